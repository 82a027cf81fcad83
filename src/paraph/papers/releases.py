"""A release on paper and on the wire: PDF, Word, plain text of 70 columns, HTML; each says what it is.

Rules
    1. The text is what both sides clear; a paper adds nothing to it but, above, that it is a draft, a correction, or
       under embargo, the embargo in the time of UTC and of both capitals.
    2. Data never becomes markup, formula or command: it is escaped for HTML and for Word, set as text in the PDF; and
       everywhere it has lost every control character and every sign that turns the direction of text.
    3. The same release gives the same bytes. Whoever opens it fetches nothing from elsewhere: no picture, script or
       font. HTML is set in the installation's own font where the page is read from a node; a file sent on takes the
       reader's: the Devanagari letters of one release, with all they join to, weigh twice what a page may.
"""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from types import MappingProxyType

import regex

from paraph.mechanism.releases import Furniture, Release
from paraph.messages import N_, translate
from paraph.papers.elements import sayable
from paraph.papers.releasing.sentences import SEPARATOR, stamp
from paraph.papers.typesetting import typeset
from paraph.papers.word.skeleton import packed
from paraph.papers.word.writing import run

DRAFT = N_("DRAFT – not cleared by both Sides")
EMBARGO = N_("Embargo: not to be published before {instant} UTC ({local})")
VERSION = N_("Version {number}")
CORRECTED = N_("This version was corrected; a later one stands.")
COLUMNS = 70
FONTS = "/fonts/"
"""Where a server of this installation keeps its fonts (`web.urls`); a file opened from a disk finds none there."""

_TURNING = regex.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_CONTROL = regex.compile(r"[^\P{C}\n\u200c\u200d]")
_LETTER = regex.compile(r"\X")
END = "###"
_PORTRAIT = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1300" w:right="1200" w:bottom="1300" w:left="1300" '
    'w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>'
)


@dataclass(frozen=True, slots=True)
class Shown:
    """One language of a release, to be put on paper."""

    language: str
    furniture: Furniture
    text: str
    """The whole as it is published, furniture and all."""

    number: int
    """Of the version, from 1."""

    cleared: bool
    """By all sides."""

    embargo: str | None = None
    """RFC 3339, UTC; `None` for none, or where it has passed."""

    notice: str = ""
    corrected: bool = False
    """Whether a later version stands in its place."""

    local: Mapping[str, datetime] = field(default_factory=dict)
    """Side -> the embargo in the time of its capital."""

    sides: Mapping[str, str] = field(default_factory=dict)
    """Side -> its name in the language."""

    def body(self) -> tuple[str, ...]:
        """The paragraphs between the furniture above and the separator below."""
        furniture = self.furniture
        above = [furniture.ministry, furniture.headline, *furniture.subheadlines, furniture.posted_at, self.notice]
        lines = self.text.rstrip("\n").split("\n")[sum(1 for one in above if one) :]
        end = max((at for at, line in enumerate(lines) if line == SEPARATOR), default=len(lines))
        return tuple(line for line in lines[:end] if line.strip())

    def warnings(self) -> tuple[str, ...]:
        """What a reader must know before anything else."""
        found = [] if self.cleared else [translate(DRAFT, self.language)]
        if self.embargo:
            local = "; ".join(
                f"{self.sides.get(side, side)} {at:%d.%m.%Y %H:%M}" for side, at in sorted(self.local.items())
            )
            instant = f"{datetime.fromisoformat(self.embargo):%d.%m.%Y %H:%M}"
            found.append(translate(EMBARGO, self.language).format(instant=instant, local=local))
        if self.number > 1:
            found.append(translate(VERSION, self.language).format(number=self.number))
        if self.corrected:
            found.append(translate(CORRECTED, self.language))
        return tuple(found)

    def stamp(self) -> str:
        """When and by which office it was posted, as publishers print it."""
        return stamp(self.furniture, self.language)

    def foot(self) -> tuple[str, ...]:
        """Marks and number."""
        marks = "/".join(self.furniture.handling_marks)
        number = f"(Release ID: {self.furniture.release_id})" if self.furniture.release_id else ""
        return tuple(line for line in (marks, number) if line)


def as_published(release: Release, *, corrected: bool) -> Shown:
    """A release of the record, to be put on paper as everybody may read it; its embargo has passed.

    Of one that a publisher made, whose lines are his own, nothing is moved: ministry and headline are set as such where
    they stand first, else the first line is the headline.
    """
    if release.number:
        return Shown(release.language, release.furniture, release.text, release.number, cleared=True,
                     notice=release.notice, corrected=corrected)  # fmt: skip
    lines = [line for line in release.text.split("\n") if line.strip() and line != SEPARATOR]
    known = (release.furniture.ministry, release.furniture.headline)
    above = Furniture(*known) if tuple(lines[:2]) == known else Furniture(headline=lines[0] if lines else None)
    return Shown(release.language, above, "\n".join(lines), 1, cleared=True, corrected=corrected)


def render(form: str, shown: Shown) -> bytes:
    """The release as `pdf`, `docx`, `txt` or `html`; raises `SettingFailed`."""
    return FORMS[form](shown)


def as_text(shown: Shown) -> bytes:
    """Plain text for the wire: UTF-8, at most 70 columns, one blank line between paragraphs."""
    furniture = shown.furniture
    head = [*shown.warnings(), furniture.ministry, furniture.headline, *furniture.subheadlines, shown.stamp(),
            shown.notice]  # fmt: skip
    parts = [line for line in head if line] + list(shown.body()) + [END, *shown.foot()]
    return ("\n\n".join("\n".join(wrapped(part)) for part in parts) + "\n").encode()


