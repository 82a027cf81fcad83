"""Sentences of facts: which session, when, where, under whom, who led it, who reported, what was signed, how many came.

Rules
    1. What the record does not state is left out of the sentence; a sentence with nothing left is not made.
    2. The session's facts are the account of the side whose release it is; what was signed is the document's.
    3. An honorific is written where a release in the record gave this person one, and never guessed.
    4. The side whose language the release is in is named first; in any other language the side that drafts.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from paraph.mechanism.bodies import Body, BodyKind
from paraph.mechanism.documents import Document
from paraph.mechanism.negotiation.reading import day_of_signature
from paraph.mechanism.paragraphs import BOTH, Paragraph
from paraph.mechanism.releases import Force
from paraph.mechanism.sessions import Chair, Facts
from paraph.mechanism.state import State
from paraph.papers.originals.formulas import of_language
from paraph.papers.releasing.sentences import FACTS, Kind, Passage
from paraph.papers.releasing.speech import Speech, lowered

OWN_LANGUAGE = {"hi": "IN", "ru": "RU"}
"""Whose language it is, where it is one side's."""

ROUND = 5
"""A number of people that ends so is told as "about"."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a release is drafted from, in one language."""

    state: State
    document: Document
    side: str
    speech: Speech

    @property
    def language(self) -> str:
        """ISO 639-1."""
        return self.speech.language

    @property
    def facts(self) -> Facts:
        """The account of the session, of the drafting side where it gave one."""
        return self.state.session(self.document.session).facts(self.side)

    @property
    def body(self) -> Body:
        """Whose session it was."""
        return self.state.body(self.state.session(self.document.session).body)

    def name_of(self, body: Body) -> str | None:
        """The name of a body at the session, without its article; `None` where the language has none."""
        name = body.names_at(self.facts.start).get(self.language)
        return name.removeprefix("The ").removeprefix("the ") if name else None

    def in_order(self) -> tuple[str, ...]:
        """The sides, as rule 4 orders them."""
        first = OWN_LANGUAGE.get(self.language, self.side)
        return tuple(sorted(self.state.parties, key=lambda side: (side != first, side)))

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The document's paragraphs in order."""
        return self.state.paragraphs_of(self.document.key)


def what(source: Source, *, whole: bool) -> str:
    """`11th Session of the India-Russia Working Group …`, or `11th Session`; the noun alone without a number."""
    facts, words = source.facts, source.speech.table("facts")
    kind = source.speech.table("kinds", facts.kind.value)
    nth = source.speech.nth(facts.ordinal, kind.get("gender", "n")) if facts.ordinal else ""
    told = {"nth": nth, "noun": kind["noun"], "of": kind.get("of", ""), "body": source.name_of(source.body) or ""}
    if not whole or not told["body"]:
        return source.speech.say(words["what"], **told).strip()
    return source.speech.say(words["named" if nth else "unnumbered"], **told)


def headings(source: Source) -> tuple[str, tuple[str, ...]]:
    """Headline and sub-headlines."""
    speech, words = source.speech, source.speech.table("facts")
    kind = speech.table("kinds", source.facts.kind.value)
    told = {"what": what(source, whole=True), "in_place": _place(source), "held": kind.get("held", "")}
    headline = speech.say(words["headline"], **told)
    if not is_signed(source):
        return _begun(headline), ()
    below = speech.say(words["subheadline"], **_signed(source))
    return _begun(headline), (_begun(below),)


def opening(source: Source) -> Iterator[Passage]:
    """The lead, and who chaired."""
    yield _fact("lead", _lead(source))
    chairs = _chairs(source)
    if chairs:
        yield _fact("chairs", chairs)
    yield from delegates(source)


def groups(source: Source) -> Iterator[Passage]:
    """Which sub-groups reported, citing the paragraphs that take note of it."""
    found = (source.state.bodies.get(key) for key in source.facts.sub_groups)
    names = [
        lowered(name) for body in found if body and (name := body.names_at(source.facts.start).get(source.language))
    ]
    if names:
        noted = tuple(p.key for p in source.paragraphs() if p.content.force is Force.TAKE_NOTE and not p.content.topic)
        pattern = source.speech.table("facts")["groups" if len(names) > 1 else "group"]
        yield Passage("groups", _begun(source.speech.say(pattern, groups=names)), (FACTS, *noted), Kind.FACT)


def next_session(source: Source, paragraph: Paragraph) -> Passage | None:
    """When and where the body meets next, where both sides agreed on it; `None` where it is said in another way."""
    words = source.document.terms.next_session.get(source.language)
    if not words or paragraph.content.force is not Force.AGREE or paragraph.content.actor != BOTH:
        return None
    said = source.speech.say(source.speech.table("facts")["next"], words=words.replace("г. ", ""))
    return Passage(f"p{paragraph.number}", said, (paragraph.key,), Kind.FACT)


def closing(source: Source) -> Iterator[Passage]:
    """What was signed."""
    if is_signed(source):
        told = _signed(source)
        words = source.speech.table("facts")["signed_later" if told["when"] else "signed"]
        yield _fact("signed", source.speech.say(words, **told))


def is_signed(source: Source) -> bool:
    """Whether the record says that the document was signed."""
    return day_of_signature(source.state, source.document) is not None or bool(source.document.adopted)


