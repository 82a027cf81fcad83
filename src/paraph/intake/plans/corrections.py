"""A person corrects a plan before confirming it: field by field, each refusal told at its field.

Fields are named by paths, the same in forms and on the command line; an emptied field removes the fact.

    ordinal, start, end, delegates, mode               facts of the session
    place.hi, venue.en, next_session.ru                 texts by language
    body.name.en, parent.name.ru                        names of the body and its parent
    chairs.0.side, chairs.0.name.hi, chairs.0.title.en  who chaired
    sub_groups.2.name.ru                                names of a sub-group
    signed.0.en                                         a document signed
    releases.1.statements.3.stance, …topic              a statement of a release; an emptied stance removes it
    releases.0.headline, …publisher, …posted_at, …number   what surrounds the text of a release
    doubtful.2                                          "yes" states a doubtful subject, "no" leaves it out

Spans stay as they were read: a corrected fact still shows the sentence it was taken from.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sized
from dataclasses import replace
from datetime import date
from typing import TypeVar

from immutables import Map

from paraph.intake.plans.plan import Answer, BodyPlan, SessionPlan
from paraph.intake.plans.planning import text_digest
from paraph.intake.plans.statements import places_of, restated
from paraph.intake.refusals import (
    CorrectionsRefused,
    EndsBeforeStart,
    NotADate,
    NotANumber,
    NotAReleaseNumber,
    NotAStamp,
    NumberTaken,
    UnknownChoice,
    UnknownField,
)
from paraph.language.script import to_ascii_digits
from paraph.language.told_days import ToldDay
from paraph.mechanism.releases import Release, Stance, Statement, posting_stamp
from paraph.mechanism.sessions import Chair, Facts, Mode, session_key
from paraph.mechanism.texts import Texts
from paraph.messages import Refused

Item = TypeVar("Item")
Path = tuple[str, ...]


def corrected(session: SessionPlan, corrections: Mapping[str, str]) -> SessionPlan:
    """The plan with the corrections made; raises `CorrectionsRefused` with every field that cannot be taken.

    Fields not named stay as they are. Corrections are taken whole or not at all.
    """
    refused: dict[str, Refused] = {}
    removed: set[tuple[int, int]] = set()
    answers: dict[int, Answer] = {}
    after = session
    for name, text in corrections.items():
        try:
            match tuple(name.split(".")):
                case ("releases", release, "statements", statement, "stance") if not text.strip():
                    removed.add((_place(release, session.releases), _place(statement)))
                case ("doubtful", which):
                    answers[_place(which, session.doubtful)] = Answer(_choice(text, Answer))
                case path:
                    after = _with(after, path, text.strip())
        except Refused as why:
            refused[name] = why
    start, end = after.facts.start, after.facts.end
    if not refused and start and end and end < start:
        refused["end"] = EndsBeforeStart(start=ToldDay(start), end=ToldDay(end))
    refused |= _doubled(after)
    if refused:
        raise CorrectionsRefused(refused)
    return _under_its_id(_answered(_without(after, removed), answers))


def _renamed_in_differences(session: SessionPlan, before: tuple[Release, ...]) -> SessionPlan:
    """The plan with its differences told under the ids that its releases have now."""
    now = {old.key: new.key for old, new in zip(before, session.releases, strict=True)}
    return replace(
        session,
        differences=tuple(
            replace(found, values=Map({now.get(key, key): said for key, said in found.values.items()}))
            for found in session.differences
        ),
    )


def _doubled(session: SessionPlan) -> dict[str, Refused]:
    """Releases that a corrected number made one another's."""
    keys = [release.key for release in session.releases]
    again = [place for place, key in enumerate(keys) if key in keys[:place]]
    return {f"releases.{at}.number": NumberTaken(found=session.releases[at].furniture.release_id) for at in again}


def _under_its_id(session: SessionPlan) -> SessionPlan:
    """The session under the id that its number or day gives it now, and its releases under theirs.

    Both sides come to an id independently (ADR 4): one that kept a misread number would be another session's.
    """
    key = session_key(session.body.key, ordinal=session.facts.ordinal, start=session.facts.start)
    if key == session.key:
        return session

    def moved(old: str) -> str:
        return key + old.removeprefix(session.key)

    releases = tuple(replace(release, key=moved(release.key), session=key) for release in session.releases)
    differences = tuple(
        replace(found, values=Map({moved(release): said for release, said in found.values.items()}))
        for found in session.differences
    )
    return replace(session, key=key, known=False, releases=releases, differences=differences)


def _with(session: SessionPlan, path: Path, text: str) -> SessionPlan:  # noqa: PLR0911 - one return a kind of field
    match path:
        case ("ordinal" | "delegates" | "start" | "end" | "mode" as name,):
            return replace(session, facts=_fact(session.facts, name, text))
        case ("place", language):
            place = _set(session.facts.place, language, text)
            return replace(session, facts=replace(session.facts, place=place))
        case ("venue", language):
            venue = _set(session.facts.venue, language, text)
            return replace(session, facts=replace(session.facts, venue=venue))
        case ("next_session", language):
            said = _set(session.facts.next_session, language, text)
            return replace(session, facts=replace(session.facts, next_session=said))
        case ("body", "name", language):
            return replace(session, body=_renamed(session.body, language, text))
        case ("parent", "name", language) if session.parent:
            return replace(session, parent=_renamed(session.parent, language, text))
    return _with_listed(session, path, text)


