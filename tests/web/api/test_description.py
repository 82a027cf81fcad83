"""Schemathesis finds nothing: what the description says is what is answered, whatever is asked.

`PARAPH_SCHEMATHESIS=500 make proof-api` asks more of each operation.
"""

import os
from collections.abc import Callable, Iterator

import pytest
import schemathesis
from django.core import signals
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from tests import cast
from tests.web import following

from paraph.node.world import publishing
from paraph.papers.open_data.tables import TABLES
from paraph.web import urls
from paraph.web.api import openapi

EXAMPLES = int(os.environ.get("PARAPH_SCHEMATHESIS", "6"))

RELEASE = f"{cast.ELEVENTH}.en.2150001"


@pytest.fixture
def described(show: Callable[..., None], db: None) -> Iterator[object]:
    """The description as the node gives it, its application behind it, in the transaction of the test."""
    show(following.published(2))
    publishing.publish([RELEASE, following.KEY])
    moments = (signals.request_started, signals.request_finished)
    for moment in moments:
        moment.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    for moment in moments:
        moment.connect(close_old_connections)


MANNER = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.long
@pytest.mark.parametrize("mode", ["positive", "negative"])
def test_every_answer_is_as_described(mode: str, described: object) -> None:
    kind = schemathesis.GenerationMode(mode)
    for found in described.get_all_operations():
        operation = found.ok()
        if mode == "negative" and not operation.query:
            continue  # nothing that could be asked wrongly

        @MANNER
        @given(case=operation.as_strategy(generation_mode=kind))
        def answers_as_described(case: object) -> None:
            case.call_and_validate()

        answers_as_described()


def test_description_names_every_address_of_the_api() -> None:
    names = {pattern.name for pattern in urls.api} - {"api-nowhere"}
    assert len(described_paths()) == len(names) - 2 + 2 * len(TABLES)


def described_paths() -> set[str]:
    return set(openapi.described("https://node.example")["paths"])
