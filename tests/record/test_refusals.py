"""Every refusal of the room has a code of its own, in its family's name, and is said in every language."""

import re
from collections.abc import Iterator

import pytest

import paraph.record
from paraph.messages import LANGUAGES, translate
from paraph.record import RecordError, refusals
from paraph.record.pouches import refusals as pouch_refusals

PLACES = re.compile(r"\{(\w+)")


def leaves(kind: type[RecordError] = RecordError) -> Iterator[type[RecordError]]:
    for inner in kind.__subclasses__():
        yield from leaves(inner)
        if not inner.__subclasses__():
            yield inner


LEAVES = sorted(leaves(), key=lambda leaf: leaf.code)


def test_codes_are_unique_and_the_rooms_own() -> None:
    codes = [leaf.code for leaf in LEAVES]
    assert len(set(codes)) == len(codes)
    assert [code for code in codes if not re.fullmatch(r"record\.[a-z]+\.[a-z0-9_]+", code)] == []


def test_the_tree_at_the_top_names_every_leaf() -> None:
    tree = (refusals.__doc__ or "").split("`code`")[0] + (pouch_refusals.__doc__ or "")
    assert sorted(leaf.__name__ for leaf in LEAVES if leaf.__name__ not in re.findall(r"\w+", tree)) == []


@pytest.mark.parametrize("leaf", LEAVES, ids=lambda leaf: leaf.code)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_is_said_with_its_facts(leaf: type[RecordError], language: str) -> None:
    facts = {name: f"<{name}>" for name in PLACES.findall(leaf.says + leaf.advice)}
    text = leaf(**facts).text(language)
    assert "{" not in text
    assert all(text.count(fact) >= 1 or repr(fact) in text for fact in facts.values())
    assert leaf.says != RecordError.says
    if language != "en":
        assert translate(leaf.says, language) != leaf.says


def test_the_face_of_the_room() -> None:
    assert sorted(paraph.record.__all__) == [
        "Act",
        "Checkpoint",
        "Clocks",
        "CompactRange",
        "Damage",
        "Draft",
        "EMPTY",
        "FileStore",
        "Head",
        "KeyPeriod",
        "KeyRing",
        "Ledger",
        "LogVerdict",
        "MemoryStore",
        "Note",
        "RecordError",
        "Signature",
        "SigningKey",
        "SizeMoved",
        "Store",
        "Tree",
        "Verdict",
        "VerifierKey",
        "check_consistency",
        "check_inclusion",
        "check_note",
        "encode",
        "examine",
        "in_order",
        "leaf_hash",
        "open_checkpoint",
        "origin_of",
        "parse",
        "parse_note",
        "read_checkpoint",
        "read_fingerprint",
        "recall",
    ]
    assert [name for name in paraph.record.__all__ if not hasattr(paraph.record, name)] == []
