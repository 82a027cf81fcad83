"""The words by which furniture is known, in three languages: `data/furniture.toml`, as patterns."""

import re
import tomllib
from functools import cache

from paraph.intake.marks.lexicon import DATA


@cache
def _data() -> dict[str, dict[str, str]]:
    return tomllib.loads((DATA / "furniture.toml").read_text(encoding="utf-8"))


def words(name: str, lang: str | None = None) -> str:
    """The alternatives of the table `name`, of every language or of one, as a regular expression."""
    table = _data()[name]
    return "|".join("".join(line.strip("\n") for line in table[each].splitlines()) for each in table
                    if lang in (None, each))  # fmt: skip


def listed(name: str) -> tuple[str, ...]:
    """The list `name`, in its order."""
    return tuple(_data()["lists"][name])


def _any(name: str, after: str = "") -> re.Pattern[str]:
    return re.compile(f"(?:{words(name)}){after}", re.IGNORECASE)


INSTITUTION = _any("institution")
"""A line with one of these words, short and without a full stop, names the institution that publishes."""

NAMEPLATE = _any("nameplate")
"""A whole line that is the name of an institution and nothing else."""

NOISE = _any("noise")
"""A whole line of this kind belongs to the site, not to the release."""

BYLINE = _any("byline")
"""How a line begins that says who put the page up, and when; no headline does."""

RUBRIC = _any("rubric")
"""The heading of the column that a release stands under."""

_FOREIGN_LABEL = (
    rf"(?<=\()(?!{words('not_release_id')})[^\x00-\x7f\u0400-\u04ff][^\x00-\x1f!-~\u0400-\u04ff]{{2,40}}"
    r"(?=:\s*[0-9]{7}\))"
)
RELEASE_ID = re.compile(
    rf"(?:{words('release_id')}|{_FOREIGN_LABEL})\s*[:：]?\s*(?P<id>[0-9०-९]{{5,9}})", re.IGNORECASE
)
"""The number under a release; after a label in another language of the publisher's pages only in brackets, alone."""

VISITORS = _any("visitors", r"\s*:?\s*[\d०-९,]*")
READ_IN = _any("read_in")
SHARING = _any("sharing")
RULE = re.compile(r"[\s*.\-_=~<>#•◦·—–|/\\]{2,}")
"""A line drawn with signs: "*****", "**.**.**", "<><><>"."""

LANGUAGE_NAMES = frozenset(" ".join(listed("languages")).split())
AGENCIES = listed("agencies")
"""News agencies as they sign datelines."""
