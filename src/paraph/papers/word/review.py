"""The review as a Word file: the numbers, what changed, then every point with the words that bind."""

from typing import Any

from paraph.papers.paper import Content
from paraph.papers.word.setting import BOLD, QUIETLY, WordPaper


def write_review(word: WordPaper, content: Content) -> None:
    """Write the content of `papers.review`; its charts stand as the tables they are drawn from."""
    shown: Any = content
    labels = shown["labels"]
    word.heading(labels["overview"], 1)
    _counts(word, labels, labels["standing"], [(each["name"], str(each["count"])) for each in shown["counts"]])
    if len(shown["bars"]) > 1:
        word.heading(labels["by_area"], 2)
        word.table(
            (labels["area"], labels["standing"], labels["count"]),
            [(bar["name"], _parts(bar["parts"]), str(bar["total"])) for bar in shown["bars"]],
            (60, 80, 22),
        )
    if shown["carried"]:
        word.heading(labels["carried_over"], 2)
        _counts(word, labels, labels["times"], [(each["times"], each["count"]) for each in shown["carried"]])
    _changes(word, shown)
    _measured(word, shown)
    word.heading(labels["points"], 1)
    for group in shown["groups"]:
        word.heading(group["name"], 2)
        for point in group["points"]:
            _point(word, point, labels)


def _counts(word: WordPaper, labels: dict[str, str], name: str, rows: list[tuple[str, str]]) -> None:
    word.table((name, labels["count"]), rows, (80, 22))


def _parts(parts: list[dict[str, Any]]) -> str:
    return "; ".join(f"{each['name']}: {each['count']}" for each in parts)


def _changes(word: WordPaper, shown: Any) -> None:  # noqa: ANN401 - JSON values
    labels = shown["labels"]
    word.heading(labels["changes"], 1)
    if not shown["changes"]:
        word.line(labels["unchanged"], style=QUIETLY)
        return
    names = ("day", "paragraph", "side", "before", "after")
    rows = [(one["day"], one["number"], one["side"], one["before"], one["after"]) for one in shown["changes"]]
    word.table([labels[name] for name in names], rows, (32, 22, 34, 38, 38))


def _measured(word: WordPaper, shown: Any) -> None:  # noqa: ANN401 - JSON values
    labels = shown["labels"]
    if shown["plots"]:
        word.heading(labels["measured"], 1)
    for plot in shown["plots"]:
        word.heading(plot["topic"], 2)
        word.line(plot["name"])
        rows = [(row["day"], row["value"], row["side"], row["source"]) for row in plot["rows"]]
        word.table([labels[name] for name in ("day", "value", "side", "source")], rows, (38, 32, 36, 58))


def _point(word: WordPaper, point: dict[str, Any], labels: dict[str, str]) -> None:
    named = " · ".join(filter(None, (point["number"], point["session"], point["deadline"])))
    word.line(named, style=BOLD)
    word.line(point["words"])
    word.line(" · ".join(point["facts"]), style=QUIETLY)
    for lead in point["leads"]:
        word.line(f"{lead['side']}: {lead['name']['text']}", style=QUIETLY)
    for said in point["said"]:
        word.line(said["line"], indent=6)
        word.line(said["words"], indent=6)
    if not point["said"]:
        word.line(labels["silent"], style=QUIETLY)
