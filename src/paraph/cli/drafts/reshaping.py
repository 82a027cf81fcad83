"""What `paraph draft split|merge|reserve` says for this side."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.drafts.saying import said
from paraph.cli.inputs.given import languages
from paraph.cli.refusals import MissingValue

if TYPE_CHECKING:
    from paraph.mechanism.acts.wording import Told
    from paraph.mechanism.negotiation.drafts import Negotiation
    from paraph.mechanism.state import State
    from paraph.record import Draft


@click.pass_context
def split(context: click.Context, /, **given: Any) -> int:
    """`draft split`."""

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.node.texts import drafting, reshaping

        item = drafting.paragraph_of(draft, given["paragraph"])[1]
        return [reshaping.split(state, item.key, languages(given["text"]), **voice, told=_why(given))]

    return said(context, given, decide)


@click.pass_context
def merge(context: click.Context, /, **given: Any) -> int:
    """`draft merge`; without texts, the paragraphs' own one after the other."""

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.node.texts import drafting, reshaping

        first, *others = (drafting.paragraph_of(draft, one)[1].key for one in given["paragraphs"])
        typed = languages(given["text"]) or reshaping.joined(draft, first, others, voice["side"])
        return [reshaping.merge(state, first, others, typed, **voice, told=_why(given))]

    return said(context, given, decide)


@click.pass_context
def reserve(context: click.Context, /, **given: Any) -> int:
    """`draft reserve`; with `--lift`, no words."""
    words = {} if given["lift"] else languages(given["text"])
    if not words and not given["lift"]:
        raise MissingValue(name="--text")

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.concordance import reserve_paragraph
        from paraph.node.texts import drafting

        item = drafting.paragraph_of(draft, given["paragraph"])[1]
        return [reserve_paragraph(state, **voice, key=item.key, words=words)]

    return said(context, given, decide)


def _why(given: Mapping[str, Any]) -> "Told":
    from paraph.mechanism.acts.wording import Told

    return Told(reason=languages(given["reason"]))
