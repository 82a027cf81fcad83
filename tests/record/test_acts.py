"""An act has one writing; what is not that writing is refused by name, what is unknown in it is kept."""

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st
from tests.record import naive
from tests.record.strategies import acts, drafts, moments

from paraph.record import Act, Draft, RecordError, encode, parse, recall
from paraph.record.acts import FIELDS

DRAFT = Draft(act="paragraph.propose", v=1, office="co-chair", on="p/14", body={"texts": {"hi": "क", "ru": "Стороны"}})
ACT = DRAFT.placed(mechanism="in-ru-modernization", side="IN", n=7, after={"RU": 3}, at="2025-08-06T13:07:00Z")
DATA = (
    '{"act":"paragraph.propose","after":{"RU":3},"at":"2025-08-06T13:07:00Z",'
    '"body":{"texts":{"hi":"क","ru":"Стороны"}},"mechanism":"in-ru-modernization","n":7,"office":"co-chair",'
    '"on":"p/14","side":"IN","v":1}'
).encode()


def test_encode_writes_the_ten_members_in_order() -> None:
    assert encode(ACT) == DATA
    assert FIELDS == ("act", "after", "at", "body", "mechanism", "n", "office", "on", "side", "v")


def test_parse_gives_the_act_back() -> None:
    assert parse(DATA) == ACT
    assert (ACT.draft, ACT.reference) == (DRAFT, "IN/7")


@given(acts())
def test_encode_is_what_rfc8785_writes(act: Act) -> None:
    members = {name: getattr(act, name) for name in FIELDS} | dict(act.extra)
    assert encode(act) == rfc8785.dumps(members)  # type: ignore[arg-type]
    assert encode(act) == naive.canonical(members)
    assert parse(encode(act)) == act


@given(acts())
def test_recall_reads_what_parse_read(act: Act) -> None:
    again = recall(encode(act))
    assert {name: getattr(again, name) for name in (*FIELDS, "extra")} == {
        name: getattr(act, name) for name in (*FIELDS, "extra")
    }
    assert encode(again) == encode(act)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\xff", DATA[:-1], DATA.replace(b'"n":7', b'"n":7.5')])
def test_recall_refuses_what_is_no_act_as_parse_does(data: bytes) -> None:
    with pytest.raises(RecordError) as refused:
        recall(data)
    with pytest.raises(RecordError) as expected:
        parse(data)
    assert (refused.value.code, str(refused.value)) == (expected.value.code, str(expected.value))


def test_parse_keeps_members_of_a_later_version() -> None:
    later = DATA.replace(b'"v":1', b'"v":1,"witness":{"a":[1,null]}').replace(b'{"act"', b'{"Zeal":true,"act"')
    act = parse(later)
    assert act.extra == {"Zeal": True, "witness": {"a": [1, None]}}
    assert encode(act) == later


def test_parse_keeps_an_act_of_an_unknown_name() -> None:
    unknown = DATA.replace(b"paragraph.propose", b"paragraph.embroider")
    assert encode(parse(unknown)) == unknown


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b'"n":7', b'"n":7,"n":7', "record.canonical.duplicate_name"),
        (b'"n":7', b'"n": 7', "record.canonical.needless_space"),
        (b'"n":7', b'"n":-0', "record.canonical.number_form"),
        (b'"n":7', b'"n":07', "record.canonical.not_json"),
        (b'"n":7', b'"n":7.5', "record.act.field_malformed"),
        (b'"n":7', b'"n":"7"', "record.act.field_malformed"),
        (b'"n":7', b'"n":true', "record.act.field_malformed"),
        (b'"n":7', b'"n":-1', "record.act.field_malformed"),
        (b'"n":7', b'"n":9007199254740992', "record.act.field_malformed"),
        (b'"v":1', b'"v":0', "record.act.field_malformed"),
        (b'"v":1', b'"v":null', "record.act.field_malformed"),
        (b',"v":1', b"", "record.act.field_missing"),
        (b'"v":1', b'"":1,"v":1', "record.canonical.names_out_of_order"),
        (b'{"act"', b'{"":{"a":1},"act"', "record.act.member_name_malformed"),
        (b'{"act"', b'{"":{},"act"', "record.act.member_name_malformed"),
        (b'"side":"IN"', b'"side":"in"', "record.act.field_malformed"),
        (b'"side":"IN"', b'"side":"RU"', "record.act.field_malformed"),
        (b'"side":"IN"', b'"side":["IN"]', "record.act.field_malformed"),
        (b'{"RU":3}', b'{"RU":0}', "record.act.field_malformed"),
        (b'{"RU":3}', b'{"IN":3}', "record.act.field_malformed"),
        (b'{"RU":3}', b"[3]", "record.act.field_malformed"),
        (b"13:07:00Z", b"13:07:00.0Z", "record.act.field_malformed"),
        (b"13:07:00Z", b"13:07:00+00:00", "record.act.field_malformed"),
        (b"13:07:60Z", b"13:07:00Z", None),
        (b"13:07:00Z", b"13:07:60Z", "record.act.field_malformed"),
        (b"08-06T13", b"08-06 13", "record.act.field_malformed"),
        (b"2025-08-06", b"2025-02-29", "record.act.field_malformed"),
        (b"2025-08-06", b"2025-W32-3", "record.act.field_malformed"),
        (b"2025-08-06", b"0000-08-06", "record.act.field_malformed"),
        (b"2025-08-06", b"0999-12-31", "record.act.field_malformed"),
        (b"2025-08-06", b"1000-01-01", None),
        (b"2025-08-06", b"9998-12-31", None),
        (b"2025-08-06", b"9999-01-01", "record.act.field_malformed"),
        (b"2025", "२०२५".encode(), "record.act.field_malformed"),
        (b"in-ru-modernization", b"in/ru", "record.act.field_malformed"),
        (b"in-ru-modernization", b"../..", "record.act.field_malformed"),
        (b"paragraph.propose", b"propose", "record.act.field_malformed"),
        (b"paragraph.propose", b"paragraph.propose\\n", "record.act.field_malformed"),
        (b'"p/14"', b'""', "record.act.field_malformed"),
        (b'"hi":', b'"h i":', "record.act.member_name_malformed"),
        ("क".encode(), b'"', "record.canonical.not_json"),
        ('"क"'.encode(), b"1e2", "record.canonical.number_form"),
        ('"क"'.encode(), b"0.5", "record.act.float"),
        ('"क"'.encode(), b"9007199254740992", "record.act.integer_too_large"),
        ('"क"'.encode(), b'"\\ud800"', "record.canonical.lone_surrogate"),
        ('"क"'.encode(), b"[" * 29 + b"]" * 29, None),
        ('"क"'.encode(), b"[" * 30 + b"]" * 30, "record.canonical.too_deep"),
        (DATA, b"[]", "record.act.not_an_object"),
        (DATA, DATA + b"\n", "record.canonical.needless_space"),
        (DATA, DATA + DATA, "record.canonical.trailing_bytes"),
        (DATA, b"\xef\xbb\xbf" + DATA, "record.canonical.byte_order_mark"),
    ],
)
def test_parse_names_the_defect(old: bytes, new: bytes, code: str | None) -> None:
    damaged = DATA.replace(old, new, 1)
    try:
        found = None if encode(parse(damaged)) == damaged else "read but not kept"
    except RecordError as refusal:
        found = refusal.code
    assert found == code


