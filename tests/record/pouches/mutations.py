"""One random edit of a pouch: of a byte, a stretch, a member, the order, a number or a name."""

import random
import re
from collections.abc import Callable
from io import BytesIO

from paraph.record.pouches.container import BLOCK, pack, unpack


def edits(pouch: bytes, chance: random.Random) -> tuple[str, bytes]:
    """The kind of edit and the pouch after it, which by chance may be the same."""
    kind = chance.choice(list(_KINDS))
    return kind, _KINDS[kind](pouch, chance)


def _flip(pouch: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(pouch))
    return pouch[:at] + bytes([pouch[at] ^ (1 << chance.randrange(8))]) + pouch[at + 1 :]


def _replace(pouch: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(pouch))
    return pouch[:at] + bytes([chance.randrange(256)]) + pouch[at + 1 :]


def _cut(pouch: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(pouch))
    return pouch[:at] + pouch[at + chance.choice((1, 7, BLOCK, len(pouch))) :]


def _insert(pouch: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(pouch) + 1)
    return pouch[:at] + chance.choice((b"\x00", b"\n", b"A", bytes(BLOCK), chance.randbytes(5))) + pouch[at:]


def _repeat(pouch: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(pouch))
    stop = min(len(pouch), start + chance.choice((1, 16, BLOCK, 2 * BLOCK)))
    return pouch[:stop] + pouch[start:stop] + pouch[stop:]


def _swap_blocks(pouch: bytes, chance: random.Random) -> bytes:
    blocks = [pouch[at : at + BLOCK] for at in range(0, len(pouch), BLOCK)]
    one, two = chance.randrange(len(blocks)), chance.randrange(len(blocks))
    blocks[one], blocks[two] = blocks[two], blocks[one]
    return b"".join(blocks)


def _number(pouch: bytes, chance: random.Random) -> bytes:
    found = chance.choice(list(re.finditer(rb"[0-9]+", pouch)))
    other = str(max(0, int(found[0]) + chance.choice((-1, 1, 10, -10)))).encode().rjust(len(found[0]), b"0")
    return pouch[: found.start()] + other + pouch[found.end() :]


def _word(pouch: bytes, chance: random.Random) -> bytes:
    found = chance.choice(list(re.finditer(rb"[A-Za-z]{2,}", pouch)))
    other = chance.choice((found[0].swapcase(), found[0][::-1], b"RU", b"IN", b"../" + found[0][3:]))
    return pouch[: found.start()] + other + pouch[found.end() :]


def _members(pouch: bytes, chance: random.Random) -> bytes:
    members = list(unpack(BytesIO(pouch)))
    at = chance.randrange(len(members))
    match chance.randrange(6):
        case 0:
            del members[at]
        case 1:
            members.insert(chance.randrange(len(members) + 1), members[at])
        case 2:
            members.insert(chance.randrange(len(members)), members.pop(at))
        case 3:
            members[at] = (members[chance.randrange(len(members))][0], members[at][1])
        case 4:
            name, data = members[at]
            members[at] = (name, _flip(data, chance) if data else b"x")
        case _:
            name, data = members[at]
            members[at] = (name, data[: chance.randrange(len(data) + 1)])
    return b"".join(pack(iter(members)))


_KINDS: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "flip": _flip, "replace": _replace, "cut": _cut, "insert": _insert, "repeat": _repeat, "swap": _swap_blocks,
    "number": _number, "word": _word, "members": _members,
}  # fmt: skip
