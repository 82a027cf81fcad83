"""The sheet signed with a pen, and the statement that binds a scan to the text."""

import json
from datetime import date

import pytest
from tests.cast import INDIA, RUSSIA
from tests.papers import pdfs
from tests.papers.originals import sourced

from paraph.papers.signing.refusals import ScanOfOther, ScanUnbound, SignatureUnreadable
from paraph.papers.signing.wet import check, sheet, state

SCAN = b"%PDF-1.4 a scan"
NAMES = {INDIA: "A. Bhatia", RUSSIA: "А. Груздев"}


def statement() -> bytes:
    """That the scan is of the protocol."""
    return state(sourced(), SCAN, place="Moscow", day=date(2026, 9, 3), signed_by=NAMES)


def test_sheet_is_one_page_with_the_digest() -> None:
    made = sheet(sourced(), RUSSIA)
    shown = pdfs.text(made)
    assert (len(pdfs.opened(made)), pdfs.is_tagged(made), pdfs.letters_outside(made)) == (1, True, [])
    assert f"SHA-256 {sourced().digest}" in shown
    assert shown.index("За Российскую Сторону") < shown.index("За Индийскую Сторону")


def test_statement_binds_scan_and_text() -> None:
    found = check(statement(), sourced(), SCAN)
    assert (found.digest, found.place, found.day, found.signed_by) == (
        sourced().digest, "Moscow", "2026-09-03", NAMES)  # fmt: skip
    assert json.loads(statement())["scan"] == found.scan


def test_other_scan_or_other_text_is_refused() -> None:
    with pytest.raises(ScanOfOther):
        check(statement(), sourced(), SCAN + b" ")
    with pytest.raises(ScanUnbound):
        check(statement(), sourced(numbers=["1"]), SCAN)


@pytest.mark.parametrize("junk", [b"", b"{}", b'{"digest":1}', b"[]"])
def test_junk_is_no_statement(junk: bytes) -> None:
    with pytest.raises(SignatureUnreadable):
        check(junk, sourced(), SCAN)
