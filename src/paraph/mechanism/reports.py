"""Reports: what a side's part of a body says of its undertakings since a session, point by point (DOMAIN 1.1, 4, 10.8).

Rules
    1. A side asks for a report of its own part and files it; each side's requests and reports stand as its own.
    2. The points are said as positions on the undertakings themselves (`undertaking.report`), each with its history.
       The report names them, so that it is known what was told together, on which day, and what it says as a whole.
    3. A report may be filed again; the last one stands, the earlier ones stay in the log.

Example: the Sub-Group on Mining reports on four undertakings of the 11th session, for the Indian Side, in June 2026.
"""

from dataclasses import dataclass, replace
from datetime import date

from immutables import Map

from paraph.mechanism.texts import NO_TEXTS, Texts


@dataclass(frozen=True, slots=True)
class Request:
    """A side asks its part of a body to report."""

    side: str
    due: date | None = None
    words: Texts = NO_TEXTS


@dataclass(frozen=True, slots=True)
class Filing:
    """A side's report."""

    side: str
    points: tuple[str, ...]
    """Ids of the undertakings it speaks of, in its order."""

    on: date | None = None
    words: Texts = NO_TEXTS


@dataclass(frozen=True, slots=True)
class Report:
    """The reports of one body since one session, of both sides."""

    key: str
    body: str
    session: str
    requests: Map[str, Request] = Map()
    filings: Map[str, Filing] = Map()

    def requested(self, request: Request) -> "Report":
        """With one more request; a side's newer one stands."""
        return replace(self, requests=self.requests.set(request.side, request))

    def filed(self, filing: Filing) -> "Report":
        """With one more report; a side's newer one stands."""
        return replace(self, filings=self.filings.set(filing.side, filing))

    def is_awaited(self, side: str) -> bool:
        """Whether `side` asked its part for the report and it is not there."""
        return side in self.requests and side not in self.filings


def report_key(body: str, session: str) -> str:
    """The id both sides come to independently: of a body's reports since a session."""
    return f"{session}.report.{body.rpartition('.')[2]}"
