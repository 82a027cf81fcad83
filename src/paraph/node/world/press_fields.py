"""The release in work as the fields of a page, so that several people type into it and nobody's words are lost.

    fields = fields_of(text)                     {"headline": "…", "text.p14": "…", "chosen.p14": "on", …}
    outcome = keep(document, "hi", typed, seen, by=user)

Rules

1. A page tells of each field what it showed (`mark`). A field that still says so was left alone, and is passed over.
2. A field that a person changed is kept where it still is as the page showed it, or already says the same.
3. Where somebody else changed it meanwhile it is a clash: their words stand, the person's are given back, and the page
   shows both. What does not clash is kept all the same.

Example: two officers open the Hindi release. One types into p14, the other into p14 and p15. The second to keep keeps
p15, and is shown both wordings of p14.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from paraph.language.dates import DateMention, find_dates
from paraph.language.times import TimeMention, find_times
from paraph.mechanism.releases import Furniture
from paraph.mechanism.state import State
from paraph.messages import LANGUAGES
from paraph.node.models import User
from paraph.node.refusals import KeptMeanwhile
from paraph.node.world import press
from paraph.node.world.press import InWork, Typed
from paraph.papers.releasing import Passage, Text
from paraph.papers.releasing.sentences import FACTS, Kind

LONGEST = 5000
"""Characters of a field; what is longer is cut."""

TRIES = 20
LINES = frozenset({"subheadlines", "handling_marks"})
"""Fields of the furniture that hold a line each."""

ON = "on"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of keeping."""

    work: InWork
    clashes: Mapping[str, str]
    """Field -> what the person typed, and what was not kept (rule 3)."""


def fields_of(text: Text, state: State) -> dict[str, str]:
    """Every field of one language, as a page shows it."""
    furniture = text.furniture
    fields = {"notice": text.notice}
    for name in Furniture.__dataclass_fields__:
        value = getattr(furniture, name)
        fields[name] = "\n".join(value) if name in LINES else value or ""
    fields["posted_at"] = fields["posted_at"].replace("T", " ")
    for passage in text.passages():
        fields[f"text.{passage.key}"] = passage.text
        fields[f"chosen.{passage.key}"] = ON if passage.chosen else ""
        if passage.kind is Kind.OWN:
            fields[f"cites.{passage.key}"] = numbers_of(passage, state)
    return fields


def numbers_of(passage: Passage, state: State) -> str:
    """The numbers of the paragraphs a sentence rests on, as a person types them."""
    return ", ".join(state.paragraphs[key].number for key in passage.cites if key != FACTS and key in state.paragraphs)


def mark(value: str) -> str:
    """A short name of what a field said."""
    return sha256(value.encode()).hexdigest()[:12]


def keep(
    state: State, document: str, language: str, typed: Mapping[str, str], seen: Mapping[str, str], *,
    by: User | None = None,
) -> Outcome:  # fmt: skip
    """Keep what was typed, field by field; raises `NothingInWork`, `CitedUnclear`, `PostedUnfit`."""
    wanted = changed(typed, seen)
    for _ in range(TRIES):
        work = press.at_work(document)
        text = work.texts.get(language)
        now = fields_of(text, state) if text else {}
        clashes = {name: value for name, value in wanted.items()
                   if now.get(name) != value and (name not in now or mark(now[name]) != seen[name])}  # fmt: skip
        fresh = {name: value for name, value in wanted.items() if name not in clashes and now[name] != value}
        if text is None or not fresh:
            break
        try:
            work = _changed(state, work, text, fresh, by)
        except KeptMeanwhile:
            continue
        break
    return Outcome(work, clashes)


def changed(typed: Mapping[str, str], seen: Mapping[str, str]) -> dict[str, str]:
    """The fields that a person changed (rule 1), without spaces and ends of lines that mean nothing."""
    tidied = {name: _tidy(name, value) for name, value in typed.items()}
    return {name: value for name, value in tidied.items() if name in seen and mark(value) != seen[name]}


def keep_embargo(document: str, instant: str, seen: str, *, by: User | None = None) -> InWork:
    """Keep the embargo, empty for none; raises `KeptMeanwhile` where it is neither as the page showed it nor this."""
    for _ in range(TRIES):
        work = press.at_work(document)
        if work.embargo == instant:
            break
        if work.embargo != seen:
            raise KeptMeanwhile(document=document)
        try:
            moved = press.Change(embargo=instant)
            return press.change(document, next(iter(work.texts)), moved, version=work.version, by=by)
        except KeptMeanwhile:
            continue
    return work


def _changed(state: State, work: InWork, text: Text, fresh: Mapping[str, str], by: User | None) -> InWork:
    typed: dict[str, Typed] = {}
    furniture: dict[str, object] = {}
    for name, value in fresh.items():
        kind, _, key = name.partition(".")
        if key:
            typed[key] = replace(typed.get(key, Typed()), **{kind: _MADE[kind](state, work.document, value)})
        elif name in LINES:
            furniture[name] = tuple(filter(None, value.split("\n")))
        elif name != "notice":
            furniture[name] = (posted(value, text.language) if name == "posted_at" else value) or None
    change = press.Change(typed, furniture=replace(text.furniture, **furniture), notice=fresh.get("notice"))
    return press.change(work.document, text.language, change, version=work.version, by=by)


_MADE: Mapping[str, Callable[[State, str, str], object]] = {
    "text": lambda _state, _document, value: value,
    "chosen": lambda _state, _document, value: value == ON,
    "cites": press.cited,
}


def posted(written: str, language: str) -> str:
    """A day of posting, with its hour if it has one, as the record writes it; what is none as it was typed.

    It may be typed as a page shows it, or in words of any language, that of the release first: `6 August 2025, 18:30`.
    """
    for lang in dict.fromkeys((language, *LANGUAGES)):
        days, hours = find_dates(written, lang), find_times(written)
        if [one.kind for one in days] == ["exact"] and days[0].start and not _left(written, days + hours):
            hour = f"T{hours[0].at:%H:%M}" if hours else ""
            return f"{days[0].start.isoformat()}{hour}"
    return written


def _left(written: str, mentions: Sequence[DateMention | TimeMention]) -> str:
    """The letters and figures that no day and no hour is written with."""
    read = {place for one in mentions for place in range(*one.span)}
    return "".join(sign for place, sign in enumerate(written) if place not in read and sign.isalnum())


def _tidy(name: str, value: str) -> str:
    """What was typed without the spaces and ends of lines that mean nothing."""
    lines = (" ".join(line.split()) for line in value.replace("\x00", "")[:LONGEST].splitlines())
    kept = filter(None, lines)
    return "\n".join(kept) if name in LINES else " ".join(kept)
