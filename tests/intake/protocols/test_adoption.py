"""A protocol of several languages becomes one document, paragraph by paragraph; once, and nothing that is not said."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from paraph.intake import read_source
from paraph.intake.protocols import paired, read_protocol, read_versions
from paraph.intake.protocols.adoption import Proposed, drafts, proposed
from paraph.intake.refusals import AdoptedOtherwise, OtherParties, ProtocolBodyUnsaid, ProtocolUnnumbered
from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.acts.opening import open_mechanism
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.paragraphs import Deadline, DeadlineKind
from paraph.mechanism.releases import Force
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import EMPTY, State

SAMPLES = Path(__file__).parents[3] / "samples" / "protocols"
WHOLE = {f"11-{lang}.txt": (SAMPLES / f"11-{lang}.txt").read_text(encoding="utf-8") for lang in ("en", "hi", "ru")}
GROUP, KEY = "wg", "wg.s11.protocol"


def opened(parties: tuple[str, str] = ("IN", "RU")) -> State:
    draft = open_mechanism(
        EMPTY, mechanism="m", side=parties[0], office="o", parties=parties, languages=("hi", "en", "ru")
    )
    state = fold_draft(EMPTY, draft, side=parties[0])
    draft = establish_body(
        state, side=parties[0], office="o", key=GROUP, kind=BodyKind.WORKING_GROUP, names={"en": "Group"}, parent=None
    )
    return fold_draft(state, draft, side=parties[0])


@pytest.fixture
def met() -> State:
    state = opened()
    facts = Facts(ordinal=11, start=date(2025, 8, 6))
    return fold_draft(
        state, record_session(state, side="RU", office="o", key="wg.s11", body=GROUP, facts=facts), side="RU"
    )


def laid(
    state: State, texts: Mapping[str, str], *, side: str = "IN", body: str | None = None, sha256: str = "0" * 64
) -> Proposed:
    read = [read_protocol(read_source(name, text.encode())) for name, text in texts.items()]
    (pairing,) = paired(read)
    return proposed(pairing, state, side=side, hashes=dict.fromkeys(texts, sha256), body=body)


def adopted(state: State, one: Proposed, *, side: str = "IN") -> State:
    for draft in drafts(one, state, side=side, office="o"):
        state = fold_draft(state, draft, side=side)
    return state


def test_three_versions_of_sixty_paragraphs_become_one_document(met: State) -> None:
    one = laid(met, WHOLE)
    assert [draft.act for draft in drafts(one, met, side="IN", office="o")] == [
        "document.adopt",
        *["paragraph.adopt"] * 60,
    ]
    state = adopted(met, one)
    document = state.document(KEY)
    assert document.terms.regime.languages == ("en", "hi", "ru")
    assert (document.terms.regime.prevailing, document.terms.signed_on) == ("en", date(2025, 8, 7))
    assert [(s.side, dict(s.names)["en"]) for s in document.terms.signatories] == [
        ("IN", "Amardeep Singh Bhatia"),
        ("RU", "Alexey Gruzdev"),
    ]
    assert [section.titles.get("en") for section in document.sections][:3] == [
        None,
        "REVIEW OF THE IMPLEMENTATION OF THE PROTOCOL OF THE TENTH SESSION",
        "MODERNIZATION AND AEROSPACE",
    ]
    assert len(state.undertakings) == one.undertakings == sum(p.content.undertaking for p in one.paragraphs)


def test_a_paragraph_keeps_its_words_in_every_language_and_where_they_stand(met: State) -> None:
    one = laid(met, WHOLE)
    eighth = one.paragraphs[7]
    assert (eighth.key, eighth.number, eighth.section) == (f"{KEY}.p8", "8", "2")
    assert sorted(eighth.content.texts) == ["en", "hi", "ru"]
    assert (eighth.content.force, eighth.content.undertaking) == (Force.AGREE, True)
    assert eighth.content.deadline == Deadline(DeadlineKind.DATE, "2025-10-31")
    assert eighth.content.leads["RU"]["ru"] == "Центральный аэрогидродинамический институт"
    for lang, text in WHOLE.items():
        start, end = one.spans[eighth.key][lang[3:5]]
        assert text[start:end].endswith(eighth.content.texts[lang[3:5]])


def test_an_event_keeps_the_words_of_each_language(met: State) -> None:
    sixth = laid(met, WHOLE).paragraphs[5].content.deadline
    assert (sixth.kind, sixth.value, sixth.words["ru"]) == (
        DeadlineKind.EVENT,
        None,
        "до следующего заседания Рабочей группы",
    )


def test_the_same_files_again_add_nothing_and_others_are_refused(met: State) -> None:
    state = adopted(met, laid(met, WHOLE))
    again = laid(state, WHOLE)
    assert (again.known, drafts(again, state, side="IN", office="o")) == (True, ())
    with pytest.raises(AdoptedOtherwise):
        laid(state, {name: text for name, text in WHOLE.items() if name != "11-ru.txt"})


def test_the_same_files_add_nothing_though_they_are_read_otherwise_than_when_they_were_adopted(met: State) -> None:
    state = adopted(met, laid(met, WHOLE))
    read_by_now = {name: text.replace("31 October 2025", "30 November 2025") for name, text in WHOLE.items()}
    again = laid(state, read_by_now)
    assert (again.known, again.otherwise, drafts(again, state, side="IN", office="o")) == (True, True, ())
    with pytest.raises(AdoptedOtherwise):
        laid(state, read_by_now, sha256="1" * 64)


def test_the_other_side_adopts_its_own_copy(met: State) -> None:
    state = adopted(met, laid(met, WHOLE))
    state = adopted(state, laid(state, WHOLE, side="RU"), side="RU")
    assert len(set(state.document(KEY).adopted.values())) == 1
    assert sorted(state.document(KEY).adopted) == ["IN", "RU"]


def test_where_versions_differ_the_prevailing_one_decides_and_the_difference_is_shown(met: State) -> None:
    later = WHOLE | {"11-ru.txt": WHOLE["11-ru.txt"].replace("31 октября 2025", "30 ноября 2025", 1)}
    one = laid(met, later)
    assert one.paragraphs[7].content.deadline == Deadline(DeadlineKind.DATE, "2025-10-31")
    assert [(found.what, found.number) for found in one.differences] == [("deadline", "8")]


def test_a_session_the_record_lacks_is_recorded_for_the_body_named() -> None:
    state = opened()
    with pytest.raises(ProtocolBodyUnsaid):
        laid(state, WHOLE)
    one = laid(state, WHOLE, body=GROUP)
    facts = adopted(state, one).session("wg.s11").facts("IN")
    assert (facts.ordinal, facts.start, facts.signed_on) == (11, date(2025, 8, 6), date(2025, 8, 7))


def test_a_protocol_of_others_and_one_without_number_and_day_are_refused(met: State) -> None:
    with pytest.raises(OtherParties):
        laid(opened(("IN", "UZ")), WHOLE)
    head = "PROTOCOL of the India-Russia Working Group\n\nThe Indian Side and the Russian Side met.\n\n"
    bare = f"{head}1. The Sides agreed to meet.\n"
    with pytest.raises(ProtocolUnnumbered):
        laid(met, {"bare.txt": bare})


def test_a_number_that_begins_anew_in_each_section_names_two_paragraphs(met: State) -> None:
    text = """PROTOCOL of the Eleventh Session of the India-Russia Working Group
