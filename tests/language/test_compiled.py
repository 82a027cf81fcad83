"""Tables are made once, kept under the digest of what they are made of, and made anew where that cannot be."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from paraph.language import compiled as tables
from paraph.language.compiled import compiled

TABLE = ({"мост": (1, 2)}, [((frozenset({"bridge"}), ""), True)])


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def never() -> tuple[object, ...]:
    raise AssertionError


def kept(place: Path) -> list[Path]:
    return [path for path in place.rglob("*") if path.is_file()]


def test_a_table_is_made_once() -> None:
    assert compiled("bridges", lambda: TABLE) == TABLE
    assert compiled("bridges", never) == TABLE


def test_a_table_of_other_files_is_made_anew_and_the_old_one_goes(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    compiled("bridges", lambda: TABLE)
    before = kept(place)
    monkeypatch.setattr(tables, "_digest", lambda: "another")
    assert compiled("bridges", lambda: ("other",)) == ("other",)
    assert len(kept(place)) == 1
    assert kept(place) != before


def cut(place: Path) -> None:
    (path,) = kept(place)
    path.write_bytes(path.read_bytes()[:-3])


def taken(place: Path) -> None:
    (path,) = kept(place)
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("harm", [cut, taken])
def test_where_nothing_is_kept_it_is_made(harm: Callable[[Path], None], place: Path) -> None:
    compiled("bridges", lambda: ("old",))
    harm(place)
    assert compiled("bridges", lambda: TABLE) == TABLE


def test_nothing_is_written_where_python_is_told_to_write_nothing(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert compiled("bridges", lambda: TABLE) == TABLE
    assert kept(place) == []


def test_the_digest_tells_of_every_file_of_the_room(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tables, "ROOM", tmp_path)
    monkeypatch.setattr(tables, "DATA", tmp_path / "data")
    (tmp_path / "data").mkdir()
    digests = {tables._digest.__wrapped__()}
    for name, content in (
        ("stemming.py", ""),
        ("data/words.tsv", "мост"),
        ("data/words.tsv", "дом"),
        ("data/a.toml", ""),
    ):
        (tmp_path / name).write_text(content, encoding="utf-8")
        digests.add(tables._digest.__wrapped__())
    assert len(digests) == 5
