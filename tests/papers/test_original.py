"""Originals: what comes first, what stands on which page, what lies inside."""

import json
import re
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cast import GROUP, INDIA, RUSSIA, whole
from tests.mechanism.negotiation.table import KEY, Table, digest
from tests.papers import pdfs
from tests.papers.originals import AGREED, SIGNED, protocol, setting, sourced

from paraph.mechanism.documents import document_digest
from paraph.mechanism.negotiation.reading import agreed_document
from paraph.papers.originals.agreed import Layout, read, source, source_of
from paraph.papers.originals.drafting import draft_protocol, draft_source
from paraph.papers.originals.inside import files_inside
from paraph.papers.originals.matching import compare
from paraph.papers.originals.original import compose, make, originals
from paraph.papers.refusals import ForeignOwner, NotAnOriginal, TextMissing, TooManyOriginals, UnknownDocument


def test_owner_comes_first_everywhere() -> None:
    parts = {owner: compose(sourced(), owner)["parts"] for owner in (INDIA, RUSSIA)}
    shown = {
        owner: [(part["language"], part["title"], [block["side"] for block in part["blocks"]]) for part in found]
        for owner, found in parts.items()
    }
    cooperation = "Working Group on Modernization and Industrial Cooperation"
    russian = "рабочей группы по модернизации и промышленному сотрудничеству"
    hindi = "कार्य समूह के बारहवें सत्र का प्रोटोकॉल"
    assert shown == {
        INDIA: [
            ("hi", f"आधुनिकीकरण और औद्योगिक सहयोग संबंधी भारत-रूस {hindi}", [INDIA, RUSSIA]),
            ("ru", f"Протокол двенадцатого заседания Индийско-Российской {russian}", [INDIA, RUSSIA]),
            ("en", f"Protocol of the Twelfth Session of the India-Russia {cooperation}", [INDIA, RUSSIA]),
        ],
        RUSSIA: [
            ("ru", f"Протокол двенадцатого заседания Российско-Индийской {russian}", [RUSSIA, INDIA]),
            ("hi", f"आधुनिकीकरण और औद्योगिक सहयोग संबंधी रूस-भारत {hindi}", [RUSSIA, INDIA]),
            ("en", f"Protocol of the Twelfth Session of the Russia-India {cooperation}", [RUSSIA, INDIA]),
        ],
    }


def test_closing_formula_lists_the_owners_language_first() -> None:
    closings = {owner: compose(sourced(), owner)["parts"][-1]["closing"] for owner in (INDIA, RUSSIA)}
    assert [re.search("in the (.*) languages", closings[owner])[1] for owner in (INDIA, RUSSIA)] == [
        "Hindi, Russian and English",
        "Russian, Hindi and English",
    ]


@pytest.mark.parametrize("layout", Layout)
def test_originals_are_archival_tagged_and_hold_their_text(layout: Layout) -> None:
    document, paragraphs = protocol()
    made = originals(source(document, paragraphs, setting(layout)))
    digest = document_digest(document, paragraphs)
    for owner, pdf in made.items():
        inside = files_inside(pdf)
        assert sorted(inside) == ["document.json", "original.json", "setting.json", "signatures.json"]
        assert sha256(inside["document.json"]).hexdigest() == digest
        assert (read(inside)[0].digest, read(inside)[1]) == (digest, owner)
        assert (b"<pdfaid:part>3" in pdf, b"<pdfaid:conformance>A" in pdf) == (True, True)
        assert (pdfs.is_tagged(pdf), pdfs.language(pdf), pdfs.letters_outside(pdf)) == (
            True,
            {INDIA: "hi", RUSSIA: "ru"}[owner],
            [],
        )
        for page in pdfs.opened(pdf):
            assert digest in page.get_textpage().get_text_range()


def test_same_source_gives_the_same_bytes() -> None:
    assert make(sourced(), RUSSIA) == make(sourced(), RUSSIA)


def test_russian_and_english_can_be_read_off_the_page() -> None:
    shown = pdfs.text(make(sourced(Layout.SEQUENCE), RUSSIA))
    assert "Российскую Сторону возглавил А. Груздев. Индийскую Сторону возглавил А. Бхатия." in shown
    assert "report on it to the Russia-India Working Group." in shown
    assert "а) Стороны договорились" in shown
    assert "(a) The Sides agreed" in shown


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("count", range(9, 16))
def test_signatures_never_stand_alone_on_a_page(layout: Layout, count: int) -> None:
    numbers = [str(number) for number in range(1, count + 1)]
    pdf = make(sourced(layout, numbers=numbers, annex=False), INDIA)
    pages = [" ".join(page.get_textpage().get_text_range().split()) for page in pdfs.opened(pdf)]
    signed = [page for page in pages if "For the Indian Side" in page]
    assert [f"{count}. The Sides agreed" in page for page in signed] == [True]


