"""What surrounds the paragraphs, as a form: languages, title, opening, sections and annexes, who signs where and when.

Names of fields: `languages`, `prevailing`, `originals`, `signed_on`, `legal_character`; `title-en`, `opening-en`,
`place-en`, `next_session-en`; of the section at place 3 `s3-key`, `s3-order`, `s3-annex`, `s3-title-en`; of a side
`IN-name-en`, `IN-title-en`. A section is taken out by leaving its titles empty, and a new one written in the last rows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from paraph.mechanism.documents import LegalCharacter, Regime, Section, Signatory, Terms
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.frames import Frame
from paraph.mechanism.texts import Texts, texts
from paraph.messages import N_
from paraph.web.pages.reader import Reader
from paraph.web.pages.texts.wordwise import Word, wordwise
from paraph.web.typed import whole

WORDS = {
    "title": N_("Title, where it is not the usual one"),
    "opening": N_("Opening: who met when and where, who led"),
    "place": N_("Place of signature"),
    "next_session": N_("The next session, as it is called"),
}
CHARACTERS = {
    LegalCharacter.NOT_STATED: N_("not stated"),
    LegalCharacter.NOT_BINDING: N_("not binding"),
    LegalCharacter.BINDING: N_("binding"),
}
NEW_ROWS = 2
LONGEST = 20_000
MOST_SECTIONS = 200
DIGITS = 4
"""Of a place in the order; what is longer is no place."""


@dataclass(frozen=True, slots=True)
class Field:
    """One text in one language."""

    name: str
    language: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A section, or an empty row for a new one."""

    prefix: str
    key: str
    order: int
    annex: bool
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Differing:
    """What two sides hold of one thing, the words that differ marked."""

    name: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class FramePage:
    """The form, and what the sides hold."""

    agreed: bool
    held_by: str
    """Names of the sides that hold what the form shows."""

    differing: tuple[Differing, ...]
    """From what this side holds to what the text is shown in."""

    words: tuple[tuple[str, str, tuple[Field, ...]], ...]
    sections: tuple[Row, ...]
    signatories: tuple[tuple[str, str, tuple[Field, ...], tuple[Field, ...]], ...]
    languages: tuple[tuple[str, str, bool], ...]
    prevailing: str
    originals: tuple[tuple[str, bool], ...]
    """As many as there are parties, fewer, or what stands: of more no originals are set."""

    signed_on: str
    characters: tuple[tuple[str, str, bool], ...]


def frame_page(draft: Negotiation, every: tuple[str, ...], reader: Reader) -> FramePage:
    """The frame the text is shown in, in a form; `every` are the languages of the mechanism."""
    frame, order = draft.frame, reader.own_language_first(every)
    terms = frame.terms
    holding = [side for side in reader.in_order(draft.parties)
               if any(one.choice == draft.standing for one in draft.frame_offers.get(side, ()))]  # fmt: skip
    ours = next((draft.frames[one.choice] for one in draft.frame_offers.get(reader.side, ())), frame)
    return FramePage(
        agreed=draft.agreed_frame() is not None,
        held_by=reader.listed(map(reader.side_name, holding)),
        differing=tuple(_differing(ours, frame, reader)),
        words=tuple((name, reader.say(says), _fields(name, getattr(terms, name), order, reader))
                    for name, says in WORDS.items()),
        sections=tuple(_rows(frame, order, reader)),
        signatories=tuple(_signatory(side, terms, order, reader) for side in reader.in_order(draft.parties)),
        languages=tuple((one, reader.language_name(one), one in terms.regime.languages) for one in order),
        prevailing=terms.regime.prevailing or "",
        originals=_chosen(range(1, max(len(draft.parties), terms.regime.originals) + 1), str(terms.regime.originals)),
        signed_on=terms.signed_on.isoformat() if terms.signed_on else "",
        characters=tuple((one.value, reader.say(says), one is terms.legal_character)
                         for one, says in CHARACTERS.items()),
    )  # fmt: skip


def typed_over(page: FramePage, given: Mapping[str, str], languages: list[str]) -> FramePage:
    """The form with what somebody typed into it, right or wrong: a form that is refused loses no word."""

    def fields(those: tuple[Field, ...]) -> tuple[Field, ...]:
        return tuple(replace(one, text=given.get(one.name, one.text)) for one in those)

    return replace(
        page,
        words=tuple((name, says, fields(those)) for name, says, those in page.words),
        sections=tuple(
            replace(
                row,
                order=whole(given.get(f"{row.prefix}-order", ""), digits=4) or row.order,
                annex=f"{row.prefix}-annex" in given,
                fields=fields(row.fields),
            )
            for row in page.sections
        ),
        signatories=tuple(
            (side, name, fields(names), fields(titles)) for side, name, names, titles in page.signatories
        ),
        languages=tuple((one, name, one in languages) for one, name, _ in page.languages),
        prevailing=given.get("prevailing", ""),
        originals=_chosen([number for number, _ in page.originals], given.get("originals", "")),
        signed_on=given.get("signed_on", ""),
        characters=tuple((value, says, value == given.get("legal_character")) for value, says, _ in page.characters),
    )


