"""Private to this node: what accreditation needs of a delegate, sealed, with the day on which it is deleted."""

from typing import ClassVar

from django.conf import settings
from django.db import models


class Accreditation(models.Model):
    """One delegate's personal data, sealed by the node (`paraph.node.people.accreditations`)."""

    mechanism = models.CharField(max_length=64)
    delegation = models.CharField(max_length=160)
    delegate = models.CharField(max_length=32)
    sealed = models.BinaryField()
    delete_on = models.DateField(db_index=True)
    at = models.DateTimeField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("mechanism", "delegation", "delegate"), name="paraph_accreditation_once")
        ]

    def __str__(self) -> str:
        """Whose, without a word of what is in it."""
        return f"{self.delegation} {self.delegate}"
