"""On which days: `when`, the session's; `posting`, the release's; `other_days`, those of something else.

`dated_lines` are those below a headline that say when and where; `lasting`, how many days there were.
"""
