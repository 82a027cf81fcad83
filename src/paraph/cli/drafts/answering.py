"""What `paraph draft accept|withdraw|place|package` says for this side to what is proposed."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.drafts.saying import said
from paraph.cli.inputs.given import languages
from paraph.cli.refusals import MissingValue

if TYPE_CHECKING:
    from paraph.mechanism.negotiation.drafts import Negotiation
    from paraph.mechanism.state import State
    from paraph.record import Draft


@click.pass_context
def accept(context: click.Context, /, **given: Any) -> int:
    """`draft accept`."""

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.wording import accept_paragraph
        from paraph.node.texts import drafting

        side = voice["side"]
        named = [drafting.paragraph_of(draft, one)[1] for one in given["paragraphs"]]
        chosen = {item.key: drafting.choice_of(draft, item, given["choice"], side) for item in named}
        for key, choice in (chosen or (drafting.undisputed(draft, side) if given["all"] else {})).items():
            yield accept_paragraph(state, **voice, key=key, choice=choice, ad_referendum=given["ad_referendum"])

    return said(context, given, decide)


@click.pass_context
def withdraw(context: click.Context, /, **given: Any) -> int:
    """`draft withdraw`."""
    if bool(given["paragraph"]) == given["everything"]:
        raise MissingValue(name="PARAGRAPH / --everything")

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.frames import withdraw_document
        from paraph.mechanism.acts.wording import withdraw_paragraph
        from paraph.node.texts import drafting

        if given["everything"]:
            return [withdraw_document(state, **voice, key=draft.key, reason=languages(given["reason"]))]
        item = drafting.paragraph_of(draft, given["paragraph"])[1]
        choice = drafting.choice_of(draft, item, given["choice"], voice["side"]) if given["choice"] else None
        return [withdraw_paragraph(state, **voice, key=item.key, choice=choice)]

    return said(context, given, decide)


@click.pass_context
def place(context: click.Context, /, **given: Any) -> int:
    """`draft place`."""

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.wording import place_paragraph
        from paraph.node.texts import drafting

        item = drafting.paragraph_of(draft, given["paragraph"])[1]
        after = drafting.paragraph_of(draft, given["after"])[1] if given["after"] else None
        section = given["section"] or (after or item).place.section
        wanted = next(iter(place for side, place in item.places.items() if side != voice["side"]), item.place)
        stand = wanted if given["accept"] else drafting.place_in(draft, section, after)
        return [place_paragraph(state, **voice, key=item.key, place=stand)]

    return said(context, given, decide)


@click.pass_context
def package(context: click.Context, /, **given: Any) -> int:
    """`draft package`."""

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts import packages
        from paraph.node.texts import drafting

        if given["accept"]:
            return [packages.accept_package(state, **voice, key=given["accept"])]
        if given["withdraw"]:
            return [packages.withdraw_package(state, **voice, key=given["withdraw"])]
        choices = {}
        for one in given["choices"]:
            number, _, label = one.partition("=")
            item = drafting.paragraph_of(draft, number)[1]
            choices[item.key] = drafting.choice_of(draft, item, label or None, voice["side"])
        key = packages.next_package(state, draft.key, voice["side"])
        reason = languages(given["reason"])
        return [packages.offer_package(state, **voice, key=key, choices=choices, reason=reason)]

    return said(context, given, decide)
