"""Bodies and topics: how they live and where they stand.

tree         the bodies, their sessions on a time line, and one body
life         a body as it lives
forms        what a side may say of its life
founding     the forms that begin a body, and a topic
topics       where a topic stands
board        every topic of a body under its area
ladders      the stages of a topic
chart        where things stand on a time line
"""
