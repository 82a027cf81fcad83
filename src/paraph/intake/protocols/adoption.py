"""From the versions of one protocol, read and paired, to drafts of acts that put it into the record.

Rules
    1. The protocol belongs to a session of the record: same number and, where both are known, the same day. Where the
       record has none, the caller names the body, and the session is recorded from the protocol.
    2. A paragraph of several languages is one paragraph. What its versions say of force, actor and deadline is
       compared; where they differ the prevailing language decides what is proposed, else most of them; a person sees
       it before.
    3. What this side has adopted already is not said again: the very files that were adopted add nothing, whatever a
       person corrected in them then or a later version reads in them; nor do others that say the same. A copy that
       differs from the one adopted is refused, for what was adopted stands.

Example: 11-en.txt, 11-hi.txt and 11-ru.txt of 60 paragraphs become one `document.adopt` and 60 `paragraph.adopt`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from immutables import Map

from paraph.intake.plans.pairing import by_language, most_said
from paraph.intake.protocols import values
from paraph.intake.protocols.pairing import Difference, Pairing, keyed
from paraph.intake.refusals import AdoptedOtherwise, OtherParties, ProtocolBodyUnsaid, ProtocolUnnumbered
from paraph.mechanism.acts.adoptions import adopt_document, adopt_paragraph
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.copies import Copy
from paraph.mechanism.documents import (
    Document,
    DocumentType,
    Regime,
    Section,
    Signatory,
    Source,
    Terms,
    document_digest,
    document_key,
    paragraph_key,
)
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.paragraphs import BOTH, NO_DEADLINE, THIRD, Content, Deadline, DeadlineKind, Paragraph
from paraph.mechanism.releases import Force, Span
from paraph.mechanism.sessions import Facts, session_key
from paraph.mechanism.state import State
from paraph.mechanism.topics import topic_key
from paraph.mechanism.undertakings import makes_undertaking
from paraph.record import Draft

Said = TypeVar("Said")
Versions = Mapping[str, values.Paragraph]
"""Language -> one paragraph as that version has it."""

Heading = tuple[str | None, int | None]
"""The words of a heading, and the annex it is the title of."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A protocol as it would be adopted."""

    body: str
    document: Document
    paragraphs: tuple[Paragraph, ...]
    spans: Map[str, Map[str, Span]]
    """Paragraph -> language -> where it stands in the text of that source."""

    facts: Facts
    """Of the session, for a record that does not hold it yet."""

    differences: tuple[Difference, ...]
    known: bool
    """Whether this side has adopted the very same already, or these very files."""

    otherwise: bool = False
    """Whether what it adopted from these very files says otherwise: it was corrected, or read otherwise then."""

    @property
    def undertakings(self) -> int:
        """How many undertakings would be born."""
        return sum(makes_undertaking(paragraph.content) for paragraph in self.paragraphs)


def proposed(
    pairing: Pairing, state: State, *, side: str, hashes: Mapping[str, str], body: str | None = None
) -> Proposed:
    """Lay out what adopting the versions would put into `state`; `hashes`: name of a source -> SHA-256 of its file.

    Raises `OtherParties`, `ProtocolUnnumbered` (neither number nor day), `ProtocolBodyUnsaid` (no session of the record
    fits, or several do, and no body is named), `AdoptedOtherwise`, `UnknownBody`.
    """
    versions = {version.lang: version for version in pairing.versions}
    first = pairing.versions[0]
    if set(first.document.parties) != set(state.parties):
        found = ", ".join(first.document.parties) or "?"
        raise OtherParties(source=first.source, found=found, parties=", ".join(state.parties))
    facts = _facts(versions)
    if facts.ordinal is None and facts.start is None:
        raise ProtocolUnnumbered(source=first.source)
    owner, session = _session(state, facts, body, first.source)
    key = document_key(session, DocumentType.PROTOCOL)
    prevailing = most_said(version.document.prevailing for version in pairing.versions)
    paired = _paired(versions)
    sections = _sections(versions)
    paragraphs = tuple(_paragraph(key, name, one, sections, prevailing, owner, state) for name, one in paired.items())
    document = Document(
        key=key,
        session=session,
        terms=_terms(versions, prevailing),
        sections=sections,
        paragraphs=tuple(paragraph.key for paragraph in paragraphs),
        sources=tuple(Source(v.lang, v.source, hashes[v.source]) for v in pairing.versions),
    )
    spans = Map(
        {paragraph_key(key, name): Map({lang: p.span for lang, p in one.items()}) for name, one in paired.items()}
    )
    held = state.copies.get(key, Map()).get(side)
    otherwise = held is not None and held.digest != document_digest(document, paragraphs)
    if held is not None and otherwise and not _of_the_same_files(held, document):
        raise AdoptedOtherwise(source=first.source, side=side)
    return Proposed(
        owner, document, paragraphs, spans, facts, pairing.differences, known=held is not None, otherwise=otherwise
    )


