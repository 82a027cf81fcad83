"""Originals and signatures in the pages: taken, signed elsewhere, handed in, held against the text, refused."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from immutables import Map
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, PdfSigner
from tests.mechanism.negotiation.table import FRAME, KEY, Table, words
from tests.papers.signing.certificates import PASSPHRASE, key_and_certificate, key_file, root_pem

from paraph.cli.runtime import run
from paraph.mechanism.acts.corrections import correct_document
from paraph.mechanism.documents import Signatory
from paraph.mechanism.negotiation.sealing import Correction, Ink, Manner
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.node import attachments
from paraph.node.texts import wet_ink
from paraph.papers.originals.agreed import read
from paraph.papers.originals.inside import files_inside
from paraph.papers.signing.keys import signer_from_file
from paraph.papers.signing.verifying import verify
from paraph.papers.signing.wet import state

PAGE = reverse("draft-originals", args=[KEY])
SENT = {"do": "sign", "names": "A. Bhatia", "titles": "Secretary", "place": "Moscow", "day": "2026-03-02"}


@pytest.fixture
def table(opened: object, say_at_once: Callable[[Table], None]) -> Table:
    """Two paragraphs, initialled by both; what India says is folded at once."""
    table = Table().begin()
    table.agreed(3, 5)
    table.certify()
    table.initial()
    say_at_once(table)
    return table


@pytest.fixture
def chair(table: Table, sign_in: Callable[..., Client]) -> Client:
    return sign_in("co_chair")


def taken(client: Client, side: str = "IN", asked: str = "?places") -> bytes:
    """An original as the page gives it."""
    answer = client.get(reverse("draft-original", args=[KEY, side]) + asked)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    return answer.content


def signed(pdf: bytes, side: str = "IN", name: str = "Bhatia") -> bytes:
    """The same signed by a program that knows nothing of Paraph, in the empty field of the side."""
    signer = signer_from_file(key_file(name), PASSPHRASE)
    maker = PdfSigner(PdfSignatureMetadata(field_name=side), signer=signer)
    return maker.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), existing_fields_only=True).getvalue()


def upload(data: bytes, name: str = "signed.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def test_an_original_is_taken_signed_elsewhere_handed_in_and_proved(table: Table, chair: Client) -> None:
    first, second = (signed(taken(chair, side)) for side in ("IN", "RU"))
    sent = chair.post(PAGE, {**SENT, "ink": "pades", "files": [upload(first, "IN.pdf"), upload(second, "RU.pdf")]})
    assert (sent.status_code, sent["Location"]) == (302, PAGE)
    made = table.draft.signatures["IN"]
    assert (made.ink, made.names["en"], [file.name for file in made.attachments]) == (
        Ink.PADES, "A. Bhatia", ["IN.pdf", "RU.pdf"])  # fmt: skip
    kept = chair.get(reverse("draft-signed", args=[KEY, made.attachments[0].sha256]))
    assert b"".join(kept.streaming_content) == first
    answer = chair.get(PAGE, {"prove": made.attachments[0].sha256})
    page, (told,) = answer.content.decode(), answer.context["results"]
    assert [bool(line.under) for line in told.lines] == [False, False, True, False, False]
    assert "Not found:" not in page  # a statement of a scan, which no signature in a PDF has
    assert ("What IN.pdf proves" in page, "No whole signature of: Russian Side." in page) == (True, True)
    assert "Who signed for our" not in page
    both = verify(signed(first, "RU", "Gruzdev"), at=datetime.now(UTC))
    assert (bool(both), both.missing, both.pages_proved) == (True, (), True)


@pytest.mark.parametrize(("files", "code"), [
    (lambda _: [], "node.draft.signature_file"),
    (lambda chair: [upload(taken(chair, asked=""))], "node.draft.unsigned"),
    (lambda chair: [upload(signed(taken(chair), "RU"))], "node.draft.unsigned"),
    (lambda _: [upload(b"%PDF-1.7 and nothing more")], "papers.original.no_source"),
])  # fmt: skip
def test_a_file_that_does_not_show_our_signature_is_refused(
    table: Table, chair: Client, files: Callable[[Client], list[SimpleUploadedFile]], code: str
) -> None:
    before = table.state
    answer = chair.post(PAGE, {**SENT, "ink": "pades", "files": files(chair)})
    page = answer.content.decode()
    assert (answer.status_code, code in page, 'value="A. Bhatia"' in page) == (409, True, True)
    assert table.state is before


def test_a_signature_of_a_day_to_come_is_refused(table: Table, chair: Client) -> None:
    sent = chair.post(PAGE, {**SENT, "ink": "wet", "day": "2931-01-01", "files": [upload(b"scan", "scan.png")]})
    assert (sent.status_code, "node.draft.signed_ahead" in sent.content.decode()) == (409, True)
    assert not table.draft.signatures


def test_an_original_of_another_text_is_refused(table: Table, chair: Client, show: Callable[[State], None]) -> None:
    other = Table().begin()
    other.agreed(3, 6)
    other.certify()
    other.initial()
    show(other.state)
    pdf = signed(taken(chair))
    show(table.state)
    answer = chair.post(PAGE, {**SENT, "ink": "pades", "files": upload(pdf)})
    assert (answer.status_code, "node.draft.signed_other" in answer.content.decode()) == (409, True)
    assert table.draft.signatures.get("IN") is None


def test_who_certified_and_initialled_is_told(table: Table, chair: Client) -> None:
    done = chair.get(reverse("draft", args=[KEY])).context["page"].done
    assert [line.partition(", ")[0] for line in done] == [
        "Indian Side: languages certified (Officer of IN", "Russian Side: languages certified (Officer of RU",
        "Indian Side: initialled (IN", "Russian Side: initialled (RU",
    ]  # fmt: skip


def test_who_signs_second_is_led_to_the_files_signed_first(
    table: Table, chair: Client, show: Callable[[State], None]
) -> None:
    says = "Sign the files that it signed"
    before = says in chair.get(PAGE).content.decode()
    table.sign("RU", ink=Ink.PADES)
    show(table.state)
    assert (before, says in chair.get(PAGE).content.decode()) == (False, True)


def test_who_signs_after_a_pen_is_not_sent_to_files_that_are_not_there(
    table: Table, chair: Client, show: Callable[[State], None]
) -> None:
    table.sign("RU")
    show(table.state)
    page = chair.get(PAGE).content.decode()
    assert ("Sign the files that it signed" in page, "The other Side has signed, not in a PDF." in page) == (
        False,
        True,
    )


def test_a_scan_with_place_and_both_names_is_bound_to_the_digest(table: Table, chair: Client) -> None:
    assert chair.get(reverse("draft-sheet", args=[KEY, "IN"])).content.startswith(b"%PDF")
    files = upload(b"a scan", "scan.pdf")
    assert chair.post(PAGE, {**SENT, "ink": "wet", "signed-by-RU": "A. Gruzdev", "files": files}).status_code == 302
    made = table.draft.signatures["IN"]
    assert [file.name for file in made.attachments] == ["scan.pdf", "scan.statement.json"]
    assert [fact.holds for fact in wet_ink.checked(table.draft, "IN")] == [True] * 7
    scan, statement = (_told(chair, file.sha256) for file in made.attachments)
    assert scan[:2] == [
        f"A scan. “scan.statement.json” states that it is of a text signed with a pen, digest {table.draft.digest()}.",
        "That is the digest of this text.",
    ]
    assert statement[2:4] == ["Indian Side: A. Bhatia", "Russian Side: A. Gruzdev"]


def _told(chair: Client, sha256: str) -> list[str]:
    """What the page says that a kept file proves."""
    (found,) = chair.get(PAGE, {"prove": sha256}).context["results"]
    return [line.says for line in found.lines]


def test_a_picture_without_a_statement_is_said_to_prove_nothing(table: Table, chair: Client) -> None:
    for lacking in ({}, {"signed-by-RU": "A. Gruzdev", "place": ""}):
        photograph = {"files": upload(b"\x89PNG a photograph", "photo.png")}
        refused = chair.post(PAGE, {**SENT, "ink": "wet", **lacking, **photograph})
        assert (refused.status_code, "node.draft.scan_unbound" in refused.content.decode()) == (409, True)
    assert not table.draft.signatures
    chair.post(PAGE, {**SENT, "ink": "other", "files": upload(b"\x89PNG a photograph", "photo.png")})
    (file,) = table.draft.signatures["IN"].attachments
    assert _told(chair, file.sha256)[0].startswith("It is no signature that can be read here and no statement")


def test_a_correction_takes_nothing_from_a_signature_made_before(
    table: Table, chair: Client, show: Callable[[State], None]
) -> None:
    key, certificate = key_and_certificate("Bhatia")
    before = taken(chair, asked="")
    builder = PKCS7SignatureBuilder().set_data(files_inside(before)["document.json"])
    made = builder.add_signer(certificate, key, hashes.SHA256()).sign(Encoding.DER, [PKCS7Options.DetachedSignature])
    chair.post(PAGE, {**SENT, "ink": "cms", "files": upload(made, "text.p7s")})
    table.sign("RU")
    said = Correction(Manner.INSTRUMENT, Map({f"{KEY}.pin1": words(4)}))
    for side in ("IN", "RU"):
        table.say(side, correct_document(table.state, side=side, office="o", key=KEY, correction=said))
    show(table.state)
    (file,) = table.draft.signatures["IN"].attachments
    page = chair.get(PAGE, {"prove": file.sha256}).content.decode()
    assert ("The hash in it is that of this original." in page, "as it was signed" in page) == (True, True)
    corrected, signed = (files_inside(taken(chair, asked=asked))["document.json"] for asked in ("", "?signed"))
    assert (signed == files_inside(before)["document.json"], corrected == signed) == (True, False)


def detached(data: bytes) -> bytes:
    """A signature over the data, apart from it."""
    key, certificate = key_and_certificate("Bhatia")
    builder = PKCS7SignatureBuilder().set_data(data).add_signer(certificate, key, hashes.SHA256())
    return builder.sign(Encoding.DER, [PKCS7Options.DetachedSignature, PKCS7Options.Binary])


def test_a_detached_signature_is_of_this_text_or_refused(table: Table, chair: Client) -> None:
    refused = chair.post(PAGE, {**SENT, "ink": "cms", "files": upload(detached(b"something else"), "text.p7s")})
    assert (refused.status_code, "node.draft.signature_of_other" in refused.content.decode()) == (409, True)
    text = files_inside(taken(chair))["document.json"]
    assert chair.post(PAGE, {**SENT, "ink": "cms", "files": upload(detached(text), "text.p7s")}).status_code == 302
    (file,) = table.draft.signatures["IN"].attachments
    assert "The hash in it is that of this original." in chair.get(PAGE, {"prove": file.sha256}).content.decode()


def by_command(folder: Path, ink: str, *attached: tuple[str, bytes], more: tuple[str, ...] = ()) -> str:
    """`paraph draft sign`; the code of its refusal."""
    words = ["draft", "sign", "--ink", ink, "--name", "en=A. Bhatia", "--day", "2026-03-02", *more]
    for name, data in attached:
        (folder / name).write_bytes(data)
        words += ["--attach", str(folder / name)]
    errors = io.StringIO()
    run(words, {}, errors)
    return errors.getvalue().rpartition("[")[2].rstrip("]\n")


def test_the_command_holds_what_is_attached_against_the_text_as_the_page_does(
    table: Table, chair: Client, tmp_path: Path
) -> None:
    pdf, before = signed(taken(chair)), table.state
    refused = [
        by_command(tmp_path, "pades"),
        by_command(tmp_path, "pades", ("other.pdf", signed(taken(chair), "RU"))),
        by_command(tmp_path, "cms", ("other.p7s", detached(b"something else"))),
    ]
    assert refused == ["node.draft.signature_file", "node.draft.unsigned", "node.draft.signature_of_other"]
    assert table.state is before
    by_command(tmp_path, "pades", ("IN.pdf", pdf))
    assert [file.name for file in table.draft.signatures["IN"].attachments] == ["IN.pdf"]


NAMED = ("--place", "en=Moscow", "--signed-by", "RU=A. Gruzdev")


@pytest.mark.parametrize("stated", [False, True])
def test_the_command_takes_no_scan_that_nothing_binds(
    table: Table, tmp_path: Path, chair: Client, stated: bool
) -> None:
    """Neither without a name for each side, nor with a statement of another scan; with either it is bound."""
    source = read(files_inside(taken(chair, asked="")))[0]
    of_it, of_other = (
        state(source, data, place="Moscow", day=date(2026, 3, 2), signed_by={"IN": "A. Bhatia", "RU": "A. Gruzdev"})
        for data in (b"a scan", b"another scan")
    )
    scan, before = ("scan.pdf", b"a scan"), table.state
    refused = [
        by_command(tmp_path, "wet", scan),
        by_command(tmp_path, "wet", scan, more=NAMED[:2]),
        by_command(tmp_path, "wet", ("scan.statement.json", of_it), more=NAMED),
        by_command(tmp_path, "wet", scan, ("other.json", of_other), more=NAMED),
    ]
    assert refused == ["node.draft.scan_unbound"] * 3 + ["papers.signing.scan_of_other"]
    assert table.state is before
    both = (scan, ("scan.statement.json", of_it))
    by_command(tmp_path, "wet", *(both if stated else both[:1]), more=NAMED[: 2 if stated else 4])
    assert [file.name for file in table.draft.signatures["IN"].attachments] == ["scan.pdf", "scan.statement.json"]
    assert [fact.holds for fact in wet_ink.checked(table.draft, "IN")] == [True] * 7


def test_the_form_names_who_signs_by_the_text_in_each_of_its_languages(
    table: Table, chair: Client, show: Callable[[State], None]
) -> None:
    names = {"IN": {"en": "A. Bhatia", "hi": "ए. भाटिया"}, "RU": {"ru": "А. Груздев"}}
    signing = tuple(Signatory(side, texts(named), texts({"hi": "सचिव"})) for side, named in names.items())
    frame = replace(
        FRAME, terms=replace(FRAME.terms, signatories=signing, place=texts({"en": "Moscow", "hi": "मास्को"}))
    )
    for side in ("IN", "RU"):
        table.frame(side, frame)
    table.certify()
    table.initial()
    show(table.state)
    hindi = PAGE.replace("/en/", "/hi/")
    page = chair.get(hindi).content.decode()
    shown = ("ए. भाटिया", "सचिव", "मास्को", "А. Груздев")
    assert [f'value="{said}"' in page for said in shown] == [True] * 4
    left = {
        "do": "sign",
        "names": "ए. भाटिया",
        "titles": "अपर सचिव",
        "place": "मास्को",
        "day": "2026-03-02",
        "ink": "other",
    }
    assert chair.post(hindi, left).status_code == 302
    made = table.draft.signatures["IN"]
    assert (dict(made.names), dict(made.titles), dict(made.place)) == (
        names["IN"], {"hi": "अपर सचिव"}, {"en": "Moscow", "hi": "मास्को"})  # fmt: skip


def test_a_signature_ad_referendum_is_confirmed_on_the_page(table: Table, chair: Client) -> None:
    table.sign("RU")
    chair.post(PAGE, {**SENT, "ink": "other", "ad_referendum": "on"})
    assert "Confirm our signature ad referendum" in chair.get(PAGE).content.decode()
    assert table.draft.in_force == ""
    chair.post(PAGE, {"do": "confirm"})
    assert table.draft.in_force != ""
    assert "ad referendum, confirmed" in chair.get(PAGE).content.decode()


def test_no_other_text_is_signed_than_the_page_showed(table: Table, secretary: Client) -> None:
    """Nor initialled, nor certified: another text came to stand while the page was open."""
    for page, said in ((PAGE, {**SENT, "ink": "wet"}), (PAGE, {"do": "confirm"}),
                       (reverse("draft-say", args=[KEY]), {"do": "initial"}),
                       (reverse("draft-say", args=[KEY]), {"do": "certify"}),
                       (reverse("draft-say", args=[KEY]), {"do": "frame", "frame": "0" * 64})):  # fmt: skip
        answer = secretary.post(page, {"digest": "0" * 64, **said})
        assert (answer.status_code, "node.draft.moved_on" in answer.content.decode()) == (409, True)
    assert table.draft.digest() in secretary.get(PAGE).content.decode().partition('name="digest"')[2]


def test_a_refused_file_does_not_make_a_signature_ad_referendum_a_full_one(table: Table, chair: Client) -> None:
    sent = {**SENT, "ink": "pades", "ad_referendum": "on"}
    for said, checked in ((sent, True), ({name: sent[name] for name in sent if name != "ad_referendum"}, False)):
        page = chair.post(PAGE, said).content.decode()
        assert ('name="ad_referendum" checked' in page) == checked


@pytest.mark.parametrize(("language", "awaited", "stage"), [
    ("en", "what was signed ad referendum is confirmed by the Russian Side", "Signed, and not yet confirmed by all"),
    ("hi", "ad referendum हस्ताक्षर की पुष्टि, रूसी पक्ष द्वारा", "हस्ताक्षरित, पर अभी सबने पुष्टि नहीं की"),
    ("ru", "нужно подтверждение подписи Российской Стороны", "Подписано, но ещё не всеми подтверждено"),
])  # fmt: skip
def test_what_is_awaited_of_whom_is_told_until_all_have_confirmed(
    table: Table, chair: Client, show: Callable[[State], None], language: str, awaited: str, stage: str
) -> None:
    table.sign("RU", ad_referendum=True)
    table.sign("IN")
    show(table.state)
    assert awaited in chair.get(PAGE.replace("/en/", f"/{language}/")).content.decode()
    for page in (reverse("draft", args=[KEY]), reverse("drafts")):
        assert stage in chair.get(page.replace("/en/", f"/{language}/")).content.decode()


def test_a_signature_not_confirmed_is_taken_back_with_its_reason_and_kept_in_sight(
    table: Table, chair: Client, sign_in: Callable[..., Client]
) -> None:
    chair.post(PAGE, {**SENT, "ink": "other", "ad_referendum": "on"})
    unsign = {"do": "unsign", "why": "Not confirmed by the Cabinet."}
    assert sign_in("drafter").post(PAGE, unsign).status_code == 403
    assert chair.post(PAGE, unsign).status_code == 302
    assert not table.draft.signatures
    page = chair.get(PAGE).content.decode()
    assert ("Not confirmed by the Cabinet." in page, "was taken back" in page, 'id="names"' in page) == (True,) * 3
    answer = chair.post(PAGE, {**unsign, "why": "x"})
    assert (answer.status_code, "mechanism.sign.nothing_signed" in answer.content.decode()) == (409, True)


def test_files_are_looked_into_and_compared_and_kept_nowhere(
    table: Table, chair: Client, sign_in: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "attach", None)
    reader, before, pdf = sign_in("reader"), table.state, signed(taken(chair))
    looked = reader.post(PAGE, {"do": "look", "look": upload(pdf), "roots": upload(root_pem(), "root.pem")})
    assert "The certificate stands under a root that you gave." in looked.content.decode()
    pair = [upload(taken(chair, side, ""), f"{side}.pdf") for side in ("IN", "RU")]
    same = reader.post(PAGE, {"do": "compare", "pair": pair}).content.decode()
    assert "They differ in nothing but who comes first." in same
    one = reader.post(PAGE, {"do": "compare", "pair": upload(pdf)})
    assert (one.status_code, table.state) == (409, before)


def test_who_may_not_speak_records_nothing_and_another_file_is_not_had(
    table: Table, sign_in: Callable[..., Client]
) -> None:
    drafter = sign_in("drafter")
    assert drafter.post(PAGE, {**SENT, "ink": "other"}).status_code == 403
    assert "Who signed for our Side" not in drafter.get(PAGE).content.decode()
    other = attachments.attach(b"private", name="x")
    for name, argument in (("draft-signed", other.sha256), ("draft-original", "UZ"), ("draft-sheet", "UZ")):
        assert drafter.get(reverse(name, args=[KEY, argument])).status_code == 404


def test_before_initials_the_original_is_a_draft_that_nobody_signs(
    table: Table, chair: Client, show: Callable[[State], None]
) -> None:
    open_ = Table().begin()
    open_.new("IN", 3)
    show(open_.state)
    assert "they are a draft, and nobody signs them" in chair.get(PAGE).content.decode()
    assert taken(chair, asked="").startswith(b"%PDF")
    refused = chair.get(reverse("draft-original", args=[KEY, "IN"]) + "?places")
    assert (refused.status_code, "papers.signing.draft" in refused.content.decode()) == (409, True)
