"""Turn the text of a release into a row of units: lexicon, ordinals, dates, countries, signs, shapes of the rest.

Reads: the text of a release and its language. Writes: `Row`, whose units cover every word and every telling sign.

Kinds it gives besides those of the lexicon: ORD (value: number), DATE (`DateMention`), LAND, DEMO and CITY (country
code: by name, by adjective, by town), HON (a title of courtesy), NUM, and for words nobody knows CAP, ABBR, INIT, LOW
and in Russian ADJ, CAPADJ, by their letters; Devanagari has no capitals, so its words are WORD.
Signs are COMMA, SEMI, COLON, OPEN, CLOSE, DASH, HYPHEN, QUOTE, STOP, LINE.
"""

import re
from datetime import date

from paraph.intake.marks import marking_hindi, marking_russian
from paraph.intake.marks.lexicon import Found, lexicon
from paraph.intake.marks.rows import Row, Unit
from paraph.intake.marks.rulewords import expression, listed
from paraph.intake.marks.rulewords import words as ruled
from paraph.language.countries import find_countries
from paraph.language.dates import DateMention, find_dates
from paraph.language.honorifics import find_honorifics
from paraph.language.ordinals import find_ordinals
from paraph.language.russian import tags
from paraph.language.words import Words, read_words

SIGNS = {
    ",": "COMMA", ";": "SEMI", ":": "COLON", "(": "OPEN", ")": "CLOSE", "[": "OPEN", "]": "CLOSE", '"': "QUOTE",
    "।": "STOP", "॥": "STOP", ".": "STOP", "!": "STOP", "?": "STOP", "|": "STOP", "\n": "LINE", "&": "AND",
    "_": "COMMA", "/": "SLASH", "•": "LINE", "…": "STOP", "+": "AND",
}  # fmt: skip
CAPITALISED = frozenset({"PORT", "ORG", "STOPNAME"})
"""Kinds that count only with a capital where the script knows them: "the Ministry of Trade", not "trade"."""

PORTFOLIO = "portfolio"
"""Value of a word in small letters that with a capital is a portfolio: "joint economic commission"."""

NOT_ORDINALS = ruled("en", "marks.not_ordinals")
"""Indian Standard Time, not "Ist" for the first."""

OF_OFFICES = ruled("hi", "marks.courtesies_of_offices")
"""A courtesy that Hindi, where it stands alone, puts before an office rather than a name: "माननीय विद्युत मंत्री श्री A"."""

LANDS = {"name": "LAND", "demonym": "DEMO", "capital": "CITY", "city": "CITY"}

_SIGN = re.compile(r"[,;:()\[\]\"।॥!?|\n&/•…+]|\.|-+|_(?=\s)")
_ABBREVIATION = re.compile(r"[^\W\d_]{2,}")
_NOUN = re.compile(r"(?:[еая]ни|ти|стви|ци|си|зи|ри|логи)(?:е|й|ем)$")
"""How nouns end that end like adjectives too: "развитие", "удобрений", "технологий"."""

NOUNS_LIKE_ADJECTIVES = ruled("ru", "marks.nouns_like_adjectives")

_ADJECTIVE = re.compile(r".{2}(?:ый|ий|ого|его|ому|ему|ым|им|ая|яя|ую|юю|ые|ие|ых|их|ыми|ими|ое|ой|ей)$")
LONGEST_INITIAL = 2


def mark_up(text: str, lang: str, today: date | None) -> Row:
    """The units of `text`; `today` is the day the release was posted, or None."""
    words = read_words(text)
    mentions = _mentions(text, lang, today)
    starts = [words.span(at, at + 1)[0] for at in range(len(words.forms))]
    units: list[Unit] = []
    at, count = 0, len(words.forms)
    while at < count:
        _signs(words, at, starts[at], units)
        is_titled = lang == "en" and bool(units) and units[-1].kind in {"HON", "PARTICLE"}
        unit, after = _unit_at(words, at, starts, mentions, lang, is_titled=is_titled)
        units.append(unit)
        at = after
    if count:
        _signs(words, count, len(text), units)
    if lang == "hi":
        units = marking_hindi.refined(units, text)
    if lang == "ru":
        units = marking_russian.refined(units, text)
    return Row(text, units)


