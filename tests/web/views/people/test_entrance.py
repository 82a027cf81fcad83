"""Coming in: the bare address, links, passwords, the own account, fonts; going out."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from paraph.node.models import User
from paraph.node.people.accounts import sign_in_path
from paraph.web.assets import FONTS

SECRET = "a-long-and-quiet-word"  # noqa: S105 - a test's own
WRONG = {
    "en": "The username and/or password you specified are not correct.",
    "hi": "खाता या पासवर्ड सही नहीं है।",
    "ru": "Неверная учётная запись или пароль.",
}


@pytest.fixture
def keyed(person: Callable[..., User]) -> User:
    """A secretary with a password."""
    user = person("secretary")
    user.set_password(SECRET)
    user.save()
    return user


@pytest.mark.parametrize(("wish", "home"), [("ru,en;q=0.5", "/ru/"), ("hi-IN", "/hi/"), ("de", "/en/"), ("", "/en/")])
def test_bare_address_leads_to_the_browsers_language(wish: str, home: str, db: None) -> None:
    assert Client().get("/", headers={"Accept-Language": wish})["Location"] == home


def test_bare_address_leads_to_the_language_of_the_account(sign_in: Callable[..., Client]) -> None:
    client = sign_in("reader", language="hi")
    assert client.get("/", headers={"Accept-Language": "ru"})["Location"] == "/hi/"


def test_link_opens_the_account(whole: object, person: Callable[..., User]) -> None:
    client = Client()
    assert client.get(sign_in_path(person("secretary")))["Location"] == "/en/"
    assert client.get("/en/").status_code == 200


def test_link_opens_once(whole: object, person: Callable[..., User]) -> None:
    path = sign_in_path(person("secretary"))
    Client().get(path)
    again = Client()
    answer = again.get(path)
    assert answer.status_code == 403
    assert "This link no longer opens" in answer.content.decode()
    assert again.get("/en/").status_code == 302


@pytest.mark.parametrize("query", ["", "?sesame=", "?sesame=AAAA", "?sesame=" + "x" * 5000, "?other=1"])
def test_link_that_is_not_whole_opens_nothing(query: str, db: None) -> None:
    assert Client().get(f"/enter/{query}").status_code == 403


def test_link_asked_for_without_reading_it_is_not_spent(whole: object, person: Callable[..., User]) -> None:
    path = sign_in_path(person("secretary"))
    Client().head(path)
    assert Client().get(path).status_code == 302


def test_password_opens_the_account_and_leads_back(whole: object, keyed: User) -> None:
    client = Client()
    client.get("/ru/topics/")
    typed = {"login": keyed.username, "password": SECRET, "next": "/ru/topics/"}
    answer = client.post("/ru/sign-in/?next=/ru/topics/", typed)
    assert (answer.status_code, answer["Location"]) == (302, "/ru/topics/")


@pytest.mark.parametrize(("language", "said"), WRONG.items())
def test_wrong_password_is_told_in_the_readers_language(language: str, said: str, keyed: User) -> None:
    answer = Client().post(f"/{language}/sign-in/", {"login": keyed.username, "password": "wrong"})
    text = answer.content.decode()
    assert said in text
    assert f'value="{keyed.username}"' in text
    assert "wrong" not in text


def test_sign_in_leads_to_no_other_site(whole: object, keyed: User) -> None:
    answer = Client().post("/en/sign-in/", {"login": keyed.username, "password": SECRET, "next": "//evil.example/"})
    assert answer["Location"] == "/"


def test_sign_out_needs_a_press_of_the_button(whole: object, reader: Client) -> None:
    assert reader.get(reverse("account_logout")).status_code == 200
    assert reader.get("/en/").status_code == 200
    reader.post(reverse("account_logout"))
    assert reader.get("/en/").status_code == 302


def test_nobody_signs_up(db: None) -> None:
    answer = Client().post("/en/sign-up/", {"username": "me", "password1": SECRET, "password2": SECRET})
    assert "Accounts are given, not taken" in answer.content.decode()
    assert not User.objects.filter(username="me").exists()


@pytest.mark.parametrize(
    ("language", "role", "scope"),
    [
        ("en", "Secretary", "the whole mechanism"),
        ("hi", "सचिव", "संपूर्ण तंत्र"),
        ("ru", "Ответственный секретарь", "весь механизм"),
    ],
)
def test_account_tells_the_roles_in_words(
    language: str, role: str, scope: str, whole: object, secretary: Client
) -> None:
    text = secretary.get(f"/{language}/account/").content.decode()
    assert f"{role} ({scope})" in text


def test_account_of_a_stranger_says_that_nothing_is_seen(whole: object, stranger: Client) -> None:
    assert "You see nothing of the record" in stranger.get("/en/account/").content.decode()


def test_language_is_kept_and_used(whole: object, reader: Client) -> None:
    answer = reader.post("/en/account/", {"language": "hi"})
    assert answer["Location"] == "/hi/account/"
    assert reader.get("/")["Location"] == "/hi/"


def test_language_not_offered_is_refused_at_its_field(whole: object, reader: Client) -> None:
    answer = reader.post("/en/account/", {"language": "xx"})
    assert answer.status_code == 400
    assert "Choose one of the languages in the list." in answer.content.decode()
    assert User.objects.get().language == ""


@pytest.mark.parametrize(
    ("language", "said"),
    [("hi", "इस पासवर्ड में केवल अंक हैं।"), ("ru", "Этот пароль состоит из одних цифр.")],
)
def test_weak_password_is_refused_in_the_readers_language(
    language: str, said: str, whole: object, reader: Client
) -> None:
    digits = "39172648503917"
    answer = reader.post(f"/{language}/password/first/", {"password1": digits, "password2": digits})
    assert said in answer.content.decode()
    assert not User.objects.get().has_usable_password()


def test_first_password_is_set(whole: object, reader: Client) -> None:
    reader.post("/en/password/first/", {"password1": SECRET, "password2": SECRET})
    assert User.objects.get().check_password(SECRET)


@pytest.mark.parametrize("name", FONTS)
def test_font_is_served_to_be_kept(name: str) -> None:
    answer = Client().get(f"/fonts/{name}")
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert b"".join(answer.streaming_content) == FONTS[name].read_bytes()


@pytest.mark.parametrize("name", ["../settings.py", "Shobhika-Regular.ttf", "%2e%2e"])
def test_no_other_file_is_served_as_a_font(name: str, db: None) -> None:
    assert Client().get(f"/fonts/{name}").status_code == 404
