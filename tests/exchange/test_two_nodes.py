"""Acts written on both sides at random, pouches lost, doubled and mixed up: both nodes end with the same bytes.

The full size, 1,000 acts, is `make proof-two-nodes`; here are fewer, over files and over two ports.
"""

import json
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exchange.two_nodes import MAY_BE_REFUSED, Node, paraph, refused, two_nodes

ACTS = int(os.environ.get("PARAPH_PROOF_ACTS", "40"))
EXAMPLES = int(os.environ.get("PARAPH_PROOF_EXAMPLES", "1"))

KINDS = ["write", "write", "seal", "carry", "carry", "lose", "double"]
steps = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 1), st.integers(1, 9)), min_size=20, max_size=60
).filter(lambda script: len({(do, who) for do, who, _ in script}) > len(KINDS))


by_chance = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize=EXAMPLES == 1,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.long
@pytest.mark.parametrize("serving", [0, 1], ids=["files", "ports"])
@by_chance
@given(steps)
def test_both_nodes_end_with_the_same_bytes(serving: int, script: list[tuple[str, int, int]]) -> None:
    folder = Path(tempfile.mkdtemp(prefix="paraph-two-"))
    try:
        with two_nodes(folder, serving=serving) as nodes:
            play(folder, nodes, script)
            settle(folder, nodes)
            found = [node.ask("digest") for node in nodes]
        assert found[0] == found[1]
        assert found[0]["verifies"] is True
        assert sum(size for size, _ in found[0]["logs"].values()) >= ACTS
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def play(folder: Path, nodes: tuple[Node, Node], script: list[tuple[str, int, int]]) -> None:
    """Write at least ACTS acts, and let the courier do what the script says with what is sealed meanwhile."""
    on_the_way: list[tuple[int, Path]] = []
    written = number = 0
    while written < ACTS:
        for do, who, much in script:
            if do == "write":
                written += nodes[who].ask("write", count=much)["size"]
            elif do == "seal":
                number += 1
                file = folder / f"{number}.pouch"
                nodes[who].ask("seal", file=str(file))
                on_the_way.append((1 - who, file))
            elif on_the_way:
                place = much % len(on_the_way)
                to, file = on_the_way[place] if do == "double" else on_the_way.pop(place)
                if do != "lose":
                    code = nodes[to].receive(file)
                    assert code in {"", *MAY_BE_REFUSED}, code


def settle(folder: Path, nodes: tuple[Node, Node]) -> None:
    """Two pouches each way, none lost: whatever was lost before is in them."""
    for number in range(4):
        sender, file = nodes[number % 2], folder / f"last-{number}.pouch"
        sender.ask("seal", file=str(file))
        assert nodes[1 - number % 2].receive(file) == ""


def test_a_pouch_is_sent_to_the_other_node_and_opened_there(tmp_path: Path) -> None:
    """`paraph pouch send`, from one process to another that serves on a port: opened, sent again, refused, lost."""
    with two_nodes(tmp_path, serving=1) as (india, russia):
        india.ask("write", count=5)
        file = tmp_path / "one.pouch"
        paraph("pouch", "seal", "--home", india.home, "-o", file)
        send = ("pouch", "send", file, "--home", india.home, "--address", russia.address)
        assert json.loads(paraph(*send, "--json")) == {
            "outcome": "opened", "before": False, "side": "IN", "count": 8, "have": 8, "acknowledged": 0,
        }  # fmt: skip
        assert paraph(*send) == "Sent, and opened there: it has 8 of our acts.\n"
        found = [node.ask("digest") for node in (india, russia)]
        assert found[0]["logs"]["IN"] == found[1]["logs"]["IN"]
        events = [
            entry["event"] for entry in json.loads(paraph("pouch", "list", "--home", india.home, "--json"))["book"]
        ]
        assert events == ["sent", "sent", "sealed"]
        file.write_bytes(file.read_bytes()[:-1024])
        status, errors = refused(*send, "--lang", "ru")
        assert (status, "record.pouch.truncated" in errors) == (1, True)
        status, errors = refused(*send[:-1], "http://127.0.0.1:9")
        assert (status, errors.split("[")[-1]) == (2, "node.exchange.sending-failed]\n")


@pytest.mark.long
def test_keys_are_rotated_lost_and_revoked_by_command(tmp_path: Path) -> None:
    """A rotated key needs no paper; a lost one, its file gone, and a stolen one are not believed before a new paper."""
    with two_nodes(tmp_path, serving=0) as (india, russia):
        file = tmp_path / "x.pouch"

        def carried() -> str:
            paraph("pouch", "seal", "--home", india.home, "-o", file)
            return russia.receive(file)

        assert carried() == ""
        paraph("key", "rotate", "--home", india.home)
        assert carried() == ""
        (india.home / "keys" / "signing.key").unlink()
        status, errors = refused("pouch", "seal", "--home", india.home, "-o", file)
        assert (status, "node.home.secret-missing" in errors) == (2, True)
        assert refused("key", "revoke", "--home", india.home)[1].split("[")[-1] == "cli.key_fate_unsaid]\n"
        paraph("key", "revoke", "--lost", "--home", india.home)
        assert carried() == "record.checkpoint.key_unknown"
        paraph("key", "confirm", "--home", russia.home, *fingerprint(india))
        assert carried() == ""
        size = india.ask("digest")["logs"]["IN"][0]
        paraph("key", "revoke", "--after", size, "--home", india.home)
        assert carried() == "record.checkpoint.key_unknown"
        paraph("key", "confirm", "--home", russia.home, *fingerprint(india))
        assert carried() == ""
        found = [node.ask("digest") for node in (india, russia)]
        assert found[0]["logs"]["IN"] == found[1]["logs"]["IN"]
        assert [one["verifies"] for one in found] == [True, True]


def fingerprint(node: Node) -> list[str]:
    return str(json.loads(paraph("key", "show", "--home", node.home, "--json"))["fingerprint"]).split(" ")
