"""What `make run` shows: from published releases to a working record, step by step, each step a command.

Everything is done by the commands a clerk would type, and each is shown before it runs. Again, every step finds what
is there and goes on: nothing is recorded twice, and no account is made over.
"""

import os
import shlex
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from paraph.cli.runtime import chosen_language, run
from paraph.messages import LANGUAGES, N_, Phrase

ACCOUNT = "secretary"
FIRST_PORT = 8000
PORTS = 50
"""How many ports are tried, from `FIRST_PORT` on."""


def demonstrate(*, home: Path, samples: Path, serve: bool) -> int:
    """Do every step for the node in `home`; give the status of the first that fails, or what serving ends with."""
    language = chosen_language((), os.environ)
    port = _free_port()
    os.environ["PARAPH_HOME"] = str(home)
    os.environ.setdefault("PARAPH_ADDRESS", f"http://localhost:{port}")
    click.echo(Phrase(N_("Paraph: from published releases to a working record"), samples=samples).text(language))
    for says, words in _steps(home, samples):
        if says:
            click.echo(f"\n{Phrase(says, home=home, samples=samples).text(language)}")
        click.echo(f"$ paraph {shlex.join(words)}")
        status = run(words, os.environ, sys.stderr)
        if status:
            return status
    if not serve:
        return 0
    click.echo(f"\n$ paraph serve --port {port}")
    return run(["serve", "--port", str(port)], os.environ, sys.stderr)


def _steps(home: Path, samples: Path) -> Iterator[tuple[str, list[str]]]:
    terms = [] if (home / "paraph.toml").exists() else ["--side", "IN", "--with", "RU"]
    yield N_("A home for India's node, in {home}:"), ["init", *terms, "--home", str(home)]
    yield N_("The releases in {samples}, read and adopted:"), ["adopt", "--yes", str(samples)]
    protocols = str(samples / "protocols")
    yield N_("The signed protocol in {samples}, in three languages:"), ["adopt-protocol", "--yes", protocols]
    yield N_("Where the mechanism stands now:"), ["status"]
    for number, (paper, language) in enumerate((paper, language) for paper in _PAPERS for language in LANGUAGES):
        yield (N_("Papers in three languages:") if number == 0 else ""), ["paper", paper, "--language", language]
    yield (
        N_("A draft of the next session's protocol, as two originals that differ only in who comes first:"),
        ["originals", "make", "--draft"],
    )
    yield "", ["originals", "compare", *_drafts(home)]
    yield (
        N_("A release from the signed protocol, each sentence held against its paragraphs and read back:"),
        ["release", "draft"],
    )
    yield "", ["release", "check"]
    yield N_("Proof that the record is whole and signed:"), ["verify"]
    yield N_("A link to sign in with:"), _sign_in()


_PAPERS = ("session", "agenda", "areas", "review")


def _drafts(home: Path) -> list[str]:
    """The two originals of the draft that the step before has written."""
    return sorted(map(str, (home / "papers").glob("draft-*.pdf")))


def _sign_in() -> list[str]:
    """Make the account, or only a link where it is there already."""
    from paraph.node.people import accounts
    from paraph.node.refusals import UnknownUser

    try:
        accounts.find_user(ACCOUNT)
    except UnknownUser:
        return ["user", "add", ACCOUNT, "--role", "secretary"]
    return ["user", "link", ACCOUNT]


def _free_port() -> int:
    for port in range(FIRST_PORT, FIRST_PORT + PORTS):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    return FIRST_PORT
