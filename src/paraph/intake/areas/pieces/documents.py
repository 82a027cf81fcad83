"""What is done to a document with a name of its own, which is a subject: "the ratification of the Tea Treaty".

A document alone is none, nor is what is done to "the agreements reached".

Reads: a row and the units of a piece. Writes: the place of the subject, or nothing.
"""

from paraph.intake.areas.pieces.trimming import before_means
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import words
from paraph.intake.source import Span

DONE = words("en", "areas.done_to_documents")

_DONE_TO = pattern(
    "<what:LOW> <of:OF>? THE?"
    " <name:((?! COMMA | STOP | SEMI | BODYREF | SESSION | ORD | LAST | NEXT | SIDE) ANY){0,10}? DOCUMENT>"
    " <rest:(OF (CAP | PORT){1,3})? ((ON | FROM | BETWEEN | FIELD) ((?! COMMA | STOP | SEMI) ANY)+)?>"
)


def what_is_done_to_document(row: Row, begin: int, cut: int) -> Span | None:
    """The place of what is done to a document, with its name; None where the piece tells of no such thing."""
    tried = (_DONE_TO.match(row.marks, at, cut) for at in range(begin, cut) if row.shown(at, at + 1).lower() in DONE)
    found = next(filter(None, tried), None)
    if found is None or (found["of"] is None) != row.shown(*found.span("what")).lower().endswith("ing"):
        return None
    named = [row.shown(at, at + 1) for at in range(*found.span("name")) if row.units[at].kind != "THE"]
    if not (named[-1][0].isupper() or (found["rest"] and row.units[found.start("rest")].kind != "FIELD")):
        return None
    end = max(found.end(), before_means(row, found.start("name"), found.end()))
    return row.span(found.start("what"), min(end, cut))
