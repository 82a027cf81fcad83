"""An undertaking has one name in each language, and none that claims a legal obligation (CONTRIBUTING, house rules)."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import paraph

LOCALES = Path(paraph.__file__).parent / "messages" / "locale"
NAMED = re.compile(r"\bundertakings?\b", re.IGNORECASE)
NAMED_AS_CODE = re.compile(r"\{[^}]*\}|%\(\w+\)s|`[^`]*`|paraph undertaking")


@pytest.mark.parametrize(("language", "name"), [("hi", "कार्य-बिंदु"), ("ru", "договорённост")])
def test_undertaking_has_one_name(language: str, name: str) -> None:
    otherwise = []
    for path in sorted((LOCALES / language).glob("*.po")):
        with path.open("rb") as file:
            for phrase in read_po(file):
                ids, said = (" ".join([one] if isinstance(one, str) else one) for one in (phrase.id, phrase.string))
                if NAMED.search(NAMED_AS_CODE.sub("", ids)) and name not in said.lower():
                    otherwise.append((path.name, ids, said))
    assert otherwise == []
