"""Russian verbs in the past in every gender and number, so that a data file need give one of them.

"Началось" is written once; "начался", "началась" and "начались" are made of it, "проведено" gives "проведен",
"прошло" gives "прошел". A phrase whose first word is no such verb gives nothing.

Reads: a phrase of a lexicon. Writes: the phrases it stands for besides.
"""

import re

_PAST = re.compile(r"(?P<base>.+?)(?P<past>шел|шла|шло|шли|лся|лась|лось|лись|л|ла|ло|ли|ен|ена|ено|ены)$")
FORMS = {
    "шел": ("шел", "шла", "шло", "шли"),
    "лся": ("лся", "лась", "лось", "лись"),
    "ен": ("ен", "ена", "ено", "ены"),
    "л": ("л", "ла", "ло", "ли"),
}
"""Endings that belong together, by the first of them."""

FEMININE = ("ла", "лась")
"""Endings of what a commission or a side did."""


def in_the_past(phrase: str) -> tuple[str, ...]:
    """The phrase with its first word in the other genders and in the plural; nothing where that is no past."""
    first, _, rest = phrase.partition(" ")
    found = _PAST.fullmatch(first)
    if found is None:
        return ()
    alike = next(forms for forms in FORMS.values() if found["past"] in forms)
    return tuple(" ".join((found["base"] + form, *rest.split())) for form in alike if form != found["past"])


def of_a_commission(phrase: str) -> tuple[str, ...]:
    """The one word of a phrase as said of a commission: "договорились" gives "договорилась"."""
    return () if " " in phrase else tuple(form for form in in_the_past(phrase) if form.endswith(FEMININE))
