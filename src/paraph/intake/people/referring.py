"""Persons told by a surname or a pronoun, whom an earlier sentence named in full.

"Jaishankar co-chaired the session", "he led the Indian side", "the two ministers co-chaired": each stands for who was
named before, and is read with the name, the courtesy and the post given there. A surname counts where nothing else of
a name stands beside it; "he" is who the sentence before names first; "the two ministers" are its persons where it
names just two, in Hindi also of a sentence further before where they led their sides.

Devanagari has no capitals: there a name that was given with its post once is a name wherever it stands, and the first
or last word of it where a sentence begins with it ("उमा रूस के उप प्रधानमंत्री के साथ …"); "उन्होंने" after a comma is whom the
sentence began with.

Reads: rows with PERSON units, in the order of the text. Writes: rows in which what refers is a PERSON as well.
"""

from collections.abc import Iterator
from typing import NamedTuple

from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.marks.rulewords import listed_everywhere, words
from paraph.intake.people.persons import Person

TWO = 2
PARTS_OF_NAMES = frozenset({"CAP", "INIT", "ABBR", "PERSON", "PARTICLE", "HYPHEN", "PORT"})
"""What a surname that stands for a person does not stand beside."""

PRONOUNS = frozenset(listed_everywhere("people.pronouns"))
"""Words that open a Russian or Hindi sentence and stand for whom the sentence before began with."""

APART = frozenset({"STOP", "COMMA", "VERB", "SEMI", "QUOTE", "IN", "DATE", "HELD", "STANCE", "BREAK", "CITY", "MEIN"})
"""What does not stand before the subject a sentence begins with."""

ALONE = {"WORD": frozenset({"NE", "AND", "WITH"}), "CAP": None, "CAPADJ": None}
"""How a surname may be marked, and what it then has to stand before: Devanagari has no capitals."""

_HE = pattern("^ ANY? <who:STOPNAME> (LOW | AUX){0,2} (CHAIR | LED)")
_HE_AHEAD = pattern(
    "(BREAK | LOW) <who:LOW> CHAIR (?! BY) ((?! COMMA | STOP | PERSON) ANY){1,16} "
    "COMMA THE? (LAND | DEMO)? (LOW | POSTADJ | PORT | POST | OF | ON | AND | HON){0,10} "
    "<name:PERSON> COMMA? (ASIDE | VERB)"
)
"""Who is named after "he": "when | he presided at the session, Acting Minister Chanda Phiri said"."""

_THEY = pattern("^ ANY{0,4}? <who:(BOTH | STOPNAME)> (LOW | AUX | ALSO){0,2} CHAIR (?! BY)")
_THEY_HI = pattern("^ ANY{0,2}? <who:BOTH> (?= ANY{1,24} CHAIR)")
_THEY_LED_HI = pattern("^ ((?! STOP | NE) ANY){0,8}? <who:BOTH> (?= NE ANY{1,12} LED)")
"""Both led their sides, at what the sentence begins with: "आयोग की बैठक में | दोनों मंत्रियों ने … का नेतृत्व किया"."""


_CHAIRED_IT = pattern("(LOW | AUX | WILL){0,2} (CHAIR | LED) (?! BY)")
"""What tells that a person chaired, right after it."""

_OPENS_AND_CHAIRED = pattern(
    "(CAP | PERSON) (COMMA ((?! COMMA | STOP | PERSON) ANY){1,24} COMMA)? ((?! COMMA | STOP | PERSON) ANY){0,12} CHAIR"
    " (?! BY)"
)
"""A sentence whose first word is who chaired: "Wang, also a Councillor, said so when meeting B and | co-chairing"."""

HE = words("en", "people.he")
THEY = listed_everywhere("people.both_named")


class Named(NamedTuple):
    """Where a person was named in full."""

    row: Row
    at: int


