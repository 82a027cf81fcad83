"""PDF: paragraphs out of lines, and files that do not open."""

import pytest
import typst

from paraph.intake import read_furniture, read_source
from paraph.intake.readers import pdf
from paraph.intake.refusals import DamagedFile, ScanWithoutText, TooManyPages

SENTENCES = (
    "В Нью-Дели состоялось одиннадцатое заседание рабочей группы по модернизации и промышленному сотрудничеству, в "
    "котором приняли участие представители министерств и компаний обеих стран."
)
RELEASE = f"""#set page(width: 15cm, height: 12cm, numbering: "1")
#set text(lang: "ru", hyphenate: true)
#text(16pt)[*Россия и Индия провели одиннадцатое заседание рабочей группы*]

6 августа 2025

#set par(justify: true)
{SENTENCES}

+ Горное дело
+ Удобрения
"""


@pytest.fixture(scope="module")
def release() -> bytes:
    return typst.compile(RELEASE.encode())


def _empty(pages: int) -> bytes:
    return typst.compile(f"#set page(width: 2cm, height: 2cm)\n#rect()\n{'#pagebreak()#rect()' * (pages - 1)}".encode())


def test_lines_become_paragraphs_again(release: bytes) -> None:
    source = read_source("a.pdf", release)
    found = read_furniture(source)
    assert source.text.split("\n")[:3] == [
        "Россия и Индия провели одиннадцатое заседание рабочей группы",
        "6 августа 2025",
        SENTENCES,
    ]
    assert (found.headline, found.posted_at) == (source.text.split("\n")[0], "2025-08-06")
    assert source.text[slice(*found.body)] == f"{SENTENCES}\n1. Горное дело\n2. Удобрения"


def test_sentence_over_the_end_of_a_page_is_joined() -> None:
    data = typst.compile(
        b'#set page(width: 9cm, height: 4cm, numbering: "1")\nThe Sides met in New Delhi\n#pagebreak()\nand signed.'
    )
    assert read_source("a.pdf", data).text == "The Sides met in New Delhi and signed.\n"


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        ("[No.], [Deed], [Who], [1], [Exchange long lists of quarries], [Ministry of Mines]",
         ["No.\tDeed\tWho", "1\tExchange long lists of quarries\tMinistry of Mines"]),
        ("[No.], [Deed], [Who], table.cell(colspan: 3)[Drilling of many a deep well], [1], [Lists], []",
         ["No.\tDeed\tWho", "Drilling of many a deep well\t\t", "1\tLists\t"]),
        ("[No.], [Deed], [Who], table.cell(rowspan: 2)[1], [Lists], [A], [Books], [B]",
         ["No.\tDeed\tWho", "1\tLists\tA", "\tBooks\tB"]),
        ("[Deed], [Who], [], [Lists of quarries in the north], [A], []",
         ["Deed\tWho\t", "Lists of quarries in the north\tA\t"]),
    ],
)  # fmt: skip
def test_a_table_drawn_with_lines_has_a_line_a_row(cells: str, rows: list[str]) -> None:
    table = f"#table(columns: (1.5cm, 3cm, 2cm), {cells})"
    data = typst.compile(f"#set page(width: 9cm, height: 12cm)\nBefore.\n{table}\nAfter it, in words.".encode())
    assert read_source("a.pdf", data).text.split("\n") == ["Before.", *rows, "After it, in words.", ""]


def test_a_grid_of_whole_pages_is_no_table() -> None:
    said = " ".join(SENTENCES for _ in range(6))
    data = typst.compile(f"#table(columns: 3, [1], [{said}], [{said}], [2], [a], [b])".encode())
    assert "\t" not in read_source("a.pdf", data).text.split("\n")[0]


def test_pdf_without_text_is_refused() -> None:
    with pytest.raises(ScanWithoutText):
        read_source("scan.pdf", _empty(1))


def test_pdf_as_long_as_a_book_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 2)
    with pytest.raises(TooManyPages) as refusal:
        read_source("book.pdf", _empty(3))
    assert refusal.value.facts == {"source": "book.pdf", "pages": 3, "limit": 2}


def test_damaged_pdf_is_refused(release: bytes) -> None:
    for data in (b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\xff" * 500, release[:400]):
        with pytest.raises(DamagedFile):
            read_source("a.pdf", data)
