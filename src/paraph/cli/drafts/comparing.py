"""What `paraph draft concord|settle|certify` says for this side of the languages of a text."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.drafts.meant import wording_meant
from paraph.cli.drafts.saying import said
from paraph.cli.inputs.given import languages
from paraph.cli.phrases import language_of

if TYPE_CHECKING:
    from paraph.mechanism.negotiation.drafts import Negotiation
    from paraph.mechanism.state import State
    from paraph.record import Draft


@click.pass_context
def concord(context: click.Context, /, **given: Any) -> int:
    """`draft concord`."""

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.concordance import concord_paragraph
        from paraph.node.texts import drafting

        for one in given["paragraphs"]:
            item = drafting.paragraph_of(draft, one)[1]
            choice = wording_meant(draft, item, given["choice"], voice["side"])
            yield concord_paragraph(state, **voice, key=item.key, choice=choice)

    return said(context, given, decide)


@click.pass_context
def settle(context: click.Context, /, **given: Any) -> int:
    """`draft settle`: every finding named, or all of the agreed text."""
    language = language_of(context)

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.concordance import SettleFinding, settle_finding
        from paraph.mechanism.negotiation.items import Outcome
        from paraph.mechanism.paragraphs import content_digest
        from paraph.node.texts.comparing import noticed_in

        contents = {one.key: one.content for one in (draft.document() or (None, ()))[1]}
        for key, found in noticed_in(draft).items():
            for one in found:
                said_before = voice["side"] in draft.items[key].settlements.get(one.id, {})
                if not said_before and (given["all"] or one.id in given["findings"]):
                    body = SettleFinding(
                        one.id, content_digest(contents[key]), one.finding.kind, Outcome(given["outcome"]),
                        languages(given["reason"]), languages(given["officer"]) or {language: voice["office"]},
                    )  # fmt: skip
                    yield settle_finding(state, **voice, key=key, body=body)

    return said(context, given, decide)


@click.pass_context
def certify(context: click.Context, /, **given: Any) -> int:
    """`draft certify`."""
    language = language_of(context)

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.concordance import certify_document
        from paraph.node.texts.comparing import findings_of

        officer, findings = languages(given["officer"]), findings_of(draft, language)
        return [certify_document(state, **voice, key=draft.key, officer=officer, findings=findings)]

    return said(context, given, decide)
