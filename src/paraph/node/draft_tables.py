"""Tables of a text under negotiation: private to this side, never an act."""

from typing import ClassVar

from django.db import models

USER = "paraph.User"


class PrivateWording(models.Model):
    """What one person is writing for a paragraph, until it is proposed or thrown away."""

    mechanism = models.CharField(max_length=64)
    document = models.CharField(max_length=128)
    paragraph = models.CharField(max_length=128)
    """Id of a paragraph of the draft; of a new one, `+` and the id of its section."""

    user = models.ForeignKey(USER, on_delete=models.CASCADE, related_name="+")
    base = models.CharField(max_length=64, blank=True)
    """Digest of the wording it was begun from; empty for a new paragraph."""

    texts = models.TextField()
    """JSON: language -> text as typed."""

    note = models.TextField(blank=True)
    """For colleagues of the same side only."""

    version = models.PositiveIntegerField(default=1)
    """Counts the times it was kept, so that two windows of one person do not overwrite each other."""

    at = models.DateTimeField()

    class Meta:
        """One a person a paragraph; a colleague's stands beside it."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["mechanism", "paragraph", "user"], name="paraph_private_wording_once")
        ]
        indexes: ClassVar = [models.Index(fields=["mechanism", "document"], name="paraph_private_wording")]

    def __str__(self) -> str:
        """The paragraph and whose it is."""
        return f"{self.paragraph} {self.user_id}"