def _mentions(text: str, lang: str, today: date | None) -> dict[int, Unit]:
    """Countries, ordinals and dates by where they begin; a later kind wins over an earlier one."""
    found = {}
    for land in find_countries(text, lang):
        found[land.span[0]] = Unit(LANDS[land.form], *land.span, land.code)
    if lang == "hi":
        for written in expression("hi", "marks.latin_lands").finditer(text):
            found[written.start()] = Unit("LAND", *written.span(), find_countries(written[0], "en")[0].code)
    if lang == "ru":
        acting = expression("ru", "marks.acting").finditer(text)
        found |= {short.start(): Unit("ADJ", *short.span()) for short in acting}
    for title in find_honorifics(text, lang):
        if title.text in OF_OFFICES or (lang == "en" and _is_plain_word(text, *title.span)):
            continue
        found[title.span[0]] = Unit("HON", *title.span, title.text)
    for ordinal in find_ordinals(text, lang, roman=lang == "ru"):
        if text[slice(*ordinal.span)] in NOT_ORDINALS:
            continue
        found[ordinal.span[0]] = Unit("ORD", *ordinal.span, ordinal.value)
    for day in find_dates(text, lang, today=today):
        found[day.span[0]] = Unit("DATE", *day.span, day)
    return found


def _is_none_here(words: Words, at: int, phrase: Found, lang: str, *, is_titled: bool) -> bool:
    """Whether words of the lexicon mean something else where they stand: a name, or a mark on an office."""
    if phrase.kind == "LAST" and _is_bracketed(words, at, phrase.after):
        return True
    if phrase.kind in TELLING_VERBS and words.written(at).istitle() and (is_titled or _is_surname(words, at, phrase)):
        return True
    return lang == "ru" and _is_of_a_name(words, at, phrase)


def _is_surname(words: Words, at: int, phrase: Found) -> bool:
    """Whether a lone word with a capital ends a name before a sign: "First Deputy Minister Otieno | Said, and"."""
    alone = phrase.after == at + 1 and at > 0 and words.gap(at) == " " and words.gap(at + 1)[:1] in {",", ")", ";"}
    return alone and words.written(at - 1).istitle()


def _leads_to_a_day(words: Words, at: int, following: Unit | None) -> bool:
    """Whether "last" only leads to a day told in full, "met last | 4 November 2011", or in Hindi to a weekday."""
    if following is None or following.kind != "DATE":
        return False
    weekday = isinstance(following.value, DateMention) and following.value.kind == "weekday"
    full = words.written(at).lower() in BEFORE_A_FULL_DAY and words.text[following.start].isdigit()
    return full or (weekday and words.forms[at].startswith(BEFORE_A_DAY))


BEFORE_A_FULL_DAY = ruled("en", "marks.before_a_full_day")
BEFORE_A_DAY = listed("hi", "sessions.ago")
"""How Hindi words begin that before a weekday only tell which one it was: "पिछले | मंगलवार को"."""


def _is_letter_hi(words: Words, at: int) -> bool:
    """Whether a Hindi word is a letter with a full stop, or with the nought that some write for it: "वी0 मुरलीधरन"."""
    form, letters = words.forms[at], lexicon("hi").letters
    return (form in letters and words.gap(at + 1)[:1] == ".") or (form.endswith("0") and form[:-1] in letters)


TELLING_VERBS = frozenset({"ASIDE", "VERB", "WILL"})
"""What with a capital after a title of courtesy or a particle of names is one: "Mr. | Will Rao", "Qais bin | Said"."""


def _unit_at(
    words: Words, at: int, starts: list[int], mentions: dict[int, Unit], lang: str, *, is_titled: bool
) -> tuple[Unit, int]:
    start = starts[at]
    mention = mentions.get(start)
    titled = mention is not None and mention.kind == "HON"
    if lang == "hi" and not titled and _is_letter_hi(words, at):
        return Unit("INIT", *words.span(at, at + 1)), at + 1
    phrase = lexicon(lang).at(words, at)
    if phrase is not None and phrase.kind == "LAST" and phrase.after < len(starts):
        phrase = None if _leads_to_a_day(words, at, mentions.get(starts[phrase.after])) else phrase
    if phrase is not None and _is_none_here(words, at, phrase, lang, is_titled=is_titled):
        phrase = None
    if mention is not None:
        end_of_phrase = words.span(at, phrase.after)[1] if phrase else 0
        if mention.end >= end_of_phrase or mention.kind == "DATE":
            after = at + 1
            while after < len(starts) and starts[after] < mention.end:
                after += 1
            return mention, after
    if lang != "hi" and _is_initial(words, at, lang):
        return Unit("INIT", *words.span(at, at + 1)), at + 1
    if phrase is not None and not (phrase.kind in CAPITALISED and words.written(at)[0].islower()):
        span = words.span(at, phrase.after)
        kind, value = _meant_en(words, at, phrase) if lang == "en" else (phrase.kind, phrase.value)
        return Unit(kind, *span, value), phrase.after
    start, end = words.span(at, at + 1)
    shape = _shape(words, at, lang)
    if shape == "CAP" and _goes_on_past_apostrophe(words, at):
        return Unit(shape, start, words.span(at, at + 2)[1]), at + 2
    value = PORTFOLIO if phrase is not None and phrase.kind == "PORT" else None
    return Unit(shape, start, end, value), at + 1


