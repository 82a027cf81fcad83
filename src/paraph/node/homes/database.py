"""Making a home's database ready, and telling whether it is.

If `prepare` stops half-way, tables are left that the next run finds and completes; a migration is one transaction.

A home whose record was begun bears a mark (`BEGUN`). Where the mark is there and the record is not, the database was
lost or another one is named: nothing is begun then, for a second log under the same key is an equivocation.

The database knows for which side acts were written here. Where `paraph.toml` was edited to name another, nothing is
shown or said: every page would take the other side's word for one's own.
"""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from paraph.mechanism.acts.keys import claim_key
from paraph.mechanism.acts.opening import open_mechanism
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.state import State
from paraph.node import migrations, records
from paraph.node.homes.home import BEGUN, FILE, Home
from paraph.node.models import Authorship
from paraph.node.refusals import NotPrepared, RecordGone, SideDiffers
from paraph.node.storage.faults import told
from paraph.node.storage.stores import DjangoStore
from paraph.record import Act, Draft
from paraph.record.pouches.encryption import recipient_of
from paraph.record.rings import INTRODUCE, Claim


def prepare() -> tuple[Act, ...]:
    """Bring the tables up to this version, open the mechanism for this side and introduce the side's key.

    Gives the acts appended, none the second time. Called by `paraph init` only: opening a mechanism is an explicit act.
    Raises `RecordGone`, `SideDiffers`, `DatabaseUnusable`, `DatabaseUnreachable`.
    """
    home = settings.HOME
    with told():
        if not _applied():
            _require_record(home, held=0)
        call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
        call_command("createcachetable", verbosity=0)
        _require_side(home)
        _require_record(home, held=DjangoStore(home.mechanism).head(home.side).size)
        acts = records.append(opening_acts)
    # If we stop before this, the next run of `prepare` finds the record and marks it.
    (home.folder / BEGUN).touch()
    return acts


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
    """See that the tables are those of this version.

    Raises `NotPrepared`, `RecordGone` where there are none and the record was begun, `SideDiffers`,
    `DatabaseUnusable`, `DatabaseUnreachable`.
    """
    with told():
        connection.ensure_connection()
        applied = _applied()
    if not applied:
        _require_record(settings.HOME, held=0)
    if not {("paraph", name) for name in _migration_names()} <= applied:
        raise NotPrepared(folder=settings.HOME.folder)
    with told():
        _require_side(settings.HOME)


def _applied() -> set[tuple[str, str]]:
    """The migrations the database has; none of a new one."""
    return set(MigrationRecorder(connection).applied_migrations())


def _require_record(home: Home, *, held: int) -> None:
    """Raise `RecordGone` where this side's record was begun and `held`, what is here of it, is nothing."""
    if not held and (home.folder / BEGUN).exists():
        raise RecordGone(folder=home.folder)


def _require_side(home: Home) -> None:
    """Raise `SideDiffers` where acts were written here for another side than the home names."""
    written = Authorship.objects.filter(mechanism=home.mechanism).exclude(side=home.side).values_list("side", flat=True)
    if (wanted := written.first()) is not None:
        raise SideDiffers(file=home.folder / FILE, found=home.side, wanted=wanted)


def _migration_names() -> list[str]:
    folder = Path(migrations.__file__).parent
    return sorted(path.stem for path in folder.glob("[0-9]*.py"))
