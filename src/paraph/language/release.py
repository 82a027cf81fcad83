"""A sentence of a release against the paragraphs it rests on: it may say less than they do, never more (DOMAIN 0.2).

The paragraphs may be given in any of the languages, also only in others than the sentence's. What is found are verbs
that go further, undertakings that are none, adjectives, figures, dates, names and terms that no paragraph has, and
content that none says.

    >>> paragraph = Paragraph("14", {"en": "The Sides explored the establishment of a modernised wind tunnel."})
    >>> for finding in check_release("The Sides agreed to establish a modern wind tunnel.", "en", [paragraph]):
    ...     print(finding.kind, finding.span, finding.why.text("en"))
    stronger_verb (10, 16) “agreed” goes further than the paragraph does: “explored”.
    not_an_undertaking (10, 16) “agreed” tells of an undertaking; the paragraph has none: “explored”.
    adjective (32, 38) “modern” is not what the paragraph says of it.

What is not checked: whether what the release leaves out changes the sense of what it says.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from paraph.language.files import known
from paraph.language.folding import Span
from paraph.language.releasing.backing.grounds import grounds
from paraph.language.releasing.figures.counting import check_counts
from paraph.language.releasing.figures.dues import check_dues
from paraph.language.releasing.figures.numbers import check_figures
from paraph.language.releasing.figures.sharing import check_sharing
from paraph.language.releasing.findings import KINDS, Cited, Draft, Kind, Severity
from paraph.language.releasing.names.naming import check_names
from paraph.language.releasing.texts.readings import read
from paraph.language.releasing.verbs.allowed import check_allowed
from paraph.language.releasing.verbs.conditions import check_conditions
from paraph.language.releasing.verbs.deeds import check_deeds
from paraph.language.releasing.verbs.governed import check_governed
from paraph.language.releasing.verbs.stronger import check_verbs
from paraph.language.releasing.words.contents import check_contents
from paraph.language.releasing.words.exchanged import check_exchanges
from paraph.language.releasing.words.freedom import own_words, telling
from paraph.language.releasing.words.lacking import lacking
from paraph.language.releasing.words.qualities import check_qualities
from paraph.language.sentences import sentences
from paraph.messages import Phrase

__all__ = ["KINDS", "Kind", "Paragraph", "ReleaseFinding", "check_release"]

VERBS = frozenset({"stronger_verb", "not_an_undertaking"})
FACTS = frozenset({"figure", "date", "name"})
CHECKS = (
    check_verbs, check_allowed, check_conditions, check_governed, check_deeds, check_figures, check_counts,
    check_sharing, check_dues,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a protocol: its number, and its texts by language."""

    number: object
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ReleaseFinding:
    """One thing that the sentence says and its paragraphs do not."""

    kind: Kind
    severity: Severity
    span: Span
    """In the sentence, in code points of the text as given."""
    paragraph: object
    """The number of the paragraph it was held against."""
    why: Phrase

    def as_json(self, language: str) -> dict[str, object]:
        """The finding as `paraph check-release --json` gives it, its reason in `language`."""
        return {
            "kind": self.kind,
            "severity": self.severity,
            "span": list(self.span),
            "paragraph": self.paragraph,
            "why": self.why.text(language),
        }


def check_release(
    sentence: str, lang: str, paragraphs: Sequence[Paragraph], *, cited_all: bool = False
) -> tuple[ReleaseFinding, ...]:
    """What `sentence`, which is in `lang`, says more than `paragraphs`, in order of its place and kind.

    With `cited_all` somebody named all of them as what it rests on; else, of many, those nearest to it count.
    Without a paragraph nothing is checked, and nothing found. Raises `UnknownLanguage`.
    """
    cited = [
        Cited(paragraph.number, tuple(read(text, known(key)) for key, text in paragraph.texts.items()))
        for paragraph in paragraphs
    ]
    own = read(sentence, known(lang))
    if not any(one.readings for one in cited) or _is_quoted(sentence, lang, paragraphs):
        return ()
    cited = cited if cited_all else grounds(own, cited)
    drafts = [draft for check in CHECKS for draft in check(own, cited)]
    lacks = lacking(own, cited)
    drafts += check_names(own, cited, lacks)
    drafts += check_qualities(own, cited, telling(lacks, own_words(own, cited)))
    told = [draft.span for draft in drafts if draft.kind in FACTS]
    further = [draft.span for draft in drafts if draft.kind in VERBS]
    drafts += check_contents(own, cited, lacks, told, further)
    drafts += check_exchanges(own, cited, [draft.span for draft in drafts])
    drafts.sort(key=lambda draft: (draft.span[0], -draft.span[1], KINDS.index(draft.kind)))
    return tuple(_finding(draft, own.account.folded.span(*draft.span)) for draft in _once(drafts))


def _once(drafts: list[Draft]) -> Iterator[Draft]:
    """Each place once of a kind, though several checks may have found it."""
    told: list[Draft] = []
    for draft in drafts:
        if not any(draft.kind == other.kind and draft.span[0] < other.span[1] for other in told):
            told.append(draft)
            yield draft


def _is_quoted(sentence: str, lang: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the sentence is word for word one of a paragraph: it cannot say more than itself."""
    own = sentence.split()
    told = [paragraph.texts[lang] for paragraph in paragraphs if lang in paragraph.texts]
    return any(text[slice(*span)].split() == own for text in told for span in sentences(text, lang))


def _finding(draft: Draft, span: Span) -> ReleaseFinding:
    return ReleaseFinding(draft.kind, draft.severity, span, draft.paragraph, draft.why)
