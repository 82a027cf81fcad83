"""The commands of `paraph`: to add one, write its module with a `command` in it and name it here, in order of use.

The line of help stands here and not in the module, because listing the commands must not import any of them.
"""

from dataclasses import dataclass

from paraph.messages import N_


@dataclass(frozen=True, slots=True)
class Entry:
    """One command: where it is and what it does in a line."""

    module: str
    """A module with a `paraph.cli.phrases.Command` (or Group) named `command`."""

    summary: str
    """A catalogued phrase, without a full stop."""


COMMANDS: dict[str, Entry] = {
    "read": Entry("paraph.cli.read", N_("Read what was published about a session, every fact with its place")),
}
