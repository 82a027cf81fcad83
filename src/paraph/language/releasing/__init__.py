"""What a sentence of a release may not say more than its paragraphs do. The face is `paraph.language.release`.

vocabulary   the words of each language, from `data/release_<language>.toml`
texts        one text read: its words, facts, claims and clauses
findings     what a finding is, and why, as a sentence
backing      what of the paragraphs a sentence, a clause or a word of it rests on
verbs        verbs that say more than theirs, and plans told as deeds
figures      numbers and dates that are not theirs
words        words they do not have
names        names they do not have
"""
