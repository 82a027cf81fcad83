"""Protocols set in other ways: numbering, headings, wrapped lines, lists that are no paragraphs, signature blocks."""

import pytest

from paraph.intake import SourceText
from paraph.intake.protocols import Protocol, read_protocol

HEAD = "Protocol of the Second Session of the India-Russia Working Group\nMoscow, 3 March 2026\n\n"
CHAPEAU = "The Second Session was held on 2 March 2026 in Moscow. The Indian Side and the Russian Side met.\n\n"


def read(body: str, layout: str = "text") -> Protocol:
    return read_protocol(SourceText("x", HEAD + CHAPEAU + body, layout, {}, None))


def numbers(body: str, layout: str = "text") -> list[tuple[str, str | None]]:
    return [(one.number, one.section) for one in read(body, layout).paragraphs]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("1. The Sides met.\n2. The Sides spoke.\n", [("1", None), ("2", None)]),
        ("1) The Sides met.\n2) The Sides spoke.\n", [("1", None), ("2", None)]),
        ("(1) The Sides met.\n(2) The Sides spoke.\n", [("1", None), ("2", None)]),
        ("1.\nThe Sides met.\n\n2.\nThe Sides spoke.\n", [("1", None), ("2", None)]),
        ("1\tThe Sides met.\n2\tThe Sides spoke.\n", [("1", None), ("2", None)]),
        ("१. The Sides met.\n२. The Sides spoke.\n", [("1", None), ("2", None)]),
        ("1. Mining\n1.1. The Sides met.\n1.2. The Sides spoke.\n2. Coal\n2.1. The Sides met.\n",
         [("1.1", "Mining"), ("1.2", "Mining"), ("2.1", "Coal")]),
        ("1. Mining\n1.1 The Sides met.\n1.1.1 They ate.\n1.2 The Sides spoke.\n",
         [("1.1", "Mining"), ("1.2", "Mining")]),
        ("I. MINING\n1. The Sides met.\nII. COAL\n1. The Sides spoke.\n", [("1", "MINING"), ("1", "COAL")]),
        ("Mining\n\n1. The Sides met.\n\nCoal\n\n2. The Sides spoke.\n", [("1", "Mining"), ("2", "Coal")]),
        ("Section 1. Mining\n1. The Sides met.\nSection 2. Coal\n2. The Sides spoke.\n",
         [("1", "Mining"), ("2", "Coal")]),
        ("A. MINING\n1. The Sides met.\nB. COAL\n1. The Sides spoke.\n", [("1", "MINING"), ("1", "COAL")]),
        ("1. The Sides agreed:\n1) to eat;\n2) to drink.\n2. The Sides spoke.\n", [("1", None), ("2", None)]),
        ("1. The Sides agreed:\n(a) to eat;\n(b) to drink.\n2. The Sides spoke.\n", [("1", None), ("2", None)]),
        ("The Sides adopted the agenda:\n1. Mining;\n2. Coal.\n\n1. The Sides met.\n2. The Sides spoke.\n",
         [("1", None), ("2", None)]),
        ("1. The Sides noted supplies of\n14 tonnes.\n2. The Sides met on\n31.12.2025 in Moscow.\n",
         [("1", None), ("2", None)]),
        ("1. The Sides met.\n- 2 -\n2. The Sides spoke.\nAnnex 1\n3. Not a paragraph of the protocol.\n",
         [("1", None), ("2", None)]),
    ],
    ids=lambda value: str(value)[:30],
)  # fmt: skip
def test_paragraphs_are_told_from_headings_and_lists(body: str, expected: list[tuple[str, str | None]]) -> None:
    assert numbers(body) == expected


def test_wrapped_lines_are_one_paragraph_and_a_heading_stands_between() -> None:
    body = (
        "1. The Sides noted the useful exchange of lists of equipment between the\n"
        "ministries of both countries in the past year, and the good will which\n"
        "both of them had brought to it.\n"
        "Mining\n"
        "2. The Sides agreed to go on with the exchange of lists of equipment in\n"
        "the coming year.\n"
    )
    paragraphs = read(body).paragraphs
    assert [(one.number, one.section) for one in paragraphs] == [("1", None), ("2", "Mining")]
    assert paragraphs[0].text.endswith("had brought to it.")


