"""What this side records of a session: number, days, place, signature, how many came; a form, filled with what it said.

Who chaired, what was signed and which sub-groups reported stay as they were recorded: they come with releases and
protocols, each with its source.
"""

from collections.abc import Mapping
from dataclasses import replace

from paraph.mechanism.sessions import Facts, Mode, SessionKind
from paraph.mechanism.state import State
from paraph.messages import N_
from paraph.papers.wording import MODES
from paraph.web.pages.blank import Blank, days_typed, no_days, spoken, tongues, too_long
from paraph.web.pages.fields import Field
from paraph.web.pages.reader import Reader

FIELD_OF = {"mechanism.session.dates_reversed": "end"}
"""Code of a refusal -> the field it speaks of."""

MOST = 9999
"""The highest number of a session, and of delegates."""

DAYS = ("start", "end", "signed_on")
NUMBERS = ("ordinal", "delegates")


def session_blank(facts: Facts, state: State, reader: Reader) -> Blank:
    """The form, filled with an account."""
    modes = (("", "—"), *((mode.value, reader.say(word)) for mode, word in MODES.items()))
    fields = (
        Field("ordinal", reader.say(N_("Number of the session")), _number(facts.ordinal), kind="number"),
        Field("start", reader.say(N_("First day")), _day(facts.start), kind="day"),
        Field(
            "end", reader.say(N_("Last day")), _day(facts.end), kind="day", help=reader.say(N_("Left empty: one day."))
        ),
        Field("signed_on", reader.say(N_("Signed on")), _day(facts.signed_on), kind="day"),
        *tongues("place", reader.say(N_("Place")), facts.place, state.languages, reader),
        *tongues("venue", reader.say(N_("Venue")), facts.venue, state.languages, reader),
        Field("mode", reader.say(N_("How people meet")), facts.mode.value if facts.mode else "", "choice", modes),
        Field("delegates", reader.say(N_("Delegates, both Sides")), _number(facts.delegates), kind="number"),
    )
    says = reader.say(N_("What you say replaces this Side's account; what was said before stays in its log."))
    return Blank("correct", reader.say(N_("This Side's account")), reader.say(N_("Record")), fields, says)


def session_typed(
    typed: Mapping[str, str], before: Facts | None, state: State, reader: Reader
) -> tuple[Facts, dict[str, str]]:
    """The own account with what was typed, and what is wrong with it by field; what has no field stays as it was."""
    known = before or Facts(kind=SessionKind.SESSION)
    errors = no_days(typed, DAYS, reader) | too_long(typed, ("place", "venue"), state.languages, reader)
    numbers = {name: _counted(typed.get(name, "")) for name in NUMBERS}
    wrong = reader.say(N_("Write a number from 1 to {most}."), most=MOST)
    errors |= {name: wrong for name in NUMBERS if typed.get(name, "").strip() and numbers[name] is None}
    if typed.get("mode", "") not in {"", *Mode}:
        errors["mode"] = reader.say(N_("Choose from the list."))
    if errors:
        return known, errors
    days = days_typed(typed, *DAYS)
    if "end" in days and "start" not in days:
        return known, {"start": reader.say(N_("Say which is the first day."))}
    return replace(
        known, **numbers, start=days.get("start"), end=days.get("end") or days.get("start"),
        signed_on=days.get("signed_on"), mode=Mode(typed["mode"]) if typed.get("mode") else None,
        place=spoken(typed, "place", state.languages), venue=spoken(typed, "venue", state.languages),
    ), {}  # fmt: skip


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _day(value: object) -> str:
    return str(value) if value else ""


def _counted(value: str) -> int | None:
    digits = value.strip()
    good = digits.isascii() and digits.isdecimal() and len(digits) <= len(str(MOST)) and int(digits) > 0
    return int(digits) if good else None
