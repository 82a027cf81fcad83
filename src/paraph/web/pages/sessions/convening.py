"""When and where the next session is to meet: each side's proposal as its own, what both agreed, and the form."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from paraph.mechanism.convenings import Occasion
from paraph.mechanism.sessions import Facts, Mode
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Shown
from paraph.mechanism.upcoming import Upcoming, upcoming
from paraph.messages import N_
from paraph.papers.wording import MODES
from paraph.web.pages.blank import Blank, days_typed, no_days, spoken, tongues, too_long
from paraph.web.pages.fields import Field
from paraph.web.pages.reader import Reader

FIELD_OF = {"mechanism.session.dates_reversed": "end", "mechanism.part.foreign": "host"}
"""Code of a refusal -> the field it speaks of."""


@dataclass(frozen=True, slots=True)
class OccasionLine:
    """When and where, in words."""

    days: str
    place: Shown
    host: str
    mode: str


@dataclass(frozen=True, slots=True)
class OccasionProposed:
    """What one side proposes."""

    side: str
    own: bool
    digest: str
    line: OccasionLine
    accepted_by: tuple[str, ...]
    acceptable: bool
    """Whether the reader's side has not accepted it yet."""


@dataclass(frozen=True, slots=True)
class ConveningPage:
    """When and where the next session of a body is to meet."""

    key: str
    session: str
    agreed: OccasionLine | None
    proposals: tuple[OccasionProposed, ...]
    blank: Blank


def convening_page(state: State, body: str, reader: Reader) -> ConveningPage:
    """What stands on the days and the place of the next session of `body`; raises `UnknownBody`."""
    coming = upcoming(state, body)
    convening = coming.convening
    own = convening.proposals.get(reader.side) or coming.agreed
    return ConveningPage(
        key=coming.key,
        session=next_session(coming, reader),
        agreed=_line(coming.agreed, reader) if coming.agreed else None,
        proposals=tuple(_proposed(side, coming, state, reader) for side in reader.in_order(tuple(convening.proposals))),
        blank=_blank(own, state, reader),
    )


def next_session(coming: Upcoming, reader: Reader) -> str:
    """What the next session is called."""
    ordinal = coming.facts.ordinal
    return reader.session_name(Facts(ordinal=ordinal)) if ordinal is not None else reader.say(N_("Next session"))


def occasion_typed(typed: Mapping[str, str], state: State, reader: Reader) -> tuple[Occasion | None, dict[str, str]]:
    """The occasion that the form says, or what is wrong with it by field."""
    errors = no_days(typed, ("start", "end"), reader) | too_long(typed, ("place",), state.languages, reader)
    days = days_typed(typed, "start", "end")
    if "start" not in errors and "start" not in days:
        errors["start"] = reader.say(N_("Say which is the first day."))
    if typed.get("mode", "") not in {"", *Mode}:
        errors["mode"] = reader.say(N_("Choose from the list."))
    if errors:
        return None, errors
    mode = Mode(typed["mode"]) if typed.get("mode") else None
    place, host = spoken(typed, "place", state.languages), typed.get("host", "")
    return Occasion(days["start"], days.get("end", days["start"]), host, place, mode), {}


def _proposed(side: str, coming: Upcoming, state: State, reader: Reader) -> OccasionProposed:
    convening = coming.convening
    occasion = convening.proposals[side]
    digest = occasion.digest
    accepted = tuple(one for one in state.parties if convening.accepted.get(one) == digest)
    return OccasionProposed(
        side=reader.side_name(side),
        own=side == reader.side,
        digest=digest,
        line=_line(occasion, reader),
        accepted_by=tuple(reader.side_name(one) for one in reader.in_order(accepted)),
        acceptable=reader.side not in accepted,
    )


def _line(occasion: Occasion, reader: Reader) -> OccasionLine:
    return OccasionLine(
        days=reader.days(occasion.start, occasion.end),
        place=reader.text(occasion.place),
        host=reader.side_name(occasion.host) if occasion.host else "",
        mode=reader.say(MODES[occasion.mode]) if occasion.mode else "",
    )


def _blank(own: Occasion | None, state: State, reader: Reader) -> Blank:
    hosts = (("", "—"), *((side, reader.side_name(side)) for side in reader.in_order(state.parties)))
    modes = (("", "—"), *((mode.value, reader.say(word)) for mode, word in MODES.items()))
    fields = (
        Field("start", reader.say(N_("First day")), kind="day"),
        Field("end", reader.say(N_("Last day")), kind="day", help=reader.say(N_("Left empty: one day."))),
        *tongues("place", reader.say(N_("Place")), NO_TEXTS, state.languages, reader),
        Field("host", reader.say(N_("Who receives")), kind="choice", choices=hosts),
        Field("mode", reader.say(N_("How people meet")), kind="choice", choices=modes),
    )
    blank = Blank("propose", reader.say(N_("Our proposal")), reader.say(N_("Propose")), fields)
    return blank.filled(_typed(own), {}) if own else blank


def _typed(own: Occasion) -> dict[str, str]:
    end = own.end.isoformat() if own.end != own.start else ""
    plain = {"start": own.start.isoformat(), "end": end, "host": own.host, "mode": own.mode.value if own.mode else ""}
    return plain | {f"place.{code}": text for code, text in own.place.items()}


def refilled(page: ConveningPage, typed: Mapping[str, str], errors: Mapping[str, str]) -> ConveningPage:
    """The page with what was typed into its form."""
    return replace(page, blank=page.blank.filled(typed, errors))
