"""Files that came back edited: what each asks for as steps, and the acts that say them, on a table of two sides."""

import io
import zipfile
from dataclasses import replace

import pytest
from tests.mechanism.negotiation.table import KEY, Table, digest

from paraph.mechanism.acts.wording import propose_paragraph
from paraph.node.refusals import EditsClash, ReadAnew, TextEmptied
from paraph.node.texts import edited_files
from paraph.node.texts.edited_files import Asked, Asking, Format
from paraph.papers.translation import write_xliff
from paraph.papers.word import text_under_negotiation, write_word
from paraph.papers.word.changes import Addition, Answer, Imported, Spot

VOICE = {"side": "IN", "office": "o"}


@pytest.fixture
def table() -> Table:
    """India proposed 3 and 5 seminars; Russia would have 4 instead of 3."""
    table = Table().begin()
    first = table.new("IN", 3)
    table.new("IN", 5)
    table.propose("RU", first, 4)
    return table


def word(table: Table) -> bytes:
    return write_word(text_under_negotiation(table.state, KEY, side="IN"))


def xliff(table: Table, source: str = "ru", target: str = "hi") -> bytes:
    return write_xliff(text_under_negotiation(table.state, KEY, side="IN"), source=source, target=target)


def edited(file: bytes, *changes: tuple[str, str]) -> bytes:
    """The file with words replaced, as somebody without tracking would."""
    if not file.startswith(b"PK"):
        return changed(file, changes)
    source, written = zipfile.ZipFile(io.BytesIO(file)), io.BytesIO()
    with zipfile.ZipFile(written, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, changed(data, changes) if name == "word/document.xml" else data)
    return written.getvalue()


def changed(data: bytes, changes: tuple[tuple[str, str], ...]) -> bytes:
    for before, after in changes:
        assert before.encode() in data
        data = data.replace(before.encode(), after.encode())
    return data


def ask(table: Table, data: bytes) -> Asked:
    return edited_files.ask(table.state, KEY, data, side="IN", format=edited_files.format_of(data))


def say(table: Table, asked: Asked, *chosen: str) -> None:
    for draft in edited_files.drafts(table.state, asked, chosen or asked.plain, **VOICE):
        table.say("IN", draft)


def held(table: Table, name: str, side: str = "IN") -> list[dict[str, str]]:
    item = table.item(f"{KEY}.{name}")
    return [dict(item.wordings[one.choice].content.texts) for one in item.offers[side]]


def told(asked: Asked) -> list[tuple[str, str, list[tuple[str, str]]]]:
    return [(step.id, step.number, [(one.language, one.after) for one in step.changes]) for step in asked.steps]


def test_an_edit_in_word_becomes_a_proposal_and_leaves_the_other_languages_stale(table: Table) -> None:
    asked = ask(table, edited(word(table), ("5 seminars", "6 seminars")))
    assert told(asked) == [("edit-pin2", "2", [("en", "The Sides agreed to hold 6 seminars.")])]
    say(table, asked)
    item = table.item(f"{KEY}.pin2")
    assert [one["en"] for one in held(table, "pin2")] == ["The Sides agreed to hold 6 seminars."]
    assert item.wordings[item.offers["IN"][0].choice].stale == {"hi", "ru"}
    assert ask(table, edited(word(table))).steps == ()


def test_a_paragraph_edited_in_three_languages_is_one_proposal_with_nothing_stale(table: Table) -> None:
    asked = ask(table, edited(word(table), ("5 seminars", "6 seminars"), ("5 семинаров", "6 семинаров"),
                              ("5 संगोष्ठियाँ", "6 संगोष्ठियाँ")))  # fmt: skip
    assert [step.id for step in asked.steps] == ["edit-pin2"]
    say(table, asked)
    item = table.item(f"{KEY}.pin2")
    assert item.wordings[item.offers["IN"][0].choice].stale == frozenset()
    assert item.offers["IN"][0].choice == digest(6)


def test_what_was_changed_meanwhile_is_a_clash_that_is_said_only_when_chosen(table: Table) -> None:
    file = edited(word(table), ("5 seminars", "6 seminars"))
    table.edit("IN", f"{KEY}.pin2", digest(5), en="The Sides agreed to hold five seminars.")
    asked = ask(table, file)
    (step,) = asked.steps
    assert (step.clash, step.changes[0].meanwhile) == (True, "The Sides agreed to hold five seminars.")
    assert asked.plain == frozenset()
    with pytest.raises(EditsClash, match="paragraph 2"):
        asked.without_clash()
    say(table, asked, step.id)
    assert [one["en"] for one in held(table, "pin2")] == ["The Sides agreed to hold 6 seminars."]


def test_another_language_changed_meanwhile_is_kept(table: Table) -> None:
    file = edited(word(table), ("5 seminars", "6 seminars"))
    table.edit("IN", f"{KEY}.pin2", digest(5), ru="Стороны договорились провести 6 семинаров.")
    asked = ask(table, file)
    assert [step.clash for step in asked.steps] == [False]
    say(table, asked)
    (texts,) = held(table, "pin2")
    assert (texts["en"].split()[-2:], texts["ru"].split()[-2:]) == (["6", "seminars."], ["6", "семинаров."])


