"""Open data: what a state holds as flat tables, alike for programs, for spreadsheets and for databases (ADR 0023).

    rows        one shape for each table, every field with its meaning in three languages
    people      people and posts, who have no ids in the record
    tables      from a state to rows
    flat        rows as columns: one language a column
    files       JSON Lines, CSV, Parquet, SQLite, in bytes that are the same for the same rows
    popolo      bodies, people, posts as Popolo
    dictionary  what every table and field means, in three languages
    bundle      all files by name, each made when it is asked for

The read API answers with the same rows. Whether they are of the whole record or of what was published is decided by the
state they are made from, and nowhere else.
"""
