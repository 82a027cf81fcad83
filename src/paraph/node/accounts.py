"""How django-allauth behaves on a node."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import record_authentication
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by the administrator: nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        del request
        return False


def factor_shown(sender: object, *, request: HttpRequest, user: AbstractBaseUser, **told: object) -> None:
    """Who has just set a factor up has shown it: its spare codes are not asked a second code for."""
    del sender, told
    record_authentication(request, user, method="mfa", reauthenticated=True)
