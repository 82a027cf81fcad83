"""Sentences of releases with the paragraphs they rest on: faithful ones, and ones that say too much, by kind.

A block of a file of `sentences/` is a paragraph, its number after `#`, with its text in each language; further
paragraphs the sentences rest on, their numbers after `+`; and sentences: `=` a faithful one, `!` one that says too
much, and what should be found. What is wrong in it may stand between braces: then a finding must touch those words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FILES = Path(__file__).parent / "sentences"
LANGUAGES = ("en", "hi", "ru")

Texts = dict[str, str]
"""A paragraph: its text by language."""


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence."""

    number: str
    paragraphs: dict[str, Texts]
    """What it rests on, by number."""
    lang: str
    sentence: str
    kind: str
    """What should be found, or empty where nothing should."""
    span: tuple[int, int] | None
    """Where it should be found, or nothing where the file does not say."""


def cases(*names: str) -> list[Case]:
    """The sentences of the files named."""
    return [case for name in names for case in _read((FILES / f"{name}.txt").read_text(encoding="utf-8"))]


def _read(text: str) -> Iterator[Case]:
    for block in text.strip().split("\n\n"):
        first, *lines = block.split("\n")
        number = first.removeprefix("# ")
        paragraphs: dict[str, Texts] = {number: {}}
        for line in lines:
            if line.startswith("+ "):
                paragraphs[line.removeprefix("+ ")] = {}
            elif line[0] in "=!":
                about, marked = line.split(": ", 1)
                sign, *words = about.split()
                sentence, span = _unmarked(marked)
                yield Case(number, paragraphs, words[-1], sentence, words[0] if sign == "!" else "", span)
            else:
                lang, said = line.split(": ", 1)
                paragraphs[list(paragraphs)[-1]][lang] = said


def _unmarked(marked: str) -> tuple[str, tuple[int, int] | None]:
    start, end = marked.find("{"), marked.find("}")
    return marked.replace("{", "").replace("}", ""), (start, end - 1) if start >= 0 else None


def given(case: Case) -> Iterator[tuple[str, dict[str, Texts]]]:
    """In which languages the paragraphs may be given: all, the sentence's own, and each of the others alone."""
    yield "all", case.paragraphs
    for lang in (case.lang, *(lang for lang in LANGUAGES if lang != case.lang)):
        alone = {number: {lang: texts[lang]} for number, texts in case.paragraphs.items()}
        yield "own" if lang == case.lang else "other", alone
