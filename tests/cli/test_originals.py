"""`paraph originals`: two files for two sides, and whether they are alike."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from tests.papers.originals import AGREED, sourced

from paraph.node import records
from paraph.papers.originals.original import originals

Paraph = Callable[..., tuple[int, str, str]]


@pytest.fixture
def pair(tmp_path: Path) -> list[Path]:
    """India's and Russia's original."""
    return written(tmp_path, "agreed", AGREED)


def written(folder: Path, name: str, texts: dict[str, str]) -> list[Path]:
    """The originals of a protocol whose paragraphs say this."""
    files = []
    for owner, pdf in originals(sourced(numbers=["1"], texts=texts)).items():
        files.append(folder / f"{name}-{owner}.pdf")
        files[-1].write_bytes(pdf)
    return files


def test_originals_of_one_text_are_alike(paraph: Paraph, pair: list[Path]) -> None:
    digest = sourced(numbers=["1"]).digest
    status, output, errors = paraph("originals", "compare", *pair)
    assert (status, output.splitlines(), errors) == (
        0,
        [
            "Originals of the Indian Side and the Russian Side.",
            f"One text, digest {digest}. They differ in nothing but who comes first.",
        ],
        "",
    )


@pytest.mark.parametrize(
    ("language", "first", "where", "verdict"),
    [
        (
            "en",
            "Originals of the Indian Side and the Russian Side.",
            "They differ in paragraph 1 · Hindi: दोनों",
            "It is not proved that they differ in nothing but who comes first.",
        ),
        (
            "hi",
            "मूल प्रतियाँ: भारतीय पक्ष और रूसी पक्ष।",
            "इनमें अंतर है, पैराग्राफ 1 · हिंदी: दोनों",
            "यह सिद्ध नहीं हुआ कि इनमें केवल यह अंतर है कि पहले कौन आता है।",
        ),
        (
            "ru",
            "Подлинники Индийской Стороны и Российской Стороны.",
            "Различие, пункт 1 · хинди: दोनों",
            "Не доказано, что они различаются лишь тем, кто назван первым.",
        ),
    ],
)
def test_what_differs_is_named_in_each_language(
    paraph: Paraph, pair: list[Path], tmp_path: Path, language: str, first: str, where: str, verdict: str
) -> None:
    other = written(tmp_path, "other", {**AGREED, "hi": "दोनों पक्ष सहमत नहीं हुए।"})
    status, output, _ = paraph("originals", "compare", "--lang", language, pair[0], other[1])
    lines = output.splitlines()
    assert (status, lines[0], lines[-1]) == (1, first, verdict)
    assert lines[1].startswith(where)


def test_comparison_as_json(paraph: Paraph, pair: list[Path]) -> None:
    status, output, _ = paraph("originals", "compare", "--json", *pair)
    digest = sourced(numbers=["1"]).digest
    assert (status, json.loads(output)) == (
        0,
        {"same": True, "owners": ["IN", "RU"], "digests": [digest, digest], "differences": [],
         "pages_proved": [True, True], "bytes_added": [0, 0]},
    )  # fmt: skip


def test_what_is_no_original_is_refused(paraph: Paraph, pair: list[Path], tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_text("x")
    status, _, errors = paraph("originals", "compare", pair[0], tmp_path / "x.pdf")
    assert (status, errors.rsplit("[", 1)[1]) == (2, "papers.original.no_source]\n")
    status, _, errors = paraph("originals", "compare", pair[0], tmp_path / "y.pdf")
    assert (status, errors.rsplit("[", 1)[1]) == (2, "cli.file.missing]\n")


def test_nothing_to_set_in_a_record_without_documents(paraph: Paraph, opened: records.Current, tmp_path: Path) -> None:
    for words, code in (((), "cli.document.unsaid"), (("--document", "x"), "papers.original.document_unknown"),
                        (("--draft",), "papers.nothing.session")):  # fmt: skip
        status, _, errors = paraph("originals", "make", *words, "-o", tmp_path)
        assert (status, errors.rsplit("[", 1)[1]) == (2, f"{code}]\n")
    assert list(tmp_path.iterdir()) == []


def test_originals_are_set_with_empty_places_for_the_signatures_where_that_is_asked(
    paraph: Paraph, opened: records.Current, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paraph.cli.originals._source", lambda *_: ("original", sourced(numbers=["1"])))
    empty = {}
    for words in ((), ("--places",)):
        folder = tmp_path / "-".join(("x", *words))
        status, _, errors = paraph("originals", "make", *words, "-o", folder)
        assert (status, errors) == (0, "")
        fields = enumerate_sig_fields(PdfFileReader(io.BytesIO((folder / "original.IN.pdf").read_bytes())))
        empty[words] = sorted(name for name, value, _ in fields if value is None)
    assert empty == {(): [], ("--places",): ["IN", "RU"]}
