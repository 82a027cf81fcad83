"""The press officer's desk: the release of a signed document as this side is writing it, before anything is said.

    document_of(state, None)                     the one signed document a release can be made of, or the one named
    begin(document, by=user)                     drafted from the document; what somebody typed is kept
    kept = change(document, "hi", Change({"p14": Typed("…")}), by=user)
    check(state, document, kept.texts["hi"])     what it says too much, and what a reader would take from it otherwise

Rules

1. There is one release in work a document. Who keeps it from a window that is no longer the newest keeps nothing.
2. It is never an act. Putting it forward is, in `node.world.releasing`.
3. Its hour of posting follows the embargo, in the time of the capital whose language it is in.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from paraph.intake.accounts.readback import Difference, read_back
from paraph.intake.reader import read_release
from paraph.intake.readers import read_source
from paraph.intake.reading import Reading
from paraph.language.release import ReleaseFinding, check_release
from paraph.mechanism.acts.joint_releases import is_minute
from paraph.mechanism.documents import Document
from paraph.mechanism.joint_releases import JointRelease, Version
from paraph.mechanism.negotiation.reading import day_of_signature
from paraph.mechanism.refusals import EmbargoUnfit
from paraph.mechanism.releases import Furniture, posting_stamp
from paraph.mechanism.state import State
from paraph.node import records
from paraph.node.homes.home import TIME_ZONES
from paraph.node.models import ReleaseInWork, User
from paraph.node.refusals import CitedUnclear, KeptMeanwhile, NothingInWork, PassageUnclear, PostedUnfit, ReleaseUnclear
from paraph.node.texts.next_told import with_next_told
from paraph.papers.releasing import Passage, Text, composed, propose
from paraph.papers.releasing.facts import OWN_LANGUAGE
from paraph.papers.releasing.proposal import evidence
from paraph.papers.releasing.sentences import FACTS, Kind, text_from_json, text_json


@dataclass(frozen=True, slots=True)
class InWork:
    """A release in work."""

    document: str
    texts: Mapping[str, Text]
    embargo: str
    """RFC 3339, UTC, to the minute; empty for none."""

    version: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person does to a sentence; `None` leaves it as it is."""

    text: str | None = None
    chosen: bool | None = None
    cites: tuple[str, ...] | None = None
    """Ids of paragraphs; only a sentence of one's own is made to rest on others."""


@dataclass(frozen=True, slots=True)
class Own:
    """A sentence of a person's own, to be added."""

    text: str
    cites: tuple[str, ...] = ()
    """Ids of the paragraphs it rests on; none for the facts of the session."""

    after: str = ""
    """The sentence it follows, in the same block; at the end, in a block of its own, where there is none such."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a person does to a release in one language; `None` and nothing leave as it is."""

    typed: Mapping[str, Typed] = field(default_factory=dict)
    """By the key of the sentence."""

    added: Sequence[Own] = ()
    furniture: Furniture | None = None
    notice: str | None = None
    embargo: str | None = None
    """Of the release in every language."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What is to be seen to in one language of a release."""

    findings: tuple[tuple[Passage, ReleaseFinding], ...]
    """Headlines come first, then sentences in order."""

    differences: tuple[Difference, ...]
    """Between what the record holds and what a reader takes from the text."""

    reading: Reading
    composed: str
    """The text as it would be published."""

    @property
    def count(self) -> int:
        """How many things are to be seen to."""
        return len(self.findings) + len(self.differences)


def document_of(state: State, given: str | None) -> Document:
    """The signed document named by its id or its session's, or the last one there is; raises `ReleaseUnclear`."""
    found = [document for key, document in sorted(state.documents.items()) if given in (None, key, document.session)]
    if given is None and len(found) > 1:
        newest = max(found, key=lambda one: (str(day_of_signature(state, one) or ""), one.key))
        found = [newest] if day_of_signature(state, newest) else found
    if len(found) != 1:
        raise ReleaseUnclear(documents=", ".join(sorted(state.documents)) or "-")
    return found[0]


def in_work(document: str) -> InWork | None:
    """The release of a document in work here, or `None`."""
    row = ReleaseInWork.objects.filter(mechanism=settings.HOME.mechanism, document=document).first()
    return _in_work(row) if row else None


def at_work(document: str) -> InWork:
    """The same; raises `NothingInWork`."""
    found = in_work(document)
    if found is None:
        raise NothingInWork(document=document)
    return found


