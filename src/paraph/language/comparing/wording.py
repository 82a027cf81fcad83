"""What the words themselves say: the force of the verb, negation, adjectives that change a project, terms.

1. Force: the verbs of DOMAIN 2.3. Two texts differ when one has a verb of another force in its place.
2. Negation: how many clauses are denied. `No later than` and `not only` deny nothing.
3. Adjectives: modern is not modernised (DOMAIN 0.1), new is not existing.
4. Terms: by concept of the glossary, whatever the word for it. Names of topics must stand in both texts; of general
   terms only another one of the same family in its place counts (commitment and obligation).
"""

from collections.abc import Iterator
from functools import lru_cache

import regex

from paraph.language.comparing.facts import Fact, Taken
from paraph.language.comparing.lexicon import Found, lexicon
from paraph.language.files import table
from paraph.language.force import Force, ForceMention, find_force
from paraph.language.terms import Glossary, TermMention
from paraph.language.words import Words

LISTED = 3
"""Goods that a text lists, so that none of them may be missing from the other."""

DOUBLED = 4
"""Words within which a word of denial is said twice for one: neither bold nor timid."""

PAIRED = frozenset({"не", "न"})

FAR = 20
"""Words within which a second word of denial may only go on with the first."""

_WITH_OR_WITHOUT = frozenset({"industrial_infrastructure"})
"""Concepts that a term may name with an adjective or without."""


def read_wording(words: Words, lang: str, taken: Taken, glossary: Glossary) -> list[Fact]:
    """Force, negation, adjectives and terms of a folded text. Terms take their places, the others share theirs."""
    terms = [term for term in glossary.find_terms(words.text, lang) if term.span not in taken]
    facts = [
        *_forces(words.text, lang),
        *_possibilities(words, lang),
        *_negations(words, lang),
        *_adjectives(words, lang, terms, taken),
    ]
    facts += _terms(terms, words)
    facts += _goods(words, lang, taken)
    for term in terms:
        taken.add(term.span)
    return facts


DOUBTFUL = ("готов", "приняты", "स्वीकार", "приняти", "рассмотрени", "обсуждени", "изучени", "переговор")
"""Beginnings of a participle, of a verb that both accepts and admits, and of nouns that tell of no act."""

MAY = "may"
"""The force of what is only possible."""

PROMISED = ("shall consider", "will consider", "рассмотрит", "рассмотрят")
"""Verbs that promise no more than to consider: of these the other text must have one too."""

BINDING = (
    "undert",
    "pledg",
    "promis",
    "guarant",
    "assur",
    "обяз",
    "взял",
    "принял",
    "обеща",
    "пообещ",
    "гарант",
    "завер",
    "वचन",
    "दायित्व",
    "ज़िम्मेदारी",
    "जिम्मेदारी",
    "वादा",
    "गारंटी",
    "आश्वासन",
    "आश्वस्त",
)
"""Beginnings of verbs by which a Side binds itself."""

FUTURE = ("ेंगे", "ेगा", "ेगी", "зучат", "смотрят", "смотрит", "зучит", "оработают", "оработает")
"""Endings of verbs that promise to consider."""

DECIDING = ("одобр", "утверд")
"""Beginnings of verbs that decide, though releases welcome with them."""


INFINITIVES = regex.compile(r"\s\p{Devanagari}{1,5}(?:ने|ना)$")
"""How a Hindi verb ends that another verb governs: करने, कराने, देना."""

_ATTRIBUTE = {
    "en": regex.compile(
        r"(?<!\b(?:is|are|was|were|be|been|being|has|have|had|and|or|not|also)\s)\b\p{Ll}+ed\s(?:\p{Ll}+\s)?by\b"
    ),
    "ru": regex.compile(
        r"\w+(?:енн|анн|янн|ованн|ят|ащ|ящ|ущ|ющ|вш)(?:ый|ая|ое|ые|ого|ой|ому|ую|ым|ых|ыми|ом|ий|ее|ие|его|ей|ему|ую|ю|им|их|ими|ем)"
    ),
}
"""A participle that tells of a noun which text it is, and no act: `the text proposed by`, подписанный."""

_NOTHING = regex.compile(r"\s(?:no|none|neither|nothing)\b")
"""What denies the verb before it: `proposed no amendments`."""


_OPENS = regex.compile(r"(?:^|[.:;\n])\s*(?:to\s)?$", regex.I)
"""What stands before an infinitive by which a decision is told: `To instruct the Ministry`, `Просить университеты`."""


