"""Joint releases: what both sides say to the world of a signed document, by language and version (DOMAIN 6, 10.10).

Rules
    1. A version is one language of the release of a document: its whole text, its furniture, which paragraphs each
       sentence rests on, until when it is under embargo, and of a correction a notice that says what it corrects.
    2. A side drafts a version, and drafts it again as often as it likes: with each draft its key is taken back.
    3. A side clears a version by its digest, its own draft or the other's. When all parties have cleared one digest the
       version is cleared, stands among the record's releases, and is never changed again.
    4. What is wrong with a cleared version is put right by the next one. Numbers follow on each other, each begins when
       the one before is cleared, and every one after the first bears a notice. The older ones stay.
    5. Whether it is published is the decision of each node, never before it is cleared and its embargo has passed.

Example: India drafts and clears `….s11.protocol.hi.v1`; nothing is joint. Russia clears the same digest: it is. Had
India drafted another word between, Russia's key would have stood on a text that India no longer holds, and counted for
nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from immutables import Map

from paraph.mechanism.releases import Furniture, Release, Span, Statement
from paraph.record import canonical


@dataclass(frozen=True, slots=True)
class Resting:
    """A sentence and what it rests on."""

    span: Span
    """In the text of the version, in code points."""

    cites: tuple[str, ...]
    """Ids of paragraphs of the document; empty where it tells facts of the session."""


@dataclass(frozen=True, slots=True)
class Version:
    """One language of a release, as one side holds it."""

    text: str
    """Everything as it is published, furniture and all."""

    furniture: Furniture
    sentences: tuple[Resting, ...] = ()
    facts: Map[str, Span] = Map()
    """As in `releases.Release`."""

    statements: tuple[Statement, ...] = ()
    embargo: str | None = None
    """RFC 3339, UTC, to the minute: not to be published before; `None` for at once."""

    notice: str = ""
    """Of a correction, in the language of the version."""

    def digest(self) -> str:
        """SHA-256 of its canonical JSON (RFC 8785): what is cleared."""
        return sha256(canonical.encode(version_json(self))).hexdigest()


@dataclass(frozen=True, slots=True)
class JointRelease:
    """A version with where each side stands on it."""

    key: str
    session: str
    document: str
    language: str
    number: int
    """From 1."""

    held: Map[str, Version] = Map()
    """Side -> the text it drafted or cleared last."""

    cleared: Map[str, str] = Map()
    """Side -> digest of the text it put its key to, and holds."""

    cleared_at: Map[str, str] = Map()
    """Side -> the instant of that act, as its log has it."""

    def drafted(self, side: str, version: Version) -> "JointRelease":
        """With another text of `side`, which takes back its key."""
        held, cleared = self.held.set(side, version), self.cleared
        return replace(self, held=held, cleared=cleared.delete(side) if side in cleared else cleared)

    def with_key(self, side: str, version: Version, at: str) -> "JointRelease":
        """With the key of `side` on a text."""
        return replace(
            self,
            held=self.held.set(side, version),
            cleared=self.cleared.set(side, version.digest()),
            cleared_at=self.cleared_at.set(side, at),
        )

    def of_digest(self, digest: str) -> Version | None:
        """The text with this digest, whoever holds it."""
        return next((version for _, version in sorted(self.held.items()) if version.digest() == digest), None)

    def joint(self, parties: Iterable[str]) -> Version | None:
        """The text that all parties have cleared, or `None`: never on one key."""
        digests = {self.cleared.get(side, "") for side in parties}
        return self.of_digest(digests.pop()) if len(digests) == 1 and "" not in digests else None


def version_key(document: str, language: str, number: int) -> str:
    """The id both sides come to: `<document>.hi.v1`."""
    return f"{document}.{language}.v{number}"


def as_release(joint: JointRelease, version: Version, parties: Iterable[str]) -> Release:
    """The version as a release of the record."""
    return Release(
        key=joint.key,
        session=joint.session,
        language=joint.language,
        source=joint.document,
        text=version.text,
        furniture=version.furniture,
        facts=version.facts,
        statements=version.statements,
        recorded_by=frozenset(parties),
        embargo=version.embargo,
        number=joint.number,
        notice=version.notice,
    )


def version_json(version: Version) -> dict[str, object]:
    """The version as plain JSON values; what is absent is left out, so that a later field changes no old digest."""
    furniture = {name: getattr(version.furniture, name) for name in Furniture.__dataclass_fields__}
    whole: dict[str, object] = {
        "text": version.text,
        "furniture": {name: list(value) if isinstance(value, tuple) else value
                      for name, value in furniture.items() if value},
        "sentences": [{"span": list(one.span), "cites": list(one.cites)} for one in version.sentences],
        "facts": {path: list(span) for path, span in version.facts.items()},
        "statements": [
            {"text": s.text, "span": list(s.span), "stance": s.stance.value, "topic": s.topic or ""}
            for s in version.statements
        ],
        "embargo": version.embargo,
        "notice": version.notice,
    }  # fmt: skip
    return {name: value for name, value in whole.items() if value}
