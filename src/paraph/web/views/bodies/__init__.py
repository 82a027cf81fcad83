"""Bodies and topics: begun, changed, measured.

tree         the bodies with their sessions, and one of them
board        every topic of a body
founding     beginning a body, or a topic under one
life         what a side says of a body's life
measuring    how far a topic is
"""
