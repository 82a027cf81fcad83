"""Tables of undertakings in a protocol: each row an undertaking of its own, with who answers for it and by when."""

from io import BytesIO

import docx
import pytest

from paraph.intake import read_source
from paraph.intake.protocols import read_versions
from paraph.intake.protocols.values import Paragraph

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
