"""Sending a pouch to the other side's node by HTTPS, going on where an interruption left off (docs/formats/pouch.md 8).

Nothing about the connection is believed or secret: the pouch proves itself, and what must be secret is encrypted in it.
"""

import os
from http import HTTPStatus
from typing import Any, BinaryIO

import httpx

from paraph.messages import N_, Phrase
from paraph.node.exchange import correspondents, pouch_files
from paraph.node.homes.environment import is_address
from paraph.node.refusals import SendingFailed, SentAndRefused
from paraph.record.pouches.reading import read_manifest

PIECE = 1 << 20
TRIES = 5


def send(file: BinaryIO, address: str, *, language: str = "en", client: httpx.Client | None = None) -> dict[str, Any]:
    """Send a pouch, read from its beginning, and give the other node's answer.

    Raises `SendingFailed`, or `SentAndRefused` with the other node's reason; the `PouchError` of what is no pouch.
    """
    if not is_address(address):
        raise SendingFailed(address=address, reason=Phrase(N_("an address begins with https://")))
    file.seek(0)
    manifest = read_manifest(file)
    file.seek(0)
    name = pouch_files.measure(file)
    target = f"{address.rstrip('/')}/exchange/pouches"
    with client or httpx.Client(timeout=60, headers={"Accept-Language": language}) as session:
        answer = _send(session, target, name, file)
    correspondents.note_sent(name, manifest.addressee)
    return answer


def _send(session: httpx.Client, target: str, name: str, file: BinaryIO) -> dict[str, Any]:
    length = file.seek(0, os.SEEK_END)
    offset, failed, reason = 0, 0, ""
    while failed < TRIES:
        file.seek(offset)
        try:
            answer = session.post(
                target,
                content=file.read(PIECE),
                headers={"Pouch-SHA256": name, "Pouch-Length": str(length), "Pouch-Offset": str(offset)},
            )
            said = answer.json()
        except (httpx.HTTPError, ValueError) as error:
            failed, reason = failed + 1, str(error)
            continue
        match answer.status_code:
            case HTTPStatus.OK:
                return dict(said)
            case HTTPStatus.ACCEPTED:
                offset = int(said["offset"])
            case HTTPStatus.CONFLICT:
                offset, failed = int(said["offset"]), failed + 1
            case HTTPStatus.UNPROCESSABLE_ENTITY:
                raise SentAndRefused(reason=str(said.get("says", ""))[:500], refused=str(said.get("code", ""))[:80])
            case status:
                raise SendingFailed(address=target, reason=str(status.real))
    raise SendingFailed(address=target, reason=reason)
