"""The room list as a Word file, to be filled in."""

from typing import Any

from paraph.papers.paper import Content
from paraph.papers.word.setting import WordPaper


def write_rooms(word: WordPaper, content: Content) -> None:
    """Write the content of `papers.delegations.rooms`: a row a person, room and nights left open."""
    shown: Any = content
    head = [shown["labels"][name] for name in ("number", "name", "capacity", "room", "from", "to")]
    for side in shown["sides"]:
        word.heading(side["name"], 1)
        rows = [(str(one["number"]), [one["name"], *one["others"]], one["capacity"], "", "", "")
                for one in side["people"]]  # fmt: skip
        word.table(head, rows, (12, 66, 34, 17, 18, 18))
