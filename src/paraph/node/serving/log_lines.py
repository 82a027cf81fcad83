"""What may not stand in a log: addresses that open something for whoever has them, and the trace of a mere refusal.

>>> without_tokens("Bad Request: /ru/report/WyJV…:bb15/sheet.xlsx")
'Bad Request: /ru/report/…/sheet.xlsx'
"""

import logging
import re

_TOKEN = re.compile(r"(/(?:report|calendar)/)[^/\s]+|([?&]sesame=)[^&\s]+")


def without_tokens(line: str) -> str:
    """A line without what stands in the place of a token."""
    return _TOKEN.sub(lambda found: f"{found[1] or found[2]}…", line)


class WithoutTokens(logging.Filter):
    """Takes tokens out of every record; keeps every record."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true."""
        record.msg, record.args = without_tokens(record.getMessage()), ()
        return True


class WithoutTraces(logging.Filter):
    """Takes the trace off a request that was refused, which is nobody's mistake in the code; keeps every record."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true."""
        if record.levelno < logging.ERROR:
            record.exc_info, record.exc_text = None, None
        return True