(New Delhi, 7 August 2025)

The Eleventh Session was held on 6 August 2025 in New Delhi between the Indian Side and the Russian Side.

I. MINING

1. The Sides agreed to exchange experts by 1 March 2026.

II. RAILWAYS

1. The Sides welcomed the progress.
"""
    one = laid(met, {"en.txt": text})
    assert [(p.key, p.number, p.section) for p in one.paragraphs] == [
        (f"{KEY}.p1", "1", "1"),
        (f"{KEY}.p1-2", "1", "2"),
    ]
    assert list(adopted(met, one).undertakings) == [f"{KEY}.u1"]


def test_a_row_of_a_table_in_an_annex_is_a_paragraph_of_that_annex(met: State) -> None:
    tables = {
        "en": "Annex 2\nPlan\nNo.\tAction\tResponsible\n1\tExchange lists\tIndian Side\n2\tHold a fair\tIndian Side\n",
        "ru": "Приложение № 2\nПлан\n№\tМероприятие\tОтветственные\n1\tОбменяться перечнями\tИндийская Сторона\n"
        "2\tПровести ярмарку\tИндийская Сторона\n",
    }
    sources = (
        read_source(f"11-{lang}.txt", (WHOLE[f"11-{lang}.txt"] + table).encode()) for lang, table in tables.items()
    )
    read = [protocol for source in sources for _, protocol in read_versions(source)]
    (pairing,) = paired(read)
    one = proposed(pairing, met, side="IN", hashes=dict.fromkeys((each.source for each in read), "0" * 64))
    assert [each for each in one.differences if each.number and "/" in each.number] == []
    state = adopted(met, one)
    found = [state.paragraphs[f"{KEY}.pa2.{number}"] for number in (1, 2)]
    assert [(each.number, dict(each.content.texts)["ru"].split(".")[0]) for each in found] == [
        ("2/1", "Обменяться перечнями"),
        ("2/2", "Провести ярмарку"),
    ]
    section = state.document(KEY).section(found[0].section)
    assert section is not None
    assert (section.annex, dict(section.titles)) == (2, {"en": "Plan", "ru": "План"})
    assert f"{KEY}.ua2.1" in state.undertakings
