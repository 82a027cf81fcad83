"""The node as Django sees it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NodeConfig(AppConfig):
    """Tables are named `paraph_…`, whatever the room is called."""

    name = "paraph.node"
    label = "paraph"
    verbose_name = _("Node")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the system checks, and hear of second factors as they are set up."""
        from allauth.mfa.signals import authenticator_added  # noqa: PLC0415 - its models need this start's settings

        from paraph.node.people.signing_in import factor_shown  # noqa: PLC0415 - same
        from paraph.node.serving import checks  # noqa: F401, PLC0415 - same

        authenticator_added.connect(factor_shown, dispatch_uid="paraph.factor_shown")
