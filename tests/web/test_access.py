"""The access table: every address of the site for everybody, in one place.

An address that stands in `urls` and not here fails, so nothing can be added without deciding who may see it.
"""

from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests import cast
from tests.web import drafting, following
from tests.web.plans import stored, watched

from paraph.node import records
from paraph.node.models import Proposal
from paraph.node.people.roles import Right, Role
from paraph.node.world import press
from paraph.web.views import papers
from paraph.web.views.texts import drafting_acts, originals

SIGN_IN = 302
RELEASE = f"{cast.ELEVENTH}.en.2150001"

OUTSIDE, READERS, PROPOSERS = "outside", "readers", "proposers"
"""Who is answered with a page: anybody; those with any role; those who may propose."""

TABLE: dict[str, tuple[str, tuple[object, ...]]] = {
    "door": (OUTSIDE, ()),
    "enter": (OUTSIDE, ()),
    "enter-invited": (OUTSIDE, ()),
    "to-issuer": (OUTSIDE, ()),
    "openid_connect_callback": (OUTSIDE, ("issuer",)),
    "people": ("administrators", ()),
    "audit": ("administrators", ()),
    "webhooks": ("administrators", ()),
    "person": ("administrators", (1,)),
    "favicon": (OUTSIDE, ()),
    "font": (OUTSIDE, ("Shobhika-Regular.otf",)),
    "pouches": (OUTSIDE, ()),
    "healthz": (OUTSIDE, ()),
    "metrics": (OUTSIDE, ()),
    "pouch": (OUTSIDE, ("0" * 64,)),
    "account_login": (OUTSIDE, ()),
    "account_logout": (OUTSIDE, ()),
    "account_signup": (OUTSIDE, ()),
    "account_inactive": (OUTSIDE, ()),
    "account_change_password": ("account", ()),
    "account_set_password": ("account", ()),
    "account_reauthenticate": ("account", ()),
    "mail": ("confirmers", ()),
    "account": ("account", ()),
    "unsent": ("account", ()),
    "mfa_index": ("account", ()),
    "mfa_activate_totp": ("account", ()),
    "mfa_deactivate_totp": ("account", ()),
    "mfa_view_recovery_codes": ("account", ()),
    "mfa_generate_recovery_codes": ("account", ()),
    "mfa_download_recovery_codes": ("account", ()),
    "mfa_list_webauthn": ("account", ()),
    "mfa_add_webauthn": ("account", ()),
    "mfa_reauthenticate": ("account", ()),
    "mfa_reauthenticate_webauthn": ("account", ()),
    "mfa_edit_webauthn": ("account", (1,)),
    "mfa_remove_webauthn": ("account", (1,)),
    "mfa_authenticate": (OUTSIDE, ()),
    "mfa_login_webauthn": (OUTSIDE, ()),
    "home": (READERS, ()),
    "bodies": (READERS, ()),
    "body": (READERS, (cast.GROUP,)),
    "paper-agenda": (READERS, (cast.GROUP,)),
    "paper-areas": (READERS, (cast.GROUP,)),
    "session": (READERS, (cast.ELEVENTH,)),
    "accounts": (READERS, (cast.ELEVENTH,)),
    "paper-accounts": (READERS, (cast.ELEVENTH,)),
    "paper-session": (READERS, (cast.ELEVENTH,)),
    "release": (READERS, (RELEASE,)),
    "agenda": (READERS, (cast.GROUP,)),
    "body-life": ("confirmers", (cast.GROUP,)),
    "establish-body": ("confirmers", ()),
    "open-topic": ("confirmers", (cast.GROUP,)),
    "session-account": ("confirmers", (cast.ELEVENTH,)),
    "reports": ("confirmers", (cast.GROUP,)),
    "report-link": (OUTSIDE, ("no-such-token",)),
    "report-link-sheet": (OUTSIDE, ("no-such-token",)),
    "stop-letters": (OUTSIDE, ("no-such-token",)),
    "road": (READERS, (cast.GROUP,)),
    "delegations": (READERS, (cast.GROUP,)),
    "accreditation": ("confirmers", (cast.GROUP, "IN", "d1")),
    "paper-delegations": (READERS, (cast.GROUP,)),
    "paper-badges": (READERS, (cast.GROUP,)),
    "paper-cards": (READERS, (cast.GROUP,)),
    "paper-rooms": (READERS, (cast.GROUP,)),
    "paper-annotated": (READERS, (cast.GROUP,)),
    "word-annotated": (READERS, (cast.GROUP,)),
    "paper-programme": (READERS, (cast.GROUP,)),
    "word-programme": (READERS, (cast.GROUP,)),
    "document": (READERS, (following.KEY,)),
    "press": ("press", (following.KEY,)),
    "press-language": ("press", (following.KEY, "en")),
    "press-version": ("press", (following.KEY, "en", 1)),
    "press-paper": ("press", (following.KEY, "en", 0, "txt")),
    "undertakings": (READERS, ()),
    "review": (READERS, (cast.ELEVENTH,)),
    "paper-review": (READERS, (cast.ELEVENTH,)),
    "word-review": (READERS, (cast.ELEVENTH,)),
    "excel-review": (READERS, (cast.ELEVENTH,)),
    "report-file": ("form", ()),
    "report-sheet": (READERS, (cast.ELEVENTH,)),
    "undertaking": (READERS, (following.TEAM,)),
    "find": (READERS, ()),
    "drafts": (READERS, ()),
    "draft": (READERS, (drafting.KEY,)),
    "draft-room": (READERS, (drafting.KEY,)),
    "draft-print": (READERS, (drafting.KEY,)),
    "draft-paragraph": ("drafters", (drafting.KEY, "pin1")),
    "draft-split": ("drafters", (drafting.KEY, "pin1")),
    "draft-merge": ("drafters", (drafting.KEY, "pin1")),
    "draft-new": ("drafters", (drafting.KEY, "review")),
    "draft-nonpapers": (READERS, (drafting.KEY,)),
    "draft-corrections": (READERS, (drafting.KEY,)),
    "draft-frame": (READERS, (drafting.KEY,)),
    "draft-originals": (READERS, (drafting.KEY,)),
    "draft-original": (READERS, (drafting.KEY, "IN")),
    "draft-sheet": (READERS, (drafting.KEY, "IN")),
    "draft-akn": (READERS, (drafting.KEY, "IN")),
    "draft-signed": ("signatures", (drafting.KEY, "0" * 64)),
    "draft-mandate": ("drafters", (drafting.KEY,)),
    "draft-files": ("drafters", (drafting.KEY,)),
    "draft-word": ("drafters", (drafting.KEY,)),
    "draft-xliff": ("drafters", (drafting.KEY,)),
    "draft-say": ("said", (drafting.KEY,)),
    "draft-compare": ("said", (drafting.KEY,)),
    "publish": ("post", (RELEASE,)),
    "publish-document": ("post", (following.KEY,)),
    "publish-progress": ("post", (following.TEAM,)),
    "public": (OUTSIDE, ()),
    "public-feed": (OUTSIDE, ()),
    "public-calendar": (OUTSIDE, ()),
    "tokens": ("account", ()),
    "api": (OUTSIDE, ()),
    "api-openapi": (OUTSIDE, ()),
    "api-popolo": (OUTSIDE, ()),
    "api-rows": (OUTSIDE, ("sessions",)),
    "api-row": (OUTSIDE, ("sessions", cast.ELEVENTH)),
    "api-akn": (OUTSIDE, (following.KEY,)),
    "api-digested": (OUTSIDE, (following.KEY,)),
    "api-nowhere": (OUTSIDE, ("no/such/thing",)),
    "public-bodies": (OUTSIDE, ()),
    "public-data": (OUTSIDE, ()),
    "public-file": (OUTSIDE, ("bodies.csv",)),
    "public-body": (OUTSIDE, (cast.GROUP,)),
    "public-topics": (OUTSIDE, ()),
    "public-find": (OUTSIDE, ()),
    "public-document": (OUTSIDE, (following.KEY,)),
    "public-document-in": (OUTSIDE, (following.KEY, "ru")),
    "public-document-json": (OUTSIDE, (following.KEY,)),
    "public-document-check": (OUTSIDE, (following.KEY,)),
    "public-document-act": (OUTSIDE, (following.KEY, "IN")),
    "public-document-proof": (OUTSIDE, (following.KEY, "IN")),
    "public-session": (OUTSIDE, (cast.ELEVENTH,)),
    "public-topic": (OUTSIDE, (cast.WIND_TUNNEL,)),
    "public-release": (OUTSIDE, (RELEASE,)),
    "public-release-paper": (OUTSIDE, (RELEASE, "txt")),
    "public-undertakings": (OUTSIDE, ()),
    "public-check": (OUTSIDE, (RELEASE,)),
    "public-act": (OUTSIDE, (RELEASE,)),
    "public-proof": (OUTSIDE, (RELEASE,)),
    "calendar": (OUTSIDE, ("no-such-token",)),
    "public-sitemap": (OUTSIDE, ()),
    "topics": (READERS, ()),
    "topic": (READERS, (cast.WIND_TUNNEL,)),
    "exchange": (READERS, ()),
    "sealed": ("confirmers", ()),
    "attachment": ("attachments", ("0" * 64,)),
    "adopt": (PROPOSERS, ()),
    "proposal": (PROPOSERS, (1,)),
    "proposal-field": ("fragment", (1,)),
    "adopt-protocol": (PROPOSERS, ()),
    "protocol-proposal": ("protocols", (1,)),
    "lexicon": (PROPOSERS, ()),
    "watch": (PROPOSERS, ()),
    "watched": (PROPOSERS, (1,)),
}

