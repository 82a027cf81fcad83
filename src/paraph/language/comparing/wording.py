"""What the words themselves say: the force of the verb, negation, adjectives that change a project, terms.

1. Force: the verbs of DOMAIN 2.3. Two texts differ when one has a verb of another force in its place.
2. Negation: how many clauses are denied. `No later than` and `not only` deny nothing.
3. Adjectives: modern is not modernised (DOMAIN 0.1), new is not existing.
4. Terms: by concept of the glossary, whatever the word for it. Names of topics must stand in both texts; of general
   terms only another one of the same family in its place counts (commitment and obligation).
"""

from collections.abc import Iterator
from functools import lru_cache

from paraph.language.comparing.facts import Fact, Taken
from paraph.language.comparing.lexicon import Found, lexicon
from paraph.language.files import table
from paraph.language.force import Force, ForceMention, find_force
from paraph.language.terms import Glossary, TermMention
from paraph.language.words import Words

FAR = 20
"""Words within which a second word of denial may only go on with the first."""

_WITH_OR_WITHOUT = frozenset({"industrial_infrastructure"})
"""Concepts that a term may name with an adjective or without."""


def read_wording(words: Words, lang: str, taken: Taken, glossary: Glossary) -> list[Fact]:
    """Force, negation, adjectives and terms of a folded text. Terms take their places, the others share theirs."""
    terms = [term for term in glossary.find_terms(words.text, lang) if term.span not in taken]
    facts = [*_forces(words.text, lang), *_negations(words, lang), *_adjectives(words, lang, terms, taken)]
    facts += _terms(terms)
    for term in terms:
        taken.add(term.span)
    return facts


DOUBTFUL = ("готов", "приняты", "स्वीकार", "рассмотрени", "обсуждени", "изучени", "переговор")
"""Beginnings of a participle, of a verb that both accepts and admits, and of nouns that tell of no act."""

PROMISED = ("shall consider", "will consider", "विचार करेंगे", "विचार करेगा", "рассмотрит", "рассмотрят")
"""Verbs that promise no more than to consider: of these the other text must have one too."""

FUTURE = ("ेंगे", "ेगा", "ेगी", "зучат", "смотрят", "смотрит", "зучит", "оработают", "оработает")
"""Endings of verbs that promise to consider."""

DECIDING = ("одобр", "утверд")
"""Beginnings of verbs that decide, though releases welcome with them."""


INFINITIVES = (" करने", " करना", " देने", " देना", " लेने", " लेना")
"""How a Hindi verb ends that another verb governs."""


def _is_governed(text: str, mention: ForceMention, written: str) -> bool:
    """Whether it is an infinitive, which tells of no act: `promised to examine`."""
    if written.endswith(INFINITIVES) or written.split(maxsplit=1)[0].endswith(("ть", "ться", "ти")):
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
    for mention in find_force(text, lang):
        written = text[slice(*mention.span)].lower()
        if _tells(text, mention, written):
            force = "agree" if _is_return(text, mention) else meant(written, mention)
            promised = force == "consider" and written.startswith(PROMISED)
            yield Fact("force", force, mention.span, alone=promised)


def _is_return(text: str, mention: ForceMention) -> bool:
    """Whether what is agreed is to return to a matter: पुनः विचार करने पर सहमत."""
    return mention.force == "consider" and text[: mention.span[0]].endswith(("पुन: ", "पुनः ", "पुन ", "फिर से "))


def _tells(text: str, mention: ForceMention, written: str) -> bool:
    """Whether it is the verb of its clause, affirmed: what is denied is told by its negation."""
    if mention.negated or "]" in written or written.startswith(DOUBTFUL):
        return False
    return mention.force == "consider" or not _is_governed(text, mention, written)


def _negations(words: Words, lang: str) -> Iterator[Fact]:
    hidden = Taken()
    last: Found | None = None
    found = sorted(lexicon(lang).find("negation", words), key=lambda item: item.first)
    for item in found:
        if item.key in {"idioms", "limits"}:
            hidden.add(item.span)
    for item in found:
        if item.key == "limits":
            yield Fact("negation", "not", item.span, alone=False)
        elif item.key != "idioms" and item.span not in hidden and not _is_number_sign(words, item):
            if last is None or not _goes_on(words, last, item):
                yield Fact("negation", "not", item.span)
            last = item


def _is_number_sign(words: Words, item: Found) -> bool:
    """Whether it is the `No.` of a number."""
    following = words.forms[item.after : item.after + 1]
    return words.forms[item.first] == "no" and any(form[0].isdigit() for form in following)


ENDS = frozenset(".;।!?")


def _goes_on(words: Words, last: Found, item: Found) -> bool:
    """Whether the word only goes on with a denial that began before: никто не, neither … nor."""
    if "further" not in {last.key, item.key} or item.first - last.after > FAR:
        return False
    return not any(not ENDS.isdisjoint(words.gap(at)) for at in range(last.after, item.first + 1))


def _adjectives(words: Words, lang: str, terms: list[TermMention], taken: Taken) -> Iterator[Fact]:
    inside = Taken()
    for term in terms:
        if term.concept not in _WITH_OR_WITHOUT:
            inside.add(term.span)
    for found in lexicon(lang).find("adjectives", words):
        if found.span not in inside and found.span not in taken:
            yield Fact("adjective", found.key, found.span, alone=found.key in _concepts("telling"))


def _terms(terms: list[TermMention]) -> Iterator[Fact]:
    for term in terms:
        family = _families().get(term.concept)
        if term.concept in _concepts("topics"):
            yield Fact("term", term.concept, term.span)
        elif family:
            yield Fact("term", (family, term.concept), term.span, alone=False)


@lru_cache(maxsize=4)
def _concepts(name: str) -> frozenset[str]:
    return frozenset(table("comparing")[name].split())


@lru_cache(maxsize=1)
def _families() -> dict[str, str]:
    return {concept: name for name, concepts in table("comparing")["families"].items() for concept in concepts.split()}