def test_closing_is_no_part_of_the_last_paragraph() -> None:
    closing = "Done at Moscow on 3 March 2026 in two originals, each in the Russian and English languages.\n"
    for body in (f"1. The Sides met.\n\n{closing}", f"1. The Sides met.\n{closing}"):
        protocol = read(body)
        assert protocol.paragraphs[0].text == "The Sides met."
        assert (protocol.document.languages, protocol.document.originals) == (("ru", "en"), 2)


@pytest.mark.parametrize(
    "block",
    [
        "For the Indian Side\t\tFor the Russian Side\nAnil Rao\t\tIvan Petrov\nSecretary\t\tDeputy Minister\n",
        "For the Indian Side:\n____ Anil Rao\nSecretary\n\nFor the Russian Side:\n____ Ivan Petrov\nDeputy Minister\n",
        "For the Indian Side: Anil Rao, Secretary\nFor the Russian Side: Ivan Petrov, Deputy Minister\n",
        "For the Indian Side Anil Rao Secretary\tFor the Russian Side Ivan Petrov Deputy Minister\n",
    ],
    ids=["columns", "stacked", "one line", "cells"],
)
def test_signatures_are_read_from_every_block(block: str) -> None:
    document = read(f"1. The Sides met.\n\nDone at Moscow on 3 March 2026.\n\n{block}").document
    assert [(one.name, one.post, one.side) for one in document.signatories] == [
        ("Anil Rao", "Secretary", "IN"),
        ("Ivan Petrov", "Deputy Minister", "RU"),
    ]


def test_columns_run_together_are_parted_only_by_names_known_from_the_text() -> None:
    closing = "Done at Moscow on 3 March 2026.\nFor the Indian Side For the Russian Side\nAnil Rao Ivan Petrov\n"
    known = read(f"1. The Sides, led by Anil Rao and Ivan Petrov, met.\n\n{closing}").document
    assert [(one.name, one.side) for one in known.signatories] == [("Anil Rao", "IN"), ("Ivan Petrov", "RU")]
    assert read(f"1. The Sides met.\n\n{closing}").document.signatories == ()


def test_lead_is_read_in_each_of_its_forms() -> None:
    forms = [
        "Responsible: on the Indian Side - Ministry of Steel; on the Russian Side - Ministry of Industry.",
        "Lead agencies: Ministry of Steel (India); Ministry of Industry (Russia).",
        "Ministry of Steel on the Indian Side and Ministry of Industry on the Russian Side will be responsible.",
    ]
    for words in forms:
        lead = read(f"1. The Sides agreed to meet. {words}\n").paragraphs[0].lead
        assert dict(lead) == {"IN": "Ministry of Steel", "RU": "Ministry of Industry"}


@pytest.mark.parametrize("filling", ["(" * 20_000, '"' * 20_000, "and " * 20_000, "1." * 20_000, "\n" * 90_000])
def test_text_made_to_stop_the_reading_is_read_to_its_end(filling: str) -> None:
    assert read(f"1. The Sides met.\n2. The Sides {filling}\n3. The Sides spoke.\n").paragraphs[0].number == "1"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The Sides noted the growth of trade.\n\nThe Sides agreed to exchange lists.\n", [("1", None), ("2", None)]),
        ("MINING\n\n• The Sides agreed to meet.\n• The Indian Side will send maps.\n\nCOAL\n\nThe Sides spoke.\n",
         [("1", "MINING"), ("2", "MINING"), ("3", "COAL")]),
        ("The Indian delegation was led by Mr. A. Rao.\n\nThe Sides agreed to meet.\n", [("1", None)]),
    ],
    ids=["plain", "bullets under headings", "who led is the opening"],
)  # fmt: skip
def test_paragraphs_without_numbers_are_counted(body: str, expected: list[tuple[str, str | None]]) -> None:
    assert numbers(body) == expected


