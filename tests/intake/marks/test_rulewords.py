"""The words of single rules: each list of the data files is asked for by some rule, and has no word twice."""

import re
from pathlib import Path

import pytest

import paraph.intake
from paraph.intake.marks.rulewords import _data, listed
from paraph.language import LANGUAGES

ASKED = re.compile(r'"((?:areas|bodies|gate|marks|people|sessions)\.[a-z_]+)"')


EXPRESSION = re.compile(r'expression(?:s_everywhere)?\((?:lang, |"\w\w", )?"([a-z]+\.[a-z_]+)"')


def modules() -> list[str]:
    return [module.read_text(encoding="utf-8") for module in Path(paraph.intake.__file__).parent.rglob("*.py")]


def names(lang: str) -> set[str]:
    return {f"{section}.{key}" for section, entries in _data(lang).items() for key in entries}


def test_every_list_of_the_files_is_asked_for() -> None:
    asked = {name for module in modules() for name in ASKED.findall(module)}
    assert {name for lang in LANGUAGES for name in names(lang)} - asked == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_list_has_a_word_twice_or_an_empty_one(lang: str) -> None:
    expressions = {name for module in modules() for name in EXPRESSION.findall(module)}
    lists = {name: listed(lang, name) for name in names(lang) - expressions if not name.startswith("gate.")}
    assert {name: found for name, found in lists.items() if len(set(found)) < len(found) or "" in found} == {}
