"""Files are read in a process of their own: what is no release is refused by name, what kills its reader too."""

import pickle
import subprocess

import pytest

from paraph.intake.plans.plan import RefusedReading
from paraph.intake.plans.planning import ReadRelease
from paraph.node.intake import reading
from paraph.node.intake.reading import File, read_files

RELEASE = (
    b"Ministry of Commerce & Industry\n\nFourth session of the Working Group held\n\n"
    b"The fourth session of the India-Russia Working Group was held in Pune on 3 March 2021.\n"
)


def codes(results: list[ReadRelease | RefusedReading]) -> list[str]:
    """For each file, the code of its refusal, or its name."""
    return [result.code if isinstance(result, RefusedReading) else result.reading.source for result in results]


def test_each_file_is_read_or_refused_by_name_in_order() -> None:
    results = read_files(
        [File("a.txt", RELEASE), File("empty.txt", b""), File("c.txt", RELEASE), File("x", b"\x89PNG\r\n\x1a\n")]
    )
    assert codes(results) == ["a.txt", "intake.source.empty", "c.txt", "intake.source.format"]
    assert results[1].source == "empty.txt"
    assert dict(results[1].facts) == {"source": "empty.txt"}
    assert results[0].text[slice(*results[0].reading.release.body)].startswith("The fourth session")


def test_no_files_need_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", None)
    assert read_files([]) == []


def test_a_reader_out_of_memory_is_a_refusal_by_name() -> None:
    (result,) = read_files([File("a.txt", RELEASE)], megabytes=24)
    assert result.code == "node.adoption.reading-failed"
    assert dict(result.facts) == {"source": "a.txt", "seconds": "60", "megabytes": "24"}


def message(result: object) -> bytes:
    """As the child sends it."""
    data = pickle.dumps(result)
    return len(data).to_bytes(8) + data


@pytest.mark.parametrize("cut_off", [b"", b"\0\0", message("half")[:-3]])
def test_the_file_that_stops_its_reader_is_refused_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch, cut_off: bytes
) -> None:
    given = []

    def run(command: list[str], *, input: bytes, **_options: object) -> subprocess.CompletedProcess:  # noqa: A002
        files, *_ = pickle.loads(input)  # noqa: S301
        given.append([file.name for file in files])
        if files[0].name == "a":
            raise subprocess.TimeoutExpired(command, 1, output=message("a read") + cut_off)
        return subprocess.CompletedProcess(command, -9, stdout=message("c read"))

    monkeypatch.setattr(reading.subprocess, "run", run)
    results = read_files([File(name, b"") for name in "abc"], seconds=7, megabytes=9)
    assert (results[0], results[2]) == ("a read", "c read")
    assert (results[1].source, results[1].code) == ("b", "node.adoption.reading-failed")
    assert given == [["a", "b", "c"], ["c"]]


def test_a_reader_that_never_answers_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        reading.subprocess, "run", lambda command, **_options: subprocess.CompletedProcess(command, 1, stdout=b"")
    )
    assert codes(read_files([File("a", b""), File("b", b"")])) == ["node.adoption.reading-failed"] * 2
