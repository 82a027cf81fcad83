"""One release fetched twice and found changed: what it says otherwise, fact by fact and word by word.

Rules
    1. Both texts are read by the same reader before they are compared, so that no change of ours is told as theirs.
    2. A fact of which there is one (a day, a number, a headline) has changed when its value has. Of facts in a list
       (chairs, areas, documents) those that are alike are one fact changed, the others were added or taken out; a list
       in another order is no change.
    3. Words are compared as words: lines broken elsewhere and other spaces change nothing.

Example: "held on 6 August" and later "held on 7 August" give the change `session.date`, "2025-08-06" to "2025-08-07",
and the stretches "held on " (same), "6 " (removed), "7 " (added), "August" (same).

Reads: two readings, two texts. Writes: changes with their places, stretches of words.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

import regex
from rapidfuzz import fuzz

from paraph.intake.accounts.grouping import Shown
from paraph.intake.reading import Reading

ALIKE = 60.0
"""Likeness, from 0 to 100, from which two items of a list are one item changed."""

LONGEST = 4_000
"""Words of a stretch that are compared one by one; of a longer one it is said that the whole is other."""

SINGLE = ("body.name", "body.parent", "body.kind", "session.ordinal", "session.date", "session.end_date",
          "session.city", "session.venue", "session.format", "delegates", "next_session")  # fmt: skip
FURNITURE = ("ministry", "headline", "posted_at", "office", "release_id")
LISTED: Mapping[str, tuple[str, ...]] = {
    "body.parties": ("",),
    "release.subheadlines": ("",),
    "release.handling_marks": ("",),
    "chairs": ("name", "post", "honorific", "side"),
    "subgroups": ("",),
    "areas": ("text", "stance", "topic"),
    "signed": ("",),
}
"""Lists by their path, with the parts of an item; the first that is stated names it."""

_WORD = regex.compile(r"[\w\p{M}\u200c\u200d]+\s*|[^\w\s]\s*|\s+")

_Parts = dict[str, Shown]


class Way(StrEnum):
    """What became of a fact, or of words."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that the later text states otherwise."""

    way: Way
    fact: str
    """Its key as `Reading.spans` has it, without the number in a list: "session.date", "areas.stance"."""

    before: Shown
    after: Shown
    about: str = ""
    """Of a part of an item, the item's words in the later text: whose post, the verb on which area."""

    def as_json(self) -> dict[str, object]:
        """Plain values; spans count in the earlier and in the later text."""
        return {
            "way": self.way.value,
            "fact": self.fact,
            "about": self.about,
            "before": self.before.value,
            "after": self.after.value,
            "spans": [self.before.span, self.after.span],
        }


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand in both texts, in the earlier only, or in the later only."""

    way: Way
    text: str


def fact_changes(before: Reading, after: Reading) -> tuple[Change, ...]:
    """What `after` states otherwise than `before`, furniture first. Whether it is one release is not checked."""
    ours, theirs = _facts(before), _facts(after)
    found = [_single(key, ours.get(key), theirs.get(key)) for key in ("is_session", *_furniture(), *SINGLE)]
    for key, parts in LISTED.items():
        found += _listed(key, _items(ours, key, parts), _items(theirs, key, parts))
    return tuple(change for change in found if change)


def same_words(before: str, after: str) -> bool:
    """Whether two texts have the same words in the same order, wherever their lines end."""
    return before == after or before.split() == after.split()


def word_changes(before: str, after: str) -> tuple[Stretch, ...]:
    """The two texts as stretches; those not removed, joined, are `after` but for spaces."""
    return tuple(_merged(_by_line(before.splitlines(keepends=True), after.splitlines(keepends=True))))


def _facts(reading: Reading) -> dict[str, Shown]:
    """Every fact by its key; furniture too."""
    facts: dict[str, Shown] = {"is_session": Shown(int(reading.is_session), None)}
    release = reading.release
    for name in FURNITURE:
        value = getattr(release, name)
        if value is not None:
            facts[f"release.{name}"] = Shown(value, release.spans.get(f"release.{name}"))
    for name in ("subheadlines", "handling_marks"):
        for number, text in enumerate(getattr(release, name)):
            key = f"release.{name}.{number}"
            facts[key] = Shown(text, release.spans.get(key))
    for key, fact in reading.facts():
        facts[key] = Shown(fact.value if isinstance(fact.value, str | int) else str(fact.value), fact.span)
    return facts


def _furniture() -> Iterator[str]:
    yield from (f"release.{name}" for name in FURNITURE)


NOTHING = Shown(None, None)


def _single(key: str, before: Shown | None, after: Shown | None, about: str = "") -> Change | None:
    if (before or NOTHING).value == (after or NOTHING).value:
        return None
    way = Way.CHANGED if before and after else Way.ADDED if after else Way.REMOVED
    return Change(way, key, before or NOTHING, after or NOTHING, about)


def _items(facts: Mapping[str, Shown], key: str, parts: Sequence[str]) -> list[_Parts]:
    """The items of a list, each with those of its parts that are stated."""
    items: list[_Parts] = []
    while found := {part: facts[path] for part in parts if (path := _path(key, len(items), part)) in facts}:
        items.append(found)
    return items


def _path(key: str, number: int, part: str) -> str:
    return f"{key}.{number}.{part}" if part else f"{key}.{number}"


def _listed(key: str, before: list[_Parts], after: list[_Parts]) -> Iterator[Change]:
    gone, new = _unmatched(before, after), _unmatched(after, before)
    for item in list(gone):
        like = max(new, key=lambda other: _likeness(item, other), default=None)
        if like is not None and _likeness(item, like) >= ALIKE:
            gone.remove(item)
            new.remove(like)
            yield from _changed(key, item, like)
    yield from (Change(Way.REMOVED, key, _named(item), NOTHING) for item in gone)
    yield from (Change(Way.ADDED, key, NOTHING, _named(item)) for item in new)


def _unmatched(items: list[_Parts], others: list[_Parts]) -> list[_Parts]:
    """The items that no item of the other list equals, each counted once."""
    left = [_values(other) for other in others]
    unmatched = []
    for item in items:
        if _values(item) in left:
            left.remove(_values(item))
        else:
            unmatched.append(item)
    return unmatched


def _values(item: _Parts) -> dict[str, object]:
    return {part: shown.value for part, shown in item.items()}


def _likeness(one: _Parts, other: _Parts) -> float:
    return fuzz.ratio(str(_named(one).value), str(_named(other).value))


def _named(item: _Parts) -> Shown:
    return next(iter(item.values()))


def _changed(key: str, before: _Parts, after: _Parts) -> Iterator[Change]:
    about = str(_named(after).value)
    for part in dict.fromkeys((*before, *after)):
        change = _single(f"{key}.{part}" if part else key, before.get(part), after.get(part), about if part else "")
        if change:
            yield change


def _by_line(before: list[str], after: list[str]) -> Iterator[Stretch]:
    matcher = SequenceMatcher(None, [_key(line) for line in before], [_key(line) for line in after], autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag == "equal":
            yield Stretch(Way.SAME, "".join(after[begin:end]))
        else:
            yield from _by_word(_words(before[first:last]), _words(after[begin:end]))


def _by_word(before: list[str], after: list[str]) -> Iterator[Stretch]:
    if max(len(before), len(after)) > LONGEST:
        yield from (Stretch(Way.REMOVED, "".join(before)), Stretch(Way.ADDED, "".join(after)))
        return
    matcher = SequenceMatcher(None, [_key(word) for word in before], [_key(word) for word in after], autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag == "equal":
            yield Stretch(Way.SAME, "".join(after[begin:end]))
            continue
        yield Stretch(Way.REMOVED, "".join(before[first:last]))
        yield Stretch(Way.ADDED, "".join(after[begin:end]))


def _words(lines: list[str]) -> list[str]:
    return _WORD.findall("".join(lines))


def _key(piece: str) -> str:
    return " ".join(piece.split())


def _merged(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """Neighbours of one kind joined, and what has no words but spaces taken for the same."""
    held: Stretch | None = None
    for stretch in stretches:
        if not stretch.text or (stretch.way is Way.REMOVED and not stretch.text.strip()):
            continue
        way = Way.SAME if not stretch.text.strip() else stretch.way
        if held and held.way is way:
            held = Stretch(way, held.text + stretch.text)
            continue
        if held:
            yield held
        held = Stretch(way, stretch.text)
    if held:
        yield held
