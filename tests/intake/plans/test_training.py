"""What corrections teach, and what accepted phrases add: never more than a release shows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from immutables import Map

from paraph.intake import read_release, read_source
from paraph.intake.plans.corrections import corrected
from paraph.intake.plans.plan import SessionPlan
from paraph.intake.plans.planning import ReadRelease, plan
from paraph.intake.plans.training import Addition, completed, examples, suggestion
from paraph.intake.refusals import CorrectionsRefused
from paraph.mechanism.acts.opening import open_mechanism
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.state import EMPTY

ENGLISH = """Ministry of Commerce and Industry
Working group meets
Posted On: 06 AUG 2025 6:37PM by PIB Delhi
The 11th session of the India-Russia Working Group on Modernization and Industrial Cooperation was held in New Delhi \
on 6 August 2025. The two sides discussed pultrusion lines, carbon fibre and fertilizers.
(Release ID: 2150001)
"""
HINDI = """वाणिज्य एवं उद्योग मंत्रालय
कार्य समूह की बैठक
Posted On: 06 AUG 2025 7:10PM by PIB Delhi
आधुनिकीकरण और औद्योगिक सहयोग संबंधी भारत-रूस कार्य समूह का 11वां सत्र 6 अगस्त 2025 को नई दिल्ली में आयोजित किया गया। दोनों पक्षों ने \
उर्वरक और पल्ट्रूज़न पर चर्चा की।
(Release ID: 2150002)
"""


def read(name: str, text: str) -> ReadRelease:
    source = read_source(name, text.encode())
    return ReadRelease(read_release(source), source.text)


@pytest.fixture(scope="module")
def session() -> SessionPlan:
    draft = open_mechanism(
        EMPTY, mechanism="in-ru", side="IN", office="o", parties=("IN", "RU"), languages=("hi", "en", "ru")
    )
    state = fold_draft(EMPTY, draft, side="IN")
    return plan([read("en.txt", ENGLISH), read("hi.txt", HINDI)], state, side="IN").sessions[0]


def statement(session: SessionPlan, words: str) -> str:
    """The name of the field of a statement's topic."""
    place, found = next(
        (place, which)
        for place, release in enumerate(session.releases)
        for which, one in enumerate(release.statements)
        if words in one.text
    )
    return f"releases.{place}.statements.{found}"


def topic(session: SessionPlan, template: str) -> str:
    return next(one.key for one in session.topics if one.template == template)


def test_topic_given_to_words_is_an_example_with_its_sentence_and_suggests_them(session: SessionPlan) -> None:
    name, key = f"{statement(session, 'pultrusion')}.topic", topic(session, "carbon_fibre")
    (example,) = examples(session, corrected(session, {name: key}), [name])
    assert (example.before, example.after, example.words, example.source) == ("", key, "pultrusion lines", "en.txt")
    assert example.sentence == "The two sides discussed pultrusion lines, carbon fibre and fertilizers."
    found = suggestion(example, session)
    assert found is not None
    assert (found.kind, found.value, found.language, found.phrase) == (
        "topic",
        "carbon_fibre",
        "en",
        "pultrusion lines",
    )


def test_other_verb_suggests_the_words_of_the_verb(session: SessionPlan) -> None:
    name = f"{statement(session, 'pultrusion')}.stance"
    (example,) = examples(session, corrected(session, {name: "agreed"}), [name])
    found = suggestion(example, session)
    assert found is not None
    assert (found.kind, found.value, found.phrase) == ("stance", "agreed", "discussed")


@pytest.mark.parametrize(
    ("field", "text", "kind"),
    [
        ("place.en", "Delhi", "city"),
        ("place.en", "Kazan", None),
        ("place.hi", "दिल्ली", "city"),
        ("body.name.en", "Working Group on Modernization and Industrial Cooperation", "body"),
        ("ordinal", "12", None),
        ("delegates", "80", None),
    ],
)
def test_phrase_is_suggested_only_where_a_release_shows_it(
    session: SessionPlan, field: str, text: str, kind: str | None
) -> None:
    (example,) = examples(session, corrected(session, {field: text}), [field])
    found = suggestion(example, session)
    assert (found.kind if found else None) == kind


