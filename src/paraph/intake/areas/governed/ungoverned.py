"""Verbs of stance that govern no subject where they stand.

* What they tell is denied, demanded of others, or a will alone: "did not agree on", "urged all to", "their resolve to".
* They take up what was named before, or say by whom: "underscored it as", "the strategy adopted by".
* They describe: "the proposed project"; or they tell what a body was founded for: "was set up to discuss".

Reads: a row and the place of a verb. Writes: yes or no.
"""

import re
from functools import lru_cache

from paraph.intake.areas.governed.besides import is_besides_the_session
from paraph.intake.areas.words.subjects import WEIGHS
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.marks.wording import is_infinitive
from paraph.language.files import table
from paraph.language.russian import tags

DENIED_WITHIN = {"en": (3, 0), "hi": (1, 1), "ru": (1, 0)}
"""Units before a verb, and after it, within which a negation belongs to it."""


def is_denied(row: Row, at: int, lang: str) -> bool:
    """Whether the verb is denied: "did not agree", "no agreement was reached on", "सहमत नहीं हुए"."""
    before, after = DENIED_WITHIN[lang]
    around = range(max(0, at - before), min(len(row), at + after + 1))
    clause = [row.shown(place, place + 1).lower() for place in around]
    return any(word in _denials(lang) for shown in clause for word in shown.split())


CLAUSE = 12
"""Units within which a clause comes to its verb."""

COMMITS = ("commitment", "resolve", "determination", "intention", "resolution", *listed("hi", "areas.commits"))


def only_commits(row: Row, at: int) -> bool:
    """Whether the verb only tells of a will: "reiterated their commitment to"; a list after it names subjects."""
    return any(word in COMMITS for word in row.shown(at, at + 1).lower().removesuffix("s").split())


def is_ahead(row: Row, at: int) -> bool:
    """Whether a Russian verb only tells of what is ahead: a readiness, an aim, what is yet to be agreed.

    "Выразили готовность | продолжать", "форумы для | обсуждения чая", "сроки будут | согласованы".
    """
    ready = row.shown(at, at + 1).lower().endswith(READINESS)
    if ready and at + 1 < len(row) and row.units[at + 1].kind == "INF":
        return not _names_fields(row, at)
    before = row.shown(at - 1, at).lower() if at else ""
    if _is_of_what_is_owned(row, at):
        return True
    return before == "для" or (row.units[at].value == "agreed" and before in TO_BE_RU)


def _is_of_what_is_owned(row: Row, at: int) -> bool:
    """Whether a verb only tells more of what stands before a comma: "чая, вывоз которого | готовы увеличить"."""
    for place in range(at - 1, 1, -1):
        if row.units[place].kind in {"COMMA", "STOP"}:
            return False
        if row.shown(place, place + 1).lower() in WHOSE_RU:
            return any(row.units[comma].kind == "COMMA" for comma in (place - 2, place - 3) if comma > 0)
    return False


WHOSE_RU = words("ru", "areas.whose_it_is")


def _names_fields(row: Row, at: int) -> bool:
    """Whether a readiness is told with its fields: "готовность развивать сотрудничество | в сфере чая"."""
    for unit in row.units[at + 1 :]:
        if unit.kind in {"STOP", "STANCE", "BREAK", "COMMA"}:
            return False
        if unit.kind == "PO" and row.text[unit.start : unit.end].lower().startswith("в "):
            return True
    return False


_ONE_DID = re.compile(r"л[а]?(?:сь|ся)?$")
ONE_MANS = frozenset({"POST", "CAP", "CAPADJ", "PERSON", "INIT", "HON"})
BOTH_MANS = frozenset({"BODYREF", "BOTH", "SESSION", "SIDE", "STOPNAME", "LAND", "DEMO"})
NEAR_RU = 4


def is_one_persons(row: Row, at: int) -> bool:
    """Whether in Russian one person says so: "Отиено | отметил важность чая", "он | пригласил коллегу".

    What a commission or a side did is told with the same verbs.
    """
    verb = row.shown(at, at + 1).lower().split()[0]
    if _ONE_DID.search(verb) is None or verb.startswith(DONE_BY_ALL) or not at:
        return False
    if row.shown(at - 1, at).lower() in words("ru", "areas.he_or_she"):
        return True
    near = [row.units[place].kind for place in range(max(0, at - NEAR_RU), at) if not _is_common(row, place)]
    return bool(near) and near[-1] in ONE_MANS and not set(near) & BOTH_MANS


DONE_BY_ALL = listed("ru", "areas.done_by_all")
"""How verbs in the passive begin: "отдельно | обсуждалась торговля"."""


