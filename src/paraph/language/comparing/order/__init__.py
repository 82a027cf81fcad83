"""What stands where: the same things in another place mean something else.

clauses      where a clause begins and ends
swaps        two things that changed places among their neighbours
turns        two who changed places within a clause, by the words beside them
roles        the Sides, or two states, that changed places
doings       who does it to whom, by their cases and the words beside them
deeds        who did which of two deeds
points       what stands under the letters of points
couples      names joined in pairs, in their order
crossings    two figures that changed places, or the two they belong to
directions   from where to where
brackets     square brackets that hold something else
"""
