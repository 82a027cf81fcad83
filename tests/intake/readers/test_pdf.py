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
