"""The governing verb of a sentence, whose it is, and what its force amounts to.

clause         what one sentence does, and what its force amounts to
clauses        the governing verb of a sentence and whose it is
subjects       sentences with a side, or both, as their subject; `actors`, which sides those are
impersonal     sentences without one: "It was agreed"; `joint`, those of bodies that will do something
clauses_hindi  Hindi sentences: the last verb of the main clause, and who says it
attributed     what both only record of one side
"""
