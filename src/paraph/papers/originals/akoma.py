"""An agreed text as Akoma Ntoso 3.0 (OASIS LegalDocML): a collection with one `doc` for each authentic language.

Rules
    1. No language is the source: the languages stand beside each other in a `documentCollection`, in the order of the
       original it is made from; what an original turns round for its owner is turned round here alike.
    2. A paragraph has its id in the record as `wId`, the same in every language; its `eId` is made from its number.
    3. A paragraph that a language has no text of stands there without words, `status="undefined"`: a document adopted
       from what was signed long ago may have such, an original never.
    4. The digest of the text is an alias of each manifestation. Sides are organizations; no side is the country.

    <documentCollection name="protocol"> <component eId="cmp_1"> <doc> … <paragraph eId="cmp_1__para_14" wId="…p14">
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from babel.core import get_global
from lxml import etree

from paraph.papers.elements import Elements
from paraph.papers.originals.agreed import Agreed, Numbered, Source
from paraph.papers.originals.original import compose
from paraph.papers.paper import Content

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
INTERNATIONAL = "int"
"""What stands for the country in the address of a text that belongs to no country."""

_E = Elements(NAMESPACE)
_ISO_639_1, _ISO_639_2 = 2, 3


def akoma_ntoso(source: Source, owner: str) -> bytes:
    """The text as the original of `owner` has it, or would have it, in UTF-8; raises as `original.compose` does."""
    # An original may lack no text; this is none, and says where it does (rule 3).
    source = replace(source, setting=replace(source.setting, draft=True))
    agreed, parts = source.agreed(), cast("list[Content]", compose(source, owner)["parts"])
    languages = [three_letters(str(part["language"])) for part in parts]
    work = f"/akn/{INTERNATIONAL}/doc/{agreed.type.value}/{source.setting.dated}/{_slug(agreed.session)}"
    whole = _Address(work, source.setting.dated, source.digest, languages[0])
    organizations = [
        _E.TLCOrganization(eId=f"side-{side}", href=f"/akn/ontology/organization/{side.lower()}", showAs=side)
        for side in source.setting.parties
    ]
    paraph = _E.TLCOrganization(eId="paraph", href="/akn/ontology/organization/paraph", showAs="Paraph")
    components = []
    for n, (part, language) in enumerate(zip(parts, languages, strict=True), start=1):
        inner = _Part(agreed, part, replace(whole, language=language), f"cmp_{n}")
        components.append(_E.component(inner.doc(), eId=inner.id))
    collection = _E.documentCollection(
        _E.meta(whole.identification(), _E.references(*organizations, paraph, source="#paraph")),
        _E.collectionBody(*components),
        name=agreed.type.value,
    )
    return bytes(etree.tostring(_E.akomaNtoso(collection), xml_declaration=True, encoding="UTF-8", pretty_print=True))


def three_letters(language: str) -> str:
    """The code of three letters that Akoma Ntoso writes (ISO 639-2): `hi` is `hin`."""
    aliases = get_global("language_aliases").items()
    longer = {short: long for long, short in aliases if (len(long), len(short)) == (_ISO_639_2, _ISO_639_1)}
    return str(longer.get(language, language))


@dataclass(frozen=True, slots=True)
class _Address:
    """The addresses of work, expression and manifestation (Akoma Ntoso Naming Convention)."""

    work: str
    date: str
    digest: str
    language: str
    part: str = "main"

    def identification(self) -> etree._Element:
        expression = f"{self.work}/{self.language}@"
        return _E.identification(
            _E.FRBRWork(*self._common(self.work, ""), _E.FRBRcountry(value=INTERNATIONAL)),
            _E.FRBRExpression(*self._common(expression, ""), _E.FRBRlanguage(language=self.language)),
            _E.FRBRManifestation(
                *self._common(expression, ".xml", _E.FRBRalias(name="sha256", value=self.digest)),
                _E.FRBRformat(value="application/akn+xml"),
            ),
            source="#paraph",
        )

    def _common(self, address: str, ending: str, *between: etree._Element) -> Iterator[etree._Element]:
        yield _E.FRBRthis(value=f"{address}/!{self.part}{ending}")
        yield _E.FRBRuri(value=f"{address}{ending}")
        yield from between
        yield _E.FRBRdate(date=self.date, name="document")
        yield _E.FRBRauthor(href="#paraph")


class _Part:
    """One language."""

    def __init__(self, agreed: Agreed, part: Content, address: _Address, id_: str) -> None:
        self.agreed, self.part, self.address, self.id = agreed, part, address, id_

    def doc(self) -> etree._Element:
        """The text in this language."""
        part = self.part
        blocks = cast("list[dict[str, str]]", part["blocks"])
        annexes = cast("list[Content]", part["annexes"])
        attachments = [self._annex(n, annex) for n, annex in enumerate(annexes, start=1)]
        return _E.doc(
            _E.meta(self.address.identification()),
            _E.preface(
                _E.p(_E.docTitle(str(part["title"]))),
                *(_E.p(line) for line in [str(part["signed"]), *cast("list[str]", part["opening"])]),
            ),
            _E.mainBody(*self._hierarchy(part["rows"], 0, self.id)),
            _E.conclusions(
                _E.p(str(part["closing"])),
                *(_E.p(_E.signature(_joined(block), refersTo=f"#side-{block['side']}")) for block in blocks),
            ),
            *([_E.attachments(*attachments)] if attachments else []),
            name=self.agreed.type.value,
            contains="originalVersion",
        )

    def _annex(self, number: int, annex: Content) -> etree._Element:
        id_ = f"{self.id}__att_{number}"
        return _E.attachment(
            _E.heading(f"{annex['label']}. {annex['title']}".removesuffix(". ")),
            _E.doc(
                _E.meta(replace(self.address, part=f"annex_{number}").identification()),
                _E.mainBody(*self._hierarchy(annex["rows"], number, id_)),
                name="annex",
            ),
            eId=id_,
        )

    def _hierarchy(self, rows: object, annex: int, above: str) -> list[etree._Element]:
        """Sections with their paragraphs; where the text has none, an empty paragraph, which the schema asks for."""
        found: list[etree._Element] = []
        section: etree._Element | None = None
        waiting = self._numbered(annex)
        for place, row in enumerate(cast("list[Content]", rows), start=1):
            lines = cast("list[str]", row["lines"])
            if row["kind"] == "section":
                section = _E.section(_E.heading(lines[0]), eId=f"{above}__sec_{place}")
                found.append(section)
                continue
            paragraph = next(waiting)
            name = paragraph.number.replace(".", "-") or f"n{place}"
            label = [_E.num(str(row["label"]))] if row["label"] else []
            said = bool(paragraph.content.texts.get(str(self.part["language"])))
            content = _E.content(*(_E.p(line) for line in lines)) if said else _E.content(_E.p())
            named = {"eId": f"{above}__para_{name}", "wId": paragraph.key}
            element = _E.paragraph(*label, content, **named, **({} if said else {"status": "undefined"}))
            (found if section is None else section).append(element)
        return found or [_E.p()]

    def _numbered(self, annex: int) -> Iterator[Numbered]:
        """The paragraphs of the body, or of an annex, as `original` orders them."""
        keys = {heading.key for heading in self.agreed.sections if heading.annex == annex}
        return (each for each in self.agreed.paragraphs if each.section in keys or not (annex or each.section))


def _joined(block: dict[str, str]) -> str:
    return ", ".join(block[name] for name in ("for", "name", "title") if block[name])


def _slug(key: str) -> str:
    return "".join(letter if letter.isalnum() or letter in "-." else "-" for letter in key)
