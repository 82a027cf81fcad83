"""A side that says anything at all: acts of the whole catalogue with bodies that no careful officer would write.

Bodies are drawn from the shapes of the acts themselves, so a new act is tried without a word here; what they are about
is drawn from the state, so that many of them pass the rules.
"""

import random
import re
from collections.abc import Iterator
from typing import Any

import msgspec.inspect as shapes
from tests import cast
from tests.web import drafting, following

from paraph.language import LANGUAGES
from paraph.mechanism.acts import catalogue
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.joint_releases import version_key
from paraph.mechanism.refusals import RuleBroken
from paraph.mechanism.state import State
from paraph.messages import Refused
from paraph.record import Draft

AT = "2026-11-23T10:00:00Z"
NEVER = {"mechanism.open", "document.withdraw"}
"""Said long ago; and what leaves nothing to be said about."""

STRINGS = (
    "", " ", "0", "-1", "²", "५", "NaN", "1e999", "None", "joint", "review", "P2M", "P999999999999D", "2025-13-45",
    "9998-12-31", "s12", "<script>alert(1)</script>", "{{ 7*7 }}", "%s %(x)s {0} {x}", "../../etc/passwd", "a/b?c#d&e",
    "http://x y", "https://[", "javascript:alert(1)", "\u202eright to left", "\u0301\u094d", "\u2028", "\U0001f600",
    "Щ" * 300, "line\nline\r\nline\ttab", "#let x = 1", "$x^2$ `a` *b* _c_ @ref <label>", "0" * 64,
)  # fmt: skip
SCALARS: dict[type, tuple[Any, ...]] = {
    shapes.BoolType: (False, True),
    shapes.DateType: ("1000-01-01", "1582-10-10", "2024-02-29", "2026-11-23", "9998-12-31"),
    shapes.IntType: (-1, 0, 1, 2, 7, 730, 2000, 9999, 2**53 - 1),
    shapes.NoneType: (None,),
}
NAMED: dict[str, tuple[str, ...]] = {
    "side": ("IN", "RU", "joint", "both"),
    "part": ("IN", "RU", "joint"),
    "of": ("IN", "RU"),
    "host": ("IN", "RU", "joint"),
    "language": ("en", "hi", "ru"),
    "languages": ("en", "hi", "ru"),
    "prevailing": ("en", "hi", "ru"),
    "section": ("review", "list"),
    "stage": ("started", "signed", "design"),
}
"""By the name of a member what it mostly holds."""

MEMBERS = ("en", "hi", "ru", "xx", "IN", "RU", "EAEU", "joint", "0")
"""Names of members of a body that holds any."""

HELD: dict[str, tuple[str, ...]] = {
    "body": ("bodies", f"{cast.GROUP}.new"),
    "post": ("bodies",),
    "delegation": ("bodies",),
    "into": ("bodies",),
    "parent": ("bodies",),
    "session": ("sessions", f"{cast.GROUP}.s12", f"{cast.GROUP}.s13"),
    "to": ("sessions", f"{cast.GROUP}.s13"),
    "topic": ("topics", f"{cast.GROUP}.new"),
    "undertaking": ("undertakings",),
    "agenda": ("agendas", f"{cast.GROUP}.s12"),
    "document": ("negotiations", following.KEY),
    "correction": ("negotiations", following.KEY),
    "signature": ("negotiations", following.KEY),
    "package": ("negotiations", f"{drafting.KEY}/g1"),
    "release": ("releases", f"{cast.ELEVENTH}.en.77", f"{following.KEY}.en.v1"),
    "report": ("reports", f"{cast.ELEVENTH}.{cast.SUB_GROUPS[1]}"),
}
"""By the first word of an act, or the name of a member: where the state has what it is about, and what may be new."""


class Speaker:
    """One of the sides, and by chance now and then the other."""

    def __init__(self, seed: int, state: State) -> None:
        """The same `seed` says the same."""
        self.chance = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
        self.state = state
        self.acts = [one for one in catalogue.entries() if one.act not in NEVER]
        self.paragraphs = [f"{key}/{item}" for key, draft in state.negotiations.items() for item in draft.items]
        self.digests = sorted(set(re.findall(r"\b[0-9a-f]{64}\b", repr(state.negotiations)))) or ["0" * 64]

    def speak(self, times: int) -> Iterator[str]:
        """Say so many acts, and give the names of those that the rules let stand."""
        for _ in range(times):
            entry = self.chance.choice(self.acts)
            try:
                draft = self._draft(entry)
                self.state = fold_draft(self.state, draft, side=self.chance.choice(("RU", "RU", "IN")), at=AT)
            except (Refused, RuleBroken):
                continue
            yield entry.act

    def _draft(self, entry: catalogue.Entry) -> Draft:
        body, on = self._value(shapes.type_info(entry.shape)), self._about(entry.act.partition(".")[0])
        if entry.act == "release.draft":  # whose id is of its members
            body["number"] = 1
            on = version_key(body["document"], body["language"], 1)
        return Draft(act=entry.act, v=entry.v, office="office", on=on, body=body)

    def _about(self, kind: str) -> str:
        """Something of the kind, mostly of the state."""
        if kind in {"paragraph", "finding"}:
            return self.chance.choice(self.paragraphs)
        held, *new = HELD.get(kind, ("bodies",))
        return self.chance.choice([*map(str, getattr(self.state, held)), *new])

    def _value(self, shape: Any, name: str = "") -> Any:  # noqa: ANN401, PLR0911 - any plain value, a line for each shape
        match shape:
            case shapes.StructType():
                some = [one for one in shape.fields if one.required or self.chance.random() < 0.6]
                return {one.encode_name: self._value(one.type, one.name) for one in some}
            case shapes.DictType():
                keys = LANGUAGES if self.chance.random() < 0.8 else self.chance.sample(MEMBERS, 2)
                return {key: self._value(shape.value_type, name) for key in keys}
            case shapes.VarTupleType() | shapes.ListType():
                return [self._value(shape.item_type, name) for _ in range(self.chance.randrange(4))]
            case shapes.TupleType():
                return [self._value(one) for one in shape.item_types]
            case shapes.UnionType():
                return self._value(self.chance.choice(shape.types), name)
            case shapes.StrType():
                return self._string(name)
            case shapes.EnumType():
                return self.chance.choice([one.value for one in shape.cls])
        return self.chance.choice(SCALARS[type(shape)])

    def _string(self, name: str) -> str:
        usual = self.chance.random() < 0.8
        if usual and name in HELD:
            return self._about(name)
        if usual and name in {"choice", "choices", "digest", "base"}:
            return self.chance.choice(self.digests)
        return self.chance.choice(NAMED.get(name, STRINGS) if usual else STRINGS)