def frame_typed(given: Mapping[str, str], languages: list[str], before: Frame, parties: tuple[str, ...]) -> Frame:
    """The frame that a form says; what it does not show stays as it was. Raises `ValueError` on a day that is none.

    What is no number of originals is 0, which no frame may have (`RegimeUnfit`).
    """
    chosen, copies = tuple(sorted(languages)), given.get("originals", str(before.terms.regime.originals)).strip()
    terms = replace(
        before.terms,
        regime=Regime(chosen, given.get("prevailing") or None, whole(copies, digits=2)),
        legal_character=LegalCharacter(given.get("legal_character") or before.terms.legal_character),
        signed_on=date.fromisoformat(given["signed_on"]) if given.get("signed_on") else None,
        signatories=tuple(_signatories(given, chosen, parties)),
        **{name: _texts(given, name, chosen) for name in WORDS},
    )
    return Frame(terms, tuple(_sections(given, chosen)))


def _chosen(numbers: Iterable[object], wanted: str) -> tuple[tuple[str, bool], ...]:
    return tuple((str(number), str(number) == wanted) for number in numbers)


def _fields(name: str, values: Texts, order: tuple[str, ...], reader: Reader) -> tuple[Field, ...]:
    return tuple(Field(f"{name}-{one}", one, reader.language_name(one), values.get(one, "")) for one in order)


def _rows(frame: Frame, order: tuple[str, ...], reader: Reader) -> Iterator[Row]:
    for place, section in enumerate(frame.sections, start=1):
        fields = _fields(f"s{place}-title", section.titles, order, reader)
        yield Row(f"s{place}", section.key, place, section.annex is not None, fields)
    for place in range(len(frame.sections) + 1, len(frame.sections) + 1 + NEW_ROWS):
        yield Row(f"s{place}", "", place, annex=False, fields=_fields(f"s{place}-title", texts({}), order, reader))


def _signatory(
    side: str, terms: Terms, order: tuple[str, ...], reader: Reader
) -> tuple[str, str, tuple[Field, ...], tuple[Field, ...]]:
    known = next((one for one in terms.signatories if one.side == side), Signatory(side, texts({})))
    names, titles = (_fields(f"{side}-{what}", values, order, reader)
                     for what, values in (("name", known.names), ("title", known.titles)))  # fmt: skip
    return side, reader.side_name(side), names, titles


def _texts(given: Mapping[str, str], name: str, languages: tuple[str, ...]) -> Texts:
    typed = {one: given.get(f"{name}-{one}", "").replace("\r\n", "\n").strip()[:LONGEST] for one in languages}
    return texts({one: said for one, said in typed.items() if said})


def _signatories(given: Mapping[str, str], languages: tuple[str, ...], parties: tuple[str, ...]) -> Iterator[Signatory]:
    for side in parties:
        names = _texts(given, f"{side}-name", languages)
        if names:
            yield Signatory(side, names, _texts(given, f"{side}-title", languages))


def _sections(given: Mapping[str, str], languages: tuple[str, ...]) -> Iterator[Section]:
    """In the order given, the body of the text before the annexes, annexes counted from 1."""
    rows = []
    for place in range(1, MOST_SECTIONS):
        titles = _texts(given, f"s{place}-title", languages)
        if titles:
            order = given.get(f"s{place}-order", "")
            number = int(order) if order.isascii() and order.isdecimal() and len(order) <= DIGITS else place
            rows.append((f"s{place}-annex" in given, number, place, given.get(f"s{place}-key", ""), titles))
    known, annexes = {key for *_, key, _ in rows}, 0
    for annex, _, place, key, titles in sorted(rows, key=lambda row: row[:3]):
        annexes += annex
        yield Section(key or _new_key(place, known), titles, annexes if annex else None)


def _new_key(place: int, known: set[str]) -> str:
    key = next(f"part-{n}" for n in range(place, place + MOST_SECTIONS) if f"part-{n}" not in known)
    known.add(key)
    return key


def _differing(ours: Frame, shown: Frame, reader: Reader) -> Iterator[Differing]:
    before, after = dict(_said(ours, reader)), dict(_said(shown, reader))
    for name in {**after, **before}:
        if before.get(name, "") != after.get(name, ""):
            yield Differing(name, wordwise(before.get(name, ""), after.get(name, "")))


def _said(frame: Frame, reader: Reader) -> Iterator[tuple[str, str]]:
    """Each thing a frame says, by what it is called, in every language."""
    terms = frame.terms
    yield reader.say(N_("Authentic languages")), reader.listed(map(reader.language_within, terms.regime.languages))
    prevailing = terms.regime.prevailing
    yield reader.say(N_("Prevailing language")), reader.language_within(prevailing) if prevailing else "—"
    yield reader.say(N_("Number of originals")), str(terms.regime.originals)
    yield reader.say(N_("Legal character")), reader.say(CHARACTERS[terms.legal_character])
    yield reader.say(N_("Day of signature")), reader.day(terms.signed_on) if terms.signed_on else "—"
    for name, says in WORDS.items():
        yield reader.say(says), _joined(getattr(terms, name))
    for section in frame.sections:
        place = reader.say(N_("Annex {number}"), number=section.annex) if section.annex else ""
        yield f"{reader.say(N_('Section'))} {section.key}", " ".join(filter(None, (place, _joined(section.titles))))
    yield reader.say(N_("Order of the sections")), ", ".join(section.key for section in frame.sections)
    for one in terms.signatories:
        said = "; ".join(filter(None, (_joined(one.names), _joined(one.titles))))
        yield reader.say(N_("Signs: {side}"), side=reader.side_name(one.side)), said


def _joined(values: Texts) -> str:
    return " / ".join(values[one] for one in sorted(values))
