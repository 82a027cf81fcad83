"""What is seen in the place of a signature, drawn by the typesetter: every script whole, every font inside the file.

The stamp is a picture and proves nothing; the signature beneath it does, and `verifying` reads that.
"""

from collections.abc import Sequence
from datetime import datetime

from paraph.language.told_days import format_date
from paraph.messages import N_, translate
from paraph.papers.typesetting import typeset

STAMPED = N_("Signed electronically, {day}, {time} UTC")


def stamp(name: str, at: datetime, languages: Sequence[str]) -> bytes:
    """The stamp as a PDF of one page, 74 by 17 mm: the name of the certificate, and when, in each language."""
    lines = [
        {
            "language": language,
            "text": translate(STAMPED, language).format(day=format_date(at.date(), language), time=f"{at:%H:%M}"),
        }
        for language in languages
    ]
    return typeset("stamp", {"name": name, "lines": lines, "language": languages[0]})
