"""`paraph serve`: the pages of this node, by any number of processes; nothing else needs to be installed."""

import ctypes
import multiprocessing
import os
import signal
import socket
import sys
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from paraph.cli.homes import home_option, open_home, say
from paraph.cli.phrases import Command, Option, language_of
from paraph.cli.refusals import PortTaken
from paraph.messages import N_, cause

_ON_PARENTS_DEATH = 1  # PR_SET_PDEATHSIG of prctl(2)
ENDS_WITHIN = 10
"""Seconds that a worker told to end may take; one that waits for its own threads longer is killed. Nothing is lost
by that: what was acknowledged is on the disk.
"""
HEADERS_WITHIN = 15_000
"""Milliseconds in which a request must say what it asks; its body has its own time: `node.serving.doorkeeper`."""

if TYPE_CHECKING:
    from django.core.checks import CheckMessage

    from paraph.node.serving.doorkeeper import Doorkeeper


@click.pass_context
def _serve(context: click.Context, /, **given: Any) -> int:
    host, port, language = given["host"], given["port"], language_of(context)
    _claim(host, port)
    _name_the_port(given["home"], port)
    open_home(given)
    from django.conf import settings
    from django.utils.translation import override

    with override(language):
        if not _tell_findings(language):
            return 1
    say(
        language,
        N_("Serving {address}, processes: {workers}; Ctrl+C ends it."),
        address=settings.ADDRESS,
        workers=given["workers"],
    )
    from paraph.node.serving.address import noted

    with noted(settings.HOME.folder, settings.ADDRESS):
        serve(host=host, port=port, workers=given["workers"])
    return 0


def serve(*, host: str, port: int, workers: int) -> None:
    """Serve until the process is told to end. Each worker folds the record once and catches up at each request."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.http import HTTP1Settings
    from granian.log import LogLevels

    Granian(
        "paraph.cli.serve:worker",
        factory=True,
        address=host,
        port=port,
        interface=Interfaces.RSGI,
        workers=workers,
        websockets=False,
        http1_settings=HTTP1Settings(header_read_timeout=HEADERS_WITHIN),
        respawn_failed_workers=True,
        workers_kill_timeout=ENDS_WITHIN,
        log_level=LogLevels.warning,
    ).serve()


def worker() -> "Doorkeeper":
    """What each process serves with; it does not outlive the one that started it, even if that is killed."""
    _end_with_parent()
    from paraph.node.serving.doorkeeper import Doorkeeper
    from paraph.node.wsgi import application
    from paraph.web.whole_pages import is_ready

    Thread(target=_warm, name="warming", daemon=True).start()
    return Doorkeeper(application, is_ready)


PAGES = ("paraph/draft.html", "paraph/_draft_entry.html", "paraph/_draft_version.html")
"""The longest page, compiled beforehand."""


def _warm() -> None:
    from django.db import connection
    from django.template.loader import get_template
    from django.urls import get_resolver

    from paraph.node.serving.warming import warm

    try:
        get_resolver().url_patterns  # noqa: B018 - imports what every page is made by
        for page in PAGES:
            get_template(page)
        warm()
    finally:
        connection.close()


def _end_with_parent() -> None:
    """Ask Linux to kill this process when the parent dies; other systems leave that to whoever supervises the node.

    It is no request to end, for which the server may wait for a thread that waits for it. A parent that died before
    this was asked sends no signal any more: then the process ends here.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_ON_PARENTS_DEATH, signal.SIGKILL)
    parent = multiprocessing.parent_process()
    if parent is not None and parent.pid != os.getppid():
        sys.exit(1)


def _claim(host: str, port: int) -> None:
    """Raise `PortTaken` unless somebody may listen there; between this look and the server's own is a moment."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind((host, port))
    except (OSError, OverflowError) as error:
        raise PortTaken(host=host, port=port, reason=cause(error)) from None


def _name_the_port(folder: Path | None, port: int) -> None:
    """Where the home's address is this machine itself, let links name the port that is served."""
    from paraph.node.homes import environment
    from paraph.node.homes.home import load_home
    from paraph.node.serving.address import is_local

    home = load_home(folder.absolute() if folder else environment.folder(os.environ))
    if is_local(home.address):
        os.environ.setdefault("PARAPH_ADDRESS", f"http://{urlsplit(home.address).hostname}:{port}")


def _tell_findings(language: str) -> bool:
    """Print what the system checks found; False when there is an error among it."""
    from django.core.checks import ERROR, run_checks

    findings: list[CheckMessage] = [found for found in run_checks(tags=["security"]) if found.id.startswith("paraph.")]
    for found in findings:
        click.echo(f"{found.msg} {found.hint} [{found.id}]", err=True)
    errors = any(found.level >= ERROR for found in findings)
    if errors:
        say(language, N_("Nothing is served until this is put right."))
    return not errors


command = Command(
    "serve",
    _serve,
    [
        Option(["--host"], default="127.0.0.1", metavar="ADDRESS", help=N_("Where to listen.")),
        Option(["--port"], type=click.IntRange(1, 65535), default=8000, help=N_("At which port.")),
        Option(["--workers"], type=click.IntRange(1, 64), default=2, help=N_("How many processes serve.")),
        home_option(),
    ],
    summary=N_("Serve the pages of this node."),
    example="paraph serve --port 8000",
)
