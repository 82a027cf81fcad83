"""What is not published, or not yet, is nowhere: the whole public face is byte for byte that of a node without it.

Every address that anybody may ask is asked: pages, feeds, calendar, sitemap, read API, open data and the
addresses of the hidden thing itself. Compared are status, headers, bytes and how often the database was asked, so that
nothing can be reached, counted or told by how long an answer takes.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from immutables import Map
from tests import cast
from tests.web import drafting, following
from tests.web.test_access import OUTSIDE, TABLE

from paraph.mechanism.acts.joint_releases import clear_release, draft_release
from paraph.mechanism.acts.publications import publish_document, publish_undertaking
from paraph.mechanism.acts.undertakings import report_undertaking
from paraph.mechanism.documents import Document
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.joint_releases import Version, version_key
from paraph.mechanism.releases import Stance, Statement
from paraph.mechanism.state import State
from paraph.mechanism.undertakings import Entry, Status
from paraph.node.models import Act, Delivery, Publication, ShownProof
from paraph.node.world import publishing, webhooks
from paraph.papers.open_data.bundle import SUMS, bundle
from paraph.web import whole_pages

ENGLISH = f"{cast.ELEVENTH}.en.2150001"
HIDDEN = version_key(following.KEY, "ru", 1)
EMBARGO = datetime.fromisoformat("2030-03-01T12:00:00+00:00")
WORD = "Тайнопись"
WORDS = f"{WORD}: стороны договорились о ветряном туннеле.\n"
LANGUAGES = ("en", "ru")

Show = Callable[[State], None]
At = Callable[[datetime], None]
Answer = tuple[int, tuple[tuple[str, str], ...], bytes, int]


@dataclass(frozen=True)
class Secret:
    """A record with something that is not public, and what its node has decided to show of it."""

    state: State
    key: str
    decided: tuple[str, ...] = ()


def drafted(state: State, *sides: str, number: int = 1, embargo: str | None = None) -> State:
    """With a Russian version of the joint release, cleared by these sides."""
    around = replace(state.releases[ENGLISH].furniture, headline=WORD, posted_at="2030-03-01T15:00")
    said = Statement(WORDS[-20:-2], (len(WORDS) - 20, len(WORDS) - 2), Stance.AGREED, cast.WIND_TUNNEL)
    version = Version(WORDS, around, statements=(said,), embargo=embargo, notice=WORD if number > 1 else "")
    key = {"document": following.KEY, "language": "ru", "number": number}
    state = fold_draft(state, draft_release(state, side="IN", office="o", **key, version=version), side="IN")
    of = version_key(following.KEY, "ru", number)
    for side in sides:
        draft = clear_release(state, side=side, office="o", key=of, digest=version.digest())
        state = fold_draft(state, draft, side=side)
    return state


def under_embargo(state: State, number: int = 1) -> State:
    return drafted(state, "IN", "RU", number=number, embargo=f"{EMBARGO:%Y-%m-%dT%H:%MZ}")


def with_another_document(state: State) -> State:
    """A second signed document that one side alone would publish."""
    first: Document = state.documents[following.KEY]
    other = replace(first, key=f"{first.key}x", terms=replace(first.terms, opening=Map({"ru": WORD})))
    state = state.having(documents=state.documents.set(other.key, other))
    return fold_draft(state, publish_document(state, side="IN", office="o", key=other.key), side="IN")


def in_negotiation(state: State) -> State:
    """A protocol of the next session under negotiation."""
    other = drafting.negotiated()
    twelfth = state.sessions.set(drafting.TWELFTH, other.sessions[drafting.TWELFTH])
    return state.having(negotiations=other.negotiations, sessions=twelfth)


def reported(state: State, *sides: str, publishing_it: tuple[str, ...]) -> State:
    """With the second undertaking completed, as these sides record it, and these would publish."""
    for side in sides:
        entry = Entry(side, Status.CLOSED, words=Map({"ru": WORD}))
        draft = report_undertaking(state, side=side, office="o", key=following.TEAM, entry=entry)
        state = fold_draft(state, draft, side=side)
    for side in publishing_it:
        state = fold_draft(state, publish_undertaking(state, side=side, office="o", key=following.TEAM), side=side)
    return state


SECRETS: dict[str, Callable[[State], Secret]] = {
    "cleared, decided on, under embargo": lambda state: Secret(under_embargo(state), HIDDEN, (HIDDEN,)),
    "cleared and not decided on": lambda state: Secret(drafted(state, "IN", "RU"), HIDDEN),
    "drafted": lambda state: Secret(drafted(state), HIDDEN),
    "cleared by one side": lambda state: Secret(drafted(state, "RU"), HIDDEN),
    "another session's release": lambda state: Secret(state, f"{cast.TENTH}.en.2150001"),
    "a document on one word": lambda state: Secret(
        with_another_document(state), f"{following.KEY}x", (f"{following.KEY}x",)
    ),
    "progress that one side reports": lambda state: Secret(
        reported(state, "IN", publishing_it=()), following.TEAM, (following.TEAM,)
    ),
    "progress both recorded and one would publish": lambda state: Secret(
        reported(state, "IN", "RU", publishing_it=("RU",)), following.TEAM, (following.TEAM,)
    ),
    "progress both would publish and the node does not show": lambda state: Secret(
        reported(state, "IN", "RU", publishing_it=("IN", "RU")), following.TEAM
    ),
    "in negotiation": lambda state: Secret(in_negotiation(state), drafting.KEY),
}


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> At:
    """Set the node's clock."""
    return lambda moment: monkeypatch.setattr(timezone, "now", lambda: moment)


