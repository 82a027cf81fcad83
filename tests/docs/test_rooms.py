"""The plan of a room, in the docstring of its package, has all modules of the room and none that is gone."""

import ast
import re
from pathlib import Path

import pytest

import paraph

HOUSE = Path(paraph.__file__).parent
ROW = re.compile(r"^(?: {4})?([a-z_]+)(?: {2,}|(?<=\w{12}) )\S", re.MULTILINE)
"""A line that has a name and what it is for, in columns; a long name leaves one space between."""

LEAST = 3
"""So many rows make a plan."""


def plan(room: Path) -> str:
    return ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8"))) or ""


def things(room: Path) -> set[str]:
    """The modules of a room and the rooms within it."""
    inner = {place.parent.name for place in room.glob("*/__init__.py")}
    return inner | {module.stem for module in room.glob("*.py") if module.stem != "__init__"}


PLANNED = {
    room.relative_to(HOUSE).as_posix(): room
    for room in sorted(place.parent for place in HOUSE.rglob("__init__.py"))
    if len(ROW.findall(plan(room))) >= LEAST
}


@pytest.mark.parametrize("room", PLANNED)
def test_a_plan_has_all_that_is_there(room: str) -> None:
    assert things(PLANNED[room]) - set(re.findall(r"\w+", plan(PLANNED[room]))) == set()


@pytest.mark.parametrize("room", PLANNED)
def test_a_plan_has_no_row_for_what_is_gone(room: str) -> None:
    assert set(ROW.findall(plan(PLANNED[room]))) - things(PLANNED[room]) == set()


CROWD = 30
"""So many modules in one room, and nobody finds anything; docs/architecture.md asks for rooms within it before."""

ONE_A_NOUN = frozenset({"cli", "language", "mechanism"})
"""Rooms of the house whose modules are each a command, a question or a noun of their own."""


def test_no_room_is_crowded() -> None:
    rooms = (place.parent for place in HOUSE.rglob("__init__.py") if place.parent.name != "migrations")
    crowded = {room.relative_to(HOUSE).as_posix() for room in rooms if len(list(room.glob("*.py"))) > CROWD}
    assert crowded - ONE_A_NOUN == set()
