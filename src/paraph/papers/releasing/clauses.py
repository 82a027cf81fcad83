"""Sentences of paragraphs: the paragraph's own words, made fit for a release, and like ones put together.

Rules
    1. A paragraph's verb is never touched, so no sentence says more than its paragraph; what is left out is who is
       responsible, and the labels of lists.
    2. Two paragraphs may be one sentence where they say the same of the same: in English and Russian where they begin
       alike up to their verb, in Hindi where they also end alike from their verb on. They part after the verb, or after
       a word that leads on ("welcomed engagement in | aluminium"), never inside what they say.
    3. At most three paragraphs, and not more than `LONGEST` characters, make one sentence.
    4. Where each says after a colon what it is about ("in the following area: aluminium"), they part there, and what
       stands before it is put in the plural, if the language's file has one; then up to `LISTED` paragraphs, and
       `LONGEST_LIST` characters, make one sentence. Nothing with a colon is put together otherwise.

Example: "The Sides welcomed engagement in aluminium." and "The Sides welcomed engagement in fertilizers." become "The
Sides welcomed engagement in aluminium and fertilizers."
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from paraph.language.force import find_force
from paraph.language.sentences import sentences
from paraph.mechanism.paragraphs import Content, Paragraph
from paraph.papers.releasing.speech import Speech

MOST = 3
LONGEST = 330
LISTED = 20
LONGEST_LIST = 1000
SHORT = 8
"""Words of a remainder that may be parted after a word that leads on."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence, with the paragraphs it was made from."""

    text: str
    paragraphs: tuple[Paragraph, ...]


def clause_of(paragraph: Paragraph, speech: Speech) -> Clause | None:
    """The sentence of one paragraph; `None` where it has no text in this language."""
    text = paragraph.content.texts.get(speech.language, "").strip()
    if not text:
        return None
    return Clause(_without_labels(_without_leads(text, paragraph.content, speech), speech), (paragraph,))


def together(clauses: Sequence[Clause], speech: Speech) -> list[Clause]:
    """Neighbours that say the same of the same put together (rule 2)."""
    found: list[Clause] = []
    members: list[Clause] = []
    for clause in clauses:
        whole = _joined([*members, clause], speech) if members else None
        if whole is None:
            found += _closed(members, speech)
            members = [clause]
        else:
            members.append(clause)
    return [*found, *_closed(members, speech)]


def tells_of_another(text: str, language: str) -> bool:
    """Whether a sentence tells of an earlier decision beside its own verb: "noted that they had agreed"."""
    return len([mention for mention in find_force(text, language) if mention.force in {"agree", "instruct"}]) > 0


def is_internal(text: str, speech: Speech) -> bool:
    """Whether a sentence points into the protocol itself, which readers of a release do not have before them."""
    return bool(re.search(str(speech.words["internal"]), text))


def _closed(members: list[Clause], speech: Speech) -> list[Clause]:
    whole = _joined(members, speech) if len(members) > 1 else None
    return [whole] if whole else members


def _without_leads(text: str, content: Content, speech: Speech) -> str:
    """The text without the sentences that name who is responsible; the first always stays."""
    named = [name for texts in content.leads.values() if (name := texts.get(speech.language))]
    spans = sentences(text, speech.language)
    kept = [text[slice(*span)] for at, span in enumerate(spans)
            if at == 0 or not any(name in text[slice(*span)] for name in named)]  # fmt: skip
    return " ".join(kept)


def _without_labels(text: str, speech: Speech) -> str:
    """A list written out: "to prepare: (a) a plan; (b) an estimate" as "to prepare a plan and an estimate"."""
    joining = speech.table("joining")
    head, *items = re.split(rf"\s*{joining['labels']}\s*", " ".join(text.split()))
    if len(items) < 2:  # noqa: PLR2004 - one point is no list
        return " ".join(text.split())
    points = [item.strip(" ;,.।") for item in items]
    lead = head.rstrip(" :") + joining["colon"]
    return f"{lead} {speech.joined(points)}{'।' if speech.language == 'hi' else '.'}"


