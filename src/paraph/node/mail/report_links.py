"""Asking one person for a report by a signed link, and taking it from whoever comes with that link.

    link = ask(Asked(body=…, session=…, points=…, email=…), by=user)     act, link and letter in one transaction
    link = opened(token)                                                 or LinkClosed
    keep(link, typed)                                                    what is typed, not handed in yet
    hand_in(link, entries, words)                                        acts; the link is spent

Rules

1. A link is signed with the node's secret and names one body, one session and one row; it opens that form and nothing
   else, needs no account, and ends on its day, when it is revoked, or when the report is handed in.
2. A link that is changed, unknown, expired, revoked or spent is answered alike, after the same work: nobody learns from
   the answer which of these it is, or that there is such a body.
3. What is handed in becomes acts in one transaction with the link's being spent. The record names the office that
   speaks; who wrote them is kept at this node (`Authorship.person`).
4. The points asked about are undertakings of the session's body. For a sub-group those come first that bear its topics
   or name it; the person who asks may choose others.

Example: the lead of the Sub-Group on Mining is asked about paragraphs 8 and 14 of the 11th protocol until 1 June.
"""

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.core import signing
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext, override

from paraph.mechanism.acts.reports import file_report, request_report
from paraph.mechanism.acts.undertakings import report_undertaking
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.reports import Request, report_key
from paraph.mechanism.review import Look, looks, since
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Texts, show
from paraph.mechanism.undertakings import Entry
from paraph.messages import LANGUAGES
from paraph.node import records
from paraph.node.mail import letters
from paraph.node.mail.letter_tables import Letter, ReportLink
from paraph.node.mail.letters import Addressee
from paraph.node.models import User
from paraph.node.records import Current
from paraph.node.refusals import AddresseeUnnamed, AddressMalformed, LinkClosed, PointsMissing
from paraph.papers.wording import Wording
from paraph.record import Act, Draft

SALT = "paraph.report-link"
PATH = "/{language}/report/{token}/"
DAYS = 60
"""How long a link opens after the day by which the report is asked for, or after it is made where there is none."""

LONGEST_TOKEN = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whom to ask for what."""

    body: str
    session: str
    points: tuple[str, ...]
    person: str
    email: str
    language: str
    due: date | None = None
    words: Texts = NO_TEXTS
    """A line to go with it; it stands in the act, so the other side reads it too."""


def ask(asked: Asked, *, by: User | None = None) -> ReportLink:
    """Record the request, make the link and put its letter into the outbox; all of it or nothing.

    Raises `AddressMalformed`, `AddresseeUnnamed`, `PointsMissing`, `UnknownBody`, `UnknownSession`, `RecordBusy`. A
    request that stands already with the same day and words is not said again.
    """
    if not asked.person.strip():
        raise AddresseeUnnamed
    try:
        validate_email(asked.email)
    except ValidationError:
        raise AddressMalformed(address=asked.email) from None
    return records.transact(lambda writing: _asked(writing, asked, by))


def opened(token: str) -> ReportLink:
    """The link of a token, if it opens; raises `LinkClosed`, which says nothing of why."""
    name, body, session = _named(token)
    link = _own().filter(name=name).first()  # asked for whatever the token is (rule 2)
    if link is None or (link.body, link.session) != (body, session) or not is_open(link):
        raise LinkClosed
    return link


def is_open(link: ReportLink) -> bool:
    """Whether a link may still be written with."""
    return link.revoked_at is None and link.handed_in_at is None and link.expires_at > timezone.now()


def address(link: ReportLink) -> str:
    """The whole address of a link, with its token; for the letter, and nowhere kept."""
    token = signing.Signer(salt=SALT).sign_object([link.name, link.body, link.session])
    return settings.ADDRESS + PATH.format(language=link.language, token=token)


def of_letter(letter: Letter) -> str:
    """The address to put into a letter; empty where its link is gone."""
    return address(letter.link) if letter.link else ""


def keep(link: ReportLink, typed: Mapping[str, object]) -> None:
    """Keep what was typed, to go on later; raises `LinkClosed` where the link ended meanwhile."""
    text = json.dumps(typed, ensure_ascii=False)
    _update_open(link, typed=text, typed_at=timezone.now())


def kept(link: ReportLink) -> dict[str, object]:
    """What was typed before; empty where nothing was."""
    return dict(json.loads(link.typed)) if link.typed else {}


def points_of(link: ReportLink) -> tuple[str, ...]:
    """Ids of the undertakings asked about."""
    return tuple(json.loads(link.points))


def hand_in(link: ReportLink, entries: Mapping[str, Entry], words: Texts) -> tuple[Act, ...]:
    """Append what is new of `entries` and the report itself, and spend the link; durable when it returns.

    Raises `LinkClosed`, the `RuleBroken` of an entry the rules forbid, `RecordBusy`; then nothing is changed.
    """
    return records.transact(lambda writing: _handed_in(writing, link, entries, words))


def revoke(link: ReportLink) -> None:
    """End a link; a letter with it that has not gone yet does not go."""
    _own().filter(pk=link.pk, revoked_at=None, handed_in_at=None).update(revoked_at=timezone.now())
    letters.withdraw(link)


def of_body(body: str) -> QuerySet[ReportLink]:
    """The links given out for a body, newest first, each with its letters."""
    return _own().filter(body=body).order_by("-pk").prefetch_related("letters")


def askable(current: Current, session: str, *, today: date) -> tuple[Look, ...]:
    """The undertakings that may be asked about: those of the session's body, since that session and not settled."""
    held = current.state.session(session)
    found = since(looks(current.state, held.body, today=today, side=current.side), held, current.state)
    return tuple(one for one in found if not one.undertaking.is_settled)


