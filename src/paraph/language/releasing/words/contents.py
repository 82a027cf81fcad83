"""Content that no paragraph has: terms put for others, things and deeds brought in.

1. A piece of the sentence that begins after a comma, a conjunction or a relative, half of which or more is in no
   paragraph, is content of its own.
2. Any other noun that no paragraph has was put for another: a term. One that stands as one more in a list was added,
   unless a paragraph has something that the sentence leaves out.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from paraph.language.comparing.lexicon import lexicon
from paraph.language.concordance import DESCRIPTIVE, QUALITY, THEME
from paraph.language.folding import Span
from paraph.language.releasing.backing.support import same, supported
from paraph.language.releasing.findings import TERM, UNSUPPORTED, Cited, Draft, Kind, nearest
from paraph.language.releasing.texts.readings import Reading, Token
from paraph.language.releasing.texts.verbal import is_verb
from paraph.language.releasing.vocabulary import rule, vocabulary
from paraph.language.releasing.words.freedom import FREE, has_figure, outside, own_words, telling
from paraph.language.releasing.words.lacking import Lack, unknowns
from paraph.messages import Phrase

FEWEST, SHARE, MOSTLY = 2, 0.5, 0.65
"""Words no paragraph has, and their share of a piece of the sentence, from which on the piece is content of its own;
the share of all its words where words that any release may use are counted.
"""

QUALITIES = frozenset({QUALITY, DESCRIPTIVE})


def check_contents(
    sentence: Reading, paragraphs: Sequence[Cited], lacks: Sequence[Lack], told: Sequence[Span], further: Sequence[Span]
) -> Iterator[Draft]:
    """The terms and the content of `sentence` that no paragraph has.

    `told` are facts found not to be in one, `further` verbs found to go further.
    """
    text, number = sentence.words.text, nearest(paragraphs)
    room = _room(sentence, paragraphs)
    free = own_words(sentence, paragraphs)
    pieces = [
        *_contents(sentence, paragraphs, lacks, told, room, free),
        *_going_further(sentence, lacks, told, further),
    ]
    for span in pieces:
        yield Draft("unsupported", span, number, Phrase(UNSUPPORTED, said=text[slice(*span)]))
    left_out = _leaves_out(sentence, paragraphs)
    things: list[_Thing] = []
    for lack in telling(lacks, free):
        if _is_told(lack.said, told) or not _is_thing(lack, sentence):
            continue
        piece = next((piece for piece in pieces if _is_in(lack.said, [piece])), None)
        if piece and not (lack.there or lack.said.describes or (left_out and _is_item(piece, sentence))):
            continue
        added = _is_added(lack.said, sentence) and not (lack.there or left_out or lack.said.describes)
        things.append(_Thing(lack.said.span, "unsupported" if added else "term", lack))
    for thing in _joined(things):
        why = Phrase(TERM if thing.kind == "term" else UNSUPPORTED, said=text[slice(*thing.span)])
        yield Draft(thing.kind, thing.span, thing.lack.number, why, thing.lack.severity)


@dataclass(frozen=True, slots=True)
class _Thing:
    """A thing that no paragraph has; several words of one term are one."""

    span: Span
    kind: Kind
    lack: Lack

    def goes_on(self, other: "_Thing") -> bool:
        """Whether `other` is the next word of the same term."""
        if self.kind != other.kind or other.span[0] - self.span[1] != 1:
            return False
        one, two = self.lack.said, other.lack.said
        return bool(one.term and one.term == two.term) or (one.phrase and one.meanings == two.meanings)


def _joined(things: list[_Thing]) -> Iterator[_Thing]:
    last: _Thing | None = None
    for thing in things:
        if last and last.goes_on(thing):
            last = replace(last, span=(last.span[0], thing.span[1]))
            continue
        if last:
            yield last
        last = thing
    if last:
        yield last


def _is_told(token: Token, told: Sequence[Span]) -> bool:
    """Whether a name or figure has been found there; a theme in the name of a body may be a term as well."""
    return _is_in(token, told) and THEME not in token.sorts


def _is_thing(lack: Lack, sentence: Reading) -> bool:
    """Whether the word names a thing, or says of which kind one is.

    A theme does so surely; any other word only where a paragraph in its own language has another word in its place: a
    paraphrase has words that no protocol need have.
    """
    said, there = lack.said, lack.there
    own = vocabulary(sentence.lang)
    if said.capital and not lack.sure and said.at:
        return False
    if THEME in said.sorts or said.term:
        return sentence.lang != "ru" or not is_verb(said, sentence)
    if said.describes:
        return not own.is_plain(said.form) and _is_of_kind(lack)
    if own.is_deal(said.form):
        return there is not None and own.is_deal(there.form)
    if there is None or not (said.known or THEME in there.sorts or there.term):
        return False
    return lack.sure and not is_verb(said, sentence)


def _is_of_kind(lack: Lack) -> bool:
    """Whether an adjective says of which kind a thing is, and was put for another such word: organic fertilizers."""
    there = lack.there
    return lack.sure and there is not None and not (there.sorts | lack.said.sorts) & QUALITIES


def _contents(
    sentence: Reading,
    paragraphs: Sequence[Cited],
    lacks: Sequence[Lack],
    told: Sequence[Span],
    room: int,
    free: Sequence[Token],
) -> Iterator[Span]:
    """The pieces of the sentence of which too much is in no paragraph, where the rest keeps to the paragraphs."""
    found = list(_new_pieces(sentence, paragraphs, lacks, told, room, free))
    if outside([piece for piece, _ in found], sentence, free) <= FREE:
        yield from (span for piece, span in found if not has_figure(piece, sentence, paragraphs))


def _new_pieces(
    sentence: Reading,
    paragraphs: Sequence[Cited],
    lacks: Sequence[Lack],
    told: Sequence[Span],
    room: int,
    unheard: Sequence[Token],
) -> Iterator[tuple[Span, Span]]:
    """The pieces, and where in each what is lacking stands."""
    facts = {token.at for token in sentence.every if _is_in(token, told)}
    absent = {lack.said.at for lack in lacks} | facts
    alike = all(reading.lang == sentence.lang for cited in paragraphs for reading in cited.in_language(sentence.lang))
    missed = absent | {token.at for token in sentence.every if _is_strange(token, sentence, paragraphs)}
    for piece in _pieces(sentence):
        inside = [token for token in sentence.every if _is_in(token, [piece]) and (token.at in facts or not token.fact)]
        free = _free(sentence, facts, inside)
        inside = [token for token in inside if token.at in facts or not free(token.form)]
        named = alike and not facts.isdisjoint(token.at for token in inside)
        sure = [token for token in inside if token.at in absent or (named and token in unheard)]
        if piece[0] and any(is_verb(token, sentence) for token in sure):
            every, lacking = _with_common(sentence, paragraphs, piece, absent)
            inside, sure = (every, lacking) if len(lacking) >= MOSTLY * len(every) else (inside, sure)
        lacked = sure if len(sure) >= FEWEST else [token for token in inside if token.at in missed]
        if any(all(_is_in(token, [span]) for token in lacked) for span in told):
            continue
        if len(lacked) >= FEWEST + (room if lacked != sure else 0) and len(lacked) >= SHARE * len(inside):
            yield piece, (lacked[0].span[0], lacked[-1].span[1])


def _with_common(
    sentence: Reading, paragraphs: Sequence[Cited], piece: Span, absent: set[int]
) -> tuple[list[Token], list[Token]]:
    """The words of a piece, those that any release may use among them, and of these the lacking ones."""
    own = vocabulary(sentence.lang)
    readings = [reading for cited in paragraphs for reading in cited.in_language(sentence.lang)]
    inside = [
        token
        for token in sentence.every
        if _is_in(token, [piece]) and not (own.is_small(token.form) or own.is_neutral(token.form))
    ]
    lacked = [
        token
        for token in inside
        if token.at in absent or not any(supported(token, reading, lang=sentence.lang) for reading in readings)
    ]
    return inside, lacked


def _going_further(
    sentence: Reading, lacks: Sequence[Lack], told: Sequence[Span], further: Sequence[Span]
) -> Iterator[Span]:
    """Pieces after the first whose verb goes further, and which have a thing that no paragraph has."""
    for start, end in list(_pieces(sentence))[1:]:
        verb = next((span for span in further if start <= span[0] < end), None)
        things = [lack.said.span for lack in lacks if start <= lack.said.span[0] < end and not lack.said.describes]
        things += [span for span in told if start <= span[0] < end]
        if verb and things:
            yield min(verb[0], *(span[0] for span in things)), max(verb[1], *(span[1] for span in things))


def _free(sentence: Reading, facts: set[int], inside: list[Token]) -> Callable[[str], bool]:
    """Which words count for nothing in a piece: beside a name or a figure that no paragraph has the verb counts too."""
    own = vocabulary(sentence.lang)
    plain = facts.isdisjoint(token.at for token in inside)
    least = own.is_common if plain else own.is_neutral
    return lambda form: own.is_small(form) or own.is_deal(form) or least(form)


def _room(sentence: Reading, paragraphs: Sequence[Cited]) -> int:
    """How many words of the paragraphs we do not know, beyond those of the sentence: what we miss may be one."""
    return max(
        max(len(unknowns(reading, sentence)) - len(unknowns(sentence, reading)), 0)
        for cited in paragraphs
        for reading in cited.in_language(sentence.lang)
    )


def _is_strange(token: Token, sentence: Reading, paragraphs: Sequence[Cited]) -> bool:
    """Whether we know the word, and none that stands for it in a paragraph."""
    own = vocabulary(sentence.lang)
    if own.is_small(token.form) or own.is_neutral(token.form) or not (token.meanings or token.term):
        return False
    readings = (reading for cited in paragraphs for reading in cited.in_language(sentence.lang))
    return not any(supported(token, reading, lang=sentence.lang) for reading in readings)


def _pieces(sentence: Reading) -> Iterator[Span]:
    text = sentence.words.text
    yield from pairwise([0, *(match.start() for match in rule(sentence.lang, "pieces").finditer(text)), len(text)])


def _is_item(span: Span, sentence: Reading) -> bool:
    """Whether a piece only names a thing, as one more of a list."""
    return not any(is_verb(token, sentence) for token in sentence.every if _is_in(token, [span]))


def _leaves_out(sentence: Reading, paragraphs: Sequence[Cited]) -> bool:
    """Whether a paragraph has a theme that the sentence has not, for which it may have put another."""
    return any(
        (THEME in token.sorts or token.term)
        and not any(same(token, own, one=reading.lang, two=sentence.lang) for own in sentence.every)
        for cited in paragraphs
        for reading in cited.in_language(sentence.lang)
        for token in reading.tokens
    )


def _is_in(token: Token, spans: Sequence[Span]) -> bool:
    return any(start <= token.span[0] < end for start, end in spans)


def _is_added(token: Token, sentence: Reading) -> bool:
    """Whether the word stands after a comma or a conjunction, as one more."""
    before = sentence.words.text[: token.span[0]].rstrip()
    words = before.split()
    return before.endswith(",") or any(
        word.lower() in lexicon(sentence.lang).lists["lists"]["and"] for word in words[-2:]
    )
