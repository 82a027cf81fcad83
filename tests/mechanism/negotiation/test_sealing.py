"""Nothing is initialled or signed before everything is in order, nor by one side alone; what is in force stays."""

from dataclasses import replace
from datetime import date

import pytest
from immutables import Map
from tests.mechanism.negotiation.table import FRAME, KEY, SESSION, Table, digest, words

from paraph.mechanism.acts.concordance import SettleFinding, certify_document, settle_finding
from paraph.mechanism.acts.corrections import correct_document, object_to_correction, withdraw_correction
from paraph.mechanism.acts.signing import confirm_signature, withdraw_signature
from paraph.mechanism.acts.wording import propose_paragraph
from paraph.mechanism.documents import document_digest
from paraph.mechanism.negotiation.findings import finding_id
from paraph.mechanism.negotiation.headings import headings
from paraph.mechanism.negotiation.items import Outcome
from paraph.mechanism.negotiation.obstacles import obstacles
from paraph.mechanism.negotiation.reading import agreed_document
from paraph.mechanism.negotiation.refusals import (
    BracketOpen,
    CertificateMissing,
    CorrectionUnfit,
    DocumentInForce,
    DocumentNotInForce,
    FindingOpen,
    FrameOpen,
    InitialledAlready,
    LanguageMissing,
    LanguageStale,
    NothingSigned,
    NothingStated,
    NothingToConfirm,
    NothingToObjectTo,
    NotInitialled,
    SettlementUnfit,
    SignedAlready,
)
from paraph.mechanism.negotiation.sealing import Correction, Manner, Voided
from paraph.mechanism.paragraphs import Content, Deadline, DeadlineKind
from paraph.mechanism.review import looks
from paraph.mechanism.texts import texts


def signed() -> Table:
    table = Table().begin()
    table.agreed(1, 2)
    table.certify()
    table.initial()
    table.sign()
    return table


def test_initialling_is_refused_for_each_thing_that_stands_in_the_way() -> None:
    table = Table().begin()
    (first,) = table.agreed(1)
    second = table.new("RU", 2)
    table.frame("RU", replace(FRAME, sections=FRAME.sections[:2]))
    assert obstacles(table.draft) == (FrameOpen(document=KEY), BracketOpen(number="2", paragraph=second))
    with pytest.raises(FrameOpen):
        table.initial("IN")
    table.frame("IN", replace(FRAME, sections=FRAME.sections[:2]))
    with pytest.raises(BracketOpen) as refused:
        table.initial("IN")
    assert str(refused.value) == (
        f"Paragraph 2 is in brackets [{second}]. Both sides must accept one wording at one place. "
        "[mechanism.initial.bracket]"
    )
    edited = table.edit("IN", first, digest(1), en="The Sides agreed to hold one seminar.")
    table.accept("RU", first, edited)
    table.accept("IN", second, digest(2))
    assert obstacles(table.draft) == (LanguageStale(number="1", paragraph=first, languages="hi, ru"),)
    table.concord("RU", first, edited)
    assert obstacles(table.draft) == (CertificateMissing(side="IN"), CertificateMissing(side="RU"))
    table.certify()
    assert obstacles(table.draft) == ()
    table.initial("IN")
    assert table.draft.initialled() is None
    table.initial("RU")
    assert table.draft.initialled() == table.draft.digest()


def test_a_paragraph_without_one_of_the_languages_stands_in_the_way() -> None:
    table = Table().begin()
    (key,) = table.agreed(1)
    bare = Content(texts({"en": "The Sides met."}))
    from paraph.mechanism.acts.wording import propose_paragraph

    for side in ("IN", "RU"):
        table.say(side, propose_paragraph(table.state, side=side, office="o", key=key, content=bare))
    assert obstacles(table.draft) == (LanguageMissing(number="1", paragraph=key, languages="hi, ru"),)


def test_a_certificate_is_refused_while_a_finding_is_not_dealt_with_by_both() -> None:
    table = Table().begin()
    (key,) = table.agreed(1)
    finding = finding_id("number", {"en": (25, 26), "hi": None}, digest(1))
    found = {key: {finding: "number"}}

    def certify() -> None:
        officer = {"en": "A"}
        table.say("IN", certify_document(
            table.state, side="IN", office="o", key=KEY, officer=officer, findings=found
        ))  # fmt: skip

    for side in ("IN", "RU"):
        with pytest.raises(FindingOpen):
            certify()
        settled = SettleFinding(finding, digest(1), "number", Outcome.WAIVED, {"en": "As meant."}, {"en": f"Of {side}"})
        table.say(side, settle_finding(table.state, side=side, office="o", key=key, body=settled))
    certify()
    assert table.draft.certified(table.draft.digest() or "") == ("IN",)
    nameless = SettleFinding(finding, digest(1), "number", Outcome.WAIVED, {"en": "As meant."}, {})
    with pytest.raises(SettlementUnfit):
        settle_finding(table.state, side="IN", office="o", key=key, body=nameless)