def suggested(state: State, body: str, found: Sequence[Look]) -> frozenset[str]:
    """Of what a body may be asked about, what is plainly its own (rule 4); all, where nothing is plain."""
    if found and body == found[0].undertaking.body:
        return frozenset(one.undertaking.key for one in found)
    names = {name.casefold() for naming in state.body(body).namings for name in naming.names.values()}
    own = {one.undertaking.key for one in found if _is_of(one, body, names, state)}
    return frozenset(own or (one.undertaking.key for one in found))


def session_asked(state: State, body: str) -> str | None:
    """The session a report of a body is about: its own last, else that of the nearest body above."""
    place: str | None = body
    for _ in range(len(state.bodies)):
        if place is None:
            return None
        last = state.last_session(place)
        if last is not None:
            return last.key
        place = state.bodies[place].parent if place in state.bodies else None
    return None


def _is_of(one: Look, body: str, names: set[str], state: State) -> bool:
    topic = state.topics.get(one.content.topic or "")
    if topic is not None and topic.body == body:
        return True
    said = (*one.content.addressee.values(), *(text for lead in one.content.leads.values() for text in lead.values()))
    return any(name in text.casefold() for text in said for name in names)


def _asked(writing: records.Writing, asked: Asked, by: User | None) -> ReportLink:
    state, home = writing.current.state, settings.HOME
    allowed = {one.undertaking.key for one in askable(writing.current, asked.session, today=date.max)}
    points = tuple(key for key in dict.fromkeys(asked.points) if key in allowed)
    if not points:
        raise PointsMissing
    request = Request(home.side, asked.due, asked.words)
    report = state.reports.get(report_key(asked.body, asked.session))
    if report is None or report.requests.get(home.side) != request or home.side in report.filings:
        draft = request_report(
            state, side=home.side, office=home.office, body=asked.body, session=asked.session, due=asked.due,
            words=asked.words,
        )  # fmt: skip
        writing.append([draft], by=by)
    link = ReportLink.objects.create(
        mechanism=home.mechanism, name=secrets.token_urlsafe(32), body=asked.body, session=asked.session,
        points=json.dumps(points), person=asked.person.strip(), email=asked.email,
        language=asked.language if asked.language in LANGUAGES else "en", due=asked.due, made_at=timezone.now(),
        made_by=by, expires_at=_end(asked.due),
    )  # fmt: skip
    _write_letter(link, state, len(points), asked.words)
    return link


