"""A second implementation, written from the specifications alone and in no hurry: what the clever one must agree with.

Nothing here imports Paraph. `python -m tests.record.naive` writes the vector files afresh; a test compares them.
"""

import base64
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

VECTORS = Path(__file__).parent / "vectors"


def mth(entries: list[bytes]) -> bytes:
    """MTH(D[n]) of RFC 6962 2.1, over the entries themselves."""
    if not entries:
        return sha256(b"").digest()
    if len(entries) == 1:
        return sha256(b"\x00" + entries[0]).digest()
    k = split(len(entries))
    return sha256(b"\x01" + mth(entries[:k]) + mth(entries[k:])).digest()


def path(m: int, entries: list[bytes]) -> list[bytes]:
    """PATH(m, D[n]) of RFC 6962 2.1.1."""
    if len(entries) == 1:
        return []
    k = split(len(entries))
    if m < k:
        return [*path(m, entries[:k]), mth(entries[k:])]
    return [*path(m - k, entries[k:]), mth(entries[:k])]


def proof(m: int, entries: list[bytes]) -> list[bytes]:
    """PROOF(m, D[n]) of RFC 6962 2.1.2."""
    return subproof(m, entries, whole=True)


def subproof(m: int, entries: list[bytes], *, whole: bool) -> list[bytes]:
    """SUBPROOF(m, D[n], b)."""
    if m == len(entries):
        return [] if whole else [mth(entries)]
    k = split(len(entries))
    if m <= k:
        return [*subproof(m, entries[:k], whole=whole), mth(entries[k:])]
    return [*subproof(m - k, entries[k:], whole=False), mth(entries[:k])]


def split(n: int) -> int:
    """The largest power of two smaller than n."""
    k = 1
    while 2 * k < n:
        k *= 2
    return k


