"""What of a body's undertakings a review is of: all, or those of one sub-group, one area, one side (DOMAIN 1.2, 8).

Rules
    1. An undertaking is a sub-group's when its paragraph instructs the group by name, or the group covers its topic;
       else when it stands in a section in which some paragraph instructs that group and none instructs another.
    2. It is in the area of its topic's template; without a topic, or with one opened without template, in none.
    3. It is a side's when that side has to act: alone, or with the other, or where a third party is to.

Example: section 3 of a protocol instructs the Sub-Group on Mining in paragraph 16; paragraphs 19 and 23 beside it, on
gasification and exploration, are that group's too.
"""

import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from types import MappingProxyType

from paraph.mechanism.agenda import covers
from paraph.mechanism.bodies import Body, BodyKind
from paraph.mechanism.descent import paragraph_of
from paraph.mechanism.paragraphs import BOTH, THIRD, Paragraph
from paraph.mechanism.review import Look
from paraph.mechanism.state import State
from paraph.mechanism.texts import Texts
from paraph.mechanism.topics import areas
from paraph.mechanism.undertakings import Undertaking


@dataclass(frozen=True, slots=True)
class Scope:
    """What a review is narrowed to; empty where it is not."""

    group: str = ""
    area: str = ""
    side: str = ""

    def __bool__(self) -> bool:
        """Whether it narrows at all."""
        return bool(self.group or self.area or self.side)


WHOLE = Scope()


@dataclass(frozen=True, slots=True)
class Scopes:
    """By what the undertakings found may be narrowed, each with how many it leaves."""

    groups: Mapping[str, int]
    areas: Mapping[str, int]
    """In the order of the boards."""

    sides: Mapping[str, int]


def within(found: Iterable[Look], scope: Scope, state: State) -> tuple[Look, ...]:
    """Of `found`, what is in the scope, in its order. A group, area or side that is none leaves nothing."""
    belonging = _Belonging(state)
    return tuple(one for one in found if belonging.fits(one, scope))


def scopes_of(found: Sequence[Look], state: State) -> Scopes:
    """What `found` may be narrowed to: only what leaves something."""
    belonging = _Belonging(state)
    groups = _counted(group for one in found for group in belonging.groups(one.undertaking))
    by_area = _counted(area_of(one, state) for one in found)
    return Scopes(
        groups=dict(sorted(groups.items())),
        areas={key: by_area[key] for key in areas() if key in by_area},
        sides=_counted(side for one in found for side in _acting(one, state.parties)),
    )


def led_by(state: State, groups: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The undertakings under protocols of other bodies that are of one of `groups`, each with whose it is."""
    belonging = _Belonging(state)
    others = (one for one in state.undertakings.values() if one.body not in groups)
    return {one.key: leading for one in others if (leading := belonging.leading(one, groups))}


def leading(state: State, one: Undertaking, groups: Collection[str]) -> tuple[str, ...]:
    """Of `groups` those whose the undertaking is (rule 1), or one that it was carried over from or to.

    What is carried over is one matter, and whoever leads on it has to know how it came.
    """
    return _Belonging(state).leading(one, groups)


def _matter(state: State, one: Undertaking) -> set[str]:
    """The undertaking, and all that it was carried over from and to."""
    passed, ways = {one.key}, [one]
    while ways:
        at = ways.pop()
        linked = {*at.predecessors, at.recorded.link or ""}
        fresh = [key for key in linked if key in state.undertakings and key not in passed]
        passed.update(fresh)
        ways += [state.undertakings[key] for key in fresh]
    return passed


def area_of(one: Look, state: State) -> str:
    """Id of the area (rule 2); empty where there is none."""
    topic = state.topics.get(one.content.topic or "")
    return topic.area if topic else ""


def _acting(one: Look, parties: Sequence[str]) -> tuple[str, ...]:
    return tuple(side for side in parties if one.content.actor in (side, BOTH, THIRD))


def _counted(keys: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for key in filter(None, keys):
        counts[key] = counts.get(key, 0) + 1
    return counts


class _Belonging:
    """Which sub-groups each undertaking is of; what is the same for a whole document is worked out once."""

    def __init__(self, state: State) -> None:
        self.state = state
        self._sections: dict[str, Mapping[str, frozenset[str]]] = {}

    def fits(self, one: Look, scope: Scope) -> bool:
        if scope.side and scope.side not in _acting(one, self.state.parties):
            return False
        if scope.area and scope.area != area_of(one, self.state):
            return False
        return not scope.group or scope.group in self.groups(one.undertaking)

    def groups(self, undertaking: Undertaking) -> frozenset[str]:
        """The sub-groups of an undertaking (rule 1)."""
        paragraph = paragraph_of(self.state, undertaking)
        said = self._instructed(paragraph) | self._covering(paragraph)
        around = self._around(undertaking).get(paragraph.section, _NONE)
        return said or (around if len(around) == 1 else _NONE)

    def leading(self, undertaking: Undertaking, groups: Collection[str]) -> tuple[str, ...]:
        found = (self.groups(self.state.undertakings[key]) for key in _matter(self.state, undertaking))
        return tuple(sorted({group for each in found for group in each if group in groups}))

    @cached_property
    def _named(self) -> Mapping[str, Body]:
        return {key: body for key, body in self.state.bodies.items() if body.kind is BodyKind.SUB_GROUP}

    def _around(self, undertaking: Undertaking) -> Mapping[str, frozenset[str]]:
        """Section -> the sub-groups that paragraphs in it instruct."""
        document = undertaking.document
        if document not in self._sections:
            found: dict[str, frozenset[str]] = {}
            for paragraph in self._paragraphs(document):
                found[paragraph.section] = found.get(paragraph.section, frozenset()) | self._instructed(paragraph)
            self._sections[document] = found
        return self._sections[document]

    def _paragraphs(self, document: str) -> Iterator[Paragraph]:
        if document in self.state.documents:
            yield from self.state.paragraphs_of(document)

    def _instructed(self, paragraph: Paragraph) -> frozenset[str]:
        addressee = paragraph.content.addressee
        return frozenset(key for key, body in self._named.items() if _names(addressee, body)) if addressee else _NONE

    def _covering(self, paragraph: Paragraph) -> frozenset[str]:
        topic = self.state.topics.get(paragraph.content.topic or "")
        return frozenset(key for key, body in self._named.items() if covers(body, topic)) if topic else _NONE


_NONE: frozenset[str] = frozenset()


@cache
def _group() -> Mapping[str, str]:
    """Language -> what an addressee that is a group says."""
    source = files("paraph.mechanism").joinpath("data/scopes.toml").read_text(encoding="utf-8")
    return MappingProxyType(tomllib.loads(source)["group"])


def _names(addressee: Texts, body: Body) -> bool:
    """Whether the addressee is the body: a group, by a name it has had in that language, or by the word of its id."""
    told = {code: text.casefold() for code, text in addressee.items() if _group().get(code, "") in text.casefold()}
    own_word = body.key.rpartition(".sg-")[2].replace("_", " ")
    return (".sg-" in body.key and own_word in told.get("en", "")) or any(
        name.casefold() in text for code, text in told.items() for name in body.every_name(code)
    )
