"""Sentences of topics: what the sides did about several topics at once, in the case each verb asks.

Rules
    1. A sentence of a force is offered where at least two paragraphs of that force and speaker name different topics;
       it cites them all, and says of each topic no more than that verb.
    2. Forces that bind, and what one side says on its own, have no such sentence: there the words of the paragraph
       count. So no sentence of a topic makes an undertaking.
"""

from collections.abc import Iterator

from paraph.mechanism.paragraphs import BOTH, THIRD, Paragraph
from paraph.mechanism.releases import Force
from paraph.papers.releasing.facts import Source
from paraph.papers.releasing.sentences import Kind, Passage
from paraph.papers.releasing.speech import lowered

FORCES = (Force.OBSERVE, Force.TAKE_NOTE, Force.WELCOME, Force.EXPLORE, Force.INTEREST, Force.CONSIDER, Force.REAFFIRM)
FEWEST = 2


def topic_sentences(source: Source) -> Iterator[Passage]:
    """One sentence a force and speaker, of all topics that paragraphs of it name."""
    for force in FORCES:
        for actor in (BOTH, *source.state.parties):
            if actor != BOTH and force is not Force.INTEREST:
                continue
            found = [p for p in source.paragraphs() if p.content.force is force and p.content.actor == actor]
            passage = sentence(source, force, actor, found)
            if passage is not None:
                yield passage


def sentence(source: Source, force: Force, actor: str, paragraphs: list[Paragraph]) -> Passage | None:
    """What `actor` did, by `force`, about the topics of `paragraphs`; `None` with fewer than two topics."""
    cited = [p for p in paragraphs if p.content.topic and not p.content.ad_referendum and p.content.actor != THIRD]
    names = topic_names(source, [p.content.topic for p in cited if p.content.topic])
    if len(names) < FEWEST:
        return None
    words, adjective = source.speech.table("topics"), source.speech.side(actor) if actor != BOTH else ""
    pattern = words["interest_both" if force is Force.INTEREST and actor == BOTH else force.value]
    said = source.speech.say(
        pattern, topics=names, side=adjective,
        side_nom=source.speech.beside_side(actor) if actor != BOTH else "",
    )  # fmt: skip
    return Passage(f"{force.value}-{actor}".lower(), said, tuple(p.key for p in cited), Kind.TOPIC, chosen=False)


def topic_names(source: Source, keys: list[str]) -> list[str]:
    """The names of topics in the language, each once, as they stand inside a sentence."""
    known = [source.state.topics[key] for key in dict.fromkeys(keys) if key in source.state.topics]
    return [lowered(topic.names[source.language]) for topic in known if source.language in topic.names]
