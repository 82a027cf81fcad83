"""Heads of names that elsewhere are no body of two states: a council of ministers, a group, talks.

Only the words around make such a word the head of a name (patterns in `data/grammar.toml`, `bodies.<lang>.shared`):

* the states that share it: "Государственная комиссия … между A и B", "Совет министров Союзного государства",
  "भारत-भूटान सीमा प्रबंधन समूह";
* its number beside the states, where Hindi talks are more than talking: "तीसरी अंतरिक्ष वार्ता", not "वार्ता की".

Talks of leaders or delegations and for peace are none, with a number as without.

Reads: a row. Writes: the row in which each such word is a BODY unit.
"""

from paraph.intake.marks.rows import Row, Unit, grammar

SHARED_HEADS = {
    "комисси": "commission",
    "совет": "council",
    "समूह": "other",
    "तंत्र": "other",
    "प्रणाली": "other",
    "पैनल": "other",
    "वार्ता": "dialogue",
    "गोलमेज": "dialogue",
}
"""Stems that tell the kind of a body in words that elsewhere name one government's, or anything."""

STATES_OF = {"UNION-STATE": ("BY", "RU")}
"""States that a union is made of whose bodies are theirs alone."""

NO_BODY_OF = frozenset({"शिखर", "शांति", "प्रतिनिधिमंडल", "स्तर की", "स्तरीय", "युद्धविराम", "सीधी", "टेलीफोन"})
"""What before Hindi talks makes them no body's: "शिखर | वार्ता"."""


def with_shared_heads(row: Row, lang: str) -> Row:
    """The row with heads for the bodies two states share under a name that elsewhere is no body of theirs."""
    made: dict[int, tuple[int, int, Unit]] = {}
    for match in (match for wanted in grammar("bodies", lang, "shared") for match in row.find(wanted)):
        at, land = match.start("head"), match.groupdict().get("union")
        if land is not None and row.units[match.start("union")].value not in STATES_OF:
            continue
        kind = _kind(row, at, counted=match.groupdict().get("counted") is not None)
        if kind is not None:
            made[at] = (at, at + 1, Unit("BODY", row.units[at].start, row.units[at].end, kind))
    return row.replaced([made[at] for at in sorted(made)]) if made else row


def _kind(row: Row, at: int, *, counted: bool) -> str | None:
    """The kind of body that the word at `at` is the head of, or None; `counted` where only its number makes it one."""
    written = row.shown(at, at + 1).lower()
    stem = next((stem for stem in SHARED_HEADS if stem in written), None)
    if stem is None or (counted and stem not in COUNTED):
        return None
    return None if at and row.shown(at - 1, at) in NO_BODY_OF else SHARED_HEADS[stem]


COUNTED = frozenset({"वार्ता", "समूह"})
"""What with a number may be a body's although no two states stand in its name."""
