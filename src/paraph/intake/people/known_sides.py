"""Whose side a person is where the sentence that makes him a chair does not say it, in Russian and Hindi.

* Another sentence does: "Президент Кении Питер Отиено прибыл в Непал" tells whose side "Питера Отиено" chaired for.
* In Russian his name does: of a Kenyan and a Russian, "Сергей Иванов" is the Russian. It counts where just one of
  the two States is one whose people bear East Slavic names, and just one of the two persons bears such a given name.

The order in which two are named tells nothing in Russian; in Hindi India's is first where nothing else tells (`sides`).

Reads: rows with PERSON units and the parties. Writes: sides.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.people.own_sides import Candidate, Side, told_by_itself
from paraph.intake.people.persons import Person
from paraph.intake.people.posts import posts_around
from paraph.language.russian import analyzer

PAIR = 2
LONGEST_ENDING = 3
"""Letters in which two cases of a surname may differ: "Отиено", "Ковалев" and "Ковалевым"."""

SHORTEST_STEM = 3


class KnownSides:
    """The persons of a text whose side some sentence tells by their post or land."""

    def __init__(self, rows: Iterable[Row] = (), codes: Sequence[str] = (), lang: str = "ru") -> None:
        """Those of `rows` that are of one of the parties `codes`."""
        self._told: list[tuple[Person, Side]] = []
        for row in rows:
            around = posts_around(row, lang)
            for at, unit in row.of_kind("PERSON"):
                if isinstance(unit.value, Person):
                    one = Candidate(unit.value, at, around[at].post)
                    side = told_by_itself(row, one, codes)
                    self._told += [(unit.value, side)] if side else []

    def side(self, person: Person) -> Side | None:
        """The side of a person by what other sentences say of him; None where they say nothing, or two sides."""
        sides = [side for known, side in self._told if _is_same(known, person)]
        return (sides[0][0], sides[0][1], "side-told-elsewhere") if len({side[0] for side in sides}) == 1 else None

    def tell_both(self, found: Sequence[Candidate]) -> None:
        """Give persons of whom nothing else tells the side theirs, where other sentences give each another one.

        Of one alone they may tell where he was: "केन्या से | विदेश मंत्री मोहन लाल नेपाल जाएंगे".
        """
        sides = [self.side(one.person) for one in found]
        told = {side[0] for side in sides if side}
        if PAIR <= len(found) == len(told) and not any(one.side for one in found):
            for one, side in zip(found, sides, strict=True):
                one.side = side


def _is_same(one: Person, other: Person) -> bool:
    """Whether two names may be one person's in two cases: surnames alike but for the ending, given names alike."""
    (*given, surname), (*other_given, other_surname) = one.name.lower().split(), other.name.lower().split()
    if not _are_alike(surname, other_surname):
        return False
    return not (given and other_given) or given[0][0] == other_given[0][0]


def _are_alike(word: str, other: str) -> bool:
    same = next((at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    return same >= SHORTEST_STEM and max(len(word), len(other)) - same <= LONGEST_ENDING


def tell_of_two(found: Sequence[Candidate], codes: Sequence[str]) -> None:
    """Give two persons of whom nothing else tells the side the two sides, by their names.

    Where one's side is told, the other is of the other.
    """
    if len(found) != PAIR or len(codes) != PAIR:
        return
    told = [one.side[0] for one in found if one.side]
    if told:
        for one in found:
            left = next(code for code in codes if code != told[0])
            one.side = one.side or (left, one.person.span, "the-side-left")
        return
    slavic = [_is_east_slavic(one.person) for one in found]
    homes = [code in EAST_SLAVIC for code in codes]
    if sum(slavic) == sum(homes) == 1:
        for one, is_slavic in zip(found, slavic, strict=True):
            one.side = codes[homes.index(is_slavic)], one.person.span, "side-of-name"


EAST_SLAVIC = words("ru", "people.east_slavic")
GIVEN_NAMES = words("ru", "people.given_names")


def _is_east_slavic(person: Person) -> bool:
    given, _, surname = person.name.partition(" ")
    return bool(surname) and _is_given(given.lower())


@lru_cache(maxsize=1024)
def _is_given(word: str) -> bool:
    """Whether a word is an East Slavic given name in some case."""
    known = (parse for parse in analyzer().parse(word) if "Name" in parse.tag)
    return any(parse.normal_form.replace("ё", "е") in GIVEN_NAMES for parse in known)


_ONE_POST = pattern(
    "POST (ADJ | LOW | ORG | NUMWORD | BOTH | POST){0,6} (DASH | COLON | COMMA)? (?= PERSON AND PERSON)"
)
MANY = listed("ru", "people.plural_posts")
"""How posts in the plural end: "президентов", "глав", "министры"."""


def hold_one_post(row: Row, at: int) -> bool:
    """Whether the person at `at` and the one joined to it hold one post in the plural: "президентов стран A и B"."""
    told = (match for match in row.find(_ONE_POST) if match.end() == at)
    return any(row.shown(match.start(), match.start() + 1).lower().endswith(MANY) for match in told)
