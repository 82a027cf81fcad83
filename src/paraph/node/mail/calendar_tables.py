"""Tables of what people were reminded of, and of their calendars: private to this side, never an act."""

from typing import ClassVar

from django.conf import settings
from django.db import models


class Reminded(models.Model):
    """That a person was reminded of a thing on one of the days of its rule."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    subject = models.CharField(max_length=250)
    """Mechanism, what it is about, its id and its day: a thing that gets another day is another subject."""

    step = models.IntegerField()
    """Days before (positive) or after the day of the thing."""

    class Meta:
        """Once each."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "subject", "step"], name="paraph_reminded_once")
        ]

    def __str__(self) -> str:
        """Of what, and when."""
        return f"{self.subject} {self.step:+d}"


class Feed(models.Model):
    """The private calendar of one person: who has its address reads it."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="feed")
    digest = models.CharField(max_length=64, unique=True)
    """SHA-256 of the token in the address; the token itself is shown once and kept nowhere."""

    made_at = models.DateTimeField()

    def __str__(self) -> str:
        """Whose it is."""
        return f"calendar of {self.user_id}"


class CalendarEntry(models.Model):
    """A day of the record as calendars were told of it, so that a change is told as one (RFC 5545, 3.8.7.4)."""

    mechanism = models.CharField(max_length=64)
    uid = models.CharField(max_length=250)
    kind = models.CharField(max_length=16)
    key = models.CharField(max_length=200)
    body = models.CharField(max_length=128)
    start = models.DateField()
    end = models.DateField()
    """The last day, included."""

    names = models.TextField()
    """JSON: its words by language."""

    sequence = models.IntegerField(default=0)
    changed_at = models.DateTimeField()
    cancelled = models.BooleanField(default=False)

    class Meta:
        """Each once."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["mechanism", "uid"], name="paraph_calendar_entry_once")
        ]

    def __str__(self) -> str:
        """What it is."""
        return f"{self.uid} {self.sequence}"


class CalendarNoted(models.Model):
    """Up to which head of the record changes are noted."""

    mechanism = models.CharField(max_length=64, unique=True)
    head = models.CharField(max_length=64)

    def __str__(self) -> str:
        """The head."""
        return f"{self.mechanism} {self.head}"
