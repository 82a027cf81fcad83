"""How a run begins and ends: languages, statuses, and help that imports nothing heavy."""

import errno
import subprocess
import sys
from collections.abc import Callable

import click
import pytest

from paraph.cli import commands, runtime
from paraph.cli.phrases import Command, Group
from paraph.cli.runtime import chosen_language
from paraph.messages import N_, Refused

Paraph = Callable[..., tuple[int, str, str]]
HEAVY = [
    "lxml",
    "django",
    "httpx",
    "babel",
    "pypdfium2",
    "docx",
    "typst",
    "pymorphy3",
    "rapidfuzz",
    "paraph.intake",
    "asyncio",
    "multiprocessing",
]


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        (["--lang", "hi"], {"PARAPH_LANG": "ru"}, "hi"),
        (["read", "--lang=ru"], {}, "ru"),
        (["read"], {"PARAPH_LANG": "hi", "LC_ALL": "ru_RU.UTF-8"}, "hi"),
        (["read"], {"LC_ALL": "ru_RU.UTF-8", "LANG": "hi_IN"}, "ru"),
        (["read"], {"LC_ALL": "C", "LANG": "hi_IN.UTF-8"}, "hi"),
        (["--lang"], {"LANG": "de_DE"}, "en"),
    ],
)
def test_language_is_chosen_by_falling_priority(
    arguments: list[str], environment: dict[str, str], language: str
) -> None:
    assert chosen_language(arguments, environment) == language


@pytest.mark.parametrize(
    ("language", "usage", "summary", "example"),
    [
        ("en", "Usage: paraph read", "Read published releases", "Example:"),
        ("hi", "प्रयोग: paraph read", "प्रकाशित विज्ञप्तियाँ पढ़ें", "उदाहरण:"),
        ("ru", "Использование: paraph read", "Прочитать опубликованные пресс-релизы", "Пример:"),
    ],
)
def test_help_speaks_each_language_and_ends_with_an_example(
    paraph: Paraph, language: str, usage: str, summary: str, example: str
) -> None:
    status, output, _ = paraph("read", "--help", PARAPH_LANG=language)
    assert status == 0
    assert output.startswith(usage)
    assert summary in output
    assert output.rstrip().split("\n")[-2:] == [example, "  paraph read --json samples/ > readings.jsonl"]


def test_top_help_lists_every_command_in_order(paraph: Paraph) -> None:
    _, output, _ = paraph("--help")
    listed = output.split("Commands:\n")[1].split("\n\n")[0]
    assert [line.split()[0] for line in listed.splitlines() if line[2] != " "] == list(commands.COMMANDS)


@pytest.mark.parametrize("language", ["hi", "ru"])
def test_groups_list_their_commands_in_the_language_of_the_person(language: str) -> None:
    context = click.Context(runtime.paraph, obj={"language": language})
    groups = [group for name in commands.COMMANDS
              if isinstance(group := runtime.paraph.get_command(context, name), Group)]  # fmt: skip
    told = [group.summary_of(context, name) for group in groups for name in group.commands]
    assert [line for line in told if line.split()[0].isascii() and line.split()[0] not in {"JSON", "XLIFF"}] == []


