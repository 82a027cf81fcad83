"""How a thing is meant: what binds, what may be, what is denied, what only goes so far.

stages       how far a thing has come: done, ahead, under way, planned
stances      one force put for another: shall for agreed to
possible     what may be and need not, and what is only tried, counted
denials      which text denies what the others affirm
provisos     conditions turned round: if for unless
joins        what is joined by `and`, and what by `or`
bearings     how a figure is meant: to so much, or by so much; at least, at most
"""