class People:
    """The persons a text has named so far."""

    def __init__(self) -> None:
        """Nobody is known before the text begins."""
        self._by_surname: dict[str, Named] = {}
        self._by_word: dict[str, list[Named]] = {}
        self._before: list[Named] = []
        self._pair: list[Named] = []

    def before(self, person: Person, row: Row) -> Named | None:
        """Where a row before this one named a person in full; None where none did."""
        named = self._by_surname.get(_surname(person))
        known = named.row.units[named.at].value if named and named.row is not row else None
        return named if isinstance(known, Person) and known.name == person.name else None

    def read(self, row: Row) -> Row:
        """The row with a PERSON for each word that refers to one; its own persons are known from now on."""
        told = row.replaced(sorted(self._referring(row), key=lambda made: made[0]))
        told = told.replaced(_resumed(told))
        self._before = []
        for at, unit in told.of_kind("PERSON"):
            if isinstance(unit.value, Person) and " " in unit.value.name:
                self._know(unit.value, Named(told, at))
                self._before.append(Named(told, at))
        self._pair = self._before if len(self._before) == TWO else self._pair
        return told

    def _know(self, person: Person, named: Named) -> None:
        """Keep where a person was named first, by the surname and by the words a Hindi sentence may open with."""
        if _surname(person) not in self._by_surname:
            self._by_surname[_surname(person)] = named
            for word in {_given(person), _surname(person)}:
                self._by_word.setdefault(word, []).append(named)

    def _referring(self, row: Row) -> Iterator[tuple[int, int, Unit]]:
        for at, unit in enumerate(row.units):
            if unit.kind in IN_A_NAME and (after := self._after_known(row, at)) is not None:
                yield at, after[0], _unit(unit._replace(end=row.units[after[0] - 1].end), after[1])
                continue
            named = self._by_surname.get(row.text[unit.start : unit.end].lower())
            if named is None and isinstance(unit.value, Person) and " " not in unit.value.name:
                named = self._by_surname.get(_surname(unit.value))
            named = named or self._by_first_word(row, at)
            if named and (unit.kind == "PERSON" or _stands_alone(row, at)):
                yield at, at + 1, _unit(unit, named)
        yield from self._by_posts(row)
        met = _THEY.search(row.marks) or _THEY_HI.search(row.marks) if len(self._before) == TWO else None
        if self._pair and (match := met or _THEY_LED_HI.search(row.marks)):
            at = match.start("who")
            if row.shown(at, at + 1).lower().startswith(THEY):
                one, other = (_unit(row.units[at], named) for named in self._pair)
                yield at, at, one
                yield at, at, Unit("AND", one.start, one.start)
                yield at, at + 1, other
        yield from self._by_he(row)
        at = int(row.units[0].kind == "CLAUSE" and len(row) > 1)
        if self._before and row.shown(at, at + 1).lower() in PRONOUNS and _opens(self._before[0]):
            yield at, at + 1, _unit(row.units[at], self._before[0])

    def _by_first_word(self, row: Row, at: int) -> Named | None:
        """Whose name begins with a word that chaired by itself, surname first: "Wang | co-chaired" after "Wang Li"."""
        chaired = _CHAIRED_IT.match(row.marks, at + 1) or (at == 0 and _OPENS_AND_CHAIRED.match(row.marks))
        if row.units[at].kind not in {"CAP", "PERSON"} or not chaired:
            return None
        known = self._by_word.get(row.shown(at, at + 1).lower(), [])
        return known[0] if len(known) == 1 else None

    def _by_he(self, row: Row) -> Iterator[tuple[int, int, Unit]]:
        """Where "he" stands for a person: the one named before it, or whom its own sentence names after it."""
        before, ahead = _HE.search(row.marks), _HE_AHEAD.search(row.marks)
        named = [(before.start("who"), self._before[0])] if before and self._before else []
        named += [(ahead.start("who"), Named(row, ahead.start("name")))] if ahead else []
        for at, one in named:
            if row.shown(at, at + 1).lower() in HE:
                yield at, at + 1, _unit(row.units[at], one)

    def _after_known(self, row: Row, at: int) -> tuple[int, Named] | None:
        """Where a known Hindi name ends that begins at `at`, whole or as what a sentence opens with; and who it is."""
        known = self._by_word.get(row.shown(at, at + 1).lower(), [])
        for named in known:
            words = _name(named).split()
            after = at + len(words)
            whole = after <= len(row) and row.shown(at, after) == _name(named)
            if len(words) > 1 and whole and all(unit.kind in IN_A_NAME for unit in row.units[at:after]):
                return after, named
        begins = _OPENING_HI.fullmatch(row.marks, 0, at) is not None or _WITH_ANOTHER.match(row.marks, max(0, at - 2))
        alone = len(known) == 1 and row.units[at].kind == "WORD" and begins
        return (at + 1, known[0]) if alone and at + 1 < len(row) and row.units[at + 1].kind not in LINKED else None

    def _by_posts(self, row: Row) -> Iterator[tuple[int, int, Unit]]:
        """The posts that stand for their holders: "the External Affairs Minister co-chaired" after "… Minister A"."""
        if not any(unit.kind in {"CHAIR", "LED"} or unit.kind == "WILL" for unit in row.units):
            return
        for at, unit in row.of_kind("POST"):
            beside = {row.units[place].kind for place in (at - 1, at + 1) if 0 <= place < len(row)}
            if beside & PARTS_OF_POSTS:
                continue
            shown = row.text[unit.start : unit.end]
            holders = [named for named in self._by_surname.values() if _post_before(named) == shown]
            if len(holders) > 1:
                holders = [named for named in holders if not _is_of_a_land(named)]
            if len(holders) == 1 and " " in shown:
                yield at, at + 1, _unit(unit, holders[0])


