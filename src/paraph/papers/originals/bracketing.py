"""The text while it is negotiated, on paper: every version of a disputed paragraph in square brackets (DOMAIN 3).

Rules
    1. The first version keeps the number, the others are bis, ter …; on agreement brackets and labels are gone.
    2. A bracket names the side that holds it where that side lets it, in the words of each language.
    3. A proposal to delete is a bracket too. What waits for confirmation at home, or for the other languages to be
       brought in line, says so after the words.
    4. It is a draft, and is never signed.

Example: 14. [Indian Side: The Sides agreed to …]
         14 bis. [Russian Side: The Sides expressed interest in …]
"""

from dataclasses import replace

from immutables import Map

from paraph.mechanism.documents import Document
from paraph.mechanism.negotiation.reading import Alternative, Line, bracketed
from paraph.mechanism.paragraphs import Content, Paragraph
from paraph.mechanism.state import State
from paraph.messages import N_
from paraph.papers.wording import Wording, languages_of_papers

DELETE = N_("to be deleted")
AD_REFERENDUM = N_("ad referendum: {sides}")
STALE = N_("to be brought in line with the other languages")
NO_TEXT = "—"


def bracketed_document(state: State, key: str) -> tuple[Document, tuple[Paragraph, ...]]:
    """The draft with its brackets written out in each paragraph; raises `UnknownDocument`."""
    text = bracketed(state, key)
    terms = text.frame.terms
    voices = {
        language: Wording(language, min(state.parties))
        for language in terms.regime.languages
        if language in languages_of_papers()
    }
    paragraphs = tuple(
        Paragraph(
            line.key,
            key,
            line.item.place.section,
            line.number,
            Content(Map({language: written(line, voice) for language, voice in voices.items()})),
        )
        for line in text.lines
    )
    regime = replace(terms.regime, originals=len(state.parties))
    keys = tuple(paragraph.key for paragraph in paragraphs)
    return Document(key, text.session, replace(terms, regime=regime), text.frame.sections, keys), paragraphs


def written(line: Line, voice: Wording) -> str:
    """A paragraph in a language: its words where it is agreed, else each version in brackets, on a line of its own."""
    if line.agreed and line.alternatives[0].content is not None:
        return line.alternatives[0].content.texts.get(voice.language, "")
    return "\n".join(_version(line, alternative, voice) for alternative in line.alternatives)


def _version(line: Line, alternative: Alternative, voice: Wording) -> str:
    label = f"{line.number} {alternative.label}. " if alternative.label else ""
    sides = ", ".join(voice.side_name(side) for side in sorted(alternative.named))
    if alternative.content is None:
        words = voice.say(DELETE)
    else:
        words = alternative.content.texts.get(voice.language) or NO_TEXT
    return f"{label}[{f'{sides}: ' if sides else ''}{words}]{_notes(alternative, voice)}"


def _notes(alternative: Alternative, voice: Wording) -> str:
    notes = []
    if alternative.ad_referendum:
        sides = ", ".join(voice.side_name(side) for side in sorted(alternative.ad_referendum))
        notes.append(voice.say(AD_REFERENDUM, sides=sides))
    if voice.language in alternative.stale:
        notes.append(voice.say(STALE))
    return f" ({'; '.join(notes)})" if notes else ""