def _with_listed(session: SessionPlan, path: Path, text: str) -> SessionPlan:
    match path:
        case ("chairs", number, *rest):
            chairs = _at(session.facts.chairs, number, path, lambda chair: _chair(chair, tuple(rest), text, path))
            return replace(session, facts=replace(session.facts, chairs=chairs))
        case ("sub_groups", number, "name", language):
            groups = _at(session.sub_groups, number, path, lambda group: _renamed(group, language, text))
            return replace(session, sub_groups=groups)
        case ("signed", number, language):
            signed = _at(session.facts.signed, number, path, lambda texts: _set(texts, language, text))
            return replace(session, facts=replace(session.facts, signed=tuple(filter(None, signed))))
        case ("releases", number, "headline" | "publisher" | "posted_at" | "number" as which):
            releases = _at(session.releases, number, path, lambda one: _furnished(one, which, text))
            return _renamed_in_differences(replace(session, releases=releases), session.releases)
        case ("releases", number, "statements", which, field):
            change = _statement_change(session, which, field, text, path)
            return replace(session, releases=_at(session.releases, number, path, change))
    raise UnknownField(field=".".join(path))


def _fact(facts: Facts, name: str, text: str) -> Facts:
    if name == "ordinal":
        return replace(facts, ordinal=_number(text))
    if name == "delegates":
        return replace(facts, delegates=_number(text))
    if name == "mode":
        return replace(facts, mode=Mode(_choice(text, Mode)) if text else None)
    if name == "start":
        start = _day(text)
        return replace(facts, start=start, end=start if facts.end == facts.start else facts.end)
    return replace(facts, end=_day(text))


def _chair(chair: Chair, rest: Path, text: str, path: Path) -> Chair:
    match rest:
        case ("side",):
            return replace(chair, side=text)
        case ("name", language):
            return replace(chair, names=_set(chair.names, language, text))
        case ("title", language):
            return replace(chair, titles=_set(chair.titles, language, text))
    raise UnknownField(field=".".join(path))


def _statement_change(
    session: SessionPlan, which: str, field: str, text: str, path: Path
) -> Callable[[Release], Release]:
    def changed(statement: Statement) -> Statement:
        if field == "stance":
            return replace(statement, stance=Stance(_choice(text, Stance)))
        if field == "topic":
            known = [topic.key for topic in session.topics]
            return replace(statement, topic=_choice(text, known) if text else None)
        raise UnknownField(field=".".join(path))

    return lambda release: replace(release, statements=_at(release.statements, which, path, changed))


def _furnished(release: Release, which: str, text: str) -> Release:
    """The release with one part of its furniture corrected; another number is another id (ADR 4)."""
    furniture = release.furniture
    if which == "posted_at":
        return replace(release, furniture=replace(furniture, posted_at=_stamp(text)))
    if which == "number":
        number = to_ascii_digits(text) or None
        if number and not _NUMBER.fullmatch(number):
            raise NotAReleaseNumber(found=text)
        return replace(release, key=release_key(release, number), furniture=replace(furniture, release_id=number))
    if which == "headline":
        return replace(release, furniture=replace(furniture, headline=text or None))
    return replace(release, furniture=replace(furniture, ministry=text or None))


_NUMBER = re.compile(r"[\w./-]{1,40}", re.ASCII)


def release_key(release: Release, number: str | None) -> str:
    """The id of a release with this number; one without has the digest of its text."""
    return f"{release.session}.{release.language}.{number or text_digest(release.text)}"


def _stamp(text: str) -> str | None:
    stamp = posting_stamp(to_ascii_digits(text))
    if text and stamp is None:
        raise NotAStamp(found=text)
    return stamp


def _without(session: SessionPlan, removed: set[tuple[int, int]]) -> SessionPlan:
    kept = (
        restated(release, without={statement for at, statement in removed if at == place})
        for place, release in enumerate(session.releases)
    )
    return replace(session, releases=tuple(kept))


def _answered(session: SessionPlan, answers: Mapping[int, Answer]) -> SessionPlan:
    """The session with the doubtful subjects as a person judged them; who answers anew takes the old answer back."""
    releases, doubtful = list(session.releases), list(session.doubtful)
    for place, answer in answers.items():
        doubt = replace(doubtful[place], answer=answer)
        release = releases[doubt.release]
        plus = [doubt] if answer is Answer.YES else []
        releases[doubt.release] = restated(release, without=places_of(doubt.statement, release), plus=plus)
        doubtful[place] = doubt
    return replace(session, releases=tuple(releases), doubtful=tuple(doubtful))


def _renamed(body: BodyPlan, language: str, text: str) -> BodyPlan:
    return replace(body, names=_set(body.names, language, text))


def _set(texts: Texts, language: str, text: str) -> Texts:
    if text:
        return texts.set(language, text)
    return texts.delete(language) if language in texts else texts


def _at(items: tuple[Item, ...], place: str, path: Path, change: Callable[[Item], Item]) -> tuple[Item, ...]:
    try:
        chosen = _place(place, items)
    except UnknownField:
        raise UnknownField(field=".".join(path)) from None
    return tuple(change(item) if number == chosen else item for number, item in enumerate(items))


def _place(text: str, items: Sized | None = None) -> int:
    if not (text.isascii() and text.isdigit()) or (items is not None and int(text) >= len(items)):
        raise UnknownField(field=text)
    return int(text)


def _number(text: str) -> int | None:
    if not text:
        return None
    digits = to_ascii_digits(text).replace(" ", "").replace(",", "")
    if not (digits.isascii() and digits.isdigit() and 0 < int(digits) < _LARGEST):
        raise NotANumber(found=text)
    return int(digits)


_LARGEST = 10**6
"""No session has as high a number, and none as many delegates."""


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(to_ascii_digits(text))
    except ValueError:
        raise NotADate(found=text) from None


def _choice(text: str, choices: Iterable[str]) -> str:
    known = [str(choice) for choice in choices]
    if text not in known:
        raise UnknownChoice(found=text, choices=", ".join(known))
    return text
