"""Releases on one session become one plan; what differs is shown; what does not belong is refused with its reason."""

from dataclasses import replace
from datetime import date

import pytest
from immutables import Map
from tests.intake.readings import BODY, CITY, INDIAN, PARENT, RUSSIAN, TUNNEL, Told, released

from paraph.intake.plans.adoption import drafts
from paraph.intake.plans.pairing import paired_names
from paraph.intake.plans.plan import plan_from_json, plan_to_json
from paraph.intake.plans.planning import plan
from paraph.mechanism.acts.opening import open_mechanism
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.sessions import Chair
from paraph.mechanism.state import EMPTY, State

GROUP = "wg-modernization-industrial"


@pytest.fixture
def opened() -> State:
    draft = open_mechanism(
        EMPTY, mechanism="in-ru", side="IN", office="o", parties=("IN", "RU"), languages=("hi", "en", "ru")
    )
    return fold_draft(EMPTY, draft, side="IN")


def test_three_languages_of_one_session_are_one_plan(opened: State) -> None:
    planned = plan([released("en"), released("hi"), released("ru")], opened, side="IN")
    assert planned.refused == ()
    [session] = planned.sessions
    assert session.key == f"{GROUP}.s11"
    assert (session.body.kind, session.body.names) == (BodyKind.WORKING_GROUP, Map(BODY))
    assert session.parent is not None
    assert (session.parent.kind, session.parent.names) == (BodyKind.COMMISSION, Map(PARENT))
    assert session.facts.place == Map(CITY)
    assert session.facts.chairs == (
        Chair("IN", Map(INDIAN), Map({"en": "post", "hi": "post", "ru": "post"})),
        Chair("RU", Map(RUSSIAN), Map()),
    )
    assert (session.facts.ordinal, session.facts.start, session.facts.delegates) == (11, date(2025, 8, 6), 80)


def test_a_venue_is_kept_in_the_nominative(opened: State) -> None:
    told, release = Told(), released("ru")
    venue = told.fact("здании «Ваниджья Бхаван»")
    reading = replace(release.reading, session=replace(release.reading.session, venue=venue))
    [session] = plan([replace(release, reading=reading)], opened, side="IN").sessions
    assert session.facts.venue == Map({"ru": "здание «Ваниджья Бхаван»"})


def test_sub_groups_are_paired_across_languages(opened: State) -> None:
    [session] = plan([released("en"), released("hi"), released("ru")], opened, side="IN").sessions
    assert [(group.key.rpartition(".")[2], dict(group.names)) for group in session.sub_groups] == [
        ("sg-modernization", {"en": "modernisation", "hi": "आधुनिकीकरण", "ru": "модернизация"}),
        ("sg-mining", {"en": "mining", "hi": "खनन", "ru": "горное дело"}),
        ("sg-fertilizers", {"en": "fertilisers", "hi": "उर्वरक", "ru": "удобрения"}),
        ("sg-railway_transport", {"en": "railway transport", "hi": "रेल परिवहन", "ru": "железнодорожный транспорт"}),
    ]


def test_names_are_kept_in_the_nominative_and_the_one_left_over_pairs_with_the_one_missing(opened: State) -> None:
    names = {"en": ["mining", "the northern something"], "ru": ["горному делу", "северному чему-то"]}
    assert [(subject, dict(found)) for subject, found in paired_names(names)] == [
        ("mining", {"en": "mining", "ru": "горному делу"}),
        (None, {"en": "the northern something", "ru": "северному чему-то"}),
    ]
    assert paired_names({"en": ["mining"], "ru": ["рудному делу"]}) == (
        ("mining", Map({"en": "mining", "ru": "рудному делу"})),
    )


def test_sessions_of_different_numbers_are_two_plans_in_time(opened: State) -> None:
    planned = plan([released("en"), released("ru", ordinal=10, day="2024-10-15")], opened, side="IN")
    assert [session.facts.ordinal for session in planned.sessions] == [10, 11]


