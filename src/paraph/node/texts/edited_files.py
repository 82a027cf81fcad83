"""A text that came back edited, in Word or from a translator's tool: what it asks for, and saying it.

    asked = ask(state, key, data, side="IN", format=Format.WORD)    what the file asks for, against what stands now
    asked.steps                                                     what would be said, in the order of the text
    drafts(state, asked, chosen, ...)                               the acts that say the steps chosen
    keep(key, name, data, by=user)                                  kept for its person until it is said or thrown away

Rules

1. Nothing is said before somebody was shown what would be. `asked.mark` names what was shown: where the text has moved
   since so that the file would ask for something else, it is to be shown again (`ReadAnew`).
2. What is not understood stops the whole file and names the paragraph, and nothing is changed.
3. A text that was changed both in the file and here is a clash: it is said only by somebody who chose to.
4. A paragraph that stands elsewhere in the file is wanted there: a proposal of place, apart from its words. Behind
   several new or moved ones, each is put behind the one that was put there before it.
5. An edited text is an edit of the wording it was read against, so the other languages become stale (DESIGN 1.4). A
   text in a language that had none is a rendering of what stands: nothing becomes stale by it.
6. What the other side proposed and the file rejects needs no act: this side keeps to what it holds.
7. The file itself, with its authors and remarks, stays with this side, and is gone once all of it is said or somebody
   throws it away: what nobody chose is asked for again.
8. A new paragraph whose very words stand in the text was taken in before, and is not asked for a second time.

Example: India's file changes the Russian text of 14, which Russia has changed too: one step, a clash, not chosen until
somebody chooses it; then India holds the file's words beside Russia's, and 14 is in brackets.
"""

import codecs
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from paraph.mechanism.acts import wording
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.negotiation.items import Item
from paraph.mechanism.paragraphs import Content
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Texts, texts
from paraph.node.models import EditedFile, User
from paraph.node.refusals import EditsClash, FileOfNeither, ReadAnew, TextEmptied
from paraph.node.texts.drafting import each_in_its_place
from paraph.node.texts.placing import Placing
from paraph.papers.originals.formulas import of_language
from paraph.papers.translation import read_xliff
from paraph.papers.word import Imported, import_word, text_under_negotiation
from paraph.papers.word.changes import Addition, Edit, Move, Spot
from paraph.papers.word.rows import Row, Text
from paraph.record import Draft


class Format(StrEnum):
    """How a text went out."""

    WORD = "word"
    XLIFF = "xliff"


