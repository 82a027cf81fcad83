"""Which words of a text describe others: adjectives, participles before a noun, and adverbs of manner.

Russian is told by its dictionary. In English and Hindi endings and a list tell (`data/release_en.toml`, parts), and the
place: what describes stands right before a word that tells something.
"""

from functools import lru_cache

import regex

from paraph.language.concordance import DESCRIPTIVE, QUALITY, THEME, WORD
from paraph.language.releasing.vocabulary import vocabulary
from paraph.language.russian import analyzer
from paraph.language.words import Words

_ENDINGS = {
    "en": regex.compile(
        r"\w{2,}(?:al|ive|ous|ic|ful|less|able|ible|ary|ory|est|(?<!m)ent|ant|ier|wide|scale|class|term|leading|reaching"
        r"|breaking|making)"
    ),
    "hi": regex.compile(
        r"\w+(?:ीय|िक|पूर्ण|शील|कारी|युक्त|हीन|जनक|मय|तम|ात्मक|कालीन|वर्ती|दायक|बद्ध|व्यापी|दायी|वादी|स्पर्शी|शाली|िल)"
    ),
}
_MANNER = {"en": regex.compile(r"\w{3,}ly"), "hi": regex.compile(r"\w+तः|\w+पूर्वक")}
_PARTICIPLE = regex.compile(r"\w{3,}ed")


BECAME = "стали"
"""The one verb of Russian that looks like a theme: `became`, and `of steel`."""


LEVY = "कर"
"""A tax in Hindi, and the stem of `to do` that stands after a verb's noun: पूरा कर चुके हैं."""


def is_homonym(words: Words, at: int) -> bool:
    """Whether word `at` looks like the name of a thing and is a verb: стали, कर."""
    form = words.forms[at]
    if _is_reciprocal(words, at):
        return True
    if form == LEVY:
        after = words.forms[at + 1] if at + 1 < len(words.forms) else ""
        return after in vocabulary("hi").parts["auxiliary"]
    return form == BECAME and not is_steel(words, at)


EACH = {"दूसर": ("एक",), "друг": ("друг",)}
"""The second word of `one another`, by how it begins, and the first: एक-दूसरे को, друг с другом."""


def _is_reciprocal(words: Words, at: int) -> bool:
    """Whether word `at` is part of `one another`, rather than another thing or a friend."""
    form, before = words.forms[at], words.forms[max(at - 2, 0) : at]
    if form == "друг" and any(after.startswith("друг") for after in words.forms[at + 1 : at + 3]):
        return True
    return any(form.startswith(second) and not set(first).isdisjoint(before) for second, first in EACH.items())


def is_steel(words: Words, at: int) -> bool:
    """Whether word `at`, `стали`, is the metal: after a word for what is made, sold or counted of it."""
    before = words.forms[at - 1] if at else ""
    return any(before.startswith(made) for made in vocabulary("ru").deeds["of_steel"])


def describes(words: Words, at: int, lang: str, sorts: frozenset[str]) -> bool:
    """Whether word `at` describes another; `sorts` are those of its meanings."""
    form = words.forms[at]
    if lang == "ru":
        return _is_russian(form)
    if form in vocabulary(lang).parts["nouns"]:
        return False
    if _is_manner(form, lang, sorts) or (sorts and sorts <= {QUALITY, DESCRIPTIVE}):
        return True
    return _is_before_word(words, at, lang) and (_is_adjective(form, lang, sorts) or _is_participle(words, at, lang))


def _is_manner(form: str, lang: str, sorts: frozenset[str]) -> bool:
    if form in vocabulary(lang).parts["manner"]:
        return True
    return bool(_MANNER[lang].fullmatch(form)) and sorts.isdisjoint({THEME, WORD})


def _is_adjective(form: str, lang: str, sorts: frozenset[str]) -> bool:
    if form in vocabulary(lang).parts["adjectives"]:
        return True
    return sorts.isdisjoint({WORD}) and bool(_ENDINGS[lang].fullmatch(form))


def _is_before_word(words: Words, at: int, lang: str) -> bool:
    if at + 1 >= len(words.forms) or words.gap(at + 1) not in {" ", "-"}:
        return False
    after = words.forms[at + 1]
    return not vocabulary(lang).is_small(after) and after not in vocabulary(lang).parts["verbal"]


def _is_participle(words: Words, at: int, lang: str) -> bool:
    """Whether an English participle stands between an article or preposition and its noun: `an enhanced role`."""
    own = vocabulary(lang)
    return (
        lang == "en"
        and bool(at)
        and bool(_PARTICIPLE.fullmatch(words.forms[at]))
        and own.is_before(words.forms[at - 1])
    )


@lru_cache(maxsize=20_000)
def _is_russian(form: str) -> bool:
    parse = analyzer().parse(form)[0]
    return any(part in parse.tag for part in ("ADJF", "PRTF", "ADVB", "COMP")) and "Apro" not in parse.tag
