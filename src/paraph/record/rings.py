"""Whose keys are to be believed, read from the logs: what a side claims of its keys, and what the other confirmed.

A side speaks of its own keys in four acts of its own log. Each carries signatures over the `Claim`'s text, so a key
never enters on anybody's word but that of the keys themselves:

    key.introduce   the first key                         signed by it
    key.rotate      a new key in place of the old one     signed by both: who trusts the old one trusts the new one
    key.lose        a new key; the old one is gone        signed by the new one: trusted once confirmed by fingerprint
    key.revoke      a new key; the old one was stolen     the same, and the old one is not believed past size `last`

and of the other's keys in one: `key.confirm`, with a side and a fingerprint, once somebody compared the key papers.

Rules:

1. A key is believed when its fingerprint was confirmed, or when a believed key rotated to it. One's own are believed.
2. A key replaced by the act number `n` signs sizes up to `n + 1`, the new one from `n + 1`: at `n + 1` both do.
   A lost key signs sizes up to `n`; a revoked one up to `last`, which may be long before.
3. A claim that does not follow the one before it, or whose signatures do not hold, is passed over: it adds no key.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from paraph.record.acts import Act
from paraph.record.checkpoints import origin_of
from paraph.record.keys import KeyPeriod, SigningKey, VerifierKey
from paraph.record.notes import Note, check_note, parse_note
from paraph.record.pouches.encryption import is_recipient
from paraph.record.refusals import RecordError

INTRODUCE, ROTATE, LOSE, REVOKE = "key.introduce", "key.rotate", "key.lose", "key.revoke"
CLAIMS = frozenset({INTRODUCE, ROTATE, LOSE, REVOKE})
CONFIRM = "key.confirm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a side says of its own key."""

    act: str
    mechanism: str
    side: str
    number: int
    """The number of the act in the side's log."""

    verifier: str
    """The key, as a C2SP verifier key line."""

    recipient: str
    """To what pouches for the side may be encrypted: an age X25519 recipient."""

    replaces: str = ""
    """The verifier key line of the key before."""

    last: int = 0
    """For `key.revoke`: the largest size at which the key before is to be believed."""

    signatures: tuple[str, ...] = ()
    """Signature lines of a C2SP note over `text`."""

    @property
    def text(self) -> str:
        """What is signed."""
        lines = [
            "paraph-key/1", self.act, origin_of(self.mechanism, self.side), f"number {self.number}",
            f"verifier {self.verifier}", f"recipient {self.recipient}", f"replaces {self.replaces or '-'}",
            f"last {self.last}",
        ]  # fmt: skip
        return "".join(f"{line}\n" for line in lines)

    def signed(self, *signers: SigningKey) -> "Claim":
        """The same claim under the signatures of `signers`."""
        lines = tuple(signer.sign(self.text).line() for signer in signers)
        return Claim(
            act=self.act, mechanism=self.mechanism, side=self.side, number=self.number, verifier=self.verifier,
            recipient=self.recipient, replaces=self.replaces, last=self.last, signatures=lines,
        )  # fmt: skip

    @property
    def key(self) -> VerifierKey | None:
        """The key, if it is one under the name of the side's log."""
        return _key(self.verifier, origin_of(self.mechanism, self.side))

    def holds(self) -> bool:
        """Whether the key is one, the recipient is one, and the signatures that the act asks for are all there."""
        try:
            key, before = self.key, _key(self.replaces, origin_of(self.mechanism, self.side))
            wanted = [key, before] if self.act == ROTATE else [key]
            if None in wanted or not is_recipient(self.recipient):
                return False
            note = parse_note(Note(self.text, ()).to_bytes() + "".join(f"{s}\n" for s in self.signatures).encode())
            signed = check_note(note, [one for one in wanted if one])
        except (RecordError, UnicodeEncodeError):
            return False
        return len(signed) == len(wanted) == len(self.signatures)

    @property
    def body(self) -> dict[str, Any]:
        """The body of the act."""
        body: dict[str, Any] = {
            "number": self.number, "verifier": self.verifier, "recipient": self.recipient,
            "signatures": list(self.signatures),
        }  # fmt: skip
        if self.replaces:
            body["replaces"] = self.replaces
        if self.last:
            body["last"] = self.last
        return body


def claims_in(acts: Iterable[Act]) -> tuple[Claim, ...]:
    """The claims among `acts` that hold and stand where they say they stand."""
    found = (_claim(act) for act in acts if act.act in CLAIMS and act.v == 1)
    return tuple(claim for claim in found if claim and claim.holds())


def periods(claims: Sequence[Claim], *, confirmed: AbstractSet[str] | None) -> tuple[KeyPeriod, ...]:
    """The believed keys of one side, from its claims in the order of its log.

    `confirmed` are the fingerprints that the reader compared; None believes every claim, as a side does its own.
    """
    chain: list[tuple[KeyPeriod, bool]] = []
    for claim in claims:
        key = claim.key
        if key is None or claim.replaces != (chain[-1][0].verifier.to_text() if chain else ""):
            continue
        if (claim.act == INTRODUCE) != (not chain):
            continue
        believed = confirmed is None or key.fingerprint in confirmed
        if chain:
            before, trusted = chain[-1]
            believed = believed or (claim.act == ROTATE and trusted)
            chain[-1] = (KeyPeriod(before.verifier, before.first, _last(claim)), trusted)
        chain.append((KeyPeriod(key, _first(claim)), believed))
    return tuple(period for period, believed in chain if believed)


def recipient_in(claims: Sequence[Claim], believed: Sequence[KeyPeriod]) -> str | None:
    """The recipient that goes with the newest believed key."""
    lines = {period.verifier.to_text() for period in believed if period.last is None}
    return next((claim.recipient for claim in reversed(claims) if claim.verifier in lines), None)


def _first(claim: Claim) -> int:
    return 0 if claim.act == INTRODUCE else claim.number + 1


def _last(claim: Claim) -> int:
    """Rule 2."""
    match claim.act:
        case "key.rotate":
            return claim.number + 1
        case "key.revoke":
            return min(claim.last, claim.number)
    return claim.number


def _claim(act: Act) -> Claim | None:
    try:
        return claim_of(act.act, act.body, mechanism=act.mechanism, side=act.side, number=act.n)
    except (KeyError, TypeError, ValueError):
        return None


def claim_of(act: str, body: Mapping[str, Any], *, mechanism: str, side: str, number: int | None = None) -> Claim:
    """The claim that an act's body makes; raises `KeyError`, `TypeError` or `ValueError` if it makes none.

    With `number`, the body must name it: a claim copied to another place in the log is none.
    """
    said = body["number"]
    if number is not None and said != number:
        raise ValueError(said)
    texts = [body["verifier"], body["recipient"], body.get("replaces", ""), *body["signatures"]]
    if not all(isinstance(text, str) for text in texts):
        raise TypeError
    return Claim(
        act=act, mechanism=mechanism, side=side, number=int(said), verifier=texts[0], recipient=texts[1],
        replaces=texts[2], last=int(body.get("last", 0)), signatures=tuple(texts[3:]),
    )  # fmt: skip


def _key(line: str, origin: str) -> VerifierKey | None:
    try:
        key = VerifierKey.from_text(line)
    except RecordError:
        return None
    return key if key.name == origin and key.algorithm == 1 else None
