"""Tables of undertakings in a protocol: each row an undertaking of its own, with who answers for it and by when."""

from collections.abc import Callable
from io import BytesIO
from itertools import zip_longest

import docx
import pytest
import typst

from paraph.intake import read_source
from paraph.intake.protocols import read_versions
from paraph.intake.protocols.values import Paragraph
from paraph.papers.typesetting import font_directory

Rows = tuple[tuple[str, ...], ...]
EN: tuple[str, str, str, Rows] = (
    "Protocol of the 7th session of the India-Russia Working Group on Mining\nMoscow, 12 May 2026",
    "1. The Sides noted the progress.\n2. The Sides agreed on the following actions:",
    "3. The Sides noted the work of the experts.\nDone in Moscow on 12 May 2026 in two originals.",
    (
        ("No.", "Action", "Responsible", "Deadline"),
        ("1", "Exchange lists of idle quarries", "Ministry of Mines (India), Rosnedra (Russia)", "31 March 2027"),
        ("2", "Hold a seminar on drilling fluids", "Indian Side", "Q2 2027"),
        ("3", "Submit a draft road map.", "Russian Side", "within three months"),
        ("4", "Prepare a joint report", "Sub-Group on Mining", "before the next session"),
    ),
)
HI: tuple[str, str, str, Rows] = (
    "भारत-रूस खनन कार्य समूह के सातवें सत्र का प्रोटोकॉल\nमास्को, 12 मई 2026",
    "1. दोनों पक्षों ने प्रगति का उल्लेख किया।\n2. दोनों पक्ष निम्नलिखित कार्यों पर सहमत हुए:",
    "3. दोनों पक्षों ने विशेषज्ञों के कार्य का उल्लेख किया।\nमास्को में 12 मई 2026 को दो मूल प्रतियों में संपन्न।",
    (
        ("क्र. सं.", "कार्रवाई", "उत्तरदायी निकाय", "समय-सीमा"),
        ("1", "बंद पड़ी खदानों की सूचियों का आदान-प्रदान", "खान मंत्रालय (भारत), रोसनेद्रा (रूस)", "31 मार्च 2027"),
        ("2", "ड्रिलिंग द्रवों पर संगोष्ठी का आयोजन", "भारतीय पक्ष", "2027 की दूसरी तिमाही"),
        ("3", "कार्य-योजना का मसौदा प्रस्तुत करना", "रूसी पक्ष", "तीन माह के भीतर"),
        ("4", "संयुक्त रिपोर्ट तैयार करना", "खनन उप-समूह", "अगले सत्र से पहले"),
    ),
)
RU: tuple[str, str, str, Rows] = (
    "Протокол седьмого заседания Российско-Индийской рабочей группы по горному делу\nМосква, 12 мая 2026 года",
    "1. Стороны отметили прогресс.\n2. Стороны договорились о следующих мероприятиях:",
    "3. Стороны отметили работу экспертов.\nСовершено в Москве 12 мая 2026 года в двух экземплярах.",
    (
        ("№ п/п", "Мероприятие", "Ответственные исполнители", "Срок исполнения"),
        (
            "1",
            "Обменяться перечнями карьеров",
            "Минэнерго (Индия), Роснедра (Россия)",
            "31 марта 2027 г.",
        ),
        ("2", "Провести семинар по буровым растворам", "Индийская Сторона", "II квартал 2027 г."),
        ("3", "Представить проект дорожной карты", "Российская Сторона", "в течение трёх месяцев"),
        ("4", "Подготовить совместный доклад", "Подгруппа по горному делу", "до следующего заседания"),
    ),
)


def word(before: str, rows: Rows, after: str) -> bytes:
    document, data = docx.Document(), BytesIO()
    for line in before.split("\n"):
        document.add_paragraph(line)
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for at, row in enumerate(rows):
        for cell, text in zip(table.rows[at].cells, row, strict=True):
            cell.text = text
    for line in after.split("\n"):
        document.add_paragraph(line)
    document.save(data)
    return data.getvalue()


