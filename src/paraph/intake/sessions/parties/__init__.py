"""Which States met.

states       the parties of the body of a session
participants those who took part, where more than two States met
partners_hindi the other State, where a Hindi text tells only one
"""
