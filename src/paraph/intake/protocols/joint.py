"""Two bodies that will do something together, without `the Sides agreed`: an undertaking of both sides.

    The Surat Mill and the Ivanovo Loom Works shall weave a sample.             both agree
    The fifth session will be held in Kochi.                                     both too: nobody holds it alone
    The Surat Mill shall present a sample.                                       not here: whose it is nobody says

A body is told by its capital, its quotation marks, or a noun for bodies; in Hindi, which has no capitals, by the noun.
"""

import regex

from paraph.intake.protocols.lexicon import pattern
from paraph.language.folding import Span
from paraph.language.russian import analyzer

_WORD = regex.compile(r"[\p{L}-]{3,}")


def joint_will(sentence: str, lang: str) -> Span | None:
    """Where it stands that two bodies will do something, or that a session will be held; or nothing."""
    session = pattern(lang, "session_to_come").match(sentence)
    if session:
        return session.span()
    match = pattern(lang, "joint").match(sentence)
    if match is None or not _are_named(match["one"], match["two"], lang):
        return None
    return match.span("verb") if lang != "ru" else _future(sentence, match.start("two"))


def _are_named(one: str, two: str, lang: str) -> bool:
    """Whether both are bodies; the pattern of Hindi has seen to that."""
    if lang == "hi":
        return True
    body = pattern(lang, "body_noun")
    first = body.search(one) or any(letter.isupper() or letter == '"' for letter in one)
    return bool(first) and bool(body.match(two) or two[0].isupper() or two[0] == '"')


def _future(sentence: str, start: int) -> Span | None:
    """The first verb of a Russian sentence after `start`, if it is a plural in the future."""
    for word in _WORD.finditer(sentence, start):
        parse = analyzer().parse(word[0].lower())[0]
        if parse.tag.POS in {"VERB", "PRTS", "ADJS"}:
            return word.span() if "futr" in parse.tag and "plur" in parse.tag else None
    return None
