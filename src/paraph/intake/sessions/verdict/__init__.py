"""Is the release the report of a session of an intergovernmental body?

verdicts     yes or no, and why not
national     whose body met: one government's, a parliament's, one side's part of a joint one
otherwise_hindi  what a Hindi lead tells of that only reads like a session
unnamed      a meeting of two States that no words the rules know name
twofold      two sessions in one text
evidence     what speaks for and against
weighing     how likely, by all of it
"""
