"""The environment is read in agreed spellings only, and a password in it is never repeated."""

from pathlib import Path

import pytest

from paraph.node.homes import environment
from paraph.node.refusals import SettingMalformed


@pytest.mark.parametrize("word", ["1", "yes", "true", "on", "YES", " On "])
def test_flag_takes_every_agreed_yes(word: str) -> None:
    assert environment.flag("X", {"X": word}, default=False) is True


@pytest.mark.parametrize("word", ["0", "no", "false", "off", "No"])
def test_flag_takes_every_agreed_no(word: str) -> None:
    assert environment.flag("X", {"X": word}, default=True) is False


@pytest.mark.parametrize("word", ["y", "ja", "2", "нет", "enabled"])
def test_flag_refuses_any_other_word(word: str) -> None:
    with pytest.raises(SettingMalformed) as refused:
        environment.flag("X", {"X": word}, default=True)
    assert refused.value.text("en") == (
        f"The environment variable X is “{word}”; expected yes or no. Correct it or remove it, then start again."
    )


@pytest.mark.parametrize("default", [True, False])
def test_flag_unset_or_empty_is_the_default(*, default: bool) -> None:
    assert environment.flag("X", {}, default=default) is default
    assert environment.flag("X", {"X": ""}, default=default) is default


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("http://localhost:8000", True),
        ("https://paraph.example.org", True),
        ("https://paraph.example.org/", True),
        ("ftp://paraph.example.org", False),
        ("https://user@paraph.example.org", False),
        ("https://paraph.example.org/x", False),
        ("https://paraph.example.org?x", False),
        ("https://", False),
        ("https://x:99999", False),
        ("https://[", False),
        ("paraph", False),
    ],
)
def test_is_address(text: str, *, good: bool) -> None:
    assert environment.is_address(text) is good


def test_folder_is_absolute_and_defaults_to_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert environment.folder({}) == tmp_path / "home"
    assert environment.folder({"PARAPH_HOME": "a"}) == tmp_path / "a"


def test_database_unset_is_sqlite_that_keeps_what_it_acknowledges(tmp_path: Path) -> None:
    settings = environment.database("DATABASE_URL", {}, sqlite=tmp_path / "x.sqlite3")
    assert (settings["ENGINE"], settings["NAME"]) == ("django.db.backends.sqlite3", str(tmp_path / "x.sqlite3"))
    assert settings["CONN_MAX_AGE"] > 0
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "synchronous=FULL" in settings["OPTIONS"]["init_command"]


@pytest.mark.parametrize(
    ("url", "parts"),
    [
        ("postgresql://u:p%40ss@db.example:5433/paraph", ("paraph", "u", "p@ss", "db.example", "5433")),
        ("postgres://db/paraph", ("paraph", "", "", "db", "")),
        ("postgresql:///paraph?host=/run/pg&port=5499", ("paraph", "", "", "/run/pg", "5499")),
    ],
)
def test_database_url_is_taken_apart(url: str, parts: tuple[str, ...]) -> None:
    settings = environment.database("D", {"D": url}, sqlite=Path("x"))
    assert tuple(settings[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")) == parts
    assert settings["OPTIONS"] == {"options": "-c synchronous_commit=on"}


def test_database_url_options_are_handed_on() -> None:
    url = "postgresql://db/paraph?sslmode=verify-full&options=-c%20search_path%3Dx"
    settings = environment.database("D", {"D": url}, sqlite=Path("x"))
    assert settings["OPTIONS"] == {
        "sslmode": "verify-full",
        "options": "-c search_path=x -c synchronous_commit=on",
    }


@pytest.mark.parametrize(
    "url",
    ["mysql://u:secret@db/x", "postgresql://db", "postgresql://db/a/b", "postgresql://u:secret@db:x/y",
     "postgresql://db/x?sslmod=require", "postgresql://db/x#f", "secret", "postgresql://db/x?&&"],
)  # fmt: skip
def test_database_url_in_another_form_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(SettingMalformed) as refused:
        environment.database("D", {"D": url}, sqlite=Path("x"))
    assert refused.value.text("en") == (
        "The environment variable D is “…”; expected postgresql://user:password@host:port/name. "
        "Correct it or remove it, then start again."
    )


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://u%40x:p%3Aq@mail.example", ("mail.example", 587, "u@x", "p:q", True, False)),
        ("smtps://mail.example", ("mail.example", 465, "", "", False, True)),
        ("smtp+plain://localhost:2525", ("localhost", 2525, "", "", False, False)),
    ],
)
def test_mail_server_is_taken_apart(url: str, expected: tuple[object, ...]) -> None:
    found = environment.mail("M", {"M": url}, folder=Path("x"))
    names = ("HOST", "PORT", "HOST_USER", "HOST_PASSWORD", "USE_TLS", "USE_SSL")
    assert tuple(found[f"EMAIL_{name}"] for name in names) == expected


@pytest.mark.parametrize(("word", "kind"), [("", "filebased"), ("files", "filebased"), ("console", "console")])
def test_mail_without_a_server_is_left_as_files_or_shown(word: str, kind: str) -> None:
    found = environment.mail("M", {"M": word}, folder=Path("x"))
    assert found["EMAIL_BACKEND"] == f"django.core.mail.backends.{kind}.EmailBackend"


@pytest.mark.parametrize("url", ["mail.example", "smtp://", "smtp://u:secret@m:x", "http://m", "smtp://m/x", "file"])
def test_mail_server_in_another_form_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(SettingMalformed) as refused:
        environment.mail("M", {"M": url}, folder=Path("x"))
    assert refused.value.sentence("en") == (
        "The environment variable M is “…”; expected files, console, smtp://user:password@host:587."
    )


def test_sender_is_an_address() -> None:
    assert environment.mail_address("F", {}, default="paraph@node") == "paraph@node"
    with pytest.raises(SettingMalformed):
        environment.mail_address("F", {"F": "Paraph <p@x>"}, default="paraph@node")
