"""What the releases said of topics."""

from dataclasses import replace

from immutables import Map
from tests.cast import ELEVENTH, GROUP, NINTH, TENTH, whole

from paraph.mechanism.releases import Stance
from paraph.mechanism.texts import texts
from paraph.papers.sessions.said import (
    area_name,
    by_area,
    last_sayings,
    releases_differ,
    sayings,
    source_numbers,
    stance_rows,
    words_of,
)
from paraph.papers.wording import Wording

STATE = whole()
GASIFICATION = STATE.topics[f"{GROUP}.coal_gasification"]
RAILWAY = STATE.topics[f"{GROUP}.railway_transport"]
WORDING = Wording("en", "IN")


def test_sayings_keep_each_stance_with_its_releases_strongest_first() -> None:
    found = sayings(STATE, GASIFICATION, STATE.sessions[ELEVENTH])
    assert [(each.stance, [release.language for release, _ in each.statements]) for each in found] == [
        (Stance.AGREED, ["ru"]),
        (Stance.EXPLORED, ["en", "hi"]),
    ]


def test_sayings_of_a_session_that_does_not_name_the_topic_are_none() -> None:
    assert sayings(STATE, GASIFICATION, STATE.sessions[TENTH]) == ()


def test_releases_differ_where_one_says_agreed_and_another_explored() -> None:
    assert releases_differ(sayings(STATE, GASIFICATION, STATE.sessions[ELEVENTH]))
    assert not releases_differ(sayings(STATE, RAILWAY, STATE.sessions[ELEVENTH]))


def test_one_release_with_two_stances_is_no_difference() -> None:
    release = STATE.releases_on(NINTH)[0]
    both = replace(release, statements=tuple(replace(each, topic=RAILWAY.key) for each in release.statements))
    state = STATE.having(releases=Map({release.key: both}))
    found = sayings(state, RAILWAY, STATE.sessions[NINTH])
    assert [each.stance for each in found] == [Stance.WELCOMED, Stance.PROPOSED]
    assert not releases_differ(found)


def test_last_sayings_go_back_to_the_session_that_named_the_topic() -> None:
    older = STATE.having(releases=Map({key: each for key, each in STATE.releases.items() if each.session == NINTH}))
    found = last_sayings(older, RAILWAY)
    assert found is not None
    assert (found[0].key, [each.stance for each in found[1]]) == (NINTH, [Stance.PROPOSED])
    assert last_sayings(STATE, STATE.topics[f"{GROUP}.titanium"]) is None


def test_stance_rows_name_the_releases_that_say_so() -> None:
    found = sayings(STATE, GASIFICATION, STATE.sessions[ELEVENTH])
    assert stance_rows(found, source_numbers(STATE.releases_on(ELEVENTH)), WORDING) == [
        {"did": "Agreed", "sources": "R3"},
        {"did": "Explored", "sources": "R1, R2"},
    ]


def test_words_are_those_of_a_release_in_the_papers_language_where_there_is_one() -> None:
    explored = sayings(STATE, GASIFICATION, STATE.sessions[ELEVENTH])[1]
    assert words_of(explored, Wording("hi", "IN")) == {"text": "भूमिगत कोयला गैसीकरण", "language": "hi", "mark": ""}
    assert words_of(explored, Wording("ru", "IN")) == {
        "text": "underground coal gasification", "language": "en", "mark": "[на английском языке]",
    }  # fmt: skip


def test_topics_stand_under_their_areas_and_those_of_none_last() -> None:
    grouped = [(area_name(names, WORDING)["text"], len(topics)) for names, topics in by_area(STATE.topics_of(GROUP))]
    assert grouped == [
        ("Aerospace", 2), ("Materials and manufacturing", 2), ("Minerals and mining", 4),
        ("Industry and infrastructure", 4), ("Environment", 1), ("People and technology", 2), ("Other topics", 1),
    ]  # fmt: skip


def test_a_topic_whose_template_this_software_does_not_know_stands_under_none() -> None:
    strange = replace(RAILWAY, template="hyperloop", names=texts({"en": "Hyperloop"}))
    assert by_area([strange]) == [(None, [strange])]
