"""Bodies of two states under names that elsewhere are no body of theirs, in our own wording."""

import pytest

from paraph.intake import read_release, read_source
from paraph.intake.reading import Reading


def read(text: str) -> Reading:
    return read_release(read_source("release.txt", text.encode()))


@pytest.mark.parametrize(
    ("text", "name", "parties"),
    [
        (
            "Прошло 4-е заседание Государственной комиссии по чаю между Республикой Непал и Республикой Кения.",
            "Государственной комиссии по чаю между Республикой Непал и Республикой Кения",
            ("NP", "KE"),
        ),
        (
            "3 мая 2024 года в Минске прошло заседание Совета министров Союзного государства. Стороны обсудили молоко.",
            "Совета министров Союзного государства",
            ("BY", "RU"),
        ),
        (
            "Заседание Высшего Госсовета Союзного государства пройдет 3 мая 2024 года в Минске.",
            "Высшего Госсовета Союзного государства",
            ("BY", "RU"),
        ),
        (
            "भारत-केन्या चाय एवं कॉफी मानक समूह की 15वीं बैठक 3 मई 2024 को नैरोबी में हुई।",
            "भारत-केन्या चाय एवं कॉफी मानक समूह",
            ("IN", "KE"),
        ),
        (
            "भारत-केन्या मंत्रिस्तरीय गोलमेज बैठक का दूसरा दौर 3 मई 2024 को नैरोबी में हुआ।",
            "भारत-केन्या मंत्रिस्तरीय गोलमेज",
            ("IN", "KE"),
        ),
        (
            "भारत और केन्या की चाय गुणवत्ता 11वीं वार्ता 3 मई 2024 को नैरोबी में हुई।",
            "भारत और केन्या की चाय गुणवत्ता 11वीं वार्ता",
            ("IN", "KE"),
        ),
        (
            "भारत और केन्या की वार्षिक चाय वार्ता नैरोबी में 3-4 मई 2024 को हुई।",
            "भारत और केन्या की वार्षिक चाय वार्ता",
            ("IN", "KE"),
        ),
        (
            "भारत और केन्या चाय व्यापार पर सहमत हुए। दोनों पक्षों ने सोमवार को नैरोबी में अपनी 14वीं कीट विरोधी वार्ता आयोजित की।",
            "कीट विरोधी वार्ता",
            ("IN", "KE"),
        ),
        (
            "केन्या और भारत ने सोमवार को नैरोबी में 5वीं केन्या-भारत चाय नीति और सुरक्षा वार्ता आयोजित की।",
            "केन्या-भारत चाय नीति और सुरक्षा वार्ता",
            ("KE", "IN"),
        ),
        (
            "8वीं भारत-केन्या चाय पॉलिसी टॉक का आयोजन 3 मई 2024 को नैरोबी में किया गया।",
            "भारत-केन्या चाय पॉलिसी टॉक",
            ("IN", "KE"),
        ),
        (
            "भारत और केन्या के बीच शुक्रवार को नैरोबी में तीसरी चाय वार्ता आयोजित की गई।",
            "चाय वार्ता",
            ("IN", "KE"),
        ),
        (
            "नैरोबी में 14वीं भारत-केन्या वार्ता में दोनों देशों ने चाय व्यापार की समीक्षा की।",
            "भारत-केन्या वार्ता",
            ("IN", "KE"),
        ),
        (
            "भारतीय और केन्याई दल ने चाय एवं कॉफी पहल (TCI) समूह की 10वीं बैठक 3 मई 2024 को नैरोबी में आयोजित की।",
            "चाय एवं कॉफी पहल (TCI) समूह",
            ("IN", "KE"),
        ),
        (
            "भारत-केन्या की संयुक्त समिति की बैठक 3 मई 2024 को नैरोबी में हुई।",
            "भारत-केन्या की संयुक्त समिति",
            ("IN", "KE"),
        ),
        (
            "भारत-यूरोपीय संघ (ईयू) चाय गुणवत्ता संवाद 3 मई 2024 को नैरोबी में हुआ।",
            "भारत-यूरोपीय संघ (ईयू) चाय गुणवत्ता संवाद",
            ("IN", "EU"),
        ),
    ],
)
def test_what_two_states_share_is_a_body_of_theirs(text: str, name: str, parties: tuple[str, ...]) -> None:
    body = read(text).body
    assert body is not None
    assert body.name.value == name
    assert set(parties) == {party.value for party in body.parties}


@pytest.mark.parametrize(
    "text",
    [
        "3 мая 2024 года в Минске состоялось 4-е заседание Государственной комиссии по чрезвычайным ситуациям.",
        "3 мая 2024 года в Минске прошло заседание Совета министров Республики Беларусь.",
        "भारत और केन्या के बीच शुक्रवार को नैरोबी में तीसरी शिखर वार्ता आयोजित की गई।",
        "केन्याई सीनेट और भारतीय संसद की सहयोग समिति की पहली बैठक 3 मई 2024 को नैरोबी में हुई।",
        "महिला स्वयं सहायता समूह की 15वीं बैठक 3 मई 2024 को नैरोबी में हुई।",
    ],
)
def test_what_one_government_or_nobody_owns_is_none(text: str) -> None:
    assert not read(text).is_session


def test_the_states_stand_in_the_name_of_a_body_further_above() -> None:
    reading = read(
        "3 мая 2024 года в Найроби состоялось пятое заседание Рабочей группы по чаю Подкомиссии по сельскому хозяйству "
        "Комиссии по сотрудничеству правительств Непала и Кении. Российских делегаций не было."
    )
    assert reading.body is not None
    assert reading.body.name.value == "Рабочей группы по чаю"
    assert {party.value for party in reading.body.parties} == {"NP", "KE"}


def test_states_before_a_number_are_those_of_the_body_counted() -> None:
    reading = read("दोनों मंत्री 3 मई 2024 को भारत-केन्या के बीच 20वीं संयुक्त समिति की बैठक की सह-अध्यक्षता करेंगे।")
    assert reading.body is not None
    assert reading.body.name.value == "संयुक्त समिति"
    assert {party.value for party in reading.body.parties} == {"IN", "KE"}


def test_a_russian_body_that_takes_place_on_a_day_has_a_session() -> None:
    council = "Совет сотрудничества высшего уровня Непала и Кении"
    reading = read(f"{council} с участием министров двух стран пройдет 3 мая 2024 года в Найроби.")
    assert reading.session.date is not None
    assert reading.session.date.value == "2024-05-03"
    assert not read(f"{council} с участием министров двух стран будет создан 3 мая 2024 года в Найроби.").is_session


def test_a_national_commission_is_not_that_of_states_whose_experience_it_heard_of() -> None:
    text = "3 мая в Астане прошло первое заседание Национальной комиссии по чаю. Члены обсудили опыт Непала и Кении."
    assert not read(text).is_session


def test_a_council_is_named_with_the_partnership_it_is_of() -> None:
    body = read("3 мая 2024 года прошло заседание Непальско-кенийского совета стратегического партнерства.").body
    assert body is not None
    assert body.name.value == "Непальско-кенийского совета стратегического партнерства"
