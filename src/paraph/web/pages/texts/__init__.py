"""A text from its first draft to its corrections.

draft        the working page
draft_values its paragraphs, who holds what in them, and where it stands
draft_editor the page on which one paragraph is written
framing      what surrounds the paragraphs
wordwise     what words two versions do not share
departures   where a text departs from this side's mandate
nonpapers    texts about the text
edited_file  a text that came back edited
after_saying what stands once something was said of it
waiting_texts the next word of our Side
protocol     a signed document
originals    what originals prove
corrections  what came after the signatures
"""
