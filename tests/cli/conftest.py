"""A command line as a person gives it: `paraph("read", "x.txt")` -> status, output, errors."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from paraph.cli.runtime import run
from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.bodies import BodyKind
from paraph.node import records
from paraph.node.texts import drafting

Paraph = Callable[..., tuple[int, str, str]]


@pytest.fixture
def paraph(capsys: pytest.CaptureFixture[str]) -> Paraph:
    """Run a command in this process, in English unless told otherwise."""

    def call(*arguments: object, **environment: str) -> tuple[int, str, str]:
        errors = io.StringIO()
        status = run([str(word) for word in arguments], environment, errors)
        captured = capsys.readouterr()
        return status, captured.out, captured.err + errors.getvalue()

    return call


@pytest.fixture
def begun(opened: records.Current, paraph: Paraph) -> str:
    """A draft in a real record with one paragraph of ours, in English alone."""
    names = {"en": "Group", "hi": "समूह", "ru": "Группа"}
    group = {"side": "IN", "office": "o", "key": "wg-x", "kind": BodyKind.WORKING_GROUP, "names": names}
    records.append(lambda state: [establish_body(state, **group, parent=None)])
    records.append(lambda state: drafting.upcoming(state, "wg-x", 1))
    drafting.begin("wg-x.s1", empty=True)
    assert paraph("draft", "propose", "--text", "en=The Sides agreed to hold 4 seminars.")[0] == 0
    return "wg-x.s1.protocol"


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    """A directory with three releases, two of them broken, and litter."""
    (tmp_path / "a.txt").write_text(
        "Ministry of Coal\nGroup meets\nPosted On: 06 AUG 2025 6:37PM by PIB Delhi\nThe Sides met in New Delhi today.\n"
    )
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "c.html").write_text("<html><body><script>1</script></body></html>")
    (tmp_path / "more" / "d.html").write_text(
        "<h1>Стороны встретились</h1><p>Заседание рабочей группы состоялось в Москве.</p>"
    )
    (tmp_path / "litter.css").write_text("p {}")
    (tmp_path / ".hidden.txt").write_text("x")
    return tmp_path
