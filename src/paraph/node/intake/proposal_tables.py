"""Tables of readings that wait for a person to correct, confirm or discard them: private to this side, never an act."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from paraph.node.refusals import ProposalConfirmed, ProposalDiscarded

USER = "paraph.User"


class ProposalState(models.TextChoices):
    """What became of a proposal."""

    WAITING = "waiting", _("waits for confirmation")
    CONFIRMED = "confirmed", _("confirmed")
    DISCARDED = "discarded", _("discarded")


class Waiting(models.Model):
    """A reading on its way from a file to the record."""

    mechanism = models.CharField(max_length=64)
    state = models.CharField(max_length=16, choices=ProposalState, default=ProposalState.WAITING)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(USER, on_delete=models.SET_NULL, null=True, related_name="+")
    corrected_by = models.ForeignKey(USER, on_delete=models.SET_NULL, null=True, related_name="+")
    """Who corrected it last."""

    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(USER, on_delete=models.SET_NULL, null=True, related_name="+")
    first = models.BigIntegerField(null=True)
    """Number of the first act that confirming it appended to this side's log."""

    count = models.BigIntegerField(null=True)
    """How many acts that was; 0 when the record held everything already."""

    class Meta:
        """No table of its own."""

        abstract = True

    def require_waiting(self) -> None:
        """Raises `ProposalConfirmed` or `ProposalDiscarded` once somebody decided."""
        if self.state == ProposalState.DISCARDED:
            raise ProposalDiscarded(proposal=self.pk)
        if self.state == ProposalState.CONFIRMED:
            raise ProposalConfirmed(proposal=self.pk)

    def settle(self, state: ProposalState, by: models.Model | None) -> None:
        """Decided now, by a person or the command line."""
        self.state, self.settled_at, self.settled_by = state, timezone.now(), by
        self.save()


class Proposal(Waiting):
    """Readings of releases as a plan of acts."""

    plan = models.TextField()
    """JSON of `intake.adoption.plan_to_json`."""

    class Meta:
        """Found by what waits."""

        indexes: ClassVar = [models.Index(fields=["mechanism", "state"], name="paraph_proposal_waiting")]

    def __str__(self) -> str:
        """Number and state."""
        return f"{self.pk} {self.state}"


class ProposalFile(models.Model):
    """A file as it was handed in."""

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=500)
    data = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    def __str__(self) -> str:
        """Its name."""
        return self.name


class ProtocolProposal(Waiting):
    """The reading of a signed protocol of the past."""

    read = models.TextField()
    """JSON of `node.intake.protocol_proposals.Kept`, a version each."""

    body = models.CharField(max_length=128, blank=True)
    """The body it was said to be of; empty where the record tells."""

    owner = models.CharField(max_length=128)
    """The body whose session it is: who may propose for it sees the reading."""

    corrections = models.TextField(default="{}")
    """JSON: name of a field -> text, as `intake.protocols.corrections` names fields."""

    def __str__(self) -> str:
        """Number and state."""
        return f"protocol {self.pk} {self.state}"
