"""Corpora as Parquet: in, out, gone on with, and without the library."""

import builtins
import json
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from paraph.cli.inputs import parquet as module
from paraph.cli.inputs.parquet import count_rows, rows_of

Paraph = Callable[..., tuple[int, str, str]]
SESSION = (
    "The {n}th session of the India-Russia Working Group on Modernization and Industrial Cooperation was held in "
    "New Delhi on 6 August 2025."
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    rows = [{"text": SESSION.format(n=n), "html": None, "more": n} for n in range(4, 30)]
    rows[1] = {"text": None, "html": f"<p>{SESSION.format(n=5)}</p>", "more": 5}
    rows[2] = {"text": None, "html": None, "more": 6}
    path = tmp_path / "corpus.parquet"
    parquet.write_table(pa.Table.from_pylist(rows), path, row_group_size=5)
    return path


def told(line: dict[str, dict[str, object]]) -> object:
    return line["session"]["ordinal"] if "session" in line else line["error"]["code"]


def test_each_row_is_read_and_an_empty_one_reported_in_its_place(paraph: Paraph, corpus: Path) -> None:
    status, output, _ = paraph("read", "--json", "--jobs", 2, corpus)
    lines = [json.loads(line) for line in output.splitlines()]
    assert status == 2
    assert [line["source"] for line in lines] == [f"{corpus}:{n}" for n in range(1, 27)]
    assert [told(line) for line in lines] == [4, 5, "cli.corpus.line", *range(7, 30)]
    assert count_rows(str(corpus)) == 26


def test_readings_as_parquet_say_what_the_lines_say(paraph: Paraph, corpus: Path, tmp_path: Path) -> None:
    paraph("read", "--into", tmp_path / "lines.jsonl", corpus)
    status, output, errors = paraph("read", "--into", tmp_path / "readings.parquet", corpus)
    table = parquet.read_table(tmp_path / "readings.parquet").to_pylist()
    lines = (tmp_path / "lines.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    assert [row["reading"] for row in table] == lines
    assert [row["ordinal"] or row["error"] for row in table] == [4, 5, "cli.corpus.line", *range(7, 30)]
    assert (table[0]["parties"], table[0]["date"], table[0]["city"]) == (["IN", "RU"], "2025-08-06", "New Delhi")
    assert (status, output, errors.startswith("Read: 26, ")) == (2, "", True)


def test_stopped_run_goes_on_after_its_last_part(
    paraph: Paraph, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PART", 4)
    whole, torn = tmp_path / "whole.parquet", tmp_path / "torn.parquet"
    paraph("read", "--into", whole, corpus)
    wanted = parquet.read_table(whole).to_pylist()
    parts = sorted(whole.iterdir())
    assert len(parts) == 7
    for kept in range(8):
        torn.mkdir()
        for part in parts[:kept]:
            (torn / part.name).write_bytes(part.read_bytes())
        (torn / f"part-{kept:05}.part").write_bytes(b"torn")
        _, _, errors = paraph("read", "--into", torn, corpus)
        assert parquet.ParquetDataset(sorted(torn.glob("*.parquet"))).read().to_pylist() == wanted
        assert f"done by an earlier run: {min(4 * kept, 26)}." in errors
        for part in torn.iterdir():
            part.unlink()
        torn.rmdir()


def test_readings_of_other_sources_are_not_added_to(paraph: Paraph, corpus: Path, tmp_path: Path) -> None:
    into, other = tmp_path / "readings.parquet", tmp_path / "other.txt"
    other.write_text("The Sides met.", encoding="utf-8")
    paraph("read", "--into", into, corpus)
    before = {part.name: part.read_bytes() for part in into.iterdir()}
    status, _, errors = paraph("read", "--into", into, other)
    assert (status, "cli.into.other" in errors) == (2, True)
    assert {part.name: part.read_bytes() for part in into.iterdir()} == before


@pytest.mark.parametrize(
    ("data", "code"), [(b"PAR1 and nothing more", "cli.corpus.damaged"), (None, "cli.corpus.column")]
)
def test_table_that_is_no_corpus_is_refused(paraph: Paraph, tmp_path: Path, data: bytes | None, code: str) -> None:
    path = tmp_path / "x.parquet"
    if data is None:
        parquet.write_table(pa.table({"words": ["x"]}), path)
    else:
        path.write_bytes(data)
    status, _, errors = paraph("read", path)
    assert (status, errors.count(f"[{code}]")) == (2, 1)
    assert count_rows(str(path)) == 1


def test_corpus_damaged_further_down_is_read_up_to_the_rows_taken_together(paraph: Paraph, tmp_path: Path) -> None:
    path = tmp_path / "corpus.parquet"
    rows = [{"text": SESSION.format(n=n) + str(n) * 300} for n in range(4, 304)]
    parquet.write_table(pa.Table.from_pylist(rows), path, row_group_size=100, compression="zstd", use_dictionary=False)
    whole = bytearray(path.read_bytes())
    at = parquet.ParquetFile(path).metadata.row_group(1).column(0).data_page_offset
    whole[at : at + 30] = b"\xff" * 30
    path.write_bytes(whole)
    status, output, _ = paraph("read", "--json", "--jobs", 1, path)
    lines = [json.loads(line) for line in output.splitlines()]
    assert (status, len(lines), told(lines[-1])) == (2, 65, "cli.corpus.damaged")


def test_installation_without_the_library_says_so(
    paraph: Paraph, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    sentence = "Install it with “pip install paraph[corpus]”, or use .jsonl. [cli.corpus.parquet]"
    assert sentence in paraph("read", corpus)[2]
    assert sentence in paraph("read", "--into", tmp_path / "x.parquet", tmp_path / "a.txt")[2]
    assert [task.why_not for task in rows_of(str(corpus))] == [module.ParquetMissing]
