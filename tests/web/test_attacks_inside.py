"""The pages behind the sign-in and the API behind its tokens, under attack.

Words that run elsewhere stand in every text the record holds in a language; every page, paper, Word and Excel file that
a secretary may open is opened. And whoever may not see a thing is answered as if there were none, byte for byte.
"""

import dataclasses
import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from immutables import Map
from lxml import etree, html
from tests import cast
from tests.web import drafting
from tests.web.conftest import BACKEND
from tests.web.plans import stored
from tests.web.test_access import OUTSIDE, TABLE
from tests.web.test_attacks import RUNS, SEEDS

from paraph.mechanism.state import State
from paraph.node.people import accounts, api_tokens
from paraph.node.people.api_tokens import Scope
from paraph.papers.open_data.tables import TABLES

FORMULA = f'=HYPERLINK("http://evil.example"){RUNS}'
TYPST = '#read("/etc/passwd") #sys.version $ x $ *b* @ref <label> \\'
SCRIPT_END = "</script></title></w:t></w:p>]]>"
CALENDAR = "END:VEVENT;X-EVIL:1"
HOSTILE = f"{FORMULA} {TYPST} {SCRIPT_END} {CALENDAR}"
"""What would compute, read a file, close an element or a record in whatever the words are put into."""

LANGUAGES = {"en", "hi", "ru"}
INSIDE = sorted(name for name, (who, _) in TABLE.items() if who not in (OUTSIDE, "account"))
"""Everything that takes a role."""

PAGES = [
    name for name in INSIDE if name not in {"proposal", "proposal-field", "watched", "protocol-proposal", "person"}
]
FORBIDDEN_TAGS = {"img", "iframe", "object", "embed", "base"}


def before(text: str) -> str:
    """`HOSTILE`, and the text after it."""
    return f"{HOSTILE} {text}".strip()


