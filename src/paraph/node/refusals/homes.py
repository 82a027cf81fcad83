"""What is wrong with the home of a node, a file in it, its keys or its settings."""

from paraph.messages import N_
from paraph.node.refusals.node import NodeError


class HomeError(NodeError):
    """The home, or a file in it, is not what it should be."""

    code = "node.home"


class HomeMissing(HomeError):
    code = "node.home.missing"
    says = N_("There is no home of a node in {folder}: it has no file paraph.toml.")
    advice = N_("Name the right folder with --home or PARAPH_HOME, or make a home with `paraph init`.")


class HomeDiffers(HomeError):
    code = "node.home.differs"
    by_rule = True
    says = N_("{folder} is already the home of a node, with {name} = {found}, not {wanted}.")
    advice = N_("Choose another folder with --home; a home is never made over. Nothing was changed.")


class HomeMalformed(HomeError):
    code = "node.home.malformed"
    says = N_("In {file}, “{name}” is {found}; expected {expected}.")
    advice = N_("Correct that line of the file, then try again.")


class SideDiffers(HomeError):
    code = "node.home.side-differs"
    by_rule = True
    says = N_("{file} says that this is the node of {found}, but the record in it was written by {wanted}.")
    advice = N_(
        "Write side = “{wanted}” in that file again. A node of another Side is made in a folder of its own with "
        "`paraph init`. Nothing was changed."
    )


class HomeUnreadable(HomeError):
    code = "node.home.unreadable"
    says = N_("{file} cannot be read as TOML: {reason}.")
    advice = N_("Put the file back from a backup, or correct it as docs/formats/home.md says.")


class HomeUnwritable(HomeError):
    code = "node.home.unwritable"
    says = N_("{path} cannot be written: {reason}.")
    advice = N_("Choose a folder that you may write to, with --home. Nothing was changed.")


class SecretMissing(HomeError):
    code = "node.home.secret-missing"
    says = N_("The key file {file} is missing or empty.")
    advice = N_("Put it back from your backup. Without it this node cannot speak for its side.")


class FileClosed(HomeError):
    code = "node.home.file-closed"
    says = N_("The file {file} is there, but this account may not read it.")
    advice = N_("Run paraph under the account that owns the home, or give the file to this account. Nothing is lost.")


class NotPrepared(HomeError):
    code = "node.home.not-prepared"
    by_rule = True
    says = N_("The database of the home {folder} is not ready for this version of Paraph.")
    advice = N_("Run `paraph init --home {folder}` once more; it finishes what is missing and keeps what is there.")


class RecordGone(HomeError):
    code = "node.home.record-gone"
    by_rule = True
    says = N_("This Side's record was begun in the home {folder}, and it is not in the database of this node.")
    advice = N_(
        "See whether DATABASE_URL names the right database; else restore a backup to a new folder with "
        "`paraph restore`. Begun anew under this key, it would be a second log, and the other Side could prove it."
    )


class DatabaseUnusable(HomeError):
    code = "node.home.database-unusable"
    says = N_("The database file {file} cannot be used: {reason}.")
    advice = N_(
        "See that the disk has room and that you may write to the file. If it is damaged, keep it as it is and restore "
        "a backup to a new folder with `paraph restore`."
    )


class DatabaseUnreachable(HomeError):
    code = "node.home.database-unreachable"
    says = N_("The database of this node cannot be reached: {reason}.")
    advice = N_(
        "Check DATABASE_URL and that the database server runs, or remove DATABASE_URL to use the home's own file."
    )


class SettingMalformed(NodeError):
    code = "node.setting.malformed"
    says = N_("The environment variable {name} is “{found}”; expected {expected}.")
    advice = N_("Correct it or remove it, then start again.")


class KeyNotInUse(HomeError):
    code = "node.home.key-not-in-use"
    by_rule = True
    says = N_("The key in {file} is not the one that this side's log names as in use.")
    advice = N_("Put the newest key back from your backup, or replace it with `paraph key revoke --lost`.")


class HomeOccupied(HomeError):
    code = "node.home.occupied"
    by_rule = True
    says = N_("{folder} is there already; a backup is restored to a new folder only.")
    advice = N_("Choose another folder with --home. Nothing was changed.")
