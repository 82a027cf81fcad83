"""A pouch has one form; whatever is done to its bytes, the reader names the defect and takes nothing."""

import random
from collections.abc import Callable, Sequence
from hashlib import sha256
from io import BytesIO

import pytest
from tests.record.pouches.mutations import edits
from tests.record.pouches.sides import AT, MECHANISM, Side, enclosed, two_sides

from paraph.record import RecordError
from paraph.record.notes import Note
from paraph.record.pouches.container import BLOCK, END, LIMITS, Limits, header, pack, unpack
from paraph.record.pouches.cover import cover
from paraph.record.pouches.manifest import Manifest, Member
from paraph.record.pouches.reading import MemoryShelf, read_manifest, read_pouch
from paraph.record.pouches.sealing import plan_manifest, with_members

Members = list[tuple[str, bytes]]
ANNEX = b"an annex"
DIGEST = sha256(ANNEX).hexdigest()


def sealed() -> tuple[Side, bytes]:
    india, russia = two_sides()
    india.open(russia.seal())
    india.say(1, annex=f"sha256:{DIGEST}")
    return india, india.seal(india.contents(attachments={DIGEST: ANNEX}))


def members_of(pouch: bytes) -> Members:
    return list(unpack(BytesIO(pouch)))


def packed(members: Sequence[tuple[str, bytes]]) -> bytes:
    return b"".join(pack(iter(members)))


def listed(members: Members) -> tuple[Member, ...]:
    return tuple(Member(name, len(data), sha256(data).hexdigest()) for name, data in members)


def resigned(india: Side, members: Members, change: Callable[[str], str] = lambda text: text) -> bytes:
    """`members` without their manifest, under a manifest that lists them as they are."""
    terms = plan_manifest(india.contents(), MECHANISM, "IN", "RU", AT, india.signer)
    text = change(with_members(terms, listed(members)).text)
    return packed([("manifest", Note(text, (india.signer.sign(text),)).to_bytes()), *members])


def code_of(data: bytes, *, identity: str | None = None, limits: Limits = LIMITS) -> str:
    with pytest.raises(RecordError) as refused:
        read_pouch(BytesIO(data), identity=identity, limits=limits)
    return refused.value.code


def test_reading_gives_what_was_sealed() -> None:
    india, pouch = sealed()
    shelf = MemoryShelf()
    found = read_pouch(BytesIO(pouch), shelf=shelf)
    contents = india.contents(attachments={DIGEST: ANNEX})
    assert (found.checkpoint, found.acts, found.receipt) == (contents.checkpoint, contents.acts, contents.receipt)
    assert (found.attachments, shelf.files) == ((DIGEST,), {DIGEST: ANNEX})
    assert india.seal(contents) == pouch


def test_manifest_reads_as_it_is_written() -> None:
    _, pouch = sealed()
    manifest = read_manifest(BytesIO(pouch))
    assert Manifest.from_text(manifest.text) == manifest
    assert (manifest.first, manifest.size, manifest.have, manifest.count) == (0, 6, 5, 6)
    assert [member.name for member in manifest.members] == [
        "cover.txt", "checkpoint", "receipt", "acts.jsonl", f"attachments/{DIGEST}",
    ]  # fmt: skip


def test_cover_says_in_three_languages_what_is_inside() -> None:
    _, pouch = sealed()
    words = cover(read_manifest(BytesIO(pouch))).decode()
    assert "It carries 6 acts of IN, numbers 0 to 5." in words
    assert "इसमें IN की 6 प्रविष्टियाँ हैं, क्रमांक 0 से 5 तक।" in words
    assert "В ней акты IN: всего 6, номера с 0 по 5." in words
    assert words.count(read_manifest(BytesIO(pouch)).key.fingerprint) == 3


