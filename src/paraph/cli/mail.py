"""`paraph mail`: sending what waits in the outbox, and telling what does not go.

Made to be started by a timer, and to be killed: a letter is known as sent before the next is taken. Exit status 0 when
nothing failed, 1 when some letter has failed for good.
"""

import json
from typing import Any

import click

from paraph.cli.homes import home_option, json_option, open_home, say
from paraph.cli.phrases import Command, Group, language_of
from paraph.messages import N_


@click.pass_context
def _send(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.mail import mailing

    done = mailing.send()
    if given["json"]:
        click.echo(json.dumps({"sent": done.sent, "later": done.later, "failed": done.failed}))
    else:
        line = N_("Letters sent: {sent}; to be tried again: {later}; failed: {failed}.")
        say(language_of(context), line, sent=done.sent, later=done.later, failed=done.failed)
    return 1 if done.failed else 0


@click.pass_context
def _remind(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.mail import reminding

    done = reminding.remind()
    if given["json"]:
        click.echo(json.dumps({"reminders": done.reminders, "heartbeats": done.heartbeats}))
    else:
        line = N_("Written: reminders {reminders}, monthly statements {heartbeats}. They go with `paraph mail send`.")
        say(language_of(context), line, reminders=done.reminders, heartbeats=done.heartbeats)
    return 0


@click.pass_context
def _list(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.mail import letters

    rows = [
        {"number": one.pk, "kind": one.kind, "to": one.to, "state": one.state, "tries": one.tries, "error": one.error}
        for one in letters.unsent()
    ]
    if given["json"]:
        click.echo(json.dumps({"letters": rows}, ensure_ascii=False))
        return 0
    for row in rows:
        click.echo(" · ".join(str(row[name]) for name in ("number", "kind", "to", "state", "error") if row[name]))
    if not rows:
        say(language_of(context), N_("No letter waits."))
    return 0


command = Group(
    "mail",
    help=N_("Letters to people: send what waits, show what does not go."),
    commands=[
        Command(
            "send",
            _send,
            [home_option(), json_option()],
            summary=N_(
                "Send every letter that is due.\n\n"
                "At least once: only a kill between the mail server's answer and this node's note of it sends a letter "
                "twice, and then under the same Message-ID. For a timer, every few minutes."
            ),
            example="paraph mail send",
        ),
        Command(
            "remind",
            _remind,
            [home_option(), json_option()],
            summary=N_(
                "Write today's reminders of days, and once a month a statement of where things stand.\n\n"
                "For a timer, once a day; run again, it adds nothing. Each person may do without, on the page of the "
                "account."
            ),
            example="paraph mail remind",
        ),
        Command(
            "list",
            _list,
            [home_option(), json_option()],
            summary=N_("Show the letters that wait or have failed, and what the mail server said."),
            example="paraph mail list --json",
        ),
    ],
)
command.example = "paraph mail send"
