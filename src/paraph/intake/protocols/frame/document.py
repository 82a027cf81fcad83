"""What a protocol says of itself: number, days, place, languages, prevailing text, originals, next session (DOMAIN 2).

The day under the title is that of signature; the day the session was held stands in the opening (DOMAIN 2.1: held on
the 3rd, signed on the 5th). The closing formula has the day of signature, the languages in its own order, how many
originals, and which text prevails. What is not said is None.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import regex
from babel import Locale

from paraph.intake.protocols.layout.blocks import Parts
from paraph.intake.protocols.lexicon import mapping, numerals, pattern
from paraph.intake.protocols.page import Page
from paraph.intake.source import Span
from paraph.language.countries import find_countries
from paraph.language.dates import DateMention, find_dates
from paraph.language.folding import fold
from paraph.language.ordinals import find_ordinals
from paraph.language.russian import nominative
from paraph.language.sentences import sentences

LONGEST_TITLE = 700
"""Characters at the beginning in which the title stands."""
NEAR = 45
"""Characters between an ordinal and the session it counts."""

CODES = (
    "en hi ru kk uz ky tg tk zh mn vi de fr tr ar es ja ko be hy az ka fa sr sk cs hu bg ro pt it id th si ne bn ur pl "
    "fi ms el he my km lo uk ps sw am mk sl hr lt lv et nl sv da no"
)
"""Languages of protocols, ISO 639-1."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Facts of head and closing; the rest of `Document` comes from the signatures and the annexes."""

    ordinal: int | None
    held: tuple[str, str] | None
    signed: date | None
    place: str | None
    languages: tuple[str, ...]
    prevailing: str | None
    originals: int | None


def parties_of(page: Page, lang: str) -> tuple[str, ...]:
    """The two states whose sides speak, in the order in which the text first names them; else those of the title."""
    counts: dict[str, int] = {}
    first: dict[str, int] = {}
    title: list[str] = []
    for country in find_countries(page.text, lang):
        if country.form not in {"name", "demonym"}:
            continue
        if pattern(lang, "named_side").match(page.text, country.span[1]):
            counts[country.code] = counts.get(country.code, 0) + 1
            first.setdefault(country.code, country.span[0])
        if country.span[0] < LONGEST_TITLE and country.code not in title:
            title.append(country.code)
    chosen = sorted(counts, key=lambda code: -counts[code])[:2]
    if len(chosen) < 2:  # noqa: PLR2004 - a protocol has two sides
        chosen = [*chosen, *(code for code in title if code not in chosen)][:2]
    return tuple(sorted(chosen, key=lambda code: title.index(code) if code in title else len(title) + first[code]))


def opening_of(page: Page, parts: Parts, lang: str) -> Opening:
    """Read head and closing."""
    head = page.text[slice(*parts.head)]
    closing = _closing(page, parts, lang)
    title_end = _title_end(head, lang)
    stamped = [day for day in find_dates(head[:title_end], lang) if _is_full(day)]
    formula = [day for day in find_dates(page.text[slice(*closing)], lang) if _is_full(day)]
    signed = next((day.end for day in (*formula, *(d for d in stamped if d.kind == "exact"))), None)
    held = _held(head, lang, signed) or next(((d.start, d.end) for d in stamped if d.kind == "range"), None)
    held = held or _held_in_first(page, parts, lang, signed)
    if signed is None and stamped and stamped[0].kind == "range":
        signed = None
    words = page.text[slice(*closing)]
    languages, prevailing = _languages(words, lang)
    return Opening(
        ordinal=_ordinal(head, lang),
        held=(held[0].isoformat(), held[1].isoformat()) if held and held[0] and held[1] else None,
        signed=signed,
        place=_place(page, (parts.head[0], title_end), closing, parts.head, lang),
        languages=languages,
        prevailing=prevailing,
        originals=_originals(words, lang),
    )


def _is_full(day: DateMention) -> bool:
    return day.kind in {"exact", "range"} and not day.missing and day.start is not None


def _closing(page: Page, parts: Parts, lang: str) -> Span:
    """The closing formula: after the last paragraph, or one of the last paragraphs itself."""
    text = page.text[slice(*parts.closing)]
    if not parts.paragraphs or pattern(lang, "closing_hint").search(text):
        return parts.closing
    for numbered in reversed(parts.paragraphs[-2:]):
        if pattern(lang, "closing_hint").search(page.text, numbered.start, numbered.end):
            return numbered.start, numbered.end
    return parts.closing


def _title_end(head: str, lang: str) -> int:
    """Where the title and what stands under it end: at the first line that is a sentence."""
    place = 0
    for line in head.splitlines(keepends=True):
        shown = line.strip()
        if pattern(lang, "held").search(shown) or (len(shown) > NEAR and shown[-1:] in ".।"):
            return place
        place += len(line)
    return min(place, LONGEST_TITLE)


