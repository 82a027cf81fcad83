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
