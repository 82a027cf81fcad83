"""Write `src/paraph/language/data/countries.tsv`: every form in which a text may name a partner.

    python tools/countries.py          write the file
    python tools/countries.py check    exit 1 when the file is not what its sources give

The sources are `partners.tsv` and `places.tsv`, written by hand, and the names of CLDR through Babel. Russian names and
adjectives are put into every case with pymorphy3, so that reading needs neither.

Columns: code, language, form (name, demonym, prefix, capital, city), capital letters (any, first, all), phrase. Of each
code and language the first name and the first demonym are the ones we write ourselves.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pymorphy3
from babel import Locale

DATA = Path(__file__).parent.parent / "src" / "paraph" / "language" / "data"
LANGUAGES = ("en", "hi", "ru")
CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
ENDINGS = ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими")
SHORT = re.compile("[бвгдзклмнпрстфхц]ск$")
"""How the stem of an adjective ends that the first half of a compound may be written without."""

NOUNS = {"Куньмин"}
"""Towns that the dictionary takes for adjectives."""

ISO_LETTERS = 2
Row = tuple[str, str, str, str, str]


def main(arguments: list[str]) -> int:
    """Write the file, or check it; give the exit status."""
    text = render()
    path = DATA / "countries.tsv"
    if arguments == ["check"]:
        same = path.exists() and path.read_text(encoding="utf-8") == text
        print("countries: as the sources give them" if same else "countries: stale; run python tools/countries.py")
        return 0 if same else 1
    path.write_text(text, encoding="utf-8")
    print(f"countries: {len(text.splitlines())} lines")
    return 0


def render() -> str:
    """The whole file."""
    head = "# Made by tools/countries.py from partners.tsv, places.tsv and CLDR; edit those.\n"
    rows = dict.fromkeys([*_names(), *_towns()])
    return head + "".join("\t".join(row) + "\n" for row in rows)


def _names() -> Iterator[Row]:
    territories = {lang: Locale(lang).territories for lang in LANGUAGES}
    for row in source_rows("partners"):
        code, *columns = row
        for lang, column in zip(LANGUAGES, columns, strict=True):
            names, demonyms = ([item for item in part.split(", ") if item] for part in column.split("|"))
            ours = [name.removeprefix("*") for name in names if name.startswith("*")]
            cldr = territories[lang].get(code, "").split(" (")[0] if len(code) == ISO_LETTERS else ""
            for name in [*ours, *([cldr] if cldr else []), *(name.removeprefix("*") for name in names)]:
                yield from _name(code, lang, "name", name)
            for demonym in demonyms:
                yield from _demonym(code, lang, demonym)


def _name(code: str, lang: str, form: str, name: str) -> Iterator[Row]:
    fixed = name.startswith("=") or name.isupper()
    name = name.removeprefix("=")
    capital = "all" if name.startswith("^") or (name.isupper() and lang != "hi") else "first"
    name = name.removeprefix("^").replace("’", "'")
    for phrase in [name] if fixed or lang != "ru" else _declined(name):
        yield code, lang, form, capital, phrase


def _demonym(code: str, lang: str, demonym: str) -> Iterator[Row]:
    capital = "first" if lang == "en" else "any"
    if demonym.startswith("~"):
        yield code, lang, "prefix", capital, demonym.removeprefix("~")
    elif lang == "ru":
        stem = demonym.removesuffix("ий")
        yield from ((code, lang, "demonym", capital, stem + ending) for ending in ENDINGS)
        yield code, lang, "prefix", capital, stem + "о"
        if SHORT.search(stem):  # "алжиро-российская" beside "алжирско-российская"
            yield code, lang, "prefix", capital, stem.removesuffix("ск") + "о"
    else:
        yield code, lang, "demonym", capital, demonym


def _towns() -> Iterator[Row]:
    for row in source_rows("places"):
        code, form, *columns = [*row, "", "", ""][:5]
        for lang, column in zip(LANGUAGES, columns, strict=True):
            for name in column.split(", "):
                if name and name != "D.C.":
                    yield from _name(code, lang, form, name)


MORPH = pymorphy3.MorphAnalyzer(lang="ru")


def _declined(name: str) -> list[str]:
    """The name as written, then in its other cases; words after the first noun stay, unless `и` joins another."""
    return list(dict.fromkeys([name, *(in_case(name, case) for case in CASES[1:])]))


def in_case(name: str, case: str) -> str:
    inflected: list[str] = []
    done = False
    for word in name.split(" "):
        if done and word != "и":
            inflected.append(word)
            continue
        head, hyphen, tail = word.rpartition("-") if " " not in name else ("", "", word)
        form, done = _word_in_case(tail, case)
        inflected.append(head + hyphen + form)
    return " ".join(inflected)


def _word_in_case(word: str, case: str) -> tuple[str, bool]:
    """The word in the case, and whether it was the noun that ends the declining part of the phrase."""
    known = [parse for parse in MORPH.parse(word) if "nomn" in parse.tag and MORPH.word_is_known(word)]
    names = [parse for parse in known if "Geox" in parse.tag or "ADJF" in parse.tag]
    parse = (names or known or [None])[0]
    if word == "и":
        return word, False
    if parse is None or ("Geox" not in parse.tag and "ADJF" in parse.tag and word in NOUNS):
        return _by_ending(word, case), True
    feminine = "femn" in parse.tag
    form = parse.inflect({case, "femn" if feminine else "inan"}) if "ADJF" in parse.tag else None
    form = form or parse.inflect({case})
    if form is None:
        return word, "NOUN" in parse.tag
    return _capitalised_as(word, form.word), "NOUN" in parse.tag


def _by_ending(word: str, case: str) -> str:
    """The case of a name that the dictionary does not know: Дехрадун, Шарджа, Бурабай."""
    if word.endswith("а"):
        soft = word[-2] in "гкхжчшщ"
        return word[:-1] + {"gent": "и" if soft else "ы", "datv": "е", "accs": "у", "ablt": "ой", "loct": "е"}[case]
    if word.endswith("ай"):
        return word[:-1] + {"gent": "я", "datv": "ю", "accs": "й", "ablt": "ем", "loct": "е"}[case]
    if word[-1] in "бвгджзклмнпрстфхцчшщ":
        return word + {"gent": "а", "datv": "у", "accs": "", "ablt": "ом", "loct": "е"}[case]
    return word


def _capitalised_as(word: str, form: str) -> str:
    parts = zip(word.split("-"), form.split("-"), strict=True)
    return "-".join(part.capitalize() if model[0].isupper() else part for model, part in parts)


def source_rows(name: str) -> Iterator[list[str]]:
    for line in (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
