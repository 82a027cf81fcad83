"""The first draft of a session's protocol, out of the previous protocol, the agenda and the review (DOMAIN 2.2, 4).

Rules
    1. The review comes first: the previous protocol, then each undertaking of the body that is not settled, in its own
       words, with its lead and actor. A deadline that has passed in the words is not carried into data. That this
       session be held is fulfilled by it, and not carried.
    2. Then a paragraph for each sub-group, for each area of the draft agenda, and for the next session: by section.
    3. Each is written in every language of the regime in which its names and words are on record. Where a language
       lacks them, the paragraph lacks that text, and says so by its absence: nothing is translated, nothing guessed.
    4. Regime and legal character are those of the previous protocol; signatories are the co-chairs on record.

It is a proposal like any other: a person looks at it, and it is agreed when both sides accept it.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from immutables import Map

from paraph.mechanism.agenda import ItemKind, draft_agenda
from paraph.mechanism.bodies import Body, Post
from paraph.mechanism.descent import paragraph_of
from paraph.mechanism.documents import Document, DocumentType, LegalCharacter, Regime, Section, Signatory, Terms
from paraph.mechanism.negotiation.frames import Frame
from paraph.mechanism.paragraphs import BOTH, Content
from paraph.mechanism.releases import Force
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Texts, texts
from paraph.mechanism.undertakings import Undertaking

_HINDI = {1: "पहल", 2: "दूसर", 3: "तीसर", 4: "चौथ", 6: "छठ"}
"""Stems of the ordinals that are words; they end like adjectives, as the others do (`वां`)."""

_ENGLISH = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)


@dataclass(frozen=True, slots=True)
class Prefilled:
    """What a draft begins with."""

    frame: Frame
    paragraphs: tuple[tuple[str, Content], ...]
    """Id of the section, and what stands there, in order."""


def prefill(state: State, key: str, *, kind: DocumentType = DocumentType.PROTOCOL) -> Prefilled:
    """The first draft for the session `key`; raises `UnknownSession`, `UnknownBody`.

    Of a type other than a protocol the frame alone is given.
    """
    session = state.session(key)
    body, before = state.body(session.body), _before(state, session)
    previous = _protocol(state, before) if before else None
    frame = Frame(_terms(state, body, previous, kind), _sections())
    if kind is not DocumentType.PROTOCOL:
        return Prefilled(frame, ())
    languages = frame.terms.regime.languages
    told = (
        *_review(state, body, before),
        *_agenda(state, body),
        *_organisation(session),
    )
    written = ((section, _limited(content, languages)) for section, content in told)
    order = [section.key for section in frame.sections]
    kept = ((section, content) for section, content in written if content.texts)
    return Prefilled(frame, tuple(sorted(kept, key=lambda one: order.index(one[0]))))


def _before(state: State, session: Session) -> Session | None:
    """The session whose decisions are reviewed: the one numbered just before, else the last that is another."""
    held = [other for other in state.sessions_of(session.body) if other.key != session.key]
    ordinal = session.facts().ordinal
    numbered = [other for other in held if ordinal is not None and other.facts().ordinal == ordinal - 1]
    found = numbered or held
    return found[-1] if found else None


def _protocol(state: State, session: Session) -> Document | None:
    found = [one for one in state.documents_on(session.key) if one.terms.type is DocumentType.PROTOCOL]
    return found[0] if found else None


def _terms(state: State, body: Body, previous: Document | None, kind: DocumentType) -> Terms:
    regime = previous.terms.regime if previous else Regime(tuple(sorted(state.languages)))
    character = previous.terms.legal_character if previous else LegalCharacter.NOT_STATED
    chairs = ((side, body.holding(Post.CO_CHAIR, side)) for side in sorted(state.parties))
    signatories = tuple(Signatory(side, held[0].names, held[0].titles) for side, held in chairs if held)
    return Terms(kind, regime, legal_character=character, signatories=signatories)


def _sections() -> tuple[Section, ...]:
    return tuple(Section(key, texts(titles)) for key, titles in _data()["sections"].items())


def _review(state: State, body: Body, before: Session | None) -> Iterator[tuple[str, Content]]:
    ordinal = before.facts().ordinal if before else None
    if ordinal is None:
        return
    yield "review", Content(_sentence("review", ordinal=_ordinals(ordinal)), Force.OBSERVE)
    for key in state.undertaken.get(body.key, ()):
        undertaking = state.undertakings[key]
        if not undertaking.is_settled and not _is_of_session(state, undertaking):
            yield "review", _carried(state, undertaking)


def _is_of_session(state: State, undertaking: Undertaking) -> bool:
    """Whether it says no more than that a session be held, this or one before, where and when its document tells."""
    document = state.documents.get(undertaking.document)
    told, said = document.terms.next_session if document else NO_TEXTS, paragraph_of(state, undertaking).content.texts
    shared = [lang for lang in told if lang in said]
    return bool(shared) and all(told[lang] in said[lang] for lang in shared)


def _carried(state: State, undertaking: Undertaking) -> Content:
    """The undertaking in its own words; from whichever session it is."""
    paragraph, session = paragraph_of(state, undertaking), state.session(undertaking.session)
    number = session.facts().ordinal
    ordinal = _ordinals(number) if number is not None else NO_TEXTS
    content = paragraph.content
    said = content.texts if _is_carrying(content) else _sentence(
        "carried", ordinal=ordinal, number=_alike(paragraph.number), words=_unstopped(content.texts)
    )  # fmt: skip
    return Content(
        said, Force.AGREE, BOTH, content.addressee, leads=content.leads, topic=content.topic, undertaking=True,
        carries=undertaking.key,
    )  # fmt: skip


def _agenda(state: State, body: Body) -> Iterator[tuple[str, Content]]:
    for item in draft_agenda(state, body.key).items:
        if item.kind is ItemKind.SUB_GROUP and item.body is not None:
            yield "sub-groups", Content(_sentence("sub_group", name=item.body.names), Force.TAKE_NOTE)
        for topic in item.topics:
            names = _within(topic.names) if topic.template else topic.names
            yield "areas", Content(_sentence("topic", name=names), Force.EXPLORE, topic=topic.key)


def _organisation(session: Session) -> Iterator[tuple[str, Content]]:
    ordinal = session.facts().ordinal
    if ordinal is not None:
        ordinals = texts({"en": _english(ordinal + 1), "hi": _hindi(ordinal + 1, "ा"), "ru": f"{ordinal + 1}-е"})
        yield "organisation", Content(_sentence("next_session", next=ordinals), Force.AGREE, undertaking=True)


def _sentence(which: str, /, **names: Texts) -> Texts:
    """The sentence in each language in which all its names are to be had."""
    model = _data()["sentences"][which]
    return texts(
        {
            language: sentence.format(**{slot: values[language] for slot, values in names.items()})
            for language, sentence in model.items()
            if all(language in values for values in names.values())
        }
    )


def _limited(content: Content, languages: tuple[str, ...]) -> Content:
    kept = texts({language: text for language, text in content.texts.items() if language in languages})
    return replace(content, texts=kept)


def _is_carrying(content: Content) -> bool:
    """Whether it only says, in every language, that work goes on under a paragraph, whose words it quotes whole."""
    models = _data()["sentences"]["carried"]
    return bool(content.carries) and all(
        lang in models and re.fullmatch(re.sub(r"\\{\w+\\}", ".+", re.escape(models[lang])), text, re.DOTALL)
        for lang, text in content.texts.items()
    )


def _unstopped(words: Texts) -> Texts:
    return texts({language: text.rstrip(" .।;") for language, text in words.items()})


def _within(names: Texts) -> Texts:
    """Common names as they stand within a sentence: a capital only where the first word is none of the common kind."""
    return texts({lang: name[0].lower() + name[1:] if name[1:2].islower() else name for lang, name in names.items()})


def _alike(text: str) -> Texts:
    return Map(dict.fromkeys(("en", "hi", "ru"), text))


def _ordinals(number: int) -> Texts:
    """As the sentences of the file need them: Russian in the genitive, Hindi oblique."""
    return texts({"en": _english(number), "hi": _hindi(number, "े"), "ru": f"{number}-го"})


def _english(number: int) -> str:
    return f"{number}{'th' if number % 100 in _TEENS else _ENGLISH.get(number % 10, 'th')}"


def _hindi(number: int, ending: str) -> str:
    """Direct with `ा` (`13वां सत्र`), oblique with `े` (`13वें सत्र के`)."""
    return f"{_HINDI[number]}{ending}" if number in _HINDI else f"{number}व{ending}ं"


@cache
def _data() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    source = files("paraph.mechanism").joinpath("data/protocol.toml").read_text(encoding="utf-8")
    return tomllib.loads(source)
