"""What the world sees: the press officer's desk, releases said, publications, their proofs, who is told of them.

press        the release in work; `press_fields`, as fields of a page; `release_tables`
releasing    a joint release put forward, cleared, shown
publishing   what the public site shows; `publication_table`
public_state the part of the record everybody may see
public_proofs that an act is in a side's log
webhooks     other programs told; `webhook_tables`
"""
