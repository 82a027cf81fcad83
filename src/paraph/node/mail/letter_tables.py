"""Tables of what goes to people by mail, and of the links in it: private to this side, never an act.

`Letter` is the outbox: a row is written in the transaction that decides on it, and sent by `letters` later.
`ReportLink` lets one person without an account write one report. No row holds an address with a link in it: links are
made when the letter goes, from the row's name and the node's secret, so that a backup of the database opens nothing.
"""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class LetterState(models.TextChoices):
    """How far a letter is."""

    WAITING = "waiting", _("waits to be sent")
    SENT = "sent", _("sent by mail")
    FAILED = "failed", _("could not be sent")
    WITHDRAWN = "withdrawn", _("withdrawn before it was sent")


class Letter(models.Model):
    """One message to one person."""

    mechanism = models.CharField(max_length=64)
    kind = models.CharField(max_length=32)
    """"request", "invitation", "reminder" or "heartbeat"."""

    once = models.CharField(max_length=200, null=True, unique=True)  # noqa: DJ001 - null is "may be written again"
    """What makes it the same letter: a second one of that name is not written."""

    to = models.EmailField()
    name = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=8)
    subject = models.CharField(max_length=400)
    text = models.TextField()
    """Its words, with `letters.LINK` where the link is to stand."""

    message_id = models.CharField(max_length=200)
    """The same each time it is tried, so that a mail server may know a second copy."""

    link = models.ForeignKey("ReportLink", on_delete=models.SET_NULL, null=True, related_name="letters")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="+")
    made_at = models.DateTimeField()
    state = models.CharField(max_length=16, choices=LetterState, default=LetterState.WAITING)
    next_at = models.DateTimeField()
    """Not to be tried before; while somebody tries it, the moment at which another may."""

    tries = models.IntegerField(default=0)
    error = models.TextField(blank=True)
    """What was answered the last time it did not go."""

    sent_at = models.DateTimeField(null=True)

    class Meta:
        """Found by what is to be sent."""

        indexes: ClassVar = [models.Index(fields=["mechanism", "state", "next_at"], name="paraph_letter_due")]

    def __str__(self) -> str:
        """To whom, and how far."""
        return f"{self.kind} {self.pk} {self.state}"


class ReportLink(models.Model):
    """The leave of one person to write one report of one body since one session."""

    mechanism = models.CharField(max_length=64)
    name = models.CharField(max_length=64, unique=True)
    body = models.CharField(max_length=128)
    session = models.CharField(max_length=160)
    points = models.TextField()
    """JSON: ids of the undertakings asked about, in order."""

    person = models.CharField(max_length=200)
    email = models.EmailField()
    language = models.CharField(max_length=8)
    due = models.DateField(null=True)
    expires_at = models.DateTimeField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    typed = models.TextField(blank=True)
    """JSON: what was typed and not handed in yet, name of a field -> text."""

    typed_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    handed_in_at = models.DateTimeField(null=True)
    first = models.BigIntegerField(null=True)
    """Number of the first act that handing it in appended."""

    count = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        """What it asks for."""
        return f"{self.body} since {self.session}"
