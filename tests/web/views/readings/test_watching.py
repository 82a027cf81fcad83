"""What was seen of publishers, on pages."""

import pytest
from django.test import Client
from django.urls import reverse
from tests.web.plans import SEEN, watched

from paraph.node.models import Proposal

pytestmark = pytest.mark.django_db

HINDI = (
    "आधुनिकीकरण और औद्योगिक सहयोग संबंधी भारत-रूस कार्य समूह का 11वां सत्र {day} अगस्त 2025 को नई दिल्ली में आयोजित किया गया। "
    "दोनों पक्षों ने उर्वरक पर चर्चा की।"
)


def test_change_is_told_fact_by_fact_and_word_by_word(whole: object, secretary: Client) -> None:
    page = secretary.get(reverse("watched", args=[watched().pk])).content.decode()
    assert "<del>6 </del><ins>7 </ins>" in page
    assert "<del>discussed </del><ins>agreed on </ins>" in page
    rows = [row.split("</tr>")[0] for row in page.replace("\xa0", " ").split("<tr>")[2:]]
    assert all(said in rows[0] for said in ("Held on", "6 August 2025", "7 August 2025"))
    assert ["What the Sides did" in row for row in rows] == [False, True, True]


@pytest.mark.parametrize(("language", "label"), [("en", "Word by word"), ("hi", "शब्दशः"), ("ru", "Слово за словом")])
def test_change_is_told_in_the_readers_language_and_the_words_in_their_own(
    whole: object, secretary: Client, language: str, label: str
) -> None:
    seen = watched(HINDI.format(day=6), HINDI.format(day=7), language="hi")
    page = secretary.get(f"/{language}/watch/{seen.pk}/").content.decode()
    assert f"<h3>{label}</h3>" in page
    assert '<div class="document revised" lang="hi">' in page
    assert "<del>6 </del><ins>7 </ins>" in page


def test_list_shows_sessions_first_and_what_was_changed(whole: object, secretary: Client) -> None:
    changed = watched()
    other = watched("Prices of tomatoes fell again in the markets of the capital.", language="x")
    pages = {show: secretary.get(f"/en/watch/?show={show}").content.decode() for show in ("sessions", "changed", "all")}
    links = {
        show: [seen.pk for seen in (changed, other) if f"/watch/{seen.pk}/" in page] for show, page in pages.items()
    }
    assert links == {"sessions": [changed.pk], "changed": [changed.pk], "all": [changed.pk, other.pk]}


def test_seen_release_becomes_a_proposal(opened: object, secretary: Client) -> None:
    seen = watched()
    answer = secretary.post(reverse("watched", args=[seen.pk]))
    proposal = Proposal.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"/en/adopt/{proposal.pk}/")
    assert SEEN.format(day=7, verb="agreed on").encode() == bytes(proposal.files.get().data)


def test_release_that_is_no_session_is_refused_with_the_reason(opened: object, secretary: Client) -> None:
    seen = watched("Prices of tomatoes fell again in the markets of the capital.")
    answer = secretary.post(reverse("watched", args=[seen.pk]))
    assert answer.status_code == 400
    assert "intake.plan.not_a_session" in answer.content.decode()


def test_release_not_seen_is_not_found(whole: object, secretary: Client) -> None:
    assert secretary.get("/en/watch/999/").status_code == 404
