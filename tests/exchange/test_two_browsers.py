"""One protocol in three languages, from an empty page to two signatures: two governments' nodes, two real browsers.

Everything that is said is pressed on a page; what crosses is a pouch that one browser saves and the other hands in.
Then the signed original is verified by pdfsig and pyHanko, and all acts by the stand-alone checker. Four paragraphs
here; `make proof-protocol` writes sixty.
"""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.fields import SigSeedSubFilter
from tests.chromium import chromium
from tests.exchange.sixty import sixty
from tests.exchange.two_nodes import ROOT, Node, environment, paraph, two_nodes
from tests.papers.signing.certificates import PASSPHRASE, key_file, root_pem
from tests.programs import program

pytestmark = [pytest.mark.browser, pytest.mark.long]

GROUP = "wg-modernization"
KEY = f"{GROUP}.s12.protocol"
PARAGRAPHS = int(os.environ.get("PARAPH_PROOF_PARAGRAPHS", "4"))
PATIENCE = 30_000
"""Milliseconds for anything a page is asked for."""


class Room:
    """Both sides' browsers, and the courier between them."""

    def __init__(self, folder: Path, nodes: tuple[Node, Node], browser: Browser) -> None:
        self.folder, self.nodes = folder, nodes
        self.complaints: list[str] = []
        self.pages = tuple(self._window(node, browser, lang) for node, lang in zip(nodes, ("hi", "ru"), strict=True))
        self._pouches = 0

    def _window(self, node: Node, browser: Browser, lang: str) -> Page:
        node.ask("paraph", words=["user", "add", "s.chair", "--role", "secretary"])
        link = node.ask("paraph", words=["user", "link", "s.chair"])["told"][-1]["link"]
        page = browser.new_context(base_url=node.address, locale=lang, accept_downloads=True).new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(link[link.index("/enter/") :])
        return page

    def cross(self) -> None:
        """Each seals what is new, the other opens it; then both hold the same state."""
        for one, other in (self.pages, self.pages[::-1]):
            self._pouches += 1
            one.goto("/en/exchange/")
            with one.expect_download() as saved:
                one.get_by_role("button", name="Seal a pouch", exact=True).click()
            file = self.folder / f"{self._pouches}.pouch"
            saved.value.save_as(file)
            other.goto("/en/exchange/")
            other.set_input_files("#pouch", file)
            press(other.get_by_role("button", name="Open", exact=True))
            expect(other.locator(".refused")).to_have_count(0)
        india, russia = (node.ask("digest") for node in self.nodes)
        assert (india["state"], india["void"], india["verifies"]) == (russia["state"], 0, True)

    def both(self, button: str) -> None:
        """Each presses this on the working page, found by its value; no refusal."""
        for page in self.pages:
            page.goto(f"/en/drafts/{KEY}/")
            press(page.locator(f"button[value={button}]"))
            expect(page.locator(".refused")).to_have_count(0)


def press(button: Locator) -> None:
    """Press, and wait until the node has answered: going elsewhere at once would take back what was sent."""
    with button.page.expect_response(lambda answer: answer.request.method == "POST"):
        button.click()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with two_nodes(tmp_path, serving=2) as nodes, chromium() as browser:
        made = Room(tmp_path, nodes, browser)
        yield made
        assert made.complaints == []


def test_a_protocol_goes_from_first_draft_to_signed_in_two_browsers(room: Room) -> None:
    first_draft(room)
    proposals_and_brackets(room)
    certified_and_initialled(room)
    for signed in originals_signed_by_both(room):
        verified_by_others(room, signed)
    acts_verified_by_the_checker(room)


def first_draft(room: Room) -> None:
    """India writes each paragraph in three languages; Russia joins."""
    india, russia = room.pages
    room.nodes[0].ask("establish", key=GROUP)
    india.goto("/hi/drafts/")
    india.select_option("#session", "")
    india.fill("#number", "12")
    india.check("[name=empty]")
    press(india.locator("form.narrow button[type=submit]"))
    for line in list(sixty())[:PARAGRAPHS]:
        india.goto(f"/hi/drafts/{KEY}/new/{line['section']}/")
        for lang, words in line["texts"].items():
            india.fill(f"#text-{lang}", words)
        india.select_option("#force", line["force"])
        if line.get("undertaking"):
            india.check("[name=undertaking]")
        press(india.locator("button[value=propose]"))
    expect(india.locator("article.entry")).to_have_count(PARAGRAPHS)
    room.cross()
    russia.goto("/ru/drafts/")
    press(russia.locator("button[name=join]"))
    expect(russia.locator("article.entry")).to_have_count(PARAGRAPHS)


def proposals_and_brackets(room: Room) -> None:
    """Russia brackets the second, would drop the last, accepts the rest; a package of India's closes both."""
    india, russia = room.pages
    last = f"pin{PARAGRAPHS}"
    russia.goto(f"/ru/drafts/{KEY}/paragraphs/pin2/")
    for lang in ("en", "hi", "ru"):
        russia.fill(f"#text-{lang}", russia.input_value(f"#text-{lang}").replace("5", "4"))
    russia.fill("#reason", "Меньше семинаров.")
    press(russia.locator("button[value=propose]"))
    russia.goto(f"/ru/drafts/{KEY}/paragraphs/{last}/")
    press(russia.locator("button[value=delete]"))
    for number in range(1, PARAGRAPHS):
        if number != 2:
            press(russia.locator(f"#p-pin{number} button[value=accept]"))
    russia.goto(f"/ru/drafts/{KEY}/?show=open")
    expect(russia.locator("article.entry")).to_have_count(2)
    room.cross()
    india.goto(f"/hi/drafts/{KEY}/")
    for name in ("pin2", last):
        india.locator(f"#p-{name} .version.theirs input[name=choices]").check()
    india.fill("#package-reason", "एक के बदले एक।")
    press(india.locator("button[value=offer]"))
    room.cross()
    russia.goto(f"/ru/drafts/{KEY}/")
    press(russia.locator("button[value=take]"))
    russia.goto(f"/ru/drafts/{KEY}/?show=open")
    expect(russia.locator("article.entry")).to_have_count(0)
    if russia.locator("button[value=frame]").count():
        press(russia.locator("button[value=frame]"))
    room.cross()


