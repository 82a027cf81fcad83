"""How fast public pages are served: `python -m tools.bench_web [SECONDS]`, with `wrk` and `nginx` (Debian packages).

In one run, in turns, 16 connections kept open (one for `signed`), each served on this machine's own cores:

static    nginx with two workers and the same page as a file
bare      Django with one view that gives the same bytes, no middleware, in Granian with two workers
page      the first public page, whole, as `paraph serve --workers 2` serves it
etag      the same page asked for by its mark (304)
session   the page of a session
api       a page of the read API
signed    the first page of somebody signed in, made anew for each request

Requests a second and the 95th of 100 times, the median of the rounds; ratios to `static` and `bare`. The program that
asks runs on the same cores.
"""

import json
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import build_opener, urlopen

ROOT = Path(__file__).parent.parent
ROUNDS, CONNECTIONS = 3, 16
PUBLIC = (2000, 0.010)
TARGETS = {"page": PUBLIC, "etag": PUBLIC, "session": PUBLIC, "signed": (0, 0.030)}
"""What is asked of public pages, and of a page made anew: requests a second, and the 95th of 100 times in seconds."""

PATIENCE = 60
LUA = """
done = function(summary, latency, requests)
  io.write(string.format("FIGURES %d %d %d %d\\n", summary.requests, summary.duration, latency:percentile(95),
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
"""
BARE = """
from pathlib import Path
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
PAGES = {{file.name: file.read_bytes() for file in Path({folder!r}).glob("*.html")}}
urlpatterns = [path("<str:name>", lambda request, name: HttpResponse(PAGES[name]))]
settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="x", MIDDLEWARE=[])
application = get_wsgi_application()
"""
NGINX = """
worker_processes 2; daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{ access_log off; types {{ text/html html; }} client_body_temp_path {folder}/b; proxy_temp_path {folder}/p;
 fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
 keepalive_requests 1000000000; server {{ listen 127.0.0.1:{port}; root {folder}; }} }}
"""


@dataclass(frozen=True)
class Asked:
    """What is measured: an address, and headers to send."""

    name: str
    url: str
    headers: tuple[tuple[str, str], ...] = ()
    connections: int = CONNECTIONS


@dataclass(frozen=True)
class Figures:
    """Requests a second, and seconds in which 95 of 100 were answered."""

    rate: float
    p95: float


def main(arguments: list[str]) -> int:
    """Serve, ask in turns, print; 0 when the targets are met."""
    missing = [name for name in ("wrk", "nginx") if shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin") is None]
    if missing:
        print(f"needs {', '.join(missing)} (Debian packages)")
        return 2
    seconds = int((arguments or ["4"])[0])
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="paraph-web-")))
        address, cookie, session = stack.enter_context(node(folder / "home"))
        page, etag = fetched(f"{address}/en/public/")
        (folder / "page.html").write_bytes(page)
        asked = [
            Asked("static", stack.enter_context(nginx(folder)) + "/page.html"),
            Asked("bare", stack.enter_context(bare(folder)) + "/page.html"),
            Asked("page", f"{address}/en/public/"),
            Asked("etag", f"{address}/en/public/", (("If-None-Match", etag),)),
            Asked("session", f"{address}{session}"),
            Asked("api", f"{address}/api/v1/statements/"),
            Asked("signed", f"{address}/en/", (("Cookie", cookie),), connections=1),
        ]
        script = folder / "figures.lua"
        script.write_text(LUA)
        measured = {one.name: [] for one in asked}
        for _ in range(ROUNDS):
            for one in asked:
                measured[one.name].append(ask(one, seconds, script))
    return report({name: median(figures) for name, figures in measured.items()}, len(page))


def report(found: dict[str, Figures], size: int) -> int:
    """Print each figure beside the two floors."""
    print(f"{size:,} bytes a page, {CONNECTIONS} connections, {os.cpu_count()} cores; load {os.getloadavg()[0]:.1f}")
    for name, figures in found.items():
        ratios = "   ".join(f"{figures.rate / found[floor].rate:.2g} of {floor}" for floor in ("static", "bare"))
        p95 = f"p95 {figures.p95 * 1000:6.1f} ms"
        print(f"{name:<8} {figures.rate:>9,.0f} requests/s   {p95}   {ratios}{judged(name, figures)}")
    return 0 if all(met(name, figures) for name, figures in found.items()) else 1


