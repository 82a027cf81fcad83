"""Every page of a served node, found by following links as each kind of person may, and named as `urls` names it.

A page that is new is found by itself as soon as something leads to it; what nothing leads to is a fault of its own.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx
from django.urls import Resolver404, resolve
from django.utils.translation import override

MOST = 6
"""Pages of one name that are opened to look for links: a commission, its group, four sub-groups."""

LEFT = frozenset({"account_logout", "api", "public-file"})
"""What is not followed: leaving, and what programs read."""


@dataclass(frozen=True)
class Found:
    """Pages of one name."""

    user: str | None
    """Who may open them; `None` for anybody."""

    paths: tuple[str, ...]
    """Without their language."""


def crawled(client: httpx.Client, starts: Iterable[str]) -> dict[str, list[str]]:
    """Name -> paths in English of the HTML pages that links lead to from `starts`, in the order of their finding."""
    found: dict[str, list[str]] = {}
    todo, known = list(starts), set(starts)
    while todo:
        path = todo.pop(0)
        name = name_of(path)
        if name is None or name in LEFT or len(found.get(name, ())) >= MOST:
            continue
        answer = client.get(path)
        if answer.status_code != httpx.codes.OK or not answer.headers["Content-Type"].startswith("text/html"):
            continue
        found.setdefault(name, []).append(path)
        fresh = [link for link in links_of(answer.text, path) if link not in known]
        known.update(fresh)
        todo += fresh
    return found


def links_of(text: str, path: str) -> list[str]:
    """Paths in English that a page links to, without what is asked of them; a file has a dot in its last part."""
    hrefs = (urlsplit(href).path for href in re.findall(r'<a\b[^>]*\shref="([^"#?]+)', text))
    inside = [href if href.startswith("/") else path + href for href in hrefs if not href.startswith("http")]
    return [href for href in dict.fromkeys(inside) if href.startswith("/en/") and "." not in href.rpartition("/")[2]]


def name_of(path: str) -> str | None:
    """The name of an address, or `None` for one that the site does not have."""
    with override("en"):
        try:
            return resolve(path).view_name
        except Resolver404:
            return None
