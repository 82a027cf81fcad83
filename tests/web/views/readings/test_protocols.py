"""A signed protocol in the pages: handed in, shown beside its words, corrected, confirmed; refused at its field."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests import cast
from tests.web.recorded import SAID

from paraph.intake.refusals import AdoptedOtherwise
from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.paragraphs import Deadline, DeadlineKind
from paraph.node import records
from paraph.node.intake import protocol_proposals, protocols
from paraph.node.intake.reading import File
from paraph.node.models import ProtocolProposal, User
from paraph.node.refusals import ProtocolHeld

SAMPLES = Path(__file__).parents[4] / "samples" / "protocols"
NAMES = ("11-en.txt", "11-hi.txt", "11-ru.txt")
DOCUMENT = f"{cast.GROUP}.s11.protocol"


@pytest.fixture(scope="module")
def files() -> list[File]:
    return [File(name, (SAMPLES / name).read_bytes()) for name in NAMES]


@pytest.fixture
def grouped(opened_for_real: records.Current) -> records.Current:
    """The record with the body whose protocol it is, and another one under it."""
    records.append(
        lambda state: [
            establish_body(
                state, key=cast.GROUP, kind=BodyKind.WORKING_GROUP, names={"en": "Working Group"}, parent=None, **SAID
            )
        ]
    )
    records.append(
        lambda state: [
            establish_body(
                state, key=cast.SUB_GROUPS[1], kind=BodyKind.SUB_GROUP, names={"en": "Mining"}, parent=cast.GROUP,
                **SAID,
            )
        ]
    )  # fmt: skip
    return records.current()


@pytest.fixture
def secretary(grouped: records.Current, make_user: Callable[..., User]) -> Client:
    return signed_in(make_user("s.rao", "secretary"))


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def uploads(files: list[File]) -> list[SimpleUploadedFile]:
    return [SimpleUploadedFile(file.name, file.data) for file in files]


def hand_in(client: Client, files: list[File], body: str = cast.GROUP) -> ProtocolProposal:
    answer = client.post("/en/adopt/protocol/", {"files": uploads(files), "body": body})
    row = ProtocolProposal.objects.latest("pk")
    assert answer["Location"] == reverse("protocol-proposal", args=[row.pk])
    return row


def test_protocol_is_shown_corrected_confirmed_and_adds_what_the_command_adds(
    secretary: Client, files: list[File]
) -> None:
    row = hand_in(secretary, files)
    address = f"/en/adopt/protocol/{row.pk}/"
    page = secretary.get(address)
    form = page.context["page"]
    assert (form.count, form.corrections, len(form.parts[0].passages[0].texts)) == (60, 0, 3)
    place = next(p.place for part in form.parts for p in part.passages if p.number == "16")
    fields = {f"p{place}.deadline": "date", f"p{place}.until": "2025-12-31"}
    assert secretary.post(address, fields | {"do": "correct"}).status_code == 302
    again = secretary.get(address).context["page"]
    assert (again.corrections, again.undertakings) == (1, form.undertakings)
    acts = page.context["acts"]
    before = records.current().acts
    done = secretary.post(address, {"do": "confirm"})
    assert done["Location"] == reverse("document", args=[DOCUMENT])
    state = records.current().state
    assert records.current().acts - before == acts
    assert state.paragraphs[f"{DOCUMENT}.p16"].content.deadline == Deadline(DeadlineKind.DATE, "2025-12-31")
    assert secretary.post(address, {"do": "confirm"}).status_code == 200
    assert records.current().acts - before == acts
    with pytest.raises(ProtocolHeld):
        protocol_proposals.propose(files, body=cast.GROUP)


@pytest.mark.parametrize("title", ["Plan", ""])
def test_undertakings_of_an_annex_stand_under_its_name(title: str, secretary: Client, files: list[File]) -> None:
    table = f"\nAnnex 2\n{title}\nNo.\tAction\tResponsible\n1\tExchange lists\tIndian Side\n"
    row = hand_in(secretary, [replace(files[0], data=files[0].data + table.encode())])
    address, heading = f"/en/adopt/protocol/{row.pk}/", f">Annex 2. {title}</h2>" if title else ">Annex 2</h2>"
    assert heading in secretary.get(address).content.decode()
    secretary.post(address, {"do": "confirm"})
    assert heading in secretary.get(reverse("document", args=[DOCUMENT])).content.decode()
    assert secretary.get(reverse("undertaking", args=[f"{DOCUMENT}.ua2.1"])).status_code == 200


@pytest.mark.parametrize("in_one_file", [False, True])
def test_without_corrections_it_is_what_the_command_appends(
    in_one_file: bool, secretary: Client, files: list[File]
) -> None:
    files = [File("11.txt", b"\n\n".join(file.data for file in files))] if in_one_file else files
    row = hand_in(secretary, files)
    state = records.current().state
    found = protocol_proposals.laid(row, state)
    assert [one.protocol.lang for one in found.versions] == ["en", "hi", "ru"]
    read = [protocols.ReadProtocol(one.protocol, one.sha256) for one in found.versions]
    assert protocols.lay_out(read, body=cast.GROUP).drafts == protocols.drafts_of((found.proposed,), state)
    protocol_proposals.confirm(row.pk)
    with pytest.raises(ProtocolHeld):
        protocol_proposals.propose(files, body=cast.GROUP)


@pytest.mark.parametrize(
    ("fields", "wrong", "said"),
    [
        ({"p0.force": "decree"}, "p0.force", "“decree” is not one of the choices"),
        ({"p1.actor": "FR"}, "p1.actor", "“FR” is not one of the choices"),
        ({"p2.deadline": "date", "p2.until": "soon"}, "p2.until", "“soon” is not a day, quarter or period"),
        ({"p2.deadline": "quarter", "p2.until": "2026-Q5"}, "p2.until", "“2026-Q5” is not a day"),
        ({"p2.deadline": "period", "p2.until": "P"}, "p2.until", "“P” is not a day"),
        ({"p0.force": "observe", "p0.undertaking": "yes"}, "p0.undertaking", "is not one of the choices"),
        ({"p999.force": "agree"}, "p999.force", "There is no field"),
    ],
)
def test_correction_is_refused_at_its_field_and_nothing_is_kept(
    fields: dict[str, str], wrong: str, said: str, secretary: Client, read_once: bytes
) -> None:
    row = stored(read_once)
    answer = secretary.post(f"/en/adopt/protocol/{row.pk}/", fields | {"p3.actor": "RU", "do": "confirm"})
    assert answer.status_code == 400
    ((name, _, why),) = answer.context["page"].errors
    assert (name, said in why) == (wrong, True)
    row.refresh_from_db()
    assert (row.corrections, row.state, len(records.current().state.documents)) == ("{}", "waiting", 0)


@pytest.fixture(scope="module")
def read_once(files: list[File]) -> bytes:
    """The reading of the English version, for tests that need no more."""
    from paraph.node.intake.reading import read_protocols

    (((protocol, text),),) = read_protocols(files[:1])
    import msgspec

    return msgspec.json.encode([protocol_proposals.Kept(protocol, text, "0" * 64)])


def stored(read: bytes) -> ProtocolProposal:
    from django.utils import timezone

    return ProtocolProposal.objects.create(
        mechanism="in-ru", read=read.decode(), body=cast.GROUP, owner=cast.GROUP, made_at=timezone.now()
    )


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_file_that_is_none_is_told_by_the_field(language: str, secretary: Client) -> None:
    for given in ([], [File("picture.pdf", b"%PDF-1.4 broken")], [File("x.txt", b"Nothing signed here.")]):
        answer = secretary.post(f"/{language}/adopt/protocol/", {"files": uploads(given), "body": cast.GROUP})
        assert (answer.status_code, list(answer.context["errors"])) == (400, ["files"])
    assert not ProtocolProposal.objects.exists()


def test_body_that_is_not_said_is_told_by_its_field(secretary: Client, files: list[File]) -> None:
    answer = secretary.post("/en/adopt/protocol/", {"files": uploads(files[:1])})
    assert (answer.status_code, list(answer.context["errors"])) == (400, ["body"])
    assert "Choose the body whose session it is." in answer.content.decode()


def test_files_of_two_protocols_are_refused(secretary: Client, files: list[File]) -> None:
    twice = [files[0], File("again.txt", files[0].data)]
    answer = secretary.post("/en/adopt/protocol/", {"files": uploads(twice), "body": cast.GROUP})
    assert answer.context["errors"]["files"][0]["code"] == "node.adoption.several-protocols"


def test_who_leads_a_sub_group_sees_no_protocol_of_the_group_and_brings_none(
    grouped: records.Current, make_user: Callable[..., User], files: list[File], read_once: bytes
) -> None:
    lead = signed_in(make_user("m.lead", "sub_group_lead", body=cast.SUB_GROUPS[1]))
    row = stored(read_once)
    assert lead.get(f"/en/adopt/protocol/{row.pk}/").status_code == 404
    assert f"/adopt/protocol/{row.pk}/" not in lead.get("/en/adopt/protocol/").content.decode()
    assert lead.post("/en/adopt/protocol/", {"files": uploads(files[:1]), "body": cast.GROUP}).status_code == 404


def test_who_proposes_may_not_confirm(
    grouped: records.Current, make_user: Callable[..., User], read_once: bytes
) -> None:
    row, drafter = stored(read_once), signed_in(make_user("d.one", "drafter"))
    assert (
        "Confirming is for co-chairs and secretaries." in drafter.get(f"/en/adopt/protocol/{row.pk}/").content.decode()
    )
    assert drafter.post(f"/en/adopt/protocol/{row.pk}/", {"do": "confirm"}).status_code == 403
    assert len(records.current().state.documents) == 0


def test_discarded_it_is_forgotten(secretary: Client, read_once: bytes) -> None:
    row = stored(read_once)
    secretary.post(f"/en/adopt/protocol/{row.pk}/", {"do": "discard"})
    row.refresh_from_db()
    assert (row.state, row.read) == ("discarded", "[]")
    page = re.sub(r"<[^>]+>", " ", secretary.get(f"/en/adopt/protocol/{row.pk}/").content.decode())
    assert "This proposal was discarded" in page


@pytest.mark.parametrize("corrected", ["taken", "left"])
def test_what_was_adopted_otherwise_meanwhile_says_why_and_can_be_discarded(
    corrected: str, secretary: Client, read_once: bytes
) -> None:
    left, taken = stored(read_once), stored(read_once)
    said = {"p0.force": "reaffirm"}
    if corrected == "left":
        secretary.post(f"/en/adopt/protocol/{left.pk}/", {"do": "correct"} | said)
    confirmed = {"do": "confirm"} | (said if corrected == "taken" else {})
    assert secretary.post(f"/en/adopt/protocol/{taken.pk}/", confirmed).status_code == 302
    for answer in (
        secretary.get(f"/ru/adopt/protocol/{left.pk}/"),
        secretary.post(f"/ru/adopt/protocol/{left.pk}/", {"do": "confirm"}),
    ):
        page = answer.content.decode()
        assert (answer.status_code, AdoptedOtherwise.code in page, 'value="discard"' in page) == (409, True, True)
    secretary.post(f"/ru/adopt/protocol/{left.pk}/", {"do": "discard"})
    left.refresh_from_db()
    assert left.state == "discarded"
