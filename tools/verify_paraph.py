"""Check a record, a pouch, an inclusion proof or a proof of equivocation without Paraph: with Python and cryptography.

    python verify_paraph.py record FOLDER --key KEY …             FOLDER/IN/acts.jsonl and FOLDER/IN/checkpoint, …
    python verify_paraph.py pouch FILE [FOLDER] --key KEY …              FOLDER: the record that the pouch continues
    python verify_paraph.py proof ACT PROOF --key KEY …           one act's bytes; a c2sp.org/tlog-proof
    python verify_paraph.py equivocation FIRST SECOND [GROWTH] --key KEY …

KEY is a line "name+id+base64" or (where the key is in the files) the sixty digits of its fingerprint, from a key paper.
Exit status 0 if everything holds, 1 if not, with the first thing that does not. The formats: docs/formats.
"""

# fmt: off
import base64, hashlib, json, re, sys
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

KEY = re.compile(rb"paraph/[a-z0-9-]+/[A-Z]{2,8}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}")

def need(holds, what): holds or sys.exit(f"DOES NOT HOLD: {what}")
def sha(data): return hashlib.sha256(data).digest()

def root(leaves):                                                                   # RFC 6962 2.1
    level = [sha(b"\0" + leaf) for leaf in leaves] or [sha(b"")]
    while len(level) > 1:
        pairs = [sha(b"\1" + a + b) for a, b in zip(level[::2], level[1::2])]
        level = pairs + level[2 * len(pairs):]                                      # an odd one rises as it is
    return level[0]

def climb(start, index, size, path, other=None):    # RFC 9162 2.1.3.2, 2.1.4.2; with `other`, also the smaller root
    small, big, last = other, start, size - 1
    for hashed in path:
        need(last > 0, "the proof is too long")
        if index & 1 or index == last:
            big, small = sha(b"\1" + hashed + big), small and sha(b"\1" + hashed + small)
            while index and not index & 1:
                index, last = index >> 1, last >> 1
        else:
            big = sha(b"\1" + big + hashed)
        index, last = index >> 1, last >> 1
    need(last == 0, "the proof is too short")
    return (small, big) if other else big

def believed(keys, data):
    """The key lines given, and those found in `data` whose fingerprints were given."""
    given = {re.sub(r"[\s-]", "", key) for key in keys}
    return {line for line in [*map(str.encode, keys), *KEY.findall(data)] if KEY.fullmatch(line)
            and (line.decode() in keys or str(int.from_bytes(sha(line), "big") % 10**60).zfill(60) in given)}

def note(data, keys, what):
    """The lines of a C2SP signed note that one of `keys` signed, and which."""
    text, under = data[:data.rindex(b"\n\n") + 1], data[data.rindex(b"\n\n") + 2:].decode()
    for key in keys:
        name, key_id, encoded = key.decode().split("+", 2)
        raw = base64.b64decode(encoded)
        need(sha(name.encode() + b"\n" + raw)[:4].hex() == key_id and raw[0] == 1, f"{name}: not a verifier key")
        for line in under.splitlines():
            blob = base64.b64decode(line.split(" ")[2])
            if line.startswith(f"\u2014 {name} ") and blob[:4].hex() == key_id:
                Ed25519PublicKey.from_public_bytes(raw[1:]).verify(blob[4:], text)      # raises if it does not hold
                return text.decode().splitlines(), key
    need(False, f"{what}: no key that you gave has signed it")

def checkpoint(data, keys, what):
    (origin, size, top, *_), key = note(data, keys, what)
    need(key.decode().startswith(origin + "+"), f"{what}: signed by the key of another log")
    return origin, int(size), base64.b64decode(top), key

