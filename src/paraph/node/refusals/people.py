"""What cannot be done about people: accounts, roles, and the sealed data of a delegation."""

from paraph.messages import N_
from paraph.node.refusals.node import NodeError


class PeopleError(NodeError):
    """An account or a role that cannot be given, found or used."""

    code = "node.people"


class UnknownUser(PeopleError):
    code = "node.people.unknown-user"
    says = N_("There is no account “{user}” on this node.")
    advice = N_("Look at `paraph user list`, or add the account with `paraph user add`.")


class UserExists(PeopleError):
    code = "node.people.user-exists"
    by_rule = True
    says = N_("There is an account “{user}” already.")
    advice = N_("Choose another name, or give that account a role, on its page or with `paraph user role`.")


class UserNameMalformed(PeopleError):
    code = "node.people.name-malformed"
    says = N_("“{user}” cannot be the name of an account: letters, digits and . _ - + @ only, at most 150.")
    advice = N_("Choose a name such as a.kumar.")


class AddressMalformed(PeopleError):
    code = "node.people.address-malformed"
    says = N_("“{address}” is not an e-mail address.")
    advice = N_("Write it as name@example.org, or leave it out.")


class UnknownRole(PeopleError):
    code = "node.people.unknown-role"
    says = N_("There is no role “{role}”; the roles are {roles}.")
    advice = N_("Choose one of them.")


class RoleNotHeld(PeopleError):
    code = "node.people.role-not-held"
    by_rule = True
    says = N_("“{user}” has not the role {role} there.")
    advice = N_("Look at `paraph user list` for the roles each account has.")


class NotAllowed(PeopleError):
    code = "node.people.not-allowed"
    by_rule = True
    says = N_("“{user}” holds no role that may confirm for the whole mechanism.")
    advice = N_("Let somebody who does answer for it, or give the role with `paraph user role`.")


class AccreditationError(NodeError):
    """Personal data of delegates cannot be kept or shown."""

    code = "node.accreditation"


class DeletionUnfit(AccreditationError):
    code = "node.accreditation.deletion"
    says = N_("{day} is no day on which personal data can be deleted: it must lie ahead, and not after {last}.")
    advice = N_("Give the day on which it is no longer needed, soon after the session.")


class AccreditationTooLarge(AccreditationError):
    code = "node.accreditation.too_large"
    says = N_("The photograph or a text is too large; a photograph may have {most} MB.")
    advice = N_("Make the photograph smaller.")


class PhotographUnfit(AccreditationError):
    code = "node.accreditation.photograph"
    says = N_("The photograph is no picture that can be shown: it is empty, or of another kind.")
    advice = N_("Choose a picture in JPEG, PNG, WebP or HEIC.")


class AccreditationUnreadable(AccreditationError):
    code = "node.accreditation.unreadable"
    says = N_("What was kept of “{delegate}” cannot be opened: the node's secret was changed, or the row was.")
    advice = N_("Enter it again.")
