"""Making a home's database ready, and telling whether it is.

If `prepare` stops half-way, tables are left that the next run finds and completes; a migration is one transaction.
"""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder

from paraph.mechanism.acts.keys import claim_key
from paraph.mechanism.acts.opening import open_mechanism
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.state import State
from paraph.node import migrations, records
from paraph.node.home import Home
from paraph.node.refusals import DatabaseUnreachable, NotPrepared
from paraph.record import Act, Draft
from paraph.record.pouches.encryption import recipient_of
from paraph.record.rings import INTRODUCE, Claim


def prepare() -> tuple[Act, ...]:
    """Bring the tables up to this version, open the mechanism for this side and introduce the side's key.

    Gives the acts appended, none the second time. Called by `paraph init` only: opening a mechanism is an explicit act.
    """
    call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
    call_command("createcachetable", verbosity=0)
    return records.append(opening_acts)


def opening_acts(state: State) -> Iterator[Draft]:
    """The acts by which this side opens the mechanism and introduces its key, as far as it has not done so."""
    home, ahead = settings.HOME, state
    speaker = {"side": home.side, "office": home.office}
    if home.side not in state.opened_by:
        terms = {"mechanism": home.mechanism, "parties": home.parties, "languages": home.languages}
        opening = open_mechanism(state, **terms, **speaker)
        ahead = fold_draft(state, opening, side=home.side)
        yield opening
    if home.side not in state.keys:
        yield claim_key(ahead, _claim(state, home), office=home.office)


def _claim(state: State, home: Home) -> Claim:
    """The claim of the home's key, to stand next in the log after the opening."""
    key = records.signing_key()
    return Claim(
        act=INTRODUCE,
        mechanism=home.mechanism,
        side=home.side,
        number=state.heads.get(home.side, 0) + (home.side not in state.opened_by),
        verifier=key.verifier.to_text(),
        recipient=recipient_of(home.exchange_key()),
    ).signed(key)


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
