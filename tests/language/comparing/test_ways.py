"""From which state, Side or town to which."""

import pytest

from paraph.language.compare import compare

RIGHT = {
    "en": "Deliveries of asbestos from Russia to India were reviewed.",
    "hi": "रूस से भारत को एस्बेस्टस की आपूर्ति की समीक्षा की गई।",
    "ru": "Рассмотрены поставки асбеста из России в Индию.",
}
HANDED = {
    "en": "The archive passes from the Indian Side to the Russian Side.",
    "hi": "अभिलेखागार भारतीय पक्ष से रूसी पक्ष को हस्तांतरित होता है।",
    "ru": "Архив переходит от Индийской Стороны к Российской Стороне.",
}
SHIPPED = {
    "en": "A line from Chennai to Vladivostok was opened.",
    "hi": "चेन्नई से व्लादिवोस्तोक तक एक लाइन खोली गई।",
    "ru": "Открыта линия из Ченнаи во Владивосток.",
}


@pytest.mark.parametrize(
    ("right", "lang", "put", "told"),
    [
        (RIGHT, "ru", RIGHT["ru"], 0),
        (RIGHT, "en", "Deliveries to India of asbestos from Russia were reviewed.", 0),
        (RIGHT, "en", "Russian deliveries of asbestos to India were reviewed.", 0),
        (RIGHT, "en", "Deliveries of asbestos from India to Russia were reviewed.", 2),
        (RIGHT, "hi", "भारत से रूस को एस्बेस्टस की आपूर्ति की समीक्षा की गई।", 2),
        (RIGHT, "ru", "Рассмотрены поставки асбеста из Индии в Россию.", 2),
        (RIGHT, "hi", "भारत से रूस की एस्बेस्टस आपूर्ति की समीक्षा की गई।", 2),
        (HANDED, "ru", HANDED["ru"], 0),
        (HANDED, "ru", "Архив переходит от Российской Стороны к Индийской Стороне.", 2),
        (SHIPPED, "ru", SHIPPED["ru"], 0),
        (SHIPPED, "ru", "Открыта линия из Владивостока в Ченнаи.", 2),
    ],
)
def test_two_texts_do_not_go_opposite_ways(right: dict[str, str], lang: str, put: str, told: int) -> None:
    findings = compare(right | {lang: put})
    assert [finding.kind for finding in findings] == ["party_order"] * told
    assert all("opposite ways" in finding.why.text("en") for finding in findings)
