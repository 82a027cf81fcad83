"""The file half of backups, which needs no Django: unpacking into a new folder, and loading a dump.

See `paraph.node.homes.backups` for the rules.
"""

import lzma
import os
import shutil
import subprocess
import tarfile
import zlib
from collections.abc import Iterator, Mapping
from hashlib import file_digest
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from paraph.messages import N_, Phrase, cause
from paraph.node.homes.home import BEGUN, FILE
from paraph.node.refusals import BackupImpossible, BackupUnfit

DATABASE = "paraph.sqlite3"
DUMP = "paraph.pgdump"
SUMS = "SHA256SUMS"
"""The last file of a backup: the SHA-256 of each of the others."""

TAKEN = (FILE, BEGUN, "keys", "attachments", "exchange/quarantine")
"""What a backup holds beside the database."""

_MOST_MEMBERS = 100_000
_PACKED: Mapping[Literal["r:gz", "r:bz2", "r:xz"], bytes] = {
    "r:gz": b"\x1f\x8b",
    "r:bz2": b"BZh",
    "r:xz": b"\xfd7zXZ\0",
}
NO_ARCHIVE = N_("it is no archive, or a cut or damaged one")
LACKING = N_("it has no “{name}”")
DAMAGED = N_("“{name}” in it is not as it was when the backup was made")
FOREIGN = N_("it holds “{name}”, which no backup holds")


def unpack(file: Path, folder: Path) -> None:
    """Unpack a backup into the new `folder`, nothing proved yet; raises `BackupUnfit`, `BackupImpossible`."""
    try:
        folder.mkdir(mode=0o700, parents=True)
        with tarfile.open(file, mode=_mode(file)) as archive:
            for member in _safe_members(file, archive):
                _put(archive, member, folder / member.name)
        _hold_against_sums(file, folder)
    except (tarfile.TarError, EOFError, lzma.LZMAError, zlib.error):
        raise BackupUnfit(file=file, reason=Phrase(NO_ARCHIVE)) from None
    except OSError as error:
        raise BackupImpossible(reason=cause(error)) from None
    if not (folder / FILE).exists() or not ((folder / DATABASE).exists() or (folder / DUMP).exists()):
        raise BackupUnfit(file=file, reason=Phrase(LACKING, name=FILE))
    for key in (folder / "keys").glob("*"):
        key.chmod(0o600)


def _mode(file: Path) -> Literal["r:", "r:gz", "r:bz2", "r:xz"]:
    """How somebody packed the archive again, by its first bytes. Left to find out, tarfile tries one way after another
    and reads zeros, as of a disk that lost them, for xz to their end.
    """
    with file.open("rb") as stream:
        begins = stream.read(6)
    return next((mode for mode, magic in _PACKED.items() if begins.startswith(magic)), "r:")


def sums_of(archive: tarfile.TarFile) -> bytes:
    """What `sha256sum --check` reads of the files in an archive."""
    lines = []
    for member in archive:
        content = archive.extractfile(member)
        if content is not None:
            with content:
                lines.append(f"{file_digest(content, 'sha256').hexdigest()}  {member.name}\n")
    return "".join(lines).encode()


def _hold_against_sums(file: Path, folder: Path) -> None:
    """Raise `BackupUnfit` for a file that is not the one packed. Backups of before there were sums have none; a key may
    be taken out of a backup.
    """
    sums = folder / SUMS
    if not sums.exists():
        return
    for line in sums.read_bytes().decode(errors="replace").splitlines():
        digest, _, name = line.partition("  ")
        place = folder / name
        taken_out = name.startswith("keys/") and not place.exists()
        if not (taken_out or (place.is_file() and _digest(place) == digest)):
            raise BackupUnfit(file=file, reason=Phrase(DAMAGED, name=name[:80]))
    sums.unlink()


def _digest(place: Path) -> str:
    with place.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def load_dump(folder: Path, settings: Mapping[str, Any]) -> None:
    """Load the dump of a PostgreSQL database into the empty one that `settings` name; raises `BackupImpossible`."""
    run(["pg_restore", "--no-owner", "--exit-on-error", "--single-transaction", *where(settings), str(folder / DUMP)],
         settings)  # fmt: skip
    (folder / DUMP).unlink()


def discard(folder: Path) -> None:
    """Remove what is left of a folder that did not become a home."""
    shutil.rmtree(folder, ignore_errors=True)


def where(settings: Mapping[str, Any]) -> list[str]:
    """The words that tell PostgreSQL's programs which database."""
    named = {"--host": settings["HOST"], "--port": settings["PORT"], "--username": settings["USER"]}
    options = [word for option, value in named.items() if value for word in (option, str(value))]
    return [*options, "--dbname", settings["NAME"]]


def run(command: list[str], settings: Mapping[str, Any]) -> None:
    """Run one of PostgreSQL's programs; raises `BackupImpossible` with its last words."""
    environment = os.environ | ({"PGPASSWORD": settings["PASSWORD"]} if settings["PASSWORD"] else {})
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - words, no shell
    except FileNotFoundError:
        raise BackupImpossible(reason=command[0]) from None
    if done.returncode:
        raise BackupImpossible(reason=(done.stderr.strip().splitlines() or [command[0]])[-1])


def _safe_members(file: Path, archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    seen: set[str] = set()
    for member in archive:
        path = PurePosixPath(member.name)
        top = "/".join(path.parts[:2]) if path.parts and path.parts[0] == "exchange" else (path.parts or ("",))[0]
        allowed = top in (*TAKEN, DATABASE, DUMP, SUMS) and ".." not in path.parts
        fit = (member.isfile() or member.isdir()) and member.name not in seen and len(seen) < _MOST_MEMBERS
        if not (allowed and fit):
            raise BackupUnfit(file=file, reason=Phrase(FOREIGN, name=member.name[:80]))
        seen.add(member.name)
        yield member


def _put(archive: tarfile.TarFile, member: tarfile.TarInfo, place: Path) -> None:
    """Write a file or folder of the archive where nothing stands yet, by nobody's rights but ours."""
    (place if member.isdir() else place.parent).mkdir(mode=0o700, parents=True, exist_ok=True)
    content = archive.extractfile(member)  # none of a folder
    if content:
        with content, place.open("xb") as copy:
            shutil.copyfileobj(content, copy)
