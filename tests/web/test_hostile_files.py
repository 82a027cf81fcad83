"""Words that compute, close, turn or never end, in every text of a record.

Each file made of it is well formed, shows them as the words they are, and keeps them on the page.
"""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace

import docx
import openpyxl
import pytest
from django.test import Client
from django.urls import reverse
from immutables import Map
from lxml import etree, html
from tests.papers import pdfs
from tests.papers.test_delegations import PEOPLE, SESSION
from tests.web import drafting, following
from tests.web.test_access import TABLE
from tests.web.test_attacks import RELEASE, hostile
from tests.web.test_attacks_inside import poisoned

from paraph.mechanism.delegations import Delegation, delegation_key
from paraph.mechanism.state import State
from paraph.node.world import publishing
from paraph.papers.open_data.bundle import bundle
from paraph.papers.releases import FORMS, as_published, render
from paraph.web import whole_pages

WORDS = (
    "=cmd|'/C calc'!A0 \u202etfel\u202c ze\u200bro\u200d\u200c\ufeff \u2066x\u2069 "
    "\U0001f600\U0001f469\u200d\U0001f469 "
    '\\write18{ls} $x_1$ \\end{document} #read("/etc/passwd") *b* @ref <label> <script>alert(1)</script> ]]> &amp; "q" '
    f"END:VEVENT;X-EVIL:1 क्ष्म {'Щ' * 90}"
)
SHOWN = '$x_1$ \\end{document} #read("/etc/passwd") *b* @ref <label> <script>alert(1)</script>'
"""Part of them that no font lacks and no line end parts from itself, blanks aside."""

MARGIN = 8
"""Millimetres that every paper leaves at its edges."""

PDFS = ("paper-session", "paper-agenda", "paper-areas", "paper-review", "paper-annotated",
        "paper-programme", "paper-delegations", "paper-badges", "paper-cards", "paper-rooms", "draft-original",
        "draft-sheet")  # fmt: skip
WORD = ("word-review", "word-annotated", "word-programme", "draft-word")
EXCEL = ("excel-review", "report-sheet")
XML = ("draft-xliff", "draft-akn")
MARKUP = {"script", "img", "fldSimple", "instrText", "hyperlink"}


@pytest.fixture
def filled(show: Callable[[State], None], db: None) -> State:
    """A record with a text under negotiation and a delegation, the words after every text of it."""
    state = drafting.negotiated()
    key = delegation_key(SESSION, "RU")
    state = state.having(delegations=Map({key: Delegation(key, SESSION, "RU", PEOPLE)}))
    state = state.having(
        **{name: poisoned(getattr(state, name), after) for name in state.__struct_fields__ if name != "releases"}
    )
    show(state)
    return state


def after(text: str) -> str:
    return f"{text} {WORDS}".strip()


def squeezed(text: str) -> str:
    """Without blanks and what only shapes or parts a word."""
    return re.sub(r"[\s\u200b-\u200d\ufeff\u00ad\ufffe]", "", text)


def test_every_file_behind_the_sign_in_shows_the_words_as_they_are(filled: State, secretary: Client) -> None:
    files = {name: secretary.get(reverse(name, args=TABLE[name][1])) for name in (*PDFS, *WORD, *EXCEL, *XML)}
    assert {name: answer.status_code for name, answer in files.items()} == dict.fromkeys(files, 200)
    said = squeezed(SHOWN)
    for name in PDFS:
        pdf = files[name].content
        assert (name, pdfs.letters_outside(pdf, margin_mm=MARGIN)) == (name, [])
        assert said in squeezed(pdfs.text(pdf)), name
    for name in WORD:
        assert set(tags(files[name].content)) & MARKUP == set(), name
        assert said in squeezed(docx_text(files[name].content)), name
    for name in EXCEL:
        cells = [
            cell for sheet in openpyxl.load_workbook(io.BytesIO(files[name].content)) for row in sheet for cell in row
        ]
        assert any(said in squeezed(str(cell.value)) for cell in cells), name
        assert [cell.coordinate for cell in cells if cell.data_type == "f"] == [], name
    for name in XML:
        text = "".join(etree.fromstring(files[name].content).itertext())
        assert said in squeezed(text), name


def tags(package: bytes) -> Iterator[str]:
    """The names of all elements of a Word file; a part that is no XML ends the test."""
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        for part in parts.namelist():
            if part.endswith((".xml", ".rels")):
                yield from (
                    etree.QName(one).localname for one in etree.fromstring(parts.read(part)).iter(etree.Element)
                )


def docx_text(package: bytes) -> str:
    """The words of a Word file, as a program that opens it finds them."""
    body = docx.Document(io.BytesIO(package)).element.body
    return "".join(one.text or "" for one in body.iter() if etree.QName(one).localname in {"t", "delText"})


@pytest.fixture
def site(show: Callable[[State], None], db: None) -> Iterator[State]:
    """The same of what is published, its release with a headline of these words."""
    state = hostile(following.published(), WORDS)
    show(state)
    publishing.publish([*state.releases, following.KEY])
    yield state
    whole_pages._COPIES.clear()


def test_every_published_file_shows_the_words_as_they_are(site: State) -> None:
    client, said = Client(), squeezed(SHOWN)
    feed = etree.fromstring(client.get("/en/public/feed.atom").content)
    assert said in squeezed("".join(feed.itertext()))
    assert {etree.QName(one).localname for one in feed.iter(etree.Element)} & MARKUP == set()
    rows = client.get("/en/public/calendar.ics").content.split(b"\r\n")
    assert max(map(len, rows)) <= 75
    whole = b"\r\n".join(rows).replace(b"\r\n ", b"").decode()
    assert said in squeezed(whole.replace("\\\\", "\\"))
    assert {re.split("[;:]", row)[0] for row in whole.split("\r\n")} <= {
        "BEGIN", "VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "URL", "END", ""
    }  # fmt: skip
    for name, make in bundle(publishing.public().state, owner="IN").items():
        data = make()
        if name.endswith(".csv"):
            cells = [cell for row in csv.reader(io.StringIO(data.decode())) for cell in row]
            assert [cell for cell in cells if cell.startswith(("=", "+", "@", "\t"))] == [], name
        elif name.endswith(".xml"):
            etree.fromstring(data)
        elif name.endswith(".json"):
            json.loads(data)


@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_release_is_written_with_the_words_as_they_are(form: str, site: State) -> None:
    release = site.releases[RELEASE]
    release = replace(release, text=f"{WORDS}\n{release.text}")
    data = render(form, as_published(release, corrected=False))
    if form == "pdf":
        assert pdfs.letters_outside(data, margin_mm=MARGIN) == []
        found = pdfs.text(data)
    elif form == "docx":
        assert set(tags(data)) & MARKUP == set()
        found = docx_text(data)
    else:
        found = data.decode()
    if form == "html":
        page = html.document_fromstring(found)
        assert list(page.iter("script", "img")) == []
        found = page.text_content()
    assert squeezed(SHOWN) in squeezed(found)
