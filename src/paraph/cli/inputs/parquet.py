"""Corpora as Parquet: releases in, a row each; readings out, in a folder of parts that a stopped run goes on with.

Rules

1. In: the release stands in the column "text", or the page in "html", as text or bytes; other columns are not loaded.
   Rows are named by the file and their number, "corpus.parquet:12", and taken a few at a time.
2. Out: `readings.parquet` is a folder, which every reader of Parquet takes for one table. Each of its parts is written
   beside its place, flushed and renamed, so that it is there whole or not at all. If we stop before, the readings since
   the last part are lost, and read again by the next run.
3. Each row has the facts by which corpora are searched in columns of their own, and the whole reading as JSON in
   "reading". A source that could not be read has its code in "error".
4. pyarrow is loaded when the first such file comes; an installation without it refuses with a sentence.

Worked example: `paraph read corpus.parquet --into readings.parquet` writes `readings.parquet/part-00000.parquet` …
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from paraph.cli.inputs.filenames import printable
from paraph.cli.inputs.tasks import Task
from paraph.cli.refusals import (
    CorpusColumnMissing,
    CorpusDamaged,
    CorpusLineRefused,
    FileUnwritable,
    IntoOtherSources,
    ParquetMissing,
)
from paraph.messages import cause

if TYPE_CHECKING:
    import pyarrow as pa

COLUMNS = ("text", "html")
FEW = 64
"""Rows taken at a time."""

BUFFER = 1 << 20
PART = 1_000
"""Rows of a part."""

LONGEST_ROW = 64 << 20

RELEASE = ("ministry", "headline", "posted_at", "office", "release_id")
SESSION = ("ordinal", "date", "end_date", "city", "venue", "format")
BODY = ("name", "kind", "parent")
_REFUSED = (ParquetMissing, CorpusColumnMissing, CorpusDamaged)
_WHOLE_NUMBERS = frozenset(("ordinal", "delegates"))


def rows_of(path: str) -> Iterator[Task]:
    """Each row of a corpus as a task that holds its release. Refusals are told in their row, or as the one task."""
    name = printable(path)
    try:
        file, columns = _open(path)
    except _REFUSED as refusal:
        yield Task(name, why_not=type(refusal))
        return
    number = 0
    try:
        for batch in file.iter_batches(batch_size=FEW, columns=columns):
            for row in batch.to_pylist():
                number += 1
                yield _task(f"{name}:{number}", next((row[one] for one in columns if row[one] is not None), None))
    except _faults():
        yield Task(f"{name}:{number + 1}", why_not=CorpusDamaged)


def _task(name: str, held: object) -> Task:
    data = held.encode(errors="replace") if isinstance(held, str) else held
    if isinstance(data, bytes) and len(data) <= LONGEST_ROW:
        return Task(name, page=data)
    return Task(name, why_not=CorpusLineRefused)


def count_rows(path: str) -> int:
    """How many rows a corpus says it has; one for what does not open, whose refusal is told."""
    try:
        return int(_open(path)[0].metadata.num_rows)
    except _REFUSED:
        return 1


def _open(path: str) -> tuple[Any, list[str]]:
    parquet = _parquet(path)
    try:
        file = parquet.ParquetFile(path, buffer_size=BUFFER, pre_buffer=False)
    except _faults():
        raise CorpusDamaged(source=printable(path)) from None
    columns = [name for name in COLUMNS if name in file.schema_arrow.names]
    if not columns:
        raise CorpusColumnMissing(source=printable(path))
    return file, columns


def _faults() -> tuple[type[Exception], ...]:
    """What pyarrow raises for a file that is not whole."""
    from pyarrow import ArrowException

    return OSError, ArrowException


def _parquet(path: str) -> Any:
    try:
        from pyarrow import parquet
    except ImportError:
        raise ParquetMissing(source=printable(path)) from None
    return parquet


class IntoParquet:
    """The folder as a context, with the manners of `into.Into`."""

    def __init__(self, path: str) -> None:
        """Nothing is opened yet."""
        self.path = Path(path)
        self.done = 0
        self._last = ""
        self._parts = 0
        self._rows: list[dict[str, object]] = []

    def __enter__(self) -> Self:
        """Make the folder where there is none, and count what is done. Raises FileUnwritable, ParquetMissing."""
        parquet = _parquet(str(self.path))
        try:
            self.path.mkdir(exist_ok=True)
            while (part := self._part(self._parts)).exists():
                file = parquet.ParquetFile(part)
                self.done += file.metadata.num_rows
                self._last = file.read(columns=["source"]).column("source")[-1].as_py()
                self._parts += 1
        except (OSError, IndexError, ValueError) as error:
            reason = str(getattr(error, "strerror", None) or error)
            raise FileUnwritable(file=printable(str(self.path)), reason=reason) from None
        return self

    def left(self, tasks: Iterable[Task], passed: Callable[[], None]) -> Iterator[Task]:
        """The tasks that are not done; `passed` is called for each that is. Raises IntoOtherSources."""
        number = 0
        for number, task in enumerate(tasks, start=1):
            if number > self.done:
                yield task
                continue
            if number == self.done and task.name != self._last:
                raise self._other(task.name)
            passed()
        if number < self.done:
            raise self._other("")

    def write(self, text: str) -> None:
        """Take one line of JSON as a row; a full part is put in its place."""
        self._rows.append(_row(text))
        if len(self._rows) == PART:
            self._flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Put the rest in its place, also when the run was stopped by hand."""
        if self._rows:
            self._flush()

    def _flush(self) -> None:
        import pyarrow as pa

        part = self._part(self._parts)
        fresh = part.with_suffix(".part")
        try:
            with fresh.open("wb") as stream:
                _parquet(str(self.path)).write_table(pa.Table.from_pylist(self._rows, schema=_schema(pa)), stream,
                                                     compression="zstd")  # fmt: skip
                stream.flush()
                os.fsync(stream.fileno())
            fresh.replace(part)
        except OSError as error:
            raise FileUnwritable(file=printable(str(part)), reason=cause(error)) from None
        self._parts += 1
        self._rows.clear()

    def _part(self, number: int) -> Path:
        return self.path / f"part-{number:05}.parquet"

    def _other(self, wanted: str) -> IntoOtherSources:
        return IntoOtherSources(source=printable(str(self.path)), found=self._last, wanted=wanted)


def _row(text: str) -> dict[str, object]:
    reading = json.loads(text)
    if "error" in reading:
        return {"source": reading["source"], "error": reading["error"]["code"], "reading": text}
    body, session, release = reading["body"], reading["session"], reading["release"]
    return {
        "source": reading["source"],
        "lang": reading["lang"],
        "is_session": reading["is_session"],
        "parties": body["parties"],
        "delegates": reading["delegates"],
        "reading": text,
        **{f"body_{name}": body[name] for name in BODY},
        **{name: session[name] for name in SESSION},
        **{name: release[name] for name in RELEASE},
    }


def _schema(pa: Any) -> "pa.Schema":
    texts = ("lang", *(f"body_{name}" for name in BODY), *SESSION, *RELEASE, "delegates", "error")
    kinds = {name: pa.int32() if name in _WHOLE_NUMBERS else pa.string() for name in texts}
    whole = {"source": pa.string(), "is_session": pa.bool_(), "parties": pa.list_(pa.string())}
    return pa.schema([*(whole | kinds).items(), ("reading", pa.string())])
