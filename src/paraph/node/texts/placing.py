"""The places of paragraphs that a file puts in or moves, given one after the other in the order of the file.

Each stands right behind the nearest paragraph above it, or behind what was put there just before. A paragraph above it
that the file moves too counts only once it was moved: somebody may have chosen not to.
"""

from paraph.mechanism.negotiation.places import Place, between
from paraph.mechanism.state import State
from paraph.papers.word.changes import Spot


class Placing:
    """Gives each its place."""

    def __init__(self, document: str, moving: frozenset[str]) -> None:
        self.document, self.moving = document, moving
        self._put: dict[str, Place] = {}
        self._behind: dict[tuple[str, str], str] = {}
        """Section and paragraph -> the rank of what was put behind it last."""

    def place(self, state: State, key: str, at: Spot) -> Place:
        """Where the paragraph `key` is wanted; without a heading above it, in the first section."""
        draft = state.negotiation(self.document)
        standing = {item.key: item.place for item in draft.ordered() if item.key != key} | self._put
        section = at.section or draft.frame.sections[0].key
        above = next((one for one in at.above if self._counts(one) and one in standing
                      and standing[one].section == section), "")  # fmt: skip
        low = self._behind.get((section, above), standing[above].rank if above else "")
        following = (one.rank for one in standing.values() if one.section == section and one.rank > low)
        self._put[key] = Place(section, between(low, min(following, default="")))
        self._behind[section, above] = self._put[key].rank
        return self._put[key]

    def _counts(self, key: str) -> bool:
        return key in self._put or key not in self.moving
