"""What a process that serves does once, so that the first person to come does not wait for it.

The record is folded, and the texts that wait for both sides are compared, which loads the dictionaries of three
languages. Nothing depends on it: what is not ready when somebody asks is made then, as it would be without.
"""

from django.db import DatabaseError

from paraph.messages import Refused
from paraph.node import records
from paraph.node.texts import comparing


def warm() -> None:
    """Fold and compare; a node that cannot do so now says why to whoever asks for a page."""
    try:
        for draft in records.current().state.negotiations.values():
            if draft.initialled() is None:
                for content in comparing.on_the_table(draft):
                    comparing.noticed(content, draft.frame.terms.regime.languages)
    except (DatabaseError, Refused):
        return
