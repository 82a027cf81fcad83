"""A secretary's year walked through real browsers on two nodes, as a person walks it: pages, files and pouches only.

    walk(folder, browser, language="ru", delegates=40, pictures=None) -> Seen

The 11th session's release and its protocol of 60 paragraphs in three languages are adopted on both nodes; a sub-group's
lead is asked by mail and answers by the signed link, with a file that the other side gets too; both sides report on the
page and in Excel, disagree on three undertakings and close two with both keys; agenda and days of the session are
agreed; two delegations are nominated, received and confirmed; every paper is printed. What one side wrote reaches the
other in pouches, sealed and opened on the page Exchange.

`tools/prove_year.py` walks it in three languages at full size and keeps pictures; `tests/web/browser/test_year.py`
walks a small one. Each step asserts what the page shows, so a step that does not hold ends the walk with its name.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_string
from email.policy import default
from hashlib import sha256
from pathlib import Path

from openpyxl import Workbook, load_workbook
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.exchange.two_nodes import Node, paraph, two_nodes

from paraph.mechanism.undertakings import Status
from paraph.messages import translate
from paraph.papers.reviews.tracking import STATUSES

ROOT = Path(__file__).parents[2]
RELEASES = [ROOT / "samples" / f"11-{language}.html" for language in ("en", "hi", "ru")]
PROTOCOL = [ROOT / "samples" / "protocols" / f"11-{language}.txt" for language in ("en", "hi", "ru")]
WIDE, NARROW = {"width": 1280, "height": 840}, {"width": 360, "height": 780}
PATIENCE = 120_000
"""Milliseconds: the walk shares its machine with whatever else runs there."""

DISAGREED = {"8": (Status.CLOSED, Status.IN_PROGRESS), "9": (Status.AWAITING_OTHER, Status.REPORTED_DONE),
             "14": (Status.REPORTED_DONE, Status.IN_PROGRESS)}  # fmt: skip
"""Paragraph -> what India and what Russia says."""

CLOSED = ("32", "47")
PAPERS = ("annotated.pdf", "annotated.docx", "programme.pdf?begins=10:00", "programme.docx", "delegations.pdf",
          "badges.pdf", "cards.pdf", "rooms.pdf", "agenda.pdf", "areas.pdf")  # fmt: skip
REVIEWS = ("review.pdf", "review.docx", "review.xlsx")


@dataclass(frozen=True)
class Seen:
    """What the walk came to."""

    undertakings: int
    differing: int
    settled: int
    delegates: int
    papers: int
    alike: bool
    """Whether both nodes ended with the same logs and state, and both verify."""


class Side:
    """One side's secretary at the browser."""

    def __init__(self, node: Node, context: BrowserContext, language: str) -> None:
        paraph("user", "add", "secretary", "--role", "secretary", "--home", node.home)
        told = json.loads(paraph("user", "link", "secretary", "--home", node.home, "--json"))
        self.node, self.language, self.page = node, language, context.new_page()
        self.complaints: list[str] = []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.set_default_timeout(PATIENCE)
        self.page.goto(f"{node.address}{told['link'][told['link'].index('/enter/') :]}")

    def go(self, path: str) -> Page:
        """A page of this node in the interface language."""
        answer = self.page.goto(f"{self.node.address}/{self.language}/{path}")
        assert answer is not None
        assert answer.status == 200, f"{path}: {answer.status}"
        return self.page

    def adopt(self, files: Sequence[Path], form: str) -> None:
        """Hand files in, look at what they were read as, and confirm."""
        page = self.go(form)
        page.set_input_files("input[name=files]", [str(file) for file in files])
        page.click("main form button[type=submit]")
        page.click("button[name=do][value=confirm]")
        expect(page.locator("button[value=confirm]")).to_have_count(0)

    def body(self) -> str:
        """Id of the working group, as that of its undertakings begins."""
        return next(iter(self.undertakings().values())).partition(".s11.")[0]

    def undertakings(self, shown: str = "all") -> dict[str, str]:
        """Number of the paragraph -> id, of what the list shows."""
        page = self.go(f"undertakings/?show={shown}")
        rows = page.locator("table.undertakings tbody th a").evaluate_all(
            "links => links.map(one => [one.textContent.trim().split(' ')[0], one.pathname])"
        )
        return {number: path.split("/undertakings/")[1].strip("/") for number, path in rows}

    def say(self, number: str, status: Status, words: str) -> None:
        """Report on one undertaking, on its page."""
        page = self.go(f"undertakings/{self.undertakings()[number]}/")
        page.select_option("#f-status", status.value)
        page.fill("#f-words", words)
        page.click("button[name=do][value=report]")
        expect(page.locator("[role=status] .done")).to_be_visible()

    def fill_in(self, session: str, said: dict[str, Status], folder: Path) -> None:
        """Report in Excel: take the sheet, fill it in, hand it in."""
        answer = self.page.request.get(f"{self.node.address}/{self.language}/sessions/{session}/undertakings.xlsx")
        book = load_workbook(io.BytesIO(answer.body()))
        sheet = book.worksheets[0]
        for row in range(3, sheet.max_row + 1):
            status = said.get(str(sheet.cell(row, 2).value))
            if status:
                sheet.cell(row, 7).value = translate(STATUSES[status], self.language)
                sheet.cell(row, 9).value = f"{self.node.side}: {status.value}"
        file = folder / f"filled-{self.node.side}.xlsx"
        book.save(file)
        page = self.go("undertakings/")
        page.set_input_files("#f-sheet", str(file))
        page.click("form[action$='/undertakings/file/'] button")
        expect(page.locator("table.undertakings")).to_be_visible()

    def ask_by_mail(self, body: str) -> str:
        """Ask the lead of a sub-group for a report; gives the path of the link in the letter that waits."""
        page = self.go(f"bodies/{body}/reports/")
        page.fill("#f-person", "S. Verma")
        page.fill("#f-email", "verma@example.org")
        page.select_option("#f-language", self.language)
        page.click("button[name=do][value=ask]")
        expect(page.locator("section[aria-labelledby=links] tbody tr")).to_have_count(1)
        letter = _letter(self.node.home)
        return re.search(r"/(?:en|hi|ru)/report/[^\s\"<>]+/", letter)[0]  # type: ignore[index] - a letter without a link ends the walk

    def nominate(self, body: str, count: int, folder: Path) -> None:
        """A delegation of so many, from a list: India's in CSV, Russia's in Excel."""
        rows = [["category", "name en", "post en", "organization en"]]
        rows += [[_category(place), f"Delegate {_word(place)} of {self.node.side}", "Adviser", "Ministry"]
                 for place in range(count)]  # fmt: skip
        page = self.go(f"bodies/{body}/delegations/")
        page.set_input_files("#f-list", str(_list_file(folder / f"list-{self.node.side}", rows)))
        page.click("button[name=do][value=nominate]")
        expect(page.locator(f"section[aria-labelledby=d-{self.node.side}] tbody tr")).to_have_count(count)

    def receive(self, body: str, other: str, count: int) -> None:
        """Say how many can be received, and confirm everybody."""
        page = self.go(f"bodies/{body}/delegations/")
        section = page.locator(f"section[aria-labelledby=d-{other}]")
        section.locator("input[name=most]").fill(str(count))
        section.locator("button[value=receive]").click()
        section = page.locator(f"section[aria-labelledby=d-{other}]")
        section.locator("input[name=delegates]").evaluate_all("boxes => boxes.forEach(one => { one.checked = true })")
        section.locator("button[value=confirm]").click()
        expect(page.locator(f"section[aria-labelledby=d-{other}] input[name=delegates]:checked")).to_have_count(count)

    def propose_days(self, body: str) -> None:
        """Propose when and where the next session is held."""
        page = self.go(f"bodies/{body}/road/")
        page.click("#blank-propose summary")
        page.fill("#blank-propose [name=start]", "2026-09-07")
        page.fill("#blank-propose [name=end]", "2026-09-08")
        page.fill(f"#blank-propose [name='place.{self.language}']", "Moscow")
        page.click("button[name=do][value=propose]")
        expect(page.locator("section[aria-labelledby=when] .card")).to_have_count(1)

    def accept_days(self, body: str) -> None:
        """Accept what the other side proposes: with this second key they are agreed."""
        page = self.go(f"bodies/{body}/road/")
        page.click("button[name=do][value=accept]")
        expect(page.locator("section[aria-labelledby=when] > .notice svg")).to_be_visible()

    def file(self, like: Path) -> bytes:
        """The file that an act cites, as this node gives it on the page Exchange."""
        digest = sha256(like.read_bytes()).hexdigest()
        link = self.go("exchange/").locator(f"a[href$='/exchange/files/{digest}']")
        expect(link).to_have_count(1)
        return self.page.request.get(f"{self.node.address}{link.get_attribute('href')}").body()

    def printed(self, path: str) -> bool:
        """Whether a paper comes as the file it should be."""
        answer = self.page.request.get(f"{self.node.address}/{self.language}/{path}", timeout=PATIENCE)
        begins = b"%PDF-" if ".pdf" in path else b"PK"
        return answer.status == 200 and answer.body().startswith(begins)


