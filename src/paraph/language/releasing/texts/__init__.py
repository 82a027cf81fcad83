"""One text read: its words, facts, claims and clauses.

readings     the text read, kept by its content
claims       verbs: how far each goes, what is promised, what is said to be done
denial       whether a verb is denied
subordinate  whether another verb governs it, so that it claims nothing
verbal       which words are verbs
parts        which words describe others
roots        words of one stem
kinship      words that lie near one another
"""
