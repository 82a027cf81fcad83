"""What every refusal of this room is."""

from typing import ClassVar

from paraph.messages import N_, Refused


class NodeError(Refused):
    """Base of everything this room refuses."""

    code = "node"
    says = N_("This node refuses to do that.")
    by_rule: ClassVar[bool] = False
    """Whether it is a decision about a request that was understood, not bad input; `paraph` then ends with 1, not 2."""
