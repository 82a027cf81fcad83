"""What a process that serves does once, so that the first person to come does not wait for it.

The record is folded, the texts that wait for both sides are compared, and the tables of the comparison are loaded for
the first edit. Nothing depends on it: what is not ready when somebody asks is made then, as it would be without.
"""

import gc

from django.db import DatabaseError

from paraph.language.compare import load_tables
from paraph.messages import Refused
from paraph.node import records
from paraph.node.texts import comparing


def warm() -> None:
    """Fold, compare and load; a node that cannot do so now says why to whoever asks for a page."""
    try:
        for draft in records.current().state.negotiations.values():
            if draft.initialled() is None:
                for content in comparing.on_the_table(draft):
                    comparing.noticed(content, draft.frame.terms.regime.languages)
    except (DatabaseError, Refused):
        return
    load_tables()
    gc.collect()
    gc.freeze()  # tables stay for good: the collector need not go through them again and again
