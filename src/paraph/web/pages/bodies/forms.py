"""What a side may say of a body's life: a name, a standing, what it reports to, who takes a post and who leaves one.

Each is a blank named by what is pressed; `objections` says what is wrong with one before any rule is asked.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

from paraph.mechanism.bodies import BodyStatus, Post
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS
from paraph.messages import N_
from paraph.web.pages import wording
from paraph.web.pages.blank import Blank, no_days, spoken, tongues, too_long
from paraph.web.pages.bodies.life import STATUSES
from paraph.web.pages.fields import Choice, Field
from paraph.web.pages.reader import Reader
from paraph.web.typed import whole

MOST_DAYS = 730
TEXTS = MappingProxyType({"rename": ("name",), "hold": ("name", "title")})
"""What is written in every language, by form."""

FIELD_OF = MappingProxyType(
    {
        "mechanism.body.merge_unfit": "into",
        "mechanism.body.circular": "to",
        "mechanism.part.foreign": "part",
    }
)
"""Code of a refusal -> the field it speaks of."""

Typed = Mapping[str, str]


def life_blanks(state: State, key: str, reader: Reader) -> tuple[Blank, ...]:
    """The forms of the page of this body, empty."""
    return (_holding(state, reader), _leaving(state, reader), _naming(state, reader),
            _standing(state, key, reader), _reporting(state, key, reader))  # fmt: skip


def objections(do: str, typed: Typed, state: State, reader: Reader) -> dict[str, str]:
    """What is wrong with a form before any rule is asked, by field."""
    errors = no_days(typed, ("since", "until"), reader) | too_long(typed, TEXTS.get(do, ()), state.languages, reader)
    if do in TEXTS and not spoken(typed, "name", state.languages):
        errors[f"name.{reader.own_language_first(state.languages)[0]}"] = reader.say(
            N_("Write the name in at least one language.")
        )
    if do == "leave" and not typed.get("until"):
        errors["until"] = reader.say(N_("Say which was the last day."))
    if do == "report-to" and typed.get("days") and days_before(typed["days"]) is None:
        errors["days"] = reader.say(N_("Write a number of days from 0 to {most}."), most=MOST_DAYS)
    for field, choices in _choices(do, state).items():
        if typed.get(field) not in choices:
            errors[field] = reader.say(N_("Choose from the list."))
    return errors


def days_before(value: str) -> int | None:
    """A number of days before a session; `None` for none and for what is none."""
    days = whole(value, digits=4, otherwise=-1)
    return days if 0 <= days <= MOST_DAYS else None


def _choices(do: str, state: State) -> dict[str, Collection[str]]:
    """The fields of a form that are chosen from a list, each with what may be chosen."""
    if do == "status":
        return {"status": set(BodyStatus)}
    if do == "report-to":
        return {"to": state.bodies}
    return {"post": set(Post), "part": state.parties} if do in ("hold", "leave") else {}


def _holding(state: State, reader: Reader) -> Blank:
    return _blank(
        "hold", N_("Somebody takes a post"), N_("Record the holder"), reader,
        *_post(state, reader),
        *tongues("name", reader.say(N_("Name")), NO_TEXTS, state.languages, reader),
        *tongues("title", reader.say(N_("Office at home")), NO_TEXTS, state.languages, reader),
        Field("since", reader.say(N_("Since")), kind="day"),
    )  # fmt: skip


def _leaving(state: State, reader: Reader) -> Blank:
    until = Field("until", reader.say(N_("Last day in the post")), kind="day")
    return _blank(
        "leave", N_("A post falls vacant"), N_("Record the vacancy"), reader, *_post(state, reader), until
    )  # fmt: skip


def _naming(state: State, reader: Reader) -> Blank:
    names = tongues("name", reader.say(N_("Name of the body")), NO_TEXTS, state.languages, reader)
    since = Field("since", reader.say(N_("Since")), kind="day")
    return _blank("rename", N_("A new name"), N_("Record the name"), reader, *names, since)


def _standing(state: State, key: str, reader: Reader) -> Blank:
    statuses = tuple((code.value, reader.say(word)) for code, word in STATUSES.items())
    return _blank(
        "status", N_("Dormant, merged, ended, or active again"), N_("Record"), reader,
        Field("status", reader.say(N_("Status")), kind="choice", choices=statuses, short=True),
        Field("into", reader.say(N_("Merged into")), kind="choice", choices=_others(state, key, reader)),
        Field("since", reader.say(N_("Since")), kind="day"),
    )  # fmt: skip


def _reporting(state: State, key: str, reader: Reader) -> Blank:
    return _blank(
        "report-to", N_("What it reports to"), N_("Record"), reader,
        Field("to", reader.say(N_("Reports to the session of")), kind="choice", choices=_others(state, key, reader)),
        Field("days", reader.say(N_("How many days before")), kind="number"),
    )  # fmt: skip


def _blank(do: str, title: str, button: str, reader: Reader, *fields: Field) -> Blank:
    """A blank among others of the page: its fields carry its name."""
    return Blank(do, reader.say(title), reader.say(button), tuple(replace(field, form=do) for field in fields))


def _post(state: State, reader: Reader) -> tuple[Field, Field]:
    posts = tuple((post.value, reader.say(wording.POSTS[post])) for post in Post)
    parts = tuple((side, reader.side_name(side)) for side in reader.in_order(state.parties))
    return (Field("post", reader.say(N_("Post")), kind="choice", choices=posts, short=True),
            Field("part", reader.say(N_("Part of")), kind="choice", choices=parts, short=True))  # fmt: skip


def _others(state: State, key: str, reader: Reader) -> tuple[Choice, ...]:
    """Every other body, by its name in the reader's language or the one it has."""
    named = ((one.key, reader.text(one.names)) for _, one in sorted(state.bodies.items()) if one.key != key)
    return (("", "—"), *named)
