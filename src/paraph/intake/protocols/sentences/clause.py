"""What one sentence of a protocol does, and what a verb of force amounts to in the mouth of one side or of both."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from paraph.intake.protocols.lexicon import pattern
from paraph.intake.protocols.sentences.joint import Will
from paraph.intake.protocols.values import BOTH, THIRD
from paraph.language.folding import Span
from paraph.language.force import Force, ForceMention

MEANT: dict[Force, Force | None] = {"propose": "one_side", "review": "explore", "sign": None, "focus": None}
"""What the four forces of releases are among the twelve of a protocol; a signature in the past only reports."""

TIERS: dict[Force, int] = {"instruct": 3, "agree": 3, "consider": 2, "recommend": 2}
WILLING = 3


@dataclass(frozen=True, slots=True)
class Clause:
    """What one sentence does. Places are of the sentence."""

    force: Force | None
    actor: str
    undertakes: bool = False
    """One side's own will."""
    asks: bool = False
    """One side wants something of somebody."""
    verb: Span = (0, 0)
    is_passive: bool = False
    bodies: tuple[Span, ...] = ()
    """The bodies that will do it, where no side is the subject."""

    @property
    def tier(self) -> int:
        """How much it binds; 0 reports or states."""
        if self.undertakes:
            return WILLING
        return TIERS.get(self.force, 0) if self.force else 0


def most_binding(verbs: Sequence[ForceMention]) -> ForceMention:
    """The one that binds most; who heard a report and took note of it took note of it."""
    if {MEANT.get(verb.force, verb.force) for verb in verbs} == {"explore", "take_note"}:
        return verbs[-1]
    return max(verbs, key=lambda verb: TIERS.get(verb.force, 0))


def said_by(sentence: str, code: str, verb: ForceMention, lang: str) -> Clause:
    """What `code`, a side or both, does with `verb`: a side that agrees or is ready states its own will."""
    force = MEANT.get(verb.force, verb.force)
    if lang == "ru" and pattern(lang, "reaffirms").match(sentence, verb.span[0]):
        force = "reaffirm"  # подтвердили готовность: DOMAIN 2.3 goes by the verb, a release by what it is worth
    clause = Clause(force, code, verb=verb.span)
    asked = bool(pattern(lang, "asks").match(sentence[slice(*verb.span)]))
    said = sentence[verb.span[0] :]
    if code == BOTH:
        both_will = force == "one_side" and not asked and pattern(lang, "own_will").match(said)
        return replace(clause, force="agree" if both_will else of_both(force, asks=asked))
    if force == "agree" or (force in {"one_side", "reaffirm"} and pattern(lang, "own_will").match(said)):
        return replace(clause, force="one_side", undertakes=True)
    return replace(clause, asks=asked and force in {"one_side", "recommend"})


def of_both(force: Force | None, *, asks: bool) -> Force | None:
    """What both sides do with a verb of one side: they ask somebody, which recommends, or they only tell."""
    if force == "one_side":
        return "recommend" if asks else None
    return force


def of_bodies(will: Will) -> Clause:
    """What bodies will do was agreed; whose they are nothing in the sentence need tell."""
    return Clause("agree", BOTH if len(will.bodies) != 1 else THIRD, verb=will.verb, bodies=will.bodies)


def is_past_session(before: str, lang: str) -> bool:
    """Whether the sentence opens with an earlier session: what follows was said there."""
    return bool(pattern(lang, "earlier_session").search(before)) and not pattern(lang, "follows_from").search(before)
