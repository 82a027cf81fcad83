"""`paraph release`: the release of a signed document, from its first draft to the public site."""

import json
from pathlib import Path
from typing import Any

import click

from paraph.cli.homes import home_option, json_option, open_home, output_option, say
from paraph.cli.paper import write
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.cli.releases import saying
from paraph.cli.releases.showing import of_version, of_work, tell_findings, tell_lines
from paraph.messages import LANGUAGES, N_

FORMATS = ("pdf", "docx", "txt", "html")


@click.pass_context
def _show(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node import records
    from paraph.node.world import press, releasing

    language, state = language_of(context), records.current().state
    document = press.document_of(state, given["document"]).key
    work, lines = press.in_work(document), releasing.lines(state, document)
    if given["json"]:
        told = {"document": document, "in_work": of_work(work) if work else None,
                "versions": [of_version(line, state) for line in lines]}  # fmt: skip
        click.echo(json.dumps(told, ensure_ascii=False))
        return 0
    if given["language"]:
        click.echo(saying.text_shown(state, document, given["language"], marked=not given["plain"]))
        return 0
    tell_lines(document, work, lines, state, language)
    return 0


@click.pass_context
def _check(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node import records
    from paraph.node.world import press

    language, state = language_of(context), records.current().state
    document = press.document_of(state, given["document"]).key
    texts = press.at_work(document).texts
    checked = {lang: press.check(state, document, text) for lang, text in texts.items()
               if given["language"] in (None, lang)}  # fmt: skip
    if given["json"]:
        told = {lang: {"findings": [{"sentence": passage.key, **found.as_json(language)}
                                    for passage, found in one.findings],
                       "differences": [{"fact": found.fact, "why": found.why.text(language)}
                                       for found in one.differences]}
                for lang, one in checked.items()}  # fmt: skip
        click.echo(json.dumps({"document": document, "languages": told}, ensure_ascii=False))
    else:
        tell_findings(checked, language)
    return 1 if any(one.count for one in checked.values()) else 0


@click.pass_context
def _paper(context: click.Context, /, **given: Any) -> int:
    home, language = open_home(given), language_of(context)
    from paraph.node import records
    from paraph.node.world import press, releasing
    from paraph.papers.releases import render

    state = records.current().state
    document = press.document_of(state, given["document"]).key
    for lang in [given["language"]] if given["language"] else state.languages:
        shown = releasing.on_paper(state, document, lang)
        if shown is None:
            continue
        for form in given["format"] or FORMATS:
            target = given["output"] or home.papers / f"release-{document}.{lang}.{form}"
            write(Path(target), render(form, shown))
            say(language, N_("Written: {file}"), file=target)
    return 0


def _document() -> Option:
    return Option(["--document"], metavar="ID", help=N_("Of which signed document or session; else of the last."))


def _language(*, many: bool = False) -> Option:
    help_ = N_("In which languages; else in all.") if many else N_("In which language.")
    return Option(["--language"], type=click.Choice(LANGUAGES), multiple=many, help=help_)


def _flag(name: str, summary_: str) -> Option:
    return Option([name], is_flag=True, help=summary_)


def _command(name: str, callback: Any, params: list[click.Parameter], summary_: str, example: str) -> Command:
    shared: list[click.Parameter] = [_document(), home_option(), json_option()]
    return Command(name, callback, [*params, *shared], summary=summary_, example=example)


command = Group(
    "release",
    help=N_(
        "The release of a signed document: drafted from its paragraphs, edited, cleared by both sides, published.\n\n"
        "A version is public when every side has cleared the same text, this node has decided to show it, and its "
        "embargo has passed. What is wrong with a cleared version is put right by the next one, with a notice."
    ),
    commands=[
        _command(
            "draft",
            saying.draft,
            [
                Option(["--embargo"], metavar="INSTANT",
                       help=N_("Not to be published before: 2025-08-06T13:00Z, UTC; “none” lifts it.")),
                Option(["--notice"], multiple=True, metavar="LANG=TEXT",
                       help=N_("Of a correction: what it corrects.")),
                Option(["--from"], metavar="SIDE", help=N_("Take over what another side has put forward.")),
            ],
            N_("Draft the release from the signed document, in every language; what was typed before is kept."),
            "paraph release draft --embargo 2025-08-06T13:00Z",
        ),
        _command(
            "edit",
            saying.edit,
            [
                Argument("sentence", metavar="[SENTENCE]", required=False,
                         summary=N_("Which sentence, as `show --language` names it.")),
                Option(["--language"], type=click.Choice(LANGUAGES), required=True, help=N_("In which language.")),
                Option(["--text"], help=N_("The words of the sentence; without a sentence, a new one.")),
                Option(["--cites"], metavar="NUMBERS",
                       help=N_("Paragraphs that an own sentence rests on: 14,15; else the facts of the session.")),
                _flag("--choose", N_("Take the sentence into the release.")),
                _flag("--leave-out", N_("Leave the sentence out.")),
                Option(["--ministry"], help=N_("The ministry that issues it.")),
                Option(["--headline"], help=N_("The headline.")),
                Option(["--sub-headline"], multiple=True, help=N_("A line below the headline.")),
                Option(["--posted"], metavar="YYYY-MM-DD[THH:MM]",
                       help=N_("When it is posted, by the publisher's clock.")),
                Option(["--office"], help=N_("The office that posts it.")),
                Option(["--release-id"], help=N_("The publisher's number.")),
                Option(["--mark"], multiple=True, help=N_("A handling mark at its foot.")),
            ],
            N_("Change a sentence or the furniture of one language."),
            'paraph release edit p14 --language en --text "The Indian Side agreed to host a seminar."',
        ),
        _command(
            "show",
            _show,
            [_language(), _flag("--plain", N_("The text alone, as it is published."))],
            N_("Show where the release stands, or its text in one language with what each sentence rests on."),
            "paraph release show --language hi",
        ),
        _command(
            "check",
            _check,
            [_language()],
            N_(
                "Check every sentence against what it rests on, and read the whole back: what a reader takes from it "
                "must be what the record holds. Exit status 1 where anything is found."
            ),
            "paraph release check",
        ),
        _command(
            "propose",
            saying.propose,
            [_language(many=True), _flag("--all-the-same", N_("Also with findings."))],
            N_("Put the release forward to the other side."),
            "paraph release propose",
        ),
        _command(
            "clear",
            saying.clear,
            [_language(many=True), Option(["--of"], metavar="SIDE", help=N_("Whose text; else this side's own."))],
            N_("Put this side's key to the text; with the keys of all sides it is cleared, and not changed any more."),
            "paraph release clear",
        ),
        _command(
            "publish",
            saying.publish,
            [],
            N_("Show what is cleared on the public site, from its embargo on."),
            "paraph release publish",
        ),
        Command(
            "paper",
            _paper,
            [
                _language(),
                Option(["--format"], type=click.Choice(FORMATS), multiple=True, help=N_("As what; else as all.")),
                _document(),
                output_option(),
                home_option(),
            ],
            summary=N_("Write the release as PDF, Word, plain text for the wire, and HTML."),
            example="paraph release paper --language ru --format pdf",
        ),
    ],
)  # fmt: skip
command.example = "paraph release draft\nparaph release check\nparaph release propose\nparaph release clear"