@pytest.fixture
def site(show: Show, db: None, at: At) -> State:
    """A release and a protocol published, a day before the embargo ends."""
    at(EMBARGO - timedelta(days=1))
    state = following.published()
    show(state)
    publishing.publish([ENGLISH, following.KEY])
    plant_proofs(state)
    index()
    return state


def index() -> None:
    """The first question after something was published makes the index anew, which takes queries of its own."""
    Client().get("/en/public/find/?q=x")


def plant_proofs(state: State) -> None:
    """Of what is public, as they were when first asked for."""
    text = sha256(state.releases[ENGLISH].text.encode()).hexdigest()
    for n, (key, side, digest) in enumerate(
        [(ENGLISH, "IN", text), *((following.KEY, *said) for said in state.publishable[following.KEY].items())]
    ):
        Act.objects.create(mechanism="in-ru", side=side, n=n, data=b"{}")
        ShownProof.objects.create(mechanism="in-ru", key=key, side=side, digest=digest, n=n, file=b"proof")


def addresses(state: State, key: str) -> list[str]:
    """Whatever the world may ask: each open address with what the sitemap leads to, and with the hidden id."""
    found = re.findall(r"<loc>https?://[^/]*(.*?)</loc>", Client().get("/sitemap.xml").content.decode())
    for language in LANGUAGES:
        with override(language):
            for name, (who, given) in TABLE.items():
                if who == OUTSIDE and name.startswith(("public", "api")):
                    found.append(reverse(name, args=given) + (f"?q={WORD}" if "find" in name else ""))
                    if given and name not in {"api-rows", "api-nowhere", "public-file"}:
                        place = 1 if name == "api-row" else 0
                        found.append(reverse(name, args=[*given[:place], key, *given[place + 1 :]]))
    tables = ("releases", "documents", "paragraphs", "sessions", "bodies", "topics", "people")
    found += [f"/api/v1/{table}/{page}" for table in tables for page in ("", "?limit=1")]
    found += [f"/api/v1/{table}/{key}/" for table in tables]
    files = [*bundle(publishing.public().state, owner="IN"), SUMS, f"documents/{key}.json"]
    found += [f"/en/public/data/{name}" for name in files if not name.startswith("dictionary")]
    return sorted({address for address in found if not address.startswith("/hi/")})


def asked(address: str) -> Answer:
    with CaptureQueriesContext(connection) as queries:
        answer: HttpResponse = Client().get(address)
    return answer.status_code, tuple(sorted(answer.headers.items())), answer.content, len(queries)


def face(state: State, key: str) -> dict[str, Answer]:
    """Every address with its answer, none from a copy."""
    whole_pages._COPIES.clear()
    return {address: asked(address) for address in addresses(state, key)}