def begin(
    document: str, *, notices: Mapping[str, str] | None = None, embargo: str | None = None, by: User | None = None,
    taken: Mapping[str, Version] | None = None,
) -> InWork:  # fmt: skip
    """Draft the release from the document, or from texts `taken` from the other side.

    Sentences typed before are kept, but in a language that is taken; so are notices for which none is given.
    Raises `UnknownDocument`.
    """
    state, home, before = records.current().state, settings.HOME, in_work(document)
    told = with_next_told(state, state.document(document).session)
    texts = propose(told, document, side=home.side, languages=state.languages)
    if before is not None:
        texts = {language: _typed_before(text, before.texts.get(language)) for language, text in texts.items()}
    for language, version in (taken or {}).items():
        texts[language] = text_of(language, version)
    noted = {language: replace(text, notice=(notices or {}).get(language, text.notice))
             for language, text in texts.items()}  # fmt: skip
    whole = InWork(document, noted, embargo if embargo is not None else before.embargo if before else "", 0, _now())
    moved = whole.embargo or (before is not None and before.embargo)
    return _keep(_posted(whole, home.side) if moved else whole, before.version if before else 0, by)


def change(
    document: str, language: str, change: Change, *, version: int | None = None, by: User | None = None
) -> InWork:
    """Keep what a person typed; `version` is that of the release in work that was on the page.

    Raises `NothingInWork`, `PassageUnclear`, `PostedUnfit`, `KeptMeanwhile`, and then keeps nothing.
    """
    furniture = change.furniture
    if furniture is not None and furniture.posted_at and posting_stamp(furniture.posted_at) != furniture.posted_at:
        raise PostedUnfit(posted=furniture.posted_at[:40])
    work = at_work(document)
    text = work.texts.get(language)
    if text is None or change.typed.keys() - {passage.key for passage in text.passages()}:
        unknown = next(iter(change.typed.keys() - {p.key for p in text.passages()} if text else change.typed), "-")
        raise PassageUnclear(passage=unknown, language=language)
    for key, one in change.typed.items():
        text = text.with_passage(key, **_changes(one))
    for own in change.added:
        text = _with_own(text, own)
    notice = text.notice if change.notice is None else change.notice
    text = replace(text, furniture=furniture or text.furniture, notice=notice)
    embargo = work.embargo if change.embargo is None else change.embargo
    whole = replace(work, texts={**work.texts, language: text}, embargo=embargo)
    if embargo != work.embargo:
        whole = _posted(whole, settings.HOME.side)
    return _keep(whole, work.version if version is None else version, by)


def cited(state: State, document: str, numbers: str) -> tuple[str, ...]:
    """The ids of paragraphs given by number, as "14, 15"; raises `CitedUnclear`."""
    by_number = {state.paragraphs[key].number: key for key in state.document(document).paragraphs}
    wanted = list(dict.fromkeys(re.split(r"[\s,;]+", numbers.strip()))) if numbers.strip(" ,;") else []
    for number in filter(None, wanted):
        if number not in by_number:
            raise CitedUnclear(number=number[:20], document=document)
    return tuple(by_number[number] for number in wanted if number)


def check(state: State, document: str, text: Text) -> Checked:
    """What the text says more than its paragraphs, and what is read in it otherwise than recorded."""
    side, language = settings.HOME.side, text.language
    heads = [replace(passage, text=line) for passage, line in zip(text.headings, _headlines(text), strict=False)]
    findings = tuple(
        (passage, finding)
        for passage in (*heads, *text.chosen())
        for finding in check_release(
            passage.text,
            language,
            evidence(state, document, passage.cites, side=side, language=language),
            cited_all=True,
        )
    )
    whole = composed(text)
    told = with_next_told(state, state.document(document).session)
    held = told.document(document)
    day = day_of_signature(state, held)
    reading = read_release(read_source(f"{document}.{language}.txt", whole.text.encode()), written=day)
    rests_on = [key for _, passage in whole.sentences for key in passage.cites]
    sentences = [span for span, _ in whole.sentences]
    differences = read_back(
        reading, told, held, side=side, furniture=text.furniture, cited=rests_on, sentences=sentences
    )
    return Checked(findings, differences, reading, whole.text)


def text_of(language: str, version: Version) -> Text:
    """A version put forward, as a text to go on writing at."""
    blocks: list[list[Passage]] = []
    line = -1
    for at, resting in enumerate(version.sentences, start=1):
        here = version.text.count("\n", 0, resting.span[0])
        if here != line:
            blocks.append([])
        line = here
        words = version.text[slice(*resting.span)]
        # An act names paragraphs only; a sentence that rests on several may tell facts of the session beside them.
        cites = resting.cites if len(resting.cites) == 1 else (*resting.cites, FACTS)
        blocks[-1].append(Passage(f"s{at}", words, cites, Kind.OWN if resting.cites else Kind.FACT))
    lines = (version.furniture.headline or "", *version.furniture.subheadlines)
    titles = tuple(Passage(f"heading{at}", line, (FACTS,), Kind.FACT) for at, line in enumerate(lines, start=1))
    return Text(language, version.furniture, tuple(map(tuple, blocks)), titles, version.notice)


