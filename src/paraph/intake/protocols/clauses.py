"""The governing verb of a sentence: what is said, and who says it (DOMAIN 2.3).

1. Quoted words govern nothing.
2. English and Russian: the verb that follows its subject, the sides or one side, but for adverbs and an insertion
   between commas. Without such a subject, a passive or impersonal verb of the main clause (`It was agreed`,
   `Поручить`). Nothing inside a clause that `that`, `which`, `что` or `который` opens.
3. Hindi: the last verb of the main clause, which ends at `कि` or before `, जो`.
4. A verb joined by `and` counts too; of several the one that binds most.
5. What an earlier session agreed is no decision of this one (`had agreed`, `at the tenth session`, `सहमत हुए थे`).
6. One side that agrees, undertakes or says that it will states its own will: `one_side`, an undertaking.
7. A verb denied governs nothing.
8. What a body or two will do was agreed by both (`joint`); whose the body is says `whose`.

    >>> clause = governing("The Sides noted that the Sides had agreed on a list.", "en")
    >>> clause.force, clause.actor, clause.undertakes
    ('observe', 'both', False)
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from paraph.intake.protocols.joint import Will, will_of
from paraph.intake.protocols.lexicon import pattern
from paraph.intake.protocols.values import BOTH, THIRD
from paraph.language.countries import CountryMention, find_countries
from paraph.language.folding import Span
from paraph.language.force import Force, ForceMention, find_force
from paraph.language.russian import analyzer

_MEANT: dict[Force, Force | None] = {"propose": "one_side", "review": "explore", "sign": None, "focus": None}
"""What the four forces of releases are among the twelve of a protocol; a signature in the past only reports."""

_TIERS: dict[Force, int] = {"instruct": 3, "agree": 3, "consider": 2, "recommend": 2}
WILLING = 3

_QUOTED = regex.compile(r"\"[^\"]{3,}?\"|\([^)]*\)")
SHORTEST_QUOTE = 25
"""Letters below which what stands in quotes is a name, not a quotation."""

LONGEST_RUSSIAN_GAP = 90
"""Characters that may stand between a Russian subject and its verb."""


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
        return _TIERS.get(self.force, 0) if self.force else 0


@dataclass(frozen=True, slots=True)
class Actor:
    """A side, or both, as subject; `end` is where its words end."""

    start: int
    end: int
    code: str


def governing(sentence: str, lang: str) -> Clause:
    """What `sentence` (folded) does; a clause without force where it only reports."""
    bare = _without_quotes(sentence)
    return _hindi(bare) if lang == "hi" else _subject_first(bare, lang)


def _without_quotes(sentence: str) -> str:
    def blank(match: "regex.Match[str]") -> str:
        is_short = match[0][0] == '"' and len(match[0]) < SHORTEST_QUOTE
        return match[0] if is_short else match[0][0] + "x" * (len(match[0]) - 2) + match[0][-1]

    return _QUOTED.sub(blank, sentence)


def actors(sentence: str, lang: str) -> list[Actor]:
    """The sides named in `sentence`, in order, in the form in which they can be its subject."""
    found = [Actor(match.start(), match.end(), BOTH) for match in pattern(lang, "both").finditer(sentence)]
    named = [country for country in find_countries(sentence, lang) if country.form in {"name", "demonym"}]
    for country in named:
        start, end = country.span
        after = pattern(lang, "side_after").match(sentence, end)
        if after:
            found.append(Actor(_with_article(sentence, start, lang), after.end(), country.code))
    found += _states(sentence, [country for country in named if country.form == "name"], lang)
    taken: list[Actor] = []
    for actor in sorted(found, key=lambda one: (one.start, -one.end)):
        if not taken or actor.start >= taken[-1].end:
            taken.append(actor)
    return taken


def _states(sentence: str, named: Sequence[CountryMention], lang: str) -> Iterator[Actor]:
    """States that open the sentence by name: `India will`, `India and Vietnam agreed`, `भारत ने`."""
    if not named or sentence[: named[0].span[0]].strip(' "').lower() not in {"", "the"}:
        return
    (start, end), code = named[0].span, named[0].code
    if len(named) > 1 and regex.fullmatch(r"\s+(?:and(?:\s+the)?|и|और|एवं|तथा)\s+", sentence[end : named[1].span[0]]):
        end, code = named[1].span[1], BOTH
    if lang == "hi" and not pattern("hi", "ne").match(sentence[end:]):
        return
    if not sentence.startswith(("'", "-"), end):
        yield Actor(start, end, code)


def _with_article(sentence: str, start: int, lang: str) -> int:
    return start - 4 if lang == "en" and sentence[max(start - 4, 0) : start].lower() == "the " else start


def _subject_first(sentence: str, lang: str) -> Clause:
    verbs = [verb for verb in find_force(sentence, lang) if not verb.negated]
    denied = [verb for verb in find_force(sentence, lang) if verb.negated]
    subject = next((actor for actor in actors(sentence, lang) if _is_subject(sentence, actor, lang)), None)
    if subject is not None:
        return _of_subject(sentence, subject, verbs, denied, lang)
    return _impersonal(sentence, verbs, lang)


def _is_subject(sentence: str, actor: Actor, lang: str) -> bool:
    before = sentence[: actor.start]
    if pattern(lang, "not_subject").search(before) or pattern(lang, "subordinate").search(before):
        return False
    return not sentence.startswith("'", actor.end)


def _of_subject(
    sentence: str, subject: Actor, verbs: Sequence[ForceMention], denied: Sequence[ForceMention], lang: str
) -> Clause:
    nothing = Clause(None, subject.code)
    if _is_past_session(sentence[: subject.start], lang):
        return nothing
    first = next((verb for verb in verbs if verb.span[0] >= subject.end), None)
    stopped = next((verb for verb in denied if verb.span[0] >= subject.end), None)
    if stopped and (first is None or stopped.span[0] < first.span[0]):
        return nothing
    will = _wills(sentence, subject, lang)
    if will is not None and not (first and first.span[0] <= will <= first.span[1]):
        force: Force = "agree" if subject.code == BOTH else "one_side"
        return Clause(force, subject.code, subject.code != BOTH, verb=(will, will))
    if first is None or not _adjacent(sentence, subject, first, lang):
        further = _further_will(sentence, subject, subject.end, lang)
        if further is not None:
            return further
        tells = subject.code != BOTH and pattern(lang, "tells").match(sentence[subject.end :])
        return replace(nothing, force="one_side" if tells else None)
    chosen = _most_binding([first, *_joined(sentence, first, verbs, lang)])
    said = _said_by(sentence, subject.code, chosen, lang)
    return (not said.tier and _further_will(sentence, subject, first.span[1], lang)) or said


def _further_will(sentence: str, subject: Actor, start: int, lang: str) -> Clause | None:
    """Where the subject goes on with what it will do: `confirmed its readiness and will send`."""
    match = pattern(lang, "and_will").search(sentence, start)
    if match is None or pattern(lang, "subclause").search(sentence, start, match.start()):
        return None
    if lang == "ru" and "futr" not in str(analyzer().parse(match["verb"].lower())[0].tag):
        return None
    force: Force = "agree" if subject.code == BOTH else "one_side"
    return Clause(force, subject.code, subject.code != BOTH, verb=match.span("verb"))


def _is_past_session(before: str, lang: str) -> bool:
    """Whether the sentence opens with an earlier session: what follows was said there."""
    return bool(pattern(lang, "earlier_session").search(before)) and not regex.search(
        r"\b(?:accordance|pursuan\w+|further|furtherance|implement\w+|follow\w+|соответстви\w+|исполнени\w+|выполнени\w+)\b",
        before,
        regex.IGNORECASE,
    )


def _adjacent(sentence: str, subject: Actor, verb: ForceMention, lang: str) -> bool:
    gap = sentence[subject.end : verb.span[0]]
    if pattern(lang, "had").search(gap):
        return False
    if pattern(lang, "filler").fullmatch(gap) or pattern(lang, "aside").fullmatch(gap):
        return True
    if lang == "ru":
        words = sentence[slice(*verb.span)]
        clear = not pattern(lang, "subclause").search(gap) and "," not in gap.removeprefix(",")
        return clear and len(gap) <= LONGEST_RUSSIAN_GAP and bool(pattern(lang, "past").match(words))
    held = regex.fullmatch(r"\s+(?:\w+\s+){0,3}?\w+ed\s+[^,;:]{0,80}?and\s+(?:\w+ly\s+)?", gap, regex.IGNORECASE)
    return bool(held) and not pattern(lang, "subclause").search(gap)


def _wills(sentence: str, subject: Actor, lang: str) -> int | None:
    """Where the subject's `will` stands, or its verb in the future; None where there is neither."""
    match = pattern(lang, "will").match(sentence[subject.end :])
    if match is None:
        return None
    if lang != "ru":
        return subject.end + match.end()
    is_future = match["verb"].lower() == "будут" or "futr" in str(analyzer().parse(match["verb"].lower())[0].tag)
    return subject.end + match.start("verb") if is_future else None


