"""The words for what is followed from session to session: statuses, forces, blockers, deadlines, standings.

Pages and papers say the same of the same record, so these are both's.
"""

from datetime import date
from types import MappingProxyType

from paraph.mechanism.documents import DocumentType
from paraph.mechanism.paragraphs import BOTH, THIRD, Deadline, DeadlineKind
from paraph.mechanism.releases import Force
from paraph.mechanism.review import Standing
from paraph.mechanism.texts import show
from paraph.mechanism.undertakings import Blocker, Status
from paraph.messages import N_, translate_plural
from paraph.papers.wording import Wording

STATUSES = MappingProxyType(
    {
        Status.OPEN: N_("Not started"),
        Status.IN_PROGRESS: N_("In progress"),
        Status.AWAITING_OTHER: N_("Awaiting the other Side"),
        Status.AD_REF: N_("Subject to approval"),
        Status.REPORTED_DONE: N_("Reported done"),
        Status.CLOSED: N_("Completed"),
        Status.CARRIED_OVER: N_("Carried forward"),
        Status.SUPERSEDED: N_("Superseded"),
        Status.MERGED: N_("Merged"),
        Status.DROPPED: N_("Dropped"),
    }
)
"""What a side says; that both have said so is for whoever shows it."""

STANDINGS = MappingProxyType(
    {
        Standing.LATE: N_("Late"),
        Standing.AWAITING: N_("Awaiting a Side"),
        Standing.UNDER_WAY: N_("Under way"),
        Standing.NOT_STARTED: N_("Not started"),
        Standing.CARRIED: N_("Carried forward by both"),
        Standing.DONE: N_("Completed, agreed by both"),
        Standing.ENDED: N_("Ended by agreement"),
    }
)
FORCES = MappingProxyType(
    {
        Force.OBSERVE: N_("Noted"),
        Force.TAKE_NOTE: N_("Took note"),
        Force.WELCOME: N_("Welcomed"),
        Force.EXPLORE: N_("Discussed"),
        Force.INTEREST: N_("Expressed interest"),
        Force.ONE_SIDE: N_("Stated by one Side"),
        Force.CONSIDER: N_("Agreed to consider"),
        Force.AGREE: N_("Agreed"),
        Force.INSTRUCT: N_("Instructed"),
        Force.RECOMMEND: N_("Recommended"),
        Force.REAFFIRM: N_("Reaffirmed"),
        Force.RESERVE: N_("Position stated"),
    }
)
REPORTS = N_("Reports only")
BLOCKERS = MappingProxyType(
    {
        Blocker.PAYMENTS: N_("Payments"),
        Blocker.LOGISTICS: N_("Logistics"),
        Blocker.CERTIFICATION: N_("Certification"),
        Blocker.EXPORT_CONTROL: N_("Export control"),
        Blocker.LAND: N_("Land"),
        Blocker.FINANCE: N_("Finance"),
        Blocker.IPR: N_("Intellectual property"),
        Blocker.VISAS: N_("Visas"),
        Blocker.AWAITING_OTHER: N_("Awaiting the other Side"),
    }
)
DOCUMENTS = MappingProxyType(
    {
        DocumentType.PROTOCOL: N_("Protocol"),
        DocumentType.FINAL_ACT: N_("Final Act"),
        DocumentType.AGREED_MINUTES: N_("Agreed Minutes"),
        DocumentType.MINUTES: N_("Minutes"),
        DocumentType.RECORD_OF_DISCUSSIONS: N_("Record of Discussions"),
        DocumentType.WORK_PLAN: N_("Work Plan"),
        DocumentType.ROAD_MAP: N_("Road Map"),
        DocumentType.JOINT_STATEMENT: N_("Joint Statement"),
        DocumentType.REPORT: N_("Report"),
    }
)
_QUARTERS = {
    "1": N_("first quarter of {year}"),
    "2": N_("second quarter of {year}"),
    "3": N_("third quarter of {year}"),
    "4": N_("fourth quarter of {year}"),
}
_UNITS = MappingProxyType({"D": "days", "W": "weeks", "M": "months", "Y": "years"})


def force(value: Force | None, words: Wording) -> str:
    """The force of a paragraph's verb; what has none only reports."""
    return words.say(FORCES[value]) if value else words.say(REPORTS)


def actor(value: str, words: Wording) -> str:
    """Who speaks or acts."""
    if value == BOTH:
        return words.say(N_("Both Sides"))
    return words.say(N_("A third party")) if value == THIRD else words.side_name(value)


def deadline(value: Deadline, words: Wording) -> str:
    """By when, as it is stated: no day is made of what states none; empty where nothing is stated."""
    stated = value.value or ""
    match value.kind:
        case DeadlineKind.EVENT:
            found = show(value.words, words.language)
            return found.text if found else ""
        case DeadlineKind.DATE:
            return words.say(N_("by {day}"), day=_written(stated, words))
        case DeadlineKind.QUARTER:
            year, _, quarter = stated.partition("-Q")
            return words.say(_QUARTERS[quarter], year=year) if quarter in _QUARTERS else stated
        case DeadlineKind.PERIOD:
            unit, count = _UNITS.get(stated[-1:]), stated[1:-1]
            return _lasting(unit, int(count), words.language) if unit and count.isdecimal() else stated
        case _:
            return ""


def _lasting(unit: str, count: int, language: str) -> str:
    """A length of time in its own words, whatever it counts from or to."""
    match unit:
        case "days":
            said = translate_plural("{count} day", "{count} days", count, language)
        case "weeks":
            said = translate_plural("{count} week", "{count} weeks", count, language)
        case "months":
            said = translate_plural("{count} month", "{count} months", count, language)
        case _:
            said = translate_plural("{count} year", "{count} years", count, language)
    return said.format(count=count)


def _written(stated: str, words: Wording) -> str:
    try:
        return words.day(date.fromisoformat(stated))
    except ValueError:
        return stated