def hide(secret: Secret, show: Show) -> None:
    """Put the secret into the record, decided on as its node did."""
    show(secret.state)
    for key in secret.decided:
        kind = publishing.kind_of(secret.state, key)
        Publication.objects.create(mechanism="in-ru", kind=kind, key=key, published_at=timezone.now())


@pytest.mark.parametrize("what", SECRETS)
def test_what_is_not_published_leaves_the_public_face_as_it_is(what: str, site: State, show: Show) -> None:
    secret = SECRETS[what](site)
    before = face(site, secret.key)
    hide(secret, show)
    after = face(secret.state, secret.key)
    assert [address for address in before.keys() | after.keys() if before.get(address) != after.get(address)] == []
    assert len(before) > 100


def test_published_progress_stays_as_it_is_while_the_record_goes_on(site: State, show: Show) -> None:
    published = reported(site, "IN", "RU", publishing_it=("IN", "RU"))
    show(published)
    publishing.publish([following.TEAM])
    index()
    before = face(published, following.TEAM)
    assert b"Completed" in before["/en/public/undertakings/"][2]
    later = published
    for side in ("IN", "RU"):
        entry = Entry(side, Status.IN_PROGRESS, words=Map({"ru": WORD}))
        draft = report_undertaking(later, side=side, office="o", key=following.TEAM, entry=entry)
        later = fold_draft(later, draft, side=side)
    later = reported(later, publishing_it=("RU",))
    show(later)
    after = face(later, following.TEAM)
    assert [address for address in before if before[address] != after.get(address)] == []


@pytest.mark.parametrize("what", SECRETS)
def test_a_hidden_thing_is_answered_as_one_there_is_not(what: str, site: State, show: Show) -> None:
    secret = SECRETS[what](site)
    hide(secret, show)
    nothing = "x" * len(secret.key)
    for name, (who, given) in TABLE.items():
        if who == OUTSIDE and name.startswith(("public", "api")) and given and given[0] in (following.KEY, ENGLISH):
            hidden, absent = (asked(reverse(name, args=[key, *given[1:]])) for key in (secret.key, nothing))
            assert hidden[0] == absent[0] == 404, name
            assert (hidden[2].replace(secret.key.encode(), nothing.encode()), hidden[3]) == (absent[2], absent[3]), name


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (EMBARGO - timedelta(minutes=1), False),
        (EMBARGO - timedelta(microseconds=1), False),
        (EMBARGO, True),
        (EMBARGO + timedelta(minutes=1), True),
    ],
)
@pytest.mark.parametrize("number", [1, 2])
def test_embargo_ends_everywhere_at_its_minute(
    number: int, moment: datetime, *, shown: bool, site: State, show: Show, at: At
) -> None:
    """Of a first version, and of a correction of one that is public; from the copies of whole pages too."""
    key = version_key(following.KEY, "ru", number)
    show(under_embargo(site if number == 1 else drafted(site, "IN", "RU"), number))
    webhooks.add("https://news.example.org/")
    publishing.publish([HIDDEN, key])
    told = Delivery.objects.count()
    closed = {address: asked(address)[:3] for address in every_kind(key)}
    at(moment)
    publishing.announce()
    for _ in range(2):
        opened = {address: asked(address)[:3] for address in every_kind(key)}
        assert {address for address in closed if closed[address] != opened[address]} == (
            set(closed) if shown else set()
        )
    assert [opened[address][0] for address in opened if key in address] == [200 if shown else 404] * 3
    assert Delivery.objects.count() - told == int(shown)


def every_kind(key: str) -> tuple[str, ...]:
    """An address of each kind that tells of a release once it is public."""
    own = (f"/ru/public/releases/{key}/", f"/en/public/releases/{key}/check/", f"/api/v1/releases/{key}/")
    lists = ("/ru/public/", f"/en/public/sessions/{cast.ELEVENTH}/", f"/ru/public/topics/{cast.WIND_TUNNEL}/",
             "/ru/public/feed.atom", "/sitemap.xml", "/api/v1/", "/api/v1/releases/", "/api/v1/releases/?limit=1",
             "/en/public/data/releases.csv", "/en/public/data/paraph.sqlite", "/en/public/data/SHA256SUMS")  # fmt: skip
    return own + lists
