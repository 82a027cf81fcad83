"""Backups: one file with the home's settings, keys, quarantine and database, made while the node serves.

    backups.make(home, Path("monday.paraph-backup"))
    paraph restore monday.paraph-backup --home restored              proves the record before it is anybody's home

Rules

1. The database is copied as of one moment: by SQLite's own backup, which goes on while others write, or by `pg_dump`.
   A copy that SQLite finds damaged is no backup and takes no other's place.
   Files that acts cite are copied after it: each was there before the act that cites it.
2. The file is written beside its place, flushed, and renamed: it is there whole or not at all. It holds the
   private key: mode 0600, and to be kept as the key is. Behind the files stand their sums, so that one changed byte, in
   the database's private tables too, which no record proves, is found before anything is restored.
3. Restoring makes a new folder, never writes into one that is there, and gives it its name only when `paraph verify`
   found nothing. If we stop before, a folder `.restoring-…` is left, which may be deleted.
4. A restored node has forgotten what it wrote after the backup. It notices when the other side's next pouch says how
   much of its log it has read (`record.pouch.after_unwritten`), and refuses to go on before the newest is restored.
"""

import io
import os
import sqlite3
import tarfile
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from django.db import connection

from paraph.messages import cause
from paraph.node.homes.backup_files import DATABASE, DUMP, SUMS, TAKEN, run, sums_of, where
from paraph.node.homes.home import Home
from paraph.node.refusals import BackupImpossible

LAST = ".last-backup"
"""An empty file of the home whose time says when the last backup was made."""


def make(home: Home, target: Path) -> None:
    """Write a backup of `home` to `target`; raises `BackupImpossible`. Others may write to the record meanwhile."""
    try:
        with tempfile.TemporaryDirectory(dir=target.absolute().parent, prefix=".backup-") as folder:
            copy = _copy_sqlite(Path(folder)) if connection.vendor == "sqlite" else _dump_postgresql(Path(folder))
            fresh = Path(folder) / "whole"
            _pack(home, copy, fresh)
            fresh.replace(target)
        (home.folder / LAST).touch()
    except OSError as error:
        raise BackupImpossible(reason=cause(error)) from None


def last_made(home: Home) -> datetime | None:
    """When the last backup of this home was made; nothing where there was none."""
    mark = home.folder / LAST
    return datetime.fromtimestamp(mark.stat().st_mtime, UTC) if mark.exists() else None


def _copy_sqlite(folder: Path) -> Path:
    connection.ensure_connection()
    copy = folder / DATABASE
    with closing(sqlite3.connect(copy)) as target:
        connection.connection.backup(target, pages=1024)
        target.execute("PRAGMA journal_mode=DELETE")
        (found,) = target.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise BackupImpossible(reason=found.partition("\n")[0])
    return copy


def _dump_postgresql(folder: Path) -> Path:
    settings = connection.settings_dict
    run(["pg_dump", "--format=custom", "--no-owner", "--file", str(folder / DUMP), *where(settings)], settings)
    return folder / DUMP


def _add_sums(target: Path) -> None:
    """Put the sums of an archive's files behind them, from what was written and not from what was meant."""
    with tarfile.open(target, mode="r:") as archive:
        sums = sums_of(archive)
    entry = tarfile.TarInfo(SUMS)
    entry.size, entry.mode, entry.mtime = len(sums), 0o600, int(datetime.now(UTC).timestamp())
    with tarfile.open(target, mode="a:") as archive:
        archive.addfile(entry, io.BytesIO(sums))


def _pack(home: Home, copy: Path, target: Path) -> None:
    with target.open("xb") as stream:
        os.fchmod(stream.fileno(), 0o600)
        with tarfile.open(fileobj=stream, mode="w") as archive:
            archive.add(copy, copy.name)
            for name in TAKEN:
                if (home.folder / name).exists():
                    archive.add(home.folder / name, name)
        stream.flush()
        _add_sums(target)
        os.fsync(stream.fileno())