class Pictures:
    """Where pictures of the walk are kept; nowhere in a small one."""

    def __init__(self, folder: Path | None, language: str) -> None:
        self.folder, self.language = folder, language

    def take(self, side: Side, name: str, path: str, *, at: str = "", narrow: bool = False) -> None:
        """A page as it stands, from `at` on where that is named."""
        if self.folder is None:
            return
        side.page.set_viewport_size(NARROW if narrow else WIDE)  # type: ignore[arg-type] - a plain dictionary
        page = side.go(path)
        page.evaluate("document.fonts.ready")
        if at:
            page.locator(at).first.evaluate("one => one.scrollIntoView()")
        page.screenshot(path=self.folder / f"year-{name}-{self.language}.png")
        side.page.set_viewport_size(WIDE)  # type: ignore[arg-type] - same


def walk(folder: Path, browser: Browser, *, language: str, delegates: int, pictures: Path | None = None) -> Seen:
    """Walk the year in one interface language; `delegates` of each side. Raises `AssertionError` where a step fails."""
    taken = Pictures(pictures, language)
    with two_nodes(folder, serving=2) as nodes, _sides(nodes, browser, language) as (india, russia):
        _adopt(india, russia, folder)
        group, session = _report(india, russia, folder, taken)
        _prepare(india, russia, group, delegates, folder, taken)
        printed = [side.printed(path) for side in (india, russia)
                   for path in (*(f"bodies/{group}/{name}" for name in PAPERS),
                                *(f"sessions/{session}/{name}" for name in REVIEWS))]  # fmt: skip
        assert all(printed), printed
        seen = [(len(side.undertakings()), len(side.undertakings("differ")), len(side.undertakings("done")))
                for side in (india, russia)]  # fmt: skip
        assert seen[0] == seen[1]
        ends = [node.ask("digest") for node in nodes]
        assert india.complaints + russia.complaints == []
        return Seen(*seen[0], 2 * delegates, len(printed), ends[0] == ends[1] and ends[0]["verifies"] is True)