MAY_PROPOSE = {Role.ADMINISTRATOR, Role.SECRETARY, Role.CO_CHAIR, Role.SUB_GROUP_LEAD, Role.DRAFTER,
               Role.LANGUAGE_OFFICER, Role.PRESS_OFFICER}  # fmt: skip
RECORD = [name for name, (who, _) in TABLE.items() if who in {READERS, PROPOSERS}]


def address(name: str) -> str:
    return reverse(name, args=TABLE[name][1])


def names(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from names(pattern.url_patterns)
        else:
            yield pattern.name


@pytest.fixture
def waiting(show: Callable[..., None], db: None, monkeypatch: pytest.MonkeyPatch) -> Proposal:
    """A proposal for the address that shows it; papers are decided on here, and set elsewhere."""
    show(drafting.negotiated())
    monkeypatch.setattr(papers, "render", lambda *_, **__: b"%PDF-1.7")
    monkeypatch.setattr(papers, "render_side_by_side", lambda *_, **__: b"%PDF-1.7")
    monkeypatch.setattr(originals, "make", lambda *_: b"%PDF-1.7")
    monkeypatch.setattr(originals, "signing_sheet", lambda *_: b"%PDF-1.7")
    proposal = stored()
    TABLE["proposal"] = (PROPOSERS, (proposal.pk,))
    TABLE["proposal-field"] = ("fragment", (proposal.pk,))
    TABLE["watched"] = (PROPOSERS, (watched().pk,))
    return proposal


def test_every_address_stands_in_the_table() -> None:
    assert set(names(get_resolver().url_patterns)) == TABLE.keys()


@pytest.mark.parametrize("name", RECORD)
@pytest.mark.parametrize("method", ["get", "post"])
def test_somebody_not_signed_in_is_sent_to_sign_in(name: str, method: str, waiting: Proposal) -> None:
    answer = getattr(Client(), method)(address(name))
    if method == "post" and answer.status_code == 405:
        return
    assert (answer.status_code, answer["Location"].split("?")[0]) == (SIGN_IN, reverse("account_login"))


@pytest.mark.parametrize("name", [name for name, (who, _) in TABLE.items() if who == "account"])
def test_own_account_is_for_somebody_signed_in(name: str, db: None) -> None:
    answer = Client().get(address(name))
    assert (answer.status_code, answer["Location"].split("?")[0]) == (SIGN_IN, reverse("account_login"))


@pytest.mark.parametrize("role", [None, *Role])
def test_people_are_for_administrators_of_the_whole_node(
    role: Role | None, whole: object, sign_in: Callable[..., Client]
) -> None:
    expected = {None: 404, Role.ADMINISTRATOR: 200}.get(role, 403)
    assert sign_in(role.value if role else None).get(address("people")).status_code == expected


def test_people_are_not_for_an_administrator_of_one_body(whole: object, sign_in: Callable[..., Client]) -> None:
    assert sign_in("administrator", body=cast.GROUP).get(address("people")).status_code == 404


@pytest.mark.parametrize("name", RECORD)
def test_stranger_is_told_that_there_is_nothing(name: str, waiting: Proposal, stranger: Client) -> None:
    answer = stranger.get(address(name))
    assert answer.status_code == 404
    assert b"Modernization" not in answer.content
    assert str(waiting.pk).encode() + b" waits" not in answer.content


@pytest.mark.parametrize("name", RECORD)
@pytest.mark.parametrize("role", list(Role))
def test_role_is_answered_by_the_table(
    name: str, role: Role, waiting: Proposal, sign_in: Callable[..., Client]
) -> None:
    status = sign_in(role.value).get(address(name)).status_code
    allowed = TABLE[name][0] == READERS or role in MAY_PROPOSE
    refused = 404 if name == "proposal" else 403
    assert status == (200 if allowed else refused)


@pytest.mark.parametrize("name", RECORD)
def test_lead_of_one_sub_group_does_not_see_what_stands_above(
    name: str, waiting: Proposal, sign_in: Callable[..., Client]
) -> None:
    lead = sign_in("sub_group_lead", body=cast.SUB_GROUPS[2])
    answer = lead.get(address(name))
    own = {"home", "find", "bodies", "topics", "undertakings", "drafts", "adopt", "adopt-protocol", "proposal", "watch",
           "watched", "lexicon"}  # fmt: skip
    assert answer.status_code == (200 if name in own else 404)
    if name in {"home", "bodies", "topics", "undertakings", "drafts"}:
        page = answer.content.decode()
        assert "Modernization and Industrial Cooperation" not in page
        assert "11th session" not in page


def test_lead_of_one_sub_group_sees_that_sub_group(whole: object, sign_in: Callable[..., Client]) -> None:
    lead = sign_in("sub_group_lead", body=cast.SUB_GROUPS[2])
    page = lead.get(reverse("body", args=[cast.SUB_GROUPS[2]])).content.decode()
    assert "Sub-group on Fertilizers" in page
    assert "Sub-group on Mining" not in page


@pytest.mark.parametrize("name", [name for name in RECORD if TABLE[name][1] and name not in {"proposal", "watched"}])
def test_thing_that_is_not_there_is_not_found(name: str, whole: object, reader: Client) -> None:
    assert reader.get(reverse(name, args=["no-such-thing", *TABLE[name][1][1:]])).status_code == 404


@pytest.mark.parametrize("role", [Role.SUB_GROUP_LEAD, Role.DRAFTER, Role.LANGUAGE_OFFICER, Role.PRESS_OFFICER])
def test_role_that_proposes_may_not_confirm(role: Role, waiting: Proposal, sign_in: Callable[..., Client]) -> None:
    answer = sign_in(role.value).post(address("proposal"), {"do": "confirm"})
    waiting.refresh_from_db()
    assert (answer.status_code, waiting.state) == (403, "waiting")


@pytest.mark.parametrize(("role", "status"), [("secretary", 200), ("drafter", 200), ("reader", 404), (None, 404)])
def test_field_of_a_proposal_is_for_those_who_propose(
    role: str | None, status: int, waiting: Proposal, sign_in: Callable[..., Client]
) -> None:
    headers = {"HX-Request": "true", "HX-Trigger-Name": "0.ordinal"}
    assert sign_in(role).post(address("proposal-field"), {"0.ordinal": "11"}, headers=headers).status_code == status


def test_part_asked_for_after_signing_out_sends_the_whole_page_to_sign_in(waiting: Proposal) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{address('proposal')}"}
    answer = Client().get(address("proposal"), headers=headers)
    assert (answer.status_code, answer["HX-Redirect"]) == (204, f"/en/sign-in/?next=%2Fen%2Fadopt%2F{waiting.pk}%2F")


@pytest.mark.parametrize("name", ["proposal-field", "draft-compare"])
def test_what_is_typed_after_signing_out_stays_on_its_page(name: str, waiting: Proposal) -> None:
    answer = Client().post(address(name), headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Retarget"], "HX-Redirect" in answer) == (200, "#ended", False)
    assert "You are no longer signed in" in answer.content.decode()


MAY_DRAFT = MAY_PROPOSE - {Role.PRESS_OFFICER}
MAY_SPEAK = {Role.ADMINISTRATOR, Role.SECRETARY, Role.CO_CHAIR}
MAY_CONCORD = {Role.ADMINISTRATOR, Role.SECRETARY, Role.LANGUAGE_OFFICER}


@pytest.mark.parametrize("name", [name for name, (who, _) in TABLE.items() if who == "drafters"])
@pytest.mark.parametrize("role", [*Role, None])
def test_a_paragraph_is_written_by_those_who_draft(
    name: str, role: Role | None, waiting: Proposal, sign_in: Callable[..., Client]
) -> None:
    refused = 404 if role is None else 403
    status = sign_in(role.value if role else None).get(address(name)).status_code
    assert status == (200 if role in MAY_DRAFT else refused)


MAY_RELEASE = MAY_SPEAK | {Role.PRESS_OFFICER}


@pytest.mark.parametrize("name", [name for name, (who, _) in TABLE.items() if who == "press"])
@pytest.mark.parametrize("role", [*Role, None])
def test_a_release_is_written_by_those_who_release(
    name: str, role: Role | None, waiting: Proposal, sign_in: Callable[..., Client]
) -> None:
    show = {"press-version": 404}
    press.begin(following.KEY)
    status = sign_in(role.value if role else None).get(address(name)).status_code
    assert status == (show.get(name, 200) if role in MAY_RELEASE else 404 if role is None else 403)


@pytest.mark.parametrize("role", [*Role, None])
def test_each_thing_is_said_by_those_who_have_the_right_to(
    role: Role | None, waiting: Proposal, sign_in: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "append", lambda *_, **__: ())
    allowed = {Right.DRAFT: MAY_DRAFT, Right.SPEAK: MAY_SPEAK, Right.CONCORD: MAY_CONCORD}
    client = sign_in(role.value if role else None)
    for doing, (right, _) in drafting_acts.SAYINGS.items():
        status = client.post(address("draft-say"), {"do": doing}).status_code
        assert status == (302 if role in allowed[right] else 404 if role is None else 403), doing
