"""The pages as Django sees them."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Templates and static files are found through this; there are no tables here."""

    name = "paraph.web"
    label = "paraph_web"
