"""What `paraph draft initial|sign|confirm|unsign|correct|object|retract` says for this side."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.drafts.files import read_json
from paraph.cli.drafts.saying import said
from paraph.cli.inputs.given import languages, named, read_file

if TYPE_CHECKING:
    from paraph.mechanism.negotiation.drafts import Negotiation
    from paraph.mechanism.state import State
    from paraph.record import Draft


@click.pass_context
def initial(context: click.Context, /, **given: Any) -> int:
    """`draft initial`."""

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.signing import initial_document

        return [initial_document(state, **voice, key=draft.key, names=languages(given["name"]))]

    return said(context, given, decide)


@click.pass_context
def sign(context: click.Context, /, **given: Any) -> int:
    """`draft sign`: what is attached is held against the text, as on the page, before anything is kept or said."""
    attached = [(Path(name).name, read_file(Path(name))) for name in given["attach"]]

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.signing import SignDocument, sign_document
        from paraph.mechanism.negotiation.sealing import Ink
        from paraph.node.texts.signatures import Penned, Upload, shown
        from paraph.papers.originals.agreed import source_of

        now, ink = datetime.now(UTC), Ink(given["ink"])
        names, place = languages(given["name"]), languages(given["place"])
        source = source_of(state, draft.key, dated=now.date())
        theirs = dict(named(one, draft.parties, "--signed-by") for one in given["signed_by"])
        signed_by = {**dict.fromkeys(draft.parties, ""), **theirs, voice["side"]: next(iter(names.values()), "")}
        penned = Penned(next(iter(place.values()), ""), given["day"], signed_by)
        files = shown(source, voice["side"], ink, [Upload(*one) for one in attached], at=now, penned=penned)
        body = SignDocument(
            draft.digest() or "", ink, names, given["day"], languages(given["title"]), place, files,
            given["ad_referendum"],
        )  # fmt: skip
        return [sign_document(state, **voice, key=draft.key, body=body)]

    return said(context, given, decide)


@click.pass_context
def confirm(context: click.Context, /, **given: Any) -> int:
    """`draft confirm`."""

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.signing import confirm_signature

        return [confirm_signature(state, **voice, key=draft.key)]

    return said(context, given, decide)


@click.pass_context
def unsign(context: click.Context, /, **given: Any) -> int:
    """`draft unsign`."""

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.signing import withdraw_signature

        return [withdraw_signature(state, **voice, key=draft.key, reason=languages(given["reason"]))]

    return said(context, given, decide)


@click.pass_context
def object_to(context: click.Context, /, **given: Any) -> int:
    """`draft object`."""

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.corrections import object_to_correction

        stated = next((one.digest for side, one in sorted(draft.correcting.items()) if side != voice["side"]), "")
        reason = languages(given["reason"])
        return [object_to_correction(state, **voice, key=draft.key, digest=stated, reason=reason)]

    return said(context, given, decide)


@click.pass_context
def retract(context: click.Context, /, **given: Any) -> int:
    """`draft retract`."""

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.corrections import withdraw_correction

        return [withdraw_correction(state, **voice, key=draft.key, reason=languages(given["reason"]))]

    return said(context, given, decide)


@click.pass_context
def correct(context: click.Context, /, **given: Any) -> int:
    """`draft correct`."""
    read = read_json(given["file"])

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from immutables import Map

        from paraph.mechanism.acts.corrections import correct_document
        from paraph.mechanism.negotiation.headings import headings
        from paraph.mechanism.negotiation.sealing import Correction, Manner
        from paraph.mechanism.texts import texts
        from paraph.node.refusals import NoteMalformed
        from paraph.node.texts import drafting

        if not isinstance(read, dict):
            raise NoteMalformed(detail=str(given["file"]))
        known = headings(state.document(draft.key), draft.parties) if draft.in_force else {}
        words = {name: texts(said) for name, said in read.items() if name in known and isinstance(said, dict)}
        contents = {
            drafting.paragraph_of(draft, one)[1].key: drafting.content_from(state, content)
            for one, content in read.items()
            if one not in words
        }
        correction = Correction(
            Manner(given["manner"]), Map(contents), texts(languages(given["reason"])),
            texts(languages(given["instrument"])), Map(words),
        )  # fmt: skip
        return [correct_document(state, **voice, key=draft.key, correction=correction)]

    return said(context, given, decide)
