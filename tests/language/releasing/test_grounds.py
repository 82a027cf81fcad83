"""Given a whole protocol, a sentence is held against the paragraphs it rests on, not against any that bind further."""

from paraph.language.release import Paragraph, check_release

PROTOCOL = {
    1: "The Sides reviewed the implementation of the Protocol of the second session.",
    2: "The Sides discussed the supply of dredging pumps for the port of Paradip.",
    3: "The Sides agreed to establish a joint laboratory of bridge steel in Jamshedpur by 1 June 2027.",
    4: "The Sides agreed, ad referendum, on a programme of exchange of restorers for 2027-2029.",
    5: "The Sides instructed the Sub-Group on Ports to submit a list of cranes before the next session.",
}


def found(sentence: str, lang: str = "en") -> list[tuple[str, str]]:
    paragraphs = [Paragraph(number, {"en": text}) for number, text in PROTOCOL.items()]
    findings = check_release(sentence, lang, paragraphs)
    return [(finding.kind, sentence[slice(*finding.span)]) for finding in findings]


def test_what_another_paragraph_agrees_allows_no_stronger_verb() -> None:
    assert found("The Sides discussed the supply of dredging pumps for the port of Paradip.") == []
    assert found("The Sides agreed on the supply of dredging pumps for the port of Paradip.") == [
        ("stronger_verb", "agreed"),
        ("not_an_undertaking", "agreed"),
    ]


def test_the_condition_of_another_paragraph_is_none_of_this_one() -> None:
    assert found("The Sides agreed to establish a joint laboratory of bridge steel in Jamshedpur.") == []
    assert found("The Sides agreed on a programme of exchange of restorers for 2027-2029.") == [
        ("stronger_verb", "agreed")
    ]


def test_a_sentence_may_rest_on_two_paragraphs() -> None:
    assert found("The supply of dredging pumps for Paradip was discussed and a list of cranes was asked for.") == []


def test_the_paragraph_named_is_the_one_it_rests_on() -> None:
    sentence = "Стороны договорились о поставках насосов для порта Парадип."
    paragraphs = [Paragraph(number, {"en": text}) for number, text in PROTOCOL.items()]
    assert {finding.paragraph for finding in check_release(sentence, "ru", paragraphs)} == {2}
