"""Hindi sentences: the last verb of the main clause, and who says it."""

from dataclasses import replace

from paraph.intake.protocols.lexicon import pattern
from paraph.intake.protocols.sentences.actors import actors
from paraph.intake.protocols.sentences.clause import MEANT, TIERS, Clause, of_bodies, of_both
from paraph.intake.protocols.sentences.joint import will_of
from paraph.intake.protocols.values import BOTH, THIRD
from paraph.language.folding import Span
from paraph.language.force import ForceMention, find_force


def hindi(sentence: str) -> Clause:
    """What a Hindi sentence does, by the last verb of its main clause."""
    begin, end = _main(sentence)
    main = sentence[:end]
    verbs = [verb for verb in find_force(main, "hi") if verb.span[0] >= begin and _is_finite(main, verb, sentence)]
    if any(verb.negated for verb in verbs[-1:]):
        unsaid = bool(pattern("hi", "passive_end").search(main.rstrip(" ।.|")))
        return Clause(None, _actor(main, len(main), passive=unsaid))
    if not verbs:
        code = _actor(main, len(main), passive=False)
        if code not in {BOTH, THIRD} and pattern("hi", "tells").search(main):
            return Clause("one_side", code)
        return _will(main)
    last = verbs[-1]
    if pattern("hi", "perfect_after").match(sentence[last.span[1] :]) or pattern("hi", "was_end").search(
        main[slice(*last.span)]
    ):
        return Clause(None, _actor(main, last.span[0], passive=False))
    chosen = max([verb for verb in verbs if not verb.negated], key=lambda verb: (TIERS.get(verb.force, 0), verb.span))
    words = main[slice(*chosen.span)]
    passive = bool(pattern("hi", "passive_end").search(words))
    code = _actor(main, chosen.span[0], passive=passive)
    if chosen.force in TIERS and pattern("hi", "earlier_session").match(sentence):
        return Clause(None, code)
    return replace(_said(sentence, code, chosen), is_passive=passive)


def _said(sentence: str, code: str, verb: ForceMention) -> Clause:
    force = MEANT.get(verb.force, verb.force)
    words = sentence[slice(*verb.span)]
    if code == THIRD:
        return Clause(None, THIRD)
    if code == BOTH:
        return Clause(of_both(force, asks=bool(pattern("hi", "asks").search(words))), code, verb=verb.span)
    wants = force == "one_side" and bool(pattern("hi", "asks").search(words))
    if force in {"agree", "one_side"} and pattern("hi", "own_will").search(words):
        return Clause("one_side", code, undertakes=True, verb=verb.span)
    return Clause(force, code, asks=wants, verb=verb.span)


def _main(sentence: str) -> Span:
    """The main clause: up to `कि` where a verb stands before it, and up to a relative clause that follows."""
    end = len(sentence)
    that = pattern("hi", "that").search(sentence)
    if that and find_force(sentence[: that.start()], "hi"):
        end = that.start()
    relative = pattern("hi", "relative_after").search(sentence, 0, end)
    if relative and (sentence[relative.start()] != "," or find_force(sentence[: relative.start()], "hi")):
        end = relative.start()
    return 0, end


def _is_finite(main: str, verb: ForceMention, sentence: str) -> bool:
    after = sentence[verb.span[1] :]
    words = main[slice(*verb.span)]
    perfect = pattern("hi", "perfect_after").match(after)
    return bool(
        (pattern("hi", "finite_after").match(after) or perfect) and pattern("hi", "finite").search(words)
    ) or bool(pattern("hi", "was_end").search(words))


def _actor(main: str, before: int, *, passive: bool) -> str:
    named = [actor for actor in actors(main, "hi") if actor.end <= before]
    for wanted in ("ne", "by"):
        told = [actor for actor in named if pattern("hi", wanted).match(main[actor.end :])]
        if told:
            return told[-1].code
    plain = [actor for actor in named if not pattern("hi", "oblique").match(main[actor.end :])]
    if plain:
        return plain[-1].code
    if passive or any(pattern("hi", "between").match(main[actor.end :]) for actor in named if actor.code == BOTH):
        return BOTH
    return THIRD


def _will(main: str) -> Clause:
    bare = main.rstrip(" ।.|")
    if pattern("hi", "organ_will").match(bare):
        return Clause("instruct", BOTH)
    if pattern("hi", "undiscussed").match(main):
        return Clause(None, BOTH)
    will = will_of(bare, "hi")
    if will is not None and _actor(main, len(main), passive=False) == THIRD:
        return of_bodies(will)
    future = pattern("hi", "future").search(bare)
    code = _actor(main, future.start() if future else len(main), passive=False)
    if future is None or code == THIRD or pattern("hi", "denied").search(bare[-30:]):
        return Clause(None, code)
    if pattern("hi", "considering").search(bare, 0, future.start()):
        return Clause("consider", code, verb=future.span())
    return Clause("agree" if code == BOTH else "one_side", code, code != BOTH, verb=future.span())
