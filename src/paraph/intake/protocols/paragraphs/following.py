"""Where and when the next session is to be, as the protocol states it: the words, and what they say.

The Seventh Session will be held in Vadodara in the first quarter of 2027.   7, Vadodara, 2027-Q1
to meet in Kaliningrad on mutually convenient dates                          Kaliningrad, the words
"""

from collections.abc import Iterator, Sequence

import regex

from paraph.intake.protocols.layout.blocks import Numbered
from paraph.intake.protocols.lexicon import cased, pattern
from paraph.intake.protocols.page import Page, page_of
from paraph.intake.protocols.paragraphs.deadlines import quarter_of
from paraph.intake.protocols.values import NextSession
from paraph.intake.source import Span
from paraph.language.concordance import meanings_of
from paraph.language.countries import find_countries
from paraph.language.dates import find_dates
from paraph.language.ordinals import find_ordinals
from paraph.language.russian import nominative
from paraph.language.sentences import sentences


def next_session_of(
    page: Page, paragraphs: Sequence[Numbered], closing: Span, ordinal: int | None, lang: str
) -> NextSession | None:
    """The words on place and time of the next session, as stated; None where neither is."""
    for numbered in reversed(paragraphs):
        found = _next_in(page, (numbered.start + numbered.label.width, numbered.end), ordinal, lang)
        if found:
            return found
    return _next_in(page, closing, ordinal, lang)


def told_of_next(text: str, ordinal: int | None, lang: str) -> str | None:
    """The words on place and time in one paragraph of the protocol of session `ordinal`; `None` where it has none."""
    page = page_of(text)
    found = _next_in(page, (0, len(page.text)), ordinal, lang)
    return _STOP.sub("", found.text) if found else None


_STOP = regex.compile(r"(?<=\p{L}{2})\.$")
"""A full stop that ends the sentence, and not `2026 г.`"""


def _next_in(page: Page, span: Span, ordinal: int | None, lang: str) -> NextSession | None:
    text = page.text[slice(*span)]
    for begin, end in sentences(text, lang):
        sentence = text[begin:end]
        match = pattern(lang, "next_session").search(sentence)
        if match is None or not pattern(lang, "will_hold").search(sentence) or not _is_next(match[0], ordinal, lang):
            continue
        told = _place_and_time(sentence, lang)
        if told:
            return _read(page, (span[0] + begin, span[0] + end), told, (match[0], ordinal), lang)
    return None


def is_of_session(sentence: str, lang: str) -> bool:
    """Whether a sentence says when a session is to be held."""
    return bool(pattern(lang, "next_session").search(sentence) and pattern(lang, "will_hold").search(sentence))


def _read(page: Page, sentence: Span, told: Span, called: tuple[str, int | None], lang: str) -> NextSession:
    """`told`: where place and time stand in the sentence; `called`: the words for the session, and our own number."""
    words, ordinal = called
    numbers = [mention.value for mention in find_ordinals(words, lang)]
    following = ordinal + 1 if ordinal is not None else None
    return NextSession(
        text=page.written(sentence[0] + told[0], sentence[0] + told[1]),
        ordinal=numbers[0] if numbers else following,
        place=_place(page, sentence, lang),
        when=_when(page, sentence, lang),
    )


def _place(page: Page, sentence: Span, lang: str) -> str | None:
    text = page.text[slice(*sentence)]
    towns = [town.span for town in find_countries(text, lang) if town.form in {"capital", "city"}]
    towns = towns or list(_guessed(text, lang))
    towns += [place.span for place in find_countries(text, lang) if _is_in(text, place.span, lang)]
    if not towns:
        return None
    written = page.written(sentence[0] + towns[0][0], sentence[0] + towns[0][1])
    return _town(written) if lang == "ru" else written


def _guessed(text: str, lang: str) -> Iterator[Span]:
    """Towns that no list knows: a name that means nothing, where a town stands."""
    dates = [day.span for day in find_dates(text, lang)]
    dates += [match.span() for match in pattern(lang, "quarter").finditer(text)]
    for match in cased(lang, "town_stands").finditer(text):
        span = match.span("town")
        inside = any(start < span[1] and span[0] < end for start, end in dates)
        if not inside and not any(meanings_of(word.lower(), lang) for word in match["town"].split()):
            yield span


def _town(written: str) -> str:
    """A Russian town as it is called: as a list knows it, else without the ending of the prepositional."""
    called = nominative(written, ("loct", "nomn"))
    if not written.endswith("е"):
        return called
    forms = (called, written[:-1], written[:-1] + "а", written[:-1] + "о")
    return next((form for form in forms if _is_town(form)), written[:-1])


def _is_town(name: str) -> bool:
    return any(town.form in {"capital", "city"} and town.span[1] == len(name) for town in find_countries(name, "ru"))


def _when(page: Page, sentence: Span, lang: str) -> str | None:
    text = page.text[slice(*sentence)]
    for match in pattern(lang, "quarter").finditer(text):
        quarter = quarter_of(match, lang)
        if quarter:
            return quarter
    for day in find_dates(text, lang):
        if day.start and day.end and day.kind == "exact":
            return day.start.isoformat()
        if day.start and day.kind == "month":
            return day.start.strftime("%Y-%m")
        if day.start and day.kind in {"range", "period"}:
            return page.written(*_at(sentence, day.span))
    year = regex.search(r"(?<!\d)20\d\d(?!\d)", text)
    if year:
        return year[0]
    open_dates = pattern(lang, "dates_open").search(text)
    return (
        pattern(lang, "dates_wrapped").sub("", page.written(*_at(sentence, open_dates.span()))) if open_dates else None
    )


def _at(sentence: Span, span: Span) -> Span:
    return sentence[0] + span[0], sentence[0] + span[1]


def _is_next(words: str, ordinal: int | None, lang: str) -> bool:
    numbers = [mention.value for mention in find_ordinals(words, lang)]
    return not numbers or ordinal is None or numbers[0] == ordinal + 1


def _place_and_time(sentence: str, lang: str) -> Span | None:
    spans = [
        town.span
        for town in find_countries(sentence, lang)
        if town.form in {"capital", "city"} or _is_in(sentence, town.span, lang)
    ]
    spans += [day.span for day in find_dates(sentence, lang)]
    spans += [match.span() for match in pattern(lang, "quarter").finditer(sentence)]
    spans = spans or [span for span in _guessed(sentence, lang) if pattern(lang, "dates_open").search(sentence)]
    if not spans:
        return None
    spans += [match.span() for match in pattern(lang, "dates_open").finditer(sentence)]
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    lead = pattern(lang, "place_time_lead").search(sentence[:start])
    tail = pattern(lang, "place_time_tail").match(sentence[end:])
    return (lead.start() if lead else start, end + (tail.end() if tail else 0))


def _is_in(sentence: str, span: Span, lang: str) -> bool:
    """Whether a state is named as the place: `in Russia`, `в России`, `रूस में`."""
    before, after = sentence[: span[0]], sentence[span[1] :]
    return bool(pattern(lang, "place_before").search(before) or pattern(lang, "place_after").match(after))
