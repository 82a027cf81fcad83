"""What a database cannot do for a reason outside of Paraph, as a refusal: damaged, full, locked away, not there."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, DataError, IntegrityError, ProgrammingError, connection

from paraph.messages import N_, Phrase, cause
from paraph.node.refusals import DatabaseUnreachable, DatabaseUnusable

NO_ROOM = 1 << 16
"""Bytes free below which SQLite cannot write what it needs even to read."""

DAMAGED, ONLY_READ, NOT_OPENED = (
    N_("it is damaged, or no database"), N_("it can only be read"), N_("it cannot be opened"),
)  # fmt: skip
SAYS = {
    "database disk image is malformed": DAMAGED,
    "file is not a database": DAMAGED,
    "attempt to write a readonly database": ONLY_READ,
    "unable to open database file": NOT_OPENED,
}
"""What SQLite says -> what is told."""

_OURS = (DataError, IntegrityError, ProgrammingError)
"""What the database says where it was asked wrongly, which is nobody's fault but Paraph's."""


@contextmanager
def told() -> Iterator[None]:
    """Raise such a refusal in place of the database's own error."""
    try:
        yield
    except DatabaseError as error:
        refusal = refusal_of(error)
        if refusal is None:
            raise
        raise refusal from error


def refusal_of(error: Exception) -> DatabaseUnusable | DatabaseUnreachable | None:
    """The refusal for what the database said; `None` for any other error."""
    if not isinstance(error, DatabaseError) or isinstance(error, _OURS):
        return None
    reason = str(error).partition("\n")[0].rstrip(".")
    if connection.vendor == "sqlite":
        return DatabaseUnusable(file=settings.HOME.database, reason=_reason(reason, settings.HOME.database))
    return DatabaseUnreachable(reason=reason)


def _reason(said: str, file: Path) -> Phrase | str:
    """What ails the disk, where it is that: SQLite calls a full one and one only to be read by many names. Else what it
    says, in the person's words.
    """
    folder = file.parent
    if not folder.is_dir():
        return cause(OSError(errno.ENOENT, said))
    if shutil.disk_usage(folder).free < NO_ROOM or said == "database or disk is full":
        return cause(OSError(errno.ENOSPC, said))
    if os.statvfs(folder).f_flag & os.ST_RDONLY:
        return cause(OSError(errno.EROFS, said))
    if not os.access(folder, os.W_OK):
        return cause(OSError(errno.EACCES, said))
    if said == "disk I/O error":
        return cause(OSError(errno.EIO, said))
    return Phrase(SAYS[said]) if said in SAYS else said
