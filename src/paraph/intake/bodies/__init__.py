"""Where commissions, groups, committees and dialogues are named, how far each name goes, how it is cut short.

mentions     where the name of a body begins and ends
names        what such names have in common; `names_english`, `names_hindi`, `names_russian`, how far one goes
shared_heads heads of names that elsewhere are no body of two States
unlisted     bodies whose name ends in no word for a body
abbreviations those a release gives a body
"""
