"""What a sentence of a release may not say more than its paragraphs do. The face is `paraph.language.release`.

findings     what a finding is, and why, as a sentence
vocabulary   the words of each language, from `data/release_<language>.toml`
parts        which words describe others
claims       verbs: how far each goes, what is promised, what is said to be done
readings     one text read: its words, facts, claims and clauses, kept by its content
roots        words of one stem
kinship      words that lie near one another
verbal       which words are verbs
denial       whether a verb is denied
subordinate  whether another verb governs it, so that it claims nothing
support      whether a word of one text is there in another, in whatever language
grounds      the paragraphs that a sentence rests on, of a whole protocol
matching     the clauses of the paragraphs that a clause of the sentence rests on
lacking      words that no paragraph has, and what a paragraph has in their place
freedom      how freely a sentence puts what they say, and what a lacking word is evidence of
verbs        stronger verbs, and undertakings that are none
allowed      what a paragraph denies, told or allowed
conditions   conditions left out: ad referendum, in principle
past         verbs of the past
deeds        plans told as deeds
governed     other deeds agreed or instructed
figures      numbers, sums, measures, periods, and dates
counting     two or three of what a paragraph does not count
rounding     figures rounded, or told by how often a year
sharing      numbers given to what has another one
dues         when something is due: dates, periods, seasons, ends
parties      the two states, who acts and who pays
naming       persons, towns, bodies, posts, and which Side acts
spelling     names that sound alike
standins     letters for a body, a capital for its state, a land for its adjective
strangers    names that no list knows and no title tells
qualities    adjectives
exchanged    one concept put for another of its field
contents     terms exchanged, and what no paragraph says
"""
