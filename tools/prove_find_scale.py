"""Finding among very many paragraphs: how long a question takes, and what the index costs beside a plain one.

    python tools/prove_find_scale.py [COUNT] [sqlite|postgresql]     COUNT paragraphs, 100,000 unless said; on SQLite

Paragraphs are made of the parallel paragraphs of the tests, two at a time, with names, numbers and places put in that
make each its own; each stands in English, Hindi and Russian. In one run, on one database:

* our index is built, through the code that follows the record;
* a plain one is built of the same texts: FTS5 over the three columns with the tokenizer that keeps Devanagari whole, or
  PostgreSQL's own configurations for the three languages in a stored `tsvector` with a GIN index;
* questions in one of the languages are asked, one to five words long, rare and common ones, and timed; some are put to
  the plain index too, which finds them in their own language only.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from multiprocessing import active_children
from pathlib import Path
from random import Random

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT), str(ROOT / "tests" / "language" / "comparing")]

LANGUAGES = ("en", "hi", "ru")
BATCH = 5000
QUESTIONS = 300
PLAINLY = 40
"""Questions put to the plain index too."""

DEARER, SECONDS = 1.3, 0.030
"""What the index may cost beside a plain one, and what 95 of 100 questions may take."""

SYLLABLES = {
    "en": ["ba", "ka", "ma", "ra", "ta", "na", "la", "sha", "vi", "ri", "mi", "no", "go", "do", "pe", "lu", "zi"],
    "hi": ["बा", "का", "मा", "रा", "ता", "ना", "ला", "शा", "वि", "रि", "मि", "नो", "गो", "दो", "पे", "लु", "ज़ि"],
    "ru": ["ба", "ка", "ма", "ра", "та", "на", "ла", "ша", "ви", "ри", "ми", "но", "го", "до", "пе", "лу", "зи"],
}


def main(arguments: list[str]) -> int:
    """Build both, ask, print."""
    count = int((arguments or ["100000"])[0])
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="paraph-scale-")))
        if arguments[1:] == ["postgresql"]:
            from tests import postgresql

            os.environ["DATABASE_URL"] = stack.enter_context(postgresql.server())
        set_up(folder / "IN")
        print(f"{count:,} paragraphs in three languages on {(arguments[1:] or ['SQLite'])[0]}", flush=True)
        return report(count)


def set_up(folder: Path) -> None:
    """A home with its database."""
    from paraph import node
    from paraph.node.homes.home import create_home, plan_home

    create_home(plan_home(folder, side="IN", others=["RU"]))
    node.setup(folder)
    from paraph.node.homes import database

    database.prepare()


def report(count: int) -> int:
    """Build and ask; 0 when the targets are met."""
    from django.db import connection

    plain_build = {"sqlite": plain_sqlite, "postgresql": plain_postgresql}[connection.vendor]
    ours, plain = measured(build, count), measured(plain_build, count)
    for name, at, unit in (("build", 0, "s"), ("build", 1, "s of processors"), ("size", 2, "MB")):
        ratio = ours[at] / plain[at]
        target = "" if at == 1 else f"; target {DEARER} {'met' if ratio <= DEARER else 'MISSED'}"
        print(f"{name:<6} ours {ours[at]:>8,.1f}   plain {plain[at]:>8,.1f} {unit}   ratio {ratio:.2f}{target}")
    times = ask(count)
    tell("ask ", times)
    tell("plain", asked_plainly(count))
    p95 = statistics.quantiles([wall for wall, _ in times], n=20)[18]
    print(f"ask    p95 {p95 * 1000:.1f} ms; target {SECONDS * 1000:.0f} ms {'met' if p95 <= SECONDS else 'MISSED'}")
    print(f"load   {', '.join(f'{load:.1f}' for load in os.getloadavg())} on {os.cpu_count()} processors", flush=True)
    return 0 if ours[0] / plain[0] <= DEARER and ours[2] / plain[2] <= DEARER and p95 <= SECONDS else 1


def tell(name: str, times: list[tuple[float, float]]) -> None:
    """Print how long questions took."""
    for at, what in enumerate(("", " of processors")):
        p95 = statistics.quantiles([both[at] for both in times], n=20)[18]
        p50 = statistics.median([both[at] for both in times])
        print(f"{name:<6} p50 {p50 * 1000:.1f} ms, p95 {p95 * 1000:.1f} ms{what}; {len(times)} questions", flush=True)


def measured(make: Callable[[int], None], count: int) -> tuple[float, float, float]:
    """Seconds by the clock, seconds of processors, megabytes, texts included: of building an index."""
    before, start, own = size(), time.perf_counter(), worked()
    make(count)
    took = time.perf_counter() - start
    for helper in active_children():
        helper.join()  # its work counts once it has ended
    return took, worked() - own, (size() - before) / 2**20


def worked() -> float:
    """Seconds that processors have worked: for this process, its helpers, and PostgreSQL's process for it."""
    from django.db import connection

    helpers = os.times()
    own = time.process_time() + helpers.children_user + helpers.children_system
    if connection.vendor != "postgresql":
        return own
    return own + int((Path("/proc") / str(serving()) / "schedstat").read_text().split()[0]) / 1e9