def test_what_was_shown_and_has_moved_on_is_to_be_shown_again(table: Table) -> None:
    asked = ask(table, edited(word(table), ("5 seminars", "6 seminars")))
    table.edit("IN", f"{KEY}.pin2", digest(5), en="Otherwise.")
    before = table.state
    with pytest.raises(ReadAnew):
        say(table, asked)
    assert table.state is before


def test_an_emptied_text_stops_the_file_and_names_the_paragraph(table: Table) -> None:
    wiped = edited(xliff(table), ("दोनों पक्ष 5 संगोष्ठियाँ आयोजित करने पर सहमत हुए।</target>", " </target>"))
    with pytest.raises(TextEmptied, match=r"paragraph 2 \(हिंदी\)"):
        ask(table, wiped)


def test_a_translation_into_a_language_without_text_leaves_nothing_stale(table: Table) -> None:
    third = table.new("IN", 7)
    content = table.item(third).wordings[digest(7)].content
    less = replace(content, texts=content.texts.delete("hi"))
    table.say("IN", propose_paragraph(table.state, **VOICE, key=third, content=less))
    hindi = content.texts["hi"]
    file = edited(xliff(table), ("7 семинаров.</source>", f"7 семинаров.</source><target>{hindi}</target>"))
    asked = ask(table, file)
    assert [(step.asking, step.number) for step in asked.steps] == [(Asking.RENDERING, "3")]
    say(table, asked)
    item = table.item(third)
    assert [one.choice for one in item.offers["IN"]] == [digest(7)]
    assert item.wordings[digest(7)].stale == frozenset()


def test_a_translation_of_a_text_that_no_longer_stands_is_a_clash(table: Table) -> None:
    file = edited(xliff(table), ("5 संगोष्ठियाँ", "पाँच संगोष्ठियाँ"))
    table.edit("IN", f"{KEY}.pin2", digest(5), ru="Стороны договорились провести 8 семинаров.")
    assert [(step.number, step.clash, step.changes[0].outdated) for step in ask(table, file).steps] == [
        ("2", True, True)
    ]


def test_new_rows_stand_behind_the_row_they_followed_in_their_order(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    spots = [Spot("areas"), Spot("areas", (f"{KEY}.pin1",)), Spot("areas", (f"{KEY}.pin1",))]
    found = Imported(placed=tuple(Addition(spot, {"en": f"New {n}."}) for n, spot in enumerate(spots)))
    monkeypatch.setitem(edited_files.READERS, Format.WORD, lambda *_: found)
    asked = ask(table, b"PK")
    say(table, asked)
    texts = [held(table, item.key.rpartition(".")[2])[0]["en"] for item in table.draft.ordered()]
    assert texts == ["New 0.", "The Sides agreed to hold 3 seminars.", "New 1.", "New 2.",
                     "The Sides agreed to hold 5 seminars."]  # fmt: skip


@pytest.mark.parametrize(("accepted", "held_then"), [(True, [digest(4)]), (False, [digest(3)])])
def test_the_other_sides_proposal_is_accepted_or_left(
    table: Table, monkeypatch: pytest.MonkeyPatch, accepted: bool, held_then: list[str]
) -> None:
    found = Imported(answers=(Answer(f"{KEY}.pin1", digest(4), accepted),))
    monkeypatch.setitem(edited_files.READERS, Format.WORD, lambda *_: found)
    asked = ask(table, b"PK")
    say(table, asked)
    item = table.item(f"{KEY}.pin1")
    assert [one.choice for one in item.offers["IN"]] == held_then
    assert item.agreed(table.draft.parties) is accepted
    assert [aside.number for aside in asked.asides] == ([] if accepted else ["1"])


def test_a_row_deleted_with_tracking_asks_for_deletion_and_is_a_clash_where_its_text_moved(table: Table) -> None:
    file = deleted_row(word(table), "5 seminars")
    assert [(step.id, step.clash) for step in ask(table, file).steps] == [("deletion-pin2", False)]
    table.edit("IN", f"{KEY}.pin2", digest(5), en="Otherwise.")
    assert [(step.id, step.clash) for step in ask(table, file).steps] == [("deletion-pin2", True)]


def deleted_row(file: bytes, words: str) -> bytes:
    """The file in which the row with these words is tracked as deleted, as Word writes it."""

    def delete(document: str) -> str:
        start = document.rindex("<w:tr>", 0, document.index(words)) if "<w:tr>" in document else -1
        assert start >= 0
        mark = '<w:trPr><w:del w:id="900" w:author="A. Bhatia" w:date="2026-09-01T10:00:00Z"/></w:trPr>'
        return document[: start + 6] + mark + document[start + 6 :]

    source, written = zipfile.ZipFile(io.BytesIO(file)), io.BytesIO()
    with zipfile.ZipFile(written, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, delete(data.decode()).encode() if name == "word/document.xml" else data)
    return written.getvalue()