@pytest.mark.parametrize(
    ("field", "text", "before", "words"),
    [
        ("headline", "Group concludes", "Working group meets", "Working group meets"),
        ("publisher", "DPIIT", "Ministry of Commerce and Industry", "Ministry of Commerce and Industry"),
        ("posted_at", "2025-08-07", "2025-08-06T18:37", "06 AUG 2025 6:37PM"),
        ("number", "2150009", "2150001", "2150001"),
    ],
)
def test_furniture_is_corrected_and_taught(
    session: SessionPlan, field: str, text: str, before: str, words: str
) -> None:
    place = next(at for at, release in enumerate(session.releases) if release.language == "en")
    name = f"releases.{place}.{field}"
    after = corrected(session, {name: text})
    (example,) = examples(session, after, [name])
    assert (example.before, example.after) == (before, text)
    assert words in example.words


def test_release_with_another_number_stands_under_its_id_in_the_differences_too(session: SessionPlan) -> None:
    after = corrected(session, {"releases.0.number": "999"})
    assert after.releases[0].key == f"{session.key}.{session.releases[0].language}.999"
    keys = {release.key for release in after.releases}
    assert all(set(found.values) <= keys for found in after.differences)
    without = corrected(session, {"releases.0.number": ""})
    assert len(without.releases[0].key.rpartition(".")[2]) == 12


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("posted_at", "06.08.2025", "intake.correction.not_a_stamp"),
        ("posted_at", "2025-13-01", "intake.correction.not_a_stamp"),
        ("posted_at", "2025-08-06 25:00", "intake.correction.not_a_stamp"),
        ("number", "no number", "intake.correction.not_a_release_number"),
        ("number", "x" * 41, "intake.correction.not_a_release_number"),
    ],
)
def test_furniture_that_cannot_be_is_refused_at_its_field(
    session: SessionPlan, field: str, text: str, code: str
) -> None:
    with pytest.raises(CorrectionsRefused) as refused:
        corrected(session, {f"releases.0.{field}": text})
    assert {name: why.code for name, why in refused.value.fields.items()} == {f"releases.0.{field}": code}


def test_two_releases_of_a_language_do_not_get_one_number(session: SessionPlan) -> None:
    from dataclasses import replace

    other = replace(session.releases[0], key=f"{session.releases[0].key}0", text="Another text.", facts=Map())
    doubled = replace(session, releases=(*session.releases, other), differences=())
    with pytest.raises(CorrectionsRefused) as refused:
        corrected(doubled, {"releases.2.number": session.releases[0].furniture.release_id or ""})
    assert [why.code for why in refused.value.fields.values()] == ["intake.correction.number_taken"]


def test_accepted_phrase_completes_an_area_without_topic_and_changes_no_other() -> None:
    reading = read("en.txt", ENGLISH).reading
    own = [Addition("en", "Pultrusion Lines", "carbon_fibre"), Addition("en", "fertilizers", "aluminium")]
    after = {area.text.value: area.topic for area in completed(reading, own).areas}
    before = {area.text.value: area.topic for area in reading.areas}
    added = after.pop("pultrusion lines")
    assert added is not None
    assert (added.value, added.rule) == ("carbon_fibre", "own-lexicon")
    assert ENGLISH[slice(*added.span)] == "pultrusion lines"
    assert before.pop("pultrusion lines") is None
    assert after == before


@pytest.mark.parametrize(
    ("language", "phrase"), [("hi", "pultrusion lines"), ("en", "pultrusion line"), ("en", "trusion lines")]
)
def test_phrase_of_another_language_or_of_half_a_word_adds_nothing(language: str, phrase: str) -> None:
    reading = read("en.txt", ENGLISH).reading
    assert completed(reading, [Addition(language, phrase, "carbon_fibre")]) is reading


@settings(deadline=None)
@given(st.lists(st.builds(Addition, st.sampled_from(["en", "hi"]), st.text(max_size=8), st.just("aluminium"))))
def test_additions_never_change_what_the_reader_found(additions: list[Addition]) -> None:
    reading = read("en.txt", ENGLISH).reading
    after = completed(reading, additions)
    assert [(area.text, area.stance) for area in after.areas] == [(area.text, area.stance) for area in reading.areas]
    assert all(new.topic == old.topic for new, old in zip(after.areas, reading.areas, strict=True) if old.topic)
