"""Adopting: files in, corrections kept at their fields, confirmed or discarded, and nothing changed on the way."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests import cast
from tests.web.plans import eleventh, plan, stored

from paraph.intake import refusals
from paraph.intake.plans.plan import Plan
from paraph.messages import translate
from paraph.node import records
from paraph.node.intake import adoption
from paraph.node.models import Act, Correction, Proposal

ADOPT = "/en/adopt/"
AT_FIRST = 2
"""Acts of a record just opened: the mechanism, and this side's key."""

OWN_WORDS = {
    "en": "The 11th session of the India-Russia Working Group on Modernization and Industrial Cooperation was held in "
    "New Delhi on 6 August 2025. It was co-chaired by Amardeep Singh Bhatia, Secretary, from the Indian side and "
    "Alexey Gruzdev, Deputy Minister, from the Russian side.\n",
}


@pytest.fixture
def waiting(opened: records.Current) -> Proposal:
    """A proposal upon the real record."""
    return stored()


def upload(name: str, data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def fields(client: Client, proposal: Proposal, language: str = "en") -> dict[str, str]:
    """What the form of a proposal would send as it stands."""
    text = client.get(address(proposal, language)).content.decode()
    sent = dict(re.findall(r'<input id="f-[^"]*" name="([^"]*)" value="([^"]*)"', text))
    sent |= dict(re.findall(r'<textarea id="f-[^"]*" name="([^"]*)"[^>]*>([^<]*)</textarea>', text))
    for name, options in re.findall(r'<select id="f-[^"]*" name="([^"]*)".*?>(<option.*?)</select>', text, re.DOTALL):
        sent[name] = re.search(r'value="([^"]*)" selected', options)[1]
    return sent


def address(proposal: Proposal, language: str = "en") -> str:
    return f"/{language}/adopt/{proposal.pk}/"


def acts() -> int:
    return Act.objects.count()


# Handing in


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Choose at least one file, or paste the text of a release."),
        ("hi", "कम से कम एक फ़ाइल चुनें, या किसी विज्ञप्ति का पाठ चिपकाएं।"),
        ("ru", "Выберите хотя бы один файл или вставьте текст релиза."),
    ],
)
def test_nothing_handed_in_is_told_at_the_fields(language: str, said: str, opened: None, secretary: Client) -> None:
    answer = secretary.post(f"/{language}/adopt/", {"text": "  \n"})
    text = answer.content.decode()
    assert answer.status_code == 400
    assert said in text
    assert text.count('aria-invalid="true"') == 2


def test_pasted_release_becomes_a_proposal(opened: None, secretary: Client) -> None:
    before = acts()
    answer = secretary.post(ADOPT, {"text": OWN_WORDS["en"]})
    proposal = Proposal.objects.get()
    assert answer["Location"] == address(proposal)
    assert adoption.plan_of(proposal).sessions[0].facts.ordinal == 11
    assert acts() == before


def test_several_files_become_one_proposal(opened: None, secretary: Client) -> None:
    text = OWN_WORDS["en"].encode()
    fair = b"A fair was opened in Delhi today."
    secretary.post(ADOPT, {"files": [upload("one.txt", text), upload("note.txt", fair)]})
    laid = adoption.plan_of(Proposal.objects.get())
    assert (len(laid.sessions), [reading.source for reading in laid.refused]) == (1, ["note.txt"])


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.txt", b"", "intake.source.empty"),
        ("binary.txt", bytes(range(256)) * 40, "intake.source."),
        ("fair.txt", b"A fair was opened in Delhi today by the Minister of Commerce.", "intake.plan.not_a_session"),
        ("broken.pdf", b"%PDF-1.7 and no more", "intake.source.damaged"),
        ("large.txt", b"a" * (70 << 20), "intake.source.too_large"),
    ],
)
def test_file_that_is_no_release_is_refused_with_its_reason(
    name: str, data: bytes, code: str, opened: None, secretary: Client
) -> None:
    answer = secretary.post(ADOPT, {"files": [upload(name, data)]})
    text = answer.content.decode()
    assert answer.status_code == 400
    assert code in text
    assert name in text
    assert not Proposal.objects.exists()


