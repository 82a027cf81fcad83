"""The form of a proposal: each fact a field, each field beside its words, and only changes sent on."""

import pytest
from tests import cast
from tests.web.plans import eleventh, plan

from paraph.intake.plans.plan import Plan
from paraph.intake.refusals import NotANumber
from paraph.web.pages.reader import Reader
from paraph.web.pages.readings.form import ProposalPage
from paraph.web.pages.readings.proposal import changes, proposal_page

ENGLISH = Reader("en", "IN")


def made(language: str = "en", **more: object) -> ProposalPage:
    return proposal_page(plan(), cast.opened(), Reader(language, "IN"), **more)


def marked(page: ProposalPage, language: str, number: int) -> str:
    (source,) = (source for source in page.sessions[0].sources if source.version.language == language)
    return "".join(piece.text for line in source.lines for piece in line.pieces if number in piece.facts)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("0.ordinal", "11", {"en": "11th", "hi": "11वां", "ru": "одиннадцатое"}),
        ("0.start", "2025-08-06", {"en": "today", "hi": "आज", "ru": "6 августа 2025 года"}),
        ("0.venue.hi", "वाणिज्य भवन", {"en": "Vanijya Bhawan", "hi": "वाणिज्य भवन", "ru": ""}),
        ("0.chairs.1.name.ru", "Алексей Груздев", {"en": "Alexey Gruzdev", "ru": "Алексей Груздев"}),
        ("0.sub_groups.2.name.en", "Sub-group on Fertilizers", {"en": "fertilizers", "ru": "удобрениям"}),
        ("0.delegates", "80", {"en": "80", "hi": "80", "ru": "84"}),
    ],
)
def test_field_holds_the_fact_and_shares_its_number_with_the_words(
    field: str, value: str, words: dict[str, str]
) -> None:
    page = made()
    _, found = page.find(field)
    assert found is not None
    assert found.value == value
    assert {language: marked(page, language, found.number) for language in words} == words


def test_text_has_a_field_a_language_the_readers_first() -> None:
    cluster, _ = made("ru").find("0.place.ru")
    assert cluster is not None
    assert [field.language for field in cluster.fields] == ["ru", "en", "hi"]


def test_fact_that_a_version_does_not_state_has_an_empty_field() -> None:
    _, empty = made().find("0.next_session.hi")
    assert empty is not None
    assert empty.value == ""


def test_field_shows_what_was_typed_and_what_is_said_against_it() -> None:
    page = made(typed={"0.ordinal": "elf"}, refused={"0.ordinal": NotANumber(found="elf")})
    assert [(field.name, field.value) for field in page.errors] == [("0.ordinal", "elf")]
    assert page.errors[0].error.startswith("“elf” is not a whole number")


def test_error_is_told_in_the_readers_language() -> None:
    page = made("hi", refused={"0.ordinal": NotANumber(found="?")})
    assert page.errors[0].error == NotANumber(found="?").text("hi")


def test_only_what_differs_from_the_plan_is_a_change() -> None:
    typed = {field.name: field.value for field in made().fields()}
    assert changes(plan(), typed, ENGLISH) == {}
    assert changes(plan(), typed | {"0.place.en": "Delhi", "0.ordinal": " 11 "}, ENGLISH) == {0: {"place.en": "Delhi"}}


def test_statement_may_be_left_out() -> None:
    assert changes(plan(), {"0.releases.1.statements.0.stance": ""}, ENGLISH) == {
        0: {"releases.1.statements.0.stance": ""}
    }


def test_statement_offers_only_the_topics_of_the_plan() -> None:
    row = made().sessions[0].sources[0].statements[0]
    keys = [key for key, _ in row.topic.choices]
    assert keys == ["", *(topic.key for topic in eleventh().topics)]


def test_form_tells_what_confirming_adds() -> None:
    adds = made().sessions[0].adds
    assert adds[0].startswith("Commission: India-Russia Intergovernmental Commission")
    assert adds[-2:] == ("The session: 11th session", "Releases: English, Hindi, Russian")


def test_session_the_record_holds_adds_no_session() -> None:
    (form,) = proposal_page(Plan((eleventh(known=True),)), cast.whole(), ENGLISH).sessions
    assert (form.groups, [line for line in form.adds if "session" in line.lower()]) == ((), [])


def test_name_of_no_field_is_not_found() -> None:
    assert made().find("0.mechanism") == (None, None)
