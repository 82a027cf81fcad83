"""No log line holds an address that opens something, or the trace of a refusal."""

import logging

import pytest

from paraph.node.serving.log_lines import WithoutTokens, WithoutTraces, without_tokens


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Not Found: /hi/report/WyJx:bb_4/", "Not Found: /hi/report/…/"),
        ("Bad Request: /ru/report/WyJx:bb/sheet.xlsx", "Bad Request: /ru/report/…/sheet.xlsx"),
        ("Not Found: /calendar/abc-DEF.ics", "Not Found: /calendar/…"),
        ("Forbidden: /enter/?sesame=AAAB&x=1", "Forbidden: /enter/?sesame=…&x=1"),
        ("Not Found: /en/bodies/wg/reports/", "Not Found: /en/bodies/wg/reports/"),
    ],
)
def test_token_is_taken_out_and_nothing_else(line: str, expected: str) -> None:
    assert without_tokens(line) == expected


def test_filter_takes_it_out_of_arguments_and_keeps_the_record() -> None:
    record = logging.LogRecord("n", logging.WARNING, "f", 1, "%s: %s", ("Not Found", "/en/report/secret/"), None)
    assert (WithoutTokens().filter(record), record.getMessage()) == (True, "Not Found: /en/report/…/")


@pytest.mark.parametrize(("level", "kept"), [(logging.WARNING, False), (logging.ERROR, True)])
def test_only_an_error_of_ours_has_its_trace(level: int, *, kept: bool) -> None:
    trace = (PermissionError, PermissionError("no"), None)
    record = logging.LogRecord("django.request", level, "f", 1, "Forbidden: /en/audit/", (), trace)
    assert (WithoutTraces().filter(record), record.exc_info is not None) == (True, kept)
