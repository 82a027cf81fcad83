"""What the rules refuse because they miss something is read where all else speaks for it; the wording is ours."""

import pytest

from paraph.intake import Reading, read_release, read_source
from paraph.intake.sessions.verdict.verdicts import NATIONAL, NO_BODY, NO_DAY, OTHER_EVENT
from paraph.intake.sessions.verdict.weighing import LIKELY, LIKELY_AGAINST, is_likely
from paraph.intake.weights import Judgement
from paraph.messages import Phrase

TEA = """Kenya and Nepal hold joint session on tea
NAIROBI, March 4, 2024. Kenya and Nepal held on Monday the Third Joint Session for Economic Cooperation with focus on \
trade in tea. The meeting was co-chaired by Principal Secretary for Trade of Kenya Paul Ronoh and Secretary of \
Commerce of Nepal Ram Thapa. The two sides reviewed trade in tea and discussed port dues.
"""
FOREIGN_OFFICES = """भारत और न्यूज़ीलैंड के अधिकारियों की नई दिल्ली में मुलाकात
नई दिल्ली, 4 मार्च 2024: भारत और न्यूज़ीलैंड के विदेश कार्यालयों की तीसरी बैठक सोमवार को नई दिल्ली में आयोजित हुई। \
बैठक की सह-अध्यक्षता सचिव (पूर्व) जयदीप मजूमदार और न्यूज़ीलैंड के उप सचिव ब्रुक बैरिंगटन ने की। \
दोनों पक्षों ने व्यापार, शिक्षा और कृषि में सहयोग की समीक्षा की।
"""


def _read(text: str) -> Reading:
    return read_release(read_source("release.txt", text.encode()))


@pytest.mark.parametrize("lang", ["en", "hi", "ru"])
def test_only_a_reason_that_something_is_missing_gives_way_to_evidence(lang: str) -> None:
    sure, unsure = Judgement(LIKELY), Judgement(LIKELY - 0.01)
    judged = [is_likely(one, Phrase(why), lang) for one, why in ((sure, NO_BODY), (unsure, NO_BODY), (sure, NATIONAL))]
    assert judged == [True, False, False]


@pytest.mark.parametrize("reason", [NO_DAY, OTHER_EVENT["visit"]])
def test_it_takes_more_where_something_speaks_against_a_session(reason: str) -> None:
    sure, unsure = Judgement(LIKELY_AGAINST), Judgement(LIKELY_AGAINST - 0.01)
    assert [is_likely(one, Phrase(reason), "en") for one in (sure, unsure)] == [True, False]


@pytest.mark.parametrize(
    ("text", "states", "ordinal", "chairs"),
    [(TEA, ["KE", "NP"], 3, ["KE", "NP"]), (FOREIGN_OFFICES, ["IN", "NZ"], 3, ["IN", "NZ"])],
)
def test_a_meeting_no_words_name_is_read_without_a_body(
    text: str, states: list[str], ordinal: int, chairs: list[str]
) -> None:
    read = _read(text).as_json()
    assert (read["is_session"], read["body"]["name"], read["body"]["parties"]) == (True, None, states)
    assert (read["session"]["ordinal"], read["session"]["date"]) == (ordinal, "2024-03-04")
    assert [chair["side"] for chair in read["chairs"]] == chairs


def test_an_accord_that_two_states_signed_is_no_meeting_of_theirs() -> None:
    signed = TEA.replace("held on Monday the Third Joint Session for", "signed on Monday an accord on").replace(
        "The meeting was co-chaired by", "It was signed by"
    )
    assert _read(signed.replace("hold joint session", "agree")).is_session is False


def test_a_release_without_the_words_of_a_report_is_not_weighed() -> None:
    reading = _read("Coal production rose by 5 per cent in June.\n")
    assert (reading.is_session, reading.judgement) == (False, None)
