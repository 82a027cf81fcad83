"""The words of a document that stand in no paragraph, each by a name: its title, its headings, who signs.

Rules
    1. A name says what the words are: `title`, `opening`, `place`, `next_session`, `sections.<id>`,
       `signatories.<side>.names`, `signatories.<side>.titles`. They are all there, also those that say nothing yet.
    2. Only words have names. Languages, the number of originals, the order of sections and of paragraphs are no words:
       a text in which they are others is another text.

Example: `with_headings(document, {"title": {"en": "PROTOCOL of the Twelfth Session"}})`: the document with that title.
"""

from collections.abc import Mapping
from dataclasses import replace

from paraph.mechanism.documents import Document, Signatory
from paraph.mechanism.texts import NO_TEXTS, Texts


def headings(document: Document, parties: tuple[str, ...]) -> dict[str, Texts]:
    """Name -> words, in the order in which they stand in the document."""
    signing = {one.side: one for one in document.terms.signatories}
    terms = document.terms
    found = {"title": terms.title, "opening": terms.opening, "place": terms.place, "next_session": terms.next_session}
    found |= {f"sections.{section.key}": section.titles for section in document.sections}
    for side in parties:
        one = signing.get(side, Signatory(side, NO_TEXTS))
        found |= {f"signatories.{side}.names": one.names, f"signatories.{side}.titles": one.titles}
    return found


def with_headings(document: Document, said: Mapping[str, Texts], parties: tuple[str, ...]) -> Document:
    """The document in which the words with these names are others; names that `headings` does not give are ignored."""
    words = {**headings(document, parties), **said}
    known = {one.side for one in document.terms.signatories} | {
        name.split(".")[1] for name in said if name.startswith("signatories.")
    }
    signatories = tuple(
        Signatory(side, words[f"signatories.{side}.names"], words[f"signatories.{side}.titles"])
        for side in parties
        if side in known
    )
    terms = replace(
        document.terms, title=words["title"], opening=words["opening"], place=words["place"],
        next_session=words["next_session"], signatories=signatories,
    )  # fmt: skip
    sections = tuple(replace(one, titles=words[f"sections.{one.key}"]) for one in document.sections)
    return replace(document, terms=terms, sections=sections)
