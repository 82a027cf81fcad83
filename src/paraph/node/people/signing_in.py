"""How django-allauth behaves on a node.

Rules of signing in through an issuer of OpenID Connect
    1. It opens accounts that the administrator made, and makes none: a person is known by an e-mail address that the
       issuer has verified, is that of exactly one open account, and is bound to the issuer's subject from then on.
    2. A second factor of the account is asked for as with a password.
    3. Whoever is not let in is told so in one sentence, whatever the reason; nothing says which accounts there are.
"""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import record_authentication
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.shortcuts import render

from paraph.node.models import User


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by the administrator: nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        del request
        return False


class IssuerAdapter(DefaultSocialAccountAdapter):
    """People come in by an issuer's word only if they have an account."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Never."""
        del request, sociallogin
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Bind the issuer's subject to the account of its verified address, the first time; or let nobody in."""
        if sociallogin.is_existing:
            return
        user = _invited(sociallogin)
        if user is None:
            raise not_let_in(request)
        sociallogin.connect(request, user)

    def on_authentication_error(self, request: HttpRequest, *_: object, **__: object) -> None:
        """Whatever went wrong or was cancelled at the issuer is told on one page."""
        raise not_let_in(request)


def not_let_in(request: HttpRequest) -> ImmediateHttpResponse:
    """The page for whoever is not let in, as allauth wants to be interrupted."""
    return ImmediateHttpResponse(render(request, "paraph/not_let_in.html", {"here": "sign-in"}, status=403))


def _invited(sociallogin: SocialLogin) -> User | None:
    """The one open account of a verified address that is bound to no other subject; else nobody."""
    addresses = {one.email for one in sociallogin.email_addresses if one.verified and one.email}
    if len(addresses) != 1:
        return None
    found = User.objects.filter(email__iexact=addresses.pop(), is_active=True)[:2]
    if len(found) != 1 or found[0].socialaccount_set.exists():
        return None
    return found[0]


def factor_shown(sender: object, *, request: HttpRequest, user: AbstractBaseUser, **told: object) -> None:
    """Who has just set a factor up has shown it: its spare codes are not asked a second code for."""
    del sender, told
    record_authentication(request, user, method="mfa", reauthenticated=True)
