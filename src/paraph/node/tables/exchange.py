"""What went between this node and the others, and how far each has acknowledged this side's log."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Correspondent(models.Model):
    """Where the exchange with one other side stands."""

    pk = models.CompositePrimaryKey("mechanism", "side")
    mechanism = models.CharField(max_length=64)
    side = models.CharField(max_length=8)
    acknowledged = models.BinaryField(default=b"")
    """`record.tree.CompactRange.to_bytes` of this side's own log as far as the other holds it; empty: nothing."""

    receipt = models.BinaryField(default=b"")
    """The cosigned checkpoint that proves it."""

    witnessed_at = models.BigIntegerField(null=True)
    """POSIX time by the other side's clock."""

    def __str__(self) -> str:
        """The side."""
        return self.side


class Stoppage(models.Model):
    """That a side has signed two logs, with the proof; rows are added and once resumed, never deleted."""

    mechanism = models.CharField(max_length=64)
    side = models.CharField(max_length=8)
    stopped_at = models.DateTimeField()
    """Since when nothing is sealed for, or opened from, this side."""

    pouch = models.CharField(max_length=64, blank=True)
    """SHA-256 of the pouch that brought the second log."""

    proof_first = models.BinaryField()
    proof_second = models.BinaryField()
    proof_growth = models.BinaryField(default=b"")
    """`record.equivocation`: two files, or three."""

    resumed_at = models.DateTimeField(null=True)
    resumed_by = models.CharField(max_length=150, blank=True)
    """The account of the person who lifted the stop; a name and no reference, so that it outlives the account."""

    reason = models.TextField(blank=True)
    """That person's reason."""

    class Meta:
        """Found by side."""

        indexes: ClassVar = [models.Index(fields=["mechanism", "side"], name="paraph_stoppage_side")]

    def __str__(self) -> str:
        """Side and day."""
        return f"{self.side} {self.stopped_at:%Y-%m-%d}"


class Event(models.TextChoices):
    """What became of a pouch."""

    SEALED = "sealed", _("sealed")
    SENT = "sent", _("sent")
    OPENED = "opened", _("opened")
    REFUSED = "refused", _("refused")
    GAP = "gap", _("gap found")


class Carriage(models.Model):
    """One thing that happened to one pouch: the receipts book of the exchange."""

    mechanism = models.CharField(max_length=64)
    side = models.CharField(max_length=8, blank=True)
    """The other side; empty where the file does not say."""

    sha256 = models.CharField(max_length=64)
    event = models.CharField(max_length=16, choices=Event)
    at = models.DateTimeField()
    first = models.BigIntegerField(null=True)
    size = models.BigIntegerField(null=True)
    code = models.CharField(max_length=80, blank=True)
    """Why it was refused."""

    facts = models.TextField(blank=True)
    """JSON of what the refusal found, for its sentence in any language."""

    checkpoint = models.BinaryField(default=b"")
    """The sender's signed checkpoint, kept as evidence."""

    kept = models.BooleanField(default=False)
    """Whether a copy lies in the home's quarantine."""

    class Meta:
        """Found by pouch, and listed by time."""

        indexes: ClassVar = [models.Index(fields=["mechanism", "sha256"], name="paraph_carriage_pouch")]

    def __str__(self) -> str:
        """Event and pouch."""
        return f"{self.event} {self.sha256[:12]}"
