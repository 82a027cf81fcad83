"""The home of a node: one folder with everything in it.

    home/
      paraph.toml        which side this is, with whom, in which languages, under which address
      keys/              mode 0700
        signing.key      the side's Ed25519 key; whoever has it speaks for the side (mode 0600)
        exchange.key     opens pouches encrypted to this node: an age identity (mode 0600)
        secret.txt       Django's secret for sessions and sign-in links (mode 0600)
      .record-begun      an empty file: the record has its first acts; written once they are kept
      paraph.sqlite3     the database, unless DATABASE_URL names a PostgreSQL server
      attachments/       files that acts cite, by their SHA-256
      papers/            what `paraph paper` and `make run` write
      mail/              messages to people, as files, until a mail server is set up

`paraph.toml` is written last and once: a folder without it is no home, so an interrupted `Home.create` is repaired by
running it again, which keeps the keys it finds. Sides and languages are sorted into one order on both nodes.

    side = "IN"
    parties = ["IN", "RU"]
    languages = ["en", "hi", "ru"]
    mechanism = "in-ru"
    office = "secretariat"
    address = "http://localhost:8000"
    time_zone = "Asia/Kolkata"
    signing_key_file = "keys/signing.key"
    exchange_key_file = "keys/exchange.key"
    secret_key_file = "keys/secret.txt"
"""

import json
import os
import re
import secrets
import tomllib
import zoneinfo
from collections.abc import Callable, Sequence
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any

from paraph.messages import N_, Phrase, cause
from paraph.node.homes.environment import is_address
from paraph.node.refusals import (
    FileClosed,
    HomeDiffers,
    HomeMalformed,
    HomeMissing,
    HomeUnreadable,
    HomeUnwritable,
    SecretMissing,
)
from paraph.record import SigningKey, origin_of
from paraph.record.files import sync_folder
from paraph.record.keys import SEED_SIZE
from paraph.record.pouches.encryption import new_identity

FILE = "paraph.toml"
BEGUN = ".record-begun"
"""An empty file of the home: this side's log has its first acts. `homes.database` begins none where it stands."""

LANGUAGES = ("en", "hi", "ru")
"""Authentic languages a new mechanism has unless `paraph init --languages` says otherwise."""

TIME_ZONES = {"IN": "Asia/Kolkata", "RU": "Europe/Moscow"}
"""The capital's time; for other sides UTC until paraph.toml says otherwise."""

_HEAD = "# The home of one side's node. Every line is explained in docs/formats/home.md.\n"
_SIDE = re.compile(r"[A-Z]{2,8}")
_MECHANISM = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_OFFICE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """What `paraph.toml` says, checked."""

    folder: Path
    side: str
    parties: tuple[str, ...]
    """Every side by code, this one included, sorted: both nodes write the same."""

    languages: tuple[str, ...]
    """Authentic languages, ISO 639-1, sorted."""

    mechanism: str
    office: str
    """The office that speaks for the side where no other is named."""

    address: str = "http://localhost:8000"
    time_zone: str = "UTC"
    signing_key_file: str = "keys/signing.key"
    exchange_key_file: str = "keys/exchange.key"
    secret_key_file: str = "keys/secret.txt"  # noqa: S105 - the name of a file

    @property
    def database(self) -> Path:
        """The SQLite file, used unless DATABASE_URL is set."""
        return self.folder / "paraph.sqlite3"

    @property
    def papers(self) -> Path:
        """Where papers are written."""
        return self.folder / "papers"

    @property
    def attachments(self) -> Path:
        """Where the files that acts cite are kept (`paraph.node.attachments`)."""
        return self.folder / "attachments"

    @property
    def mail(self) -> Path:
        """Where messages to people are left without a mail server."""
        return self.folder / "mail"

    @property
    def others(self) -> tuple[str, ...]:
        """The other sides."""
        return tuple(party for party in self.parties if party != self.side)

    def signing_key(self) -> str:
        """The text of the side's key file, for `record.keys` to read; nobody prints it.

        Raises `SecretMissing`, `FileClosed`.
        """
        return _secret(self.folder / self.signing_key_file)

    def exchange_key(self) -> str:
        """The age identity that opens what is encrypted to this node; nobody prints it.

        Raises `SecretMissing`, `FileClosed`.
        """
        return _secret(self.folder / self.exchange_key_file)

    def secret_key(self) -> str:
        """Django's secret; raises `SecretMissing`, `FileClosed`."""
        return _secret(self.folder / self.secret_key_file)


def plan_home(
    folder: Path,
    *,
    side: str,
    others: Sequence[str],
    languages: Sequence[str] = LANGUAGES,
    office: str = "secretariat",
    mechanism: str | None = None,
    address: str = "http://localhost:8000",
) -> Home:
    """The home that these terms describe, nothing written; raises `HomeMalformed` for a term amiss.

    The mechanism's id is drawn from the sides unless given, so that both nodes come to the same: `in-ru`.
    """
    parties = tuple(sorted({side, *others}))
    home = Home(
        folder=folder.absolute(),
        side=side,
        parties=parties,
        languages=tuple(sorted(set(languages))),
        mechanism=mechanism or "-".join(parties).lower(),
        office=office,
        address=address,
        time_zone=TIME_ZONES.get(side, "UTC"),
    )
    _check(home)
    return home


