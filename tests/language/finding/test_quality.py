"""Questions in one language find paragraphs in another, by the judged questions beside this file (make bench-find)."""

from itertools import permutations

import pytest

from paraph.language import LANGUAGES
from tools import bench_find


@pytest.mark.long
@pytest.mark.parametrize(("one", "other"), list(permutations(LANGUAGES, 2)))
def test_questions_in_one_language_find_texts_in_another(one: str, other: str) -> None:
    assert bench_find.ndcg(one, other, bench_find.questions()) >= 0.85


def test_gain_is_one_for_the_best_order_and_less_for_others() -> None:
    judged = {7: 2, 8: 1}
    assert bench_find.gain([7, 8], judged) == 1.0
    assert 0 < bench_find.gain([1, 8, 7], judged) < bench_find.gain([8, 7], judged) < 1
    assert bench_find.gain([1, 2], judged) == 0.0
