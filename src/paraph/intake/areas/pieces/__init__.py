"""A stretch cut into the subjects it names, each without its wrapping.

cutting      the subjects of a stretch
parting      where it is cut
binding      which signs tie the parts of one subject
sharing      several English words that share one noun; `abbreviated`, what an abbreviation shows to be one name
goods        goods listed after what is done with them; `documents`, what is done to a document
ties_hindi   which "and" ties in Hindi; `ties_russian`, in Russian
pieces_hindi where subjects begin and end in Hindi; `pieces_russian`, in Russian
objects_russian what a thing is done to in Russian
runs_russian adjectives of one noun, each of them a subject
naming       the subject that a piece names
unwrapping   its words, without those that wrap it; `unwrapping_hindi`
agendas_russian Russian subjects each word of which says nothing by itself
trimming     where an English subject ends
between_hindi those of two States between whom a Hindi subject is
goods_hindi  goods of which a Hindi list says together what is done with them
means_hindi  what in Hindi is only a means to a subject, or where it is
kinds_hindi  what only tells of what kind its head is
course_russian what in Russian tells of the course of work, and of no field
no_subjects_hindi what is none in Hindi; `no_subjects_russian`, in Russian
examples     examples of those who act, which are none
"""
