"""Cosignatures are those of c2sp.org/tlog-cosignature, and each side witnesses the other."""

import pytest

from paraph.record import Checkpoint, RecordError, SigningKey, VerifierKey, origin_of
from paraph.record.cosignatures import cosign, cosignatures
from paraph.record.keys import Algorithm
from paraph.record.tree import EMPTY_ROOT

IN = SigningKey.from_seed(origin_of("in-ru", "IN"), bytes(32))
RU = SigningKey.from_seed(origin_of("in-ru", "RU"), bytes([1]) * 32)
NOTE = Checkpoint(origin_of("in-ru", "IN"), 0, EMPTY_ROOT).signed(IN)

# The example of c2sp.org/tlog-cosignature: a checkpoint of a log and its witness's line.
PUBLISHED = (
    "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
    "\u2014 example.com/behind-the-sofa "
    "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
    "\u2014 witness.example.com/w1 "
    "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n"
).encode()


def test_cosignature_names_witness_and_time() -> None:
    witnessed = cosign(NOTE, witness=RU, seconds=1754485620)
    (found,) = cosignatures(witnessed, [RU.verifier, IN.verifier])
    assert (found.key, found.seconds) == (RU.verifier, 1754485620)
    assert witnessed.startswith(NOTE)


def test_cosignature_signs_heading_time_and_text() -> None:
    line = cosign(NOTE, witness=RU, seconds=7).decode().splitlines()[-1]
    import base64

    raw = base64.b64decode(line.split()[-1])
    text = NOTE.decode().rpartition("\n\n")[0] + "\n"
    RU.private.public_key().verify(raw[12:], b"cosignature/v1\ntime 7\n" + text.encode())
    assert raw[4:12] == (7).to_bytes(8)


def test_cosignature_with_another_time_does_not_hold() -> None:
    line = cosign(NOTE, witness=RU, seconds=7)
    import base64

    head, _, encoded = line.rstrip(b"\n").rpartition(b" ")
    raw = bytearray(base64.b64decode(encoded))
    raw[11] ^= 1
    with pytest.raises(RecordError) as refused:
        cosignatures(head + b" " + base64.b64encode(raw) + b"\n", [RU.verifier])
    assert refused.value.code == "record.note.signature_false"


def test_log_signature_is_no_cosignature() -> None:
    assert cosignatures(NOTE, [IN.verifier]) == ()


def test_published_example_parses_with_its_time() -> None:
    from paraph.record import parse_note

    note = parse_note(PUBLISHED)
    witness = note.signatures[1]
    assert int.from_bytes(witness.blob[:8]) == 1679315147
    assert note.to_bytes() == PUBLISHED
    other = VerifierKey("witness.example.com/w1", bytes(32), Algorithm.ED25519)
    assert cosignatures(PUBLISHED, [other]) == ()
