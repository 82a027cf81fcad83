"""What the read API and webhooks refuse; `status` is that of the HTTP answer."""

from typing import ClassVar

from paraph.messages import N_
from paraph.node.refusals.node import NodeError


class ApiError(NodeError):
    """A request of a program that is not answered, or a token or webhook that cannot be."""

    code = "node.api"
    status: ClassVar[int] = 400


class ParameterUnknown(ApiError):
    """Facts: `name`, `known`."""

    code = "node.api.parameter_unknown"
    says = N_("This address knows no parameter “{name}”; it knows: {known}.")
    advice = N_("Look the address up in /api/v1/openapi.json.")


class ParameterMalformed(ApiError):
    """Facts: `name`, `value`."""

    code = "node.api.parameter_malformed"
    says = N_("The parameter “{name}” cannot be “{value}”, or is given twice.")
    advice = N_("Look the address up in /api/v1/openapi.json.")


class NoSuchThing(ApiError):
    """Facts: `thing`."""

    code = "node.api.nothing"
    status = 404
    says = N_("There is nothing “{thing}” that you may see.")
    advice = N_("Take ids from the lists of /api/v1/; what is not published asks for a token.")


class TokenRefused(ApiError):
    code = "node.api.token"
    status = 401
    says = N_("The token is unknown, was revoked, or its last day has passed.")
    advice = N_("Make a new one on the page of your account, and send it as “Authorization: Bearer …”.")


class AskedTooOften(ApiError):
    """Facts: `most`."""

    code = "node.api.too_often"
    status = 429
    says = N_("More than {most} questions a minute came from this address.")
    advice = N_("Ask again in a minute. What was answered may be kept for as long as its header Cache-Control says.")


class TokenUnknown(ApiError):
    """Facts: `token`."""

    code = "node.api.token_unknown"
    says = N_("There is no token “{token}” in use.")
    advice = N_("`paraph token list` shows the tokens in use.")


class TokenUnfit(ApiError):
    code = "node.api.token_unfit"
    says = N_("A token needs a name of at most 80 letters, and lasts from 1 to 366 days.")
    advice = N_("Name it after the program that will use it.")


class WebhookUnknown(ApiError):
    """Facts: `webhook`."""

    code = "node.api.webhook_unknown"
    says = N_("There is no webhook {webhook}.")
    advice = N_("`paraph webhook list` shows them by number.")


class WebhookUnfit(ApiError):
    """Facts: `url`."""

    code = "node.api.webhook_unfit"
    says = N_("“{url}” cannot be told of publications: it must be an https address without a password in it.")
    advice = N_("Give an address such as https://news.example.org/paraph.")
