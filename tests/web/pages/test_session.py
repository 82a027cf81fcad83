"""Each fact beside the words that state it, in every version, and each account with its owner."""

import pytest
from tests import cast

from paraph.mechanism.refusals import UnknownSession
from paraph.web.pages.reader import Reader
from paraph.web.pages.sessions.session import Part, SessionPage, session_page

TITLES = {
    "en": ["When and where", "Co-chairs", "Sub-groups that reported", "Outcome"],
    "hi": ["कब और कहां", "सह-अध्यक्ष"],
    "ru": ["Когда и где", "Сопредседатели"],
}


def made(language: str = "en", side: str = "IN", key: str = cast.ELEVENTH) -> SessionPage:
    return session_page(cast.whole(), key, Reader(language, side))


def values(part: Part, label: str) -> list[tuple[str, str]]:
    (line,) = (line for line in part.lines if line.label == label)
    return [(value.texts[0].text, value.sides) for value in line.values]


def marked(part: Part, language: str, number: int) -> list[str]:
    """The words that carry a number in the version of a language."""
    (quotation,) = (q for q in part.quotations if q.version.language == language)
    return [piece.text for passage in quotation.passages for piece in passage.pieces if number in piece.facts]


def number_of(part: Part, label: str) -> int:
    return next(line.number for line in part.lines if line.label == label)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ["11th"]), ("hi", ["11वां"]), ("ru", ["одиннадцатое"])],
)
def test_number_of_the_session_is_marked_in_every_version(language: str, words: list[str]) -> None:
    part = made().parts[0]
    assert marked(part, language, number_of(part, "Number of the session")) == words


def test_sentence_that_states_several_facts_stands_once() -> None:
    (english,) = (q for q in made().parts[0].quotations if q.version.language == "en")
    assert len(english.passages) == 1
    assert {n for piece in english.passages[0].pieces for n in piece.facts} == {1, 2, 3, 4, 7}


def test_accounts_that_differ_stand_with_their_owners_own_side_first() -> None:
    outcome = made().parts[3]
    assert values(outcome, "Delegates, both Sides") == [("80", "Indian Side"), ("84", "Russian Side")]
    theirs = made(side="RU").parts[3]
    assert values(theirs, "Delegates, both Sides") == [("84", "Russian Side"), ("80", "Indian Side")]


def test_accounts_that_agree_have_one_value_without_owner() -> None:
    assert values(made().parts[0], "Place") == [("New Delhi", "")]


def test_what_one_side_states_alone_is_its_own_and_no_difference() -> None:
    part = made().parts[0]
    assert values(part, "Venue") == [("Vanijya Bhawan", "Indian Side")]
    (line,) = (line for line in part.lines if line.label == "Venue")
    assert not line.differs


@pytest.mark.parametrize(("key", "differs"), [(cast.ELEVENTH, True), (cast.TENTH, False)])
def test_page_says_whether_accounts_differ(key: str, differs: bool) -> None:
    assert made(key=key).differs is differs


@pytest.mark.parametrize(
    ("language", "recorded"),
    [
        ("en", "Recorded by: Indian Side. No account yet from: Russian Side."),
        ("ru", "Внесено в запись: Индийская Сторона. Сведений пока нет: Российская Сторона."),
    ],
)
def test_page_names_the_sides_without_an_account(language: str, recorded: str) -> None:
    assert made(language, key=cast.TENTH).recorded == recorded


def test_co_chair_is_found_by_name_whatever_the_order_of_the_release() -> None:
    part = made().parts[1]
    number = number_of(part, "Co-chair, Indian Side")
    assert marked(part, "ru", number) == [
        "секретарь Департамента содействия промышленности и внутренней торговле",
        "Амардип Сингх Бхатия",
    ]


def test_version_without_a_fact_is_not_filled_from_another() -> None:
    part = made().parts[2]
    (line,) = (line for line in part.lines if line.values[0].texts[0].text == "Sub-group on Railway Transport")
    assert marked(part, "en", line.number) == ["railway transport"]
    assert marked(part, "ru", line.number) == []


def test_topic_stands_under_each_verb_that_some_version_uses() -> None:
    under = {part.title: [topic.name.text for topic in part.topics] for part in made().areas}
    coal = "Underground coal gasification"
    assert [title for title, topics in under.items() if coal in topics] == ["Agreed", "Explored"]


def test_topic_names_the_versions_that_use_another_verb() -> None:
    agreed = made().areas[0]
    assert (agreed.title, agreed.topics[0].others) == ("Agreed", ("English, Hindi: Explored",))


def test_verbs_that_govern_are_marked_beside_the_topics() -> None:
    agreed = made().areas[0]
    (russian,) = (q for q in agreed.quotations if q.version.language == "ru")
    assert [piece.text for piece in russian.passages[0].pieces if piece.verb] == ["договорились"]


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_versions_begin_with_the_readers_language(language: str) -> None:
    assert made(language).versions[0].language == language


@pytest.mark.parametrize(("language", "titles"), TITLES.items())
def test_parts_are_titled_in_the_readers_language(language: str, titles: list[str]) -> None:
    assert [part.title for part in made(language).parts][: len(titles)] == titles


def test_neighbours_are_those_in_time() -> None:
    page = made(key=cast.TENTH)
    assert (page.before.name, page.after.name) == ("9th session", "11th session")
    assert made(key=cast.NINTH).before is None
    assert made(key=cast.ELEVENTH).after is None


def test_numbers_run_through_the_page_without_repeating() -> None:
    page = made()
    numbers = [line.number for part in page.parts for line in part.lines]
    numbers += [topic.number for part in page.areas for topic in part.topics]
    assert numbers == list(range(1, len(numbers) + 1))


def test_unknown_session_is_refused() -> None:
    with pytest.raises(UnknownSession):
        made(key="nothing.s1")
