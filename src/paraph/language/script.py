"""Alphabets: count the scripts of a text, recognise its language; and fold its spelling variants (`folding`).

A text is in the language of the greater part of its letters and, among languages of one script, in the one whose
small words it uses (`data/languages.toml`). Quotations in another script do not change that, as in a release in
English that gives the Prime Minister's words in Hindi. Languages other than English, Hindi and Russian give None as
soon as there is enough text to tell; a few words that could be ours are taken for ours.

    >>> detect("Стороны подписали протокол заседания.")
    'ru'
    >>> detect("Сторони підписали протокол засідання.") is None
    True
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import regex

from paraph.language.files import table
from paraph.language.folding import Folded, Span, fold, to_ascii_digits
from paraph.language.words import Words, read_words

__all__ = ["Folded", "Span", "detect", "fold", "scripts", "to_ascii_digits"]

OURS = {"Latin": "en", "Devanagari": "hi", "Cyrillic": "ru"}
"""The script each working language is written in."""

STRAY_LETTERS, SENTENCE = 12, 8
"""Letters of another script, and words in Latin letters, from which on a text is taken for another language's."""

LETTERS_A_WORD = {"Han": 2, "Hangul": 3, "Kana": 3}
"""Letters that say as much as a word of six letters does elsewhere."""

TELLING_LETTERS = 60
"""Words from which on a text in Russian has some ы or э, as no Bulgarian or Serbian text has."""

WORDS_A_LETTER = 10
"""Words to one ы or э, at most, in a text that is no Bulgarian or Serbian one with some Russian names in it."""

LONGER = 7
"""Letters of a word whose ending counts."""

TELLING = 12
"""Words from which on a text is long enough to be called foreign for want of our small words."""

JUDGED = 2_000
"""Characters at the beginning, and as many in the middle, by which the language of a long text is judged."""

LONGEST_ENDING = 4
WEIGHT_OF_SMALL = 12
"""Letters that one of our small words counts for when scripts are weighed."""

_SCRIPT = regex.compile(
    r"(?P<Latin>\p{Latin})|(?P<Devanagari>(?=[\p{L}\p{M}])\p{Devanagari})|(?P<Cyrillic>\p{Cyrillic})|(?P<Arabic>\p{Arabic})"
    r"|(?P<Han>\p{Han})|(?P<Hangul>\p{Hangul})|(?P<Kana>[\p{Hiragana}\p{Katakana}])|(?P<Other>\p{L})"
)


def scripts(text: str) -> dict[str, int]:
    """Letters and marks by script, the most frequent first: `{"Devanagari": 812, "Latin": 40}`.

    Scripts named are Latin, Devanagari, Cyrillic, Arabic, Han, Hangul, Kana and Other. Digits and signs do not count.
    """
    counts: Counter[str] = Counter()
    for letter, count in Counter(text).items():
        script = _script_of(letter)
        if script:
            counts[script] += count
    return dict(counts.most_common())


def stray(text: str, language: str) -> str | None:
    """The language whose letters alone a text given for `language` has, so that it was put in the wrong place; or None.

    Names of firms and works are written in Latin letters in any of the languages, so of those it takes a sentence.
    """
    found = scripts(text)
    for script, other in OURS.items():
        enough = len(text.split()) >= SENTENCE if script == "Latin" else found.get(script, 0) >= STRAY_LETTERS
        if other != language and enough and set(found) == {script}:
            return other
    return None


def detect(text: str) -> str | None:
    """The language of `text`: "en", "hi", "ru", or None for any other, or for a text without words.

    Judges by the beginning and the middle of a long text.
    """
    return _detected(_sample(text))


