"""Files that a command line names: read whole, or refused in a sentence."""

from pathlib import Path

import click

from paraph.cli.phrases import Argument
from paraph.cli.refusals import FileMissing, FileUnreadable


def read_file(path: Path) -> bytes:
    """A file as bytes; raises `FileMissing`, `FileUnreadable`."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise FileMissing(source=path) from None
    except (OSError, ValueError) as error:
        raise FileUnreadable(source=path, reason=getattr(error, "strerror", None) or str(error)) from None


class FileArgument(Argument):
    """An argument that is a file to be read."""

    def __init__(self, name: str, *, metavar: str, summary: str) -> None:
        """As an argument, its value a path."""
        super().__init__(name, metavar=metavar, summary=summary)
        self.type = click.Path(path_type=Path)