def _of_the_same_files(held: Copy, document: Document) -> bool:
    """Whether both were read from the same bytes, by language (rule 3)."""
    files, given = ({(one.language, one.sha256) for one in sources} for sources in (held.sources, document.sources))
    return files == given


def drafts(confirmed: Proposed, state: State, *, side: str, office: str) -> tuple[Draft, ...]:
    """The acts that put the protocol into the record, in the order they must be appended; none where it is known.

    Raises the `RuleBroken` of the first act the rules do not allow; then nothing is to be appended.
    """
    return tuple(_drafts(confirmed, state, side, office))


def _drafts(confirmed: Proposed, state: State, side: str, office: str) -> Iterator[Draft]:
    document = confirmed.document
    if confirmed.known or side in state.copies.get(document.key, Map()):
        return
    if document.session not in state.sessions:
        draft = record_session(
            state, side=side, office=office, key=document.session, body=confirmed.body, facts=confirmed.facts
        )
        yield draft
        state = fold_draft(state, draft, side=side)
    draft = adopt_document(state, side=side, office=office, document=document)
    yield draft
    state = fold_draft(state, draft, side=side)
    for paragraph in confirmed.paragraphs:
        spans = confirmed.spans[paragraph.key]
        draft = adopt_paragraph(state, side=side, office=office, paragraph=paragraph, spans=spans)
        yield draft
        state = fold_draft(state, draft, side=side)


def _facts(versions: Mapping[str, values.Protocol]) -> Facts:
    documents = [version.document for version in versions.values()]
    held = most_said(document.held for document in documents)
    signed = most_said(document.signed for document in documents)
    return Facts(
        ordinal=most_said(document.ordinal for document in documents),
        start=date.fromisoformat(held[0]) if held else None,
        end=date.fromisoformat(held[1]) if held else None,
        signed_on=date.fromisoformat(signed) if signed else None,
        place=by_language({lang: version.document.place for lang, version in versions.items()}),
        next_session=by_language({lang: _next_session(version.document) for lang, version in versions.items()}),
    )


def _session(state: State, facts: Facts, body: str | None, source: str) -> tuple[str, str]:
    """The body, and the id of the session that the protocol is of."""
    if body is not None:
        state.body(body)
    fitting = [
        session
        for session in state.sessions.values()
        if body in (None, session.body) and any(_fits(facts, account) for account in session.accounts.values())
    ]
    if len(fitting) == 1:
        return fitting[0].body, fitting[0].key
    if body is None:
        raise ProtocolBodyUnsaid(source=source, count=len(fitting))
    return body, session_key(body, ordinal=facts.ordinal, start=facts.start)


def _fits(told: Facts, known: Facts) -> bool:
    pairs = [(told.ordinal, known.ordinal), (told.start, known.start)]
    stated = [one == other for one, other in pairs if one is not None and other is not None]
    return bool(stated) and all(stated)


def _paired(versions: Mapping[str, values.Protocol]) -> dict[str, dict[str, values.Paragraph]]:
    """Name of a paragraph -> language -> that paragraph: `3`; in annex 1 `a1.3`.

    A number met again has its count behind it: `3-2`.
    """
    paired: dict[str, dict[str, values.Paragraph]] = {}
    for lang, version in versions.items():
        for (number, before), paragraph in keyed(version.paragraphs).items():
            name = f"a{number.replace('/', '.')}" if paragraph.annex else number
            name = f"{name}-{before + 1}" if before else name
            paired.setdefault(name, {})[lang] = paragraph
    return paired


def _next_session(document: values.Document) -> str | None:
    return document.next_session.text if document.next_session else None


def _sections(versions: Mapping[str, values.Protocol]) -> tuple[Section, ...]:
    """Headings by place, from 0: what stands before the first one has no titles."""
    headings = {lang: _headings(version) for lang, version in versions.items()}
    longest = max(len(one) for one in headings.values())
    return tuple(
        _section(place, {lang: one[place] for lang, one in headings.items() if place < len(one)})
        for place in range(longest)
    )


def _section(place: int, said: Mapping[str, Heading]) -> Section:
    titles = by_language({lang: title for lang, (title, _) in said.items()})
    return Section(str(place), titles, most_said(annex for _, annex in said.values()))


