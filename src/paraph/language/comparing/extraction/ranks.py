"""Ranks of posts: First Deputy Minister, कार्यवाहक परिवहन मंत्री, старший советник.

A rank stands before its post, or before what one is by profession (`ranked` of `data/compare_*.toml`), with nothing
between but the fields of a ministry. A deputy's rank and a minister's post are one post where fields part them. A rank
of what we do not know for a profession only shows that the text has it.
"""

from collections.abc import Iterator

from paraph.language.comparing.extraction.portfolios import field_of
from paraph.language.comparing.facts import Fact
from paraph.language.comparing.lexicon import Found, Lexicon, lexicon
from paraph.language.words import Words

RANK = "rank"
REACH = 4
"""Words between a rank and its post."""

NUMBERED = frozenset({"first", "second", "third"})
"""Ranks that are ordinals too, and count something else than posts (`the first deputy`, `the first chairs`)."""

SECOND = ("deputy", "vice", "secretary", "adviser")
"""How the posts begin that have a first and a second."""

DEPUTY, MINISTER, DEPUTY_MINISTER = "deputy", "minister", "deputy_minister"


def is_rank(fact: Fact) -> bool:
    """Whether it is the rank of a post."""
    return isinstance(fact.value, tuple) and fact.value[0] == RANK


def ranked(posts: list[Fact], words: Words, lang: str) -> tuple[list[Fact], list[Fact]]:
    """The `posts` of a text, and the ranks of those and of professions."""
    own, posts = lexicon(lang), list(posts)
    ranks = list(own.find("ranks", words))
    if not ranks:
        return posts, []
    starts = {start: at for at, start in enumerate(words.starts)}
    by_start = {starts[post.span[0]]: at for at, post in enumerate(posts)}
    others = {found.first: found for found in own.find("ranked", words)}
    carriers = by_start.keys() | others.keys()
    passed = {word for one in ranks for word in range(one.first, one.after)}
    facts = []
    for rank in ranks:
        at = next((at for at in _reached(rank, words, own, passed) if at in carriers), None)
        if _is_inside(rank, posts):
            continue
        if at is None:
            facts += [Fact("post", (RANK, rank.key), rank.span, spare=True)] if rank.key not in NUMBERED else []
            continue
        post = posts[by_start[at]] if at in by_start else None
        if rank.key in NUMBERED and not (post and str(post.value).startswith(SECOND)):
            continue
        if rank.key == DEPUTY and post and str(post.value) == MINISTER:
            posts[by_start[at]] = post._replace(value=DEPUTY_MINISTER, span=(rank.span[0], post.span[1]))
        elif rank.key != DEPUTY or not (post and str(post.value).startswith(SECOND[:2])):
            end = post.span[1] if post else others[at].span[1]
            facts.append(Fact("post", (RANK, rank.key), (rank.span[0], end)))
    begun = {fact.span[0] for fact in facts if not fact.spare}
    return [post for post in posts if post.span[0] not in begun], facts


def _is_inside(rank: Found, posts: list[Fact]) -> bool:
    """Whether it is part of a post that has a name of its own: Chief Executive Officer; not a chief, who is a head."""
    return any(post.span[0] <= rank.span[0] and rank.span[1] < post.span[1] for post in posts)


def _reached(rank: Found, words: Words, own: Lexicon, ranks: set[int]) -> Iterator[int]:
    """The words after a rank, as far as those before them are other `ranks` or fields of a ministry."""
    joins = own.lists["portfolio_heads"]["and"]
    for at in range(rank.after, min(rank.after + REACH + 1, len(words.forms))):
        if words.gap(at) not in {" ", "-", ". "}:
            return
        yield at
        if at not in ranks and words.forms[at] not in joins and field_of(words.forms[at], own.lang) is None:
            return
