"""Delegations on paper (DOMAIN 5).

lists        the annex with both delegations, badges, cards for the table, rooms
seating      who sits where
"""
