"""What the comparison of languages finds in a text under negotiation, each finding under the id both sides use.

The comparison is this node's: its dictionaries may be newer than the other side's. What both sides have said of a
finding is in the record, under an id that any node computes alike (`mechanism.negotiation.findings`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from paraph.language.compare import Finding, compare
from paraph.mechanism.acts.concordance import Findings
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.findings import finding_id
from paraph.mechanism.paragraphs import Content, content_digest

MOST_KNOWN = 8192
"""Contents whose comparison a process remembers; then it begins anew."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """A finding with its id."""

    id: str
    finding: Finding


_KNOWN: dict[tuple[Content, tuple[str, ...]], tuple[Noticed, ...]] = {}


def known(content: Content, languages: tuple[str, ...]) -> tuple[Noticed, ...] | None:
    """What was found when this content was compared before, or `None` where this process has not compared it yet."""
    return _KNOWN.get((content, languages))


def noticed(content: Content, languages: tuple[str, ...]) -> tuple[Noticed, ...]:
    """What comparing the languages of this content finds; remembered, for texts are looked at again and again."""
    found = known(content, languages)
    if found is None:
        found = _compared(content, languages)
        if len(_KNOWN) >= MOST_KNOWN:
            _KNOWN.clear()
        _KNOWN[content, languages] = found
    return found


def _compared(content: Content, languages: tuple[str, ...]) -> tuple[Noticed, ...]:
    texts = {language: content.texts[language] for language in languages if language in content.texts}
    digest = content_digest(content)
    return tuple(Noticed(finding_id(one.kind, one.spans, digest), one) for one in compare(texts))


def typed(texts: Mapping[str, str], languages: tuple[str, ...]) -> tuple[Finding, ...]:
    """The same of texts that somebody is just typing."""
    return compare({language: texts[language] for language in languages if texts.get(language, "").strip()})


def on_the_table(draft: Negotiation) -> Iterator[Content]:
    """Every content that some side holds, in the order of the text."""
    for item in draft.ordered():
        yield from (item.wordings[choice].content for choice in item.alternatives() if choice in item.wordings)


def noticed_in(draft: Negotiation) -> dict[str, tuple[Noticed, ...]]:
    """Paragraph -> what is found in its agreed content; paragraphs without a finding are left out."""
    found = draft.document()
    if found is None:
        return {}
    document, paragraphs = found
    languages = document.terms.regime.languages
    seen = ((one.key, noticed(one.content, languages)) for one in paragraphs)
    return {key: told for key, told in seen if told}


def findings_of(draft: Negotiation, language: str) -> Findings:
    """The same as `certify_document` takes it, each finding told in `language`."""
    return {
        paragraph: {one.id: one.finding.why.text(language).rstrip(".।") for one in told}
        for paragraph, told in noticed_in(draft).items()
    }
