"""The session's record, before it is set."""

from dataclasses import replace
from datetime import date
from typing import Any, cast

import pytest
from immutables import Map
from tests.cast import COMMISSION, ELEVENTH, GROUP, NINTH, one_sided, whole

from paraph.mechanism.releases import Furniture
from paraph.mechanism.sessions import Facts, Session, SessionKind
from paraph.mechanism.texts import NO_TEXTS, texts
from paraph.papers import Order
from paraph.papers.paper import Paper
from paraph.papers.rendering import compose


def _paper(language: str = "en", side: str = "IN", session: str = ELEVENTH, **changes: object) -> Paper:
    state = whole().having(**changes)
    return compose(Order("session", session=session, language=language, side=side), state)[0]


def _recorded(facts: Facts) -> Paper:
    session = Session(f"{GROUP}.new", GROUP, Map({"IN": facts}))
    return _paper(session=session.key, sessions=whole().sessions.set(session.key, session))


def _rows(content: object) -> dict[str, list[tuple[str, list[str]]]]:
    rows = cast("list[dict[str, Any]]", content)
    return {row["label"]: [(each["by"], [said["text"] for said in each["texts"]]) for each in row["values"]]
            for row in rows}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "title", "line"),
    [
        ("en", "Record of the 11th session", "6\u00a0August 2025, New Delhi"),
        ("hi", "11वें सत्र का अभिलेख", "6\u00a0अगस्त 2025, नई दिल्ली"),
        ("ru", "Запись 11-го заседания", "6\u00a0августа 2025 г., Нью-Дели"),
    ],
)
def test_title_is_in_the_grammar_of_the_language(language: str, title: str, line: str) -> None:
    paper = _paper(language)
    assert (paper.title, paper.line) == (title, line)


@pytest.mark.parametrize(
    ("facts", "title"),
    [
        (Facts(), "Record of the session"),
        (Facts(start=date(2025, 8, 6)), "Record of the session of 6\u00a0August 2025"),
        (Facts(kind=SessionKind.INTER_SESSION, start=date(2023, 3, 6)),
         "Record of the inter-session meeting of 6\u00a0March 2023"),
        (Facts(kind=SessionKind.INTER_SESSION), "Record of the inter-session meeting"),
        (Facts(kind=SessionKind.OTHER, ordinal=3), "Record of the meeting"),
    ],
)  # fmt: skip
def test_title_without_a_number_is_by_day_or_bare(facts: Facts, title: str) -> None:
    assert _recorded(facts).title == title


def test_body_bears_the_name_it_had_on_the_day() -> None:
    older = replace(whole().sessions[NINTH].facts(), start=date(2022, 1, 1))
    assert _recorded(older).body["text"] == "India-Russia Working Group on Modernisation and Industrial Cooperation"
    assert _paper().body["text"] == "India-Russia Working Group on Modernization and Industrial Cooperation"


def test_facts_on_which_accounts_differ_are_each_sides() -> None:
    rows = _rows(_paper(side="RU").content["facts"])
    assert rows["Delegates, both Sides"] == [("Russian Side", ["84"]), ("Indian Side", ["80"])]
    assert rows["Venue"] == [("Indian Side", ["Vanijya Bhawan"])]
    assert rows["Number of the session"] == [("", ["11"])]


def test_facts_on_which_releases_differ_show_each_version() -> None:
    paper = _paper("hi")
    rows = {row["label"]: row["versions"] for row in _as_rows(paper)}
    groups: Any = paper.content["sub_groups"]
    assert [(each["words"]["text"], each["sources"]) for each in rows["प्रतिनिधि, दोनों पक्ष"]] == [
        ("80", "R1, R2"), ("84", "R3"),
    ]  # fmt: skip
    assert [label for label, found in rows.items() if found] == ["प्रतिनिधि, दोनों पक्ष"]
    assert [(each["words"]["text"], each["sources"]) for each in groups["versions"]] == [("4", "R1, R2"), ("3", "R3")]


