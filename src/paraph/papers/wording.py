"""How a paper speaks: its language, and the side whose paper it is.

Rules
    1. The side whose paper it is comes first, everywhere (DOMAIN 3, alternat); the others follow by code.
    2. A text that does not exist in the paper's language is shown in the language it exists in, and marked so.
    3. Dates and numbers are written as the language writes them; days that run on are joined by a dash.
    4. What the record does not hold is "not recorded". It is never left blank and never guessed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date as babel_date
from babel.dates import format_time
from babel.numbers import format_decimal

from paraph.language.countries import country_name, demonym
from paraph.language.ordinals import Case, format_ordinal
from paraph.language.refusals import OrdinalOutOfRange, UnknownCountry
from paraph.language.russian import feminine
from paraph.language.told_days import format_date, format_range
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.releases import Stance
from paraph.mechanism.sessions import Facts, Mode, SessionKind
from paraph.mechanism.texts import Texts, show
from paraph.mechanism.topics import Form
from paraph.messages import LANGUAGES, N_, OWN_NAMES, translate

Said = dict[str, str]
"""A text for the template: `text`, `language` it is really in, `mark` to print after it or nothing."""

LOCALES = {"en": "en_GB", "hi": "hi_IN", "ru": "ru_RU"}
SPELT = {("hi", "hi"): OWN_NAMES["hi"]}
"""Reader's language, language -> its name where CLDR spells it otherwise than the papers do."""

NOT_RECORDED = N_("not recorded")
SIDE = N_("{demonym} Side")
SIDE_OF = N_("Side: {country}")
MARKS = {"en": N_("[in English]"), "hi": N_("[in Hindi]"), "ru": N_("[in Russian]")}
OTHER_MARK = N_("[language: {language}]")

STANCES = {
    Stance.SIGNED: N_("Signed a document"),
    Stance.AGREED: N_("Agreed"),
    Stance.WELCOMED: N_("Welcomed"),
    Stance.PROPOSED: N_("Proposed"),
    Stance.FOCUS: N_("In focus"),
    Stance.EXPLORED: N_("Explored"),
    Stance.REVIEWED: N_("Reviewed"),
}
"""The verb of a release, of the Sides, in falling force; no two stances share a word (DOMAIN 0.2)."""