def _is_governed(text: str, mention: ForceMention, written: str) -> bool:
    """Whether it is an infinitive, which tells of no act: `promised to examine`."""
    if _OPENS.search(text[: mention.span[0]]):
        return False
    if INFINITIVES.search(written) or written.split(maxsplit=1)[0].endswith(("ть", "ться", "ти")):
        return True
    return text[: mention.span[0]].lower().endswith(" to ")


def meant(written: str, mention: ForceMention) -> Force:
    """The force, where one word has another in this place: who offers proposes, who approves decides; `written` is
    the verb in small letters.
    """
    if written.startswith("offer"):
        return "propose"
    if mention.force == "explore" and written.endswith(FUTURE):
        return "consider"
    return "agree" if _decides(written, mention) else mention.force


def _decides(written: str, mention: ForceMention) -> bool:
    """Whether it decides, whatever else it may be: approval, and agreement on something but its consideration."""
    noun = written.endswith(("ния", "нию", "ние")) and " о " not in written and " об " not in written
    return written.startswith(DECIDING) or (mention.force == "consider" and noun)


def _forces(text: str, lang: str) -> Iterator[Fact]:
    for mention in find_force(text, lang, wide=True):
        written = text[slice(*mention.span)].lower()
        if _tells(text, mention, written) and not _is_attribute(text, mention, lang):
            force = "agree" if _is_return(text, mention) else meant(written, mention)
            bound = force == "one_side" and written.startswith(BINDING)
            promised = force == "consider" and written.startswith(PROMISED)
            yield Fact("force", "undertake" if bound else force, mention.span, alone=promised)


def _possibilities(words: Words, lang: str) -> Iterator[Fact]:
    """What may be and need not: of one text only where the other has no word of possibility at all."""
    for found in lexicon(lang).find("modality", words):
        if not (found.key == "may" and lang == "en" and words.written(found.first) in {"May", "MAY"}):
            yield Fact("force", MAY, found.span, alone=found.key == "may")


def _is_return(text: str, mention: ForceMention) -> bool:
    """Whether what is agreed is to return to a matter: पुनः विचार करने पर सहमत."""
    return mention.force == "consider" and text[: mention.span[0]].endswith(("पुन: ", "पुनः ", "पुन ", "फिर से "))


def _tells(text: str, mention: ForceMention, written: str) -> bool:
    """Whether it is the verb of its clause, affirmed: what is denied is told by its negation."""
    if mention.negated or "]" in written or written.startswith(DOUBTFUL) or _NOTHING.match(text, mention.span[1]):
        return False
    return mention.force == "consider" or not _is_governed(text, mention, written)


def _is_attribute(text: str, mention: ForceMention, lang: str) -> bool:
    """Whether it is a participle that goes with a noun."""
    pattern = _ATTRIBUTE.get(lang)
    if pattern is None:
        return False
    if lang == "ru":
        return bool(pattern.fullmatch(text, *mention.span))
    return bool(pattern.match(text, mention.span[0]))


_PRIVATIVE = {
    "en": regex.compile(
        r"\w{4,}(?<!un)(?<!regard)(?<!neverthe)(?<!stain)less|non|non\w{5,}|un(?!der|i[otvq]|til|animous|cle)\w{5,}|in(?:complete|sufficient|valid|ability|applicable)\w*"
    ),
    "hi": regex.compile(r"\w{2,}(?:रहित|हीन)|रहित|विहीन|गैर|अ(?:ननुरूप|नुपस्थित|समर्थ|नुपलब्ध|परिवर्तित|संबद्ध|सुरक्षित)\w*"),
    "ru": regex.compile(
        r"бе[зс](?!опас|плат|ед|услов|перебо|пилот|цен|крайн|прецед)\w{4,}|не(?!дел|др|усто|фт|обход|котор|посред|давн|мец|больш|однокр|малов|мног|замедл|укосн|сколь|редко)\w{5,}"
    ),
}
"""Words that deny by their beginning: unpaid, невыбранный."""


def _negations(words: Words, lang: str) -> Iterator[Fact]:
    for at, form in enumerate(words.forms):
        if _is_privative(form, lang):
            yield Fact("negation", "not", (words.starts[at], words.ends[at]), alone=False)
    hidden = Taken()
    last: Found | None = None
    found = sorted(lexicon(lang).find("negation", words), key=lambda item: item.first)
    for item in found:
        if item.key in {"idioms", *LOOSE, "conditions"}:
            hidden.add(item.span)
    for item in found:
        if item.key in LOOSE:
            yield Fact("negation", LOOSE[item.key], item.span, alone=False)
        elif item.key == "conditions":
            yield _condition(words, item)
        elif item.key != "idioms" and item.span not in hidden and not _is_number_sign(words, item):
            if last is None or not _goes_on(words, last, item):
                value = "without" if words.forms[item.first] in WITHOUT else "not"
                yield Fact("negation", value, item.span)
            last = item


