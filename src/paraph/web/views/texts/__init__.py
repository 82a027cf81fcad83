"""A text from its first draft to its corrections.

drafting     texts as they are read
drafting_acts speaking in a negotiation
framing      what surrounds the paragraphs
reshaping    a paragraph divided, paragraphs merged
mandates     what this side is instructed
nonpapers    texts about the text
edited_files out to Word and translators' tools, and in again
originals    originals and signatures
correcting   after signature
"""
