"""Which stretch of a sentence a verb of stance governs, and where it ends.

stretches    which units; `stretches_hindi`, in Hindi
governing    words that govern subjects in more ways than a lexicon can list
ungoverned   verbs of stance that govern none
besides      what an English sentence tells beside the session
ranges       where the stretch begins and ends
ends         the next verb, speech, a clause with a subject of its own
nouns_hindi  nouns of talk in a Hindi list, which govern nothing
along        along what a thing goes, which belongs to it
settled      what in English it was agreed will be done
resuming     where a list goes on after a clause within it
fronted_hindi subjects before those who act; `fronted_russian`, before the verb
brackets_russian what stands in brackets and is no part of the list around it
occasions_russian where, when and with whom, told between verb and subjects
"""
