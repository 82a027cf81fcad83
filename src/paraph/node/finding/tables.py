"""The index as tables: what was filed, how many things have a key, and up to which head.

The full text itself is not Django's: see `engines`. Rows are made and unmade by `index` alone.
"""

from typing import ClassVar

from django.db import models


class Filed(models.Model):
    """One thing that can be found."""

    number = models.BigIntegerField(primary_key=True)
    """The later filed, the greater."""

    mechanism = models.CharField(max_length=64)
    kind = models.CharField(max_length=16)
    key = models.CharField(max_length=300)
    document = models.CharField(max_length=200)
    paragraph = models.CharField(max_length=32)
    body = models.CharField(max_length=128)
    session = models.CharField(max_length=200)
    area = models.CharField(max_length=64)
    status = models.CharField(max_length=32)
    texts = models.TextField()
    """JSON: language -> text."""

    sketches = models.BinaryField(default=b"")
    """Of each text, in order (`language.finding.sketch`)."""

    class Meta:
        """A thing is filed once."""

        db_table = "paraph_filed"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["mechanism", "kind", "key"], name="paraph_filed_once"),
        ]

    def __str__(self) -> str:
        """Kind and id."""
        return f"{self.kind} {self.key}"


class FiledKey(models.Model):
    """How many things have a key (`language.finding.keys`)."""

    pk = models.CompositePrimaryKey("mechanism", "key")
    mechanism = models.CharField(max_length=64)
    key = models.CharField(max_length=20)
    things = models.BigIntegerField()

    class Meta:
        """See the class."""

        db_table = "paraph_filed_key"

    def __str__(self) -> str:
        """The key and its count."""
        return f"{self.key} {self.things}"


class FiledUpTo(models.Model):
    """Where the index of a mechanism stands."""

    mechanism = models.CharField(max_length=64, primary_key=True)
    mark = models.CharField(max_length=120)
    """The version of the keys and the record's head."""

    things = models.BigIntegerField(default=0)
    words = models.TextField(default="{}")
    """JSON: language -> [texts, words of all of them]."""

    class Meta:
        """See the class."""

        db_table = "paraph_filed_up_to"

    def __str__(self) -> str:
        """Mechanism and count."""
        return f"{self.mechanism}: {self.things}"
