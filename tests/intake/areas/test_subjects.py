"""What English sentences name as subjects, and what they only say around them; the wording is ours."""

import pytest

from paraph.intake import read_release, read_source

OPENING = "The 3rd session of the India-Kenya Joint Commission was held in Nairobi on 6 May 2024.\n\n"


def areas_of(line: str) -> list[str]:
    return [area.text.value for area in read_release(read_source("release.txt", (OPENING + line).encode())).named()]


@pytest.mark.parametrize(
    ("areas", "line"),
    [
        (["fisheries"], "Both sides discussed fisheries and thanked them for their stay."),
        (["fisheries"], "Both sides exchanged views on fisheries, including at the United Nations, G20 and SCO."),
        (["fisheries"], "The two sides stressed fisheries in a sustained manner."),
        (["dairy"], "Both sides discussed dairy and looked ahead to the next phase of bilateral cooperation."),
        (["dairy"], "Both sides reviewed dairy. A strategy on tea adopted by leaders and ministers was read."),
        (
            ["dairy"],
            "Both sides welcomed dairy. In her speech, Minister Anna Otieno commended the hosts for their zeal.",
        ),
        (["dairy"], "Both sides discussed dairy. The Kenyan side highlighted its port reforms."),
        (["dairy"], "Both sides discussed dairy. In her speech, Otieno underscored the value of port reforms."),
        (["dairy"], "Both sides discussed dairy. Kenya appreciated support for the Kenyans who live in India."),
        (
            ["dairy"],
            (
                "Both sides discussed dairy and reaffirmed their commitment to ensuring the safety, rights and rest "
                "of all."
            ),
        ),
        (["dairy"], "Both sides discussed dairy, and expressed satisfaction over warm ties at the political level."),
        (["dairy"], "Both sides discussed dairy. They underlined the urgent need for all countries to act on piracy."),
        (
            ["dairy"],
            "Both sides discussed dairy. The committee urged the senior officials to engage in an open spirit.",
        ),
        (["dairy"], "Both sides discussed dairy.\nFounded in 1990, the Commission is the main forum to discuss steel."),
        (
            ["dairy"],
            (
                "Both sides discussed dairy.\nOn Monday, the India-Kenya Maritime Dialogue convened to discuss "
                "lighthouses."
            ),
        ),
        (["extend the programme of nurses"], "The two sides agreed to renew and extend the programme of nurses."),
        (["dairy"], "The panel discussed dairy.\nIt has been set up to discuss steel, tea and rice."),
        (["dairy"], "Both sides discussed dairy. The jointly agreed terms of reference speak of steel and rice."),
        (
            ["dairy", "tea"],
            "Both sides discussed dairy and officials from both ministries, including Power and Coal, discussed tea.",
        ),
    ],
    ids=[
        "thanks",
        "forums",
        "manner",
        "looking ahead",
        "by whom",
        "one person's praise",
        "one side's account",
        "a speech",
        "one State's thanks",
        "a promise",
        "a level",
        "what a body is for",
        "a description",
        "others did",
        "demand",
        "urging",
        "what the body is",
        "another body",
        "two verbs",
    ],
)
def test_what_is_said_around_a_subject_is_none(areas: list[str], line: str) -> None:
    assert areas_of(line) == areas


@pytest.mark.parametrize(
    ("areas", "line"),
    [
        (
            ["trade and investment", "fisheries", "science and technology"],
            "Technical sessions were held on trade and investment; fisheries; science and technology.",
        ),
        (["fuel and energy sector"], "The parties discussed cooperation in the fuel and energy sector."),
        (
            [
                "joint courses",
                "exchange of nurses",
                "mutual legal assistance",
                "sharing of best practices on care of the sick",
            ],
            (
                "The sides agreed to deepen ties through joint courses, exchange of nurses, mutual legal assistance, "
                "sharing of best practices on care of the sick and on tests."
            ),
        ),
        (["Economic Cooperation and Trade Agreement"], "They agreed to an Economic Cooperation and Trade Agreement."),
        (
            ["tea exports"],
            "The meeting reviewed the progress of joint efforts aimed at boosting tea exports.",
        ),
    ],
    ids=["semicolons", "pair", "through", "title", "aimed at"],
)
def test_a_subject_keeps_the_words_that_belong_to_it(areas: list[str], line: str) -> None:
    assert areas_of(line)[: len(areas)] == areas