def delegates(source: Source) -> Iterator[Passage]:
    """How many took part."""
    count, words = source.facts.delegates, source.speech.table("facts")
    if count:
        number = str(count)
        told = source.speech.words["about"].format(number=number) if count % ROUND == 0 else number
        yield _fact("delegates", _begun(source.speech.say(words["delegates"], count=told)))


def sheet(source: Source) -> str:
    """What the record states of the session, in the language: what sentences of facts are held against."""
    headline, below = headings(source)
    told = [*opening(source), *groups(source), *closing(source)]
    return " ".join([*(passage.text for passage in told), f"{headline}.", *(f"{line}." for line in below)])


def _lead(source: Source) -> str:
    facts, words = source.facts, source.speech.table("facts")
    kind = source.speech.table("kinds", facts.kind.value)
    parent = _commission(source)
    name = source.name_of(parent) if parent else None
    told = {
        "what": what(source, whole=True),
        "when": _when(source),
        "in_place": _place(source, with_venue=True),
        "at_venue": _venue(source),
        "under": source.speech.say(words["under"], parent=name) if name else "",
        "held": kind.get("held", ""),
        "was": kind.get("was", ""),
    }
    return _begun(source.speech.say(words["lead" if facts.ordinal else "lead_a"], **told))


def _commission(source: Source) -> Body | None:
    parent = source.body.parent
    return source.state.bodies.get(parent) if parent and source.body.kind is not BodyKind.COMMISSION else None


def _when(source: Source) -> str:
    facts, speech = source.facts, source.speech
    if facts.start is None:
        return ""
    several = facts.end is not None and facts.end != facts.start
    words = speech.words["days" if several else "day"]
    return " " + str(words).format(days=speech.days(facts.start, facts.end), day=speech.days(facts.start, None))


def _place(source: Source, *, with_venue: bool = False) -> str:
    place, venue = source.facts.place.get(source.language), source.facts.venue.get(source.language)
    if not place:
        return ""
    pattern = "venue" if with_venue and venue and source.language == "hi" else "place"
    return " " + source.speech.say(str(source.speech.words[pattern]), place=place, venue=venue or "")


def _venue(source: Source) -> str:
    venue = source.facts.venue.get(source.language)
    if not venue or source.language == "hi":
        return ""
    said = source.speech.say(str(source.speech.words["venue"]), venue=venue)
    return f", {said}," if source.language == "ru" else f", {said}"


def _chairs(source: Source) -> str:
    speech, words = source.speech, source.speech.table("facts")
    chairs = {chair.side: chair for chair in source.facts.chairs if source.language in chair.names}
    said: list[str] = []
    for side in source.in_order():
        if side not in chairs:
            continue
        title = chairs[side].titles.get(source.language)
        pattern = "chair_titled" if title else "chair"
        pattern = f"{pattern}_more" if said and f"{pattern}_more" in words else pattern
        told = {"name": _named(source, chairs[side]), "title": title or "", "side": speech.side(side)}
        told["side_gen"] = speech.beside_side(side, "gen")
        said.append(speech.say(words[pattern], **told))
    if not said:
        return ""
    names = speech.words["and"].join(said) if source.language != "ru" else ", ".join(said)
    if source.language == "en" and len(said) > 1:
        names = f"{said[0]}, and by {said[1]}"
    return _begun(speech.say(words["chairs"], chairs=names))


def _named(source: Source, chair: Chair) -> str:
    """The name, with the honorific that a release in the record gives it (rule 3)."""
    name = chair.names[source.language]
    for _, release in sorted(source.state.releases.items()):
        if release.language != source.language:
            continue
        for path, span in release.facts.items():
            if path.startswith("chairs.") and path.endswith(".honorific"):
                spelled = release.facts.get(path.replace(".honorific", ".name"))
                if spelled and release.words(spelled) == name:
                    stop = "." if release.text[span[1] : span[1] + 1] == "." else ""
                    return f"{release.words(span)}{stop} {name}"
    return name


def _signed(source: Source) -> dict[str, str]:
    types = of_language(source.language).words["titles"]["types"]  # type: ignore[index]
    document = str(types[source.document.terms.type.value])
    if source.language == "ru":
        document = lowered(document)
    if document.startswith("का "):
        document = f"के{document[2:]}"
    kind = source.speech.table("kinds", source.facts.kind.value)
    short = what(source, whole=False)
    nth = source.speech.nth(source.facts.ordinal, kind.get("gender", "n"), "gen") if source.facts.ordinal else ""
    return {
        "document": document,
        "what": short,
        "what_gen": f"{nth} {kind.get('gen', '')}".strip(),
        "when": _signed_on(source),
    }


def _signed_on(source: Source) -> str:
    """The day of signature, where it is not the day of the session."""
    day = day_of_signature(source.state, source.document)
    if day is None or day in (source.facts.start, source.facts.end):
        return ""
    return " " + str(source.speech.words["day"]).format(day=source.speech.days(day, None))


def _fact(key: str, text: str) -> Passage:
    return Passage(key, text, (FACTS,), Kind.FACT)


def _begun(sentence: str) -> str:
    """A sentence without doubled or leading space, begun with a capital."""
    whole = " ".join(sentence.split()).replace(" ,", ",").replace(",,", ",")
    return whole[:1].upper() + whole[1:]
