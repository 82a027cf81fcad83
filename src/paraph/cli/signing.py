"""`paraph originals sign|verify|sheet|scan`: signatures of any ink on originals, and what they prove."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import json_option, output_option, say, side_name
from paraph.cli.inputs.given import FileArgument, named, read_file
from paraph.cli.paper import write
from paraph.cli.phrases import Command, Option, language_of
from paraph.cli.refusals import KeyUnsaid, WrongValue
from paraph.messages import N_, translate

if TYPE_CHECKING:
    from pyhanko.sign import Signer

    from paraph.papers.signing.detached import Detached
    from paraph.papers.signing.verifying import Report


@click.pass_context
def _sign(context: click.Context, /, **given: Any) -> int:
    from paraph.papers.signing.pades import sign

    pdf = read_file(given["file"])
    with _signer(given, language_of(context)) as signer:
        signed = sign(pdf, given["side"], signer, at=datetime.now(UTC).replace(microsecond=0))
    target = given["output"] or given["file"].with_suffix(".signed.pdf")
    write(target, signed)
    say(language_of(context), N_("Written: {file}"), file=target)
    return 0


@contextmanager
def _signer(given: dict[str, Any], language: str) -> "Iterator[Signer]":
    from paraph.papers.signing.keys import signer_from_file, signer_on_card

    if given["key"]:
        yield signer_from_file(read_file(given["key"]), _secret(given["secret"], N_("Passphrase"), language))
    elif given["card"] and given["token"] and given["certificate"]:
        pin = _secret(given["secret"], N_("PIN"), language)
        with signer_on_card(given["card"], token=given["token"], pin=pin, certificate=given["certificate"]) as signer:
            yield signer
    else:
        raise KeyUnsaid


def _secret(file: Path | None, asked: str, language: str) -> str:
    """The first line of a file, or what the person types unseen."""
    if file is None:
        return str(click.prompt(translate(asked, language), hide_input=True, err=True))
    lines = read_file(file).decode("utf-8", "replace").splitlines()
    return lines[0] if lines else ""


@click.pass_context
def _verify(context: click.Context, /, **given: Any) -> int:
    from paraph.papers.originals.inside import files_inside
    from paraph.papers.signing.detached import read_detached
    from paraph.papers.signing.verifying import read_roots, verify

    pdf = read_file(given["file"])
    roots = [root for path in given["roots"] for root in read_roots(read_file(path), file=path.name)]
    report = verify(pdf, roots=roots, at=datetime.now(UTC))
    over = {"PDF": pdf, "document.json": files_inside(pdf)["document.json"]}
    elsewhere = {str(path): read_detached(read_file(path), over, file=path) for path in given["elsewhere"]}
    if given["json"]:
        click.echo(json.dumps(_report_json(report, elsewhere), ensure_ascii=False))
    else:
        _tell(report, elsewhere, language_of(context))
    return 0 if report and all(one.valid is not False and one.fits is not False for one in elsewhere.values()) else 1


def _tell(report: "Report", elsewhere: "dict[str, Detached]", language: str) -> None:
    from paraph.papers.signing.telling import NO_EFFECT, told, told_of_detached

    for sentence in told(report):
        click.echo(sentence.text(language))
    for file, found in elsewhere.items():
        for sentence in told_of_detached(found, file):
            click.echo(sentence.text(language))
    say(language, NO_EFFECT)


def _report_json(report: "Report", elsewhere: "dict[str, Detached]") -> dict[str, object]:
    signatures = [
        {**asdict(one), "claimed_at": one.claimed_at.isoformat() if one.claimed_at else None}
        for one in report.signatures
    ]
    return {
        "all_signed": bool(report),
        "digest": report.digest,
        "owner": report.owner,
        "pages_proved": report.pages_proved,
        "missing": report.missing,
        "signatures": signatures,
        "elsewhere": [{"file": file, **asdict(found)} for file, found in elsewhere.items()],
    }


@click.pass_context
def _sheet(context: click.Context, /, **given: Any) -> int:
    from paraph.papers.originals.agreed import read
    from paraph.papers.originals.inside import files_inside
    from paraph.papers.signing.wet import sheet

    target = given["output"] or given["file"].with_suffix(".sheet.pdf")
    write(target, sheet(*read(files_inside(read_file(given["file"])))))
    say(language_of(context), N_("Written: {file}"), file=target)
    return 0


@click.pass_context
def _akn(context: click.Context, /, **given: Any) -> int:
    from paraph.papers.originals.agreed import read
    from paraph.papers.originals.akoma import akoma_ntoso
    from paraph.papers.originals.inside import files_inside

    target = given["output"] or given["file"].with_suffix(".akn.xml")
    write(target, akoma_ntoso(*read(files_inside(read_file(given["file"])))))
    say(language_of(context), N_("Written: {file}"), file=target)
    return 0


@click.pass_context
def _scan(context: click.Context, /, **given: Any) -> int:
    from paraph.papers.originals.agreed import read
    from paraph.papers.originals.inside import files_inside
    from paraph.papers.signing.wet import state

    source, _ = read(files_inside(read_file(given["file"])))
    signed_by = dict(named(each, source.setting.parties, "--signed-by") for each in given["signed_by"])
    statement = state(
        source, read_file(given["scan"]), place=given["place"], day=_day(given["on"]), signed_by=signed_by
    )
    target = given["output"] or given["scan"].with_suffix(".statement.json")
    write(target, statement)
    say(language_of(context), N_("Written: {file}"), file=target)
    return 0


@click.pass_context
def _check_scan(context: click.Context, /, **given: Any) -> int:
    from paraph.papers.originals.agreed import read
    from paraph.papers.originals.inside import files_inside
    from paraph.papers.signing.wet import check

    source, _ = read(files_inside(read_file(given["file"])))
    found = check(read_file(given["statement"]), source, read_file(given["scan"]))
    missing = [side for side in source.setting.parties if side not in found.signed_by]
    if given["json"]:
        click.echo(json.dumps({**asdict(found), "missing": missing}, ensure_ascii=False))
        return 1 if missing else 0
    language = language_of(context)
    names = ", ".join(f"{side_name(side, language)}: {name}" for side, name in found.signed_by.items())
    say(language, N_("The statement is of this text and of this scan: digest {digest}."), digest=found.digest)
    say(language, N_("Signed with a pen in {place} on {day}: {names}."), place=found.place, day=found.day, names=names)
    if missing:
        say(language, N_("Not named: {sides}."), sides=", ".join(missing))
    say(language, N_("It proves that somebody said so of this very scan, and no more; no legal effect is claimed."))
    return 1 if missing else 0


def _day(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise WrongValue(value=given, name="--on") from None


def _path(*names: str, metavar: str, summary: str, multiple: bool = False) -> Option:
    return Option(list(names), type=click.Path(path_type=Path), metavar=metavar, multiple=multiple, help=summary)


ORIGINAL = FileArgument("file", metavar="FILE.pdf", summary=N_("An original, signed or not."))
OUTPUT = output_option(N_("Where to write it; else beside the file given."))
COMMANDS = [
    Command(
        "sign",
        _sign,
        [
            ORIGINAL,
            Option(["side", "--as"], metavar="CODE", required=True, help=N_("The side that signs.")),
            _path("--key", metavar="FILE.p12", summary=N_("The signer's key and certificate, PKCS#12.")),
            Option(["--card"], metavar="LIBRARY", help=N_("A card instead: the PKCS#11 library of its reader.")),
            Option(["--token"], metavar="LABEL", help=N_("The card's label.")),
            Option(["--certificate"], metavar="LABEL", help=N_("The label of certificate and key on the card.")),
            _path(
                "secret", "--secret-file", metavar="FILE",
                summary=N_("File with the passphrase or the PIN; else it is asked for."),
            ),
            OUTPUT,
        ],
        summary=N_("Add a side's signature to an original, in its place (PAdES). Earlier signatures stay whole."),
        example="paraph originals sign original-wg-x.s12.protocol.IN.pdf --as IN --key bhatia.p12 -o signed.pdf",
    ),
    Command(
        "verify",
        _verify,
        [
            ORIGINAL,
            _path(
                "roots", "--root", metavar="FILE", multiple=True,
                summary=N_("Certificates under which signers are believed, PEM or DER."),
            ),
            _path(
                "elsewhere", "--with", metavar="FILE.p7s", multiple=True,
                summary=N_("A signature made elsewhere over the PDF or over the text inside it."),
            ),
            json_option(),
        ],
        summary=N_(
            "Say what the signatures of an original prove, and what they do not. Exit status 1 unless all sides signed "
            "one unchanged text."
        ),
        example="paraph originals verify signed.pdf --root roots.pem --with signed.pdf.p7s",
    ),
    Command(
        "sheet",
        _sheet,
        [ORIGINAL, OUTPUT],
        summary=N_("Write the sheet that is signed with a pen, with the digest of the text on it."),
        example="paraph originals sheet original-wg-x.s12.protocol.IN.pdf",
    ),
    Command(
        "akn",
        _akn,
        [ORIGINAL, OUTPUT],
        summary=N_("Write the text inside an original as Akoma Ntoso: a document a language, beside each other."),
        example="paraph originals akn original-wg-x.s12.protocol.IN.pdf",
    ),
    Command(
        "scan",
        _scan,
        [
            ORIGINAL,
            FileArgument("scan", metavar="SCAN", summary=N_("The scan of what was signed with a pen.")),
            Option(["--place"], metavar="TEXT", required=True, help=N_("Where it was signed.")),
            Option(["--on"], metavar="YYYY-MM-DD", required=True, help=N_("On which day.")),
            Option(
                ["--signed-by"], metavar="CODE=NAME", required=True, multiple=True,
                help=N_("Who signed for a side; once for each side."),
            ),
            OUTPUT,
        ],
        summary=N_("State that a scan is of this text signed with a pen: a file that binds its hash to the digest."),
        example='paraph originals scan IN.pdf scan.pdf --place Moscow --on 2026-09-03 --signed-by "IN=A. Bhatia"',
    ),
    Command(
        "check-scan",
        _check_scan,
        [
            ORIGINAL,
            FileArgument("scan", metavar="SCAN", summary=N_("The scan of what was signed with a pen.")),
            FileArgument("statement", metavar="STATEMENT.json", summary=N_("What `originals scan` wrote of it.")),
            json_option(),
        ],
        summary=N_(
            "Check that a statement is of this very scan and this very text, and names both sides. Exit status 1 when "
            "a side is not named, 2 when it is of something else."
        ),
        example="paraph originals check-scan IN.pdf scan.pdf scan.statement.json",
    ),
]  # fmt: skip
