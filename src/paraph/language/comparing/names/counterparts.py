"""What of a name of one text the other has not, or has otherwise: every word of it must sound like one there.

1. Initials, abbreviations and patronymics need no counterpart; a first name may be left out, but not be another one.
2. Where one word of a name is surely heard, what stands beside that is held against the rest of it, and no other word.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from paraph.language.comparing.extraction.persons import (
    FEWEST_BONES,
    LONG_ENOUGH,
    Name,
    is_common,
    is_patronymic,
    is_spoken,
    not_names,
    spoken_at,
)  # fmt: skip
from paraph.language.comparing.hearing import (
    ADJECTIVE,
    ALIKE,
    RESEMBLING,
    SURE,
    UNLIKE,
    is_within,
    keys,
    likeness,
    most_alike,
)  # fmt: skip
from paraph.language.folding import Span
from paraph.language.phonetics import key
from paraph.language.transliteration import romanize
from paraph.language.words import Words

NEAR = 2
"""Words from one of a name to another of it."""

LONGEST_ABBREVIATION = 8
"""Capitals that are an abbreviation, which each language has its own way: NPP, АЭС."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A name of one text that the other has not, or has another for."""

    name: Name
    span: Span
    """The words without a counterpart."""
    other: Span | None
    """What stands in their place."""


def missing(name: Name, words: Words, others: tuple[Name, ...], *, place: float, open_end: bool) -> Missing | None:
    """What of `name` the other text lacks; `place` is where in its own text it stands, from 0 to 1.

    `open_end`: whether the last words may belong to the sentence and not to the name, as in Hindi.
    """
    telling = [at for at, word in enumerate(name.words) if tells(word)]
    scores = {at: most_alike(name.words[at], words) for at in telling}
    sure = [at for score, at in scores.values() if score >= SURE]
    scores = {at: _beside(name.words[at], best, sure, words) for at, best in scores.items()}
    lacking = [at for at in telling if not _is_counterpart(name.words[at], scores[at], words, others)]
    surname = lacking == telling[-1:] != telling and scores[telling[-1]][0] < RESEMBLING
    if not lacking or (not surname and most_alike("".join(name.words), words)[0] >= SURE):  # Da Nang, Дананг
        return None
    heard = [scores[at][1] for at in telling if at not in lacking]
    first_names = bool(heard) and lacking == telling[: len(lacking)]
    if first_names and (_is_initial(words, min(heard) - 1) or not _preceded(words, min(heard), others)):
        return None
    if open_end and heard and lacking[-1] == telling[-1] and _is_whole(words, heard, others):
        return None
    span = (name.spans[lacking[0]][0], name.spans[lacking[-1]][1])
    return Missing(name, span, _in_place(words, heard, others, place))


def placed(lack: Missing, words: Words) -> Missing:
    """`lack` with the word that stands in its place, beside the rest of the name, where none is known."""
    heard = {span: at for word, span in _parts(lack.name) if (at := spoken_at(word, words)) is not None}
    if lack.other is not None or not heard:
        return lack
    near = _near(list(heard.values()), words)
    if lack.span > min(heard):
        beside = [at for at in near if at > max(heard.values())][:1]
    else:
        beside = [at for at in near if at < min(heard.values())][-1:]
    return replace(lack, other=(words.starts[beside[0]], words.ends[beside[0]])) if beside else lack


def resembled(lack: Missing, words: Words) -> bool:
    """Whether the other text may have what a name lacks there, in letters we do not expect: खेतड़ी for Khetri."""
    name = lack.name
    sure = [at for word in name.words if (at := spoken_at(word, words)) is not None]
    if not sure:
        return is_spoken("".join(name.words), words, RESEMBLING)
    lacking = [word for word, (start, end) in _parts(name) if lack.span[0] <= start and end <= lack.span[1]]
    return all(_beside(word, (0.0, 0), sure, words)[0] >= UNLIKE for word in lacking)


