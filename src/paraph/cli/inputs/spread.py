"""Work spread over the cores: results in the order of the tasks, never more than a window of them in memory.

Rules

1. One job, or one task, is done in this process.
2. Tasks travel in small batches; at most WINDOW batches a worker are under way, the next is submitted when the oldest
   has come back. Memory therefore does not depend on the number of tasks.
3. When a worker dies (a library crashed), the batches under way are done again one task at a time; a task that kills
   its worker alone is given to `died`, and the run goes on.
4. When all is done the workers are waited for: one that ends beside this process may write a trace of that. When
   somebody stops the work they are not.
5. When this process is killed, its workers end as well: nobody is left to give them work.
"""

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

BATCH = 8
WINDOW = 4


class Spread(Generic[Item, Result]):
    """A pool of workers that does `work` for items, restarted when it breaks."""

    def __init__(self, work: Callable[[Item], Result], died: Callable[[Item], Result], jobs: int) -> None:
        """`work` and the items must be fit for pickling; `died` gives the result for an item that killed its worker."""
        self.work = work
        self.died = died
        self.jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def results(self, items: Iterable[Item]) -> Iterator[Result]:
        """The results, in the order of the items."""
        if self.jobs == 1:
            yield from map(self.work, items)
            return
        done = False
        try:
            yield from self._spread(iter(items))
            done = True
        finally:
            if self._pool is not None:
                self._pool.shutdown(wait=done, cancel_futures=True)

    def _spread(self, items: Iterator[Item]) -> Iterator[Result]:
        under_way: deque[tuple[list[Item], Future[list[Result]]]] = deque()
        while True:
            while len(under_way) < WINDOW * self.jobs and (batch := list(islice(items, BATCH))):
                under_way.append((batch, self._submit(batch)))
            if not under_way:
                return
            batch, future = under_way.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                waiting = [batch, *(other for other, _ in under_way)]
                under_way.clear()
                self._pool = None
                for item in (item for group in waiting for item in group):
                    yield self._alone(item)

    def _submit(self, batch: list[Item]) -> Future[list[Result]]:
        if self._pool is None:
            method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
            context = multiprocessing.get_context(method)
            self._pool = ProcessPoolExecutor(self.jobs, mp_context=context, initializer=_end_with_parent)
        try:
            return self._pool.submit(_do_all, self.work, batch)
        except BrokenProcessPool as error:
            broken: Future[list[Result]] = Future()
            broken.set_exception(error)
            return broken

    def _alone(self, item: Item) -> Result:
        try:
            return self._submit([item]).result()[0]
        except BrokenProcessPool:
            self._pool = None
            return self.died(item)


def _end_with_parent() -> None:
    """Let this worker end when the process that started it has ended, however it did."""
    parent = multiprocessing.parent_process()
    if parent is not None:

        def wait() -> None:
            parent.join()
            os._exit(1)

        threading.Thread(target=wait, daemon=True).start()


def _do_all(work: Callable[[Item], Result], batch: list[Item]) -> list[Result]:
    return [work(item) for item in batch]