def canonical(value: Any) -> bytes:  # noqa: ANN401 - any JSON value without fractions
    """RFC 8785 for values without fractions whose names are ASCII."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def key_id(name: str, algorithm: int, public: bytes) -> bytes:
    """The four bytes of c2sp.org/signed-note."""
    return sha256(name.encode() + b"\n" + bytes([algorithm]) + public).digest()[:4]


def sign(name: str, seed: bytes, text: str) -> dict[str, str]:
    """Sign a note text and show every step."""
    private = Ed25519PrivateKey.from_private_bytes(seed)
    public = private.public_key().public_bytes_raw()
    signature = private.sign(text.encode())
    identifier = key_id(name, 1, public)
    encoded = base64.b64encode(identifier + signature).decode()
    return {
        "name": name,
        "seed": seed.hex(),
        "public": public.hex(),
        "verifier": f"{name}+{identifier.hex()}+{base64.b64encode(bytes([1]) + public).decode()}",
        "key_id": identifier.hex(),
        "signed_text": text,
        "signature": signature.hex(),
        "line": f"\u2014 {name} {encoded}",
        "note": f"{text}\n\u2014 {name} {encoded}\n",
    }


def cosign(name: str, seed: bytes, text: str, seconds: int) -> dict[str, str | int]:
    """Cosign a checkpoint text (c2sp.org/tlog-cosignature) and show every step."""
    private = Ed25519PrivateKey.from_private_bytes(seed)
    public = private.public_key().public_bytes_raw()
    message = f"cosignature/v1\ntime {seconds}\n{text}"
    signature = private.sign(message.encode())
    identifier = key_id(name, 4, public)
    encoded = base64.b64encode(identifier + seconds.to_bytes(8) + signature).decode()
    return {
        "name": name,
        "seed": seed.hex(),
        "seconds": seconds,
        "verifier": f"{name}+{identifier.hex()}+{base64.b64encode(bytes([4]) + public).decode()}",
        "key_id": identifier.hex(),
        "signed_text": message,
        "signature": signature.hex(),
        "line": f"\u2014 {name} {encoded}",
    }


def fingerprint(verifier: str) -> str:
    """Twelve groups of five digits."""
    digits = f"{int(sha256(verifier.encode()).hexdigest(), 16):078d}"[-60:]
    return " ".join(digits[at : at + 5] for at in range(0, 60, 5))


def tree_vectors() -> dict[str, Any]:
    """The eight entries of the reference tests of Certificate Transparency, with every hash and every proof."""
    hexes = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
    entries = [bytes.fromhex(one) for one in hexes]
    return {
        "source": "RFC 6962 2.1; entries and roots of the Certificate Transparency reference tests",
        "entries": hexes,
        "leaf_hashes": [mth([entry]).hex() for entry in entries],
        "roots": [mth(entries[:size]).hex() for size in range(9)],
        "ranges": [[one.hex() for one in peaks(entries[:size])] for size in range(9)],
        "inclusion": [
            {"index": index, "size": size, "path": [one.hex() for one in path(index, entries[:size])]}
            for size in range(1, 9)
            for index in range(size)
        ],
        "consistency": [
            {"old": old, "new": new, "path": [one.hex() for one in proof(old, entries[:new])]}
            for new in range(1, 9)
            for old in range(1, new + 1)
        ],
    }


def peaks(entries: list[bytes]) -> list[bytes]:
    """The roots of the perfect subtrees that the binary digits of the size name, widest first."""
    found = []
    while entries:
        k = 1
        while 2 * k <= len(entries):
            k *= 2
        found.append(mth(entries[:k]))
        entries = entries[k:]
    return found


def log_vectors() -> dict[str, Any]:
    """Two acts of one side from their members to the signed checkpoint, with a witness's cosignature under it."""
    mechanism = "in-ru-modernization"
    acts = [
        {
            "act": "session.open", "after": {}, "at": "2025-08-06T04:30:00Z",
            "body": {"host": "IN", "ordinal": 11, "titles": {"hi": "ग्यारहवाँ सत्र", "ru": "Одиннадцатая сессия"}},
            "mechanism": mechanism, "n": 0, "office": "co-chair", "on": "session/11", "side": "IN", "v": 1,
        },
        {
            "act": "paragraph.propose", "after": {"RU": 3}, "at": "2025-08-06T13:07:00Z",
            "body": {"force": "explore", "place": 14, "texts": {"en": 'The Sides explored a "joint" facility.\n'}},
            "mechanism": mechanism, "n": 1, "office": "co-chair", "on": "session/11/p/14", "side": "IN", "v": 1,
        },
    ]  # fmt: skip
    lines = [canonical(act) for act in acts]
    origin = f"paraph/{mechanism}/IN"
    root = mth(lines)
    signed = sign(origin, bytes.fromhex(RFC8032[0]["seed"]), f"{origin}\n2\n{base64.b64encode(root).decode()}\n")
    witness = cosign(f"paraph/{mechanism}/RU", bytes.fromhex(RFC8032[1]["seed"]), signed["signed_text"], 1_754_485_620)
    return {
        "acts": [
            {"members": act, "line": line.decode(), "bytes": len(line), "leaf_hash": mth([line]).hex()}
            for act, line in zip(acts, lines, strict=True)
        ],
        "root": root.hex(),
        "range": (2).to_bytes(8).hex() + root.hex(),
        "fingerprint": fingerprint(signed["verifier"]),
        "checkpoint": signed,
        "cosignature": witness,
        "witnessed": f"{signed['note']}{witness['line']}\n",
    }


