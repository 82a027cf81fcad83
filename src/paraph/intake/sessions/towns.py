"""Russian towns in the nominative, as the record keeps them: "в Хиве" is Хива, "в Кызыл-Тале" stays as it is written.

A town that the table of states lists stands there with its cases, the nominative first. One that it does not list is
brought to the nominative where the dictionary knows it as a place; what neither knows is left: a guess may be wrong.

Reads: a town as written. Writes: its name.
"""

import re

from paraph.language.countries import towns
from paraph.language.russian import nominative, tags

CASE = ("loct", "gent", "accs", "datv")
"""Cases towns stand in: "в Минске", "города Минска", "посетил Москву"."""


def town_in_nominative(written: str) -> str:
    """The name of the town that `written` is a form of; `written` where that is not known."""
    listed = towns("ru").get(written)
    if listed is not None and (listed != written or " " not in written):
        return listed
    last = re.split(r"[\s-]+", written)[-1].lower()
    known = any("Geox" in tag for tag in tags(last))
    return nominative(written, expected=CASE) if known else written
