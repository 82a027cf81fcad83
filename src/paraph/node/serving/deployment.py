"""What a node needs before others rely on it, beyond what `paraph serve` asks for: `paraph check --deploy`.

    paraph.W003   the address leads to this machine only
    paraph.W004   nobody may manage accounts, or nobody may confirm
    paraph.W005   no backup was made in the last week
    paraph.W006   the key of another side is not confirmed
    paraph.W007   exchange with another side is stopped
    paraph.W008   the disk is nearly full
    paraph.W009   the quarantine is nearly full
    paraph.W010   the programs for backups of PostgreSQL are not installed
    paraph.W011   messages to people are left as files in the home
    paraph.W012   a person who manages accounts has no second factor
    paraph.W013   the clock is wrong now, or was when this side wrote last

Each says what is missing and how to mend it. Nothing is changed.
"""

import shutil
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from allauth.mfa.models import Authenticator
from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Warning, register  # noqa: A004 - Django's name for it
from django.db import connection
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from paraph.node.exchange import quarantine, standing
from paraph.node.homes import backups
from paraph.node.models import Membership, User
from paraph.node.people.roles import RIGHTS, Right
from paraph.node.serving.checks import LOCAL
from paraph.papers.wording import Wording

A_WEEK = timedelta(days=7)
LEAST_FREE = 2 << 30
TAG = "paraph-deployment"


@register(TAG, deploy=True)
def check_deployment(app_configs: Sequence[AppConfig] | None, **_options: object) -> list[CheckMessage]:
    """All of them; the database must be reachable."""
    del app_configs
    return [*_surroundings(), *_people(), *_exchange()]


def _surroundings() -> Iterator[CheckMessage]:
    home = settings.HOME
    if urlsplit(settings.ADDRESS).hostname in LOCAL:
        yield Warning(
            _("The address %(address)s leads to this machine only.") % {"address": settings.ADDRESS},
            hint=_("Put a server that speaks https in front and give its address with PARAPH_ADDRESS."),
            id="paraph.W003",
        )
    last = backups.last_made(home)
    if last is None or datetime.now(UTC) - last > A_WEEK:
        yield Warning(
            _("No backup was made in the last week."),
            hint=_("Run paraph backup every night, keep the file on another machine, and try paraph restore once."),
            id="paraph.W005",
        )
    if shutil.disk_usage(home.folder).free < LEAST_FREE:
        yield Warning(
            _("Less than 2 GiB are free on the disk of the home."),
            hint=_("Make room: a node that cannot write refuses every act."),
            id="paraph.W008",
        )
    if quarantine.size(home) > quarantine.MOST_BYTES * 9 // 10:
        yield Warning(
            _("The quarantine of refused pouches is nearly full."),
            hint=_("Take what is settled out of exchange/quarantine in the home; what is refused next is not kept."),
            id="paraph.W009",
        )
    if connection.vendor == "postgresql" and not (shutil.which("pg_dump") and shutil.which("pg_restore")):
        yield Warning(
            _("pg_dump or pg_restore is not installed, so no backup can be made."),
            hint=_("Install the PostgreSQL client programs of the server's version."),
            id="paraph.W010",
        )
    if settings.EMAIL_BACKEND.endswith("filebased.EmailBackend"):
        yield Warning(
            _("Messages to people are left as files in the folder mail of the home."),
            hint=_("Name a mail server with PARAPH_MAIL."),
            id="paraph.W011",
        )
    if ahead := standing.own_ahead():
        when = Wording(get_language() or "en", "").posted(f"{localtime(ahead):%Y-%m-%dT%H:%M}")
        yield Warning(
            _("The last act of this side is dated %(when)s, which is still to come by the clock here.")
            % {"when": when},
            hint=_(
                "Set the clock of this machine right before anything more is recorded: acts keep the date they have."
            ),
            id="paraph.W013",
        )


def _people() -> Iterator[CheckMessage]:
    for right, name in ((Right.MANAGE, _("manage accounts")), (Right.CONFIRM, _("append acts to the record"))):
        if not _who_may(right).exists():
            yield Warning(
                _("Nobody may %(do)s.") % {"do": name},
                hint=_("Give somebody the role with paraph user role; see the table in docs/operations.md."),
                id="paraph.W004",
            )
    shown = Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES).values("user")
    bare = _who_may(Right.MANAGE).exclude(pk__in=shown).count()
    if bare:
        yield Warning(
            _("Accounts that manage others and have no second factor: %(count)s.") % {"count": bare},
            hint=_("Let these people add a passkey or a code on the page of their account."),
            id="paraph.W012",
        )


def _who_may(right: Right):  # noqa: ANN202 - Django's queryset
    roles = [role for role, rights in RIGHTS.items() if right in rights]
    held = Membership.objects.filter(mechanism=settings.HOME.mechanism, body="", role__in=roles)
    return User.objects.filter(is_active=True, pk__in=held.values("user"))


def _exchange() -> Iterator[CheckMessage]:
    for one in standing.standings():
        if not one.confirmed:
            yield Warning(
                _("The key of %(side)s is not confirmed, so nothing of it is opened.") % {"side": one.side},
                hint=_("Compare its key paper and run paraph key confirm."),
                id="paraph.W006",
            )
        if one.stopped_at:
            yield Warning(
                _("Exchange with %(side)s is stopped.") % {"side": one.side},
                hint=_("Settle it in person with paraph pouch proof, then run paraph pouch resume."),
                id="paraph.W007",
            )