def judged(name: str, figures: Figures) -> str:
    """What was asked of it, and whether it was met; nothing where nothing was."""
    if name not in TARGETS:
        return ""
    rate, p95 = TARGETS[name]
    asked = f"{rate:,} requests/s, " if rate else ""
    return f"   target {asked}p95 {p95 * 1000:.0f} ms {'met' if met(name, figures) else 'MISSED'}"


def met(name: str, figures: Figures) -> bool:
    """Whether what was asked of it was met, or nothing was."""
    rate, p95 = TARGETS.get(name, (0, float("inf")))
    return figures.rate >= rate and figures.p95 <= p95


def ask(asked: Asked, seconds: int, script: Path) -> Figures:
    """One round of `wrk`."""
    headers = [word for name, value in asked.headers for word in ("-H", f"{name}: {value}")]
    command = ["wrk", "-t1", f"-c{asked.connections}", f"-d{seconds}s", "-s", script, *headers, asked.url]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    requests, took, p95, errors = map(int, re.search(r"FIGURES (\d+) (\d+) (\d+) (\d+)", said).groups())
    if errors:
        print(f"{asked.name}: {errors} errors", file=sys.stderr)
    return Figures(requests / took * 1e6, p95 / 1e6)


def median(figures: list[Figures]) -> Figures:
    """The median of the rounds, each number for itself."""
    return Figures(statistics.median(one.rate for one in figures), statistics.median(one.p95 for one in figures))


@contextmanager
def node(home: Path) -> Iterator[tuple[str, str, str]]:
    """A node with the samples adopted and published: its address, a signed-in cookie, the path of a session."""
    port = free_port()
    environment = {**os.environ, "PARAPH_HOME": str(home), "PARAPH_LANG": "en", "PYTHONPATH": str(ROOT / "src")}
    program = [sys.executable, "-c", "from paraph.cli import main; main()"]

    def paraph(*words: str) -> str:
        return subprocess.run([*program, *words], env=environment, check=True, capture_output=True, text=True).stdout

    paraph("init", "--side", "IN", "--with", "RU")
    paraph("adopt", "--yes", str(ROOT / "samples"))
    paraph("publish", "--all")
    paraph("user", "add", "bench", "--role", "reader")
    with running([*program, "serve", "--port", str(port), "--workers", "2"], environment):
        address = f"http://localhost:{port}"
        wait(lambda: urlopen(f"{address}/en/public/", timeout=PATIENCE).close())  # noqa: S310 - our own server
        link = json.loads(paraph("user", "link", "bench", "--json"))["link"]
        session = re.search(r'href="(/en/public/sessions/[^"]+)"', fetched(f"{address}/en/public/")[0].decode())
        yield address, signed_in(address, link), session[1]


def signed_in(address: str, link: str) -> str:
    """The cookie of somebody who came by the link."""
    from http.cookiejar import CookieJar
    from urllib.request import HTTPCookieProcessor

    jar = CookieJar()
    opener = build_opener(HTTPCookieProcessor(jar))
    opener.open(f"{address}{link[link.index('/enter/') :]}", timeout=PATIENCE).close()
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)


@contextmanager
def nginx(folder: Path) -> Iterator[str]:
    """The page as a static file."""
    port = free_port()
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=port))
    folder.chmod(0o755)
    with running([shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin"), "-c", folder / "nginx.conf"], None):
        address = f"http://127.0.0.1:{port}"
        wait(lambda: fetched(f"{address}/page.html"))
        yield address


@contextmanager
def bare(folder: Path) -> Iterator[str]:
    """The pages of a folder from Django alone."""
    port = free_port()
    (folder / "bare.py").write_text(BARE.format(folder=str(folder)))
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", "2", "--blocking-threads", "1",
               "--port", str(port), "--log-level", "warning", "bare:application"]  # fmt: skip
    with running(command, {**os.environ, "PYTHONPATH": str(folder)}):
        address = f"http://127.0.0.1:{port}"
        page = next(folder.glob("*.html")).name
        wait(lambda: fetched(f"{address}/{page}"))
        yield address


@contextmanager
def running(command: list[object], environment: dict[str, str] | None) -> Iterator[subprocess.Popen[bytes]]:
    """A process, ended afterwards."""
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def fetched(url: str) -> tuple[bytes, str]:
    """The body and the mark."""
    with urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310 - our own servers
        return answer.read(), answer.headers.get("ETag", "")


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def wait(trial: Callable[[], object]) -> None:
    """Try until it goes."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            trial()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