def _joined(sentence: str, first: ForceMention, verbs: Sequence[ForceMention], lang: str) -> Iterator[ForceMention]:
    """The verbs of the same subject after `first`."""
    if not pattern(lang, "past").match(sentence[slice(*first.span)]):
        return
    for verb in verbs:
        between = sentence[first.span[1] : verb.span[0]]
        if verb.span[0] < first.span[1]:
            continue
        if pattern(lang, "subclause").search(between):
            return
        written = sentence[slice(*verb.span)]
        if pattern(lang, "and_verb").fullmatch(between) and pattern(lang, "past").match(written):
            yield verb


def _most_binding(verbs: Sequence[ForceMention]) -> ForceMention:
    """The one that binds most; who heard a report and took note of it took note of it."""
    if {_MEANT.get(verb.force, verb.force) for verb in verbs} == {"explore", "take_note"}:
        return verbs[-1]
    return max(verbs, key=lambda verb: _TIERS.get(verb.force, 0))


def _said_by(sentence: str, code: str, verb: ForceMention, lang: str) -> Clause:
    force = _MEANT.get(verb.force, verb.force)
    if sentence[verb.span[0] :].lower().startswith("подтверд"):
        force = "reaffirm"  # подтвердили готовность: DOMAIN 2.3 goes by the verb, a release by what it is worth
    clause = Clause(force, code, verb=verb.span)
    asked = bool(pattern(lang, "asks").match(sentence[slice(*verb.span)]))
    said = sentence[verb.span[0] :]
    if code == BOTH:
        both_will = force == "one_side" and not asked and pattern(lang, "own_will").match(said)
        return replace(clause, force="agree" if both_will else _of_both(force, asks=asked))
    if force == "agree" or (force in {"one_side", "reaffirm"} and pattern(lang, "own_will").match(said)):
        return replace(clause, force="one_side", undertakes=True)
    return replace(clause, asks=asked and force in {"one_side", "recommend"})


