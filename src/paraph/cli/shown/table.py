"""A reading as people like to look at it: a line on top, then two columns, only what the release states."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeVar

from paraph.cli.shown.columns import two_columns
from paraph.language.countries import name_or_code
from paraph.messages import N_, translate

if TYPE_CHECKING:
    from paraph.intake.reading import Chair, Fact, Reading
    from paraph.intake.weights import Judgement

Thing = TypeVar("Thing")

_LANGUAGES = {"en": N_("English"), "hi": N_("Hindi"), "ru": N_("Russian")}
_STANCES = {
    "reviewed": N_("reviewed"),
    "explored": N_("explored"),
    "focus": N_("in focus"),
    "welcomed": N_("welcomed"),
    "agreed": N_("agreed"),
    "signed": N_("signed"),
    "proposed": N_("proposed"),
}
_FORMATS = {"in_person": N_("in person"), "virtual": N_("by video"), "hybrid": N_("partly by video")}
_STATUSES = {"announced": N_("announced"), "postponed": N_("postponed")}


def reading_table(reading: "Reading", *, language: str, width: int) -> str:
    """The reading in `language`, at most `width` cells wide, with an empty line after it."""
    head = [reading.source]
    if reading.lang in _LANGUAGES:
        head.append(translate(_LANGUAGES[reading.lang], language))
    head.append(
        translate(N_("report of a session") if reading.is_session else N_("not the report of a session"), language)
    )
    rows = [(translate(label, language), value) for label, value in _rows(reading, language)]
    return "\n".join([" · ".join(head), *two_columns(rows, width=width)]) + "\n\n"


def explanation(reading: "Reading", text: str, *, language: str, width: int) -> str:
    """Which rule found each fact, how sure it is, the words it rests on, and the evidence that was weighed."""
    facts = [row for key, fact in reading.facts() for row in _explained(key, fact, text, language)]
    doubts = [row for key, fact in reading.doubts() for row in _explained(key, fact, text, language)]
    if reading.judgement is not None:
        judged = f"{reading.judgement.probability:.0%}"
        facts[:0] = [("is_session", judged), *_because(reading.judgement, language)]
    parts = [(N_("How it was read"), facts), (N_("Doubtful: not stated, for a person to judge"), doubts)]
    return "".join(
        "\n".join([translate(head, language), *two_columns(rows, width=width)]) + "\n\n" for head, rows in parts if rows
    )


MOST_EVIDENCE = 3
"""Pieces of evidence that are shown of one judgement; with --json all are."""


def _explained(key: str, fact: "Fact[object]", text: str, language: str) -> Iterator[tuple[str, str]]:
    yield key, f"{fact.rule} · {fact.confidence:.0%} · “{' '.join(text[slice(*fact.span)].split())}”"
    yield from _because(fact.judgement, language)


def _because(judgement: "Judgement | None", language: str) -> Iterator[tuple[str, str]]:
    """The heaviest evidence, a row each: how much it weighs, and what it is."""
    from paraph.intake.because import heaviest

    for weight, said in heaviest(judgement, MOST_EVIDENCE):
        yield "", f"{weight:+.2f} {said.text(language)}".replace("-", "\N{MINUS SIGN}", 1 if weight < 0 else 0)


def _rows(reading: "Reading", language: str) -> Iterator[tuple[str, str]]:
    if reading.reason is not None:
        yield N_("Why not"), reading.reason.text(language)
    yield from _one(N_("Body"), reading.body.name)
    yield from _one(N_("Under"), reading.body.parent)
    if reading.body.parties:
        yield N_("Parties"), ", ".join(name_or_code(party.value, language) for party in reading.body.parties)
    yield from _session(reading, language)
    for label, chair in _labelled(N_("Co-chairs"), reading.chairs):
        yield label, _chair(chair, language)
    for label, group in _labelled(N_("Sub-groups"), reading.subgroups):
        yield label, group.value
    for label, area in _labelled(N_("Areas"), reading.areas):
        stance = translate(_STANCES.get(area.stance.value, area.stance.value), language)
        yield label, f"{area.text.value} ({stance})"
    for label, document in _labelled(N_("Signed"), reading.signed):
        yield label, document.value
    if reading.delegates:
        yield N_("Delegates"), str(reading.delegates.value)
    yield from _one(N_("Next session"), reading.next_session)
    yield from _release(reading)


def _session(reading: "Reading", language: str) -> Iterator[tuple[str, str]]:
    session = reading.session
    if session.ordinal:
        yield N_("Session number"), str(session.ordinal.value)
    if session.date:
        yield N_("Held"), " – ".join(day.value for day in (session.date, session.end_date) if day)
    if place := ", ".join(fact.value for fact in (session.city, session.venue) if fact):
        yield N_("Place"), place
    if session.format:
        yield N_("Form"), translate(_FORMATS.get(session.format.value, session.format.value), language)
    if session.status in _STATUSES:
        yield N_("State"), translate(_STATUSES[session.status], language)


def _release(reading: "Reading") -> Iterator[tuple[str, str]]:
    release = reading.release
    facts = (
        (N_("Ministry"), release.ministry),
        (N_("Headline"), release.headline),
        (N_("Sub-headlines"), " / ".join(release.subheadlines)),
        (N_("Posted"), release.posted_at and release.posted_at.replace("T", " ")),
        (N_("Office"), release.office),
        (N_("Release number"), release.release_id),
        (N_("Handling marks"), " / ".join(release.handling_marks)),
    )
    yield from ((label, value) for label, value in facts if value)


def _chair(chair: "Chair", language: str) -> str:
    side = f"{name_or_code(chair.side.value, language)}: " if chair.side else ""
    return side + ", ".join(fact.value for fact in (chair.name, chair.post) if fact)


def _one(label: str, fact: "Fact[str] | None") -> Iterator[tuple[str, str]]:
    if fact:
        yield label, fact.value


def _labelled(label: str, things: tuple[Thing, ...]) -> Iterator[tuple[str, Thing]]:
    for number, thing in enumerate(things):
        yield label if number == 0 else "", thing