def _adopt(india: Side, russia: Side, folder: Path) -> None:
    """The 11th session and its protocol, on either side; Russia takes its own copy of the protocol."""
    india.adopt(RELEASES, "adopt/")
    india.adopt(PROTOCOL, "adopt/protocol/")
    _carry(india, russia, folder)
    russia.adopt(PROTOCOL, "adopt/protocol/")
    _carry(russia, india, folder)
    assert len(india.undertakings()) == len(russia.undertakings()) == 24


def _report(india: Side, russia: Side, folder: Path, taken: Pictures) -> tuple[str, str]:
    """Reports by letter, on the page and in Excel; three disagreed on, two closed with both keys."""
    group = india.body()
    session = f"{group}.s11"
    evidence = folder / "survey.txt"
    evidence.write_text("Forty boreholes, seam thickness 2.1 m.\n", encoding="utf-8")
    _answer(india, india.ask_by_mail(f"{group}.sg-mining"), evidence, taken)
    for number, (ours, _) in DISAGREED.items():
        india.say(number, ours, f"Said by India of paragraph {number}.")
    india.fill_in(session, dict.fromkeys(CLOSED, Status.CLOSED), folder)
    theirs = {number: said for number, (_, said) in DISAGREED.items()} | dict.fromkeys(CLOSED, Status.CLOSED)
    russia.fill_in(session, theirs, folder)
    _carry(india, russia, folder)
    _carry(russia, india, folder)
    assert [side.file(evidence) for side in (india, russia)] == [evidence.read_bytes()] * 2
    assert set(DISAGREED) <= set(india.undertakings("differ"))
    assert set(india.undertakings("done")) == set(CLOSED)
    taken.take(india, "undertakings", "undertakings/?show=differ")
    taken.take(russia, "review", f"sessions/{session}/review/", at="#overview")
    taken.take(india, "review-narrow", f"sessions/{session}/review/", at="#overview", narrow=True)
    return group, session


