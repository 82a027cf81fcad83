"""A release drafted from a signed protocol: sentences per fact, topic and paragraph, in each language (DOMAIN 6).

    texts = propose(state, document, side="IN")
    composed(texts["hi"]).text           the furniture of the publisher and the sentences chosen, as it would go out

`speech` is the grammar, `facts`, `topics` and `clauses` make the sentences, `proposal` chooses and orders them.
"""

from paraph.papers.releasing.proposal import propose
from paraph.papers.releasing.sentences import Passage, Text, composed

__all__ = ["Passage", "Text", "composed", "propose"]
