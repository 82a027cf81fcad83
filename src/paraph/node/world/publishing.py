"""Deciding what the public site shows (ADR 0021); what follows of the record is in `node.world.public_state`.

Rules

1. A release is shown when somebody who may append to the record of its body says so, and until somebody withdraws it.
2. A signed document is joint. To publish it is to say so in the record for one's own side (`document.publish`) and to
   decide that this node shows it; it is shown while every side agrees over the text as it stands. Once it is corrected,
   the text that all agreed on is shown as superseded until they agree over the corrected one (ADR 0035).
3. Withdrawing is this node's decision and takes nothing back in the record.
4. The progress of an undertaking is joint as well: the word is `undertaking.publish`, and shown is the last status that
   all sides agreed on, beside the paragraph, while its document is shown (ADR 0026).
5. A joint release is in the record's releases only when all sides have cleared it; under embargo it may be decided on,
   and is not shown, counted or hinted at before.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from urllib.parse import quote

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from paraph.mechanism.acts.publications import publish_document, publish_undertaking
from paraph.mechanism.digests import state_digest
from paraph.mechanism.progress import NOTHING
from paraph.mechanism.publications import agreeing, digest_for_all, may_be_published
from paraph.mechanism.state import State
from paraph.node import records
from paraph.node.models import User
from paraph.node.records import Current
from paraph.node.refusals import NotPublishable, NotPublished
from paraph.node.world import webhooks
from paraph.node.world.public_state import Chosen, public_state
from paraph.node.world.publication_table import Publication
from paraph.record import Draft

RELEASE, DOCUMENT, PROGRESS = "release", "document", "progress"
WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Public:
    """What everybody may see."""

    state: State
    mark: str
    """The same mark, the same site: for ETags. It tells of what is shown only: an act about anything else, such as the
    clearing of what is under embargo, leaves it as it was."""

    side: str
    since: Mapping[str, datetime] = field(default_factory=dict)
    """Id -> when this node decided to show it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a thing is from being public."""

    decided: bool
    """This node has decided to show it."""

    shown: bool
    agreeing: tuple[str, ...] = ()
    """Sides that agree, where it takes all of them."""

    missing: tuple[str, ...] = ()
    """The other sides, where it takes all of them."""

    superseded: bool = False
    """What is shown is the text before its correction."""

    embargo: str | None = None
    """Until when it is not shown: RFC 3339, UTC; `None` once it has passed."""


def publish(keys: Iterable[str], *, by: User | None = None) -> tuple[str, ...]:
    """Decide to show these; gives those not decided on before. To what is joint this side agrees in the record as well.

    Raises `NotPublishable` and what `publish_document` raises, and then changes nothing.
    """
    kinds = {key: kind_of(records.current().state, key) for key in dict.fromkeys(keys)}
    if {DOCUMENT, PROGRESS}.intersection(kinds.values()):
        records.append(lambda state: _agreements(state, kinds), by=by)
    # If we stop here, the side has agreed and nothing is shown; publishing again decides it.
    with transaction.atomic():
        fresh = tuple(key for key, kind in kinds.items() if key not in decided()[kind])
        for key in fresh:
            Publication.objects.create(
                mechanism=settings.HOME.mechanism, kind=kinds[key], key=key, published_at=timezone.now(),
                published_by=by,
            )  # fmt: skip
        announce()
    return fresh


def withdraw(keys: Iterable[str], *, by: User | None = None) -> None:
    """Show these no more; raises `NotPublished`, and then withdraws none."""
    with transaction.atomic():
        for key in dict.fromkeys(keys):
            if not _active().filter(key=key).update(withdrawn_at=timezone.now(), withdrawn_by=by):
                raise NotPublished(key=key)
        announce()


def announce() -> None:
    """Put into the outbox what is shown, or is no more, and was not told.

    What is shown may change by a pouch too: by the other side's word, or by its copy that differs.
    """
    with transaction.atomic():
        state = records.current().state
        shown = published(state)
        rows = Publication.objects.filter(mechanism=settings.HOME.mechanism).exclude(
            announced__in=["", WITHDRAWN], withdrawn_at__isnull=False
        )
        for row in rows.select_for_update():
            stands = _told(state, row) if row.withdrawn_at is None and row.key in shown else WITHDRAWN
            if row.announced != stands and (row.announced or stands != WITHDRAWN):
                row.announced = stands
                row.save(update_fields=["announced"])
                webhooks.note(row.kind, row.key, published=stands != WITHDRAWN, url=_address(state, row.kind, row.key))


def decided() -> Mapping[str, Mapping[str, datetime]]:
    """Kind -> id of what this node has decided to show -> since when."""
    found: dict[str, dict[str, datetime]] = {RELEASE: {}, DOCUMENT: {}, PROGRESS: {}}
    for kind, key, moment in _active().values_list("kind", "key", "published_at"):
        found[kind][key] = moment
    return found


def published(state: State | None = None) -> frozenset[str]:
    """The ids of everything that is shown."""
    return frozenset().union(*_shown(state or records.current().state, decided()).values())


def public() -> Public:
    """What everybody may see now."""
    current, since = records.current(), decided()
    shown = _shown(current.state, since)
    moments = {
        key: max(since[kind][key], _embargo_of(current.state, key))
        for kind, keys in shown.items()
        for key in sorted(keys)
    }
    dated = [(key, at.isoformat()) for key, at in moments.items()]
    chosen = Chosen(_mark(current.head, dated), current.state, shown[RELEASE], shown[DOCUMENT], shown[PROGRESS])
    return Public(public_state(chosen), _mark(_digest(chosen), dated), current.side, moments)


def _mark(*parts: object) -> str:
    return sha256(repr(parts).encode()).hexdigest()[:24]


@lru_cache(maxsize=8)
def _digest(chosen: Chosen) -> str:
    return state_digest(public_state(chosen))


def kind_of(state: State, key: str) -> str:
    """What would be published; raises `NotPublishable`."""
    if key in state.releases:
        return RELEASE
    if key in state.documents:
        return DOCUMENT
    if key in state.undertakings:
        return PROGRESS
    raise NotPublishable(key=key)


def standing(current: Current, key: str) -> Standing:
    """How far a release, a document or the progress of an undertaking is from being public; raises `NotPublishable`."""
    kind, since = kind_of(current.state, key), decided()
    chosen = key in since[kind]
    if kind == RELEASE:
        embargo = current.state.releases[key].embargo
        held = is_embargoed(embargo)
        return Standing(chosen, chosen and not held, embargo=embargo if held else None)
    said = _willing(current.state, key) if kind == PROGRESS else agreeing(current.state, key)
    missing = tuple(side for side in current.state.parties if side not in said)
    if kind == PROGRESS:
        return Standing(chosen, key in _shown(current.state, since)[kind], said, missing)
    shown = chosen and bool(digest_for_all(current.state, key))
    return Standing(chosen, shown, said, missing, superseded=shown and not may_be_published(current.state, key))


def corrected_since(state: State) -> frozenset[str]:
    """The documents that are shown as they were before a correction; asks the database only where there may be any."""
    older = frozenset(key for key in _agreed(_Whole(state)) if not may_be_published(state, key))
    return older & decided()[DOCUMENT].keys() if older else older


def is_shown(current: Current, key: str) -> bool:
    """Whether a release, a document or the progress of an undertaking is on the public site."""
    return key in published(current.state)


def _shown(state: State, chosen: Mapping[str, Mapping[str, datetime]]) -> dict[str, frozenset[str]]:
    releases = (key for key in chosen[RELEASE].keys() & state.releases.keys()
                if not is_embargoed(state.releases[key].embargo))  # fmt: skip
    documents = frozenset(chosen[DOCUMENT].keys() & _agreed(_Whole(state)))
    progress = (key for key in chosen[PROGRESS].keys() & state.progress.keys()
                if state.progress[key].agreed and state.undertakings[key].document in documents)  # fmt: skip
    return {RELEASE: frozenset(releases), DOCUMENT: documents, PROGRESS: frozenset(progress)}


def _willing(state: State, key: str) -> tuple[str, ...]:
    """The sides that agree to publish what both recorded of an undertaking."""
    recorded, said = state.undertaking(key).recorded.status, state.progress.get(key, NOTHING).said
    return tuple(side for side in sorted(said) if said[side] == recorded)


def _embargo_of(state: State, key: str) -> datetime:
    """Since when a thing may be shown: a release under embargo is not older on the site than its embargo."""
    embargo = state.releases[key].embargo if key in state.releases else None
    return datetime.fromisoformat(embargo) if embargo else datetime.min.replace(tzinfo=UTC)


def is_embargoed(embargo: str | None) -> bool:
    """Whether that instant is still to come."""
    return embargo is not None and timezone.now() < datetime.fromisoformat(embargo)


class _Whole:
    """A state as a key of what was made from it; it is its own equal alone."""

    def __init__(self, state: State) -> None:
        self.state = state

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Whole) and self.state is other.state

    def __hash__(self) -> int:
        return id(self.state)


@lru_cache(maxsize=4)
def _agreed(whole: _Whole) -> frozenset[str]:
    """The documents of which every side agrees, or agreed before a correction, to have the text published."""
    state = whole.state
    return frozenset(key for key in state.publishable if key in state.documents and digest_for_all(state, key))


def _agreements(state: State, kinds: Mapping[str, str]) -> Iterator[Draft]:
    """Our word for each document, and for each status of an undertaking, for which it stands out."""
    home = settings.HOME
    voice = {"side": home.side, "office": home.office}
    for key, kind in kinds.items():
        if kind == DOCUMENT and home.side not in agreeing(state, key):
            yield publish_document(state, **voice, key=key)
        if kind == PROGRESS and home.side not in _willing(state, key):
            yield publish_undertaking(state, **voice, key=key)


def _told(state: State, row: Publication) -> str:
    """What programs are told that a thing on the site is: another status of an undertaking is told anew, and so is a
    text that was corrected, and again when the corrected one is shown.
    """
    if row.kind == PROGRESS:
        return str(state.progress[row.key].agreed)
    made = len(state.documents[row.key].amended) if row.kind == DOCUMENT else 0
    if not made:
        return "published"
    return f"corrected {made}" if may_be_published(state, row.key) else f"superseded {made}"


def _address(state: State, kind: str, key: str) -> str:
    """Where programs read it; it is there once every side agrees, where that is needed."""
    if kind == PROGRESS:
        kind, key = "paragraph", state.undertakings[key].paragraph
    return f"{settings.ADDRESS}/api/v1/{kind}s/{quote(key)}/"


def _active() -> "QuerySet[Publication]":
    return Publication.objects.filter(mechanism=settings.HOME.mechanism, withdrawn_at=None)
