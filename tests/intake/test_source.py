"""The shared type of the intake: frozen, and its spans show what they point at."""

from dataclasses import FrozenInstanceError

import pytest

from paraph.intake.source import SourceText


def test_source_text_cannot_be_changed_after_reading() -> None:
    source = SourceText(name="-", text="भारत-रूस", layout="text", marked={}, lang_hint=None)
    with pytest.raises(FrozenInstanceError):
        source.text = ""  # type: ignore[misc]


def test_spans_count_code_points_not_bytes() -> None:
    source = SourceText(name="-", text="11वां सत्र\n", layout="text", marked={"headline": ((6, 10),)}, lang_hint="hi")
    assert [source.text[start:end] for start, end in source.marked["headline"]] == ["सत्र"]
