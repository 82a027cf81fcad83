"""The lines above the text of a release: ministry, headline, sub-headlines, stamp.

Rules, in order:

1. Lines that belong to the site ("Press Information Bureau", "Пресс-центр") are passed over.
2. A stamp line among the first lines divides: what stands above it is ministry, headline, sub-headlines in that order
   (the ministry only when it is named like an institution or the stamp is of PIB's form, which always has one).
3. A stamp line at the very top, or below nothing but the name of a ministry, is followed by the headline (Russian
   ministries), a rubric between them is passed over.
4. Without a stamp the first line is the headline when it does not end like a sentence and a longer text follows; lines
   set off by blank lines that do not end like sentences either are its sub-headlines.
5. A first line that is a sentence is text: the release then has no headline.
6. A stamp below sentences, with less below it than above, closes the text: the lines are read as without it.
7. A line that repeats the one above it, as saved pages often do, is passed over.

Worked example: "Ministry of Coal / Session held / Posted On: / 06 AUG 2025 6:37PM by PIB Delhi / The session …" is
ministry, headline, stamp over two lines, and the body begins at "The session".
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from paraph.intake.furniture.datelines import dateline_end
from paraph.intake.furniture.lexicon import BYLINE, INSTITUTION, NAMEPLATE, NOISE, RUBRIC
from paraph.intake.furniture.lines import Line
from paraph.intake.furniture.stamps import PIB_LABEL, Stamp, read_stamp_line

HEAD_LINES = 16
"""Lines that are looked at for the stamp."""

BARE_TITLES = 4
"""Lines that may stand above a date without label or office; with more, the date belongs to a table."""

SHORT_NAME = 60
"""Characters of the longest name of an institution that is not named like one ("AYUSH")."""

LONG = 160
"""Characters of a line beyond which one that opens with a dateline is text, though it does not end like a sentence."""

_LONGEST_HEADLINE = 400
_LONGEST_SUBHEADLINE = 300
_LONGEST_INSTITUTION = 110


@dataclass(frozen=True, slots=True)
class Head:
    """What was found above the text; `size` lines of the input belong to it."""

    ministry: Line | None = None
    headline: Line | None = None
    subheadlines: tuple[Line, ...] = ()
    stamp: Stamp | None = None
    size: int = 0


def read_head(text: str, lines: Sequence[Line]) -> Head:
    """Read the head from the lines of a whole text; see the rules above."""
    first = next((place for place, line in enumerate(lines) if not NOISE.fullmatch(line.text)), len(lines))
    for place in range(first, min(first + HEAD_LINES, len(lines))):
        stamp, used = stamp_at(text, lines, place)
        if stamp is not None:
            if _is_below_text(lines[first:place], lines[place + used :]):
                return replace(_without_stamp(lines, first), stamp=stamp)
            above = _titles(lines[first:place])
            if not above or (len(above) == 1 and NAMEPLATE.fullmatch(above[0].text)):
                below = _below_stamp(lines, place + used, stamp)
                if not above or below.headline:
                    return replace(below, ministry=above[0] if above else below.ministry)
            is_sure = stamp.is_labelled or stamp.office is not None
            if all(_may_be_title(line, is_sure=is_sure) for line in above) and (is_sure or len(above) <= BARE_TITLES):
                is_pib = PIB_LABEL.match(lines[place].text) is not None or stamp.office is not None
                return _above_stamp(above, stamp, is_pib=is_pib, size=place + used)
            break
        if not _may_be_title(lines[place], is_sure=True):
            break
    return _without_stamp(lines, first)


def _is_below_text(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether a stamp closes a text rather than opens it: sentences stand above it, and less below."""
    told = sum(len(line.text) for line in above if line.ends_sentence and len(line.text.split()) > LEAST_WORDS)
    return told > LONG and told > sum(len(line.text) for line in below)


LEAST_WORDS = 8
"""Words of the shortest sentence that is text rather than a title."""


def stamp_at(text: str, lines: Sequence[Line], place: int) -> tuple[Stamp | None, int]:
    """The stamp that begins at line `place`, and over how many lines it runs: one, or two or three after a label."""
    line = lines[place]
    longest = 3 if PIB_LABEL.fullmatch(line.text) else 1
    for used in range(1, longest + 1):
        if place + used > len(lines):
            break
        whole = text[line.start : lines[place + used - 1].end]
        if len(whole) < 160 and (stamp := read_stamp_line(whole)) is not None:  # noqa: PLR2004 - no stamp is longer
            if used < longest and stamp.office is None and place + used < len(lines):
                longer = read_stamp_line(text[line.start : lines[place + used].end])
                if longer is not None and longer.office is not None:
                    return moved(longer, line.start), used + 1
            return moved(stamp, line.start), used
    return None, 0


