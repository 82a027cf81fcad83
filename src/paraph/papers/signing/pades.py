"""A side's signature put into an original, in its place (PAdES, ETSI EN 319 142-1; ISO 32000-1, 12.8).

Rules
    1. A signature is added after the file as it is; not a byte before it changes, so an earlier signature stays whole.
    2. The first to sign makes the places of all sides, so that the second adds nothing but a signature.
    3. A signature covers the whole file up to itself, and with it the text inside.
    4. It is seen where the side's name stands. The time is the caller's claim; only a time stamp would prove it.
    5. A draft is not signed, and a side signs an original once.
"""

import io
from datetime import datetime
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, InnerScaling, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, append_signature_field, enumerate_sig_fields
from pyhanko.stamp import StaticStampStyle

from paraph.language.told_days import ToldDay
from paraph.papers.originals.additions import places_of
from paraph.papers.originals.agreed import read
from paraph.papers.originals.alternat import language_order, side_order
from paraph.papers.originals.inside import files_inside
from paraph.papers.refusals import NotAnOriginal
from paraph.papers.signing.names import name_of
from paraph.papers.signing.refusals import (
    CardRefused,
    CertificateOutOfTime,
    DraftUnsigned,
    NoSignaturePlace,
    SignedAlready,
)
from paraph.papers.signing.stamps import stamp

WHOLE = SimpleBoxLayoutRule(
    x_align=AxisAlignment.ALIGN_MIN,
    y_align=AxisAlignment.ALIGN_MIN,
    margins=Margins(0, 0, 0, 0),
    inner_content_scaling=InnerScaling.STRETCH_FILL,
)
"""The stamp fills its place."""


class _Picture(PdfContent):
    """A page of a PDF as what is seen of a signature."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self.pdf = pdf

    def render(self) -> bytes:
        page = self._ensure_writer.import_page_as_xobject(PdfFileReader(io.BytesIO(self.pdf)))
        self.resources.xobject["/Stamp"] = page
        left, lower, right, upper = page.get_object()["/BBox"]
        self.box = BoxConstraints(width=abs(right - left), height=abs(upper - lower))
        return b"/Stamp Do"


class _Appending(IncrementalPdfFileWriter):
    """Appends to a file and leaves its metadata alone: written anew they would no longer be as archives ask."""

    def _update_meta(self) -> None:
        """Nothing is said of when or by what the file was changed: the signature says it."""


class _Dated(PdfSigner):
    """A signer whose time is given, not read from a clock, and who leaves the file a PDF 1.7, as PDF/A-3 is."""

    at: datetime

    def init_signing_session(self, pdf_out: Any, existing_fields_only: bool = False) -> Any:  # noqa: ANN401 - theirs
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.at
        return session

    def register_extensions(self, pdf_out: Any, *, md_algorithm: str) -> None:  # noqa: ANN401 - theirs
        """Declare none: the extensions for PAdES and for elliptic curves would raise the version to 2.0."""


def with_places(pdf: bytes) -> bytes:
    """The original with an empty place for each side's signature, for whoever signs with a program of their own.

    Raises `NotAnOriginal`, `DraftUnsigned`. A file that has its places is given back as it is.
    """
    inside = files_inside(pdf)
    if read(inside)[0].setting.draft:
        raise DraftUnsigned
    writer = _Appending(io.BytesIO(pdf))
    lacking = _without_place(writer, _places(inside))
    for spec in lacking:
        append_signature_field(writer, spec)
    if not lacking:
        return pdf
    form = writer.root["/AcroForm"]
    # "Signature fields exist, append only" (ISO 32000-1, 12.7.2): said now, so that no signer changes the form by it.
    form["/SigFlags"] = generic.NumberObject(3)  # type: ignore[no-untyped-call]
    writer.update_container(form)
    made = io.BytesIO()
    writer.write(made)  # type: ignore[no-untyped-call]
    return made.getvalue()


def _need_in_time(signer: Signer, at: datetime) -> None:
    """Raise `CertificateOutOfTime`: such a signature is taken back by nobody once it went out."""
    held = signer.signing_cert
    if held is not None and not held.not_valid_before <= at <= held.not_valid_after:
        since, until = (ToldDay(one.date()) for one in (held.not_valid_before, held.not_valid_after))
        raise CertificateOutOfTime(signer=name_of(held.subject), since=since, until=until)


def sign(pdf: bytes, side: str, signer: Signer, *, at: datetime) -> bytes:
    """The original with the signature of `side` added, made by `signer` at the time `at`, in UTC.

    Raises `NotAnOriginal`, `DraftUnsigned`, `NoSignaturePlace`, `SignedAlready`, `CertificateOutOfTime`, and whatever a
    card refuses as pyHanko's or PKCS#11's own error, which `keys.signer_on_card` turns into `CardRefused`. Whether the
    certificate is one that the side trusts is not checked here: `verifying` does, against the certificates it is given.
    """
    inside = files_inside(pdf)
    source, owner = read(inside)
    if source.setting.draft:
        raise DraftUnsigned
    places = _places(inside)
    if side not in places:
        raise NoSignaturePlace(side=side, sides=", ".join(sorted(places)))
    _need_in_time(signer, at)
    writer = _Appending(io.BytesIO(pdf))
    fields = {name: value is not None for name, value, _ in enumerate_sig_fields(writer)}
    if fields.get(side):
        raise SignedAlready(side=side)
    for spec in _without_place(writer, places):
        append_signature_field(writer, spec)
    languages = language_order(source.agreed().languages, side_order(source.setting.parties, owner))
    certificate = signer.signing_cert
    if certificate is None:
        raise CardRefused(reason="—")
    return _signed(writer, side, signer, at, stamp(name_of(certificate.subject), at, languages))


def _without_place(writer: IncrementalPdfFileWriter, places: dict[str, SigFieldSpec]) -> list[SigFieldSpec]:
    """The places that the file has not been given yet."""
    there = {name for name, _, _ in enumerate_sig_fields(writer)}
    return [spec for name, spec in places.items() if name not in there]


def _signed(writer: IncrementalPdfFileWriter, side: str, signer: Signer, at: datetime, picture: bytes) -> bytes:
    style = StaticStampStyle(background=_Picture(picture), background_layout=WHOLE, border_width=0)
    metadata = PdfSignatureMetadata(field_name=side, subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256")
    maker = _Dated(metadata, signer=signer, stamp_style=style)
    maker.at = at
    signed = maker.sign_pdf(writer, existing_fields_only=True)
    return bytes(signed.getvalue())


def _places(inside: dict[str, bytes]) -> dict[str, SigFieldSpec]:
    """Where each side signs, from the file that the typesetter put beside the text."""
    try:
        return {
            side: SigFieldSpec(side, on_page=page, box=corners) for side, (page, corners) in places_of(inside).items()
        }
    except (KeyError, TypeError, ValueError) as error:
        raise NotAnOriginal(reason=str(error)) from None
