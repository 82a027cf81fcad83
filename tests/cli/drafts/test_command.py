"""`paraph draft`: what a whole wording keeps without being told to, and a whole text taken back."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from paraph.node import records
from paraph.node.texts import drafting

Paraph = Callable[..., tuple[int, str, str]]


def held(key: str, number: int = 1) -> tuple[str | None, str, str | None, str]:
    """Force, actor, topic and English text of what this side holds."""
    item = records.current().state.negotiation(key).items[f"{key}.pin{number}"]
    content = item.wordings[item.offers["IN"][-1].choice].content
    return content.force, content.actor, content.topic, content.texts["en"]


def test_a_whole_wording_keeps_what_it_does_not_name(begun: str, paraph: Paraph, tmp_path: Path) -> None:
    def put(content: object, *more: str) -> int:
        file = tmp_path / "content.json"
        file.write_text(json.dumps(content), encoding="utf-8")
        return paraph("draft", "propose", 1, "--content", file, *more)[0]

    assert paraph("topic", "open", "--template", "wind_tunnel", "--body", "wg-x")[0] == 0
    (topic,) = records.current().state.topics
    assert put({"texts": {"en": "Old."}, "force": "instruct", "actor": "IN", "topic": topic}) == 0
    assert paraph("draft", "propose", 1, "--whole", "--text", "en=New.")[0] == 0
    assert held(begun) == ("instruct", "IN", topic, "New.")
    assert paraph("draft", "propose", 1, "--whole", "--force", "agree", "--text", "en=Newer.")[0] == 0
    assert held(begun) == ("agree", "IN", topic, "Newer.")
    assert put({"texts": {"en": "From a file."}}) == 0
    assert held(begun) == (None, "both", topic, "From a file.")
    assert put({"texts": {"en": "Cut off."}, "topic": None}) == 0
    assert held(begun) == (None, "both", None, "Cut off.")
    assert put(["no object"]) == 2


def test_a_whole_text_is_taken_back_and_is_no_draft_any_more(begun: str, paraph: Paraph) -> None:
    for unclear in ((), ("1", "--everything")):
        assert paraph("draft", "withdraw", *unclear)[0] == 2
    left = paraph("draft", "withdraw", "--everything", "--reason", "en=By mistake.", "--json")
    assert (left[0], json.loads(left[1])["set_aside"]) == (0, True)
    assert paraph("draft", "status")[1] == "No draft was begun.\n"
    assert paraph("draft", "withdraw", "--everything", "--draft", begun)[0] == 2


def test_status_is_of_every_draft_or_of_the_one_named(begun: str, paraph: Paraph) -> None:
    records.append(lambda state: drafting.upcoming(state, "wg-x", 2))
    drafting.begin("wg-x.s2", empty=True)
    other = "wg-x.s2.protocol"
    told = [json.loads(paraph("draft", "status", *named, "--json")[1])
            for named in ((), ("--draft", begun), ("--draft", "wg-x.s2"))]  # fmt: skip
    assert [[one["document"] for one in drafts] for drafts in told] == [[begun, other], [begun], [other]]
    assert paraph("draft", "status", "--draft", "wg-x.s3")[0] == 2


@pytest.mark.parametrize(("written", "code", "says"), [
    (b"", "cli.file.empty", "ничего нет"), (b"\x89PNG\r\n", "cli.file.not_text", "не текст"),
    (b"A first paragraph.", "cli.line.json", "Строка 1"),
    (b'{"section": "areas", "texts": {"en": 5}}', "node.draft.malformed", "texts[...]"),
    (b'{"section": "areas", "texts": {}}', "node.draft.malformed", "ничего не написано"),
])  # fmt: skip
def test_a_file_of_paragraphs_that_is_none_is_told_in_the_readers_language(
    begun: str, paraph: Paraph, tmp_path: Path, written: bytes, code: str, says: str
) -> None:
    file, before = tmp_path / "paragraphs.jsonl", records.current().head
    file.write_bytes(written)
    status, _, errors = paraph("draft", "propose", "--from", file, "--lang", "ru")
    assert (status, errors.split()[-1], says in errors) == (2, f"[{code}]", True), errors
    assert ("Expected" in errors, records.current().head) == (False, before)


def test_a_text_under_another_language_is_refused(begun: str, paraph: Paraph) -> None:
    assert paraph("draft", "propose", 1, "--whole", "--text", "en=Kept.")[0] == 0
    for whole in ((), ("--whole",)):
        status, _, errors = paraph("draft", "propose", 1, *whole, "--text", "en=Стороны встретились в мае.")
        assert (status, "node.draft.astray" in errors) == (2, True)
    assert held(begun)[3] == "Kept."
