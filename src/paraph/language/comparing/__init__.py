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
wording      adjectives and terms, with what the next two read
forces       the force of verbs, what is only possible, and what is only tried
negations    words of denial
towns        towns and regions, whatever the spelling
naming       names that one text lacks
figures      figures that stand equally often in both texts, and so do not differ
listing      items that stand in a list of one text and not of the other
members      members of lists put for others
shortened    lists that one text has shorter
structure    square brackets and lists
asides       round brackets that one text leaves out
brackets     square brackets that hold something else
added        a Side that one text adds
given        first names put for others
couples      names joined in pairs, in their order
accounts     all facts of one text, kept by its content
severity     error, warning, or too seldom right to be told
evidence     what is evidence enough, by what a third text says
denials      which text denies what the others affirm
exchanges    one concept put for another of its field (`data/fields.tsv`)
said         what is none of these exchanges, for it is said by another word
crossings    two figures that changed places, or the two they belong to
swaps        two things that changed places among their neighbours
turns        two who changed places within a clause, by the words beside them
roles        the Sides, or two states, that changed places
respelled    names that differ in one consonant
bearings     how a figure is meant: to so much, or by so much; at least, at most
joins        what is joined by `and`, and what by `or`
stances      one force put for another: shall for agreed to
possible     what may be and need not, and what is only tried, counted
few          three of a thing, which one text lacks
witnesses    the words of a text that bear witness, with their neighbours
vocabulary   what each word may mean (`data/wordbook.tsv`)
strangers    a firm or body put for another
heads        which words are of the name of one body, by its head
bodies       a body put for another with the same head
titles       of what kind a word put for another is, where it stands in a name
contrasts    which meanings are never two ways to say one thing
substitutions any word put for another of its field
omissions    clauses and members that one text leaves out
inserted     members that one text adds to a list
otherwise    what is said in other words, by the concordance
matching     the facts of two texts against each other
reasons      what a finding says
"""
