"""Where the language versions of a session differ, in words: what about, how, and what each of them says.

Rules
    1. What changes the meaning comes first: other words for a topic, another verb, another value. What only some
       versions state comes last, apart: a version may be shorter without being different.
    2. Each version's words stand in its language, and marked as such; codes and days are put into the reader's.

Example: English "establishment of a modernised wind tunnel facility" and Hindi "एक आधुनिक पवन सुरंग" ("modern") give
one line on the wind tunnel, of the kind "different wording".
"""

from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from paraph.intake.accounts.grouping import Kind
from paraph.intake.plans.plan import DifferencePlan, SessionPlan
from paraph.mechanism.releases import Release, Stance
from paraph.mechanism.sessions import Mode
from paraph.mechanism.texts import Shown
from paraph.mechanism.topics import templates
from paraph.messages import N_
from paraph.web.pages import wording
from paraph.web.pages.reader import Reader
from paraph.web.pages.releases.release import PATHS

KINDS = {
    Kind.WORDING: N_("different wording"),
    Kind.STANCE: N_("different verbs"),
    Kind.VALUE: N_("different values"),
    Kind.COUNT: N_("different numbers"),
    Kind.ONE_ONLY: N_("not in every version"),
}
"""How versions differ, in the order in which the page tells it."""

COUNTED = {"subgroups": N_("Number of sub-groups"), "signed": N_("Number of documents signed")}


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One fact on which versions differ."""

    label: str
    kind: str
    values: tuple[tuple[str, Shown], ...]
    """Name of each version's language, and what it says."""

    takes: tuple[str, ...] = ()
    """For each version the correction by which the record takes its value, as `field=text`; empty where none is."""

    def cells(self) -> tuple[tuple[str, Shown, str], ...]:
        """Name, value and correction of each version."""
        return tuple((*value, take) for value, take in zip_longest(self.values, self.takes, fillvalue=""))


@dataclass(frozen=True, slots=True)
class Differences:
    """All of them."""

    lines: tuple[DifferenceLine, ...]
    partial: tuple[DifferenceLine, ...]
    """What only some versions state."""


def differences(plan: SessionPlan, reader: Reader) -> Differences:
    """The differences between the versions of a session."""
    order = list(KINDS)
    told = sorted(plan.differences, key=lambda found: order.index(Kind(found.kind)))
    return Differences(
        tuple(_line(found, plan, reader) for found in told if found.kind != Kind.ONE_ONLY),
        tuple(_line(found, plan, reader) for found in told if found.kind == Kind.ONE_ONLY),
    )


def _line(found: DifferencePlan, plan: SessionPlan, reader: Reader) -> DifferenceLine:
    values = tuple(
        (reader.language_name(release.language), _value(found, release, reader)) for release in plan.releases
    )
    takes = tuple(_take(found, release, plan) for release in plan.releases)
    return DifferenceLine(_label(found, reader), reader.say(KINDS[Kind(found.kind)]), values, takes)


FIELDS = {"session.ordinal": "ordinal", "session.date": "start", "session.end_date": "end", "session.format": "mode",
          "delegates": "delegates"}  # fmt: skip
"""Facts of which the record holds one value for all versions -> the field that holds it."""


def _take(found: DifferencePlan, release: Release, plan: SessionPlan) -> str:
    """The correction by which the record takes what this version says; none where it does so already."""
    field, said = FIELDS.get(found.fact), found.values.get(release.key, "")
    held = getattr(plan.facts, field) if field else None
    now = "" if held is None else str(getattr(held, "value", held))
    return f"{field}={said}" if field and said and said != now and not plan.known else ""


def _label(found: DifferencePlan, reader: Reader) -> str:
    kind, _, name = found.fact.partition(".")
    if kind == "areas" and name in templates():
        return reader.text(templates()[name].names).text
    if kind == "chairs":
        return reader.say(N_("Co-chair, {side}"), side=reader.side_name(name))
    return reader.say(COUNTED.get(found.fact) or PATHS.get(found.fact, N_("Stated")))


def _value(found: DifferencePlan, release: Release, reader: Reader) -> Shown:
    said = found.values.get(release.key, "")
    if not said or (found.kind == Kind.COUNT and said == "0"):
        return reader.word(reader.say(N_("not stated")))
    if found.fact.startswith("areas.") and said in set(Stance):
        return reader.word(wording.stance(Stance(said), reader))
    if found.fact in {"session.date", "session.end_date"}:
        return reader.word(reader.day(date.fromisoformat(said)))
    if found.fact == "session.format" and said in set(Mode):
        return reader.word(wording.mode(Mode(said), reader))
    return Shown(said, "" if said.isdigit() else release.language)
