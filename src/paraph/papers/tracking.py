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
from paraph.messages import N_
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
_QUARTERS = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_UNITS = MappingProxyType(
    {
        "D": N_("period in days: {count}"),
        "W": N_("period in weeks: {count}"),
        "M": N_("period in months: {count}"),
        "Y": N_("period in years: {count}"),
    }
)


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
            return words.say(N_("{quarter} quarter of {year}"), quarter=_QUARTERS.get(quarter, quarter), year=year)
        case DeadlineKind.PERIOD:
            phrase, count = _UNITS.get(stated[-1:]), stated[1:-1]
            return words.say(phrase, count=count) if phrase and count.isdecimal() else stated
        case _:
            return ""


def _written(stated: str, words: Wording) -> str:
    try:
        return words.day(date.fromisoformat(stated))
    except ValueError:
        return stated
