"""A text handed in edited: shown, then proposed; refused whole where it is not understood; one person's alone."""

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.papers.word.test_word import part, rows_of, with_part

from paraph.mechanism.acts.wording import edit_paragraph
from paraph.mechanism.negotiation.reading import bracketed
from paraph.node import records
from paraph.node.texts import drafting

TEXTS = {"en": "The Sides met.", "hi": "दोनों पक्ष मिले।", "ru": "Стороны встретились."}


@pytest.fixture
def text(begun: str) -> str:
    """The draft with one more paragraph in three languages."""
    content = drafting.content_from(records.current().state, {"texts": TEXTS, "force": "observe"})
    records.append(lambda state: drafting.proposals(state, begun, [("review", content)]))
    return begun


def edited(file: bytes, before: str, after: str) -> bytes:
    source, written = zipfile.ZipFile(io.BytesIO(file)), io.BytesIO()
    with zipfile.ZipFile(written, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            assert name != "word/document.xml" or before.encode() in data
            target.writestr(name, data.replace(before.encode(), after.encode()))
    return written.getvalue()


def page(key: str) -> str:
    return reverse("draft-files", args=[key])


def hand_in(client: Client, key: str, data: bytes, name: str = "text.docx") -> object:
    return client.post(page(key), {"do": "read", "file": SimpleUploadedFile(name, data)})


def taken(client: Client, key: str, name: str = "draft-word") -> bytes:
    return client.get(reverse(name, args=[key])).content


def held(key: str) -> list[str]:
    lines = bracketed(records.current().state, key).lines
    return [one.content.texts["en"] for line in lines for one in line.alternatives if one.content][:1]


def test_what_a_file_asks_for_is_shown_and_then_proposed(text: str, sign_in: Callable[..., Client]) -> None:
    drafter, before = sign_in("drafter"), records.current().head
    file = edited(taken(drafter, text), "The Sides met.", "The Sides met in Moscow.")
    assert hand_in(drafter, text, file).status_code == 302
    shown = drafter.get(page(text))
    assert [step.id for step in shown.context["steps"]] == ["edit-pin2"]
    assert "met in Moscow." in shown.content.decode()
    assert records.current().head == before
    sent = {"do": "propose", "mark": shown.context["asked"].mark, "steps": ["edit-pin2"], "reason": "As it was."}
    assert drafter.post(page(text), sent)["Location"] == reverse("draft", args=[text])
    assert held(text) == ["The Sides met in Moscow."]
    assert drafter.get(page(text)).context["file"] is None


def test_a_translation_handed_in_is_a_proposal_too(text: str, sign_in: Callable[..., Client]) -> None:
    drafter = sign_in("drafter")
    file = taken(drafter, text, "draft-xliff").decode().replace("मिले।</target>", "मास्को में मिले।</target>")
    assert hand_in(drafter, text, file.encode(), "text.xlf").status_code == 302
    (step,) = drafter.get(page(text)).context["steps"]
    assert (step.number, [column.language for column in step.columns]) == ("1", ["hi"])


@pytest.mark.parametrize(("language", "under"), [("en", "English"), ("hi", "English"), ("ru", "English")])
def test_a_text_put_under_another_language_is_told_and_nothing_is_kept(
    text: str, sign_in: Callable[..., Client], language: str, under: str
) -> None:
    drafter = sign_in("drafter")
    file = edited(taken(drafter, text), "The Sides met.", "Стороны встретились в Москве.")
    address = page(text).replace("/en/", f"/{language}/")
    answer = drafter.post(address, {"do": "read", "file": SimpleUploadedFile("text.docx", file)})
    told = answer.content.decode()
    assert (answer.status_code, "node.draft.astray" in told, under in told, "русский" in told) == (409, *(True,) * 3)
    assert drafter.get(page(text)).context["file"] is None


def test_what_is_not_understood_is_refused_and_nothing_is_kept(text: str, sign_in: Callable[..., Client]) -> None:
    drafter = sign_in("drafter")
    answer = hand_in(drafter, text, b"PK and nothing more")
    assert (answer.status_code, "papers.word.unreadable" in answer.content.decode()) == (409, True)
    assert "that can be read: its parts cannot be unpacked" in answer.content.decode()
    assert drafter.get(page(text)).context["file"] is None
    assert drafter.post(page(text), {"do": "read"}).status_code == 400


@pytest.mark.parametrize(("data", "code"), [
    (b"hello", "node.draft.file_of_neither"),
    (b"", "node.draft.upload_empty"),
    (b"\xd0\xcf\x11\xe0 an old .doc", "node.draft.file_of_neither"),
    (b"\xef\xbb\xbf<xliff", "papers.translation.not_xliff"),
])  # fmt: skip
def test_a_file_that_is_no_such_file_is_told_in_words(
    text: str, sign_in: Callable[..., Client], data: bytes, code: str
) -> None:
    page = hand_in(sign_in("drafter"), text, data, "text.txt").content.decode()
    assert (code in page, "expected" in page, "line 1, column" in page) == (True, False, False)


def test_a_word_file_from_elsewhere_is_told_to_be_so(text: str, sign_in: Callable[..., Client]) -> None:
    drafter = sign_in("drafter")
    file = taken(drafter, text)
    bare = with_part(file, re.sub(r"<w:tbl>.*</w:tbl>", "<w:p/>", part(file), flags=re.DOTALL))
    assert "papers.word.not_ours" in hand_in(drafter, text, bare).content.decode()


def test_what_was_not_chosen_is_asked_again_and_nothing_twice(text: str, sign_in: Callable[..., Client]) -> None:
    """A new paragraph and an edit: the first is proposed, the second left; then nothing, then the second."""
    drafter = sign_in("drafter")
    file = taken(drafter, text)
    (last,) = (row for row in rows_of(file) if TEXTS["en"] in row)
    new = re.sub(r"<w:bookmark(Start|End)[^>]*/>", "", last).replace(TEXTS["en"], "The Sides dined.")
    hand_in(drafter, text, with_part(file, part(file).replace(last, last.replace("met.", "met in Moscow.") + new)))

    def said(*steps: str) -> object:
        mark = drafter.get(page(text)).context["asked"].mark
        return drafter.post(page(text), {"do": "propose", "mark": mark, "steps": steps})

    assert [step.id for step in drafter.get(page(text)).context["steps"]] == ["edit-pin2", "addition-1"]
    assert said("addition-1")["Location"] == page(text)
    assert [step.id for step in drafter.get(page(text)).context["steps"]] == ["edit-pin2"]
    head, nothing = records.current().head, said()
    assert (nothing.status_code, "nothing is chosen" in nothing.content.decode()) == (409, True)
    assert records.current().head == head
    assert said("edit-pin2")["Location"] == reverse("draft", args=[text])
    assert drafter.get(page(text)).context["file"] is None


def test_what_was_shown_and_has_moved_on_is_shown_again(text: str, sign_in: Callable[..., Client]) -> None:
    drafter = sign_in("drafter")
    hand_in(drafter, text, edited(taken(drafter, text), "The Sides met.", "The Sides met in Moscow."))
    mark = drafter.get(page(text)).context["asked"].mark
    state = records.current().state
    item = state.negotiation(text).items[f"{text}.pin2"]
    base = item.offers["IN"][0].choice
    voice = {"side": "IN", "office": "o", "key": item.key}
    records.append([edit_paragraph(state, **voice, base=base, changed={"en": "The Sides talked."})])
    answer = drafter.post(page(text), {"do": "propose", "mark": mark, "steps": ["edit-pin2"]})
    assert (answer.status_code, "node.draft.read_anew" in answer.content.decode()) == (409, True)
    assert held(text) == ["The Sides talked."]
    (step,) = answer.context["steps"]
    assert (step.clash, step.chosen) == (True, False)


def test_a_file_is_seen_by_nobody_else_and_can_be_thrown_away(text: str, sign_in: Callable[..., Client]) -> None:
    drafter = sign_in("drafter")
    hand_in(drafter, text, edited(taken(drafter, text), "The Sides met.", "The Sides met in Moscow."))
    assert "in Moscow" not in sign_in("secretary").get(page(text)).content.decode()
    drafter.post(page(text), {"do": "discard"})
    assert drafter.get(page(text)).context["file"] is None


def test_a_row_moved_in_word_is_shown_as_a_place_and_proposed(text: str, sign_in: Callable[..., Client]) -> None:
    drafter = sign_in("drafter")
    file = taken(drafter, text)
    one, other = (row for row in rows_of(file) if "_at_" in row)
    moved = with_part(file, part(file).replace(other, "").replace(one, other + one))
    hand_in(drafter, text, moved)
    shown = drafter.get(page(text))
    (step,) = shown.context["steps"]
    assert (step.id, step.after, step.moves) == ("move-pin1", "", True)
    assert "Wanted elsewhere" in shown.content.decode()
    drafter.post(page(text), {"do": "propose", "mark": shown.context["asked"].mark, "steps": ["move-pin1"]})
    assert [item.key[-1] for item in records.current().state.negotiation(text).ordered()] == ["1", "2"]
