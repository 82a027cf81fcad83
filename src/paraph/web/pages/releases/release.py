"""A release as it was published, with everything the record took from it marked in the text.

Every fact has its place (DESIGN 3.9): the list beside the text names each fact, and each mark carries its number.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from paraph.mechanism.releases import Release, Span
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.messages import N_
from paraph.web.pages import wording
from paraph.web.pages.briefs import SessionBrief, session_brief
from paraph.web.pages.passages import Mark, Passage, lines
from paraph.web.pages.reader import Reader
from paraph.web.pages.sessions.session import Version, version_of

PATHS = {
    "release.ministry": N_("Publisher"),
    "release.headline": N_("Headline"),
    "release.subheadlines": N_("Sub-headline"),
    "release.posted_at": N_("Published on"),
    "release.office": N_("Issuing office"),
    "release.release_id": N_("Number of the release"),
    "release.handling_marks": N_("Handling mark"),
    "body.name": N_("Body"),
    "body.parties": N_("Party"),
    "body.kind": N_("Kind of body"),
    "body.parent": N_("Under the framework of"),
    "session.ordinal": N_("Number of the session"),
    "session.date": N_("Held on"),
    "session.end_date": N_("Held until"),
    "session.city": N_("Place"),
    "session.venue": N_("Venue"),
    "session.format": N_("Form of meeting"),
    "chairs.name": N_("Co-chair"),
    "chairs.honorific": N_("Form of address"),
    "chairs.post": N_("Office of the co-chair"),
    "chairs.side": N_("Side of the co-chair"),
    "subgroups": N_("Sub-group"),
    "signed": N_("Documents signed"),
    "delegates": N_("Delegates, both Sides"),
    "next_session": N_("Next session, as stated"),
}
"""Path of a fact, without its numbers -> what it is."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing the record took from the release."""

    number: int
    label: str
    words: Shown
    topic_key: str = ""
    topic: Shown | None = None
    stance: str = ""
    stance_word: str = ""


@dataclass(frozen=True, slots=True)
class ReleasePage:
    """A whole release."""

    version: Version
    session: SessionBrief
    siblings: tuple[Version, ...]
    """The other language versions of what was published on the session."""

    lines: tuple[Passage, ...]
    found: tuple[Found, ...]
    adopted_by: str
    headline: Shown | None


def release_page(state: State, key: str, reader: Reader) -> ReleasePage:
    """The page of a release; raises `KeyError` for a release the state does not hold: look it up first."""
    release = state.releases[key]
    found = tuple(_found(state, release, reader))
    marks = [Mark(span, number, anchor=f"w{number}") for number, (_, span) in enumerate(_ordered(release), start=1)]
    verbs = [Mark(span, verb=True) for path, span in release.facts.items() if _is_verb(path)]
    headline = release.furniture.headline
    return ReleasePage(
        version=version_of(release, reader),
        session=session_brief(state, state.session(release.session), reader),
        siblings=tuple(version_of(r, reader) for r in state.releases_on(release.session) if r.key != key),
        lines=lines(release.text, [*marks, *verbs]),
        found=found,
        adopted_by=reader.listed(reader.side_name(side) for side in reader.in_order(tuple(release.recorded_by))),
        headline=Shown(headline, release.language) if headline else None,
    )


def _found(state: State, release: Release, reader: Reader) -> Iterator[Found]:
    statements = {statement.span: statement for statement in release.statements}
    for number, (path, span) in enumerate(_ordered(release), start=1):
        words = Shown(" ".join(release.words(span).split()), release.language)
        if path:
            yield Found(number, label_of(path, reader), words)
            continue
        statement = statements[span]
        topic = state.topics.get(statement.topic or "")
        yield Found(
            number,
            reader.say(N_("Area")),
            words,
            topic.key if topic else "",
            reader.text(topic.names) if topic else None,
            statement.stance.value,
            wording.stance(statement.stance, reader),
        )


def label_of(path: str, reader: Reader) -> str:
    """What the fact at a path of a reading is: "chairs.0.name" is a co-chair."""
    plain = ".".join(part for part in path.split(".") if not part.isdigit())
    return reader.say(PATHS.get(plain, N_("Stated")))


def _ordered(release: Release) -> list[tuple[str, Span]]:
    """Facts and statements in the order of the text; a statement has no path of its own."""
    facts = [(path, span) for path, span in release.facts.items() if not path.startswith("areas.")]
    return sorted(
        [*facts, *(("", statement.span) for statement in release.statements)], key=lambda pair: (pair[1], pair[0])
    )


def _is_verb(path: str) -> bool:
    return path.startswith("areas.") and path.endswith(".stance")
