"""Which words of a text are verbs, and so tell a deed rather than name a thing."""

from functools import lru_cache

import regex

from paraph.language.releasing.texts.readings import Reading, Token
from paraph.language.releasing.vocabulary import vocabulary
from paraph.language.russian import analyzer

_HINDI_VERB = regex.compile(r"\w*(?:ने|ना|ता|ती|ते|कर|ाया|ाई|ाए|ेगा|ेगी|ेंगे|एगा|एगी|एंगे)")
_LED = frozenset(
    {"to", "will", "would", "shall", "may", "can", "could", "must", "should", "not", "they", "who", "which"}
)


def is_verb(token: Token, reading: Reading) -> bool:
    """Whether a word of `reading` is a verb or, in Hindi, makes one together with the next."""
    if token.describes:
        return False
    forms, at = reading.words.forms, token.at
    if reading.lang == "ru":
        return _is_russian(token.form)
    if reading.lang == "hi":
        after = forms[at + 1] if at + 1 < len(forms) else ""
        return bool(_HINDI_VERB.fullmatch(token.form)) or after in vocabulary("hi").parts["making"]
    before = forms[at - 1] if at else ""
    return token.form.endswith("ed") or before in _LED or token.form in vocabulary("en").deeds["irregular"]


@lru_cache(maxsize=20_000)
def _is_russian(form: str) -> bool:
    tag = analyzer().parse(form)[0].tag
    return any(part in tag for part in ("VERB", "INFN", "GRND", "PRTS"))