def test_a_release_without_number_joins_the_session_of_its_day(opened: State) -> None:
    planned = plan([released("en"), released("ru", ordinal=None)], opened, side="IN")
    assert [len(session.releases) for session in planned.sessions] == [2]
    assert planned.sessions[0].facts.ordinal == 11


def test_what_versions_say_differently_is_shown_and_the_most_said_proposed(opened: State) -> None:
    versions = [released("en"), released("hi", delegates=90, stance="welcomed"), released("ru")]
    [session] = plan(versions, opened, side="IN").sessions
    keys = [release.key for release in session.releases]
    assert session.facts.delegates == 80
    assert [
        (found.fact, found.kind, [found.values[key] for key in keys if key in found.values])
        for found in session.differences
    ] == [
        ("delegates", "value", ["80", "90", "80"]),
        ("areas.wind_tunnel", "stance", ["focus", "welcomed", "focus"]),
        ("areas.wind_tunnel", "wording", [TUNNEL["en"], TUNNEL["hi"], TUNNEL["ru"]]),
    ]


@pytest.mark.parametrize(
    ("release", "code"),
    [
        (released(is_session=False), "intake.plan.not_a_session"),
        (released(status="announced"), "intake.plan.not_held_yet"),
        (released(parties=("IN", "UZ")), "intake.plan.other_parties"),
        (released(parties=("IN",)), "intake.plan.other_parties"),
    ],
)
def test_what_does_not_belong_is_refused_and_the_rest_goes_on(opened: State, release: object, code: str) -> None:
    planned = plan([release, released("hi")], opened, side="IN")
    assert [(refused.source, refused.code) for refused in planned.refused] == [("release.en.txt", code)]
    assert planned.refused[0].refusal().text("en").startswith("“release.en.txt” ")
    assert len(planned.sessions) == 1


def test_other_states_are_named_as_each_language_names_them(opened: State) -> None:
    refusal = plan([released(parties=("IN", "KE"))], opened, side="IN").refused[0].refusal()
    assert [refusal.sentence(language).count(name) for language, name in (("en", "Kenya"), ("ru", "Кения"))] == [1, 1]
    assert all("KE" not in refusal.sentence(language) for language in ("en", "hi", "ru"))


def test_a_text_given_twice_is_planned_once(opened: State) -> None:
    [session] = plan([released("en"), released("en")], opened, side="IN").sessions
    assert len(session.releases) == 1


def test_another_text_under_the_same_number_is_refused_in_the_files_and_against_the_record(opened: State) -> None:
    first, changed = released("hi", release_id="2153335"), released("hi", release_id="2153335", delegates=90)
    planned = plan([first, changed], opened, side="IN")
    assert [(refused.code, dict(refused.facts)) for refused in planned.refused] == [
        ("intake.plan.changed_release", {"number": "2153335"})
    ]
    state = opened
    for draft in drafts(planned, opened, side="IN", office="o"):
        state = fold_draft(state, draft, side="IN")
    assert [refused.code for refused in plan([changed], state, side="IN").refused] == ["intake.plan.changed_release"]
    assert plan([first], state, side="IN").refused == ()


def test_a_plan_survives_being_kept_as_json(opened: State) -> None:
    planned = plan([released("en"), released("hi", delegates=90), released(is_session=False)], opened, side="IN")
    assert plan_from_json(plan_to_json(planned)) == planned


def test_no_files_no_plan(opened: State) -> None:
    assert plan([], opened, side="IN").sessions == ()


def test_a_document_signed_stands_in_hindi_as_it_is_called(opened: State) -> None:
    hindi = released("hi")
    told = replace(hindi.reading.signed[0], value="ग्यारहवें सत्र के प्रोटोकॉल")
    [session] = plan([replace(hindi, reading=replace(hindi.reading, signed=(told,)))], opened, side="IN").sessions
    assert session.facts.signed[0]["hi"] == "ग्यारहवें सत्र का प्रोटोकॉल"
