"""What a sentence of a release may not say more than its paragraphs do. The face is `paraph.language.release`.

findings     what a finding is, and why, as a sentence
vocabulary   the words of each language, from `data/release_<language>.toml`
claims       verbs: how far each goes, what is promised, what is said to be done
readings     one text read: its words, facts, claims and clauses, kept by its content
support      whether a word of one text is there in another, in whatever language
verbs        stronger verbs, and undertakings that are none
past         verbs of the past
deeds        plans told as deeds
figures      numbers, sums, measures, periods, and dates
naming       persons, towns, bodies, posts, and which Side acts
qualities    adjectives
contents     terms exchanged, and what no paragraph says
"""
