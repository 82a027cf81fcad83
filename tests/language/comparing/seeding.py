"""Errors made on purpose: one fact of one language changed, as a tired drafter or an editor of one text would.

A change is a pattern in one language and what is put in its place. The patterns know nothing of how the comparison
reads: they are words as they stand in the paragraphs. Each seed says which kind should be found, and in which language
the error is. A paragraph may also bring errors of its own, in lines after its texts:

    ! force hi: पर सहमत हुए => पर चर्चा की
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import changes_en
import changes_hi
import changes_ru
import regex

PARAGRAPHS = Path(__file__).parent / "paragraphs"
LANGUAGES = ("en", "hi", "ru")
CHANGES = {"en": changes_en.CHANGES, "hi": changes_hi.CHANGES, "ru": changes_ru.CHANGES}
OWN = regex.compile(r"! (?P<kind>\w+) (?P<lang>en|hi|ru): (?P<old>.+?) =>(?: (?P<new>.*))?")


@dataclass(frozen=True, slots=True)
class Seed:
    """One paragraph with one error."""

    texts: dict[str, str]
    lang: str
    kind: str
    put: str
    """What now stands there."""
    right: dict[str, str]
    """The paragraph before."""


def paragraphs(*names: str) -> list[dict[str, str]]:
    """The parallel paragraphs of the files named."""
    return [dict(zip(LANGUAGES, lines, strict=False)) for lines in _blocks(*names)]


def own_seeds(*names: str) -> Iterator[Seed]:
    """The errors that the files name, written with their paragraphs."""
    for lines in _blocks(*names):
        texts = dict(zip(LANGUAGES, lines, strict=False))
        for match in map(OWN.fullmatch, lines[len(LANGUAGES) :]):
            old, new, lang = match["old"], match["new"] or "", match["lang"]
            assert texts[lang].count(old) >= 1, old
            yield Seed(texts | {lang: texts[lang].replace(old, new, 1)}, lang, match["kind"], new, texts)


def _blocks(*names: str) -> Iterator[list[str]]:
    for name in names:
        for block in (PARAGRAPHS / f"{name}.txt").read_text(encoding="utf-8").strip().split("\n\n"):
            yield block.split("\n")


def seeds(texts: dict[str, str], only: str = "") -> Iterator[Seed]:
    """Every error that can be made in one paragraph: the first place of each change, in each language."""
    for lang in LANGUAGES:
        for kind, pattern, put in _changes(lang):
            if only and kind != only:
                continue
            match = pattern.search(texts[lang])
            if match:
                new = match.expand(put) if isinstance(put, str) else put(match)
                changed = texts[lang][: match.start()] + new + texts[lang][match.end() :]
                if changed != texts[lang]:
                    yield Seed(texts | {lang: changed}, lang, kind, new, texts)


def _other_digit(match: "regex.Match[str]") -> str:
    """The number with its last digit changed, in the script it is written in."""
    digits = "०१२३४५६७८९" if match[0][-1] in "०१२३४५६७८९" else "0123456789"
    return match[0][:-1] + digits[(digits.index(match[0][-1]) + 3) % 10]


def _changes(lang: str) -> Iterator[tuple[str, "regex.Pattern[str]", object]]:
    for kind, listed in CHANGES[lang].items():
        for change in listed:
            pattern, put = change if isinstance(change, tuple) else (change, _other_digit)
            yield (
                kind,
                regex.compile(
                    rf"(?<!\w){pattern}" if pattern[0].isalnum() or pattern.startswith(("[С", "[П", "[М")) else pattern
                ),
                put,
            )