def test_facts_of_one_side_alone_name_no_side_and_the_paper_says_so() -> None:
    paper = compose(Order("session", session=ELEVENTH, language="en", side="IN"), one_sided())[0]
    assert _rows(paper.content["facts"])["Delegates, both Sides"] == [("", ["80"])]
    assert paper.notes[0].startswith("This paper rests on the account of one Side alone: Indian Side.")


def test_what_nobody_recorded_is_not_recorded_and_never_left_out() -> None:
    paper = _recorded(Facts())
    rows = _rows(paper.content["facts"])
    unsaid = [label for label, found in rows.items() if found == [("", ["not recorded"])]]
    assert unsaid == [
        "Number of the session", "Held on", "City", "Venue", "Form of meeting", "Delegates, both Sides",
        "Documents signed", "Signed on", "Next session, as stated",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("side", "order"), [("IN", ["Indian Side", "Russian Side"]), ("RU", ["Russian Side", "Indian Side"])]
)
def test_co_chairs_stand_with_the_own_side_first(side: str, order: list[str]) -> None:
    chairs: Any = _paper(side=side).content["chairs"]
    assert [each["side"] for each in chairs["sides"]] == order


def test_co_chair_nobody_recorded_keeps_the_sides_place() -> None:
    chairs: Any = _recorded(Facts()).content["chairs"]
    assert [each["values"][0]["texts"][0]["text"] for each in chairs["sides"]] == ["not recorded", "not recorded"]


def test_text_that_does_not_exist_in_the_language_is_marked() -> None:
    facts: Any = _paper("hi").content["facts"]
    assert facts[-1]["values"][0]["texts"] == [{"text": "in Russia in 2026", "language": "en", "mark": "[अंग्रेज़ी में]"}]


def test_topics_show_each_stance_with_the_releases_that_take_it() -> None:
    areas: Any = _paper().content["areas"]
    shown = {topic["name"]["text"]: (topic["stances"], topic["differ"]) for area in areas for topic in area["topics"]}
    assert shown["Underground coal gasification"] == (
        [{"did": "Agreed", "sources": "R3"}, {"did": "Explored", "sources": "R1, R2"}], True,
    )  # fmt: skip
    assert shown["Aluminium"] == ([{"did": "Welcomed", "sources": "R1, R2"}], False)
    assert "Capacity building" not in shown


def test_facts_are_numbered_alike_in_every_language_and_paper() -> None:
    def numbers(paper: Paper) -> list[int]:
        content: Any = paper.content
        return [
            *(row["number"] for row in content["facts"]),
            content["chairs"]["number"],
            content["sub_groups"]["number"],
            *(topic["number"] for area in content["areas"] for topic in area["topics"]),
        ]

    papers = [_paper(language, side) for language in ("en", "hi", "ru") for side in ("IN", "RU")]
    assert [numbers(paper) for paper in papers] == [list(range(1, 27))] * 6


def test_exhibits_show_the_words_of_a_fact_in_every_version() -> None:
    exhibits: Any = _paper().content["exhibits"]
    delegates = next(each for each in exhibits if [fact["number"] for fact in each["facts"]] == [8])
    words = {quotation["language"]: [piece["text"] for sentence in quotation["sentences"] for piece in sentence
                                     if piece["facts"] == "8"] for quotation in delegates["quotations"]}  # fmt: skip
    assert words == {"en": ["80"], "hi": ["80"], "ru": ["84"]}


def test_every_fact_a_release_states_is_exhibited() -> None:
    exhibits: Any = _paper().content["exhibits"]
    stated = {fact["number"] for each in exhibits for fact in each["facts"]}
    unstated = {7, 10}  # the form of the meeting and the day of signature are in no release
    assert stated == set(range(1, 27)) - unstated