def _joined(members: Sequence[Clause], speech: Speech) -> Clause | None:
    """One sentence of several, or `None` where they do not say the same of the same."""
    texts = [member.text for member in members]
    listed = all(":" in text for text in texts)
    if len(members) > (LISTED if listed else MOST) or len(set(texts)) < len(texts):
        return None
    contents = [paragraph.content for member in members for paragraph in member.paragraphs]
    if len({(content.force, content.actor, content.undertaking) for content in contents}) > 1:
        return None
    whole = _in_order(texts, speech)
    if whole is None or len(whole) > (LONGEST_LIST if listed else LONGEST):
        return None
    return Clause(whole, tuple(paragraph for member in members for paragraph in member.paragraphs))


def _in_order(texts: Sequence[str], speech: Speech) -> str | None:
    if any(":" in text for text in texts):
        return _list(texts, speech)
    return _hindi(texts, speech) if speech.language == "hi" else _forward(texts, speech)


def _list(texts: Sequence[str], speech: Speech) -> str | None:
    """What stands before the colon alike in all, in the plural, then what each says after it."""
    parted = [text.rstrip(".। ").split(": ") for text in texts]
    heads, several = {head for head, *_ in parted}, speech.table("joining", "several")
    plural = next((name for name in several if name in parted[0][0]), None)
    if plural is None or len(heads) > 1 or any(len(parts) != 2 for parts in parted):  # noqa: PLR2004 - one colon
        return None
    head = parted[0][0].replace(plural, several[plural])
    return f"{head}: {speech.joined([said for _, said in parted])}{'।' if speech.language == 'hi' else '.'}"


def _forward(texts: Sequence[str], speech: Speech) -> str | None:
    """English and Russian: what they begin with alike, then what each says."""
    verb = _verb(texts[0], speech)
    if verb is None or any(_verb(text, speech) is None for text in texts):
        return None
    split = [text.rstrip(".").split(" ") for text in texts]
    least = len(texts[0][: verb[1]].split(" "))
    shared = _shared(split)
    if shared < least or any(len(words) <= shared for words in split) or any("." in text[:-1] for text in texts):
        return None
    cut = least
    after = set(speech.table("joining")["after"].split())
    if all(len(words) - shared <= SHORT for words in split):
        cut = max([at for at in range(least, shared + 1) if split[0][at - 1] in after], default=least)
    rest = [" ".join(words[cut:]) for words in split]
    return f"{' '.join(split[0][:cut])} {speech.joined(rest)}."


def _hindi(texts: Sequence[str], speech: Speech) -> str | None:
    """Hindi: who, then what each says, then what they end with alike, the verb among it."""
    verbs = [_verb(text, speech) for text in texts]
    split = [text.rstrip("। ").split(" ") for text in texts]
    if any(verb is None for verb in verbs) or any("।" in text.rstrip("। ") for text in texts):
        return None
    first = _shared(split)
    turned = [list(reversed(words[first:])) for words in split]
    last = _shared(turned)
    own = texts[0]
    least = len(own[verbs[0][0] :].rstrip("। ").split(" ")) if verbs[0] else 0
    begins = first >= 2 or (first and split[0][0].endswith("ों"))  # noqa: PLR2004 - "दोनों पक्ष"
    if not begins or last < least or any(len(words) <= first + last for words in split):
        return None
    after = set(speech.table("joining")["after"].split())
    cut = max([at for at in range(least, last + 1) if turned[0][at - 1] in after], default=least)
    start = _actor(split[0], first)
    middles = [" ".join(words[start : len(words) - cut]) for words in split]
    if any(not middle for middle in middles):
        return None
    return f"{' '.join(split[0][:start])} {speech.joined(middles)} {' '.join(split[0][len(split[0]) - cut :])}।"


def _actor(words: Sequence[str], shared: int) -> int:
    """How many words say who: up to `ने`, else the two of `दोनों पक्ष`."""
    upto = list(words[:shared])
    return upto.index("ने") + 1 if "ने" in upto else min(shared, 2)


def _shared(split: Sequence[Sequence[str]]) -> int:
    """How many words they begin with alike."""
    return next((at for at, words in enumerate(zip(*split, strict=False)) if len(set(words)) > 1),
                min(map(len, split)))  # fmt: skip


def _verb(text: str, speech: Speech) -> tuple[int, int] | None:
    """Where the verb stands whose force the paragraph has: the first, in Hindi the last."""
    found = [mention.span for mention in find_force(text, speech.language)]
    if not found:
        return None
    return found[-1] if speech.language == "hi" else found[0]
