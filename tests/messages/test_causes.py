"""What the machine says of files and disks is told in the person's words."""

import errno
import os

import pytest

from paraph.messages import Phrase, Refused, cause


@pytest.mark.parametrize(
    ("error", "language", "words"),
    [
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), "ru", "диск заполнен"),
        (OSError(errno.EISDIR, os.strerror(errno.EISDIR)), "hi", "यह फ़ोल्डर है, फ़ाइल नहीं"),
        (OSError(errno.EACCES, os.strerror(errno.EACCES)), "en", "this account may not do that there"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"), "en", "it is not text in UTF-8"),
        (OSError(errno.EXDEV, os.strerror(errno.EXDEV)), "ru", os.strerror(errno.EXDEV)),
        (ValueError("embedded null byte"), "en", "embedded null byte"),
        (TimeoutError(), "en", "TimeoutError"),
    ],
)
def test_a_cause_is_told_in_words_where_there_are_any(error: Exception, language: str, words: str) -> None:
    assert Phrase("{reason}", reason=cause(error)).text(language) == words
    assert Refused(reason=cause(error)).text("en") == "Paraph refused this. Nothing was changed."
