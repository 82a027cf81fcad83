"""Russian towns in the nominative, as the record keeps them: "в Хиве" is Хива, "в Кызыл-Тале" stays as it is written.

A town that a table lists stands there with its cases, the nominative first. One that none lists is brought to the
nominative where the dictionary knows it as a place; what neither knows is left: a guess may be wrong.

Reads: a town as written. Writes: its name.
"""

import re

from paraph.intake.marks.rulewords import expression
from paraph.language.countries import towns
from paraph.language.russian import nominative, tags
from paraph.language.towns import town_named

CASE = ("loct", "gent", "accs", "datv")
"""Cases towns stand in: "в Минске", "города Минска", "посетил Москву"."""


def may_be_town(written: str) -> bool:
    """Whether a Russian word that no table lists may name a town: no plain word ("Кремле"), no office ("Минтрансе")."""
    last = re.split(r"[\s-]+", written)[-1].lower()
    known = tags(last)
    if known:
        return any(PLACE in tag for tag in known)
    return expression("ru", "sessions.offices").match(last) is None


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
