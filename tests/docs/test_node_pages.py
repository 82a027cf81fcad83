"""The pages on the home, on running a node and on the command say what the code does, no less and no more."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import click
import pytest

from paraph.cli import runtime
from paraph.cli.commands import COMMANDS
from paraph.node.homes import environment
from paraph.node.homes.home import Home, create_home, load_home, plan_home
from paraph.node.people.roles import RIGHTS, Right, Role
from paraph.node.serving import checks, deployment

DOCS = Path(__file__).parents[2] / "docs"
HOME, OPERATIONS, COMMAND = (
    (DOCS / name).read_text(encoding="utf-8") for name in ("formats/home.md", "operations.md", "commands.md")
)
SHARED = {"--lang", "--verbose", "--help", "--home", "--json"}


def block(page: str, kind: str) -> str:
    """The first example of its kind on a page."""
    found = re.search(rf"```{kind}\n(.*?)```", page, re.DOTALL)
    assert found is not None
    return found[1]


def test_the_example_is_the_file_that_init_writes(tmp_path: Path) -> None:
    create_home(plan_home(tmp_path, side="IN", others=["RU"]))
    assert (tmp_path / "paraph.toml").read_text().partition("\n")[2] == block(HOME, "toml")


def test_the_table_has_every_line_and_says_rightly_which_may_be_left_out(tmp_path: Path) -> None:
    rows = re.findall(r"^\| (`.*?) \| .* \| (.*?) \|$", HOME, re.MULTILINE)
    documented = {name: default for names, default in rows for name in re.findall(r"`(\w+)`", names)}
    assert set(documented) == {field.name for field in fields(Home)} - {"folder"}
    needed = {name for name, default in documented.items() if default == "refused"}
    lines = block(HOME, "toml").splitlines(keepends=True)
    (tmp_path / "paraph.toml").write_text("".join(line for line in lines if line.split(" ")[0] in needed))
    load_home(tmp_path)


def test_every_file_of_a_home_is_told(tmp_path: Path) -> None:
    create_home(plan_home(tmp_path, side="IN", others=["RU"]))
    tree = block(HOME, "text")
    assert [path.name for path in tmp_path.rglob("*") if path.name not in tree] == []


def test_every_variable_of_the_environment_is_told() -> None:
    documented = set(re.findall(r"^\| `([A-Z_]+)` \|", OPERATIONS, re.MULTILINE))
    read = set(re.findall(r"^((?:PARAPH_|DATABASE_)\w+)", environment.__doc__ or "", re.MULTILINE))
    assert documented == read | {"PARAPH_LANG"}


def test_every_check_is_told() -> None:
    documented = set(re.findall(r"^\| `(paraph\.[EW]\d+)` \|", OPERATIONS, re.MULTILINE))
    modules = [Path(module.__file__ or "").read_text(encoding="utf-8") for module in (checks, deployment)]
    assert documented == {found for module in modules for found in re.findall(r'id="(paraph\.[EW]\d+)"', module)}


def test_the_table_of_roles_is_the_access_table() -> None:
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in OPERATIONS.splitlines() if "|" in line]
    told = {role: [right == "yes" for right in rights] for role, *rights in rows if role in Role.values}
    rights = (Right.READ, Right.PROPOSE, Right.CONFIRM, Right.RELEASE, Right.MANAGE)
    assert told == {role.value: [right in RIGHTS[role] for right in rights] for role in Role}


def leaves(command: click.Command) -> Iterator[click.Command]:
    """The command itself, or those in the group."""
    if isinstance(command, click.Group):
        yield from command.commands.values()
    else:
        yield command


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_every_command_is_told(name: str) -> None:
    sections = {part.partition("\n")[0]: part for part in COMMAND.split("\n## ")}
    section = sections[f"paraph {name}"]
    command = runtime.paraph.get_command(click.Context(runtime.paraph), name)
    assert command is not None
    options = {
        option
        for leaf in leaves(command)
        for parameter in leaf.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
        if option.startswith("--")
    }
    assert {option for option in options - SHARED if option not in section} == set()


def test_the_page_tells_of_no_command_that_is_not_there() -> None:
    assert re.findall(r"^## paraph ([\w-]+)$", COMMAND, re.MULTILINE) == list(COMMANDS)
    assert set(re.findall(r"^\$ paraph ([\w-]+)", COMMAND, re.MULTILINE)) == set(COMMANDS)
