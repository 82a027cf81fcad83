"""Ask in one language, find in another (DESIGN 2, language).

    words      the words of a text, fast: only their places, nothing folded yet
    concepts   the meanings a word or phrase may have, whatever its language
    keys       what a word is filed under: a meaning, a number, or its sound where no meaning is known
    question   a question as units, each with all the ways a text may say it
    matching   where the units of a question stand in a text
    ranking    how well texts answer, best first (BM25)
    excerpts   the words around what was found
    sketch     a text in a few bytes, which tell where what is asked may be said
    shelf      texts kept in memory and asked

The keys are the same in three scripts (`उर्वरक`, `fertilizers`, `удобрений`; `भाटिया`, `Bhatia`, `Бхатией`), so any
full-text engine can hold them and needs to know nothing of languages. It finds too much rather than too little;
`matching` then looks at the words themselves.
"""
