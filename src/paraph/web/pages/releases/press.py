"""Where the release of a document stands in every language, as a page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.messages import N_
from paraph.node.world.press import Checked, InWork
from paraph.node.world.releasing import Line
from paraph.papers.reviews import tracking
from paraph.web.pages.reader import Reader


@dataclass(frozen=True, slots=True)
class About:
    """Of which document the release is."""

    document: str
    name: str
    session: str
    session_name: str
    body_key: str
    body: Shown


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version in the list of a language."""

    number: int
    state: str
    """`put_forward`, `cleared`, `decided` or `published`."""

    key: str
    holders: tuple[str, ...]
    keys: tuple[str, ...]
    missing: tuple[str, ...]
    differ: bool
    """Whether the sides hold different texts."""

    ours_missing: bool
    theirs: str
    """Code of another side whose text could be taken over; empty where there is none."""


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """Where one language stands."""

    code: str
    name: str
    sentences: int | None
    """In work here; `None` where nothing is."""

    findings: int
    differences: int
    versions: tuple[VersionRow, ...]
    is_put_forward: bool
    """Whether what is in work is what this side has put forward last."""

    lacks_notice: bool
    """Whether it would correct what is cleared, and does not say what it corrects."""


@dataclass(frozen=True, slots=True)
class Embargo:
    """Until when nothing is published."""

    instant: str
    utc: str
    local: tuple[tuple[str, str], ...]
    """Side and the hour in its capital."""

    passed: bool


@dataclass(frozen=True, slots=True)
class PressPage:
    """The whole of a release."""

    about: About
    rows: tuple[LanguageRow, ...]
    embargo: Embargo | None
    in_work: bool
    begun: bool
    """Whether some Side has put a version forward."""

    count: int
    """What is to be seen to, in all languages."""

    some_cleared: bool
    some_unshown: bool
    last_cleared: bool
    """Whether every version is cleared, so that what follows is a correction."""


def about(state: State, document: str, reader: Reader) -> About:
    """What every page of a release says first."""
    held = state.document(document)
    session = state.session(held.session)
    return About(
        document, reader.say(tracking.DOCUMENTS[held.terms.type]), session.key,
        reader.session_name(session.facts(reader.side)), session.body, reader.text(state.body(session.body).names),
    )  # fmt: skip


HEADINGS = {"en": N_("Release in English"), "hi": N_("Release in Hindi"), "ru": N_("Release in Russian")}
"""Said whole, for languages name a language differently after "in"."""


def heading(language: str, reader: Reader) -> str:
    """What one language of a release is called."""
    whole = HEADINGS.get(language)
    return reader.say(whole) if whole else f"{reader.say(N_('Release'))}: {reader.language_name(language)}"


def embargo_of(instant: str, local: Mapping[str, datetime], reader: Reader, *, passed: bool) -> Embargo:
    """An embargo in UTC and in the time of each capital."""
    hours = tuple((reader.side_name(side), reader.posted(f"{local[side]:%Y-%m-%dT%H:%M}"))
                  for side in reader.in_order(tuple(local)))  # fmt: skip
    return Embargo(instant, reader.posted(instant[:16]), hours, passed)


def press_page(
    state: State, document: str, work: InWork | None, checked: Mapping[str, Checked], lines: Iterable[Line],
    embargo: Embargo | None, reader: Reader,
) -> PressPage:  # fmt: skip
    """Where each language of the release stands."""
    listed = tuple(lines)
    rows = tuple(
        _row(code, work, checked.get(code), [line for line in listed if line.joint.language == code], state, reader)
        for code in reader.own_language_first(state.languages)
    )
    last = {line.joint.language: line for line in listed}
    return PressPage(
        about=about(state, document, reader), rows=rows, embargo=embargo, in_work=work is not None, begun=bool(listed),
        count=sum(one.count for one in checked.values()),
        some_cleared=any(line.cleared for line in last.values()),
        some_unshown=any(line.cleared and not line.decided for line in listed),
        last_cleared=bool(last) and all(line.cleared for line in last.values()),
    )  # fmt: skip


def _row(
    code: str, work: InWork | None, checked: Checked | None, lines: list[Line], state: State, reader: Reader
) -> LanguageRow:
    text = work.texts.get(code) if work else None
    versions = tuple(_version_row(line, state, reader) for line in reversed(lines))
    joint = lines[-1].joint if lines else None
    agreed = joint.joint(state.parties) if joint else None
    own = agreed or (joint.held.get(reader.side) if joint else None)
    same = bool(own and checked and own.text == checked.composed)
    return LanguageRow(
        code, reader.language_name(code), len(text.chosen()) if text else None,
        len(checked.findings) if checked else 0, len(checked.differences) if checked else 0, versions,
        is_put_forward=same and bool(own and work) and (own.embargo or "") == work.embargo,
        lacks_notice=bool(agreed and text) and not same and not text.notice,
    )  # fmt: skip


def _version_row(line: Line, state: State, reader: Reader) -> VersionRow:
    joint = line.joint
    stand = "published" if line.published else "decided" if line.decided else "cleared" if line.cleared else ""
    missing = [side for side in state.parties if side not in joint.cleared]
    others = [side for side in sorted(joint.held) if side != reader.side]
    differ = not line.cleared and len({one.digest() for one in joint.held.values()}) > 1
    theirs = others[0] if not line.cleared and others and (differ or reader.side not in joint.held) else ""
    return VersionRow(
        joint.number, stand or "put_forward", joint.key, named(joint.held, reader), named(joint.cleared, reader),
        named(missing, reader), differ, reader.side in missing, theirs,
    )  # fmt: skip


def named(sides: Iterable[str], reader: Reader) -> tuple[str, ...]:
    return tuple(reader.side_name(side) for side in reader.in_order(tuple(sides)))