def test_every_entry_of_the_table_has_its_command() -> None:
    top = runtime.paraph
    for name in commands.COMMANDS:
        command = top.get_command(click.Context(top), name)
        assert command is not None
        assert command.name == name


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys, io\nfrom paraph.cli.runtime import run\nrun(['--help'], {}, io.StringIO())\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize(
    ("words", "errors"),
    [
        (["red"], "There is no command “red”. “paraph --help” shows what can be said. [cli.usage.command]\n"),
        (["read"], "“FILE|URL|DIR|- …” is missing. “paraph --help” shows what can be said. [cli.usage.missing]\n"),
        (
            ["user", "ad"],
            "There is no command “ad”. “paraph --help” shows what can be said. [cli.usage.command]\n",
        ),
        (
            ["body", "status", "x", "gone"],
            (
                "“gone” is not something “status” can be. It takes: active, dormant, merged, ended. "
                "“paraph --help” shows what can be said. [cli.usage.value_not_among]\n"
            ),
        ),
        (
            ["body", "status", "x", "ended", "--since", "soon"],
            (
                "“soon” is not something “--since” can be. It takes: YYYY-MM-DD, 2025-08-06. "
                "“paraph --help” shows what can be said. [cli.usage.value_not_among]\n"
            ),
        ),
        (
            ["init", "--side", "IN"],
            "“--with” is missing. “paraph --help” shows what can be said. [cli.usage.missing]\n",
        ),
        (
            ["read", "--jsn", "x"],
            "There is no option “--jsn” here. “paraph --help” shows what can be said. [cli.usage.option]\n",
        ),
        (
            ["read", "--jobs", "x", "y"],
            "“x” is not something “--jobs” can be. “paraph --help” shows what can be said. [cli.usage.value]\n",
        ),
    ],
)
def test_unclear_command_line_is_refused_in_one_paragraph(paraph: Paraph, words: list[str], errors: str) -> None:
    assert paraph(*words) == (2, "", errors)


@pytest.mark.parametrize("words", [[], ["user"]])
def test_no_command_at_all_shows_the_help_and_is_no_success(paraph: Paraph, words: list[str]) -> None:
    status, output, errors = paraph(*words)
    assert (status, output) == (2, "")
    assert errors == paraph(*words, "--help")[1]


class BrokenRule(Refused):
    code = "test.rule"
    says = N_("Nothing was changed.")
    advice = ""


BrokenRule.__module__ = "paraph.mechanism.refusals"


def _fails(error: BaseException) -> Command:
    def callback() -> None:
        raise error

    return Command("fail", callback, [], summary="x", example="x")


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (BrokenRule(), 1, "Nothing was changed. [test.rule]\n"),
        (Refused(), 2, "Paraph refused this. Nothing was changed. [refused]\n"),
        (KeyboardInterrupt(), 130, "\n"),
        (
            OSError(errno.ENOSPC, "No space left on device"),
            2,
            (
                "The disk refused: the disk is full. Make room, or use another disk, then run the command again; what"
                " was kept before stays kept. [cli.disk_unfit]\n"
            ),
        ),
    ],
)
def test_failure_has_its_status(
    paraph: Paraph, monkeypatch: pytest.MonkeyPatch, error: BaseException, status: int, message: str
) -> None:
    monkeypatch.setitem(commands.COMMANDS, "fail", commands.Entry("unused", "x"))
    monkeypatch.setattr(runtime.Paraph, "get_command", lambda *_: _fails(error))
    assert paraph("fail") == (status, "", message)


def test_letters_that_the_machines_encoding_has_not_are_told_before_anything_is_done(
    paraph: Paraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half surrogates would find nothing, or fail where they are to be written down."""
    monkeypatch.setattr(runtime.sys, "getfilesystemencoding", lambda: "ascii")
    typed = "удобрения".encode().decode("ascii", "surrogateescape")
    status, output, errors = paraph("find", typed)
    assert (status, output) == (2, "")
    assert errors == (
        "The command line holds letters that this machine's encoding, ascii, does not have. Set LC_ALL to C.UTF-8 and"
        " unset PYTHONUTF8, then type it again. [cli.usage.words_unreadable]\n"
    )


def test_fault_of_paraph_shows_a_sentence_and_its_trace_only_on_request(
    paraph: Paraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(commands.COMMANDS, "fail", commands.Entry("unused", "x"))
    monkeypatch.setattr(runtime.Paraph, "get_command", lambda *_: _fails(KeyError("topic")))
    status, _, errors = paraph("fail")
    assert (status, errors.split(";")[0]) == (70, "Paraph itself failed (KeyError: 'topic')")
    assert "Traceback" not in errors
    assert paraph("fail", "--verbose")[2].startswith("Traceback")