def standing(state: State, document: str, language: str) -> JointRelease | None:
    """The version of this language that is spoken of now: the last."""
    return next(reversed(state.versions_of(document, language)), None)


def local_times(instant: str, sides: Iterable[str]) -> dict[str, datetime]:
    """An embargo in the time of each side's capital; UTC for a side whose capital's time is not known."""
    moment = datetime.fromisoformat(instant)
    return {side: moment.astimezone(ZoneInfo(TIME_ZONES.get(side, "UTC"))) for side in sides}


def instant_of(hour: str, side: str) -> str:
    """An hour of the clock of a side's capital, `2025-08-06T18:30`, as an embargo in UTC; raises `EmbargoUnfit`."""
    try:
        moment = datetime.fromisoformat(hour).replace(tzinfo=ZoneInfo(TIME_ZONES.get(side, "UTC")))
        instant = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
    except (ValueError, OverflowError):
        instant = ""
    if not is_minute(instant):
        raise EmbargoUnfit(embargo=hour[:40])
    return instant


def _posted(work: InWork, side: str) -> InWork:
    """The release with the hour of posting that the embargo asks for (rule 3); without one, the day of signature."""
    state = records.current().state
    signed = day_of_signature(state, state.document(work.document))
    texts = {}
    for language, text in work.texts.items():
        owner, hour = OWN_LANGUAGE.get(language, side), signed.isoformat() if signed else text.furniture.posted_at
        if work.embargo:
            hour = local_times(work.embargo, [owner])[owner].strftime("%Y-%m-%dT%H:%M")
        texts[language] = replace(text, furniture=replace(text.furniture, posted_at=hour))
    return replace(work, texts=texts)


def _typed_before(text: Text, before: Text | None) -> Text:
    """The new draft with the sentences that a person typed, chose or left out in the one before."""
    if before is None:
        return text
    known = {passage.key: passage for passage in before.passages()}
    for passage in text.passages():
        kept = known.get(passage.key)
        if kept is not None and kept.typed:
            text = text.with_passage(passage.key, text=kept.text, chosen=kept.chosen, typed=True)
    for block in before.blocks:
        for at, passage in enumerate(block):
            if passage.kind is Kind.OWN:
                text = text.with_added(passage, block[at - 1].key if at else "")
    given = {name: value for name in ("ministry", "office", "release_id", "handling_marks")
             if (value := getattr(before.furniture, name))}  # fmt: skip
    return replace(text, furniture=replace(text.furniture, **given), notice=before.notice)


def _with_own(text: Text, own: Own) -> Text:
    taken = {passage.key for passage in text.passages()}
    key = next(name for name in (f"own{number}" for number in range(1, len(taken) + 2)) if name not in taken)
    added = Passage(key, " ".join(own.text.split()), own.cites or (FACTS,), Kind.OWN, typed=True)
    return text.with_added(added, own.after)


def _changes(typed: Typed) -> dict[str, object]:
    changes: dict[str, object] = {"typed": True}
    if typed.text is not None:
        changes["text"] = " ".join(typed.text.split())
    if typed.chosen is not None:
        changes["chosen"] = typed.chosen
    if typed.cites is not None:
        changes["cites"] = typed.cites or (FACTS,)
    return changes


def _headlines(text: Text) -> tuple[str, ...]:
    return (text.furniture.headline or "", *text.furniture.subheadlines)


def _keep(work: InWork, version: int, by: User | None) -> InWork:
    with transaction.atomic():
        held = ReleaseInWork.objects.filter(mechanism=settings.HOME.mechanism, document=work.document)
        values = {
            "texts": json.dumps({lang: text_json(text) for lang, text in work.texts.items()}, ensure_ascii=False),
            "embargo": work.embargo,
            "version": version + 1,
            "at": _now(),
            "by": by,
        }
        if version == 0 and not held.exists():
            row = ReleaseInWork.objects.create(mechanism=settings.HOME.mechanism, document=work.document, **values)
            return _in_work(row)
        if not held.filter(version=version).update(**values):
            raise KeptMeanwhile(document=work.document)
        return _in_work(held.get())


def _in_work(row: ReleaseInWork) -> InWork:
    texts = {language: text_from_json(kept) for language, kept in json.loads(row.texts).items()}
    return InWork(row.document, texts, row.embargo, row.version, row.at)


def _now() -> datetime:
    return timezone.now()
