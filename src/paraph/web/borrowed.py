"""Phrases that other packages show on our pages, marked here so that every one of them stands in every language.

Django and allauth bring catalogues of their own, in which Hindi is partly or wholly missing; ours are looked at first.
"""

from django.utils.translation import ngettext_lazy

from paraph.messages import N_

ALLAUTH = (
    N_("This account is currently inactive."),
    N_("The email address and/or password you specified are not correct."),
    N_("The username and/or password you specified are not correct."),
    N_("Please type your current password."),
    N_("Incorrect password."),
    N_("Too many failed login attempts. Try again later."),
    N_("Be patient, you are sending too many requests."),
    N_("You must type the same password each time."),
    N_("Incorrect code."),
    N_("Master key"),
    N_("Backup key"),
    N_("Key nr. {number}"),
    N_("You cannot deactivate two-factor authentication."),
    N_("You cannot generate recovery codes without having two-factor authentication enabled."),
)
"""`DefaultAccountAdapter.error_messages` and the forms, as far as the addresses in `urls` can show them."""

DJANGO = (
    N_("This field is required."),
    N_("The password is too similar to the %(verbose_name)s."),
    N_("This password is too common."),
    N_("This password is entirely numeric."),
    ngettext_lazy(
        "This password is too short. It must contain at least %d character.",
        "This password is too short. It must contain at least %d characters.",
        12,
    ),
)
"""`django.contrib.auth.password_validation` and the forms."""
