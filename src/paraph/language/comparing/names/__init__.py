"""Who and what is named: persons, towns, firms, bodies, in whatever alphabet and spelling.

naming       names that one text lacks
counterparts what of a name of one text the other has not, or has otherwise
respelled    names that differ in one consonant
given        first names put for others
strangers    a firm or body put for another
heads        which words are of the name of one body, by its head
bodies       a body put for another with the same head
renamed      a body put for another under another head
"""
