"""From one session to the next, between two nodes: adopt, disagree, close with both keys; every step in a pouch."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.exchange.two_nodes import ROOT, Node, paraph, two_nodes

SAMPLES = ROOT / "samples"
PROTOCOL = [SAMPLES / "protocols" / f"11-{language}.txt" for language in ("en", "hi", "ru")]


def carry(folder: Path, giver: Node, taker: Node, number: list[int]) -> None:
    """One pouch by courier."""
    number[0] += 1
    file = folder / f"{number[0]}.pouch"
    giver.ask("seal", file=str(file))
    assert "code" not in taker.ask("open", file=str(file))


def told(node: Node, *words: object) -> list[Any]:
    """What the command tells at a node, once it has done what was asked."""
    answer = node.ask("paraph", words=[str(word) for word in words])
    assert answer["status"] == 0, answer["errors"]
    return list(answer["told"])


def report(folder: Path, node: Node, said: dict[str, str]) -> object:
    """Fill in this node's sheet: number of a paragraph -> status, and hand it in."""
    file = folder / f"{node.side}.xlsx"
    paraph("report", "sheet", "-o", file, "--home", node.home)
    book = load_workbook(file)
    page = book["undertakings"]
    for row in range(3, page.max_row + 1):
        status = said.get(str(page.cell(row, 2).value))
        if status:
            page.cell(row, 7).value, page.cell(row, 9).value = status, f"Said by {node.side}."
    book.save(file)
    (found,) = told(node, "report", "file", file)
    return found["points"]


@pytest.mark.long
def test_a_year_of_two_nodes_ends_with_one_state(tmp_path: Path) -> None:
    number = [0]
    with two_nodes(tmp_path, serving=0) as (india, russia):
        told(india, "adopt", "--yes", SAMPLES / "11-en.html")
        told(india, "adopt-protocol", "--yes", *PROTOCOL)
        carry(tmp_path, india, russia, number)
        told(russia, "adopt-protocol", "--yes", *PROTOCOL)
        assert report(tmp_path, india, {"8": "Completed", "9": "Awaiting the other Side", "32": "Completed"}) == 3
        assert report(tmp_path, russia, {"8": "In progress", "32": "Completed", "47": "Completed"}) == 3
        carry(tmp_path, russia, india, number)
        carry(tmp_path, india, russia, number)
        assert report(tmp_path, russia, {"8": "Completed"}) == 1
        carry(tmp_path, russia, india, number)
        found = [node.ask("digest") for node in (india, russia)]
    assert found[0] == found[1]
    assert found[0]["verifies"] is True
