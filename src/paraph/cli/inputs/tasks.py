"""One thing to read, wherever it comes from: a file, an address, a line of a corpus, an item of a feed."""

from dataclasses import dataclass

from paraph.cli.inputs.corpora import Place
from paraph.messages import Refused


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to read."""

    name: str
    """As the person named it, fit to be printed."""

    path: str | None = None
    address: str | None = None
    why_not: type[Refused] | None = None
    """Why there is nothing to open, a leaf that takes `source`; reported in its turn."""

    line: Place | None = None
    """Of a corpus at `path`: where the line stands that holds the release."""

    page: bytes | None = None
    """The release itself: an item of a feed, a row of a table, or what was opened to be sent to a cluster."""
