"""Any edits a reader may track in Word, at once: what the file asks for, said, is the text as the reader left it."""

import re
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.mechanism.negotiation.table import KEY, Table
from tests.node.texts.test_edited_files import VOICE, ask, say
from tests.papers.word.test_word import RUN, WHO, part, rows_of, with_part

from paraph.mechanism.acts.wording import place_paragraph
from paraph.mechanism.negotiation.places import Place
from paraph.mechanism.negotiation.positions import DELETED
from paraph.node.texts.edited_files import Asking
from paraph.papers.word import text_under_negotiation, write_word

SECTIONS = ("review", "areas")
LANGUAGES = ("hi", "ru", "en")
COUNT = 5


@dataclass(frozen=True)
class Edit:
    """What the reader does to one row."""

    kind: str
    language: str = ""


EDITS = st.one_of(
    st.just(Edit("leave")), st.just(Edit("delete")), st.builds(Edit, st.just("write"), st.sampled_from(LANGUAGES))
)


def edited(xml: str, edit: Edit) -> str:
    """The row so edited, with tracking."""
    if edit.kind == "delete":
        return xml.replace("<w:tr>", f'<w:tr><w:trPr><w:del w:id="900" {WHO}/></w:trPr>', 1)
    if edit.kind == "write":
        at = re.compile(rf'(name="p\w+_{edit.language}_\w+"/>)')
        return at.sub(lambda found: found[1] + f'<w:ins w:id="901" {WHO}>{RUN.format("¶ ")}</w:ins>', xml, count=1)
    return xml


def file_of(file: bytes, *rows: str) -> bytes:
    """The file with these rows."""
    return with_part(file, re.sub(r"<w:tr>.*</w:tr>", lambda _: "".join(rows), part(file)))


def added(number: int) -> str:
    cells = "".join(f"<w:tc><w:p>{RUN.format(text)}</w:p></w:tc>" for text in ("", "", "", f"New {number}."))
    return f'<w:tr><w:trPr><w:ins w:id="902" {WHO}/></w:trPr>{cells}</w:tr>'


def wanted(table: Table) -> list[str]:
    """The paragraphs in the order in which India would have them, each by its English text or its id."""
    places = {item.key: item.places.get("IN", item.place) for item in table.draft.items.values()}
    order = sorted(places, key=lambda key: (SECTIONS.index(places[key].section), places[key].rank))
    return [_named(table, key) for key in order]


def _named(table: Table, key: str) -> str:
    texts = next(iter(table.item(key).wordings.values())).content.texts
    return texts["en"] if len(texts) == 1 else key


@settings(max_examples=60)
@given(
    st.permutations(range(COUNT + 1)), st.lists(EDITS, min_size=COUNT, max_size=COUNT),
    st.lists(st.integers(0, COUNT), max_size=3), st.booleans(),
)  # fmt: skip
def test_what_any_edited_file_asks_for_makes_the_text_its_reader_left(
    order: list[int], edits: list[Edit], new: list[int], agreed: bool
) -> None:
    table = Table().begin()
    keys = [table.new("IN", number, section=SECTIONS[number > 2]) for number in range(1, COUNT + 1)]
    if agreed:
        for key in keys:
            table.accept("RU", key, table.item(key).offers["IN"][0].choice)
    text = text_under_negotiation(table.state, KEY, side="IN")
    file = write_word(text)
    header, first, one, two, second, *more = rows_of(file)
    rows = [edited(xml, edit) for xml, edit in zip((one, two, *more), edits, strict=True)]
    names = {**{place: ([rows[place]], [keys[place]]) for place in range(COUNT)}, COUNT: ([second], [])}
    line = [names[place] for place in order]
    for number, place in enumerate(new):
        line.insert(place, ([added(number)], [f"New {number}."]))
    table_rows = [header, first, *(xml for found, _ in line for xml in found)]
    data = file_of(file, *table_rows)
    asked = ask(table, data)
    say(table, asked)
    gone = {key for key, edit in zip(keys, edits, strict=True) if edit.kind == "delete"}
    left = [name for _, found in line for name in found]
    assert [name for name in wanted(table) if name not in gone] == [name for name in left if name not in gone]
    for key, edit in zip(keys, edits, strict=True):
        held = table.item(key).offers["IN"][-1].choice
        said = "" if held == DELETED else table.item(key).wordings[held].content.texts[edit.language or "en"]
        assert (held == DELETED, said.startswith("¶ ")) == (edit.kind == "delete", edit.kind == "write")


def test_a_move_that_is_left_out_leaves_the_others_right() -> None:
    table = Table().begin()
    one, two, three = (table.new("IN", number) for number in (1, 2, 3))
    file = write_word(text_under_negotiation(table.state, KEY, side="IN"))
    header, heading, *rows = rows_of(file)
    data = file_of(file, header, heading, rows[2], added(7), *rows[:2])
    asked = ask(table, data)
    assert [(step.asking, step.number, step.after) for step in asked.steps] == [
        (Asking.MOVE, "3", ""), (Asking.ADDITION, "", "3")
    ]  # fmt: skip
    say(table, asked, "addition-2")
    assert wanted(table) == ["New 7.", one, two, three]


def test_a_place_wanted_here_meanwhile_is_a_clash() -> None:
    table = Table().begin()
    keys = [table.new("IN", number) for number in (1, 2, 3)]
    file = write_word(text_under_negotiation(table.state, KEY, side="IN"))
    header, heading, *rows = rows_of(file)
    data = file_of(file, header, heading, rows[2], *rows[:2])
    assert [(step.id, step.clash) for step in ask(table, data).steps] == [("move-pin3", False)]
    table.say("IN", place_paragraph(table.state, **VOICE, key=keys[2], place=Place("review", "i")))
    assert [(step.id, step.clash) for step in ask(table, data).steps] == [("move-pin3", True)]
