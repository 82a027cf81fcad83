"""A home is written whole or finished later, never made over, and says in which line it is wrong."""

import stat
from errno import EACCES
from pathlib import Path
from unittest import mock

import pytest

from paraph.node.homes.home import FILE, Home, create_home, load_home, plan_home
from paraph.node.refusals import (
    FileClosed,
    HomeDiffers,
    HomeMalformed,
    HomeMissing,
    HomeUnreadable,
    HomeUnwritable,
    SecretMissing,
)

WRITTEN = """\
# The home of one side's node. Every line is explained in docs/formats/home.md.
side = "RU"
parties = ["IN", "RU"]
languages = ["en", "hi", "ru"]
mechanism = "in-ru"
office = "secretariat"
address = "http://localhost:8000"
time_zone = "Europe/Moscow"
signing_key_file = "keys/signing.key"
exchange_key_file = "keys/exchange.key"
secret_key_file = "keys/secret.txt"
"""


def key(name: str) -> str:
    """Stands for a signing key; says under which name it was made."""
    return f"key of {name}\n"


def planned(folder: Path, **terms: object) -> Home:
    """Russia's home for the mechanism with India."""
    return plan_home(folder, **{"side": "RU", "others": ["IN"], **terms})


def test_create_writes_every_line_and_every_key_for_the_owner_alone(tmp_path: Path) -> None:
    home = create_home(planned(tmp_path / "h"), new_signing_key=key)
    assert (tmp_path / "h" / FILE).read_text() == WRITTEN
    assert home.signing_key() == "key of paraph/in-ru/RU"
    assert home.exchange_key().startswith("AGE-SECRET-KEY-1")
    assert len(home.secret_key()) == 64
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in sorted((tmp_path / "h").rglob("*"))}
    assert modes == {"keys": 0o700, "signing.key": 0o600, "exchange.key": 0o600, "secret.txt": 0o600, FILE: 0o644}
    assert load_home(tmp_path / "h") == home


def test_both_sides_come_to_the_same_mechanism_parties_and_languages(tmp_path: Path) -> None:
    ours = plan_home(tmp_path, side="IN", others=["RU"], languages=["hi", "en", "ru"])
    theirs = plan_home(tmp_path, side="RU", others=["IN"], languages=["ru", "hi", "en"])
    assert (ours.mechanism, ours.parties, ours.languages) == (theirs.mechanism, theirs.parties, theirs.languages)
    assert (ours.others, theirs.others) == (("RU",), ("IN",))


def test_create_again_keeps_what_is_there(tmp_path: Path) -> None:
    first = create_home(planned(tmp_path), new_signing_key=key)
    secret = first.secret_key()
    again = create_home(planned(tmp_path, office="another"), new_signing_key=lambda name: "never")
    assert (again, again.signing_key(), again.secret_key()) == (first, "key of paraph/in-ru/RU", secret)


