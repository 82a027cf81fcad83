"""A release whole: every fact has its place, and nothing of the text is lost."""

import pytest
from tests import cast

from paraph.web.pages.reader import Reader
from paraph.web.pages.releases.release import PATHS, ReleasePage, label_of, release_page

ENGLISH, HINDI, RUSSIAN = (f"{cast.ELEVENTH}.{name}" for name in ("en.2150001", "hi.2150002", "ru.990011"))


def made(key: str, language: str = "en") -> ReleasePage:
    return release_page(cast.whole(), key, Reader(language, "IN"))


@pytest.mark.parametrize("key", [ENGLISH, HINDI, RUSSIAN])
def test_lines_hold_the_whole_text(key: str) -> None:
    text = cast.whole().releases[key].text
    assert [line.text for line in made(key).lines] == [line.rstrip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("key", [ENGLISH, HINDI, RUSSIAN])
def test_every_fact_listed_is_marked_with_its_number_on_its_words(key: str) -> None:
    page = made(key)
    for item in page.found:
        under = "".join(p.text for line in page.lines for p in line.pieces if item.number in p.facts)
        assert under == item.words.text


def test_list_follows_the_order_of_the_text() -> None:
    labels = [item.label for item in made(ENGLISH).found]
    assert labels[:5] == ["Publisher", "Headline", "Sub-headline", "Published on", "Issuing office"]


def test_statement_is_listed_with_topic_and_verb() -> None:
    (coal,) = (item for item in made(RUSSIAN).found if item.topic_key.endswith("coal_gasification"))
    assert (coal.topic.text, coal.stance_word) == ("Underground coal gasification", "Agreed")


def test_siblings_are_the_other_versions() -> None:
    assert [version.language for version in made(HINDI).siblings] == ["en", "ru"]


@pytest.mark.parametrize(
    ("path", "label"), [("chairs.1.name", "Co-chair"), ("subgroups.3", "Sub-group"), ("unheard.of.2", "Stated")]
)
def test_path_is_named_whatever_its_numbers(path: str, label: str) -> None:
    assert label_of(path, Reader("en", "IN")) == label


def test_every_path_of_the_cast_has_a_name_of_its_own() -> None:
    paths = {path for release in cast.whole().releases.values() for path in release.facts}
    plain = {".".join(part for part in path.split(".") if not part.isdigit()) for path in paths}
    assert {path for path in plain if not path.startswith("areas.")} <= PATHS.keys()