def test_pasted_text_that_is_refused_is_kept_in_its_field(opened: None, secretary: Client) -> None:
    typed = "A fair was opened in <Delhi> today."
    text = secretary.post(ADOPT, {"text": typed}).content.decode()
    assert "A fair was opened in &lt;Delhi&gt; today.</textarea>" in text


def test_too_many_files_are_told_at_the_form_with_the_text_typed(opened: None, secretary: Client) -> None:
    files = [upload(f"{number}.txt", b"A fair.") for number in range(200)]
    answer = secretary.post(ADOPT, {"files": files, "text": "A fair was opened."})
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "There are 201 files with 1 MB; at most 200 files" in text
    assert "A fair was opened.</textarea>" in text


def test_release_the_record_holds_is_told(opened: None, secretary: Client) -> None:
    secretary.post(ADOPT, {"text": OWN_WORDS["en"]})
    secretary.post(address(Proposal.objects.get()), {"do": "confirm"})
    answer = secretary.post(ADOPT, {"text": OWN_WORDS["en"]})
    assert answer.status_code == 409
    assert "node.adoption.already" in answer.content.decode()


# Showing


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["What confirming adds", "Where the versions differ", "Underground coal gasification", "Explored"]),
        ("hi", ["पुष्टि से क्या जुड़ेगा", "पाठ कहां भिन्न हैं", "भूमिगत कोयला गैसीकरण"]),
        ("ru", ["Что добавит подтверждение", "В чём версии расходятся", "Подземная газификация угля"]),
    ],
)
def test_proposal_shows_facts_sources_and_differences(
    language: str, words: list[str], waiting: Proposal, secretary: Client
) -> None:
    text = secretary.get(address(waiting, language)).content.decode()
    assert [word for word in words if word not in text] == []
    assert "intake.plan.not_a_session" in text
    assert text.count("<mark") > 60


def test_every_field_of_the_form_is_one_that_corrections_know(waiting: Proposal, secretary: Client) -> None:
    sent = fields(secretary, waiting)
    assert len(sent) > 60
    answer = secretary.post(address(waiting), {**{name: f"{value} " for name, value in sent.items()}, "do": "correct"})
    assert answer.status_code == 302


def test_session_the_record_holds_offers_no_facts_to_correct(whole: object, secretary: Client) -> None:
    text = secretary.get(address(stored(Plan((eleventh(known=True),))))).content.decode()
    assert "The record holds this session already." in text
    assert 'name="0.ordinal"' not in text
    assert 'name="0.releases.0.statements.0.stance"' in text


def test_proposal_that_the_record_no_longer_allows_says_why(opened: None, secretary: Client) -> None:
    text = secretary.get(address(stored(Plan((eleventh(known=True),))))).content.decode()
    assert "As the record stands now, this cannot be confirmed." in text
    assert "mechanism." in text
    assert 'value="confirm"' not in text
    assert 'value="discard"' in text


def test_drafter_is_not_offered_to_confirm(waiting: Proposal, sign_in: Callable[..., Client]) -> None:
    text = sign_in("drafter").get(address(waiting)).content.decode()
    assert 'value="confirm"' not in text
    assert "Confirming is for co-chairs and secretaries" in text
    assert ("A co-chair or a secretary confirms it" in text, "then confirm" in text) == (True, False)


def test_proposal_asks_the_database_the_same_however_long_it_is(
    opened: None, secretary: Client, django_assert_num_queries: Callable[..., Any]
) -> None:
    short = Plan((eleventh(known=True),))
    for laid in (short, plan()):
        proposal = stored(laid)
        with django_assert_num_queries(7):
            secretary.get(address(proposal))


# Correcting


