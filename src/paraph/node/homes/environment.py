"""What the environment may say, and in which spelling: anything else is refused rather than guessed.

PARAPH_HOME       the folder of the home (default: ./home)
PARAPH_DEBUG      yes or no (default: no); shows errors in full, for development only
PARAPH_ADDRESS    address under which people reach the pages (default: the one in paraph.toml)
DATABASE_URL      postgresql://user:password@host:port/name (default: SQLite in the home)
PARAPH_MAIL       how letters go: files, console, smtp://user:password@host:587 (with STARTTLS),
                  smtps://user:password@host:465, smtp+plain://host:25 (no encryption; default: files)
PARAPH_OIDC       address of the OpenID Connect issuer with which people may sign in (default: none)
PARAPH_OIDC_CLIENT  this node's client id there
PARAPH_OIDC_SECRET  its secret
PARAPH_OIDC_NAME  what the button calls it (default: the issuer's host)
PARAPH_MAIL_FROM  the sender's address (default: paraph@ the host of the address)

>>> flag("PARAPH_DEBUG", {"PARAPH_DEBUG": "yes"}, default=False)
True
>>> flag("PARAPH_DEBUG", {"PARAPH_DEBUG": "ja"}, default=False)
Traceback (most recent call last):
paraph.node.refusals.SettingMalformed: …
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from paraph.messages import N_, Phrase
from paraph.node.refusals import SettingMalformed

HOME = "PARAPH_HOME"
DEFAULT_HOME = "home"

_YES = frozenset({"1", "yes", "true", "on"})
_NO = frozenset({"0", "no", "false", "off"})
_SCHEMES = frozenset({"postgresql", "postgres"})
_OPTIONS = frozenset(
    {"host", "port", "sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout", "application_name", "options"}
)
_PORTS = range(1, 65536)
_MAIL_PORTS = {"smtp": 587, "smtps": 465, "smtp+plain": 25}
_MAIL_ADDRESS = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+")


def folder(environ: Mapping[str, str]) -> Path:
    """The home's folder as the environment names it."""
    return Path(environ.get(HOME) or DEFAULT_HOME).expanduser().absolute()


def flag(name: str, environ: Mapping[str, str], *, default: bool) -> bool:
    """A yes or no; raises `SettingMalformed` for any other word."""
    word = environ.get(name, "").strip().lower()
    if not word:
        return default
    if word in _YES | _NO:
        return word in _YES
    raise SettingMalformed(name=name, found=word, expected=Phrase(N_("yes or no")))


def address(name: str, environ: Mapping[str, str], *, default: str) -> str:
    """An http or https address without path; raises `SettingMalformed`."""
    found = environ.get(name, "").strip() or default
    if not is_address(found):
        raise SettingMalformed(
            name=name, found=found, expected=Phrase(N_("an address such as https://paraph.example.org"))
        )
    return found.rstrip("/")


def is_address(text: str) -> bool:
    """Whether `text` is an http or https address with a host and nothing after it."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    bare = not (parts.query or parts.fragment or parts.username or parts.path.strip("/"))
    return parts.scheme in ("http", "https") and bool(parts.hostname) and bare and (port is None or port in _PORTS)


def database(name: str, environ: Mapping[str, str], *, sqlite: Path) -> dict[str, Any]:
    """Django's settings of the one database: PostgreSQL where the variable names it, else SQLite in the file `sqlite`.

    SQLite runs in WAL mode with `synchronous=FULL`: a commit is on the disk before it returns, which is what lets an
    acknowledged act be called durable (DESIGN 3.1). PostgreSQL's default `synchronous_commit` says the same; it is
    set here all the same, so that a server configured otherwise does not weaken the promise.
    """
    url = environ.get(name, "").strip()
    return _postgresql(name, url) if url else _sqlite(sqlite)


def mail(name: str, environ: Mapping[str, str], *, folder: Path) -> dict[str, Any]:
    """Django's settings of how letters go, by their names; raises `SettingMalformed`."""
    found = environ.get(name, "").strip() or "files"
    if found in ("files", "console"):
        kind = "filebased" if found == "files" else "console"
        return {"EMAIL_BACKEND": f"django.core.mail.backends.{kind}.EmailBackend", "EMAIL_FILE_PATH": folder}
    try:
        parts = urlsplit(found)
        port = parts.port
    except ValueError:
        raise _not_a_mail_server(name) from None
    if parts.scheme not in _MAIL_PORTS or not parts.hostname or parts.path.strip("/") or parts.query or parts.fragment:
        raise _not_a_mail_server(name)
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port or _MAIL_PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": 20,
    }


def mail_address(name: str, environ: Mapping[str, str], *, default: str) -> str:
    """The address letters come from; raises `SettingMalformed`."""
    found = environ.get(name, "").strip() or default
    if not _MAIL_ADDRESS.fullmatch(found):
        raise SettingMalformed(
            name=name, found=found, expected=Phrase(N_("an e-mail address such as paraph@example.org"))
        )
    return found


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who vouches for people by OpenID Connect."""

    address: str
    client: str
    secret: str
    name: str


def issuer(environ: Mapping[str, str]) -> Issuer | None:
    """The issuer that PARAPH_OIDC names; `None` where it names none.

    Raises `SettingMalformed` for an address that is neither https nor on this machine, and where client or secret are
    missing. The secret is not repeated.
    """
    found = environ.get("PARAPH_OIDC", "").strip().rstrip("/")
    if not found:
        return None
    parts = urlsplit(found)
    safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in ("localhost", "127.0.0.1"))
    if not safe or not parts.hostname or parts.query or parts.fragment or parts.username:
        expected = Phrase(N_("an https address such as https://login.example.gov"))
        raise SettingMalformed(name="PARAPH_OIDC", found=found, expected=expected)
    client, secret = (environ.get(f"PARAPH_OIDC_{name}", "").strip() for name in ("CLIENT", "SECRET"))
    for name, value in (("CLIENT", client), ("SECRET", secret)):
        if not value:
            expected = Phrase(N_("what the issuer gave this node"))
            raise SettingMalformed(name=f"PARAPH_OIDC_{name}", found="", expected=expected)
    return Issuer(found, client, secret, environ.get("PARAPH_OIDC_NAME", "").strip() or str(parts.hostname))


def _not_a_mail_server(name: str) -> SettingMalformed:
    """The value itself is not repeated: it may hold a password."""
    return SettingMalformed(name=name, found="…", expected="files, console, smtp://user:password@host:587")


def _sqlite(file: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "CONN_MAX_AGE": 60,
        "OPTIONS": {
            "timeout": 30,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }


def _postgresql(name: str, url: str) -> dict[str, Any]:
    try:
        parts = urlsplit(url)
        port, options = parts.port, dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))
    except ValueError:
        raise _not_a_database(name) from None
    database_name = unquote(parts.path.removeprefix("/"))
    if parts.scheme not in _SCHEMES or not database_name or "/" in database_name or parts.fragment:
        raise _not_a_database(name)
    if not options.keys() <= _OPTIONS:
        raise _not_a_database(name)
    session = " ".join(filter(None, (options.pop("options", ""), "-c synchronous_commit=on")))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": database_name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", None) or parts.hostname or "",
        "PORT": options.pop("port", None) or (str(port) if port else ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {**options, "options": session},
    }


def _not_a_database(name: str) -> SettingMalformed:
    """The value itself is not repeated: it may hold a password."""
    return SettingMalformed(name=name, found="…", expected="postgresql://user:password@host:port/name")
