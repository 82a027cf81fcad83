"""The article of a page whose publisher is not known.

Three tries, the first with enough text wins:

1. what the page itself declares: `itemprop="articleBody"`, `<article>`, `<main>`, `role="main"`, the usual class
   names of content systems;
2. the element whose own paragraphs hold the most text that is not links (paragraphs give their full weight to their
   parent and half of it to the parent above, links count against);
3. the whole body.

Headline and date often stand outside of the article's element; they are looked for around it.
"""

import re
from collections.abc import Sequence

from paraph.intake.furniture.stamps import find_stamp
from paraph.intake.readers.publishers import Index
from paraph.intake.readers.tree import Element, letters, link_density, own_text

LEAST_TEXT = 120
"""Letters below which an element that calls itself the article is not believed."""

_DECLARED = ("=articleBody", "article", ".entry-content", ".article__text", ".field--name-body", "main", "=main")
_DATE_CLASS = re.compile(r"date|time|posted|publish|dateline", re.IGNORECASE)
_SUBHEADLINES = (".subtitle", ".sub-title", ".subheading", ".subheadline", ".standfirst", ".article__lead", ".lead")
_LONGEST_STAMP = 90


def find_article(tree: Element, index: Index) -> Element:
    """The element that holds the release; the body of the page where nothing better is found."""
    body = next(tree.iter("body"), tree)
    whole = letters(body)
    for selector in _DECLARED:
        declared = list(index.select(selector))
        best = max(declared, key=letters, default=None)
        if best is not None and letters(best) >= min(LEAST_TEXT, 0.3 * whole):
            return _around_equals(best, declared)
    densest = _densest(body)
    return densest if densest is not None and letters(densest) >= 0.25 * whole else body


def _around_equals(best: Element, declared: Sequence[Element]) -> Element:
    """The element itself or, where the page has another article of its rank, what holds them all.

    An article of equal rank has a heading of the same level and half as much text at least: a page of two releases,
    which a later stage refuses, rather than a release with teasers of others around it.
    """
    equals = [one for one in declared if _rank(one) == _rank(best) and 2 * letters(one) > letters(best)]
    apart = [one for one in equals if best not in one.iter() and one not in best.iter()]
    if not apart:
        return best
    return next(above for above in best.iterancestors() if all(one in above.iter() for one in apart))


def _rank(article: Element) -> str | None:
    return next((str(heading.tag) for heading in article.iter("h1", "h2", "h3") if letters(heading)), None)


def marks_around(tree: Element, article: Element) -> dict[str, list[Element]]:
    """Headline, sub-headlines and date of the article, whether they stand in it or around it."""
    order = {element: place for place, element in enumerate(tree.iter())}
    marks: dict[str, list[Element]] = {}
    headline = _headline(tree, article, order)
    if headline is not None:
        marks["headline"] = [headline]
        place = order[headline]
        dates = [element for element in _dates(tree) if element is not headline]
        if dates:
            marks["posted"] = [min(dates, key=lambda element: abs(order[element] - place))]
    if subheadlines := Index(article).first(_SUBHEADLINES):
        marks["subheadline"] = subheadlines[:3]
    return marks


def _headline(tree: Element, article: Element, order: dict[Element, int]) -> Element | None:
    for tags in (("h1",), ("h2", "h3")):
        inside = next((heading for heading in article.iter(*tags) if letters(heading)), None)
        if inside is not None:
            return inside
        before = [heading for heading in tree.iter(*tags) if letters(heading) and order[heading] < order[article]]
        if before:
            return max(before, key=lambda heading: order[heading])
    return None


def _dates(tree: Element) -> list[Element]:
    stamped = []
    for element in tree.iter():
        named = element.tag == "time" or _DATE_CLASS.search(
            " ".join((element.get("class", ""), element.get("id", ""), element.get("itemprop", "")))
        )
        if named:
            text = " ".join(own_text(element).split())
            if len(text) <= _LONGEST_STAMP and find_stamp(text) is not None:
                stamped.append(element)
    return stamped


def _densest(body: Element) -> Element | None:
    scores: dict[Element, float] = {}
    for paragraph in body.iter("p", "div", "td", "li", "blockquote"):
        own = _own_letters(paragraph)
        parent = paragraph.getparent()
        if own < 25 or parent is None:  # noqa: PLR2004 - shorter ones are buttons and captions
            continue
        if paragraph.tag in {"div", "td"}:
            scores[paragraph] = scores.get(paragraph, 0) + own
        scores[parent] = scores.get(parent, 0) + own
        above = parent.getparent()
        if above is not None:
            scores[above] = scores.get(above, 0) + own / 2
    best, best_score = None, 0.0
    for element in sorted(scores, key=lambda element: scores[element], reverse=True):
        if scores[element] <= best_score:
            break
        score = scores[element] * (1 - link_density(element))
        if score > best_score:
            best, best_score = element, score
    return best


def _own_letters(element: Element) -> int:
    """Letters of the element's own text, inline elements included, blocks inside it left out."""
    inline = {"a", "b", "i", "em", "strong", "span", "u", "font", "sup", "sub", "q", "small", "abbr"}
    count = len((element.text or "").strip())
    for child in element:
        if child.tag in inline:
            count += letters(child)
        count += len((child.tail or "").strip())
    return count
