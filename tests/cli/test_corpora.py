"""Files that hold many releases, and runs that go on where they were stopped."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Paraph = Callable[..., tuple[int, str, str]]

SESSION = (
    "The {n}th session of the India-Russia Working Group on Modernization and Industrial Cooperation was held in "
    "New Delhi on 6 August 2025."
)
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Releases</title>
<item><title>Group meets for the 11th time</title><link>https://example.org/1</link>
<pubDate>Wed, 06 Aug 2025 18:37:00 +0530</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>{first}</p><p>Both Sides discussed coal gasification.</p>]]></content:encoded></item>
<item><title>Prices fall</title><pubDate>Thu, 07 Aug 2025 09:00:00 +0530</pubDate>
<description>&lt;p&gt;Prices of tomatoes fell again in the markets of the capital.&lt;/p&gt;</description></item>
</channel></rss>
"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Новости</title><entry><title>Группа собралась</title>
<published>2025-08-06T18:37:00+03:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<p>11-е заседание Российско-Индийской рабочей группы по модернизации состоялось 6 августа 2025 года в Москве.</p></div>
</content></entry></feed>
"""


def lines_of(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.jsonl"
    rows = [json.dumps({"id": n, "text": SESSION.format(n=n)}) for n in range(4, 10)]
    rows[2] = '{"id": 6, "texts": []}'
    path.write_text("\n".join([rows[0], "", *rows[1:]]) + "\n", encoding="utf-8")
    return path


def test_each_line_of_a_corpus_is_read_and_a_broken_one_reported_in_its_place(paraph: Paraph, corpus: Path) -> None:
    status, output, _ = paraph("read", "--json", "--jobs", 2, corpus)
    lines = lines_of(output)
    assert [line["source"] for line in lines] == [f"{corpus}:{n}" for n in (1, 3, 4, 5, 6, 7)]
    assert [line["session"]["ordinal"] if "session" in line else line["error"]["code"] for line in lines] == [  # type: ignore[index]
        4, 5, "cli.corpus.line", 7, 8, 9,
    ]  # fmt: skip
    assert status == 2


def test_items_of_a_feed_are_read_with_their_own_title_date_and_text(paraph: Paraph, tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(RSS.replace("{first}", SESSION.format(n=11)), encoding="utf-8")
    (tmp_path / "new.atom").write_text(ATOM, encoding="utf-8")
    status, output, _ = paraph("read", "--json", tmp_path / "feed.xml", tmp_path / "new.atom")
    lines = lines_of(output)
    assert status == 0
    assert [
        (line["is_session"], line["release"]["headline"], line["release"]["posted_at"])
        for line in lines  # type: ignore[index]
    ] == [
        (True, "Group meets for the 11th time", "2025-08-06T18:37"),
        (False, "Prices fall", "2025-08-07T09:00"),
        (True, "Группа собралась", "2025-08-06T18:37"),
    ]
    assert [line["session"]["ordinal"] for line in lines] == [11, None, 11]  # type: ignore[index]


def test_xml_that_is_no_feed_is_refused_as_before(paraph: Paraph, tmp_path: Path) -> None:
    (tmp_path / "table.xml").write_text("<?xml version='1.0'?><rows/>", encoding="utf-8")
    status, output, _ = paraph("read", "--json", tmp_path / "table.xml")
    assert (status, lines_of(output)[0]["error"]["code"]) == (2, "intake.source.format")  # type: ignore[index]


def test_a_stopped_run_goes_on_where_it_was_and_gives_the_same_file(
    paraph: Paraph, corpus: Path, tmp_path: Path
) -> None:
    whole, torn = tmp_path / "whole", tmp_path / "torn"
    paraph("read", "--into", whole, corpus)
    for cut in range(0, len(whole.read_bytes()), 97):
        torn.write_bytes(whole.read_bytes()[:cut])
        status, output, _ = paraph("read", "--into", torn, corpus)
        assert output == ""
        assert torn.read_bytes() == whole.read_bytes()
        assert status in {0, 2}


def test_readings_of_other_sources_are_not_added_to(paraph: Paraph, corpus: Path, tmp_path: Path) -> None:
    into, other = tmp_path / "readings", tmp_path / "other.txt"
    other.write_text("The Sides met.", encoding="utf-8")
    paraph("read", "--into", into, corpus)
    before = into.read_bytes()
    status, _, errors = paraph("read", "--into", into, other)
    assert status == 2
    assert "cli.into.other" in errors
    assert into.read_bytes() == before
