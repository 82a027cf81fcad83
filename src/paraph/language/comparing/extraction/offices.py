"""Posts, ministries and other bodies of state: Deputy Minister, उपमंत्री, заместитель Министра.

1. The longest post counts: a First Deputy Minister is no Minister beside it.
2. A ministry is known by its fields (`portfolios`), a post has a rank beside it (`ranks`).
3. Abbreviations are read letter by letter where Hindi spells them out: डीपीआईआईटी = DPIIT.
"""

from paraph.language.comparing.extraction.portfolios import portfolios
from paraph.language.comparing.extraction.ranks import ranked
from paraph.language.comparing.facts import Fact, Taken
from paraph.language.comparing.lexicon import lexicon
from paraph.language.words import Words

WEAK_POSTS = frozenset({"head", "chair", "president", "adviser", "professor"})
"""Words that often say something else, or that one language leaves out."""

WEAK_BODIES = frozenset(
    {"embassy", "government", "agency", "ministry", "department", "company", "bank", "university", "institute"}
)


def read_offices(words: Words, lang: str, taken: Taken) -> list[Fact]:
    """Posts and bodies in the words of a folded text; their places are taken."""
    own = lexicon(lang)
    bodies = [
        Fact("organisation", found.key, found.span, alone=found.key not in WEAK_BODIES)
        for found in own.find("organisations", words)
    ]
    named = [fact for fact in bodies if fact.alone]
    kept = taken.take(named)
    kept += list(portfolios(words, own, taken))
    posts = [
        Fact("post", found.key, found.span, alone=found.key not in WEAK_POSTS) for found in own.find("posts", words)
    ]
    posts, ranks = ranked(posts, words, lang)
    kept += [*taken.take(posts), *ranks]
    return kept + taken.take(fact for fact in bodies if not fact.alone)