def check_acts(lines, origin, first, after):
    for n, line in enumerate(lines, first):
        act = json.loads(line)
        exact = json.dumps(act, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
        need(exact == line, f"{origin} act {n}: not in canonical form")
        need(f"paraph/{act['mechanism']}/{act['side']}" == origin and act["n"] == n, f"{origin} act {n}: out of place")
        need(all(act["after"].get(side, 0) >= count for side, count in after.items()), f"{origin} act {n}: unsays")
        after = act["after"]

def check_record(keys, folder):
    for side in sorted(path.parent for path in Path(folder).glob("*/checkpoint")):
        data, signed = (side / "acts.jsonl").read_bytes(), (side / "checkpoint").read_bytes()
        origin, size, top, _ = checkpoint(signed, believed(keys, data), f"{side.name} checkpoint")
        need(len(lines := data.split(b"\n")[:size]) == size, f"{side.name}: fewer acts than the {size} signed for")
        check_acts(lines, origin, 0, {})
        need(root(lines) == top, f"{side.name}: the acts are not those that were signed")
        print(f"{side.name}: {size} acts, whole and signed")

def check_pouch(keys, file, after=None):
    data, members, at = Path(file).read_bytes(), [], 0
    while any(block := data[at:at + 512]):
        name, size = block[:100].rstrip(b"\0").decode(), int(block[124:135], 8)
        made = name.encode().ljust(100, b"\0") + b"0000644\x000000000\x000000000\x00%011o\x0000000000000\x00" % size
        made += b" " * 8 + b"0" + bytes(100) + b"ustar\x0000" + bytes(247)
        made = made[:148] + b"%06o\0 " % sum(made) + made[156:]
        members.append((name, data[at + 512:at + 512 + size]))
        start, at = at + 512 + size, at + 512 - -size // 512 * 512
        need(block == made and not any(data[start:at]), f"{name}: not the one form")
    need(data[at:] == bytes(1024) and members[0][0] == "manifest", "not a pouch in its one form")
    lines, key = note(members[0][1], believed(keys, members[0][1]), "manifest")
    listed = [line.split(" ") for line in lines if line.startswith("member ")]
    need(lines[0] == "paraph-pouch/1" and f"key {key.decode()}" in lines, "manifest: not signed by the key it names")
    need(listed == [["member", name, str(len(data)), sha(data).hex()] for name, data in members[1:]], "other members")
    if "pouch.age" in (inside := dict(members)):
        return print("envelope whole and signed; decrypt pouch.age with age, then check what is inside")
    first, size = map(int, next(line for line in lines if line.startswith("acts ")).split(" ")[1:])
    origin, signed, top, _ = checkpoint(inside["checkpoint"], [key], "checkpoint")
    acts = inside["acts.jsonl"].split(b"\n")[:-1]
    need((signed, len(acts)) == (size, size - first), "the acts are not as many as was signed")
    check_acts(acts, origin, first, {})
    before = (Path(after) / origin.split("/")[2] / "acts.jsonl").read_bytes().split(b"\n")[:first] if after else []
    if first and not after: return print(f"whole and signed; starts at act {first}: give the record to check the root")
    need(root(before + acts) == top, "the acts are not those that the checkpoint signs")
    print(f"{origin}: acts {first} to {size - 1}, whole and signed by {key.decode()}")

def check_proof(keys, act, proof):
    head, signed = Path(proof).read_bytes().split(b"\n\n", 1)
    lines = [line for line in head.decode().splitlines() if not line.startswith("extra ")]
    origin, size, top, _ = checkpoint(signed, believed(keys, signed), "checkpoint")
    index, path = int(lines[1].removeprefix("index ")), [base64.b64decode(line) for line in lines[2:]]
    need(lines[0] == "c2sp.org/tlog-proof@v1" and 0 <= index < size, "not a proof")
    leaf = sha(b"\0" + Path(act).read_bytes().rstrip(b"\n"))
    need(climb(leaf, index, size, path) == top, "the act is not in the log")
    print(f"{origin}: act {index} is in the log of {size} acts")

def check_equivocation(keys, *files):
    (origin, small, old, _), (other, large, new, _) = (
        checkpoint(Path(file).read_bytes(), believed(keys, b""), file) for file in files[:2])
    need(origin == other and small <= large, "two checkpoints of one log, the smaller first, are needed")
    if small < large:
        need(len(files) == 3, "the sizes differ: a third file is needed")
        mark, *sizes, top, steps = Path(files[2]).read_text().split("\n", 4)
        really, path = base64.b64decode(top), [base64.b64decode(line) for line in steps.split()]
        need((mark, sizes) == ("paraph-growth/1", [str(small), str(large)]), "the third file is of other sizes")
        path, shift = (path if small & (small - 1) else [really, *path]), (small ^ (small - 1)).bit_length() - 1
        reached = climb(path[0], (small - 1) >> shift, ((large - 1) >> shift) + 1, path[1:], path[0])
        need(reached == (really, new), "the third file proves nothing about the larger log")
    need(old != (really if small < large else new), "the two checkpoints can be of one log: this proves nothing")
    print(f"PROVED: two different logs were signed as {origin}")

CHECKS = {"record": check_record, "pouch": check_pouch, "proof": check_proof, "equivocation": check_equivocation}
if __name__ == "__main__":
    what, *words = sys.argv[1:] or [""]
    keys = [words.pop(at + 1) for at in reversed(range(len(words) - 1)) if words[at] == "--key"]
    files = [word for word in words if word != "--key"]
    try:
        CHECKS[what](keys, *files) if what in CHECKS else sys.exit(__doc__)
    except InvalidSignature:
        need(False, "a signature by a key that you gave does not fit its text")
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        need(False, f"this cannot be read as a {what} ({type(error).__name__}: {error})")