def poisoned(value: Any, put: Callable[[str], str] = before) -> Any:  # noqa: ANN401 - whatever a state is made of
    """The value with hostile words for every text that stands in a language, and at every other that somebody wrote.

    A text with a space in it was written: names, posts, places, reasons, blockers. Keys, codes and days have none.
    `put` gives a text with the words; of no text, the words alone.
    """
    if isinstance(value, str) and " " in value:
        return put(value)
    if isinstance(value, Map):
        if value and set(value) <= LANGUAGES and all(isinstance(text, str) for text in value.values()):
            return Map(dict.fromkeys(value, put("")))
        return Map({key: poisoned(one, put) for key, one in value.items()})
    if isinstance(value, tuple) and type(value) is tuple:
        return tuple(poisoned(one, put) for one in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        kept = {field.name: getattr(value, field.name) for field in dataclasses.fields(value) if field.init}
        changed = {name: poisoned(one, put) for name, one in kept.items()}
        return value if all(changed[name] is kept[name] for name in kept) else dataclasses.replace(value, **changed)
    return value


@pytest.fixture
def hostile(show: Callable[[State], None], db: None) -> State:
    state = drafting.negotiated()
    state = state.having(**{name: poisoned(getattr(state, name)) for name in state.__struct_fields__})
    show(state)
    return state


def test_hostile_words_run_on_no_page_behind_the_sign_in_and_sent_through_no_form(
    hostile: State, sign_in: Callable[..., Client]
) -> None:
    """Each page; and each button of each form on it, every field filled with what runs elsewhere."""
    shown = 0
    sent: set[Way] = set()
    for role in ("secretary", "administrator"):
        client = sign_in(role)
        for name in PAGES:
            address = reverse(name, args=TABLE[name][1])
            answer = client.get(address)
            assert answer.status_code in (200, 302, 403, 404, 405, 409), name
            assert runs_in(answer) == [], name
            if answer.get("Content-Type", "").startswith("text/html") and answer.status_code == 200:
                shown += "alert(1)" in answer.content.decode()
                forms = html.document_fromstring(answer.content.decode()).forms
                new = {way for form in forms for way in ways(form, address)} - sent
                for action, fields, button in sorted(new):
                    given = dict.fromkeys(fields, f"{HOSTILE}\x0b\x00{'९' * 400}")
                    told = client.post(action, given | dict([button.split("=", 1)] if button else []))
                    assert (told.status_code < 500, runs_in(told)) == (True, []), (action, button)
                sent |= new
    assert (shown > 20, len(sent) > 40) == (True, True), len(sent)


Way = tuple[str, tuple[str, ...], str]
"""How a form is sent: where to, with which fields, by which button (`name=value`)."""


def runs_in(answer: HttpResponse) -> list[str]:
    """Elements of a page that would do something because of the words sent."""
    if not answer.get("Content-Type", "").startswith("text/html") or not answer.content:
        return []
    every = [one for one in html.document_fromstring(answer.content.decode()).iter() if isinstance(one.tag, str)]
    found = [one.tag for one in every if any(key.startswith("on") for key in one.attrib)]
    scripts = [one.tag for one in every if one.tag == "script" and one.text and one.text.strip()]
    return [*found, *scripts, *(one.tag for one in every if one.tag in FORBIDDEN_TAGS)]


def ways(form: html.FormElement, address: str) -> set[Way]:
    """Every way to send a form; none where it is not posted, or signs out."""
    action = form.get("action") or address
    if form.method != "POST" or "sign-out" in action:
        return set()
    fields = tuple(sorted({one.name for one in form.iter("input", "textarea", "select") if one.get("type") != "file"
                           and one.get("name")}))  # fmt: skip
    buttons = {f"{one.get('name')}={one.get('value', '')}" for one in form.iter("button") if one.get("name")}
    return {(action.partition("#")[0], fields, button) for button in buttons or {""}}


@pytest.mark.parametrize("name", ["excel-review", "report-sheet"])
def test_no_cell_becomes_a_formula(name: str, hostile: State, secretary: Client) -> None:
    answer = secretary.get(reverse(name, args=TABLE[name][1]))
    cells = [cell for sheet in openpyxl.load_workbook(io.BytesIO(answer.content)) for row in sheet for cell in row]
    ours = [cell for cell in cells if isinstance(cell.value, str) and "alert(1)" in cell.value]
    assert ours != []
    assert {cell.data_type for cell in ours} == {"s"}
    assert [
        cell.coordinate for cell in ours if not cell.quotePrefix and cell.value.startswith(("=", "+", "-", "@"))
    ] == []


@pytest.mark.parametrize("name", ["word-review", "word-annotated", "word-programme", "draft-word", "draft-xliff"])
def test_no_word_becomes_markup_in_a_file(name: str, hostile: State, secretary: Client) -> None:
    data = secretary.get(reverse(name, args=TABLE[name][1])).content
    parts = [data]
    if name != "draft-xliff":
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = [package.read(part) for part in package.namelist() if part.endswith((".xml", ".rels"))]
    for part in parts:
        root = etree.fromstring(part)
        assert {etree.QName(one).localname for one in root.iter(etree.Element)} & {
            "script",
            "img",
            "fldSimple",
        } == set()
        assert b"evil.example" not in part or b'TargetMode="External"' not in part


@pytest.mark.parametrize("name", INSIDE)
def test_a_stranger_and_another_mechanisms_secretary_are_told_that_there_is_nothing(
    name: str, show: Callable[..., None], person: Callable[..., Any], stranger: Client
) -> None:
    show(drafting.negotiated())
    if name in {"proposal", "proposal-field"}:
        assert stored().pk
    other = person("delegate")
    other.memberships.all().delete()
    accounts.give_role(other, "secretary", mechanism="in-kz")
    theirs = Client()
    theirs.force_login(other, backend=BACKEND)
    address = reverse(name, args=TABLE[name][1])
    for client in (stranger, theirs):
        for method in ("get", "post"):
            answer = getattr(client, method)(address)
            assert answer.status_code in (404, 405), method
            assert cast.GROUP.encode() not in answer.content.replace(address[3:].encode(), b"")


def plain(answer: HttpResponse) -> bytes:
    """A page without the secret of its forms, which is another each time."""
    return re.sub(rb'value="[A-Za-z0-9]{64}"', b"", answer.content)


WITH_AN_ID = [name for name in PAGES if TABLE[name][1] and isinstance(TABLE[name][1][0], str)]


@pytest.mark.parametrize("name", WITH_AN_ID)
def test_what_one_may_not_see_is_answered_as_what_there_is_not(
    name: str, show: Callable[..., None], sign_in: Callable[..., Client]
) -> None:
    show(drafting.negotiated())
    lead = sign_in("sub_group_lead", body=cast.SUB_GROUPS[2])
    there, *more = TABLE[name][1]
    nothing = "x" * len(str(there))
    hidden, absent = (lead.get(reverse(name, args=[key, *more])) for key in (there, nothing))
    assert hidden.status_code == absent.status_code
    assert hidden.status_code in (404, 405)
    assert plain(hidden).replace(str(there).encode(), nothing.encode()) == plain(absent)


@pytest.mark.parametrize("name", WITH_AN_ID)
def test_no_id_breaks_a_page_behind_the_sign_in(name: str, show: Callable[..., None], secretary: Client) -> None:
    show(drafting.negotiated())
    secretary.raise_request_exception = False
    given = list(TABLE[name][1])
    for at in range(len(given)):
        for seed in SEEDS:
            if isinstance(given[at], str) and "/" not in seed and "%" not in seed:
                answer = secretary.get(reverse(name, args=[*given[:at], seed, *given[at + 1 :]]))
                assert answer.status_code in (200, 301, 302, 400, 404, 405), (at, seed)
                assert b"<script>alert" not in answer.content


def test_a_token_opens_what_its_owner_may_see_and_no_more(
    show: Callable[..., None], person: Callable[..., Any]
) -> None:
    """Row by row over every table: a lead's, a stranger's, and one of a person whose role was taken away."""
    state = drafting.negotiated()
    show(state)
    lead, stranger, former = person("sub_group_lead", body=cast.SUB_GROUPS[2]), person(None), person("secretary")
    words = {user: api_tokens.make(user, "t", list(Scope), days=1)[1] for user in (lead, stranger, former)}
    former.memberships.all().delete()
    for user, word in words.items():
        client = Client(headers={"Authorization": f"Bearer {word}"})
        for table in TABLES.values():
            seen = {row["id"] for row in client.get(f"/api/v1/{table.name}/").json().get("rows", [])}
            if user is not lead:
                assert seen == set(), table.name
            for row in table.rows(state):
                one = client.get(reverse("api-row", args=[table.name, row.id]))
                none = client.get(reverse("api-row", args=[table.name, "x" * len(row.id)]))
                if row.id in seen:
                    assert (one.status_code, one.json()["id"]) == (200, row.id)
                else:
                    told = one.content.replace(row.id[:80].encode(), ("x" * len(row.id))[:80].encode())
                    assert (one.status_code, told) == (404, none.content)
