"""Where what a verb of stance governs begins and ends.

English and Russian put subjects after such a verb or, in the passive, before it; Hindi puts them before it. The range
ends at the next verb, at a clause that gives a reason or a circumstance, at speech; what only leads to the subjects
("ways | to further …", "welcomed | signing of") does not end it.

Reads: a row and the place of a verb. Writes: places.
"""

from collections.abc import Iterator

from paraph.intake.areas.governed import stretches_hindi as hindi
from paraph.intake.areas.governed.ends import END, is_end
from paraph.intake.areas.governed.fronted_hindi import fronted
from paraph.intake.areas.governed.fronted_russian import is_told_of_what_is_before, tells_subject_first
from paraph.intake.areas.governed.governing import GOVERNING
from paraph.intake.areas.governed.occasions_russian import past_occasion
from paraph.intake.areas.governed.resuming import has, resumes_at
from paraph.intake.areas.governed.settled import what_will_be_done
from paraph.intake.areas.governed.ungoverned import demands, describes, is_besides, tells_foundation
from paraph.intake.marks.rows import Row, grammar, pattern
from paraph.intake.marks.rulewords import listed, listed_everywhere, words
from paraph.intake.marks.wording import says_nothing


def ranges(row: Row, at: int, lang: str) -> list[tuple[int, int]]:
    """What the verb at `at` governs: the first unit and the one after the last, of each range."""
    kind = row.units[at].kind
    if kind == "RAISED":
        return [_before_verb(row, at, lang)]
    return [_after_verb(row, at, lang)] if kind == "TOPICS" else _RANGES[lang](row, at)


def with_rest(row: Row, part: tuple[int, int], lang: str) -> Iterator[tuple[int, int]]:
    """A range, and the rest of its list after a clause within it."""
    yield part
    at = resumes_at(row, *part, END[lang]) if lang == "en" else None
    if at is not None:
        rest = _after_verb(row, at, lang)
        if row.units[at].kind in {"INTRO", "AND"} or has(row, *rest, "AND"):
            yield rest


def _after_verb(row: Row, at: int, lang: str) -> tuple[int, int]:
    first = at + 1
    if lang == "en" and demands(row, at):
        return first, first
    first = _begin_en(row, at, first) if lang == "en" else first
    first = past_occasion(row, first) if lang == "ru" else first
    if lang == "hi" and _BETWEEN_BOTH.match(row.marks, first):
        first += 2
    end = first
    while end < len(row) and (not is_end(row, end, lang) or _leads_on(row, first, end, lang)):
        if lang == "en" and _begins_aim(row, first, end):
            break
        end += 1
        if end < len(row) and row.units[end].kind == "QUOTE":
            end = _past_name(row, end)
    if end < len(row) and row.units[end].kind in GOVERNING and row.units[end - 1].kind == "AUX":
        end -= 1
    if lang == "en":
        end = _before_effect(row, first, end)
        end -= end > first and end < len(row) and row.shown(end - 1, end).lower() in AS_WHEN
    return first, before_speaker(row, first, end)


def _before_effect(row: Row, first: int, end: int) -> int:
    """Where a stretch ends before what its subjects do: "how water and soil | contribute to growth"."""
    asked = next((at for at in range(first, end) if row.shown(at, at + 1).lower() == "how"), None)
    if asked is None or (asked + 1 < end and row.shown(asked + 1, asked + 2).lower() in {"to", "best"}):
        return end
    return next((at for at in range(asked + 2, end) if row.shown(at, at + 1).lower() in EFFECTS), end)


AS_WHEN = words("en", "areas.as_when")
"""What after a list leads to what happened then: "seed research and rural tourism | as the ministers met"."""

EFFECTS = words("en", "areas.effects")
"""Verbs of what a subject does, after "how"."""


def _begin_en(row: Row, at: int, first: int) -> int:
    """Where an English range begins: past a second verb, the day it was done on, the mark of words that are quoted."""
    if row.shown(at, at + 1).lower().endswith(" to") and _TWO_VERBS.match(row.marks, first):
        first += 2
    if first < len(row) and row.units[first].kind == "WILL" and row.shown(first, first + 1).lower().startswith("to "):
        first += 1
    dated = _THEN.match(row.marks, first)
    if dated and dated.end() - first > 1 and row.shown(dated.end() - 1, dated.end()) in TO_OR_ON:
        first = dated.end()
    return first + (first + 1 < len(row) and row.units[first].kind == "QUOTE")


_BETWEEN_BOTH = pattern("BOTH BETWEEN")
_THEN = pattern("(IN (THE | LOW)? BODYREF)? (IN (CITY | CAP))? (ON? DATE)? (LOW | ON)")
TO_OR_ON = ("to", "on")
"""What leads on after where and when a verb is told: "agreed on Friday | to deepen", "agreed yesterday | on tea"."""

