"""One protocol of sixty paragraphs in three languages, from first draft to signed, by two homes that exchange pouches.

Every step is a line a clerk could type; what crosses is a file. After each crossing both nodes hold the same state.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.exchange.sixty import sixty
from tests.exchange.two_nodes import Node, Sides, paraph, two_nodes

GROUP = "wg-modernization"
KEY = f"{GROUP}.s12.protocol"
LANGUAGES = {"word": (), "xliff": ("--from", "en", "--to", "ru")}


@pytest.fixture
def sides(tmp_path: Path) -> Iterator[Sides]:
    with two_nodes(tmp_path, serving=0) as nodes:
        yield Sides(tmp_path, nodes, "draft")


def test_a_protocol_of_sixty_paragraphs_goes_from_first_draft_to_signed_on_both_nodes(sides: Sides) -> None:
    lines = sides.folder / "sixty.jsonl"
    lines.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in sixty()), encoding="utf-8")

    first_draft(sides, lines)
    brackets_open_and_close(sides)
    languages_are_certified_and_the_text_initialled(sides)
    an_edit_voids_the_initials(sides)
    both_sign_and_its_undertakings_are_there(sides)


def first_draft(sides: Sides, lines: Path) -> None:
    """Prefilled by India, with the sixty paragraphs; Russia joins."""
    india, russia = sides.india, sides.russia
    india.ask("establish", key=GROUP)
    sides.say(india, "begin", "--session", "12", "--body", GROUP)
    counts = sides.say(india, "propose", "--from", str(lines))["counts"]
    assert (counts["paragraphs"], counts["agreed"], counts["waiting"]) == (61, 0, {"IN": 0, "RU": 61})
    sides.cross()
    sides.say(russia, "begin", "--session", f"{GROUP}.s12")


def brackets_open_and_close(sides: Sides) -> None:
    """Russia accepts what it can and puts its own beside the rest; India edits on, and one package closes both."""
    india, russia = sides.india, sides.russia
    sides.say(russia, "propose", "2", "--text", "ru=Стороны договорились провести в 2026 году 4 совместных семинара.",
              "--reason", "en=Fewer seminars.", "--ground", "instructions")  # fmt: skip
    sides.say(russia, "propose", "5", "--delete")
    sides.say(russia, "accept", "7", "--ad-referendum")
    counts = sides.say(russia, "accept", "--all")["counts"]
    assert (counts["agreed"], counts["brackets"], counts["waiting"]) == (59, 2, {"IN": 2, "RU": 0})
    sides.cross()

    assert "[mechanism.initial.bracket]" in sides.say(india, "initial", status=1)
    sides.say(india, "propose", "2", "--choice", "bis",
              "--text", "en=The Sides agreed to hold 4 joint seminars in 2026.",
              "--text", "hi=दोनों पक्ष 2026 में 4 संयुक्त संगोष्ठियाँ आयोजित करने पर सहमत हुए।")  # fmt: skip
    assert sides.say(india, "show")["paragraphs"][1]["alternatives"][1]["stale"] == []
    sides.say(india, "package", "2=ter", "5=deleted", status=2)
    sides.say(india, "package", "2=bis", "5=deleted", "--reason", "en=One for one.")
    sides.cross()
    (package,) = [one["id"] for one in sides.say(russia, "show")["packages"]]
    counts = sides.say(russia, "package", "--accept", package)["counts"]
    assert (counts["paragraphs"], counts["agreed"], counts["brackets"]) == (60, 60, 0)
    sides.cross()
    one, other = sides.both("show")
    assert one["digest"] == other["digest"] is not None


def languages_are_certified_and_the_text_initialled(sides: Sides) -> None:
    """Findings are dealt with by each side, then each certifies; only then can it be initialled."""
    india, russia = sides.india, sides.russia
    assert "[mechanism.initial.certificate]" in sides.say(india, "initial", status=1)
    sides.both("settle", "--all", "--outcome", "waived", "--reason", "en=Read side by side.")
    sides.cross()
    sides.both("certify", "--officer", "en=Language officer")
    sides.cross()
    sides.say(india, "initial", "--name", "en=P. Rao")
    sides.cross()
    assert sides.say(russia, "show")["initialled"] is None
    sides.say(russia, "initial", "--name", "ru=П. Орлов")
    sides.cross()
    one, other = sides.both("show")
    assert one["initialled"] == other["initialled"] == one["digest"]


def an_edit_voids_the_initials(sides: Sides) -> None:
    """In sight of both; then it is all done again."""
    india, russia = sides.india, sides.russia
    sides.say(russia, "propose", "60", "--text", "en=The Sides agreed to hold the 13th session in 2027.",
              "--text", "hi=दोनों पक्ष 13वाँ सत्र 2027 में आयोजित करने पर सहमत हुए।",
              "--text", "ru=Стороны договорились провести 13-е заседание в 2027 году.",
              "--force", "agree", "--whole")  # fmt: skip
    sides.cross()
    for found in sides.both("show"):
        assert (found["initialled"], [one["by"] for one in found["voided"]]) == (None, ["RU"])
    sides.say(india, "accept", "60")
    sides.cross()
    sides.both("settle", "--all", "--outcome", "waived", "--reason", "en=Read side by side.")
    sides.cross()
    sides.both("certify", "--officer", "en=Language officer")
    sides.cross()
    sides.both("initial")
    sides.cross()


def both_sign_and_its_undertakings_are_there(sides: Sides) -> None:
    """In Moscow, with the sheet of paper; in force on both nodes, and nothing moves any more."""
    india, russia = sides.india, sides.russia
    sheet = sides.folder / "sheet.pdf"
    sheet.write_bytes(b"%PDF-1.7 a scan")
    sign = ("sign", "--ink", "wet", "--place", "en=Moscow", "--day", "2026-03-02")
    sides.say(india, *sign, "--name", "en=A. Bhatia", "--ad-referendum")
    sides.say(india, "unsign", "--reason", "en=Not confirmed at home.")
    scanned = (*sign, "--name", "en=A. Bhatia", "--attach", str(sheet))
    assert "[node.draft.scan_unbound]" in sides.say(india, *scanned, status=2)
    sides.say(india, *scanned, "--signed-by", "RU=A. Gruzdev")
    assert sides.say(india, "show", "--draft", KEY)["in_force"] is None
    sides.cross()
    sides.say(russia, *sign, "--name", "ru=А. Груздев")
    sides.cross()
    one, other = sides.both("show", "--draft", KEY)
    assert one["in_force"] == other["in_force"] is not None
    ours, theirs = (node.ask("undertakings", document=KEY) for node in (india, russia))
    assert ours == theirs
    assert len(ours["undertakings"]) == 37
    assert "[mechanism.document.in_force]" in sides.say(india, "propose", "3", "--draft", KEY, "--delete", status=1)
    a_correction_is_objected_to_and_taken_back(sides)
    a_corrected_text_is_shown_as_it_was_until_both_publish_it_again(sides)
    assert all(node.ask("digest")["verifies"] and node.ask("digest")["void"] == 0 for node in (india, russia))


def a_correction_is_objected_to_and_taken_back(sides: Sides) -> None:
    """India states one; Russia, having it, says no; India lets it go."""
    india, russia = sides.india, sides.russia
    corrected = sides.folder / "corrected.json"
    corrected.write_text(json.dumps({"2": {"texts": {"en": "The Sides agreed to hold 3 joint seminars in 2026."}}}))
    late = ("--draft", KEY)
    sides.say(india, "correct", *late, "--manner", "instrument", "--file", str(corrected))
    assert "[mechanism.correction.nothing_to_object_to]" in sides.say(
        russia, "object", *late, "--reason", "en=Four.", status=1
    )
    sides.cross()
    sides.say(russia, "object", *late, "--reason", "en=Four were agreed.")
    sides.cross()
    sides.say(india, "retract", *late)
    sides.cross()
    assert "[mechanism.correction.nothing_stated]" in sides.say(india, "retract", *late, status=1)


def a_corrected_text_is_shown_as_it_was_until_both_publish_it_again(sides: Sides) -> None:
    """Both publish, both correct; the press officers are told what is shown, whose word is missing, and the command."""
    published(sides)
    file = str(sides.folder / "corrected.json")
    sides.both("correct", "--draft", KEY, "--manner", "instrument", "--file", file)
    sides.cross()
    standing = {"agreeing": [], "missing": ["IN", "RU"], "superseded": True, "published": True}
    for node in (sides.india, sides.russia):
        assert told(node).items() >= standing.items()
    shown = paraph("draft", "show", "--draft", KEY, "--home", sides.folder / "IN")
    assert "here stand the words as they were signed" in shown
    assert len(sides.say(sides.india, "show", "--draft", KEY)["corrected"]) == 1
    for kind in ("word", "xliff"):
        taken = paraph(kind, "out", "--home", sides.folder / "IN", "--document", KEY, *LANGUAGES[kind])
        assert "the file has the words as they were signed" in taken
    said = paraph("publish", "--home", sides.folder / "IN")
    assert "shown as it was before its correction" in said
    assert f"paraph publish {KEY}" in said
    sides.india.ask("paraph", words=["publish", KEY])
    assert told(sides.india).items() >= {**standing, "agreeing": ["IN"], "missing": ["RU"]}.items()
    sides.russia.ask("paraph", words=["publish", KEY])
    sides.cross()
    for node in (sides.india, sides.russia):
        assert told(node).items() >= {"missing": [], "superseded": False, "published": True}.items()


def published(sides: Sides) -> None:
    """The text as it was signed."""
    for node in (sides.india, sides.russia):
        assert node.ask("paraph", words=["publish", KEY])["status"] == 0
    sides.cross()


def told(node: Node) -> Any:  # noqa: ANN401 - whatever the command tells
    """How far the text is from being public."""
    (found,) = node.ask("paraph", words=["publish"])["told"][-1]["documents"]
    return found
