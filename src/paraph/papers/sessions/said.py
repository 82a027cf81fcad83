"""What the releases said of topics, with exactly the word for what the sides did.

Rules
    1. One topic may bear several stances at one session: one release says explored, another agreed. Each is shown with
       the releases that say it, and none is chosen (DOMAIN 0.2).
    2. Stances stand in falling strength, so that the eye meets the strongest claim with its source first.
    3. A release has the same number (R1, R2 …) in every language of a paper.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from paraph.mechanism.releases import Release, Stance, Statement
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import Texts
from paraph.mechanism.topics import Topic, areas
from paraph.messages import N_
from paraph.papers.wording import STANCES, Said, Wording

NO_AREA = N_("Other topics")


@dataclass(frozen=True, slots=True)
class Saying:
    """One stance on a topic at a session, and the statements that take it."""

    stance: Stance
    statements: tuple[tuple[Release, Statement], ...]


def sayings(state: State, topic: Topic, session: Session) -> tuple[Saying, ...]:
    """What the releases on a session say of a topic, strongest stance first; empty when they do not name it."""
    return _by_stance(
        [
            (release, statement)
            for release in state.releases_on(session.key)
            for statement in release.statements
            if statement.topic == topic.key
        ]
    )


def last_sayings(state: State, topic: Topic) -> tuple[Session, tuple[Saying, ...]] | None:
    """The latest session whose releases name the topic, with what they say; `None` when none ever did."""
    for session in reversed(state.sessions_of(topic.body)):
        found = sayings(state, topic, session)
        if found:
            return session, found
    return None


def source_numbers(releases: Sequence[Release]) -> dict[str, str]:
    """The short name of each release in a paper: R1, R2 …"""
    return {release.key: f"R{number}" for number, release in enumerate(releases, start=1)}


def stance_rows(found: Sequence[Saying], sources: Mapping[str, str], wording: Wording) -> list[dict[str, str]]:
    """The stances as a template prints them: `did`, and the releases that say so."""
    return [
        {
            "did": wording.say(STANCES[saying.stance]),
            "sources": ", ".join(dict.fromkeys(sources[release.key] for release, _ in saying.statements)),
        }
        for saying in found
    ]


def releases_differ(found: Sequence[Saying]) -> bool:
    """Whether the releases that name the topic tell differently what the sides did about it."""
    by_release: dict[str, set[Stance]] = {}
    for saying in found:
        for release, _ in saying.statements:
            by_release.setdefault(release.key, set()).add(saying.stance)
    return any(stances != {saying.stance for saying in found} for stances in by_release.values())


def words_of(saying: Saying, wording: Wording) -> Said:
    """The words of a release on the topic: of one in the paper's language where there is one, else of the first."""
    release, statement = min(saying.statements, key=lambda pair: pair[0].language != wording.language)
    return wording.written(statement.text, release.language)


def by_area(topics: Sequence[Topic]) -> list[tuple[Texts | None, list[Topic]]]:
    """The topics under their areas, in the order of the areas; those of no known area last, under `None`."""
    grouped: list[tuple[Texts | None, list[Topic]]] = [
        (names, [topic for topic in topics if topic.area == area]) for area, names in areas().items()
    ]
    grouped.append((None, [topic for topic in topics if topic.area not in areas()]))
    return [(names, members) for names, members in grouped if members]


def area_name(names: Texts | None, wording: Wording) -> Said:
    """The name of an area; "Other topics" for those of none."""
    return (wording.shown(names) if names else None) or wording.own(wording.say(NO_AREA))


def _by_stance(statements: list[tuple[Release, Statement]]) -> tuple[Saying, ...]:
    grouped = {stance: tuple(pair for pair in statements if pair[1].stance is stance) for stance in STANCES}
    return tuple(Saying(stance, pairs) for stance, pairs in grouped.items() if pairs)
