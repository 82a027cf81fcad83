"""What one paragraph states.

paragraph      all of it, for one paragraph
deadlines      by when: a day, a quarter, a period, an event
addressees     to whom it is said, and which body leads on each side
whose          whose a body is, of the two sides
following      where and when the next session is to be
"""
