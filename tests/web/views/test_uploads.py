"""Every form that takes a file says, naming it, that it is empty, too large or of another kind."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.mechanism.negotiation.table import KEY, Table

EMPTY = {"en": "not one byte", "hi": "एक भी बाइट नहीं", "ru": "ни одного байта"}
LARGE = {"en": "MB", "hi": "MB", "ru": "МБ"}


def upload(data: bytes, name: str = "<odd>.bin") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


@pytest.fixture
def table(opened: object, say_at_once: Callable[[Table], None]) -> Table:
    """Two paragraphs that both agreed on; what India says is folded at once."""
    table = Table().begin()
    table.agreed(3, 5)
    say_at_once(table)
    return table


def forms() -> dict[str, tuple[str, str, dict[str, str]]]:
    """Name -> address, field, what else the form sends."""
    originals = reverse("draft-originals", args=[KEY])
    return {
        "look": (originals, "look", {"do": "look"}),
        "roots": (originals, "roots", {"do": "look"}),
        "pair": (originals, "pair", {"do": "compare"}),
        "files": (reverse("draft-files", args=[KEY]), "file", {"do": "read"}),
        "sheet": (reverse("report-file"), "sheet", {}),
        "list": (reverse("delegations", args=["wg-modernization"]), "list", {"do": "nominate"}),
        "pouch": (reverse("exchange"), "pouch", {}),
    }


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
@pytest.mark.parametrize("form", ["look", "roots", "pair", "files", "sheet", "list", "pouch"])
def test_an_empty_file_is_called_empty(form: str, language: str, table: Table, sign_in: Callable[..., Client]) -> None:
    address, field, rest = forms()[form]
    files = [upload(b"")] * (2 if form == "pair" else 1)
    answer = sign_in("secretary").post(address.replace("/en/", f"/{language}/"), {**rest, field: files})
    assert (answer.status_code in {400, 409}, EMPTY[language] in answer.content.decode()) == (True, True)


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
@pytest.mark.parametrize(("form", "most"), [("look", 32), ("roots", 32), ("files", 32), ("sheet", 16), ("list", 16)])
def test_a_file_too_large_is_told_how_large_it_may_be(
    form: str, most: int, language: str, table: Table, sign_in: Callable[..., Client]
) -> None:
    address, field, rest = forms()[form]
    sent = {**rest, field: upload(bytes((most << 20) + 1), "large.bin")}
    answer = sign_in("secretary").post(address.replace("/en/", f"/{language}/"), sent)
    page = answer.content.decode()
    assert (answer.status_code in {400, 409}, f"{most} {LARGE[language]}" in page, "large.bin" in page) == (True,) * 3


def test_of_several_files_looked_at_each_is_told_of_by_name(table: Table, sign_in: Callable[..., Client]) -> None:
    chair, originals = sign_in("co_chair"), reverse("draft-originals", args=[KEY])
    whole = upload(chair.get(reverse("draft-original", args=[KEY, "IN"])).content, "ours.pdf")
    page = chair.post(originals, {"do": "look", "look": [upload(b"words", "notes.pdf"), whole]}).content.decode()
    assert ("What notes.pdf proves" in page, "What ours.pdf proves" in page) == (True, True)
    both = {"do": "compare", "pair": [upload(b"words", "notes.pdf"), upload(b"more", "more.pdf")]}
    compared = chair.post(originals, both).content.decode()
    assert ("What notes.pdf proves" in compared, "What more.pdf proves" in compared) == (True, True)


def test_what_is_no_certificate_is_called_so(table: Table, sign_in: Callable[..., Client]) -> None:
    sent = {"do": "look", "roots": upload(b"words", "roots.txt"), "look": upload(b"%PDF", "a.pdf")}
    page = sign_in("co_chair").post(reverse("draft-originals", args=[KEY]), sent).content.decode()
    assert "“roots.txt” holds no certificate" in page


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("en", "no edited file is taken in"),
        ("hi", "कोई संपादित फ़ाइल नहीं ली जाती"),
        ("ru", "отредактированные файлы не принимаются"),
    ],
)
def test_a_text_in_force_takes_no_file_and_says_so_whatever_the_file_is(
    language: str, says: str, table: Table, show: Callable[[object], None], sign_in: Callable[..., Client]
) -> None:
    table.certify()
    table.initial()
    table.sign()
    show(table.state)
    page = reverse("draft-files", args=[KEY]).replace("/en/", f"/{language}/")
    secretary = sign_in("secretary")
    assert says in secretary.get(page).content.decode()
    answer = secretary.post(page, {"do": "read", "file": upload(b"", "text.docx")})
    assert (answer.status_code, "mechanism.document.in_force" in answer.content.decode()) == (409, True)
