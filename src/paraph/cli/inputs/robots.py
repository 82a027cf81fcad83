"""What a publisher asks of those who come on their own: its robots.txt, by RFC 9309.

Rules

1. It is asked for once a host and a round, before the first page, and forgotten with the round.
2. Where it says nothing for `paraph`, what it says for all (`*`) holds. A page it disallows is not asked for.
3. Without one (any 4xx answer but 429) every page may be had (2.3.1.3); a host that cannot say (429, 5xx) rests for the
   round (2.3.1.4), and one that cannot be reached is told as any page would be.
4. A `Crawl-delay` longer than the own pause is kept, up to `LONGEST_DELAY` seconds.

Worked example: "User-agent: *", "Disallow: /drafts/", "Crawl-delay: 5" lets /news/7 be asked for, five seconds after
the last request, and /drafts/7 not at all.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from paraph.cli.inputs.fetch import fetch_anew
from paraph.cli.refusals import AddressAnswered, HostRests

NAME = "paraph"
"""By which robots.txt may speak of this program."""

MOST_BYTES = 500 * 1024
"""Of a robots.txt that are read (2.5)."""

LONGEST_DELAY = 60.0
BUSY = frozenset((429,))
SERVER_FAULT = 500


@dataclass(frozen=True, slots=True)
class Manners:
    """What one host asks for."""

    rules: RobotFileParser | None = None
    """`None` where every page may be had."""

    @property
    def delay(self) -> float:
        """Seconds between two requests, 0 where none are asked for."""
        asked = self.rules.crawl_delay(NAME) if self.rules else None
        return min(float(asked), LONGEST_DELAY) if asked else 0.0

    def allow(self, address: str) -> bool:
        """Whether the page behind `address` may be asked for."""
        return self.rules is None or self.rules.can_fetch(NAME, address)


def manners_of(address: str, *, private: bool) -> Manners:
    """What the host of `address` asks for. Raises HostRests where it cannot say, and what `fetch_anew` raises."""
    parts = urlsplit(address)
    try:
        page = fetch_anew(f"{parts.scheme}://{parts.netloc}/robots.txt", private=private)
    except AddressAnswered as refusal:
        status = int(str(refusal.facts["status"]))
        if status in BUSY or status >= SERVER_FAULT:
            raise HostRests(source=address) from None
        return Manners()
    return read_manners(page.data if page else b"")


def read_manners(data: bytes) -> Manners:
    """The manners a robots.txt tells; bytes that are no text tell none."""
    rules = RobotFileParser()
    rules.parse(data[:MOST_BYTES].decode("utf-8-sig", errors="replace").splitlines())
    return Manners(rules)
