"""Where the sides' copies of a signed document do not say the same: value beside value, and neither is picked.

Example: India's copy of the Protocol of the 11th session says "by 31 October 2025" in paragraph 8, Russia's "by
31 December 2025": one `Difference("paragraph", "…s11.protocol.p8", "deadline", {IN: …, RU: …})`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from immutables import Map

from paraph.mechanism.copies import Copy, as_document
from paraph.mechanism.documents import document_json
from paraph.mechanism.paragraphs import Paragraph, content_json
from paraph.mechanism.state import State


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing on which whole copies of a document do not say the same."""

    what: str
    """`document` or `paragraph`."""

    key: str
    """Id of the document or of the paragraph."""

    field: str
    """Name of the field in the digested JSON (`deadline`, `signed_on`), with the language of a text (`texts.ru`);
    `paragraph` where a copy lacks the paragraph."""

    said: Map[str, str]
    """Side -> what its copy says, as plain text; empty where it says nothing."""


def differences(state: State, key: str) -> tuple[Difference, ...]:
    """Where the sides' whole copies of a document differ, its terms first, then its paragraphs in their order.

    Empty where only one side has adopted it, or both hold the same. Raises `UnknownDocument`.
    """
    state.document(key)
    whole = {side: copy for side, copy in sorted(state.copies.get(key, Map()).items()) if copy.digest}
    if len({copy.digest for copy in whole.values()}) < 2:  # noqa: PLR2004 - two must differ
        return ()
    return _differences(key, tuple(whole.items()))


def _differences(key: str, whole: tuple[tuple[str, Copy], ...]) -> tuple[Difference, ...]:
    terms = {side: _flat(document_json(as_document(key, copy), ())) for side, copy in whole}
    found = list(_unequal("document", key, terms))
    for paragraph in dict.fromkeys(one for _, copy in whole for one in copy.order):
        held = {side: copy.paragraphs.get(paragraph) for side, copy in whole}
        if any(one is None for one in held.values()):
            said = Map({side: one.number if one else "" for side, one in held.items()})
            found.append(Difference("paragraph", paragraph, "paragraph", said))
            continue
        told = {side: _of_paragraph(one) for side, one in held.items() if one}
        found += _unequal("paragraph", paragraph, told)
    return tuple(found)


def _of_paragraph(paragraph: Paragraph) -> dict[str, str]:
    placed = {"number": paragraph.number, "section": paragraph.section}
    return _flat(content_json(paragraph.content)) | placed


def _unequal(what: str, key: str, told: dict[str, dict[str, str]]) -> Iterator[Difference]:
    for field in dict.fromkeys(name for fields in told.values() for name in fields):
        said = {side: fields.get(field, "") for side, fields in told.items()}
        if len(set(said.values())) > 1:
            yield Difference(what, key, field, Map(said))


def _flat(value: object, name: str = "") -> dict[str, str]:
    """Every plain value under its dotted path; lists by place, from 1."""
    inner: Iterable[tuple[object, object]]
    if isinstance(value, dict):
        inner = value.items()
    elif isinstance(value, list):
        inner = enumerate(value, start=1)
    else:
        return {name: "" if value is None else str(value)} if name else {}
    return {
        path: said for key, one in inner for path, said in _flat(one, f"{name}.{key}" if name else f"{key}").items()
    }