def _ordinal(head: str, lang: str) -> int | None:
    for mention in find_ordinals(head[:LONGEST_TITLE], lang):
        after = head[mention.span[1] : mention.span[1] + NEAR]
        noun = pattern(lang, "session_noun").search(after)
        if noun and not regex.search(r"[.;।\d]", after[: noun.start()]):
            return mention.value
        before = head[max(mention.span[0] - 12, 0) : mention.span[0]]
        if pattern(lang, "session_noun").search(before):
            return mention.value
    return None


def _held(head: str, lang: str, signed: date | None) -> tuple[date | None, date | None] | None:
    for begin, end in sentences(head, lang):
        sentence = head[begin:end]
        if not pattern(lang, "held").search(sentence) or not pattern(lang, "session_noun").search(sentence):
            continue
        days = [day for day in find_dates(sentence, lang, today=signed) if day.kind in {"exact", "range"} and day.start]
        if days:
            return days[0].start, days[0].end
    return None


def _held_in_first(page: Page, parts: Parts, lang: str, signed: date | None) -> tuple[date | None, date | None] | None:
    """The days as a first paragraph states them, where the opening is numbered; never days after the signature."""
    for numbered in parts.paragraphs[:1]:
        held = _held(page.text[numbered.start + numbered.label.width : numbered.end], lang, signed)
        if held and held[1] and (signed is None or held[1] <= signed):
            return held
    return None


def _place(page: Page, title: Span, closing: Span, head: Span, lang: str) -> str | None:
    """The town: as the line under the title has it, else the closing formula, else the opening."""
    for begin, end in (title, closing, head):
        text = page.text[begin:end]
        towns = [town for town in find_countries(text, lang) if town.form in {"capital", "city"}]
        stamped = _under_title(text, lang) if (begin, end) == title else None
        for town in towns:
            written = page.written(begin + town.span[0], begin + town.span[1])
            return nominative(written) if lang == "ru" and (begin, end) != title else written
        unknown = _unknown_town(text, lang) or stamped
        if unknown:
            at, after = unknown
            return page.written(begin + at, begin + after)
    return None


_STAMP = regex.compile(
    r"^\s*\(?\s*(?:г\.\s*)?(?P<town>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?),\s*[^,\n]*\d", regex.MULTILINE
)
_STAMP_HI = regex.compile(r"^\s*\(?\s*(?P<town>\p{Devanagari}[\p{Devanagari}\s-]{1,24}?),\s*\d", regex.MULTILINE)
_DONE_AT = {
    "en": regex.compile(r"\b[Dd]one\s+(?:at|in)\s+(?P<town>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)"),
    "ru": regex.compile(r"(?:совершено|подписано)\s+в\s+(?:г\.\s*|городе\s+)(?P<town>\p{Lu}[\p{L}-]+)", regex.I),
    "hi": regex.compile(r"(?!)(?P<town>)"),  # Hindi says where at the head
}  # fmt: skip


def _under_title(text: str, lang: str) -> Span | None:
    match = _STAMP_HI.search(text) if lang == "hi" else _STAMP.search(text)
    return match.span("town") if match else None


def _unknown_town(text: str, lang: str) -> Span | None:
    match = _DONE_AT[lang].search(text)
    return match.span("town") if match else None


def _languages(closing: str, lang: str) -> tuple[tuple[str, ...], str | None]:
    prevailing = None
    match = pattern(lang, "prevailing").search(closing)
    if match:
        named = _named(match["l"] or match["l2"] or "", lang)
        prevailing = named[0] if named else None
    for listed in pattern(lang, "language_list").finditer(closing):
        words = next((value for value in listed.groupdict().values() if value), "")
        named = _named(words, lang)
        if named:
            return named, prevailing
    return (), prevailing


def _named(words: str, lang: str) -> tuple[str, ...]:
    found: dict[str, int] = {}
    small = words.lower()
    for stem, code in _names(lang):
        match = regex.search(rf"(?<!\w){regex.escape(stem)}", small)
        if match and code not in found:
            found[code] = match.start()
    return tuple(sorted(found, key=lambda code: found[code]))


@lru_cache(maxsize=3)
def _names(lang: str) -> list[tuple[str, str]]:
    """The names of languages without their endings, by CLDR."""
    names = Locale.parse(lang).languages
    stems = []
    for code in CODES.split():
        name = fold(names.get(code, "")).text.lower()
        if name:
            stems.append((name.removesuffix("ий").removesuffix("ый") if lang == "ru" else name, code))
    return stems


def _originals(closing: str, lang: str) -> int | None:
    for match in pattern(lang, "originals").finditer(closing):
        groups = match.groupdict()
        word = (groups.get("n") or groups.get("w") or "").lower()
        number = int(word) if word.isdigit() else numerals(lang).get(word) or int(mapping(lang, "words").get(word, "0"))
        if number:
            return number
    return None
