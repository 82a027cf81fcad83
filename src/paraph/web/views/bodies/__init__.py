"""Bodies and topics: begun, changed, measured.

founding     beginning a body, or a topic under one
life         what a side says of a body's life
measuring    how far a topic is
"""
