"""What two texts of one paragraph must have in common, kind by kind. The face is `paraph.language.compare`.

facts        what a fact is: kind, value, place, and whether its absence counts
lexicon      the words of each language, from `data/compare_<language>.toml`
quantities   numbers, percentages, money, measures, periods
days         dates, years, quarters
references   paragraphs, annexes, sections and their numbers
parties      the Sides, other states, and in which order the two stand
ways         from which state or town to which
offices      posts, ministries, agencies
portfolios   ministries by their fields
ranks        first, deputy, acting, senior
persons      names of persons, towns and firms across the alphabets
hearing      which word of a text sounds like a name
wording      force, negation, adjectives, terms
members      members of lists put for others
structure    brackets and lists
accounts     all facts of one text, kept by its content
severity     error, warning, or too seldom right to be told
evidence     what is evidence enough, by what a third text says
denials      which text denies what the others affirm
exchanges    one concept put for another of its field (`data/fields.tsv`)
crossings    two figures that changed places, or the two they belong to
swaps        two things that changed places among their neighbours
turns        two who changed places within a clause, by the words beside them
roles        the Sides, or two states, that changed places
respelled    names that differ in one consonant
possible     what may be and need not, counted
few          three of a thing, which one text lacks
witnesses    the words of a text that bear witness, with their neighbours
vocabulary   what each word may mean (`data/wordbook.tsv`)
strangers    a firm or body put for another
titles       which words stand in the names of bodies and posts
substitutions any word put for another of its field
omissions    clauses and members that one text leaves out
otherwise    what is said in other words, by the concordance
matching     the facts of two texts against each other
"""
