"""The tables of a node, in two parts that never mix.

The record and the exchange, in `paraph.node.tables`
    `Act` and `Checkpoint`; `Correspondent`, `Stoppage` and `Carriage`: what leaves this node, and where it went.

Private to this side, never an act (DESIGN 2, mechanism)
    `User`, `Membership`: people and their roles.
    `Proposal`, `ProposalFile`, `ProtocolProposal`, in `paraph.node.intake.proposal_tables`: readings that wait for a
    person's word.
    `Authorship`: who at this node wrote which acts; the record itself names offices only.
    `PrivateWording`, `EditedFile`, in `paraph.node.texts.draft_tables`: what people write before any of it is proposed.
    `MandateEntry`, in the same: what this side is instructed. `PrivateNonPaper`: who wrote a text without an author.
    `Accreditation`, in `paraph.node.people.accreditation_tables`: personal data of delegates, sealed, deleted on a day.
    `Correction`, `LexiconEntry`, in `paraph.node.intake.training_tables`: what people corrected, and what it suggests.
    `WatchedSource`, `SeenRelease`, `SeenVersion`, in `paraph.node.intake.watch_tables`: what was published, as seen.
    `ReleaseInWork` (`paraph.node.world.release_tables`): the release a press officer is writing.
    `Publication`, `ShownProof`, in `paraph.node.world.publication_table`: what is shown, who decided so, its proofs.
    `Letter`, `ReportLink`, in `paraph.node.mail.letter_tables`: what goes to people by mail, and the links in it.
    `Reminded`, `Feed`, `CalendarEntry`, `CalendarNoted`, in `paraph.node.mail.calendar_tables`: days told.
    `ApiToken` (`paraph.node.people.api_token_table`): tokens with which programs read, by their hash.
    `Webhook`, `Delivery` (`paraph.node.world.webhook_tables`): who is told of publications, and what is not told yet.
    `Filed`, `FiledKey`, `FiledUpTo` (`paraph.node.finding`): the index of what can be found.
"""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from paraph.node.finding.tables import Filed, FiledKey, FiledUpTo
from paraph.node.intake.proposal_tables import Proposal, ProposalFile, ProposalState, ProtocolProposal
from paraph.node.intake.training_tables import Correction, EntryState, LexiconEntry
from paraph.node.intake.watch_tables import SeenRelease, SeenVersion, WatchedSource
from paraph.node.mail.calendar_tables import CalendarEntry, CalendarNoted, Feed, Reminded
from paraph.node.mail.letter_tables import Letter, LetterState, ReportLink
from paraph.node.people.accreditation_tables import Accreditation
from paraph.node.people.api_token_table import ApiToken
from paraph.node.people.roles import Role
from paraph.node.tables.exchange import Carriage, Correspondent, Event, Stoppage
from paraph.node.tables.record import Act, Checkpoint
from paraph.node.texts.draft_tables import EditedFile, MandateEntry, PrivateNonPaper, PrivateWording
from paraph.node.world.publication_table import Publication, ShownProof
from paraph.node.world.release_tables import ReleaseInWork
from paraph.node.world.webhook_tables import Delivery, Webhook

__all__ = [
    "Accreditation",
    "Act",
    "ApiToken",
    "Authorship",
    "CalendarEntry",
    "CalendarNoted",
    "Carriage",
    "Checkpoint",
    "Correction",
    "Correspondent",
    "Delivery",
    "EditedFile",
    "EntryState",
    "Event",
    "Feed",
    "Filed",
    "FiledKey",
    "FiledUpTo",
    "Letter",
    "LetterState",
    "LexiconEntry",
    "MandateEntry",
    "Membership",
    "PrivateNonPaper",
    "PrivateWording",
    "Proposal",
    "ProposalFile",
    "ProposalState",
    "ProtocolProposal",
    "Publication",
    "ReleaseInWork",
    "Reminded",
    "ReportLink",
    "SeenRelease",
    "SeenVersion",
    "ShownProof",
    "Stoppage",
    "User",
    "WatchedSource",
    "Webhook",
]


class UserManager(BaseUserManager):
    """Finds accounts; `people.add_user` makes them."""

    def get_by_natural_key(self, username: str) -> "User":
        """The account of this name, whatever its capitals."""
        return self.get(username=username.lower())


class User(AbstractBaseUser):
    """A person with an account on this node. What the person may do is in `Membership`, and nowhere else."""

    username = models.CharField(_("user name"), max_length=150, unique=True)
    """In small letters; signing in does not mind capitals."""

    email = models.EmailField(_("e-mail address"), blank=True)
    name = models.CharField(_("name"), max_length=200, blank=True)
    language = models.CharField(_("language"), max_length=8, blank=True)
    """The interface language wished for; empty: the browser's."""

    reminders = models.BooleanField(default=True)
    heartbeat = models.BooleanField(default=True)
    """Which letters the person wishes for (`paraph.node.mail.reminding`)."""

    is_active = models.BooleanField(_("active"), default=True)
    date_joined = models.DateTimeField(default=timezone.now)

    objects = UserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = []

    def __str__(self) -> str:
        """The person's name, or the account's."""
        return self.name or self.username


class Membership(models.Model):
    """A role of a person, for one body of a mechanism or (empty `body`) for all of it."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    mechanism = models.CharField(max_length=64)
    body = models.CharField(max_length=128, blank=True)
    role = models.CharField(max_length=32, choices=Role)

    class Meta:
        """Each role once."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "mechanism", "body", "role"], name="paraph_membership_once")
        ]

    def __str__(self) -> str:
        """Person, role and body."""
        return f"{self.user_id} {self.role} {self.body or self.mechanism}"


class Authorship(models.Model):
    """Who at this node wrote acts `first` to `first + count - 1` of this side's log."""

    mechanism = models.CharField(max_length=64)
    side = models.CharField(max_length=8)
    first = models.BigIntegerField()
    count = models.BigIntegerField()
    at = models.DateTimeField()
    user = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    """Empty for the command line, for accounts since deleted, and for who came with a signed link."""

    person = models.CharField(max_length=200, blank=True)
    """Who wrote them, where that is nobody with an account: the person a signed link was sent to."""

    def __str__(self) -> str:
        """The acts it speaks of."""
        return f"{self.side}/{self.first}+{self.count}"
