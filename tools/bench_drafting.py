"""How fast a text of 300 paragraphs in three languages is worked at: its page, what answers while one types, comparing.

Four paragraphs of five are agreed, the fifth stands in brackets with a version of each side.

Comparing is measured by processor time, in processes forked for one round each: tables loaded, the text new. Varied
paragraphs of our own stand for a text that no process has met, one paragraph with other numbers for words met before.

The command is measured by the clock, from its start to its end, for it compares on every processor.

Floors: for the page, the same texts and nothing else through the same template engine; for what answers while one types
and for comparing after one edit, comparing one paragraph; for comparing all, finding the words of all texts; for the
tables, reading their files; for the command, starting Python and reading the same lines.
"""

import gc
import json
import os
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import regex
from tests.mechanism.negotiation.table import KEY, Table
from tools.bench_compare import FILES, FRESH, seeding
from tools.bench_text import LANGUAGES, PARAGRAPHS, SAID
from tools.figures import Figure

from paraph.mechanism.acts.wording import propose_paragraph
from paraph.mechanism.negotiation.places import Place, spread
from paraph.mechanism.paragraphs import Content, content_digest
from paraph.mechanism.releases import Force
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts

PLAIN = "<table>{% for row in rows %}<tr>{% for text in row %}<td>{{ text }}</td>{% endfor %}</tr>{% endfor %}</table>"
PAGE = f"/en/drafts/{KEY}/"
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


def page_figures() -> Iterator[Figure]:
    """The working page seen for the first time, and again; what answers while one types."""
    with tempfile.TemporaryDirectory() as folder:
        ask = _client(Path(folder) / "home", _state())
        from django.template import engines

        from paraph.language.compare import compare
        from paraph.web.templatetags.paraph import _quiet

        plain = engines["django"].from_string(PLAIN)
        rows = [[_said(number)[one] for one in LANGUAGES] for number in range(PARAGRAPHS)]
        bare, runs = "the same texts alone", count(PARAGRAPHS)

        def first() -> object:
            _quiet.cache_clear()
            return ask.get(PAGE)

        yield Figure("working page, first view", "pages", 1, first, lambda: plain.render({"rows": rows}), bare)
        yield Figure(
            "working page, again", "pages", 1, lambda: ask.get(PAGE), lambda: plain.render({"rows": rows}), bare
        )
        yield Figure(
            "answer while one types", "answers", 1,
            lambda: ask.post(f"{PAGE}compare/", {f"text-{one}": said for one, said in _said(next(runs)).items()}),
            lambda: compare(_said(next(runs))), "comparing the paragraph",
        )  # fmt: skip


def compare_figures() -> Iterator[Figure]:
    """All paragraphs compared, each pair of languages; and all again after one of them was edited."""
    from paraph.language.compare import compare, load_tables
    from paraph.language.files import DATA
    from paraph.node.texts import comparing

    yield Figure(
        "load the tables of the comparison", "times", 1, lambda: _forked(lambda: compare(_said(1))),
        lambda: _forked(lambda: [path.read_bytes().decode() for path in DATA.iterdir() if path.is_file()]),
        "reading the files of the room",
    )  # fmt: skip
    first, varied = seeding.paragraphs(FILES[0])[:5], seeding.paragraphs(*FILES, *FRESH)[-PARAGRAPHS:]
    two = [{lang: said[lang] for lang in ("en", "ru")} for said in varied]
    load_tables()
    for said in first:
        compare(said)
    gc.collect()
    gc.freeze()  # as the command and a process that serves do with their tables
    for name, chosen in (("compare 300 with new words", varied), ("compare 300, two languages", two)):
        yield Figure(
            name, "paragraphs", len(chosen), lambda chosen=chosen: _forked(lambda: [compare(said) for said in chosen]),
            lambda chosen=chosen: _forked(lambda: [_WORD.findall(text) for said in chosen for text in said.values()]),
            "finding the words of all texts",
        )  # fmt: skip
    runs = count(1)

    def every() -> list[dict[str, str]]:
        run = next(runs)
        return [_said(number + PARAGRAPHS * run) for number in range(PARAGRAPHS)]

    yield Figure(
        "compare all paragraphs", "paragraphs", PARAGRAPHS, lambda: [compare(said) for said in every()],
        lambda: [_WORD.findall(text) for said in every() for text in said.values()], "finding the words of all texts",
    )  # fmt: skip
    contents = [_content(number) for number in range(PARAGRAPHS)]

    def edited() -> object:
        contents[7] = _content(PARAGRAPHS * next(runs))
        return [comparing.noticed(content, LANGUAGES) for content in contents]

    edited()
    yield Figure(
        "compare all after one edit", "edits", 1, edited, lambda: compare(_said(PARAGRAPHS * next(runs))),
        "comparing one paragraph",
    )  # fmt: skip


