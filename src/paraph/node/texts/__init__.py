"""Texts under negotiation, as people of this side work on them: private until proposed.

drafting     speaking in a negotiation
private_wordings what people are writing; `draft_tables`
comparing    what the comparison of languages finds
reshaping    one paragraph made several, and several one
edited_files a text that came back edited
placing      the places of paragraphs that a file puts in
mandates     what this side is instructed
nonpapers    texts without an author
signatures   files that show a signature; `wet_ink`, one in ink
next_told    when and where the next session is to be, as a signed document tells
"""
