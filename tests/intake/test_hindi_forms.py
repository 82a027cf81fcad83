"""Forms of Hindi reports, in our own wording: a table that one test walks."""

from pathlib import Path

from paraph.intake import read_release, read_source
from paraph.intake.reading import Reading

TABLE = Path(__file__).with_name("hindi_forms.tsv").read_text(encoding="utf-8").splitlines()[1:]
NO_SESSION = "no session"


def read(text: str) -> Reading:
    return read_release(read_source("release.txt", text.replace(" ¶ ", "\n").encode()))


def told(reading: Reading, asked: str) -> str:
    """The answer to a question of the table; of what is no session only that."""
    if not reading.is_session:
        return NO_SESSION
    if asked == "chairs":
        return "; ".join(f"{one.name.value} {one.side.value}" for one in reading.chairs if one.name and one.side)
    if asked == "areas":
        return "; ".join(area.text.value for area in reading.areas)
    if asked == "parties":
        return "; ".join(party.value for party in reading.body.parties) if reading.body else ""
    fact = getattr(reading.body if asked == "name" else reading.session, asked, "")
    return str(getattr(fact, "value", fact))


def test_what_hindi_reports_tell() -> None:
    rows = [line.split("\t") for line in TABLE]
    wanted = {(asked, text): answer or NO_SESSION for asked, text, answer in rows}
    assert {(asked, text): told(read(text), asked) for asked, text, _ in rows} == wanted