def test_text_longer_than_a_page_still_ends_above_the_signatures() -> None:
    endless = {language: f"{text} " * 40 for language, text in AGREED.items()}
    pdf = make(sourced(Layout.SEQUENCE, numbers=["1"], annex=False, texts=endless, languages=("en", "ru")), RUSSIA)
    pages = [" ".join(page.get_textpage().get_text_range().split()) for page in pdfs.opened(pdf)]
    signed = [page for page in pages if "For the Russian Side" in page]
    assert ["The Sides agreed" in page or "joint group" in page for page in signed] == [True]


def test_annex_begins_a_new_page() -> None:
    pages = [page.get_textpage().get_text_range() for page in pdfs.opened(make(sourced(), INDIA))]
    assert [("Annex 1" in page, "Done at" in page) for page in pages[-2:]] == [(False, True), (True, False)]


def test_places_of_the_signatures_lie_inside_the_file() -> None:
    places = json.loads(files_inside(make(sourced(), RUSSIA))["signatures.json"])
    assert [(place["side"], place["page"]) for place in places] == [(RUSSIA, 2), (INDIA, 2)]
    assert places[0]["x"] < places[1]["x"]
    assert places[0]["y"] == places[1]["y"]


def test_english_only_document_alternates_its_sides_alone() -> None:
    for owner, title in ((INDIA, "India-Russia"), (RUSSIA, "Russia-India")):
        parts = compose(sourced(languages=("en",), prevailing=None), owner)["parts"]
        assert [(part["language"], title in part["title"]) for part in parts] == [("en", True)]


def test_missing_text_is_refused_in_an_original_and_shown_in_a_draft() -> None:
    document, paragraphs = protocol(texts={"en": "A.", "hi": "", "ru": "А."})
    with pytest.raises(TextMissing) as caught:
        make(source(document, paragraphs, setting()), INDIA)
    assert caught.value.sentence("en") == (
        "Paragraph 1 has no text in हिंदी, and the document is authentic in that language."
    )
    draft = compose(source(document, paragraphs, setting(draft=True)), INDIA)["parts"]
    assert [(part["draft"] != "", part["rows"][1]["lines"]) for part in draft] == [
        (True, ["—"]), (True, ["А."]), (True, ["A."])]  # fmt: skip


def test_strangers_have_no_original() -> None:
    with pytest.raises(ForeignOwner):
        make(sourced(), "UZ")


def test_as_many_originals_as_the_formula_says() -> None:
    document, paragraphs = protocol()
    alone = setting().__class__((INDIA,), SIGNED.isoformat())
    with pytest.raises(TooManyOriginals):
        originals(source(document, paragraphs, alone))


def test_document_of_the_record_is_found_by_its_id() -> None:
    document, paragraphs = protocol()
    state = whole().having(
        documents=whole().documents.set(document.key, document),
        paragraphs=whole().paragraphs.update({paragraph.key: paragraph for paragraph in paragraphs}),
    )
    found = source_of(state, document.key, dated=SIGNED)
    assert (found.digest, found.setting.draft) == (document_digest(document, paragraphs), False)
    with pytest.raises(UnknownDocument):
        source_of(state, "x", dated=SIGNED)


def test_draft_is_what_the_mechanism_begins_with_under_one_numbering() -> None:
    document, paragraphs = draft_protocol(whole(), GROUP)
    assert document.key == f"{GROUP}.s12.protocol"
    assert [paragraph.number for paragraph in paragraphs] == [str(n) for n in range(1, len(paragraphs) + 1)]
    assert paragraphs[0].section == "review"
    assert paragraphs[-1].section == "organisation"
    assert document.terms.opening["ru"].startswith("12-е заседание состоялось [даты] в [место]. Индийская Сторона: ")


def test_draft_is_set_for_both_sides_and_they_match() -> None:
    made = originals(draft_source(whole(), GROUP, dated=SIGNED))
    assert bool(compare(made[INDIA], made[RUSSIA]))
    assert "DRAFT – not agreed" in pdfs.text(made[INDIA])


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=200))
def test_files_that_are_no_original_are_refused(junk: bytes) -> None:
    with pytest.raises(NotAnOriginal):
        files_inside(junk)
    with pytest.raises(NotAnOriginal):
        read({"document.json": junk, "setting.json": junk, "original.json": junk})


def test_draft_agreed_and_initialled_is_set_as_an_original() -> None:
    table = Table().begin()
    key = table.new("IN", 3)
    assert source_of(table.state, KEY, dated=SIGNED).setting.draft
    table.accept("RU", key, digest(3))
    agreed = source_of(table.state, KEY, dated=SIGNED)
    assert (agreed.setting.draft, agreed.setting.ordinal, agreed.digest) == (
        True, 12, document_digest(*agreed_document(table.state, KEY)))  # fmt: skip
    table.certify()
    table.initial()
    initialled = source_of(table.state, KEY, dated=SIGNED)
    assert (initialled.setting.draft, initialled.digest) == (False, agreed.digest)
