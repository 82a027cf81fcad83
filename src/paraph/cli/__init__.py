"""The `paraph` command. Floor 6: it starts everything, so nothing depends on it.

One file a command, and a room for those of several (`drafts`, `releases`); `commands` names them and imports none, so
that `paraph --help` answers at once. `inputs` is what commands are given, `shown` what they show; `runtime` is the one
place that turns refusals into a sentence and an exit status.
"""

from paraph.cli.runtime import main

__all__ = ["main"]
