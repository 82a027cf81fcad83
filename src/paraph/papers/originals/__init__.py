"""Originals by alternat: as many as the document says, from one text, each with its owner first (DOMAIN 3).

agreed       what originals are made from, and how it travels inside each
original     an original composed from that, for one owner
alternat     who comes first, wherever both are named
formulas     title, closing formula and signature blocks in each language
labels       the label of a paragraph in each script
bracketing   the text while it is negotiated, on paper
drafting     the next protocol as it would begin
matching     the proof that two originals differ in nothing but who comes first
differing    what differs, in the words of whoever reads it
additions    what was added to an original after it was made
inside       the files that lie inside a PDF
plain_texts  an original as plain text
akoma        the text as Akoma Ntoso
"""
