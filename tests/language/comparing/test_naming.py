"""Persons whose names are nearly alike."""

import pytest

from paraph.language.compare import compare

RIGHT = {
    "en": "The list was handed over by Ms. Irina Karpeeva, Ms. Radha Chopra and Mr. Anton Malhotra.",
    "hi": "सूची सुश्री इरीना कार्पेयेवा, सुश्री राधा चोपड़ा और श्री एंटोन मल्होत्रा ने सौंपी।",
    "ru": "Перечень был передан г-жой Ириной Карпеевой, г-жой Радхой Чопрой и г-ном Антоном Мальхотрой.",
}


def test_spellings_of_one_name_have_no_finding() -> None:
    assert compare(RIGHT) == ()


@pytest.mark.parametrize(
    ("lang", "old", "new"),
    [
        ("en", "Malhotra", "Kalhotra"),
        ("en", "Karpeeva", "Karpilova"),
        ("hi", "कार्पेयेवा", "कार्पिलोवा"),
        ("ru", "Карпеевой", "Карпиловой"),
    ],
)
def test_surname_of_other_consonants_is_found_against_both_other_texts(lang: str, old: str, new: str) -> None:
    findings = compare(RIGHT | {lang: RIGHT[lang].replace(old, new)})
    assert {(found.kind, found.found[lang]) for found in findings} == {("name", new)}
    assert len(findings) == len(RIGHT) - 1


PATRONYMIC = {
    "en": "The delegation is led by Mr. Oleg Stepanovich Larionov.",
    "hi": "प्रतिनिधिमंडल का नेतृत्व श्री ओलेग स्तेपानोविच लारियोनोव कर रहे हैं।",
    "ru": "Делегацию возглавляет г-н Олег Степанович Ларионов.",
}


def test_patronymic_may_be_left_out_but_is_no_other() -> None:
    assert compare(PATRONYMIC) == ()
    assert compare(PATRONYMIC | {"en": PATRONYMIC["en"].replace("Stepanovich ", "")}) == ()
    findings = compare(PATRONYMIC | {"ru": PATRONYMIC["ru"].replace("Степанович", "Семёнович")})
    assert [(found.kind, found.found["ru"]) for found in findings] == [("name", "Семёнович")] * 2


def test_surname_beside_a_long_first_name_is_not_taken_for_part_of_one_word() -> None:
    texts = {
        "en": "The letter was signed by Mr. Konstantin Belyakov.",
        "hi": "पत्र पर श्री कोंस्तांतिन बेल्याकोव ने हस्ताक्षर किए।",
        "ru": "Письмо подписал г-н Константин Беляков.",
    }
    assert compare(texts) == ()
    findings = compare(texts | {"ru": texts["ru"].replace("Беляков", "Поляков")})
    assert [found.kind for found in findings] == ["name", "name"]
