"""Signed notes: those of other implementations are read, each malformed one is refused, and one false line damns it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.test_vectors import read

from paraph.record import Note, RecordError, Signature, SigningKey, VerifierKey, check_note, parse_note

VECTORS = read("notes.json")
NOTE = VECTORS["note"].encode()
PETER, ENOCH = map(VerifierKey.from_text, VECTORS["verifiers"])
OTHER = SigningKey.from_seed("somebody", b"\x07" * 32)


def test_the_published_note_is_read_and_written_back() -> None:
    note = parse_note(NOTE)
    assert note.text == VECTORS["text"]
    assert [(one.name, one.key_id.hex(), len(one.blob)) for one in note.signatures] == [
        ("PeterNeumann", "c74f20a3", 64),
        ("EnochRoot", "af0cfe78", 64),
    ]
    assert note.to_bytes() == NOTE


def test_the_published_note_is_signed_by_those_it_says() -> None:
    assert check_note(parse_note(NOTE), [ENOCH, OTHER.verifier, PETER]) == (PETER, ENOCH)


def test_the_published_keys_sign_the_published_signatures() -> None:
    keys = [
        SigningKey.from_seed(verifier.name, bytes.fromhex(seed))
        for verifier, seed in zip((PETER, ENOCH), VECTORS["seeds"], strict=True)
    ]
    assert [key.verifier for key in keys] == [PETER, ENOCH]
    assert Note(VECTORS["text"], tuple(key.sign(VECTORS["text"]) for key in keys)).to_bytes() == NOTE


@pytest.mark.parametrize("case", VECTORS["malformed"], ids=lambda case: case["defect"])
def test_malformed_note_is_refused(case: dict[str, str]) -> None:
    with pytest.raises(RecordError) as refusal:
        parse_note(case["note"].encode())
    assert refusal.value.code == case["code"]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (NOTE.replace(b"problem is", b"problem\tis"), 2),
        (NOTE.replace(b"PeterNeumann x08", b"PeterNeumann  x08"), 4),
        (NOTE.replace(b"EnochRoot rwz+", b"EnochRoot rwz!"), 5),
        (NOTE.replace(b"you think", b"you \xff"), 1),
        (NOTE.replace(b"problem is", b"problem \xff"), 2),
    ],
)
def test_malformed_note_is_refused_with_its_line(data: bytes, line: int) -> None:
    with pytest.raises(RecordError) as refusal:
        parse_note(data)
    assert refusal.value.sentence("en") == f"Line {line} of the signed note is not as the format asks."


def test_note_may_have_empty_lines_in_its_text() -> None:
    text = "one\n\n\ntwo\n"
    assert parse_note(Note(text, (OTHER.sign(text),)).to_bytes()).text == text


def test_note_beyond_the_limit_is_refused() -> None:
    with pytest.raises(RecordError) as refusal:
        parse_note(b"a" * 65536 + b"\n")
    assert refusal.value.code == "record.note.too_large"


def test_note_of_strangers_is_signed_by_nobody_known() -> None:
    assert check_note(parse_note(NOTE), [OTHER.verifier]) == ()
    assert check_note(parse_note(NOTE), []) == ()


@pytest.mark.parametrize("name", ["PeterNeumann", "EnochRoot"])
def test_one_false_signature_of_a_known_key_damns_the_note(name: str) -> None:
    note = parse_note(NOTE)
    forged = Note(note.text, tuple(
        Signature(one.name, one.key_id, one.blob[:-1] + b"\x00") if one.name == name else one for one in note.signatures
    ))  # fmt: skip
    with pytest.raises(RecordError) as refusal:
        check_note(forged, [PETER, ENOCH])
    assert (refusal.value.code, refusal.value.facts["name"]) == ("record.note.signature_false", name)


def test_a_second_line_of_a_known_key_is_held_to_it_too() -> None:
    note = parse_note(NOTE)
    peter, enoch = note.signatures
    stolen, empty = Signature(peter.name, peter.key_id, enoch.blob), Signature(peter.name, peter.key_id, b"x")
    for order in ([peter, stolen], [empty, peter]):
        with pytest.raises(RecordError) as refusal:
            check_note(Note(note.text, tuple(order)), [PETER])
        assert refusal.value.code == "record.note.signature_false"


def test_a_signature_of_another_length_does_not_hold() -> None:
    assert not PETER.verify(VECTORS["text"], b"")
    assert not PETER.verify(VECTORS["text"], bytes(63))
    assert not OTHER.cosigner.verify(VECTORS["text"], b"")


def test_with_signatures_adds_each_line_once() -> None:
    note = parse_note(NOTE)
    more = OTHER.sign(note.text)
    assert note.with_signatures([more, note.signatures[0], more]).signatures == (*note.signatures, more)


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=60).map(
    lambda text: text + "\n"
)


@given(texts)
def test_what_is_signed_is_read_back(text: str) -> None:
    note = Note(text, (OTHER.sign(text),))
    assert parse_note(note.to_bytes()) == note
    assert check_note(note, [OTHER.verifier]) == (OTHER.verifier,)


@given(st.binary(max_size=200) | st.tuples(st.integers(0, len(NOTE)), st.binary(max_size=3)).map(
    lambda edit: NOTE[: edit[0]] + edit[1] + NOTE[edit[0] + 1 :]
))  # fmt: skip
def test_any_bytes_are_refused_or_read_exactly(data: bytes) -> None:
    try:
        note = parse_note(data)
    except RecordError:
        return
    assert note.to_bytes() == data


@pytest.mark.parametrize("text", ["", "no newline", "tab\there\n", "return\r\n", "zero\0\n"])
def test_sign_refuses_what_no_note_can_carry(text: str) -> None:
    with pytest.raises(RecordError) as refusal:
        OTHER.sign(text)
    assert refusal.value.code == "record.note.malformed"
