"""Requests are taken in whole before anybody works on them, so that who sends slowly holds up nobody.

Rules
    1. The one thread that makes pages sees a request when all of it is there. Until then it waits with the server's
       loop, where many can wait at once. What is kept whole (`at_once`) the loop gives out itself: handing it over and
       back costs more than the answer.
    2. A body that says, or turns out, to be larger than `LARGEST` is refused with 413 before it is read on; one that
       has not come in its time with 408; one that stops short with 400. At any address, of anybody.
    3. An answer is handed over whole, a file by its path or piece by piece from the loop, so that who reads slowly
       holds up nobody either.
    4. A header's name with a low line in it is passed over: it would pass for the same name with a hyphen (CGI).

Example: twenty clients send the head of a form and then nothing; the twenty-first is answered at once, and the twenty
get 408 after a minute.

This is the server's side of WSGI (PEP 3333) for Granian's RSGI; the application behind it is Django's.
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http import HTTPStatus
from io import BufferedReader, BytesIO
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO, Protocol

LARGEST = 264 << 20
"""Bytes of a body: the largest pouch, and room for the form around it. What a page takes it bounds itself."""

PATIENCE = 60.0
"""Seconds in which a small body must have come; a large one has more (`_time_for`)."""

IN_MEMORY, PIECE = 1 << 20, 1 << 16
Headers = list[tuple[str, str]]
Body = SpooledTemporaryFile[bytes] | BytesIO
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class Asked(Protocol):
    """What Granian tells of a request."""

    proto: str
    http_version: str
    server: str
    client: str
    scheme: str
    method: str
    path: str
    query_string: str
    authority: str | None
    headers: Any


class Line(Protocol):
    """Granian's end of a connection."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        """The body, as it comes."""

    def response_empty(self, status: int, headers: Headers) -> None:
        """Answer without a body."""

    def response_bytes(self, status: int, headers: Headers, body: bytes) -> None:
        """Answer."""

    def response_file(self, status: int, headers: Headers, file: str) -> None:
        """Answer with a file."""

    def response_stream(self, status: int, headers: Headers) -> Any:  # noqa: ANN401 - Granian's own
        """Answer piece by piece, with `send_bytes` of what is given."""


class _NotTaken(Exception):  # noqa: N818 - an answer, not a fault
    """The request is answered without the application."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status)
        self.status = status


@dataclass(slots=True)
class _Answer:
    """What the application said."""

    status: int = 500
    headers: Headers = field(default_factory=list)
    body: bytes = b""
    file: str = ""
    pieces: "_File | None" = None
    """Of a file that has no path, or of a part of one; to be closed by the hand that opened it."""


class _File:
    """A file that the application answers with (`wsgi.file_wrapper`)."""

    def __init__(self, file: BinaryIO, _size: int = 0) -> None:
        self.file = file

    def __iter__(self) -> Iterator[bytes]:
        while piece := self.file.read(PIECE):
            yield piece

    def close(self) -> None:
        """Once the answer is over."""
        self.file.close()

    def path(self) -> str:
        """Where the whole file lies; empty for a part of one, and for one that goes when it is closed."""
        if not isinstance(self.file, BufferedReader) or self.file.tell():
            return ""
        return self.file.name if isinstance(self.file.name, str) else ""


class Doorkeeper:
    """A WSGI application, served by Granian's RSGI."""

    def __init__(self, application: Application, at_once: Callable[[dict[str, Any]], bool] = lambda _: False) -> None:
        """`at_once` tells of a request whether the application has its answer ready, and asks nobody for that."""
        self._application = application
        self._at_once = at_once
        self._hand = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pages")

    async def __rsgi__(self, asked: Asked, line: Line) -> None:
        """Take one request in, have it answered, hand the answer over."""
        with SpooledTemporaryFile(max_size=IN_MEMORY) if _has_body(asked) else BytesIO() as body:
            try:
                length = await _taken_in(asked, line, body)
            except _NotTaken as refused:
                text = f"{refused.status.value} {refused.status.phrase}\n".encode()
                headers = [("content-type", "text/plain; charset=utf-8"), ("connection", "close")]
                line.response_bytes(refused.status.value, headers, text)
                return
            body.seek(0)
            loop, environ = asyncio.get_running_loop(), _environ(asked, body, length)
            if self._at_once(environ):
                answer = self._answered(environ)
            else:
                answer = await loop.run_in_executor(self._hand, self._answered, environ)
        if answer.pieces is not None:
            try:
                stream = line.response_stream(answer.status, answer.headers)
                for piece in answer.pieces:
                    await stream.send_bytes(piece)
            finally:
                await loop.run_in_executor(self._hand, answer.pieces.close)
        elif answer.file:
            line.response_file(answer.status, answer.headers, answer.file)
        elif answer.body:
            line.response_bytes(answer.status, answer.headers, answer.body)
        else:
            line.response_empty(answer.status, answer.headers)

    def _answered(self, environ: dict[str, Any]) -> _Answer:
        answer = _Answer()

        def start(status: str, headers: Headers, _fault: object = None) -> None:
            answer.status = int(status.split(" ", 1)[0])
            answer.headers = [(name.lower(), value) for name, value in headers]

        said = self._application(environ, start)
        whole = environ["REQUEST_METHOD"] != "HEAD"
        try:
            if whole and isinstance(said, _File):
                answer.file = said.path()
                answer.pieces = None if answer.file else said
            elif whole:
                answer.body = b"".join(said)
        finally:
            if answer.pieces is None and (close := getattr(said, "close", None)):
                close()
        return answer


