"""Papers asked for by name: what comes, and what is refused."""

from dataclasses import replace
from datetime import date

import pytest
from immutables import Map
from tests.cast import COMMISSION, ELEVENTH, GROUP, INDIA, NINTH, RUSSIA, SUB_GROUPS, opened, whole
from tests.papers import pdfs

from paraph.cli.paper import NAMES
from paraph.mechanism.sessions import Facts, Session
from paraph.mechanism.state import EMPTY, State
from paraph.messages import Refused
from paraph.papers import PAPERS, NothingToPrint, Order, PaperError, render
from paraph.papers.rendering import compose

HEAD = "9f3c2ab84d1e77aa90b1c2d3e4f5061728394a5b6c7d8e9f0011223344556677"
SESSIONLESS = whole().having(sessions=Map(), releases=Map())


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
@pytest.mark.parametrize(
    ("paper", "pages"), [("session", range(4, 7)), ("agenda", range(2, 3)), ("areas", range(4, 6))]
)
def test_each_paper_is_set_in_each_language(paper: str, pages: range, language: str) -> None:
    pdf = render(Order(paper, body=GROUP, language=language, side=INDIA), whole(), head=HEAD)
    title = compose(Order(paper, body=GROUP, language=language, side=INDIA), whole())[0].title
    assert len(pdfs.opened(pdf)) in pages
    assert pdfs.opened(pdf).get_metadata_dict()["Title"].startswith(f"{title} — ")
    assert (pdfs.is_tagged(pdf), pdfs.language(pdf), pdfs.letters_outside(pdf)) == (True, language, [])


def test_every_paper_there_is_was_set_above() -> None:
    assert PAPERS == NAMES == (
        "session", "agenda", "annotated", "programme", "areas", "review", "delegations", "badges", "cards", "rooms",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("paper", "language", "sentences"),
    [
        ("session", "en", ["Record of the 11th session", "Indian Side: 80 Russian Side: 84", "Amardeep Singh Bhatia",
                           "Posted on", "Openings were explored in the extraction of rare earths", "Page 1 of 5"]),
        ("session", "ru", ["Запись 11-го заседания", "Индийская Сторона: 80 Российская Сторона: 84",
                           "заместитель Министра промышленности и торговли", "в релизах сказано разное",
                           "Стр. 1 из 6"]),
        ("agenda", "en", ["Draft. Proposed by: Indian Side. Not agreed.", "In focus: “a modernised wind tunnel”",
                          "Signing of the protocol"]),
        ("agenda", "ru", ["Проект. Предлагает: Индийская Сторона. Не согласован.", "Этап по записи: Скважины и керн"]),
        ("areas", "en", ["Boreholes and cores (recorded by: Indian Side, 6 August 2025)", "Syngas (Nm³/h)"]),
        ("areas", "ru", ["Скважины и керн (внесла: Индийская Сторона, 6 августа 2025 г.)", "Синтез-газ (нм³/ч)"]),
    ],
)  # fmt: skip
def test_text_of_the_paper_can_be_read(paper: str, language: str, sentences: list[str]) -> None:
    shown = pdfs.text(render(Order(paper, body=GROUP, language=language, side=INDIA), whole(), head=HEAD))
    assert [sentence for sentence in sentences if sentence not in shown] == []


def test_paper_says_at_which_head_of_the_record_it_was_made() -> None:
    shown = pdfs.text(render(Order("agenda", body=GROUP, language="en", side=RUSSIA), whole(), head=HEAD))
    assert "As the record stood after acts: 48 · 9f3c2ab84d1e77aa… Page 1 of 2" in shown
    assert "As the record stood after acts: 48 (Russian Side — 7, Indian Side — 41)." in shown
    assert f"Head of the record: {HEAD}" in shown


def test_paper_without_a_head_says_only_the_number_of_acts() -> None:
    shown = pdfs.text(render(Order("agenda", body=GROUP, language="en", side=RUSSIA), whole()))
    assert "As the record stood after acts: 48 Page 1 of 2" in shown
    assert "Head of the record" not in shown


def test_session_named_by_its_id_needs_no_body() -> None:
    ninth = Order("session", session=NINTH, language="en", side=INDIA)
    assert compose(ninth, whole())[0].title == "Record of the 9th session"


def test_session_unnamed_is_the_last_of_the_body() -> None:
    last = Order("session", body=GROUP, language="en", side=INDIA)
    assert compose(last, whole())[0].title == "Record of the 11th session"


