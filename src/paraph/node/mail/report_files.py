"""Files that show what a report says, handed in through a signed link.

    files, errors = taken(kept, uploads={0: [upload, …]}, removed={0: {"d46d…"}})

Rules

1. Whoever writes has no account, so a link brings at most `MOST` files of `MOST_BYTES` each and `MOST_TOTAL` together.
2. A file is kept by its hash as every attachment is, and stands beside what was typed until the report is handed in;
   only then does an act cite it. A file taken out again, or of a link never handed in, is cited by nothing.
3. What a browser says of files that are kept already is not believed: the list of them is the node's.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from paraph.node import attachments
from paraph.node.refusals import EvidenceTooLarge, EvidenceTooMany, NodeError
from paraph.record.attachments import Attached

MOST = 20
MOST_BYTES = 10 << 20
MOST_TOTAL = 50 << 20

Kept = dict[str, object]
"""A file as the link keeps it: the fields of `Attached`."""


def kept_of(typed: Mapping[str, object], place: int) -> list[Kept]:
    """The files kept for a point."""
    found = typed.get(f"p{place}.evidence", [])
    return [dict(one) for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def taken(
    typed: Mapping[str, object], count: int, *, uploads: Mapping[int, Sequence[UploadedFile]],
    removed: Mapping[int, Iterable[str]],
) -> tuple[dict[str, object], dict[str, NodeError]]:  # fmt: skip
    """The files of each of `count` points, by field, and why some cannot be taken; those are left out."""
    held = {place: _without(kept_of(typed, place), set(removed.get(place, ()))) for place in range(count)}
    errors: dict[str, NodeError] = {}
    for place, files in uploads.items():
        for upload in files:
            try:
                _check(upload, [one for each in held.values() for one in each])
                held[place].append(_plain(attachments.attach(upload.file, name=upload.name or "")))
            except NodeError as refusal:
                errors[f"p{place}.evidence"] = refusal
    return {f"p{place}.evidence": files for place, files in held.items()}, errors


def attached(files: Iterable[Kept]) -> tuple[Attached, ...]:
    """The same as an act cites them, each once."""
    found: dict[str, Attached] = {}
    for one in files:
        fields: Any = one
        found[str(one["sha256"])] = Attached(**fields)
    return tuple(found.values())


def _check(upload: UploadedFile, held: Sequence[Kept]) -> None:
    size = upload.size or 0
    if size > MOST_BYTES:
        raise EvidenceTooLarge(name=(upload.name or "")[:80], most=MOST_BYTES >> 20)
    if len(held) >= MOST or size + sum(int(str(one["size"])) for one in held) > MOST_TOTAL:
        raise EvidenceTooMany(most=MOST, megabytes=MOST_TOTAL >> 20)


def _without(files: Iterable[Kept], digests: set[str]) -> list[Kept]:
    return [one for one in files if one["sha256"] not in digests]


def _plain(file: Attached) -> Kept:
    return {"sha256": file.sha256, "name": file.name, "size": file.size, "media_type": file.media_type}
