"""`paraph paper`: print a paper from the record as PDF, in any of the three languages."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EISDIR
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from paraph.cli.homes import home_option, open_home, output_option, say
from paraph.cli.phrases import Argument, Command, Option, language_of
from paraph.cli.refusals import FileUnwritable, PaperToTerminal
from paraph.messages import N_, cause

if TYPE_CHECKING:
    from paraph.mechanism.state import State


@click.pass_context
def _paper(context: click.Context, /, **given: Any) -> int:
    if str(given["output"]) == "-" and sys.stdout.isatty():
        raise PaperToTerminal
    home, language = open_home(given), given["language"] or language_of(context)
    from django.utils import timezone

    from paraph.mechanism.scopes import Scope
    from paraph.node import records
    from paraph.node.texts.next_told import with_next_told_of
    from paraph.papers import Order, render
    from paraph.papers.rendering import NEEDS_SESSION

    current = records.current()
    session = session_named(current.state, given["session"], given["body"])
    if session is None and given["name"] in NEEDS_SESSION:
        session = last_session(current.state, given["body"])
    data = render(
        Order(
            given["name"],
            body=given["body"],
            session=session,
            language=language,
            side=current.side,
            day=timezone.localdate(),
            scope=Scope(given["group"] or "", given["area"] or "", given["by"] or ""),
            begins=given["begins"].time() if given["begins"] else None,
        ),
        with_next_told_of(current.state, given["body"]),
        head=current.head,
        form=given["form"],
    )
    if str(given["output"]) == "-":
        sys.stdout.buffer.write(data)
        return 0
    subject = "-".join(filter(None, (session or given["body"], given["group"], given["area"], given["by"])))
    target = given["output"] or home.papers / f"{file_stem(given['name'], subject)}.{language}.{given['form']}"
    write(target, data)
    say(language_of(context), N_("Written: {file}"), file=target)
    return 0


def session_named(state: "State", named: str | None, body: str | None) -> str | None:
    """The id of a session named by its number or its id; raises `BodyUnsaid` where several bodies had that number."""
    if named is None or not named.isdecimal():
        return named
    from paraph.papers.refusals import BodyUnsaid

    found = [
        session
        for session in state.sessions.values()
        if body in (None, session.body) and any(facts.ordinal == int(named) for facts in session.accounts.values())
    ]
    if len(found) > 1:
        raise BodyUnsaid(bodies=", ".join(sorted(session.body for session in found)))
    return found[0].key if found else named


def last_session(state: "State", body: str | None) -> str | None:
    """The id of the last session of `body`, or of the one body that has held any; None is for the paper to refuse."""
    bodies = {session.body for session in state.sessions.values() if body in (None, session.body)}
    last = state.last_session(bodies.pop()) if len(bodies) == 1 else None
    return last.key if last else None


def file_stem(paper: str, subject: str | None) -> str:
    """`session-wg-x.s11`, `agenda`."""
    return f"{paper}-{subject}" if subject else paper


def write(target: Path, data: bytes) -> None:
    """Write a file whole or not at all; raises `FileUnwritable`."""
    with write_through(target) as file:
        file.write(data)


@contextmanager
def write_through(target: Path) -> Iterator[BinaryIO]:
    """A file to be written piece by piece, that has its name once the block ends well; raises `FileUnwritable`."""
    beside = target.with_name(f".{target.name}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_dir():
            raise IsADirectoryError(EISDIR, target)  # now, and not once everything is done
        with beside.open("wb") as file:
            yield file
        beside.replace(target)
    except OSError as error:
        raise FileUnwritable(file=target, reason=cause(error)) from None
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


NAMES = (
    "session", "agenda", "annotated", "programme", "areas", "review", "delegations", "badges", "cards", "rooms",
)  # fmt: skip
"""The papers, told here so that help need not import them; a test compares."""

command = Command(
    "paper",
    _paper,
    [
        Argument("name", metavar="|".join(NAMES), summary=N_("Which paper.")),
        Option(
            ["--language"], type=click.Choice(("en", "hi", "ru")), help=N_("Language of the paper; else of messages.")
        ),
        Option(["--session"], metavar="NUMBER|ID", help=N_("Which session; else the last.")),
        Option(["--body"], metavar="ID", help=N_("Which body; needed only where there are several.")),
        output_option(N_("Where to write it, “-” for standard output; else the folder papers of the home.")),
        Option(["--form"], type=click.Choice(("pdf", "docx", "xlsx")), default="pdf",
               help=N_("As PDF; some papers also as Word or Excel.")),
        Option(["--begins"], type=click.DateTime(("%H:%M",)), metavar="TIME",
               help=N_("Of a programme: when the day begins.")),
        Option(["--group"], metavar="ID", help=N_("Of a review: only what one sub-group is to do.")),
        Option(["--area"], metavar="ID", help=N_("Of a review: only one area.")),
        Option(["--by"], metavar="SIDE", help=N_("Of a review: only what one side is to do.")),
        home_option(),
    ],
    summary=N_(
        "Print a paper from the record, as PDF, some also as Word or Excel: the record of a session, the draft agenda "
        "of the next one, the state of the areas and topics, or the review of what past protocols left to be done."
    ),
    example="paraph paper review --area minerals --language ru --form docx",
)  # fmt: skip
