"""Sides as the subject of a sentence: "the Sides", "the Indian Side", a state that opens it by name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from paraph.intake.protocols.lexicon import pattern
from paraph.intake.protocols.values import BOTH
from paraph.language.countries import CountryMention, find_countries


@dataclass(frozen=True, slots=True)
class Actor:
    """A side, or both, as subject; `end` is where its words end."""

    start: int
    end: int
    code: str


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
    if len(named) > 1 and pattern(lang, "and_state").fullmatch(sentence, end, named[1].span[0]):
        end, code = named[1].span[1], BOTH
    if lang == "hi" and not pattern("hi", "ne").match(sentence[end:]):
        return
    if not sentence.startswith(("'", "-"), end):
        yield Actor(start, end, code)


def _with_article(sentence: str, start: int, lang: str) -> int:
    return start - 4 if lang == "en" and sentence[max(start - 4, 0) : start].lower() == "the " else start
