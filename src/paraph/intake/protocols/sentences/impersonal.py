"""English and Russian sentences without a side as their subject: "It was agreed", "Поручить Подгруппе"."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from paraph.intake.protocols.lexicon import pattern
from paraph.intake.protocols.sentences.actors import actors
from paraph.intake.protocols.sentences.clause import Clause, is_past_session, of_bodies, said_by
from paraph.intake.protocols.sentences.joint import will_of
from paraph.intake.protocols.values import BOTH, THIRD
from paraph.language.countries import find_countries
from paraph.language.folding import Span
from paraph.language.force import Force, ForceMention
from paraph.language.russian import analyzer


def impersonal(sentence: str, verbs: Sequence[ForceMention], lang: str) -> Clause:
    """What a sentence without a side as its subject does; `verbs` are its verbs of force that are not denied."""
    if pattern(lang, "organ_will").match(sentence):
        return Clause("instruct", BOTH)
    will = will_of(sentence, lang)
    if will is not None:
        return of_bodies(will)
    if pattern(lang, "undiscussed").match(sentence):
        return Clause(None, BOTH)
    if lang == "ru":
        return _russian(sentence, verbs)
    for verb in verbs:
        before = sentence[: verb.span[0]]
        if pattern(lang, "relative_before").search(before) or is_past_session(before, lang):
            break
        words = sentence[slice(*verb.span)]
        if pattern(lang, "passive_had").search(before):
            break
        if pattern(lang, "passive").search(before) or pattern(lang, "passive_inside").search(words):
            return _passive(sentence, verb, lang)
    return Clause(None, BOTH if pattern(lang, "unsaid_passive").match(sentence) else THIRD)


def _passive(sentence: str, verb: ForceMention, lang: str) -> Clause:
    after = sentence[verb.span[1] :]
    agent = pattern(lang, "by_agent").match(after)
    code = BOTH
    if agent:
        named = [actor for actor in actors(after, lang) if actor.start <= agent.end() + 4]
        code = named[0].code if named else THIRD
    if code == THIRD:
        return Clause(None, THIRD)
    return replace(said_by(sentence, code, verb, lang), is_passive=True)


def _russian(sentence: str, verbs: Sequence[ForceMention]) -> Clause:
    resolved = pattern("ru", "resolves").match(sentence.lstrip('" -'))
    if resolved:
        named = next((name for name, value in resolved.groupdict().items() if value), "agree")
        begin = len(sentence) - len(sentence.lstrip('" -'))
        force: Force = named  # type: ignore[assignment]
        return Clause(force, BOTH, verb=(begin, begin + resolved.end()))
    tasked = _tasked(sentence)
    if tasked is not None:
        return tasked
    first = next((verb for verb in verbs if not sentence[: verb.span[0]].strip('" -')), None)
    if first and pattern("ru", "elided").match(sentence[slice(*first.span)]):
        return said_by(sentence, BOTH, first, "ru")
    if sentence[:1].islower() and pattern("ru", "elided_told").match(sentence):
        told = next((verb for verb in verbs if pattern("ru", "filler").fullmatch(sentence[: verb.span[0]])), None)
        return said_by(sentence, BOTH, told, "ru") if told else Clause(None, BOTH)
    for verb in verbs:
        before = sentence[: verb.span[0]]
        words = sentence[slice(*verb.span)]
        if pattern("ru", "relative_before").search(before) or is_past_session(before, "ru"):
            break
        if pattern("ru", "passive_had").search(before):
            break
        if pattern("ru", "short").match(words):
            return replace(said_by(sentence, _agent(sentence), verb, "ru"), is_passive=True)
    return Clause(None, THIRD)


def _tasked(sentence: str) -> Clause | None:
    """A task in the dative: `Индийской Стороне направить` is that side's, `Подгруппе подготовить` an instruction."""
    match = pattern("ru", "tasked").match(sentence)
    verb = _infinitive_alone(sentence, match.end()) if match else None
    if match is None or verb is None:
        return None
    who = match["who"]
    if who is None:
        return Clause("instruct", BOTH)
    if pattern("ru", "to_both").fullmatch(who):
        return Clause("agree", BOTH, verb=verb)
    named = next((country.code for country in find_countries(who, "ru")), None)
    return Clause("one_side", named, undertakes=True, verb=verb) if named else None


def _infinitive_alone(sentence: str, start: int) -> Span | None:
    """The first infinitive, where no predicate stands before it: `Росатом готов представить` gives nobody a task."""
    for word in regex.finditer(r"[\p{L}-]{3,}", sentence[start:]):
        kind = analyzer().parse(word[0].lower())[0].tag.POS
        if kind == "INFN":
            return start + word.start(), start + word.end()
        if kind in {"VERB", "ADJS", "PRTS"}:
            return None
    return None


def _agent(sentence: str) -> str:
    for country in find_countries(sentence, "ru"):
        if pattern("ru", "side_by").match(sentence, country.span[1]):
            return country.code
    return BOTH
