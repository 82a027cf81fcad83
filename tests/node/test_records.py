"""The record on this node: appended under the rules, folded once, caught up, and never half of anything."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.acts.keys import claim_key, confirm_key
from paraph.mechanism.acts.opening import open_mechanism
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.fold import fold_all
from paraph.mechanism.refusals import BodyExists, UnknownBody
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.node import records
from paraph.node.homes import database
from paraph.node.models import Act, Authorship, Checkpoint, User
from paraph.node.refusals import AppendedToThePast, DatabaseUnusable, RecordBusy, RecordDamaged
from paraph.node.storage import faults, folding
from paraph.node.storage.stores import DjangoStore
from paraph.record import Draft, Ledger, SigningKey, SizeMoved, in_order, origin_of, parse, read_checkpoint
from paraph.record.pouches.encryption import new_identity, recipient_of
from paraph.record.rings import INTRODUCE, Claim

Opened = records.Current
THEIR_KEY = SigningKey.from_seed(origin_of("in-ru", "RU"), b"R" * 32)


def body(name: str, parent: str | None = None, side: str = "IN") -> Callable[[State], list[Draft]]:
    """The decision to establish a working group."""

    def decide(state: State) -> list[Draft]:
        names = texts({"en": name.upper()})
        kind = BodyKind.WORKING_GROUP
        return [establish_body(state, side=side, office="desk", key=name, kind=kind, names=names, parent=parent)]

    return decide


def theirs(*decisions: Callable[[State], list[Draft]]) -> None:
    """Acts of the other side arrive, as from a pouch."""
    for decide in decisions:
        drafts = decide(records.current().state)
        ledger = Ledger(DjangoStore("in-ru"), mechanism="in-ru")
        ledger.append(drafts, side="RU", at="2025-08-06T12:00:00Z", signer=THEIR_KEY)


def their_opening(state: State) -> list[Draft]:
    """Russia opens the mechanism on the same terms."""
    terms = {"parties": ("IN", "RU"), "languages": ("en", "hi", "ru")}
    return [open_mechanism(state, mechanism="in-ru", side="RU", office="desk", **terms)]


def tables() -> dict[str, list[tuple[object, ...]]]:
    """Every row of the record and its private companions, to compare before and after."""
    return {model.__name__: sorted(model.objects.values_list()) for model in (Act, Checkpoint, Authorship)}


def test_append_keeps_the_act_its_author_and_a_checkpoint_over_all_acts(opened: Opened, secretary: User) -> None:
    (act,) = records.append(body("wg-one"), by=secretary)
    assert [parse(bytes(row.data)) for row in Act.objects.filter(n=2)] == [act]
    checkpoint = read_checkpoint(bytes(Checkpoint.objects.get().note))
    assert (checkpoint.origin, checkpoint.size) == ("paraph/in-ru/IN", 3)
    written = Authorship.objects.get(first=2)
    assert (written.side, written.count, written.user) == ("IN", 1, secretary)
    assert records.current().state.body("wg-one").names["en"] == "WG-ONE"


@pytest.mark.django_db(transaction=True)
def test_what_broke_off_before_the_commit_is_done_again_and_once(opened: Opened) -> None:
    tried = []

    def work(writing: records.Writing) -> tuple[object, ...]:
        tried.append(writing.append(body("wg-one")))
        if len(tried) == 1:
            raise OperationalError("the server closed the connection")
        return tried[-1]

    (act,) = records.transact(work)
    assert (act, len(tried)) == (tried[1][0], 2)
    assert [parse(bytes(row.data)) for row in Act.objects.filter(n__gte=2)] == [act]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("says", "refusal"), [("database or disk is full", DatabaseUnusable), ("database is locked", RecordBusy)]
)
def test_a_database_that_cannot_is_not_called_busy(
    opened: Opened, says: str, refusal: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faults.connection, "vendor", "sqlite")

    def work(writing: records.Writing) -> None:
        raise OperationalError(says)

    before = tables()
    with pytest.raises(refusal):
        records.transact(work)
    assert tables() == before


def test_append_of_drafts_the_rules_forbid_changes_nothing(opened: Opened) -> None:
    records.append(body("wg-one"))
    before = tables()
    ready = body("wg-two")(records.current().state)
    twice = [*ready, *ready]
    with pytest.raises(BodyExists):
        records.append(twice)
    with pytest.raises(UnknownBody):
        records.append(body("wg-three", parent="nowhere"))
    assert tables() == before


def test_append_checks_ready_drafts_against_the_state_that_earlier_ones_make(opened: Opened) -> None:
    state = records.current().state
    parent = body("wg-one")(state)
    preview = fold_all([*_all_acts()], start=State())
    assert preview == state
    child = Draft(
        act="body.establish", v=1, office="desk", on="wg-one.sg-x",
        body={"kind": "sub_group", "names": {"en": "X"}, "parent": "wg-one"},
    )  # fmt: skip
    acts = records.append([*parent, child])
    assert [act.on for act in acts] == ["wg-one", "wg-one.sg-x"]


def _all_acts() -> list[object]:
    ledger = Ledger(DjangoStore("in-ru"), mechanism="in-ru")
    return list(in_order({side: ledger.read(side) for side in ledger.sizes()}))


def test_current_without_news_asks_one_query(opened: Opened) -> None:
    records.current()
    with CaptureQueriesContext(connection) as asked:
        assert records.current().head == opened.head
    assert len(asked) == 1


@pytest.mark.parametrize("count", [1, 3, 30])
def test_current_with_news_asks_two_queries_however_many_acts(opened: Opened, count: int) -> None:
    records.current()
    records.append(lambda state: [draft for n in range(count) for draft in body(f"wg-{n}")(state)])
    with CaptureQueriesContext(connection) as asked:
        state = records.current().state
    assert len(asked) == 2
    assert len(state.bodies) == count


@pytest.mark.parametrize("count", [1, 3, 30])
def test_append_asks_as_many_queries_for_many_acts_as_for_one(opened: Opened, count: int) -> None:
    records.current()
    with CaptureQueriesContext(connection) as asked:
        records.append(lambda state: [draft for n in range(count) for draft in body(f"wg-{n}")(state)])
    locking = 0 if connection.vendor == "sqlite" else 1
    assert len([query for query in asked if "SAVEPOINT" not in query["sql"]]) == 8 + locking


def test_head_names_the_logs(opened: Opened) -> None:
    records.append(body("wg-one"))
    one = records.current()
    assert one.head != opened.head
    assert (one.acts, opened.acts) == (3, 2)
    assert records.current().head == one.head


def test_acts_that_sort_before_folded_ones_are_folded_in_from_there(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folding, "EVERY", 4)
    for n in range(20):
        records.append(body(f"wg-{n}"))
    their_drafts = [*their_opening(records.current().state), *body("wg-theirs", side="RU")(records.current().state)]
    early = [
        draft.placed(mechanism="in-ru", side="RU", n=n, after={}, at="2020-01-01T00:00:00Z")
        for n, draft in enumerate(their_drafts)
    ]
    records.current()
    _insert(early)
    state = records.current().state
    assert state == fold_all(_all_acts(), start=State())
    assert len(records._FOLDED["in-ru"]._kept) < 8
    assert [act.side for act in _all_acts()][:4] == ["IN", "RU", "IN", "RU"]


def _insert(acts: list[object]) -> None:
    """As a pouch from a side that had read nothing of ours would."""
    from paraph.record import CompactRange, Head, encode, leaf_hash
    from paraph.record.checkpoints import Checkpoint as Note

    data = [encode(act) for act in acts]
    grown = CompactRange().extend(map(leaf_hash, data))
    note = Note(origin_of("in-ru", "RU"), grown.size, grown.root()).signed(THEIR_KEY)
    DjangoStore("in-ru").append("RU", expected=0, acts=data, head=Head(grown, note))


def test_state_after_both_sides_wrote_is_the_fold_of_the_canonical_order(opened: Opened) -> None:
    records.append(body("wg-one"))
    theirs(their_opening, body("wg-one", side="RU"))
    (act,) = records.append(body("wg-two"))
    assert dict(act.after) == {"RU": 2}
    current = records.current()
    assert current.state == fold_all(_all_acts(), start=State())
    assert dict(current.state.heads) == {"IN": 4, "RU": 2}
    assert current.state.body("wg-one").recorded_by == frozenset({"IN", "RU"})


def test_what_was_folded_and_then_rolled_back_is_forgotten(opened: Opened) -> None:
    def work(writing: records.Writing) -> None:
        writing.append(body("wg-one"))
        assert set(records.current().state.bodies) == {"wg-one"}
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        records.transact(work)
    assert records.current() == opened
    records.append(body("wg-two"))
    assert set(records.current().state.bodies) == {"wg-two"}


def test_a_changed_row_is_never_shown_as_the_record(opened: Opened) -> None:
    records.append(body("wg-one"))
    row = Act.objects.get(n=2)
    Act.objects.filter(n=2).update(data=bytes(row.data).replace(b"WG-ONE", b"WG-TWO"))
    with pytest.raises(RecordDamaged) as refused:
        records.current()
    assert refused.value.facts == {"side": "IN"}


def test_a_decision_overtaken_by_another_process_is_made_again(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    def decide(state: State) -> list[Draft]:
        made.append(len(made))
        if len(made) < 3:
            raise SizeMoved(side="IN", expected=1, found=2)
        return body("wg-one")(state)

    records.append(decide)
    assert len(made) == 3


def test_a_record_that_others_keep_writing_to_is_busy(opened: Opened) -> None:
    def decide(state: State) -> list[Draft]:
        raise SizeMoved(side="IN", expected=1, found=2)

    before = tables()
    with pytest.raises(RecordBusy):
        records.append(decide)
    assert tables() == before


def test_opening_introduces_the_key_that_signs(opened: Opened) -> None:
    first, second = _all_acts()
    assert (first.act, second.act) == ("mechanism.open", "key.introduce")
    assert second.body["verifier"] == records.signing_key().verifier.to_text()
    assert records.append(database.opening_acts) == ()
    assert records.verify()


def test_checkpoints_of_another_side_are_believed_once_its_key_was_confirmed(opened: Opened) -> None:
    identity = new_identity()

    def introduce(state: State) -> list[Draft]:
        claim = Claim(
            act=INTRODUCE, mechanism="in-ru", side="RU", number=1,
            verifier=THEIR_KEY.verifier.to_text(), recipient=recipient_of(identity),
        )  # fmt: skip
        return [claim_key(state, claim.signed(THEIR_KEY), office="desk")]

    theirs(their_opening, introduce)
    assert [log.seal and log.seal.code for log in records.verify().logs] == [None, "record.checkpoint.key_unknown"]
    digits = THEIR_KEY.verifier.fingerprint
    records.append(lambda state: [confirm_key(state, side="IN", office="desk", of="RU", fingerprint=digits)])
    verdict = records.verify()
    assert verdict
    assert [log.signed_by for log in verdict.logs][1] == (THEIR_KEY.verifier,)


def test_the_record_as_it_stood_is_the_fold_of_fewer_acts(opened: records.Current) -> None:
    ahead = date(2999, 1, 1)
    before = date(2000, 1, 1)
    now = records.current()
    with records.standing_as_of(before):
        assert (records.current().state.parties, records.as_of()) == ((), before)
        assert records.current().head != now.head
        with pytest.raises(AppendedToThePast):
            records.append([])
    with records.standing_as_of(ahead):
        assert records.current().state == now.state
    assert (records.current(), records.as_of()) == (now, None)
