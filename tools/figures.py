"""One measurement beside its floor: what `make bench` prints a line of."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

ROUNDS = 7


@dataclass(frozen=True, slots=True)
class Figure:
    """One measurement: the work, its floor, and how many things either handles."""

    name: str
    unit: str
    count: int
    work: Callable[[], object]
    floor: Callable[[], object]
    floor_is: str
    target: float | None = None
    """The ratio that was aimed at."""

    rounds: int = ROUNDS


def report(figure: Figure) -> None:
    """Time work and floor in turn and print rates and ratio."""
    work, floor = [], []
    for number in range(figure.rounds):
        pair = [(work, figure.work), (floor, figure.floor)]
        for times, run in pair if number % 2 == 0 else reversed(pair):
            times.append(_seconds(run))
    ratios = [ours / least for ours, least in zip(work, floor, strict=True)]
    ratio, (low, _, high) = statistics.median(ratios), statistics.quantiles(ratios, n=4)
    met = "" if figure.target is None else f" target {figure.target:g} {'met' if ratio <= figure.target else 'MISSED'};"
    ours, least = statistics.median(work), statistics.median(floor)
    print(
        f"{figure.name:<38} {figure.count / ours:>12,.0f} {figure.unit}/s   ratio {ratio:.3g} ({low:.3g} to {high:.3g})"
        f";{met} floor: {figure.floor_is} ({figure.count / least:,.0f}/s)",
        flush=True,
    )


def _seconds(run: Callable[[], object]) -> float:
    """How long `run` took, or the seconds it measured itself."""
    gc.collect()
    start = time.perf_counter()
    measured = run()
    return measured if isinstance(measured, float) else time.perf_counter() - start
