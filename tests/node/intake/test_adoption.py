"""From files to acts by way of a proposal: nothing on failure, once only, decided anew when it is confirmed."""

from collections.abc import Iterator, Sequence

import pytest
from tests.intake.readings import released

from paraph.intake.plans.plan import RefusedReading
from paraph.intake.plans.planning import ReadRelease
from paraph.intake.refusals import CorrectionsRefused
from paraph.mechanism.refusals import RuleBroken
from paraph.node import records
from paraph.node.intake import adoption
from paraph.node.intake.reading import File
from paraph.node.models import Act, Authorship, Checkpoint, Proposal, ProposalFile, User
from paraph.node.refusals import (
    AdoptedAlready,
    NothingToAdopt,
    ProposalConfirmed,
    ProposalDiscarded,
    ProposalUnknown,
    TooManyFiles,
)

GROUP = "wg-modernization-industrial"
ENGLISH, HINDI, RUSSIAN = (File(f"{language}.txt", language.encode()) for language in ("en", "hi", "ru"))
TENTH, NOISE = File("tenth.txt", b"tenth"), File("noise.txt", b"noise")


def read(file: File) -> ReadRelease | RefusedReading:
    """What a file of this test says."""
    if file.data == NOISE.data:
        return RefusedReading(file.name, "intake.source.not_text")
    return released("en", ordinal=10, day="2024-10-15") if file.data == TENTH.data else released(file.name[:2])


@pytest.fixture(autouse=True)
def reader_of_files(monkeypatch: pytest.MonkeyPatch, opened: records.Current) -> Iterator[None]:
    """Files are read by `read`, without a process."""

    def read_files(files: Sequence[File], **_: object) -> list[ReadRelease | RefusedReading]:
        return [read(file) for file in files]

    monkeypatch.setattr(adoption, "read_files", read_files)
    return


def tables() -> list[list[tuple[object, ...]]]:
    """Every row that adoption could touch."""
    models = (Act, Checkpoint, Authorship, Proposal, ProposalFile)
    return [sorted(model.objects.values_list(), key=repr) for model in models]


def test_propose_keeps_files_and_plan_and_appends_nothing(secretary: User) -> None:
    before = records.current()
    proposal = adoption.propose([ENGLISH, HINDI, NOISE], by=secretary)
    kept = ProposalFile.objects.order_by("pk").values_list("name", "data")
    assert [(name, bytes(data)) for name, data in kept] == [
        ("en.txt", b"en"),
        ("hi.txt", b"hi"),
        ("noise.txt", b"noise"),
    ]
    plan = adoption.plan_of(proposal)
    assert [session.key for session in plan.sessions] == [f"{GROUP}.s11"]
    assert [(one.source, one.code) for one in plan.refused] == [("noise.txt", "intake.source.not_text")]
    assert [(one.pk, one.made_by) for one in adoption.waiting()] == [(proposal.pk, secretary)]
    assert records.current() == before


def test_confirm_appends_under_the_name_of_who_confirmed(secretary: User, reader: User) -> None:
    proposal = adoption.propose([ENGLISH], by=reader)
    confirmed = adoption.confirm(proposal.pk, by=secretary)
    assert not confirmed.before
    assert [act.act for act in confirmed.acts][-1] == "release.adopt"
    proposal.refresh_from_db()
    assert (proposal.state, proposal.settled_by, proposal.first) == ("confirmed", secretary, 2)
    assert proposal.count == len(confirmed.acts)
    assert list(adoption.waiting()) == []
    assert [release.language for release in records.current().state.releases_on(f"{GROUP}.s11")] == ["en"]


def test_confirm_again_says_that_it_was_done_and_changes_nothing(secretary: User) -> None:
    number = adoption.propose([ENGLISH]).pk
    first = adoption.confirm(number, by=secretary)
    before = tables()
    again = adoption.confirm(number, by=secretary)
    assert (again.acts, again.before) == (first.acts, True)
    assert tables() == before


def test_confirm_says_only_what_the_record_does_not_hold_by_then() -> None:
    one, two = adoption.propose([ENGLISH]).pk, adoption.propose([ENGLISH, HINDI]).pk
    adoption.confirm(one)
    confirmed = adoption.confirm(two)
    assert [act.act for act in confirmed.acts if act.act.startswith("release")] == ["release.adopt"]
    three = Proposal.objects.create(
        mechanism="in-ru", plan=Proposal.objects.get(pk=one).plan, made_at="2025-08-06T00:00Z"
    )
    assert adoption.confirm(three.pk).acts == ()
    assert adoption.confirm(three.pk).before


