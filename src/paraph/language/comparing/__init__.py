"""What two texts of one paragraph must have in common, kind by kind. The face is `paraph.language.compare`.

One text is read into an account; two accounts, or three, are held against each other in six rooms, of which none knows
the next but where it says so:

facts        what a fact is: kind, value, place, and whether its absence counts; what a difference is
lexicon      the words of each language, from `data/compare_<language>.toml`
hearing      which word of a text sounds like a name
extraction   the facts of one text: numbers, sums, days, references, Sides, offices, names, forces, lists
words        what each word may mean, and which are put for one another (`data/wordbook.tsv`, `fields.tsv`)
accounts     all facts of one text, and the meanings of its words, kept by its content
evidence     what is evidence enough, by what a third text says

matching     facts of one kind against each other
names        who and what is named, in whatever spelling
order        what stands where: things that changed places, and what stands within brackets
modality     how it is meant: forces, possibilities, denials, conditions
substitution one thing put for another; asks `names` for the heads of bodies
omission     what one text leaves out or adds; asks `names` for those nobody knows

severity     error, warning, or too seldom right to be told
reasons      what a finding says
"""