def _is_of_a_name(words: Words, at: int, phrase: Found) -> bool:
    """Whether what elsewhere joins words is a part of a name in capitals: "Ван | И", "| Ван И"."""
    written = words.written(at)
    if phrase.after > at + 1 or not written[0].isupper():
        return False
    if phrase.kind == "PARTICLE":
        return at + 1 < len(words.forms) and words.gap(at + 1) == " " and words.written(at + 1)[0].isupper()
    return written in JOINS_OR_NAMES and at > 0 and words.gap(at) == " " and words.written(at - 1).istitle()


JOINS_OR_NAMES = ruled("ru", "marks.joins_or_names")


def _is_bracketed(words: Words, at: int, after: int) -> bool:
    """Whether words stand in brackets by themselves: "सचिव (पूर्व)" is of the East, not a former one."""
    return words.gap(at).endswith("(") and words.gap(after).startswith(")")


def _meant_en(words: Words, at: int, phrase: Found) -> tuple[str, object]:
    """What an English phrase is here, by the words beside it: its kind and its value."""
    if _is_to_chair(words, at):
        return "CHAIR", "now"
    if _is_to_head(words, at):
        return "LED", "now"
    if phrase.kind == "WILL" and _gives_a_cause(words, phrase.after):
        return "LOW", None
    return _title(words, at, phrase.after) if phrase.kind == "HON" else phrase.kind, phrase.value


def _is_to_chair(words: Words, at: int) -> bool:
    """Whether "chair" is the verb, not the post: "the ministers will | chair the meeting"."""
    return words.forms[at] in CHAIRING and at > 0 and words.forms[at - 1] in BEFORE_A_VERB


def _is_to_head(words: Words, at: int) -> bool:
    """Whether "head" is the verb, not the post: "the minister will | head the delegation", not "| head to Peru"."""
    verb = words.forms[at] in HEADING and at > 0 and words.forms[at - 1] in BEFORE_A_VERB
    return verb and at + 1 < len(words.forms) and words.forms[at + 1] not in GOING


def _gives_a_cause(words: Words, after: int) -> bool:
    """Whether "due to" gives a cause rather than sets a day: "due to | floods", not "due to | begin"."""
    due = after > 1 and " ".join(words.forms[after - 2 : after]) in DUE
    return due and after < len(words.forms) and words.forms[after] not in OF_THE_DUE


OF_THE_DUE = ruled("en", "marks.due_to")
DUE = ruled("en", "marks.due")
CHAIRING = ruled("en", "marks.chairing")
HEADING = ruled("en", "marks.heading")
GOING = ruled("en", "marks.going")
BEFORE_A_VERB = ruled("en", "marks.before_a_verb")
ENVOYS = ruled("en", "marks.envoys")


def _title(words: Words, at: int, after: int) -> str:
    """What an English word for a courtesy is here: one, a post, or a plain word."""
    if _is_plain_word(words.text, words.starts[at], words.ends[after - 1]):
        return "POST" if words.forms[at] in ENVOYS else _shape(words, at, "en")
    return "POST" if words.forms[after - 1] in ENVOYS and _goes_on(words, after) else "HON"


def _goes_on(words: Words, after: int) -> bool:
    """Whether small letters or a sign other than a full stop follow: "Ambassador | for Nuclear Safety", no name."""
    if after >= len(words.forms):
        return True
    return words.written(after)[0].islower() or words.gap(after).strip(" .") != ""


def _is_plain_word(text: str, start: int, end: int) -> bool:
    """Whether what elsewhere is a courtesy stands before no name: "general elections", "ambassador for disarmament".

    The places are those of the folded text, `text`.
    """
    following = text[end : end + 3].lstrip(". ")
    return text[start].islower() and not following[:1].isupper() and following[:1] not in {"(", ")"}