def test_correction_is_kept_and_the_rest_stays(waiting: Proposal, secretary: Client) -> None:
    sent = fields(secretary, waiting) | {"0.place.hi": "दिल्ली", "0.delegates": "८४", "do": "correct"}
    answer = secretary.post(address(waiting), sent, follow=True)
    waiting.refresh_from_db()
    (session,) = adoption.plan_of(waiting).sessions
    before = eleventh().facts
    assert (session.facts.place["hi"], session.facts.delegates) == ("दिल्ली", 84)
    assert (session.facts.place["en"], session.facts.chairs, session.releases) == (
        before.place["en"],
        before.chairs,
        eleventh().releases,
    )
    assert "Your corrections are kept." in answer.content.decode()
    assert acts() == AT_FIRST


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("0.ordinal", "eleven", "NotANumber"),
        ("0.start", "6 Aug", "NotADate"),
        ("0.end", "2025-08-01", "EndsBeforeStart"),
        ("0.mode", "by-pigeon", "UnknownChoice"),
        ("0.releases.0.statements.0.stance", "sworn", "UnknownChoice"),
        ("0.releases.2.statements.1.topic", "magic", "UnknownChoice"),
    ],
)
def test_refused_correction_stands_at_its_field_with_what_was_typed(
    field: str, typed: str, code: str, language: str, waiting: Proposal, secretary: Client
) -> None:
    before = waiting.plan
    sent = fields(secretary, waiting, language) | {field: typed, "0.venue.en": "Elsewhere", "do": "confirm"}
    answer = secretary.post(address(waiting, language), sent)
    text = answer.content.decode()
    waiting.refresh_from_db()
    said = max(re.split(r"\{\w+\}", translate(getattr(refusals, code).says, language)), key=len)
    anchor = f"f-{field.replace('.', '-')}"
    assert answer.status_code == 400
    assert f'id="{anchor}-error"' in text
    assert f'href="#{anchor}"' in text
    assert 'value="Elsewhere"' in text
    assert said in text
    assert (waiting.plan, waiting.state, acts()) == (before, "waiting", AT_FIRST)


def test_field_of_no_form_is_passed_over(waiting: Proposal, secretary: Client) -> None:
    before = waiting.plan
    secretary.post(address(waiting), {"0.mechanism": "x", "9.ordinal": "3", "nonsense": "", "do": "correct"})
    waiting.refresh_from_db()
    assert waiting.plan == before


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("0.ordinal", "eleven", "is not a whole number"),
        ("0.ordinal", "12", ""),
        ("0.end", "2025-08-01", "before it begins"),
        ("0.place.hi", "दिल्ली", ""),
    ],
)
def test_field_that_is_left_is_answered_alone(
    field: str, typed: str, said: str, waiting: Proposal, secretary: Client
) -> None:
    before = waiting.plan
    headers = {"HX-Request": "true", "HX-Trigger-Name": field}
    answer = secretary.post(f"{address(waiting)}field/", fields(secretary, waiting) | {field: typed}, headers=headers)
    text = answer.content.decode()
    waiting.refresh_from_db()
    assert answer.status_code == 200
    assert text.startswith('<div class="field"')
    assert f'name="{field}"' in text
    assert typed in text
    assert said in text
    assert ("aria-invalid" in text) is bool(said)
    assert waiting.plan == before


@pytest.mark.parametrize("name", ["", "0.nothing", "7.ordinal"])
def test_field_of_no_fact_is_not_found(name: str, waiting: Proposal, secretary: Client) -> None:
    headers = {"HX-Request": "true", "HX-Trigger-Name": name}
    assert secretary.post(f"{address(waiting)}field/", headers=headers).status_code == 404


# Deciding


def test_answer_to_what_is_doubtful_is_kept_with_other_corrections_and_leads_back_to_the_rest(
    opened: None, secretary: Client
) -> None:
    warmly = "They also welcomed the early spring and the open doors.\n"
    secretary.post(ADOPT, {"text": OWN_WORDS["en"] + warmly})
    proposal = Proposal.objects.get()
    answer = secretary.post(address(proposal), {"take": "0.doubtful.0=yes", "0.place.en": "Delhi"})
    assert answer["Location"] == f"{address(proposal)}#doubts-0"
    proposal.refresh_from_db()
    (session,) = adoption.plan_of(proposal).sessions
    assert (session.facts.place["en"], [one.text for one in session.releases[0].statements]) == (
        "Delhi", ["spring"])  # fmt: skip
    kept = Correction.objects.order_by("pk").values_list("field", "before", "after", "words")
    assert list(kept) == [("place.en", "New Delhi", "Delhi", "New Delhi"), ("doubtful.0", "", "yes", "spring")]


