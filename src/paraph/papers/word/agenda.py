"""The annotated agenda and the programme as Word files."""

from collections.abc import Mapping
from typing import Any

from paraph.papers.paper import Content
from paraph.papers.word.setting import BOLD, QUIETLY, WordPaper


def write_annotated(word: WordPaper, content: Content) -> None:
    """Write the content of `papers.programme.annotated`: each item with what the record holds on it."""
    shown: Any = content
    for item in shown["items"]:
        word.heading(_numbered(item), 1)
        word.line(item["group"], style=BOLD)
        word.line(item["speakers"])
        word.line(item["minutes"], style=QUIETLY)
        for topic in item["topics"]:
            word.line(f"{topic['number']} {topic['name']['text']}", indent=6)
            for said in topic["stances"]:
                word.line(f"{said['did']}: {said['words']['text']} ({topic['session']})", style=QUIETLY, indent=12)
            word.line(topic["stage"], style=QUIETLY, indent=12)
        for point in item["points"]:
            word.line(point["line"], style=QUIETLY, indent=6)
            word.line(point["words"], indent=6)


def write_programme(word: WordPaper, content: Content) -> None:
    """Write the content of `papers.programme.programme`: a row an item."""
    shown: Any = content
    labels = shown["labels"]
    rows = [
        (item["time"] or item["minutes"], item["number"], [item["title"], *filter(None, [item["group"]])],
         item["speakers"])
        for item in shown["items"]
    ]  # fmt: skip
    word.table([labels[name] for name in ("time", "number", "item", "speakers")], rows, (24, 14, 82, 45))


def _numbered(item: Mapping[str, Any]) -> dict[str, str]:
    title = item["title"]
    return {**title, "text": f"{item['number']}. {title['text']}"}
