"""What surrounds a release, taken off it: `read_furniture(source)` gives the facts of the frame and where the body is.

Two sources of knowledge, the stronger first: the marks a page's own markup gave (`SourceText.marked`), then the form
of the lines at the head (`head`), at the foot (`foot`) and of the dateline (`datelines`). What is not stated is None.
Reads the text only; knows nothing of sessions.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from paraph.intake.furniture.datelines import dateline_end
from paraph.intake.furniture.foot import Foot, read_foot
from paraph.intake.furniture.head import Head, moved, read_head, stamp_at
from paraph.intake.furniture.lexicon import INSTITUTION, RELEASE_ID
from paraph.intake.furniture.lines import Line, lines_of
from paraph.intake.furniture.stamps import DIGITS, Stamp, find_stamp, read_stamp_line
from paraph.intake.release import Release
from paraph.intake.source import SourceText, Span

DATE_PREFIX = re.compile(r"\s*date (?P<date>(?:19|20)\d{2}-\d{2}-\d{2})\s+(?:https?://\S+\s+)?")
"""How page savers put the date, and sometimes the address, before the first line of the text."""

_HEAD_MARKS = ("ministry", "headline", "subheadline", "posted")
LONGEST_NAME = 99
"""Characters of a line that may be an institution's name."""

_NEAR = 400
"""Characters between two marks of one head; a mark further down is part of the text."""


def read_furniture(source: SourceText) -> Release:
    """Find the frame of a release. Never refuses: a text without any furniture is all body."""
    head, body_start = _marked_head(source) if source.marked.get("headline") else _plain_head(source)
    limit = _foot_start(source, body_start)
    lines = list(lines_of(source.text, body_start, limit))
    foot = read_foot(lines)
    kept = lines[: len(lines) - foot.size]
    if not kept:
        return _release(source, head, foot, (body_start, body_start), None)
    start = dateline_end(source.text, kept[0].start)
    dateline = (kept[0].start, start) if start > kept[0].start else None
    return _release(source, head, foot, (start, max(start, kept[-1].end)), dateline)


def _plain_head(source: SourceText) -> tuple[Head, int]:
    prefix = DATE_PREFIX.match(source.text)
    start = prefix.end() if prefix else 0
    lines = list(lines_of(source.text, start))
    head = read_head(source.text, lines)
    if prefix and head.stamp is None and (stamp := find_stamp(prefix["date"])) is not None:
        head = replace(head, stamp=replace(stamp, span=prefix.span("date")))
    if head.size < len(lines):
        return head, lines[head.size].start
    return head, len(source.text)


def _marked_head(source: SourceText) -> tuple[Head, int]:
    spans = sorted((span, mark) for mark in _HEAD_MARKS for span in source.marked.get(mark, ()))
    place = spans[0][0][0]
    lines: dict[str, list[Line]] = {}
    for span, mark in spans:
        if span[0] > place + _NEAR:
            break
        lines.setdefault(mark, []).extend(lines_of(source.text, *span))
        place = max(place, span[1])
    if body := source.marked.get("body"):
        place = max(place, body[0][0])
    titles = [*lines.get("headline", ()), *lines.get("subheadline", ())]
    ministry = _ministry(source, lines, before=titles[0].start) if titles else None
    stamp = _marked_stamp(source, source.marked.get("posted", ()))
    if stamp is None:
        stamp, place = _stamp_near(source.text, place, above=titles[0].start if titles else 0)
    return Head(ministry, titles[0] if titles else None, tuple(titles[1:]), stamp), place


def _stamp_near(text: str, place: int, above: int) -> tuple[Stamp | None, int]:
    """A stamp line directly below the titles, or else above them; and where the text goes on."""
    below = list(lines_of(text, place, place + _NEAR))
    if below:
        stamp, used = stamp_at(text, below, 0)
        if stamp is not None:
            return stamp, below[used - 1].end
    for number, _ in enumerate(lines := list(lines_of(text, 0, above))):
        stamp, _used = stamp_at(text, lines, number)
        if stamp is not None:
            return stamp, place
    return None, place


def _ministry(source: SourceText, lines: dict[str, list[Line]], before: int) -> Line | None:
    if marked := lines.get("ministry"):
        return marked[0]
    above = list(lines_of(source.text, 0, before))
    last = above[-1] if above else None
    return last if last and len(last.text) <= LONGEST_NAME and INSTITUTION.search(last.text) else None


def _marked_stamp(source: SourceText, spans: Sequence[Span]) -> Stamp | None:
    for start, end in spans:
        text = source.text[start:end]
        stamp = read_stamp_line(text) or find_stamp(text)
        if stamp is not None:
            return moved(stamp, start)
    return None


def _release(source: SourceText, head: Head, foot: Foot, body: Span, dateline: Span | None) -> Release:
    spans: dict[str, Span] = {}
    if head.ministry:
        spans["release.ministry"] = head.ministry.span
    if head.headline:
        spans["release.headline"] = head.headline.span
    for number, line in enumerate(head.subheadlines):
        spans[f"release.subheadlines.{number}"] = line.span
    if head.stamp:
        spans["release.posted_at"] = head.stamp.span
        if head.stamp.office_span:
            spans["release.office"] = head.stamp.office_span
    release_id = _marked_id(source) or foot.release_id
    if release_id:
        spans["release.release_id"] = release_id[1]
    for number, span in enumerate(foot.marks):
        spans[f"release.handling_marks.{number}"] = span
    return Release(
        ministry=head.ministry.text if head.ministry else None,
        headline=head.headline.text if head.headline else None,
        subheadlines=tuple(line.text for line in head.subheadlines),
        posted_at=head.stamp.posted_at if head.stamp else None,
        office=head.stamp.office if head.stamp else None,
        release_id=release_id[0] if release_id else None,
        handling_marks=tuple(source.text[start:end] for start, end in foot.marks),
        body=body,
        dateline=dateline,
        spans=spans,
    )


def _foot_start(source: SourceText, body_start: int) -> int:
    """Where the first line with a mark of the foot begins."""
    marks = (span[0] for mark in ("release_id", "lang_links") for span in source.marked.get(mark, ()))
    first = min((start for start in marks if start >= body_start), default=len(source.text))
    return max(source.text.rfind("\n", 0, first) + 1, body_start) if first < len(source.text) else first


def _marked_id(source: SourceText) -> tuple[str, Span] | None:
    for start, end in source.marked.get("release_id", ()):
        text = source.text[start:end]
        found = RELEASE_ID.search(text)
        if found:
            return found["id"].translate(DIGITS), (start + found.start("id"), start + found.end("id"))
        if text.strip().translate(DIGITS).isdecimal():
            return text.strip().translate(DIGITS), (start, end)
    return None
