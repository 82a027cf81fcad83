"""Whose a body is: of the two sides the one that its name, the lists of delegates or the sentence tell.

    the Ministry of Mines of India                         its name
    the Forest Institute (Dehradun)                        its town
    2. D. Efremov, deputy head of Avialesookhrana          a list of the Russian delegation
    Avialesookhrana will send to the Indian Side           to whom it gives, the other side's
    ФБУ, ПАО; Limited                                      what kind of a body it is

Of two bodies that act together, of which one is known, the other is the other side's. What nothing tells is nobody's.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from paraph.intake.protocols.lexicon import bodies_of_states, pattern
from paraph.intake.protocols.sentences.clause import Clause
from paraph.intake.protocols.sentences.joint import will_of
from paraph.language.countries import find_countries
from paraph.language.folding import Span

_LONG = 4
"""Letters of a word by which a body is known again."""

_ENDING = 2
"""Letters at the end of a Russian word that its case may change."""

_MOST = 0.75
"""Share of the words of a body that a line must have."""


@dataclass(frozen=True, slots=True)
class Rolls:
    """What tells the bodies of each side."""

    parties: tuple[str, ...]
    lang: str
    lines: Mapping[str, Sequence[str]]
    """Of each side the lines of its delegation and the posts of its signatories, folded."""

    def other(self, side: str) -> str | None:
        """The other side."""
        return next((party for party in self.parties if party != side), None) if side in self.parties else None


def sides_of(bodies: Sequence[str], sentence: str, rolls: Rolls, *, of: str | None = None) -> list[str | None]:
    """The side of each of `bodies`, all of which act together in `sentence`; `of` the side whose will it is."""
    known = [_side(body, rolls) or of for body in bodies]
    if len(bodies) == 1 and known[0] is None:
        known = [_by_receiver(sentence, rolls)]
    if len(bodies) == 2 and sum(side is None for side in known) == 1:  # noqa: PLR2004 - two sides
        given = next(side for side in known if side)
        known = [side or rolls.other(given) for side in known]
    return known


def _side(body: str, rolls: Rolls) -> str | None:
    named = {mark.code for mark in find_countries(body, rolls.lang) if mark.code in rolls.parties}
    if len(named) == 1:
        return named.pop()
    listed = {side for side, lines in rolls.lines.items() if any(_is_in(body, line) for line in lines)}
    if len(listed) == 1:
        return listed.pop()
    return next(
        (side for side, form in bodies_of_states().items() if side in rolls.parties and form.search(body)), None
    )


def _is_in(body: str, line: str) -> bool:
    """Whether a line names the body, in whatever case."""
    words = [word for word in regex.findall(r"[\p{L}\p{M}]+", body.lower()) if len(word) >= _LONG or word.isupper()]
    stems = [word[: max(len(word) - _ENDING, _LONG)] if word[0] >= "а" and word[0] <= "я" else word for word in words]
    there = line.lower()
    found = sum(bool(regex.search(rf"(?<!\p{{L}}){regex.escape(stem)}", there)) for stem in stems)
    return bool(stems) and found >= _MOST * len(stems)


def _by_receiver(sentence: str, rolls: Rolls) -> str | None:
    """The side other than the one to whom something is given or sent."""
    for mark in find_countries(sentence, rolls.lang):
        if mark.code not in rolls.parties or mark.form not in {"name", "demonym"}:
            continue
        before, after = sentence[: mark.span[0]], sentence[mark.span[1] :]
        if pattern(rolls.lang, "to_before").search(before) and pattern(rolls.lang, "to_after").match(after):
            return rolls.other(mark.code)
    return None


def is_joint(sentence: str, lang: str) -> bool:
    """Whether a body does it together with those of the other side: `совместно с индийскими партнерами`."""
    return bool(pattern(lang, "jointly_with").search(sentence))


def rolls_of(parties: Sequence[str], lang: str, told: Iterator[tuple[str, str]]) -> Rolls:
    """The rolls from lines with their side."""
    lines: dict[str, list[str]] = {party: [] for party in parties}
    for side, line in told:
        if side in lines:
            lines[side].append(line)
    return Rolls(tuple(parties), lang, lines)


def bodies_told(sentence: str, clause: Clause, lang: str) -> tuple[Span, ...]:
    """The bodies by which a side will do it, or of which the sides agreed that they will."""
    if not (clause.undertakes or clause.force == "agree"):
        return ()
    start = clause.verb[1] if lang != "hi" else 0
    that = pattern(lang, "that_body").search(sentence, start)
    if that:
        rest = pattern(lang, "would").sub("will ", sentence[that.end() :])
        will = will_of(rest, lang)
        if will:
            return tuple((that.end() + begin, that.end() + end) for begin, end in will.bodies)
    through = pattern(lang, "through").search(sentence, start) if clause.undertakes else None
    return (through.span("body"),) if through else ()
