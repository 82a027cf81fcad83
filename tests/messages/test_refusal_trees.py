"""The trees at the top of the refusals are those of the classes: none is left out, gone, or under another base."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import paraph

HOUSE = Path(paraph.__file__).parent
ROOMS = ["cli", "intake", "language", "mechanism", "node", "papers", "record"]
LINE = re.compile(r"( *)((?:[A-Z]\w+, )*[A-Z]\w+),?(?: {2,}\S.*| \(.*)?")
"""Classes of one base, and what they are: `    NotText, OtherFormat   bytes of another kind`."""


def modules(room: str) -> list[ast.Module]:
    paths = [*(HOUSE / room).rglob("refusals.py"), *(HOUSE / room).rglob("refusals/*.py")]
    return [ast.parse(path.read_text("utf-8")) for path in sorted(paths)]


def drawn(tree: str) -> Iterator[tuple[str, str]]:
    """Class and base, line by line; a tree's first class has none."""
    above: list[tuple[int, str]] = []
    for line in tree.splitlines():
        if not line.strip():
            above = []
        elif met := LINE.fullmatch(line):
            indent, names = len(met[1]), met[2].split(", ")
            above = [(place, name) for place, name in above if place < indent]
            yield from ((name, above[-1][1] if above else "") for name in names)
            above.append((indent, names[-1]))


@pytest.mark.parametrize("room", ROOMS)
def test_trees_are_those_of_the_classes(room: str) -> None:
    found = modules(room)
    classes = {
        node.name: {ast.unparse(base) for base in node.bases}
        for module in found
        for node in module.body
        if isinstance(node, ast.ClassDef)
    }
    lines = [pair for module in found for pair in drawn(ast.get_docstring(module) or "")]
    names = {name for name, _ in lines}
    assert sorted(set(classes) - names) == []
    assert [name for name, base in lines if base and base not in classes.get(name, ())] == []
