"""The half of `word_corpus.py` that speaks to LibreOffice: opens the file, makes one edit, stores it as .docx.

The table has a row of languages (row 1), a heading (2), paragraphs 1 to 3 (3 to 5), a heading (6), paragraphs 4 to 6
(7 to 9); column A has the numbers, B Hindi, C Russian, D English.
"""

import sys
import time
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK


class Office:
    """A running LibreOffice, and one document in it."""

    def __init__(self, port: str, original: str) -> None:
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(60):
            try:
                self.context = resolver.resolve(
                    f"uno:socket,host=localhost,port={port};urp;StarOffice.ComponentContext"
                )
                break
            except NoConnectException:
                time.sleep(1)
        self.desktop = self.make("com.sun.star.frame.Desktop")
        self.original = original

    def make(self, service: str) -> Any:  # noqa: ANN401 - UNO has no types - LibreOffice's objects have no types
        return self.context.ServiceManager.createInstanceWithContext(service, self.context)

    def open(self) -> None:
        self.document = self.desktop.loadComponentFromURL(
            f"file://{self.original}", "_blank", 0, (value("Hidden", True),)
        )
        self.document.RecordChanges = True
        self.table = self.document.TextTables.getByIndex(0)

    def store(self, target: Path) -> None:
        self.document.storeToURL(f"file://{target}", (value("FilterName", "MS Word 2007 XML"),))
        self.document.close(True)

    def cell(self, name: str) -> Any:  # noqa: ANN401 - UNO has no types
        return self.table.getCellByName(name)

    def found(self, name: str, words: str) -> Any:  # noqa: ANN401 - UNO has no types
        """A cursor over these words in a cell."""
        cell = self.cell(name)
        cursor = cell.createTextCursor()
        cursor.gotoStart(False)
        at = cell.String.index(words)
        for _ in range(at):
            cursor.goRight(1, False)
        cursor.goRight(len(words), True)
        return cursor

    def dispatch(self, command: str) -> None:
        frame = self.document.CurrentController.Frame
        self.make("com.sun.star.frame.DispatchHelper").executeDispatch(frame, f".uno:{command}", "", 0, ())


def value(name: str, held: object) -> Any:  # noqa: ANN401 - UNO has no types
    made = PropertyValue()
    made.Name, made.Value = name, held
    return made


def insert(office: Office) -> None:
    end = office.found("D3", "agreed").End
    office.cell("D3").insertString(end, " in principle", False)


def replace(office: Office) -> None:
    office.found("B3", "एक बैठक").String = "तीन बैठकें"


def untracked(office: Office) -> None:
    office.document.RecordChanges = False
    office.found("C7", "2026").String = "2027"


def accept(office: Office) -> None:
    office.dispatch("AcceptAllTrackedChanges")


def reject(office: Office) -> None:
    office.dispatch("RejectAllTrackedChanges")


def split(office: Office) -> None:
    end = office.found("D8", "agreed").End
    office.cell("D8").insertControlCharacter(end, PARAGRAPH_BREAK, False)


def delete_row(office: Office) -> None:
    office.table.Rows.removeByIndex(8, 1)


def delete_row_untracked(office: Office) -> None:
    office.document.RecordChanges = False
    office.table.Rows.removeByIndex(8, 1)


def add_row(office: Office) -> None:
    office.table.Rows.insertByIndex(8, 1)
    for name, text in (("B9", "नया अनुच्छेद।"), ("C9", "Новый пункт."), ("D9", "A new paragraph.")):
        office.cell(name).insertString(office.cell(name).createTextCursor(), text, False)


def bold(office: Office) -> None:
    office.found("D3", "wind tunnel").CharWeight = 150.0


def wipe(office: Office) -> None:
    office.cell("C8").setString("")


def wipe_row(office: Office) -> None:
    for column in "BCD":
        office.cell(f"{column}8").setString("")


def inside(office: Office) -> None:
    end = office.found("D4", "two").End
    office.cell("D4").insertString(end, " or three", False)


def outside(office: Office) -> None:
    office.document.Text.insertString(office.document.Text.End, "A note to colleagues", False)


def field(office: Office) -> None:
    made = office.document.createInstance("com.sun.star.text.textfield.DateTime")
    office.cell("D3").insertTextContent(office.found("D3", "agreed").End, made, False)


def footnote(office: Office) -> None:
    made = office.document.createInstance("com.sun.star.text.Footnote")
    office.cell("B3").insertTextContent(office.found("B3", "पक्ष").End, made, False)


def nested(office: Office) -> None:
    made = office.document.createInstance("com.sun.star.text.TextTable")
    made.initialize(1, 1)
    office.cell("C3").insertTextContent(office.cell("C3").End, made, False)


def move_row(office: Office) -> None:
    """The fifth paragraph copied into a new row before the first, the row where it stood taken away."""
    view = office.document.CurrentController
    view.select(office.table.getCellRangeByName("A8:D8"))
    copied = view.getTransferable()
    office.table.Rows.insertByIndex(2, 1)
    view.select(office.cell("A3"))
    view.insertTransferable(copied)
    office.table.Rows.removeByIndex(8, 1)


def move_row_untracked(office: Office) -> None:
    office.document.RecordChanges = False
    move_row(office)


def heading(office: Office) -> None:
    office.document.RecordChanges = False
    office.found("D2", "Modernization").String = "Modernisation"


def untouched(office: Office) -> None:
    """Opened and stored."""


EDITS = (insert, replace, untracked, accept, reject, split, delete_row, delete_row_untracked, add_row, bold, wipe,
         wipe_row, inside, outside, field, footnote, nested, heading, move_row, move_row_untracked,
         untouched)  # fmt: skip
"""Comments are not among them: a LibreOffice without a screen falls over when it makes one."""


def main(port: str, original: str, corpus: str) -> None:
    office = Office(port, original)
    for edit in EDITS:
        office.open()
        edit(office)
        office.store(Path(corpus) / f"{edit.__name__}.docx")
        print(edit.__name__, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
