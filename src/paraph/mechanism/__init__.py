"""What the record means: bodies, sessions, areas and topics, statements of releases. Floor 2."""