def test_a_confirmation_that_the_rules_forbid_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    number = adoption.propose([ENGLISH]).pk
    before = tables()

    def forbidden(*_given: object, **_named: object) -> None:
        raise RuleBroken

    monkeypatch.setattr(adoption, "drafts", forbidden)
    with pytest.raises(RuleBroken):
        adoption.confirm(number)
    assert tables() == before


def test_a_confirmation_that_fails_after_appending_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    number = adoption.propose([ENGLISH]).pk
    before, head = tables(), records.current().head
    monkeypatch.setattr(Proposal, "settle", lambda *given: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        adoption.confirm(number)
    assert tables() == before
    assert records.current().head == head


def test_discard_forgets_the_files_and_may_be_repeated(secretary: User) -> None:
    number = adoption.propose([ENGLISH]).pk
    assert adoption.discard(number, by=secretary).state == "discarded"
    before = tables()
    assert adoption.discard(number).settled_by == secretary
    assert tables() == before
    assert ProposalFile.objects.count() == 0
    with pytest.raises(ProposalDiscarded):
        adoption.confirm(number)
    with pytest.raises(ProposalDiscarded):
        adoption.correct(number, {0: {"ordinal": "10"}})
    assert tables() == before


def test_what_was_confirmed_is_neither_discarded_nor_corrected() -> None:
    number = adoption.propose([ENGLISH]).pk
    adoption.confirm(number)
    before = tables()
    for decide in (adoption.discard, lambda number: adoption.correct(number, {0: {"delegates": "70"}})):
        with pytest.raises(ProposalConfirmed):
            decide(number)
    assert tables() == before


def test_a_proposal_of_another_mechanism_or_none_is_unknown() -> None:
    number = adoption.propose([ENGLISH]).pk
    Proposal.objects.filter(pk=number).update(mechanism="in-uz")
    for decide in (adoption.confirm, adoption.discard, lambda number: adoption.correct(number, {})):
        for unknown in (number, 999):
            with pytest.raises(ProposalUnknown):
                decide(unknown)


def test_corrections_are_kept_and_what_is_confirmed_is_the_corrected_plan() -> None:
    proposal = adoption.propose([ENGLISH])
    adoption.correct(proposal.pk, {0: {"delegates": "75", "venue.en": "Vanijya Bhawan"}})
    adoption.confirm(proposal.pk)
    facts = records.current().state.session(f"{GROUP}.s11").facts()
    assert (facts.delegates, facts.venue["en"]) == (75, "Vanijya Bhawan")


def test_one_correction_amiss_keeps_none() -> None:
    proposal = adoption.propose([ENGLISH, TENTH])
    before = tables()
    with pytest.raises(CorrectionsRefused) as refused:
        adoption.correct(
            proposal.pk, {0: {"delegates": "75", "ordinal": "x"}, 1: {"start": "tomorrow"}, 2: {"end": ""}}
        )
    assert sorted(refused.value.fields) == ["0.ordinal", "1.start", "2.end"]
    assert tables() == before


def test_files_that_report_nothing_are_refused_one_by_one_and_nothing_is_stored() -> None:
    before = tables()
    with pytest.raises(NothingToAdopt) as refused:
        adoption.propose([NOISE, NOISE])
    assert [(one.source, one.code) for one in refused.value.refused] == [
        ("noise.txt", "intake.source.not_text"),
        ("noise.txt (2)", "intake.source.not_text"),
    ]
    assert refused.value.sentence("en") == (
        "Nothing of what was handed in could be taken as a release on a session of this mechanism."
    )
    assert tables() == before


def test_files_adopted_before_make_no_proposal() -> None:
    adoption.adopt(adoption.lay_out([ENGLISH, HINDI]))
    before = tables()
    with pytest.raises(AdoptedAlready):
        adoption.propose([HINDI, ENGLISH])
    assert adoption.adopt(adoption.lay_out([HINDI, ENGLISH])) == ()
    assert tables() == before


def test_more_files_than_one_proposal_takes_are_refused() -> None:
    with pytest.raises(TooManyFiles):
        adoption.propose([ENGLISH] * 201)


def test_files_of_one_name_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adoption, "read_files", lambda files, **_: [RefusedReading(file.name, "x") for file in files])
    with pytest.raises(NothingToAdopt) as refused:
        adoption.lay_out([ENGLISH, HINDI, ENGLISH, ENGLISH])
    assert [one.source for one in refused.value.refused] == ["en.txt", "hi.txt", "en.txt (2)", "en.txt (3)"]


def test_the_same_file_twice_is_adopted_once() -> None:
    adoption.adopt(adoption.lay_out([ENGLISH, ENGLISH]))
    assert len(records.current().state.releases) == 1
    assert records.current().state.void == ()
