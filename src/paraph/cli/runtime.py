"""How a run of `paraph` begins and ends: the language, the command, and what becomes of a refusal.

Exit status: 0 done · 1 refused by a rule of the working group or of the record · 2 bad input or a bad command line ·
70 a fault of Paraph itself · 130 interrupted · 141 nobody reads the output any more.
"""

import errno
import os
import re
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TextIO, cast

import click

from paraph.cli.commands import COMMANDS
from paraph.cli.phrases import Group, Option, language_of
from paraph.cli.refusals import (
    DiskUnfit,
    MissingValue,
    UnclearUsage,
    Unexpected,
    UnknownOption,
    ValueNotAmong,
    WordsUnreadable,
    WrongValue,
)
from paraph.messages import N_, Refused, cause, preferred, translate

BY_RULE = ("paraph.mechanism", "paraph.record")
"""Rooms whose refusals are decisions, not bad input; a refusal of the node says so itself, in `by_rule`."""


_HALF = re.compile("[\ud800-\udfff]")
_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}


class Paraph(Group):
    """The top of the command, which imports a command when it is called."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The names, in the order of `commands`."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command and give its `command`."""
        entry = COMMANDS.get(cmd_name)
        return cast("click.Command", import_module(entry.module).command) if entry else None

    def summary_of(self, ctx: click.Context, name: str) -> str:
        """From the table, without importing."""
        return translate(COMMANDS[name].summary, language_of(ctx))


def _version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"paraph {version('paraph')}")
        ctx.exit()


paraph = Paraph(
    "paraph",
    help=N_(
        "Keep the joint record of an intergovernmental working group: read what was published, adopt it into the "
        "record, prepare the papers of the next session."
    ),
    params=[
        Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_version,
            help=N_("Show the version."),
        ),
    ],
)
paraph.example = "paraph read samples/"


def main() -> None:
    """The entry point of the `paraph` command."""
    sys.exit(run(sys.argv[1:], os.environ, sys.stderr))


def run(arguments: Sequence[str], environment: Mapping[str, str], errors: TextIO) -> int:
    """Run one command line and give its exit status. Every refusal becomes one paragraph on `errors`."""
    language = chosen_language(arguments, environment)
    _speak_utf8()
    try:
        _require_readable(arguments)
        result = paraph.main(list(arguments), prog_name="paraph", standalone_mode=False, obj={"language": language})
    except Refused as refusal:
        return _report(refusal, language, errors, arguments)
    except click.UsageError as error:
        return _report_usage(error, language, errors, arguments)
    except (click.Abort, KeyboardInterrupt):
        return 130
    except SystemExit:
        return 141  # Click ends so, and only so, when whoever read the output has gone.
    except Exception as error:  # noqa: BLE001 - the last line of defence: a person gets a sentence, not a trace
        return _report(
            _outside(error) or Unexpected(error=f"{type(error).__name__}: {error}"), language, errors, arguments
        )
    return result if isinstance(result, int) else 0


def _outside(error: Exception) -> Refused | None:
    """What the database or the disk would not do, which is no fault of Paraph; `None` for any other error."""
    if isinstance(error, OSError) and error.errno in _DISK:
        return DiskUnfit(reason=cause(error))
    if "django.db" not in sys.modules:
        return None
    from paraph.node.storage.faults import refusal_of

    return refusal_of(error)


def _require_readable(arguments: Sequence[str]) -> None:
    """Raise `WordsUnreadable` unless what was typed came whole through the machine's encoding.

    Where that is UTF-8, half a surrogate stands for a byte in the name of a file, which is for `os` to open.
    """
    encoding = sys.getfilesystemencoding()
    if encoding != "utf-8" and any(_HALF.search(word) for word in arguments):
        raise WordsUnreadable(encoding=encoding)


def chosen_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The interface language: `--lang`, then PARAPH_LANG, LC_ALL, LANG, then English."""
    asked = None
    for place, word in enumerate(arguments):
        if word == "--lang" and place + 1 < len(arguments):
            asked = arguments[place + 1]
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    return preferred(asked, *(environment.get(name) for name in ("PARAPH_LANG", "LC_ALL", "LANG")))


def error_object(refusal: Refused, language: str) -> dict[str, str]:
    """A refusal for machines: `{"code", "message", "advice"}`."""
    told = as_told(refusal, language)
    return {"code": refusal.code, "message": told.sentence(language), "advice": told.remedy(language)}


def as_told(refusal: Refused, language: str) -> Refused:
    """The refusal with the names of Sides in place of their codes."""
    from paraph.papers.sides import by_name
    from paraph.papers.wording import Wording

    return by_name(refusal, Wording(language, ""), with_codes=True)


def _report(refusal: Refused, language: str, errors: TextIO, arguments: Sequence[str]) -> int:
    if "--verbose" in arguments:
        import traceback

        errors.write(traceback.format_exc())
    if isinstance(refusal, Unexpected):
        errors.write(f"{refusal.text(language)} [{refusal.code}]\n")
        return 70
    errors.write(f"{as_told(refusal, language).text(language)} [{refusal.code}]\n")
    by_rule = getattr(refusal, "by_rule", type(refusal).__module__.startswith(BY_RULE))
    return 1 if by_rule else 2


def _report_usage(error: click.UsageError, language: str, errors: TextIO, arguments: Sequence[str]) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        errors.write(f"{error.format_message()}\n")
        return 2
    return _report(_in_own_words(error), language, errors, arguments)


def _in_own_words(error: click.UsageError) -> Refused:
    """What Click objects to, as a refusal that speaks the person's language."""
    match error:
        case click.NoSuchOption():
            return UnknownOption(option=error.option_name)
        case click.MissingParameter():
            return MissingValue(name=_asked_for(error))
        case click.BadParameter() if error.param is not None:
            asked = re.match(r"'([^']*)'", error.message)
            facts = {"value": asked[1] if asked else error.message, "name": error.param.opts[0]}
            known = ", ".join(getattr(error.param.type, "choices", ()))
            return ValueNotAmong(**facts, known=known) if known else WrongValue(**facts)
        case click.BadOptionUsage():
            return MissingValue(name=error.option_name)
        case _:
            return UnclearUsage(detail=error.format_message())


def _asked_for(error: click.MissingParameter) -> object:
    if isinstance(error.param, click.Option):
        return error.param.opts[-1]
    return error.param.make_metavar(error.ctx) if error.param and error.ctx else error.param_hint


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says: the three languages do not fit into less."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
