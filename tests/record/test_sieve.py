"""The sieve lets through nothing that the careful reading would not, and holds back nothing ordinary."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.strategies import acts
from tests.record.test_acts import DATA

from paraph.record import Act, RecordError, encode, parse
from paraph.record.logs import check_after, check_place
from paraph.record.sieve import sift


def lines(count: int = 3, first: int = 7) -> list[bytes]:
    """Ordinary acts in their places."""
    return [
        DATA.replace(b'"n":7', b'"n":%d' % (first + at)).replace(b'"RU":3', b'"RU":%d' % (3 + at))
        for at in range(count)
    ]


def is_sound(batch: list[bytes], first: int, after: Mapping[str, int]) -> bool:
    """The careful reading, act by act."""
    try:
        for n, data in enumerate(batch, start=first):
            act = parse(data)
            check_place(act, mechanism="in-ru-modernization", side="IN", n=n)
            check_after(act, after)
            after = act.after
    except RecordError:
        return False
    return True


def test_ordinary_acts_pass_and_are_summed_up() -> None:
    sifted = sift(lines(), mechanism="in-ru-modernization", side="IN", first=7, after={"RU": 2})
    assert sifted is not None
    assert (sifted.kinds, sifted.after) == ({("paragraph.propose", 1)}, {"RU": 5})


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"n":9', b'"n":10'),
        (b'"n":9', b'"n": 9'),
        (b'"n":9', b'"n":9.0'),
        (b'"n":9', b'"n":9,"n":9'),
        (b'"RU":5', b'"RU":3'),
        (b'"RU":5', b'"RU":0'),
        (b'{"RU":5}', b"{}"),
        (b'{"RU":5}', b'{"IN":5,"RU":5}'),
        (b'{"RU":5}', b'{"RU":5,"uz":1}'),
        (b'"side":"IN"', b'"side":"RU"'),
        (b'"v":1', b'"v":0'),
        (b'"v":1', b'"v":9007199254740992'),
        (b'"v":1', b'"v":1,"w":1'),
        (b"2025-08-06", b"2025-02-30"),
        (b"13:07:00Z", b"13:07:60Z"),
        (b"13:07:00Z", b"13:07:00Z2025-08-06T13:07:00Z"),
        (b"2025-08-06T13:07:00Z", b""),
        (b"paragraph.propose", b"paragraph"),
        (b'"p/14"', b'"p 14"'),
        (b'"co-chair"', b'""'),
        (b'"hi":', b'"h i":'),
        (b'"hi":', b'"' + b"h" * 129 + b'":'),
        ('"क"'.encode(), b"0.5"),
        ('"क"'.encode(), b"9007199254740992"),
        ('"क"'.encode(), b'[{"a b":1}]'),
        ('"क"'.encode(), b'[[{"c d":1}]]'),
        ('"क"'.encode(), b'{"a":[1,[2,{"c":[{"d e":1}]}]]}'),
        ('"क"'.encode(), b'"\\u0915"'),
        ('"क"'.encode(), b'"' + b"a" * (1 << 20) + b'"'),
        (b"modernization", b"other"),
        (b"}", b"}\n"),
        (b"{", b"\xef\xbb\xbf{"),
    ],
)
def test_one_act_amiss_holds_the_batch_back(old: bytes, new: bytes) -> None:
    batch = lines()
    batch[2] = batch[2].replace(old, new, 1)
    assert batch[2] not in lines()
    assert sift(batch, mechanism="in-ru-modernization", side="IN", first=7, after={}) is None
    assert not is_sound(batch, 7, {}) or b'"w"' in new


def test_an_act_cannot_hide_in_another() -> None:
    batch = lines(2)
    assert sift([b"\n".join(batch)], mechanism="in-ru-modernization", side="IN", first=7, after={}) is None
    assert sift([batch[0], b""], mechanism="in-ru-modernization", side="IN", first=7, after={}) is None


def test_ordinary_nesting_passes() -> None:
    batch = [DATA.replace('"क"'.encode(), b'[{"a":[1,true,null,{"b":"c"}]}]')]
    assert sift(batch, mechanism="in-ru-modernization", side="IN", first=7, after={}) is not None


@given(st.lists(acts(), min_size=1, max_size=4), st.data())
def test_what_passes_is_sound(drawn: list[Act], data: st.DataObject) -> None:
    batch = []
    for n, act in enumerate(drawn):
        members = {name: getattr(act, name) for name in Act.__struct_fields__}
        placed = members | {"mechanism": "in-ru-modernization", "side": "IN", "n": n, "after": {}}
        line = encode(Act(**placed))
        if data.draw(st.booleans()):
            at = data.draw(st.integers(0, len(line)))
            line = line[:at] + data.draw(st.binary(max_size=2)) + line[at + data.draw(st.integers(0, 2)) :]
        batch.append(line)
    if sift(batch, mechanism="in-ru-modernization", side="IN", first=0, after={}) is not None:
        assert is_sound(batch, 0, {})
