"""Quantities as releases write them: `12,34,567`, `3.5 करोड़`, `1 234,5 млн`, `eighty`, `восьмидесяти`, `साढ़े तीन लाख`.

1. Digits of any script, grouped as the language does: commas by thousands or by lakh and crore in English and Hindi,
   spaces and a decimal comma in Russian.
2. A multiplier after them (`lakh`, `करोड़`, `млн`) belongs to the number; multipliers multiply when they grow (`1 lakh
   crore` is 10¹²) and add up when they fall (`2 crore 50 lakh`).
3. Words, in every case of Russian, with the halves and quarters of Hindi (`डेढ़`, `ढाई`, `साढ़े`, `सवा`, `पौने`), with
   what a number or its multiplier goes on with (`two and a half`, `миллион с четвертью`), as a part of a multiplier
   (`half a million`), and with decimal places (`शून्य दशमलव तीन`).
4. A number is approximate when a word beside it says so: `about`, `लगभग`, `से अधिक`, `около`, `порядка`, `80+`.

No quantities, and passed over: ordinals (`11th`, `25-е`), designations (`Su-30`, `3D`, `COVID-19`), times, dates in
digits, and a bare `one`, `एक`, `один`, which is an article as often as not. Years and days of a month in words are
numbers here; whoever reads dates too takes away what `find_dates` has taken.

    >>> find_numbers("लगभग 80 प्रतिनिधि", "hi")
    [NumberMention(span=(5, 7), value=Decimal('80'), approximate=True)]
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

import regex

from paraph.language.files import known, table
from paraph.language.folding import Span, fold
from paraph.language.words import Words, read_words

HUNDRED = 100
LONGEST_LITERAL = 26
"""Signs of one number; a longer row of digits is an identifier."""

GREATEST = Decimal("1E+18")
"""What multipliers make greater is no quantity of a release."""

_LITERALS = {
    "ru": regex.compile(r"(?P<whole>\d{1,3}(?: \d{3}){1,7}+|\d{1,24}+)(?:[.,](?P<part>\d{1,24}+))?(?!\d)"),
    "en": regex.compile(r"(?P<whole>\d{1,3}(?:,\d{2,3}){0,8},\d{3}|\d{1,24}+)(?:\.(?P<part>\d{1,24}+))?(?!\d)"),
}
_LITERALS["hi"] = _LITERALS["en"]
_NOT_A_NUMBER = regex.compile(
    r"\d+(?:[.:/]\d+){2,}|\d+:\d\d|\d{4}-\d\d-\d\d|\d+(?:st|nd|rd|th)\b|\d+-?(?:वां|वें|वीं)|\d+-\p{Cyrillic}{1,3}\b"
)


@dataclass(frozen=True, slots=True)
class NumberMention:
    """One quantity in a text."""

    span: Span
    """With its multipliers, without the word that makes it approximate and without its unit."""
    value: Decimal
    approximate: bool


def find_numbers(text: str, lang: str) -> list[NumberMention]:
    """The quantities of `text`, in order. Raises `UnknownLanguage`. Does not read units, signs or percentages."""
    words = read_words(text)
    lexicon = _lexicon(known(lang))
    found = []
    free = 0
    for at, form in enumerate(words.forms):
        if at < free or not (form in lexicon.begins or form[0].isdigit()):
            continue
        other = _NOT_A_NUMBER.match(words.text, words.starts[at]) if form[0].isdigit() else None
        if other:
            free = _word_from(words, at, other.end())
            continue
        number = _Number(words, lexicon)
        after = number.read(at)
        if number.value is not None:
            about = _is_about(words, at, after, lexicon)
            found.append(NumberMention(words.span(at, after), number.value, about))
        free = max(after, at + 1)
    return found


@dataclass(frozen=True, slots=True)
class _Lexicon:
    literal: "regex.Pattern[str]"
    cardinals: dict[str, Decimal]
    times: dict[str, Decimal]
    alone: frozenset[str]
    fractions: dict[str, Decimal]
    plus: dict[str, Decimal]
    parts: dict[tuple[str, ...], Decimal]
    """What before a multiplier is a part of it: half a million."""
    after: dict[tuple[str, ...], Decimal]
    """What after a number, or after its multiplier, adds a part of one: and a half."""
    point: frozenset[str]
    """Words before decimal places."""
    articles: frozenset[str]
    """Words for one that count nothing alone."""
    about: dict[str, list[tuple[str, ...]]]
    """Phrases by their last word."""
    about_after: dict[str, list[tuple[str, ...]]]
    """Phrases by their first word."""
    begins: frozenset[str]


@lru_cache(maxsize=3)
def _lexicon(lang: str) -> _Lexicon:
    own = table(lang)["quantities"]
    cardinals = _values(table(lang)["numerals"]["cardinals"])
    times = _values(own["times"])
    alone = frozenset(_keys(own.get("alone", "")))
    fractions = {_key(form): Decimal(value) for form, value in own.get("fractions", {}).items()}
    plus = {_key(form): Decimal(value) for form, value in own.get("plus", {}).items()}
    parts, after = (
        {tuple(_keys(phrase)): Decimal(value) for phrase, value in own.get(name, {}).items()}
        for name in ("parts", "after")
    )
    return _Lexicon(
        literal=_LITERALS[lang],
        cardinals=cardinals,
        times=times,
        alone=alone,
        fractions=fractions,
        plus=plus,
        parts=parts,
        after=after,
        point=frozenset(_keys(own.get("point", ""))),
        articles=frozenset(_keys(own["articles"])),
        about=_phrases(own["about"], -1),
        about_after=_phrases(own["about_after"], 0),
        begins=frozenset(
            [*cardinals, *fractions, *plus, *alone, *_keys(own.get("a", "")), *(phrase[0] for phrase in parts)]
        ),
    )


def _key(form: str) -> str:
    return fold(form).text.lower()


def _keys(forms: str) -> list[str]:
    return _key(forms).split()


def _values(forms: dict[str, str]) -> dict[str, Decimal]:
    return {form: Decimal(value.replace("_", "")) for value, several in forms.items() for form in _keys(several)}


def _phrases(listed: str, by: int) -> dict[str, list[tuple[str, ...]]]:
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in map(tuple, map(_keys, listed.split(","))):
        phrases.setdefault(phrase[by], []).append(phrase)
    return phrases


_INFINITY = Decimal("Infinity")


def _word_from(words: Words, at: int, place: int) -> int:
    """The first word after word `at` that begins at or after `place` of the folded text."""
    at += 1
    while at < len(words.forms) and words.starts[at] < place:
        at += 1
    return at


class _Number:
    """One number, read from left to right: `total` is closed by multipliers, `current` is still open."""

    def __init__(self, words: Words, lexicon: _Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon
        self.total = Decimal(0)
        self.current: Decimal | None = None
        self.added = Decimal(0)
        """Halves or quarters waiting for the number they belong to."""
        self.least = _INFINITY
        """The multiplier last used: the next must be smaller, or multiply all there is."""
        self.value: Decimal | None = None

    def read(self, first: int) -> int:
        """Read from word `first`; give the word after the number. `value` stays None where there is none."""
        at, size = self._part(first), len(self.words.forms)
        while at < size and (at == first or _near(self.words, at)):
            after = self._literal(at) or self._more(at) or self._places(at) or self._word(at, first)
            if after is None:
                break
            at = after
        if self.current is not None or self.total:
            self.value = _plain(self.total + (self.current or 0))
        if at == first + 1 and self.words.forms[first] in self.lexicon.articles:
            self.value = None
        return at

    def _part(self, first: int) -> int:
        """The word after `half a`, where a multiplier follows; else the first word."""
        for phrase, part in self.lexicon.parts.items():
            after = first + len(phrase)
            if self.words.forms[first:after] == phrase and self._times(after) != _INFINITY:
                self.current = part
                return after
        return first

    def _literal(self, at: int) -> int | None:
        words = self.words
        if not words.forms[at][0].isdigit() or self.current is not None:
            return None
        start = words.starts[at]
        match = self.lexicon.literal.match(words.text, start)
        if match is None or len(match[0]) > LONGEST_LITERAL or not _stands_free(words.text, start, match.end()):
            return None
        after = _word_from(words, at, match.end())
        if self.total and self._times(after) >= self.least:
            return None
        self.current = Decimal(f"{match['whole'].replace(',', '').replace(' ', '')}.{match['part'] or '0'}")
        return after

    def _times(self, at: int) -> Decimal:
        """The multiplier at word `at`, or infinity."""
        inside = at < len(self.words.forms) and _near(self.words, at)
        return self.lexicon.times.get(self.words.forms[at], _INFINITY) if inside else _INFINITY

    def _word(self, at: int, first: int) -> int | None:
        form, lexicon = self.words.forms[at], self.lexicon
        if form in lexicon.plus and self.current is None and not self.added:
            self.added = lexicon.plus[form]
            return at + 1
        if form in lexicon.times:
            return at + 1 if self._multiply(lexicon.times[form], alone=form in lexicon.alone) else None
        number = lexicon.cardinals.get(form, lexicon.fractions.get(form))
        if number is not None:
            return at + 1 if self._add(number) else None
        if at == first and form == "a" and self._times(at + 1) != _INFINITY:
            self.current = Decimal(1)
            return at + 1
        if form == "and" and self.current and not self.current % HUNDRED and self._is_cardinal(at + 1):
            return at + 1
        return None

    def _more(self, at: int) -> int | None:
        """The word after a part of one that a whole number, or a multiplier, goes on with: `two | and a half`, `a
        million | and a half`, `миллион | с четвертью`.
        """
        for phrase, part in self.lexicon.after.items():
            after = at + len(phrase)
            if self.words.forms[at:after] != phrase:
                continue
            if self.current is not None and not self.current % 1:
                self.current += part
                return after
            if self.current is None and self.total == self.least:
                self.total += self.least * part
                return after
        return None

    def _places(self, at: int) -> int | None:
        """The word after decimal places in words: `three | point two five`, `शून्य | दशमलव तीन`."""
        forms, cardinals = self.words.forms, self.lexicon.cardinals
        if forms[at] not in self.lexicon.point or self.current is None or self.current % 1:
            return None
        after, places = at + 1, ""
        while after < len(forms) and _near(self.words, after) and cardinals.get(forms[after], HUNDRED) < HUNDRED:
            places += str(cardinals[forms[after]])
            after += 1
        if not places:
            return None
        self.current += Decimal(f"0.{places}")
        return after

    def _is_cardinal(self, at: int) -> bool:
        return at < len(self.words.forms) and self.words.forms[at] in self.lexicon.cardinals

    def _add(self, number: Decimal) -> bool:
        if self.current is None:
            self.current, self.added = number + self.added, Decimal(0)
            return True
        if number and number < _open_place(self.current):
            self.current += number
            return True
        return False

    def _multiply(self, times: Decimal, *, alone: bool) -> bool:
        if self.current is None:
            if self.total and times > self.least and self.total * times < GREATEST:
                self.total *= times
                self.least = times
                return True
            if self.total or not (alone or self.added):
                return False
            self.current, self.added = 1 + self.added, Decimal(0)
        if times == HUNDRED and self.current < HUNDRED:
            self.current *= times
            return True
        if times >= self.least or times == HUNDRED:
            return False
        self.total += self.current * times
        self.current, self.least = None, times
        return True


def _plain(number: Decimal) -> Decimal:
    whole = number.to_integral_value()
    return whole if whole == number else number.normalize()


def _near(words: Words, at: int) -> bool:
    gap = words.gap(at)
    return gap == "-" or not gap.strip(" ")


def _open_place(number: Decimal) -> int:
    """What a smaller number in words must stay below to be added: 100 after `сто`, 10 after `twenty`, else nothing."""
    if number % HUNDRED == 0:
        return HUNDRED
    return 10 if number % 10 == 0 and number % HUNDRED > 10 else 0  # noqa: PLR2004 - after twenty, not after ten


def _stands_free(text: str, start: int, end: int) -> bool:
    """Whether the digits are a quantity by their neighbours: not part of a longer row, nor of a designation."""
    if text[end : end + 1].isalpha():
        return False
    before = text[max(start - 2, 0) : start]
    if before[-1:] in {":", "/"} or (before[-1:] in {".", ","} and before[:1].isdigit()):
        return False
    return not (before[-1:] == "-" and before[:1].isalpha())


def _is_about(words: Words, first: int, after: int, lexicon: _Lexicon) -> bool:
    if words.text.startswith("+", words.ends[after - 1]):
        return True
    before = lexicon.about.get(words.forms[first - 1], ()) if first else ()
    if any(words.forms[max(first - len(phrase), 0) : first] == phrase for phrase in before):
        return words.gap(first).isspace()
    behind = lexicon.about_after.get(words.forms[after], ()) if after < len(words.forms) else ()
    return any(words.forms[after : after + len(phrase)] == phrase for phrase in behind)
