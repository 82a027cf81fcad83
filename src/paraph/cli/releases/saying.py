"""What `paraph release` does for this side: each command looks up the document and does one thing."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import open_home, say
from paraph.cli.inputs.given import languages
from paraph.cli.phrases import language_of
from paraph.cli.refusals import WrongValue
from paraph.messages import N_

if TYPE_CHECKING:
    from paraph.mechanism.releases import Furniture
    from paraph.mechanism.state import State

NONE = "none"


@click.pass_context
def draft(context: click.Context, /, **given: Any) -> int:
    """`release draft`."""
    document = _document(given)
    from paraph.node import records
    from paraph.node.world import press

    state, taken = records.current().state, {}
    for language in state.languages if given["from"] else ():
        joint = press.standing(state, document, language)
        if joint is not None and given["from"] in joint.held:
            taken[language] = joint.held[given["from"]]
    embargo = None if given["embargo"] is None else "" if given["embargo"] == NONE else _instant(given["embargo"])
    work = press.begin(document, notices=languages(given["notice"]), embargo=embargo, taken=taken)
    counts = {lang: (len(text.chosen()), sum(not one.chosen for one in text.passages()))
              for lang, text in work.texts.items()}  # fmt: skip
    if given["json"]:
        told = {lang: {"sentences": chosen, "offered": offered} for lang, (chosen, offered) in counts.items()}
        click.echo(json.dumps({"document": document, "languages": told}, ensure_ascii=False))
        return 0
    for lang, (chosen, offered) in counts.items():
        say(language_of(context), N_("{document}, {code}: {chosen} sentences, {offered} more offered."),
            document=document, code=lang, chosen=chosen, offered=offered)  # fmt: skip
    return 0


@click.pass_context
def edit(context: click.Context, /, **given: Any) -> int:
    """`release edit`."""
    document = _document(given)
    from paraph.node.world import press

    work, lang = press.at_work(document), given["language"]
    typed, added = {}, []
    cites = None if given["cites"] is None else press.cited(_state(), document, given["cites"])
    if given["sentence"]:
        chosen = True if given["choose"] else False if given["leave_out"] else None
        typed[given["sentence"]] = press.Typed(given["text"], chosen, cites)
    elif given["text"]:
        added.append(press.Own(given["text"], cites or ()))
    furniture = _furniture(work.texts[lang].furniture, given) if lang in work.texts else None
    kept = press.change(document, lang, press.Change(typed, added, furniture))
    return _counted(context, given, {"document": document, "kept": kept.version}, N_("Kept: {document}"))


@click.pass_context
def propose(context: click.Context, /, **given: Any) -> int:
    """`release propose`."""
    document = _document(given)
    from paraph.node.world import releasing

    acts = releasing.put_forward(document, languages=given["language"], all_the_same=given["all_the_same"])
    return _appended(context, given, document, [act.reference for act in acts])


@click.pass_context
def clear(context: click.Context, /, **given: Any) -> int:
    """`release clear`."""
    document = _document(given)
    from paraph.node.world import releasing

    acts = releasing.clear(document, languages=given["language"], of=given["of"])
    return _appended(context, given, document, [act.reference for act in acts])


@click.pass_context
def publish(context: click.Context, /, **given: Any) -> int:
    """`release publish`."""
    document = _document(given)
    from paraph.cli.releases.showing import tell_lines
    from paraph.node import records
    from paraph.node.world import press, releasing

    fresh = releasing.publish(document)
    if given["json"]:
        click.echo(json.dumps({"document": document, "published": list(fresh)}, ensure_ascii=False))
        return 0
    state = records.current().state
    tell_lines(document, press.in_work(document), releasing.lines(state, document), state, language_of(context))
    return 0


def text_shown(state: "State", document: str, language: str, *, marked: bool) -> str:
    """The text in one language: in work here, else as it stands; `marked` with the name of each sentence."""
    from paraph.node.world import press
    from paraph.papers.releasing import composed

    work = press.in_work(document)
    if work is None or language not in work.texts:
        joint = press.standing(state, document, language)
        if joint is None:
            return press.at_work(document).document
        return (joint.joint(state.parties) or joint.held[min(joint.held)]).text.rstrip("\n")
    text = work.texts[language]
    if not marked:
        return composed(text).text.rstrip("\n")
    head = [line for line in (text.furniture.ministry, text.furniture.headline, *text.furniture.subheadlines) if line]
    numbers = {key: state.paragraphs[key].number for passage in text.passages() for key in passage.cites
               if key in state.paragraphs}  # fmt: skip
    rows = [
        f"{'+' if passage.chosen else '-'} {passage.key:<14} "
        f"[{', '.join(numbers.get(key, '·') for key in passage.cites)}] {passage.text}"
        for passage in text.passages()
    ]
    return "\n".join([*head, "", *rows])


def _document(given: Mapping[str, Any]) -> str:
    open_home(given)
    from paraph.node import records
    from paraph.node.world import press

    return press.document_of(records.current().state, given["document"]).key


def _state() -> "State":
    from paraph.node import records

    return records.current().state


def _instant(given: str) -> str:
    from paraph.mechanism.acts.joint_releases import is_minute

    if not is_minute(given):
        raise WrongValue(value=given, name="--embargo")
    return given


def _furniture(held: "Furniture", given: Mapping[str, Any]) -> "Furniture":
    from dataclasses import replace

    changes = {
        "ministry": given["ministry"], "headline": given["headline"], "posted_at": given["posted"],
        "office": given["office"], "release_id": given["release_id"],
        "subheadlines": tuple(given["sub_headline"]) or None, "handling_marks": tuple(given["mark"]) or None,
    }  # fmt: skip
    return replace(held, **{name: value for name, value in changes.items() if value is not None})


def _appended(context: click.Context, given: Mapping[str, Any], document: str, acts: list[str]) -> int:
    facts = {"document": document, "appended": acts}
    return _counted(context, given, facts, N_("Acts appended: {count}. {document}"), count=len(acts))


def _counted(
    context: click.Context, given: Mapping[str, Any], facts: Mapping[str, object], phrase: str, **more: object
) -> int:
    if given["json"]:
        click.echo(json.dumps(facts, ensure_ascii=False))
        return 0
    say(language_of(context), phrase, **{**facts, **more})
    return 0