def new_signing_key(name: str) -> str:
    """A fresh Ed25519 key under `name`, as the text of a key file."""
    return SigningKey.from_seed(name, secrets.token_bytes(SEED_SIZE)).to_pem().decode()


def create_home(home: Home, *, new_signing_key: Callable[[str], str] = new_signing_key) -> Home:
    """Write the folder, or finish one begun; give the home as it stands. A finished home is left as it is.

    `new_signing_key` makes the text of a key file for the name it is given; it is called only where there is none.
    Raises `HomeDiffers` where a home with other terms is there, `HomeUnwritable`.
    """
    if (home.folder / FILE).exists():
        return _same(load_home(home.folder), home)
    try:
        home.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (home.folder / "keys").mkdir(mode=0o700, exist_ok=True)
        # If we stop anywhere here, keys without paraph.toml are left, and the next run keeps them.
        _keep(home.folder / home.signing_key_file, lambda: new_signing_key(origin_of(home.mechanism, home.side)))
        _keep(home.folder / home.exchange_key_file, lambda: new_identity() + "\n")
        _keep(home.folder / home.secret_key_file, lambda: secrets.token_urlsafe(48) + "\n")
        write_whole(home.folder / FILE, _HEAD + _toml(home), mode=0o644)
    except OSError as error:
        raise HomeUnwritable(path=error.filename or home.folder, reason=cause(error)) from None
    return home


def load_home(folder: Path) -> Home:
    """Read a home's `paraph.toml`; raises `HomeMissing`, `FileClosed`, `HomeUnreadable`, `HomeMalformed`.

    Keys are read when they are needed.
    """
    file = folder / FILE
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise HomeMissing(folder=folder) from None
    except PermissionError:
        raise FileClosed(file=file) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise HomeUnreadable(file=file, reason=cause(error)) from None
    home = Home(folder=folder.absolute(), **_typed(file, values))
    _check(home)
    return home


def _typed(file: Path, values: dict[str, Any]) -> dict[str, Any]:
    wanted = {field.name: field for field in fields(Home) if field.name != "folder"}
    for name in values.keys() - wanted.keys():
        raise HomeMalformed(file=file, name=name, found=values[name], expected=Phrase(N_("no such line")))
    typed = {}
    for name, field in wanted.items():
        if name not in values and field.default is not MISSING:
            continue
        found = values.get(name)
        if field.type is str and isinstance(found, str):
            typed[name] = found
        elif field.type is not str and isinstance(found, list) and all(isinstance(item, str) for item in found):
            typed[name] = tuple(sorted(found))
        else:
            raise HomeMalformed(file=file, name=name, found=found, expected=_KINDS[field.type is str])
    return typed


_KINDS = {True: Phrase(N_("a text in quotes")), False: Phrase(N_("a list of texts in quotes"))}


def _check(home: Home) -> None:
    for name, good, expected in _expectations(home):
        if not good:
            raise HomeMalformed(
                file=home.folder / FILE, name=name, found=getattr(home, name), expected=Phrase(expected)
            )


def _expectations(home: Home) -> tuple[tuple[str, bool, str], ...]:
    sides = N_("the codes of at least two sides in capital letters, this one among them")
    return (
        ("side", bool(_SIDE.fullmatch(home.side)), N_("a code of 2 to 8 capital letters, such as IN")),
        ("parties", all(map(_SIDE.fullmatch, home.parties)), sides),
        ("parties", home.side in home.parties and len(set(home.parties)) > 1, sides),
        ("languages", bool(home.languages), N_("codes of two small letters, such as hi, en and ru")),
        (
            "languages",
            all(map(_LANGUAGE.fullmatch, home.languages)),
            N_("codes of two small letters, such as hi, en and ru"),
        ),
        (
            "mechanism",
            bool(_MECHANISM.fullmatch(home.mechanism)),
            N_("1 to 64 small Latin letters, digits and hyphens"),
        ),
        ("office", bool(_OFFICE.fullmatch(home.office)), N_("1 to 128 of the characters A-Z a-z 0-9 . _ : / -")),
        ("address", is_address(home.address), N_("an address such as https://paraph.example.org")),
        ("time_zone", home.time_zone in zoneinfo.available_timezones(), N_("a time zone such as Asia/Kolkata")),
    )


def _same(found: Home, wanted: Home) -> Home:
    for name in ("side", "parties", "languages", "mechanism"):
        if getattr(found, name) != getattr(wanted, name):
            raise HomeDiffers(
                folder=found.folder, name=name, found=_shown(getattr(found, name)), wanted=_shown(getattr(wanted, name))
            )
    return found


def _shown(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value)


def _toml(home: Home) -> str:
    values = {field.name: getattr(home, field.name) for field in fields(Home) if field.name != "folder"}
    return "".join(f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in values.items())


def _keep(file: Path, make: Callable[[], str]) -> None:
    if not file.exists():
        write_whole(file, make(), mode=0o600)


def write_whole(file: Path, text: str, *, mode: int) -> None:
    """Write beside, flush to the disk, then rename: the file is there whole or not at all."""
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    beside.replace(file)
    sync_folder(file.parent)


def _secret(file: Path) -> str:
    try:
        text = file.read_text(encoding="utf-8").strip()
    except PermissionError:
        raise FileClosed(file=file) from None
    except (OSError, UnicodeDecodeError):
        text = ""
    if not text:
        raise SecretMissing(file=file)
    return text