def _of_both(force: Force | None, *, asks: bool) -> Force | None:
    """What both sides do with a verb of one side: they ask somebody, which recommends, or they only tell."""
    if force == "one_side":
        return "recommend" if asks else None
    return force


def _impersonal(sentence: str, verbs: Sequence[ForceMention], lang: str) -> Clause:
    if pattern(lang, "organ_will").match(sentence):
        return Clause("instruct", BOTH)
    will = will_of(sentence, lang)
    if will is not None:
        return _of_bodies(will)
    if pattern(lang, "undiscussed").match(sentence):
        return Clause(None, BOTH)
    if lang == "ru":
        return _russian_impersonal(sentence, verbs)
    for verb in verbs:
        before = sentence[: verb.span[0]]
        if pattern(lang, "relative_before").search(before) or _is_past_session(before, lang):
            break
        words = sentence[slice(*verb.span)]
        if pattern(lang, "passive_had").search(before):
            break
        if pattern(lang, "passive").search(before) or (regex.search(r"\b(?:was|were|is|has been)\b", words)):
            return _passive(sentence, verb, lang)
    return Clause(None, BOTH if pattern(lang, "unsaid_passive").match(sentence) else THIRD)


def _of_bodies(will: Will) -> Clause:
    """What bodies will do was agreed; whose they are nothing in the sentence need tell."""
    return Clause("agree", BOTH if len(will.bodies) != 1 else THIRD, verb=will.verb, bodies=will.bodies)


def _passive(sentence: str, verb: ForceMention, lang: str) -> Clause:
    after = sentence[verb.span[1] :]
    agent = regex.match(r"\s+by\s+", after)
    code = BOTH
    if agent:
        named = [actor for actor in actors(after, lang) if actor.start <= agent.end() + 4]
        code = named[0].code if named else THIRD
    if code == THIRD:
        return Clause(None, THIRD)
    return replace(_said_by(sentence, code, verb, lang), is_passive=True)


def _russian_impersonal(sentence: str, verbs: Sequence[ForceMention]) -> Clause:
    resolved = pattern("ru", "resolves").match(sentence.lstrip('" -'))
    if resolved:
        named = next((name for name, value in resolved.groupdict().items() if value), "agree")
        begin = len(sentence) - len(sentence.lstrip('" -'))
        force: Force = named  # type: ignore[assignment]
        return Clause(force, BOTH, verb=(begin, begin + resolved.end()))
    tasked = _tasked_ru(sentence)
    if tasked is not None:
        return tasked
    first = next((verb for verb in verbs if not sentence[: verb.span[0]].strip('" -')), None)
    if first and pattern("ru", "elided").match(sentence[slice(*first.span)]):
        return _said_by(sentence, BOTH, first, "ru")
    if sentence[:1].islower() and pattern("ru", "elided_told").match(sentence):
        told = next((verb for verb in verbs if pattern("ru", "filler").fullmatch(sentence[: verb.span[0]])), None)
        return _said_by(sentence, BOTH, told, "ru") if told else Clause(None, BOTH)
    for verb in verbs:
        before = sentence[: verb.span[0]]
        words = sentence[slice(*verb.span)]
        if pattern("ru", "relative_before").search(before) or _is_past_session(before, "ru"):
            break
        if pattern("ru", "passive_had").search(before):
            break
        if pattern("ru", "short").match(words):
            return replace(_said_by(sentence, _agent_ru(sentence), verb, "ru"), is_passive=True)
    return Clause(None, THIRD)


