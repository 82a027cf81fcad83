"""A reading prints what issue 2 fixed, and every fact it states has its span."""

from paraph.intake.reading import Area, Body, Chair, Fact, Reading, SessionFacts
from paraph.intake.release import Release

NOTHING = Release(
    ministry=None, headline=None, subheadlines=(), posted_at=None, office=None, release_id=None, handling_marks=(),
    body=(0, 40), spans={},
)  # fmt: skip

KEYS = [
    "source", "lang", "is_session", "release", "body", "session", "chairs", "subgroups", "areas", "signed",
    "delegates", "next_session", "spans",
]  # fmt: skip


def test_reading_without_facts_prints_every_key_with_nothing() -> None:
    printed = Reading(source="note.txt", lang="en", is_session=False, release=NOTHING).as_json()
    assert list(printed) == KEYS
    assert printed["body"] == {"name": None, "parties": [], "parent": None, "kind": None}
    assert printed["session"] == dict.fromkeys(("ordinal", "date", "end_date", "city", "venue", "format"))
    assert printed["spans"] == {}


def test_every_fact_is_printed_with_its_span_under_its_key() -> None:
    reading = Reading(
        source="-", lang="en", is_session=True, release=NOTHING,
        body=Body(parties=(Fact("IN", (0, 5), "pair"), Fact("RU", (6, 12), "pair"))),
        session=SessionFacts(ordinal=Fact(11, (1, 5), "ordinal")),
        chairs=(Chair(Fact("A B", (9, 12), "by"), None, None, Fact("IN", (0, 5), "side")),),
        areas=(Area(Fact("coal", (20, 24), "list"), Fact("welcomed", (11, 19), "verb")),),
        delegates=Fact(80, (30, 32), "count"),
    )  # fmt: skip
    assert reading.as_json()["spans"] == {
        "body.parties.0": [0, 5],
        "body.parties.1": [6, 12],
        "session.ordinal": [1, 5],
        "chairs.0.name": [9, 12],
        "chairs.0.side": [0, 5],
        "areas.0.text": [20, 24],
        "areas.0.stance": [11, 19],
        "delegates": [30, 32],
    }
    assert reading.as_json()["areas"] == [{"text": "coal", "topic": None, "stance": "welcomed"}]
