"""The press officer's table: releases in the works, private to this side until they are put forward."""

from typing import ClassVar

from django.db import models


class ReleaseInWork(models.Model):
    """The release of one document, in every language, as people of this side are writing it."""

    mechanism = models.CharField(max_length=64)
    document = models.CharField(max_length=128)
    texts = models.TextField()
    """JSON: language -> the text (`papers.releasing.sentences.text_json`)."""

    embargo = models.CharField(max_length=20, blank=True)
    """RFC 3339, UTC, to the minute; empty for none."""

    version = models.PositiveIntegerField(default=1)
    """Counts the times it was kept, so that two windows do not overwrite each other."""

    at = models.DateTimeField()
    by = models.ForeignKey("paraph.User", on_delete=models.SET_NULL, null=True, related_name="+")
    """Empty for the command line."""

    class Meta:
        """One a document."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["mechanism", "document"], name="paraph_release_in_work_once")
        ]

    def __str__(self) -> str:
        """The document and when it was kept."""
        return f"{self.document} {self.at}"
