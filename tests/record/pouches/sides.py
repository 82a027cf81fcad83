"""Two governments in memory: each writes its own log, seals pouches, opens the other's; a real counterpart in tests."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO

from paraph.record import Act, CompactRange, Draft, Ledger, MemoryStore, SigningKey, origin_of, parse
from paraph.record.pouches import encryption
from paraph.record.pouches.judging import Knowledge, Opening, judge
from paraph.record.pouches.manifest import Manifest
from paraph.record.pouches.reading import MemoryShelf, read_pouch
from paraph.record.pouches.sealing import Contents, enclose, plan_manifest, seal
from paraph.record.receipts import give_receipt
from paraph.record.rings import CONFIRM, INTRODUCE, Claim, claims_in, periods, recipient_in
from paraph.record.tree import EMPTY_RANGE

MECHANISM = "in-ru"
AT = "2025-08-06T13:07:00Z"
SECONDS = 1754485620
NAMES = (
    "topic.stage",
    "body.establish",
    "mechanism.open",
    "key.introduce",
    "key.confirm",
    "key.rotate",
    "key.lose",
    "key.revoke",
    "attachment.add",
)
KINDS = frozenset((name, 1) for name in NAMES)
SEEDS = {"IN": bytes(32), "RU": bytes([1]) * 32, "KZ": bytes([2]) * 32}


def key_of(side: str, seed: bytes | None = None) -> SigningKey:
    return SigningKey.from_seed(origin_of(MECHANISM, side), seed or SEEDS[side])


@dataclass
class Side:
    """One government's node, as far as pouches go."""

    code: str
    other: str
    signer: SigningKey
    identity: str = field(default_factory=encryption.new_identity)
    store: MemoryStore = field(default_factory=MemoryStore)
    acknowledged: CompactRange = EMPTY_RANGE
    attachments: dict[str, bytes] = field(default_factory=dict)

    def write(self, *drafts: Draft) -> None:
        Ledger(self.store, mechanism=MECHANISM).append(drafts, side=self.code, at=AT, signer=self.signer)

    def introduce(self) -> None:
        self.claim(INTRODUCE, self.signer, self.signer)

    def claim(self, act: str, key: SigningKey, *signers: SigningKey, replaces: str = "", last: int = 0) -> None:
        claim = Claim(
            act=act, mechanism=MECHANISM, side=self.code, number=self.store.head(self.code).size,
            verifier=key.verifier.to_text(), recipient=encryption.recipient_of(self.identity), replaces=replaces,
            last=last,
        ).signed(*signers)  # fmt: skip
        self.write(Draft(act=act, v=1, office="secretariat", on=f"key/{self.code}", body=claim.body))

    def confirm(self, side: str, fingerprint: str) -> None:
        body = {"side": side, "fingerprint": fingerprint}
        self.write(Draft(act=CONFIRM, v=1, office="secretariat", on=f"key/{side}", body=body))

    def say(self, count: int = 1, **body: object) -> None:
        size = self.store.head(self.code).size
        self.write(*(Draft(act="topic.stage", v=1, office="co-chair", on="wg.wind_tunnel", body={"n": size + k, **body})
                     for k in range(count)))  # fmt: skip

    def claims(self) -> dict[str, tuple[Claim, ...]]:
        return {
            side: claims_in(map(parse, self.store.read(side, 0, self.store.head(side).size)))
            for side in self.store.sizes()
        }

    def claims_of_one(self) -> dict[str, tuple[Claim, ...]]:
        """What this side says of its key in its first act: enough for a log whose key never changed."""
        return {self.code: claims_in(map(parse, self.store.read(self.code, 0, 1)))}

    def knowledge(self) -> Knowledge:
        own = map(parse, self.store.read(self.code, 0, self.store.head(self.code).size))
        confirmed: dict[str, frozenset[str]] = {}
        for side, fingerprint in confirmations_in(own):
            confirmed[side] = confirmed.get(side, frozenset()) | {fingerprint}
        return Knowledge(
            store=self.store, mechanism=MECHANISM, side=self.code, parties=("IN", "RU"), kinds=KINDS,
            claims=self.claims(), confirmed=confirmed, acknowledged=self.acknowledged,
        )  # fmt: skip

    def contents(self, first: int | None = None, attachments: Mapping[str, bytes] | None = None) -> Contents:
        head, theirs = self.store.head(self.code), self.store.head(self.other)
        start = self.acknowledged.size if first is None else first
        return Contents(
            checkpoint=head.checkpoint,
            acts=tuple(self.store.read(self.code, start, head.size)),
            receipt=give_receipt(theirs.checkpoint, witness=self.signer, seconds=SECONDS) if theirs.size else b"",
            attachments=attachments or {},
        )

    def seal(
        self, contents: Contents | None = None, *, to: str | None = None, signer: SigningKey | None = None
    ) -> bytes:
        return sealed(contents or self.contents(), MECHANISM, self.code, to or self.other, signer or self.signer)

    def enclose(self, contents: Contents | None = None) -> bytes:
        contents = contents or self.contents()
        claims = self.claims()[self.other]
        recipient = recipient_in(claims, periods(claims, confirmed=None))
        assert recipient is not None
        terms = plan_manifest(contents, MECHANISM, self.code, self.other, AT, self.signer)
        return enclosed(self.seal(contents), terms, recipient, self.signer)

    def judge(self, pouch: bytes, shelf: MemoryShelf | None = None) -> Opening:
        return judge(read_pouch(BytesIO(pouch), identity=self.identity, shelf=shelf), self.knowledge())

    def open(self, pouch: bytes) -> Opening:
        shelf = MemoryShelf()
        opening = self.judge(pouch, shelf)
        if opening.acts:
            self.store.append(opening.side, expected=opening.expected, acts=opening.acts, head=opening.head)
        self.acknowledged = opening.acknowledged
        self.attachments |= {digest: shelf.files[digest] for digest in opening.attachments}
        return opening


