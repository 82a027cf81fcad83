"""Terms by lemma, with their place; spellings of one; and the glossary as a file."""

from pathlib import Path

import pytest

from paraph.language import LANGUAGES
from paraph.language.refusals import GlossaryBroken
from paraph.language.terms import Glossary

FOUND = [
    # language, text with the term in brackets, concept, status
    ("en", "the [Working Groups] met", "working_group", "preferred"),
    ("en", "the [Working Group]'s report", "working_group", "preferred"),
    ("en", "the [Joint Working Group] met", "joint_working_group", "preferred"),
    ("en", "the [sub-groups] reported", "sub_group", "preferred"),
    ("en", "the [subgroups] reported", "sub_group", "variant"),
    ("en", "the [Inter-Governmental Commission]", "intergovernmental_commission", "admitted"),
    ("en", "[modernisation] of plants", "modernization", "preferred"),
    ("en", "[carbon fibre]", "carbon_fibre", "preferred"),
    ("en", "[carbon fibers]", "carbon_fibre", "preferred"),
    ("en", "[aluminum]", "aluminium", "preferred"),
    ("en", "[fertilisers]", "fertilizers", "preferred"),
    ("en", "[wind tunnels]", "wind_tunnel", "preferred"),
    ("en", "[industrial & domestic waste management]", "waste_management", "preferred"),
    ("en", "[co-chairs]", "co_chair", "preferred"),
    ("en", "an [MoU]", "memorandum_of_understanding", "admitted"),
    ("hi", "[कार्य समूहों] ने", "working_group", "preferred"),
    ("hi", "[उप-समूहों] द्वारा", "sub_group", "preferred"),
    ("hi", "[संयुक्त कार्य समूह] की", "joint_working_group", "preferred"),
    ("hi", "[अंतर-सरकारी आयोग] के", "intergovernmental_commission", "preferred"),
    ("hi", "[महत्वपूर्ण खनिजों] का", "critical_minerals", "preferred"),
    ("hi", "[खनन क्षेत्र के उपकरण]", "mining_equipment", "admitted"),
    ("hi", "[खनन उपकरणों] पर", "mining_equipment", "preferred"),
    ("hi", "[औद्योगिक और घरेलू अपशिष्ट प्रबंधन]", "waste_management", "preferred"),
    ("hi", "[औद्योगिक बुनियादी ढांचे] के", "industrial_infrastructure", "preferred"),
    ("hi", "[एल्यूमिनियम] और", "aluminium", "variant"),
    ("hi", "[रेलवे परिवहन]", "railway_transport", "admitted"),
    ("hi", "[कार्यसूची की मदों] पर", "agenda_item", "preferred"),
    ("ru", "[рабочей группой]", "working_group", "preferred"),
    ("ru", "[Межправительственной комиссии]", "intergovernmental_commission", "preferred"),
    ("ru", "[МПК]", "intergovernmental_commission", "admitted"),
    ("ru", "[аэродинамической трубы]", "wind_tunnel", "preferred"),
    ("ru", "[углеродного волокна]", "carbon_fibre", "preferred"),
    ("ru", "[редкоземельными металлами]", "rare_earths", "preferred"),
    ("ru", "[подземную газификацию угля]", "coal_gasification", "preferred"),
    ("ru", "[минеральных удобрений]", "fertilizers", "admitted"),
    ("ru", "[обращения с промышленными и бытовыми отходами]", "waste_management", "preferred"),
    ("ru", "[стратегического партнёрства]", "strategic_partnership", "preferred"),
    ("ru", "[договорённостей]", "undertaking", "preferred"),
]
NOT_FOUND = [
    ("en", "a group that works; the tunnel. Wind was strong"),
    ("en", "the commission joint by joint"),
    ("hi", "पक्षी और समूह"),
    ("hi", "सत्रह परियोजनाएं"),
    ("ru", "труба и аэродинамика"),
    ("ru", "группа, которая работает"),
]


@pytest.mark.parametrize(("lang", "marked", "concept", "status"), FOUND)
def test_find_terms_names_the_concept_and_the_place(lang: str, marked: str, concept: str, status: str) -> None:
    span = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    found = [(term.span, term.concept, term.term, term.status) for term in Glossary.load().find_terms(text, lang)]
    assert found == [(span, concept, text[slice(*span)], status)]


@pytest.mark.parametrize(("lang", "text"), NOT_FOUND)
def test_find_terms_wants_the_whole_term(lang: str, text: str) -> None:
    assert Glossary.load().find_terms(text, lang) == []


def test_the_lemma_is_the_term_as_the_glossary_lists_it() -> None:
    (term,) = Glossary.load().find_terms("рабочими группами", "ru")
    assert term.lemma == "рабочая группа"


def test_every_concept_has_one_preferred_term_in_each_language() -> None:
    preferred = [(term.concept, term.lang) for term in Glossary.load().terms if term.status == "preferred"]
    concepts = {term.concept for term in Glossary.load().terms}
    assert sorted(preferred) == sorted((concept, lang) for concept in concepts for lang in LANGUAGES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_term_is_found_in_itself(lang: str) -> None:
    glossary = Glossary.load()
    for term in glossary.terms:
        if term.lang == lang:
            spans = [mention.span for mention in glossary.find_terms(term.text, lang)]
            assert spans == [(0, len(term.text))], term


def test_an_undertaking_is_no_obligation_in_any_language() -> None:
    glossary = Glossary.load()
    assert [glossary.preferred("undertaking", lang) for lang in LANGUAGES] == [
        "undertaking",
        "सहमत कार्य-बिंदु",
        "договоренность",
    ]
    assert [mention.concept for mention in glossary.find_terms("обязательство", "ru")] == ["obligation"]


def test_preferred_gives_none_for_a_concept_the_glossary_has_not() -> None:
    assert Glossary.load().preferred("perpetual_motion", "en") is None


@pytest.mark.parametrize(
    "row", ["one\ttwo", "c\tde\tHaus\tpreferred", "c\ten\thouse\tnice", "c\ten\t \tpreferred", "a\tb\tc\td\te"]
)
def test_read_refuses_a_row_that_is_no_term(tmp_path: Path, row: str) -> None:
    path = tmp_path / "ours.tsv"
    path.write_text(f"# ours\nc\ten\thouse\tpreferred\n{row}\n", encoding="utf-8")
    with pytest.raises(GlossaryBroken) as refused:
        Glossary.read(path)
    assert refused.value.sentence("en") == (
        f"Line 3 of the glossary ours.tsv reads “{row}”; expected concept, language, term and status."
    )


def test_read_refuses_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "ours.tsv"
    path.write_bytes("c\ten\thouse\tpreferred\nc\tru\tдом\tpreferred\n".encode("koi8-r"))
    with pytest.raises(GlossaryBroken) as refused:
        Glossary.read(path)
    assert refused.value.facts["line"] == 2
