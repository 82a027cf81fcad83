"""`paraph draft`: a text under negotiation, from its first draft to its signatures."""

import json
from pathlib import Path
from typing import Any

import click

from paraph.cli.drafts import answering, comparing, concluding, proposing, reshaping
from paraph.cli.drafts.meant import draft_command, draft_meant
from paraph.cli.drafts.showing import as_json, counters, summary, text
from paraph.cli.homes import home_option, json_option, moment, open_home, say
from paraph.cli.inputs.given import DAY
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.cli.runtime import as_told
from paraph.messages import LANGUAGES, N_

TYPES = ("protocol", "final_act", "agreed_minutes", "minutes", "record_of_discussions", "work_plan", "road_map",
         "joint_statement", "report")  # fmt: skip


@click.pass_context
def _show(context: click.Context, /, **given: Any) -> int:
    home, language = open_home(given), language_of(context)
    draft, _ = draft_meant(given)
    if given["json"]:
        click.echo(json.dumps(as_json(draft, language), ensure_ascii=False))
        return 0
    click.echo(counters(draft, home.side, language))
    if draft.corrections:
        say(
            language,
            N_("The text was corrected since it was signed: here stand the words as they were signed. Its page, and "
               "“paraph originals make”, have it as corrected."),
        )  # fmt: skip
    for line in text(draft, language, given["language"] or language):
        click.echo(line)
    return 0


@click.pass_context
def _status(context: click.Context, /, **given: Any) -> int:
    home, language = open_home(given), language_of(context)
    from paraph.mechanism.negotiation.obstacles import obstacles
    from paraph.node import records

    if given["draft"]:
        drafts = [draft_meant(given)[0]]
    else:
        drafts = [draft for _, draft in sorted(records.current().state.negotiations.items())]
    if given["json"]:
        click.echo(json.dumps([summary(draft) for draft in drafts], ensure_ascii=False))
        return 0
    for draft in drafts:
        click.echo(f"{draft.key}: {counters(draft, home.side, language)}")
        if draft.in_force:
            say(language, N_("  Signed by all; in force since {since}."), since=moment(draft.in_force, language))
            continue
        if draft.initialled():
            say(language, N_("  Initialled by all: {digest}"), digest=draft.initialled())
        for one in obstacles(draft)[:10]:
            click.echo(f"  {as_told(one, language).sentence(language)}")
    if not drafts:
        say(language, N_("No draft was begun."))
    return 0


@click.pass_context
def _findings(context: click.Context, /, **given: Any) -> int:
    language = language_of(context)
    draft, _ = draft_meant(given)
    from paraph.node.texts import comparing, drafting

    numbers = dict(drafting.paragraphs_numbers(draft))
    for key, found in comparing.noticed_in(draft).items():
        for one in found:
            settled = sorted(draft.items[key].settlements.get(one.id, {}))
            if given["json"]:
                line = {"paragraph": key, "number": numbers[key], "id": one.id, "settled_by": settled}
                click.echo(json.dumps({**line, **one.finding.as_json(language)}, ensure_ascii=False))
            else:
                click.echo(f"{numbers[key]}  {one.id}  {one.finding.why.text(language)}  ({', '.join(settled) or '-'})")
    return 0


def _texts(name: str, summary_: str) -> Option:
    return Option([name], multiple=True, metavar="LANG=TEXT", help=summary_)


def _choice(summary_: str) -> Option:
    return Option(["--choice"], metavar="LABEL", help=summary_)


def _file(names: list[str], summary_: str, *, required: bool = False) -> Option:
    return Option(names, type=click.Path(path_type=Path), metavar="FILE", required=required, help=summary_)


def _flag(name: str, summary_: str) -> Option:
    return Option([name], is_flag=True, help=summary_)


PARAGRAPHS = N_("Numbers of paragraphs as the text shows them (in annex 1: 1/3), or ids.")
PARAGRAPH = N_("The number of the paragraph as the text shows it (in annex 1: 1/3), or its id.")
AD_REFERENDUM = N_("Subject to confirmation at home.")
REASON = N_("Why, in one or more languages.")

