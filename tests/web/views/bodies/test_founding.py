"""Beginning a body and a topic in the pages, and a stage of one: what cannot be taken is told at its field."""

from collections.abc import Callable

import pytest
from django.test import Client
from tests import cast
from tests.web.recorded import put

from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.topics import Form, templates
from paraph.node import records
from paraph.node.models import User

STAGE = templates()["wind_tunnel"].stages[1].key


@pytest.fixture
def client_for(opened_for_real: records.Current, make_user: Callable[..., User]) -> Callable[..., Client]:
    put()

    def make(role: str, body: str = "") -> Client:
        client = Client()
        client.force_login(make_user(role, role, body=body), backend="django.contrib.auth.backends.ModelBackend")
        return client

    return make


@pytest.fixture
def secretary(client_for: Callable[..., Client]) -> Client:
    return client_for("secretary")


def test_commission_group_and_sub_group_are_established(secretary: Client) -> None:
    said = {"do": "establish", "kind": "working_group", "parent": cast.COMMISSION, "name.en": "Working Group on Energy"}
    answer = secretary.post("/en/establish/", said)
    assert (answer.status_code, answer["Location"]) == (302, "/en/bodies/wg-energy/")
    said = {
        "kind": "sub_group",
        "parent": "wg-energy",
        "name.en": "Sub-Group on Hydrogen",
        "name.hi": "हाइड्रोजन उप-समूह",
    }
    secretary.post("/hi/establish/", said)
    body = records.current().state.bodies["wg-energy.sg-hydrogen"]
    assert (body.kind, body.parent, body.names["hi"]) == (BodyKind.SUB_GROUP, "wg-energy", "हाइड्रोजन उप-समूह")


@pytest.mark.parametrize("language", ["hi", "ru"])
@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"kind": "ministry"}, "kind"),
        ({"parent": "nowhere"}, "parent"),
        ({"parent": ""}, "parent"),
        ({"name.en": "x" * 401}, "name-en"),
        ({"name.en": " "}, "name-{language}"),
        ({"name.en": "Sub-Group on Mining"}, "name-en"),
    ],
)
def test_body_that_cannot_be_is_refused_at_its_field(
    secretary: Client, wrong: dict[str, str], field: str, language: str
) -> None:
    before = records.current().acts
    said = {"do": "establish", "kind": "sub_group", "parent": cast.GROUP, "name.en": "Sub-Group on Hydrogen"}
    answer = secretary.post(f"/{language}/establish/", said | wrong)
    page = answer.content.decode()
    assert (answer.status_code, records.current().acts) == (400, before)
    assert f'id="f-{field.format(language=language)}-error"' in page
    kept = (said | wrong)["name.en"]
    assert f'value="{kept}"' in page


def test_who_speaks_for_one_body_establishes_under_it_and_nowhere_else(client_for: Callable[..., Client]) -> None:
    client = client_for("secretary", cast.GROUP)
    said = {"do": "establish", "kind": "sub_group", "name.en": "Sub-Group on Hydrogen"}
    assert client.post("/en/establish/", said | {"parent": cast.GROUP}).status_code == 302
    elsewhere = {"kind": "working_group", "parent": "", "name.en": "Working Group on Energy"}
    before = records.current().acts
    assert client.post("/en/establish/", elsewhere).status_code == 403
    assert client.post("/en/establish/", elsewhere | {"parent": cast.COMMISSION}).status_code == 400
    assert records.current().acts == before


def test_topic_follows_a_template_or_has_its_own_name(secretary: Client) -> None:
    address = f"/en/bodies/{cast.GROUP}/topics/new/"
    assert secretary.post(address, {"template": "wind_tunnel"})["Location"] == f"/en/topics/{cast.GROUP}.wind_tunnel/"
    secretary.post(address, {"name.en": "Hydrogen", "form": "joint_development"})
    topics = records.current().state.topics
    assert topics[f"{cast.GROUP}.wind_tunnel"].names == templates()["wind_tunnel"].names
    assert topics[f"{cast.GROUP}.hydrogen"].form is Form.JOINT_DEVELOPMENT


@pytest.mark.parametrize("language", ["hi", "ru"])
@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"template": "alchemy"}, "template"),
        ({"form": "gift"}, "form"),
        ({"name.ru": ""}, "name-{language}"),
        ({"template": "wind_tunnel", "name.ru": ""}, "template"),
    ],
)
def test_topic_that_cannot_be_is_refused_at_its_field(
    secretary: Client, wrong: dict[str, str], field: str, language: str
) -> None:
    secretary.post(f"/en/bodies/{cast.GROUP}/topics/new/", {"template": "wind_tunnel"})
    before = records.current().acts
    said = {"do": "open", "name.ru": "Водород"} | wrong
    answer = secretary.post(f"/{language}/bodies/{cast.GROUP}/topics/new/", said)
    assert (answer.status_code, records.current().acts) == (400, before)
    assert f'id="f-{field.format(language=language)}-error"' in answer.content.decode()


def test_stage_is_recorded_at_a_session(secretary: Client) -> None:
    secretary.post(f"/en/bodies/{cast.GROUP}/topics/new/", {"template": "wind_tunnel"})
    address = f"/en/topics/{cast.GROUP}.wind_tunnel/"
    said = {"do": "stage", "stage": STAGE, "on": "2025-08-06", "session": cast.ELEVENTH}
    assert secretary.post(address, said).status_code == 302
    standing = records.current().state.topics[f"{cast.GROUP}.wind_tunnel"].stage()
    assert standing is not None
    assert (standing.stage, standing.session) == (STAGE, cast.ELEVENTH)
    page = secretary.get(address).content.decode().replace("\xa0", " ")
    assert "6 August 2025" in page


@pytest.mark.parametrize("language", ["hi", "ru"])
@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"do": "stage", "stage": "landing"}, "f-stage-error"),
        ({"do": "stage", "on": "yesterday"}, "f-on-error"),
        ({"do": "stage", "session": "nowhere"}, "f-session-error"),
        ({"do": "measure", "indicator": "weight"}, "e-indicator"),
        ({"do": "measure", "value": "much"}, "e-value"),
        ({"do": "target", "value": ""}, "e-value"),
        ({"do": "target", "on": "31.12.2028"}, "e-on"),
    ],
)
def test_what_cannot_be_said_of_a_topic_is_refused_at_its_field(
    secretary: Client, wrong: dict[str, str], field: str, language: str
) -> None:
    secretary.post(f"/en/bodies/{cast.GROUP}/topics/new/", {"template": "wind_tunnel"})
    before = records.current().acts
    said = {"stage": STAGE, "indicator": "trl", "value": "4", "on": "", "source": "Отчёт", "session": ""} | wrong
    answer = secretary.post(f"/{language}/topics/{cast.GROUP}.wind_tunnel/", said)
    page = answer.content.decode()
    assert (answer.status_code, records.current().acts) == (400, before)
    assert f'id="{field}"' in page
    assert wrong["do"] == "stage" or 'value="Отчёт"' in page
