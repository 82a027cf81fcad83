"""What a user must recognise from page to page has one name in each language.

An undertaking is so named, and by no word that claims a legal obligation (CONTRIBUTING, house rules); the digest that
both Sides initialled and the originals they sign are called the same on pages, on paper and by the command.
"""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

import paraph
from paraph.papers.wording import Wording

SOURCES = Path(paraph.__file__).parent
LOCALES = SOURCES / "messages" / "locale"
READING = {"intake/data", "language/data", "language"}
"""Folders whose files tell how strangers' texts are read: every spelling stands there."""

NAMED_AS_CODE = re.compile(r"\{[^}]*\}|%\(\w+\)s|`[^`]*`|--\w+|paraph undertaking|paraph originals")


@pytest.mark.parametrize(
    ("term", "language", "name"),
    [
        ("undertaking", "hi", "कार्य-बिंदु"),
        ("undertaking", "ru", "договорённост"),
        ("digest", "hi", "डाइजेस्ट"),
        ("digest", "ru", "дайджест"),
        ("original", "hi", "मूल"),
        ("original", "ru", "подлинн"),
    ],
)
def test_term_has_one_name(term: str, language: str, name: str) -> None:
    named = re.compile(rf"\b{term}s?\b", re.IGNORECASE)
    otherwise = []
    for path in sorted((LOCALES / language).glob("*.po")):
        with path.open("rb") as file:
            for phrase in read_po(file):
                ids, said = (" ".join([one] if isinstance(one, str) else one) for one in (phrase.id, phrase.string))
                if named.search(NAMED_AS_CODE.sub("", ids)) and name not in said.lower():
                    otherwise.append((path.name, ids, said))
    assert otherwise == []


def test_hindi_spells_its_own_name_in_one_way() -> None:
    """CLDR and many texts write it with a half letter; the glossary, the papers and so every page do not."""
    said = [path for end in ("*.po", "*.html", "*.py", "*.toml", "*.js") for path in SOURCES.rglob(end)
            if path.parent.relative_to(SOURCES).as_posix() not in READING]  # fmt: skip
    assert [path.name for path in said if "हिन्दी" in path.read_text(encoding="utf-8")] == []
    assert [Wording("hi", "IN").language_within("hi"), dict(settings.LANGUAGES)["hi"]] == ["हिंदी", "हिंदी"]
