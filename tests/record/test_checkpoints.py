"""Checkpoints: the vector with every step, exactly one writing, and a refusal of its own for each reason to doubt."""

import pytest
from tests.record.test_vectors import read

from paraph.record import (
    Checkpoint,
    CompactRange,
    KeyPeriod,
    KeyRing,
    RecordError,
    SigningKey,
    encode,
    leaf_hash,
    open_checkpoint,
    origin_of,
    parse,
    parse_note,
    read_checkpoint,
)

LOG = read("log.json")
MECHANISM = "in-ru-modernization"
KEY = SigningKey.from_seed(LOG["checkpoint"]["name"], bytes.fromhex(LOG["checkpoint"]["seed"]))
RING = KeyRing({"IN": (KeyPeriod(KEY.verifier),)})
NOTE = LOG["checkpoint"]["note"].encode()
TEXT = LOG["checkpoint"]["signed_text"]


def test_vector_from_the_acts_to_the_note() -> None:
    lines = [one["line"].encode() for one in LOG["acts"]]
    assert [encode(parse(line)) for line in lines] == lines
    assert [leaf_hash(line).hex() for line in lines] == [one["leaf_hash"] for one in LOG["acts"]]
    grown = CompactRange().extend(map(leaf_hash, lines))
    assert (grown.root().hex(), grown.to_bytes().hex()) == (LOG["root"], LOG["range"])
    checkpoint = Checkpoint(origin_of(MECHANISM, "IN"), grown.size, grown.root())
    assert checkpoint.text == TEXT
    assert checkpoint.signed(KEY) == NOTE


def test_open_gives_what_was_signed_and_by_whom() -> None:
    checkpoint, signed = open_checkpoint(NOTE, mechanism=MECHANISM, side="IN", keys=RING)
    assert (checkpoint.size, checkpoint.root.hex()) == (2, LOG["root"])
    assert (checkpoint.mechanism, checkpoint.side) == (MECHANISM, "IN")
    assert signed == (KEY.verifier,)


def test_open_passes_over_the_witness_it_does_not_know() -> None:
    witnessed = LOG["witnessed"].encode()
    assert open_checkpoint(witnessed, mechanism=MECHANISM, side="IN", keys=RING)[1] == (KEY.verifier,)
    note = parse_note(NOTE)
    witness = SigningKey.from_seed(LOG["cosignature"]["name"], bytes.fromhex(LOG["cosignature"]["seed"]))
    cosigned = note.with_signatures([witness.cosign(note.text, seconds=LOG["cosignature"]["seconds"])])
    assert cosigned.to_bytes() == witnessed


def test_extension_lines_are_kept() -> None:
    text = TEXT + "note of a later version\n"
    assert Checkpoint.from_text(text).extensions == ("note of a later version",)
    assert Checkpoint.from_text(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        TEXT[:-1],
        TEXT.replace("\n2\n", "\n02\n"),
        TEXT.replace("\n2\n", "\n+2\n"),
        TEXT.replace("\n2\n", "\n-2\n"),
        TEXT.replace("\n2\n", "\n2.0\n"),
        TEXT.replace("\n2\n", "\n२\n"),
        TEXT.replace("\n2\n", "\n\n"),
        TEXT.replace("\n2\n", "\n" + "9" * 20 + "\n"),
        TEXT.replace("1RQ=", "1RQ"),
        TEXT.replace("1RQ=", "1RR="),
        TEXT.replace("PRme", "me"),
        TEXT.replace("PRme", "PR e"),
        TEXT.replace("PRme", "PRmeAAAA"),
        TEXT + "\n",
        "\n" + TEXT,
        TEXT + "line\n\nline\n",
        "paraph/in-ru-modernization/IN\n2\n",
    ],
)
def test_malformed_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(RecordError) as refusal:
        Checkpoint.from_text(text)
    assert refusal.value.code == "record.checkpoint.malformed"


@pytest.mark.parametrize(
    ("mechanism", "side", "ring", "code"),
    [
        (MECHANISM, "RU", RING, "record.checkpoint.origin_foreign"),
        ("in-ru-other", "IN", RING, "record.checkpoint.origin_foreign"),
        ("In/Ru", "IN", RING, "record.checkpoint.origin_foreign"),
        (MECHANISM, "IN", KeyRing(), "record.checkpoint.key_unknown"),
        (MECHANISM, "IN", KeyRing({"RU": (KeyPeriod(KEY.verifier),)}), "record.checkpoint.key_unknown"),
        (MECHANISM, "IN", KeyRing({"IN": (KeyPeriod(KEY.verifier, 0, 1),)}), "record.checkpoint.key_stale"),
        (MECHANISM, "IN", KeyRing({"IN": (KeyPeriod(KEY.verifier, 3),)}), "record.checkpoint.key_stale"),
    ],
)
def test_open_refuses_for_its_reason(mechanism: str, side: str, ring: KeyRing, code: str) -> None:
    with pytest.raises(RecordError) as refusal:
        open_checkpoint(NOTE, mechanism=mechanism, side=side, keys=ring)
    assert refusal.value.code == code


def test_open_refuses_a_changed_size_under_a_known_key() -> None:
    with pytest.raises(RecordError) as refusal:
        open_checkpoint(NOTE.replace(b"\n2\n", b"\n3\n"), mechanism=MECHANISM, side="IN", keys=RING)
    assert refusal.value.code == "record.note.signature_false"


def test_read_needs_no_keys() -> None:
    assert read_checkpoint(NOTE).size == 2


@pytest.mark.parametrize("origin", ["example.com/log", "paraph/m/IN/x", "paraph/M/IN", "paraph/m/in", "Paraph/m/IN"])
def test_side_of_a_log_that_is_not_ours_is_refused(origin: str) -> None:
    checkpoint = Checkpoint(origin, 0, bytes(32))
    for ask in (lambda: checkpoint.mechanism, lambda: checkpoint.side):
        with pytest.raises(RecordError) as refusal:
            ask()
        assert refusal.value.code == "record.checkpoint.origin_foreign"
