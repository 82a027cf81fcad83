"""Versions of one protocol: which belong together, and where they differ."""

from paraph.intake import SourceText
from paraph.intake.protocols import Difference, paired, read_protocol
from paraph.intake.protocols.values import Protocol

ENGLISH = "Protocol of the Third Session of the India-Russia Working Group\nMoscow, 14 March 2026\n\n{}"
HINDI = "भारत-रूस कार्य समूह के तीसरे सत्र का प्रोटोकॉल\nमॉस्को, 14 मार्च 2026\n\n{}"


def read(text: str) -> Protocol:
    return read_protocol(SourceText("x", text, "text", {}, None))


def test_versions_that_differ_are_shown_with_what_each_says() -> None:
    english = read(ENGLISH.format("1. The Sides agreed to meet by 1 June 2026.\n2. The Sides spoke.\n"))
    hindi = read(HINDI.format("1. दोनों पक्षों ने 1 जुलाई 2026 तक बैठक करने पर विचार करने पर सहमति व्यक्त की।\n"))
    (pairing,) = paired([english, hindi])
    assert pairing.differences == (
        Difference("count", None, (("en", "2"), ("hi", "1"))),
        Difference("force", "1", (("en", "agree"), ("hi", "consider"))),
        Difference("deadline", "1", (("en", "2026-06-01"), ("hi", "2026-07-01"))),
        Difference("undertaking", "1", (("en", "+"), ("hi", "-"))),
        Difference("missing", "2", (("en", "2"), ("hi", None))),
    )


def test_protocols_of_other_sessions_or_parties_stay_apart() -> None:
    third = read(ENGLISH.format("1. The Sides met.\n"))
    fourth = read(HINDI.format("1. दोनों पक्ष मिले।\n").replace("तीसरे", "चौथे").replace("14", "15"))
    kazakh = read(HINDI.format("1. दोनों पक्ष मिले।\n").replace("रूस", "कज़ाखस्तान"))
    assert [len(pairing.versions) for pairing in paired([third, fourth, kazakh])] == [1, 1, 1]


def test_two_files_in_one_language_are_no_versions_of_each_other() -> None:
    third = read(ENGLISH.format("1. The Sides met.\n"))
    assert [len(pairing.versions) for pairing in paired([third, third])] == [1, 1]
