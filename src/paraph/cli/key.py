"""`paraph key`: show this side's key on paper, confirm the other side's, put a new one in place of the old."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import home_option, json_option, open_home, output_option, say
from paraph.cli.paper import write
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.cli.refusals import KeyFateUnsaid
from paraph.messages import N_

if TYPE_CHECKING:
    from paraph.record import Act


@click.pass_context
def _show(context: click.Context, /, **given: Any) -> int:
    home, language = open_home(given), language_of(context)
    from paraph.node import keys, records
    from paraph.node.exchange import standing

    verifier = records.signing_key().verifier
    others = {one.side: one.keys for one in standing.standings()}
    if given["json"]:
        recipient = keys.recipient(records.current().state, home.side)
        shown = {
            "side": home.side, "verifier": verifier.to_text(), "fingerprint": verifier.fingerprint,
            "recipient": recipient,
            "others": {
                side: [{"fingerprint": one.fingerprint, "believed": one.believed, "in_use": one.in_use} for one in held]
                for side, held in others.items()
            },
        }  # fmt: skip
        click.echo(json.dumps(shown, ensure_ascii=False))
        return 0
    say(language, N_("The key of {side}: {fingerprint}"), side=home.side, fingerprint=verifier.fingerprint)
    click.echo(verifier.to_text())
    believed, not_believed = (
        N_("A key of {side}, believed: {fingerprint}"),
        N_("A key of {side}, not confirmed: {fingerprint}"),
    )
    for side, held in others.items():
        for one in held:
            say(language, believed if one.believed else not_believed, side=side, fingerprint=one.fingerprint)
    return 0


@click.pass_context
def _paper(context: click.Context, /, **given: Any) -> int:
    home = open_home(given)
    from paraph.node import records
    from paraph.papers.key import key_paper

    pdf = key_paper(mechanism=home.mechanism, side=home.side, key=records.signing_key().verifier)
    target = given["output"] or home.papers / "key.pdf"
    write(target, pdf)
    say(language_of(context), N_("Written: {file}"), file=target)
    return 0


@click.pass_context
def _confirm(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node import keys

    side = keys.other_side(given["of"])
    acts = keys.confirm(" ".join(given["fingerprint"]), of=side)
    confirmed = N_("The key of {side} is confirmed; pouches it signs will be opened.")
    known = N_("The key of {side} was confirmed before.")
    return _told(context, acts, confirmed if acts else known, side=side, as_json=given["json"])


@click.pass_context
def _rotate(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node import keys

    acts = keys.rotate()
    phrase = N_(
        "A new key is in use, signed for by the old one. The next pouch carries it; no new key paper is needed."
    )
    return _told(context, acts, phrase, as_json=given["json"])


@click.pass_context
def _revoke(context: click.Context, /, **given: Any) -> int:
    if given["lost"] == (given["after"] is not None):
        raise KeyFateUnsaid
    open_home(given)
    from paraph.node import keys

    acts = keys.replace(stolen_after=given["after"])
    phrase = N_(
        "A new key is in use. Send the other side a new key paper: it opens nothing before it confirms the key."
    )
    return _told(context, acts, phrase, as_json=given["json"])


def _told(context: click.Context, acts: "Sequence[Act]", phrase: str, *, as_json: bool, **facts: object) -> int:
    if as_json:
        click.echo(json.dumps({"appended": [act.reference for act in acts], **facts}, ensure_ascii=False))
    else:
        say(language_of(context), phrase, **facts)
    return 0


command = Group(
    "key",
    help=N_("Keys: this side's own on paper, the other side's confirmed, a new one in place of an old."),
    commands=[
        Command(
            "show",
            _show,
            [home_option(), json_option()],
            summary=N_("Show the keys of this side and of the others."),
            example="paraph key show",
        ),
        Command(
            "paper",
            _paper,
            [
                output_option(N_("Where to write the PDF; else the home's papers.")),
                home_option(),
            ],
            summary=N_("Write the key paper: one page in three languages, to be handed over in person."),
            example="paraph key paper -o key.pdf",
        ),
        Command(
            "confirm",
            _confirm,
            [
                Argument(
                    "fingerprint",
                    metavar="FINGERPRINT",
                    summary=N_("The sixty digits from the other side's key paper, with or without spaces."),
                    nargs=-1,
                ),
                Option(["--of"], metavar="CODE", help=N_("Whose key it is, where there are several others.")),
                home_option(),
                json_option(),
            ],
            summary=N_("Confirm the other side's key, after comparing its key paper."),
            example="paraph key confirm 37022 25079 68132 18544 79549 88406 98864 21985 84327 15039 52330 47687",
        ),
        Command(
            "rotate",
            _rotate,
            [home_option(), json_option()],
            summary=N_("Put a new key in use, signed for by the old one."),
            example="paraph key rotate",
        ),
        Command(
            "revoke",
            _revoke,
            [
                Option(
                    ["--after"],
                    type=click.IntRange(min=0),
                    metavar="N",
                    help=N_("The old key is not to be believed past this many acts."),
                ),
                Option(["--lost"], is_flag=True, help=N_("The old key is lost, and nobody else has it.")),
                home_option(),
                json_option(),
            ],
            summary=N_(
                "Put a new key in place of one that is lost or that others may have. The other side needs a new paper."
            ),
            example="paraph key revoke --after 30",
        ),
    ],
)
command.example = "paraph key paper -o key.pdf"
