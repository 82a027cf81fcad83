"""`paraph read` over good and broken sources, for machines and for people."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

Paraph = Callable[..., tuple[int, str, str]]


def test_json_gives_a_line_a_source_in_order_and_errors_in_their_place(paraph: Paraph, releases: Path) -> None:
    status, output, errors = paraph("read", "--json", "--jobs", 1, releases, "none.txt")
    lines = [json.loads(line) for line in output.splitlines()]
    assert [Path(line["source"]).name for line in lines] == ["a.txt", "b.pdf", "c.html", "d.html", "none.txt"]
    assert [line["error"]["code"] if "error" in line else None for line in lines] == [
        None,
        "intake.source.damaged",
        "intake.page.no_text",
        None,
        "cli.file.missing",
    ]
    assert (status, errors) == (2, "")


def test_result_does_not_depend_on_the_number_of_processes(paraph: Paraph, releases: Path) -> None:
    assert paraph("read", "--json", "--jobs", 1, releases, "none") == paraph(
        "read", "--json", "--jobs", 2, releases, "none"
    )


def test_json_has_the_keys_of_the_format_and_spans_that_show_the_facts(paraph: Paraph, releases: Path) -> None:
    status, output, _ = paraph("read", "--json", "--text", releases / "a.txt")
    reading = json.loads(output)
    assert status == 0
    assert list(reading) == [
        "source", "lang", "is_session", "release", "body", "session", "chairs", "subgroups", "areas", "signed",
        "delegates", "next_session", "spans", "text",
    ]  # fmt: skip
    assert reading["text"] == (releases / "a.txt").read_text(encoding="utf-8")
    start, end = reading["spans"]["release.office"]
    assert reading["text"][start:end] == reading["release"]["office"] == "PIB Delhi"


def test_error_speaks_the_language_of_the_person(paraph: Paraph, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    status, output, errors = paraph("read", tmp_path / "empty.txt", LANG="ru_RU.UTF-8")
    assert (status, output) == (2, "")
    assert errors == (
        f"Файл «{tmp_path}/empty.txt» пуст: в нём нет ни одного байта. "
        "Сохраните или скачайте пресс-релиз заново и проверьте размер файла. [intake.source.empty]\n"
    )


def test_table_is_aligned_and_in_the_language_of_the_person(paraph: Paraph, releases: Path) -> None:
    _, output, _ = paraph("read", "--lang", "ru", releases / "a.txt")
    lines = output.splitlines()
    assert lines[0].startswith(f"{releases}/a.txt · английский · ")
    assert [line for line in lines if "Ministry" in line or "PIB" in line] == [
        "  Министерство   Ministry of Coal",
        "  Подразделение  PIB Delhi",
    ]


def test_text_alone_is_the_text_as_read(paraph: Paraph, releases: Path) -> None:
    assert paraph("read", "--text", releases / "more" / "d.html")[1] == (
        "Стороны встретились\nЗаседание рабочей группы состоялось в Москве.\n"
    )


def test_directory_without_releases_is_refused(paraph: Paraph, tmp_path: Path) -> None:
    status, _, errors = paraph("read", tmp_path)
    assert (status, errors.rstrip()[-23:]) == (2, "[cli.directory.nothing]")


def test_file_that_cannot_be_opened_is_refused(paraph: Paraph, tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert paraph("read", tmp_path / "a.txt") == (
        2,
        "",
        (
            f"“{tmp_path}/a.txt” cannot be opened: there is no such file or folder. "
            "Check that you may read it and that its disk is there. [cli.file.unreadable]\n"
        ),
    )


def test_file_with_a_name_that_is_no_text_is_read(paraph: Paraph, tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(name)).write_text("The Sides met.", encoding="utf-8")
    _, output, _ = paraph("read", "--json", tmp_path)
    assert json.loads(output)["source"] == f"{tmp_path}/\ufffd.txt"


def _program(*words: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    code = "from paraph.cli import main; main()"
    return subprocess.run([sys.executable, "-c", code, *words], capture_output=True, check=False, **options)  # type: ignore[call-overload]


def test_standard_input_is_read_and_output_is_utf8_in_any_locale() -> None:
    done = _program("read", "--text", "-", input="सत्र\n".encode(), env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0"})
    assert (done.returncode, done.stdout.decode()) == (0, "सत्र\n")


def test_closed_output_ends_quietly(releases: Path) -> None:
    for number in range(300):
        (releases / f"r{number}.txt").write_text("The Sides met.\n" * 400, encoding="utf-8")
    program = f"{sys.executable} -c 'from paraph.cli import main; main()'"
    command = f"{program} read --text {releases} | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "141"
    assert "Traceback" not in done.stderr


def test_memory_stays_flat_whatever_the_number_of_files(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text("The Sides met in New Delhi and signed.\n" * 400, encoding="utf-8")
    code = (
        "import sys, io, resource\nfrom paraph.cli.runtime import run\n"
        "run(sys.argv[1:], {}, sys.stderr)\nprint(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )

    def peak(*names: str) -> int:
        words = ["read", "--json", "--jobs", "1", *names]
        done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)
        return int(done.stderr)

    files = sorted(str(path) for path in tmp_path.iterdir())
    assert peak(*files * 5) < peak(files[0]) * 1.2
