"""Finding in the record of this node: an index in the database beside the acts, and the answers it gives (ADR 0022).

    things    what of a state can be found, each with its texts and what it belongs to
    tables    the index as tables
    engines   the full text of SQLite (FTS5) and of PostgreSQL, which hold keys and know no languages
    expressions what an engine is asked for: keys, joined by all and by any
    postings  what PostgreSQL keeps of the text, stretch by stretch
    index     brings the index up to the record's head
    filings   what things are filed under, made without a database
    search    answers a question, for those who may see the answers

The index is never truth: it is made from the record, and made anew when in doubt.
"""
