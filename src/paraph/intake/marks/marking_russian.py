"""What in Russian only the words around tell of a word: one session that a figure counts, getting ready for a thing.

* A figure before one session counts it: "состоялось 7 заседание".
* Getting ready is for a meeting that is yet to be held, or a thing to do: "подготовка к играм".
* A town after a given name is a surname: "Сергея Иванова".
* "Республика" before or after the name of a State belongs to it, with the adjectives of what it calls itself.
* "Борьба с" and "работа с" lead within the name of a body to what it is about.
* "Содружества" is the union where it has states, the European Commission one among several States.

Reads: the units of a Russian text. Writes: the units.
"""

from itertools import takewhile

from paraph.intake.marks.rows import Unit
from paraph.intake.marks.rulewords import listed, words
from paraph.language.russian import tags


def refined(units: list[Unit], text: str) -> list[Unit]:
    """The units with what the words around tell of them."""
    units = _with_quoted_adjectives(_without_stops_within(units, text))
    units = _with_ties(_with_formal_names(units, text), text)
    units = _without_advice(_with_counted_sessions(_with_surnames(units, text), text), text)
    units = _with_commission_of_all(units, text)
    return _with_european_side(_with_commonwealth(_with_preparations(units, text), text), text)


def _without_stops_within(units: list[Unit], text: str) -> list[Unit]:
    """The units without the full stop of a shortened word, where the sentence goes on: "3 мая 2024 г. | в Найроби"."""
    kept = units[:1]
    for at, unit in enumerate(units[1:], 1):
        goes_on = at + 1 < len(units) and text[units[at + 1].start].islower()
        if not (unit.kind == "STOP" and unit.start < units[at - 1].end and goes_on):
            kept.append(unit)
    return kept


def _with_quoted_adjectives(units: list[Unit]) -> list[Unit]:
    """The units with an adjective in quotation marks as one, where no speech begins: "| «зеленая» энергетика"."""
    made: list[Unit] = []
    at = 0
    while at < len(units):
        quoted = units[at : at + 3]
        follows = units[at + 3].kind if at + 3 < len(units) else ""
        if [one.kind for one in quoted] == ["QUOTE", "ADJ", "QUOTE"] and follows in {"LOW", "ADJ"}:
            made.append(Unit("ADJ", quoted[0].start, quoted[-1].end))
            at += 3
        else:
            made.append(units[at])
            at += 1
    return made


def _with_formal_names(units: list[Unit], text: str) -> list[Unit]:
    """The units with what a State calls itself as one with its name.

    "Исламской Республики | Пакистан", "Государства | Катар", "Алжирской | Народной Демократической Республики".
    """
    named: list[Unit] = []
    for unit in units:
        if unit.kind == "LAND":
            begin = _formal_before(named, text)
            start = named[begin].start if begin < len(named) else unit.start
            named = [*named[:begin], Unit("LAND", start, unit.end, unit.value)]
        elif _is_form(unit, text, FORMS_AFTER) and (at := _adjective_of_state(named, text)) is not None:
            named = [*named[:at], Unit("LAND", named[at].start, unit.end, named[at].value)]
        else:
            named.append(unit)
    return named


def _formal_before(units: list[Unit], text: str) -> int:
    """Where the words that a State calls itself by begin, at the end of units that its name follows."""
    begin = len(units)
    if begin and _is_form(units[begin - 1], text, FORMS_OF_STATE):
        begin -= 1
    return _past_adjectives(units, begin, text)


def _past_adjectives(units: list[Unit], begin: int, text: str) -> int:
    """Where the adjectives before a form of State begin: "Арабской | Республики", "Социалистической | Республики"."""
    while begin and units[begin - 1].kind in {"CAPADJ", "CAP"} and _is_form(units[begin - 1], text, STATE_ADJECTIVES):
        begin -= 1
    return begin


def _adjective_of_state(units: list[Unit], text: str) -> int | None:
    """Where the adjective of a State stands that a form of State ends: "Латвийской | Республики"."""
    at = _past_adjectives(units, len(units), text) - 1
    before = units[at] if at >= 0 else None
    return at if before is not None and before.kind == "DEMO" and text[before.start].isupper() else None


def _is_form(unit: Unit, text: str, forms: tuple[str, ...]) -> bool:
    """Whether a unit is a word of a State's name, written as one."""
    word = text[unit.start : unit.end]
    return unit.kind in {"ORG", "CAP", "CAPADJ"} and word[0].isupper() and word.lower().startswith(forms)


FORMS_OF_STATE = listed("ru", "marks.forms_of_state")
"""How words begin by which a State calls itself before its name."""

FORMS_AFTER = listed("ru", "marks.forms_after")
"""How words begin by which a State calls itself after its adjective."""

STATE_ADJECTIVES = listed("ru", "marks.state_adjectives")
"""How adjectives begin before or within them: "Арабская | Республика Египет"."""


def _with_ties(units: list[Unit], text: str) -> list[Unit]:
    """The units with "борьба с" as one word within the name of a body: "комиссии по борьбе | с браконьерством".

    Who stands after it is one with whom something is done, no subject.
    """
    tied: list[Unit] = []
    for at, unit in enumerate(units):
        before = tied[-1] if tied else None
        follows = units[at + 1].kind in {"LOW", "ADJ"} if at + 1 < len(units) else False
        if before and unit.kind == "WITHSIDE" and follows and before.kind == "LOW" and _is_led_in(tied):
            word = text[before.start : before.end].lower()
            if word.startswith(TIED_WITH):
                tied[-1] = Unit("LOW", before.start, unit.end)
                continue
        tied.append(unit)
    return tied


