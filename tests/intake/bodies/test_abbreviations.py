"""Abbreviations that a release gives a body, and those that stand for something else."""

import pytest

from paraph.intake import read_release, read_source
from paraph.intake.reading import Reading


def read(text: str) -> Reading:
    return read_release(read_source("release.txt", text.encode()))


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        (
            (
                "Minister Ravi Menon will co-chair the India-Kenya Joint Commission Meeting (JCM) on 4 May 2025.\n"
                "This will be the fifth JCM of the two countries."
            ),
            5,
        ),
        (
            (
                "भारत-केन्या संयुक्त सलाहकार समिति (जेसीसी) की बैठक नैरोबी में 4 मई 2025 को आयोजित की गई। "
                "तीसरे जेसीसी की सह-अध्यक्षता दोनों विदेश मंत्रियों ने की।"
            ),
            3,
        ),
    ],
)
def test_an_abbreviation_in_brackets_names_the_body_from_there_on(text: str, ordinal: int) -> None:
    reading = read(text)
    assert reading.session.ordinal is not None
    assert reading.session.ordinal.value == ordinal


def test_an_abbreviation_is_named_in_full_wherever_it_stands() -> None:
    reading = read(
        "Kenya and Nepal sign accords\nThe 22nd session of the JEC concluded in Nairobi on 4 May 2025.\n"
        "The Kenya-Nepal Joint Economic Commission (JEC) reviewed tea exports and air links between the two countries."
    )
    assert reading.body.name is not None
    assert reading.body.name.value == "Kenya-Nepal Joint Economic Commission (JEC)"
    assert [party.value for party in reading.body.parties] == ["KE", "NP"]


def test_an_abbreviation_given_to_nothing_is_no_body() -> None:
    reading = read(
        "The India-Kenya Joint Commission met in Nairobi on 4 May 2025. The fifth GDP forecast (GDP) was presented."
    )
    assert reading.is_session
    assert reading.session.ordinal is None
