"""A person corrects single fields; everything that cannot be taken is told at its field, and then nothing is."""

from datetime import date

import pytest
from immutables import Map
from tests.intake.readings import released

from paraph.intake.plans.corrections import corrected
from paraph.intake.plans.plan import SessionPlan
from paraph.intake.plans.planning import plan
from paraph.intake.refusals import CorrectionsRefused
from paraph.mechanism.acts.opening import open_mechanism
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.releases import Stance
from paraph.mechanism.sessions import Mode
from paraph.mechanism.state import EMPTY


@pytest.fixture
def session() -> SessionPlan:
    draft = open_mechanism(
        EMPTY, mechanism="in-ru", side="IN", office="o", parties=("IN", "RU"), languages=("hi", "en", "ru")
    )
    state = fold_draft(EMPTY, draft, side="IN")
    return plan([released("en"), released("hi")], state, side="IN").sessions[0]


def test_each_kind_of_field_is_taken(session: SessionPlan) -> None:
    after = corrected(
        session,
        {
            "ordinal": "१२",
            "start": "2025-08-05",
            "end": "2025-08-06",
            "delegates": "",
            "mode": "hybrid",
            "place.en": " Moscow ",
            "venue.hi": "वाणिज्य भवन",
            "next_session.en": "in Moscow",
            "body.name.en": "The Group",
            "parent.name.ru": "Комиссия",
            "chairs.0.side": "RU",
            "chairs.0.name.en": "Somebody Else",
            "chairs.1.title.ru": "заместитель Министра",
            "sub_groups.1.name.ru": "горное дело",
            "signed.0.en": "",
            "releases.0.statements.0.stance": "welcomed",
            "releases.0.statements.0.topic": "",
        },
    )
    facts = after.facts
    assert (facts.ordinal, facts.start, facts.end) == (12, date(2025, 8, 5), date(2025, 8, 6))
    assert (facts.delegates, facts.mode) == (None, Mode.HYBRID)
    assert (facts.place["en"], facts.venue, facts.next_session) == (
        "Moscow",
        Map({"hi": "वाणिज्य भवन"}),
        Map({"en": "in Moscow"}),
    )
    assert (after.body.names["en"], after.parent.names["ru"] if after.parent else None) == ("The Group", "Комиссия")
    assert (facts.chairs[0].side, facts.chairs[0].names["en"]) == ("RU", "Somebody Else")
    assert facts.chairs[1].titles == Map({"ru": "заместитель Министра"})
    assert after.sub_groups[1].names["ru"] == "горное дело"
    assert facts.signed == (Map({"hi": "protocol"}),)
    assert (after.releases[0].statements[0].stance, after.releases[0].statements[0].topic) == (Stance.WELCOMED, None)


def test_nothing_named_nothing_changed(session: SessionPlan) -> None:
    assert corrected(session, {}) == session


def test_an_emptied_stance_removes_the_statement(session: SessionPlan) -> None:
    after = corrected(session, {"releases.1.statements.0.stance": ""})
    assert [len(release.statements) for release in after.releases] == [1, 0]


def test_every_bad_field_is_told_and_none_taken(session: SessionPlan) -> None:
    with pytest.raises(CorrectionsRefused) as refused:
        corrected(
            session,
            {
                "ordinal": "eleven",
                "start": "06.08.2025",
                "mode": "by pigeon",
                "chairs.9.side": "IN",
                "weather": "fine",
                "place.en": "Moscow",
                "releases.0.statements.0.topic": "nothing",
                "releases.7.statements.0.stance": "",
            },
        )
    assert {name: why.code for name, why in refused.value.fields.items()} == {
        "ordinal": "intake.correction.not_a_number",
        "start": "intake.correction.not_a_date",
        "mode": "intake.correction.unknown_choice",
        "chairs.9.side": "intake.correction.unknown_field",
        "weather": "intake.correction.unknown_field",
        "releases.0.statements.0.topic": "intake.correction.unknown_choice",
        "releases.7.statements.0.stance": "intake.correction.unknown_field",
    }


def test_a_session_cannot_end_before_it_begins(session: SessionPlan) -> None:
    with pytest.raises(CorrectionsRefused) as refused:
        corrected(session, {"end": "2025-08-05"})
    assert refused.value.fields["end"].text("en") == (
        "The session would end on 5 August 2025, before it begins on 6 August 2025. Correct one of the two dates."
    )


def test_moving_the_start_of_a_one_day_session_moves_its_end(session: SessionPlan) -> None:
    after = corrected(session, {"start": "2025-08-07"})
    assert after.facts.end == date(2025, 8, 7)


@pytest.mark.parametrize(
    ("corrections", "ending"),
    [
        ({"ordinal": "12"}, "s12"),
        ({"ordinal": ""}, "d2025-08-06"),
        ({"ordinal": "", "start": "2025-08-05", "end": "2025-08-06"}, "d2025-08-05"),
        ({"ordinal": "", "start": "", "end": ""}, "undated"),
        ({"start": "2025-08-05"}, "s11"),
        ({"delegates": "70"}, "s11"),
    ],
)
def test_a_session_stands_under_the_id_its_corrected_number_or_day_gives_it(
    session: SessionPlan, corrections: dict[str, str], ending: str
) -> None:
    after = corrected(session, corrections)
    assert after.key == f"{session.body.key}.{ending}"
    assert {release.session for release in after.releases} == {after.key}
    assert [release.key.removeprefix(after.key) for release in after.releases] == [
        release.key.removeprefix(session.key) for release in session.releases
    ]
    shown = {key for found in after.differences for key in found.values}
    assert shown <= {release.key for release in after.releases}
