"""Words of denial: how many clauses a text denies. `No later than` and `not only` deny nothing.

What a rule looks for stands under its name in `data/compare_*.toml`, section `rules`.
"""

from collections.abc import Iterator
from functools import lru_cache

from paraph.language.comparing.facts import Fact, Taken
from paraph.language.comparing.lexicon import Found, lexicon
from paraph.language.words import Words

DOUBLED = 4
"""Words within which a word of denial is said twice for one: neither bold nor timid."""

FAR = 20
"""Words within which a second word of denial may only go on with the first."""

UNLESS, IF_NOT, AS_LONG = "unless", "if", "as long"
"""Values of denied conditions: `unless`; `if not`; जब तक ... न, which may be either of these, or `until`."""

LOOSE = {"limits": "not", "unless": UNLESS, "as_long": AS_LONG}
"""Sections of words that need not be denials, and what a denial of each is."""

ENDS = frozenset(".;।!?")


def read_negations(words: Words, lang: str) -> Iterator[Fact]:
    """The denials of a folded text: strict ones, and loose ones, which need not be. They share their places."""
    own = lexicon(lang)
    for at, form in enumerate(words.forms):
        if _is_privative(form, lang):
            yield Fact("negation", "not", (words.starts[at], words.ends[at]), alone=False)
    hidden = Taken()
    last: Found | None = None
    found = sorted(own.find("negation", words), key=lambda item: item.first)
    for item in found:
        if item.key in {"idioms", *LOOSE, "conditions"}:
            hidden.add(item.span)
    for item in found:
        if item.key in LOOSE:
            yield Fact("negation", LOOSE[item.key], item.span, alone=False)
        elif item.key == "conditions":
            yield _condition(words, item)
        elif item.key != "idioms" and item.span not in hidden and not _is_number_sign(words, item, lang):
            if last is None or not _goes_on(words, last, item, lang):
                value = "without" if own.rule("without").fullmatch(words.forms[item.first]) else "not"
                yield Fact("negation", value, item.span)
            last = item


def _condition(words: Words, item: Found) -> Fact:
    """What is denied in a condition; or, beyond its comma, in what follows from it."""
    last = item.after - 1
    if any("," in words.gap(at) for at in range(item.first + 1, item.after)):
        return Fact("negation", "not", (words.starts[last], words.ends[last]))
    return Fact("negation", IF_NOT, item.span)


@lru_cache(maxsize=20_000)
def _is_privative(form: str, lang: str) -> bool:
    """Whether a word denies by its beginning or its end: unpaid, невыбранный, रहित."""
    return lexicon(lang).rule("privative").fullmatch(form) is not None


def _is_number_sign(words: Words, item: Found, lang: str) -> bool:
    """Whether it is the `No.` of a number."""
    following = words.forms[item.after : item.after + 1]
    sign = lexicon(lang).rule("number_sign").fullmatch(words.forms[item.first])
    return sign is not None and any(form[0].isdigit() for form in following)


def _goes_on(words: Words, last: Found, item: Found, lang: str) -> bool:
    """Whether the word only goes on with a denial that began before: никто не, neither … nor."""
    if lexicon(lang).rule("without").fullmatch(words.forms[item.first]):
        return False
    if "further" not in {last.key, item.key} and not _is_doubled(words, last, item, lang):
        return False
    if item.first - last.after > FAR:
        return False
    return not any(not ENDS.isdisjoint(words.gap(at)) for at in range(last.after, item.first + 1))


def _is_doubled(words: Words, last: Found, item: Found, lang: str) -> bool:
    """Whether two words of denial are those of one: `не смелый и не робкий`, `न साहसिक है न भीरु`."""
    own, form = lexicon(lang), words.forms[item.first]
    if item.first - last.after > DOUBLED or words.forms[last.first] != form or not own.rule("paired").fullmatch(form):
        return False
    joined = words.forms[item.first - 1] in own.lists["lists"]["and"]
    return lang == "hi" or (joined and _are_qualities(words, (last.after, item.after), lang))


def _are_qualities(words: Words, places: tuple[int, int], lang: str) -> bool:
    """Whether words are adjectives: of verbs each is denied by itself."""
    quality = lexicon(lang).rule("quality")
    return all(at < len(words.forms) and quality.fullmatch(words.forms[at]) for at in places)
