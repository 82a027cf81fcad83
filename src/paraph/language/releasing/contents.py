"""Terms exchanged for others, and content that no paragraph has.

1. A theme (fertilizers, aviation, visas) must be in a paragraph. Where the paragraph has another one that the sentence
   leaves out, the one was put for the other; where not, it was brought in.
2. A run of words none of which is in a paragraph is content of its own. In the language of a paragraph every word can
   be looked for; in another one only words of the concordance.
"""

from collections.abc import Iterator, Sequence

from paraph.language.comparing.lexicon import lexicon
from paraph.language.comparing.wording import is_good
from paraph.language.concordance import DESCRIPTIVE, QUALITY, THEME
from paraph.language.folding import Span
from paraph.language.releasing.findings import TERM, UNSUPPORTED, Cited, Draft, Kind, nearest
from paraph.language.releasing.readings import Reading, Token
from paraph.language.releasing.slots import exchanged as exchanged_words
from paraph.language.releasing.support import same, sounds, supported
from paraph.messages import Phrase

FEWEST = 2.5
"""Words no paragraph has, from which on a run of them is content of its own; see `WEIGHT`."""

NEAR, BESIDE, SHORT = 2, 1, 3
"""Words beside a theme that say where it stands, words beside theirs that may stand for it, and letters of a word too
short for that.
"""

WEIGHT = 1.5
"""How many words a theme is worth: two of them are content of their own."""


def check_contents(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """The terms and the content of `sentence` that no paragraph has."""
    readings = [reading for cited in paragraphs for reading in cited.readings]
    known = any(reading.lang == sentence.lang for reading in readings)
    telling = [token for token in sentence.tokens if known or token.meanings or token.term]
    lacking = {
        token.at for token in telling if not any(supported(token, reading, lang=sentence.lang) for reading in readings)
    }
    told: list[Span] = []
    for run in _runs(telling, lacking | _bridges(telling, lacking), sentence):
        span = run[0].span[0], run[-1].span[1]
        told.append(span)
        yield Draft(
            "unsupported", span, nearest(paragraphs), Phrase(UNSUPPORTED, said=sentence.words.text[slice(*span)])
        )
    for slot in exchanged_words(sentence, paragraphs):
        if not (slot.is_quality or slot.is_name) and not any(start <= slot.said.span[0] < end for start, end in told):
            told.append(slot.said.span)
            why = Phrase(TERM, said=sentence.words.text[slice(*slot.said.span)])
            yield Draft("term", slot.said.span, slot.number, why)
    exchanged = _left_out(sentence, readings)
    for theme in _themes(telling, lacking):
        if not known and all(_may_be_said(theme, sentence, telling, lacking, reading) for reading in readings):
            continue
        if not exchanged and any(start <= theme[0].span[0] < end for start, end in told):
            continue
        instead = exchanged or not _is_added(theme[0], sentence)
        kind: Kind = "term" if instead else "unsupported"
        span = theme[0].span[0], theme[-1].span[1]
        why = Phrase(TERM if instead else UNSUPPORTED, said=sentence.words.text[slice(*span)])
        yield Draft(kind, span, nearest(paragraphs), why)


def _may_be_said(
    theme: list[Token], sentence: Reading, telling: list[Token], lacking: set[int], reading: Reading
) -> bool:
    """Whether a word of a paragraph in another language that we do not know may be the word for a theme.

    Looked at are the words beside those that stand for the neighbours of the theme. Goods are known in each language.
    """
    unknown = {
        token.at for token in reading.tokens if not token.meanings and not token.term and _is_unheard(token, sentence)
    }
    if any(_is_listed(token, sentence) for token in theme):
        return False
    places = [at for at, token in enumerate(telling) if token in theme]
    near = [
        telling[at]
        for at in range(max(places[0] - NEAR, 0), min(places[-1] + NEAR + 1, len(telling)))
        if telling[at] not in theme and telling[at].at not in lacking
    ]
    twins = [
        other.at for own in near for other in reading.tokens if same(own, other, one=sentence.lang, two=reading.lang)
    ]
    return any(abs(place - twin) <= BESIDE for place in unknown for twin in twins)


def _is_listed(token: Token, sentence: Reading) -> bool:
    """Whether it is one of the goods, whose words we know in each language."""
    goods = (fact for fact in sentence.account.facts.get("term", ()) if is_good(fact))
    return any(fact.span[0] <= token.span[0] < fact.span[1] for fact in goods)


def _is_unheard(token: Token, sentence: Reading) -> bool:
    return len(token.form) > SHORT and not sounds(token.form, sentence)


def _themes(telling: list[Token], lacking: set[int]) -> Iterator[list[Token]]:
    """The themes that no paragraph has, each with all its words."""
    theme: list[Token] = []
    for token in telling:
        if token.at not in lacking or not (THEME in token.sorts or token.term):
            continue
        if theme and not _goes_on(theme[-1], token):
            yield theme
            theme = []
        theme.append(token)
    if theme:
        yield theme


def _goes_on(one: Token, other: Token) -> bool:
    """Whether two words are of one term."""
    if other.at != one.at + 1:
        return False
    return bool(one.term and one.term == other.term) or (one.phrase and one.meanings == other.meanings)


def _is_added(token: Token, sentence: Reading) -> bool:
    """Whether the word stands after a comma or a conjunction, as one more."""
    before = sentence.words.text[: token.span[0]].rstrip()
    words = before.split()
    return before.endswith(",") or any(
        word.lower() in lexicon(sentence.lang).lists["lists"]["and"] for word in words[-2:]
    )


def _runs(telling: list[Token], lacking: set[int], sentence: Reading) -> Iterator[list[Token]]:
    """Runs of words that no paragraph has, between two that one has."""
    run: list[Token] = []
    for token in [*telling, None]:
        if token is not None and token.at in lacking and (not run or _joined(run[-1], token, sentence)):
            run.append(token)
            continue
        if _is_content(run):
            yield run
        run = [token] if token is not None and token.at in lacking else []


def _bridges(telling: list[Token], lacking: set[int]) -> set[int]:
    """Words that a paragraph has between two themes that none has: taxes for exporters of medicines."""
    themes = [THEME in token.sorts and token.at in lacking for token in telling]
    return {telling[at].at for at in range(1, len(telling) - 1) if themes[at - 1] and themes[at + 1]}


def _joined(one: Token, other: Token, sentence: Reading) -> bool:
    between = sentence.words.text[one.span[1] : other.span[0]]
    return not set(between) & set(".;।!?")


def _is_content(run: list[Token]) -> bool:
    counted = [token for at, token in enumerate(run) if not (at and _goes_on(run[at - 1], token))]
    return (
        sum(
            WEIGHT if THEME in token.sorts else 1
            for token in counted
            if not (QUALITY in token.sorts or token.sorts == {DESCRIPTIVE})
        )
        >= FEWEST
    )


def _left_out(sentence: Reading, readings: list[Reading]) -> bool:
    """Whether a paragraph has a theme that the sentence has not."""
    return any(
        (THEME in token.sorts or token.term)
        and not any(same(token, own, one=reading.lang, two=sentence.lang) for own in sentence.every)
        for reading in readings
        for token in reading.tokens
    )
