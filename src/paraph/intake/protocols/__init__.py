"""Past signed protocols read into facts: structure, document, paragraphs, each with what it binds whom to (DOMAIN 2).

Stages, a room or a module each, and each takes what the one before it made:

    lexicon        the words protocols are written in (`data/protocol_<lang>.toml`)
    page           the text folded once, with the way back to what was written
    values         what a protocol states, as values
    sentences      the governing verb of a sentence, whose it is, and what its force amounts to
    layout         lines, tables, head, sections with their numbered paragraphs, closing
    paragraphs     what one paragraph states: by when, to whom, who leads; the next session
    frame          what surrounds them: the document, who signed it
    reader         the stages in order, for each language that stands in the document (`intake.versions`)
    pairing        the versions of one protocol in several languages, and where they differ
    adoption       from the versions of one protocol to drafts of acts
    corrections    what a person corrects before it is adopted

Nothing is guessed: what the protocol does not say is None.
"""

from paraph.intake.protocols.pairing import Difference, Pairing, paired
from paraph.intake.protocols.reader import read_protocol, read_versions
from paraph.intake.protocols.values import Protocol

__all__ = ["Difference", "Pairing", "Protocol", "paired", "read_protocol", "read_versions"]
