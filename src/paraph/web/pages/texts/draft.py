"""The working page of a text under negotiation: its languages side by side, its brackets, and whose word is next.

Rules
    1. Every alternative names its holder in words and by a sign as well as by colour; who does not see colours, or
       prints, loses nothing. Where a side does not let the text name it, only that side's own node does.
    2. Words by which an alternative differs from the first are marked; `since` marks those that changed since a day.
    3. The reader's language comes first, the others follow; a missing or stale text says so in its place.
    4. What the comparison finds stands in the margin of its paragraph, in the reader's language.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from paraph.language.compare import Finding
from paraph.mechanism.negotiation.counting import counts
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.items import Item, Outcome, Settlement
from paraph.mechanism.negotiation.obstacles import obstacles
from paraph.mechanism.negotiation.packages import PackageState
from paraph.mechanism.negotiation.positions import Ground, Wording
from paraph.mechanism.negotiation.reading import Alternative, Line, held_ad_referendum, line
from paraph.mechanism.paragraphs import Content
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown, Texts
from paraph.messages import N_, Refused
from paraph.node.texts.mandates import NOWHERE, Departure
from paraph.papers.reviews.tracking import force
from paraph.web.pages.reader import Reader
from paraph.web.pages.refusals import document_name, in_words
from paraph.web.pages.texts.after_saying import may_certify
from paraph.web.pages.texts.departures import against_in, against_nowhere
from paraph.web.pages.texts.draft_values import (
    Column,
    Deal,
    Dealt,
    DraftPage,
    Entry,
    Group,
    Holder,
    Moving,
    Note,
    Tally,
    Version,
    held_in,
    held_now,
)
from paraph.web.pages.texts.wordwise import Word, wordwise

GROUNDS = {
    Ground.SUBSTANCE: N_("a matter of substance"),
    Ground.INSTRUCTIONS: N_("waits for instructions"),
    Ground.WORDING: N_("a matter of wording"),
    Ground.NOT_STATED: "",
}
OUTCOMES = {
    Outcome.RESOLVED: N_("The texts say the same"),
    Outcome.WAIVED: N_("They differ, and are meant to"),
}
STAGES = (
    N_("Under negotiation"),
    N_("Agreed, not yet initialled"),
    N_("Initialled by all"),
    N_("Signed, and not yet confirmed by all"),
    N_("In force"),
)

Noticing = Callable[[Content, tuple[str, ...]], Sequence[tuple[str, Finding]]]
"""What comparing the languages of a content finds, each with its id."""


@dataclass(frozen=True, slots=True)
class Looking:
    """How the page is looked at."""

    now: datetime
    show: str = "all"
    """`all`, `open`, `ours`, or `findings`: what the comparison finds, and some side has not dealt with."""

    since: str = ""
    """An instant; words changed after it are marked instead of those by which alternatives differ."""

    writing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    departures: Mapping[str, tuple[Departure, ...]] = field(default_factory=dict)
    """Paragraph -> where it departs from the mandate; empty for whoever may not see that, and for the room."""


def nothing_noticed(_content: Content, _languages: tuple[str, ...]) -> Sequence[tuple[str, Finding]]:
    """For pages without a margin."""
    return ()


def draft_page(
    state: State, key: str, reader: Reader, looking: Looking, notice: Noticing = nothing_noticed
) -> DraftPage:
    """The page of a draft; raises `UnknownDocument`."""
    draft = state.negotiation(key)
    digest = draft.digest() or ""
    name = reader.session_name(state.session(draft.session).facts(reader.side))
    found = () if draft.in_force else obstacles(draft)
    groups = _groups(draft, reader, looking, notice)
    return DraftPage(
        key=key,
        title=document_name(state, draft, reader),
        session=name,
        session_key=draft.session,
        stage=reader.say(stage(draft, digest)),
        in_force=bool(draft.in_force),
        initialled=draft.initialled() is not None,
        tally=tally(draft, reader.side, looking.now),
        languages=tuple((code, reader.language_name(code)) for code in _languages(draft, reader)),
        frame=draft.standing,
        frame_open=draft.agreed_frame() is None,
        frame_waits=not any(one.choice == draft.standing for one in draft.frame_offers.get(reader.side, ())),
        groups=groups,
        findings=_to_deal_with(groups),
        deals=_deals(draft, reader),
        obstacles=tuple(_obstacle(refusal, reader, state) for refusal in found),
        voided=tuple(_voided(draft, reader)),
        done=tuple(_done(draft, digest, reader)),
        provisional=tuple(_provisional(draft, reader)),
        corrected=reader.moment(draft.corrections[-1].since) if draft.corrections else "",
        gone=tuple(_gone(draft, reader)),
        may_certify=may_certify(draft, reader.side),
        may_initial=bool(digest) and not found and reader.side not in draft.initials,
        digest=digest,
        against=tuple(against_nowhere(one, reader) for one in looking.departures.get(NOWHERE, ())),
        sections=tuple((section.key, reader.text(section.titles)) for section in draft.frame.sections),
    )


def _obstacle(refusal: Refused, reader: Reader, state: State) -> tuple[str, str]:
    """The sentence, its paragraph told by number and link and not by id as where there is no page."""
    said, key = (
        in_words(refusal, reader, lambda: state).sentence(reader.language),
        str(refusal.facts.get("paragraph", "")),
    )
    return (said.replace(f" [{key}]", ""), key.rpartition(".")[2]) if key else (said, "")


def tally(draft: Negotiation, side: str, now: datetime) -> Tally:
    """The counters as of `now`."""
    found = counts(draft)
    oldest = max((now - datetime.fromisoformat(found.oldest)).days, 0) if found.oldest else None
    return Tally(found.agreed, found.paragraphs, found.brackets, oldest, found.waiting.get(side, 0), found.stale)


def entry(draft: Negotiation, number: str, item: Item, reader: Reader, looking: Looking,
          notice: Noticing = nothing_noticed) -> Entry:  # fmt: skip
    """One paragraph as it is shown."""
    shown, languages = line(draft, number, item), _languages(draft, reader)
    before = _before(item, looking.since) if looking.since else None
    base = before or next((one.content for one in shown.alternatives if one.content), None)
    versions = tuple(_version(one, base, languages, reader) for one in shown.alternatives)
    return Entry(
        key=item.key,
        name=item.key.rpartition(".")[2],
        number=number,
        agreed=shown.agreed,
        waits=item.waits_for(reader.side, draft.parties),
        force=_force(shown, reader),
        versions=versions,
        notes=_notes(draft, shown, reader, notice),
        reservations=tuple(
            (reader.side_name(side), reader.text(said.texts)) for side, said in sorted(item.reservations.items())
        ),
        moving=_moving(draft, item, reader),
        seen=held_now(item, reader.side),
        writing=tuple(looking.writing.get(item.key, ())),
        changed=any(word.kind for one in versions for column in one.columns for word in column.words),
        against=tuple(against_in(one, shown, reader) for one in looking.departures.get(item.key, ())),
    )


def _groups(draft: Negotiation, reader: Reader, looking: Looking, notice: Noticing) -> tuple[Group, ...]:
    entries: dict[str, list[Entry]] = {}
    for number, item in draft.numbered():
        if looked_at(draft, item, reader.side, looking.show):
            shown = entry(draft, number, item, reader, looking, notice)
            if looking.show != "findings" or any(note.open for note in shown.notes):
                entries.setdefault(item.place.section, []).append(shown)
    known = [(section.key, reader.text(section.titles), section.annex) for section in draft.frame.sections]
    lost = [(key, reader.word(key), None) for key in entries if draft.frame.section(key) is None]
    return tuple(
        Group(key, title, annex, tuple(entries.get(key, ())))
        for key, title, annex in (*known, *lost)
        if looking.show == "all" or key in entries
    )


def _to_deal_with(groups: tuple[Group, ...]) -> tuple[tuple[str, str], ...]:
    entries = (entry for group in groups for entry in group.entries)
    return tuple((one.name, one.number) for one in entries if one.agreed and any(note.open for note in one.notes))


def looked_at(draft: Negotiation, item: Item, side: str, show: str) -> bool:
    """Whether the page shows the paragraph when it is asked for `all`, `open` or `ours`."""
    if show == "ours":
        return item.waits_for(side, draft.parties)
    return show != "open" or not draft.is_agreed(item)


def _version(one: Alternative, base: Content | None, languages: tuple[str, ...], reader: Reader) -> Version:
    holders = tuple(
        Holder(side, reader.side_name(side), side == reader.side, side in one.named)
        for side in reader.in_order(one.holders)
        if side in one.named or side == reader.side
    )
    return Version(
        label=one.label,
        choice=one.choice,
        deleted=one.content is None,
        holders=holders,
        columns=tuple(_column(one, base, code, reader) for code in languages) if one.content else (),
        since=reader.moment(one.since) if one.since else "",
        ground=reader.say(GROUNDS[one.ground]) if GROUNDS[one.ground] else "",
        reason=reader.text(one.reason) if one.reason else None,
        ad_referendum=reader.listed(reader.side_name(side) for side in one.ad_referendum),
        to_confirm=reader.side in one.ad_referendum,
        stale=bool(one.stale),
        ours=reader.side in one.holders,
    )


def _column(one: Alternative, base: Content | None, code: str, reader: Reader) -> Column:
    text = one.content.texts.get(code, "") if one.content else ""
    if not text:
        return Column(code, reader.language_name(code), ())
    words = wordwise(base.texts[code], text) if base is not None and code in base.texts else (Word("", text),)
    return Column(code, reader.language_name(code), words, code in one.stale)


def _before(item: Item, since: str) -> Content | None:
    """What stood there at that instant: the last wording put forward before it."""
    old = [wording for wording in item.wordings.values() if wording.since < since]
    return max(old, key=lambda wording: wording.order).content if old else None


def _notes(draft: Negotiation, shown: Line, reader: Reader, notice: Noticing) -> tuple[Note, ...]:
    languages = draft.frame.terms.regime.languages
    found = []
    for one in shown.alternatives:
        for name, finding in notice(one.content, languages) if one.content else ():
            said = shown.item.settlements.get(name, {})
            why, ours = finding.why.text(reader.language), reader.side in said
            settled = tuple(_dealt(side, said[side], reader) for side in reader.in_order(said))
            still = len(said) < len(draft.parties)
            found.append(Note(name, finding.severity, why, one.choice, finding.kind, settled, ours, still))
    return tuple(found)


def _dealt(side: str, said: Settlement, reader: Reader) -> Dealt:
    outcome = reader.say(OUTCOMES[said.outcome])
    return Dealt(reader.side_name(side), outcome, reader.text(said.reason), reader.text(said.officer))


def last_wording(item: Item) -> Wording:
    """What was put forward last, whoever holds it now."""
    return max(item.wordings.values(), key=lambda wording: wording.order)


def _force(shown: Line, reader: Reader) -> str:
    content = next((one.content for one in shown.alternatives if one.content), None)
    return force(content.force, reader) if content else ""


def _moving(draft: Negotiation, item: Item, reader: Reader) -> tuple[Moving, ...]:
    titles = {section.key: reader.text(section.titles).text for section in draft.frame.sections}
    wanted = [(side, place) for side, place in sorted(item.places.items()) if place != item.place]
    standing = draft.numbered() if wanted else ()
    found = []
    for side, place in wanted:
        there = [(number, one) for number, one in standing if one is not item and one.place.section == place.section]
        before = [number for number, one in there if one.place.rank < place.rank]
        ours, section = side == reader.side, titles.get(place.section, place.section)
        found.append(Moving(reader.side_name(side), section, before[-1] if before else "", ours))
    return tuple(found)


def _deals(draft: Negotiation, reader: Reader) -> tuple[Deal, ...]:
    offered = [(key, one) for key, one in sorted(draft.packages.items()) if one.state is PackageState.OFFERED]
    standing = {item.key: (number, item) for number, item in draft.numbered()} if offered else {}
    found = []
    for key, package in offered:
        named = sorted((paragraph, choice) for paragraph, choice in package.choices.items() if paragraph in standing)
        told = tuple(
            (paragraph.rpartition(".")[2], *_named(line(draft, *standing[paragraph]), choice))
            for paragraph, choice in named
        )
        ours = package.by == reader.side
        seen = held_in(draft, package, reader.side)
        found.append(Deal(key, reader.side_name(package.by), ours, reader.text(package.reason), told, seen))
    return tuple(found)


def _named(shown: Line, choice: str) -> tuple[str, str]:
    label = next((one.label for one in shown.alternatives if one.choice == choice), "")
    return shown.number, label


def _gone(draft: Negotiation, reader: Reader) -> list[tuple[str, Shown]]:
    """Name and last words of each paragraph that nobody puts forward any more."""
    items = [item for _, item in sorted(draft.items.items()) if item.gone(draft.parties) and item.wordings]
    return [(item.key.rpartition(".")[2], reader.text(last_wording(item).content.texts)) for item in items]


def _languages(draft: Negotiation, reader: Reader) -> tuple[str, ...]:
    return reader.own_language_first(draft.frame.terms.regime.languages)


def stage(draft: Negotiation, digest: str) -> str:
    """How far the text has come, as a phrase of the catalogue; `digest` of what all agree to, else empty."""
    if draft.in_force:
        return STAGES[4]
    if draft.provisional() and set(draft.signatures) == set(draft.parties):
        return STAGES[3]
    if draft.initialled():
        return STAGES[2]
    return STAGES[1] if digest and draft.ordered() else STAGES[0]


def _provisional(draft: Negotiation, reader: Reader) -> Iterator[tuple[str, str, str]]:
    for number, item in () if draft.in_force else draft.numbered():
        sides = held_ad_referendum(draft, item)
        if sides:
            yield item.key.rpartition(".")[2], number, reader.listed(map(reader.side_name, reader.in_order(sides)))


def _voided(draft: Negotiation, reader: Reader) -> list[str]:
    said = N_("{by} changed the text on {day}: the initials put to it before are void.")
    return [reader.say(said, by=reader.side_name(one.by), day=reader.moment(one.since)) for one in draft.voided]


def _done(draft: Negotiation, digest: str, reader: Reader) -> list[str]:
    sides = reader.in_order(draft.parties)
    certified, initialled, signed = N_("{side}: languages certified"), N_("{side}: initialled"), N_("{side}: signed")
    provisional = N_("{side}: signed ad referendum, to be confirmed at home")
    given = [side for side in sides if side in draft.certified(digest)]
    attested = [(certified, side, one.officer, one.since) for side in given if (one := draft.certificates[side])]
    attested += [(initialled, side, one.names, one.since) for side in sides if (one := draft.initials.get(side))]
    attested += [(signed if one.counts else provisional, side, one.names, one.since)
                 for side in sides if (one := draft.signatures.get(side))]  # fmt: skip
    return [_attested(reader.say(said, side=reader.side_name(side)), by, since, reader)
            for said, side, by, since in attested]  # fmt: skip


def _attested(said: str, by: Texts, since: str, reader: Reader) -> str:
    """Who did it and when, beside what was done."""
    return f"{said} ({reader.listed(filter(None, (reader.text(by).text, reader.moment(since))))})"
