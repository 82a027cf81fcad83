"""Corrections kept with the correction itself; phrases decided on by people, and used by the reader only then."""

import pytest
from immutables import Map
from tests.intake.plans.test_training import ENGLISH, HINDI

from paraph.node import records
from paraph.node.intake import adoption, training
from paraph.node.intake.reading import File, _read
from paraph.node.models import Correction, LexiconEntry, Proposal, User
from paraph.node.refusals import EntryUnknown

FILES = [File("en.txt", ENGLISH.encode()), File("hi.txt", HINDI.encode())]


@pytest.fixture
def proposal(opened: records.Current, secretary: User, monkeypatch: pytest.MonkeyPatch) -> Proposal:
    def read_files(files: list[File], additions: tuple[object, ...] = ()) -> list[object]:
        return [_read(file, additions) for file in files]

    monkeypatch.setattr(adoption, "read_files", read_files)
    return adoption.propose(FILES, by=secretary)


def pultrusion(proposal: Proposal) -> tuple[str, str]:
    """The field of the topic of the words, and the topic they are about."""
    session = adoption.plan_of(proposal).sessions[0]
    topic = next(one.key for one in session.topics if one.template == "carbon_fibre")
    places = [(place, which) for place, release in enumerate(session.releases)
              for which, one in enumerate(release.statements) if "pultrusion" in one.text]  # fmt: skip
    return f"releases.{places[0][0]}.statements.{places[0][1]}.topic", topic


def test_correction_is_kept_and_its_phrase_suggested_once_and_counted(proposal: Proposal, secretary: User) -> None:
    field, topic = pultrusion(proposal)
    for text in (topic, "", topic):
        adoption.correct(proposal.pk, {0: {field: text, "ordinal": "11"}}, by=secretary)
    kept = Correction.objects.order_by("pk").values_list("field", "before", "after", "words", "by")
    assert [(name, words, by) for name, _, _, words, by in kept] == [(field, "pultrusion lines", secretary.pk)] * 3
    assert [after for _, _, after, _, _ in kept] == [topic, "", topic]
    (entry,) = LexiconEntry.objects.all()
    assert (entry.kind, entry.value, entry.phrase, entry.count) == ("topic", "carbon_fibre", "pultrusion lines", 2)


def test_refused_correction_keeps_nothing(proposal: Proposal, secretary: User) -> None:
    with pytest.raises(Exception, match="corrections"):
        adoption.correct(proposal.pk, {0: {"ordinal": "twelve", "place.en": "Delhi"}}, by=secretary)
    assert (Correction.objects.count(), LexiconEntry.objects.count()) == (0, 0)


def test_phrase_is_used_only_after_somebody_accepted_it(proposal: Proposal, secretary: User) -> None:
    field, topic = pultrusion(proposal)
    adoption.correct(proposal.pk, {0: {field: topic}}, by=secretary)
    entry = LexiconEntry.objects.get()

    def topic_now() -> str | None:
        laid = adoption.lay_out(FILES)
        found = (one for release in laid.plan.sessions[0].releases for one in release.statements)
        return next(one.topic for one in found if "pultrusion" in one.text)

    assert topic_now() is None
    training.decide(entry.pk, accept=True, by=secretary)
    assert topic_now() == topic
    training.decide(entry.pk, accept=False, by=secretary)
    assert topic_now() is None
    assert adoption.records.current().state.releases == Map()


def test_rejected_phrase_stays_rejected_when_suggested_again(proposal: Proposal, secretary: User) -> None:
    field, topic = pultrusion(proposal)
    adoption.correct(proposal.pk, {0: {field: topic}}, by=secretary)
    training.decide(LexiconEntry.objects.get().pk, accept=False)
    adoption.correct(proposal.pk, {0: {field: ""}})
    adoption.correct(proposal.pk, {0: {field: topic}})
    assert [(one.state, one.count) for one in LexiconEntry.objects.all()] == [("rejected", 2)]


def test_export_names_nobody_and_gives_accepted_phrases_only(proposal: Proposal, secretary: User) -> None:
    field, topic = pultrusion(proposal)
    adoption.correct(proposal.pk, {0: {field: topic, "place.en": "Delhi"}}, by=secretary)
    training.decide(LexiconEntry.objects.get(kind="topic").pk, accept=True, by=secretary)
    assert [one["phrase"] for one in training.exported()] == ["pultrusion lines"]
    assert {one["phrase"] for one in training.exported(everything=True)} == {"pultrusion lines", "Delhi"}
    told = repr([*training.exported(everything=True), *training.examples()])
    assert secretary.username not in told


def test_phrase_that_is_not_there_is_refused(opened: records.Current) -> None:
    with pytest.raises(EntryUnknown):
        training.decide(9, accept=True)
