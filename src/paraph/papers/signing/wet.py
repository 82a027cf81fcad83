"""Wet ink: the sheet that is signed with a pen, and the scan bound to the digest of the text.

Rules
    1. The sheet names the text by its digest, in every language of the document, and leaves place, day and names to
       be filled in where the document does not have them.
    2. What was signed is recorded as a statement: digest, SHA-256 of the scan, place, day, who signed for which side.
       The statement is whoever's makes it; it proves that this scan was said to be of this text, and no more.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import cast

import msgspec

from paraph.messages import N_, translate
from paraph.papers.originals.agreed import Source
from paraph.papers.originals.formulas import of_language
from paraph.papers.originals.original import compose
from paraph.papers.paper import Content
from paraph.papers.signing.refusals import ScanOfOther, ScanUnbound, SignatureUnreadable
from paraph.papers.typesetting import typeset
from paraph.record import RecordError, canonical

SHEET = N_("Signing sheet")
OF_TEXT = N_("This sheet belongs to the text with the digest below and to no other.")
FILLED = N_("Place and day:")


@dataclass(frozen=True, slots=True)
class Statement:
    """That a scan is of a text signed with a pen."""

    digest: str
    scan: str
    """SHA-256 of the scan."""

    place: str
    day: str
    """ISO 8601."""

    signed_by: dict[str, str]
    """Side -> the person's name."""


def sheet(source: Source, owner: str) -> bytes:
    """The signing sheet that goes with the original of `owner`; raises as `original.make` does."""
    whole = compose(source, owner)
    return typeset(
        "sheet",
        {**whole, "parts": [_part(part) for part in cast("list[Content]", whole["parts"])]},
        dated=source.setting.day,
    )


def state(source: Source, scan: bytes, *, place: str, day: date, signed_by: Mapping[str, str]) -> bytes:
    """The statement, as canonical JSON (RFC 8785)."""
    made = Statement(source.digest, sha256(scan).hexdigest(), place, day.isoformat(), dict(signed_by))
    return canonical.encode(msgspec.to_builtins(made))


def read_statement(statement: bytes) -> Statement:
    """A statement as it was written; raises `SignatureUnreadable`. What it says is checked by nobody here."""
    try:
        return msgspec.convert(canonical.parse(statement), Statement)
    except (RecordError, msgspec.ValidationError) as error:
        raise SignatureUnreadable(file="statement", reason=str(error)) from None


def check(statement: bytes, source: Source, *scans: bytes) -> Statement:
    """The statement, when it is of this text and of one of these scans.

    Raises `ScanUnbound`, `ScanOfOther`, `SignatureUnreadable`.
    """
    found = read_statement(statement)
    if found.digest != source.digest:
        raise ScanUnbound(found=found.digest, expected=source.digest)
    here = [sha256(scan).hexdigest() for scan in scans]
    if found.scan not in here:
        raise ScanOfOther(found=found.scan, expected=", ".join(here))
    return found


def _part(part: Content) -> Content:
    language = str(part["language"])
    return {
        **{name: part[name] for name in ("language", "title", "blocks")},
        "sheet": translate(SHEET, language),
        "of_text": translate(OF_TEXT, language),
        "filled": f"{translate(FILLED, language)} {of_language(language).place('')}, {of_language(language).day(None)}",
    }
