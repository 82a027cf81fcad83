"""Persons, towns, states, bodies and posts that no paragraph names, in whatever script, and Sides exchanged.

1. A first name or a post may be left out, a ministry told by one of its fields; none may be another one.
2. `The Sides` are each of the two; `the Indian Side` is not the Russian one.
"""

from collections.abc import Iterator, Sequence

from paraph.language.comparing.extraction.parties import BOTH
from paraph.language.comparing.extraction.persons import Name, is_spoken, spoken_at
from paraph.language.comparing.facts import Fact
from paraph.language.comparing.names.counterparts import missing
from paraph.language.concordance import meanings_of
from paraph.language.folding import Span
from paraph.language.honorifics import find_honorifics
from paraph.language.releasing.backing.matching import LOOSEST, loosely, matches_of
from paraph.language.releasing.backing.standins import is_capital_acting, stands_in_for_name
from paraph.language.releasing.backing.support import supported
from paraph.language.releasing.findings import NAME, Cited, Draft, nearest
from paraph.language.releasing.names.parties import acting, named_in, paying, sides
from paraph.language.releasing.names.spelling import respelled
from paraph.language.releasing.names.strangers import strangers
from paraph.language.releasing.texts.readings import Reading, Token
from paraph.language.releasing.texts.verbal import is_verb
from paraph.language.releasing.vocabulary import vocabulary
from paraph.language.releasing.words.lacking import Lack
from paraph.messages import Phrase

OF_BODY = 45
"""Letters after the words that name a ministry within which its state stands."""

INITIAL = 2
"""Letters up to which a word may be an initial or an abbreviation, and tells no name."""

LIKE = 0.2
"""The share from which a clause of the paragraph says the same, so that another Side in it is one exchanged."""


def check_names(sentence: Reading, paragraphs: Sequence[Cited], lacks: Sequence[Lack]) -> Iterator[Draft]:
    """The names of `sentence` that no paragraph has."""
    readings = [reading for cited in paragraphs for reading in cited.readings]
    parties = sides([sentence, *readings])
    told: list[Span] = []
    for kind in ("name", "organisation", "post", "actor"):
        for fact in sentence.account.facts.get(kind, ()):
            if fact.spare or fact.value == BOTH or (isinstance(fact.value, tuple) and fact.value[0] == "acts"):
                continue
            if (fact.value in parties and _is_of_body(fact, sentence)) or is_capital_acting(
                fact.span, sentence, parties
            ):
                continue
            if fact.alone and not any(_names(reading, fact, sentence, parties) for reading in readings):
                told.append(fact.span)
    own = [reading for cited in paragraphs for reading in cited.in_language(sentence.lang)]
    for name in sentence.account.names:
        span = _lacking(name, sentence, own) or _first_name(name, own) or respelled(name, sentence.lang, own)
        if span and not any(start < span[1] and span[0] < end for start, end in told):
            told.append(span)
    told += _exchanged(sentence, paragraphs, parties)
    told += _hindi_places(sentence, readings)
    told += strangers(sentence, readings, lacks)
    for span in _widest(told):
        said = sentence.words.text[slice(*span)]
        if stands_in_for_name(said, sentence.lang, own):
            continue
        yield Draft("name", span, nearest(paragraphs), Phrase(NAME, said=said))


def _is_of_body(fact: Fact, sentence: Reading) -> bool:
    """Whether a state of the mechanism only completes the name of its ministry: `Министерство транспорта Индии`."""
    bodies = sentence.account.facts.get("organisation", ())
    return any(body.span[1] <= fact.span[0] <= body.span[1] + OF_BODY for body in bodies)


def _widest(spans: list[Span]) -> list[Span]:
    """The spans that no other one holds, in order."""
    return sorted(
        one
        for one in set(spans)
        if not any(other != one and other[0] <= one[0] and one[1] <= other[1] for other in spans)
    )


def _names(reading: Reading, fact: Fact, sentence: Reading, parties: frozenset[str]) -> bool:
    values = {other.value for other in reading.account.facts.get(fact.kind, ())}
    if fact.value in values:
        return True
    if fact.kind == "actor":
        return fact.value in parties and _may_be_named(str(fact.value), fact, sentence, reading, parties)
    if fact.kind == "organisation":
        fields = set(str(fact.value).split("+"))
        return any(fields <= set(str(value).split("+")) for value in values) or _spoken(fact, sentence, reading)
    return fact.kind == "name" and _spoken(fact, sentence, reading)


def _may_be_named(code: str, fact: Fact, sentence: Reading, reading: Reading, parties: frozenset[str]) -> bool:
    """Whether a party that a paragraph does not name is none put for another."""
    there = named_in(reading)
    if _is_worded(fact, sentence, reading) or there & parties <= named_in(sentence) - {code}:
        return True
    return (BOTH in there or not there & parties) and not there - {BOTH} & parties


def _is_worded(fact: Fact, sentence: Reading, reading: Reading) -> bool:
    """Whether the adjective of a state is in a paragraph in the same language, if only in the name of a body."""
    said = [token for token in sentence.every if fact.span == token.span]
    return reading.lang == sentence.lang and any(
        not token.capital and not token.lemmas.isdisjoint(reading.lemmas) for token in said
    )


