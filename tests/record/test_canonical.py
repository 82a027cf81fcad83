"""One value, one writing: the RFC's own examples, and every other writing refused under its own code."""

import json
import struct
from pathlib import Path

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st
from tests.record.strategies import names, texts

from paraph.record import canonical
from paraph.record.refusals import CanonicalError

VECTORS = json.loads((Path(__file__).parent / "vectors" / "rfc8785.json").read_text(encoding="utf-8"))

anything = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=15,
)  # fmt: skip


@pytest.mark.parametrize("example", VECTORS["examples"], ids=lambda example: example["name"])
def test_encode_gives_the_published_form(example: dict[str, str]) -> None:
    written = canonical.encode(json.loads(example["input"]))
    assert written.hex() == example["canonical_hex"]
    assert written.decode() == example["canonical"]
    assert canonical.encode(canonical.parse(written)) == written


@pytest.mark.parametrize("number", VECTORS["numbers"], ids=lambda number: number["ieee754"])
def test_encode_prints_numbers_as_ecmascript_does(number: dict[str, str]) -> None:
    (value,) = struct.unpack(">d", bytes.fromhex(number["ieee754"]))
    assert canonical.encode(value).decode() == number["canonical"]
    assert canonical.encode(canonical.parse(number["canonical"].encode())).decode() == number["canonical"]


@pytest.mark.parametrize("bits", VECTORS["not_numbers"])
def test_encode_refuses_what_is_no_number(bits: str) -> None:
    with pytest.raises(CanonicalError) as refusal:
        canonical.encode(struct.unpack(">d", bytes.fromhex(bits))[0])
    assert refusal.value.code == "record.canonical.not_a_number"


@given(anything | st.dictionaries(names, anything))
def test_encode_writes_what_rfc8785_does(value: object) -> None:
    """Whether the quick encoder wrote it or the slow one."""
    assert canonical.encode(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


@given(anything)
def test_parse_gives_back_what_was_encoded(value: object) -> None:
    assert canonical.parse(canonical.encode(value)) == value


@pytest.mark.parametrize(
    ("data", "code", "facts"),
    [
        (b"", "not_json", {"at": 0}),
        (b'{"a":', "not_json", {"at": 5}),
        ('{"к":1,}'.encode(), "not_json", {"at": 8}),
        (b"\xef\xbb\xbf{}", "byte_order_mark", {}),
        (b'{"a":"\xff"}', "not_utf8", {"at": 6}),
        (b"\xff\xfe{\x00}\x00", "not_utf8", {"at": 0}),
        (b"{}{}", "trailing_bytes", {"at": 2, "count": 2}),
        (b"{}\x00", "trailing_bytes", {"at": 2, "count": 1}),
        (b"{}\n", "needless_space", {"at": 2}),
        (b' {"a":1}', "needless_space", {"at": 0}),
        (b'{"a": 1}', "needless_space", {"at": 5}),
        (b'{"a":1,"b":2,"a":1}', "duplicate_name", {"name": "a"}),
        (b'{"b":1,"a":2}', "names_out_of_order", {"at": 2}),
        ('{"\ufb33":1,"😂":2}'.encode(), "names_out_of_order", {"at": 2}),
        (b"NaN", "not_a_number", {"found": "NaN"}),
        (b"[-Infinity]", "not_a_number", {"found": "-Infinity"}),
        (b"-0", "number_form", {"found": "-0"}),
        (b"1.0", "number_form", {"found": "1.0"}),
        (b"1E3", "number_form", {"found": "1E3"}),
        (b"1e400", "number_form", {"found": "1e400"}),
        (b"9007199254740993", "number_form", {"found": "9007199254740993"}),
        (b"1" * 5000, "number_form", {"found": "1" * 40}),
        (b'["\\u0041"]', "escape_form", {"at": 1}),
        (b'["\\/"]', "escape_form", {"at": 1}),
        (b'["\\u000A"]', "escape_form", {"at": 1}),
        (b'["\\uD800"]', "lone_surrogate", {}),
        (b'{"\\udc00":1}', "lone_surrogate", {}),
        (b"[" * 33 + b"]" * 33, "too_deep", {"limit": 32}),
        (b"[" * 500_000, "too_deep", {"limit": 32}),
        (b'"' + b"a" * (1 << 20) + b'"', "too_large", {"found": (1 << 20) + 2, "limit": 1 << 20}),
        (b'{"' + b"a" * 129 + b'":1}', "name_too_long", {"found": 129, "limit": 128}),
    ],
)
def test_parse_names_the_defect(data: bytes, code: str, facts: dict[str, object]) -> None:
    with pytest.raises(CanonicalError) as refusal:
        canonical.parse(data)
    assert (refusal.value.code, dict(refusal.value.facts)) == (f"record.canonical.{code}", facts)


@pytest.mark.parametrize(
    "data", [b"[" * 32 + b"]" * 32, b'"' + b"[" * 100 + b'\\"{"', b'{"' + b"a" * 128 + b'":1}', b'"\x7f"', b"0"]
)
def test_parse_takes_what_lies_on_the_limit(data: bytes) -> None:
    assert canonical.encode(canonical.parse(data)) == data


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ({"a": {1, 2}}, "unsayable"),
        ({1: 2}, "unsayable"),
        ("\ud800", "lone_surrogate"),
        ({"\ud800": 1}, "lone_surrogate"),
        (2**53, "number_form"),
    ],
)
def test_encode_refuses_what_has_no_canonical_form(value: object, code: str) -> None:
    with pytest.raises(CanonicalError) as refusal:
        canonical.encode(value)
    assert refusal.value.code == f"record.canonical.{code}"


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_parse_either_reads_the_exact_bytes_or_refuses(data: bytes) -> None:
    try:
        value = canonical.parse(data)
    except CanonicalError:
        return
    assert canonical.encode(value) == data
