"""What differs between two originals, in the words of whoever reads it; `matching` finds it.

Rules
    1. Where it differs is named as on the pages: the paragraph by its number, the language, the place, the verb.
    2. Words, numbers and days are shown as they stand in either. What is an id or a code in the record is named only;
       the id of a paragraph not even that, where more of the paragraph differs.
    3. Of two texts that have little in common the first `MOST` lines are told, and how many more there are: nobody
       reads three hundred, and that these are two texts is told by the first.

    told(match, wording) -> ["They differ in paragraph 7 · Russian: … / …", …]
"""

import json
from collections.abc import Iterator

from paraph.messages import LANGUAGES, N_
from paraph.papers.originals.matching import Difference, Match
from paraph.papers.wording import Wording

MOST = 30
"""Lines."""

DIFFER = N_("They differ in {where}: {first} / {second}")
DIFFER_IN = N_("They differ in {where}")
ONE_ONLY = N_("Only one of them has {where}")
MORE = N_("More differences, not shown: {count}")
WHERE = " · "
ABSENT = "—"

MEMBERS = {
    "paragraphs": N_("paragraph {name}"),
    "sections": N_("section “{name}”"),
    "signatories": N_("signatory, {name}"),
}
"""Lists, and what one of their entries is called."""

NAMES = {
    "title": N_("title"),
    "opening": N_("opening words"),
    "place": N_("place"),
    "signed_on": N_("day of signature"),
    "next_session": N_("next session"),
    "session": N_("session"),
    "ordinal": N_("number of the session"),
    "body": N_("body"),
    "parties": N_("parties"),
    "type": N_("type of document"),
    "legal_character": N_("legal character"),
    "languages": N_("languages"),
    "prevailing": N_("prevailing language"),
    "originals": N_("number of originals"),
    "delegates": N_("number of delegates"),
    "titles": N_("title"),
    "names": N_("name"),
    "annex": N_("annex"),
    "section": N_("section"),
    "force": N_("verb"),
    "actor": N_("who acts"),
    "addressee": N_("addressee"),
    "deadline": N_("deadline"),
    "leads": N_("leading bodies"),
    "topic": N_("topic"),
    "undertaking": N_("whether it is an undertaking"),
    "ad_referendum": N_("whether it is ad referendum"),
    "carries": N_("which undertaking goes on"),
    "key": N_("identity in the record"),
    "layout": N_("layout"),
    "draft": N_("whether it is a draft"),
    "dated": N_("day on which it was set"),
}
"""Parts of a text and of how it is set; `content` and `texts` need no name beside their paragraph and language."""

UNNAMED = frozenset({"content", "texts"})
SHOWN = frozenset({"ordinal", "dated", "signed_on", "originals"})
"""Parts whose values are told, beside everything that is told by language."""


def told(match: Match, wording: Wording) -> list[str]:
    """What differs, a sentence a line; nothing where the two differ in nothing but who comes first."""
    lines = [_line(one, wording) for one in _of_use(match)]
    if len(lines) > MOST:
        return [*lines[:MOST], wording.say(MORE, count=len(lines) - MOST)]
    return lines


def _of_use(match: Match) -> Iterator[Difference]:
    """In the order of the text; the id of a paragraph only where nothing else of it differs."""
    among = [one.path[:2] for one in match.differences if one.path[-1] != "key"]
    for one in sorted(match.differences, key=_place):
        if one.path[-1] != "key" or one.path[:2] not in among:
            yield one


def _place(difference: Difference) -> tuple[bool, list[tuple[int, str]]]:
    number = difference.path[1] if difference.path[0] == "paragraphs" else ""
    return bool(number), [(int(part) if part.isdecimal() else 0, part) for part in number.replace("/", ".").split(".")]


def _line(difference: Difference, wording: Wording) -> str:
    where = WHERE.join(_named(difference.path, wording))
    if difference.path[0] in MEMBERS and len(difference.path) == len(("paragraphs", "7")):
        return wording.say(ONE_ONLY, where=where)
    if difference.path[-1] not in {*LANGUAGES, *SHOWN}:
        return wording.say(DIFFER_IN, where=where)
    return wording.say(DIFFER, where=where, first=_value(difference.first), second=_value(difference.second))


def _named(path: tuple[str, ...], wording: Wording) -> Iterator[str]:
    rest = path
    if path[0] in MEMBERS:
        name = wording.side_name(path[1]) if path[0] == "signatories" else path[1]
        yield wording.say(MEMBERS[path[0]], name=name)
        rest = path[2:]
    for part in rest:
        if part in LANGUAGES:
            yield wording.language_within(part)
        elif part not in UNNAMED:
            yield wording.say(NAMES[part]) if part in NAMES else part


def _value(written: str | None) -> str:
    """A value as people write it: `Difference` holds JSON, perhaps cut short."""
    if written is None:
        return ABSENT
    try:
        value = json.loads(written)
    except ValueError:
        return written.removeprefix('"')
    return str(value) or ABSENT