def _answer(india: Side, link: str, evidence: Path, taken: Pictures) -> None:
    """The lead opens the link without an account, reports on every point, adds a file to the first, and hands in."""
    with _window(india.page.context.browser) as page:
        page.goto(f"{india.node.address}{link}")
        fields = page.locator("select[name$='.status']")
        assert fields.count() > 0
        for place in range(fields.count()):
            fields.nth(place).select_option(Status.OPEN.value)
        page.locator("textarea[name$='.words']").first.fill("The survey begins in spring.")
        page.set_input_files("input[name='p0.evidence']", str(evidence))
        if taken.folder:
            page.screenshot(path=taken.folder / f"year-letter-{taken.language}.png")
        page.click("button[name=do][value=hand-in]")
        expect(page.locator("textarea")).to_have_count(0)


def _prepare(india: Side, russia: Side, group: str, delegates: int, folder: Path, taken: Pictures) -> None:
    """Agenda and days agreed with two keys; two delegations, received and confirmed."""
    india.propose_days(group)
    page = india.go(f"bodies/{group}/agenda/")
    lines = page.input_value("#f-lines").splitlines()
    page.fill("#f-lines", "\n".join(f"{line} | {15 * place}" for place, line in enumerate(lines, start=1)))
    page.click("button[name=do][value=propose]")
    india.nominate(group, delegates, folder)
    _carry(india, russia, folder)
    page = russia.go(f"bodies/{group}/agenda/")
    page.click("button[name=do][value=accept]")
    expect(page.locator("#agreed")).to_be_visible()
    russia.accept_days(group)
    russia.nominate(group, delegates, folder)
    russia.receive(group, "IN", delegates)
    _carry(russia, india, folder)
    india.receive(group, "RU", delegates)
    _carry(india, russia, folder)
    expect(india.go(f"bodies/{group}/agenda/").locator("#agreed")).to_be_visible()
    expect(india.go(f"bodies/{group}/road/").locator("section[aria-labelledby=when] > .notice svg")).to_be_visible()
    taken.take(india, "road", f"bodies/{group}/road/")
    taken.take(india, "agenda", f"bodies/{group}/agenda/")
    taken.take(russia, "delegations", f"bodies/{group}/delegations/")


def _carry(giver: Side, taker: Side, folder: Path) -> None:
    """One pouch, sealed and opened on the pages, carried as a file."""
    page = giver.go("exchange/")
    with page.expect_download(timeout=PATIENCE) as download:
        page.locator("form[action$='/exchange/sealed.pouch'] button").first.click()
    file = folder / f"{giver.node.side}-{download.value.suggested_filename}"
    download.value.save_as(file)
    page = taker.go("exchange/")
    page.set_input_files("#pouch", str(file))
    page.locator("section[aria-labelledby=open] button[type=submit]").click()
    expect(page.locator(".refused")).to_have_count(0)


@contextmanager
def _sides(nodes: tuple[Node, Node], browser: Browser, language: str) -> Iterator[tuple[Side, Side]]:
    contexts = [
        browser.new_context(viewport=WIDE, locale=language, accept_downloads=True, reduced_motion="reduce")
        for _ in nodes
    ]  # type: ignore[arg-type] - same
    try:
        india, russia = (Side(node, context, language) for node, context in zip(nodes, contexts, strict=True))
        yield india, russia
    finally:
        for context in contexts:
            context.close()


@contextmanager
def _window(browser: Browser | None) -> Iterator[Page]:
    assert browser is not None
    context = browser.new_context(viewport=WIDE)  # type: ignore[arg-type] - same
    try:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        yield page
    finally:
        context.close()


def _letter(home: Path) -> str:
    """The letter, sent into the folder that takes the place of a mail server, as its reader sees it."""
    paraph("mail", "send", "--home", home)
    (file,) = (home / "mail").iterdir()
    message = message_from_string(file.read_text(encoding="utf-8").partition("\n-----")[0], policy=default)
    return str(message.get_body(("plain",)).get_content())  # type: ignore[attr-defined] - its class follows the policy


def _list_file(stem: Path, rows: list[list[str]]) -> Path:
    if stem.name.endswith("IN"):
        file = stem.with_suffix(".csv")
        with file.open("w", encoding="utf-8", newline="") as written:
            csv.writer(written).writerows(rows)
        return file
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    file = stem.with_suffix(".xlsx")
    book.save(file)
    return file


def _category(place: int) -> str:
    kinds = ("head", "deputy", "interpreter", "secretariat")
    return kinds[place] if place < len(kinds) else ("official", "expert", "industry")[place % 3]


def _word(place: int) -> str:
    """Two letters for a place, so that no two delegates share a name."""
    return f"{chr(65 + place // 26)}{chr(97 + place % 26)}"
