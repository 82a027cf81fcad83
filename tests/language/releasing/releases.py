"""Sentences of releases with the paragraphs they rest on: faithful ones, and ones that say too much, by kind.

A block of a file of `sentences/` is a paragraph, its number after `#`, with its text in each language, and sentences:
`=` a faithful one, `!` one that says too much, and what should be found.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FILES = Path(__file__).parent / "sentences"
LANGUAGES = ("en", "hi", "ru")


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence."""

    number: str
    paragraph: dict[str, str]
    lang: str
    sentence: str
    kind: str
    """What should be found, or empty where nothing should."""


def cases(*names: str) -> list[Case]:
    """The sentences of the files named."""
    return [case for name in names for case in _read((FILES / f"{name}.txt").read_text(encoding="utf-8"))]


def _read(text: str) -> Iterator[Case]:
    for block in text.strip().split("\n\n"):
        first, *lines = block.split("\n")
        paragraph = dict(line.split(": ", 1) for line in lines[: len(LANGUAGES)])
        for line in lines[len(LANGUAGES) :]:
            about, sentence = line.split(": ", 1)
            sign, *words = about.split()
            yield Case(first.removeprefix("# "), paragraph, words[-1], sentence, words[0] if sign == "!" else "")


def given(case: Case) -> Iterator[tuple[str, dict[str, str]]]:
    """In which languages the paragraph may be given: all, the sentence's own, and each of the others alone."""
    yield "all", case.paragraph
    yield "own", {case.lang: case.paragraph[case.lang]}
    for lang in LANGUAGES:
        if lang != case.lang:
            yield "other", {lang: case.paragraph[lang]}