def _is_common(row: Row, at: int) -> bool:
    """Whether a word is no name: one in small letters, or one the dictionary knows that a sentence begins with."""
    if row.units[at].kind == "LOW":
        return True
    found = tags(row.shown(at, at + 1).lower()) if at == 0 and row.units[at].kind == "CAP" else ()
    return bool(found) and not any({"Name", "Surn", "Patr"} & tag.grammemes for tag in found)


TO_BE_RU = words("ru", "areas.will_be")
READINESS = listed("ru", "areas.readiness")


def lists_subjects(row: Row, first: int, after: int) -> bool:
    """Whether after such a verb a list follows, which names subjects all the same."""
    kinds = [unit.kind for unit in row.units[first:after]]
    listed = "COMMA" in kinds and "AND" in kinds[kinds.index("COMMA") :]
    return bool({"INTRO", "COLON"} & set(kinds)) or (listed and not row.shown(first, first + 1).startswith("ensur"))


def takes_it_up(row: Row, at: int, lang: str) -> bool:
    """Whether the verb only takes up what was named before: "underscored it | as a major threat", or is bound to it.

    So does one that says by whom that was done: "the strategy adopted | by the leaders".
    """
    if lang != "en" or at + 1 == len(row):
        return False
    if at and row.shown(at - 1, at).lower() == "had":
        before = (row.shown(place, place + 1).lower() for place in range(max(0, at - CLAUSE), at))
        return any(word in {"which", "who"} for word in before)
    done_by = row.units[at].kind == "STANCE" and row.units[at + 1].kind == "BY"
    done_by = done_by and not any(unit.kind == "AUX" for unit in row.units[max(0, at - 3) : at])
    if row.shown(at, at + 1).lower() == "adopted" and row.shown(at + 1, at + 2).lower() in {"at", "during"}:
        return True
    if row.shown(at, at + 1).lower() == "committed to" and at and row.units[at - 1].kind == "AUX":
        return True
    return done_by or row.shown(at + 1, at + 2).lower() in {"it", "them", "this as"}


@lru_cache(maxsize=3)
def _denials(lang: str) -> frozenset[str]:
    """Words that deny: those of `language.force`, and "no" before the noun of a decision."""
    return frozenset(table(lang)["force"]["negations"].split()) | ({"no"} if lang == "en" else set())


_TOLD_TO = re.compile(
    r"\b(?:advised|urged|asked|directed|instructed|tasked|requested|invited|called (?:up)?on) (?:[\w-]+ ){1,6}$",
    re.IGNORECASE,
)
_OF_A_GREETING = re.compile(
    r"(?:Welcoming|Thanking|Appreciating|Congratulating) [^.;]{3,120}?, (?!the (?:two )?(?:sides|ministers)|both)"
)


def is_set_to_others(row: Row, at: int) -> bool:
    """Whether somebody only told others to do it ("advised officials to | deliberate on"), or greets to begin with."""
    begin = row.units[0].start
    if row.shown(at, at + 1).lower().startswith("to ") and _TOLD_TO.search(row.text, begin, row.units[at].start):
        return True
    if _is_of_those_present(row, at) or is_besides_the_session(row, at):
        return True
    return at == 0 and _OF_A_GREETING.match(row.text, begin) is not None


_PRESENT = re.compile(
    r"\b(?:attended|joined|represent\w*|officials|experts|participation)\b[^.;]{0,90}$", re.IGNORECASE
)


def _is_of_those_present(row: Row, at: int) -> bool:
    """Whether a word tells what those who attended deal with: "representatives of both sides | covering trade"."""
    covers = row.shown(at, at + 1).lower() == "covering"
    return covers and _PRESENT.search(row.text, row.units[0].start, row.units[at].start) is not None


def demands(row: Row, at: int) -> bool:
    """Whether a verb demands what is to be done: "called for the perpetrators to be | brought to justice".

    So does one that says who needs to do it: "underlined the need for all countries to | act".
    """
    shown = row.shown(at, at + 1).lower()
    if _NEEDED.match(row.text, row.units[at].end, row.units[-1].end) and shown.startswith(WEIGHS):
        return True
    if shown == "urged" and _TO_DO.match(row.text, row.units[at].end, row.units[-1].end):
        return True
    if shown not in words("en", "areas.demanded"):
        return False
    stops = (place for place in range(at + 1, len(row)) if row.units[place].kind in {"STOP", "STANCE"})
    end = next(stops, len(row))
    return any(
        row.units[place].kind == "AUX" and row.shown(place - 1, place + 1) == "to be" for place in range(at + 2, end)
    )


_NEEDED = re.compile(
    r"\s+(?:on )?(?:the |an )?(?:\w+ )?need for (?:all |both |the )?(?:\w+ ){0,2}?"
    r"(?:countries|states|parties|sides|nations|governments|members) to\b",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"\s+(?:[\w-]+ ){1,9}?to [a-z]")