PARTS_OF_POSTS = frozenset({"PERSON", "CAP", "OF", "COMMA", "POSTADJ", "PORT", "ON", "HYPHEN", "HON", "INIT"})
"""Beside what a post is that of somebody named with it, or part of a longer one."""


def _post_before(named: Named) -> str | None:
    """The post right before where a person was named."""
    if named.at == 0 or named.row.units[named.at - 1].kind != "POST":
        return None
    return named.row.shown(named.at - 1, named.at)


def _is_of_a_land(named: Named) -> bool:
    """Whether the country is told whose post it is: of two ministers the other is "the Minister"."""
    before = [unit.kind for unit in named.row.units[max(0, named.at - 3) : named.at - 1]]
    return before == ["LAND", "KA"]


def _unit(unit: Unit, named: Named) -> Unit:
    return Unit("PERSON", unit.start, unit.end, named.row.units[named.at].value)


def _opens(named: Named) -> bool:
    """Whether a sentence begins with the person it names: "Министр торговли Кении | Питер Отиено прибыл …"."""
    dateline = _DATELINE.match(named.row.marks)
    return not any(unit.kind in APART for unit in named.row.units[dateline.end() if dateline else 0 : named.at])


_DATELINE = pattern("CITY (COMMA DATE)? (HYPHEN | DASH)")
"""A town that only says where a report was written: "नई दिल्ली- | मंत्री …"."""


def _stands_alone(row: Row, at: int) -> bool:
    """Whether a word is the whole of what is said of a person, if beside another: "with Ann Bell | Kovalev held"."""
    beside = [row.units[place].kind for place in (at - 1, at + 1) if 0 <= place < len(row)]
    kind = row.units[at].kind
    if at and row.units[at - 1].kind == "PERSON" and beside[-1] in {"WILL", "HELD"}:
        return kind in {"CAP", "CAPADJ"}
    if kind not in ALONE or PARTS_OF_NAMES.intersection(beside):
        return False
    following = ALONE[kind]
    return following is None or (at + 1 < len(row) and row.units[at + 1].kind in following)


IN_A_NAME = frozenset({"WORD", "INIT", "CITY"})
"""What the words of a Hindi name are marked as."""

LINKED = frozenset({"KA", "HYPHEN", "AND", "NE", "WITH"})
"""What after a lone word makes it something else, or tells of a person by itself."""

_OPENING_HI = pattern("(LINE | CLAUSE | LAST | THIS (WORD | DURING)? | DATE KO? | COMMA)*")
"""What a Hindi sentence may begin with before whom it tells of: "इसके बाद | स्वराज मॉस्को में …"."""

_WITH_ANOTHER = pattern("PERSON AND WORD (DATE | ORD | BODYREF | LAND | CITY)")
"""Who did it with somebody named before him: "मंत्री मोहन लाल और | ओटिएनो 7 मई को … करेंगे"."""

_RESUMED = pattern("(COMMA | EVENT) THIS? <who:THIS> (?= ANY)")


def _resumed(row: Row) -> list[tuple[int, int, Unit]]:
    """Whom a Hindi sentence began with, where a clause after a comma takes him up: "A मॉस्को पहुंचे, जहां | उन्होंने …"."""
    first = next((at for at, _ in row.of_kind("PERSON")), None)
    if first is None or not _OPENING_HI.fullmatch(row.marks, 0, _before_post(row, first)):
        return []
    found = [match.start("who") for match in row.find(_RESUMED) if match.start() > first]
    taken = [at for at in found if row.shown(at, at + 1) in PRONOUNS]
    return [(at, at + 1, row.units[at]._replace(kind="PERSON", value=row.units[first].value)) for at in taken]


def _before_post(row: Row, at: int) -> int:
    """The unit a person's post and country begin with."""
    while at and row.units[at - 1].kind in {"POST", "WORD", "ORG", "KA", "LAND", "DEMO", "HOME"}:
        at -= 1
    return at


def _name(named: Named) -> str:
    person = named.row.units[named.at].value
    return person.name if isinstance(person, Person) else ""


def _given(person: Person) -> str:
    return person.name.split(" ", 1)[0].lower()


def _surname(person: Person) -> str:
    return person.name.rsplit(" ", 1)[-1].lower()
