"""A PostgreSQL server of our own for a test run: made in a folder of its own, on a socket only, thrown away after it.

The server refuses to run as root, so there it runs as Debian's `postgres` user.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.programs import missing

PORT = 5432  # names the socket; no address is listened on


def programs() -> Path | None:
    """The folder with `initdb` and `postgres`, newest version first."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


@contextmanager
def server() -> Iterator[str]:
    """A fresh server; gives the DATABASE_URL of an empty database in it."""
    bin_folder = programs()
    if bin_folder is None:
        missing("postgresql")
    folder = Path(tempfile.mkdtemp(prefix="paraph-pg-"))
    become = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if become:
        shutil.chown(folder, "postgres")
    data = folder / "data"

    def run(*command: str | Path) -> None:
        subprocess.run([*become, *command], check=True, capture_output=True, cwd=folder)

    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c port={PORT}"
    try:
        run(bin_folder / "initdb", "-D", data, "-U", "paraph", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8")
        run(bin_folder / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        try:
            run(bin_folder / "createdb", "-h", folder, "-p", str(PORT), "-U", "paraph", "paraph")
            yield f"postgresql://paraph@/paraph?host={folder}&port={PORT}"
        finally:
            run(bin_folder / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
