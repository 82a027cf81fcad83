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


class EditedFile(models.Model):
    """A text that came back edited, from Word or a translator's tool, until it is proposed or thrown away."""

    mechanism = models.CharField(max_length=64)
    document = models.CharField(max_length=128)
    user = models.ForeignKey(USER, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=255)
    data = models.BinaryField()
    at = models.DateTimeField()

    class Meta:
        """One a person a text: the next one takes its place."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["mechanism", "document", "user"], name="paraph_edited_file_once")
        ]

    def __str__(self) -> str:
        """The file's name."""
        return self.name


class MandateEntry(models.Model):
    """What this side is instructed about a text: what it must say, must not say, or may come down to."""

    mechanism = models.CharField(max_length=64)
    document = models.CharField(max_length=128)
    subject = models.CharField(max_length=128, blank=True)
    """Id of a paragraph of the draft or of a topic; empty for the whole text."""

    demand = models.CharField(max_length=16)
    principle = models.BooleanField(default=False)
    """Whether it is of principle: not to be given up without new instructions."""

    texts = models.TextField()
    """JSON: language -> words, in one language or several."""

    note = models.TextField(blank=True)
    by = models.ForeignKey(USER, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """Looked up by text."""

        indexes: ClassVar = [models.Index(fields=["mechanism", "document"], name="paraph_mandate")]

    def __str__(self) -> str:
        """What it is about."""
        return f"{self.demand} {self.subject or self.document}"


class PrivateNonPaper(models.Model):
    """A non-paper as this side knows it: who wrote it, and, once it was circulated, under which id."""

    mechanism = models.CharField(max_length=64)
    key = models.CharField(max_length=128, blank=True)
    """Id in the record; empty before it is circulated."""

    document = models.CharField(max_length=128, blank=True)
    """The text it is about, if any."""

    title = models.TextField()
    texts = models.TextField()
    """JSON: language -> words, as is the title."""

    note = models.TextField(blank=True)
    author = models.ForeignKey(USER, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """Looked up by mechanism."""

        indexes: ClassVar = [models.Index(fields=["mechanism"], name="paraph_private_nonpaper")]

    def __str__(self) -> str:
        """Its id, where it has one."""
        return self.key or f"non-paper {self.pk}"
