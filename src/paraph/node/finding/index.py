"""Brings the index up to the record's head.

Rules

1. An index whose mark is the record's head, in this version of the keys, is as good as new: one query tells.
2. Otherwise what may have changed since this process last looked is compared with what is filed, and only what differs
   is filed anew. A process that has not looked before compares everything.
3. A new version of the keys makes everything anew.
4. All of it is one transaction under a lock of its own. If we stop in it, nothing was done, and whoever asks next does
   it.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from itertools import islice, tee

import msgspec
from django.db import connection, transaction

from paraph.language.files import DATA
from paraph.language.finding.sketch import BETWEEN
from paraph.mechanism.state import State
from paraph.node.finding.engines import PUBLIC, Engine, engine
from paraph.node.finding.filings import Counts, Draft, Filings, draft, filings
from paraph.node.finding.tables import Filed, FiledKey, FiledUpTo
from paraph.node.finding.things import Thing, changed
from paraph.node.records import Current
from paraph.node.storage import collector

MADE = "3"
"""Changed with the code of the keys; their data are looked at."""

AT_ONCE = 2000
"""Things compared at once with what is filed."""

TOGETHER = 250
"""Things filed together when the index is made anew."""

Progress = Callable[[int], None]
Spread = Callable[[Callable[[Sequence[Draft]], Filings], Iterable[Sequence[Draft]]], Iterable[Filings]]
_LOOKED: dict[str, tuple[str, State]] = {}
"""Mechanism -> mark and state this process last brought the index up to."""


def follow(current: Current, *, progress: Progress = lambda _: None, spread: Spread = map) -> FiledUpTo:
    """Bring the index up to `current`, and give where it stands.

    `progress` is told how many things were looked at; `spread` is `map`, or does its work on several processors, for
    making the index anew.
    """
    mark = f"{version()}:{current.head}"
    standing = FiledUpTo.objects.filter(mechanism=current.mechanism).first()
    if standing is not None and standing.mark == mark:
        return standing
    with transaction.atomic():
        standing = _locked(current.mechanism)
        if standing.mark != mark:
            _bring_up(standing, current, mark, progress, spread)
    _LOOKED[current.mechanism] = (mark, current.state)
    return standing


def rebuild(current: Current, *, progress: Progress = lambda _: None, spread: Spread = map) -> FiledUpTo:
    """Make the index anew from the record."""
    FiledUpTo.objects.filter(mechanism=current.mechanism).update(mark="")
    _LOOKED.pop(current.mechanism, None)
    return follow(current, progress=progress, spread=spread)


@cache
def version() -> str:
    """Names the keys: things filed under another version are filed anew."""
    digest = sha256(MADE.encode())
    for path in sorted(DATA.glob("*.t??*")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _locked(mechanism: str) -> FiledUpTo:
    FiledUpTo.objects.get_or_create(mechanism=mechanism, defaults={"mark": ""})
    return FiledUpTo.objects.select_for_update().get(mechanism=mechanism)


def _bring_up(standing: FiledUpTo, current: Current, mark: str, progress: Progress, spread: Spread) -> None:
    counts = Counts()
    if standing.mark.partition(":")[0] == version():
        _file_changes(standing, current, counts, progress)
    else:
        forget(standing)
        things = (thing for _, _, thing in changed(current.state, None) if thing)
        file_anew(standing.mechanism, things, counts, spread=spread, progress=progress)
    keep_counts(standing, counts)
    standing.mark = mark
    standing.save()


def _file_changes(standing: FiledUpTo, current: Current, counts: Counts, progress: Progress) -> None:
    looked, state = _LOOKED.get(standing.mechanism, ("", None))
    whole = looked != standing.mark
    pending = changed(current.state, None if whole else state)
    seen: dict[str, set[str]] = {"person": set()}
    while some := list(islice(pending, AT_ONCE)):
        for kind, key, _ in some:
            if whole or kind == "person":
                seen.setdefault(kind, set()).add(key)
        file_things(standing.mechanism, some, counts)
        progress(len(some))
    _unfile_unseen(standing.mechanism, seen, counts, whole=whole)


def forget(standing: FiledUpTo) -> None:
    """Begin anew. What else stands in the same table of text goes too, and is filed again when it is asked."""
    public = standing.mechanism.startswith(PUBLIC)
    engine(standing.mechanism).clear()
    for table in (Filed, FiledKey):
        rows = table.objects.all()
        (rows.filter if public else rows.exclude)(mechanism__startswith=PUBLIC).delete()
    others = FiledUpTo.objects.exclude(mechanism=standing.mechanism)
    (others.filter if public else others.exclude)(mechanism__startswith=PUBLIC).update(mark="", things=0, words="{}")
    standing.things, standing.words, standing.mark = 0, "{}", ""


def file_anew(
    mechanism: str,
    things: Iterable[Thing],
    counts: Counts,
    *,
    spread: Spread = map,
    progress: Progress = lambda _: None,
) -> None:
    """File things where nothing is filed yet. `spread` is `map`, or does the same on other processors meanwhile."""
    left = iter(things)
    batches = iter(lambda: list(islice(left, TOGETHER)), [])
    ahead, behind = tee((some, [draft(thing) for thing in some]) for some in batches)
    by, number = engine(mechanism), _last()
    with collector.resting():
        drafts = (drafts for _, drafts in ahead)
        for (some, drawn), found in zip(behind, spread(filings, drafts), strict=True):
            _write(by, mechanism, number, zip(some, drawn, strict=True), found)
            counts.join(found.counts)
            number += len(some)
            progress(len(some))
    by.settle()


def file_things(mechanism: str, some: Sequence[tuple[str, str, Thing | None]], counts: Counts) -> None:
    """File those that differ from what is filed; unfile those that are gone."""
    filed = _filed(mechanism, [(kind, key) for kind, key, _ in some])
    differing = [(place, thing) for *place, thing in some if _differs(filed.get((place[0], place[1])), thing)]
    _unfile([row for place, _ in differing if (row := filed.get((place[0], place[1])))], counts)
    new = [(thing, draft(thing)) for _, thing in differing if thing]
    found = filings([drawn for _, drawn in new])
    by = engine(mechanism)
    _write(by, mechanism, _last(), new, found)
    by.settle()
    counts.join(found.counts)


def _last() -> int:
    """The number last filed under."""
    return Filed.objects.order_by("-number").values_list("number", flat=True).first() or 0


def _write(by: Engine, mechanism: str, last: int, things: Iterable[tuple[Thing, Draft]], found: Filings) -> None:
    """File things under the numbers after `last`."""
    numbers = range(last + 1, last + 1 + len(found.keys))
    rows = [
        (number, mechanism, *(getattr(thing, name) for name in THING), texts.decode(), sketches)
        for number, (thing, (_, texts)), sketches in zip(numbers, things, found.sketches, strict=True)
    ]
    by.insert(Filed._meta.db_table, COLUMNS, rows)  # noqa: SLF001 - Django's own way to a table's name
    by.add(list(zip(numbers, found.keys, strict=True)))


def _differs(row: Filed | None, thing: Thing | None) -> bool:
    return (row and _thing(row)) != thing


def _filed(mechanism: str, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Filed]:
    found: dict[tuple[str, str], Filed] = {}
    by_kind: dict[str, list[str]] = {}
    for kind, key in places:
        by_kind.setdefault(kind, []).append(key)
    for kind, keys in by_kind.items():
        for start in range(0, len(keys), 500):
            rows = Filed.objects.filter(mechanism=mechanism, kind=kind, key__in=keys[start : start + 500])
            found.update(((row.kind, row.key), row) for row in rows)
    return found


def _unfile_unseen(mechanism: str, seen: Mapping[str, set[str]], counts: Counts, *, whole: bool) -> None:
    """Take away what is filed and stands in the record no more: people always, all kinds when all were looked at."""
    rows = Filed.objects.filter(mechanism=mechanism)
    kept = rows if whole else rows.filter(kind="person")
    gone = [
        number for number, kind, key in kept.values_list("number", "kind", "key") if key not in seen.get(kind, set())
    ]
    for start in range(0, len(gone), 500):
        _unfile(list(rows.filter(number__in=gone[start : start + 500])), counts)


def _unfile(rows: Sequence[Filed], counts: Counts) -> None:
    if not rows:
        return
    found = filings([draft(_thing(row)) for row in rows], -1)
    counts.join(found.counts)
    engine(rows[0].mechanism).remove([(row.number, keys) for row, keys in zip(rows, found.keys, strict=True)])
    Filed.objects.filter(number__in=[row.number for row in rows]).delete()


def keep_counts(standing: FiledUpTo, counts: Counts) -> None:
    """Add to the counts of the mechanism; the caller saves `standing`."""
    words = json.loads(standing.words)
    for lang in counts.texts:
        texts, said = words.get(lang, (0, 0))
        words[lang] = (texts + counts.texts[lang], said + counts.words[lang])
    standing.words = json.dumps(words)
    standing.things += counts.things
    keep_keys(standing.mechanism, counts.keys)


def keep_keys(mechanism: str, keys: Mapping[str, int]) -> None:
    """Add to how many things have each key."""
    table = FiledKey._meta.db_table  # noqa: SLF001 - Django's own way to a table's name
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} (mechanism, key, things) VALUES (%s, %s, %s) "
            f"ON CONFLICT (mechanism, key) DO UPDATE SET things = {table}.things + excluded.things",
            [(mechanism, key, count) for key, count in sorted(keys.items()) if count],
        )


THING = ("kind", "key", "body", "session", "area", "status", "document", "paragraph")
"""The columns of a thing in its own order, its texts left out."""

COLUMNS = ("number", "mechanism", *THING, "texts", "sketches")


def _thing(row: Filed) -> Thing:
    return Thing(
        row.kind,
        row.key,
        msgspec.json.decode(row.texts),
        row.body,
        row.session,
        row.area,
        row.status,
        row.document,
        row.paragraph,
    )


def things_filed(numbers: Sequence[int], mechanism: str) -> Iterator[tuple[int, Thing, list[bytes]]]:
    """The things of these numbers, with their numbers and the sketches of their texts, in no order."""
    for start in range(0, len(numbers), 500):
        rows = Filed.objects.filter(number__in=numbers[start : start + 500])
        for number, of, kind, key, *places, texts, sketches in rows.values_list(*COLUMNS):
            if of == mechanism:  # asked of the database, it would go through all of a mechanism instead of these few
                yield number, Thing(kind, key, msgspec.json.decode(texts), *places), bytes(sketches).split(BETWEEN)
