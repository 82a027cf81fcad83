"""The glossary as TBX: nothing lost on the way out and back."""

import pytest
from lxml import etree

from paraph.language.terms import Glossary, Term
from paraph.papers.translation import read_tbx, write_tbx
from paraph.papers.translation.refusals import NotTbx
from paraph.papers.translation.tbx import NAMESPACE


def test_glossary_comes_back_whole() -> None:
    glossary = Glossary.load()
    read = read_tbx(write_tbx(glossary))
    assert sorted(read, key=repr) == sorted(glossary.terms, key=repr)


def test_entry_is_as_the_standard_lays_it_out() -> None:
    terms = Term("session", "ru", "заседание", "preferred"), Term("session", "hi", "सत्र", "variant")
    root = etree.fromstring(write_tbx(Glossary(terms)))
    assert (root.tag, root.get("type"), root.get("style")) == (f"{{{NAMESPACE}}}tbx", "TBX-Basic", "dca")
    entry = root.find(f".//{{{NAMESPACE}}}conceptEntry")
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [(part.get(language), [each.text for each in part[0]]) for part in entry] == [
        ("hi", ["सत्र", "admittedTerm-admn-sts", "variant"]),
        ("ru", ["заседание", "preferredTerm-admn-sts"]),
    ]


def test_file_of_others_gives_the_terms_of_our_languages() -> None:
    file = f"""<tbx xmlns="{NAMESPACE}" type="TBX-Basic" style="dca"><text><body><conceptEntry id="c1">
    <langSec xml:lang="en-GB"><termSec><term> wind tunnel </term></termSec></langSec>
    <langSec xml:lang="de"><termSec><term>Windkanal</term></termSec></langSec></conceptEntry></body></text></tbx>"""
    assert read_tbx(file.encode()) == (Term("c1", "en", "wind tunnel", "admitted"),)


NAMELESS = f'<tbx xmlns="{NAMESPACE}"><conceptEntry><langSec/></conceptEntry></tbx>'.encode()


@pytest.mark.parametrize("junk", [b"", b"<x/>", b"<!DOCTYPE x><x/>", NAMELESS])
def test_junk_is_refused(junk: bytes) -> None:
    with pytest.raises(NotTbx):
        read_tbx(junk)
