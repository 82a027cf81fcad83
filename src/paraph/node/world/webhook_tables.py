"""Whom this node tells of publications, and what it still has to tell: the outbox."""

from typing import ClassVar

from django.db import models


class Webhook(models.Model):
    """An address that is told of everything published and withdrawn."""

    mechanism = models.CharField(max_length=64)
    url = models.CharField(max_length=500)
    salt = models.CharField(max_length=32)
    """With the node's own secret it makes the secret of this webhook, which is therefore kept nowhere."""

    private = models.BooleanField(default=False)
    """Whether it may be an address of a private network, and http."""

    made_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    paused_at = models.DateTimeField(null=True)
    """While it is paused nothing is sent, and what there is to tell waits."""

    def __str__(self) -> str:
        """Its address."""
        return self.url


class Delivery(models.Model):
    """One thing to tell one webhook, until it is told or given up."""

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    event = models.CharField(max_length=64)
    """The same on every try, so that the receiver may drop what it has."""

    body = models.TextField()
    made_at = models.DateTimeField()
    due_at = models.DateTimeField(db_index=True)
    tries = models.PositiveSmallIntegerField(default=0)
    delivered_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)
    status = models.PositiveSmallIntegerField(null=True)
    """Of the last answer."""

    error = models.CharField(max_length=200, blank=True)

    class Meta:
        """In the order in which things came."""

        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        """Event and webhook."""
        return f"{self.event} {self.webhook_id}"
