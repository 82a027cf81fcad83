"""Languages that stand in one document: in the columns of a table or of a page, or one after another."""

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import docx
import pytest
import typst
from tests.intake.protocols.test_samples import read, text_of

from paraph.intake import read_source
from paraph.intake.protocols import Protocol, read_versions
from paraph.intake.source import SourceText
from paraph.intake.versions import versions_of

Form = Callable[[list[tuple[str, ...]]], tuple[str, bytes]]


def word(rows: list[tuple[str, ...]]) -> tuple[str, bytes]:
    document, data = docx.Document(), BytesIO()
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for at, row in enumerate(rows):
        for cell, text in zip(table.rows[at].cells, row, strict=True):
            cell.text = text
    document.save(data)
    return "a.docx", data.getvalue()


def word_with_numbers_apart(rows: list[tuple[str, ...]]) -> tuple[str, bytes]:
    apart = []
    for row in rows:
        number = row[0].partition(" ")[0] if row[0][:1].isdigit() else ""
        apart.append((number, *(text.removeprefix(number).strip() for text in row)))
    return word(apart)


def pages(rows: list[tuple[str, ...]]) -> tuple[str, bytes]:
    cells = ", ".join(f"[#{json.dumps(text, ensure_ascii=False)}]" for row in rows for text in row)
    source = f"""#set page(width: 24cm, height: 29.7cm, numbering: "1")
#table(columns: {len(rows[0])} * (1fr,), column-gutter: 14pt, {cells})"""
    return "a.pdf", typst.compile(source.encode())


def after_one_another(rows: list[tuple[str, ...]]) -> tuple[str, bytes]:
    return "a.txt", "\n\n".join("\n".join(column) for column in zip(*rows, strict=True)).encode()


def lines(*languages: str) -> list[tuple[str, ...]]:
    return [row for row in zip(*(text_of(lang).split("\n") for lang in languages), strict=True) if any(row)]


def told(protocol: Protocol) -> list[object]:
    """All that is read of the paragraphs, but where they stand."""
    return [replace(one, span=(0, 0)) for one in protocol.paragraphs]


@pytest.mark.parametrize("form", [word, word_with_numbers_apart, after_one_another])
@pytest.mark.parametrize("languages", [("en", "ru"), ("hi", "ru", "en")])
def test_each_language_of_a_document_is_read_as_if_it_stood_alone(form: Form, languages: tuple[str, ...]) -> None:
    found = read_versions(read_source(*form(lines(*languages))))
    assert [protocol.lang for _, protocol in found] == list(languages)
    for source, protocol in found:
        assert told(protocol) == told(read(protocol.lang))
        for paragraph in protocol.paragraphs:
            assert " ".join(source.text[slice(*paragraph.span)].split()) == f"{paragraph.number}. {paragraph.text}"


def test_columns_of_a_page_are_read_one_after_another() -> None:
    found = read_versions(read_source(*pages(lines("en", "ru"))))
    assert [protocol.lang for _, protocol in found] == ["en", "ru"]
    for _, protocol in found:
        texts = [one.text.replace("-", "") for one in read(protocol.lang).paragraphs]
        assert [one.text.replace("-", "") for one in protocol.paragraphs] == texts
        assert [(one.force, one.deadline) for one in protocol.paragraphs] == [
            (one.force, one.deadline) for one in read(protocol.lang).paragraphs
        ]


def test_names_and_lists_in_another_script_are_no_version() -> None:
    text = text_of("en") + "\n".join(["अमरदीप सिंह भाटिया, सचिव"] * 20)
    source = SourceText("a.txt", text, "text", {}, None)
    assert versions_of(source) == (source,)
    assert [protocol.lang for _, protocol in read_versions(source)] == ["en"]


def test_annex_in_another_language_is_no_version() -> None:
    annex = "\nAnnex II\n" + "Стороны обменялись письмами о порядке поставок удобрений в обе страны.\n" * 60
    ((_, protocol),) = read_versions(SourceText("a.txt", text_of("en") + annex, "text", {}, None))
    assert told(protocol) == told(read("en"))
