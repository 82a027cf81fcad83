"""What this node shows to everybody, and who decided so."""

from typing import ClassVar

from django.db import models


class Publication(models.Model):
    """One thing shown on the public site, from a moment on and, once withdrawn, until another."""

    mechanism = models.CharField(max_length=64)
    kind = models.CharField(max_length=16)
    key = models.CharField(max_length=300)
    published_at = models.DateTimeField()
    published_by = models.ForeignKey("paraph.User", on_delete=models.SET_NULL, null=True, related_name="+")
    """Empty for the command line."""

    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey("paraph.User", on_delete=models.SET_NULL, null=True, related_name="+")

    announced = models.CharField(max_length=16, blank=True)
    """What programs were told of it last: nothing, `published` or `withdrawn`."""

    class Meta:
        """A thing is public once."""

        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["mechanism", "kind", "key"],
                condition=models.Q(withdrawn_at=None),
                name="paraph_published_once",
            ),
        ]

    def __str__(self) -> str:
        """Kind, id and time."""
        return f"{self.kind} {self.key} {self.published_at}"


class ShownProof(models.Model):
    """The proof beside something published, as it was when somebody first asked: later acts never show in it."""

    mechanism = models.CharField(max_length=64)
    key = models.CharField(max_length=300)
    digest = models.CharField(max_length=64)
    """SHA-256 of the text that was published: another text is proved anew."""

    side = models.CharField(max_length=8)
    n = models.BigIntegerField()
    """Which act of that side proves it."""

    file = models.BinaryField()
    """`record.proof_files.ProofFile.to_bytes`."""

    class Meta:
        """One a side and text."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["mechanism", "key", "digest", "side"], name="paraph_shown_proof_once"),
        ]

    def __str__(self) -> str:
        """Id, side and number of the act."""
        return f"{self.key} {self.side}/{self.n}"
