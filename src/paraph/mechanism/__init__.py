"""What the record means: bodies, sessions, areas and topics, statements of releases. Floor 2.

Values of each noun stand in its module; `state` holds them; `acts` says what may be said and what it does;
`fold` turns acts into state. Import nouns from their modules.
"""