def wrapped(text: str, width: int = COLUMNS) -> list[str]:
    """The text in lines of at most `width` letters as readers count them; a word that is longer is broken."""
    lines: list[str] = []
    line: list[str] = []
    for word in _clean(text).split():
        letters: Sequence[str] = _LETTER.findall(word)
        for at in range(0, len(letters), width):
            piece = list(letters[at : at + width])
            if line and len(line) + 1 + len(piece) <= width:
                line += [" ", *piece]
                continue
            if line:
                lines.append("".join(line))
            line = piece
    return [*lines, "".join(line)] if line else lines


def as_html(shown: Shown) -> bytes:
    """A page that stands alone: no script, nothing fetched but the site's own font."""
    furniture = shown.furniture
    headline = _html(furniture.headline or next(iter(shown.body()), ""))
    rows = [f'<p class="warning">{_html(line)}</p>' for line in shown.warnings()]
    rows += [f'<p class="ministry">{_html(furniture.ministry)}</p>'] if furniture.ministry else []
    rows.append(f"<h1>{headline}</h1>")
    rows += [f'<p class="below">{_html(line)}</p>' for line in furniture.subheadlines]
    rows += [f'<p class="stamp">{_html(shown.stamp())}</p>'] if shown.stamp() else []
    rows += [f'<p class="notice">{_html(shown.notice)}</p>'] if shown.notice else []
    rows += [f"<p>{_html(paragraph)}</p>" for paragraph in shown.body()]
    rows += [f'<p class="foot">{_html(line)}</p>' for line in shown.foot()]
    faces = "\n".join(_FACE.format(folder=FONTS, name=name, weight=weight) for name, weight in _WEIGHTS.items())
    page = {"language": _html(shown.language), "title": headline, "rows": "\n".join(rows)}
    return _PAGE.format(**page, faces=faces, families=_FAMILIES).encode()


def as_word(shown: Shown) -> bytes:
    """A Word file of plain paragraphs, in the language and script they are in."""
    furniture, language = shown.furniture, shown.language
    rows = [_word(line, language, bold=True) for line in shown.warnings()]
    rows += [_word(furniture.ministry, language, centred=True)] if furniture.ministry else []
    rows += [_word(furniture.headline, language, bold=True, centred=True)] if furniture.headline else []
    rows += [_word(line, language, centred=True) for line in furniture.subheadlines]
    rows += [_word(shown.stamp(), "en")] if shown.stamp() else []
    rows += [_word(shown.notice, language, bold=True)] if shown.notice else []
    rows += [_word(paragraph, language) for paragraph in shown.body()]
    rows += [_word(line, language, centred=True) for line in (SEPARATOR, *shown.foot())]
    return packed("".join(rows) + _PORTRAIT, title=sayable(_clean(furniture.headline or "")))


def as_pdf(shown: Shown) -> bytes:
    """The PDF, tagged; raises `SettingFailed`."""
    furniture = shown.furniture
    return typeset(
        "release",
        {
            "language": shown.language,
            "warnings": list(shown.warnings()),
            "ministry": furniture.ministry or "",
            "headline": furniture.headline or "",
            "below": list(furniture.subheadlines),
            "stamp": shown.stamp(),
            "notice": shown.notice,
            "paragraphs": list(shown.body()),
            "foot": [SEPARATOR, *shown.foot()],
        },
    )


FORMS: Mapping[str, Callable[[Shown], bytes]] = MappingProxyType(
    {"pdf": as_pdf, "docx": as_word, "txt": as_text, "html": as_html}
)

_FACE = """@font-face {{ font-family: "Shobhika"; src: local("{name}"), url("{folder}{name}.otf") format("opentype");
  font-weight: {weight}; ascent-override: 100%; descent-override: 38%; line-gap-override: 0%;
  unicode-range: U+0-9F, U+A1-FFFF; }}"""
_WEIGHTS = {"Shobhika-Regular": 400, "Shobhika-Bold": 700}
_FAMILIES = '"Shobhika", "Noto Serif Devanagari", "Nirmala UI", "Kohinoor Devanagari", "Mangal", serif'

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{faces}
body {{ max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 {families}; color: #1a1a1a; }}
h1 {{ font-size: 1.5rem; line-height: 1.3; text-align: center; }}
.ministry, .below, .foot {{ text-align: center; }}
.stamp {{ color: #555; font-size: .9rem; }}
.warning, .notice {{ border: 2px solid #1c3557; padding: .4rem .7rem; font-weight: bold; }}
@media print {{ body {{ margin: 0; }} }}
</style>
</head>
<body>
<main>
{rows}
</main>
</body>
</html>
"""


def _clean(text: str) -> str:
    """The text without signs that turn direction, control characters, and line breaks of its own."""
    return _CONTROL.sub("", _TURNING.sub("", unicodedata.normalize("NFC", text.replace("\n", " "))))


def _html(text: str) -> str:
    return escape(sayable(_clean(text)), quote=True)


def _word(text: str, language: str, *, bold: bool = False, centred: bool = False) -> str:
    manner = '<w:jc w:val="center"/>' if centred else ""
    return f'<w:p><w:pPr><w:spacing w:after="120"/>{manner}</w:pPr>{run(_clean(text), language, bold=bold)}</w:p>'
