"""What django-allauth is told of the issuer of OpenID Connect, if there is one."""

from typing import Any

from paraph.node.homes.environment import Issuer

ISSUER_ID = "issuer"
"""Its name in addresses; there is one at most."""


def providers(issuer: Issuer | None) -> dict[str, Any]:
    """The value of SOCIALACCOUNT_PROVIDERS: one application, with proof of possession of the code (PKCE, RFC 7636)."""
    if issuer is None:
        return {}
    app = {
        "provider_id": ISSUER_ID,
        "name": issuer.name,
        "client_id": issuer.client,
        "secret": issuer.secret,
        "settings": {"server_url": issuer.address},
    }
    return {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}
