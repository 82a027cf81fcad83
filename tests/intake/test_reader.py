"""The whole way from a source to a reading: the seed where it is there, and the promise about spans."""

from pathlib import Path

import pytest

from paraph.intake import SourceText, read_release, read_source
from paraph.intake.reading import Reading

SEED = Path(__file__).parents[3] / "shared" / "seed.txt"
RELEASES = sorted((SEED.parent / "releases").glob("*.txt")) if SEED.exists() else []
needs_seed = pytest.mark.skipif(not SEED.exists(), reason="the seed is not part of the project")


def read(text: str) -> Reading:
    return read_release(SourceText(name="-", text=text, layout="text", marked={}, lang_hint=None))


@pytest.fixture(scope="module")
def seed() -> Reading:
    return read_release(read_source(str(SEED), SEED.read_bytes()))


@needs_seed
def test_seed_gives_its_session(seed: Reading) -> None:
    printed = seed.as_json()
    assert printed["is_session"] is True
    assert printed["session"] == {
        "ordinal": 11,
        "date": "2025-08-06",
        "end_date": None,
        "city": "नई दिल्ली",
        "venue": "वाणिज्य भवन",
        "format": None,
    }
    assert printed["body"] == {
        "name": "आधुनिकीकरण और औद्योगिक सहयोग पर भारत-रूस कार्य समूह",
        "parties": ["IN", "RU"],
        "parent": "व्यापार, आर्थिक, वैज्ञानिक, तकनीकी और सांस्कृतिक सहयोग पर भारत-रूस अंतर-सरकारी आयोग",
        "kind": "working_group",
    }


@needs_seed
def test_seed_gives_both_chairs_with_post_and_side(seed: Reading) -> None:
    assert seed.as_json()["chairs"] == [
        {
            "name": "अमरदीप सिंह भाटिया",
            "honorific": "श्री",
            "post": "वाणिज्य एवं उद्योग मंत्रालय के उद्योग एवं आंतरिक व्यापार संवर्धन विभाग (डीपीआईआईटी) के सचिव",
            "side": "IN",
        },
        {"name": "एलेक्सी ग्रुजदेव", "honorific": "श्री", "post": "उद्योग एवं व्यापार उपमंत्री", "side": "RU"},
    ]


@needs_seed
def test_seed_gives_protocol_and_delegates(seed: Reading) -> None:
    printed = seed.as_json()
    assert printed["signed"] == ["11वें सत्र के प्रोटोकॉल"]
    assert printed["delegates"] == 80
    assert printed["next_session"] is None


@needs_seed
def test_every_fact_of_the_seed_shows_in_its_span(seed: Reading) -> None:
    text = SEED.read_text(encoding="utf-8")
    for key, fact in seed.facts():
        shown = text[slice(*fact.span)]
        assert shown.strip() == shown, key
        if isinstance(fact.value, str) and key.endswith((".name", ".text", ".post", ".city", ".venue", ".parent")):
            assert " ".join(shown.split()) == fact.value, key


@pytest.mark.skipif(not RELEASES, reason="the releases are not part of the project")
def test_no_ordinary_release_is_called_a_session() -> None:
    called = [
        path.name for path in RELEASES if path.name != "README.md"
        and read_release(read_source(path.name, path.read_bytes())).is_session
    ]  # fmt: skip
    assert called == []


def test_text_without_a_body_says_why_it_is_no_session() -> None:
    reading = read("Ministry of Coal\nCoal production rises\nCoal production rose by 5 per cent in June.\n")
    assert not reading.is_session
    assert str(reading.reason) == "No body of two governments is named."


def test_release_that_only_mentions_a_group_is_no_session() -> None:
    reading = read(
        "Trade doubles\nTrade between India and Russia has doubled, officials said on Monday.\n"
        "The India-Russia Working Group on Modernization follows the matter in its meetings.\n"
    )
    assert not reading.is_session
    assert str(reading.reason) == "A body is mentioned, but no session of it is reported."


def test_a_courtesy_after_folded_signs_is_looked_at_where_it_stands() -> None:
    lead = "Ghana\u200b and\u200b Peru\u200b held\u200b the 5th session of the Ghana-Peru Joint Commission on tea. "
    assert read(f"{lead}It was co-chaired by Ms.").is_session
