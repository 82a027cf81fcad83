"""What the signatures of an original prove, told fact by fact (ETSI EN 319 102-1, in part).

Rules
    1. For each signature: whose it says it is, whether it fits the bytes it covers, how much of the file it covers, and
       what was added after it. Only further signatures may be; anything else is a change.
    2. A certificate is believed under the roots the reader gives, and under none otherwise: then who stands behind it
       is not proved, and that is said. No revocation is asked for, for nothing is fetched.
    3. The time of a signature is its signer's claim.
    4. The text is proved too: the digest of what lies inside, and that the pages are what it gives when set again.
    5. No legal effect is claimed.

Example: the protocol of the 12th session signed by both co-chairs: two signatures whole, the second over all the file,
nothing but signatures added after the first, one digest.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from paraph.papers.originals.additions import FAULTS
from paraph.papers.originals.agreed import read
from paraph.papers.originals.inside import files_inside
from paraph.papers.originals.matching import set_again
from paraph.papers.signing.names import name_of
from paraph.papers.signing.refusals import FileDamaged, RootsUnreadable

USAGE = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=False)
"""Certificates for signing say one of the two, by the custom of their country."""


@dataclass(frozen=True, slots=True)
class SignatureFacts:
    """One signature in a PDF."""

    side: str
    """The place it stands in."""

    signer: str
    issuer: str
    serial: str
    algorithm: str
    claimed_at: datetime | None
    since: str
    until: str
    """The days from and to which its certificate is valid, ISO 8601."""

    in_time: bool | None
    """Whether the time that the signer claims is within; `None` where none is claimed."""

    whole: bool
    """It fits the bytes it covers, and the key of its certificate made it."""

    covers_all: bool
    """It covers the whole file; else the file as it was, up to the signature."""

    changed_after: bool
    """Something other than a signature was added after it."""

    trusted: bool | None
    """Its certificate stands under a root the reader gave; `None` where none was given."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in a file; true where all sides signed one unchanged original."""

    digest: str
    owner: str
    parties: tuple[str, ...]
    pages_proved: bool
    signatures: tuple[SignatureFacts, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Sides whose signature does not stand, whole, in the file."""
        signed = {one.side for one in self.signatures if one.whole and not one.changed_after}
        return tuple(side for side in self.parties if side not in signed)

    def __bool__(self) -> bool:
        sound = all(one.whole and not one.changed_after and one.trusted is not False and one.in_time is not False
                    for one in self.signatures)  # fmt: skip
        return self.pages_proved and sound and not self.missing


def verify(pdf: bytes, *, roots: Sequence[x509.Certificate] = (), at: datetime) -> Report:
    """Verify the signatures of an original at the time `at`; raises `NotAnOriginal`, `FileDamaged`."""
    source, owner = read(files_inside(pdf))
    try:
        reader = PdfFileReader(io.BytesIO(pdf), strict=False)
        signatures = tuple(_facts(each, roots, at) for each in reader.embedded_signatures)
    except FAULTS as error:
        raise FileDamaged(reason=str(error) or type(error).__name__) from None
    return Report(
        digest=source.digest,
        owner=owner,
        parties=source.setting.parties,
        pages_proved=set_again(pdf, source, owner) > 0,
        signatures=signatures,
    )


def read_roots(data: bytes, *, file: str = "roots") -> tuple[x509.Certificate, ...]:
    """The certificates of a file of that name, PEM or DER; raises `RootsUnreadable`."""
    try:
        if not pem.detect(data):
            return (_certificate(data),)
        return tuple(_certificate(der) for _, _, der in pem.unarmor(data, multiple=True))
    except ValueError as error:
        raise RootsUnreadable(file=file, reason=str(error)) from None


def _certificate(der: bytes) -> x509.Certificate:
    found = x509.Certificate.load(der, strict=True)
    _ = found.subject.native
    return found


def _facts(signature: EmbeddedPdfSignature, roots: Sequence[x509.Certificate], at: datetime) -> SignatureFacts:
    context = ValidationContext(
        trust_roots=list(roots), allow_fetching=False, revocation_mode="soft-fail", moment=at, best_signature_time=at
    )
    status = validate_pdf_signature(signature, signer_validation_context=context, key_usage_settings=USAGE)
    certificate, claimed = status.signing_cert, signature.self_reported_timestamp
    return SignatureFacts(
        side=signature.field_name,
        signer=name_of(certificate.subject),
        issuer=name_of(certificate.issuer),
        serial=f"{certificate.serial_number:x}",
        algorithm=f"{certificate.public_key.algorithm}, {status.md_algorithm}",
        claimed_at=claimed,
        since=certificate.not_valid_before.date().isoformat(),
        until=certificate.not_valid_after.date().isoformat(),
        in_time=certificate.not_valid_before <= claimed <= certificate.not_valid_after if claimed else None,
        whole=bool(status.intact and status.valid),
        covers_all=status.coverage is SignatureCoverageLevel.ENTIRE_FILE,
        changed_after=_changed(status),
        trusted=bool(status.trusted) if roots else None,
    )


def _changed(status: PdfSignatureStatus) -> bool:
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return False
    level = status.modification_level
    if level is None or status.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        return True
    return bool(level > ModificationLevel.FORM_FILLING)