NOWHERE = Spot("")
_LONGEST_NAME = 255
_BEFORE_XML, _UTF_16 = codecs.BOM_UTF8 + b" \t\r\n", (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
READERS = {Format.WORD: import_word, Format.XLIFF: read_xliff}


def format_of(data: bytes) -> Format:
    """What a file looks like; whether it is that is for its reader. Raises `FileOfNeither`."""
    if data.startswith(b"PK"):
        return Format.WORD
    if data.lstrip(_BEFORE_XML).startswith(b"<") or data.startswith(_UTF_16):
        return Format.XLIFF
    raise FileOfNeither


class Asking(StrEnum):
    """What a step would say."""

    EDIT = "edit"
    RENDERING = "rendering"
    """A text in a language that had none."""

    ADDITION = "addition"
    MOVE = "move"
    """A paragraph that is wanted elsewhere; its words are not touched by it."""

    DELETION = "deletion"
    ACCEPTANCE = "acceptance"
    """Of what the other side proposes: for those who speak for this side."""


@dataclass(frozen=True, slots=True)
class Change:
    """One language of a step."""

    language: str
    before: str
    """The text that the file was made from; empty for a new one."""

    after: str
    meanwhile: str | None = None
    """What stands now, where that is neither of the two."""

    outdated: bool = False
    """Whether it was translated from a text that no longer stands."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that would be said."""

    id: str
    asking: Asking
    key: str
    """The paragraph; empty for a new one."""

    number: str
    changes: tuple[Change, ...] = ()
    choice: str = ""
    """The wording that is edited, or the choice that is accepted."""

    clash: bool = False
    authors: tuple[str, ...] = ()
    """Who tracked the changes, as the file names them. For this side alone."""

    at: Spot = NOWHERE
    """Where a new paragraph, or one that is moved, is wanted."""

    after: str = ""
    """The number of the paragraph it would follow; empty where it would be the first of its section."""

    under: Texts = NO_TEXTS
    """The title of that section."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What the file says and nothing is said of: a remark, or that a proposal of the other side was rejected."""

    number: str
    """Empty for a remark that stands in no paragraph."""

    author: str = ""
    text: str = ""
    """Empty for a rejection."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a file asks for."""

    document: str
    data: bytes
    format: Format
    steps: tuple[Step, ...]
    asides: tuple[Aside, ...]

    @property
    def mark(self) -> str:
        """The same for a file that asks for the same against the same text."""
        return sha256(repr((self.document, self.steps)).encode()).hexdigest()

    @property
    def plain(self) -> frozenset[str]:
        """The steps that clash with nothing."""
        return frozenset(step.id for step in self.steps if not step.clash)

    def without_clash(self) -> frozenset[str]:
        """The same where there is no clash; raises `EditsClash`."""
        clashing = [step.number for step in self.steps if step.clash]
        if clashing:
            raise EditsClash(numbers=", ".join(clashing))
        return self.plain


def ask(state: State, key: str, data: bytes, *, side: str, format: Format) -> Asked:  # noqa: A002 - its name
    """What an edited file asks for of the draft `key`, as `side` sees it.

    Raises `UnknownDocument`, the leaves of `WordRefused` and of `TranslationRefused`, `TextEmptied`, `TextAstray`.
    """
    text = text_under_negotiation(state, key, side=side)
    found = READERS[format](data, text)
    return Asked(key, data, format, tuple(_ordered(_steps(found, text), text)), tuple(_asides(found, text)))


def drafts(
    state: State, asked: Asked, chosen: Iterable[str], *, side: str, office: str, told: wording.Told = wording.Told()  # noqa: B008 - frozen
) -> Iterator[Draft]:  # fmt: skip
    """The acts that say the steps `chosen`, decided on `state`; raises `ReadAnew` where the file now asks otherwise."""
    now = ask(state, asked.document, asked.data, side=side, format=asked.format)
    if now.mark != asked.mark:
        raise ReadAnew
    wanted = frozenset(chosen)
    placing = Placing(asked.document, frozenset(step.key for step in now.steps if step.asking is Asking.MOVE))
    for step in now.steps:
        if step.id in wanted:
            draft = _said(state, step, placing, side=side, office=office, told=told)
            yield draft
            state = fold_draft(state, draft, side=side)


def keep(document: str, name: str, data: bytes, *, by: User) -> None:
    """Keep a file in place of the one this person handed in for this text before."""
    row = {"name": name[:_LONGEST_NAME], "data": data, "at": timezone.now()}
    EditedFile.objects.update_or_create(mechanism=settings.HOME.mechanism, document=document, user=by, defaults=row)


def kept(document: str, *, by: User) -> EditedFile | None:
    """The file this person handed in for this text."""
    return _rows(document, by).first()


def discard(document: str, *, by: User) -> None:
    """Throw it away; no matter if there is none."""
    _rows(document, by).delete()


def _rows(document: str, by: User) -> QuerySet[EditedFile]:
    return EditedFile.objects.filter(mechanism=settings.HOME.mechanism, document=document, user=by)


def _steps(found: Imported, text: Text) -> Iterator[Step]:
    rows = {row.key: row for row in text.rows}
    for key in dict.fromkeys(edit.paragraph for edit in found.edits):
        yield _edited(rows[key], [edit for edit in found.edits if edit.paragraph == key])
    for deletion in found.deletions:
        row = rows[deletion.paragraph]
        changes = tuple(Change(one, "", "", (row.texts or {}).get(one, "")) for one in deletion.meanwhile)
        yield Step(_id(Asking.DELETION, row.key), Asking.DELETION, row.key, row.number, changes,
                   clash=bool(changes), authors=deletion.authors)  # fmt: skip
    for answer in found.answers:
        if answer.accepted:
            row = rows[answer.paragraph]
            yield Step(_id(Asking.ACCEPTANCE, row.key), Asking.ACCEPTANCE, row.key, row.number, _answered(row),
                       answer.choice)  # fmt: skip
    titles = {head.key: head.titles for head in text.heads}
    standing = [dict(row.texts or {}) for row in text.rows]
    for place, one in enumerate(found.placed, start=1):
        if isinstance(one, Move) or dict(one.texts) not in standing:
            yield _placed(place, one, rows, titles)


def _ordered(steps: Iterable[Step], text: Text) -> list[Step]:
    """In the order of the text; what is new or moved behind what it follows, in the order of the file."""
    places, given = {row.key: place for place, row in enumerate(text.rows)}, list(steps)
    moving = {step.key for step in given if step.asking is Asking.MOVE}

    def place(step: Step) -> tuple[int, bool]:
        put = step.asking in (Asking.ADDITION, Asking.MOVE)
        keys = [key for key in step.at.above if key not in moving] if put else [step.key]
        return (places[keys[0]] if keys else -1, put)

    return sorted(given, key=place)


def _edited(row: Row, edits: list[Edit]) -> Step:
    for edit in edits:
        if not edit.text.strip():
            raise TextEmptied(number=row.number, language=of_language(edit.language).own_name())
        each_in_its_place({edit.language: edit.text})
    changes = tuple(
        Change(edit.language, edit.base, edit.text, edit.meanwhile, edit.translated_from is not None) for edit in edits
    )
    rendering = not row.stale and all(not edit.base and not edit.meanwhile for edit in edits)
    asking = Asking.RENDERING if rendering else Asking.EDIT
    authors = tuple(sorted({author for edit in edits for author in edit.authors}))
    clash = any(change.meanwhile is not None or change.outdated for change in changes)
    return Step(_id(asking, row.key), asking, row.key, row.number, changes, row.choice, clash, authors)


def _answered(row: Row) -> tuple[Change, ...]:
    """What accepting the other side's proposal changes, by language; nothing where it is a deletion."""
    proposed = row.proposed.texts if row.proposed else None
    before = row.texts or {}
    return tuple(
        Change(one, before.get(one, ""), said) for one, said in sorted((proposed or {}).items())
        if said != before.get(one, "")
    )  # fmt: skip


def _placed(place: int, one: Addition | Move, rows: dict[str, Row], titles: Mapping[str, Texts]) -> Step:
    where = {"at": one.at, "after": rows[one.at.above[0]].number if one.at.above else "",
             "under": titles.get(one.at.section, NO_TEXTS)}  # fmt: skip
    if isinstance(one, Move):
        row = rows[one.paragraph]
        return Step(
            _id(Asking.MOVE, row.key),
            Asking.MOVE,
            row.key,
            row.number,
            clash=one.meanwhile,
            authors=one.authors,
            **where,
        )
    each_in_its_place(one.texts)
    changes = tuple(Change(language, "", said) for language, said in sorted(one.texts.items()))
    return Step(f"addition-{place}", Asking.ADDITION, "", "", changes, **where)


def _asides(found: Imported, text: Text) -> Iterator[Aside]:
    numbers = {row.key: row.number for row in text.rows}
    yield from (Aside(numbers[answer.paragraph]) for answer in found.answers if not answer.accepted)
    yield from (Aside(numbers.get(remark.paragraph, ""), remark.author, remark.text) for remark in found.remarks)


def _said(state: State, step: Step, placing: Placing, *, side: str, office: str, told: wording.Told) -> Draft:
    voice = {"side": side, "office": office}
    said = {change.language: change.after for change in step.changes}
    match step.asking:
        case Asking.EDIT:
            return wording.edit_paragraph(state, **voice, key=step.key, base=step.choice, changed=said, told=told)
        case Asking.RENDERING:
            whole = _rendered(wording.item_of(state, step.key)[1], step.choice, said)
            return wording.propose_paragraph(state, **voice, key=step.key, content=whole, told=told)
        case Asking.DELETION:
            return wording.delete_paragraph(state, **voice, key=step.key, told=told)
        case Asking.ACCEPTANCE:
            return wording.accept_paragraph(state, **voice, key=step.key, choice=step.choice)
        case Asking.ADDITION:
            key = wording.next_paragraph(state, placing.document, side)
            place = placing.place(state, key, step.at)
            return wording.propose_paragraph(
                state, **voice, key=key, content=Content(texts(said)), place=place, told=told
            )
        case Asking.MOVE:
            return wording.place_paragraph(state, **voice, key=step.key, place=placing.place(state, step.key, step.at))


def _rendered(item: Item, choice: str, said: dict[str, str]) -> Content:
    content = item.wordings[choice].content
    return replace(content, texts=content.texts.update(said))


def _id(asking: Asking, key: str) -> str:
    return f"{asking}-{key.rpartition('.')[2]}"


__all__ = ["Aside", "Asked", "Asking", "Change", "Format", "Step", "ask", "discard", "drafts", "format_of",
           "keep", "kept"]  # fmt: skip
