"""Work over several processes: order, bounded memory, and a worker that dies."""

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from paraph.cli.inputs.spread import BATCH, WINDOW, Spread


def _square(number: int) -> int:
    if number < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def _died(number: int) -> int:
    return number


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, BATCH, 100])
def test_results_come_in_the_order_of_the_items(jobs: int, count: int) -> None:
    assert list(Spread(_square, _died, jobs).results(range(count))) == [number**2 for number in range(count)]


def test_no_worker_is_left_when_all_is_done() -> None:
    """One that ends beside this process may write a trace of that."""
    assert len(list(Spread(_square, _died, 2).results(range(100)))) == 100
    assert multiprocessing.active_children() == []


def test_items_are_taken_only_as_far_as_the_window_goes() -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in range(10_000):
            taken += 1
            yield number

    results = Spread(_square, _died, 2).results(items())
    assert next(results) == 0
    assert taken <= WINDOW * 2 * BATCH
    results.close()


def test_item_that_kills_its_worker_is_reported_and_the_rest_is_done() -> None:
    items = [*range(20), -5, *range(20, 40), -7, *range(40, 60)]
    assert list(Spread(_square, _died, 2).results(items)) == [n if n < 0 else n * n for n in items]


def test_workers_end_with_a_parent_that_was_killed() -> None:
    code = (
        "import os, time\nfrom paraph.cli.inputs.spread import Spread\n"
        "def say(number):\n    os.write(1, b'.'); time.sleep(0.01); return number\n"
        "list(Spread(say, say, 2).results(range(100_000)))"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    assert parent.stdout.read(40) == b"." * 40
    parent.kill()
    parent.communicate(timeout=30)  # comes back when nobody is left who could write