def test_an_edit_after_initialling_voids_it_in_sight() -> None:
    table = Table().begin()
    first, _ = table.agreed(1, 2)
    table.certify()
    table.initial()
    covered = table.draft.initialled()
    table.propose("RU", first, 9)
    assert table.draft.initialled() is None
    assert table.draft.voided == (Voided(covered or "", "RU", "2026-03-01T00:10:00Z", ("IN", "RU"), ()),)
    table.propose("RU", first, 1)
    assert table.draft.digest() == covered
    assert table.draft.initialled() is None


def test_what_does_not_change_the_text_leaves_the_initials() -> None:
    table = Table().begin()
    first, _ = table.agreed(1, 2)
    table.certify()
    table.initial()
    table.accept("RU", first, digest(1))
    assert table.draft.initialled() is not None
    with pytest.raises(InitialledAlready):
        table.initial("IN")


def test_both_signatures_put_the_document_in_force_and_its_undertakings_are_born() -> None:
    table = Table().begin()
    table.agreed(1, 2)
    table.certify()
    with pytest.raises(NotInitialled):
        table.sign("IN")
    table.initial()
    table.sign("IN")
    assert KEY not in table.state.documents
    with pytest.raises(SignedAlready):
        table.sign("IN")
    digest_before = table.draft.digest()
    table.sign("RU")
    document, paragraphs = agreed_document(table.state, KEY)
    assert document_digest(document, paragraphs) == digest_before
    assert table.state.paragraphs_of(KEY) == paragraphs
    assert sorted(table.state.undertakings) == [f"{KEY}.uin1", f"{KEY}.uin2"]


def test_nothing_moves_in_a_document_in_force() -> None:
    table = signed()
    for move in (
        lambda: table.propose("IN", f"{KEY}.pin1", 7),
        lambda: table.delete("IN", f"{KEY}.pin1"),
        lambda: table.frame("IN", FRAME),
        lambda: table.initial("IN"),
        lambda: table.sign("IN"),
    ):
        with pytest.raises(DocumentInForce):
            move()


def test_a_signature_ad_referendum_counts_once_it_is_confirmed() -> None:
    table = Table().begin()
    table.agreed(1)
    table.certify()
    table.initial()
    table.sign("IN")
    with pytest.raises(NothingToConfirm):
        confirm_signature(table.state, side="IN", office="o", key=KEY)
    table.sign("RU", ad_referendum=True)
    assert table.draft.in_force == ""
    table.say("RU", confirm_signature(table.state, side="RU", office="o", key=KEY))
    assert table.draft.in_force == "2026-03-01T00:10:00Z"


def test_a_signature_is_taken_back_until_the_document_is_in_force_and_that_is_kept() -> None:
    table = Table().begin()
    table.agreed(1)
    table.certify()
    table.initial()
    voice = {"side": "IN", "office": "o", "key": KEY}
    with pytest.raises(NothingSigned):
        withdraw_signature(table.state, **voice, reason={})
    table.sign("IN", ad_referendum=True)
    made = table.draft.signatures["IN"]
    table.say("IN", withdraw_signature(table.state, **voice, reason={"en": "The Government does not confirm it."}))
    assert table.draft.initialled()
    assert not table.draft.signatures
    (gone,) = table.draft.withdrawn
    assert (gone.side, gone.signature, dict(gone.reason)) == ("IN", made, {"en": "The Government does not confirm it."})
    table.sign("RU")
    assert not table.draft.in_force
    table.sign("IN")
    assert table.draft.in_force
    with pytest.raises(DocumentInForce):
        withdraw_signature(table.state, **voice, reason={})


def test_a_side_objects_to_the_very_correction_that_another_states_or_takes_its_own_back() -> None:
    table, key = signed(), f"{KEY}.pin1"
    first, second = (Correction(Manner.INSTRUMENT, Map({key: words(seminars)})) for seminars in (11, 12))
    india, russia = ({"side": side, "office": "o", "key": KEY} for side in ("IN", "RU"))
    said = {"digest": first.digest, "reason": {"ru": "Опечатки нет."}}
    with pytest.raises(NothingToObjectTo):
        object_to_correction(table.state, **russia, **said)
    table.say("IN", correct_document(table.state, **india, correction=first))
    for voice, reason in ((india, {"en": "x"}), (russia, {})):  # to the own one, and without a reason
        with pytest.raises(NothingToObjectTo):
            object_to_correction(table.state, **voice, digest=first.digest, reason=reason)
    table.say("RU", object_to_correction(table.state, **russia, **said))
    assert table.draft.objects("RU", first)
    table.say("IN", correct_document(table.state, **india, correction=second))
    assert table.draft.objects("RU", second) is None
    table.say("IN", withdraw_correction(table.state, **india, reason={}))
    assert (dict(table.draft.correcting), table.state.paragraph(key).content) == ({}, words(1))
    with pytest.raises(NothingStated):
        withdraw_correction(table.state, **india, reason={})


