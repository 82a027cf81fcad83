"""What hypothesis draws from: bodies, drafts and acts of every allowed shape, and bytes that are nearly acts."""

from datetime import datetime

from hypothesis import strategies as st

from paraph.record import Act, Draft
from paraph.record.shapes import FIRST_YEAR, LARGEST, LAST_YEAR

SIDES = ("IN", "RU", "EAEU")

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
names = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._:/-]{0,20}", fullmatch=True)
counts = st.integers(min_value=0, max_value=LARGEST)
scalars = st.none() | st.booleans() | st.integers(min_value=-LARGEST, max_value=LARGEST) | texts
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4), max_leaves=12
)
bodies = st.dictionaries(names, values, max_size=5)
moments = st.datetimes(datetime(FIRST_YEAR, 1, 1), datetime(LAST_YEAR, 12, 31)).map(  # noqa: DTZ001 - Z is written behind
    lambda moment: f"{moment:%Y-%m-%dT%H:%M:%S}Z"
)
act_names = st.from_regex(r"[a-z][a-z0-9_]{0,12}\.[a-z][a-z0-9_]{0,12}", fullmatch=True)

drafts = st.builds(Draft, act=act_names, v=st.integers(1, 9), office=names, on=names, body=bodies)


@st.composite
def acts(draw: st.DrawFn) -> Act:
    """Any act at all, members of a later version included."""
    side = draw(st.sampled_from(SIDES))
    others = [other for other in SIDES if other != side]
    unknown = names.filter(lambda name: name not in Act.__struct_fields__)
    draft = draw(drafts)
    return Act(
        **{name: getattr(draft, name) for name in Draft.__struct_fields__},
        mechanism=draw(st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True)),
        side=side,
        n=draw(counts),
        after=draw(st.dictionaries(st.sampled_from(others), st.integers(1, LARGEST))),
        at=draw(moments),
        extra=draw(st.dictionaries(unknown, values, max_size=2)),
    )
