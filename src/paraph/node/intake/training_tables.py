"""Tables of what people corrected and of the lexicon that grew from it: private to this side, never an act."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

USER = "paraph.User"


class Correction(models.Model):
    """One field of a reading that a person corrected, with the words it was read from."""

    mechanism = models.CharField(max_length=64)
    at = models.DateTimeField()
    by = models.ForeignKey(USER, on_delete=models.SET_NULL, null=True, related_name="+")
    field = models.CharField(max_length=200)
    language = models.CharField(max_length=8, blank=True)
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    words = models.TextField(blank=True)
    sentence = models.TextField(blank=True)
    source = models.TextField(blank=True)

    def __str__(self) -> str:
        """Field and values."""
        return f"{self.field}: {self.before} → {self.after}"


class EntryState(models.TextChoices):
    """What a person said of a suggested phrase."""

    SUGGESTED = "suggested", _("suggested")
    ACCEPTED = "accepted", _("accepted")
    REJECTED = "rejected", _("rejected")


class LexiconEntry(models.Model):
    """A phrase for this side's own lexicon."""

    mechanism = models.CharField(max_length=64)
    language = models.CharField(max_length=8)
    kind = models.CharField(max_length=32)
    """One of `intake.training.KINDS`."""

    value = models.CharField(max_length=200, blank=True)
    """What it stands for: id of a topic, a stance; empty where it stands for itself."""

    phrase = models.CharField(max_length=500)
    state = models.CharField(max_length=16, choices=EntryState, default=EntryState.SUGGESTED)
    count = models.IntegerField(default=0)
    """How many corrections suggested it."""

    first_at = models.DateTimeField()
    sentence = models.TextField(blank=True)
    """Of the correction that suggested it first."""

    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(USER, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        """Each phrase once for what it stands for."""

        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["mechanism", "language", "kind", "value", "phrase"], name="paraph_lexicon_once"
            )
        ]

    def __str__(self) -> str:
        """Phrase and what it stands for."""
        return f"{self.phrase} ({self.kind} {self.value})"
