r"""One paragraph made several, and several one: what a person types, as the act that proposes it.

    split(state, key, {"en": "First.\n\nSecond.", "ru": "Первое.\n\nВторое."}, side="IN", office="o")
    merge(state, key, ["wg-x.s12.protocol.pin4"], joined(draft, key, others, "IN"), side="IN", office="o")

Rules

1. A paragraph is divided where an empty line stands, in every language into as many parts (DOMAIN 2.2: one number, all
   languages). What stays keeps its identity; each further part is a new paragraph right behind it, made from it.
2. The verb, the actor and the topic go with every part. Deadline, leads and addressee stay with the first.
3. Merged, the first says it all, and the others are proposed to be deleted: the other side accepts each, or none.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from paraph.mechanism.acts import wording
from paraph.mechanism.documents import paragraph_key
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.items import Item
from paraph.mechanism.negotiation.places import Place, between
from paraph.mechanism.negotiation.positions import DELETED
from paraph.mechanism.paragraphs import Content
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.node.refusals import NothingToReshape, PartsDiffer
from paraph.papers.originals.formulas import of_language
from paraph.record import Draft

_GAP = re.compile(r"\n[ \t]*\n\s*")


def parted(typed: Mapping[str, str]) -> tuple[dict[str, str], ...]:
    """Texts cut at their empty lines, part by part; raises `PartsDiffer`."""
    cut = {lang: [part.strip() for part in _GAP.split(text.strip()) if part.strip()] for lang, text in typed.items()}
    counts = {lang: len(parts) for lang, parts in cut.items()}
    number = max(counts.values(), default=0)
    if number < 2 or set(counts.values()) != {number}:  # noqa: PLR2004 - a split makes two at least
        raise PartsDiffer(parts=", ".join(f"{of_language(lang).own_name()} {n}" for lang, n in counts.items()))
    return tuple({lang: parts[place] for lang, parts in cut.items()} for place in range(number))


def split(
    state: State, key: str, typed: Mapping[str, str], *, side: str, office: str, told: wording.Told = wording.Told()  # noqa: B008 - frozen
) -> Draft:  # fmt: skip
    """Propose that the paragraph be divided as typed; raises `PartsDiffer`, and what `split_paragraph` raises."""
    draft, item = wording.item_of(state, key)
    content = _content(item, side)
    first, *rest = parted(typed)
    stem = paragraph_key(draft.key, side.lower())
    number = int(wording.next_paragraph(state, draft.key, side).removeprefix(stem))
    parts, place = [], item.place
    for n, said in enumerate(rest, start=number):
        place = _behind(draft, place)
        bare = Content(texts(said), content.force, content.actor, topic=content.topic, undertaking=content.undertaking)
        parts.append((f"{stem}{n}", bare, place))
    voice = {"side": side, "office": office}
    kept = replace(content, texts=texts(first))
    return wording.split_paragraph(state, **voice, key=key, content=kept, parts=parts, told=told)


def merge(
    state: State, key: str, others: Iterable[str], typed: Mapping[str, str], *, side: str, office: str,
    told: wording.Told = wording.Told(),  # noqa: B008 - frozen
) -> Draft:  # fmt: skip
    """Propose that this paragraph say it all as typed; raises `NothingToReshape`, what `merge_paragraphs` raises."""
    gone, words = tuple(others), texts({lang: text.strip() for lang, text in typed.items()})
    if not gone:
        raise NothingToReshape
    content = replace(_content(wording.item_of(state, key)[1], side), texts=words)
    return wording.merge_paragraphs(state, side=side, office=office, key=key, content=content, others=gone, told=told)


def joined(draft: Negotiation, key: str, others: Iterable[str], side: str) -> dict[str, str]:
    """What these paragraphs say, one after the other, by language: to begin a merger from."""
    said = [_content(draft.items[one], side).texts for one in (key, *others)]
    languages = draft.frame.terms.regime.languages
    return {lang: " ".join(words[lang] for words in said if lang in words) for lang in languages}


def _content(item: Item, side: str) -> Content:
    """What `side` holds there, else what stands first; raises `NothingToReshape` where nothing is worded."""
    own = [offer.choice for offer in item.offers.get(side, ()) if offer.choice != DELETED]
    choices = own or [choice for choice in item.alternatives() if choice != DELETED]
    if not choices:
        raise NothingToReshape
    return item.wordings[choices[0]].content


def _behind(draft: Negotiation, place: Place) -> Place:
    following = (item.place.rank for item in draft.ordered()
                 if item.place.section == place.section and item.place.rank > place.rank)  # fmt: skip
    return Place(place.section, between(place.rank, min(following, default="")))
