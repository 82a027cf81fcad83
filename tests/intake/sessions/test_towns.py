"""Russian towns in the nominative."""

from paraph.intake.sessions.places.towns import town_in_nominative

TOWNS = {
    "Хиве": "Хива",
    "Алма-Ате": "Алма-Ата",
    "Свакопмунде": "Свакопмунд",
    "Москвы": "Москва",
    "Санкт-Петербурге": "Санкт-Петербург",
    "Нижнем Новгороде": "Нижний Новгород",
    "Найроби": "Найроби",
    "Кызыл-Тале": "Кызыл-Тале",
}
"""Forms in the text and names; what neither table nor dictionary knows stays as it is written."""


def test_a_town_is_told_in_the_nominative() -> None:
    assert {written: town_in_nominative(written) for written in TOWNS} == TOWNS
