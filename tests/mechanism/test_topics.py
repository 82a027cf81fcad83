"""Templates are whole in every language; a topic's stage is what somebody recorded, or none."""

from datetime import date

import pytest

from paraph.mechanism.acts.topics import open_topic, reach_stage
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.refusals import TopicExists, UnknownStage, UnknownTemplate, UnknownTopic
from paraph.mechanism.state import State
from paraph.mechanism.topics import Form, Standing, areas, template, templates, topic_key

SEED_TOPICS = (
    "wind_tunnel piston_engines carbon_fibre additive_manufacturing critical_minerals coal_gasification "
    "industrial_infrastructure aluminium fertilizers railway_transport mining_equipment exploration waste_management "
    "capacity_building technology_transfer"
)
KEY = topic_key("wg-modernization", "wind_tunnel")


def opened_topic(state: State, side: str = "IN", model: str | None = "wind_tunnel") -> State:
    draft = open_topic(
        state, side=side, office="o", key=KEY, body="wg-modernization", names={"en": "Wind tunnel"}, template=model
    )
    return fold_draft(state, draft, side=side)


def test_every_topic_of_the_seed_has_a_template() -> None:
    assert [key for key in SEED_TOPICS.split() if key not in templates()] == []


@pytest.mark.parametrize("key", list(templates()))
def test_a_template_speaks_every_language_and_stands_under_an_area(key: str) -> None:
    model = template(key)
    assert model.area in areas()
    assert len(model.stages) >= 3
    assert len({stage.key for stage in model.stages}) == len(model.stages)
    for names in (model.names, *(s.names for s in model.stages), *(i.names for i in model.indicators)):
        assert set(names) == {"en", "hi", "ru"}
    assert all(model.terms[language] for language in ("en", "hi", "ru"))


def test_an_area_has_names_in_every_language() -> None:
    assert {tuple(sorted(names)) for names in areas().values()} == {("en", "hi", "ru")}


def test_a_topic_takes_its_form_from_its_template_and_has_no_stage(grouped: State) -> None:
    topic = opened_topic(grouped).topic(KEY)
    assert (topic.form, topic.stage()) == (Form.INFRASTRUCTURE, None)


def test_stages_stand_in_time_and_may_go_back(grouped: State) -> None:
    state = opened_topic(grouped)
    for stage, day in (("design", date(2025, 3, 1)), ("need_study", date(2024, 1, 1))):
        draft = reach_stage(state, side="IN", office="o", key=KEY, stage=stage, on=day)
        state = fold_draft(state, draft, side="IN")
    assert state.topic(KEY).stage() == Standing("design", date(2025, 3, 1), "IN")


def test_topics_refuse_what_does_not_fit(grouped: State) -> None:
    with pytest.raises(UnknownTemplate):
        opened_topic(grouped, model="perpetual_motion")
    with pytest.raises(TopicExists):
        opened_topic(opened_topic(grouped))
    with pytest.raises(UnknownTopic):
        reach_stage(grouped, side="IN", office="o", key=KEY, stage="design", on=None)
    with pytest.raises(UnknownStage) as refused:
        reach_stage(opened_topic(grouped), side="IN", office="o", key=KEY, stage="warp", on=None)
    assert refused.value.facts["stages"] == (
        "need_study, specification, site_power, design, construction, calibration, certification, user_access"
    )


def test_a_topic_opened_by_both_sides_is_one_topic(grouped: State) -> None:
    both = opened_topic(opened_topic(grouped), side="RU")
    assert both.topic(KEY).recorded_by == {"IN", "RU"}
    assert len(both.topics) == 1
