"""A publisher on this machine: pages and feeds that a test puts there, changes and takes away, and what was asked."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Publisher:
    """What stands at each path, and the requests in their order as (path, status); for robots.txt they are apart."""

    address: str = ""
    pages: dict[str, bytes] = field(default_factory=dict)
    status: dict[str, int] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    asked: list[tuple[str, int]] = field(default_factory=list)
    rules: list[int] = field(default_factory=list)
    """The answers to those who asked for robots.txt."""

    def said(self) -> list[tuple[str, int]]:
        """The requests since this was last asked."""
        asked, self.asked = self.asked, []
        return asked


@contextmanager
def publisher() -> Iterator[Publisher]:
    """Serve on a free port."""
    known = Publisher()

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = known.pages.get(self.path, b"")
            etag = f'"{sha256(page).hexdigest()[:12]}"'
            status = known.status.get(self.path, 200 if self.path in known.pages else 404)
            if self.path in known.moved:
                status = 302
            elif status == 200 and self.headers.get("If-None-Match") == etag:
                status = 304
            if self.path == "/robots.txt":
                known.rules.append(status)
            else:
                known.asked.append((self.path, status))
            self.send_response(status)
            self.send_header("ETag", etag)
            if status == 302:
                self.send_header("Location", known.moved[self.path])
            body = page if status == 200 else b""
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    known.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield known
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
