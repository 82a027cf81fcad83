"""`paraph mandate` and `paraph nonpaper`: what stays with this side, by command."""

import json
from collections.abc import Callable

import pytest

from paraph.node import records

Paraph = Callable[..., tuple[int, str, str]]
KEY = "wg-x.s1.protocol"


def test_an_instruction_is_put_shown_held_against_the_text_and_taken_out(paraph: Paraph, begun: str) -> None:
    assert paraph("mandate", "show")[1] == "No instruction yet.\n"
    assert paraph("mandate", "check") == (0, "The text departs from the mandate nowhere.\n", "")
    acts = records.current().head
    put = paraph("mandate", "put", 1, "--text", "ru=не менее 3 семинаров", "--principle")
    number = put[1].split()[0]
    lines = [f"{number}  1: must say (of principle)", "    ru: не менее 3 семинаров"]
    assert (put[0], put[1].splitlines(), paraph("mandate", "show")[1].splitlines()) == (0, lines, lines)
    assert paraph("mandate", "check")[:2] == (
        1, "1  Our mandate asks for “3”; the text has “4” (English). Of principle.\n")  # fmt: skip
    assert paraph("mandate", "check", "--lang", "ru")[1] == (
        "1  Наш мандат требует «3»; в тексте «4» (английский). Принципиально.\n"
    )
    (told,) = [json.loads(line) for line in paraph("mandate", "check", "--json")[1].splitlines()]
    assert (told["paragraph"], told["wanted"], told["found"], told["principle"]) == (f"{KEY}.pin1", "3", "4", True)
    paraph("mandate", "put", 1, "--demand", "fallback", "--text", "en=4 seminars")
    assert paraph("mandate", "check")[1].endswith("Of principle. Within what we may come down to.\n")
    assert paraph("mandate", "remove", number)[0] == 0
    assert paraph("mandate", "check")[0] == 0
    assert records.current().head == acts


def test_what_the_whole_text_must_say_and_says_nowhere_is_told(paraph: Paraph, begun: str) -> None:
    paraph("mandate", "put", "--text", "en=6 seminars")
    assert paraph("mandate", "check")[1] == (
        "The text as a whole  Our mandate asks for “6 seminars”; the text says it nowhere.\n"
    )


@pytest.mark.parametrize(("words", "code"), [
    (("put", 1), "node.draft.mandate"),
    (("put", 9, "--text", "en=x"), "node.draft.paragraph"),
    (("put", "--topic", "nowhere", "--text", "en=x"), "cli.usage.value"),
    (("remove", 99), "cli.usage.value"),
])  # fmt: skip
def test_an_instruction_that_is_none_is_refused(
    paraph: Paraph, begun: str, words: tuple[object, ...], code: str
) -> None:
    status, _, errors = paraph("mandate", *words)
    assert (status, errors.strip().endswith(f"[{code}]"), paraph("mandate", "show")[1]) == (
        2, True, "No instruction yet.\n")  # fmt: skip


def test_a_non_paper_is_written_changed_circulated_once_and_its_note_stays(paraph: Paraph, begun: str) -> None:
    assert paraph("nonpaper", "list")[1] == "No non-paper yet.\n"
    written = paraph("nonpaper", "write", "--text", "en=Three could do.", "--note", "ask Rao", "--json")
    number = json.loads(written[1])["number"]
    paraph("nonpaper", "write", "--change", number, "--title", "en=On seminars", "--text", "en=Three would do.")
    assert paraph("nonpaper", "list")[1].splitlines() == [
        f"{number}  On seminars (kept here, not circulated)", "    en: Three would do."]  # fmt: skip
    status, said, _ = paraph("nonpaper", "circulate", number)
    (key,) = records.current().state.nonpapers
    assert (status, said) == (0, f"Circulated without an author as {key}; the next pouch carries it.\n")
    (told,) = [json.loads(line) for line in paraph("nonpaper", "list", "--json")[1].splitlines()]
    assert (told["id"], told["number"], told["ours"], told["texts"]) == (key, None, True, {"en": "Three would do."})
    for words in (("circulate", number), ("discard", number), ("write", "--change", number, "--text", "en=x")):
        status, _, errors = paraph("nonpaper", *words)
        assert (status, errors.strip().endswith("[node.draft.nonpaper]")) == (2, True)


def test_a_non_paper_is_thrown_away_before_it_is_circulated(paraph: Paraph, begun: str) -> None:
    number = json.loads(paraph("nonpaper", "write", "--text", "en=Two.", "--json")[1])["number"]
    assert paraph("nonpaper", "discard", number)[:2] == (0, "Thrown away.\n")
    assert paraph("nonpaper", "list")[1] == "No non-paper yet.\n"
    status, _, errors = paraph("nonpaper", "write", "--text", "en= ")
    assert (status, "[node.draft" in errors) == (2, True)