def test_paragraph_without_number_keeps_the_sentences_that_follow_it() -> None:
    (only,) = read("The Sides agreed to meet.\n\nMaps are at hand.\n\nDone at Moscow on 3 March 2026.\n").paragraphs
    assert (only.number, only.text, only.undertaking) == ("1", "The Sides agreed to meet. Maps are at hand.", True)


def test_opening_that_is_numbered_tells_the_days() -> None:
    body = "1. The Second Session was held in Moscow on 1-2 March 2026.\n2. The Sides met.\n"
    found = read_protocol(SourceText("x", HEAD + body, "text", {}, None)).document
    assert (found.held, found.signed) == (("2026-03-01", "2026-03-02"), "2026-03-03")


def test_headings_may_be_lettered_in_devanagari() -> None:
    body = "क. खनन\n1. दोनों पक्ष मिले।\nख. उर्वरक\n2. दोनों पक्ष मिले।\n"
    head = "भारत-रूस कार्य समूह के दूसरे सत्र का प्रोटोकॉल\nमॉस्को, 3 मार्च 2026\n\n"
    found = read_protocol(SourceText("x", head + body, "text", {}, None))
    assert [(one.number, one.section) for one in found.paragraphs] == [("1", "खनन"), ("2", "उर्वरक")]


RUSSIAN = """\
ПРОТОКОЛ второго заседания российско-узбекской Рабочей группы
г. Ташкент, 24 апреля 2026 г.

1. Минэкономразвития России и Министерству инвестиций, промышленности и торговли Узбекистана до 1 июля 2026 г. \
разработать план.
2. Подгруппе по горному делу подготовить доклад.

Подписано в г. Ташкенте 24 апреля 2026 года в двух экземплярах на русском языке.

Сопредседатель Российской части          Сопредседатель Узбекской части
А.Л. Иванов                              Ж.А. Каримов
заместитель Министра промышленности      первый заместитель Министра
и торговли                               инвестиций
"""


def test_columns_may_be_headed_by_posts_and_posts_may_wrap() -> None:
    found = read_protocol(SourceText("x", RUSSIAN, "text", {}, None)).document.signatories
    assert [(one.side, one.name, one.post) for one in found] == [
        ("RU", "А.Л. Иванов", "Сопредседатель Российской части, заместитель Министра промышленности и торговли"),
        ("UZ", "Ж.А. Каримов", "Сопредседатель Узбекской части, первый заместитель Министра инвестиций"),
    ]  # fmt: skip


def test_task_in_the_dative_names_its_addressee() -> None:
    found = read_protocol(SourceText("x", RUSSIAN, "text", {}, None)).paragraphs
    assert [(one.addressee, one.deadline.value) for one in found] == [
        ("Минэкономразвития России и Министерству инвестиций, промышленности и торговли Узбекистана", "2026-07-01"),
        ("Подгруппе по горному делу", None),
    ]


def test_companies_are_addressed_after_that() -> None:
    (only,) = read(
        "1. The Sides recommended that interested companies of both countries establish contacts.\n"
    ).paragraphs
    assert (only.force, only.addressee) == ("recommend", "interested companies of both countries")


def test_paragraphs_without_numbers_need_not_name_the_sides() -> None:
    found = read(
        "TEA\n\nThe Sides noted the growth of trade.\n\n"
        "The Spices Board shall, within 90 days, circulate a questionnaire.\n\n"
        "The Sides agreed that the Third Session would be held in Mirny in April 2028.\n\n"
        "Done at Guwahati on 15 September 2026 in two originals in English.\n\n"
        "A. Rao                              P. Sokov\nSecretary                           Director\n"
        "Co-Chair from the Indian Side       Co-Chair from the Russian Side\n",
        "text",
    )
    assert [(one.force, one.deadline.value) for one in found.paragraphs] == [
        ("observe", None), ("agree", "P90D"), ("agree", "2028-04-30"),
    ]  # fmt: skip
    assert found.document.next_session is not None
    assert (found.document.next_session.place, found.document.next_session.when) == ("Mirny", "2028-04")
    assert [(one.name, one.side) for one in found.document.signatories] == [("A. Rao", "IN"), ("P. Sokov", "RU")]
