"""Whether a verb of a text is denied: by a word beside it, or by a subject that is none.

Words that deny are data (`data/release_<lang>.toml`, rules).
"""

from paraph.language.folding import Span
from paraph.language.releasing.vocabulary import rule
from paraph.language.words import Words

BEFORE = 90
"""Letters before a verb within which its subject stands."""


def is_of_none(words: Words, span: Span, lang: str) -> bool:
    """Whether the subject of a verb is none, which denies it: English alone leaves the verb itself as it is."""
    return lang == "en" and bool(
        rule("en", "no_subject").search(words.text[max(span[0] - BEFORE, 0) : span[0]].lower())
    )


def _whole(text: str, start: int, end: int) -> str:
    """The whole words of a stretch of text, in small letters: the न of a मिशन cut in two denies nothing."""
    while start < end and start and not text[start - 1].isspace():
        start += 1
    return text[start:end].lower()


def is_denied(words: Words, span: Span, lang: str) -> bool:
    """Whether a denial stands in the verb, right before it, or right after its auxiliary."""
    before = _whole(words.text, max(span[0] - 14, 0), span[0])
    near = before[max(before.rfind(sign) for sign in ",.;:।") + 1 :] + words.text[span[0] : span[1]].lower()
    if is_of_none(words, span, lang):
        return True
    return bool(rule(lang, "denies").search(near + (words.text[span[1] : span[1] + 8].lower() if lang == "en" else "")))
