"""What one text leaves out or adds.

omissions    clauses and members that one text leaves out
conditions   conditions that one text leaves out
formulas     set phrases that one text leaves out or puts in (`data/formulas.tsv`)
shortened    lists that one text has shorter
lengthened   lists that one text has longer
asides       round brackets that one text leaves out
added        a Side that one text adds
inserted     members that one text adds to a list
listing      items that stand in a list of one text and not of the other
members      members of lists put for others
"""
