"""One concept put for another of its field (`data/fields.tsv`): imports for exports, private for state, fell for rose.

A word of the sentence counts where no paragraph has a concept of it, nor a word that stands for it, and where a
paragraph has another concept of the same field that the sentence leaves out:

    Deliveries rose by 5 %.  ->  Deliveries fell by 5 %.                 flagged: fell, while the paragraph has rose
    Deliveries rose by 5 %.  ->  Deliveries rose, it was said, by 5 %.   nothing
    Deliveries were made.    ->  Deliveries fell by 5 %.                 not here: nothing was put for anything
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from paraph.language.comparing.facts import Kind as FactKind
from paraph.language.comparing.words.exchanges import FIELDS, Mention, kind_of, read_tables
from paraph.language.folding import Span
from paraph.language.releasing.backing.support import supported
from paraph.language.releasing.findings import INSTEAD, Cited, Draft, Kind
from paraph.language.releasing.texts.readings import Reading
from paraph.language.words import read_words
from paraph.messages import Phrase

KINDS: dict[FactKind, Kind] = {
    "term": "term", "adjective": "adjective", "list_item": "term", "name": "name", "organisation": "name",
    "actor": "name", "post": "name", "number": "figure", "ordinal": "figure", "reference": "figure", "period": "date",
    "negation": "unsupported", "force": "stronger_verb",
}  # fmt: skip
"""Of each kind of a field the kind of a finding here."""

UNFIT = frozenset({"timing", "bound", "doer"})
"""Fields of joining words, one of which a release may well put for another; and who acts, whom it names freely."""

Mentions = tuple[Mention, ...]


def check_exchanges(sentence: Reading, paragraphs: Sequence[Cited], found: Sequence[Span]) -> Iterator[Draft]:
    """The words of `sentence` put for others of their field, but those where something was `found` already."""
    for field, mine in _fields(sentence.words.text, sentence.lang).items():
        if field in UNFIT:
            continue
        theirs = list(_theirs(field, sentence, paragraphs))
        there = frozenset(concept for mention, _, _ in theirs for concept in mention.concepts)
        here = frozenset(concept for mention in mine for concept in mention.concepts)
        lost = [other for other in theirs if not other[0].means(here) and not _is_said(other[0], other[1], [sentence])]
        readings = [reading for cited in paragraphs for reading in cited.in_language(sentence.lang)]
        for mention in mine:
            if (
                not lost
                or _is_denied(mention, sentence)
                or mention.means(there)
                or _meets(mention.span, found)
                or _is_said(mention, sentence, readings)
            ):
                continue
            other, reading, number = lost[0]
            said, instead = sentence.words.text[slice(*mention.span)], reading.words.text[slice(*other.span)]
            why = Phrase(INSTEAD, said=said, there=instead)
            yield Draft(KINDS[kind_of(min(mention.concepts))], mention.span, number, why)


def _theirs(field: str, sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[tuple[Mention, Reading, object]]:
    for cited in paragraphs:
        for reading in cited.in_language(sentence.lang):
            for mention in _fields(reading.words.text, reading.lang).get(field, ()):
                yield mention, reading, cited.number


def _is_said(mention: Mention, own: Reading, others: Sequence[Reading]) -> bool:
    """Whether another text has a word that stands for one of the mention, as one of meaning, sound or root."""
    inside = [token for token in own.every if mention.span[0] <= token.span[0] < mention.span[1]]
    return any(supported(token, reading, lang=own.lang) for token in inside for reading in others)


DENIED = 10
"""Letters before a word within which a denial makes its opposite of it: not changed is unchanged."""


def _is_denied(mention: Mention, sentence: Reading) -> bool:
    denials = (fact.span for fact in sentence.account.facts.get("negation", ()))
    return any(0 <= mention.span[0] - end <= DENIED for _, end in denials)


def _meets(span: Span, others: Sequence[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


@lru_cache(maxsize=2_048)
def _fields(text: str, lang: str) -> Mapping[str, Mentions]:
    return read_tables(read_words(text), lang)[FIELDS]