@pytest.mark.parametrize("stopped_at", ["signing.key", "exchange.key", "secret.txt", FILE])
def test_create_after_an_interruption_finishes_and_keeps_the_keys(
    tmp_path: Path, stopped_at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def replace(source: Path, target: Path) -> None:
        if target.name == stopped_at:
            raise Killed
        source.rename(target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", replace)
        with pytest.raises(Killed):
            create_home(planned(tmp_path / "h"), new_signing_key=lambda name: "first")
    with pytest.raises(HomeMissing):
        load_home(tmp_path / "h")
    home = create_home(planned(tmp_path / "h"), new_signing_key=lambda name: "second")
    assert home.signing_key() == ("second" if stopped_at == "signing.key" else "first")
    assert load_home(tmp_path / "h") == home


@pytest.mark.parametrize(
    ("terms", "name"),
    [
        ({"side": "IN", "others": ["RU"]}, "side"),
        ({"others": ["IN", "UZ"]}, "parties"),
        ({"languages": ["en", "ru"]}, "languages"),
        ({"mechanism": "in-ru-trade"}, "mechanism"),
    ],
)
def test_create_with_other_terms_refuses_and_changes_nothing(tmp_path: Path, terms: dict, name: str) -> None:
    create_home(planned(tmp_path), new_signing_key=key)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(HomeDiffers) as refused:
        create_home(planned(tmp_path, **terms), new_signing_key=key)
    assert refused.value.facts["name"] == name
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("terms", "name"),
    [
        ({"side": "ru"}, "side"),
        ({"side": "R"}, "side"),
        ({"others": []}, "parties"),
        ({"others": ["RU"]}, "parties"),
        ({"others": ["India"]}, "parties"),
        ({"languages": []}, "languages"),
        ({"languages": ["hindi"]}, "languages"),
        ({"mechanism": "In Ru"}, "mechanism"),
        ({"office": "a b"}, "office"),
        ({"address": "localhost:8000"}, "address"),
        ({"address": "https://x.example/path"}, "address"),
    ],
)
def test_terms_amiss_are_refused_by_their_line_before_anything_is_written(
    tmp_path: Path, terms: dict, name: str
) -> None:
    with pytest.raises(HomeMalformed) as refused:
        planned(tmp_path / "h", **terms)
    assert refused.value.facts["name"] == name
    assert not (tmp_path / "h").exists()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (WRITTEN.replace('side = "RU"', 'side = "UZ"'), "parties"),
        (WRITTEN.replace('side = "RU"', "side = 7"), "side"),
        (WRITTEN.replace('side = "RU"\n', ""), "side"),
        (WRITTEN.replace('["IN", "RU"]', '"IN, RU"'), "parties"),
        (WRITTEN.replace('["IN", "RU"]', '["IN", 7]'), "parties"),
        (WRITTEN + "debug = true\n", "debug"),
        (WRITTEN.replace("Europe/Moscow", "Europe/Mosco"), "time_zone"),
    ],
)
def test_load_names_the_line_amiss(tmp_path: Path, text: str, name: str) -> None:
    (tmp_path / FILE).write_bytes(text.encode("latin-1"))
    with pytest.raises(HomeMalformed) as refused:
        load_home(tmp_path)
    assert (refused.value.facts["file"], refused.value.facts["name"]) == (tmp_path / FILE, name)


@pytest.mark.parametrize(("text", "reason"), [("side = ", "Invalid value"), ("\xff", "it is not text in UTF-8")])
def test_load_says_why_the_file_cannot_be_read(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / FILE).write_bytes(text.encode("latin-1"))
    with pytest.raises(HomeUnreadable) as refused:
        load_home(tmp_path)
    assert refused.value.sentence("en").startswith(f"{tmp_path / FILE} cannot be read as TOML: {reason}")


def test_load_without_the_optional_lines_takes_the_defaults(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("".join(WRITTEN.splitlines(keepends=True)[:6]))
    home = load_home(tmp_path)
    assert (home.address, home.time_zone) == ("http://localhost:8000", "UTC")


def test_load_of_an_ordinary_folder_says_where_it_looked(tmp_path: Path) -> None:
    with pytest.raises(HomeMissing) as refused:
        load_home(tmp_path)
    assert refused.value.text("en") == (
        f"There is no home of a node in {tmp_path}: it has no file paraph.toml. "
        "Name the right folder with --home or PARAPH_HOME, or make a home with `paraph init`."
    )


def test_a_key_lost_or_emptied_is_named(tmp_path: Path) -> None:
    home = create_home(planned(tmp_path), new_signing_key=key)
    (tmp_path / "keys/signing.key").write_text("\n")
    (tmp_path / "keys/secret.txt").unlink()
    (tmp_path / "keys/exchange.key").unlink()
    for read, name in (
        (home.signing_key, "signing.key"),
        (home.exchange_key, "exchange.key"),
        (home.secret_key, "secret.txt"),
    ):
        with pytest.raises(SecretMissing) as refused:
            read()
        assert refused.value.facts == {"file": tmp_path / "keys" / name}


def test_a_file_of_another_account_is_not_called_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = create_home(planned(tmp_path), new_signing_key=key)
    closed = PermissionError(EACCES, "Permission denied")
    monkeypatch.setattr(Path, "read_text", mock.Mock(side_effect=closed))
    for read, name in ((home.signing_key, "keys/signing.key"), (lambda: load_home(tmp_path), FILE)):
        with pytest.raises(FileClosed) as refused:
            read()
        assert refused.value.facts == {"file": tmp_path / name}


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(HomeUnwritable) as refused:
        create_home(planned(tmp_path / "file" / "h"), new_signing_key=key)
    assert str(refused.value.facts["reason"]) == "a part of the path is a file, not a folder"
