"""What the rules refuse because they miss something is read where all else speaks for it; the wording is ours."""

from paraph.intake import read_release, read_source
from paraph.intake.sessions.verdicts import NATIONAL, NO_BODY
from paraph.intake.sessions.weighing import LIKELY, is_likely
from paraph.intake.weights import Judgement
from paraph.messages import Phrase


def test_only_a_reason_that_something_is_missing_gives_way_to_evidence() -> None:
    sure, unsure = Judgement(LIKELY), Judgement(LIKELY - 0.01)
    judged = [is_likely(sure, Phrase(NO_BODY)), is_likely(unsure, Phrase(NO_BODY)), is_likely(sure, Phrase(NATIONAL))]
    assert judged == [True, False, False]


def test_a_release_without_the_words_of_a_report_is_not_weighed() -> None:
    reading = read_release(read_source("release.txt", b"Coal production rose by 5 per cent in June.\n"))
    assert (reading.is_session, reading.judgement) == (False, None)
