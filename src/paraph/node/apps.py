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
        """Register the system checks."""
        from paraph.node import checks  # noqa: F401, PLC0415 - checks need the settings that this start is making
