"""Rows of a file that stand elsewhere than they stood: cut and pasted, moved with tracking, moved here meanwhile."""

import re
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.papers.word.test_word import WHO, part, rows_of, with_part
from tests.papers.word.texts import TEXT, row

from paraph.papers.word import import_word, write_word
from paraph.papers.word.changes import Addition, Imported, Move, Spot
from paraph.papers.word.places import Standing, moved
from paraph.papers.word.refusals import HeadingChanged, ParagraphGone, ParagraphTwice
from paraph.papers.word.rows import Text

KEY = "wg.s12.protocol.pin{}"
PLAIN = replace(TEXT, rows=tuple(replace(one, proposed=None) for one in TEXT.rows))
FILE = write_word(PLAIN)
HEADER, FIRST, ONE, TWO, THREE, SECOND, FOUR, FIVE, SIX = rows_of(FILE)


def above(*numbers: int, section: str = "i") -> Spot:
    return Spot(section, tuple(map(KEY.format, numbers)))


def file_of(*rows: str) -> bytes:
    """The file with these rows."""
    return with_part(FILE, re.sub(r"<w:tr>.*</w:tr>", lambda _: "".join(rows), part(FILE)))


def marked(xml: str, tag: str) -> str:
    """A row tracked as taken away (`del`) or put in (`ins`), as Word does it."""
    return xml.replace("<w:tr>", f'<w:tr><w:trPr><w:{tag} w:id="9" {WHO}/></w:trPr>', 1)


def bare(xml: str) -> str:
    """A row without marks: as Word pastes one whose marks still stand where it was taken from."""
    return re.sub(r"<w:bookmark(Start|End)[^>]*>", "", xml)


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ((ONE, THREE, TWO, SECOND, FOUR, FIVE, SIX), [Move(KEY.format(3), above(1))]),
        ((THREE, ONE, TWO, SECOND, FOUR, FIVE, SIX), [Move(KEY.format(3), above())]),
        ((ONE, TWO, SECOND, THREE, FOUR, FIVE, SIX), [Move(KEY.format(3), above(section="ii"))]),
        ((SIX, FIVE, ONE, TWO, THREE, SECOND, FOUR), [Move(KEY.format(6), above()), Move(KEY.format(5), above(6))]),
    ],
)  # fmt: skip
def test_rows_cut_and_pasted_are_wanted_where_they_stand(rows: tuple[str, ...], wanted: list[Move]) -> None:
    assert import_word(file_of(HEADER, FIRST, *rows), PLAIN) == Imported(placed=tuple(wanted))


@pytest.mark.parametrize("before", ["marks", "no marks"])
def test_files_made_before_rows_said_where_they_stood_are_judged_by_their_numbers(before: str) -> None:
    file = file_of(HEADER, FIRST, THREE, ONE, TWO, SECOND, FOUR, FIVE, SIX)
    if before == "no marks":
        file = with_part(file, re.sub(r'w:name="(p\w{12})_at_\w+"', r'w:name="\1"', part(file)))
        assert "_at_" not in part(file)
    assert import_word(file, PLAIN) == Imported(placed=(Move(KEY.format(3), above()),))


def test_numbers_corrected_by_hand_hide_no_move() -> None:
    hand = THREE.replace(">3<", ">1<"), ONE.replace(">1<", ">2<"), TWO.replace(">2<", ">3<")
    found = import_word(file_of(HEADER, FIRST, *hand, SECOND, FOUR, FIVE, SIX), PLAIN)
    assert found == Imported(placed=(Move(KEY.format(3), above()),))


@pytest.mark.parametrize("pasted", [bare(FIVE), FIVE, bare(FIVE).replace("</w:tcPr>", "</w:tcPr><w:proofErr/>", 1)])
def test_row_moved_with_tracking_is_one_move(pasted: str) -> None:
    rows = (HEADER, FIRST, ONE, marked(pasted, "ins"), TWO, THREE, SECOND, FOUR, marked(FIVE, "del"), SIX)
    wanted = Imported(placed=(Move(KEY.format(5), above(1), ("A. Bhatia",)),))
    assert import_word(file_of(*rows), PLAIN) == wanted


