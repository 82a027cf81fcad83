"""Tokens with which programs read in a person's name. The token itself is shown once and kept nowhere."""

from typing import ClassVar

from django.db import models


class ApiToken(models.Model):
    """A token, by the SHA-256 of its words."""

    user = models.ForeignKey("paraph.User", on_delete=models.CASCADE, related_name="tokens")
    mechanism = models.CharField(max_length=64)
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.CharField(max_length=200)
    """Separated by blanks."""

    made_at = models.DateTimeField()
    until = models.DateField()
    """The last day on which it opens anything."""

    revoked_at = models.DateTimeField(null=True)

    class Meta:
        """Latest first."""

        ordering: ClassVar = ["-made_at", "-pk"]

    def __str__(self) -> str:
        """Whose, and what for."""
        return f"{self.user_id} {self.name}"
