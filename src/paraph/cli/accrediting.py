"""Personal data of delegates as a file brings it: read whole, every line judged, before anything is kept.

A line is an object `{"delegate": "d1", "passport": …, "phone": …, "note": …, "photo": "face.jpg", "delete_on":
"2026-10-01"}`; `photo` is a file beside this one. Nothing of what a line holds is repeated in a refusal.
"""

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from paraph.cli.inputs.given import read_file
from paraph.cli.refusals import AccreditationLineUnfit
from paraph.node.people.accreditations import Accredited

MOST_BYTES = 4 << 20


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    delegate: str
    delete_on: date
    passport: str = ""
    phone: str = ""
    note: str = ""
    photo: str = ""


@dataclass(frozen=True, slots=True)
class ToKeep:
    """What is to be kept of one delegate."""

    delegate: str
    data: Accredited
    delete_on: date


def read_accreditations(name: str, known: frozenset[str]) -> tuple[ToKeep, ...]:
    """What a file, or `-`, brings of the delegates `known`.

    Raises `AccreditationLineUnfit` for the first line that cannot be taken, `FileMissing`, `FileUnreadable`.
    """
    data = sys.stdin.buffer.read(MOST_BYTES + 1) if name == "-" else read_file(Path(name))
    beside = Path() if name == "-" else Path(name).parent
    lines = [(number, line) for number, line in enumerate(data[: MOST_BYTES + 1].splitlines(), start=1) if line.strip()]
    if not lines or len(data) > MOST_BYTES:
        raise AccreditationLineUnfit(line=1)
    return tuple(_kept(number, line, beside, known) for number, line in lines)


def _kept(number: int, line: bytes, beside: Path, known: frozenset[str]) -> ToKeep:
    try:
        found: Any = msgspec.json.decode(line, type=_Line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise AccreditationLineUnfit(line=number) from None
    if found.delegate not in known:
        raise AccreditationLineUnfit(line=number)
    photo = read_file(beside / found.photo) if found.photo else b""
    return ToKeep(found.delegate, Accredited(found.passport, found.phone, photo, found.note), found.delete_on)
