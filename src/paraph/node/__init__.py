"""One government's node: storage, people and their access, adoption of readings. Floor 4.

Django reads its settings from the home, so a program first says which home it works for:

    from paraph import node
    home = node.setup(Path("home"))
    from paraph.node import records
    records.current().state

settings     Django's, made from the home and the environment; `apps`, `wsgi`, `models`, as it asks
homes        the home of a node: its environment, keys, database, backups
serving      what must hold before a node serves, and what each process does

records      the record as pages, papers and commands see it, and the one way to add to it
storage      the store under it, folded once
keys         the keys of the sides, as this node believes them
attachments  files that acts cite; `citations`, which do
reports      reports of a body's part
people       people: their accounts, roles, tokens; a view gets its object there or not at all
public_only  connections to public addresses only

intake       what comes in from outside
texts        texts under negotiation
exchange     pouches to and from the other sides
world        what the world sees
mail         letters, reminders, calendars
finding      finding in the record
refusals     what a node refuses
migrations   the tables as they came to be
"""

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paraph.node.homes.home import Home


def setup(folder: Path | None = None) -> "Home":
    """Start Django for the home in `folder` (default: PARAPH_HOME, else ./home), once a process; give the home.

    Raises `HomeMissing`, `HomeMalformed`, `SecretMissing`, `SettingMalformed`. Does not look into the database:
    `paraph.node.homes.database.prepare` does.
    """
    from paraph.node.homes import environment  # noqa: PLC0415 - nothing of the node is loaded before it is needed

    chosen = folder.absolute() if folder else environment.folder(os.environ)
    os.environ[environment.HOME] = str(chosen)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "paraph.node.settings")
    collecting = gc.isenabled()
    gc.disable()  # what is imported stays: looking through it again and again for cycles takes a tenth of the time
    try:
        import django  # noqa: PLC0415 - same
        from django.conf import settings  # noqa: PLC0415 - same

        django.setup()
        home: Home = settings.HOME
    finally:
        if collecting:
            gc.enable()
    if home.folder != chosen:
        message = f"this process is set up for {home.folder}, not for {chosen}"
        raise RuntimeError(message)
    return home
