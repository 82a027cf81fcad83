"""The text of a release as rows of marked units, and the words that mark them: what every later stage matches on.

gate         the cheap first look
sentences    a sentence as the later stages see it
rows         text as a row of units, and patterns over their marks
marking      a text turned into such a row; `marking_hindi`, `marking_russian`, what neighbours make of a unit
lexicon      the words of releases, by what they do
heads        words that only their neighbours make the head of a name
topics       topic templates by their phrases
pasts        Russian verbs in the past
rulewords    words that single rules look at
wording      words that say nothing of a subject
told         English words around sessions
"""
