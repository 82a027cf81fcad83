"""Keys: the RFC's own signatures, the C2SP text forms, fingerprints as people type them, and what is never shown."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from tests.record.test_vectors import read

from paraph.record import KeyPeriod, KeyRing, RecordError, SigningKey, VerifierKey, read_fingerprint
from paraph.record.keys import Algorithm

LOG = read("log.json")
NAME = LOG["checkpoint"]["name"]
KEY = SigningKey.from_seed(NAME, bytes.fromhex(LOG["checkpoint"]["seed"]))


@pytest.mark.parametrize("test", read("rfc8032.json")["tests"], ids=["1", "2", "3"])
def test_keys_make_the_signatures_of_the_rfc(test: dict[str, str]) -> None:
    key = SigningKey.from_seed("rfc8032", bytes.fromhex(test["seed"]))
    assert key.verifier.public.hex() == test["public"]
    assert key.private.sign(bytes.fromhex(test["message"])).hex() == test["signature"]


def test_verifier_key_has_its_c2sp_form() -> None:
    assert KEY.verifier.to_text() == LOG["checkpoint"]["verifier"]
    assert KEY.verifier.key_id.hex() == LOG["checkpoint"]["key_id"]
    assert VerifierKey.from_text(LOG["checkpoint"]["verifier"]) == KEY.verifier
    golang = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
    assert VerifierKey.from_text(golang).to_text() == golang


def test_cosigner_is_the_same_key_under_another_id() -> None:
    cosigner = VerifierKey.from_text(LOG["cosignature"]["verifier"])
    key = SigningKey.from_seed(LOG["cosignature"]["name"], bytes.fromhex(LOG["cosignature"]["seed"]))
    assert key.cosigner == cosigner
    assert (cosigner.algorithm, cosigner.public) == (Algorithm.COSIGNATURE, key.verifier.public)
    assert cosigner.key_id.hex() == LOG["cosignature"]["key_id"] != key.verifier.key_id.hex()


def test_cosignature_is_that_of_the_vector_and_holds() -> None:
    key = SigningKey.from_seed(LOG["cosignature"]["name"], bytes.fromhex(LOG["cosignature"]["seed"]))
    text = LOG["checkpoint"]["signed_text"]
    signature = key.cosign(text, seconds=LOG["cosignature"]["seconds"])
    assert signature.line() == LOG["cosignature"]["line"]
    assert key.cosigner.verify(text, signature.blob)
    assert not key.verifier.verify(text, signature.blob[8:])
    assert not key.cosigner.verify(text, bytes(8) + signature.blob[8:])
    assert not key.cosigner.verify(text, bytes(8) + key.sign(text).blob)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name",
        "name+c74f20a3",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
        "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    ],
)
def test_malformed_verifier_key_is_refused(text: str) -> None:
    with pytest.raises(RecordError) as refusal:
        VerifierKey.from_text(text)
    assert refusal.value.code == "record.key.verifier_malformed"


def test_fingerprint_is_that_of_the_vector() -> None:
    assert KEY.verifier.fingerprint == LOG["fingerprint"]


@pytest.mark.parametrize(
    "typed",
    [
        LOG["fingerprint"],
        LOG["fingerprint"].replace(" ", ""),
        LOG["fingerprint"].replace(" ", "-"),
        LOG["fingerprint"].replace(" ", "\n"),
        LOG["fingerprint"].translate(str.maketrans("0123456789", "०१२३४५६७८९")),
    ],
)
def test_fingerprint_is_read_however_people_type_it(typed: str) -> None:
    assert read_fingerprint(typed) == KEY.verifier.fingerprint


@pytest.mark.parametrize(
    "typed", ["", "12345", LOG["fingerprint"] + "0", LOG["fingerprint"][:-1] + "x", "²" * 60 + "a"]
)
def test_fingerprint_of_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(RecordError) as refusal:
        read_fingerprint(typed)
    assert refusal.value.code == "record.key.fingerprint_malformed"


@pytest.mark.parametrize("password", [None, "पासवर्ड пароль".encode()])
def test_private_key_is_read_back(password: bytes | None) -> None:
    pem = KEY.to_pem(password)
    assert SigningKey.from_pem(NAME, pem, password).verifier == KEY.verifier
    assert pem.startswith(b"-----BEGIN ENCRYPTED PRIVATE KEY" if password else b"-----BEGIN PRIVATE KEY")


ELLIPTIC = generate_private_key(SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


@pytest.mark.parametrize(
    ("data", "password"),
    [
        (b"", None),
        (b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", None),
        (KEY.to_pem(b"right"), b"wrong"),
        (KEY.to_pem(b"right"), None),
        (KEY.to_pem(), b"needless"),
        (ELLIPTIC, None),
    ],
    ids=["nothing", "no key", "wrong password", "no password", "needless password", "another kind"],
)
def test_private_key_that_cannot_serve_is_refused(data: bytes, password: bytes | None) -> None:
    with pytest.raises(RecordError) as refusal:
        SigningKey.from_pem(NAME, data, password)
    assert refusal.value.code == "record.key.private_unreadable"


def test_seed_of_another_length_is_refused() -> None:
    with pytest.raises(RecordError) as refusal:
        SigningKey.from_seed(NAME, bytes(31))
    assert refusal.value.code == "record.key.private_unreadable"


def test_private_key_is_not_in_its_representation() -> None:
    assert repr(KEY) == f"SigningKey(name='{NAME}')"


def test_ring_knows_which_key_covers_which_size() -> None:
    old, new = KEY.verifier, SigningKey.from_seed(NAME, bytes(32)).verifier
    ring = KeyRing({"IN": (KeyPeriod(old, 0, 10), KeyPeriod(new, 11))})
    assert ring.of("IN") == (old, new)
    assert [ring.covering("IN", size) for size in (0, 10, 11, 500)] == [(old,), (old,), (new,), (new,)]
    assert (ring.of("RU"), ring.covering("RU", 1)) == ((), ())
