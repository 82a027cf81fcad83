"""What an edited Word file asks for: plain values, which a person looks at before anything becomes a proposal."""

from dataclasses import dataclass

from paraph.papers.word.differences import Piece


@dataclass(frozen=True, slots=True)
class Edit:
    """The text of a paragraph in one language, edited."""

    paragraph: str
    number: str
    language: str
    base: str
    """The text that the file was made from."""

    text: str
    """The text wanted."""

    pieces: tuple[Piece, ...]
    """What differs between the two."""

    authors: tuple[str, ...]
    """Who tracked changes in it, as Word names them; empty where none was tracked."""

    meanwhile: str | None = None
    """What stands now, where that is neither of the two."""

    translated_from: str | None = None
    """The text of the source language it was translated from, where that is no longer the one that stands."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of the other side's tracked proposal."""

    paragraph: str
    choice: str
    """Digest of what was proposed, or `deleted`."""

    accepted: bool


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a row stands in the file."""

    section: str
    """Id of the section under whose heading it stands; empty where there is none above it."""

    above: tuple[str, ...] = ()
    """The paragraphs between that heading and the row, the nearest first."""


@dataclass(frozen=True, slots=True)
class Addition:
    """A new paragraph."""

    at: Spot
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Move:
    """A paragraph that is wanted elsewhere."""

    paragraph: str
    at: Spot
    authors: tuple[str, ...] = ()
    """Who tracked that, as Word names them; empty where nobody did."""

    meanwhile: bool = False
    """Whether it was moved here too since the file was made, to another place."""


@dataclass(frozen=True, slots=True)
class Deletion:
    """A paragraph whose deletion is proposed."""

    paragraph: str
    authors: tuple[str, ...]
    meanwhile: tuple[str, ...] = ()
    """Languages in which other words stand now than those the file was made from."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in the margin."""

    paragraph: str
    """Empty where it stands in none: beside a title, a heading, a new row."""

    language: str
    """Empty where it stands beside the number."""

    author: str
    text: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file asks for."""

    edits: tuple[Edit, ...] = ()
    answers: tuple[Answer, ...] = ()
    placed: tuple[Addition | Move, ...] = ()
    """Paragraphs new and moved, in the order of the file: each may stand behind the one before it."""

    deletions: tuple[Deletion, ...] = ()
    remarks: tuple[Remark, ...] = ()
