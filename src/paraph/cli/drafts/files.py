"""Files of JSON that a `paraph draft` command is given: one value, or an object a line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from paraph.cli.inputs.given import read_file, text_of
from paraph.cli.refusals import FileEmpty, FileUnreadable, LineNotJson
from paraph.messages import N_, Phrase


def read_json(path: Path) -> Any:
    """The value in a file; raises `FileMissing`, `FileNotText`, `FileEmpty`, `FileUnreadable`."""
    try:
        return json.loads(_text(path))
    except json.JSONDecodeError as error:
        reason = Phrase(N_("it is not JSON; the first thing wrong stands in line {line}"), line=error.lineno)
        raise FileUnreadable(source=path, reason=reason) from None


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file, one a line; empty lines are passed over.

    Raises `FileMissing`, `FileNotText`, `FileEmpty`, `LineNotJson`.
    """
    for number, line in enumerate(_text(path).splitlines(), start=1):
        if line.strip():
            try:
                value = json.loads(line)
            except ValueError:
                value = None
            if not isinstance(value, dict):
                raise LineNotJson(line=number)
            yield value


def _text(path: Path) -> str:
    text = text_of(read_file(path), path)
    if not text.strip():
        raise FileEmpty(source=path)
    return text
