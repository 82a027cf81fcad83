"""What a database cannot do for a reason outside of Paraph, as a refusal: damaged, full, locked away, not there."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import DatabaseError, DataError, IntegrityError, ProgrammingError, connection

from paraph.node.refusals import DatabaseUnreachable, DatabaseUnusable

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
        return DatabaseUnusable(file=settings.HOME.database, reason=reason)
    return DatabaseUnreachable(reason=reason)
