"""By whose hand a tracked change was made: the reader's of the file, or the other side's as a proposal set in it."""

from dataclasses import dataclass

from paraph.papers.originals.formulas import of_language
from paraph.papers.word.reading import BY_HAND, Change, Span, Strange, text_of
from paraph.papers.word.refusals import StrangeElement, StruckByHand
from paraph.papers.word.things import thing
from paraph.papers.word.writing import author_of


@dataclass(frozen=True, slots=True)
class Hands:
    """The hands in a file that `side` had edited."""

    side: str

    def of_other(self, change: Change) -> bool:
        """Whether another side made the change, as a proposal set into the file when it was written."""
        return change.author.startswith(author_of("")) and change.author != author_of(self.side)

    def text(self, spans: list[Span]) -> str:
        """The text with the changes of the reader of the file, and none that the other side proposes."""
        return text_of(spans, kept=lambda change: not self.of_other(change)).strip()

    def wiped(self, texts: list[list[Span]]) -> bool:
        """Whether nothing is left of the texts but what was taken out by the reader of the file."""
        taken = any(span.taken_out for spans in texts for span in spans)
        return taken and not any(
            self.text(spans) or any(span.put_in and self.of_other(span.put_in) for span in spans) for spans in texts
        )

    def authors(self, spans: list[Span]) -> tuple[str, ...]:
        """Who changed something, the other side apart."""
        changes = (change for span in spans for change in (span.put_in, span.taken_out) if change)
        return tuple(sorted({change.author for change in changes if not self.of_other(change)}))


def strange(number: str, language: str) -> Strange:
    """The refusal of an element that is not understood in the text of paragraph `number`."""
    name = of_language(language).own_name()
    return lambda element: (
        StruckByHand(number=number, language=name)
        if element in BY_HAND
        else StrangeElement(number=number, language=name, element=thing(element))
    )
