"""Past signed protocols read into facts: structure, document, paragraphs, each with what it binds whom to (DOMAIN 2).

Stages, a module each, and each takes what the one before it made:

    wrapping       lines that a full page broke, made one again
    page           the text folded once, with the way back to what was written
    labels         the number a line begins with: 14.  3.2  (14)  १४.  IV.
    tables         rows of tables of undertakings told as sentences; `drawn`, those drawn in plain text
    structure      head, sections with their numbered paragraphs, closing; `annexes`, rows of tables in them
    clauses        the governing verb of a sentence and whose it is
    deadlines      by when: a day, a quarter, a period, an event
    addressees     to whom it is said, and which body leads on each side
    paragraphs     all of that for one paragraph
    document       number, days, place, languages, prevailing text, originals
    signatories    who signed for which side; how many delegates the annex lists
    reader         the stages in order, for each language that stands in the document (`intake.versions`)
    pairing        the versions of one protocol in several languages, and where they differ

Nothing is guessed: what the protocol does not say is None.
"""

from paraph.intake.protocols.pairing import Difference, Pairing, paired
from paraph.intake.protocols.reader import read_protocol, read_versions
from paraph.intake.protocols.values import Protocol

__all__ = ["Difference", "Pairing", "Protocol", "paired", "read_protocol", "read_versions"]