def _is_led_in(units: list[Unit]) -> bool:
    """Whether the units end within the subject of a body: after "по", no verb and no sign between."""
    named = takewhile(lambda one: one.kind not in {"STOP", "SEMI", "LINE", "HELD", "STANCE"}, reversed(units))
    kinds = [one.kind for one in named]
    return "BODY" in kinds and "PO" in kinds[: kinds.index("BODY")]


TIED_WITH = listed("ru", "marks.tied_with")
"""How nouns begin that lead with "с" to what they are about."""


def _with_counted_sessions(units: list[Unit], text: str) -> list[Unit]:
    """The units with figures as ordinals where one session follows: "состоялось 7 | заседание"."""
    for at, unit in enumerate(units[:-2]):
        if unit.kind != "NUM":
            continue
        between = text[units[at + 1].start : units[at + 1].end]
        after = at + 1 + (units[at + 1].kind == "ADJ" or between.endswith(("ном", "нем")))
        figure, session = text[unit.start : unit.end], units[after]
        one = session.kind == "SESSION" and text[session.start : session.end].lower() in ONE_SESSION
        if one and figure.isdecimal() and 0 < int(figure) <= MOST_SESSIONS:
            units[at] = Unit("ORD", unit.start, unit.end, int(figure))
    return units


ONE_SESSION = words("ru", "marks.one_session")
"""Forms that after a bare figure are counted by it rather than many: "на 8 заседании", not "8 заседаний"."""

MOST_SESSIONS = 200


def _without_advice(units: list[Unit], text: str) -> list[Unit]:
    """The units with several "советы" as a plain word, where none of them is one of a name: "дал | советы по чаю"."""
    for at, unit in enumerate(units):
        if unit.kind == "BODY" and text[unit.start : unit.end] in ADVICE:
            units[at] = Unit("LOW", unit.start, unit.end)
    return units


ADVICE = words("ru", "marks.advice")
"""Forms of "совет" that in small letters are advice."""


def _with_preparations(units: list[Unit], text: str) -> list[Unit]:
    """The units with getting ready as a plain word where it is for no meeting: "подготовки к | зимним играм"."""
    for at, unit in enumerate(units):
        if unit.kind == "WILL" and text[unit.start : unit.end].lower().startswith(GETTING_READY):
            ahead = takewhile(lambda one: one.kind not in {"COMMA", "STOP", "LINE"}, units[at + 1 : at + READY_FOR])
            units[at] = unit if {one.kind for one in ahead} & MEETINGS else Unit("LOW", unit.start, unit.end)
    return units


GETTING_READY = listed("ru", "marks.getting_ready")
READY_FOR = 6
MEETINGS = frozenset({"SESSION", "BODY", "EVENT", "NEXT", "ORD", "WILL"})
"""Among the words after it, what getting ready is for that is yet to be held."""


def _with_surnames(units: list[Unit], text: str) -> list[Unit]:
    """The units without the towns that surnames spell after a given name: "Сергея | Иванова"."""
    for at, unit in enumerate(units[1:], 1):
        before = units[at - 1]
        if unit.kind == "CITY" and before.kind in {"CAP", "CAPADJ"} and text[before.end : unit.start] == " ":
            given = any("Name" in tag for tag in tags(text[before.start : before.end].lower()))
            units[at] = Unit("CAP", unit.start, unit.end) if given else unit
    return units


def _with_european_side(units: list[Unit], text: str) -> list[Unit]:
    """The units with the Union where Europe's is a side, or its Commission one of several.

    "Непала и | Еврокомиссии", "| европейскую делегацию возглавил".
    """
    for at, unit in enumerate(units):
        european = text[unit.start : unit.end].lower().startswith(EUROPEAN)
        among = at > 1 and [one.kind for one in units[at - 2 : at + 1]] == ["LAND", "AND", "NATIONAL"]
        if european and among:
            units[at] = Unit("LAND", unit.start, unit.end, "EU")
        elif (
            european
            and at + 1 < len(units)
            and unit.kind in {"ADJ", "CAPADJ"}
            and units[at + 1].kind in {"SIDE", "BOTH"}
        ):
            units[at] = Unit("DEMO", unit.start, unit.end, "EU")
    return units


EUROPEAN = listed("ru", "marks.european")


def _with_commission_of_all(units: list[Unit], text: str) -> list[Unit]:
    """The units without the Union whose commission shares its letters with that of the United Nations: "ЕЭК | ООН"."""
    for at, unit in enumerate(units):
        if unit.kind == "LAND" and text[unit.start : unit.end] == "ЕЭК":
            after = text[unit.end : unit.end + SIGNS_AND_NAME].lstrip(") »")
            if after.startswith(UNITED_NATIONS):
                units[at] = Unit("ABBR", unit.start, unit.end)
    return units


SIGNS_AND_NAME = 8
UNITED_NATIONS = "ООН"


def _with_commonwealth(units: list[Unit], text: str) -> list[Unit]:
    """The units with "Содружества" as the union where it has states: "государств-участников | Содружества"."""
    for at, unit in enumerate(units[1:], 1):
        if unit.kind == "CAP" and text[unit.start : unit.end] in COMMONWEALTH:
            before = units[at - 1]
            if text[before.start : before.end].lower().startswith(OF_COMMONWEALTH):
                units[at] = Unit("LAND", unit.start, unit.end, "CIS")
    return units


COMMONWEALTH = words("ru", "marks.commonwealth")
OF_COMMONWEALTH = listed("ru", "marks.of_commonwealth")
