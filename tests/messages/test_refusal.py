"""A refusal says the same thing in every interface language, and a phrase inside it is translated too."""

import pytest

from paraph.messages import N_, Phrase, Refused, preferred, translate


class Overfull(Refused):
    code = "test.overfull"
    says = N_("Nothing was changed.")
    advice = "{what}: {count}"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nothing was changed. Nothing was changed.: 3"),
        ("hi", "कुछ भी बदला नहीं गया। कुछ भी बदला नहीं गया।: 3"),
        ("ru", "Ничего не изменено. Ничего не изменено.: 3"),
    ],
)
def test_text_translates_the_refusal_and_the_phrases_in_its_facts(language: str, text: str) -> None:
    refusal = Overfull(what=Phrase("Nothing was changed."), count=3)
    assert refusal.text(language) == text


def test_str_carries_the_code_for_a_log_file() -> None:
    assert str(Overfull(what="x", count=1)) == "Nothing was changed. x: 1 [test.overfull]"


@pytest.mark.parametrize("phrase", ["no such phrase", ""])
def test_translate_gives_an_unknown_phrase_back(phrase: str) -> None:
    assert translate(phrase, "ru") == phrase


@pytest.mark.parametrize(
    ("wishes", "language"),
    [
        (("ru_RU.UTF-8",), "ru"),
        ((None, "", "hi_IN"), "hi"),
        (("de:ru",), "ru"),
        (("C.UTF-8", "POSIX"), "en"),
        ((), "en"),
    ],
)
def test_preferred_takes_the_first_wish_it_can_meet(wishes: tuple[str | None, ...], language: str) -> None:
    assert preferred(*wishes) == language
