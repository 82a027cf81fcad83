"""A person's calendar: the days of the record that the person may read, as iCalendar (RFC 5545), by a secret address.

    token = give(user)               the address is shown once; an earlier one opens nothing more
    feed_of(token)                   the feed, or None
    calendar(feed, current)          bytes

Rules

1. An event keeps its UID as long as the record keeps the thing. What calendars were told of it is kept
   (`CalendarEntry`): when its days or words change, SEQUENCE goes up; when it is no more (settled, filed, or its day
   taken back), it stays as CANCELLED for a year, so that programs take it off.
2. Days are days, without hour and zone (VALUE=DATE): a deadline ends with the day, wherever the reader is.
3. The address is the key: its SHA-256 is kept, not the token. A calendar shows what the person may read now, and
   nothing once the account is closed.
4. Keeping account of changes is not the feed's business alone: whichever feed is asked first after a change notes it.
"""

import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext, override
from icalendar import Calendar, Event, vDDDTypes, vDuration

from paraph.mechanism.texts import texts
from paraph.messages import LANGUAGES
from paraph.node.mail.calendar_tables import CalendarEntry, CalendarNoted, Feed
from paraph.node.mail.dues import Due, Kind, dues
from paraph.node.mail.reminding import address, describe
from paraph.node.models import User
from paraph.node.people.access import access_of
from paraph.node.records import Current
from paraph.papers.wording import Wording

KEPT = timedelta(days=365)
"""How long a cancelled event is told."""

REFRESH = timedelta(hours=6)
PRODUCT = "-//Paraph//Calendar of a person//EN"


@dataclass(frozen=True, slots=True)
class Entry:
    """A day as it now is."""

    uid: str
    due: Due

    @property
    def mark(self) -> tuple[date, date, str]:
        """What makes an event another one when it changes."""
        return self.due.start, self.due.end, _names(self.due)


def give(user: User) -> str:
    """A new token for the person's calendar; whatever opened it before opens nothing more."""
    token = secrets.token_urlsafe(32)
    Feed.objects.update_or_create(user=user, defaults={"digest": _digest(token), "made_at": timezone.now()})
    return token


def take(user: User) -> None:
    """End the person's calendar; its address opens nothing more."""
    Feed.objects.filter(user=user).delete()


def feed_of(token: str) -> Feed | None:
    """The calendar that this token opens, of somebody whose account is open."""
    return Feed.objects.filter(digest=_digest(token), user__is_active=True).select_related("user").first()


def calendar(feed: Feed, current: Current) -> bytes:
    """The feed as iCalendar, in the person's language; the same bytes as long as nothing changes."""
    now_due = note(current)
    user, access = feed.user, access_of(feed.user)
    language = user.language if user.language in LANGUAGES else settings.LANGUAGE_CODE
    readable = {body.key for body in access.bodies(current.state)}
    with override(language):
        voice = Wording(language, current.side)
        whole = Calendar()
        name = gettext("Paraph: days to keep")
        for field, value in (("prodid", PRODUCT), ("version", "2.0"), ("method", "PUBLISH"), ("x-wr-calname", name)):
            whole.add(field, value)
        whole.add("name", name)
        whole.add("refresh-interval", vDuration(REFRESH), parameters={"value": "DURATION"})
        whole.add("x-published-ttl", vDuration(REFRESH))
        for row in _told(current.mechanism):
            if row.body in readable:
                whole.add_component(_event(row, now_due.get(row.uid), voice, current))
        return whole.to_ical()


def note(current: Current) -> dict[str, Due]:
    """Keep account of what changed since calendars were last told; gives what is due by UID.

    Once for each head of the record; two processes that note the same at once come to the same rows.
    """
    entries = {entry.uid: entry for entry in _entries(current, dues(current))}
    noted = CalendarNoted.objects.filter(mechanism=current.mechanism, head=current.head)
    if not noted.exists():
        with transaction.atomic():
            _note(current.mechanism, entries)
            CalendarNoted.objects.update_or_create(mechanism=current.mechanism, defaults={"head": current.head})
    return {uid: entry.due for uid, entry in entries.items()}


def _note(mechanism: str, entries: dict[str, Entry]) -> None:
    now = timezone.now().replace(microsecond=0)
    rows = {row.uid: row for row in CalendarEntry.objects.select_for_update().filter(mechanism=mechanism)}
    changed: list[CalendarEntry] = []
    for uid, entry in entries.items():
        row = rows.get(uid)
        if row is not None and ((row.start, row.end, row.names) != entry.mark or row.cancelled):
            row.start, row.end, row.names = entry.mark
            row.sequence, row.changed_at, row.cancelled = row.sequence + 1, now, False
            changed.append(row)
    for uid, row in rows.items():
        if uid not in entries and not row.cancelled:
            row.sequence, row.changed_at, row.cancelled = row.sequence + 1, now, True
            changed.append(row)
    fresh = (_row(mechanism, entry, now) for uid, entry in entries.items() if uid not in rows)
    CalendarEntry.objects.bulk_create(fresh, ignore_conflicts=True)
    CalendarEntry.objects.bulk_update(changed, ["start", "end", "names", "sequence", "changed_at", "cancelled"])


def _row(mechanism: str, entry: Entry, now: object) -> CalendarEntry:
    start, end, names = entry.mark
    return CalendarEntry(
        mechanism=mechanism, uid=entry.uid, kind=entry.due.kind, key=entry.due.key, body=entry.due.body,
        start=start, end=end, names=names, changed_at=now,
    )  # fmt: skip


def _entries(current: Current, found: Iterable[Due]) -> Iterable[Entry]:
    for due in found:
        yield Entry(f"{due.kind}.{due.key}@{current.side.lower()}.{current.mechanism}.paraph", due)


def _told(mechanism: str) -> Iterable[CalendarEntry]:
    rows = CalendarEntry.objects.filter(mechanism=mechanism).order_by("start", "uid")
    oldest = timezone.now() - KEPT
    return (row for row in rows if not row.cancelled or row.changed_at > oldest)


def _event(row: CalendarEntry, due: Due | None, voice: Wording, current: Current) -> Event:
    kind = Kind(row.kind)
    held = due or Due(kind, row.key, row.body, row.start, row.end, texts(json.loads(row.names)), ours=False)
    event = Event()
    event.add("uid", row.uid)
    event.add("dtstamp", row.changed_at)
    event.add("last-modified", row.changed_at)
    event.add("sequence", row.sequence)
    event.add("summary", f"{_title(kind)}: {_words(held, due, voice, current)}")
    event["dtstart"] = _day(row.start)
    event["dtend"] = _day(row.end + timedelta(days=1))  # the day after, RFC 5545, 3.6.1
    event.add("status", "CANCELLED" if row.cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    event.add("url", address(held, voice.language))
    return event


def _words(held: Due, due: Due | None, voice: Wording, current: Current) -> str:
    if due is not None:
        return describe(due, voice, current.state)
    return held.names.get(voice.language) or next(iter(held.names.values()), "")


def _title(kind: Kind) -> str:
    titles = {Kind.DEADLINE: gettext("Deadline"), Kind.REPORT: gettext("Report due"), Kind.STEP: gettext("To be ready")}
    return titles.get(kind, gettext("Session"))


def _day(day: date) -> vDDDTypes:
    value = vDDDTypes(day)
    value.params["VALUE"] = "DATE"
    return value


def _names(due: Due) -> str:
    return json.dumps(dict(sorted(due.names.items())), ensure_ascii=False)


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