def malformed_proofs() -> list[dict[str, Any]]:
    """Proofs that must be refused, each named by its defect, about the eight entries of `tree_vectors`."""
    entries = [bytes.fromhex(one) for one in tree_vectors()["entries"]]
    roots = [mth(entries[:size]).hex() for size in range(9)]
    leaf, good = mth([entries[5]]).hex(), [one.hex() for one in path(5, entries)]
    grown = [one.hex() for one in proof(6, entries)]
    power = [one.hex() for one in proof(4, entries)]
    here = {"leaf": leaf, "index": 5, "size": 8, "path": good, "root": roots[8]}
    since = {"old": 6, "new": 8, "old_root": roots[6], "new_root": roots[8], "path": grown}
    from_four = {"old": 4, "new": 8, "old_root": roots[4], "new_root": roots[8], "path": power}
    nothing = {"old": 0, "new": 8, "old_root": roots[0], "new_root": roots[8], "path": []}
    same = {"old": 8, "new": 8, "old_root": roots[8], "new_root": roots[8], "path": []}
    other = mth([b"another"]).hex()
    cases = [
        ("leaf of another act", here, {"leaf": other}, "root_mismatch"),
        ("root of another log", here, {"root": roots[7]}, "root_mismatch"),
        ("index of a neighbour", here, {"index": 4}, "root_mismatch"),
        ("index equal to the size", here, {"index": 8}, "index_beyond_size"),
        ("index below zero", here, {"index": -1}, "index_beyond_size"),
        ("size of zero", here, {"index": 0, "size": 0, "path": []}, "index_beyond_size"),
        ("size too small for the path", here, {"index": 1, "size": 2}, "path_too_long"),
        ("size too large for the path", here, {"size": 16}, "path_too_short"),
        ("path empty", here, {"path": []}, "path_too_short"),
        ("path without its first hash", here, {"path": good[1:]}, "path_too_short"),
        ("path without its last hash", here, {"path": good[:-1]}, "path_too_short"),
        ("path with the root at the end", here, {"path": [*good, roots[8]]}, "path_too_long"),
        ("path with the leaf at the start", here, {"path": [leaf, *good]}, "path_too_long"),
        ("path with two hashes swapped", here, {"path": [good[1], good[0], good[2]]}, "root_mismatch"),
        ("path with one bit turned", here, {"path": [*good[:2], turned(good[2])]}, "root_mismatch"),
        ("hash a byte short", here, {"path": [*good[:2], good[2][2:]]}, "hash_length"),
        ("hash a byte long", here, {"path": [*good[:2], good[2] + "00"]}, "hash_length"),
        ("two hashes run together", here, {"path": [good[0] + good[1], good[2]]}, "hash_length"),
        ("inner node passed off as a leaf", here, {"leaf": roots[2], "index": 0, "size": 4}, "path_too_long"),
        ("old and new exchanged", since, {"old": 8, "new": 6}, "log_shrank"),
        ("old below zero", since, {"old": -1}, "log_shrank"),
        ("old root of another log", since, {"old_root": roots[5]}, "root_mismatch"),
        ("new root of another log", since, {"new_root": roots[7]}, "root_mismatch"),
        ("growth without a proof", since, {"path": []}, "path_too_short"),
        ("growth without its first hash", since, {"path": grown[1:]}, "path_too_short"),
        ("growth without its last hash", since, {"path": grown[:-1]}, "path_too_short"),
        ("growth with a hash too many", since, {"path": [*grown, roots[8]]}, "path_too_long"),
        ("growth with two hashes swapped", since, {"path": [grown[0], grown[2], grown[1]]}, "root_mismatch"),
        ("growth with one bit turned", since, {"path": [turned(grown[0]), *grown[1:]]}, "root_mismatch"),
        ("growth with a hash a byte short", since, {"path": [grown[0][2:], *grown[1:]]}, "hash_length"),
        ("old root of a byte short", from_four, {"old_root": roots[4][2:]}, "hash_length"),
        ("old root repeated before the path", from_four, {"path": [roots[4], *power]}, "path_too_long"),
        ("old root of another log, old a power of two", from_four, {"old_root": roots[3]}, "root_mismatch"),
        ("proof of growth from nothing", nothing, {"path": grown}, "path_too_long"),
        ("proof of growth from itself", same, {"path": grown}, "path_too_long"),
        ("two roots of one size", same, {"old_root": other}, "root_mismatch"),
    ]
    return [
        {"defect": name, **good_one, **change, "code": f"record.proof.{code}"} for name, good_one, change, code in cases
    ]


