"""The watch over publishers: what was seen of each release, and what was changed without a word.

    source = add(["https://example.org/feed.xml"], by=user)[0]
    for taken in take(source, [Sighting(key="2150001", title="Group meets", data=page)]):
        taken.way                        "new", "same", "changed", "refused"
        taken.changes                    fact by fact; `versions_of(taken.release)` has the texts

Rules

1. Nothing is fetched here: whoever fetches hands in what came. The bytes are read in a process of their own.
2. A version is kept when its words differ from those of the version before; other markup, other spaces, a counter that
   the reader leaves out are no version.
3. Both versions are read by the reader of today before their facts are compared, so that a better reader is not told
   as a change of the publisher's.
4. What was seen is private to this side. It becomes part of the record only when somebody adopts it.

Worked example: a release is fetched on Monday with "6 August" and on Tuesday with "7 August". The first `take` gives
"new", the second "changed" with one change, `session.date`; both versions are kept.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from itertools import islice
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from paraph.intake import Reading, read_release, read_source
from paraph.intake.accounts.revisions import Change, Stretch, fact_changes, same_words, word_changes
from paraph.intake.plans.plan import RefusedReading
from paraph.intake.plans.planning import ReadRelease
from paraph.messages import LANGUAGES, Refused
from paraph.node.intake import training
from paraph.node.intake.reading import File, read_files, refusal_of
from paraph.node.models import SeenRelease, SeenVersion, User, WatchedSource
from paraph.node.refusals import SeenUnknown, WatchUnknown

NEW, SAME, CHANGED, REFUSED = "new", "same", "changed", "refused"
TOGETHER = 16
"""Releases that one child process reads."""

LONGEST_TITLE = 500
MOST_READ = 200
"""Releases seen of sessions, the newest, that are looked through for accounts of one session."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A release as it came."""

    key: str
    """What the publisher calls it for good."""

    data: bytes
    address: str = ""
    title: str = ""
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one sighting."""

    way: str
    release: SeenRelease
    version: SeenVersion | None = None
    """The version now in force; `None` where the bytes could not be read."""

    changes: tuple[Change, ...] = ()
    refusal: Refused | None = None


def add(names: Iterable[str], *, private: bool = False, by: User | None = None) -> tuple[WatchedSource, ...]:
    """Watch these from now on; a source watched already stays as it was, and one that was stopped goes on."""
    added = []
    for name in names:
        whole = name if is_address(name) else str(Path(name).resolve())
        mark = {"mechanism": settings.HOME.mechanism, "name_sha256": _sha256(whole.encode())}
        fresh = {"name": whole, "added_at": timezone.now(), "added_by": by, "private": private}
        source, is_new = WatchedSource.objects.get_or_create(**mark, defaults=fresh)
        if not is_new:
            source.stopped, source.private = False, source.private or private
            source.save(update_fields=["stopped", "private"])
        added.append(source)
    return tuple(added)


def stop(name: str) -> WatchedSource:
    """Watch this no more; what was seen stays. Raises `WatchUnknown`."""
    whole = name if is_address(name) else str(Path(name).resolve())
    source = sources().filter(name_sha256=_sha256(whole.encode())).first()
    if source is None:
        raise WatchUnknown(source=name)
    source.stopped = True
    source.save(update_fields=["stopped"])
    return source


def sources() -> QuerySet[WatchedSource]:
    """What is watched, in the order in which it was added."""
    return WatchedSource.objects.filter(mechanism=settings.HOME.mechanism, stopped=False).order_by("pk")


def seen() -> QuerySet[SeenRelease]:
    """Every release seen, newest first."""
    found = SeenRelease.objects.filter(source__mechanism=settings.HOME.mechanism)
    return found.select_related("source").order_by("-first_at", "-pk")


def seen_release(number: int) -> SeenRelease:
    """A release by its number; raises `SeenUnknown`."""
    found = seen().filter(pk=number).first()
    if found is None:
        raise SeenUnknown(number=number)
    return found


def versions_of(release: SeenRelease) -> tuple[SeenVersion, ...]:
    """Its versions, first to last, without the bytes as they came."""
    return tuple(release.versions.defer("data").order_by("number"))


def words_of(version: SeenVersion) -> tuple[Stretch, ...]:
    """How the words of a version differ from those of the one before; nothing for the first."""
    before = SeenVersion.objects.filter(release=version.release_id, number=version.number - 1).only("text").first()
    return word_changes(before.text, version.text) if before else ()


def readings() -> tuple[Reading, ...]:
    """What was seen of sessions, each release as it stands now, read from the text that was kept; newest first."""
    found = SeenVersion.objects.filter(
        release__source__mechanism=settings.HOME.mechanism, release__is_session=True
    ).select_related("release", "release__source").defer("data").order_by("release_id", "-number")  # fmt: skip
    newest: dict[int, SeenVersion] = {}
    for version in found:
        newest.setdefault(version.release_id, version)
    texts = [(name_of(version.release), version.text) for version in newest.values()][-MOST_READ:]
    return tuple(reading for name, text in reversed(texts) if (reading := _read_again(name, text)))


@lru_cache(maxsize=256)
def _read_again(name: str, text: str) -> Reading | None:
    try:
        return replace(read_release(read_source(name, text.encode())), source=name)
    except Refused:
        return None


def file_of(release: SeenRelease) -> File:
    """The last version as it came, to be adopted; raises `SeenUnknown` where none could be read."""
    last = release.versions.order_by("number").last()
    if last is None:
        raise SeenUnknown(number=release.pk)
    return File(name_of(release), zlib.decompress(bytes(last.data)))


def name_of(release: SeenRelease) -> str:
    """What its source is called in a record: its address, else the name of the file."""
    return release.address or release.source.name.rpartition("/")[2] or release.title


def asked(source: WatchedSource, *, etag: str = "", modified: str = "", problem: Refused | None = None) -> None:
    """Note that a source was looked at, what it said of its version, and what went wrong, if anything."""
    source.asked_at, source.problem = timezone.now(), problem_of(problem)
    if problem is None:
        source.etag, source.modified = etag, modified
    source.save(update_fields=["asked_at", "etag", "modified", "problem"])


def asked_again(release: SeenRelease, *, problem: Refused | None = None) -> None:
    """Note that a release was looked at and is as it was, or could not be had."""
    release.asked_at, release.problem = timezone.now(), problem_of(problem)
    release.save(update_fields=["asked_at", "problem"])


def problem_of(refusal: Refused | None) -> str:
    """A refusal as kept: its code and its text in every interface language; empty for none."""
    if refusal is None:
        return ""
    told = {language: refusal.text(language) for language in LANGUAGES}
    return json.dumps({"code": refusal.code, **told}, ensure_ascii=False)


def take(source: WatchedSource, sightings: Iterable[Sighting]) -> Iterator[Taken]:
    """Keep what is new of these, and say what became of each, in their order. Memory holds a batch of them."""
    waiting = iter(sightings)
    while batch := list(islice(waiting, TOGETHER)):
        yield from _take(source, batch)


def _take(source: WatchedSource, batch: Sequence[Sighting]) -> Iterator[Taken]:
    known = [_known(source, sighting) for sighting in batch]
    befores = [_last(release) for release in known]
    digests = [_sha256(sighting.data) for sighting in batch]
    fresh = [at for at in range(len(batch)) if befores[at] is None or befores[at].sha256 != digests[at]]
    files = [File(batch[at].address or batch[at].title or "release", batch[at].data) for at in fresh]
    files += [File("before", zlib.decompress(bytes(befores[at].data))) for at in fresh if befores[at]]
    read = read_files(files, additions=training.additions())
    readings = dict(zip(fresh, read, strict=False))
    older = dict(zip((at for at in fresh if befores[at]), read[len(fresh) :], strict=True))
    for at, sighting in enumerate(batch):
        if at in readings:
            yield _keep(known[at], sighting, readings[at], older.get(at))
        else:
            _note(known[at], sighting)
            yield Taken(SAME, known[at], befores[at])


def _known(source: WatchedSource, sighting: Sighting) -> SeenRelease:
    said = {"key": sighting.key, "address": sighting.address, "title": sighting.title[:LONGEST_TITLE]}
    fresh = said | {"first_at": timezone.now()}
    mark = {"source": source, "key_sha256": _sha256(sighting.key.encode())}
    return SeenRelease.objects.get_or_create(**mark, defaults=fresh)[0]


def _last(release: SeenRelease) -> SeenVersion | None:
    return release.versions.order_by("number").last()


def _keep(
    release: SeenRelease,
    sighting: Sighting,
    read: ReadRelease | RefusedReading,
    older: ReadRelease | RefusedReading | None,
) -> Taken:
    """Keep a version in one transaction; what another run kept meanwhile counts as the version before."""
    if isinstance(read, RefusedReading):
        refusal = refusal_of(read)
        asked_again(release, problem=refusal)
        return Taken(REFUSED, release, refusal=refusal)
    with transaction.atomic():
        SeenRelease.objects.select_for_update().get(pk=release.pk)
        before = _last(release)
        release.is_session = read.reading.is_session
        if not release.title:
            release.title = (read.reading.release.headline or "")[:LONGEST_TITLE]
        if before is not None and same_words(before.text, read.text):
            _note(release, sighting)
            return Taken(SAME, release, before)
        changes = fact_changes(older.reading, read.reading) if isinstance(older, ReadRelease) else ()
        version = _version(release, sighting, read, number=before.number + 1 if before else 1, changes=changes)
        if before is not None:
            release.changed_at = version.at
        _note(release, sighting)
    return Taken(CHANGED if before is not None else NEW, release, version, changes)


def _version(
    release: SeenRelease, sighting: Sighting, read: ReadRelease, *, number: int, changes: Sequence[Change]
) -> SeenVersion:
    told = json.dumps([change.as_json() for change in changes], ensure_ascii=False) if number > 1 else ""
    return SeenVersion.objects.create(
        release=release,
        number=number,
        at=timezone.now(),
        data=zlib.compress(sighting.data),
        sha256=_sha256(sighting.data),
        text=read.text,
        reading=json.dumps(read.reading.as_json(), ensure_ascii=False),
        changes=told,
    )


def _note(release: SeenRelease, sighting: Sighting) -> None:
    release.asked_at, release.problem = timezone.now(), ""
    release.etag, release.modified = sighting.etag, sighting.modified
    release.save()


def is_address(name: str) -> bool:
    """Whether a source is fetched, not opened."""
    return name.lower().startswith(("http://", "https://"))


def _sha256(data: bytes) -> str:
    return sha256(data).hexdigest()
