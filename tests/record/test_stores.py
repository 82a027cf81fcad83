"""The store in memory keeps the rules of all stores."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.record.store_suite import StoreSuite

from paraph.record import MemoryStore, Store


class TestMemoryStore(StoreSuite):
    def setup_method(self) -> None:
        self.memory = MemoryStore()

    @contextmanager
    def opened(self, place: Path) -> Iterator[Store]:
        yield self.memory
