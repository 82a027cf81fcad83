"""The own lexicon by command."""

import json
from collections.abc import Callable

import pytest

from paraph.node.models import Correction, LexiconEntry

Paraph = Callable[..., tuple[int, str, str]]
NOW = "2026-01-02T03:04:05Z"


@pytest.fixture
def numbers(opened: object) -> list[int]:
    common = {"mechanism": "in-ru", "first_at": NOW, "sentence": "The sentence."}
    rows = [("en", "topic", "carbon_fibre", "pultrusion lines"), ("ru", "city", "", "Казань")]
    Correction.objects.create(mechanism="in-ru", at=NOW, field="place.ru", language="ru", before="", after="Казань")
    return [
        LexiconEntry.objects.create(language=language, kind=kind, value=value, phrase=phrase, **common).pk
        for language, kind, value, phrase in rows
    ]


def test_phrases_are_listed_decided_and_exported(paraph: Paraph, numbers: list[int]) -> None:
    listed = [json.loads(line) for line in paraph("lexicon", "list", "--json")[1].splitlines()]
    assert [(one["number"], one["state"]) for one in listed] == [(number, "suggested") for number in numbers]
    assert paraph("lexicon", "export")[1] == ""
    assert paraph("lexicon", "accept", numbers[0])[:2] == (0, "Accepted: “pultrusion lines”\n")
    assert paraph("lexicon", "reject", numbers[1])[:2] == (0, "Rejected: “Казань”\n")
    (exported,) = [json.loads(line) for line in paraph("lexicon", "export")[1].splitlines()]
    assert (exported["kind"], exported["value"], exported["phrase"]) == ("topic", "carbon_fibre", "pultrusion lines")
    assert len(paraph("lexicon", "export", "--all")[1].splitlines()) == 2
    (example,) = [json.loads(line) for line in paraph("lexicon", "export", "--examples")[1].splitlines()]
    assert (example["field"], example["after"]) == ("place.ru", "Казань")
    assert paraph("lexicon", "list", "--state", "accepted")[1].count("\n") == 2


def test_phrase_not_there_is_refused(paraph: Paraph, numbers: list[int]) -> None:
    status, _, errors = paraph("lexicon", "accept", 999_999)
    assert (status, errors.endswith("[node.lexicon.unknown]\n")) == (2, True)