def test_the_verb_of_a_statement_is_told_from_its_words() -> None:
    release = whole().releases_on(ELEVENTH)[0]
    at = release.text.index("explored")
    place = next(n for n, each in enumerate(release.statements) if each.topic == f"{GROUP}.critical_minerals")
    facts = release.facts.set(f"areas.{place}.stance", (at, at + len("explored")))
    paper = _paper(releases=whole().releases.set(release.key, replace(release, facts=facts)))
    exhibits: Any = paper.content["exhibits"]
    verbs = [piece["text"] for each in exhibits for quotation in each["quotations"] if quotation["source"] == "R1"
             for sentence in quotation["sentences"] for piece in sentence if piece["verb"]]  # fmt: skip
    assert "explored" in verbs


def test_statement_on_no_topic_of_the_record_stands_in_its_own_words() -> None:
    release = whole().releases_on(ELEVENTH)[0]
    loose = replace(release, statements=tuple(replace(each, topic=None) for each in release.statements[:2]))
    paper = _paper("ru", releases=Map({release.key: loose}))
    unmatched: Any = paper.content["unmatched"]
    assert [(row["name"]["text"], row["name"]["mark"], row["stances"]) for row in unmatched] == [
        ("a modernised wind tunnel", "[на английском языке]", [{"did": "В центре внимания", "sources": "R1"}]),
        ("piston engines for small aircraft", "[на английском языке]", [{"did": "В центре внимания", "sources": "R1"}]),
    ]
    assert paper.content["areas"] == []


def test_sources_tell_language_office_time_and_number() -> None:
    releases: Any = _paper().content["releases"]
    first = releases[0]
    assert [first[name] for name in ("number", "language", "posted", "release_id")] == [
        "R1", "English", "6\u00a0August 2025, 18:20", "2150001",
    ]  # fmt: skip
    assert [said["text"] for said in first["publisher"]] == ["Ministry of Commerce & Industry", "PIB Delhi"]


def test_source_whose_page_shows_nothing_says_not_stated() -> None:
    release = replace(whole().releases_on(ELEVENTH)[0], furniture=Furniture())
    releases: Any = _paper("ru", releases=Map({release.key: release})).content["releases"]
    unstated = {"text": "не указано", "language": "ru", "mark": ""}
    assert releases == [{
        "number": "R1", "language": "Английский", "publisher": [unstated], "posted": "не указано",
        "release_id": "не указано", "headline": [unstated],
    }]  # fmt: skip


def test_topics_of_an_area_stand_in_the_order_they_were_opened() -> None:
    areas: Any = _paper().content["areas"]
    minerals = [topic["name"]["text"] for topic in areas[2]["topics"]]
    assert minerals == [
        "Rare earths and critical minerals", "Underground coal gasification", "Mining equipment", "Exploration",
    ]  # fmt: skip


def test_session_without_releases_has_no_exhibits() -> None:
    content = _paper(releases=Map()).content
    assert (content["exhibits"], content["releases"], content["areas"]) == ([], [], [])


def test_body_without_parent_names_none() -> None:
    paper = _paper(session=f"{COMMISSION}.s26")
    labels = [row["label"] for row in _as_rows(paper)]
    assert (paper.above, "Stands under" in labels, labels[0]) == (None, False, "Commission")


def test_body_without_any_name_is_not_recorded() -> None:
    group = whole().bodies[GROUP]
    nameless = replace(group, namings=(replace(group.namings[0], names=NO_TEXTS),))
    paper = _paper(bodies=whole().bodies.set(GROUP, nameless))
    assert paper.body["text"] == "not recorded"


def test_sub_groups_unknown_to_the_record_are_passed_over() -> None:
    facts = Facts(sub_groups=(f"{GROUP}.sg-mining", f"{GROUP}.sg-gone"), place=texts({"en": "Moscow"}))
    groups: Any = _recorded(facts).content["sub_groups"]
    assert [said["text"] for said in groups["values"][0]["texts"]] == ["Sub-group on Mining"]


def _as_rows(paper: Paper) -> list[dict[str, Any]]:
    rows: Any = paper.content["facts"]
    return list(rows)