def _headings(version: values.Protocol) -> list[Heading]:
    """The headings of one version, beginning with none."""
    found: list[Heading] = [(None, None)]
    for paragraph in version.paragraphs:
        if (paragraph.section, paragraph.annex) != found[-1]:
            found.append((paragraph.section, paragraph.annex))
    return found


def _paragraph(
    document: str,
    name: str,
    versions: Versions,
    sections: Sequence[Section],
    prevailing: str | None,
    body: str,
    state: State,
) -> Paragraph:
    one = versions.get(prevailing or "") or next(iter(versions.values()))
    return Paragraph(
        key=paragraph_key(document, name),
        document=document,
        section=str(_place(versions, sections)),
        number=one.number,
        content=_content(versions, prevailing, body, state),
    )


def _place(versions: Versions, sections: Sequence[Section]) -> int:
    """Which section a paragraph stands in: the last whose heading some version gives it."""
    found = [
        place
        for place, section in enumerate(sections)
        for lang, p in versions.items()
        if (p.section, p.annex) == (section.titles.get(lang), section.annex)
    ]
    return found[-1] if found else 0


def _content(versions: Versions, prevailing: str | None, body: str, state: State) -> Content:
    force = _said({lang: p.force for lang, p in versions.items()}, prevailing)
    actor = _said({lang: p.actor for lang, p in versions.items()}, prevailing)
    area = most_said(p.area for p in versions.values())
    topic = topic_key(body, area) if area else None
    sides = {side for p in versions.values() for side in p.lead} & set(state.parties)
    leads = {side: by_language({lang: p.lead.get(side) for lang, p in versions.items()}) for side in sorted(sides)}
    return Content(
        texts=by_language({lang: p.text for lang, p in versions.items()}),
        force=Force(force) if force else None,
        actor=actor if actor in (BOTH, THIRD, *state.parties) else THIRD,
        addressee=by_language({lang: p.addressee for lang, p in versions.items()}),
        deadline=_deadline({lang: p.deadline for lang, p in versions.items()}, prevailing),
        leads=Map({side: names for side, names in leads.items() if names}),
        topic=topic if topic in state.topics else None,
        undertaking=_said({lang: p.undertaking for lang, p in versions.items()}, prevailing),
        ad_referendum=any(p.ad_referendum for p in versions.values()),
    )


def _said(told: Mapping[str, Said], prevailing: str | None) -> Said:
    """What the prevailing language says, else what most say (rule 2)."""
    if prevailing is not None and prevailing in told:
        return told[prevailing]
    return Counter(told.values()).most_common(1)[0][0]


def _deadline(told: Mapping[str, values.Deadline], prevailing: str | None) -> Deadline:
    chosen = _said(told, prevailing)
    if chosen.kind == "none":
        return NO_DEADLINE
    kind = DeadlineKind(chosen.kind)
    if kind is DeadlineKind.EVENT:
        words = by_language({lang: one.value for lang, one in told.items() if one.kind == "event"})
        return Deadline(kind, None, words)
    return Deadline(kind, chosen.value)


def _terms(versions: Mapping[str, values.Protocol], prevailing: str | None) -> Terms:
    documents = {lang: version.document for lang, version in versions.items()}
    signed = most_said(document.signed for document in documents.values())
    languages = most_said(tuple(sorted(document.languages)) for document in documents.values()) or tuple(
        sorted(versions)
    )
    sides = dict.fromkeys(one.side for d in documents.values() for one in d.signatories if one.side)
    delegates = {side: most_said(d.delegates.get(side) for d in documents.values()) for side in sides}
    return Terms(
        type=DocumentType.PROTOCOL,
        regime=Regime(languages, prevailing, most_said(d.originals for d in documents.values()) or 2),
        place=by_language({lang: document.place for lang, document in documents.items()}),
        signed_on=date.fromisoformat(signed) if signed else None,
        signatories=tuple(_signatory(side, documents) for side in sorted(sides)),
        delegates=Map({side: count for side, count in delegates.items() if count}),
        next_session=by_language({lang: _next_session(document) for lang, document in documents.items()}),
    )


def _signatory(side: str, documents: Mapping[str, values.Document]) -> Signatory:
    found = {lang: next((s for s in d.signatories if s.side == side), None) for lang, d in documents.items()}
    return Signatory(
        side,
        by_language({lang: one.name if one else None for lang, one in found.items()}),
        by_language({lang: one.post if one else None for lang, one in found.items()}),
    )
