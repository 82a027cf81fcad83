"""A report as a form: one part a point, what was typed before, what is wrong with it; and what the form then says.

Rules
    1. A field is named by the place of its point: `p0.status`. What is typed is kept as it is, good or not.
    2. Every point is judged, and every field that cannot be taken is told at once; then nothing is handed in.
    3. The words that bind stand above each point, in the reader's language where there is one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from paraph.mechanism.acts.undertakings import report_undertaking
from paraph.mechanism.review import Look, look
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown, texts
from paraph.mechanism.undertakings import LINKED, Blocker, Entry, Status
from paraph.messages import N_, Refused
from paraph.node.mail.report_files import attached, kept_of
from paraph.papers.reviews import tracking
from paraph.web.pages.reader import Reader
from paraph.web.pages.undertakings.undertaking import links_of

Typed = Mapping[str, object]
FIELDS = ("status", "on", "words", "link")
LONGEST = 4000

FIELD_OF = MappingProxyType(
    {
        "mechanism.undertaking.reason_missing": "words",
        "mechanism.undertaking.link_missing": "link",
        "mechanism.undertaking.link_unfit": "link",
        "mechanism.undertaking.unknown": "link",
    }
)
"""Code of a refusal -> the field it speaks of."""


@dataclass(frozen=True, slots=True)
class Point:
    """One undertaking to report on."""

    place: int
    number: str
    words: Shown
    deadline: str
    said: str
    """What this side said last, and when."""

    status: str
    on: str
    typed_words: str
    link: str
    blockers: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    evidence: tuple[tuple[str, str, int], ...]
    """Files handed in with it: SHA-256, name, size in bytes."""

    errors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ReportForm:
    """The whole form."""

    body: Shown
    session: str
    points: tuple[Point, ...]
    statuses: tuple[tuple[str, str], ...]
    blockers: tuple[tuple[str, str], ...]
    words: str
    errors: tuple[tuple[str, str], ...]
    """Field and what is wrong with it, in the order of the page."""


def report_form(
    state: State, body: str, session: str, keys: Sequence[str], reader: Reader,
    *, typed: Typed, errors: Mapping[str, str], today: date,
) -> ReportForm:  # fmt: skip
    """The form over the undertakings `keys`, filled with what was typed, else with what this side said last."""
    points = tuple(
        _point(place, look(state, state.undertaking(key), today=today, side=reader.side), state, reader, typed, errors)
        for place, key in enumerate(keys)
    )
    return ReportForm(
        body=reader.text(state.body(body).names),
        session=reader.session_name(state.session(session).facts(reader.side)),
        points=points,
        statuses=tuple((code.value, reader.say(word)) for code, word in tracking.STATUSES.items()),
        blockers=tuple((code.value, reader.say(word)) for code, word in tracking.BLOCKERS.items()),
        words=str(typed.get("words", "")),
        errors=tuple(errors.items()),
    )


def typed_from(post: Mapping[str, str], lists: Mapping[str, list[str]], count: int) -> dict[str, object]:
    """What a form of `count` points brought, and nothing that it has no field for."""
    typed: dict[str, object] = {"words": post.get("words", "")[:LONGEST]}
    for place in range(count):
        typed |= {f"p{place}.{name}": post.get(f"p{place}.{name}", "")[: LONGEST + 1] for name in FIELDS}
        typed[f"p{place}.blockers"] = [code for code in lists.get(f"p{place}.blockers", []) if len(code) < LONGEST]
    return typed


def typed_of(entries: Mapping[str, Entry], keys: Sequence[str], language: str) -> dict[str, object]:
    """What a filled-in sheet says, as if it had been typed into the form."""
    typed: dict[str, object] = {}
    for place, key in enumerate(keys):
        entry = entries.get(key)
        if entry is not None:
            typed |= {
                f"p{place}.status": entry.status.value,
                f"p{place}.on": entry.on.isoformat() if entry.on else "",
                f"p{place}.words": entry.words.get(language, ""),
                f"p{place}.link": entry.link or "",
                f"p{place}.blockers": [blocker.value for blocker in entry.blockers],
            }
    return typed


def judged(
    state: State, keys: Sequence[str], typed: Typed, reader: Reader, *, today: date
) -> tuple[dict[str, Entry], dict[str, str]]:
    """The entries that the form says, and what is wrong with it by field; entries count only where nothing is."""
    entries: dict[str, Entry] = {}
    errors: dict[str, str] = {}
    for place, key in enumerate(keys):
        wrong = dict(_objections(place, typed, reader, today))
        if not wrong:
            entries[key] = _entry(place, typed, reader, today)
            wrong = dict(_broken(state, place, key, entries[key], reader))
        errors |= wrong
    return entries, errors


def _point(
    place: int, one: Look, state: State, reader: Reader, typed: Typed, errors: Mapping[str, str]
) -> Point:  # fmt: skip
    said, prefix = one.undertaking.positions.get(reader.side), f"p{place}."
    before = {
        "status": one.undertaking.status(reader.side).value,
        "on": said.on.isoformat() if said and said.on else "",
        "words": said.words.get(reader.language, "") if said else "",
        "link": said.link or "" if said else "",
    }
    value = {name: str(typed.get(prefix + name, before[name])) for name in FIELDS}
    blockers = typed.get(f"{prefix}blockers", [blocker.value for blocker in said.blockers] if said else [])
    word = reader.say(tracking.STATUSES[one.undertaking.status(reader.side)])
    return Point(
        place=place,
        number=one.number,
        words=reader.text(one.content.texts),
        deadline=tracking.deadline(one.content.deadline, reader),
        said=", ".join(filter(None, (word, reader.day(said.on) if said and said.on else ""))),
        status=value["status"],
        on=value["on"],
        typed_words=value["words"],
        link=value["link"],
        blockers=tuple(str(code) for code in blockers) if isinstance(blockers, list) else (),
        links=tuple(links_of(state, one.undertaking, reader)),
        evidence=tuple((file.sha256, file.name, file.size) for file in attached(kept_of(typed, place))),
        errors={name.removeprefix(prefix): error for name, error in errors.items() if name.startswith(prefix)},
    )


def _objections(place: int, typed: Typed, reader: Reader, today: date) -> Iterator[tuple[str, str]]:
    prefix, on = f"p{place}.", str(typed.get(f"p{place}.on", ""))
    if typed.get(f"{prefix}status") not in set(Status):
        yield f"{prefix}status", reader.say(N_("Choose one of the statuses."))
    if not _is_day(on):
        yield f"{prefix}on", reader.say(N_("Write the day as year-month-day, for example 2026-02-10."))
    elif on and date.fromisoformat(on) > today:
        yield f"{prefix}on", reader.say(DAY_AHEAD)
    if len(str(typed.get(f"{prefix}words", ""))) > LONGEST:
        yield f"{prefix}words", reader.say(N_("Longer than {most} characters: say it shorter."), most=LONGEST)
    blockers = typed.get(f"{prefix}blockers", [])
    if not isinstance(blockers, list) or any(code not in set(Blocker) for code in blockers):
        yield f"{prefix}blockers", reader.say(N_("Choose from the list."))


DAY_AHEAD = N_("This day has not come yet: give the one on which it stood so, today at the latest.")


def _is_day(value: str) -> bool:
    try:
        return not value or bool(date.fromisoformat(value))
    except ValueError:
        return False


def _entry(place: int, typed: Typed, reader: Reader, today: date) -> Entry:
    value = {name: str(typed.get(f"p{place}.{name}", "")) for name in FIELDS}
    blockers = typed.get(f"p{place}.blockers", [])
    status = Status(value["status"])
    return Entry(
        side=reader.side,
        status=status,
        on=date.fromisoformat(value["on"]) if value["on"] else today,
        words=texts({reader.language: value["words"]}),
        link=value["link"] or None if status in LINKED else None,
        blockers=tuple(Blocker(str(code)) for code in blockers) if isinstance(blockers, list) else (),
        evidence=attached(kept_of(typed, place)),
    )


def _broken(state: State, place: int, key: str, entry: Entry, reader: Reader) -> Iterator[tuple[str, str]]:
    """What the rules say against an entry."""
    try:
        report_undertaking(state, side=reader.side, office="o", key=key, entry=entry)
    except Refused as refusal:
        field = FIELD_OF.get(refusal.code, "status")
        yield f"p{place}.{field}", f"{refusal.sentence(reader.language)} {refusal.remedy(reader.language)}".strip()