def test_tar_programs_open_a_pouch(tmp_path: object) -> None:
    import tarfile

    _, pouch = sealed()
    with tarfile.open(fileobj=BytesIO(pouch)) as archive:
        assert archive.getnames() == [name for name, _ in members_of(pouch)]


def test_container_that_is_no_pouch() -> None:
    _, pouch = sealed()
    assert code_of(b"") == "record.pouch.not_a_pouch"
    assert code_of(b"PK\x03\x04" + bytes(600)) == "record.pouch.not_a_pouch"
    assert code_of(pouch[BLOCK:]) == "record.pouch.not_a_pouch"


def test_container_cut_short_at_every_block() -> None:
    _, pouch = sealed()
    codes = {code_of(pouch[:at]) for at in range(BLOCK, len(pouch), BLOCK)}
    assert codes == {"record.pouch.truncated"}
    assert code_of(pouch[:-1]) == "record.pouch.truncated"


def test_container_with_something_behind_it() -> None:
    _, pouch = sealed()
    assert code_of(pouch + b"\x00") == "record.pouch.trailing_bytes"
    assert code_of(pouch + pouch) == "record.pouch.trailing_bytes"
    assert code_of(pouch[: -len(END)] + bytes(BLOCK) + header("receipt", 0)) == "record.pouch.trailing_bytes"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "acts.jsonl/../x", "acts.json", "attachments/xyz"])
def test_member_with_a_name_that_leads_elsewhere(name: str) -> None:
    _, pouch = sealed()
    members = members_of(pouch)
    assert code_of(packed([*members, (name, b"x")])) == "record.pouch.name_unsafe"


def test_member_header_of_another_program() -> None:
    _, pouch = sealed()
    for at in (100, 108, 136, 156, 157, 257, 265, 329, 345, 511):
        changed = pouch[:at] + bytes([pouch[at] ^ 1]) + pouch[at + 1 :]
        assert code_of(changed) == "record.pouch.header_malformed"


def test_byte_changed_in_a_name_is_told_as_damage_and_not_as_a_dangerous_name() -> None:
    _, pouch = sealed()
    at = pouch.index(b"cover.txt\x00")
    for place in range(at, at + len(b"cover.txt")):
        changed = pouch[:place] + bytes([pouch[place] ^ 0x20]) + pouch[place + 1 :]
        assert code_of(changed) == "record.pouch.header_malformed"


def test_member_with_something_in_its_padding() -> None:
    _, pouch = sealed()
    at = BLOCK + len(members_of(pouch)[0][1])
    assert code_of(pouch[:at] + b"\x01" + pouch[at + 1 :]) == "record.pouch.padding_dirty"


def test_limits_are_kept_before_reading() -> None:
    _, pouch = sealed()
    assert code_of(pouch, limits=Limits(pouch=4096)) == "record.pouch.too_large"
    assert code_of(pouch, limits=Limits(acts=10)) == "record.pouch.member_too_large"
    assert code_of(pouch, limits=Limits(members=2)) == "record.pouch.members_too_many"
    huge = packed(members_of(pouch)[:1])[: -len(END)] + header("acts.jsonl", 8**11 - 1)
    assert code_of(huge) == "record.pouch.member_too_large"


