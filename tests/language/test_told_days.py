"""A day in a refusal: ISO 8601 for machines, written out for people, whichever room refuses."""

import json
import pickle
from datetime import date

import pytest

from paraph.intake.refusals import EndsBeforeStart
from paraph.language.refusals import RangeReversed
from paraph.language.told_days import ToldDay
from paraph.mechanism.refusals import DatesReversed
from paraph.messages import Refused
from paraph.node.refusals import DeletionUnfit, SignatureAhead

EARLY, LATE = ToldDay(date(2025, 8, 5)), ToldDay("2026-03-02")
ENDS_FIRST = "Окончание заседания (5 августа 2025 г.) раньше его начала (2 марта 2026 г.)."


@pytest.mark.parametrize(
    ("refusal", "language", "said"),
    [
        (SignatureAhead(day=LATE), "en", "2 March 2026 has not come yet: nobody can have signed on that day."),
        (SignatureAhead(day=LATE), "hi", "2 मार्च 2026 अभी आया नहीं: उस दिन किसी ने हस्ताक्षर नहीं किए हो सकते।"),
        (SignatureAhead(day=LATE), "ru", "2 марта 2026 г. ещё не наступило: в этот день никто не мог подписать."),
        *((leaf(end=EARLY, start=LATE), "ru", ENDS_FIRST) for leaf in (DatesReversed, EndsBeforeStart)),
        (RangeReversed(end=EARLY, start=LATE), "ru",
         "Период заканчивается 5 августа 2025 г., то есть раньше, чем начинается (2 марта 2026 г.)."),
        (DeletionUnfit(day=EARLY, last=LATE), "ru",
         ("5 августа 2025 г. не может быть днём удаления персональных данных: он должен быть впереди и не позже "
          "предельного дня (2 марта 2026 г.).")),
    ],
)  # fmt: skip
def test_a_refusal_writes_its_days_out(refusal: Refused, language: str, said: str) -> None:
    assert refusal.sentence(language) == said


def test_machines_are_given_it_as_it_stands() -> None:
    assert (LATE, json.dumps(LATE)) == ("2026-03-02", '"2026-03-02"')
    assert pickle.loads(pickle.dumps(LATE)).text("en") == "2 March 2026"  # noqa: S301 - made on the line itself