def turned(hexes: str) -> str:
    """The same bytes, but for one bit."""
    return f"{int(hexes, 16) ^ 1:0{len(hexes)}x}"


def note_vectors() -> dict[str, Any]:
    """Notes of other implementations that must be read, and notes that must be refused, named by their defect."""
    text = (
        "If you think cryptography is the answer to your problem,\n"
        "then you don't know what your problem is.\n"
    )  # fmt: skip
    one = (
        "\u2014 PeterNeumann "
        "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="
    )
    two = (
        "\u2014 EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ="
    )
    note = f"{text}\n{one}\n{two}\n"
    cases = [
        ("nothing at all", ""),
        ("no signature", text),
        ("no signature after the empty line", f"{text}\n"),
        ("no text", f"\n{one}\n"),
        ("no empty line", f"{text}{one}\n"),
        ("no newline at the end", note[:-1]),
        ("empty line at the end", f"{note}\n"),
        ("line that is no signature", f"{text}\n{one}\nby hand\n"),
        ("hyphen for the dash", note.replace("\u2014 P", "- P")),
        ("no space after the dash", note.replace("\u2014 P", "\u2014P")),
        ("two spaces before the signature", note.replace("PeterNeumann ", "PeterNeumann  ")),
        ("space at the end of a line", note.replace("JnAM=\n", "JnAM= \n")),
        ("plus sign in the name", note.replace("PeterNeumann", "Peter+Neumann")),
        ("no-break space in the name", note.replace("PeterNeumann", "Peter\u00a0Neumann")),
        ("base64 without padding", note.replace("JnAM=", "JnAM")),
        ("base64 of the other alphabet", note.replace("go/ZJ", "go_ZJ")),
        ("base64 with bits left over", note.replace("JnAM=", "JnAN=")),
        ("key id alone", f"{text}\n\u2014 PeterNeumann x08gow==\n"),
        ("carriage return", note.replace("problem,\n", "problem,\r\n")),
        ("tab in the text", note.replace("If you", "If\tyou")),
        ("zero byte in the text", note.replace("If you", "If\0you")),
        ("too many signatures", f"{text}\n" + f"{one}\n" * 65),
    ]
    return {
        "source": "c2sp.org/signed-note; text and signatures of the note package of the Go checksum database",
        "text": text,
        "note": note,
        "verifiers": [
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
        ],
        "seeds": [
            "810a1402d5146c8d84f2443330f54080ebf98ee17d9c74f6252fc5d5c7283173",
            "00" * 32,
        ],
        "malformed": [{"defect": name, "note": bad, "code": "record.note.malformed"} for name, bad in cases],
    }


RFC8032 = [
    {
        "seed": "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "public": "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "message": "",
        "signature": "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
        "d25bf5f0595bbe24655141438e7a100b",
    },
    {
        "seed": "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "public": "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "message": "72",
        "signature": "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
        "387b2eaeb4302aeeb00d291612bb0c00",
    },
    {
        "seed": "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "public": "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "message": "af82",
        "signature": "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
        "4a7c15e9716ed28dc027beceea1ec40a",
    },
]  # RFC 8032 7.1, tests 1 to 3

MADE = {
    "rfc6962.json": tree_vectors,
    "rfc8032.json": lambda: {"source": "RFC 8032 7.1, tests 1 to 3", "tests": RFC8032},
    "log.json": log_vectors,
    "notes.json": note_vectors,
    "malformed_proofs.json": lambda: {"source": "made from rfc6962.json", "cases": malformed_proofs()},
}


def written(vectors: dict[str, Any]) -> str:
    """A vector file's text."""
    return json.dumps(vectors, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    for name, make in MADE.items():
        (VECTORS / name).write_text(written(make()), encoding="utf-8")
