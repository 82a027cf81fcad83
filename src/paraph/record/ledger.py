"""The ledger: a mechanism's logs in a store, written one decision at a time.

Rules:

1. A side's acts are appended by that side's node alone, under that side's key.
2. Several drafts of one decision become acts together or not at all, at one instant, with one `after`.
3. `after` is what the store holds of the other sides when the head is read. More may arrive meanwhile: that makes
   `after` modest, not wrong.
4. Every append ends in a checkpoint signed over the new size; acts and checkpoint are kept in one atomic step.

    >>> ledger = Ledger(MemoryStore(), mechanism="in-ru-modernization")
    >>> key = SigningKey.from_seed(origin_of("in-ru-modernization", "IN"), secret)                 # doctest: +SKIP
    >>> ledger.append([draft], side="IN", at="2025-08-06T13:07:00Z", signer=key)                   # doctest: +SKIP
    (Act(act='session.open', after={}, …, n=0, …),)
"""

from collections.abc import Iterable, Iterator, Mapping

from paraph.record.acts import Act, Draft, encode, parse
from paraph.record.checkpoints import Checkpoint, origin_of, read_checkpoint
from paraph.record.examining import Kinds, Progress, examine
from paraph.record.keys import KeyRing, SigningKey
from paraph.record.logs import check_after
from paraph.record.refusals import KeyMisnamed, LogDamaged
from paraph.record.stores import Head, Store
from paraph.record.tree import leaf_hash
from paraph.record.verdicts import Verdict


class Ledger:
    """The logs of one mechanism."""

    def __init__(self, store: Store, *, mechanism: str) -> None:
        """Keep the logs of `mechanism` in `store`, which holds no other's."""
        self.store = store
        self.mechanism = mechanism

    def sizes(self) -> Mapping[str, int]:
        """The sides that have a log, and how many acts each has."""
        return self.store.sizes()

    def read(self, side: str, start: int = 0, stop: int | None = None) -> Iterator[Act]:
        """The acts of `side` from number `start` up to `stop`, by default all there are when the reading begins."""
        return map(parse, self.store.read(side, start, self.store.head(side).size if stop is None else stop))

    def append(
        self, drafts: Iterable[Draft], *, side: str, at: str, signer: SigningKey, successor: SigningKey | None = None
    ) -> tuple[Act, ...]:
        """Give `drafts` their places at the end of the log of `side`, and keep them under a new checkpoint.

        With a `successor`, whom the last draft introduces, the checkpoint bears both signatures (`rings.py` rule 2).

        Raises `KeyMisnamed` for a key of another log, `SizeMoved` if another process appended meanwhile (decide
        again: what was allowed may no longer be), or the defect of a draft. Not checked: whether the mechanism's
        rules allow the acts. No drafts, no change.
        """
        origin = origin_of(self.mechanism, side)
        if signer.name != origin:
            raise KeyMisnamed(found=signer.name, expected=origin)
        head, after = self.store.head(side), self._read_of_others(side)
        acts = tuple(
            draft.placed(mechanism=self.mechanism, side=side, n=n, after=after, at=at)
            for n, draft in enumerate(drafts, start=head.size)
        )
        if not acts:
            return ()
        self._check_head(acts[0], head)
        data = [encode(act) for act in acts]
        grown = head.range.extend(map(leaf_hash, data))
        checkpoint = Checkpoint(origin, grown.size, grown.root()).signed(*filter(None, (signer, successor)))
        self.store.append(side, expected=head.size, acts=data, head=Head(grown, checkpoint))
        return tuple(map(parse, data))

    def verify(self, keys: KeyRing, *, known: Kinds | None = None, progress: Progress | None = None) -> Verdict:
        """Examine the whole record; see `paraph.record.examining.examine`."""
        return examine(self.store, mechanism=self.mechanism, keys=keys, known=known, progress=progress)

    def _read_of_others(self, side: str) -> dict[str, int]:
        return {other: size for other, size in sorted(self.store.sizes().items()) if other != side and size}

    def _check_head(self, act: Act, head: Head) -> None:
        """Refuse to build on a damaged log, or to go back on what this side said it had read.

        To sign a root over damaged acts would contradict the checkpoint before it; and after a restore that lost acts
        of others, an `after` smaller than the last one would unsay it.
        """
        if not head.checkpoint:
            return
        signed = read_checkpoint(head.checkpoint)
        if (signed.size, signed.root) != (head.size, head.range.root()):
            raise LogDamaged(place=signed.origin, expected=signed.size, found=head.size)
        for last in self.read(act.side, head.size - 1, head.size):
            check_after(act, last.after)
