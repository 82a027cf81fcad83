"""A signature made elsewhere over an original, in a file of its own (CMS, RFC 5652): told as what it is.

Rules
    1. It stays beside the original: added to it, it would change what others have signed.
    2. It may be over the PDF or over the text inside (`document.json`); which, its hash tells.
    3. An algorithm that cannot be computed here, as GOST R 34.10-2012, is named, and neither believed nor doubted.
"""

import asyncio
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from asn1crypto import cms, pem
from pyhanko.sign.validation.generic_cms import async_validate_detached_cms
from pyhanko_certvalidator import ValidationContext

from paraph.papers.originals.additions import FAULTS
from paraph.papers.signing.names import name_of
from paraph.papers.signing.refusals import SignatureUnreadable
from paraph.papers.signing.verifying import USAGE

NAMES = {
    "1.2.643.7.1.1.2.2": "GOST R 34.11-2012 (256)",
    "1.2.643.7.1.1.2.3": "GOST R 34.11-2012 (512)",
    "1.2.643.7.1.1.1.1": "GOST R 34.10-2012 (256)",
    "1.2.643.7.1.1.1.2": "GOST R 34.10-2012 (512)",
    "1.2.643.7.1.1.3.2": "GOST R 34.10-2012 (256)",
    "1.2.643.7.1.1.3.3": "GOST R 34.10-2012 (512)",
}
"""Names of algorithms that the library has no name for (RFC 9215)."""


@dataclass(frozen=True, slots=True)
class Detached:
    """What a signature in a file of its own says and proves."""

    signer: str
    issuer: str
    serial: str
    hash: str
    algorithm: str
    over: str | None
    """Which of the files given it is over; `None` where it is over none of them, or that is not known."""

    fits: bool | None
    """Whether its hash is that of a file given; `None` where the hash cannot be computed here."""

    valid: bool | None
    """Whether the key of its certificate made it; `None` where its algorithm cannot be checked here."""


def read_detached(data: bytes, over: Mapping[str, bytes], *, file: object) -> Detached:
    """Read a CMS signature, DER or PEM, and look which of the files `over` it is of; raises `SignatureUnreadable`."""
    try:
        signed = cms.ContentInfo.load(pem.unarmor(data)[2] if pem.detect(data) else data, strict=True)["content"]
        info = signed["signer_infos"][0]
        certificates = [each.chosen for each in signed["certificates"] if each.name == "certificate"]
        certificate = next(each for each in certificates if _is_of(each, info["sid"].chosen))
        hashed = str(info["digest_algorithm"]["algorithm"].native)
        claimed = _claimed(info)
        found = _matching(hashed, claimed, over)
    except (*FAULTS, StopIteration) as error:
        raise SignatureUnreadable(file=file, reason=str(error) or type(error).__name__) from None
    return Detached(
        signer=name_of(certificate.subject),
        issuer=name_of(certificate.issuer),
        serial=f"{certificate.serial_number:x}",
        hash=NAMES.get(hashed, hashed),
        algorithm=_algorithm(info),
        over=found,
        fits=None if hashed not in hashlib.algorithms_available else found is not None,
        valid=_valid(signed, over[found]) if found else None,
    )


def _is_of(certificate: "cms.Certificate", signer: "cms.SignerIdentifier") -> bool:
    if isinstance(signer, cms.IssuerAndSerialNumber):
        return bool(
            signer["serial_number"].native == certificate.serial_number and signer["issuer"] == certificate.issuer
        )
    return bool(signer.native == certificate.key_identifier)


def _claimed(info: "cms.SignerInfo") -> bytes | None:
    """The hash among the signed attributes; a signature without them is over the file itself."""
    for attribute in info["signed_attrs"]:
        if attribute["type"].native == "message_digest":
            return bytes(attribute["values"][0].native)
    return None


def _matching(hashed: str, claimed: bytes | None, over: Mapping[str, bytes]) -> str | None:
    if hashed not in hashlib.algorithms_available or claimed is None:
        return None
    return next((name for name, data in over.items() if hashlib.new(hashed, data).digest() == claimed), None)


def _algorithm(info: "cms.SignerInfo") -> str:
    named = str(info["signature_algorithm"]["algorithm"].native)
    return NAMES.get(named, named)


def _valid(signed: "cms.SignedData", data: bytes) -> bool | None:
    context = ValidationContext(trust_roots=[], allow_fetching=False)
    try:
        status = asyncio.run(
            async_validate_detached_cms(data, signed, signer_validation_context=context, key_usage_settings=USAGE)
        )
    except (*FAULTS, NotImplementedError):
        return None
    return bool(status.intact and status.valid)
