"""Names of one text that the other lacks, told by what the third text says where there is one."""

from functools import lru_cache

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.extraction.persons import Name, heard_as, is_heard, is_spoken
from paraph.language.comparing.extraction.towns import is_named
from paraph.language.comparing.facts import Difference, Fact
from paraph.language.comparing.hearing import ALIKE, RESEMBLING, SURE, UNLIKE, bones, is_within, most_alike
from paraph.language.comparing.names.counterparts import Missing, missing, placed, resembled, tells
from paraph.language.comparing.names.strangers import initials, letters_of, spelled_out
from paraph.language.terms import Glossary
from paraph.language.words import Words

ROOT, LONG = 5, 7
"""Letters that a word made from a term shares with it, and letters of terms that have so long a root."""


def name_differences(left: Account, right: Account, accounts: list[Account]) -> list[Difference]:
    """The names that differ between two of the `accounts` of one paragraph."""
    found = []
    used = []
    for name, lack in _lacking(left, right, accounts):
        span = lack.other
        used.append(span)
        found.append(Difference("name", Fact("name", name.words, lack.span), _fact(span)))
    for name, lack in _lacking(right, left, accounts):
        if not any(span and span[0] < name.span[1] and name.span[0] < span[1] for span in used):
            found.append(Difference("name", _fact(lack.other), Fact("name", name.words, lack.span)))
    return found


def without_spellings(found: list[Difference], left: Account, right: Account) -> list[Difference]:
    """`found` without towns that the other text only spells as our table of towns does not know."""
    return [
        item
        for item in found
        if item.kind not in {"name", "organisation", "term"} or not _is_spelled(item, left, right)
    ]


def _is_spelled(item: Difference, left: Account, right: Account) -> bool:
    if item.kind == "term":
        fact, other = (item.left, right) if item.left else (item.right, left)
        return not (item.left and item.right) and fact is not None and _has_root(str(fact.value), other)
    if item.kind == "organisation" and any(
        fact and _is_spelled_out(own.words.text[slice(*fact.span)], own, other)
        for fact, own, other in ((item.left, left, right), (item.right, right, left))
    ):
        return True
    least = ALIKE if item.kind == "organisation" and not (item.left and item.right) else SURE
    return all(
        fact is None
        or is_spoken(own.words.text[slice(*fact.span)], other.words, least)
        or is_named(fact, other.words, other.lang)
        or is_within(own.words.text[slice(*fact.span)], other.words)
        for fact, own, other in ((item.left, left, right), (item.right, right, left))
    )


def _is_spelled_out(written: str, own: Account, other: Account) -> bool:
    """Whether the other text names the letters of an abbreviation one by one: NTPC, Эн-Ти-Пи-Си."""
    letters = letters_of(written, own.lang)
    return bool(letters) and any(letters == spelled for _, _, spelled in spelled_out(other.words, other.lang))


def _has_root(concept: str, other: Account) -> bool:
    """Whether the other text has a word made from a term of one word: алюминиевый from алюминий."""
    return any(form.startswith(root) for form in other.words.forms for root in _roots(concept, other.lang))


@lru_cache(maxsize=1_000)
def _roots(concept: str, lang: str) -> tuple[str, ...]:
    terms = [term.text.lower() for term in Glossary.load().terms if (term.concept, term.lang) == (concept, lang)]
    return tuple(term[:ROOT] for term in terms if " " not in term and len(term) >= LONG)


def _begins(name: Name, own: Account) -> bool:
    """Whether it stands where any word has a capital; Hindi borrows too many English words to tell."""
    before = own.words.text[: name.span[0]].rstrip(" \"'([")
    return not before or before[-1] in ".!?:\n"


def _fact(span: tuple[int, int] | None) -> Fact | None:
    return Fact("name", "other", span) if span else None


def _lacking(own: Account, other: Account, accounts: list[Account]) -> list[tuple[Name, Missing]]:
    found = []
    for name in (*own.names, *_borrowed(own, other, accounts)):
        if (name.evident and own.lang != "hi" and _may_be_wrong(name, own, other, accounts)) or any(
            _heard(name, own, third) for third in accounts if third is not own
        ):
            place = name.span[0] / (len(own.words.text) or 1)
            lack = missing(name, other.words, other.names, place=place, open_end=own.lang == "hi")
            lack = lack if lack and not _is_hidden(name, lack, other) else _other_surname(name, own, other, accounts)
            if lack and (name.evident or not (_is_joined(lack, own, other) or _is_abbreviated(name, own, other))):
                found.append((name, placed(lack, other.words)))
    return found


