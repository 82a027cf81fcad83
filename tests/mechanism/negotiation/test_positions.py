"""Brackets open and close by both sides' positions, and numbers follow from the order."""

from dataclasses import replace

import pytest
from immutables import Map
from tests.mechanism.negotiation.table import FRAME, KEY, Table, digest, words

from paraph.mechanism.acts.frames import withdraw_document
from paraph.mechanism.acts.packages import accept_package, next_package, offer_package, withdraw_package
from paraph.mechanism.acts.wording import (
    Told,
    delete_paragraph,
    merge_paragraphs,
    next_paragraph,
    propose_paragraph,
    split_paragraph,
)
from paraph.mechanism.documents import Regime, Section
from paraph.mechanism.negotiation.counting import Counts, counts
from paraph.mechanism.negotiation.packages import PackageState
from paraph.mechanism.negotiation.places import Place
from paraph.mechanism.negotiation.positions import DELETED, Ground
from paraph.mechanism.negotiation.reading import agreed_document, bracketed
from paraph.mechanism.negotiation.refusals import (
    DocumentBegun,
    DocumentInForce,
    DocumentOpen,
    NothingHeld,
    NothingHeldOfText,
    PackageClosed,
    PackageOwn,
    ParagraphIdUnfit,
    PlaceMissing,
    PlaceUnfit,
    RegimeUnfit,
    SectionsUnfit,
    TextsUnfit,
    UnknownWording,
)
from paraph.mechanism.paragraphs import Content
from paraph.mechanism.refusals import ForeignPart, UnknownDocument, UnknownParagraph
from paraph.mechanism.texts import texts


def labels(table: Table) -> list[tuple[str, list[tuple[str, tuple[str, ...]]]]]:
    text = bracketed(table.state, KEY)
    return [(line.number, [(a.label, a.holders) for a in line.alternatives]) for line in text.lines]


def test_a_proposal_is_in_brackets_until_the_other_side_accepts_that_very_content() -> None:
    table = Table().begin()
    key = table.new("IN", 3)
    assert labels(table) == [("1", [("", ("IN",))])]
    assert not table.draft.is_agreed(table.item(key))
    table.accept("RU", key, digest(3))
    assert labels(table) == [("1", [("", ("IN", "RU"))])]
    assert table.draft.is_agreed(table.item(key))


def test_a_deletion_both_hold_is_agreed_though_one_could_live_with_a_content_too() -> None:
    table = Table().begin()
    kept, key = table.agreed(3)[0], table.new("IN", 4)
    either = delete_paragraph(table.state, side="IN", office="o", key=key, told=Told(beside=True))
    table.say("IN", either)
    table.accept("RU", key, DELETED)
    assert [item.key for item in table.draft.ordered()] == [kept]
    found = table.draft.document()
    assert found is not None
    assert found[0].paragraphs == (kept,)


def test_alternatives_are_bis_and_ter_in_the_order_they_were_put_forward() -> None:
    table = Table().begin()
    key = table.new("IN", 3)
    table.propose("RU", key, 4)
    table.propose("RU", key, 5, Told(beside=True))
    assert labels(table) == [("1", [("", ("IN",)), ("bis", ("RU",)), ("ter", ("RU",))])]
    table.accept("IN", key, digest(5))
    assert labels(table) == [("1", [("", ("IN", "RU"))])]


def test_a_side_that_accepts_either_of_two_leaves_open_which() -> None:
    table = Table().begin()
    key = table.new("IN", 3)
    table.propose("IN", key, 4, Told(beside=True))
    table.propose("RU", key, 4)
    table.propose("RU", key, 3, Told(beside=True))
    assert table.item(key).choice(("IN", "RU")) is None
    table.withdraw("RU", key, digest(3))
    assert table.item(key).choice(("IN", "RU")) == digest(4)


def test_an_agreed_paragraph_is_opened_again_by_either_side_and_counts_from_then() -> None:
    table = Table().begin()
    (key,) = table.agreed(3)
    assert counts(table.draft).brackets == 0
    table.propose("RU", key, 4, Told(ground=Ground.INSTRUCTIONS, reason={"en": "New orders."}))
    assert counts(table.draft) == Counts(
        paragraphs=1, agreed=0, brackets=1, oldest="2026-03-01T00:04:00Z", waiting=Map({"IN": 1, "RU": 0}), stale=0,
        packages=0,
    )  # fmt: skip
    (line,) = bracketed(table.state, KEY).lines
    assert (line.alternatives[1].ground, line.alternatives[1].reason["en"]) == (
        Ground.INSTRUCTIONS,
        "New orders.",
    )


def test_a_deletion_is_agreed_by_both_and_renumbers_the_rest() -> None:
    table = Table().begin()
    first, second = table.agreed(1, 2)
    table.delete("RU", first)
    assert labels(table)[0] == ("1", [("", ("IN",)), ("bis", ("RU",))])
    table.accept("IN", first, DELETED)
    assert [(line.number, line.key) for line in bracketed(table.state, KEY).lines] == [("1", second)]