_TWO_VERBS = pattern("LOW AND LOW THE")
"""Two verbs with one object after "to": "agreed to | renew and extend the programme"."""

AIMS = words("en", "areas.aims")
"""Verbs of what a thing is done for, after "to"."""


GOES_ON = words("en", "areas.goes_on")
"""After these "to" leads to what is done, not to what for: "and continue | to strengthen ties"."""


def _begins_aim(row: Row, first: int, at: int) -> bool:
    """Whether what a thing is done for begins: "iron ore mines | to bolster bilateral trade and economic ties"."""
    if at <= first or at + 1 >= len(row) or row.shown(at, at + 1).lower() != "to":
        return False
    if row.shown(at + 1, at + 2).lower() not in AIMS or row.shown(at - 1, at).lower() in GOES_ON:
        return False
    return not says_nothing(row.text[row.units[first].start : row.units[at].start], "en")


SAYS = listed_everywhere("areas.says")
LONGEST_SPEAKER = 9


def before_speaker(row: Row, first: int, end: int) -> int:
    """Where a stretch ends before the words that name who said it: "… and housing | , the Foreign Ministry said"."""
    if end >= len(row) or not row.shown(end, end + 1).lower().startswith(SAYS):
        return end
    commas = (at for at in range(end - 1, max(first, end - LONGEST_SPEAKER), -1) if row.units[at].kind == "COMMA")
    return next(commas, end)


SIGNINGS = listed_everywhere("areas.signings")


def _leads_on(row: Row, first: int, end: int, lang: str) -> bool:
    """Whether what would end a stretch only leads to its subjects: "ways | to further …", "welcomed | signing of"."""
    unit = row.units[end]
    if unit.kind in {"STANCE", "VERB"} and lang == "en" and describes(row, end, lang):
        return True
    shown = row.shown(end, end + 1).lower()
    if shown == "aimed at" and says_nothing(row.text[row.units[first].start : unit.start], lang):
        return True
    if shown in THROUGH and end > first and row.units[end - 1].kind == "INTRO":
        return True
    if not says_nothing(row.text[row.units[first].start : unit.start], lang):
        return False
    return shown in {"to further", "made"} or (unit.kind == "STANCE" and shown.startswith(SIGNINGS))


LONGEST_QUOTED = 14
"""Units from one quotation mark to the next around a name."""


def _past_name(row: Row, at: int) -> int:
    """Past the closing mark of a name in quotation marks (АЭС «Аккую»); `at` itself where it is speech."""
    closing = next((i for i in range(at + 1, min(at + LONGEST_QUOTED, len(row))) if row.units[i].kind == "QUOTE"), at)
    inside = {unit.kind for unit in row.units[at + 1 : closing]}
    return closing + 1 if inside and not inside & {"STOP", "STANCE", "HELD", "VERB", "COMMA"} else at


def _before_verb(row: Row, at: int, lang: str) -> tuple[int, int]:
    before_actors = fronted(row, at) if lang == "hi" else None
    if before_actors is not None:
        return before_actors
    last = at - 1
    if lang == "hi" and last > 0 and row.units[last].value == "signed":
        last -= 1
    if lang == "hi":
        last = hindi.before_relative(row, last)
    if lang == "en":
        last = _before_auxiliaries(row, last)
    begin = next((i + 1 for i in range(last, -1, -1) if is_end(row, i, lang)), 0)
    begin = hindi.after_sides(row, begin, at) if lang == "hi" else begin
    if lang == "hi" and hindi.is_talk(row, at):
        begin = hindi.after_partners(row, begin, at)
        last = min(last, hindi.before_manner(row, begin, at) - 1)
    begin = _past_when(row, last) if lang == "en" and not begin else begin
    if lang == "en" and begin and row.units[begin - 1].kind in {"ASIDE", "ATTEND"}:
        said = row.shown(begin - 1, begin).lower() in {"said", "stated"}
        return (begin, last + 1) if said and begin > 1 else (last + 1, last + 1)
    if lang == "hi":
        begin += 2 if begin and is_besides(row, begin - 1) else 0
        begin = hindi.after_actors(row, begin, at)
        last = min(last, hindi.before_asked(row, begin, at) - 1)
        begin = next((i + 2 for i in range(last - 1, begin, -1) if hindi.frames(row, i)), begin)
    return begin, last + 1


def _past_when(row: Row, last: int) -> int:
    """Where the subjects begin past the talks at which they came up: "During the negotiations, | tea was discussed"."""
    if row.shown(0, 1).lower() not in AT_TALKS:
        return 0
    return next((at + 1 for at in range(1, min(last, LONGEST_WHEN)) if row.units[at].kind == "COMMA"), 0)


AT_TALKS = words("en", "areas.at_talks")
LONGEST_WHEN = 9
"""Units of what tells at which talks a thing came up."""


