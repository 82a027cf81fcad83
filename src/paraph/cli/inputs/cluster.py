"""Work spread over other machines: a Dask cluster by its address, results in the order of the tasks.

Rules

1. What is to be read is opened here and travels to the workers, who need no disk of ours and ask no publisher.
2. At most WINDOW batches a worker are under way, the next is sent when the oldest has come back: memory stays flat.
3. A worker that dies loses nothing and doubles nothing: the cluster does its batches again elsewhere, and a result is
   taken once, when the turn of its batch comes. A batch that kills several workers is done one release at a time, and
   the release that kills again is given to `died`.
4. When the cluster itself is lost the run ends with a sentence; the same command with --into goes on.

Worked example: `paraph read --scheduler tcp://10.1.0.5:8786 --into readings.jsonl corpus.jsonl`.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count, islice
from typing import Any, Generic, TypeVar
from uuid import uuid4

from paraph.cli.refusals import ClusterLost, ClusterMissing, ClusterUnfit, ClusterUnreachable

Item = TypeVar("Item")
Result = TypeVar("Result")

BATCH = 16
WINDOW = 4
SECONDS = 20
"""To reach the scheduler."""


@dataclass(frozen=True, slots=True)
class Prepared(Generic[Item, Result]):
    """An item fit to travel, or its result where there is nothing to send."""

    item: Item | None = None
    result: Result | None = None


class Cluster(Generic[Item, Result]):
    """A cluster that does `work` for items."""

    def __init__(
        self,
        work: Callable[[Item], Result],
        died: Callable[[Item], Result],
        prepare: Callable[[Item], Prepared[Item, Result]],
        address: str,
    ) -> None:
        """`work`, items and results must be fit for pickling, and what they are made of be installed on each worker."""
        self.work, self.died, self.prepare, self.address = work, died, prepare, address
        self._names = (f"paraph-{uuid4().hex}-{number}" for number in count())

    def results(self, items: Iterable[Item]) -> Iterator[Result]:
        """The results, in the order of the items. Raises a leaf of ClusterRefused."""
        distributed = _distributed()
        client = self._client(distributed)
        try:
            yield from self._spread(client, distributed, iter(items))
        except (OSError, TimeoutError, distributed.client.FutureCancelledError) as error:
            raise ClusterLost(address=self.address, reason=str(error) or type(error).__name__) from None
        finally:
            client.close(timeout=5)

    def _spread(self, client: Any, distributed: Any, items: Iterator[Item]) -> Iterator[Result]:
        under_way: deque[tuple[list[Prepared[Item, Result]], Any]] = deque()
        while True:
            window = WINDOW * max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
            while len(under_way) < window and (batch := [self.prepare(item) for item in islice(items, BATCH)]):
                under_way.append((batch, self._send(client, batch)))
            if not under_way:
                return
            batch, future = under_way.popleft()
            try:
                done = iter(future.result())
                yield from (self._one(prepared, done) for prepared in batch)
            except distributed.KilledWorker:
                for prepared in batch:
                    yield self._alone(client, distributed, prepared)

    def _send(self, client: Any, batch: list[Prepared[Item, Result]]) -> Any:
        items = [prepared.item for prepared in batch if prepared.item is not None]
        return client.submit(_do_all, self.work, items, key=next(self._names), pure=False)

    def _one(self, prepared: Prepared[Item, Result], done: Iterator[Result]) -> Result:
        return next(done) if prepared.result is None else prepared.result

    def _alone(self, client: Any, distributed: Any, prepared: Prepared[Item, Result]) -> Result:
        try:
            return self._one(prepared, iter(self._send(client, [prepared]).result()))
        except distributed.KilledWorker:
            assert prepared.item is not None  # noqa: S101 - a result is not sent, and kills nobody
            return self.died(prepared.item)

    def _client(self, distributed: Any) -> Any:
        try:
            client = distributed.Client(self.address, timeout=SECONDS, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            raise ClusterUnreachable(address=self.address, reason=str(error) or type(error).__name__) from None
        from importlib.metadata import version

        try:
            found = set(client.run(version, "paraph").values())
        except Exception as error:  # noqa: BLE001 - whatever a worker without Paraph raises
            client.close(timeout=5)
            raise ClusterUnfit(address=self.address, found=str(error), wanted=version("paraph")) from None
        if found - {version("paraph")}:
            client.close(timeout=5)
            raise ClusterUnfit(address=self.address, found=", ".join(sorted(found)), wanted=version("paraph"))
        return client


def _distributed() -> Any:
    try:
        import distributed
    except ImportError:
        raise ClusterMissing from None
    return distributed


def _do_all(work: Callable[[Item], Result], batch: list[Item]) -> list[Result]:
    return [work(item) for item in batch]
