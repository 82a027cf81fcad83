"""A file of readings that grows line by line and can be gone on with after a run was stopped.

Results come in the order of the sources, so the number of whole lines says how many sources are done. What follows the
last line break was cut short and is taken off; the last whole line has to be that of the source it should be, or the
file was begun with other sources and is refused, untouched.
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from paraph.cli.inputs.filenames import printable
from paraph.cli.inputs.tasks import Task
from paraph.cli.refusals import FileUnwritable, IntoOtherSources
from paraph.messages import cause


class Into:
    """The file as a context; without a path it is nothing, and every task is left to do."""

    def __init__(self, path: str | None) -> None:
        """Nothing is opened yet."""
        self.path = path
        self.done = 0
        self.whole = 0
        self.last = b""
        self._file: IO[bytes] | None = None

    def __enter__(self) -> Self:
        """Open the file, making it where there is none, and count what is done. Raises FileUnwritable."""
        if self.path is not None:
            try:
                self._file = Path(self.path).open("r+b" if os.path.exists(self.path) else "x+b")  # noqa: PTH110 - closed below
                self._count(self._file)
            except OSError as error:
                raise FileUnwritable(file=printable(self.path), reason=cause(error)) from None
        return self

    def left(self, tasks: Iterable[Task], passed: Callable[[], None]) -> Iterator[Task]:
        """The tasks that are not done; `passed` is called for each that is. Raises IntoOtherSources."""
        number = 0
        for number, task in enumerate(tasks, start=1):
            if number < self.done:
                passed()
            elif number == self.done:
                if (found := self._source()) != task.name:
                    raise IntoOtherSources(source=printable(self.path or ""), found=found, wanted=task.name)
                self._cut()
                passed()
            else:
                yield task
        if number < self.done:
            raise IntoOtherSources(source=printable(self.path or ""), found=self._source(), wanted="")

    def write(self, text: str) -> None:
        """Add one line and give it to the system, so that a killed process loses at most the line it was writing.

        Raises FileUnwritable, such as where the disk is full; what was written before stays, and can be gone on from.
        """
        if self._file is None:
            return
        try:
            self._file.write(text.encode())
            self._file.flush()
        except OSError as error:
            raise FileUnwritable(file=printable(self.path or ""), reason=cause(error)) from None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()

    def _count(self, file: IO[bytes]) -> None:
        begin = 0
        while line := file.readline():
            begin += len(line)
            if line.endswith(b"\n"):
                self.done, self.last, self.whole = self.done + 1, line, begin
        if self.done == 0:
            self._cut()

    def _cut(self) -> None:
        """Take off the line that was cut short, and go to the end."""
        if self._file is not None:
            self._file.truncate(self.whole)
            self._file.seek(self.whole)

    def _source(self) -> str:
        try:
            value = json.loads(self.last)
        except ValueError:
            return ""
        return str(value.get("source", "")) if isinstance(value, dict) else ""
