"""One government's node: storage, people and their access, adoption of readings. Floor 4.

Django reads its settings from the home, so a program first says which home it works for:

    from paraph import node
    home = node.setup(Path("home"))
    from paraph.node import records
    records.current().state

home         the home of a node; `key_files`, the signing key in it
environment  what the environment may say
settings     Django's, made from both; `apps`, `wsgi`, `models`, `issuers`, `accounts`, `headers`, as it asks
database     a home's database made ready
checks       what must hold before a node serves; `deployment`, before others rely on it
warming      what a process does before the first person comes; `serving`, where a node is served now
doorkeeper   requests taken in whole
health       whether the node works
faults       what a database cannot do
log_lines    what may not stand in a log
backups      backups; `backup_files`, their files

records      the record as pages, papers and commands see it, and the one way to add to it
stores       its store over the database
folding      its acts folded once
keys         the keys of the sides, as this node believes them
attachments  files that acts cite; `citations`, which do
people       accounts of people; `roles`, what each may do; `access`, a view gets its object here or not at all
audit        who did what
api_tokens   tokens for programs; `api_token_table`
accreditations personal data of delegates; `accreditation_tables`
reports      reports of a body's part
unsent       what somebody sent after the session had ended
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
    from paraph.node.home import Home


def setup(folder: Path | None = None) -> "Home":
    """Start Django for the home in `folder` (default: PARAPH_HOME, else ./home), once a process; give the home.

    Raises `HomeMissing`, `HomeMalformed`, `SecretMissing`, `SettingMalformed`. Does not look into the database:
    `paraph.node.database.prepare` does.
    """
    from paraph.node import environment  # noqa: PLC0415 - nothing of the node is loaded before it is needed

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