FORMS = {
    Form.JOINT_DEVELOPMENT: N_("Joint development"),
    Form.PRODUCTION: N_("Production"),
    Form.TECHNOLOGY_TRANSFER: N_("Technology transfer"),
    Form.CAPACITY_BUILDING: N_("Capacity building"),
    Form.SUPPLY: N_("Supply"),
    Form.INFRASTRUCTURE: N_("Infrastructure"),
    Form.EXPLORATION: N_("Exploration"),
}
MODES = {
    Mode.IN_PERSON: N_("In person"),
    Mode.VIRTUAL: N_("By video link"),
    Mode.HYBRID: N_("In person and by video link"),
}
KINDS = {
    BodyKind.COMMISSION: N_("Commission"),
    BodyKind.SUB_COMMISSION: N_("Sub-commission"),
    BodyKind.WORKING_GROUP: N_("Working group"),
    BodyKind.SUB_GROUP: N_("Sub-group"),
    BodyKind.COMMITTEE: N_("Committee"),
    BodyKind.DIALOGUE: N_("Dialogue"),
    BodyKind.COUNCIL: N_("Council"),
    BodyKind.OTHER: N_("Other body"),
}
SESSION_NAMES = {
    SessionKind.SESSION: (N_("Session"), N_("Session of {day}"), N_("{number} session")),
    SessionKind.INTER_SESSION: (N_("Inter-session meeting"), N_("Inter-session meeting of {day}"), None),
    SessionKind.OTHER: (N_("Meeting"), N_("Meeting of {day}"), None),
}
"""Without number and day, by its day, by its number."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The voice of one paper."""

    language: str
    """ "en", "hi" or "ru"."""

    side: str
    """The node's own side."""

    def say(self, phrase: str, **facts: object) -> str:
        """A catalogued phrase in the paper's language, its places filled."""
        return translate(phrase, self.language).format_map(facts)

    def labels(self, phrases: Mapping[str, str]) -> dict[str, str]:
        """Phrases by the names a template calls them by."""
        return {name: self.say(phrase) for name, phrase in phrases.items()}

    def shown(self, values: Texts) -> Said | None:
        """A text for the reader, marked when it is in another language; `None` when there is none."""
        found = show(values, self.language)
        return self.written(found.text, found.language) if found else None

    def written(self, text: str, language: str) -> Said:
        """A text that exists in one language."""
        return {"text": text, "language": language, "mark": self.mark(language)}

    def own(self, text: str) -> Said:
        """A text in the paper's own language."""
        return {"text": text, "language": self.language, "mark": ""}

    def absent(self) -> Said:
        """What stands where the record holds nothing."""
        return self.own(self.say(NOT_RECORDED))

    def mark(self, language: str) -> str:
        """The mark of a text in another language than the paper's; nothing for its own."""
        if language == self.language:
            return ""
        known = MARKS.get(language)
        return self.say(known) if known else self.say(OTHER_MARK, language=self.language_within(language))

    def language_name(self, language: str) -> str:
        """The name of a language, as the paper's language begins a table cell with it."""
        name = _language_name(self.language, language)
        return name[:1].upper() + name[1:]

    def language_within(self, language: str) -> str:
        """The same as it stands within a line: in brackets, in a row, after a colon. Russian then writes it small."""
        return _language_name(self.language, language)

    def side_name(self, side: str) -> str:
        """How the side is called in texts: Indian Side, भारतीय पक्ष, Индийская Сторона."""
        try:
            adjective, country = demonym(side, self.language), country_name(side, self.language)
        except UnknownCountry:
            return self.say(SIDE_OF, country=side)
        if adjective == country:
            return self.say(SIDE_OF, country=country)
        if self.language == "ru":
            adjective = feminine(adjective)
        return self.say(SIDE, demonym=adjective[:1].upper() + adjective[1:])

    def in_order(self, sides: Sequence[str]) -> tuple[str, ...]:
        """The sides as this paper names them: its own first."""
        return tuple(sorted(sides, key=lambda side: (side != self.side, side)))

    def day(self, day: date) -> str:
        """A day written out: 6 August 2025, 6 अगस्त 2025, 6 августа 2025 г."""
        return _unparted(format_date(day, self.language))

    def short_day(self, day: date) -> str:
        """A day for the head of a narrow column: 6 Aug 2025."""
        return babel_date(day, "medium", locale=self._locale())

    def days(self, start: date, end: date | None) -> str:
        """The days something lasted: 3–5 December 2008; the first day alone where the last is not after it."""
        return _unparted(format_range(start, max(start, end or start), self.language))

    def posted(self, stamp: str) -> str:
        """A publisher's time stamp, as `releases.Furniture.posted_at` has it; one of another shape stays as it is."""
        return _posted(self.language, stamp)

    def number(self, number: int) -> str:
        """A whole number with the language's grouping: 12,34,567 in Hindi."""
        return format_decimal(number, locale=self._locale())

    def decimal(self, value: str) -> str:
        """A decimal number as the language writes it: 1,234,567.5, 12,34,567.5, 1 234 567,5."""
        return format_decimal(Decimal(value), locale=self._locale(), decimal_quantization=False)

    def nth(self, number: int, case: Case = "nom") -> str:
        """The ordinal of a session in its place in the sentence: 11th, 11वें, 11-го; the digits where there is none."""
        try:
            return format_ordinal(number, self.language, gender="n", case=case)
        except OrdinalOutOfRange:
            return str(number)

    def session_name(self, facts: Facts) -> str:
        """What the session is called where it stands by itself: "11th session", else "Session of 6 August 2025"."""
        bare, by_day, by_number = SESSION_NAMES[facts.kind]
        if by_number and facts.ordinal is not None:
            return self.say(by_number, number=self.nth(facts.ordinal))
        return self.say(by_day, day=self.days(facts.start, facts.end)) if facts.start else self.say(bare)

    def _locale(self) -> Locale:
        return Locale.parse(LOCALES[self.language])


@lru_cache(maxsize=4096)
def _posted(language: str, stamp: str) -> str:
    """A text under negotiation tells since when each of some hundred wordings is held."""
    try:
        when = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    day = _unparted(format_date(when.date(), language))
    if len(stamp) <= len("2025-08-06"):
        return day
    return f"{day}, {format_time(when, 'HH:mm', locale=Locale.parse(LOCALES[language]))}"


@cache
def _language_name(reader: str, language: str) -> str:
    """A page of three hundred paragraphs asks it a thousand times."""
    return SPELT.get((reader, language)) or str(Locale.parse(LOCALES[reader]).languages.get(language, language))


def languages_of_papers() -> tuple[str, ...]:
    """The languages papers are set in."""
    return tuple(language for language in LANGUAGES if language in LOCALES)


def _unparted(day: str) -> str:
    """A date whose day is not parted from its month at the end of a line."""
    return day.replace(" ", "\u00a0", 1)
