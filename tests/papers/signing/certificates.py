"""Two signers with certificates of their own, under one root, for the tests of signing."""

from datetime import UTC, datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import NameOID

PASSPHRASE = "correct horse"  # noqa: S105 - of certificates that open nothing
FROM, TO = datetime(2020, 1, 1, tzinfo=UTC), datetime(2045, 1, 1, tzinfo=UTC)


@cache
def root() -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    """The root both certificates stand under."""
    key = ec.generate_private_key(ec.SECP256R1())
    return key, certificate("Root of the tests", key, key, "Root of the tests", ca=True)


@cache
def root_pem() -> bytes:
    """Its certificate."""
    return root()[1].public_bytes(Encoding.PEM)


@cache
def key_file(name: str) -> bytes:
    """A PKCS#12 file of a signer of this name."""
    key, cert = key_and_certificate(name)
    return pkcs12.serialize_key_and_certificates(
        name.encode(), key, cert, [root()[1]], BestAvailableEncryption(PASSPHRASE.encode())
    )


@cache
def key_and_certificate(name: str) -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    """A key and its certificate under the root."""
    key = ec.generate_private_key(ec.SECP256R1())
    return key, certificate(name, key, root()[0], "Root of the tests", ca=False)


def certificate(
    name: str, key: ec.EllipticCurvePrivateKey, issuer_key: ec.EllipticCurvePrivateKey, issuer: str, *, ca: bool
) -> x509.Certificate:
    """A certificate for `key`, signed by `issuer_key`."""
    usage = x509.KeyUsage(
        digital_signature=not ca, content_commitment=not ca, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=ca, crl_sign=ca, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(FROM)
        .not_valid_after(TO)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .sign(issuer_key, hashes.SHA256())
    )
