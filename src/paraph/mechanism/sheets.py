"""What a sheet of undertakings is: one row an undertaking, columns known by name, and a page that says whose it is.

row 1   names of the columns, hidden; by them a column is known wherever it is moved to
row 2   headings in the language of the sheet
row 3…  one undertaking each; a row may be moved or taken out, and says then nothing

page `paraph`, hidden: "paraph-report" and the version, then name and value of each thing the sheet belongs to, then
the words of its drop-downs with their codes.
"""

from types import MappingProxyType

MARK, VERSION = "paraph-report", 1
LEGEND, ROWS = "paraph", "undertakings"
"""Names of the two pages."""

NAMES_ROW, FIRST_ROW = 1, 3
"""Names of the columns for programs; the first undertaking. Between them stand the headings for people."""

MOST_ROWS = 20_000
BELONGS = ("mechanism", "side", "body", "session", "language")

COLUMNS = MappingProxyType(
    {
        "id": 34,
        "where": 16,
        "text": 60,
        "by_when": 22,
        "other": 18,
        "recorded": 18,
        "status": 22,
        "on": 13,
        "words": 50,
        "blockers": 26,
        "link": 34,
    }
)
"""Name of a column -> its width in characters; those from `status` on are to be filled in."""

REQUIRED = ("id", "status", "on", "words", "blockers", "link")
STATUS_WORDS, BLOCKER_WORDS = "status", "blocker"
"""Which words a line of the legend gives the code of."""