def _tasked_ru(sentence: str) -> Clause | None:
    """A task in the dative: `Индийской Стороне направить` is that side's, `Подгруппе подготовить` an instruction."""
    match = pattern("ru", "tasked").match(sentence)
    verb = _infinitive_alone(sentence, match.end()) if match else None
    if match is None or verb is None:
        return None
    who = match["who"]
    if who is None:
        return Clause("instruct", BOTH)
    if who.lower() == "сторонам":
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


def _agent_ru(sentence: str) -> str:
    for country in find_countries(sentence, "ru"):
        if pattern("ru", "side_by").match(sentence, country.span[1]):
            return country.code
    return BOTH


def _hindi(sentence: str) -> Clause:
    begin, end = _hindi_main(sentence)
    main = sentence[:end]
    verbs = [verb for verb in find_force(main, "hi") if verb.span[0] >= begin and _is_finite(main, verb, sentence)]
    if any(verb.negated for verb in verbs[-1:]):
        unsaid = bool(pattern("hi", "passive_end").search(main.rstrip(" ।.|")))
        return Clause(None, _hindi_actor(main, len(main), passive=unsaid))
    if not verbs:
        code = _hindi_actor(main, len(main), passive=False)
        if code not in {BOTH, THIRD} and pattern("hi", "tells").search(main):
            return Clause("one_side", code)
        return _hindi_will(main)
    last = verbs[-1]
    if pattern("hi", "perfect_after").match(sentence[last.span[1] :]) or regex.search(
        r"(?:था|थे|थी|थीं)$", main[slice(*last.span)]
    ):
        return Clause(None, _hindi_actor(main, last.span[0], passive=False))
    chosen = max([verb for verb in verbs if not verb.negated], key=lambda verb: (_TIERS.get(verb.force, 0), verb.span))
    words = main[slice(*chosen.span)]
    passive = bool(pattern("hi", "passive_end").search(words))
    code = _hindi_actor(main, chosen.span[0], passive=passive)
    if chosen.force in _TIERS and pattern("hi", "earlier_session").match(sentence):
        return Clause(None, code)
    return replace(_hindi_said(sentence, code, chosen), is_passive=passive)


def _hindi_said(sentence: str, code: str, verb: ForceMention) -> Clause:
    force = _MEANT.get(verb.force, verb.force)
    words = sentence[slice(*verb.span)]
    if code == THIRD:
        return Clause(None, THIRD)
    if code == BOTH:
        return Clause(_of_both(force, asks=bool(pattern("hi", "asks").search(words))), code, verb=verb.span)
    wants = force == "one_side" and bool(pattern("hi", "asks").search(words))
    if force in {"agree", "one_side"} and pattern("hi", "own_will").search(words):
        return Clause("one_side", code, undertakes=True, verb=verb.span)
    return Clause(force, code, asks=wants, verb=verb.span)


def _hindi_main(sentence: str) -> Span:
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
    ) or bool(regex.search(r"(?:था|थे|थी|थीं)$", words))


def _hindi_actor(main: str, before: int, *, passive: bool) -> str:
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


def _hindi_will(main: str) -> Clause:
    bare = main.rstrip(" ।.|")
    if pattern("hi", "organ_will").match(bare):
        return Clause("instruct", BOTH)
    if pattern("hi", "undiscussed").match(main):
        return Clause(None, BOTH)
    will = will_of(bare, "hi")
    if will is not None and _hindi_actor(main, len(main), passive=False) == THIRD:
        return _of_bodies(will)
    future = pattern("hi", "future").search(bare)
    code = _hindi_actor(main, future.start() if future else len(main), passive=False)
    if future is None or code == THIRD or regex.search(r"\bनहीं\b", bare[-30:]):
        return Clause(None, code)
    if pattern("hi", "considering").search(bare, 0, future.start()):
        return Clause("consider", code, verb=future.span())
    return Clause("agree" if code == BOTH else "one_side", code, code != BOTH, verb=future.span())
