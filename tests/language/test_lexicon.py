"""Phrases found in a row of words: whole words, the longest first, capitals where they matter."""

import pytest

from paraph.language.files import known
from paraph.language.lexicon import Hit, PhraseIndex
from paraph.language.refusals import UnknownLanguage
from paraph.language.words import read_words


@pytest.fixture
def index() -> PhraseIndex[str]:
    index: PhraseIndex[str] = PhraseIndex()
    index.add("Korea", "KR", capital="first")
    index.add("Republic of Korea", "KR", capital="first")
    index.add("U.S.", "US", capital="all")
    index.add("US", "US", capital="all")
    index.add("हिन्दी", "hi")
    index.add("turkey", "TR")
    index.add("—", "nothing")
    return index


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("the Republic of Korea", [Hit(1, 4, "KR")]),
        ("the Republic of\n Korea", [Hit(1, 4, "KR")]),
        ("the Republic. Of Korea", [Hit(1, 4, "KR")]),
        ("the Republic, of Korea", [Hit(3, 4, "KR")]),
        ("korea and Koreans", []),
        ("the US and the U.S.", [Hit(1, 2, "US"), Hit(4, 6, "US")]),
        ("let us ask u.s.", []),
        ("हिंदी, हिन्दी", [Hit(0, 1, "hi"), Hit(1, 2, "hi")]),
        ("TURKEY", [Hit(0, 1, "TR")]),
        ("", []),
    ],
)
def test_find_gives_whole_words_longest_first(index: PhraseIndex[str], text: str, hits: list[Hit[str]]) -> None:
    assert list(index.find(read_words(text))) == hits


def test_an_index_knows_what_its_phrases_begin_with(index: PhraseIndex[str]) -> None:
    assert ("republic" in index.begins, "of" in index.begins) == (True, False)


def test_known_gives_a_working_language_back_and_refuses_another() -> None:
    assert known("hi") == "hi"
    with pytest.raises(UnknownLanguage):
        known("HI")
