"""One thing put for another, and what only seems to be.

substitutions any word put for another of its field
phrases      a thing of several words put for another
akin         words that may be two ways to say one thing, though no table joins them
said         what is no exchange, for it is said by another word
otherwise    what is said in other words, by the concordance
titles       of what kind a word put for another is, where it stands in a name
"""
