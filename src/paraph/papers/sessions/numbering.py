"""The number of each fact of a paper, and where the releases state it.

Facts are numbered from 1 in the order they are entered, alike in every language, so that two people with two papers
speak of the same fact (UN practice on paragraph numbers, DOMAIN 2.2).
"""

from collections.abc import Sequence
from types import MappingProxyType

from paraph.mechanism.releases import Release, Statement
from paraph.papers.sessions.quotations import Words
from paraph.papers.wording import Said, Wording

PATHS = MappingProxyType(
    {
        "body": ("body.name",),
        "parent": ("body.parent",),
        "ordinal": ("session.ordinal",),
        "days": ("session.date", "session.end_date"),
        "signed_on": ("session.signed_on",),
        "place": ("session.city",),
        "venue": ("session.venue",),
        "mode": ("session.format",),
        "delegates": ("delegates",),
        "chairs": ("chairs.",),
        "sub_groups": ("subgroups.",),
        "signed": ("signed.",),
        "next": ("next_session",),
    }
)
"""Which facts of a release state which fact of a paper; an entry that ends in a dot stands for all below it."""


class Numbering:
    """Hands out numbers, and keeps what each stands for with the words of the releases that state it."""

    def __init__(self, releases: Sequence[Release], wording: Wording) -> None:
        """Start at 1, for a paper on what `releases` state."""
        self.names: dict[int, Said] = {}
        """Number -> name of the fact, as headings of quotations print it."""

        self.evidence: dict[int, dict[str, list[Words]]] = {}
        """Number -> id of a release -> where its text states the fact."""

        self._releases, self._wording = tuple(releases), wording

    def fact(self, name: str, label: str) -> int:
        """Number one of the facts of `PATHS`."""
        spans = {release.key: [Words(release.facts[path]) for path in sorted(release.facts) if _states(path, name)]
                 for release in self._releases}  # fmt: skip
        return self._enter(self._wording.own(label), spans)

    def statements(self, name: Said, found: Sequence[tuple[Release, Statement]]) -> int:
        """Number what statements of releases say of one topic; the verbs that govern them are kept with the words."""
        spans: dict[str, list[Words]] = {}
        for release, statement in found:
            verb = release.facts.get(f"areas.{release.statements.index(statement)}.stance")
            spans.setdefault(release.key, []).append(Words(statement.span))
            spans[release.key] += [Words(verb, verb=True)] if verb else []
        return self._enter(name, spans)

    def _enter(self, name: Said, spans: dict[str, list[Words]]) -> int:
        number = len(self.names) + 1
        self.names[number], self.evidence[number] = name, spans
        return number


def _states(path: str, name: str) -> bool:
    return any(path == known or (known.endswith(".") and path.startswith(known)) for known in PATHS[name])