def test_row_moved_with_words_own_ranges_may_be_edited_too() -> None:
    def ranged(xml: str, kind: str) -> str:
        start = f'<w:{kind}RangeStart w:id="7" w:name="move1" {WHO}/>'
        return xml.replace("<w:r>", f'{start}<w:{kind} w:id="8" {WHO}><w:r>', 1).replace(
            "</w:r>", f"</w:r></w:{kind}>", 1
        )

    new = ranged(marked(bare(FIVE), "ins"), "moveTo").replace("railway wheels", "railway carriages")
    old = ranged(marked(FIVE, "del"), "moveFrom")
    found = import_word(file_of(HEADER, FIRST, ONE, new, TWO, THREE, SECOND, FOUR, old, SIX), PLAIN)
    assert found.placed == (Move(KEY.format(5), above(1), ("A. Bhatia",)),)
    assert [(edit.paragraph, edit.language, edit.pieces) for edit in found.edits] == [
        (KEY.format(5), "en", found.edits[0].pieces)
    ]
    assert "railway carriages" in found.edits[0].text


def test_row_that_libreoffice_copied_and_somebody_edited_is_still_known() -> None:
    copied = re.sub(r'w:name="(p\w+)"', r'w:name="\1_Copy_1"', FIVE).replace("railway wheels", "railway carriages")
    found = import_word(file_of(HEADER, FIRST, ONE, copied, TWO, THREE, SECOND, FOUR, SIX), PLAIN)
    assert found.placed == (Move(KEY.format(5), above(1)),)
    assert [edit.language for edit in found.edits] == ["en"]


def test_row_copied_and_left_where_it_stood_is_a_new_paragraph() -> None:
    copied = re.sub(r'w:name="(p\w+)"', r'w:name="\1_Copy_1"', FIVE)
    found = import_word(file_of(HEADER, FIRST, ONE, copied, TWO, THREE, SECOND, FOUR, FIVE, SIX), PLAIN)
    assert found == Imported(placed=(Addition(above(1), dict(row("5").texts)),))


def test_row_that_is_gone_and_one_like_no_other_stop_the_file() -> None:
    strange = bare(FIVE).replace("railway wheels", "something else")
    with pytest.raises(ParagraphGone) as caught:
        import_word(file_of(HEADER, FIRST, ONE, strange, TWO, THREE, SECOND, FOUR, SIX), PLAIN)
    assert caught.value.facts == {"number": "5"}
    with pytest.raises(ParagraphTwice):
        import_word(file_of(HEADER, FIRST, ONE, FIVE, TWO, THREE, SECOND, FOUR, FIVE, SIX), PLAIN)


def test_heading_that_stands_elsewhere_stops_the_file() -> None:
    with pytest.raises(HeadingChanged) as caught:
        import_word(file_of(HEADER, SECOND, FOUR, FIVE, SIX, FIRST, ONE, TWO, THREE), PLAIN)
    assert caught.value.facts == {"text": "आधुनिकीकरण"}


def now(*numbers: int) -> Text:
    """The text with its paragraphs of the first section in another order now."""
    known = {one.number: one for one in PLAIN.rows}
    return replace(PLAIN, rows=(*(known[str(number)] for number in numbers), *PLAIN.rows[3:]))


def test_row_moved_here_meanwhile_and_not_in_the_file_stays() -> None:
    assert import_word(FILE, now(3, 1, 2)) == Imported()


def test_row_moved_alike_in_both_asks_for_nothing_and_otherwise_is_told() -> None:
    file = file_of(HEADER, FIRST, THREE, ONE, TWO, SECOND, FOUR, FIVE, SIX)
    assert import_word(file, now(3, 1, 2)) == Imported()
    assert import_word(file, now(1, 3, 2)) == Imported(placed=(Move(KEY.format(3), above(), meanwhile=True),))


@given(st.permutations(range(8)), st.sets(st.integers(0, 7), max_size=2))
def test_fewest_rows_are_moved_and_those_tracked_are(order: list[int], tracked: set[int]) -> None:
    found = moved(Standing(str(each), "i", ("i", each), each in tracked) for each in order)
    kept = [each for each in order if str(each) not in found]
    assert kept == sorted(kept)
    others = [each for each in order if each not in tracked]
    longest = max(len(run) for size in range(len(others) + 1) for run in _ascending(others, size))
    assert (len(kept), {str(each) for each in tracked} <= found) == (longest, True)


def _ascending(order: list[int], size: int) -> list[tuple[int, ...]]:
    """Every ascending run of this size, by looking at all."""
    return [run for run in combinations(order, size) if list(run) == sorted(run)] or [()]
