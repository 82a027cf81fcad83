"""English, Hindi and Russian: script, numerals, dates, names, terms, force of verbs. Floor 1.

Each module is one question put to a text, and answers with mentions whose spans count Unicode code points of
the text as given:

    script       which alphabet and language is this, and what is it with spelling variants folded away
    sentences    where does each sentence begin and end
    words        the words of a folded text, each with its place in the original
    numbers      which quantities are named
    ordinals     which places in a row (the 11th session)
    dates        which days, ranges, months, years; and times of day
    told_days    a day as a fact: ISO 8601 for machines, written out for people
    countries    which states and unions, by name, demonym, capital or city
    honorifics   where does a title of courtesy end and the name begin
    names        are these two spellings, in two alphabets, one person
    terms        which terms of the glossary, by lemma
    force        how strongly does the verb bind (DOMAIN 2.3)
    russian      what is this phrase in the nominative

Under them lie `folding`, `words`, `lexicon` and `patterns` (matching), `daywords`, `periods` and `times` (parts of
dates), `transliteration` and `phonetics` (parts of names), `stemming` (lemmas) and `files` (the data). What a language
needs to be known is one file, `data/<code>.toml`.

Import the module you need (`from paraph.language import dates`); this face imports none of them, so it is free.
"""

LANGUAGES = ("en", "hi", "ru")
"""The working languages, by ISO 639-1 code."""
