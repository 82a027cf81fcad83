"""What this side is instructed about a text, and where the text departs from it. Private: never an act, in no pouch.

    put(document, subject, Demand.MUST, texts, principle=True, by=user)
    departures(draft)                     paragraph -> where its alternatives depart from the mandate

Rules

1. An entry is about a paragraph, a topic (every paragraph on it), or the whole text. It says what the text must say,
   what it must not, or what this side may come down to (DOMAIN 3: internal position).
2. Each alternative is held against it in every language it has, one-sided: what it says beyond is no departure
   (`language.mandate`). One departure is told once, with the languages it stands in.
3. What must be said on a topic, or in the whole text, is said if one paragraph says it; then none departs. What the
   whole text must say and no paragraph does is told under `NOWHERE`.
4. An alternative that lacks what must be said and says all of a fallback is within the fallback. A departure of
   principle is not to be accepted without new instructions: the page says so, and decides nothing.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from paraph.language.mandate import Lacking, lacking, says
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.items import Item
from paraph.mechanism.paragraphs import Content
from paraph.node.models import MandateEntry, User
from paraph.node.refusals import MandateUnfit

LONGEST = 20_000
NOWHERE = ""
"""In place of a paragraph's id: what the text says nowhere."""


class Demand(StrEnum):
    """What an entry asks of the text."""

    MUST = "must"
    MUST_NOT = "must_not"
    FALLBACK = "fallback"


@dataclass(frozen=True, slots=True)
class Entry:
    """One instruction."""

    id: int
    subject: str
    demand: Demand
    principle: bool
    texts: Mapping[str, str]
    note: str


@dataclass(frozen=True, slots=True)
class Departure:
    """Where one alternative departs from one instruction."""

    entry: Entry
    choice: str
    languages: tuple[str, ...]
    """In which the departure stands."""

    kind: str
    """A kind of `compare`, `words`, or `said` for what must not be."""

    wanted: str
    found: str
    """The words there; empty where there are none."""

    within_fallback: bool = False


def put(
    document: str, subject: str, demand: str, texts: Mapping[str, str], *, principle: bool = False, note: str = "",
    by: User | None = None,
) -> None:  # fmt: skip
    """Add an instruction; raises `MandateUnfit` without words, or with a demand that is none."""
    words = {lang: text.strip()[:LONGEST] for lang, text in texts.items() if text.strip()}
    if not words or demand not in set(Demand):
        raise MandateUnfit
    MandateEntry.objects.create(
        mechanism=settings.HOME.mechanism, document=document, subject=subject, demand=demand, principle=principle,
        texts=json.dumps(words, ensure_ascii=False), note=note, by=by, at=timezone.now(),
    )  # fmt: skip


def remove(document: str, number: int) -> bool:
    """Take an instruction away; whether there was one."""
    return bool(_rows(document).filter(pk=number).delete()[0])


def entries(document: str) -> tuple[Entry, ...]:
    """All of a text, as they were put."""
    return tuple(
        Entry(row.pk, row.subject, Demand(row.demand), row.principle, json.loads(row.texts), row.note)
        for row in _rows(document).order_by("pk") if row.demand in set(Demand)
    )  # fmt: skip


def departures(draft: Negotiation, told: tuple[Entry, ...] | None = None) -> dict[str, tuple[Departure, ...]]:
    """Paragraph -> its departures; of `told`, else of all the entries of this text."""
    told = entries(draft.key) if told is None else told
    found: dict[str, list[Departure]] = {}
    for entry in told or ():
        if entry.demand is not Demand.FALLBACK:
            for key, one in _of_entry(draft, entry, told):
                found.setdefault(key, []).append(one)
    return {key: tuple(ones) for key, ones in found.items()}


def _of_entry(draft: Negotiation, entry: Entry, told: tuple[Entry, ...]) -> Iterator[tuple[str, Departure]]:
    items = [item for item in draft.ordered() if _is_about(item, entry)]
    by_item = {item.key: list(_of_item(item, entry)) for item in items}
    of_one = any(entry.subject == item.key for item in items)
    if entry.demand is Demand.MUST and not of_one and any(_is_said(item, by_item[item.key]) for item in items):
        return
    if entry.demand is Demand.MUST and not entry.subject:
        yield NOWHERE, Departure(entry, "", (), "nowhere", next(iter(entry.texts.values())), "")
        return
    fallbacks = [one for one in told if one.demand is Demand.FALLBACK and one.subject == entry.subject]
    for item in items:
        for one in by_item[item.key]:
            fallen = any(not list(_lacking(item.wordings[one.choice].content, back)) for back in fallbacks)
            yield item.key, Departure(
                entry, one.choice, one.languages, one.kind, one.wanted, one.found,
                within_fallback=fallen and entry.demand is Demand.MUST,
            )  # fmt: skip


def _is_about(item: Item, entry: Entry) -> bool:
    topics = {item.wordings[choice].content.topic for choice in item.alternatives() if choice in item.wordings}
    return not entry.subject or entry.subject == item.key or entry.subject in topics


def _is_said(item: Item, found: list[Departure]) -> bool:
    """Whether some alternative departs in nothing."""
    return bool({choice for choice in item.alternatives() if choice in item.wordings} - {one.choice for one in found})


def _of_item(item: Item, entry: Entry) -> Iterator[Departure]:
    for choice in item.alternatives():
        if choice in item.wordings:
            content = item.wordings[choice].content
            gather = _lacking if entry.demand is Demand.MUST else _said
            for (kind, wanted, found), languages in _joined(gather(content, entry)).items():
                yield Departure(entry, choice, languages, kind, wanted, found)


def _lacking(content: Content, entry: Entry) -> Iterator[tuple[str, Lacking]]:
    """Each language of the content and what it lacks, held against the entry in that language, else in its first."""
    for lang, text in sorted(content.texts.items()):
        asked = lang if lang in entry.texts else min(entry.texts)
        for one in lacking(text, lang, entry.texts[asked], asked):
            yield lang, one


def _said(content: Content, entry: Entry) -> Iterator[tuple[str, Lacking]]:
    for lang, text in sorted(content.texts.items()):
        asked = lang if lang in entry.texts else min(entry.texts)
        span = says(text, lang, entry.texts[asked], asked)
        if span is not None:
            yield lang, Lacking("said", entry.texts[asked], text[slice(*span)], span)


def _joined(found: Iterator[tuple[str, Lacking]]) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """Departures told once, by what was wanted, each with the languages it stands in."""
    first: dict[tuple[str, str], tuple[str, str, str]] = {}
    languages: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for lang, one in found:
        told = first.setdefault((one.kind, one.wanted), (one.kind, one.wanted, one.found or ""))
        languages[told] = (*languages.get(told, ()), lang)
    return languages


def _rows(document: str) -> QuerySet[MandateEntry]:
    return MandateEntry.objects.filter(mechanism=settings.HOME.mechanism, document=document)
