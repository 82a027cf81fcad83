"""What this side's people corrected, kept as examples; the lexicon it suggests; and its use when releases are read.

    keep(before, after, fields, by=user)       one transaction with the correction itself (`adoption.correct`)
    decide(7, accept=True, by=user)            a person says whether a suggested phrase is one
    additions()                                the accepted phrases, for the reader of this node
    exported(), examples()                     both as JSON objects, for those who keep Paraph's lexicons

Rules

1. Examples and phrases are private to this side, never an act; they leave the node only when somebody exports them.
2. Nothing that was suggested is used before a person has accepted it, and a rejected phrase is not suggested again.
3. Accepted phrases for topics complete what this node reads (`intake.training.completed`); phrases of other kinds are
   kept and exported.

Worked example: in two proposals a person chooses carbon fibre for "pultrusion lines". Two corrections are kept and one
entry is suggested, counted twice; accepted, it gives the topic to the next release that speaks of pultrusion lines.
"""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.db.models import F, QuerySet
from django.utils import timezone

from paraph.intake.plans import training
from paraph.intake.plans.plan import SessionPlan
from paraph.intake.plans.training import TOPIC, Addition, Suggestion
from paraph.node.models import Correction, EntryState, LexiconEntry, User
from paraph.node.refusals import EntryUnknown


def keep(before: SessionPlan, after: SessionPlan, fields: Iterable[str], *, by: User | None = None) -> None:
    """Keep what these corrections teach. For callers within a transaction."""
    now = timezone.now()
    for example in training.examples(before, after, fields):
        Correction.objects.create(
            mechanism=settings.HOME.mechanism,
            at=now,
            by=by,
            field=example.field,
            language=example.language,
            before=example.before,
            after=example.after,
            words=example.words,
            sentence=example.sentence,
            source=example.source,
        )
        suggested = training.suggestion(example, before)
        if suggested is not None:
            _suggest(suggested, example.sentence)


def entries(state: str | None = None) -> QuerySet[LexiconEntry]:
    """The entries in one state or all, most often suggested first."""
    found = LexiconEntry.objects.filter(mechanism=settings.HOME.mechanism)
    return (found.filter(state=state) if state else found).order_by("-count", "language", "phrase", "pk")


def corrections() -> QuerySet[Correction]:
    """Every correction, oldest first."""
    return Correction.objects.filter(mechanism=settings.HOME.mechanism).order_by("pk")


def decide(number: int, *, accept: bool, by: User | None = None) -> LexiconEntry:
    """Say whether a phrase belongs into the lexicon; may be said anew at any time. Raises `EntryUnknown`."""
    entry = entries().filter(pk=number).first()
    if entry is None:
        raise EntryUnknown(number=number)
    entry.state = EntryState.ACCEPTED if accept else EntryState.REJECTED
    entry.decided_at, entry.decided_by = timezone.now(), by
    entry.save(update_fields=["state", "decided_at", "decided_by"])
    return entry


def additions() -> tuple[Addition, ...]:
    """The accepted phrases that complete readings."""
    found = entries(EntryState.ACCEPTED).filter(kind=TOPIC)
    return tuple(Addition(one.language, one.phrase, one.value) for one in found)


def exported(*, everything: bool = False) -> Iterator[dict[str, object]]:
    """The accepted entries, or all, without people and sentences."""
    for one in entries(None if everything else EntryState.ACCEPTED):
        yield {"language": one.language, "kind": one.kind, "value": one.value, "phrase": one.phrase,
               "state": one.state, "count": one.count}  # fmt: skip


def examples() -> Iterator[dict[str, object]]:
    """The corrections, without people."""
    for one in corrections():
        yield {"field": one.field, "language": one.language, "before": one.before, "after": one.after,
               "words": one.words, "sentence": one.sentence, "source": one.source}  # fmt: skip


def _suggest(found: Suggestion, sentence: str) -> None:
    mark = {"language": found.language, "kind": found.kind, "value": found.value, "phrase": found.phrase}
    fresh = {"first_at": timezone.now(), "sentence": sentence}
    entry, _ = LexiconEntry.objects.get_or_create(mechanism=settings.HOME.mechanism, **mark, defaults=fresh)
    LexiconEntry.objects.filter(pk=entry.pk).update(count=F("count") + 1)