def test_a_period_runs_from_the_last_signature_where_the_text_names_no_day() -> None:
    table = Table().begin()
    key = table.new("IN", 3)
    two_months = replace(words(4), undertaking=True, deadline=Deadline(DeadlineKind.PERIOD, "P2M"))
    for side in ("IN", "RU"):
        table.say(side, propose_paragraph(table.state, side=side, office="o", key=key, content=two_months))
    table.certify()
    table.initial()
    table.sign()
    (found,) = looks(table.state, table.state.session(SESSION).body, today=date(2026, 5, 3), side="IN")
    assert (found.last, found.late) == (date(2026, 5, 2), ("IN", "RU"))


@pytest.mark.parametrize("manner", list(Manner))
def test_a_correction_is_made_when_both_state_it_and_keeps_what_it_replaced(manner: Manner) -> None:
    table = signed()
    key = f"{KEY}.pin1"
    correction = Correction(manner, Map({key: words(11)}), texts({"en": "A slip of the pen."}))

    def state(side: str, correction: Correction) -> None:
        table.say(side, correct_document(table.state, side=side, office="o", key=KEY, correction=correction))

    state("IN", correction)
    state("RU", replace(correction, contents=Map({key: words(12)})))
    assert table.state.paragraph(key).content == words(1)
    state("RU", replace(correction, reason=texts({"ru": "Описка."})))
    assert table.state.paragraph(key).content == words(11)
    (made,) = table.draft.corrections
    assert (made.replaced, made.correction) == (Map({key: words(1)}), correction)
    assert made.after == document_digest(*agreed_document(table.state, KEY))
    assert made.before != made.after


def test_title_headings_and_signatories_are_corrected_by_both_keys_and_languages_and_order_are_not() -> None:
    table = signed()
    words = {
        "title": texts({"en": "PROTOCOL of the Twelfth Session"}),
        "sections.areas": texts({"en": "Areas of work", "hi": "कार्य क्षेत्र", "ru": "Направления работы"}),
        "signatories.RU.names": texts({"en": "A. Gruzdev"}),
    }
    correction = Correction(Manner.INITIALLED, Map(), headings=Map(words))
    before = table.state.document(KEY)
    for side in ("IN", "RU"):
        assert table.state.document(KEY) == before
        table.say(side, correct_document(table.state, side=side, office="o", key=KEY, correction=correction))
    document, paragraphs = agreed_document(table.state, KEY)
    found = headings(document, table.state.parties)
    assert {name: found[name] for name in words} == words
    assert found | headings(before, table.state.parties) == headings(before, table.state.parties)
    (made,) = table.draft.corrections
    assert made.replaced_headings == Map({name: headings(before, table.state.parties)[name] for name in words})
    assert (made.after, document.paragraphs) == (document_digest(document, paragraphs), before.paragraphs)
    assert (document.terms.regime, [one.key for one in document.sections]) == (
        before.terms.regime, [one.key for one in before.sections])  # fmt: skip


@pytest.mark.parametrize(
    ("name", "said"),
    [("regime", {"en": "x"}), ("title", {}), ("title", {"kk": "Хаттама"}), ("sections.none", {"en": "x"})],
)
def test_a_correction_of_no_heading_or_to_the_same_words_is_void(name: str, said: dict[str, str]) -> None:
    table = signed()
    correction = Correction(Manner.INITIALLED, Map(), headings=Map({name: texts(said)}))
    with pytest.raises(CorrectionUnfit):
        correct_document(table.state, side="IN", office="o", key=KEY, correction=correction)


def test_a_correction_changes_something_of_a_document_in_force() -> None:
    table = Table().begin()
    table.agreed(1)
    correction = Correction(Manner.INSTRUMENT, Map({f"{KEY}.pin1": words(1)}))
    with pytest.raises(DocumentNotInForce):
        correct_document(table.state, side="IN", office="o", key=KEY, correction=correction)
    table = signed()
    for contents in (Map(), Map({f"{KEY}.pin1": words(1)}), Map({f"{KEY}.pin9": words(4)})):
        with pytest.raises(CorrectionUnfit):
            correct_document(
                table.state, side="IN", office="o", key=KEY, correction=replace(correction, contents=contents)
            )