def paragraphs(before: str, rows: Rows, after: str) -> tuple[Paragraph, ...]:
    ((source, protocol),) = read_versions(read_source("a.docx", word(before, rows, after)))
    assert all(one.text.split()[0] in source.text[slice(*one.span)] for one in protocol.paragraphs)
    return protocol.paragraphs


@pytest.mark.parametrize(
    ("version", "lead", "event"),
    [
        (EN, {"IN": "Ministry of Mines", "RU": "Rosnedra"}, "before the next session"),
        (HI, {"IN": "खान मंत्रालय", "RU": "रोसनेद्रा"}, "अगले सत्र से पहले"),
        (RU, {"IN": "Минэнерго", "RU": "Роснедра"}, "до следующего заседания"),
    ],
)
def test_a_row_is_an_undertaking_with_who_answers_for_it_and_by_when(
    version: tuple[str, str, str, Rows], lead: dict[str, str], event: str
) -> None:
    title, above, below, rows = version
    found = paragraphs(f"{title}\n{above}", rows, below)
    told = [(one.number, one.undertaking, one.actor, one.deadline.kind, one.deadline.value) for one in found]
    assert told == [
        ("1", False, "both", "none", None),
        ("2", False, "both", "none", None),
        ("2.1", True, "both", "date", "2027-03-31"),
        ("2.2", True, "IN", "quarter", "2027-Q2"),
        ("2.3", True, "RU", "period", "P3M"),
        ("2.4", True, "both", "event", event),
        ("3", False, "both", "none", None),
    ]
    assert [one.force for one in found[1:6]] == ["agree"] * 5
    assert found[2].lead == lead
    head = rows[0]
    assert found[3].text.startswith(f"{rows[2][1]}{'।' if version is HI else '.'} {head[2]}: {rows[2][2]}")


def test_a_protocol_of_nothing_but_a_table_has_the_numbers_of_its_rows() -> None:
    title, _, below, _ = EN
    rows = (
        ("No.", "Agreed action", "Responsible (Indian Side)", "Responsible (Russian Side)"),
        ("", "Exchange lists", "Ministry of Mines", "Rosnedra"),
        ("", "Hold a seminar", "", "Rosnedra"),
        ("Drilling", "", "", ""),
        ("3", "The Russian Side will send experts", "", ""),
    )
    found = paragraphs(title, rows, below.split("\n")[1])
    assert [(one.number, one.actor, dict(one.lead)) for one in found] == [
        ("1", "both", {"IN": "Ministry of Mines", "RU": "Rosnedra"}),
        ("2", "RU", {"IN": None, "RU": "Rosnedra"}),
        ("3", "RU", {"IN": None, "RU": None}),
    ]


def test_tables_of_other_things_are_no_undertakings() -> None:
    title, above, below, _ = EN
    rows = (("No.", "Commodity", "2024", "2025"), ("1", "Fertilizers", "12.5", "14.1"), ("2", "Coal", "3.0", "2.8"))
    assert [one.undertaking for one in paragraphs(f"{title}\n{above}", rows, below)] == [False, True, False]


ANNEXES = (
    (EN, "Annex II", "Action Plan"),
    (HI, "अनुलग्नक 2", "कार्य योजना"),
    (RU, "Приложение № 2", "План мероприятий"),
)
WIDTHS = (7, 26, 26, 18)
"""Characters of the columns in plain text: cells are broken where words no longer fit."""


def in_word(lines: list[str], rows: Rows) -> tuple[str, bytes]:
    return "a.docx", word("\n".join(lines), rows, "")


def in_pdf(lines: list[str], rows: Rows) -> tuple[str, bytes]:
    """Set with lines around the cells, each cell broken as its column has it."""
    said = "\n\n".join(line.replace(".", "\\.", 1) for line in lines)
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    page = (
        f'#set page(width: 17cm)\n#set text(font: "Shobhika")\n{said}\n#table(columns: (2cm, 1fr, 3.4cm, 3cm), {cells})'
    )
    return "a.pdf", typst.compile(page.encode(), font_paths=[str(font_directory())])


def in_columns(lines: list[str], rows: Rows) -> tuple[str, bytes]:
    return "a.txt", "\n".join([*lines, "", *("  ".join(line) for row in rows for line in broken(row)), ""]).encode()


