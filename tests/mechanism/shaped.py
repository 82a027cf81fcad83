"""Bodies of the shape that an act asks for, filled at random: they come as far as the rules, where others do not."""

from functools import cache
from typing import Any

import msgspec
from hypothesis import strategies as st
from msgspec import inspect as kinds

KEYS = st.sampled_from(("a", "b", "c", "IN", "RU", "en", "hi", "xx"))
LEAVES: dict[type, st.SearchStrategy[Any]] = {
    kinds.StrType: st.sampled_from(
        ("", "a", "b", "c", "IN", "RU", "both", "en", "review", "i", "2025-08-06", "P9Y", "3.5", "x\x00")
    ),
    kinds.DateType: st.sampled_from(("2025-08-06", "1000-01-01", "9998-12-31", "9999-12-31")),
    kinds.IntType: st.sampled_from((-(2**53) + 1, -1, 0, 1, 2, 11, 2**53 - 1)),
    kinds.BoolType: st.booleans(),
    kinds.NoneType: st.none(),
}


@cache
def bodies(shape: type[msgspec.Struct]) -> st.SearchStrategy[dict[str, Any]]:
    """What may stand in an act whose body is a `shape`."""
    return _of(kinds.type_info(shape))


def _of(kind: object) -> st.SearchStrategy[Any]:
    match kind:
        case kinds.StructType(fields=fields):
            parts = {one.encode_name: (one.required, _of(one.type)) for one in fields}
            needed = {name: inner for name, (required, inner) in parts.items() if required}
            found = st.fixed_dictionaries(
                needed, optional={n: one for n, (required, one) in parts.items() if not required}
            )
        case kinds.UnionType(types=several):
            found = st.one_of([_of(one) for one in several])
        case kinds.DictType(value_type=inner):
            found = st.dictionaries(KEYS, _of(inner), max_size=3)
        case kinds.TupleType(item_types=several):
            found = st.tuples(*map(_of, several)).map(list)
        case kinds.ListType(item_type=inner) | kinds.VarTupleType(item_type=inner):
            found = st.lists(_of(inner), max_size=3)
        case kinds.EnumType(cls=several):
            found = st.sampled_from([one.value for one in several])
        case kinds.LiteralType(values=several):
            found = st.sampled_from(several)
        case _:
            found = LEAVES[type(kind)]
    return found
