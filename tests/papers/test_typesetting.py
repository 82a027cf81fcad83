"""Data and template in, PDF out: the same each time, and never read as markup."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from immutables import Map
from tests.cast import GROUP, whole
from tests.papers import pdfs

from paraph.mechanism.bodies import Naming
from paraph.mechanism.releases import Furniture, Release
from paraph.mechanism.sessions import Facts, Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.papers import Order
from paraph.papers.refusals import SettingFailed
from paraph.papers.rendering import render
from paraph.papers.typesetting import printable_data, typeset

HOSTILE = '#panic("x") [a] $b$ *c* _d_ @e <f> `g` \\h ~ = i / \'j\' "k" // l /* m */ #let n = sys.inputs {o} --- ...'


def _named(name: str, **others: str) -> State:
    body = whole().bodies[GROUP]
    names = replace(body.namings[-1], names=texts({"en": name, **others}))
    return whole().having(bodies=whole().bodies.set(GROUP, replace(body, namings=(names,))))


@pytest.mark.parametrize("paper", ["session", "agenda", "areas"])
def test_names_full_of_markup_are_printed_as_they_are(paper: str) -> None:
    pdf = render(Order(paper, body=GROUP, language="en", side="IN"), _named(HOSTILE), head=HOSTILE)
    shown = pdfs.text(pdf)
    assert HOSTILE in shown
    assert f"Head of the record: {HOSTILE}" in shown


def test_texts_full_of_markup_are_printed_as_they_are_wherever_they_stand() -> None:
    state = whole()
    release = state.releases_on(f"{GROUP}.s11")[0]
    statement = replace(release.statements[0], topic=None)
    words = release.text[statement.span[0] : statement.span[1]]
    hostile = replace(
        release, text=release.text.replace(words, "#[evil]$".ljust(len(words), "*")), statements=(statement,)
    )
    changed = state.having(releases=state.releases.set(release.key, hostile))
    shown = pdfs.text(render(Order("session", session=f"{GROUP}.s11", language="en", side="IN"), changed))
    assert "#[evil]$*****" in shown


def test_characters_no_font_has_are_shown_as_code_points() -> None:
    shown = pdfs.text(render(Order("agenda", body=GROUP, language="en", side="IN"), _named("中 🙂 \u202e\ufdd0")))
    assert "[U+4E2D] [U+1F642] [U+202E][U+FDD0]" in shown


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=60))
def test_any_name_at_all_can_be_set(name: str) -> None:
    assert pdfs.is_tagged(render(Order("agenda", body=GROUP, language="ru", side="RU"), _named("x" + name)))


@pytest.mark.parametrize("name", ["x" * 3000, "क्षत्रिय" * 400, "Очень длинное название " * 200])
@pytest.mark.parametrize("paper", ["session", "agenda", "areas"])
def test_very_long_names_stay_on_the_page(paper: str, name: str) -> None:
    pdf = render(Order(paper, body=GROUP, language="hi", side="IN"), _named(name, hi=name, ru=name), head="9f3c" * 200)
    assert pdfs.letters_outside(pdf) == []


def _all_named(name: str) -> State:
    """The whole cast with every name, title, place and number of a release replaced."""
    state, names = whole(), texts({"en": name, "hi": name, "ru": name})

    def facts(each: Facts) -> Facts:
        chairs = tuple(replace(chair, names=names, titles=names) for chair in each.chairs)
        return replace(each, chairs=chairs, place=names, venue=names, signed=(names,), next_session=names)

    def release(each: Release) -> Release:
        return replace(each, furniture=Furniture(name, name, (name,), name, name, name, (name,)))

    def session(each: Session) -> Session:
        return replace(each, accounts=Map({side: facts(account) for side, account in each.accounts.items()}))

    return state.having(
        bodies=Map({key: replace(each, namings=(Naming(names),)) for key, each in state.bodies.items()}),
        sessions=Map({key: session(each) for key, each in state.sessions.items()}),
        topics=Map({key: replace(each, names=names) for key, each in state.topics.items()}),
        releases=Map({key: release(each) for key, each in state.releases.items()}),
    )


@pytest.mark.parametrize("name", ["x" * 200, "कर्त्तव्यराष्ट्रीय" * 20, "Предприятие " * 40])
@pytest.mark.parametrize("paper", ["session", "agenda", "areas"])
def test_long_names_everywhere_stay_on_the_page(paper: str, name: str) -> None:
    pdf = render(Order(paper, body=GROUP, language="ru", side="IN"), _all_named(name))
    assert pdfs.letters_outside(pdf) == []


@pytest.mark.parametrize("paper", ["session", "agenda", "areas"])
def test_same_arguments_give_the_same_bytes(paper: str) -> None:
    def once(dated: date | None) -> bytes:
        return render(Order(paper, body=GROUP, language="hi", side="IN"), whole(), head="9f3c", dated=dated)

    assert once(None) == once(None)
    assert once(date(2025, 8, 6)) == once(date(2025, 8, 6))
    assert once(date(2025, 8, 6)) != once(date(2025, 8, 7))


def test_document_without_a_date_is_accessible_and_bears_no_date() -> None:
    pdf = render(Order("agenda", body=GROUP, language="en", side="IN"), whole())
    assert (b"pdfuaid:part" in pdf, b"pdfaid:part" in pdf) == (True, False)
    assert re.findall(rb"/CreationDate[^/>]*|CreateDate>[^<]*", pdf) == []


def test_document_with_a_date_is_archival_too_and_bears_it() -> None:
    pdf = render(Order("agenda", body=GROUP, language="en", side="IN"), whole(), dated=date(2025, 8, 6))
    assert (b"pdfuaid:part" in pdf, b"pdfaid:part" in pdf) == (True, True)
    assert pdfs.opened(pdf).get_metadata_dict()["CreationDate"].startswith("D:20250806")


def test_fonts_are_those_that_come_with_the_installation() -> None:
    pdf = render(Order("session", body=GROUP, language="hi", side="IN"), whole())
    assert pdfs.fonts(pdf) == {"Shobhika"}


def test_head_of_the_record_can_be_copied_whole() -> None:
    head = "9f3c2ab84d1e77aa" * 4
    assert printable_data({"head": head, "name": "x" * 40}) == {"head": head, "name": "\u200b".join("x" * 40)}


def test_printable_data_reaches_every_string_and_nothing_else() -> None:
    data = {"a": ["x\ny", {"b": ("中",)}], "n": 3, "none": None, "yes": True}
    assert printable_data(data) == {"a": ["x y", {"b": ["[U+4E2D]"]}], "n": 3, "none": None, "yes": True}


def test_data_the_template_did_not_ask_for_is_refused_with_the_typesetters_word() -> None:
    with pytest.raises(SettingFailed) as refused:
        typeset("agenda", {"language": "en"})
    assert refused.value.code == "papers.setting.failed"
    assert 'dictionary does not contain key "content"' in refused.value.sentence("en")
