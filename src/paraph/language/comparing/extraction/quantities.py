"""Numbers with what they count: percentages, money, measures, periods, and numbers of things.

1. A number belongs to the unit after it, or to the currency before or after it; what is left counts things.
2. Values are brought to one base, so that 2.5 million tonnes, 25 लाख टन and 2,5 млн т are equal, and a year is
   twelve months (`bases`); days and working days stay apart.
3. Both ends of a range share unit and multiplier: `USD 50-60 million`.
4. Three times a year is no three years: a number of times is not known again under another kind.
5. `both`, `दोनों`, `вдвое` may stand for a two and `one` for a one, yet need not: they are never missed.

    >>> [(fact.kind, fact.bare) for fact in read_quantities("up to 2.5 million tonnes in two months", "en", Taken())]
    [('measure', Decimal('2500000')), ('period', Decimal('2'))]
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

import regex

from paraph.language.comparing.extraction.bases import SPANS, STRETCHES, measure, period
from paraph.language.comparing.facts import Fact, Taken
from paraph.language.comparing.lexicon import Lexicon, lexicon
from paraph.language.files import table
from paraph.language.folding import Span
from paraph.language.numbers import NumberMention, find_numbers
from paraph.language.words import has_digits

DECADE = 10
"""Years of a decade."""

PER = "per"
"""What is so much in an amount of something else."""

RATES = frozenset({"second", "minute", "hour"})
"""Times in which a measure is so much in all languages; that it is so much a day or a year may stand apart."""

FEW = 3
"""Numbers up to this one, when in words, may be said otherwise: in triplicate, a pair."""

SEVERAL = 12
"""Numbers up to this one that another text may gather in a pronoun or in a list: all four, its four divisions."""

LONG_NUMBER = 4
"""Letters that what is said twice for `each` has not."""

YEARS = range(1900, 2101)
BEFORE, AFTER, NEAR_BEFORE = 28, 40, 24
"""Characters beside a number within which its unit or currency stands."""

_RATIO = regex.compile(r"(?<![\d:.])(?P<one>\d{1,3}):(?P<other>\d{1,3})(?![\d:])")
HOURS, MINUTES = 24, 60
_AND_A_HALF = regex.compile(r"(?<!\w)(?:an?|one) (?P<unit>\p{L}+) and a half(?!\w)")
_FOLD = regex.compile(r"(?<!\w)(?P<n>four|five|six|seven|eight|nine|ten|twelve|\d+)-?fold(?!\w)")
_MODEL = regex.compile(r"(?<![\w-])[\p{Lu}\p{Devanagari}][\p{L}\p{M}]{0,4}-$")
"""What makes a number the name of a model: Be-200, बी-200."""

_BRACKETED = regex.compile(r"\[(\d[\d.,]*)\](?= \p{L})")
"""A figure in square brackets with what it counts after them: [20] million dollars, [15] हज़ार टन."""

_MILLI = regex.compile(r"(?<!\p{L})[mм](?=[\p{Lu}Ω])")
_YEAR = regex.compile(r"(?<![\w.,/])(?:19|20)\d\d(?![\d/]|[.,]\d)|(?<=mid-)20\d\d(?!\d)")
_END = regex.compile(r"[,;()।]|\d")
_DIGITS = regex.compile(r"\d[\d,. ]*")
_LINK = regex.compile(r"\s?(\S{1,8}(?: \S{1,8})?)\s?")


@dataclass(frozen=True, slots=True)
class _Counted:
    """A number and what was read beside it."""

    mention: NumberMention
    kind: str = ""
    unit: str = ""
    span: Span = (0, 0)


def read_quantities(text: str, lang: str, taken: Taken) -> list[Fact]:
    """The quantities of the folded `text` outside what is taken, in order; their places are taken."""
    own = lexicon(lang)
    text = _BRACKETED.sub(r"  \1", text)
    small = _lowered(text)
    figures = has_digits(small)
    said = taken.take([
        *(_ratios(small, own) if figures else ()),
        *_folds(small, own),
        *_halves(small, own),
        *_adjectives(small, own),
        *(_glued(small, text, own) if figures else ()),
    ])  # fmt: skip
    mentions = [
        mention
        for mention in find_numbers(text, lang)
        if mention.span not in taken
        and not own.rule("below").match(small, mention.span[0])
        and not _MODEL.search(text[: mention.span[0]])
        and not _is_no_number(small, mention.span, own)
    ]
    counted = _shared([_counted(mention, small, text, own) for mention in mentions], small, own)
    found = taken.take(_fact(item, small, own) for item in counted)
    loose = taken.take([*(_years(small) if figures else ()), *_single_periods(small, own)])
    return [*said, *found, *loose, *_amounts(small, own)]


def _amounts(small: str, own: Lexicon) -> Iterator[Fact]:
    """In how much of what something is so much, which a text need not say: so much `per tonne`, `с гектара`."""
    for match in own.expression("per_units").finditer(small):
        yield Fact("measure", (PER, match.lastgroup), match.span(), alone=False)


def _is_no_number(small: str, span: Span, own: Lexicon) -> bool:
    """Whether it only repeats the number before it: `16-16 कोच`."""
    return own.lang == "hi" and small[: span[0]].endswith(f"{small[slice(*span)]}-") and span[1] - span[0] < LONG_NUMBER


def _lowered(text: str) -> str:
    small = text.lower()
    return small if len(small) == len(text) else text


def _adjectives(small: str, own: Lexicon) -> Iterator[Fact]:
    """`two-month`, `30-дневный`, `пятилетний`, `त्रिवर्षीय`, `полгода`, `двадцатифутовый`."""
    for match in own.expression("half_year").finditer(small):
        yield period(Decimal(1), "half_year", match.span())
    for match in own.rule("twice_a_year").finditer(small):
        yield period(Decimal(1), "half_year", match.span(), alone=False)
    for match in own.rule("every_other").finditer(small):
        yield period(Decimal(2), str(match.lastgroup), match.span(), alone=False)
    for match in own.rule("decade").finditer(small):
        yield period(Decimal(DECADE), "year", match.span(), alone=False)
    for match in own.expression("stretches").finditer(small):
        yield period(*STRETCHES[str(match.lastgroup)], match.span())
    for match in own.expression("period_adjective").finditer(small):
        number = match["n"].rstrip("-")
        count = Decimal(number) if number.isdecimal() else _spoken(number, own)
        unit = own.spoken_units.get(match["u"], match["u"])
        if count and unit in SPANS:
            yield period(count, unit, match.span())
        elif count:
            yield measure(count, unit, "", match.span())


def _spoken(word: str, own: Lexicon) -> Decimal:
    """The number that a word of several parts begins with, which may be of two parts itself: `двадцати|пяти|летний`."""
    numbers = own.spoken_numbers
    if word in numbers:
        return Decimal(numbers[word])
    parts = ((word[:at], word[at:]) for at in range(1, len(word)))
    return next(
        (Decimal(numbers[one] + numbers[two]) for one, two in parts if one in numbers and two in numbers), Decimal(0)
    )


def _glued(small: str, text: str, own: Lexicon) -> Iterator[Fact]:
    """`12MW`, `5km`, `$68.7bn`: a unit written to the number, which is no number to `find_numbers`."""
    for match in own.expression("glued").finditer(small):
        number = Decimal(match["number"].replace(",", "." if own.lang == "ru" else ""))
        if match.lastgroup in {"bn", "mn"}:
            money = own.expression("money_before").search(small[max(match.start() - BEFORE, 0) : match.start()])
            if money is None:
                continue
            number *= 1_000_000_000 if match.lastgroup == "bn" else 1_000_000
            span = (match.start() - len(money[0]), match.end())
            yield Fact("money", (number, money.lastgroup), span, bare=number)
        elif match.lastgroup:
            yield measure(number, _cased(match.lastgroup, match, text), "", match.span())


def _counted(mention: NumberMention, small: str, text: str, own: Lexicon) -> _Counted:
    start, end = mention.span
    for kind, pattern in (
        ("money", own.expression("money_after")),
        ("unit", own.expression("units")),
        ("period", own.expression("periods")),
    ):
        match = pattern.match(small, end, end + AFTER)
        if match and match.lastgroup:
            return _Counted(mention, kind, _cased(match.lastgroup, match, text), (start, match.end()))
    before = own.expression("money_before").search(small[max(start - BEFORE, 0) : start])
    if before and before.lastgroup:
        return _Counted(mention, "money", before.lastgroup, (start - len(before[0]), end))
    return _Counted(mention, span=mention.span)


def _cased(unit: str, match: "regex.Match[str]", text: str) -> str:
    """The unit found in small letters as the text writes it: `mW` is a thousandth and no million, though `mw` is."""
    milli = _millis().get(unit)
    return milli if milli and _MILLI.search(text, *match.span()) else unit


@lru_cache(maxsize=1)
def _millis() -> dict[str, str]:
    """By unit of a million that of a thousandth, which small letters do not tell from it."""
    return dict(table("comparing")["thousandths"])


def _shared(counted: list[_Counted], small: str, own: Lexicon) -> list[_Counted]:
    """Both ends of a range with unit and multiplier of the one that has them."""
    for at in range(len(counted) - 1):
        left, right = counted[at], counted[at + 1]
        between = _LINK.fullmatch(small, left.mention.span[1], right.mention.span[0])
        if between is None or between[1] not in own.lists["numbers"]["link"]:
            continue
        if not left.kind and right.kind:
            left = replace(left, kind=right.kind, unit=right.unit)
        elif left.kind == "money" and not right.kind:
            right = replace(right, kind="money", unit=left.unit)
        if left.kind == right.kind and left.unit == right.unit:
            left = replace(left, mention=_scaled(left.mention, right.mention, small, own.lang))
        counted[at], counted[at + 1] = left, right
    return counted


def _scaled(mention: NumberMention, model: NumberMention, small: str, lang: str) -> NumberMention:
    """`mention` with the multiplier of `model`, where it has none of its own."""
    literal = _DIGITS.match(small, *model.span)
    own = _DIGITS.fullmatch(small, *mention.span)
    if literal is None or own is None or not model.value or mention.value >= model.value:
        return mention
    written = literal[0].strip(" ,.")
    plain = find_numbers(written, lang)
    if literal.end() >= model.span[1] or not plain or not plain[0].value:
        return mention
    return replace(mention, value=mention.value * model.value / plain[0].value)


def _fact(item: _Counted, small: str, own: Lexicon) -> Fact:
    number, span = item.mention.value, item.span
    if item.kind == "money":
        return Fact("money", (number, item.unit), span, bare=number)
    if item.kind == "period":
        return period(number, item.unit, span)
    if item.kind == "unit":
        return measure(number, item.unit, *_rate(small, span, own))
    written = small[span[0] : span[1]]
    if written.isdecimal() and len(written) == 4 and int(written) in YEARS:  # noqa: PLR2004 - digits of a year
        return Fact("date", ("year", int(written)), span, bare=number)
    joined = small[span[1] : span[1] + 1] == "-" and small[span[1] + 1 : span[1] + 2].isalpha()
    spoken = not written[:1].isdecimal() and (number <= FEW or joined or _is_gathered(number, small[: span[0]], own))
    bare = None if own.rule("so_many_times").match(small, span[1]) else number
    return Fact("number", number, span, alone=not spoken, bare=bare)


def _is_gathered(number: Decimal, before: str, own: Lexicon) -> bool:
    """Whether it counts again what is known: all four, its four divisions."""
    return number <= SEVERAL and own.rule("gathered").search(before[-BEFORE:]) is not None


def _rate(small: str, span: Span, own: Lexicon) -> tuple[str, Span]:
    """Hour, minute or second, where it is so much in one, beside it or a few words on (`m3 of water per hour`);
    and the place of the measure with what stands beside it, be it a day or a year.
    """
    after = _END.split(small[span[1] : span[1] + AFTER], maxsplit=1)[0]
    match = own.expression("rates").search(after)
    if match:
        rate = match.lastgroup if match.lastgroup in RATES else ""
        return rate or "", (span[0], span[1] + (match.end() if match.start() == 0 else 0))
    if own.lang == "hi":
        first = max(span[0] - NEAR_BEFORE, 0)
        for match in own.expression("rates").finditer(small, first, span[0]):
            if match.lastgroup in RATES and _is_about(small[match.end() : span[0]]):
                return match.lastgroup or "", span
    return "", span


def _is_about(between: str) -> bool:
    """Whether nothing stands before a Hindi number, or only that it is no exact one: `प्रति घंटे लगभग 900 लीटर`."""
    return not between.strip() or between.strip() in table("hi")["quantities"]["about"].split(", ")


def _ratios(small: str, own: Lexicon) -> Iterator[Fact]:
    """`60:40`, where it is no time of day."""
    for match in _RATIO.finditer(small):
        if int(match["one"]) >= HOURS or int(match["other"]) >= MINUTES or _is_shared(small, match, own):
            yield Fact("number", (match["one"], match["other"]), match.span())


def _is_shared(small: str, ratio: "regex.Match[str]", own: Lexicon) -> bool:
    return own.rule("shares").search(small[: ratio.start()]) is not None


def _folds(small: str, own: Lexicon) -> Iterator[Fact]:
    """`fivefold`, which the other languages say as `five times`."""
    for match in _FOLD.finditer(small) if "fold" in small else ():
        number = Decimal(match["n"]) if match["n"].isdecimal() else Decimal(own.spoken_numbers[match["n"]])
        yield Fact("number", number, match.span(), bare=number)


def _halves(small: str, own: Lexicon) -> Iterator[Fact]:
    """`a year and a half`, `a hectare and a half`, which the other languages say as one and a half of them."""
    for match in _AND_A_HALF.finditer(small) if " half" in small else ():
        for name in ("periods", "units"):
            unit = own.expression(name).fullmatch(small, *match.span("unit"))
            if unit and unit.lastgroup in SPANS:
                yield period(Decimal("1.5"), unit.lastgroup, match.span())
            elif unit and unit.lastgroup:
                yield measure(Decimal("1.5"), unit.lastgroup, "", match.span())


def _years(small: str) -> Iterator[Fact]:
    """Years where no other reader takes them for such: `mid-2026`."""
    for match in _YEAR.finditer(small):
        yield Fact("date", ("year", int(match[0])), match.span(), bare=Decimal(match[0]))


def _single_periods(small: str, own: Lexicon) -> Iterator[Fact]:
    for match in own.expression("one_period").finditer(small):
        if match.lastgroup in SPANS:
            yield period(Decimal(1), match.lastgroup, match.span(), alone=False)
