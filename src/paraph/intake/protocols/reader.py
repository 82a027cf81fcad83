"""The stages in order: one text in, one `Protocol` out, or the refusal that it is none."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import zip_longest

from paraph.intake.protocols.frame.document import opening_of, parties_of
from paraph.intake.protocols.frame.signatories import bodies_told, delegates_of, signatories_of
from paraph.intake.protocols.layout.blocks import Numbered
from paraph.intake.protocols.layout.structure import is_titled, parts_of
from paraph.intake.protocols.layout.tables import ROW, with_rows_told
from paraph.intake.protocols.layout.wrapping import unwrapped
from paraph.intake.protocols.page import page_of
from paraph.intake.protocols.paragraphs.following import next_session_of
from paraph.intake.protocols.paragraphs.paragraph import Setting, read_paragraph
from paraph.intake.protocols.paragraphs.whose import rolls_of
from paraph.intake.protocols.values import Document, Paragraph, Protocol
from paraph.intake.refusals import NotAProtocol
from paraph.intake.source import SourceText
from paraph.intake.versions import versions_of
from paraph.language import LANGUAGES
from paraph.language.script import detect

OPENING = 4
"""Numbered paragraphs among which the delegations are presented, where the head does not present them."""


def read_versions(source: SourceText) -> tuple[tuple[SourceText, Protocol], ...]:
    """Read every language version that stands in one document, each with the text it was read from.

    Versions stand for one protocol where none has less than half the paragraphs of another; otherwise the document is
    read as one text. Raises as `read_protocol`.
    """
    versions = tuple(with_rows_told(version, _language(version)) for version in versions_of(source))
    if len(versions) > 1:
        with suppress(NotAProtocol):
            read = tuple((version, read_protocol(version)) for version in versions)
            counts = [len(protocol.paragraphs) for _, protocol in read]
            if 2 * min(counts) >= max(counts):
                return read
    source = versions[0] if len(versions) == 1 else source
    return ((source, read_protocol(source)),)


def read_protocol(source: SourceText) -> Protocol:
    """Read a signed protocol, agreed minutes or the like, in one language.

    Raises `NotAProtocol` where the text has neither the name of such a document at its head nor a numbered paragraph.
    Does not check what the protocol says against anything else.
    """
    lang = _language(source)
    is_flowing = source.layout in {"html", "word"}
    page = page_of(source.text if is_flowing else unwrapped(source.text, lang))
    parts = parts_of(page, lang, is_flowing=is_flowing, rows=source.marked.get(ROW, ()))
    if not parts.paragraphs and not is_titled(page, lang):
        raise NotAProtocol(source=source.name)
    parties = parties_of(page, lang)
    first = [(one.start, one.end) for one in parts.paragraphs[:OPENING]]
    opening = opening_of(page, parts, lang)
    signatories = signatories_of(page, parts.closing, parties, lang)
    rolls = rolls_of(parties, lang, bodies_told(page, parts.annexes, signatories, lang))
    setting = Setting(page, lang, rolls, opening.signed)
    document = Document(
        parties=parties,
        ordinal=opening.ordinal,
        held=opening.held,
        signed=opening.signed.isoformat() if opening.signed else None,
        place=opening.place,
        languages=opening.languages,
        prevailing=opening.prevailing,
        originals=opening.originals,
        signatories=signatories,
        delegates=delegates_of(page, parts.annexes, (parts.head, *first), parties, lang),
        next_session=next_session_of(page, parts.paragraphs, parts.closing, opening.ordinal, lang),
    )
    return Protocol(source.name, lang, document, tuple(_read(parts.paragraphs, setting)))


def _read(paragraphs: Sequence[Numbered], setting: Setting) -> Iterator[Paragraph]:
    """Each paragraph; one that only leads to a table of undertakings leaves them to its rows."""
    for numbered, following in zip_longest(paragraphs, paragraphs[1:]):
        found = read_paragraph(numbered, setting)
        leads = following is not None and following.is_row and found.text.endswith(":")
        yield replace(found, undertaking=False) if leads else found


def _language(source: SourceText) -> str:
    """The language a text is in, or says that it is in; English where neither is one of ours."""
    lang = detect(source.text) or source.lang_hint or "en"
    return lang if lang in LANGUAGES else "en"
