"""What colleagues write stands side by side; two windows of one person never overwrite each other."""

import pytest

from paraph.node.models import User
from paraph.node.texts import private_wordings as private

pytestmark = pytest.mark.django_db
DOCUMENT, PARAGRAPH = "wg-x.s12.protocol", "wg-x.s12.protocol.pin3"


@pytest.fixture
def two() -> tuple[User, User]:
    return User.objects.create(username="rao"), User.objects.create(username="iyer")


def test_each_person_has_one_beside_the_other(two: tuple[User, User]) -> None:
    for user, words in zip(two, ("One seminar.", "Two seminars."), strict=True):
        assert not private.keep(DOCUMENT, PARAGRAPH, {"en": words}, by=user).conflict
    found = {kept.name: kept.texts["en"] for kept in private.of_document(DOCUMENT)}
    assert found == {"rao": "One seminar.", "iyer": "Two seminars."}


def test_a_window_that_is_behind_keeps_nothing_and_is_shown_the_newer(two: tuple[User, User]) -> None:
    rao = two[0]
    first = private.keep(DOCUMENT, PARAGRAPH, {"en": "One."}, by=rao).kept
    newer = private.keep(DOCUMENT, PARAGRAPH, {"en": "Two."}, by=rao, version=first.version).kept
    behind = private.keep(DOCUMENT, PARAGRAPH, {"en": "Three."}, by=rao, version=first.version)
    assert (behind.conflict, behind.kept) == (True, newer)
    assert [kept.texts["en"] for kept in private.of_document(DOCUMENT)] == ["Two."]


def test_keeping_the_same_again_is_no_conflict(two: tuple[User, User]) -> None:
    private.keep(DOCUMENT, PARAGRAPH, {"en": "One."}, by=two[0])
    assert not private.keep(DOCUMENT, PARAGRAPH, {"en": "One."}, by=two[0]).conflict


def test_discarding_takes_ones_own_only(two: tuple[User, User]) -> None:
    for user in two:
        private.keep(DOCUMENT, PARAGRAPH, {"en": "One."}, by=user)
    private.discard(DOCUMENT, PARAGRAPH, by=two[0])
    assert [kept.name for kept in private.of_document(DOCUMENT)] == ["iyer"]