@dataclass(frozen=True)
class Held:
    """Bytes as something stored."""

    data: bytes

    @property
    def size(self) -> int:
        return len(self.data)

    def pieces(self) -> Iterator[bytes]:
        yield from (self.data[at : at + 7] for at in range(0, len(self.data), 7))


def sealed(contents: Contents, mechanism: str, sender: str, addressee: str, signer: SigningKey) -> bytes:
    """A pouch in the clear, whole."""
    terms = plan_manifest(contents, mechanism, sender, addressee, AT, signer)
    return b"".join(seal(contents, terms, signer=signer))


def enclosed(pouch: bytes, terms: Manifest, recipient: str, signer: SigningKey) -> bytes:
    """A pouch encrypted, whole."""
    closed = BytesIO()
    encryption.encrypt(BytesIO(pouch), closed, recipient=recipient, side=terms.addressee)
    return b"".join(enclose(Held(closed.getvalue()), terms, signer=signer))


def two_sides() -> tuple[Side, Side]:
    """India and Russia, introduced and confirmed to each other, each with three acts of its own to say."""
    india, russia = Side("IN", "RU", key_of("IN")), Side("RU", "IN", key_of("RU"))
    for side, other in ((india, russia), (russia, india)):
        side.introduce()
        side.confirm(side.other, other.signer.verifier.fingerprint)
        side.say(3)
    return india, russia


def confirmations_in(acts: Iterable[Act]) -> frozenset[tuple[str, str]]:
    """Sides and fingerprints that `acts`, all of one side, confirm."""
    bodies = (act.body for act in acts if act.act == CONFIRM and act.v == 1)
    return frozenset((str(body["side"]), str(body["fingerprint"])) for body in bodies)


def edited(contents: Contents, **changes: object) -> Contents:
    return replace(contents, **changes)


def acts_of(side: Side, code: str) -> Sequence[bytes]:
    return list(side.store.read(code, 0, 10**6))
