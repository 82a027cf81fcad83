"""A whole release: what is furniture, what is body, and that every fact shows in its span."""

from pathlib import Path

import pytest

from paraph.intake import Release, SourceText, read_furniture, read_source

SEED = Path(__file__).parents[4] / "shared" / "seed.txt"


def _read(text: str) -> tuple[Release, str]:
    source = read_source("test.txt", text.encode())
    release = read_furniture(source)
    _check_spans(source, release)
    return release, source.text[slice(*release.body)]


def _check_spans(source: SourceText, release: Release) -> None:
    facts: dict[str, object] = {}
    for name, value in release.as_json().items():
        if isinstance(value, list):
            facts |= {f"release.{name}.{number}": item for number, item in enumerate(value)}
        elif value is not None:
            facts[f"release.{name}"] = value
    assert set(facts) == set(release.spans)
    for name, value in facts.items():
        if name not in {"release.posted_at", "release.release_id"}:
            assert source.text[slice(*release.spans[name])] == value


BODY = "The eleventh session of the group took place today. Both sides signed the protocol."


def test_a_long_first_line_after_a_dateline_is_text_though_no_stop_ends_it() -> None:
    opening = (
        "Ghana and Peru on Friday discussed ways to widen cooperation in tea, " + "rail ferries, " * 8 + "and steel"
    )
    release, body = _read(f"New Delhi: {opening}\n\n{BODY}\n")
    assert (release.headline, body[-len(BODY) :]) == (None, BODY)
    assert opening in body


def test_head_with_two_subheadlines_and_split_stamp() -> None:
    release, body = _read(
        f"Ministry of Coal\nGroup meets for the eleventh time\nProtocol signed\nNew areas named\n"
        f"Posted On:\n06 AUG 2025 6:37PM by PIB Delhi\n{BODY}\n***\nAB/CD\n(Release ID: 2153335)\n"
    )
    assert release.as_json() == {
        "ministry": "Ministry of Coal",
        "headline": "Group meets for the eleventh time",
        "subheadlines": ["Protocol signed", "New areas named"],
        "posted_at": "2025-08-06T18:37",
        "office": "PIB Delhi",
        "release_id": "2153335",
        "handling_marks": ["AB", "CD"],
    }
    assert body == BODY


def test_stamp_over_three_lines_keeps_its_office() -> None:
    release, body = _read(f"Ministry of Coal\nGroup meets\nPosted On:\n06 AUG 2025 6:37PM\nby PIB Mumbai\n{BODY}")
    assert (release.posted_at, release.office, body) == ("2025-08-06T18:37", "PIB Mumbai", BODY)


def test_head_without_ministry_or_stamp_has_subheadlines_set_off_by_blank_lines() -> None:
    release, body = _read(
        "समूह का ग्यारहवां सत्र संपन्न\n\nप्रोटोकॉल पर हस्ताक्षर\n\nनए क्षेत्रों पर चर्चा\nसत्र आज हुआ। दोनों पक्ष मिले।\n****\nएएम/केपी\n"
    )
    assert (release.headline, release.subheadlines) == (
        "समूह का ग्यारहवां सत्र संपन्न",
        ("प्रोटोकॉल पर हस्ताक्षर", "नए क्षेत्रों पर चर्चा"),
    )
    assert (release.handling_marks, body) == (("एएम", "केपी"), "सत्र आज हुआ। दोनों पक्ष मिले।")


def test_russian_ministry_begins_with_date_and_rubric() -> None:
    release, body = _read(
        "Пресс-центр\n6 августа 2025, 18:37\nМеждународное сотрудничество\n"
        "Россия и Индия провели заседание рабочей группы\n\n"
        "В Нью-Дели состоялось заседание рабочей группы. Стороны подписали протокол.\n"
        "Пресс-служба Минпромторга России\n"
    )
    assert (release.posted_at, release.headline) == (
        "2025-08-06T18:37",
        "Россия и Индия провели заседание рабочей группы",
    )
    assert body == "В Нью-Дели состоялось заседание рабочей группы. Стороны подписали протокол."


def test_foreign_ministry_puts_its_date_under_the_title() -> None:
    release, body = _read(f"Media Center Media Center\n\nCo-chairs meet in Moscow\n\nAugust 20, 2025\n\n{BODY}\n")
    assert (release.headline, release.posted_at, body) == ("Co-chairs meet in Moscow", "2025-08-20", BODY)