def _may_be_wrong(name: Name, own: Account, other: Account, accounts: list[Account]) -> bool:
    """Whether a name that no third text has may stand for another: only if both others have one alike that is not here.

    Else it is one that they translate, or tell by a pronoun: руководитель Росрыболовства, its head.
    """
    third = next((third for third in accounts if third is not own and third is not other), None)
    if third is None or any(most_alike(word, third.words)[0] >= ALIKE for word in name.words if tells(word)):
        return True
    return any(
        most_alike(word, own.words)[0] < RESEMBLING and most_alike(word, read.words)[0] >= SURE
        for one, read in ((other, third), (third, other))
        for named in one.names
        for word in named.words
        if tells(word)
    )


def _is_joined(lack: Missing, own: Account, other: Account) -> bool:
    """Whether the other text writes as one word what this one writes as two: Da Nang, Дананг."""
    words = own.words
    inside = [at for at, start in enumerate(words.starts) if lack.span[0] <= start < lack.span[1]]
    for at in inside:
        for first in (at - 1, at):
            if 0 <= first < len(words.forms) - 1 and words.gap(first + 1) in {" ", "-"}:
                both = words.written(first) + words.written(first + 1)
                score = most_alike(both, other.words)[0] if _are_capitals(words, first) else 0.0
                if score >= SURE and not _stands_for_one(words, at, (2 * first + 1) - at, other):
                    return True
    return False


def _stands_for_one(words: Words, at: int, beside: int, other: Account) -> bool:
    """Whether what stands beside a word is a name of the other text by itself, and the word like nothing there."""
    alike, _ = most_alike(words.written(at), other.words)
    return alike < UNLIKE and most_alike(words.written(beside), other.words)[0] == 1


def _is_abbreviated(name: Name, own: Account, other: Account) -> bool:
    """Whether the other text has letters that the words of a name begin with: Bharat Earth Movers, बीईएमएल."""
    first = initials(name.words, own.lang)
    written = (other.words.written(at) for at in range(len(other.words.forms)))
    return len(name.words) > 1 and any(first in letters_of(word, other.lang) for word in written)


def _are_capitals(words: Words, first: int) -> bool:
    """Whether a word and the next may be one name: both have capitals, where there are any."""
    return all(not words.written(at)[0].islower() for at in (first, first + 1))


def _other_surname(name: Name, own: Account, other: Account, accounts: list[Account]) -> Missing | None:
    """The word of a person's name that a third text has in the same consonants, and the other text in others: Korneeva,
    Корнилова. How each language spells the vowels, and an `h`, tells nothing.
    """
    thirds = [third for third in accounts if third is not own and third is not other]
    if not (name.evident and thirds):
        return None
    for word, span in zip(name.words, name.spans, strict=True):
        mine = bones(word)
        score, at = most_alike(word, thirds[0].words)
        if not (mine and tells(word)) or score < SURE or mine.isdisjoint(bones(thirds[0].words.forms[at])):
            continue
        score, there = most_alike(word, other.words)
        theirs = bones(other.words.forms[there])
        if RESEMBLING <= score < 1 and theirs and theirs.isdisjoint(mine | bones(thirds[0].words.forms[at])):
            return Missing(name, span, (other.words.starts[there], other.words.ends[there]))
    return None


def _borrowed(own: Account, other: Account, accounts: list[Account]) -> list[Name]:
    """What a third text knows for a name or a town, and this one says in words that look like any others."""
    known = {span for name in own.names for span in name.spans}
    known |= {fact.span for fact in own.facts.get("name", ())}
    heard = [
        heard_as(name, own.words, lang=own.lang, own=third.lang)
        for third in accounts
        if third is not own and third is not other
        for name in (*third.names, *_towns(third))
        if own.lang == "hi" or name not in third.names
    ]
    return [name for name in heard if name and known.isdisjoint(name.spans)]


def _towns(of: Account) -> list[Name]:
    return [
        Name(tuple(of.words.text[slice(*fact.span)].split()), (fact.span,), evident=True)
        for fact in of.facts.get("name", ())
    ]


def _is_hidden(name: Name, lack: Missing, other: Account) -> bool:
    """Whether a Hindi text may have a place name in letters we do not expect: खेतड़ी for Khetri."""
    return other.lang == "hi" and not name.evident and not lack.other and resembled(lack, other.words)


def _heard(name: Name, own: Account, third: Account) -> bool:
    if third.lang == "hi" and len(name.words) == 1 and _begins(name, own):
        return False
    return is_heard(name, third.words, lang=third.lang, own=own.lang)
