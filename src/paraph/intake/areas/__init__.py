"""What a session dealt with, and how: each subject with the stance of the verb that governs it.

finding      the subjects of a release
words        what is a subject at all, and which words tell of a field
governed     which stretch of a sentence a verb of stance governs
pieces       a stretch cut into subjects, each without its wrapping
lists        lists of subjects that no such verb governs
evidence     what speaks for and against a subject
weighing     how likely each is one of the session
"""
