"""Where the releases on a session state one fact differently: 80 delegates in one language version, 84 in another.

Rules
    1. Only what a machine can compare between languages is compared: numbers, days, and how many items a list has
       (DESIGN 1.4). Names and texts are not; their sentences stand beside each other in the annex.
    2. A release that does not state the fact, or states it in words that cannot be read, differs from none.
    3. No version is chosen. Each is shown in its own words, with the releases that say so.

Example: R1 "80", R2 "80" and R3 "84" give two versions: “80” (R1, R2) and “84” (R3).
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from paraph.language.dates import find_dates
from paraph.language.numbers import find_numbers
from paraph.language.ordinals import parse_ordinal
from paraph.language.refusals import LanguageError
from paraph.mechanism.releases import Release, Span
from paraph.papers.paper import Content
from paraph.papers.sessions.numbering import PATHS
from paraph.papers.wording import Wording

Value = object
"""What versions are compared by: a number or a day."""


def versions(name: str, releases: Sequence[Release], sources: Mapping[str, str], wording: Wording) -> list[Content]:
    """The versions of a fact of `PATHS`, each with its releases; empty when all that state it say the same.

    A fact that cannot be compared between languages has none.
    """
    found: dict[Value, list[tuple[Release, str]]] = {}
    for release in releases:
        stated = _stated(name, release)
        if stated is not None:
            found.setdefault(stated[0], []).append((release, stated[1]))
    if len(found) < 2:  # noqa: PLR2004 - one value is no difference
        return []
    return [_version(group, sources, wording, counted=name in COUNTED) for group in found.values()]


def _version(
    group: list[tuple[Release, str]], sources: Mapping[str, str], wording: Wording, *, counted: bool
) -> Content:
    """One version: its words, or the count of its items, and the releases that say so."""
    release, words = group[0]
    return {
        "words": wording.own(words) if counted or words.isdigit() else wording.written(words, release.language),
        "counted": counted,
        "sources": ", ".join(sources[each.key] for each, _ in group),
    }


def _stated(name: str, release: Release) -> tuple[Value, str] | None:
    """What a release states on a fact, as a value that compares between languages, and the words it is shown by."""
    if name in COUNTED:
        count = sum(path.startswith(PATHS[name]) for path in release.facts)
        return (count, str(count)) if count else None
    span = next((release.facts[path] for path in PATHS[name] if path in release.facts), None)
    if span is None or name not in READERS:
        return None
    try:
        value = READERS[name](release, span)
    except LanguageError:
        return None
    return None if value is None else (value, release.words(span))


def _ordinal(release: Release, span: Span) -> Value | None:
    return parse_ordinal(release.words(span), release.language)


def _number(release: Release, span: Span) -> Value | None:
    mentioned = find_numbers(release.words(span), release.language)
    return mentioned[0].value if mentioned else None


def _day(release: Release, span: Span) -> Value | None:
    """The day named; "today" is the day the release was posted."""
    mentioned = find_dates(release.words(span), release.language, today=_posted(release))
    return mentioned[0].start if mentioned else None


def _posted(release: Release) -> date | None:
    try:
        return date.fromisoformat((release.furniture.posted_at or "")[: len("2025-08-06")])
    except ValueError:
        return None


READERS: Mapping[str, Callable[[Release, Span], Value | None]] = MappingProxyType(
    {"ordinal": _ordinal, "delegates": _number, "days": _day}
)
COUNTED = frozenset({"sub_groups", "signed"})
"""Facts that are lists: versions differ when they name more items or fewer."""
