"""Accounts of one session side by side: whose they are, why they belong together, and each fact as each states it.

Rules
    1. Accounts have short names, A1, A2 …, in the order in which they came; none is taken for the right one.
    2. What accounts differ on comes first. Accounts that say the same in the same words stand before one value.
    3. The words of an account stay in its language and are marked so; days, numbers and verbs are the paper's.
    4. A fact that an account is silent on is told as silence, not filled; a topic that it names and says nothing of is
       told as named.

The sheet comes in ready: this room knows no readings. Pages and the command show the same sheet.
"""

from dataclasses import dataclass
from itertools import groupby

from paraph.messages import N_
from paraph.papers.paper import Content
from paraph.papers.typesetting import typeset
from paraph.papers.wording import Said, Wording

TITLE = N_("Accounts of a session, side by side")
LABELS = {
    "accounts": N_("The accounts"),
    "why": N_("Why they belong together"),
    "differing": N_("Where they differ"),
    "agreeing": N_("Where they do not differ"),
    "fact": N_("Fact"),
    "told": N_("As told"),
    "language": N_("Language"),
    "publisher": N_("Publisher"),
    "posted": N_("Published on"),
    "number": N_("Number"),
    "side": N_("Government"),
}
FACTS = {
    "body.name": N_("Body"),
    "body.kind": N_("Kind of body"),
    "body.parent": N_("Under the framework of"),
    "body.parties": N_("Parties"),
    "session.ordinal": N_("Number of the session"),
    "session.date": N_("First day"),
    "session.end_date": N_("Last day"),
    "session.city": N_("Place"),
    "session.venue": N_("Venue"),
    "session.format": N_("Form of meeting"),
    "delegates": N_("Delegates, both Sides"),
    "next_session": N_("Next session, as stated"),
    "subgroups": N_("Sub-groups that reported"),
    "signed": N_("Documents signed"),
    "areas": N_("Other areas named"),
}
CHAIR = N_("Co-chair, {side}")
KINDS = {
    "wording": N_("different wording"),
    "stance": N_("different verbs"),
    "value": N_("different values"),
    "count": N_("different numbers"),
    "one_only": N_("not in every account"),
}
SILENT = N_("says nothing of it")
IN_PASSING = N_("only names it")
NO_DIFFERENCE = N_("The accounts differ in nothing that is compared.")
NOTE = N_(
    "Read from what was published; no account is an authentic text, and none is taken for the right one. What cannot "
    "be aligned without translating is not compared."
)
PAGE = N_("Page {page} of {pages}")
ABOUT = N_("About this paper")


@dataclass(frozen=True, slots=True)
class Account:
    """One account."""

    name: str
    """A1, A2 …"""

    key: str
    """What it is called elsewhere: the key of a release, the name of a source."""

    language: str
    publisher: Said | None
    side: str
    """The party whose government published it; empty where that is not clear."""

    posted: str
    number: str
    source: str


@dataclass(frozen=True, slots=True)
class Row:
    """One fact."""

    fact: str
    label: str
    kinds: tuple[str, ...]
    """How the accounts differ, in words; empty where they do not."""

    why: tuple[str, ...]
    cells: tuple[tuple[Said, ...], ...]
    """What each account says, in the order of the accounts; empty for silence."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """All accounts of one session."""

    body: Said
    line: str
    """Number and days, as far as the accounts give one."""

    accounts: tuple[Account, ...]
    why: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def differing(self) -> tuple[Row, ...]:
        """What the accounts differ on."""
        return tuple(row for row in self.rows if row.kinds)

    @property
    def agreeing(self) -> tuple[Row, ...]:
        """What they do not, or what is not compared."""
        return tuple(row for row in self.rows if not row.kinds)

    def told(self, row: Row) -> tuple[tuple[tuple[str, ...], tuple[Said, ...]], ...]:
        """The values of a row, each with the names of the accounts that give it in the same words."""
        named = zip((account.name for account in self.accounts), row.cells, strict=True)
        found: dict[str, tuple[list[str], tuple[Said, ...]]] = {}
        for name, cell in named:
            found.setdefault(repr(cell), ([], cell))[0].append(name)
        return tuple((tuple(names), cell) for names, cell in found.values())


def render_side_by_side(sheet: Sheet, wording: Wording) -> bytes:
    """The PDF; the same arguments give the same bytes. Raises `SettingFailed`."""
    return typeset("side_by_side", compose(sheet, wording))


def compose(sheet: Sheet, wording: Wording) -> Content:
    """What the paper says, before it is set."""
    title = wording.say(TITLE)
    return {
        "language": wording.language,
        "title": title,
        "document_title": f"{title} — {sheet.body['text']}",
        "body": sheet.body,
        "above": None,
        "line": sheet.line,
        "notice": "",
        "furniture": {"page": wording.say(PAGE, page="{page}", pages="{pages}"), "about": wording.say(ABOUT),
                      "foot": sheet.line, "head": ""},
        "notes": [wording.say(NOTE)],
        "content": {
            "labels": wording.labels(LABELS),
            "accounts": [_account(account, wording) for account in sheet.accounts],
            "why": list(sheet.why),
            "no_difference": wording.say(NO_DIFFERENCE),
            "differing": [_row(sheet, row, wording) for row in sheet.differing],
            "agreeing": [_row(sheet, row, wording) for row in sheet.agreeing],
        },
    }  # fmt: skip


def _account(account: Account, wording: Wording) -> Content:
    return {
        "name": account.name,
        "language": wording.language_name(account.language),
        "publisher": account.publisher,
        "side": wording.side_name(account.side) if account.side else "",
        "posted": account.posted,
        "number": account.number,
        "source": account.source,
    }


def _row(sheet: Sheet, row: Row, wording: Wording) -> Content:
    silent = wording.own(wording.say(SILENT))
    told = [{"names": ", ".join(names), "texts": list(cell) or [silent]} for names, cell in sheet.told(row)]
    return {"label": row.label, "kinds": "; ".join(kind for kind, _ in groupby(row.kinds)), "told": told}
