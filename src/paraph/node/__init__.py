"""One government's node: storage, people and their access, adoption of readings. Floor 4.

Django reads its settings from the home, so a program first says which home it works for:

    from paraph import node
    home = node.setup(Path("home"))
    from paraph.node import records
    records.current().state
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
