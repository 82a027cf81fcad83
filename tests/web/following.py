"""The cast's eleventh protocol, adopted by both sides with one paragraph held differently, for tests of pages."""

from dataclasses import replace
from datetime import date
from functools import cache

from immutables import Map
from tests import cast

from paraph.mechanism.acts.adoptions import adopt_document, adopt_paragraph
from paraph.mechanism.acts.publications import publish_document
from paraph.mechanism.documents import (
    Document,
    DocumentType,
    Regime,
    Section,
    Signatory,
    Terms,
    document_key,
    paragraph_key,
)
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.paragraphs import Content, Deadline, DeadlineKind, Paragraph
from paraph.mechanism.releases import Force
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts

KEY = document_key(cast.ELEVENTH, DocumentType.PROTOCOL)
TEAM, LIST = f"{KEY}.u2", f"{KEY}.u3"
CONTENTS = (
    Content(
        texts({
            "en": "The Sides noted the work of the experts.",
            "hi": "दोनों पक्षों ने विशेषज्ञों के कार्य का उल्लेख किया।",
            "ru": "Стороны отметили работу экспертов.",
        }),
        Force.OBSERVE,
    ),
    Content(
        texts({
            "en": "The Sides agreed to set up a joint team by 31 October 2025.",
            "hi": "दोनों पक्ष 31 अक्टूबर 2025 तक संयुक्त दल गठित करने पर सहमत हुए।",
            "ru": "Стороны договорились создать совместную группу до 31 октября 2025 года.",
        }),
        Force.AGREE,
        deadline=Deadline(DeadlineKind.DATE, "2025-10-31"),
        leads=Map({"IN": texts({"en": "Aerospace Laboratories"}), "RU": texts({"ru": "Центр аэродинамики"})}),
        topic=cast.WIND_TUNNEL,
        undertaking=True,
    ),
    Content(
        texts({
            "en": "The Russian Side will provide a list within two months.",
            "ru": "Российская Сторона представит перечень в течение двух месяцев.",
        }),
        Force.ONE_SIDE,
        "RU",
        deadline=Deadline(DeadlineKind.PERIOD, "P2M"),
        undertaking=True,
    ),
)  # fmt: skip


def protocol(contents: tuple[Content, ...] = CONTENTS) -> tuple[Document, tuple[Paragraph, ...]]:
    """The eleventh protocol with these paragraphs."""
    terms = Terms(
        DocumentType.PROTOCOL,
        Regime(("en", "hi", "ru"), "en"),
        place=texts({"en": "New Delhi", "ru": "Нью-Дели"}),
        signed_on=date(2025, 8, 7),
        signatories=(Signatory("IN", texts({"en": "A. Bhatia"})), Signatory("RU", texts({"en": "A. Gruzdev"}))),
    )
    paragraphs = tuple(
        Paragraph(paragraph_key(KEY, str(number)), KEY, "1", str(number), content)
        for number, content in enumerate(contents, start=1)
    )
    section = Section("1", texts({"en": "MODERNIZATION", "ru": "МОДЕРНИЗАЦИЯ"}))
    return Document(KEY, cast.ELEVENTH, terms, (section,), tuple(one.key for one in paragraphs)), paragraphs


@cache
def followed() -> State:
    """The whole cast with its eleventh protocol; Russia's copy has another day in paragraph 2."""
    document, paragraphs = protocol()
    later = replace(CONTENTS[1], deadline=Deadline(DeadlineKind.DATE, "2025-12-31"))
    other = (paragraphs[0], replace(paragraphs[1], content=later), paragraphs[2])
    return _adopted(document, (("IN", paragraphs), ("RU", other)))


@cache
def published(count: int = 3) -> State:
    """The same with copies of so many paragraphs that agree, and both sides' word that it may be published."""
    document, paragraphs = protocol(CONTENTS[:count])
    state = _adopted(document, (("IN", paragraphs), ("RU", paragraphs)))
    for side in ("IN", "RU"):
        state = fold_draft(state, publish_document(state, side=side, office="o", key=KEY), side=side)
    return state


def _adopted(document: Document, copies: tuple[tuple[str, tuple[Paragraph, ...]], ...]) -> State:
    state = cast.whole()
    for side, held in copies:
        state = fold_draft(state, adopt_document(state, side=side, office="o", document=document), side=side)
        for one in held:
            state = fold_draft(state, adopt_paragraph(state, side=side, office="o", paragraph=one), side=side)
    return state
