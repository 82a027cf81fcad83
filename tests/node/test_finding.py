"""Finding in the record: SQLite here, PostgreSQL by tests/node/test_postgresql.py, the same answers from both."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from immutables import Map
from tests import cast

from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.node import records
from paraph.node.finding import index, postings, search
from paraph.node.finding.expressions import All, Any, at_most
from paraph.node.models import Filed, FiledKey, User
from paraph.node.people.access import access_of
from paraph.node.records import Current

pytestmark = pytest.mark.django_db
SUB_GROUP = cast.SUB_GROUPS[2]
WORDS = {
    "coal gasification", "coal", "gasification", "कोयला गैसीकरण", "कोयला", "गैसीकरण",
    "газификация угля", "газификации угля", "газификация", "газификации", "угля",
    "подземной газификации",  # the glossary admits it for the whole term
}  # fmt: skip


@pytest.fixture(autouse=True)
def _nothing_looked_at() -> None:
    index._LOOKED.clear()


def standing(state: State, head: str = "one") -> Current:
    return Current(state, head, "IN", "in-ru", state.languages, 48)


def places(text: str, **given: object) -> list[tuple[str, str]]:
    current = given.pop("current", None) or standing(cast.whole())
    return [(found.thing.kind, found.thing.key) for found in search.find(text, current=current, **given).found]


def test_one_question_in_three_languages_finds_the_same() -> None:
    asked = [places(text) for text in ("fertilizers", "उर्वरक", "удобрений")]
    assert ("body", SUB_GROUP) in asked[0]
    assert {frozenset(found) for found in asked} == {frozenset(asked[0])}


@pytest.mark.parametrize("name", ["Bhatia", "भाटिया", "Бхатия", "Бхатией", "bhatia"])
def test_person_is_found_in_whatever_script(name: str) -> None:
    found = search.find(name, current=standing(cast.whole()), within={"kind": "person"}).found
    assert [answer.thing.texts["en"].split("\n")[0] for answer in found] == ["Amardeep Singh Bhatia"] * len(found)
    assert found


def test_spans_show_the_words() -> None:
    current = standing(cast.whole())
    for answer in search.find("coal gasification", current=current, within={"kind": "release"}).found:
        said = {
            answer.thing.texts[lang][slice(*span)].lower() for lang, spans in answer.spans.items() for span in spans
        }
        assert said <= WORDS


@pytest.mark.parametrize(("stretch", "few", "wider"), [(8, 1, 1), (16, 16, 2)])
def test_way_the_index_is_gone_through_changes_no_answer(
    monkeypatch: pytest.MonkeyPatch, stretch: int, few: int, wider: int
) -> None:
    asked = ("cooperation of the Sides", "coal", '"coal gasification"', "Bhatia Moscow", "nothing of the kind")
    found = [places(text) for text in asked]
    monkeypatch.setattr(search, "CANDIDATES", 3)
    newest = [places(text) for text in asked]
    for name, value in {"STRETCH": stretch, "FEW": few, "WIDER": wider}.items():
        monkeypatch.setattr(postings, name, value)
    index.rebuild(standing(cast.whole()))
    assert [places(text) for text in asked] == newest
    monkeypatch.setattr(search, "CANDIDATES", 100)
    assert [places(text) for text in asked] == found


def test_no_more_can_fit_than_the_rarest_word_wanted_allows() -> None:
    having = {"ccoal": 7, "csupply": 40, "cdelivery": 5}
    either = Any(("csupply", "cdelivery"))
    assert at_most(either, having) == 45
    assert at_most(All((either, "ccoal")), having) == 7
    assert at_most(All((either, "csnow")), having) == 0


def test_counts_are_of_the_answers() -> None:
    findings = search.find("fertilizers", current=standing(cast.whole()))
    assert sum(findings.counts["kind"].values()) == len(findings.found)
    for kind, count in findings.counts["kind"].items():
        within = search.find("fertilizers", current=standing(cast.whole()), within={"kind": kind})
        assert len(within.found) == count


def test_person_finds_and_counts_only_what_may_be_read(make_user: Callable[..., User]) -> None:
    current = standing(cast.whole())
    lead = make_user("l.ead", "sub_group_lead", body=SUB_GROUP)
    bodies = search.readable_bodies(access_of(lead), current)
    findings = search.find("session fertilizers mining Bhatia", current=current, bodies=bodies)
    assert {found.thing.body for found in findings.found} == {SUB_GROUP}
    assert search.find("Bhatia", current=current, bodies=bodies).counts["kind"] == {}
    assert search.find("fertilizers", current=current, bodies=frozenset()).found == ()


def test_reader_of_everything_finds_everything(make_user: Callable[..., User]) -> None:
    assert search.readable_bodies(access_of(make_user("r.eader", "reader")), standing(cast.whole())) is None


def test_index_follows_the_record() -> None:
    state = cast.whole()
    body = state.bodies[SUB_GROUP]
    naming = replace(body.namings[0], names=texts({"en": "Sub-group on Zeppelins"}))
    renamed = state.having(bodies=state.bodies.set(SUB_GROUP, replace(body, namings=(naming,))))
    assert places("zeppelins") == []
    assert places("zeppelins", current=standing(renamed, "two")) == [("body", SUB_GROUP)]
    assert places("zeppelins", current=standing(state, "three")) == []


def test_as_of_a_day_finds_what_was_there_and_leaves_the_index_alone() -> None:
    index.follow(standing(cast.whole()))
    then = standing(cast.whole().having(releases=Map()), "then")
    with records.standing_as_of(date(2020, 1, 1)):
        kinds = {kind for kind, _ in places("fertilizers", current=then)}
    assert kinds == {"body", "topic"}
    assert "release" in {kind for kind, _ in places("fertilizers")}


def test_index_followed_is_the_index_made_anew() -> None:
    state = cast.whole()
    index.follow(standing(cast.opened()))
    index.follow(standing(state, "two"))
    index.follow(standing(state.having(releases=Map()), "three"))
    index.follow(standing(state, "four"))
    followed = _filed()
    index.rebuild(standing(state, "four"))
    assert _filed() == followed


def test_index_made_by_helpers_that_run_ahead_is_the_same() -> None:
    current = standing(cast.whole())
    index.rebuild(current)
    alone = _filed()
    index.rebuild(current, spread=lambda work, things: [work(some) for some in things])
    assert _filed() == alone
    assert places("fertilizers", current=current)


def test_process_that_never_looked_files_only_what_differs() -> None:
    index.follow(standing(cast.whole()))
    numbers = set(Filed.objects.values_list("number", flat=True))
    index._LOOKED.clear()
    index.follow(standing(cast.whole(), "two"))
    assert set(Filed.objects.values_list("number", flat=True)) == numbers


def test_new_version_of_the_keys_makes_everything_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    index.follow(standing(cast.whole()))
    before = _filed()
    monkeypatch.setattr(index, "version", lambda: "another")
    assert places("fertilizers")
    assert _filed() == before


@pytest.mark.parametrize("text", ["", "  ", "?!", "—", "\x00", "NOT AND ( OR *", "a" * 100_000, "' OR 1=1 --", "𝕏"])
def test_question_of_any_shape_is_answered(text: str) -> None:
    assert search.find(text, current=standing(cast.whole())).more is False


def test_quoted_words_must_be_there() -> None:
    assert places('"rare earths"') != []
    assert places('"rare zeppelins"') == []


def _filed() -> tuple[object, ...]:
    rows = {row[1:] for row in Filed.objects.values_list("number", "kind", "key", "texts", "body", "status")}
    return rows, {row for row in FiledKey.objects.values_list("key", "things") if row[1]}
