"""Originals by alternat: as many as the document says, all from one agreed text, each with its owner first (DOMAIN 3).

Rules
    1. The owner's name, language and signature come first everywhere: in the title, in the closing formula, in the
       order of the languages, at the left of the signatures. Nothing else differs.
    2. On each page stands the digest of what was agreed, which no order enters; the text itself lies inside the file
       (PDF/A-3), so that `matching` can set each original again and prove the first rule.
    3. The last page of the text never bears only the closing formula and the signatures; each annex begins a new page;
       the paper is plain, for a session's protocol is no treaty (DOMAIN 3, layout).
    4. Paragraphs are printed as agreed, under one number in every language.
    5. A draft says that it is one, in each language, and may lack texts; an original may not.

Example: the protocol of the 12th session in two originals: India's reads India-Russia, has Hindi at the left and the
Indian co-chair's signature at the left; Russia's reads Russia-India, has Russian at the left, and so does the pen.
"""

from collections.abc import Sequence
from types import MappingProxyType

from paraph.papers.originals.agreed import Agreed, Layout, Numbered, Setting, Source
from paraph.papers.originals.alternat import alternated, language_order, named, side_order
from paraph.papers.originals.formulas import MOST_ORIGINALS, Formulas, of_language
from paraph.papers.originals.labels import is_point, label
from paraph.papers.paper import Content
from paraph.papers.refusals import ForeignOwner, TextMissing, TooManyOriginals
from paraph.papers.typesetting import typeset
from paraph.record import canonical

NO_TEXT = "—"
FILES = MappingProxyType(
    {
        "document.json": "The agreed text; its SHA-256 is the digest on each page",
        "setting.json": "How it is set, alike in every original",
        "original.json": "Whose original this is",
    }
)
"""What lies inside an original, with the description a reader of the file is shown."""


def make(source: Source, owner: str) -> bytes:
    """The original that `owner` keeps, as PDF/A-3a and PDF/UA-1 with its source inside; the same bytes each time.

    Raises `ForeignOwner`, `TextMissing`, `TooManyOriginals`, `UnsupportedLanguage`, `SettingFailed`. Whether the text
    is agreed is not checked: a draft is set as one.
    """
    files = {
        "document.json": source.document,
        "setting.json": source.setting_bytes(),
        "original.json": canonical.encode({"owner": owner}),
    }
    return typeset("original", compose(source, owner), dated=source.setting.day, files_inside=files)


def originals(source: Source) -> dict[str, bytes]:
    """One original for each party, by its code; raises as `make` does, and `TooManyOriginals`.

    A document with fewer originals than parties, or with more than one for each, is not set by this: its closing
    formula would not be true of what is made.
    """
    agreed, parties = source.agreed(), source.setting.parties
    if agreed.originals != len(parties):
        raise TooManyOriginals(found=agreed.originals, most=min(len(parties), MOST_ORIGINALS))
    return {side: make(source, side) for side in parties}


def compose(source: Source, owner: str) -> Content:
    """The original before it is set."""
    agreed, setting = source.agreed(), source.setting
    if owner not in setting.parties:
        raise ForeignOwner(side=owner, parties=", ".join(setting.parties))
    sides = side_order(setting.parties, owner)
    languages = language_order(agreed.languages, sides)
    parts = [_Part(agreed, setting, sides, languages, language).content() for language in languages]
    return {
        "language": languages[0],
        "layout": setting.layout.value if len(languages) > 1 else Layout.SEQUENCE.value,
        "document_title": str(parts[0]["title"]),
        "sides": list(sides),
        "digest": source.digest,
        "descriptions": dict(FILES),
        "parts": parts,
    }


class _Part:
    """One language of an original."""

    def __init__(
        self, agreed: Agreed, setting: Setting, sides: Sequence[str], languages: Sequence[str], language: str
    ) -> None:
        self.agreed, self.setting, self.sides, self.languages, self.language = (
            agreed, setting, sides, languages, language)  # fmt: skip
        self.formulas: Formulas = of_language(language)
        self.numbers = frozenset(paragraph.number for paragraph in agreed.paragraphs)

    def content(self) -> Content:
        """What the template prints of this language."""
        agreed, formulas = self.agreed, self.formulas
        place = agreed.place.get(self.language, "")
        annexes = [heading for heading in agreed.sections if heading.annex]
        return {
            "language": self.language,
            "name": formulas.own_name(),
            "draft": formulas.draft if self.setting.draft else "",
            "title": self._title(),
            "signed": f"({formulas.place(place)}, {formulas.day(agreed.day)})",
            "opening": _lines(self._around(agreed.opening.get(self.language, ""))),
            "rows": self._rows(0),
            "closing": formulas.closing(agreed.regime, self.languages, place=place, day=agreed.day),
            "blocks": [self._block(side) for side in self.sides],
            "annexes": [
                {
                    "label": formulas.annex(heading.annex),
                    "title": self._around(heading.titles.get(self.language, "")),
                    "rows": self._rows(heading.annex),
                }
                for heading in sorted(annexes, key=lambda heading: heading.annex)
            ],
        }

    def _title(self) -> str:
        written = self.agreed.title.get(self.language, "")
        if written:
            return self._around(written)
        body = self.setting.body.get(self.language, "")
        return self.formulas.title(
            self.agreed.type, self.setting.ordinal, named(body, self.language, self.sides) if body else NO_TEXT
        )

    def _rows(self, annex: int) -> list[Content]:
        """Headings and paragraphs of the body of the text, or of one annex, in the order of the document."""
        rows: list[Content] = []
        headings = {heading.key: heading for heading in self.agreed.sections if heading.annex == annex}
        section = None
        for paragraph in self.agreed.paragraphs:
            heading = headings.get(paragraph.section)
            if heading is None and (annex or paragraph.section):
                continue
            if heading and heading.key != section and not annex:
                rows.append({"kind": "section", "label": "", "lines": [self._heading(heading.titles)]})
            section = heading.key if heading else None
            rows.append(self._paragraph(paragraph))
        return rows

    def _heading(self, titles: dict[str, str]) -> str:
        return self._around(titles.get(self.language, NO_TEXT))

    def _paragraph(self, paragraph: Numbered) -> Content:
        text = paragraph.content.texts.get(self.language, "")
        if not text and not self.setting.draft:
            raise TextMissing(number=paragraph.number, language=self.formulas.own_name())
        return {
            "kind": "point" if is_point(paragraph.number, self.numbers) else "paragraph",
            "label": label(paragraph.number, self.language, self.numbers) if paragraph.number else "",
            "lines": _lines(alternated(text, self.language, self.sides) or NO_TEXT),
        }

    def _around(self, text: str) -> str:
        return alternated(text, self.language, self.sides, around=True)

    def _block(self, side: str) -> Content:
        signing = next((one for one in self.agreed.signatories if one.side == side), None)
        return {
            "side": side,
            "for": self.formulas.for_side(side),
            "name": signing.names.get(self.language, "") if signing else "",
            "title": signing.titles.get(self.language, "") if signing else "",
        }


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
