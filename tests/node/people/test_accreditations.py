"""Personal data of delegates: sealed at rest, bound to the person, gone on its day."""

from datetime import date, timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from paraph.node.models import Accreditation
from paraph.node.people import accreditations
from paraph.node.people.accreditations import LONGEST, Accredited, forget, keep, of_delegate, purge
from paraph.node.refusals import AccreditationTooLarge, AccreditationUnreadable, DeletionUnfit

pytestmark = pytest.mark.django_db
DELEGATION, TODAY = "wg.s12.delegation.RU", date(2026, 8, 1)
DATA = Accredited(passport="K 1234567", phone="+7 900 000-00-00", photo=b"\xff\xd8jpeg")
LATER = TODAY + timedelta(days=30)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda *_: TODAY)


def test_it_comes_back_as_it_was_kept_and_no_word_of_it_stands_in_the_table() -> None:
    keep(DELEGATION, "d1", DATA, delete_on=LATER)
    assert of_delegate(DELEGATION, "d1") == (DATA, LATER)
    assert of_delegate(DELEGATION, "d2") is None
    sealed = bytes(Accreditation.objects.get().sealed)
    assert not any(word in sealed for word in (b"1234567", b"900", b"jpeg"))


def test_a_row_of_another_person_or_a_changed_secret_does_not_open(monkeypatch: pytest.MonkeyPatch) -> None:
    keep(DELEGATION, "d1", DATA, delete_on=LATER)
    Accreditation.objects.update(delegate="d2")
    with pytest.raises(AccreditationUnreadable):
        of_delegate(DELEGATION, "d2")
    Accreditation.objects.update(delegate="d1")
    monkeypatch.setattr(settings, "SECRET_KEY", "another")
    with pytest.raises(AccreditationUnreadable):
        of_delegate(DELEGATION, "d1")


def test_it_is_gone_on_its_day_and_when_it_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    keep(DELEGATION, "d1", DATA, delete_on=LATER)
    keep(DELEGATION, "d2", DATA, delete_on=LATER + timedelta(days=1))
    monkeypatch.setattr(timezone, "localdate", lambda *_: LATER)
    assert of_delegate(DELEGATION, "d1") is None
    assert [row.delegate for row in Accreditation.objects.all()] == ["d2"]
    forget(DELEGATION, "d2")
    assert (purge(), Accreditation.objects.count()) == (0, 0)


@pytest.mark.parametrize("day", [TODAY, TODAY - timedelta(days=1), TODAY + LONGEST + timedelta(days=1)])
def test_the_day_of_deletion_lies_ahead_and_not_far(day: date) -> None:
    with pytest.raises(DeletionUnfit):
        keep(DELEGATION, "d1", DATA, delete_on=day)
    assert Accreditation.objects.count() == 0


def test_more_than_a_person_needs_is_refused() -> None:
    with pytest.raises(AccreditationTooLarge):
        keep(DELEGATION, "d1", Accredited(photo=b"x" * (accreditations.MOST_PHOTO + 1)), delete_on=LATER)
