"""Every code of the mechanism has its words, in three languages."""

from enum import StrEnum

import pytest
from tests import cast

from paraph.intake.plans.plan import RefusedReading
from paraph.intake.refusals import EmptySource
from paraph.mechanism.agenda import draft_agenda
from paraph.mechanism.bodies import Post
from paraph.mechanism.releases import Stance
from paraph.messages import LANGUAGES, Refused, translate
from paraph.web.pages import wording
from paraph.web.pages.reader import NOTHING, Reader
from paraph.web.pages.refusals import refusal_of


@pytest.mark.parametrize(("kind", "table"), [(Post, wording.POSTS), (Stance, wording.STANCE_NOTES)])
def test_every_code_has_words_of_its_own_in_every_language(kind: type[StrEnum], table: dict[StrEnum, str]) -> None:
    assert set(table) == set(kind)
    for language in LANGUAGES:
        assert len({translate(phrase, language) for phrase in table.values()}) == len(table)


@pytest.mark.parametrize("language", LANGUAGES)
def test_agenda_is_titled_as_on_paper(language: str) -> None:
    agenda = draft_agenda(cast.whole(), cast.GROUP)
    titles = [wording.agenda_item(item, agenda, Reader(language, "IN")) for item in agenda.items]
    assert all(titles)
    assert "11" in titles[1]


def test_reader_is_given_another_language_rather_than_nothing_and_told_so() -> None:
    topic = cast.whole().topic(f"{cast.GROUP}.titanium")
    assert Reader("hi", "IN").text(topic.names).language == "en"
    assert Reader("hi", "IN").text(cast.opened().names) is NOTHING


def test_own_language_comes_first_and_none_twice() -> None:
    assert Reader("ru", "IN").own_language_first(["hi", "ru", "hi", "en"]) == ("ru", "hi", "en")


def test_kept_refusal_speaks_again() -> None:
    told = refusal_of(RefusedReading("note.txt", EmptySource.code))
    assert told.text("ru") == EmptySource(source="note.txt").text("ru")


def test_refusal_of_a_later_version_is_still_a_refusal() -> None:
    assert type(refusal_of(RefusedReading("note.txt", "intake.unheard.of"))) is Refused
