"""The voice of a paper: its language, and whose it is."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.language.numbers import find_numbers
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.releases import Stance
from paraph.mechanism.sessions import Facts, Mode, SessionKind
from paraph.mechanism.texts import NO_TEXTS, texts
from paraph.mechanism.topics import Form
from paraph.messages import translate
from paraph.papers.wording import FORMS, KINDS, MODES, SESSION_NAMES, STANCES, Wording, languages_of_papers

EN, HI, RU = (Wording(language, "IN") for language in ("en", "hi", "ru"))


def test_languages_of_papers_are_the_three() -> None:
    assert languages_of_papers() == ("en", "hi", "ru")


def test_shown_text_in_the_papers_language_bears_no_mark() -> None:
    names = texts({"en": "Mining", "hi": "खनन"})
    assert HI.shown(names) == {"text": "खनन", "language": "hi", "mark": ""}


@pytest.mark.parametrize(("wording", "mark"), [(EN, "[in English]"), (HI, "[अंग्रेज़ी में]"), (RU, "[на английском языке]")])
def test_shown_text_in_another_language_says_which(wording: Wording, mark: str) -> None:
    found = wording.shown(texts({"en": "Mining"}))
    assert found == {"text": "Mining", "language": "en", "mark": "" if wording is EN else mark}


@pytest.mark.parametrize(
    ("wording", "mark"), [(EN, "[language: Kazakh]"), (HI, "[भाषा: कज़ाख़]"), (RU, "[язык: казахский]")]
)
def test_shown_text_in_a_fourth_language_says_which(wording: Wording, mark: str) -> None:
    assert wording.shown(texts({"kk": "Тау-кен"})) == {"text": "Тау-кен", "language": "kk", "mark": mark}


def test_shown_is_nothing_where_there_is_no_text() -> None:
    assert EN.shown(NO_TEXTS) is None


@pytest.mark.parametrize(
    ("side", "names"),
    [
        ("IN", ("Indian Side", "भारतीय पक्ष", "Индийская Сторона")),
        ("RU", ("Russian Side", "रूसी पक्ष", "Российская Сторона")),
        ("UZ", ("Uzbek Side", "उज्बेक पक्ष", "Узбекская Сторона")),
        ("EU", ("Side: European Union", "पक्ष: यूरोपीय संघ", "Сторона: Европейский союз")),
        ("XX", ("Side: XX", "पक्ष: XX", "Сторона: XX")),
    ],
)
def test_side_name_is_the_fields_own(side: str, names: tuple[str, str, str]) -> None:
    assert tuple(wording.side_name(side) for wording in (EN, HI, RU)) == names


@pytest.mark.parametrize(("own", "order"), [("IN", ("IN", "RU", "UZ")), ("UZ", ("UZ", "IN", "RU"))])
def test_own_side_comes_first(own: str, order: tuple[str, ...]) -> None:
    assert Wording("en", own).in_order(("RU", "UZ", "IN")) == order


@pytest.mark.parametrize(
    ("end", "written"),
    [
        (None, ("3\u00a0December 2008", "3\u00a0दिसंबर 2008", "3\u00a0декабря 2008 г.")),
        (date(2008, 12, 5), ("3–5\u00a0December 2008", "3–5\u00a0दिसंबर 2008", "3–5\u00a0декабря 2008 г.")),
        (date(2008, 12, 1), ("3\u00a0December 2008", "3\u00a0दिसंबर 2008", "3\u00a0декабря 2008 г.")),
    ],
)
def test_days_run_on_with_a_dash_and_keep_day_and_month_together(end: date | None, written: tuple[str, ...]) -> None:
    assert tuple(wording.days(date(2008, 12, 3), end) for wording in (EN, HI, RU)) == written


@pytest.mark.parametrize(
    ("stamp", "written"),
    [
        ("2025-08-06T18:37", "6\u00a0August 2025, 18:37"),
        ("2025-08-06", "6\u00a0August 2025"),
        ("last week", "last week"),
    ],
)
def test_posted_writes_the_stamp_or_leaves_it(stamp: str, written: str) -> None:
    assert EN.posted(stamp) == written


@pytest.mark.parametrize(
    ("number", "case", "written"),
    [
        (11, "nom", ("11th", "11वां", "11-е")),
        (11, "gen", ("11th", "11वें", "11-го")),
        (2, "gen", ("2nd", "दूसरे", "2-го")),
        (1200, "gen", ("1200", "1200", "1200")),
    ],
)
def test_nth_follows_the_grammar_of_its_place(number: int, case: str, written: tuple[str, ...]) -> None:
    assert tuple(wording.nth(number, case) for wording in (EN, HI, RU)) == written  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("80", ("80", "80", "80")),
        ("1234567.5", ("1,234,567.5", "12,34,567.5", "1\u00a0234\u00a0567,5")),
        ("1E6", ("1,000,000", "10,00,000", "1\u00a0000\u00a0000")),
        ("0.0500", ("0.05", "0.05", "0,05")),
    ],
)
def test_decimal_groups_as_the_language_does(value: str, written: tuple[str, ...]) -> None:
    assert tuple(wording.decimal(value) for wording in (EN, HI, RU)) == written


@given(st.decimals(0, 10**15, places=2), st.sampled_from([EN, HI, RU]))
def test_every_number_written_is_read_again(value: Decimal, wording: Wording) -> None:
    written = wording.decimal(str(value))
    found = find_numbers(written, wording.language)
    assert [(mention.span, mention.value) for mention in found] == [((0, len(written)), value)]


@pytest.mark.parametrize(
    ("facts", "names"),
    [
        (Facts(ordinal=11), ("11th session", "11वां सत्र", "11-е заседание")),
        (Facts(), ("Session", "सत्र", "Заседание")),
        (
            Facts(kind=SessionKind.INTER_SESSION, ordinal=4, start=date(2023, 3, 6)),
            ("Inter-session meeting of 6\u00a0March 2023", "6\u00a0मार्च 2023 की अंतर-सत्रीय बैठक",
             "Межсессионная встреча 6\u00a0марта 2023 г."),
        ),
    ],
)  # fmt: skip
def test_session_name_is_by_number_else_by_day(facts: Facts, names: tuple[str, ...]) -> None:
    assert tuple(wording.session_name(facts) for wording in (EN, HI, RU)) == names


@pytest.mark.parametrize(("wording", "written"), [(EN, "1,234,567"), (HI, "12,34,567"), (RU, "1\u00a0234\u00a0567")])
def test_number_is_grouped_as_the_language_groups(wording: Wording, written: str) -> None:
    assert wording.number(1234567) == written


@pytest.mark.parametrize(
    ("table", "codes"),
    [(STANCES, Stance), (FORMS, Form), (MODES, Mode), (KINDS, BodyKind), (SESSION_NAMES, SessionKind)],
)
def test_each_code_has_its_words(table: dict[object, object], codes: type) -> None:
    assert set(table) == set(codes)


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_no_two_stances_share_their_words(language: str) -> None:
    assert len({translate(phrase, language) for phrase in STANCES.values()}) == len(Stance)


@pytest.mark.parametrize(
    ("wording", "begins", "within"),
    [(EN, "Russian", "Russian"), (HI, "रूसी", "रूसी"), (RU, "Русский", "русский")],
)
def test_language_is_written_small_in_russian_within_a_line(wording: Wording, begins: str, within: str) -> None:
    assert (wording.language_name("ru"), wording.language_within("ru")) == (begins, within)
