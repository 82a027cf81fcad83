"""The working page: brackets with their holders in words, words that differ, what waits, and what was found."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.web.drafting import KEY, digest, negotiated, words

from paraph.mechanism.acts.wording import accept_paragraph
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.negotiation.refusals import CertificateMissing, LanguageMissing, NoText
from paraph.messages import Refused
from paraph.node.texts.comparing import noticed
from paraph.web.pages.reader import Reader
from paraph.web.pages.refusals import in_words
from paraph.web.pages.texts.draft import Looking, draft_page
from paraph.web.pages.texts.draft_editor import Writing, editor, held_now
from paraph.web.pages.texts.draft_values import DraftPage, Tally
from paraph.web.pages.texts.wordwise import Word, wordwise

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)


def shown(language: str = "en", side: str = "IN", **looking: str) -> DraftPage:
    found = lambda content, languages: [(one.id, one.finding) for one in noticed(content, languages)]  # noqa: E731
    return draft_page(negotiated(), KEY, Reader(language, side), Looking(NOW, **looking), found)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("The same.", "The same.", [("", "The same.")]),
        ("by 31 October 2026.", "by 30 November 2026.", [
            ("", "by "), ("del", "31 October"), ("ins", "30 November"), ("", " 2026."),
        ]),
        ("", "все слова", [("ins", "все слова")]),
        ("पाँच संगोष्ठियाँ", "चार संगोष्ठियाँ", [("del", "पाँच"), ("ins", "चार"), ("", " संगोष्ठियाँ")]),
        ("one two", "one", [("", "one "), ("del", "two")]),
    ],
)  # fmt: skip
def test_words_that_differ_are_told_one_from_the_other(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert wordwise(old, new) == tuple(Word(*piece) for piece in expected)


def test_the_counters_say_what_waits_for_this_side() -> None:
    assert shown().tally == Tally(agreed=1, paragraphs=5, brackets=4, oldest=3, ours=4, stale=1)
    assert shown(side="RU").tally.ours == 0


def test_each_alternative_names_its_holder_unless_that_side_would_not() -> None:
    (group, _) = shown().groups
    told = {
        entry.number: [(v.label, v.whose, [h.name for h in v.holders]) for v in entry.versions]
        for entry in group.entries
    }
    assert told == {
        "1": [("", "both", ["Indian Side", "Russian Side"])],
        "2": [("", "ours", ["Indian Side"]), ("bis", "theirs", [])],
        "3": [("", "ours", ["Indian Side"]), ("bis", "theirs", ["Russian Side"])],
        "4": [("", "ours", ["Indian Side"]), ("bis", "theirs", ["Russian Side"])],
        "5": [("", "theirs", ["Russian Side"])],
    }
    russian = shown(side="RU").groups[0].entries[1].versions[1]
    assert [(holder.name, holder.shown) for holder in russian.holders] == [("Russian Side", False)]


@pytest.mark.parametrize("side", ["IN", "RU"])
def test_what_everybody_sees_tells_by_no_colour_who_would_not_be_named(side: str) -> None:
    (group, _) = shown(side=side).groups
    first = "ours" if side == "IN" else "theirs"
    assert [version.openly for version in group.entries[1].versions] == [first, "unnamed"]
    assert group.entries[0].versions[0].openly == "both"


def test_the_readers_language_comes_first_and_what_is_left_behind_says_so() -> None:
    fourth = shown("hi").groups[0].entries[3].versions[1]
    assert [(column.language, column.stale) for column in fourth.columns] == [("hi", True), ("en", True), ("ru", False)]
    assert [word.kind for word in fourth.columns[2].words] == ["", "del", "ins", ""]


def test_the_margin_holds_what_the_comparison_finds_in_each_alternative() -> None:
    fourth = shown("ru").groups[0].entries[3]
    assert {note.choice for note in fourth.notes} == {fourth.versions[1].choice}
    assert "5 семинаров" in " ".join(note.why for note in fourth.notes) or "«5»" in fourth.notes[0].why
    assert shown().groups[0].entries[0].notes == ()


def test_looking_at_what_waits_leaves_the_rest_out() -> None:
    assert [entry.number for group in shown(show="open").groups for entry in group.entries] == ["2", "3", "4", "5"]
    assert shown(side="RU", show="ours").groups == ()


def test_what_changed_since_an_instant_is_told_word_by_word() -> None:
    entries = shown(since="2026-03-01T09:08:30Z").groups[0].entries
    assert [entry.number for entry in entries if entry.changed] == ["2", "4"]


def test_a_package_on_offer_names_its_choices() -> None:
    (deal,) = shown().deals
    assert (deal.by, deal.ours) == ("Indian Side", True)
    assert deal.numbers == (("pin2", "2", "bis"), ("pin3", "3", "bis"))


def test_what_is_in_the_way_of_initialling_is_said() -> None:
    assert shown().obstacles[0] == ("Paragraph 2 is in brackets.", "pin2")
    assert shown("ru").stage == "На переговорах"


def test_the_editor_begins_with_what_this_side_holds_and_shows_a_colleagues_words() -> None:
    draft = negotiated().negotiation(KEY)
    item = draft.items[f"{KEY}.pin2"]
    texts = {"en": "The Sides agreed to hold 8 seminars."}
    rao = Writing("S. Rao", False, digest(2), texts, note="Ask.", version=3, at="2026-03-02T10:00:00Z")
    page = editor(draft, ("2", item), Reader("en", "IN"), Looking(NOW), [rao])
    assert [field.text for field in page.fields] == [words(2).texts[one] for one in ("en", "hi", "ru")]
    assert (page.base, page.seen, page.version) == (digest(2), digest(2), 0)
    assert [(w.kind, w.text) for w in page.colleagues[0].texts[0][1] if w.kind] == [("del", "2"), ("ins", "8")]
    mine = editor(draft, ("2", item), Reader("en", "IN"), Looking(NOW), [replace(rao, mine=True)])
    assert (mine.fields[0].text, mine.version, mine.colleagues) == ("The Sides agreed to hold 8 seminars.", 3, ())


def test_what_a_side_holds_changes_when_it_speaks() -> None:
    state = negotiated()
    key = f"{KEY}.pru1"
    draft = accept_paragraph(state, side="IN", office="o", key=key, choice=digest(5))
    after = fold_draft(state, draft, side="IN")
    assert held_now(state.negotiation(KEY).items[key], "IN") == ""
    assert held_now(after.negotiation(KEY).items[key], "IN") == digest(5)


@pytest.mark.parametrize(
    ("language", "refusal", "says"),
    [
        ("hi", CertificateMissing(side="RU"),
         "रूसी पक्ष के भाषा अधिकारी ने प्रमाणित नहीं किया है कि इस पाठ की भाषाएँ मेल खाती हैं।"),
        ("ru", CertificateMissing(side="RU"),
         "Соответствие языков этого текста не удостоверено лингвистом: Российская Сторона."),
        ("en", LanguageMissing(number="4", paragraph="x", languages="hi, ru"),
         "Paragraph 4 has no text in: Hindi, Russian [x]."),
        ("ru", LanguageMissing(number="4", paragraph="x", languages="hi, ru"),
         "У пункта 4 нет текста на языках: хинди, русский [x]."),
        ("en", NoText(document=KEY), "The document “Protocol, 12th session” has no paragraphs."),
    ],
)  # fmt: skip
def test_a_refusal_calls_things_by_their_names(language: str, refusal: Refused, says: str) -> None:
    assert in_words(refusal, Reader(language, "IN"), negotiated).sentence(language) == says
