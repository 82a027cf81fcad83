"""Towns as the record keeps them, Russian ones in the nominative: "в Хиве" is Хива, "в Кызыл-Тале" stays as it is.

A town that a table lists stands there with its cases, the nominative first. One that none lists is brought to the
nominative where the dictionary knows it as a place; what neither knows is left: a guess may be wrong.

Reads: a town as written. Writes: its name.
"""

import re

from paraph.intake.marks.rulewords import expression, listed
from paraph.language import LANGUAGES
from paraph.language.countries import towns
from paraph.language.russian import nominative, tags
from paraph.language.towns import town_named

CASE = ("loct", "gent", "accs", "datv")
"""Cases towns stand in: "в Минске", "города Минска", "посетил Москву"."""


def may_be_town(written: str, lang: str) -> bool:
    """Whether words in a town's place that no table lists may name a town: no part of the world, no manner of meeting.

    In Russian no plain word that the dictionary knows ("Кремле"), and no office ("Минтрансе").
    """
    words = re.split(r"[\s-]+", written.lower())
    if lang != "ru":
        return not any(word in NO_TOWNS[lang] for word in words)
    known = tags(words[-1])
    if words[-1].startswith(NO_TOWNS[lang]) or (known and not any(PLACE in tag for tag in known)):
        return False
    return bool(known) or expression("ru", "sessions.offices").match(words[-1]) is None


NO_TOWNS = {lang: listed(lang, "sessions.no_towns") for lang in LANGUAGES}
PLACE = "Geox"
"""What the dictionary calls words that name places."""


def town_in_nominative(written: str) -> str:
    """The name of the town that `written` is a form of, not in capitals throughout; `written` where it is not known."""
    written = written.title() if written.isupper() else written
    listed = towns("ru").get(written)
    if listed is not None and (listed != written or " " not in written):
        return listed
    town = town_named(written, "ru")
    if town is not None:
        return town.name
    last = re.split(r"[\s-]+", written)[-1].lower()
    known = any(PLACE in tag for tag in tags(last))
    return nominative(written, expected=CASE) if known else written
