"""Russian names and posts are recorded in the nominative."""

import pytest

from paraph.intake.people.cases import name_in_nominative, post_in_nominative


@pytest.mark.parametrize(
    ("written", "case", "nominative"),
    [
        ("Алексея Груздева", "gent", "Алексей Груздев"),
        ("Амардипа Сингха Бхатии", "gent", "Амардип Сингх Бхатия"),
        ("Субраманьямом Джайшанкаром", "ablt", "Субраманьям Джайшанкар"),
        ("Рухсар Пекджан", "gent", "Рухсар Пекджан"),
        ("Александра Новака", "gent", "Александр Новак"),
        ("Аниты Мешрам", "gent", "Анита Мешрам"),
        ("Дмитрия Чернышенко", "gent", "Дмитрий Чернышенко"),
        ("Раджеша Аграваля", "gent", "Раджеш Аграваль"),
        ("Чан Хонг Ха", "gent", "Чан Хонг Ха"),
        ("Эльвиры Набиуллиной", "gent", "Эльвира Набиуллина"),
        ("Ольгой Голодец", "ablt", "Ольга Голодец"),
        ("Анита Мешрам", "nomn", "Анита Мешрам"),
        ("Анита Мешрам", None, "Анита Мешрам"),
    ],
)
def test_name_goes_into_the_nominative(written: str, case: str | None, nominative: str) -> None:
    assert name_in_nominative(written, case) == nominative


@pytest.mark.parametrize(
    ("written", "nominative", "case"),
    [
        ("первым заместителем министра инвестиций", "первый заместитель министра инвестиций", "ablt"),
        ("секретаря Департамента содействия", "секретарь Департамента содействия", "gent"),
        ("вице-премьером РФ", "вице-премьер РФ", "ablt"),
        ("Министр иностранных дел", "Министр иностранных дел", "nomn"),
        ("государственный министр торговли", "государственный министр торговли", "nomn"),
    ],
)
def test_post_changes_only_its_head(written: str, nominative: str, case: str) -> None:
    assert post_in_nominative(written) == (nominative, case)
