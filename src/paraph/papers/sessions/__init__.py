"""Sessions on paper: what was recorded of one held, and what the next is to take up.

session      the record of a session, each fact under its number
accounts     whose account a fact is
versions     where the releases state one fact differently
numbering    the number of each fact, and where it is stated
quotations   the sentences that state it
annex        the releases a paper draws on
said         what the releases said of topics
areas        where areas and topics stand
side_by_side accounts of one session side by side
agenda       the draft agenda, annotated
programme    the agenda with the times of the day
convened     when and where the next session meets
"""
