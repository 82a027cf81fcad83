"""Paragraphs: one language-neutral identity, equal texts, and what they bind whom to (DESIGN 1.4, DOMAIN 2, 10.3).

Rules
    1. A paragraph has one identity and one number in every language; only the label is written in each script.
    2. What it says is its content: texts by language, force, actor, addressee, deadline, leads. Two contents are the
       same when their digests are, whoever wrote them and in whatever order the languages were put in.
    3. Only three forces make an undertaking: agree, instruct, and one side's own will (DOMAIN 2.3). For the third a
       force does not tell enough ("informed" and "will provide" are both `one_side`), so the content says it.
    4. A deadline is a date, a quarter, a period, an event, or none. None is ever made into a date it does not state.

Example: paragraph 14, "The Indian Side will host a seminar in the first quarter of 2026": force `one_side`, actor IN,
deadline quarter 2026-Q1, an undertaking.
"""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from immutables import Map

from paraph.mechanism.releases import Force
from paraph.mechanism.texts import NO_TEXTS, Texts
from paraph.record import canonical

BOTH = "both"
"""Actor of what the sides say or do together."""

THIRD = "third"
"""Actor who is neither side: companies, a bank, another organisation."""


class DeadlineKind(StrEnum):
    """How a deadline is stated."""

    DATE = "date"
    QUARTER = "quarter"
    PERIOD = "period"
    EVENT = "event"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when, as the text states it."""

    kind: DeadlineKind = DeadlineKind.NONE
    value: str | None = None
    """An ISO date, `YYYY-Qn`, or an ISO 8601 duration; `None` for an event and for none."""

    words: Texts = NO_TEXTS
    """The event in the words of each language ("before the next session")."""


NO_DEADLINE = Deadline()
NO_LEADS: Map[str, Texts] = Map()


@dataclass(frozen=True, slots=True)
class Content:
    """What a paragraph says, in every language, and what it amounts to."""

    texts: Texts
    force: Force | None = None
    """`None` where the paragraph only reports."""

    actor: str = BOTH
    """`both`, the code of a side, or `third`."""

    addressee: Texts = NO_TEXTS
    """Whom it instructs or recommends to."""

    deadline: Deadline = NO_DEADLINE
    leads: Map[str, Texts] = NO_LEADS
    """Side -> the body named responsible there."""

    topic: str | None = None
    """Id of a topic in the record."""

    undertaking: bool = False
    ad_referendum: bool = False
    """Subject to confirmation by one of the governments."""

    carries: str | None = None
    """Id of the undertaking of an earlier document that goes on under this paragraph once it is signed."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a document, with the content that stands in it."""

    key: str
    document: str
    section: str
    """Id of its section in the document."""

    number: str
    """Its number in every language, in ASCII digits and without a stop: `14`, `3.2`."""

    content: Content


def content_json(content: Content) -> dict[str, object]:
    """The content as plain JSON values; what is absent is left out, so that a later field changes no old digest."""
    deadline: dict[str, object] = {"kind": content.deadline.kind.value, "value": content.deadline.value,
                "words": dict(content.deadline.words)}  # fmt: skip
    whole: dict[str, object] = {
        "texts": dict(content.texts),
        "force": content.force.value if content.force else None,
        "actor": content.actor,
        "addressee": dict(content.addressee),
        "deadline": _present(deadline) if content.deadline != NO_DEADLINE else None,
        "leads": {side: dict(names) for side, names in content.leads.items()},
        "topic": content.topic,
        "undertaking": content.undertaking,
        "ad_referendum": content.ad_referendum,
        "carries": content.carries,
    }
    return _present(whole)


def content_digest(content: Content) -> str:
    """SHA-256 of the content's canonical JSON (RFC 8785), as hexadecimal digits; free of the order of languages."""
    return sha256(canonical.encode(content_json(content))).hexdigest()


def _present(values: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value not in (None, False, {}, "")}
