"""Safe unless told otherwise; checks for what must hold in public; migrations complete; headers on every answer."""

import os
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.checks import run_checks
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.http import HttpRequest, HttpResponse

from paraph.node.people.roles import Role
from paraph.node.serving.headers import HEADERS, protective_headers


def ids() -> list[str]:
    """The ids of this node's own findings."""
    return [found.id for found in run_checks(tags=["security"]) if found.id.startswith("paraph.")]


def test_defaults_are_safe() -> None:
    assert not settings.DEBUG
    assert settings.HOME.secret_key() == settings.SECRET_KEY
    assert [host for host in settings.ALLOWED_HOSTS if host != "testserver"] == ["localhost", "127.0.0.1", "[::1]"]
    assert (settings.SESSION_COOKIE_SECURE, settings.SECURE_SSL_REDIRECT) == (False, False)


def test_checks_find_nothing_in_a_fresh_home() -> None:
    assert ids() == []


@pytest.mark.parametrize(
    ("address", "debug", "expected"),
    [
        ("http://localhost:8000", True, []),
        ("https://paraph.example.org", False, []),
        ("https://paraph.example.org", True, ["paraph.E001"]),
        ("http://paraph.example.org", False, ["paraph.E002"]),
        ("http://paraph.example.org", True, ["paraph.E001", "paraph.E002"]),
    ],
)
def test_a_public_address_must_be_https_and_without_debugging(
    settings: object, address: str, *, debug: bool, expected: list[str]
) -> None:
    settings.ADDRESS, settings.DEBUG = address, debug
    assert ids() == expected


def test_keys_and_home_open_to_others_are_named(settings: object) -> None:
    folder: Path = settings.HOME.folder
    try:
        (folder / "keys/signing.key").chmod(0o644)
        folder.chmod(0o755)
        found = [(f.id, f.msg) for f in run_checks(tags=["security"]) if f.id.startswith("paraph.")]
        assert found == [
            ("paraph.W001", f"Others on this machine can read the key file {folder}/keys/signing.key."),
            ("paraph.W002", f"Others on this machine can look into the home {folder}."),
        ]
    finally:
        (folder / "keys/signing.key").chmod(0o600)
        folder.chmod(0o700)


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0, skip_checks=True)


def test_migrations_are_named_for_their_purpose() -> None:
    names = [path.stem for path in Path("src/paraph/node/migrations").glob("0*.py")]
    assert len(names) > 4
    assert [name for name in names if not re.fullmatch(r"\d{4}(_[a-z]{2,})+", name) or "auto" in name] == []


def test_migrations_end_in_one() -> None:
    ends = MigrationLoader(None).graph.leaf_nodes("paraph")
    assert len(ends) == 1


def test_every_answer_says_what_the_browser_may_fetch() -> None:
    answer = protective_headers(lambda request: HttpResponse())(HttpRequest())
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert "unsafe" not in HEADERS["Content-Security-Policy"]


def test_a_view_may_say_more_exactly_what_the_browser_may_fetch() -> None:
    own = HttpResponse(headers={"Permissions-Policy": "camera=(self)"})
    assert protective_headers(lambda request: own)(HttpRequest()).headers["Permissions-Policy"] == "camera=(self)"


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("language", ["hi", "ru"])
def test_roles_have_names_in_every_language(role: Role, language: str) -> None:
    from django.utils.translation import override

    with override("en"):
        english = str(role.label)
    with override(language):
        assert str(role.label) not in ("", english)


@pytest.mark.django_db
def test_the_database_is_the_one_the_environment_names() -> None:
    assert connection.vendor == ("postgresql" if os.environ.get("DATABASE_URL") else "sqlite")
