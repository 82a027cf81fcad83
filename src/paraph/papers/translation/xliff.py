"""The text under negotiation as XLIFF 2.0 for a translator's tool, and what comes back (OASIS XLIFF 2.0, ISO 21720).

Rules
    1. A unit is a paragraph, its id the hash of the paragraph's, its name the number. A section is a group.
    2. A note carries the hashes of both texts as they were, so what comes back is read against the text it was made
       from, and against what stands now: three-way, as from Word (`word.importing`).
    3. A target is `initial` where there is none or where it is stale, else `translated`. What state the tool gives it
       back in is the translator's word and is not taken for agreement.
    4. A tool may divide a unit into segments: they are joined again. Marks around text are passed over; what is not
       text is refused.
"""

from collections.abc import Iterator

from lxml import etree

from paraph.messages import N_, Phrase
from paraph.papers.elements import Elements, as_given_back
from paraph.papers.translation.refusals import (
    InlineUnknown,
    LanguageForeign,
    NotXliff,
    OfOtherDocument,
    SourceEdited,
    UnitUnknown,
)
from paraph.papers.word.changes import Edit, Imported
from paraph.papers.word.differences import differences
from paraph.papers.word.marks import of_row, short
from paraph.papers.word.rows import Head, Row, Text, text_in

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
VERSIONS = frozenset({"2.0", "2.1"})
BASE = "paraph:base"
STALE = "paraph:stale"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_E = Elements(NAMESPACE)
AROUND_TEXT = frozenset({"mrk", "pc"})
EMPTY_MARKS = frozenset({"sm", "em", "sc", "ec"})


def write_xliff(text: Text, *, source: str, target: str) -> bytes:
    """The text as XLIFF 2.0, in UTF-8; raises `LanguageForeign`."""
    _known(text, source, target)
    file = _E.file(id="f1", original=text.document)
    groups = {head.key: _group(head, source) for head in text.heads}
    for row in text.rows:
        group = groups.get(row.section)
        if group is not None and group.getparent() is None:
            file.append(group)
        (file if group is None else group).append(_unit(row, source, target))
    root = _E.xliff(file, version="2.0", srcLang=source, trgLang=target)
    root.set(_SPACE, "preserve")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def read_xliff(data: bytes, text: Text) -> Imported:
    """What a translated file asks for, against `text` as it stands now; raises the leaves of `TranslationRefused`."""
    root = _root(data)
    source, target = root.get("srcLang") or "", root.get("trgLang") or ""
    _known(text, source, target)
    rows = {of_row(row.key): row for row in text.rows}
    edits = []
    for file in root.iter(_q("file")):
        if file.get("original") not in (None, text.document):
            raise OfOtherDocument(found=file.get("original"), expected=text.document)
        for unit in file.iter(_q("unit")):
            row = rows.get(unit.get("id") or "")
            if row is None:
                raise UnitUnknown(unit=unit.get("id"))
            edits += list(_edits(unit, row, source, target))
    return Imported(edits=tuple(edits))


def _edits(unit: etree._Element, row: Row, source: str, target: str) -> Iterator[Edit]:
    wanted = "".join(_joined(unit, "target", row))
    if not wanted:
        return
    now_source, now = text_in(row, source), text_in(row, target)
    of_source, of_target = _bases(unit)
    shown = "".join(_joined(unit, "source", row))
    sent = _base(row, source, of_source, shown)
    if as_given_back(shown) != as_given_back(sent):
        raise SourceEdited(number=row.number)
    base = _base(row, target, of_target, now)
    if as_given_back(wanted) not in (as_given_back(base), as_given_back(now)):
        yield Edit(
            row.key, row.number, target, base, wanted, differences(base, wanted), (),
            meanwhile=now if now != base else None,
            translated_from=shown if as_given_back(shown) != as_given_back(now_source) else None,
        )  # fmt: skip


def _base(row: Row, language: str, hashed: str, otherwise: str) -> str:
    """The text the file was made from, where this node knows it; else what the caller takes in its place."""
    known = (otherwise, text_in(row, language), "", *sorted(row.bases.get(language, ())))
    return next((each for each in known if short(each) == hashed), otherwise)


def _joined(unit: etree._Element, name: str, row: Row) -> Iterator[str]:
    """The text of all segments; where the tool left one without a target, its source does not stand in for it."""
    for segment in unit:
        if segment.tag in {_q("segment"), _q("ignorable")}:
            found = segment.find(_q(name))
            if found is None and segment.tag == _q("ignorable"):
                found = segment.find(_q("source"))
            if found is not None:
                yield from _text(found, row)


def _text(element: etree._Element, row: Row) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            name = etree.QName(child).localname
            if name == "cp":
                yield chr(int(child.get("hex") or "0", 16))
            elif name in AROUND_TEXT:
                yield from _text(child, row)
            elif name not in EMPTY_MARKS:
                raise InlineUnknown(number=row.number, element=name)
        yield child.tail or ""


def _bases(unit: etree._Element) -> tuple[str, str]:
    notes = (note for note in unit.iter(_q("note")) if note.get("category") == BASE)
    source, _, target = next((note.text or "" for note in notes), "").partition(" ")
    return source, target


def _unit(row: Row, source: str, target: str) -> etree._Element:
    said, translated = text_in(row, source), text_in(row, target)
    note = _E.note(f"{short(said)} {short(translated)}", id="n1", category=BASE)
    stale = target in row.stale
    segment = _E.segment(_E.source(said), state="initial" if stale or not translated else "translated")
    if stale:
        segment.set("subState", STALE)
    if translated:
        segment.append(_E.target(translated))
    return _E.unit(_E.notes(note), segment, id=of_row(row.key), name=row.number)


def _group(head: Head, source: str) -> etree._Element:
    return _E.group(id=of_row(head.key, "h"), name=head.titles.get(source, head.key))


def _root(data: bytes) -> etree._Element:
    if b"<!DOCTYPE" in data:
        raise NotXliff(reason=Phrase(N_("it declares entities")))
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", 0) or 0
        raise NotXliff(reason=Phrase(N_("its XML is broken in line {line}"), line=line)) from None
    if root.tag != _q("xliff") or root.get("version") not in VERSIONS:
        found = f"{etree.QName(root).localname} {root.get('version') or ''}".strip()
        raise NotXliff(reason=Phrase(N_("it is “{found}”"), found=found))
    return root


def _known(text: Text, *languages: str) -> None:
    for language in languages:
        if language not in text.languages:
            raise LanguageForeign(language=language, languages=", ".join(text.languages))


def _q(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
