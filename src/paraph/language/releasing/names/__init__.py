"""Names that the paragraphs do not have, and whose each is.

naming       persons, towns, bodies, posts, and which Side acts
parties      the two states, who acts and who pays
spelling     names that sound alike
strangers    names that no list knows and no title tells
"""
