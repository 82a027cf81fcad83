"""What `paraph draft` says for this side: each command looks up what is meant and appends one decision."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.draft_showing import counters, summary
from paraph.cli.given import languages
from paraph.cli.homes import open_home, say
from paraph.cli.phrases import language_of
from paraph.cli.refusals import FileMissing, FileUnreadable, MissingValue, WrongValue
from paraph.messages import N_

if TYPE_CHECKING:
    from paraph.mechanism.negotiation.drafts import Negotiation
    from paraph.mechanism.negotiation.items import Item
    from paraph.mechanism.state import State
    from paraph.node.home import Home
    from paraph.record import Draft

Decision = Callable[["State", "Negotiation", dict[str, str]], Iterable["Draft"]]
"""What to say, in this state, on this draft; the last are `side` and `office` as every decision takes them."""


def said(context: click.Context, given: Mapping[str, Any], decide: Decision) -> int:
    """Append what `decide` says on the draft that is meant, and tell where it stands then."""
    home = open_home(given)
    from paraph.node import records
    from paraph.node.texts import drafting

    voice = {"side": home.side, "office": home.office}

    def decision(state: "State") -> Iterable["Draft"]:
        return decide(state, drafting.draft_of(state, given.get("draft")), voice)

    key = drafting.draft_of(records.current().state, given.get("draft")).key
    acts = records.append(decision)
    return told(context, given, home, key, [act.reference for act in acts])


def told(context: click.Context, given: Mapping[str, Any], home: "Home", key: str, appended: list[str]) -> int:
    """What was appended and where the draft stands."""
    from paraph.node import records

    language = language_of(context)
    draft = records.current().state.negotiations.get(key)
    if draft is None:
        if given["json"]:
            click.echo(json.dumps({"appended": appended, "document": key, "set_aside": True}, ensure_ascii=False))
            return 0
        say(language, N_("Nobody holds the text {document} any more; it is set aside."), document=key)
        return 0
    if given["json"]:
        click.echo(json.dumps({"appended": appended, **summary(draft)}, ensure_ascii=False))
        return 0
    say(language, N_("Acts appended: {count}. {document}"), count=len(appended), document=key)
    click.echo(counters(draft, home.side, language))
    return 0


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
        body, ordinal = _only_body(given["body"]), int(session)
        session = session_key(body, ordinal=ordinal, start=None)
        appended += [act.reference for act in records.append(lambda state: drafting.upcoming(state, body, ordinal))]
    acts = drafting.begin(session, kind=kind, empty=given["empty"])
    appended += [act.reference for act in acts]
    return told(context, given, home, document_key(session, kind), appended)


@click.pass_context
def propose(context: click.Context, /, **given: Any) -> int:
    """`draft propose`."""
    from paraph.mechanism.negotiation.positions import Ground

    lines = list(_json_lines(given["lines"])) if given["lines"] else []

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
    base = _base(draft, item, given["choice"], voice["side"])
    return wording.edit_paragraph(state, **voice, key=item.key, base=base, changed=texts, told=why)


def _base(draft: "Negotiation", item: Any, choice: str | None, side: str) -> str:
    """The wording edited: the one named, else the agreed or the side's own, else the only other."""
    from paraph.node.texts import drafting

    held = item.offers.get(side, ())
    if choice is None and held:
        return str(held[-1].choice)
    return drafting.choice_of(draft, item, choice, side)


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
        read = _json(given["content"])
        if not isinstance(read, dict):
            raise NoteMalformed(detail=str(given["content"]))
        return read
    marks = {"force": given["force"], "undertaking": given["undertaking"]}
    return {"texts": texts, **{name: said for name, said in marks.items() if said}}


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


@click.pass_context
def frame(context: click.Context, /, **given: Any) -> int:
    """`draft frame`."""
    read = _json(given["file"]) if given["file"] else None

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        import msgspec

        from paraph.mechanism.acts.frames import FrameBody, frame_document, frame_of
        from paraph.node.refusals import NoteMalformed

        if read is None:
            return [frame_document(state, **voice, key=draft.key, frame=draft.frame)]
        try:
            wanted = frame_of(state, msgspec.convert(read, FrameBody))
        except msgspec.ValidationError as found:
            raise NoteMalformed(detail=str(found)) from None
        return [frame_document(state, **voice, key=draft.key, frame=wanted, reason=languages(given["reason"]))]

    return said(context, given, decide)


@click.pass_context
def concord(context: click.Context, /, **given: Any) -> int:
    """`draft concord`."""

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.concordance import concord_paragraph
        from paraph.node.texts import drafting

        for one in given["paragraphs"]:
            item = drafting.paragraph_of(draft, one)[1]
            choice = _base(draft, item, given["choice"], voice["side"])
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


@click.pass_context
def initial(context: click.Context, /, **given: Any) -> int:
    """`draft initial`."""

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.signing import initial_document

        return [initial_document(state, **voice, key=draft.key, names=languages(given["name"]))]

    return said(context, given, decide)


@click.pass_context
def sign(context: click.Context, /, **given: Any) -> int:
    """`draft sign`."""

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from paraph.mechanism.acts.signing import SignDocument, sign_document
        from paraph.mechanism.negotiation.sealing import Ink
        from paraph.node import attachments

        files = tuple(attachments.attach(Path(name)) for name in given["attach"])
        body = SignDocument(
            draft.digest() or "", Ink(given["ink"]), languages(given["name"]), _day(given["day"]),
            languages(given["title"]), languages(given["place"]), files, given["ad_referendum"],
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
def correct(context: click.Context, /, **given: Any) -> int:
    """`draft correct`."""
    read = _json(given["file"])

    def decide(state: "State", draft: "Negotiation", voice: dict[str, str]) -> Iterable["Draft"]:
        from immutables import Map

        from paraph.mechanism.acts.signing import correct_document
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


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise WrongValue(name="--day", value=value) from None


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise FileMissing(source=path) from None
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(source=path, reason=str(error)) from None


def _json(path: Path) -> Any:
    try:
        return json.loads(_read(path))
    except ValueError as error:
        raise FileUnreadable(source=path, reason=str(error)) from None


def _json_lines(path: Path) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(_read(path).splitlines(), start=1):
        if line.strip():
            try:
                value = json.loads(line)
            except ValueError:
                value = None
            if not isinstance(value, dict):
                raise WrongValue(name=f"{path}:{number}", value=line[:80])
            yield value


def _only_body(given: str | None) -> str:
    """The body named, or the only one that has sessions; raises `MissingValue`."""
    from paraph.node import records

    if given:
        return given
    bodies = {session.body for session in records.current().state.sessions.values()}
    if len(bodies) != 1:
        raise MissingValue(name="--body")
    return bodies.pop()
