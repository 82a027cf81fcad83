"""Set a composed paper in type: data and template in, PDF out.

Rules
    1. Data never becomes markup. It travels as JSON in one input of the typesetter and is printed as text; names full
       of `#[]$*_@<>` print as they are.
    2. The same data gives the same bytes: no clock is read, and only the font that comes with the installation and the
       typesetter's own are used, never the system's.
    3. The PDF is tagged, has title and language, and conforms to PDF/UA-1; with a date also to PDF/A-2a, which asks for
       one (ISO 19005-2, 6.6).
    4. Nothing is fetched: templates import only each other.

Text taken out of the PDF again is not reliable for Devanagari (a known fault of the typesetter). Search, compare and
sign the record, never text from a PDF.

The typesetter keeps about 60 MB for each large paper it has set, up to some 700 MB: a process that serves for long
should set papers in a worker that is now and then replaced.
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import cast

import typst

from paraph.papers.glyphs import LONGEST_WORD, font_directory, printable
from paraph.papers.refusals import SettingFailed

LONGEST_HEAD = 96
"""Characters of a record's head that fit on one line and are not broken, so that it can be copied whole."""

ACCESSIBLE: "list[typst.PDFStandard]" = ["ua-1"]
ARCHIVAL: "list[typst.PDFStandard]" = ["ua-1", "a-2a"]
ARCHIVAL_WITH_FILES: "list[typst.PDFStandard]" = ["ua-1", "a-3a"]

UNBROKEN = frozenset({"head", "digest"})
"""Names under which stands what people copy whole."""


def typeset(
    template: str,
    data: Mapping[str, object],
    *,
    dated: date | None = None,
    files_inside: Mapping[str, bytes] | None = None,
) -> bytes:
    """The PDF of `template` (name without ending) filled with JSON values; raises `SettingFailed`.

    `dated` becomes the document's date, and makes the file archival. `files_inside`, UTF-8 texts by name, are put into
    the file by a template that asks for them, as they are (ISO 19005-3, 6.8); it is archival then in any case. Whether
    the data is what the template asks for is not checked beforehand: the typesetter says so.
    """
    folder = Path(str(files("paraph.papers").joinpath("templates")))
    shown = printable_data({**data, "dated": [dated.year, dated.month, dated.day] if dated else None})
    try:
        setter = typst.Compiler(
            input=folder / f"{template}.typ",
            root=folder,
            font_paths=_fonts(),
            sys_inputs={
                "data": json.dumps(shown, ensure_ascii=False),
                "files": json.dumps({name: file.decode() for name, file in (files_inside or {}).items()}),
            },
        )
        pdf = setter.compile(
            format="pdf",
            pdf_standards=ARCHIVAL_WITH_FILES if files_inside else ARCHIVAL if dated else ACCESSIBLE,
            timestamp=datetime.combine(dated or date(1970, 1, 1), time(), UTC),
        )
    except typst.TypstError as fault:
        raise SettingFailed(detail=fault.message) from fault
    return cast("bytes", pdf)


def printable_data(value: object, *, longest: int = LONGEST_WORD) -> object:
    """The same data with every string as the fonts can show it; what stands under "head" is kept unbroken."""
    if isinstance(value, str):
        return printable(value, longest=longest)
    if isinstance(value, Mapping):
        return {
            str(name): printable_data(each, longest=LONGEST_HEAD if name in UNBROKEN else longest)
            for name, each in value.items()
        }
    if isinstance(value, list | tuple):
        return [printable_data(each, longest=longest) for each in value]
    return value


@cache
def _fonts() -> "typst.Fonts":
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[font_directory()])