@pytest.mark.parametrize(("language", "likely"), [("en", "{}% likely"), ("hi", "संभावना {}%"), ("ru", "вероятность {}")])
def test_what_is_doubtful_is_told_with_how_likely_and_why(
    language: str, likely: str, opened: None, secretary: Client
) -> None:
    secretary.post(ADOPT, {"text": OWN_WORDS["en"] + "They also welcomed the early spring.\n"})
    proposal = Proposal.objects.get()
    page, (doubt,) = secretary.get(address(proposal, language)), adoption.plan_of(proposal).sessions[0].doubtful
    (row,) = page.context["page"].sessions[0].sources[0].doubts
    assert (row.words.text, row.sentence.text) == ("spring", "They also welcomed the early spring.")
    told = row.likely.startswith(likely.format(round(doubt.judgement.probability * 100)))
    assert (told, bool(row.speaks_for), bool(row.speaks_against)) == (True, True, True)
    assert row.likely in page.content.decode()


def test_confirming_with_a_correction_records_the_correction(waiting: Proposal, secretary: Client) -> None:
    sent = fields(secretary, waiting) | {"0.delegates": "81", "do": "confirm"}
    answer = secretary.post(address(waiting), sent, follow=True)
    state = records.current().state
    assert state.session(cast.ELEVENTH).facts("IN").delegates == 81
    assert len(state.releases) == 3
    text = answer.content.decode()
    assert re.search(r"Confirmed: \d+ acts were added to the record\.", text)
    assert f'href="/en/sessions/{cast.ELEVENTH}/"' in text


def test_confirming_twice_adds_nothing_more(waiting: Proposal, secretary: Client) -> None:
    secretary.post(address(waiting), {"do": "confirm"})
    before = acts()
    answer = secretary.post(address(waiting), {"do": "confirm"})
    assert (answer.status_code, acts()) == (302, before)


def test_discarding_changes_no_record(waiting: Proposal, secretary: Client) -> None:
    answer = secretary.post(address(waiting), {"do": "discard"}, follow=True)
    waiting.refresh_from_db()
    assert (waiting.state, acts()) == ("discarded", AT_FIRST)
    assert "Discarded. The record was not changed." in answer.content.decode()


def test_discarded_proposal_is_not_confirmed(waiting: Proposal, secretary: Client) -> None:
    secretary.post(address(waiting), {"do": "discard"})
    answer = secretary.post(address(waiting), {"do": "confirm"})
    assert (answer.status_code, acts()) == (409, AT_FIRST)
    assert "node.adoption.discarded" in answer.content.decode()
    assert "This proposal was discarded" in secretary.get(address(waiting)).content.decode()


def test_confirmed_proposal_is_not_discarded(waiting: Proposal, secretary: Client) -> None:
    secretary.post(address(waiting), {"do": "confirm"})
    answer = secretary.post(address(waiting), {"do": "discard"})
    assert answer.status_code == 409
    assert "node.adoption.confirmed" in answer.content.decode()


def test_reader_does_not_learn_of_proposals(waiting: Proposal, reader: Client) -> None:
    for answer in (reader.get(address(waiting)), reader.post(address(waiting), {"do": "confirm"})):
        assert answer.status_code == 404
    waiting.refresh_from_db()
    assert waiting.state == "waiting"


def test_drafter_may_correct_and_discard(waiting: Proposal, sign_in: Callable[..., Client]) -> None:
    drafter = sign_in("drafter")
    drafter.post(address(waiting), {"0.delegates": "82", "do": "correct"})
    waiting.refresh_from_db()
    assert adoption.plan_of(waiting).sessions[0].facts.delegates == 82


def test_proposal_that_is_not_there(opened: None, secretary: Client) -> None:
    assert secretary.get(reverse("proposal", args=[999])).status_code == 404
