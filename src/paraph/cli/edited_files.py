"""What `paraph word in` and `paraph xliff in` share: a file that came back is shown, then proposed when so told."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import home_option, json_option, open_home, say
from paraph.cli.inputs.given import FileArgument, languages, read_file
from paraph.cli.originals import only_one
from paraph.cli.phrases import Option, language_of
from paraph.messages import N_, Phrase, translate

if TYPE_CHECKING:
    from paraph.node.texts.edited_files import Asked, Change, Step


def take_in(context: click.Context, given: Mapping[str, Any], written: str) -> int:
    """Show what the file asks for, `written` as `word` or `xliff`; with `--propose`, propose it once confirmed."""
    home, language = open_home(given), language_of(context)
    from paraph.node import records
    from paraph.node.texts import edited_files

    state, data = records.current().state, read_file(given["file"])
    key = given["document"] or only_one(list(state.negotiations))
    asked = edited_files.ask(state, key, data, side=home.side, format=edited_files.Format(written))
    quiet = given["json"]
    for line in [json.dumps(as_json(asked), ensure_ascii=False)] if quiet else _lines(asked, language):
        click.echo(line)
    if not asked.steps:
        return 0
    if not given["propose"]:
        click.echo(translate(N_("Nothing of it is in the record yet: --propose proposes it."), language), err=quiet)
        return 0
    chosen = _chosen(asked, given["clashes"])
    if not given["yes"] and not click.confirm(translate(N_("Propose this to the other side?"), language), err=quiet):
        click.echo(translate(N_("Nothing was proposed."), language), err=quiet)
        return 0
    acts = records.append(
        lambda now: edited_files.drafts(
            now, asked, chosen, side=home.side, office=home.office, told=_told(given)
        )
    )  # fmt: skip
    done = N_("Proposed; the next pouch carries it to the other side. Acts appended: {count}")
    click.echo(Phrase(done, count=len(acts)).text(language), err=quiet)
    return 0


def tell_corrected(document: str, language: str) -> None:
    """Say that a file has the words as they were signed, where they were corrected since."""
    from paraph.node import records

    if records.current().state.negotiation(document).corrections:
        say(language, N_("The text was corrected since it was signed, and the file has the words as they were signed. "
                         "“paraph originals make” sets it as corrected."))  # fmt: skip


def as_json(asked: "Asked") -> dict[str, object]:
    """What a file asks for, with the places where texts differ."""
    from paraph.papers.word.differences import differences

    steps = []
    for step in asked.steps:
        changes = [
            {**asdict(one), "pieces": [asdict(piece) for piece in differences(one.before, one.after)]}
            for one in step.changes
        ]
        steps.append({**asdict(step), "asking": step.asking.value, "changes": changes, "under": dict(step.under)})
    return {"document": asked.document, "steps": steps, "asides": [asdict(one) for one in asked.asides]}


def _told(given: Mapping[str, Any]) -> Any:
    from paraph.mechanism.acts.wording import Told

    return Told(reason=languages(given["reason"]))


def _chosen(asked: "Asked", clashes: str) -> frozenset[str]:
    if clashes == "refuse":
        return asked.without_clash()
    return asked.plain if clashes == "leave" else frozenset(step.id for step in asked.steps)


def _lines(asked: "Asked", language: str) -> Iterator[str]:
    for step in asked.steps:
        for sentence in SENTENCES[step.asking.value](step):
            yield sentence.text(language)
    for aside in asked.asides:
        rejected = N_("Paragraph {number}: the other side's proposal is rejected in the file; nothing is said of it.")
        remark = N_("Remark of {author} on paragraph {number}: {text}")
        said = Phrase(remark, number=aside.number or "—", author=aside.author, text=aside.text) if aside.text else None
        yield (said or Phrase(rejected, number=aside.number)).text(language)
    if not asked.steps and not asked.asides:
        yield translate(N_("The file asks for no change."), language)


def _texts(step: "Step") -> Iterator[Phrase]:
    for change in step.changes:
        facts = {"number": step.number, "lang": change.language, "text": change.after}
        yield Phrase(N_("Paragraph {number} ({lang}): {text}"), **facts)
        yield from _clash(step, change)


def _clash(step: "Step", change: "Change") -> Iterator[Phrase]:
    facts = {"number": step.number, "lang": change.language}
    if change.meanwhile is not None:
        yield Phrase(N_("  It was changed here meanwhile; now stands: {text}"), text=change.meanwhile)
    if change.outdated:
        yield Phrase(N_("  Paragraph {number} ({lang}) was translated from a text that no longer stands."), **facts)


def _accepted(step: "Step") -> Iterator[Phrase]:
    yield Phrase(N_("Paragraph {number}: the other side's proposal is accepted in the file."), number=step.number)


def _deleted(step: "Step") -> Iterator[Phrase]:
    yield Phrase(N_("Paragraph {number} is deleted in the file."), number=step.number)
    for change in step.changes:
        yield from _clash(step, change)


def _added(step: "Step") -> Iterator[Phrase]:
    said = " / ".join(change.after for change in step.changes)
    yield Phrase(N_("New, after paragraph {number}: {text}"), number=step.after or "—", text=said)


def _moved(step: "Step") -> Iterator[Phrase]:
    yield Phrase(N_("Paragraph {number} is wanted elsewhere: after {after}, under “{section}”."), number=step.number,
                 after=step.after or "—", section=" / ".join(step.under.values()) or "—")  # fmt: skip
    if step.clash:
        yield Phrase(N_("  It was moved here too since the file was made, to another place."))


SENTENCES = {"edit": _texts, "rendering": _texts, "acceptance": _accepted, "deletion": _deleted, "addition": _added,
             "move": _moved}  # fmt: skip


def document_option() -> Option:
    """`--document`, alike for every command of a text."""
    return Option(["--document"], metavar="ID", help=N_("Which document; needed only where there are several."))


def parameters(metavar: str, summary: str) -> list[click.Parameter]:
    """What both commands take."""
    return [
        FileArgument("file", metavar=metavar, summary=summary),
        document_option(),
        Option(
            ["--propose"], is_flag=True, help=N_("Propose what the file asks for, once that was shown and confirmed.")
        ),
        Option(["--yes"], is_flag=True, help=N_("Without asking.")),
        Option(
            ["--clashes"],
            type=click.Choice(["refuse", "leave", "propose"]),
            default="refuse",
            help=N_("What of paragraphs changed both in the file and here: refuse all, leave them out, propose them."),
        ),
        Option(["--reason"], multiple=True, metavar="LANG=TEXT", help=N_("Why, in one or more languages.")),
        home_option(),
        json_option(),
    ]
