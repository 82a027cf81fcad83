"""The record: `Act` and `Checkpoint`, what a side said, byte for byte, and the signed note over it.

Rows are added, never changed or deleted; every key begins with the mechanism, so the tables divide by it (DESIGN 5).
"""

from typing import ClassVar

from django.db import models


class Act(models.Model):
    """One act, as its canonical bytes (`record.acts`)."""

    pk = models.CompositePrimaryKey("mechanism", "side", "n")
    mechanism = models.CharField(max_length=64)
    side = models.CharField(max_length=8)
    n = models.BigIntegerField()
    data = models.BinaryField()

    class Meta:
        """No two acts in one place, and no place before the first."""

        constraints: ClassVar = [models.CheckConstraint(condition=models.Q(n__gte=0), name="paraph_act_n_from_0")]

    def __str__(self) -> str:
        """As papers cite it: `IN/17`."""
        return f"{self.side}/{self.n}"


class Checkpoint(models.Model):
    """The newest checkpoint of one side's log, and the compact range that lets it grow in O(k)."""

    pk = models.CompositePrimaryKey("mechanism", "side")
    mechanism = models.CharField(max_length=64)
    side = models.CharField(max_length=8)
    size = models.BigIntegerField()
    note = models.BinaryField()
    """The signed note (`record.checkpoints`)."""

    compact = models.BinaryField()
    """`record.tree.CompactRange.to_bytes` at that size."""

    def __str__(self) -> str:
        """Side and size: `IN 18`."""
        return f"{self.side} {self.size}"