command = Group(
    "draft",
    help=N_("A text under negotiation: begun, proposed, agreed paragraph by paragraph, initialled and signed."),
    commands=[
        Command(
            "begin",
            proposing.begin,
            [
                Option(["--session"], required=True, metavar="ID|N", help=N_("The session, by id or by number.")),
                Option(["--body"], metavar="ID", help=N_("Whose session it is; else the only body there is.")),
                Option(["--type"], type=click.Choice(TYPES), default="protocol", help=N_("What the document is.")),
                _flag("--empty", N_("Without the paragraphs drawn from the previous protocol and the agenda.")),
                home_option(),
                json_option(),
            ],
            summary=N_("Begin the draft of a session, or join the one that the other side began."),
            example="paraph draft begin --session 12",
        ),
        draft_command(
            "show",
            _show,
            [Option(["--language"], type=click.Choice(LANGUAGES), help=N_("In which language to show the text."))],
            N_("Show the text with its brackets."),
            "paraph draft show --language ru",
        ),
        Command(
            "status",
            _status,
            [
                Option(["--draft"], metavar="ID", help=N_("Which draft, or of which session; else all.")),
                home_option(),
                json_option(),
            ],
            summary=N_("Show where the drafts stand, and what is in the way of initialling."),
            example="paraph draft status --json",
        ),
        draft_command(
            "propose",
            proposing.propose,
            [
                click.Argument(["paragraph"], required=False, metavar="[PARAGRAPH]"),
                _texts("--text", N_("The text in a language; of a paragraph that is there, the others become stale.")),
                Option(["--section"], metavar="ID", help=N_("For a new paragraph: its section.")),
                Option(["--after"], metavar="PARAGRAPH", help=N_("For a new paragraph: which it comes after.")),
                Option(["--force"], metavar="FORCE", help=N_("What it amounts to: agree, instruct, welcome …")),
                _flag("--undertaking", N_("It leaves something to be done.")),
                _file(["--content"], N_("A whole content from a JSON file, as docs/acts.md shows it.")),
                _flag("--whole", N_("The texts given are the whole content, none is stale.")),
                _file(["lines", "--from"], N_("New paragraphs, a JSON object a line: a section and a content.")),
                _choice(N_("Which alternative is edited, by its label or digest.")),
                _flag("--delete", N_("Propose that the paragraph go.")),
                _flag("--beside", N_("Beside what this side holds there, as another it could accept.")),
                Option(["--ground"], type=click.Choice(["substance", "instructions", "wording", "not_stated"]),
                       default="not_stated", help=N_("What kind of bracket it is.")),
                _texts("--reason", REASON),
                _flag("--unattributed", N_("The bracket does not name this side.")),
                _flag("--ad-referendum", AD_REFERENDUM),
            ],
            N_("Propose a new paragraph, other wording, or a deletion."),
            'paraph draft propose 14 --text en="The Sides agreed to meet in March."',
        ),
        draft_command(
            "accept",
            answering.accept,
            [
                click.Argument(["paragraphs"], nargs=-1, metavar="[PARAGRAPH]…"),
                _choice(N_("Which alternative: first, bis, ter, deleted, or the beginning of its digest.")),
                _flag("--all", N_("All paragraphs that the other side alone has spoken on.")),
                _flag("--ad-referendum", AD_REFERENDUM),
            ],
            N_("Accept an alternative; what both sides hold is agreed."),
            "paraph draft accept 14 --choice bis",
        ),
        draft_command(
            "withdraw",
            answering.withdraw,
            [
                Argument("paragraph", metavar="[PARAGRAPH]", required=False, summary=PARAGRAPH),
                _choice(N_("Which one; else all.")),
                _flag("--everything", N_("The whole text: all that this side holds there. Not once it is in force.")),
                _texts("--reason", REASON),
            ],
            N_("Take back what this side holds of a paragraph, or the whole text."),
            "paraph draft withdraw 14",
        ),
        draft_command(
            "place",
            answering.place,
            [
                Argument("paragraph", metavar="PARAGRAPH", summary=PARAGRAPH),
                Option(["--section"], metavar="ID", help=N_("Into which section.")),
                Option(["--after"], metavar="PARAGRAPH", help=N_("After which paragraph.")),
                _flag("--accept", N_("Where the other side wants it.")),
            ],
            N_("Want a paragraph elsewhere; it moves when both sides do."),
            "paraph draft place 14 --after 9",
        ),
        draft_command(
            "split",
            reshaping.split,
            [
                Argument("paragraph", metavar="PARAGRAPH", summary=PARAGRAPH),
                _texts("--text", N_("Its text with an empty line where it is divided, alike in every language.")),
                _texts("--reason", REASON),
            ],
            N_("Propose that a paragraph become several."),
            'paraph draft split 14 --text en="$(cat 14.en.txt)" --text ru="$(cat 14.ru.txt)"',
        ),
        draft_command(
            "merge",
            reshaping.merge,
            [
                Argument("paragraphs", metavar="PARAGRAPH…", nargs=-1, summary=PARAGRAPHS),
                _texts("--text", N_("What the first one then says; else all their texts, one after the other.")),
                _texts("--reason", REASON),
            ],
            N_("Propose that the first paragraph say it all and the others go."),
            "paraph draft merge 14 15",
        ),
        draft_command(
            "reserve",
            reshaping.reserve,
            [
                Argument("paragraph", metavar="PARAGRAPH", summary=PARAGRAPH),
                _texts("--text", N_("The reservation, in one or more languages.")),
                _flag("--lift", N_("Lift the reservation stated before.")),
            ],
            N_("State this side's reservation about a paragraph, or lift it."),
            'paraph draft reserve 14 --text en="Subject to the budget of 2027."',
        ),
        draft_command(
            "package",
            answering.package,
            [
                click.Argument(["choices"], nargs=-1, metavar="[PARAGRAPH=LABEL]…"),
                _texts("--reason", REASON),
                Option(["--accept"], metavar="ID", help=N_("Accept the other side's package whole.")),
                Option(["--withdraw"], metavar="ID", help=N_("Take back this side's package.")),
            ],
            N_("Offer choices for several paragraphs, to be taken together; or accept such a package."),
            "paraph draft package 14=bis 17=first 21=deleted",
        ),
        draft_command(
            "frame",
            proposing.frame,
            [_file(["--file"], N_("The frame from a JSON file; else the one last put forward is accepted.")),
             _texts("--reason", REASON)],
            N_("Put forward what surrounds the paragraphs, or accept it."),
            "paraph draft frame --file frame.json",
        ),
        draft_command(
            "concord",
            comparing.concord,
            [Argument("paragraphs", metavar="PARAGRAPH…", nargs=-1, summary=PARAGRAPHS),
             _choice(N_("Which alternative, by its label or digest."))],
            N_("Say that the languages of a paragraph say the same."),
            "paraph draft concord 14",
        ),
        draft_command(
            "findings",
            _findings,
            [],
            N_("List what the comparison of languages finds in the agreed text."),
            "paraph draft findings --json",
        ),
        draft_command(
            "settle",
            comparing.settle,
            [
                click.Argument(["findings"], nargs=-1, metavar="[FINDING]…"),
                _flag("--all", N_("All that this side has not dealt with.")),
                Option(["--outcome"], type=click.Choice(["resolved", "waived"]), required=True,
                       help=N_("Resolved: the texts say the same. Waived: they differ, and are meant to.")),
                _texts("--reason", REASON),
                _texts("--officer", N_("The language officer's name.")),
            ],
            N_("Deal with findings of the comparison, for this side."),
            'paraph draft settle 5b1c… --outcome waived --reason en="Both count the annex." --officer en="R. Iyer"',
        ),
        draft_command(
            "certify",
            comparing.certify,
            [_texts("--officer", N_("The language officer's name."))],
            N_("Certify, for this side, that the languages of the agreed text concord."),
            'paraph draft certify --officer en="R. Iyer"',
        ),
        draft_command(
            "initial",
            concluding.initial,
            [_texts("--name", N_("Who puts initials."))],
            N_("Initial the agreed text for this side; both sides' initials freeze it."),
            'paraph draft initial --name en="P. Rao"',
        ),
        draft_command(
            "sign",
            concluding.sign,
            [
                Option(["--ink"], type=click.Choice(["wet", "pades", "cms", "other"]), required=True,
                       help=N_("What it is signed with.")),
                _texts("--name", N_("Who signed.")),
                _texts("--title", N_("As what.")),
                _texts("--place", N_("Where.")),
                Option(["--day"], type=DAY, required=True, metavar="YYYY-MM-DD", help=N_("On which day.")),
                Option(["--attach"], multiple=True, type=click.Path(), metavar="FILE",
                       help=N_("A scan, a signed PDF, a detached signature.")),
                Option(["--signed-by"], multiple=True, metavar="CODE=NAME",
                       help=N_(
                           "Who signed a scan for the other side; with the place, a statement binds it to the text.")),
                _flag("--ad-referendum", AD_REFERENDUM),
            ],
            N_("Record this side's signature; with both, the document is in force."),
            'paraph draft sign --ink wet --name en="A. Bhatia" --place en=Moscow --day 2026-03-02 --attach sheet.pdf '
            '--signed-by RU="A. Gruzdev"',
        ),
        draft_command("confirm", concluding.confirm, [], N_("Confirm this side's signature ad referendum."),
                 "paraph draft confirm"),
        draft_command("unsign", concluding.unsign, [_texts("--reason", REASON)],
                 N_("Take this side's signature back, as long as the text is not in force."),
                 'paraph draft unsign --reason en="Not confirmed at home."'),
        draft_command(
            "correct",
            concluding.correct,
            [
                _file(
                    ["--file"],
                    N_("JSON: paragraph to content, or heading to words, as they shall be from the beginning."),
                    required=True,
                ),
                Option(["--manner"], type=click.Choice(["initialled", "instrument", "re_executed"]), required=True,
                       help=N_("Which of the three ways of VCLT Art. 79.")),
                _texts("--reason", REASON),
                _texts("--instrument", N_("The notes or the instrument, as cited.")),
            ],
            N_("State a correction of a signed text; it is made when both sides state the same."),
            "paraph draft correct --draft wg-x.s12.protocol --manner instrument --file corrections.json",
        ),
        draft_command("object", concluding.object_to, [_texts("--reason", REASON)],
                 N_("Object to the correction that the other side states."),
                 'paraph draft object --draft wg-x.s12.protocol --reason en="Five were agreed."'),
        draft_command("retract", concluding.retract, [_texts("--reason", REASON)],
                 N_("Take back the correction that this side states."),
                 "paraph draft retract --draft wg-x.s12.protocol"),
    ],
)  # fmt: skip
command.example = "paraph draft begin --session 12\nparaph draft show"