@lru_cache(maxsize=64)
def _detected(sample: str) -> str | None:
    weights = {script: count * (6 // LETTERS_A_WORD.get(script, 6)) for script, count in scripts(sample).items()}
    words = read_words(sample)
    forms = Counter(words.forms)
    forms.subtract(
        form for at, form in enumerate(words.forms) if len(form) < LONGEST_ENDING and _ends_number(words, at)
    )
    judged = {script: _judge(script, forms, sample) for script in OURS if script in weights}
    for script, verdict in judged.items():
        weights[script] += verdict.small * WEIGHT_OF_SMALL
    script = max(weights, key=weights.__getitem__, default="Other")
    return OURS[script] if script in judged and judged[script].ours else None


def _sample(text: str) -> str:
    if len(text) <= 2 * JUDGED:
        return text
    middle = len(text) // 2
    return text[:JUDGED] + "\n" + text[middle : middle + JUDGED]


@lru_cache(maxsize=2_000)
def _script_of(letter: str) -> str | None:
    match = _SCRIPT.match(letter)
    return match.lastgroup if match else None


@dataclass(frozen=True, slots=True)
class _Rivals:
    """The languages of one script and what they are told apart by."""

    words: dict[str, tuple[str, ...]]
    """Small word to the languages that use it."""
    letters: dict[str, tuple[str, ...]]
    endings: dict[str, tuple[str, ...]]
    """Language to endings of its longer words."""
    telling: str
    without: tuple[str, ...]
    """Languages that have none of the telling letters."""
    least: float


@lru_cache(maxsize=3)
def _rivals(script: str) -> _Rivals:
    data = table("languages")[script]
    return _Rivals(
        words=_by_sign((lang, fold(signs).text.split()) for lang, signs in data["words"].items()),
        letters=_by_sign((lang, list(signs)) for lang, signs in data.get("letters", {}).items()),
        endings={lang: tuple(fold(signs).text.split()) for lang, signs in data.get("endings", {}).items()},
        telling=data.get("telling", ""),
        without=tuple(data.get("without", "").split()),
        least=data["least"],
    )


def _by_sign(languages: Iterable[tuple[str, list[str]]]) -> dict[str, tuple[str, ...]]:
    signs: dict[str, tuple[str, ...]] = {}
    for lang, found in languages:
        for sign in dict.fromkeys(found):
            signs[sign] = (*signs.get(sign, ()), lang)
    return signs


@dataclass(frozen=True, slots=True)
class _Verdict:
    ours: bool
    """Whether what is written in this script is our language."""
    small: int
    """How many of our small words are in it: they tell the language of a text from that of the names in it."""


def _judge(script: str, forms: Counter[str], sample: str) -> _Verdict:
    rivals, ours = _rivals(script), OURS[script]
    scores: Counter[str] = Counter()
    for form in forms.keys() & rivals.words.keys():
        for lang in rivals.words[form]:
            scores[lang] += forms[form]
    own = scores.pop(ours, 0)
    letters = Counter(sample)
    for letter, languages in rivals.letters.items():
        if letter in letters:
            scores.update(dict.fromkeys(languages, letters[letter]))
    for lang, endings in rivals.endings.items():
        scores[lang] += sum(count for form, count in forms.items() if len(form) >= LONGER and form.endswith(endings))
    inflected = scores.pop(ours, 0)
    total = sum(count for form, count in forms.items() if _script_of(form[0]) == script)
    if sum(letters[letter] for letter in rivals.telling) * WORDS_A_LETTER > total:
        scores = Counter({lang: score for lang, score in scores.items() if lang not in rivals.without})
    if own < max(scores.values(), default=0):
        return _Verdict(ours=False, small=own)
    enough = own >= rivals.least * total / 2
    if total >= TELLING_LETTERS and not any(letters[letter] for letter in rivals.telling or letters):
        return _Verdict(ours=False, small=own)
    told = own + inflected > 0 and any(letters[letter] for letter in rivals.telling)
    ends_alike = inflected > 1 and not any(scores.values())
    return _Verdict(ours=enough or told or ends_alike or total < TELLING, small=own)


def _ends_number(words: Words, at: int) -> bool:
    """Whether a word is the ending of a number ("25-е", "1990-х"), which says nothing of the language."""
    return at > 0 and words.gap(at) == "-" and words.forms[at - 1][-1].isdigit()