def in_bars(lines: list[str], rows: Rows) -> tuple[str, bytes]:
    rule = f"+{'+'.join('-' * (width + 2) for width in WIDTHS)}+"
    drawn = (line for row in rows for line in (*(f"| {' | '.join(cells)} |" for cells in broken(row)), rule))
    return "a.txt", "\n".join([*lines, "", rule, *drawn, ""]).encode()


def broken(row: tuple[str, ...]) -> list[list[str]]:
    """The printed lines of a row, each cell as wide as its column."""
    cells = [wrapped(cell, width) for cell, width in zip(row, WIDTHS, strict=True)]
    lines = zip_longest(*cells, fillvalue="")
    return [[text.ljust(width) for text, width in zip(line, WIDTHS, strict=True)] for line in lines]


def wrapped(cell: str, width: int) -> list[str]:
    lines = [""]
    for each in cell.split():
        if len(lines[-1]) + 1 + len(each) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {each}".strip()
    return lines


@pytest.mark.parametrize("form", [in_word, in_pdf, in_columns, in_bars])
@pytest.mark.parametrize(("version", "annex", "named"), ANNEXES)
def test_a_table_in_an_annex_is_read_as_undertakings_of_that_annex(
    version: tuple[str, str, str, Rows], annex: str, named: str, form: Callable[[list[str], Rows], tuple[str, bytes]]
) -> None:
    title, above, below, rows = version
    lines = [*title.split("\n"), "", above.split("\n")[0], "", *below.replace("3.", "2.").split("\n"), "", annex, named]
    ((source, protocol),) = read_versions(read_source(*form(lines, rows)))
    *body, one, two, three, four = protocol.paragraphs
    assert [each.number for each in body] == ["1", "2"]
    found = [(each.number, each.actor, each.deadline.value) for each in (one, two, three)]
    assert found == [("2/1", "both", "2027-03-31"), ("2/2", "IN", "2027-Q2"), ("2/3", "RU", "P3M")]
    assert {(each.annex, each.section, each.undertaking) for each in (one, two, three, four)} == {(2, named, True)}
    assert one.heading == f"{annex}. {named}"
    assert all(one.lead.values())
    assert source.text[slice(*one.span)].startswith("1. ")


PLAN = "No.  Action           Responsible    Deadline\n"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("|Action|Responsible|Deadline|\n|---|---|---|\n| Lists | Indian Side | Q2 2027 |\n| Fair | Russian Side ||\n",
         [("2.1", "IN", "2027-Q2"), ("2.2", "RU", None)]),
        (f"{PLAN}1    Exchange lists   Both Sides\n", [("2.1", "both", None)]),
        (f"{PLAN}1    Hold a seminar  Indian Side    Q2 2027\n     on geology\n", [("2.1", "IN", "2027-Q2")]),
        (f"{PLAN}1. Exchange lists     Indian Side    Q2 2027\n\n2. Offer a new plan   Russian Side   Q3 2027\n",
         [("2.1", "IN", "2027-Q2"), ("2.2", "RU", "2027-Q3")]),
        ("Action  Responsible   Deadline\nLists   Indian Side   Q2 2027\n\nA fair  Russian Side  Q3 2027\nin Kazan\n",
         [("2.1", "IN", "2027-Q2"), ("2.2", "RU", "2027-Q3")]),
        ("No.  Commodity   2024   2025\n1    Coal        3.0    2.8\n", []),
    ],
)  # fmt: skip
def test_a_table_drawn_in_plain_text_is_read_by_its_heads(
    table: str, expected: list[tuple[str, str, str | None]]
) -> None:
    title, above, below, _ = EN
    ((_, protocol),) = read_versions(read_source("a.txt", f"{title}\n\n{above}\n\n{table}\n{below}".encode()))
    found = [(one.number, one.actor, one.deadline.value) for one in protocol.paragraphs if one.number.startswith("2.")]
    assert found == expected
    assert [one.number for one in protocol.paragraphs if one.number[1:] == ""] == ["1", "2", "3"]
