"""English, Hindi and Russian: script, numerals, dates, names, terms, force of verbs. Floor 1.

Each module is one question put to a text, and answers with mentions whose spans count Unicode code points of
the text as given:

    script       which alphabet and language is this, and what is it with spelling variants folded away
    sentences    where does each sentence begin and end
    words        the words of a folded text, each with its place in the original
    numbers      which quantities are named
    ordinals     which places in a row (the 11th session)
    dates        which days, ranges, months, years; and times of day
    told_days    a day or a range as it is told: ISO 8601 for machines, written out for people
    countries    which states and unions, by name, demonym, capital or city
    honorifics   where does a title of courtesy end and the name begin
    names        are these two spellings, in two alphabets, one person
    terms        which terms of the glossary, by lemma
    force        how strongly does the verb bind (DOMAIN 2.3)
    russian      what is this phrase in the nominative
    hindi        what is this noun phrase in the direct case, and in the oblique
    respelling   how would this name be written in the other scripts
    towns        is this the name of a town of the world
    compare      in what do texts of one paragraph differ (`comparing`)
    release      does a sentence say no more than its paragraphs (`releasing`)
    mandate      does a text say what it must, and nothing it must not
    finding      where is what is asked said, in whatever language

Under them lie `folding`, `words`, `lexicon` and `patterns` (matching), `daywords`, `periods` and `times` (parts of
dates), `transliteration` and `phonetics` (parts of names), `stemming` (lemmas), `concordance` (words of one meaning),
`beginnings`, `expressions` and `compiled` (tables as they are asked), `files` (the data), `refusals`. What a language
needs to be known is one file, `data/<code>.toml`.

Import the module you need (`from paraph.language import dates`); this face imports none of them, so it is free.
"""

LANGUAGES = ("en", "hi", "ru")
"""The working languages, by ISO 639-1 code."""
