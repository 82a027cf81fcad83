"""System checks: what must hold before a node serves other people than the one who set it up.

    paraph.E001   debugging is on under a public address
    paraph.E002   a public address is not https
    paraph.W001   others on this machine can read a key file
    paraph.W002   others on this machine can look into the home

`paraph serve` prints them in the reader's language and stops at an error; `docs/operations.md` says more on each.
"""

import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register  # noqa: A004 - Django's name for it
from django.utils.translation import gettext as _

LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
_OTHERS_READ = stat.S_IRGRP | stat.S_IROTH
_OTHERS_ENTER = stat.S_IRWXO


@register(Tags.security)
def check_address(app_configs: Sequence[AppConfig] | None, **_options: object) -> list[CheckMessage]:
    """E001 and E002."""
    del app_configs
    address = urlsplit(settings.ADDRESS)
    if address.hostname in LOCAL:
        return []
    found: list[CheckMessage] = []
    if settings.DEBUG:
        found.append(
            Error(
                _("PARAPH_DEBUG is on, and the address %(address)s is public.") % {"address": settings.ADDRESS},
                hint=_("Remove PARAPH_DEBUG from the environment: error pages would show what is private."),
                id="paraph.E001",
            )
        )
    if address.scheme != "https":
        found.append(
            Error(
                _("The address %(address)s is public and not https.") % {"address": settings.ADDRESS},
                hint=_("Put the node behind a server that speaks https and set the address to https://…"),
                id="paraph.E002",
            )
        )
    return found


@register(Tags.security)
def check_files(app_configs: Sequence[AppConfig] | None, **_options: object) -> list[CheckMessage]:
    """W001 and W002."""
    del app_configs
    return list(_open_files())


def _open_files() -> Iterator[CheckMessage]:
    home = settings.HOME
    for name in (home.signing_key_file, home.exchange_key_file, home.secret_key_file):
        if _mode(home.folder / name) & _OTHERS_READ:
            yield Warning(
                _("Others on this machine can read the key file %(file)s.") % {"file": home.folder / name},
                hint=_("Take the permission away: chmod 600 %(file)s") % {"file": home.folder / name},
                id="paraph.W001",
            )
    if _mode(home.folder) & _OTHERS_ENTER:
        yield Warning(
            _("Others on this machine can look into the home %(folder)s.") % {"folder": home.folder},
            hint=_("Take the permission away: chmod o-rwx %(folder)s") % {"folder": home.folder},
            id="paraph.W002",
        )


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except OSError:
        return 0