def test_a_paragraph_that_nobody_puts_forward_any_more_is_gone_and_can_come_back() -> None:
    table = Table().begin()
    key = table.new("IN", 3)
    table.withdraw("IN", key)
    assert labels(table) == []
    table.propose("IN", key, 3)
    assert labels(table) == [("1", [("", ("IN",))])]
    with pytest.raises(NothingHeld):
        table.withdraw("RU", key)


def test_a_side_takes_its_whole_text_back_in_one_act_and_the_others_words_stand() -> None:
    table = Table().begin()
    ours, theirs = table.new("IN", 3), table.new("RU", 5)
    table.accept("IN", theirs, digest(5))
    table.say("IN", withdraw_document(table.state, side="IN", office="o", key=KEY))
    assert labels(table) == [("1", [("", ("RU",))])]
    assert (set(table.draft.begun), table.draft.agreed_frame(), table.item(ours).offers) == ({"RU"}, None, Map())
    with pytest.raises(NothingHeldOfText):
        withdraw_document(table.state, side="IN", office="o", key=KEY)


def test_a_text_that_nobody_holds_is_set_aside_and_begun_again_gives_no_id_twice() -> None:
    table = Table().begin()
    first = table.new("IN", 3)
    for side in ("IN", "RU"):
        table.say(side, withdraw_document(table.state, side=side, office="o", key=KEY, reason={"en": "By mistake."}))
    assert (list(table.state.negotiations), list(table.state.set_aside)) == ([], [KEY])
    with pytest.raises(UnknownDocument):
        table.new("IN", 3)
    table.begin()
    assert (labels(table), list(table.state.set_aside)) == ([], [])
    assert (first, table.new("IN", 3)) == (f"{KEY}.pin1", f"{KEY}.pin2")


def test_a_text_in_force_is_not_taken_back() -> None:
    table = Table().begin()
    table.agreed(1)
    table.certify()
    table.initial()
    table.sign()
    with pytest.raises(DocumentInForce):
        withdraw_document(table.state, side="IN", office="o", key=KEY)


def test_numbers_count_through_the_sections_and_anew_in_an_annex() -> None:
    table = Table().begin()
    listed = table.new("IN", 9, section="list")
    area = table.new("RU", 2)
    review = table.new("IN", 1, section="review")
    between = table.new("RU", 7, section="review", after=review)
    found = [(line.number, line.key) for line in bracketed(table.state, KEY).lines]
    assert found == [("1", review), ("2", between), ("3", area), ("1", listed)]


def test_a_move_waits_until_no_side_wants_the_paragraph_elsewhere() -> None:
    table = Table().begin()
    first, second = table.agreed(1, 2)
    behind = Place("areas", "z")
    table.place("RU", first, behind)
    assert not table.draft.is_agreed(table.item(first))
    assert [line.key for line in bracketed(table.state, KEY).lines] == [first, second]
    table.place("IN", first, behind)
    assert table.draft.is_agreed(table.item(first))
    assert [(line.number, line.key) for line in bracketed(table.state, KEY).lines] == [("1", second), ("2", first)]


def test_a_split_keeps_where_its_parts_came_from() -> None:
    table = Table().begin()
    (key,) = table.agreed(8)
    part = next_paragraph(table.state, KEY, "RU")
    place = Place("areas", "s")
    table.say("RU", split_paragraph(
        table.state, side="RU", office="o", key=key, content=words(5), parts=[(part, words(3), place)]
    ))  # fmt: skip
    assert table.item(part).origins == (key,)
    assert counts(table.draft).brackets == 2
    package = next_package(table.state, KEY, "RU")
    choices = {key: digest(5), part: digest(3)}
    table.say("RU", offer_package(table.state, side="RU", office="o", key=package, choices=choices))
    table.say("IN", accept_package(table.state, side="IN", office="o", key=package))
    assert counts(table.draft).agreed == 2


def test_a_merge_deletes_the_others_and_says_so_in_what_is_left() -> None:
    table = Table().begin()
    first, second = table.agreed(1, 2)
    draft = merge_paragraphs(table.state, side="IN", office="o", key=first, content=words(3), others=[second])
    table.say("IN", draft)
    assert table.item(first).origins == (second,)
    table.accept("RU", first, digest(3))
    table.accept("RU", second, DELETED)
    assert labels(table) == [("1", [("", ("IN", "RU"))])]


def test_a_package_closes_all_its_brackets_in_one_act_or_none() -> None:
    table = Table().begin()
    one, two = table.new("IN", 1), table.new("RU", 2)
    table.propose("RU", one, 11)
    table.propose("IN", two, 12)
    package = next_package(table.state, KEY, "IN")
    choices = {one: digest(11), two: digest(12)}
    table.say("IN", offer_package(table.state, side="IN", office="o", key=package, choices=choices))
    assert counts(table.draft).brackets == 2
    with pytest.raises(PackageOwn):
        accept_package(table.state, side="IN", office="o", key=package)
    table.say("RU", accept_package(table.state, side="RU", office="o", key=package))
    assert counts(table.draft).agreed == 2
    assert table.item(one).offers["IN"][0].package == package
    with pytest.raises(PackageClosed):
        withdraw_package(table.state, side="IN", office="o", key=package)