def certified_and_initialled(room: Room) -> None:
    """Each side deals with every finding, certifies, and initials; then one digest is frozen on both nodes."""
    for page in room.pages:
        page.goto(f"/en/drafts/{KEY}/?found")
        while page.get_by_text("Deal with it", exact=True).count():
            page.get_by_text("Deal with it", exact=True).first.click()
            form = page.locator(".note details[open] form")
            form.locator("[name=outcome]").select_option("waived")
            form.locator("[name=reason]").fill("Read side by side.")
            press(form.locator("button[value=settle]"))
            page.goto(f"/en/drafts/{KEY}/?found")
    room.cross()
    for button in ("certify", "initial"):
        room.both(button)
        room.cross()


def originals_signed_by_both(room: Room) -> tuple[Path, ...]:
    """Each side takes both originals from its page, signs them where its key is, and hands them in: India as set,
    Russia those that India signed, which came in a pouch. In force on both nodes, its undertakings born.
    """
    originals = [_saved(room, room.pages[0], f"a[href$='{side}.pdf?places']", f"{side}.pdf") for side in ("IN", "RU")]
    for place, (page, side, name) in enumerate(zip(room.pages, ("IN", "RU"), ("Bhatia", "Gruzdev"), strict=True)):
        if place:
            originals = [_saved(room, page, f"a:text-is('{one.name}')", f"{one.stem}-here.pdf") for one in originals]
        originals = [_signed(room.folder, one, side, name) for one in originals]
        page.goto(f"/en/drafts/{KEY}/originals/")
        page.fill("#names", f"A. {name}")
        page.fill("#place", "Moscow")
        page.fill("#day", "2026-03-02")
        page.select_option("#ink", "pades")
        page.set_input_files("#files", originals)
        press(page.locator("button[value=sign]"))
        expect(page.locator(".refused")).to_have_count(0)
        room.cross()
    _in_force(room)
    return tuple(originals)


def _saved(room: Room, page: Page, link: str, name: str) -> Path:
    """A file that the page of originals gives."""
    page.goto(f"/en/drafts/{KEY}/originals/")
    with page.expect_download() as saved:
        page.locator(link).first.click()
    file = room.folder / name
    saved.value.save_as(file)
    return file


def _signed(folder: Path, original: Path, side: str, name: str) -> Path:
    """The file signed in the empty field of a side, by a program that knows nothing of Paraph."""
    signer = SimpleSigner.load_pkcs12_data(key_file(name), other_certs=[], passphrase=PASSPHRASE.encode())
    maker = PdfSigner(PdfSignatureMetadata(field_name=side, subfilter=SigSeedSubFilter.PADES), signer=signer)
    writer = IncrementalPdfFileWriter(io.BytesIO(original.read_bytes()))
    with ThreadPoolExecutor() as aside:  # the browser's own loop runs in this thread, and pyHanko begins another
        made = aside.submit(maker.sign_pdf, writer, existing_fields_only=True).result()
    target = folder / f"{original.stem}.{side}-signed.pdf"
    target.write_bytes(made.getvalue())
    return target


def _in_force(room: Room) -> None:
    for page in room.pages:
        page.goto(f"/en/drafts/{KEY}/")
        expect(page.get_by_role("link", name="The document in force")).to_be_visible()
    ours, theirs = (node.ask("undertakings", document=KEY)["undertakings"] for node in room.nodes)
    assert ours == theirs
    assert len(ours) == sum(bool(line.get("undertaking")) for line in list(sixty())[: PARAGRAPHS - 1])


def verified_by_others(room: Room, signed: Path) -> None:
    """By pyHanko through the command, and by poppler's pdfsig."""
    (room.folder / "root.pem").write_bytes(root_pem())
    told = json.loads(paraph("originals", "verify", signed, "--root", room.folder / "root.pem", "--json"))
    shown = room.nodes[0].ask("paraph", words=["draft", "show", "--draft", KEY])["told"][-1]
    assert (told["all_signed"], told["missing"], told["digest"]) == (True, [], shown["digest"])
    pdfsig = program("pdfsig", package="poppler-utils")
    said = subprocess.run([pdfsig, "-nocert", signed], capture_output=True, text=True, check=True).stdout
    assert said.count("Signature is Valid.") == 2


def acts_verified_by_the_checker(room: Room) -> None:
    """The acts of each side, by the program that knows nothing of Paraph."""
    for node, other in (room.nodes, room.nodes[::-1]):
        whole = room.folder / f"{node.side}.whole.pouch"
        paraph("pouch", "seal", "--home", node.home, "--from", "0", "-o", whole)
        key = re.search(rb"paraph/[a-z0-9-]+/[A-Z]{2}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}", whole.read_bytes())
        assert key is not None
        checked = subprocess.run(
            [sys.executable, "-I", ROOT / "tools" / "verify_paraph.py", "pouch", whole, "--key", key[0].decode()],
            capture_output=True, text=True, check=False, env=environment(),
        )  # fmt: skip
        assert (checked.returncode, "whole and signed" in checked.stdout) == (0, True), checked.stdout + checked.stderr
        assert other.side != node.side