def _before_auxiliaries(row: Row, last: int) -> int:
    """The last unit of the subjects before a verb to come: "visas and mobility | will also be | discussed"."""
    while last > 0 and (row.units[last].kind in {"AUX", "WILL"} or row.shown(last, last + 1).lower() == "also"):
        last -= 1
    return last


def _is_active(row: Row, at: int) -> bool:
    return row.shown(at, at + 1).lower() in ACTIVE_EN


def _ends_clause(row: Row, at: int) -> bool:
    """Whether nothing a verb could govern follows it: "was also agreed to | between the two sides"."""
    following = row.units[at + 1].kind if at + 1 < len(row) else "STOP"
    return following in {"BETWEEN", "BY", "COMMA", "STOP", "BREAK", "SEMI", "AND"}


PREPOSITIONS_EN = tuple(f" {word}" for word in listed("en", "areas.leading_prepositions"))
"""With these a verb goes on: "it was agreed to …"."""

ACTIVE_EN = words("en", "areas.have_done")
THROUGH = frozenset(listed_everywhere("areas.through"))
"""What leads to how something is done."""

_PASSIVE_EN = grammar("areas", "en", "passive")[0]

REACHES = 8
"""Units within which "agreements were reached (following the session)" comes to "on" what."""


def _ranges_en(row: Row, at: int) -> list[tuple[int, int]]:  # noqa: PLR0911 - one a way of telling
    announced = next(
        (found for wanted in grammar("areas", "en", "announced") if (found := wanted.match(row.marks, at))), None
    )
    if announced and at and row.units[at - 1].kind in {"LOW", "AUX"}:
        return [_after_verb(row, announced.end() - 1, "en")]
    if row.shown(at, at + 1).lower().startswith("to ") and tells_foundation(row, at):
        return []
    if row.shown(at, at + 1).lower().endswith("reached"):
        subject = next(
            (place for place in range(at + 1, min(at + REACHES, len(row))) if row.units[place].kind == "ON"), None
        )
        return [_after_verb(row, subject, "en")] if subject is not None else []
    settled = what_will_be_done(row, at)
    if settled is not None:
        return [settled]
    passive = _PASSIVE_EN.search(row.marks, max(0, at - 4), at)
    leads_on = row.shown(at, at + 1).lower().endswith(PREPOSITIONS_EN) and not _ends_clause(row, at)
    if passive and (_is_active(row, passive.start()) or leads_on):
        passive = None
    if passive and passive.start() and row.shown(passive.start() - 1, passive.start()).lower() == "it":
        return [_after_verb(row, at, "en")]
    if passive and _serves_for(row, passive.start(), at):
        return [_after_verb(row, at + 1, "en")]
    if passive or (row.units[at].value == "focus" and at and row.units[at - 1].kind == "AUX" and not leads_on):
        first, after = _before_verb(row, passive.start() if passive else at - 1, "en")
        return [(first, after), *_also(row, at)]
    return [_after_verb(row, at, "en")]


def _serves_for(row: Row, last: int, at: int) -> bool:
    """Whether what was dealt with only tells of what it is for: "measures were considered | to increase exports"."""
    if at + 1 >= len(row) or row.shown(at + 1, at + 2).lower() != "to":
        return False
    first, after = _before_verb(row, last, "en")
    commas = (place for place in range(after - 1, first - 1, -1) if row.units[place].kind == "COMMA")
    first = next((place + 1 for place in commas), first)
    return first < after and says_nothing(row.shown(first, after), "en")


def _also(row: Row, at: int) -> list[tuple[int, int]]:
    """What a verb in the passive governs besides what is before it: "ports were discussed, | as well as tea".

    So it does with what is brought in after it: "many issues were discussed, | among them tea".
    """
    after = range(at + 1, min(at + 3, len(row)))
    also = next((place for place in after if row.units[place].kind in {"AND", "INTRO"}), None)
    told = also is not None and (row.units[also].kind == "INTRO" or row.shown(also, also + 1).lower() == "as well as")
    return [_after_verb(row, also, "en")] if told and also is not None else []


def _ranges_hi(row: Row, at: int) -> list[tuple[int, int]]:
    listed = next((place for place in range(at + 1, min(at + 3, len(row))) if row.units[place].kind == "COLON"), None)
    if listed is not None and listed + 1 < len(row):
        return [_after_verb(row, listed, "hi")]
    return [_before_verb(row, at, "hi")]


def _ranges_ru(row: Row, at: int) -> list[tuple[int, int]]:
    if tells_subject_first(row, at) or is_told_of_what_is_before(row, at, _after_verb(row, at, "ru")):
        before = at - 1 if at and row.units[at - 1].kind in {"VERB", "WILL"} else at
        return [_before_verb(row, before, "ru")]
    return [_after_verb(row, at, "ru")]


_RANGES = {"en": _ranges_en, "hi": _ranges_hi, "ru": _ranges_ru}