def test_a_package_falls_when_its_side_puts_something_else_forward() -> None:
    table = Table().begin()
    one, two = table.new("IN", 1), table.new("RU", 2)
    package = next_package(table.state, KEY, "IN")
    choices = {one: digest(1), two: digest(2)}
    table.say("IN", offer_package(table.state, side="IN", office="o", key=package, choices=choices))
    table.propose("IN", one, 5)
    assert table.draft.packages[package].state is PackageState.WITHDRAWN


def test_editing_one_language_leaves_the_others_stale_until_they_follow_or_concord() -> None:
    table = Table().begin()
    (key,) = table.agreed(3)
    edited = table.edit("RU", key, digest(3), ru="Стороны договорились провести три семинара.")
    assert table.item(key).wordings[edited].stale == {"en", "hi"}
    followed = table.edit("IN", key, edited, hi="दोनों पक्ष तीन संगोष्ठियों पर सहमत हुए।")
    assert table.item(key).wordings[followed].stale == {"en"}
    table.concord("IN", key, followed)
    assert table.item(key).wordings[followed].stale == frozenset()
    again = table.edit("RU", key, followed, ru="Стороны договорились о трёх семинарах.")
    assert table.item(key).wordings[again].stale == {"en", "hi"}


def test_a_bracket_names_its_holder_only_where_it_is_let() -> None:
    table = Table().begin()
    key = table.new("IN", 3)
    table.propose("RU", key, 4, Told(unattributed=True))
    (line,) = bracketed(table.state, KEY).lines
    assert [(a.holders, a.named) for a in line.alternatives] == [(("IN",), ("IN",)), (("RU",), ())]


def test_the_frame_is_agreed_when_both_say_the_same_and_open_when_one_says_another() -> None:
    table = Table().begin()
    assert bracketed(table.state, KEY).frame_agreed
    english = replace(FRAME, terms=replace(FRAME.terms, regime=Regime(("en",))))
    table.frame("RU", english)
    assert not bracketed(table.state, KEY).frame_agreed
    table.frame("IN", english)
    assert table.draft.agreed_frame() == english


def test_the_agreed_document_is_there_when_nothing_is_open() -> None:
    table = Table().begin()
    first, second = table.agreed(1, 2)
    third = table.new("RU", 3)
    with pytest.raises(DocumentOpen) as refused:
        agreed_document(table.state, KEY)
    assert refused.value.facts == {"document": KEY, "open": 1}
    table.accept("IN", third, digest(3))
    document, paragraphs = agreed_document(table.state, KEY)
    assert document.paragraphs == (first, second, third)
    assert [(p.number, p.content) for p in paragraphs] == [("1", words(1)), ("2", words(2)), ("3", words(3))]
    assert (document.terms, document.sections) == (FRAME.terms, FRAME.sections)


def test_a_document_is_begun_once_a_side_with_terms_that_it_can_have() -> None:
    from tests.mechanism.negotiation.table import SESSION

    from paraph.mechanism.acts.frames import begin_document

    table = Table().begin()
    with pytest.raises(DocumentBegun):
        begin_document(table.state, side="IN", office="o", session=SESSION, frame=FRAME)
    for regime in (Regime(("de",)), Regime(("en",), "ru"), Regime(("en",), None, 0)):
        with pytest.raises(RegimeUnfit):
            table.frame("IN", replace(FRAME, terms=replace(FRAME.terms, regime=regime)))
    for sections in ((), (Section("A b", texts({})),), (Section("a", texts({})),) * 2, (Section("a", texts({}), 2),)):
        with pytest.raises(SectionsUnfit):
            table.frame("IN", replace(FRAME, sections=sections))


def test_what_does_not_fit_is_refused_and_changes_nothing() -> None:
    table = Table().begin()
    key = table.new("IN", 3)
    before = table.state

    def propose(key: str, content: Content, place: Place | None) -> None:
        table.say("IN", propose_paragraph(table.state, side="IN", office="o", key=key, content=content, place=place))

    with pytest.raises(ParagraphIdUnfit):
        propose(f"{KEY}.pru7", words(1), Place("areas", "i"))
    with pytest.raises(PlaceMissing):
        propose(f"{KEY}.pin7", words(1), None)
    for place in (Place("nowhere", "i"), Place("areas", "A"), Place("areas", "i0")):
        with pytest.raises(PlaceUnfit):
            propose(f"{KEY}.pin7", words(1), place)
    with pytest.raises(TextsUnfit):
        propose(key, Content(texts({"de": "Nein."})), None)
    with pytest.raises(ForeignPart):
        propose(key, replace(words(1), actor="FR"), None)
    with pytest.raises(UnknownWording):
        table.accept("RU", key, digest(99))
    with pytest.raises(UnknownWording):
        table.accept("RU", key, DELETED)
    with pytest.raises(UnknownParagraph):
        table.accept("RU", f"{KEY}.pin9", digest(3))
    assert table.state is before