def test_parse_says_where_the_defect_is() -> None:
    with pytest.raises(RecordError) as refusal:
        parse(DATA.replace('"क"'.encode(), b"12.5"))
    assert refusal.value.sentence("en") == (
        "At body.texts.hi stands the number 12.5; only whole numbers are allowed, and decimals travel as strings."
    )
    assert "12.5" in refusal.value.text("hi")
    assert "12.5" in refusal.value.text("ru")


@given(acts(), st.data())
def test_parse_of_damaged_bytes_refuses_or_reads_exactly_them(act: Act, data: st.DataObject) -> None:
    good = encode(act)
    place = data.draw(st.integers(0, len(good)))
    damaged = good[:place] + data.draw(st.binary(max_size=2)) + good[place + data.draw(st.integers(0, 2)) :]
    try:
        read = parse(damaged)
    except RecordError:
        return
    assert encode(read) == damaged


@given(drafts, moments)
def test_placed_keeps_what_was_said(draft: Draft, at: str) -> None:
    assert draft.placed(mechanism="m", side="IN", n=0, after={}, at=at).draft == draft


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"a": 1.5}, "record.act.float"),
        ({"a": {1, 2}}, "record.act.value_unsayable"),
        ({"a": [b"x"]}, "record.act.value_unsayable"),
        ({"a": 2**53}, "record.act.integer_too_large"),
        ({"a b": 1}, "record.act.member_name_malformed"),
        ({1: 1}, "record.act.member_name_malformed"),
        ([], "record.act.field_malformed"),
        (None, "record.act.field_malformed"),
        ({"a": "\ud800"}, "record.canonical.lone_surrogate"),
    ],
)
def test_draft_refuses_a_body_that_cannot_be_said(body: object, code: str) -> None:
    with pytest.raises(RecordError) as refusal:
        Draft(act="a.b", v=1, office="o", on="s", body=body)  # type: ignore[arg-type]
    assert refusal.value.code == code


def test_draft_refuses_a_body_that_holds_itself() -> None:
    body: dict[str, object] = {}
    body["again"] = body
    with pytest.raises(RecordError) as refusal:
        Draft(act="a.b", v=1, office="o", on="s", body=body)
    assert refusal.value.code == "record.canonical.too_deep"


def test_act_refuses_an_extra_member_that_it_knows() -> None:
    with pytest.raises(RecordError) as refusal:
        Act(**{name: getattr(ACT, name) for name in FIELDS}, extra={"n": 8})
    assert refusal.value.code == "record.act.field_malformed"


def test_encode_refuses_more_than_a_mebibyte() -> None:
    draft = Draft(act="a.b", v=1, office="o", on="s", body={"long": "a" * (1 << 20)})
    with pytest.raises(RecordError) as refusal:
        encode(draft.placed(mechanism="m", side="IN", n=0, after={}, at="2025-08-06T13:07:00Z"))
    assert refusal.value.code == "record.canonical.too_large"
