"""Two reports in one file are refused; background of whatever kind is not a second report."""

import pytest

from paraph.intake import read_release, read_source
from paraph.intake.refusals import TwoSessions

FIRST = {
    "en": "The 11th session of the India-Russia Working Group on Modernization was held in New Delhi on 6 August 2025.",
    "hi": "आधुनिकीकरण पर भारत-रूस कार्य समूह का 11वां सत्र 6 अगस्त 2025 को नई दिल्ली में आयोजित किया गया।",
    "ru": "11-е заседание Российско-Индийской рабочей группы по модернизации состоялось 6 августа 2025 г. в Нью-Дели.",
}
SECOND = {
    "en": "The 5th session of the India-Kazakhstan Intergovernmental Commission was held in Astana on 7 June 2025.",
    "hi": "भारत-कज़ाखस्तान अंतर-सरकारी आयोग का 5वां सत्र 7 जून 2025 को अस्ताना में आयोजित किया गया।",
    "ru": "5-е заседание Казахстанско-Индийской межправительственной комиссии состоялось 7 июня 2025 года в Астане.",
}
BACKGROUND = {
    "en": [
        "The 10th session of the India-Russia Working Group was held in Moscow on 15 October 2024.",
        "The 25th session of the India-Russia Intergovernmental Commission was held on 12 November 2024.",
        "It came after the 5th session of the India-Kazakhstan Intergovernmental Commission in Astana.",
        "India and Kazakhstan agreed on 7 June 2025 to meet again.",
    ],
    "hi": ["भारत-रूस कार्य समूह का 10वां सत्र 15 अक्टूबर 2024 को मास्को में आयोजित किया गया था।"],
    "ru": ["10-е заседание Российско-Индийской рабочей группы состоялось 15 октября 2024 года в Москве."],
}


def read(text: str) -> bool:
    return read_release(read_source("page.txt", text.encode())).is_session


@pytest.mark.parametrize("lang", ["en", "hi", "ru"])
def test_two_reports_in_one_file_are_refused_with_the_words_of_the_second(lang: str) -> None:
    with pytest.raises(TwoSessions) as refused:
        read(f"{FIRST[lang]}\n\n{SECOND[lang]}\n")
    assert str(refused.value.facts["found"]) in SECOND[lang]
    assert refused.value.sentence("en").startswith("“page.txt” reports more than one session")


@pytest.mark.parametrize(("lang", "line"), [(lang, line) for lang, lines in BACKGROUND.items() for line in lines])
def test_background_is_no_second_report(lang: str, line: str) -> None:
    assert read(f"{FIRST[lang]}\n{line}\n")


def test_a_page_of_two_articles_is_read_whole_and_refused() -> None:
    articles = "".join(
        f"<article><h2>{line.partition(' was ')[0]}</h2><p>{line} Both reviewed trade and industry.</p></article>"
        for line in (FIRST["en"], SECOND["en"])
    )
    with pytest.raises(TwoSessions):
        read_release(read_source("page.html", f"<html><body><main>{articles}</main></body></html>".encode()))


def test_teasers_of_other_releases_are_not_read_with_the_article() -> None:
    page = (
        f"<html><body><article><h1>11th session</h1><p>{FIRST['en']} The two sides reviewed trade, industry, transport "
        f"and mining, and signed the protocol of the session.</p></article>"
        f"<article><h3>{SECOND['en']}</h3></article></body></html>"
    )
    assert "Astana" not in read_source("page.html", page.encode()).text
