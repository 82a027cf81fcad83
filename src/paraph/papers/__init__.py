"""The state as papers people print, sign and file. Floor 3.

    render(Order("session", body=…, language="ru", side="RU"), state, head=…) -> bytes of a PDF

A paper is one module, which composes what it says from the state, and one template, which lays it out; `docs/papers.md`
shows how to add one.

paper        what every paper consists of, as plain values
rendering    look up what was asked for, compose it, have it set
typesetting  data and template in, PDF out; `glyphs`, the characters a font lacks
wording      how a paper speaks; `sides`, named within a sentence; `units`, those of indicators
forms        papers as Word and Excel files; `cells`, the cells of these
elements     XML, made element by element
refusals     why a paper cannot be made

sessions     what was recorded of a session, and what the next is to take up
reviews      what was left to be done, and how far it is
delegations  lists, badges, cards, rooms
originals    the text itself, as each side keeps it
signing      signatures of any ink, and what they prove
releases     what is published of a session; `releasing`, its parts
key          whose key this is
word         the text in Word, both ways
translation  the text and the glossary for translators' tools
open_data    what a state holds as flat tables
"""

from paraph.papers.paper import Order
from paraph.papers.refusals import NothingToPrint, PaperError
from paraph.papers.rendering import PAPERS, render

__all__ = ["PAPERS", "NothingToPrint", "Order", "PaperError", "render"]