def _end(due: date | None) -> datetime:
    left = max(0, (due - timezone.localdate()).days) if due else 0
    return timezone.now() + timedelta(days=left + DAYS)


def _write_letter(link: ReportLink, state: State, points: int, words: Texts) -> None:
    voice = Wording(link.language, settings.HOME.side)
    name = show(state.body(link.body).names, link.language)
    session = voice.session_name(state.session(link.session).facts(settings.HOME.side))
    note = show(words, link.language)
    with override(link.language):
        lines = [
            gettext("Good day, {name}.").format(name=link.person),
            gettext("You are asked for a report: {body}, since: {session}. Undertakings asked about: {count}.").format(
                body=name.text if name else "", session=session, count=points
            ),
            gettext("Please hand it in by {day}.").format(day=voice.day(link.due)) if link.due else "",
            note.text if note else "",
            gettext("This link opens the form, without an account and for this report only, until {day}:").format(
                day=voice.day(timezone.localdate(link.expires_at))
            ),
            letters.LINK,
            gettext("Whoever has the link can write the report: please do not pass it on."),
        ]
        subject = gettext("Report asked for: {body}").format(body=name.text if name else "")
    to = Addressee(link.email, link.person, link.language)
    letters.write(kind="request", to=to, subject=subject, text="\n\n".join(filter(None, lines)) + "\n", link=link)


def _handed_in(
    writing: records.Writing, link: ReportLink, entries: Mapping[str, Entry], words: Texts
) -> tuple[Act, ...]:
    locked = _own().select_for_update().filter(pk=link.pk).first()
    if locked is None or not is_open(locked):
        raise LinkClosed
    drafts = _drafts(writing.current.state, locked, entries, words)
    acts = writing.append(drafts, person=locked.person)
    locked.handed_in_at, locked.first, locked.count, locked.typed = timezone.now(), acts[0].n, len(acts), ""
    locked.save(update_fields=["handed_in_at", "first", "count", "typed"])
    return acts


def _drafts(state: State, link: ReportLink, entries: Mapping[str, Entry], words: Texts) -> list[Draft]:
    home, found = settings.HOME, []
    for key in points_of(link):
        entry = entries.get(key)
        if entry is not None and is_news(state, key, entry):
            draft = report_undertaking(state, side=home.side, office=home.office, key=key, entry=entry)
            state = fold_draft(state, draft, side=home.side)
            found.append(draft)
    filed = file_report(
        state, side=home.side, office=home.office, body=link.body, session=link.session,
        points=[key for key in points_of(link) if key in entries], on=timezone.localdate(), words=words,
    )  # fmt: skip
    return [*found, filed]


def is_news(state: State, key: str, entry: Entry) -> bool:
    """Whether an entry says what the record does not hold; a day alone is no news."""
    held = state.undertaking(key).positions.get(entry.side)
    if held is None:
        return entry.mark != ("open", None) or bool(entry.words or entry.blockers or entry.evidence)
    if any(file not in held.evidence for file in entry.evidence):
        return True
    return (held.mark, held.words, held.blockers) != (entry.mark, entry.words, entry.blockers)


def _named(token: str) -> tuple[str, str, str]:
    """What a token names; three empty words where it is not whole."""
    try:
        found = signing.Signer(salt=SALT).unsign_object(token[:LONGEST_TOKEN])
    except (signing.BadSignature, ValueError):
        return "", "", ""
    name, body, session = found
    return str(name), str(body), str(session)


def _own() -> QuerySet[ReportLink]:
    return ReportLink.objects.filter(mechanism=settings.HOME.mechanism)


def _update_open(link: ReportLink, **values: object) -> None:
    rows = _own().filter(pk=link.pk, revoked_at=None, handed_in_at=None, expires_at__gt=timezone.now())
    if not rows.update(**values):
        raise LinkClosed