def _has_body(asked: Asked) -> bool:
    return asked.headers.get("content-length") is not None or asked.headers.get("transfer-encoding") is not None


async def _taken_in(asked: Asked, line: Line, body: Body) -> int:
    """Put the body into a file, and give its length; raises `_NotTaken`."""
    if not _has_body(asked):
        return 0
    said = asked.headers.get("content-length")
    if said is not None and not (said.isascii() and said.isdigit()):
        raise _NotTaken(HTTPStatus.BAD_REQUEST)
    if said is not None and int(said) > LARGEST:
        raise _NotTaken(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    try:
        async with asyncio.timeout(_time_for(int(said or LARGEST))):
            length = await _copied(line, body)
    except TimeoutError:
        raise _NotTaken(HTTPStatus.REQUEST_TIMEOUT) from None
    if said is not None and length != int(said):
        raise _NotTaken(HTTPStatus.BAD_REQUEST)
    return length


async def _copied(line: Line, body: Body) -> int:
    length = 0
    async for piece in line:
        length += len(piece)
        if length > LARGEST:
            raise _NotTaken(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        body.write(piece)
    return length


def _time_for(length: int) -> float:
    """Seconds for a body: a minute, and one more for each four mebibytes."""
    return PATIENCE * (1 + length / (4 << 20))


def _environ(asked: Asked, body: Body, length: int) -> dict[str, Any]:
    """The request as WSGI has it."""
    host, _, port = asked.server.rpartition(":")
    client, _, client_port = asked.client.rpartition(":")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": asked.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": asked.path.encode().decode("latin-1"),
        "QUERY_STRING": asked.query_string,
        "SERVER_NAME": host,
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{asked.http_version}",
        "REMOTE_ADDR": client.strip("[]"),
        "REMOTE_PORT": client_port,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": asked.scheme,
        "wsgi.input": body,
        "wsgi.input_terminated": True,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        "wsgi.file_wrapper": _File,
    }
    for name in asked.headers:
        if "_" not in name:
            key = name.upper().replace("-", "_")
            key = key if key in {"CONTENT_TYPE", "CONTENT_LENGTH"} else f"HTTP_{key}"
            environ[key] = ("; " if name == "cookie" else ",").join(asked.headers.get_all(name))
    environ["CONTENT_LENGTH"] = str(length)
    if asked.authority:
        environ.setdefault("HTTP_HOST", asked.authority)
    return environ
