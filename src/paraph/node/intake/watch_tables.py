"""Tables of the watch over publishers: private to this side, never an act."""

from typing import ClassVar

from django.db import models

USER = "paraph.User"


class WatchedSource(models.Model):
    """An address or a file that is looked at again and again: a feed, or one release."""

    mechanism = models.CharField(max_length=64)
    name = models.TextField()
    """The address, or the whole path of the file."""

    name_sha256 = models.CharField(max_length=64)
    private = models.BooleanField(default=False)
    """Whether it may lead into a private network; somebody said so."""

    added_at = models.DateTimeField()
    added_by = models.ForeignKey(USER, on_delete=models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField(null=True)
    etag = models.TextField(blank=True)
    modified = models.TextField(blank=True)
    """What the publisher said of the version last seen, given back when it is asked again (RFC 9110, 13.1)."""

    problem = models.TextField(blank=True)
    """JSON of `watching.problem_of`: why the last look failed; empty when it did not."""

    stopped = models.BooleanField(default=False)

    class Meta:
        """Each source once."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["mechanism", "name_sha256"], name="paraph_watched_once")
        ]

    def __str__(self) -> str:
        """Its address or path."""
        return self.name


class SeenRelease(models.Model):
    """One release that a source brought, whatever became of its text."""

    source = models.ForeignKey(WatchedSource, on_delete=models.CASCADE, related_name="releases")
    key = models.TextField()
    """What the publisher calls it for good."""

    key_sha256 = models.CharField(max_length=64)

    address = models.TextField(blank=True)
    title = models.TextField(blank=True)
    first_at = models.DateTimeField()
    asked_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(null=True)
    etag = models.TextField(blank=True)
    modified = models.TextField(blank=True)
    is_session = models.BooleanField(default=False)
    problem = models.TextField(blank=True)

    class Meta:
        """Each release of a source once."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["source", "key_sha256"], name="paraph_seen_once")]

    def __str__(self) -> str:
        """Number and title."""
        return f"{self.pk} {self.title}"


class SeenVersion(models.Model):
    """A release as it stood when it was looked at; a new one only where the words have changed."""

    release = models.ForeignKey(SeenRelease, on_delete=models.CASCADE, related_name="versions")
    number = models.IntegerField()
    """From 1."""

    at = models.DateTimeField()
    data = models.BinaryField()
    """As it came, compressed by zlib."""

    sha256 = models.CharField(max_length=64)
    text = models.TextField()
    reading = models.TextField()
    """JSON of `Reading.as_json`, by the reader of that day."""

    changes = models.TextField(blank=True)
    """JSON: what it states otherwise than the version before (`intake.revisions.Change`); empty in the first."""

    class Meta:
        """Each number once."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["release", "number"], name="paraph_version_once")]

    def __str__(self) -> str:
        """Release and number."""
        return f"{self.release_id}.{self.number}"
