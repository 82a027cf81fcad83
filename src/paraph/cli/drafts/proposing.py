"""What `paraph draft begin|propose|frame` says for this side."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.drafts.files import read_json, read_lines
from paraph.cli.drafts.meant import wording_meant
from paraph.cli.drafts.saying import said, told
from paraph.cli.homes import open_home
from paraph.cli.inputs.given import body_meant, languages

if TYPE_CHECKING:
    from paraph.mechanism.negotiation.drafts import Negotiation
    from paraph.mechanism.negotiation.items import Item
    from paraph.mechanism.state import State
    from paraph.record import Draft


@click.pass_context
def begin(context: click.Context, /, **given: Any) -> int:
    """`draft begin`."""
    home = open_home(given)
    from paraph.mechanism.documents import DocumentType, document_key
    from paraph.mechanism.sessions import session_key
    from paraph.node import records
    from paraph.node.texts import drafting

    session, kind = given["session"], DocumentType(given["type"])
    appended = []
    if session.isdecimal():
        body, ordinal = body_meant(records.current().state, given["body"]), int(session)
        session = session_key(body, ordinal=ordinal, start=None)
        appended += [act.reference for act in records.append(lambda state: drafting.upcoming(state, body, ordinal))]
    acts = drafting.begin(session, kind=kind, empty=given["empty"])
    appended += [act.reference for act in acts]
    return told(context, given, home, document_key(session, kind), appended)


@click.pass_context
def propose(context: click.Context, /, **given: Any) -> int:
    """`draft propose`."""
    from paraph.mechanism.negotiation.positions import Ground

    lines = list(read_lines(given["lines"])) if given["lines"] else []

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.wording import Told

        why = Told(Ground(given["ground"]), languages(given["reason"]), given["unattributed"], given["ad_referendum"],
                   given["beside"])  # fmt: skip
        if lines:
            return _many(state, draft, lines)
        return [_one(state, draft, voice, given, why)]

    return said(context, given, decide)


def _many(state: "State", draft: "Negotiation", lines: list[dict[str, Any]]) -> Iterator["Draft"]:
    from paraph.node.refusals import NoteMalformed
    from paraph.node.texts import drafting

    for line in lines:
        if not isinstance(line.get("section"), str):
            raise NoteMalformed(detail=json.dumps(line, ensure_ascii=False)[:80])
    told_as = [(line["section"], drafting.content_from(state, {k: v for k, v in line.items() if k != "section"}))
               for line in lines]  # fmt: skip
    return drafting.proposals(state, draft.key, told_as)


def _one(state: "State", draft: "Negotiation", voice: dict[str, str], given: Mapping[str, Any], why: Any) -> "Draft":
    from paraph.mechanism.acts import wording
    from paraph.node.texts import drafting

    texts, paragraph = languages(given["text"]), given["paragraph"]
    after = drafting.paragraph_of(draft, given["after"])[1] if given["after"] else None
    if paragraph is None:
        section = given["section"] or (after.place.section if after else draft.frame.sections[0].key)
        key, place = wording.next_paragraph(state, draft.key, voice["side"]), drafting.place_in(draft, section, after)
        content = drafting.content_from(state, _content(given, texts))
        return wording.propose_paragraph(state, **voice, key=key, content=content, place=place, told=why)
    item = drafting.paragraph_of(draft, paragraph)[1]
    if given["delete"]:
        return wording.delete_paragraph(state, **voice, key=item.key, told=why)
    if given["content"] or given["whole"]:
        content = drafting.content_from(state, {**_kept(item, given, voice["side"]), **_content(given, texts)})
        return wording.propose_paragraph(state, **voice, key=item.key, content=content, told=why)
    base = wording_meant(draft, item, given["choice"], voice["side"])
    drafting.each_in_its_place(texts)
    return wording.edit_paragraph(state, **voice, key=item.key, base=base, changed=texts, told=why)


def _kept(item: "Item", given: Mapping[str, Any], side: str) -> dict[str, Any]:
    """What a whole wording leaves as it was where it does not say otherwise: with `--whole`, all but the texts.

    A content from a file says for itself what it amounts to; it keeps only what ties the paragraph to the record.
    """
    import msgspec

    from paraph.mechanism.acts.contents import content_body

    held = [offer.choice for offer in item.offers.get(side, ()) if offer.choice in item.wordings]
    base = item.wordings[held[-1]] if held else min(item.wordings.values(), key=lambda one: one.order)
    before = msgspec.to_builtins(content_body(base.content))
    return {name: before[name] for name in before if given["whole"] or name in ("topic", "carries")}


def _content(given: Mapping[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    """The content in so many words; what is not given of it is not in it. Raises `FileUnreadable`, `NoteMalformed`."""
    from paraph.node.refusals import NoteMalformed

    if given["content"]:
        read = read_json(given["content"])
        if not isinstance(read, dict):
            raise NoteMalformed(detail=str(given["content"]))
        return read
    marks = {"force": given["force"], "undertaking": given["undertaking"]}
    return {"texts": texts, **{name: said for name, said in marks.items() if said}}


@click.pass_context
def frame(context: click.Context, /, **given: Any) -> int:
    """`draft frame`."""
    read = read_json(given["file"]) if given["file"] else None

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        import msgspec

        from paraph.mechanism.acts.frames import FrameBody, frame_document, frame_of
        from paraph.node.texts.drafting import malformed

        if read is None:
            return [frame_document(state, **voice, key=draft.key, frame=draft.frame)]
        try:
            wanted = frame_of(state, msgspec.convert(read, FrameBody))
        except msgspec.ValidationError as found:
            raise malformed(found) from None
        return [frame_document(state, **voice, key=draft.key, frame=wanted, reason=languages(given["reason"]))]

    return said(context, given, decide)
