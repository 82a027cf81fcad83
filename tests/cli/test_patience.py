"""Work that takes too long is ended with a refusal, and the alarm is put back."""

import signal
import time

import pytest

from paraph.cli.inputs.patience import within
from paraph.cli.refusals import TookTooLong


def test_slow_work_is_refused() -> None:
    with pytest.raises(TookTooLong) as refusal, within(0.01, "slow.pdf"):
        time.sleep(5)
    assert refusal.value.facts == {"source": "slow.pdf", "seconds": 0.01}


def test_alarm_is_as_before_after_quick_work() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with within(5, "quick.txt"):
        assert signal.getsignal(signal.SIGALRM) is not before
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