def _goes_on_past_apostrophe(words: Words, at: int) -> bool:
    """Whether an apostrophe stands inside a name ("Mas’oud"), not before an ending ("Oman’s")."""
    if at + 1 >= len(words.forms) or words.gap(at + 1) not in {"'", "’", "‘", "ʼ"}:
        return False
    return len(words.written(at + 1)) > 1 and words.written(at + 1)[0].islower()


def _is_initial(words: Words, at: int, lang: str) -> bool:
    """Whether a lone capital, which may also be "A" or "I", stands before another name."""
    written = words.written(at)
    if len(written) != 1 or not written.isupper() or at + 1 >= len(words.forms):
        return False
    following, gap = words.written(at + 1), words.gap(at + 1)
    if gap.startswith("."):
        return following[0].isupper()
    if lang == "ru":
        return False
    return written not in "AI" or (len(following) == 1 and following.isupper())


def _shape(words: Words, at: int, lang: str) -> str:
    written = words.written(at)
    if written[0].isdigit():
        return "NUM"
    if written[0].islower():
        return _small_ru(words.forms[at]) if lang == "ru" else "LOW"
    if not written[0].isupper():
        return "WORD"
    if len(written) == 1 or (len(written) <= LONGEST_INITIAL and words.gap(at + 1).startswith(".")):
        return "INIT"
    if lang == "ru" and not written.isupper() and _is_adjective(words.forms[at]):
        return "CAPADJ"
    return "ABBR" if _ABBREVIATION.fullmatch(written) and written.isupper() else "CAP"


_INFINITIVE = re.compile(r".{2}(?:[аяеиуы]ть|ться|вести|йти|чься)$")
NOUNS_LIKE_INFINITIVES = ruled("ru", "marks.nouns_like_infinitives")


_PAST = re.compile(r"л(?:ся|ась|ось|ись)$|.{2}(?:(?<!т)ел|ил|ал|ял|ул|ыл|шл)и$")
NOUNS_LIKE_PASTS = listed("ru", "marks.nouns_like_pasts")
"""How nouns begin that end like verbs in the past: "модели", "автомобили"."""


_MAY_TELL = re.compile(r"(?:[аеёиуюя]тс?я?|(?:[еёая]н|т)[аоы]?|л[ао]?|в|вшись?|ясь)$")
"""How finite verbs, short participles and gerunds may end, and many a noun."""

TELLING = frozenset({"VERB", "PRTS", "GRND"})
"""What the dictionary calls the words that tell: "развивается", "выражена", "отметив"."""


def _small_ru(form: str) -> str:
    if _INFINITIVE.search(form) and form not in NOUNS_LIKE_INFINITIVES:
        return "INF"
    if _PAST.search(form) and not form.startswith(NOUNS_LIKE_PASTS):
        return "VERB"
    if _is_adjective(form):
        return "ADJ"
    return "VERB" if _MAY_TELL.search(form) and _only_tells(form) else "LOW"


def _only_tells(form: str) -> bool:
    """Whether the dictionary knows a word as nothing but a verb, a short participle or a gerund."""
    found = tags(form)
    return bool(found) and all(tag.POS in TELLING for tag in found)


def _is_adjective(form: str) -> bool:
    return _ADJECTIVE.search(form) is not None and _NOUN.search(form) is None and form not in NOUNS_LIKE_ADJECTIVES


def _is_decimal(text: str, at: int) -> bool:
    """Whether a full stop, or a comma, stands between two digits."""
    return text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _is_first_half(unit: Unit, words: Words) -> bool:
    """Whether a unit is the first half of a Russian pair, which some write apart: "Белорусско | - Российская"."""
    return unit.kind == "DEMO" and words.text[unit.end - 1] == "о"


def _signs(words: Words, at: int, place: int, units: list[Unit]) -> None:
    gap = words.gap(at)
    if gap == " ":
        return
    if gap in {"-", ".-"} or (gap == " - " and units and _is_first_half(units[-1], words)):
        units.append(Unit("HYPHEN", place - 1, place))
        return
    if gap == " '":
        units.append(Unit("QUOTE", place - 1, place))
        return
    begin = place - len(gap)
    previous = units[-1] if units else None
    dotted = previous is not None and (
        previous.kind in {"INIT", "HON"} or "." in words.text[max(words.ends[at - 1] - 4, 0) : words.ends[at - 1]]
    )
    for sign in _SIGN.finditer(gap):
        letters = sign.group()
        start = begin + sign.start()
        if letters in ".," and _is_decimal(words.text, start):
            continue
        if letters == "." and dotted and sign.start() == 0:
            continue
        kind = SIGNS.get(letters) or "DASH"
        units.append(Unit(kind, start, start + len(letters)))