@cache
def serving() -> int:
    """PostgreSQL's process for this one."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def paragraphs(count: int) -> Iterator[tuple[int, dict[str, str]]]:
    """So many paragraphs, the same ones each time."""
    import seeding

    chance = Random(7)  # noqa: S311 - texts, not secrets
    models = seeding.paragraphs("one", "two", "three", "four", "five", "six")
    weights = [1 / (place + 3) for place in range(len(models))]
    for number in range(count):
        first, second = chance.choices(models, weights, k=2)
        name = [chance.randrange(17) for _ in range(4 if number % 10 == 0 else 3)]
        figure = chance.randrange(10, 99_999)
        yield number, {lang: f"{first[lang]} {called(name, lang)} {figure}. {second[lang]}" for lang in LANGUAGES}


def called(name: list[int], lang: str) -> str:
    """A name that nobody has, as the language writes it."""
    return "".join(SYLLABLES[lang][syllable] for syllable in name).capitalize()


def build(count: int) -> None:
    """File everything as following the record does."""
    from django.db import transaction

    from paraph.cli.find import spread
    from paraph.node.finding import index
    from paraph.node.finding.tables import FiledUpTo
    from paraph.node.finding.things import Thing

    with transaction.atomic():
        standing, _ = FiledUpTo.objects.get_or_create(mechanism="in-ru", defaults={"mark": ""})
        index.forget(standing)
        counts = index.Counts()
        things = (
            Thing("paragraph", f"p{n}", texts, f"wg-{n % 20}", f"wg-{n % 20}.s{n % 400}", document=f"d{n // 60}",
                  paragraph=str(n % 60))
            for n, texts in paragraphs(count)
        )  # fmt: skip
        index.file_anew("in-ru", things, counts, spread=spread())
        index.keep_counts(standing, counts)
        standing.mark = "proof"
        standing.save()
    vacuum()


def batches(count: int) -> Iterator[list[tuple[int, dict[str, str]]]]:
    """The paragraphs, so many at once."""
    batch: list[tuple[int, dict[str, str]]] = []
    for paragraph in paragraphs(count):
        batch.append(paragraph)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def plain_sqlite(count: int) -> None:
    """FTS5 as its page says, with the texts in it."""
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "CREATE VIRTUAL TABLE plain USING fts5(en, hi, ru, "
            "tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'\")"
        )
        for batch in batches(count):
            rows = [(n, *(texts[lang] for lang in LANGUAGES)) for n, texts in batch]
            cursor.executemany("INSERT INTO plain(rowid, en, hi, ru) VALUES (%s, %s, %s, %s)", rows)
    vacuum()


def plain_postgresql(count: int) -> None:
    """A table with a stored `tsvector` and a GIN index made after the rows, as PostgreSQL's manual says (12.2.2)."""
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "CREATE TABLE plain (number bigint PRIMARY KEY, en text, hi text, ru text, words tsvector GENERATED "
            "ALWAYS AS (to_tsvector('english', en) || to_tsvector('hindi', hi) || to_tsvector('russian', ru)) STORED)"
        )
        for batch in batches(count):
            with cursor.copy("COPY plain (number, en, hi, ru) FROM STDIN") as copy:
                for n, texts in batch:
                    copy.write_row((n, *(texts[lang] for lang in LANGUAGES)))
        cursor.execute("CREATE INDEX plain_words ON plain USING gin (words)")
    vacuum()


def vacuum() -> None:
    """Bring the files into the state they have in use."""
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.fetchall()
        else:
            cursor.execute("VACUUM ANALYZE")


def size() -> int:
    """Bytes of the database."""
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
        else:
            cursor.execute("SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])


def ask(count: int) -> list[tuple[float, float]]:
    """Seconds that each question took, by the clock and of processors; the first ones fill the memory."""
    from paraph.node.finding import search
    from paraph.node.finding.tables import FiledUpTo

    standing = FiledUpTo.objects.get(mechanism="in-ru")
    times = []
    for place, question in enumerate(questions(count)):
        start, own = time.perf_counter(), worked()
        found = search.answers(question, standing, within={})
        _ = [answer.as_json() for answer in found.found[:10]]
        if place >= QUESTIONS // 10:
            times.append((time.perf_counter() - start, worked() - own))
    return times


PLAIN = {
    "sqlite": "SELECT rowid FROM plain WHERE plain MATCH %s ORDER BY rank LIMIT 100",
    "postgresql": "SELECT number FROM plain, to_tsquery('simple', %s) AS asked WHERE words @@ asked "
    "ORDER BY ts_rank(words, asked) DESC LIMIT 100",
}


def asked_plainly(count: int) -> list[tuple[float, float]]:
    """The same of the plain index, within one language: the hundred best with any of the words, by its own ranking."""
    from django.db import connection

    from paraph.language.finding.words import words_of

    times = []
    sign = " OR " if connection.vendor == "sqlite" else " | "
    for _, question in zip(range(PLAINLY), questions(count), strict=False):
        asked = sign.join(f"'{word}'" if sign == " | " else f'"{word}"' for word in words_of(question))
        start, own = time.perf_counter(), worked()
        with connection.cursor() as cursor:
            cursor.execute(PLAIN[connection.vendor], [asked])
            cursor.fetchall()
        times.append((time.perf_counter() - start, worked() - own))
    return times


def questions(count: int) -> Iterator[str]:
    """One to five words out of a paragraph, from anywhere, in one of the languages."""
    chance = Random(11)  # noqa: S311 - same
    some = [texts for _, texts in paragraphs(min(count, 4000))]
    for number in range(QUESTIONS + QUESTIONS // 10):
        words = chance.choice(some)[LANGUAGES[number % 3]].split()
        at = chance.randrange(max(1, len(words) - 5))
        yield " ".join(words[at : at + chance.randrange(1, 6)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
