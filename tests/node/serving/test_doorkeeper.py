"""Requests are taken in whole: the slow, the broken and the oversize never reach the one hand that makes pages."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from whitenoise.responders import SlicedFile

from paraph.node.serving import doorkeeper
from paraph.node.serving.doorkeeper import LARGEST, Doorkeeper

Said = list[tuple[int, dict[str, str], bytes | str]]


class Headers(list[tuple[str, str]]):
    """As Granian has them: small letters, each name once in order."""

    def get(self, name: str) -> str | None:
        return next(iter(self.get_all(name)), None)

    def get_all(self, name: str) -> list[str]:
        return [value for known, value in list.__iter__(self) if known == name]

    def __iter__(self) -> Iterator[str]:  # type: ignore[override]
        return iter(dict.fromkeys(name for name, _ in list.__iter__(self)))


class Line:
    """A connection that sends these pieces, and after them nothing, for ever where it hangs."""

    def __init__(self, *pieces: bytes, hangs: bool = False) -> None:
        self.pieces, self.hangs, self.said = pieces, hangs, Said()
        self.taken = 0

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self.pieces:
            self.taken += len(piece)
            yield piece
        if self.hangs:
            await asyncio.sleep(3600)

    def response_bytes(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.said.append((status, dict(headers), body))

    def response_file(self, status: int, headers: list[tuple[str, str]], file: str) -> None:
        self.said.append((status, dict(headers), file))

    def response_stream(self, status: int, headers: list[tuple[str, str]]) -> "Line":
        self.said.append((status, dict(headers), b""))
        return self

    async def send_bytes(self, piece: bytes) -> None:
        status, headers, before = self.said.pop()
        self.said.append((status, headers, bytes(before) + piece))

    def response_empty(self, status: int, headers: list[tuple[str, str]]) -> None:
        self.said.append((status, dict(headers), b""))


def asked(method: str = "POST", path: str = "/en/", **headers: str) -> SimpleNamespace:
    given = Headers((name.replace("_", "-"), value) for name, value in {"host": "localhost", **headers}.items())
    return SimpleNamespace(
        method=method, path=path, query_string="q=%D0%B0", http_version="1.1", server="[::1]:8000", scheme="http",
        client="10.0.0.7:50100", authority=None, headers=given, proto="http",
    )  # fmt: skip


def telling(environ: dict[str, Any], start: Callable[..., None]) -> Iterable[bytes]:
    """An application that says what it was asked."""
    start("200 OK", [("Content-Type", "text/plain")])
    told = [environ[name] for name in ("REQUEST_METHOD", "PATH_INFO", "QUERY_STRING", "REMOTE_ADDR", "CONTENT_LENGTH")]
    return [" ".join(told).encode("latin-1"), b"|", environ["wsgi.input"].read()]


def one(request: SimpleNamespace, line: Line, application: Callable[..., Any] = telling) -> tuple[int, bytes | str]:
    async def through() -> None:
        await asyncio.wait_for(Doorkeeper(application).__rsgi__(request, line), 20)

    asyncio.run(through())
    ((status, _, body),) = line.said
    return status, body


def test_a_request_comes_to_the_application_whole() -> None:
    found = one(asked(path="/ru/а б/", content_length="7"), Line(b"one=", b"two"))
    assert found == (200, "POST /ru/а б/ q=%D0%B0 10.0.0.7 7|one=two".encode())
    assert one(asked("GET"), Line()) == (200, b"GET /en/ q=%D0%B0 10.0.0.7 0|")
    assert one(asked(transfer_encoding="chunked"), Line(b"a", b"b"))[1] == b"POST /en/ q=%D0%B0 10.0.0.7 2|ab"


@pytest.mark.parametrize(
    ("length", "pieces", "status"),
    [(str(LARGEST + 1), (b"x",), 413), ("9" * 30, (), 413), ("10", (b"abc",), 400), ("-1", (b"a",), 400),
     ("1e3", (b"a",), 400), ("\u0661", (b"a",), 400)],
)  # fmt: skip
def test_what_is_oversize_or_broken_never_reaches_the_application(
    length: str, pieces: tuple[bytes, ...], status: int
) -> None:
    reached: list[object] = []
    line = Line(*pieces)
    assert one(asked(content_length=length), line, lambda *given: reached.append(given))[0] == status
    assert (reached, line.taken) == ([], 3 if pieces == (b"abc",) else 0)


def test_what_is_ready_is_answered_by_the_loop_and_all_else_by_the_one_hand() -> None:
    def naming(_environ: dict[str, Any], start: Callable[..., None]) -> Iterable[bytes]:
        start("200 OK", [])
        return [threading.current_thread().name.encode()]

    async def through(path: str) -> bytes | str:
        line = Line()
        await Doorkeeper(naming, lambda environ: environ["PATH_INFO"] == "/ready/").__rsgi__(asked("GET", path), line)
        return line.said[0][2]

    assert asyncio.run(through("/ready/")) == threading.current_thread().name.encode()
    assert asyncio.run(through("/other/")) == b"pages_0"


def test_a_body_without_a_length_is_cut_off_where_it_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doorkeeper, "LARGEST", 10)
    line = Line(*[b"12345"] * 100)
    assert one(asked(transfer_encoding="chunked"), line)[0] == 413
    assert line.taken == 15


def test_a_body_that_does_not_come_is_given_up_and_holds_up_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doorkeeper, "PATIENCE", 0.5)
    keeper = Doorkeeper(telling)
    slow, quick = [Line(b"a", hangs=True) for _ in range(50)], Line()

    async def all_of_them() -> None:
        waiting = [asyncio.ensure_future(keeper.__rsgi__(asked(content_length="5"), line)) for line in slow]
        await asyncio.sleep(0)
        await keeper.__rsgi__(asked("GET"), quick)
        assert [line.said for line in slow] == [[]] * 50
        await asyncio.gather(*waiting)

    asyncio.run(all_of_them())
    assert quick.said[0][0] == 200
    assert {line.said[0][0] for line in slow} == {408}


def test_headers_that_pass_for_others_are_passed_over_and_cookies_joined() -> None:
    given = asked("GET")
    given.headers += [
        ("x_forwarded_for", "6.6.6.6"),
        ("cookie", "a=1"),
        ("cookie", "b=2"),
        ("accept", "x"),
        ("accept", "y"),
    ]
    seen: dict[str, Any] = {}

    def looking(environ: dict[str, Any], start: Callable[..., None]) -> list[bytes]:
        seen.update(environ)
        start("204 No Content", [])
        return []

    assert one(given, Line(), looking) == (204, b"")
    assert ("HTTP_X_FORWARDED_FOR" in seen, seen["HTTP_COOKIE"], seen["HTTP_ACCEPT"]) == (False, "a=1; b=2", "x,y")


def test_a_whole_file_is_handed_over_by_its_path_and_a_part_of_one_read(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"0123456789")

    opened = []

    def answering(skip: int) -> Callable[..., Iterable[bytes]]:
        def application(environ: dict[str, Any], start: Callable[..., None]) -> Iterable[bytes]:
            start("200 OK", [])
            file = path.open("rb")
            file.seek(skip)
            opened.append(file)
            return environ["wsgi.file_wrapper"](file)

        return application

    assert one(asked("GET"), Line(), answering(0)) == (200, str(path))
    assert one(asked("GET"), Line(), answering(4)) == (200, b"456789")
    assert one(asked("HEAD"), Line(), answering(0)) == (200, b"")
    assert [file.closed for file in opened] == [True] * 3


def test_a_range_of_a_file_is_read_as_its_slice_says(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"0123456789")

    def application(environ: dict[str, Any], start: Callable[..., None]) -> Iterable[bytes]:
        start("206 Partial Content", [])
        return environ["wsgi.file_wrapper"](SlicedFile((tmp_path / "file").open("rb"), 3, 5))

    assert one(asked("GET"), Line(), application) == (206, b"345")
