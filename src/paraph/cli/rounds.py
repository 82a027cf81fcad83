"""One round of the watch: every source is asked once, politely, and what came is handed to the node to be kept.

Rules

1. A feed that brings whole texts is all that is asked for. Of one that brings summaries the pages of new items are
   fetched, at most `MOST` a round, and those of its sessions again for `DAYS` days, whether the feed still has them.
2. Nobody is asked for what has not changed: each request gives back what the publisher said of the page last time.
3. Between two requests to one host there are `pause` seconds; a host that answers 429 or 503 is left alone for the
   rest of the round.
4. What the robots.txt of a host asks programs to stay away from is not asked for, and its delay is kept (`robots`).
5. A source that fails is noted and told; the others go on.

Worked example: a feed of three summaries, one known: two pages are fetched, two releases are new; a day later the feed
answers 304, the page of the one session among them is asked for again and answers 304 too: nothing is read.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from django.utils import timezone

from paraph.cli.inputs.fetch import Page, fetch_anew
from paraph.cli.inputs.robots import Manners, manners_of
from paraph.cli.refusals import AddressAnswered, AddressDisallowed, FileMissing, FileUnreadable, HostRests
from paraph.intake import MAX_BYTES
from paraph.intake.readers.feeds import Item, begins_like_feed, items_of_feed
from paraph.messages import Refused, cause
from paraph.node.intake import watching
from paraph.node.intake.watching import SAME, Sighting, Taken

if TYPE_CHECKING:
    from paraph.node.models import SeenRelease, WatchedSource

MOST = 50
"""Pages of one feed that are fetched in a round."""

DAYS = 30
BUSY = frozenset((429, 503))


@dataclass(slots=True)
class Told:
    """What happened with a release, or (without one) with a source as a whole."""

    source: "WatchedSource"
    taken: Taken | None = None
    refusal: Refused | None = None
    release: "SeenRelease | None" = None


@dataclass(slots=True)
class Round:
    """Asks; remembers when each host was asked, what it asks for, and which rest."""

    pause: float
    sleep: Callable[[float], None] = time.sleep
    _asked: dict[str, float] = field(default_factory=dict)
    _resting: set[str] = field(default_factory=set)
    _manners: dict[str, Manners] = field(default_factory=dict)
    _aside: list[Told] = field(default_factory=list)
    """What came to nothing to read, told after the rest of its source."""

    def ask(self, source: "WatchedSource") -> Iterator[Told]:
        """Look at one source. Refusals are told, not raised."""
        try:
            page = self._page_of(source)
        except Refused as refusal:
            watching.asked(source, problem=refusal)
            yield Told(source, refusal=refusal)
            return
        try:
            yield from self._taken(source, page)
        except Refused as refusal:
            watching.asked(source, problem=refusal)
            yield Told(source, refusal=refusal)
        else:
            told = page or source
            watching.asked(source, etag=told.etag, modified=told.modified)

    def _taken(self, source: "WatchedSource", page: Page | None) -> Iterator[Told]:
        alone = source.releases.filter(key=source.name).first()
        if page is None and alone is not None:
            watching.asked_again(alone)
            yield Told(source, Taken(SAME, alone), release=alone)
            return
        is_feed = page is None or begins_like_feed(page.data[:4096])
        sightings = self._of_feed(source, page) if is_feed else iter([_alone(source, page)])
        for taken in watching.take(source, sightings):
            yield Told(source, taken, taken.refusal, taken.release)
        yield from self._aside
        self._aside.clear()

    def _page_of(self, source: "WatchedSource") -> Page | None:
        if watching.is_address(source.name):
            return self._fetch(source.name, source, source.etag, source.modified)
        try:
            with Path(source.name).open("rb") as file:
                return Page(file.read(MAX_BYTES + 1))
        except FileNotFoundError:
            raise FileMissing(source=source.name) from None
        except OSError as error:
            raise FileUnreadable(source=source.name, reason=cause(error)) from None

    def _of_feed(self, source: "WatchedSource", page: Page | None) -> Iterator[Sighting]:
        """What a feed has, its pages fetched where it has summaries; `page` is None where it has not changed."""
        items = list(items_of_feed(source.name, page.data)) if page else []
        known = {release.key: release for release in source.releases.all()}
        fetched = 0
        for item in items:
            release = known.pop(item.key, None)
            address = urljoin(source.name, item.address) if item.address else ""
            if item.is_whole or not watching.is_address(address):
                yield Sighting(item.key, item.page, address, item.title)
            elif (release is None or release.asked_at is None) and fetched < MOST:
                fetched += 1
                yield from self._of_item(source, item, address)
            elif release is not None:
                known[item.key] = release
        yield from self._again(source, known.values())

    def _of_item(self, source: "WatchedSource", item: Item, address: str) -> Iterator[Sighting]:
        try:
            page = self._fetch(address, source)
        except Refused as refusal:
            self._aside.append(Told(source, refusal=refusal))
        else:
            if page is not None:
                yield Sighting(item.key, page.data, address, item.title, page.etag, page.modified)

    def _again(self, source: "WatchedSource", known: "Iterable[SeenRelease]") -> Iterator[Sighting]:
        """Sessions that were seen of late, asked for again."""
        since = timezone.now() - timedelta(days=DAYS)
        for release in known:
            if not (release.is_session and release.first_at >= since and watching.is_address(release.address)):
                continue
            try:
                page = self._fetch(release.address, source, release.etag, release.modified)
            except Refused as refusal:
                watching.asked_again(release, problem=refusal)
                self._aside.append(Told(source, refusal=refusal, release=release))
                continue
            if page is None:
                watching.asked_again(release)
                self._aside.append(Told(source, Taken(SAME, release), release=release))
            else:
                yield Sighting(release.key, page.data, release.address, release.title, page.etag, page.modified)

    def _fetch(self, address: str, source: "WatchedSource", etag: str = "", modified: str = "") -> Page | None:
        host = urlsplit(address).netloc
        if host in self._resting:
            raise HostRests(source=address)
        manners = self._manners_of(host, address, source)
        if not manners.allow(address):
            raise AddressDisallowed(source=address)
        self._wait(host, max(self.pause, manners.delay))
        try:
            return fetch_anew(address, etag=etag, modified=modified, private=source.private)
        except AddressAnswered as refusal:
            if refusal.facts["status"] in BUSY:
                self._resting.add(host)
            raise
        finally:
            self._asked[host] = time.monotonic()

    def _manners_of(self, host: str, address: str, source: "WatchedSource") -> Manners:
        if host not in self._manners:
            try:
                self._manners[host] = manners_of(address, private=source.private)
            except HostRests:
                self._resting.add(host)
                raise
        return self._manners[host]

    def _wait(self, host: str, pause: float) -> None:
        wait = self._asked.get(host, -pause) + pause - time.monotonic()
        if host in self._asked and wait > 0:
            self.sleep(wait)


def _alone(source: "WatchedSource", page: Page) -> Sighting:
    """A source that is one release: its name is its key."""
    address = source.name if watching.is_address(source.name) else ""
    return Sighting(source.name, page.data, address, "", page.etag, page.modified)
