"""The record's store suite on Django's database: SQLite here, PostgreSQL by tests/node/test_postgresql.py."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection
from tests.record.store_suite import MECHANISM, StoreSuite, head_over, lines

from paraph.node.models import Act, Checkpoint
from paraph.node.storage.stores import DjangoStore


@pytest.mark.django_db(transaction=True)
class TestDjangoStore(StoreSuite):
    """Every rule of `paraph.record.stores`."""

    @contextmanager
    def opened(self, place: Path) -> Iterator[DjangoStore]:
        """The mechanism's logs in the test database; a thread leaves no connection behind."""
        del place
        try:
            yield DjangoStore(MECHANISM)
        finally:
            if threading.current_thread() is not threading.main_thread():
                connection.close()

    def test_mechanisms_are_apart(self, store: DjangoStore) -> None:
        store.append("IN", expected=0, acts=lines(2), head=head_over(lines(2)))
        other = DjangoStore("in-uz")
        other.append("IN", expected=0, acts=lines(3), head=head_over(lines(3)))
        assert (dict(store.sizes()), dict(other.sizes())) == ({"IN": 2}, {"IN": 3})
        assert store.heads() == {"IN": head_over(lines(2))}

    def test_what_fails_half_way_leaves_nothing(self, store: DjangoStore, monkeypatch: pytest.MonkeyPatch) -> None:
        store.append("IN", expected=0, acts=lines(2), head=head_over(lines(2)))
        before = [sorted(model.objects.values_list()) for model in (Act, Checkpoint)]
        monkeypatch.setattr(DjangoStore, "_keep_head", lambda *args: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            store.append("IN", expected=2, acts=lines(3, 2), head=head_over(lines(5)))
        assert [sorted(model.objects.values_list()) for model in (Act, Checkpoint)] == before
