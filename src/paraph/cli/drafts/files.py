"""Files of JSON that a `paraph draft` command is given: one value, or an object a line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from paraph.cli.inputs.given import read_file
from paraph.cli.refusals import FileUnreadable, WrongValue
from paraph.messages import N_, Phrase, cause


def read_json(path: Path) -> Any:
    """The value in a file; raises `FileMissing`, `FileUnreadable`."""
    try:
        return json.loads(_text(path))
    except json.JSONDecodeError as error:
        reason = Phrase(N_("it is not JSON; the first thing wrong stands in line {line}"), line=error.lineno)
        raise FileUnreadable(source=path, reason=reason) from None


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file, one a line; empty lines are passed over.

    Raises `FileMissing`, `FileUnreadable`, `WrongValue` that names the line.
    """
    for number, line in enumerate(_text(path).splitlines(), start=1):
        if line.strip():
            try:
                value = json.loads(line)
            except ValueError:
                value = None
            if not isinstance(value, dict):
                raise WrongValue(name=f"{path}:{number}", value=line[:80])
            yield value


def _text(path: Path) -> str:
    try:
        return read_file(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise FileUnreadable(source=path, reason=cause(error)) from None