def test_agency_report_loses_its_dateline_and_signature() -> None:
    release, body = _read(f"Group meets in Delhi\n\nNew Delhi [India], August 6 (ANI): {BODY}\n(ANI)\n")
    assert (release.headline, release.posted_at, body) == ("Group meets in Delhi", None, BODY)
    assert release.dateline is not None


def test_saved_page_with_its_date_before_the_first_word() -> None:
    release, body = _read(f" date 2022-12-23 New Delhi : {BODY}\n\nThe talks went on.\nNo comments:\nPost a Comment")
    assert (release.posted_at, release.headline, body) == ("2022-12-23", None, f"{BODY}\n\nThe talks went on.")
    release, body = _read(
        f"date 2025-08-20 https://news.example/1 Co-chairs meet in Moscow\nMOSCOW, August 20. /TASS/. {BODY}"
    )
    assert (release.posted_at, release.headline, body) == ("2025-08-20", "Co-chairs meet in Moscow", BODY)


def test_line_said_twice_is_one_headline() -> None:
    release, body = _read(f"Search\n\nMinistry of Coal\n\nMinistry of Coal\n\nGroup meets\n\nGroup meets\n\n{BODY}\n")
    assert (release.ministry, release.headline, release.subheadlines, body) == (
        "Ministry of Coal",
        "Group meets",
        (),
        BODY,
    )
    release, _ = _read(f"Ministry of Coal\nMinistry of Coal\nPosted On: 06 AUG 2025 6:37PM by PIB Delhi\n{BODY}\n")
    assert (release.ministry, release.headline) == (None, "Ministry of Coal")


def test_date_in_a_table_far_below_is_no_stamp() -> None:
    release, _ = _read(
        "चुनाव की घोषणा और उसका कार्यक्रम\nनिम्नलिखित रिक्तियां हुई हैं:-\nक्र.सं.\nनाम\nकारण\nतिथि\n28 जनवरी, 2020\n"
        "आयोग ने यह निर्णय किया है।"
    )
    assert release.posted_at is None


@pytest.mark.parametrize("text", ["", " \n\n", "A single sentence stands here.", "\ufeff\n", "***", "शीर्षक मात्र"])
def test_text_without_furniture_is_all_body(text: str) -> None:
    source = SourceText(name="-", text=text, layout="text", marked={}, lang_hint=None)
    release = read_furniture(source)
    assert release.headline is None
    assert release.spans == {}


def test_byte_order_mark_is_outside_of_the_first_fact() -> None:
    release, _ = _read(f"\ufeffMinistry of Coal\nGroup meets\nPosted On: 06 AUG 2025 6:37PM by PIB Delhi\n{BODY}")
    assert release.spans["release.ministry"] == (1, 17)


@pytest.mark.skipif(not SEED.exists(), reason="the seed release lies beside the checkout of the project only")
def test_seed_gives_exactly_its_furniture() -> None:
    source = read_source("seed.txt", SEED.read_bytes())
    release = read_furniture(source)
    _check_spans(source, release)
    assert source.text == SEED.read_text(encoding="utf-8")
    assert (release.posted_at, release.office, release.release_id) == ("2025-08-06T18:37", "PIB Delhi", "2153335")
    assert (release.handling_marks, len(release.subheadlines)) == (("पीके", "केसी", "आईएम", "एसएस"), 1)
    assert (release.ministry, release.spans["release.headline"]) == ("वाणिज्य एवं उद्योग मंत्रालय", (28, 122))
    assert source.text[slice(*release.body)].startswith("आधुनिकीकरण और")
    assert source.text[slice(*release.body)].endswith("शामिल थे।")


@pytest.mark.parametrize(
    ("head", "ministry", "headline"),
    [
        ("Home > News > Economy\nThe group meets again\n6 August 2025", None, "The group meets again"),
        ("Главная / Новости / Экономика\nГруппа собралась снова\n06.08.2025, 18:37", None, "Группа собралась снова"),
        ("Минэнерго России\n06.08.2025\nГруппа собралась снова", "Минэнерго России", "Группа собралась снова"),
        ("PRESS NOTE\nThe group meets again\n6 August 2025", None, "The group meets again"),
        (
            "Two states end 8th Commission session\nBy our reporter\n6 August 2025",
            None,
            "Two states end 8th Commission session",
        ),
    ],
)
def test_site_and_publisher_above_the_headline_are_told_from_it(head: str, ministry: str | None, headline: str) -> None:
    release, body = _read(f"{head}\n{BODY}\n")
    assert (release.ministry, release.headline, release.posted_at) == (
        ministry, headline, "2025-08-06T18:37" if "18:37" in head else "2025-08-06",
    )  # fmt: skip
    assert body == BODY
