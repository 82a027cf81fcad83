"""What both sides only record is one side's word and keeps its attribution (DOMAIN 2.3, `reserve`).

The Sides recorded the interest of the Indian Side in tugs.            interest, of India
The Sides noted that the Russian Side reserved its position.           reserve, of Russia
The Russian Side could not decide and reserved its position.           reserve
"""

from dataclasses import replace
from typing import cast

from paraph.intake.protocols.lexicon import pattern
from paraph.intake.protocols.sentences.clause import Clause
from paraph.intake.protocols.sentences.clauses import governing
from paraph.intake.protocols.values import BOTH, THIRD
from paraph.language.countries import find_countries
from paraph.language.force import Force


def spoken(sentence: str, lang: str) -> Clause:
    """What `sentence` (folded) does, and whose word it is."""
    recorded = pattern(lang, "recorded").match(sentence)
    if recorded:
        named = find_countries(recorded["whose"], lang)
        force = next(name for name in ("interest", "one_side", "reserve") if recorded[name])
        if named:
            return Clause(cast("Force", force), named[0].code, verb=recorded.span())
    clause = governing(sentence, lang)
    if clause.actor == BOTH and clause.force in {"observe", "take_note"}:
        that = pattern(lang, "that_body").search(sentence, clause.verb[1] if lang != "hi" else 0)
        inner = governing(sentence[that.end() :], lang) if that else clause
        if inner.force == "reserve":
            return inner
        if inner.actor not in {BOTH, THIRD} and pattern(lang, "reserved").search(sentence):
            return replace(inner, force="reserve")
    alone = clause.force in {None, "one_side"} and clause.actor not in {BOTH, THIRD} and not clause.undertakes
    if alone and pattern(lang, "and_reserved").search(sentence):
        return replace(clause, force="reserve")
    return clause
