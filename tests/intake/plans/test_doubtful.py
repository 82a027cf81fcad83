"""Doubtful subjects of a plan: stated by a yes, left out by a no, kept as examples; the verbs stay with their words."""

import pytest

from paraph.intake import read_release, read_source
from paraph.intake.plans.corrections import corrected
from paraph.intake.plans.plan import Answer, Plan, SessionPlan, plan_from_json, plan_to_json
from paraph.intake.plans.planning import ReadRelease, plan
from paraph.intake.plans.training import Addition, completed, examples, suggestion
from paraph.intake.refusals import CorrectionsRefused
from paraph.mechanism.acts.opening import open_mechanism
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.releases import Release, Stance
from paraph.mechanism.state import EMPTY

TEXT = """Ministry of Commerce and Industry
Working group meets in New Delhi
Posted On: 15 MAR 2021 6:37PM by PIB Delhi
The 8th session of the India-Russia Working Group on Modernization and Industrial Cooperation was held in New Delhi on \
15 March 2021. The two sides discussed tea trade and port dues. They also welcomed the early spring and the \
open doors. The two sides agreed on fertilizers.
(Release ID: 2150008)
"""
FIRST, SECOND = "doubtful.0", "doubtful.1"


def read() -> ReadRelease:
    source = read_source("en.txt", TEXT.encode())
    return ReadRelease(read_release(source), source.text)


@pytest.fixture(scope="module")
def session() -> SessionPlan:
    draft = open_mechanism(
        EMPTY, mechanism="in-ru", side="IN", office="o", parties=("IN", "RU"), languages=("hi", "en", "ru")
    )
    return plan([read()], fold_draft(EMPTY, draft, side="IN"), side="IN").sessions[0]


def stated(session: SessionPlan) -> list[tuple[str, str]]:
    """The words of each statement with those of its verb."""
    (release,) = session.releases
    return [(one.text, verb_of(release, place)) for place, one in enumerate(release.statements)]


def verb_of(release: Release, place: int) -> str:
    return release.words(release.facts[f"areas.{place}.stance"])


DISCUSSED = [("tea trade", "discussed"), ("port dues", "discussed")]
AGREED = [("fertilizers", "agreed on")]


@pytest.mark.parametrize(("answers", "kept"), [
    ({}, [*DISCUSSED, *AGREED]),
    ({FIRST: "yes"}, [*DISCUSSED, ("spring", "welcomed"), *AGREED]),
    ({FIRST: "no"}, [*DISCUSSED, *AGREED]),
    ({FIRST: "yes", SECOND: "yes", "releases.0.statements.0.stance": ""},
     [DISCUSSED[1], ("spring", "welcomed"), ("doors", "welcomed"), *AGREED]),
    ({"releases.0.statements.1.stance": "", "releases.0.statements.2.topic": ""}, [DISCUSSED[0], *AGREED]),
])  # fmt: skip
def test_yes_states_the_words_in_their_place_and_every_verb_stays_with_its_own(
    session: SessionPlan, answers: dict[str, str], kept: list[tuple[str, str]]
) -> None:
    assert stated(corrected(session, answers)) == kept


def test_an_answer_may_be_given_anew_and_is_kept_with_the_plan(session: SessionPlan) -> None:
    asked = corrected(session, {FIRST: "no", SECOND: "yes"})
    again = corrected(corrected(asked, {FIRST: "yes", SECOND: "no"}), {FIRST: "yes"})
    assert stated(again) == [*DISCUSSED, ("spring", "welcomed"), *AGREED]
    assert [one.answer for one in again.doubtful] == [Answer.YES, Answer.NO]
    assert again.releases[0].statements[2].stance is Stance.WELCOMED
    kept = Plan((again,))
    assert plan_from_json(plan_to_json(kept)) == kept


@pytest.mark.parametrize(("field", "text"), [(FIRST, "perhaps"), ("doubtful.7", "yes"), ("doubtful.one", "no")])
def test_an_answer_that_cannot_be_taken_is_refused_at_its_field(session: SessionPlan, field: str, text: str) -> None:
    with pytest.raises(CorrectionsRefused) as refused:
        corrected(session, {field: text, SECOND: "yes"})
    assert set(refused.value.fields) == {field}


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_an_answer_is_an_example_with_its_sentence_and_suggests_no_phrase(session: SessionPlan, answer: str) -> None:
    (example,) = examples(session, corrected(session, {FIRST: answer}), [FIRST])
    assert (example.field, example.before, example.after, example.words) == (FIRST, "", answer, "spring")
    assert example.sentence == "They also welcomed the early spring and the open doors."
    assert (example.language, example.source, suggestion(example, session)) == ("en", "en.txt", None)


def test_a_doubtful_subject_that_an_accepted_phrase_gives_a_topic_is_stated() -> None:
    reading = read().reading
    told = completed(reading, [Addition("en", "spring", "railways")])
    assert [area.text.value for area in told.areas] == ["tea trade", "port dues", "spring", "fertilizers"]
    assert [area.text.value for area in told.doubtful] == ["doors"]