def moved(stamp: Stamp, start: int) -> Stamp:
    """The stamp of a part of the text that begins at `start`, with its places in the whole text."""
    office = stamp.office_span
    return replace(
        stamp,
        span=(stamp.span[0] + start, stamp.span[1] + start),
        office_span=(office[0] + start, office[1] + start) if office else None,
    )


def _above_stamp(above: Sequence[Line], stamp: Stamp, *, is_pib: bool, size: int) -> Head:
    ministry = None
    titles = list(above)
    if len(above) > 1 and (_is_institution(above[0]) or (is_pib and _is_short_name(above))):
        ministry = titles.pop(0)
    if len(titles) > 1 and RUBRIC.fullmatch(titles[0].text):
        titles.pop(0)
    return Head(ministry, titles[0], tuple(titles[1:]), stamp, size)


def _is_short_name(above: Sequence[Line]) -> bool:
    """Whether the first line of a PIB head, where the ministry always stands, looks like a name above a title."""
    return len(above[0].text) < min(SHORT_NAME, len(above[1].text)) and not above[0].ends_sentence


def _below_stamp(lines: Sequence[Line], place: int, stamp: Stamp) -> Head:
    first = next((n for n in range(place, len(lines)) if not NOISE.fullmatch(lines[n].text)), place)
    below = _without_stamp(lines, first)
    return Head(below.ministry, below.headline, below.subheadlines, stamp, max(below.size, place))


def _without_stamp(lines: Sequence[Line], first: int) -> Head:
    place = first
    ministry = None
    below = _after_repeats(lines, place)
    if below < len(lines) and _is_institution(lines[place]) and _may_be_headline(lines, below):
        ministry = lines[place]
        place = below
    elif place + 2 < len(lines) and RUBRIC.fullmatch(lines[place].text):
        place += 1
    if not _may_be_headline(lines, place):
        return Head(size=first)
    headline = lines[place]
    start = place = _after_repeats(lines, place)
    while place + 1 < len(lines) and lines[place].is_after_gap and _may_be_subheadline(lines, place):
        place += 1
    return Head(ministry, headline, _titles(lines[start:place]), None, place)


def _after_repeats(lines: Sequence[Line], place: int) -> int:
    """Where the next line stands that says something else than the one at `place`."""
    return next((n for n in range(place + 1, len(lines)) if lines[n].text != lines[place].text), len(lines))


def _titles(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without those of the site and without repetitions."""
    first_of: dict[str, Line] = {}
    for line in lines:
        if not NOISE.fullmatch(line.text):
            first_of.setdefault(line.text, line)
    return tuple(first_of.values())


def _is_institution(line: Line) -> bool:
    return (
        len(line.text) <= _LONGEST_INSTITUTION
        and not line.ends_sentence
        and INSTITUTION.search(line.text) is not None
        and not any(letter.isdigit() for letter in line.text)
        and len(line.text.split()) <= 12  # noqa: PLR2004 - names of ministries are shorter, headlines mention them
    )


def _may_be_title(line: Line, *, is_sure: bool) -> bool:
    """Whether the line may stand above a stamp; above a bare date only a line that is no sentence may."""
    if is_sure:
        return len(line.text) <= _LONGEST_HEADLINE or not line.ends_sentence
    return len(line.text) <= _LONGEST_HEADLINE and not line.text.endswith((".", "।", ":", ":-", ";"))


def _may_be_headline(lines: Sequence[Line], place: int) -> bool:
    if place + 1 >= len(lines):
        return False
    line, following = lines[place], lines[place + 1]
    if _is_wrapped(lines, place) or line.text[:1].islower() or BYLINE.match(line.text):
        return False
    if len(line.text) > LONG and dateline_end(line.text, 0):
        return False
    return (
        len(line.text) <= _LONGEST_HEADLINE
        and not line.text.endswith((".", "।", ":", ";", ","))
        and len(line.text.split()) > 1
        and (following.ends_sentence or len(following.text) > len(line.text) or following.is_after_gap)
    )


def _is_wrapped(lines: Sequence[Line], place: int) -> bool:
    """Whether the line after this one goes on with its sentence."""
    line, following = lines[place], lines[place + 1]
    goes_on = following.text[:1].islower() or any(word in GOES_ON for word in line.text.lower().split()[-1:])
    return goes_on and not following.is_after_gap


GOES_ON = frozenset(
    {"the", "of", "and", "in", "for", "on", "to", "a", "an", "with", "by", "at", "from", "between", "joint"}
)
"""What no headline ends with: the text was wrapped there."""


def _may_be_subheadline(lines: Sequence[Line], place: int) -> bool:
    line = lines[place]
    ended = line.text.endswith((".", "।", ":", ";"))
    return len(line.text) <= _LONGEST_SUBHEADLINE and not ended and not _is_wrapped(lines, place)