_FOUNDED = re.compile(
    r"\b(?:set up|constituted|established|created|formed|founded|instituted)"
    r"(?: (?:in|on|by|under|during|between|at) [^,.;:]{2,40})?$"
)
"""What a body was founded for follows these words, and when or by whom it was."""

FOUNDING = 9
"""Units from such a verb to what the body is for."""


def tells_foundation(row: Row, at: int) -> bool:
    """Whether the sentence tells what a body was founded for: "The Panel has been set up | to discuss …"."""
    before = row.text[row.units[max(0, at - FOUNDING)].start : row.units[at].start].lower().rstrip()
    return _FOUNDED.search(before) is not None


def describes(row: Row, at: int, lang: str) -> bool:
    """Whether words of stance only describe: "the | proposed project", "कृषि पर केंद्रित | पहली बैठक"."""
    if lang == "en":
        return _describes_en(row, at)
    following = row.units[at + 1].kind if at + 1 < len(row) else ""
    if lang == "ru":
        return row.units[at].value == "proposed" and following == "COMMA" and not _leads_to_that(row, at + 1)
    if at and (_calls_for(row, at) or row.shown(at - 1, at).endswith(OF_A_LEVEL)):
        return True
    if following == "INF" and (at + 2 >= len(row) or row.units[at + 2].kind != "PAR"):
        return not (_is_what_for(row, at) or is_besides(row, at))
    return row.units[at].value == "focus" and following in {"ORD", "BODYREF", "SESSION"}


def _calls_for(row: Row, at: int) -> bool:
    """Whether weight is given to what needs to be done, or for what: "निपटने की | आवश्यकता पर बल दिया"."""
    if at <= LEAST_CALL or row.units[at - 1].kind != "PAR" or row.shown(at - 2, at - 1) not in NEEDS:
        return False
    shown = [row.shown(place, place + 1) for place in range(at - LEAST_CALL)]
    return is_infinitive(shown[-1]) or not words("hi", "areas.aims").isdisjoint(shown)


def _describes_en(row: Row, at: int) -> bool:
    word = row.shown(at, at + 1).lower()
    if _is_participle(row, at):
        return True
    if word == "proposed" and at > 1 and row.units[at - 1].kind in {"COMMA", "AND"}:
        return any(unit.kind == "STANCE" for unit in row.units[:at])
    first = at - (at > 1 and row.shown(at - 1, at).endswith("ly"))
    led = (
        first > 0
        and row.shown(first - 1, first) not in {"This", "These"}
        and (row.units[first - 1].kind == "THE" or row.shown(first - 1, first).lower().endswith(" the"))
    )
    return word == "agreed-upon" or (led and word.endswith("ed") and " " not in word)


_TOLD_WHERE = pattern("<noun:LOW> STANCE (UNDER | BY | IN)")


def _is_participle(row: Row, at: int) -> bool:
    """Whether a verb only describes the noun before it, after another one: "reviewed projects | agreed under A"."""
    found = _TOLD_WHERE.match(row.marks, at - 1) if at > 1 else None
    word = row.shown(at, at + 1).lower()
    plural = found is not None and row.shown(at - 1, at).endswith("s") and word.endswith("ed")
    return plural and any(unit.kind == "STANCE" for unit in row.units[: at - 1])


def is_besides(row: Row, at: int) -> bool:
    """Whether it was done besides what a later verb tells: "चाय पर | चर्चा करने के साथ ही कॉफी की समीक्षा की"."""
    if at + 2 >= len(row) or row.shown(at + 2, at + 3) not in BESIDES:
        return False
    return row.units[at + 1].kind == "INF" or is_infinitive(row.shown(at + 1, at + 2))


BESIDES = words("hi", "areas.besides")


def _is_what_for(row: Row, at: int) -> bool:
    """Whether a Hindi verb tells what a session is for: "बैठक का मकसद चाय पर | ध्यान केंद्रित करना है"."""
    kinds = {unit.kind for unit in row.units[:at]}
    told = any(row.shown(place, place + 1) in words("hi", "areas.purposes") for place in range(at))
    return "TOPICS" in kinds or (told and bool(kinds & {"SESSION", "BODYREF"}))


def _leads_to_that(row: Row, comma: int) -> bool:
    """Whether what was proposed follows a comma in Russian: "предложил, | чтобы"."""
    return comma + 1 < len(row) and row.units[comma + 1].kind == "BREAK"


NEEDS = words("hi", "areas.needs")
"""What in Hindi makes words of weight a call after something to be done: "आतंकवाद से निपटने की | आवश्यकता पर बल दिया"."""

LEAST_CALL = 3
"""Units from the end of what is called for to the verb."""

OF_A_LEVEL = listed("hi", "areas.of_a_level")
"""What in Hindi makes talks a meeting of its own rather than what was said of something: "सचिव स्तर की | वार्ता हुई"."""
