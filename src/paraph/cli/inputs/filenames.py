"""Names of files as the command line shows them. Light: commands that read no release must not load the reading."""

import os


def printable(name: str) -> str:
    """A file name fit for output: bytes that are no text become U+FFFD."""
    return os.fsencode(name).decode("utf-8", errors="replace")
