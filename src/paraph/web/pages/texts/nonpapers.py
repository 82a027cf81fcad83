"""Non-papers as they are shown: those circulated, without an author; and this side's own that were not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown, texts
from paraph.node.texts.nonpapers import Written
from paraph.web.pages.reader import Reader


@dataclass(frozen=True, slots=True)
class Paper:
    """One non-paper."""

    key: str
    """Its id; of one not circulated, its number here."""

    title: Shown
    columns: tuple[tuple[str, str, str], ...]
    """Language, its name, the words."""

    since: str
    author: str
    """Who wrote it, for the side that did; empty for all others."""

    note: str


@dataclass(frozen=True, slots=True)
class Form:
    """One being written, new or changed."""

    number: int
    fields: tuple[tuple[str, str, str, str], ...]
    """Language, its name, title, words."""

    note: str

    @classmethod
    def of(cls, changed: Written | None, languages: Iterable[str], reader: Reader) -> "Form":
        """The form for a new one, or for `changed`."""
        title, words = (changed.title, changed.texts) if changed else ({}, {})
        order = reader.own_language_first(languages)
        fields = tuple((one, reader.language_name(one), title.get(one, ""), words.get(one, "")) for one in order)
        return cls(changed.number if changed else 0, fields, changed.note if changed else "")

    @classmethod
    def typed(cls, given: Mapping[str, str], number: int, languages: Iterable[str], reader: Reader) -> "Form":
        """The form as somebody typed it."""
        fields = tuple(
            (one, reader.language_name(one), given.get(f"title-{one}", ""), given.get(f"text-{one}", ""))
            for one in reader.own_language_first(languages)
        )
        return cls(number, fields, given.get("note", ""))


def received(state: State, draft: Negotiation, ours: Iterable[Written], reader: Reader) -> tuple[Paper, ...]:
    """Those circulated about a text, newest first; `ours` tells which this side wrote."""
    known = {one.key: one for one in ours if one.key}
    found = sorted((one for one in state.nonpapers.values() if one.document == draft.key),
                   key=lambda one: (one.since, one.key), reverse=True)  # fmt: skip
    return tuple(
        Paper(one.key, reader.text(one.title), _columns(one.texts, reader), reader.moment(one.since),
              known[one.key].author if one.key in known else "", known[one.key].note if one.key in known else "")
        for one in found
    )  # fmt: skip


def unsent(ours: Iterable[Written], reader: Reader) -> tuple[Paper, ...]:
    """Those of this side that were not circulated."""
    return tuple(
        Paper(str(one.number), reader.text(texts(one.title)), _columns(one.texts, reader), "", one.author, one.note)
        for one in ours if not one.key
    )  # fmt: skip


def _columns(words: Mapping[str, str], reader: Reader) -> tuple[tuple[str, str, str], ...]:
    return tuple((one, reader.language_name(one), words[one]) for one in reader.own_language_first(sorted(words)))
