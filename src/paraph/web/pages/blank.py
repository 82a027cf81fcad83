"""A blank: a form as values, filled with what was typed, each error by its field.

    blank = Blank("establish", "A new body", "Establish", (Field("kind", "Kind", kind="choice", choices=…), …))
    blank.filled(typed, errors)          the same with what was typed and what is wrong with it

Rules
    1. What is typed is kept as it is, good or not.
    2. An error stands by its field and in the summary above; one that speaks of no field in the summary alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from paraph.mechanism.texts import Texts, texts
from paraph.messages import N_, Refused
from paraph.web.pages.fields import Field
from paraph.web.pages.reader import Reader

LONGEST = 400
"""Characters of a name or a place."""


@dataclass(frozen=True, slots=True)
class Blank:
    """One form of a page."""

    do: str
    """What is pressed."""

    title: str
    button: str
    fields: tuple[Field, ...]
    says: str = ""
    refusal: str = ""
    """Why it cannot be taken, where that speaks of no field."""

    @property
    def wrong(self) -> tuple[Field, ...]:
        """The fields that cannot be taken, in their order."""
        return tuple(field for field in self.fields if field.error)

    @property
    def refused(self) -> bool:
        """Whether anything is wrong with it."""
        return bool(self.refusal or self.wrong)

    def filled(self, typed: Mapping[str, str], errors: Mapping[str, str]) -> "Blank":
        """With what was typed and what is wrong with it, by field."""
        fields = tuple(
            replace(one, value=typed.get(one.name, one.value), error=errors.get(one.name, "")) for one in self.fields
        )
        names = {field.name for field in fields}
        of_no_field = (said for name, said in errors.items() if name not in names)
        return replace(self, fields=fields, refusal=" ".join(of_no_field))


def tongues(field: str, label: str, values: Texts, languages: tuple[str, ...], reader: Reader) -> tuple[Field, ...]:
    """A field for each language of the mechanism, the reader's first."""
    return tuple(
        Field(f"{field}.{code}", f"{label} ({reader.language_within(code)})", values.get(code, ""), language=code)
        for code in reader.own_language_first(languages)
    )


def spoken(typed: Mapping[str, str], field: str, languages: tuple[str, ...]) -> Texts:
    """What was typed of such a field, in the languages that have something."""
    return texts({code: typed.get(f"{field}.{code}", "") for code in languages})


def too_long(
    typed: Mapping[str, str], fields: tuple[str, ...], languages: tuple[str, ...], reader: Reader
) -> dict[str, str]:
    """What is longer than a name may be, by field."""
    names = (f"{field}.{code}" for field in fields for code in languages)
    said = reader.say(N_("Longer than {most} characters: say it shorter."), most=LONGEST)
    return {name: said for name in names if len(typed.get(name, "")) > LONGEST}


def days_typed(typed: Mapping[str, str], *fields: str) -> dict[str, date]:
    """The days typed, by field; what is no day is not there."""
    found = {field: day_of(typed.get(field, "")) for field in fields}
    return {field: day for field, day in found.items() if day is not None}


def no_days(typed: Mapping[str, str], fields: tuple[str, ...], reader: Reader) -> dict[str, str]:
    """What was typed for a day and is none, by field."""
    said = reader.say(N_("Write the day as year-month-day, for example 2026-02-10."))
    return {field: said for field in fields if typed.get(field, "").strip() and day_of(typed[field]) is None}


def day_of(value: str) -> date | None:
    """A day as it is typed; `None` for none and for what is none. Days before 1900 are none."""
    try:
        day = date.fromisoformat(value.strip())
    except ValueError:
        return None
    return day if day.year >= EARLIEST else None


EARLIEST = 1900
"""Before it no session is looked for."""


def told_of(refusal: Refused, field_of: Mapping[str, str], reader: Reader) -> dict[str, str]:
    """What a rule says against what was typed, by the field it speaks of."""
    sentence = f"{refusal.sentence(reader.language)} {refusal.remedy(reader.language)}".strip()
    return {field_of.get(refusal.code, ""): sentence}
