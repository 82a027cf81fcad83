"""What cannot be put on the public site."""

from paraph.messages import N_
from paraph.node.refusals.node import NodeError


class PublishingError(NodeError):
    """Something about the public site."""

    code = "node.publishing"


class NotPublishable(PublishingError):
    """Facts: `key`."""

    code = "node.publishing.unknown"
    says = N_("The record has no release and no signed document “{key}”.")
    advice = N_("Give an id as `paraph publish` lists them.")


class NotPublished(PublishingError):
    """Facts: `key`."""

    code = "node.publishing.withdrawn"
    says = N_("“{key}” is not on the public site.")
    advice = N_("`paraph publish` lists what is.")
