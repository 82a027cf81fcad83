"""The catalogue check finds each kind of gap; it is itself part of `make lint`."""

from pathlib import Path

import pytest

from tools import catalogue


@pytest.fixture
def root(tmp_path: Path) -> Path:
    room = tmp_path / "src" / "paraph" / "cli"
    room.mkdir(parents=True)
    (room / "words.py").write_text('N_("{count} acts kept")\n', encoding="utf-8")
    catalogue.update_sources(tmp_path)
    return tmp_path


def translate(root: Path, language: str, text: str) -> None:
    path = root / "src/paraph/messages/locale" / language / "cli.po"
    source = path.read_text(encoding="utf-8")
    head, _, _ = source.rpartition("msgstr ")
    path.write_text(f'{head}msgstr "{text}"\n', encoding="utf-8")


def test_a_phrase_without_translation_is_a_gap_in_each_language(root: Path) -> None:
    assert catalogue.find_gaps(root) == [
        "hi/cli.po: '{count} acts kept': not translated",
        "ru/cli.po: '{count} acts kept': not translated",
    ]


def test_a_translation_with_other_places_is_a_gap(root: Path) -> None:
    translate(root, "hi", "{count} कथन रखे गए")
    translate(root, "ru", "сохранено актов: {number}")
    assert catalogue.find_gaps(root) == ["ru/cli.po: '{count} acts kept': the places in braces differ"]


def test_a_phrase_gone_from_the_code_is_a_gap_until_the_sources_are_updated(root: Path) -> None:
    (root / "src/paraph/cli/words.py").write_text("", encoding="utf-8")
    assert [gap.split(": ")[-1] for gap in catalogue.find_gaps(root)] == [
        "no longer in the code; run `make messages`",
        "no longer in the code; run `make messages`",
    ]
    catalogue.update_sources(root)
    assert catalogue.find_gaps(root) == []
