"""Accounts of one session are grouped, and what they state differently is shown with both places."""

from paraph.intake import SourceText, read_release
from paraph.intake.accounts.grouping import Kind, differences, group
from paraph.intake.reading import Reading

ENGLISH = (
    "Ministry of Commerce & Industry\n"
    "11th Session of India-Russia Working Group on Modernization and Industrial Cooperation held in New Delhi\n"
    "Posted On: 06 AUG 2025 6:37PM by PIB Delhi\n"
    "The 11th Session of the India-Russia Working Group on Modernization and Industrial Cooperation was held today in "
    "New Delhi. The session was co-chaired by Shri A. S. Bhatia, Secretary, DPIIT, from the Indian side and Mr. Alexey "
    "Gruzdev, Deputy Minister of Industry and Trade of Russia, from the Russian side.\n"
    "Sub-groups on modernisation, mining and fertilisers reported on their work.\n"
    "The two sides discussed the establishment of a modernised wind tunnel and carbon fibre technology. "
    "They agreed on aluminium.\n"
)
HINDI = (
    "वाणिज्य एवं उद्योग मंत्रालय\n"
    "आधुनिकीकरण और औद्योगिक सहयोग संबंधी भारत-रूस कार्य समूह का 11वां सत्र नई दिल्ली में आयोजित\n"
    "Posted On: 06 AUG 2025 7:10PM by PIB Delhi\n"
    "आधुनिकीकरण और औद्योगिक सहयोग पर भारत-रूस कार्य समूह का 11वां सत्र आज नई दिल्ली में आयोजित किया गया। भारतीय पक्ष की ओर से "
    "सह-अध्यक्षता सचिव श्री अमरदीप सिंह भाटिया ने की।\n"
    "आधुनिकीकरण, खनन, उर्वरक और रेल परिवहन पर उप-समूहों ने जानकारी दी।\n"
    "दोनों पक्षों ने एक आधुनिक पवन सुरंग की स्थापना पर चर्चा की। दोनों पक्षों ने एल्युमीनियम में सहयोग का स्वागत किया।\n"
)
ANOTHER = ENGLISH.replace("11th", "10th").replace("06 AUG 2025", "15 OCT 2024")


def read(name: str, text: str) -> Reading:
    return read_release(SourceText(name=name, text=text, layout="text", marked={}, lang_hint=None))


def test_versions_of_one_session_belong_together_and_another_session_apart() -> None:
    groups = group([read("en", ENGLISH), read("old", ANOTHER), read("hi", HINDI)])
    assert [[reading.source for reading in found.readings] for found in groups] == [["en", "hi"], ["old"]]
    assert [str(why) for why in groups[0].why] == [
        "Same parties: IN, RU.", "Same number of the session: 11.", "Same day: 2025-08-06.",
    ]  # fmt: skip


def test_reading_without_session_is_in_no_group() -> None:
    assert group([read("x", "Coal output rises\nCoal output rose in June.\n")]) == []


def test_different_numbers_of_sub_groups_are_shown() -> None:
    found = {one.fact: one for one in differences(group([read("en", ENGLISH), read("hi", HINDI)])[0])}
    assert found["subgroups"].kind is Kind.COUNT
    assert {source: shown.value for source, shown in found["subgroups"].values.items()} == {"en": 3, "hi": 4}


def test_modern_and_modernised_are_a_difference_of_wording_with_both_places() -> None:
    found = differences(group([read("en", ENGLISH), read("hi", HINDI)])[0])
    wording = next(one for one in found if one.kind is Kind.WORDING)
    assert wording.fact == "areas.wind_tunnel"
    texts = {"en": ENGLISH, "hi": HINDI}
    for source, shown in wording.values.items():
        assert shown.span is not None
        assert texts[source][slice(*shown.span)] == shown.value
    assert str(wording.why) == "The accounts qualify this topic differently: modern or modernised."


def test_agreed_against_welcomed_is_a_difference_of_stance() -> None:
    found = differences(group([read("en", ENGLISH), read("hi", HINDI)])[0])
    stance = next(one for one in found if one.kind is Kind.STANCE)
    assert stance.fact == "areas.aluminium"
    assert {source: shown.value for source, shown in stance.values.items()} == {"en": "agreed", "hi": "welcomed"}


def test_topic_and_chair_of_one_account_only_are_shown() -> None:
    found = differences(group([read("en", ENGLISH), read("hi", HINDI)])[0])
    alone = {one.fact: one.values["hi"].value for one in found if one.kind is Kind.ONE_ONLY}
    assert alone == {"areas.carbon_fibre": None, "chairs.RU": None}


def test_topic_named_within_another_is_not_passed_over_in_silence() -> None:
    english = ENGLISH + "The Sides welcomed technology transfer in mining equipment.\n"
    hindi = HINDI + "दोनों पक्षों ने खनन उपकरण का स्वागत किया।\n"
    alone = {
        one.fact for one in differences(group([read("en", english), read("hi", hindi)])[0]) if one.kind is Kind.ONE_ONLY
    }
    assert alone == {"areas.carbon_fibre", "areas.technology_transfer", "chairs.RU"}


def test_topic_named_for_what_was_done_in_it_is_not_passed_over_in_silence() -> None:
    hindi = HINDI + "कार्बन फाइबर के क्षेत्र में काम करने वाली कंपनियाँ भी आईं।\n"
    found = differences(group([read("en", ENGLISH), read("hi", hindi)])[0])
    assert [one.fact for one in found if one.kind is Kind.ONE_ONLY] == ["chairs.RU"]


def test_one_account_has_no_differences() -> None:
    assert differences(group([read("en", ENGLISH)])[0]) == []