def test_body_unnamed_is_the_only_one_with_something_to_print() -> None:
    alone = whole().having(sessions=Map({ELEVENTH: whole().sessions[ELEVENTH]}))
    orders = (Order(paper, language="en", side=INDIA) for paper in ("session", "agenda", "areas"))
    titles = [compose(order, alone)[0].title for order in orders]
    assert titles == [
        "Record of the 11th session", "Draft agenda of the 12th session", "State of the areas of cooperation",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("state", "asked", "code", "sentence"),
    [
        (whole(), {"name": "protocol"}, "papers.paper.unknown",
         ("There is no paper “protocol”; the papers are session, agenda, annotated, programme, areas, review, "
             "delegations, badges, cards, rooms.")),
        (whole(), {"language": "fr"}, "papers.language.unsupported",
         "Papers are not set in the language “fr”; they are set in en, hi, ru."),
        (EMPTY, {}, "papers.nothing.record", "The record is empty, so there is nothing to print."),
        (whole(), {"side": "UZ"}, "papers.side.foreign",
         "UZ is not a party to this mechanism; the parties are IN, RU."),
        (whole(), {"body": "nowhere"}, "papers.body.unknown", "There is no body “nowhere” in the record."),
        (whole(), {"session": "s99"}, "papers.session.unknown",
         "There is no session “s99” of that body in the record."),
        (whole(), {"session": ELEVENTH, "body": COMMISSION}, "papers.session.unknown",
         f"There is no session “{ELEVENTH}” of that body in the record."),
        (whole(), {}, "papers.body.unsaid", "This paper can be made for several bodies, and none was named."),
        (whole(), {"name": "agenda"}, "papers.body.unsaid",
         "This paper can be made for several bodies, and none was named."),
        (opened(), {}, "papers.nothing.session", "No session is recorded yet, so there is nothing to print."),
        (SESSIONLESS, {"body": GROUP}, "papers.nothing.session",
         "No session is recorded yet, so there is nothing to print."),
        (opened(), {"name": "areas"}, "papers.nothing.topic",
         "No topic is open in this body yet, so there is nothing to print."),
        (whole(), {"name": "areas", "body": COMMISSION}, "papers.nothing.topic",
         "No topic is open in this body yet, so there is nothing to print."),
    ],
)  # fmt: skip
def test_refusals_say_what_was_found(state: State, asked: dict[str, str], code: str, sentence: str) -> None:
    with pytest.raises(PaperError) as refused:
        render(Order(**{"name": "session", "language": "en", "side": INDIA, **asked}), state)
    assert (refused.value.code, refused.value.sentence("en")) == (code, sentence)


@pytest.mark.parametrize(
    ("asked", "advice"),
    [
        ({"body": "nowhere"}, f"The bodies in the record are: {', '.join(sorted([COMMISSION, GROUP, *SUB_GROUPS]))}."),
        ({"session": "s99", "body": GROUP},
         f"The sessions in the record are: {GROUP}.s10, {GROUP}.s11, {GROUP}.s9."),
        ({}, f"Name one of these: {COMMISSION}, {GROUP}."),
    ],
)  # fmt: skip
def test_refusals_say_what_there_is_instead(asked: dict[str, str], advice: str) -> None:
    with pytest.raises(PaperError) as refused:
        render(Order(**{"name": "session", "language": "en", "side": INDIA, **asked}), whole())
    assert refused.value.remedy("en") == advice


def test_refusal_lists_no_more_than_a_reader_takes_in() -> None:
    many = {f"wg.s{n}": Session(f"wg.s{n}", GROUP, Map({INDIA: Facts(ordinal=n)})) for n in range(40)}
    with pytest.raises(PaperError) as refused:
        render(Order("session", session="x", language="en", side=INDIA), whole().having(sessions=Map(many)))
    assert refused.value.remedy("en").count("wg.s") == 12
    assert refused.value.remedy("en").endswith(", ….")


def test_a_record_that_holds_nothing_yet_is_one_family_of_refusals() -> None:
    for paper in PAPERS:
        with pytest.raises(NothingToPrint):
            render(Order(paper, language="ru", side=INDIA), opened())


def test_every_refusal_speaks_the_three_languages() -> None:
    leaves = [leaf for leaf in _leaves(PaperError) if leaf.__module__ == "paraph.papers.refusals"]
    said = {leaf.code: {leaf.says, leaf.advice} for leaf in leaves}
    assert len(said) == len(leaves) == 19
    for leaf in leaves:
        places = dict.fromkeys(
            ("paper", "papers", "form", "forms", "language", "languages",
             "side", "parties", "body", "bodies", "session", "sessions",
             "detail", "document", "documents", "number", "found", "most", "reason", "source"), "…",
        )  # fmt: skip
        texts = {leaf(**places).text(language) for language in ("en", "hi", "ru")}
        assert len(texts) == 3, leaf.code


def test_session_of_one_fact_and_nothing_else_is_set() -> None:
    bare = Session(f"{GROUP}.undated", GROUP, Map({RUSSIA: Facts()}))
    state = whole().having(sessions=Map({bare.key: bare}), releases=Map(), topics=Map())
    shown = pdfs.text(render(Order("session", session=bare.key, language="ru", side=RUSSIA), state))
    assert "Запись заседания" in shown
    assert "Ни один релиз об этом заседании не принят в запись." in shown


def test_long_history_of_sessions_is_shown_whole_topic_by_topic() -> None:
    ninth = whole().sessions[NINTH]
    release = whole().releases_on(NINTH)[0]
    sessions, releases = {}, {}
    for n in range(30):
        key = f"{GROUP}.old{n}"
        account = replace(ninth.facts(), ordinal=100 + n, start=date(1990 + n, 1, 1), end=None)
        sessions[key] = Session(key, GROUP, Map({INDIA: account}))
        releases[f"{key}.en"] = replace(release, key=f"{key}.en", session=key)
    state = whole().having(sessions=Map(sessions), releases=Map(releases))
    pdf = render(Order("areas", body=GROUP, language="ru", side=INDIA), state)
    assert pdfs.letters_outside(pdf) == []
    assert pdfs.text(pdf).count("Приветствовали: «mineral fertilizers» [на английском языке]") == 30


def _leaves(family: type[Refused]) -> list[type[Refused]]:
    below = family.__subclasses__()
    return [leaf for each in below for leaf in _leaves(each)] if below else [family]
