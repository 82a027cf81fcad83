"""What the check finds, and why, as a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from paraph.language.folding import Span
from paraph.language.releasing.texts.readings import Reading
from paraph.messages import N_, Phrase

Kind = Literal["stronger_verb", "adjective", "figure", "date", "name", "term", "not_an_undertaking", "unsupported"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Cited:
    """One paragraph that the sentence rests on, read in the languages given."""

    number: object
    readings: tuple[Reading, ...]

    def in_language(self, lang: str) -> tuple[Reading, ...]:
        """The reading in `lang`, or all of them where there is none."""
        own = tuple(reading for reading in self.readings if reading.lang == lang)
        return own or self.readings


@dataclass(frozen=True, slots=True)
class Draft:
    """A finding before its place is brought back to the text as given."""

    kind: Kind
    span: Span
    """In the folded sentence."""
    paragraph: object
    why: Phrase
    severity: Severity = "error"


def nearest(paragraphs: Sequence[Cited]) -> object:
    """The paragraph named where none is nearer than another: the first."""
    return paragraphs[0].number if paragraphs else None


STRONGER = N_("“{said}” goes further than the paragraph does: “{there}”.")
UNSAID = N_("“{said}” goes further than the paragraph does, which tells of no such act.")
UNCONDITIONAL = N_("“{said}” leaves out the condition under which the paragraph says it: “{there}”.")
NO_UNDERTAKING = N_("“{said}” tells of an undertaking; the paragraph has none: “{there}”.")
NO_PROMISE = N_("“{said}” tells of an undertaking; the paragraph has none.")
DENIED = N_("“{said}”: what the release affirms here the paragraph denies, or the other way round.")
QUALITY = N_("“{said}” is not what the paragraph says of it.")
PROJECT = N_("“{said}”, while the paragraph has “{there}”: another project.")
FIGURE = N_("“{said}” is not in the paragraph.")
OTHER_FIGURE = N_("“{said}”, while the paragraph has “{there}”.")
DATE = N_("The date “{said}” is not in the paragraph.")
NAME = N_("The name “{said}” is not in the paragraph.")
TERM = N_("The term “{said}” is not in the paragraph, nor another term for the same.")
INSTEAD = N_("“{said}” stands where the paragraph has “{there}”.")
UNSUPPORTED = N_("No paragraph that the sentence rests on says “{said}”.")
