"""What an act says of files: read wherever it stands, and nothing that is not of its shape."""

import msgspec
import pytest

from paraph.record.attachments import Attached, attached_in, cited

DIGEST = "d46d3fcb5f3cbb4920f44db5c7e1fb5f4fe2e4b5195b7e03a77e7a6e3cda80f0"
ENTRY = {"sha256": DIGEST, "name": "कार्यवृत्त.pdf", "size": 48213, "media_type": "application/pdf"}
FILE = Attached(DIGEST, "कार्यवृत्त.pdf", 48213, "application/pdf")
OTHER = "00" * 32


@pytest.mark.parametrize(
    "body",
    [
        {"attachments": [ENTRY]},
        {"attachments": [ENTRY | {"later": 1}]},
        {"reports": [{"point": 3, "evidence": {"attachments": [ENTRY]}}]},
    ],
)
def test_files_are_found_wherever_they_are_listed(body: dict[str, object]) -> None:
    assert list(attached_in(body)) == [FILE]
    assert list(cited(body)) == [DIGEST]


@pytest.mark.parametrize(
    "entry",
    [
        {},
        "sha256",
        ENTRY | {"sha256": DIGEST[:-1]},
        ENTRY | {"sha256": DIGEST.upper()},
        ENTRY | {"sha256": DIGEST + "\n"},
        ENTRY | {"name": "../x"},
        ENTRY | {"name": "x\n"},
        ENTRY | {"size": -1},
        ENTRY | {"media_type": "PDF"},
        ENTRY | {"media_type": "text/plain\n"},
    ],
)
def test_what_is_not_of_the_shape_lists_nothing(entry: object) -> None:
    assert list(attached_in({"attachments": [entry, ENTRY]})) == [FILE]


def test_a_hash_elsewhere_is_no_file_of_the_act() -> None:
    assert list(attached_in({"sha256": DIGEST, "digest": ENTRY, "attachments": DIGEST})) == []


def test_citations_are_of_both_kinds() -> None:
    assert list(cited({"price": {"source": f"sha256:{OTHER}"}, "attachments": [ENTRY]})) == [DIGEST, OTHER]


def test_citations_are_found_wherever_they_stand() -> None:
    one, two = "a" * 64, "0" * 64
    body = {"x": f"sha256:{one}", "y": [{"source": f"sha256:{two}"}, "sha256:short", f"sha256:{'G' * 64}", 7]}
    assert list(cited(body)) == [one, two]


def test_a_file_is_written_as_it_is_read() -> None:
    assert msgspec.to_builtins(FILE) == ENTRY