def _parts(name: Name) -> Iterable[tuple[str, Span]]:
    return zip(name.words, name.spans, strict=True)


def _beside(word: str, best: tuple[float, int], sure: list[int], words: Words) -> tuple[float, int]:
    """What sounds most like a word of a name: if nothing surely does, of what stands beside the rest of that name."""
    if best[0] >= SURE or not sure:
        return best
    return max(((likeness(word, words.forms[at]), at) for at in _near(sure, words)), default=(0.0, best[1]))


def _near(sure: list[int], words: Words) -> list[int]:
    """The words beside those of a name, where the rest of it would stand, that may be names."""
    near = {at for heard in sure for at in range(max(heard - NEAR, 0), min(heard + NEAR + 1, len(words.forms)))}
    return [at for at in sorted(near - set(sure)) if _may_be_rest(words, at)]


def _may_be_rest(words: Words, at: int) -> bool:
    """Whether a word may be part of a name: with a capital, or a Hindi one that means nothing."""
    written, form = words.written(at), words.forms[at]
    if written[0].lower() != written[0].upper():
        return written[0].isupper()
    return form not in not_names("hi") and not is_common(form, "hi")


def tells(word: str) -> bool:
    """Whether a word of a name must be heard in the other text: no initial, abbreviation or patronymic."""
    if len(word) <= 2 or (word.isupper() and len(word) <= LONGEST_ABBREVIATION):  # noqa: PLR2004 - an initial
        return False
    return not is_patronymic(word.lower())


def _is_whole(words: Words, heard: list[int], others: tuple[Name, ...]) -> bool:
    """Whether the words heard are all there is of a name of the other text."""
    starts = {words.starts[at] for at in heard}
    return any(len(other.words) > 1 and {span[0] for span in other.spans} <= starts for other in others)


def _is_counterpart(word: str, best: tuple[float, int], words: Words, others: tuple[Name, ...]) -> bool:
    """Whether the word of the other text that sounds most like `word` may be it.

    What is only alike must be long enough, and a name where names have capitals.
    """
    score, at = best
    if score >= SURE or score < ALIKE:
        return (score >= SURE and not (score < 1 and _end_otherwise(word, words.forms[at]))) or is_within(word, words)
    if len(key(romanize(word)).bones) < FEWEST_BONES:
        return False
    if any(span[0] == words.starts[at] for other in others for span in other.spans):
        return True
    written = words.written(at)
    return not (written[0].isascii() or "а" <= written[0].lower() <= "я") or (
        (written[0].isupper() and at > 0) or ADJECTIVE.search(written) is not None
    )


def _end_otherwise(word: str, other: str) -> bool:
    """Whether two long names end in other consonants: Деревянко, Деревянский."""
    mine, theirs = ([own.bones for own in keys(one)] for one in (word, other))
    return all(
        min(len(one), len(two)) > LONG_ENOUGH and one[-1:] == two[-1:] and one[-2:] != two[-2:]
        for one in mine
        for two in theirs
    )


def _is_initial(words: Words, at: int) -> bool:
    """Whether word `at` is the one letter of a first name: Р. Минниханов."""
    return at >= 0 and len(words.forms[at]) == 1 and "." in words.gap(at + 1)


def _preceded(words: Words, at: int, others: tuple[Name, ...]) -> bool:
    """Whether another first name stands before the family name at word `at`."""
    return any(span[1] == words.ends[at - 1] for other in others for span in other.spans) if at else False


def _in_place(words: Words, heard: list[int], others: tuple[Name, ...], place: float) -> Span | None:
    for at in heard:
        for other in others:
            if any(span[0] == words.starts[at] for span in other.spans):
                return other.span
    evident = [other for other in others if other.evident]
    near = sorted(evident, key=lambda other: abs(other.span[0] / max(len(words.text), 1) - place))
    return near[0].span if near and not heard else None