def _condition(words: Words, item: Found) -> Fact:
    """What is denied in a condition; or, beyond its comma, in what follows from it."""
    last = item.after - 1
    if any("," in words.gap(at) for at in range(item.first + 1, item.after)):
        return Fact("negation", "not", (words.starts[last], words.ends[last]))
    return Fact("negation", "if", item.span)


@lru_cache(maxsize=20_000)
def _is_privative(form: str, lang: str) -> bool:
    return _PRIVATIVE[lang].fullmatch(form) is not None


def _is_number_sign(words: Words, item: Found) -> bool:
    """Whether it is the `No.` of a number."""
    following = words.forms[item.after : item.after + 1]
    return words.forms[item.first] == "no" and any(form[0].isdigit() for form in following)


LOOSE = {"limits": "not", "unless": "unless"}
"""Sections of words that need not be denials, and what a denial of each is."""

WITHOUT = frozenset({"without", "बिना", "बगैर", "без"})
ENDS = frozenset(".;।!?")


def _goes_on(words: Words, last: Found, item: Found) -> bool:
    """Whether the word only goes on with a denial that began before: никто не, neither … nor."""
    if "further" not in {last.key, item.key} and not _is_doubled(words, last, item):
        return False
    if item.first - last.after > FAR:
        return False
    return not any(not ENDS.isdisjoint(words.gap(at)) for at in range(last.after, item.first + 1))


def _is_doubled(words: Words, last: Found, item: Found) -> bool:
    """Whether two words of denial are those of one: `не смелый и не робкий`, `न साहसिक है न भीरु`."""
    form = words.forms[item.first]
    if item.first - last.after > DOUBLED or form not in PAIRED or words.forms[last.first] != form:
        return False
    return form == "न" or (words.forms[item.first - 1] == "и" and _are_qualities(words, last.after, item.after))


def _are_qualities(words: Words, *places: int) -> bool:
    """Whether Russian words are adjectives: of verbs each is denied by itself."""
    return all(at < len(words.forms) and _QUALITY.fullmatch(words.forms[at]) for at in places)


_QUALITY = regex.compile(r"\w{3,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ую|юю|ых|их|ым|им|ыми|ими)")


def _adjectives(words: Words, lang: str, terms: list[TermMention], taken: Taken) -> Iterator[Fact]:
    inside = Taken()
    for term in terms:
        if term.concept not in _WITH_OR_WITHOUT:
            inside.add(term.span)
    for section in ("adjectives", "adjectives_too"):
        for found in lexicon(lang).find(section, words):
            if found.key == "new" and _is_in_name(words, found.first):
                continue
            if section == "adjectives_too" or (found.span not in inside and found.span not in taken):
                telling = section == "adjectives" and found.key in _concepts("telling")
                yield Fact("adjective", found.key, found.span, alone=telling, spare=section == "adjectives_too")


def _is_in_name(words: Words, at: int) -> bool:
    """Whether a word has a capital amid its sentence: the New Development Bank."""
    before = words.gap(at)
    return at > 0 and words.written(at)[0].isupper() and ENDS.isdisjoint(before)


def _terms(terms: list[TermMention], words: Words) -> Iterator[Fact]:
    for term in terms:
        family = _families().get(term.concept)
        if term.concept in _concepts("topics"):
            yield Fact("term", term.concept, term.span, alone=not _is_of_name(term, words))
        elif family:
            yield Fact("term", (family, term.concept), term.span, alone=False)


def _goods(words: Words, lang: str, taken: Taken) -> Iterator[Fact]:
    """Materials, goods and machines; of three and more each must stand in the other text too."""
    found = [item for item in lexicon(lang).find("goods", words) if item.span not in taken]
    listed = len({item.key for item in found}) >= LISTED
    for item in found:
        yield Fact("term", ("goods", item.key), item.span, alone=listed)


def is_good(fact: Fact) -> bool:
    """Whether it is one of the goods that lists are made of."""
    return isinstance(fact.value, tuple) and fact.value[0] == "goods"


def _is_of_name(term: TermMention, words: Words) -> bool:
    """Whether the term stands between words with capitals, as in the name of a firm: Mineral Exploration Limited."""
    before = words.text[: term.span[0]].split()
    return bool(before) and term.term[:1].isupper() and before[-1][:1].isupper() and before[-1][-1:].isalpha()


@lru_cache(maxsize=4)
def _concepts(name: str) -> frozenset[str]:
    return frozenset(table("comparing")[name].split())


@lru_cache(maxsize=1)
def _families() -> dict[str, str]:
    return {concept: name for name, concepts in table("comparing")["families"].items() for concept in concepts.split()}
