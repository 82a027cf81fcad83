"""What is shown when nothing else can be, in each language."""

from collections.abc import Callable

import pytest
from django.test import Client, override_settings
from tests import cast

from paraph.node import records

NOTHING_HERE = {"en": "There is nothing here for you", "hi": "यहां आपके लिए कुछ नहीं है", "ru": "Здесь для вас ничего нет"}
BROKE = {"en": "Something broke here", "hi": "यहां कोई खराबी हुई", "ru": "Здесь произошёл сбой"}
EXPIRED = {"en": "The form was out of date", "hi": "फ़ॉर्म पुराना हो चुका था", "ru": "Форма устарела"}
NOT_ALLOWED = {
    "en": "Your role does not allow this",
    "hi": "आपकी भूमिका में इसकी अनुमति नहीं है",
    "ru": "Ваша роль этого не позволяет",
}


@pytest.mark.parametrize(("language", "said"), NOTHING_HERE.items())
def test_page_that_is_not_there(language: str, said: str, db: None) -> None:
    answer = Client().get(f"/{language}/no/such/page/")
    assert answer.status_code == 404
    assert said in answer.content.decode()


@pytest.mark.parametrize(("language", "said"), NOT_ALLOWED.items())
def test_role_that_may_not(language: str, said: str, whole: object, reader: Client) -> None:
    answer = reader.get(f"/{language}/adopt/")
    assert answer.status_code == 403
    assert said in answer.content.decode()


@pytest.mark.parametrize(("language", "said"), EXPIRED.items())
def test_form_without_its_token(language: str, said: str, db: None) -> None:
    answer = Client(enforce_csrf_checks=True).post(f"/{language}/sign-in/", {"login": "x"})
    assert answer.status_code == 403
    assert said in answer.content.decode()


@pytest.mark.parametrize(("language", "said"), BROKE.items())
def test_fault_tells_no_more_than_that(
    language: str, said: str, reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> records.Current:
        raise RuntimeError("inner words")

    monkeypatch.setattr(records, "current", broken)
    reader.raise_request_exception = False
    answer = reader.get(f"/{language}/")
    assert answer.status_code == 500
    text = answer.content.decode()
    assert said in text
    assert "inner words" not in text


@override_settings(DATA_UPLOAD_MAX_NUMBER_FIELDS=2)
def test_more_fields_than_a_form_has(db: None) -> None:
    answer = Client().post("/ru/sign-in/", {str(n): "" for n in range(5)})
    assert answer.status_code == 400
    assert "Запрос не удалось прочитать" in answer.content.decode()


@override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=1 << 20)
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "longer than 1 MB together"),
        ("hi", "कुल मिलाकर 1 MB से अधिक"),
        ("ru", "вместе длиннее 1 МБ"),
    ],
)
def test_texts_longer_than_a_form_takes_are_told_with_the_limit(language: str, said: str, db: None) -> None:
    answer = Client().post(f"/{language}/sign-in/", {"login": "x" * ((1 << 20) + 1)})
    assert answer.status_code == 400
    assert said in answer.content.decode()


def test_page_of_a_broken_record_still_opens_for_others(show: Callable[..., None], reader: Client) -> None:
    show(cast.whole())
    assert reader.get("/en/").status_code == 200
