"""The sample protocol in three languages: sixty paragraphs that say the same, and a last line that says what it is."""

import textwrap
from collections import Counter
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

import pytest

from paraph.intake import read_source
from paraph.intake.protocols import Protocol, paired, read_protocol

SAMPLES = Path(__file__).parents[3] / "samples" / "protocols"
LANGUAGES = ("en", "hi", "ru")


def text_of(lang: str) -> str:
    return (SAMPLES / f"11-{lang}.txt").read_text(encoding="utf-8")


@lru_cache
def read(lang: str) -> Protocol:
    path = SAMPLES / f"11-{lang}.txt"
    return read_protocol(read_source(path.name, path.read_bytes()))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sixty_paragraphs_stand_in_eight_sections(lang: str) -> None:
    paragraphs = read(lang).paragraphs
    assert [one.number for one in paragraphs] == [str(number) for number in range(1, 61)]
    sections = list(Counter(one.section for one in paragraphs).values())
    assert sections == [6, 8, 10, 6, 7, 8, 6, 9]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_span_is_the_line_of_its_paragraph(lang: str) -> None:
    text = text_of(lang)
    for paragraph in read(lang).paragraphs:
        shown = text[slice(*paragraph.span)]
        assert shown.startswith(f"{paragraph.number}. ")
        assert " ".join(shown.split()) == f"{paragraph.number}. {paragraph.text}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_document_is_the_same_in_each_language(lang: str) -> None:
    document = read(lang).document
    assert (document.ordinal, document.held, document.signed) == (11, ("2025-08-06", "2025-08-06"), "2025-08-07")
    assert (sorted(document.languages), document.prevailing, document.originals) == (["en", "hi", "ru"], "en", 2)
    assert dict(document.delegates) == {"IN": 5, "RU": 4}
    assert sorted(str(one.side) for one in document.signatories) == ["IN", "RU"]


def test_versions_are_one_protocol_and_differ_in_nothing() -> None:
    (pairing,) = paired(map(read, LANGUAGES))
    assert [version.lang for version in pairing.versions] == list(LANGUAGES)
    assert pairing.differences == ()


def test_every_force_and_every_kind_of_deadline_occurs() -> None:
    paragraphs = read("en").paragraphs
    assert {one.force for one in paragraphs} == {
        None, "observe", "take_note", "welcome", "explore", "interest", "one_side", "consider", "agree", "instruct",
        "recommend", "reaffirm", "reserve",
    }  # fmt: skip
    assert {one.deadline.kind for one in paragraphs} == {"date", "quarter", "period", "event", "none"}
    assert sum(one.undertaking for one in paragraphs) == 24


@pytest.mark.parametrize(("lang", "says"), [("en", "invented"), ("hi", "काल्पनिक"), ("ru", "Вымышленный")])
def test_last_line_says_that_it_is_no_official_text(lang: str, says: str) -> None:
    assert says in text_of(lang).rstrip().splitlines()[-1]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [40, 60, 72])
def test_lines_broken_by_a_full_page_say_the_same(lang: str, width: int) -> None:
    lines = text_of(lang).split("\n")
    wrap = partial(textwrap.wrap, width=width, break_long_words=False, break_on_hyphens=False)
    broken = "\n".join("\n".join(wrap(line)) if "   " not in line else line for line in lines)
    found = read_protocol(read_source("a.txt", broken.encode()))
    assert broken.count("\n") > len(lines)
    assert found.document == read(lang).document
    assert [replace(one, span=(0, 0)) for one in found.paragraphs] == [
        replace(one, span=(0, 0)) for one in read(lang).paragraphs
    ]
