"""The glossary as TBX-Basic (ISO 30042:2019, DCA style), and back.

A concept is a `conceptEntry`, its id the concept's; a term has its administrative status. What the glossary calls a
variant is an admitted term whose type is `variant`. Of a file of others the terms of our languages are read, with
status and type as far as we have them; definitions and the like are passed over.
"""

from collections.abc import Iterator
from itertools import groupby

from lxml import etree

from paraph.language import LANGUAGES
from paraph.language.terms import Glossary, Status, Term
from paraph.papers.elements import Elements
from paraph.papers.translation.refusals import NotTbx

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_E = Elements(NAMESPACE)
STATUSES: dict[Status, str] = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "variant": "admittedTerm-admn-sts",
    "deprecated": "deprecatedTerm-admn-sts",
}
_READ: dict[str, Status] = {
    "preferredTerm-admn-sts": "preferred",
    "admittedTerm-admn-sts": "admitted",
    "deprecatedTerm-admn-sts": "deprecated",
    "supersededTerm-admn-sts": "deprecated",
}


def write_tbx(glossary: Glossary) -> bytes:
    """The glossary as TBX, in UTF-8: concepts in its order, languages in theirs."""
    concepts: dict[str, list[Term]] = {}
    for term in glossary.terms:
        concepts.setdefault(term.concept, []).append(term)
    described = _E.fileDesc(_E.sourceDesc(_E.p("Glossary kept by Paraph")))
    root = _E.tbx(
        _E.tbxHeader(described),
        _E.text(_E.body(*(_entry(concept, terms) for concept, terms in concepts.items()))),
        type="TBX-Basic",
        style="dca",
    )
    root.set(_LANG, "en")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def read_tbx(data: bytes) -> tuple[Term, ...]:
    """The terms of a TBX file in our languages; raises `NotTbx`."""
    if b"<!DOCTYPE" in data:
        raise NotTbx(reason="DOCTYPE")
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotTbx(reason=str(error)) from None
    if root.tag != _q("tbx"):
        raise NotTbx(reason=etree.QName(root).localname)
    return tuple(_terms(root))


def _entry(concept: str, terms: list[Term]) -> etree._Element:
    entry = _E.conceptEntry(id=f"c_{concept}")
    for language, spoken in groupby(sorted(terms, key=lambda term: term.lang), key=lambda term: term.lang):
        section = _E.langSec(*map(_section, spoken))
        section.set(_LANG, language)
        entry.append(section)
    return entry


def _section(term: Term) -> etree._Element:
    notes = [_E.termNote(STATUSES[term.status], type="administrativeStatus")]
    if term.status == "variant":
        notes.append(_E.termNote("variant", type="termType"))
    return _E.termSec(_E.term(term.text), *notes)


def _terms(root: etree._Element) -> Iterator[Term]:
    for entry in root.iter(_q("conceptEntry")):
        concept = (entry.get("id") or "").removeprefix("c_")
        for section in entry.iter(_q("langSec")):
            language = (section.get(_LANG) or "").partition("-")[0].lower()
            if not concept or not language:
                raise NotTbx(reason="conceptEntry id, langSec xml:lang")
            if language not in LANGUAGES:
                continue
            for each in section.iter(_q("termSec")):
                text = (each.findtext(_q("term")) or "").strip()
                if text:
                    yield Term(concept, language, text, _status(each))


def _status(section: etree._Element) -> Status:
    notes = {note.get("type"): note.text for note in section.iter(_q("termNote"))}
    if notes.get("termType") == "variant":
        return "variant"
    return _READ.get(notes.get("administrativeStatus") or "", "admitted")


def _q(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
