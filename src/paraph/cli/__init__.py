"""The `paraph` command. Floor 6: it starts everything, so nothing depends on it.

One file a command; `commands` names them and imports none, so that `paraph --help` answers at once. `runtime` is the
one place that turns refusals into a sentence and an exit status.
"""

from paraph.cli.runtime import main

__all__ = ["main"]
