"""docs/access.md prints the access table as the tests hold it: written anew by PARAPH_WRITE=1, compared otherwise."""

import os
from pathlib import Path

from django.urls import URLPattern, URLResolver, get_resolver
from tests.web.test_access import TABLE

from paraph.node.people.roles import RIGHTS, Right

PAGE = Path(__file__).parents[2] / "docs" / "access.md"

WHO = {
    "outside": "anybody; what is published, and the ways in",
    "account": "whoever is signed in, for the own account",
    "readers": "any role, for the bodies it is held for and those under them",
    "proposers": "roles that propose",
    "fragment": "roles that propose; a part of a page",
    "drafters": "roles that draft",
    "press": "roles that release",
    "said": "by what is said: draft, concord, speak",
    "form": "by what is written: propose or confirm",
    "post": "roles that confirm",
    "protocols": "roles that propose",
    "confirmers": "roles that confirm",
    "attachments": "any role for the whole mechanism",
    "signatures": "any role; only files that show a signature of that text",
    "administrators": "administrators of the whole node",
}
HEAD = """\
# Who may see and do what

Every address of a node stands in one table (`tests/web/test_access.py`), which is tested for every role, for a stranger
with an account and no role, for somebody not signed in, and for the lead of another body. A new address fails the tests
until it stands there. Somebody not signed in is sent to sign in; who has no role, or a role for another body only, is
told that there is nothing; who may read and not do is told so.

This page is printed from the table: `PARAPH_WRITE=1 python -m pytest tests/docs/test_access_page.py`.

"""


def routes(patterns: list[URLPattern | URLResolver], before: str = "") -> dict[str, str]:
    """Address name -> its pattern as a reader would write it."""
    found: dict[str, str] = {}
    for pattern in patterns:
        own = before + str(pattern.pattern).replace("en/", "{language}/", 1)
        if isinstance(pattern, URLResolver):
            found |= routes(pattern.url_patterns, own)
        else:
            found[pattern.name] = "/" + own.replace("<str:", "<").replace("<int:", "<")
    return found


def written() -> str:
    """The page as it must be."""
    rights = [
        " | ".join([f"| {role.value.replace('_', ' ')}", *("yes" if right in held else "" for right in Right)])
        for role, held in RIGHTS.items()
    ]
    heads = " | ".join(right.value for right in Right)
    paths = routes(get_resolver().url_patterns)
    lines = [f"| `{paths[name]}` | {WHO[who]} |" for name, (who, _) in TABLE.items()]
    return (
        HEAD
        + "## Roles\n\n"
        + "\n".join([f"| Role | {heads} |", "|---" * (len(Right) + 1) + "|", *(f"{line} |" for line in rights)])
        + "\n\n## Addresses\n\n| Address | Who |\n|---|---|\n"
        + "\n".join(sorted(lines))
        + "\n"
    )


def test_page_prints_the_table_as_it_is_tested() -> None:
    if os.environ.get("PARAPH_WRITE"):
        PAGE.write_text(written(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == written()
