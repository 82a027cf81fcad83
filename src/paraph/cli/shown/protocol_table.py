"""A protocol as people like to look at it: what it says of itself, then its paragraphs; and where versions differ."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from paraph.cli.shown.columns import two_columns
from paraph.mechanism.paragraphs import Deadline, DeadlineKind
from paraph.messages import N_, Phrase, translate
from paraph.papers.reviews import tracking
from paraph.papers.wording import Wording

if TYPE_CHECKING:
    from paraph.intake.protocols import Difference, Pairing, Protocol
    from paraph.intake.protocols.values import Paragraph

LANGUAGES = {"en": N_("English"), "hi": N_("Hindi"), "ru": N_("Russian")}
FORCES = {
    "observe": N_("noted"),
    "take_note": N_("took note"),
    "welcome": N_("welcomed"),
    "explore": N_("discussed"),
    "interest": N_("expressed interest"),
    "one_side": N_("stated by one side"),
    "consider": N_("agreed to consider"),
    "agree": N_("agreed"),
    "instruct": N_("instructed"),
    "recommend": N_("recommended"),
    "reaffirm": N_("reaffirmed"),
    "reserve": N_("position stated"),
}
WHAT = {
    "count": N_("paragraphs"),
    "missing": N_("in one version only"),
    "force": N_("force"),
    "actor": N_("actor"),
    "deadline": N_("deadline"),
    "undertaking": N_("undertaking"),
    "ad_referendum": N_("subject to approval"),
    "ordinal": N_("session number"),
    "held": N_("days of the session"),
    "signed": N_("day of signature"),
    "languages": N_("languages"),
    "prevailing": N_("prevailing text"),
    "originals": N_("originals"),
}


def protocol_table(protocol: "Protocol", *, language: str, width: int) -> str:
    """The protocol in `language`, at most `width` cells wide, with an empty line after it."""
    undertakings = sum(paragraph.undertaking for paragraph in protocol.paragraphs)
    head = " · ".join(
        [
            protocol.source,
            translate(LANGUAGES[protocol.lang], language),
            Phrase(
                N_("{paragraphs} paragraphs, of them {undertakings} undertakings"),
                paragraphs=len(protocol.paragraphs),
                undertakings=undertakings,
            ).text(language),
        ]
    )
    lines = [head, *two_columns(list(_document(protocol, language)), width=width)]
    section: str | None = None
    for paragraph in protocol.paragraphs:
        if paragraph.heading != section and paragraph.heading is not None:
            lines += ["", f"  {paragraph.heading}"]
        section = paragraph.heading
        lines += two_columns([(paragraph.number, _said(paragraph, language))], width=width)
    return "\n".join(lines) + "\n\n"


def differences_table(pairing: "Pairing", *, language: str, width: int) -> str:
    """Where the versions of one protocol differ, with an empty line after it."""
    sources = " · ".join(protocol.source for protocol in pairing.versions)
    if not pairing.differences:
        says = Phrase(N_("The versions agree in every paragraph: {sources}"), sources=sources)
        return f"{says.text(language)}\n\n"
    says = Phrase(N_("The versions differ: {sources}"), sources=sources)
    rows = [(one.number or "", _difference(one, language)) for one in pairing.differences]
    return "\n".join([says.text(language), *two_columns(rows, width=width)]) + "\n\n"


def _document(protocol: "Protocol", language: str) -> Iterator[tuple[str, str]]:
    document, words = protocol.document, Wording(language, "")
    rows = (
        (N_("Session number"), str(document.ordinal) if document.ordinal else None),
        (N_("Held"), words.days(*map(date.fromisoformat, document.held)) if document.held else None),
        (N_("Signed on"), words.day(date.fromisoformat(document.signed)) if document.signed else None),
        (N_("Place"), document.place),
        (N_("Languages"), ", ".join(words.language_within(code) for code in document.languages)),
        (N_("Prevailing text"), words.language_within(document.prevailing) if document.prevailing else None),
        (N_("Originals"), str(document.originals) if document.originals else None),
        (N_("Next session"), document.next_session.text if document.next_session else None),
    )
    yield from ((translate(label, language), value) for label, value in rows if value)
    for signatory in document.signatories:
        who = ", ".join(part for part in (signatory.name, signatory.post) if part)
        yield (
            translate(N_("Signed by"), language),
            f"{words.side_name(signatory.side)}: {who}" if signatory.side else who,
        )
    counts = [f"{words.side_name(side)} {count}" for side, count in document.delegates.items() if count]
    if counts:
        yield translate(N_("Delegates"), language), ", ".join(counts)


def _said(paragraph: "Paragraph", language: str) -> str:
    force = translate(FORCES[paragraph.force], language) if paragraph.force else translate(N_("reports"), language)
    words = Wording(language, "")
    facts = [f"{tracking.actor(paragraph.actor, words)}: {force}"]
    if paragraph.addressee:
        facts.append(f"→ {paragraph.addressee}")
    if deadline := _deadline(paragraph, words):
        facts.append(f"⏱ {deadline}")
    facts += [f"{words.side_name(side)}: {body}" for side, body in paragraph.lead.items() if body]
    if paragraph.ad_referendum:
        facts.append(translate(N_("subject to approval"), language))
    mark = "● " if paragraph.undertaking else ""
    return f"{mark}{' · '.join(facts)} | {paragraph.text}"


def _deadline(paragraph: "Paragraph", words: Wording) -> str:
    """By when, in words; an event as the version itself has it."""
    kind, stated = paragraph.deadline.kind, paragraph.deadline.value or ""
    return stated if kind == "event" else tracking.deadline(Deadline(DeadlineKind(kind), stated), words)


def _difference(one: "Difference", language: str) -> str:
    said = "; ".join(
        f"{translate(LANGUAGES[lang], language)}: {_value(one.what, value, language)}" for lang, value in one.said
    )
    return f"{translate(WHAT[one.what], language)} – {said}"


def _value(what: str, value: str | None, language: str) -> str:
    if what == "actor" and value:
        return tracking.actor(value, Wording(language, ""))
    if what == "force":
        return translate(FORCES[value], language) if value else translate(N_("reports"), language)
    return value or "—"
