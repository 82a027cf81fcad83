"""The rate that a long run shows."""

from paraph.cli.shown.progress import Progress


def test_rate_counts_what_this_run_did_and_not_what_an_earlier_one_had_done() -> None:
    clock = iter([0.0, 4.0])
    with Progress(["a.txt"], shown=False, now=lambda: next(clock)) as bar:
        for _ in range(7):
            bar.skip()
        for _ in range(20):
            bar.step()
        assert (bar.done, bar.passed, bar.rate()) == (20, 7, 5.0)