def test_members_twice_missing_unexpected_out_of_order_and_changed() -> None:
    india, pouch = sealed()
    whole = members_of(pouch)
    manifest, *members = whole
    assert code_of(packed([*whole, members[0]])) == "record.pouch.member_twice"
    assert code_of(packed(whole[:-1])) == "record.pouch.member_missing"
    assert code_of(packed([*whole, ("pouch.age", b"")])) == "record.pouch.member_unexpected"
    assert code_of(packed([manifest, members[1], members[0], *members[2:]])) == "record.pouch.members_out_of_order"
    changed = [(name, data.replace(b"wind", b"wend")) for name, data in members]
    assert code_of(packed([manifest, *changed])) == "record.pouch.member_differs"
    assert code_of(packed([members[0], manifest])) == "record.pouch.not_a_pouch"
    # The same, signed for.
    assert code_of(resigned(india, [*members, members[0]])) == "record.pouch.member_twice"
    assert code_of(resigned(india, members[1:])) == "record.pouch.member_missing"
    without = [one for one in members if one[0] != "receipt"]
    assert code_of(resigned(india, without)) == "record.pouch.member_missing"
    assert code_of(resigned(india, [members[1], members[0], *members[2:]])) == "record.pouch.members_out_of_order"
    elsewhere = [*members[:-1], (f"attachments/{'0' * 64}", ANNEX)]
    assert code_of(resigned(india, elsewhere)) == "record.pouch.member_differs"
    words = [("cover.txt", b"All is well."), *members[1:]]
    assert code_of(resigned(india, words)) == "record.pouch.cover_differs"
    fewer = [(name, data[: data.index(b"\n") + 1] if name == "acts.jsonl" else data) for name, data in members]
    assert code_of(resigned(india, fewer)) == "record.pouch.acts_unfit"


def test_manifest_of_a_future_version_malformed_and_unsigned() -> None:
    india, pouch = sealed()
    members = members_of(pouch)[1:]

    def changed(old: str, new: str) -> str:
        return code_of(resigned(india, members, lambda text: text.replace(old, new, 1)))

    assert changed("paraph-pouch/1", "paraph-pouch/2") == "record.pouch.version_future"
    for old, new in (
        ("paraph-pouch", "paraph-bag"), ("from IN", "from in"), ("to RU", "to IN"), ("acts 0 6", "acts 7 6"),
        ("acts 0 6", "acts 00 6"), (AT, "yesterday"), ("key paraph", "key Paraph"), ("have 5\n", ""),
        ("member cover", "part cover"),
    ):  # fmt: skip
        assert changed(old, new) == "record.pouch.manifest_malformed", old
    unsigned = members_of(pouch)
    note = unsigned[0][1]
    assert code_of(packed([("manifest", note + note.splitlines(keepends=True)[-1]), *members])) == (
        "record.pouch.manifest_unsigned"
    )
    assert code_of(packed([("manifest", note.replace(b"have 5", b"have 4")), *members])) == (
        "record.note.signature_false"
    )


def test_encrypted_pouch_that_is_not_what_its_envelope_says() -> None:
    india, russia = two_sides()
    contents = india.contents()
    recipient = russia.claims()["RU"][0].recipient
    terms = plan_manifest(contents, MECHANISM, "IN", "RU", AT, india.signer)
    shut = enclosed(india.seal(contents), terms, recipient, india.signer)
    assert len(read_pouch(BytesIO(shut), identity=russia.identity).acts) == 5
    again = enclosed(shut, terms, recipient, india.signer)
    assert code_of(again, identity=russia.identity) == "record.pouch.envelope_differs"
    india.say()
    other = enclosed(india.seal(), terms, recipient, india.signer)
    assert code_of(other, identity=russia.identity) == "record.pouch.envelope_differs"
    members = members_of(shut)
    closed = members[2][1]
    torn = [members[1], ("pouch.age", closed[:-1] + bytes([closed[-1] ^ 1]))]
    assert code_of(resigned_as(india, terms, torn), identity=russia.identity) == "record.pouch.encryption_broken"


def resigned_as(india: Side, terms: Manifest, members: Members) -> bytes:
    text = with_members(terms, listed(members)).text
    return packed([("manifest", Note(text, (india.signer.sign(text),)).to_bytes()), *members])


def test_pouch_damaged_by_any_one_edit_is_refused() -> None:
    """The small version of `make proof-mutations`."""
    _, pouch = sealed()
    chance = random.Random(4)  # noqa: S311 - edits, not secrets
    for _ in range(1500):
        kind, damaged = edits(pouch, chance)
        if damaged == pouch:
            continue
        assert code_of(damaged).startswith("record."), kind
