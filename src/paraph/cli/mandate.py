"""`paraph mandate`: what this side is instructed about a text, and where the text departs from it. Never in a pouch."""

import json
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.drafts.meant import draft_command, draft_meant
from paraph.cli.homes import open_home, say
from paraph.cli.inputs.given import languages
from paraph.cli.phrases import Argument, Group, Option, language_of
from paraph.cli.refusals import WrongValue
from paraph.messages import N_, translate

if TYPE_CHECKING:
    from paraph.mechanism.negotiation.drafts import Negotiation
    from paraph.mechanism.state import State
    from paraph.node.texts.mandates import Entry

DEMANDS = {"must": N_("must say"), "must_not": N_("must not say"), "fallback": N_("may come down to")}


@click.pass_context
def _put(context: click.Context, /, **given: Any) -> int:
    draft, state = draft_meant(given)
    from paraph.node.texts import mandates

    words, subject = languages(given["text"]), _subject(state, draft, given)
    mandates.put(draft.key, subject, given["demand"], words, principle=given["principle"], note=given["note"] or "")
    return _tell(context, given, draft, mandates.entries(draft.key)[-1:])


@click.pass_context
def _show(context: click.Context, /, **given: Any) -> int:
    draft, _ = draft_meant(given)
    from paraph.node.texts import mandates

    return _tell(context, given, draft, mandates.entries(draft.key))


@click.pass_context
def _remove(context: click.Context, /, **given: Any) -> int:
    draft, _ = draft_meant(given)
    from paraph.node.texts import mandates

    if not mandates.remove(draft.key, given["number"]):
        raise WrongValue(name="NUMBER", value=given["number"])
    return _tell(context, given, draft, mandates.entries(draft.key))


@click.pass_context
def _check(context: click.Context, /, **given: Any) -> int:
    """Each departure in the order of the text; 1 where there is one."""
    draft, _ = draft_meant(given)
    from paraph.mechanism.negotiation.reading import line
    from paraph.node.texts import mandates
    from paraph.web.pages.reader import Reader
    from paraph.web.pages.texts.departures import departure_told

    found, language = mandates.departures(draft), language_of(context)
    reader = Reader(language, open_home(given).side)
    numbered = {item.key: (number, line(draft, number, item)) for number, item in draft.numbered()}
    for key in (mandates.NOWHERE, *numbered):
        number, shown = numbered.get(key, ("", None))
        for one in found.get(key, ()):
            label = (
                next((other.label for other in shown.alternatives if other.choice == one.choice), "") if shown else ""
            )
            said = departure_told(one, reader)
            if given["json"]:
                told = {"number": number, "label": label, "principle": one.entry.principle,
                        "within_fallback": one.within_fallback, "languages": one.languages, "kind": one.kind,
                        "wanted": one.wanted, "found": one.found, "why": said}  # fmt: skip
                click.echo(json.dumps({"paragraph": key or None, "entry": one.entry.id, **told}, ensure_ascii=False))
                continue
            where = " ".join(part for part in (number, label) if part) or translate(N_("The text as a whole"), language)
            marks = [N_("Of principle.")] * one.entry.principle + [
                N_("Within what we may come down to.")
            ] * one.within_fallback
            click.echo(" ".join([f"{where}  {said}", *(translate(mark, language) for mark in marks)]))
    if not found and not given["json"]:
        say(language, N_("The text departs from the mandate nowhere."))
    return 1 if found else 0


def _subject(state: "State", draft: "Negotiation", given: dict[str, Any]) -> str:
    """The paragraph, the topic, or nothing for the whole text; raises `ParagraphUnclear`, `WrongValue`."""
    from paraph.node.texts import drafting

    if given["topic"]:
        if given["topic"] not in state.topics:
            raise WrongValue(name="--topic", value=given["topic"])
        return str(given["topic"])
    return drafting.paragraph_of(draft, given["paragraph"])[1].key if given["paragraph"] else ""


def _tell(context: click.Context, given: dict[str, Any], draft: "Negotiation", entries: "tuple[Entry, ...]") -> int:
    language, numbers = language_of(context), {item.key: number for number, item in draft.numbered()}
    for one in entries:
        if given["json"]:
            told = {"number": one.id, "subject": one.subject or None, "demand": one.demand.value,
                    "principle": one.principle, "texts": dict(one.texts), "note": one.note}  # fmt: skip
            click.echo(json.dumps(told, ensure_ascii=False))
            continue
        about = numbers.get(one.subject, one.subject) or translate(N_("The text as a whole"), language)
        principle = f" ({translate(N_('of principle'), language)})" if one.principle else ""
        click.echo(f"{one.id}  {about}: {translate(DEMANDS[one.demand], language)}{principle}")
        for lang, words in one.texts.items():
            click.echo(f"    {lang}: {words}")
    if not entries and not given["json"]:
        say(language, N_("No instruction yet."))
    return 0


command = Group(
    "mandate",
    help=N_(
        "What our side is instructed about a text under negotiation: what it must say, must not say, or may come down "
        "to. It never leaves this node."
    ),
    commands=[
        draft_command(
            "put",
            _put,
            [
                Argument("paragraph", metavar="[PARAGRAPH]", required=False,
                         summary=N_("What it is about, by the number the text shows or by id; else the whole text.")),
                Option(["--topic"], metavar="ID", help=N_("About every paragraph on this topic instead.")),
                Option(["--demand"], type=click.Choice(tuple(DEMANDS)), default="must",
                       help=N_("What the text must say, must not say, or may come down to.")),
                Option(["--text"], multiple=True, metavar="LANG=TEXT",
                       help=N_("The words, in one language or several; facts are compared across languages.")),
                Option(["--principle"], is_flag=True, help=N_("Not to be given up without new instructions.")),
                Option(["--note"], help=N_("A note for colleagues.")),
            ],
            N_("Add an instruction."),
            'paraph mandate put 14 --demand must --text en="no less than 3 seminars" --principle',
        ),
        draft_command("show", _show, [], N_("List the instructions with their numbers."), "paraph mandate show --json"),
        draft_command(
            "remove",
            _remove,
            [Argument("number", metavar="NUMBER", kind=click.INT, summary=N_("An instruction, as `show` numbers it."))],
            N_("Take an instruction out."),
            "paraph mandate remove 2",
        ),
        draft_command(
            "check",
            _check,
            [],
            N_("Say where any alternative, in any language, departs from the instructions; exit status 1 then."),
            "paraph mandate check --json",
        ),
    ],
)  # fmt: skip
command.example = 'paraph mandate put 14 --text en="no less than 3 seminars"\nparaph mandate check'
