"""What of the paragraphs a sentence, a clause or a word of it rests on.

grounds      the paragraphs that a sentence rests on, of a whole protocol
matching     the clauses of the paragraphs that a clause of the sentence rests on
support      whether a word of one text is there in another, in whatever language
standins     letters for a body, a capital for its state, a land for its adjective
"""
