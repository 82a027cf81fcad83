"""Roles, and what each lets a person do on this node (DESIGN 2, node).

A role is held for one body and everything below it, or for the whole mechanism. A person may hold several; what any
of them allows is allowed. A stranger sees what was published; everything here is for people with an account.

    administrator      accounts, roles, the node itself
    secretary          everything the record holds: adopts, corrects, confirms; speaks, drafts, certifies, releases
    co_chair           reads everything, confirms; speaks for the side in a negotiation; releases
    sub_group_lead     proposes for the own sub-group; drafts
    drafter            proposes; drafts wording and puts it forward
    language_officer   proposes; drafts, says what concords, certifies
    press_officer      proposes; writes releases, puts them forward, clears and publishes them
    delegate, reader   read
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """A role, by the code that stands in the database."""

    ADMINISTRATOR = "administrator", _("Administrator")
    SECRETARY = "secretary", _("Secretary")
    CO_CHAIR = "co_chair", _("Co-chair")
    SUB_GROUP_LEAD = "sub_group_lead", _("Sub-group lead")
    DRAFTER = "drafter", _("Drafter")
    LANGUAGE_OFFICER = "language_officer", _("Language officer")
    PRESS_OFFICER = "press_officer", _("Press officer")
    DELEGATE = "delegate", _("Delegate")
    READER = "reader", _("Reader")


class Right(TextChoices):
    """What a role may let a person do."""

    READ = "read", _("read the record")
    PROPOSE = "propose", _("propose readings of releases")
    CONFIRM = "confirm", _("append acts to the record")
    DRAFT = "draft", _("draft wording and put it forward")
    CONCORD = "concord", _("say that languages concord, and certify a text")
    SPEAK = "speak", _("accept, offer packages, initial and sign for the side")
    RELEASE = "release", _("write releases of signed documents, put them forward, clear and publish them")
    MANAGE = "manage", _("manage accounts and roles")


_READ = frozenset({Right.READ})
_PROPOSE = _READ | {Right.PROPOSE}
_CONFIRM = _PROPOSE | {Right.CONFIRM, Right.DRAFT, Right.SPEAK, Right.RELEASE}

RIGHTS: dict[Role, frozenset[Right]] = {
    Role.ADMINISTRATOR: _CONFIRM | {Right.CONCORD, Right.MANAGE},
    Role.SECRETARY: _CONFIRM | {Right.CONCORD},
    Role.CO_CHAIR: _CONFIRM,
    Role.SUB_GROUP_LEAD: _PROPOSE | {Right.DRAFT},
    Role.DRAFTER: _PROPOSE | {Right.DRAFT},
    Role.LANGUAGE_OFFICER: _PROPOSE | {Right.DRAFT, Right.CONCORD},
    Role.PRESS_OFFICER: _PROPOSE | {Right.RELEASE},
    Role.DELEGATE: _READ,
    Role.READER: _READ,
}
"""The access table: every role stands in it, and what stands in no row is not allowed."""