def command_figures() -> Iterator[Figure]:
    """`paraph compare --json` of 300 lines in three languages, and of two lines in two."""
    with tempfile.TemporaryDirectory() as folder:
        texts = seeding.paragraphs(*FILES, *FRESH)[-PARAGRAPHS:]
        two = [{lang: said[lang] for lang in ("en", "hi")} for said in texts[:2]]
        for name, chosen in (("paraph compare, 300 lines", texts), ("paraph compare, two lines", two)):
            path = Path(folder) / f"{len(chosen)}.jsonl"
            lines = [json.dumps({"id": n, **said}, ensure_ascii=False) for n, said in enumerate(chosen)]
            path.write_text("\n".join(lines), encoding="utf-8")
            yield Figure(
                name, "paragraphs", len(chosen), lambda path=path: _run(COMPARE, path),
                lambda path=path: _run(READ, path), "starting Python and reading the lines",
            )  # fmt: skip


COMPARE = "import sys; from paraph.cli import main; sys.argv[1:1] = ['compare', '--json']; main()"
READ = "import json, sys; [json.loads(line) for line in open(sys.argv[1], encoding='utf-8')]"


def _run(program: str, path: Path) -> None:
    subprocess.run([sys.executable, "-c", program, str(path)], check=True, stdout=subprocess.DEVNULL)


def _forked(run: Callable[[], object]) -> float:
    """The processor seconds `run` takes in a process of its own, which leaves nothing met or loaded behind."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        start = time.process_time()
        run()
        os.write(write, struct.pack("d", time.process_time() - start))
        os._exit(0)
    os.waitpid(child, 0)
    os.close(write)
    with os.fdopen(read, "rb") as told:
        return float(*struct.unpack("d", told.read()))


def _said(number: int) -> dict[str, str]:
    return {language: text.format(number) for language, text in SAID.items()}


def _content(number: int) -> Content:
    return Content(texts(_said(number)), Force.AGREE, undertaking=True)


def _state() -> State:
    """The text as both sides see it."""
    table = Table().begin()
    for number, rank in enumerate(spread(PARAGRAPHS)):
        key, content = f"{KEY}.pin{number + 1}", _content(number)
        voice: dict[str, Any] = {"office": "o", "key": key}
        table.state = _after(table.state, "IN", content=content, place=Place("areas", rank), **voice)
        if number % 5:
            table.accept("RU", key, content_digest(content))
        else:
            table.state = _after(table.state, "RU", content=_content(number + PARAGRAPHS), **voice)
    return table.state


def _after(state: State, side: str, **said: Any) -> State:  # noqa: ANN401 - what `propose_paragraph` takes
    from paraph.mechanism.fold import fold_draft

    return fold_draft(state, propose_paragraph(state, side=side, **said), side=side, at="2026-03-01T09:00:00Z")


def _client(home: Path, state: State) -> Any:  # noqa: ANN401 - Django is not set up before this
    """A browser in which a secretary is signed in, before a record that stands so."""
    from tools.bench_record import set_up

    set_up(home)
    from django.conf import settings
    from django.test import Client

    from paraph.node import records
    from paraph.node.people import accounts

    settings.ALLOWED_HOSTS = ["*"]
    current = replace(records.current(), state=state)
    records.current = lambda: current
    accounts.give_role(accounts.add_user("s.rao"), "secretary", mechanism=current.mechanism)
    client = Client()
    client.force_login(accounts.User.objects.get(), backend="django.contrib.auth.backends.ModelBackend")
    client.get(PAGE)
    return client


FIGURES: dict[str, Callable[[], Iterator[Figure]]] = {
    "page": page_figures,
    "compare": compare_figures,
    "command": command_figures,
}
