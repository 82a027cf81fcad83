"""Texts as they are kept: without what is empty, and without what nobody can see and no paper can hold."""

import pytest

from paraph.mechanism.texts import texts


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (" Done. \n", "Done."),
        ("one\n\ttwo", "one\n\ttwo"),
        ("a\x00b\x1fc\x7fd\ufffee", "abcde"),
        ("\x0b \x00", None),
        ("क्\u200dष", "क्\u200dष"),
        ("१ अगस्त\xa02025", "१ अगस्त\xa02025"),
    ],
)
def test_text_is_kept_as_written_but_for_what_nobody_sees(said: str, kept: str | None) -> None:
    assert texts({"en": said}).get("en") == kept


def test_nothing_said_is_no_text() -> None:
    assert texts(None) == texts({}) == texts({"hi": " "})
