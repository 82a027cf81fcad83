"""What a release is read as otherwise than recorded, told with the fact it is of and in the reader's words."""

import pytest

from paraph.intake import read_release, read_source
from paraph.intake.accounts.readback import ADDED, CHANGED, Difference
from paraph.messages import Phrase
from paraph.node.world.press import Checked
from paraph.web.pages.reader import Reader
from paraph.web.pages.releases.press_sentences import differences_of


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (
            Difference("session.date", Phrase(ADDED, read="2026-11-24")),
            "आयोजन तिथि: विज्ञप्ति में “24 नवंबर 2026” पढ़ा जाता है, जो अभिलेख में नहीं है।",
        ),
        (
            Difference("areas.3.stance", Phrase(ADDED, read="welcomed: उर्वरक")),
            "विषय: विज्ञप्ति में “स्वागत किया: उर्वरक” पढ़ा जाता है, जो अभिलेख में नहीं है।",
        ),
        (
            Difference("chairs.0.name", Phrase(CHANGED, read="ए. भाटिया", recorded="अ. भाटिया")),
            "सह-अध्यक्ष: विज्ञप्ति में “ए. भाटिया” पढ़ा जाता है, जबकि अभिलेख में “अ. भाटिया” है।",
        ),
    ],
)
def test_a_difference_names_its_fact_in_the_readers_words(found: Difference, told: str) -> None:
    (said,) = differences_of(
        Checked((), (found,), read_release(read_source("empty.txt", b"Nothing.")), ""), Reader("hi", "IN")
    )
    assert said.replace("\xa0", " ") == told
