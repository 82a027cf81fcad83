"""Making a home's database ready, and telling whether it is.

If `prepare` stops half-way, tables are left that the next run finds and completes; a migration is one transaction.
"""

from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder

from paraph.mechanism.acts.opening import open_mechanism
from paraph.mechanism.state import State
from paraph.node import migrations, records
from paraph.node.refusals import DatabaseUnreachable, NotPrepared
from paraph.record import Act, Draft


def prepare() -> tuple[Act, ...]:
    """Bring the tables up to this version and open the mechanism for this side if its log is empty.

    Gives the acts appended: one `mechanism.open`, or none. Called by `paraph init` only: opening is an explicit act.
    """
    call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
    call_command("createcachetable", verbosity=0)
    return records.append(opening_act)


def opening_act(state: State) -> list[Draft]:
    """The act by which this side opens the mechanism, unless it has."""
    home = settings.HOME
    if home.side in state.opened_by:
        return []
    opening = open_mechanism(
        state,
        mechanism=home.mechanism,
        side=home.side,
        office=home.office,
        parties=home.parties,
        languages=home.languages,
    )
    return [opening]


def require_prepared() -> None:
    """Raise `NotPrepared` unless the tables are those of this version, `DatabaseUnreachable` if there is no asking."""
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        raise DatabaseUnreachable(reason=str(error).partition("\n")[0]) from None
    try:
        applied = set(MigrationRecorder(connection).applied_migrations())
    except DatabaseError:
        applied = set()
    if not {("paraph", name) for name in _migration_names()} <= applied:
        raise NotPrepared(folder=settings.HOME.folder)


def _migration_names() -> list[str]:
    folder = Path(migrations.__file__).parent
    return sorted(path.stem for path in folder.glob("[0-9]*.py"))
