"""What surrounds the text of a release: who published it, when, under which number (DOMAIN 6).

`paraph.intake.furniture.read_furniture(source: SourceText) -> Release` finds it. What the page does not say is None or
empty; everything else has its span in `spans` under the key that issue 2's JSON gives it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from paraph.intake.source import Span


@dataclass(frozen=True, slots=True)
class Release:
    """The furniture of one release and where its body stands."""

    ministry: str | None
    """The publishing ministry or agency as written."""

    headline: str | None
    """The headline as written."""

    subheadlines: tuple[str, ...]
    """Sub-headlines as written, in order."""

    posted_at: str | None
    """When it was published: "YYYY-MM-DDTHH:MM" local to the publisher, or "YYYY-MM-DD" where no time is given."""

    office: str | None
    """The publishing office as written: "PIB Delhi"."""

    release_id: str | None
    """The publisher's number of this language version, digits as ASCII."""

    handling_marks: tuple[str, ...]
    """The initials under the text, without their slashes: ("पीके", "केसी")."""

    body: Span
    """The range of the text proper, without furniture; the whole text where none was recognised."""

    spans: Mapping[str, Span]
    """Span of each fact above: "release.ministry", "release.subheadlines.0", "release.handling_marks.1" …"""

    dateline: Span | None = None
    """The place of an agency's dateline between head and body; no part of either."""

    def as_json(self) -> dict[str, object]:
        """The seven facts under the keys of issue 2's `release` object, spans and body left out."""
        return {
            "ministry": self.ministry,
            "headline": self.headline,
            "subheadlines": list(self.subheadlines),
            "posted_at": self.posted_at,
            "office": self.office,
            "release_id": self.release_id,
            "handling_marks": list(self.handling_marks),
        }