def _spoken(fact: Fact, sentence: Reading, reading: Reading) -> bool:
    return is_spoken(sentence.words.text[slice(*fact.span)], reading.words)


def _lacking(name: Name, sentence: Reading, readings: list[Reading]) -> Span | None:
    """Where the words of a name stand that no paragraph has."""
    if not name.evident and not _is_name(name, sentence, readings):
        return None
    if any(is_spoken("".join(name.words), reading.words) for reading in readings):
        return None
    lacks = [
        missing(name, reading.words, reading.account.names, place=0.0, open_end=sentence.lang == "hi")
        for reading in readings
    ]
    if not lacks or not all(lacks):
        return None
    first = lacks[0]
    return first.span if first else None


def _first_name(name: Name, readings: list[Reading]) -> Span | None:
    """Where the first name stands, if a paragraph has another one before the family name."""
    first, last = name.words[0], name.words[-1]
    if not name.evident or len(name.words) == 1 or len(first) <= INITIAL:
        return None
    if any(is_spoken(first, of.words) for of in readings):
        return None
    heard = [(reading, spoken_at(last, reading.words)) for reading in readings]
    if any(at and _is_first(reading, at - 1) for reading, at in heard):
        return name.spans[0]
    return None


def _is_first(reading: Reading, at: int) -> bool:
    """Whether word `at` of a paragraph may be a first name: with a capital, or in Hindi after a title."""
    words = reading.words
    titles = {title.span[1] for title in find_honorifics(words.text, reading.lang)}
    if words.ends[at] in titles or len(words.forms[at]) <= INITIAL or words.gap(at + 1) != " ":
        return False
    return words.written(at)[0].isupper() or (reading.lang == "hi" and words.starts[at] - 1 in titles)


def _hindi_places(sentence: Reading, readings: list[Reading]) -> Iterator[Span]:
    """Words before में and स्थित that nothing of the paragraphs sounds like, where a name of theirs goes unheard."""
    if sentence.lang != "hi":
        return
    for token in _placed(sentence):
        if any(supported(token, reading, lang="hi") or is_spoken(token.form, reading.words) for reading in readings):
            continue
        if all(_has_unheard(reading, sentence) for reading in readings):
            yield token.span


def _placed(reading: Reading) -> list[Token]:
    """The words of a Hindi text that may be a place: unknown, and before a postposition of place."""
    forms = reading.words.forms
    places = vocabulary("hi").parts["named"] | {"में"}
    return [
        token
        for token in reading.tokens
        if not is_verb(token, reading)
        and not token.meanings
        and not token.term
        and not places.isdisjoint(forms[token.at + 1 : token.at + 2])
    ]


def _has_unheard(reading: Reading, sentence: Reading) -> bool:
    """Whether a place of a paragraph sounds like nothing in the sentence."""
    towns = [fact.span for fact in reading.account.facts.get("name", ())]
    words = [reading.words.text[slice(*span)] for span in towns]
    words += [word for name in reading.account.names if _is_unknown(name, reading) for word in name.words]
    words += [token.form for token in _placed(reading)] if reading.lang == "hi" else []
    return any(len(word) > INITIAL and not is_spoken(word, sentence.words) for word in words)


def _is_unknown(name: Name, reading: Reading) -> bool:
    """Whether it is one word with a capital that means nothing: Jamshedpur, and not the Northern Sea Route."""
    return len(name.words) == 1 and not name.evident and not meanings_of(name.words[0], reading.lang)


def _is_name(name: Name, sentence: Reading, readings: list[Reading]) -> bool:
    """Whether words with capitals are a name: none of them is a common word, or of the paragraphs."""
    if name.span[0] == 0 or sentence.words.text[: name.span[0]].rstrip()[-1:] in ".!?":
        return False
    own = vocabulary(sentence.lang)
    for word in name.words:
        form = word.lower()
        if own.is_small(form) or own.is_neutral(form) or meanings_of(form, sentence.lang):
            return False
    tokens = [token for token in sentence.every if name.span[0] <= token.span[0] < name.span[1]]
    return not any(supported(token, reading, lang=sentence.lang) for token in tokens for reading in readings)


def _exchanged(sentence: Reading, paragraphs: Sequence[Cited], parties: frozenset[str]) -> Iterator[Span]:
    """A Side that acts, or pays, where the paragraph has the other one do it."""
    acting_sides = frozenset(("acts", code) for code in parties)
    yield from paying(sentence, [reading for cited in paragraphs for reading in cited.in_language(sentence.lang)])
    for clause in sentence.clauses:
        mine = acting(sentence, clause.span)
        if len(mine) != 1 or mine[0].value == BOTH:
            continue
        matches = [match for match in matches_of(clause, sentence, paragraphs) if match[0] >= LIKE]
        near = loosely(clause, sentence, paragraphs, LOOSEST)
        if any(fact.value == mine[0].value for _, other, reading, _ in near for fact in acting(reading, other.span)):
            continue
        others = [{fact.value for fact in acting(reading, other.span)} for _, other, reading, _ in matches]
        if others and all(len(values) == 1 and values <= acting_sides - {mine[0].value} for values in others):
            yield mine[0].span
