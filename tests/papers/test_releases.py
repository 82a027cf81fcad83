"""A release as PDF, Word, wire text and HTML: what it says, and that no text becomes more than text."""

import io
import zipfile
from datetime import UTC, datetime

import pytest
import regex
from lxml import etree, html

from paraph.mechanism.releases import Furniture
from paraph.papers.releases import FORMS, Shown, render, wrapped
from paraph.papers.releasing.sentences import stamp

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    '=HYPERLINK("http://x")',
    '#eval("1") $x$ @cite *b* _i_ [l] //c',
    "]]></w:t><w:p/>",
    "&lt;b&gt; &amp; {{ 7*7 }} {% load x %}",
    "a\u202eb\u2066c\u200fd\x00\x07e",
)
WORDS = {
    "en": "The 11th Session was held on 6 August 2025.",
    "hi": "11वां सत्र 6 अगस्त 2025 को आयोजित किया गया।",
    "ru": "6 августа 2025 года состоялось 11-е заседание.",
}


def shown(language: str = "en", body: str = "", **more: object) -> Shown:
    furniture = Furniture(
        ministry="Ministry",
        headline=f"Headline {body}".replace("\n", " "),
        posted_at="2025-08-06T18:37",
        office="PIB Delhi",
        release_id="2153335",
        handling_marks=("PK", "KC"),
    )
    text = (
        f"Ministry\n{furniture.headline}\nPosted On: 06 AUG 2025 6:37PM by PIB Delhi\n{WORDS[language]} {body}\n***\n"
    )
    return Shown(language, furniture, text, 1, cleared=True, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_made_in_each_language_alike_every_time(form: str, language: str) -> None:
    assert render(form, shown(language)) == render(form, shown(language))


@pytest.mark.parametrize(
    ("language", "posted_at", "office", "expected"),
    [
        ("en", "2025-08-06T18:37", "PIB Delhi", "Posted On: 06 AUG 2025 6:37PM by PIB Delhi"),
        ("hi", "2025-08-06", None, "Posted On: 06 AUG 2025"),
        ("ru", "2025-08-06", None, "6 августа 2025 года"),
        ("ru", "2025-08-06T19:05", "Пресс-служба", "6 августа 2025 года 19:05, Пресс-служба"),
        ("ru", None, "Пресс-служба", ""),
        ("en", "yesterday", "PIB Delhi", "Posted On: yesterday by PIB Delhi"),
        ("ru", "9999-99-99T1", None, "9999-99-99T1"),
    ],
)
def test_a_release_is_stamped_as_publishers_of_its_language_do(
    language: str, posted_at: str | None, office: str | None, expected: str
) -> None:
    assert stamp(Furniture(posted_at=posted_at, office=office), language) == expected


def test_the_body_is_what_stands_between_head_and_separator() -> None:
    assert shown().body() == (f"{WORDS['en']} ",)


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_text_becomes_markup_in_html(attack: str) -> None:
    page = html.document_fromstring(render("html", shown(body=attack)))
    assert {element.tag for element in page.iter() if isinstance(element.tag, str)} == {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "main",
        "h1",
        "p",
    }
    assert [element.attrib for element in page.iter("p") if set(element.attrib) - {"class"}] == []


def test_html_asks_for_nothing_but_the_fonts_of_its_own_server() -> None:
    page = render("html", shown("hi")).decode()
    assert regex.findall(r"""url\("([^"]+)"\)|\b(?:src|href)=""", page) == [
        "/fonts/Shobhika-Regular.otf",
        "/fonts/Shobhika-Bold.otf",
    ]
    assert "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'" in page


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_text_becomes_markup_in_word(attack: str) -> None:
    with zipfile.ZipFile(io.BytesIO(render("docx", shown(body=attack)))) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    plain = etree.fromstring(zipfile.ZipFile(io.BytesIO(render("docx", shown(body="x")))).read("word/document.xml"))
    assert [element.tag for element in root.iter()] == [element.tag for element in plain.iter()]


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_text_turns_direction_or_controls_the_wire(attack: str) -> None:
    wire = render("txt", shown(body=attack)).decode()
    assert regex.findall(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n]", wire) == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_pdf_is_set_whatever_the_text_holds(attack: str) -> None:
    assert render("pdf", shown(body=attack)).startswith(b"%PDF")


@pytest.mark.parametrize("text", [WORDS["hi"] * 9, "क्ष" * 200, "word " * 60, "x" * 300])
def test_no_line_of_the_wire_is_longer_than_seventy_letters(text: str) -> None:
    lines = wrapped(text)
    assert max(len(regex.findall(r"\X", line)) for line in lines) <= 70
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_an_embargo_is_told_in_utc_and_in_both_capitals() -> None:
    told = shown(
        "ru",
        embargo="2025-08-06T13:00Z",
        sides={"IN": "Индия", "RU": "Россия"},
        local={"IN": datetime(2025, 8, 6, 18, 30, tzinfo=UTC), "RU": datetime(2025, 8, 6, 16, 0, tzinfo=UTC)},
    )
    assert told.warnings() == (
        "Эмбарго: не публиковать ранее 06.08.2025 13:00 UTC (Индия 06.08.2025 18:30; Россия 06.08.2025 16:00)",
    )


def test_what_is_not_cleared_says_so_first() -> None:
    draft = Shown("en", Furniture(headline="H"), "H\nWords.\n***\n", 2, cleared=False, notice="")
    assert draft.warnings() == ("DRAFT – not cleared by both Sides", "Version 2")
    assert render("txt", draft).decode().startswith("DRAFT – not cleared by both Sides\n")
