"""The record itself: busy, damaged, shown as it stood, or a backup of it that does not serve."""

from paraph.messages import N_
from paraph.node.refusals.node import NodeError


class RecordBusy(NodeError):
    code = "node.record.busy"
    by_rule = True
    says = N_("Other processes kept writing to the record; after {tries} tries nothing was appended.")
    advice = N_("Try again in a moment.")


class RecordDamaged(NodeError):
    code = "node.record.damaged"
    by_rule = True
    says = N_("The log of {side} in the database is not the one that its checkpoint signs.")
    advice = N_(
        "Stop this node, keep the home as it is, run `paraph verify` and restore the last backup that verifies."
    )


class BackupUnproved(NodeError):
    code = "node.backup.unproved"
    by_rule = True
    says = N_("The home in {file} is not proved: {found}")
    advice = N_("Choose another backup. Nothing was changed.")


class BackupUnfit(NodeError):
    code = "node.backup.unfit"
    by_rule = True
    says = N_("{file} is not a backup that can be restored here: {reason}.")
    advice = N_("Choose another backup. Nothing was changed.")


class BackupImpossible(NodeError):
    code = "node.backup.impossible"
    says = N_("The backup cannot be made or restored: {reason}.")
    advice = N_("Nothing was changed.")


class AppendedToThePast(NodeError):
    code = "node.record.past"
    says = N_("The record is shown as it stood on an earlier day, and nothing can be written there.")
    advice = N_("Go back to the record as it stands now.")
