"""The samples read, carry the furniture they are meant to show, say what they are, and are nobody else's words."""

import re
import zipfile
from pathlib import Path

import pytest

from paraph.intake import Release, read_furniture, read_release, read_source
from paraph.language.script import detect

SAMPLES = Path(__file__).parents[2] / "samples"
SEED = Path(__file__).parents[3] / "shared" / "seed.txt"
FILES = sorted(path for path in SAMPLES.iterdir() if path.is_file() and path.suffix != ".md")


def _read(name: str) -> tuple[str, Release]:
    source = read_source(name, (SAMPLES / name).read_bytes())
    return source.text, read_furniture(source)


def test_each_session_stands_in_each_language() -> None:
    assert {tuple(path.stem.split("-")) for path in FILES} == {
        (session, language) for session in ("9", "10", "11") for language in ("en", "hi", "ru")
    }
    assert {path.suffix for path in FILES} == {".docx", ".html", ".pdf", ".txt"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_sample_is_in_its_language_and_has_a_headline_and_a_body(path: Path) -> None:
    text, release = _read(path.name)
    assert detect(text) == path.stem.split("-")[1]
    assert release.headline == text[slice(*release.spans["release.headline"])]
    assert len(text[slice(*release.body)]) > 300


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_note_that_a_sample_is_no_official_text_stands_outside_of_its_body(path: Path) -> None:
    note = re.compile("own wording|अपने शब्दों|нашими словами")
    text, release = _read(path.name)
    whole = text
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            whole = "".join(archive.read(part).decode() for part in archive.namelist() if "footer" in part)
    elif path.suffix != ".pdf":
        whole = path.read_text(encoding="utf-8")
    assert note.search(whole)
    assert not note.search(text[slice(*release.body)])


def test_hindi_page_of_the_eleventh_session_has_the_furniture_of_its_publisher() -> None:
    _, release = _read("11-hi.html")
    assert release.as_json() == {
        "ministry": "वाणिज्य एवं उद्योग मंत्रालय",
        "headline": "औद्योगिक सहयोग पर भारत-रूस कार्य समूह का 11वां सत्र संपन्न, प्रोटोकॉल पर हस्ताक्षर",
        "subheadlines": ["एल्युमीनियम, उर्वरक और रेलवे परिवहन में निकट सहयोग का स्वागत"],
        "posted_at": "2025-08-06T18:37",
        "office": "PIB Delhi",
        "release_id": "2153335",
        "handling_marks": ["पीके", "केसी", "आईएम", "एसएस"],
    }


@pytest.mark.parametrize(
    ("name", "ministry", "posted_at", "office"),
    [
        ("9-en.docx", "Ministry of Commerce & Industry", "2022-12-23", "PIB Delhi"),
        ("9-hi.txt", "वाणिज्य एवं उद्योग मंत्रालय", None, None),
        ("9-ru.html", None, None, None),
        ("10-en.txt", "Ministry of Commerce & Industry", None, None),
        ("10-hi.html", "वाणिज्य एवं उद्योग मंत्रालय", None, None),
        ("10-ru.pdf", None, None, None),
        ("11-en.html", "Ministry of Commerce & Industry", "2025-08-06", "PIB Delhi"),
        ("11-ru.html", None, "2025-08-06", None),
    ],
)
def test_what_is_not_known_is_not_stated(
    name: str, ministry: str | None, posted_at: str | None, office: str | None
) -> None:
    _, release = _read(name)
    assert (release.ministry, release.posted_at, release.office) == (ministry, posted_at, office)
    assert release.release_id is None


def test_accounts_of_the_eleventh_session_differ_about_the_wind_tunnel() -> None:
    texts = [_read(f"11-{language}.html")[0] for language in ("en", "hi", "ru")]
    words = ("modernised wind tunnel", "आधुनिक पवन सुरंग", "современной аэродинамической трубы")
    assert [text.count(word) for text, word in zip(texts, words, strict=True)] == [1, 1, 1]


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_each_area_of_the_eleventh_session_is_a_topic_of_the_glossary(language: str) -> None:
    name = f"11-{language}.html"
    areas = read_release(read_source(name, (SAMPLES / name).read_bytes())).areas
    assert len(areas) > 13
    assert [area.text.value for area in areas if area.topic is None] == []


@pytest.mark.skipif(not SEED.exists(), reason="the seed release lies beside the checkout of the project only")
def test_no_sentence_of_the_seed_is_in_a_sample() -> None:
    seed = read_furniture(read_source("seed", SEED.read_bytes()))
    text = SEED.read_text(encoding="utf-8")[slice(*seed.body)]
    sentences = {sentence.strip() for sentence in re.split(r"[।\n]", text) if len(sentence.strip()) > 40}
    assert len(sentences) > 5
    assert not [sentence for path in FILES for sentence in sentences if sentence in _read(path.name)[0]]
