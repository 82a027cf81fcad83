"""Past signed protocols read into facts: structure, document, paragraphs, each with what it binds whom to (DOMAIN 2).

Stages, a module each, and each takes what the one before it made:

    wrapping       lines that a full page broke, made one again
    page           the text folded once, with the way back to what was written
    labels         the number a line begins with: 14.  3.2  (14)  १४.  IV.
    tables         rows of tables of undertakings told as sentences; `drawn`, those drawn in plain text
    blocks         the lines and blocks of it, before anybody says what they are
    structure      head, sections with their numbered paragraphs, closing; `annexes`, rows of tables in them
    unnumbered     a protocol whose paragraphs bear no numbers, counted from 1
    clauses        the governing verb of a sentence and whose it is
    subjects       sentences with a side, or both, as their subject; `actors`, which sides those are
    impersonal     sentences without one: "It was agreed"; `joint`, those of bodies that will do something
    clauses_hindi  Hindi sentences: the last verb of the main clause, and who says it
    clause         what one sentence does, and what its force amounts to
    attributed     what both only record of one side
    deadlines      by when: a day, a quarter, a period, an event
    addressees     to whom it is said, and which body leads on each side
    paragraphs     all of that for one paragraph
    document       number, days, place, languages, prevailing text, originals
    following      where and when the next session is to be
    signatories    who signed for which side; how many delegates the annex lists
    reader         the stages in order, for each language that stands in the document (`intake.versions`)
    pairing        the versions of one protocol in several languages, and where they differ
    values         what a protocol states, as values
    corrections    what a person corrects before it is adopted
    adoption       from the versions of one protocol to drafts of acts
    lexicon        the words protocols are written in (`data/protocol_<lang>.toml`)

Nothing is guessed: what the protocol does not say is None.
"""

from paraph.intake.protocols.pairing import Difference, Pairing, paired
from paraph.intake.protocols.reader import read_protocol, read_versions
from paraph.intake.protocols.values import Protocol

__all__ = ["Difference", "Pairing", "Protocol", "paired", "read_protocol", "read_versions"]
