"""The force of verbs, and what is only possible: agreed, agreed to consider, may (DOMAIN 2.3).

Two texts differ when one has a verb of another force in its place. What a rule looks for stands under its name in
`data/compare_*.toml`, section `rules`.
"""

from collections.abc import Iterator
from functools import lru_cache

from paraph.language.comparing.facts import Fact
from paraph.language.comparing.lexicon import lexicon
from paraph.language.force import Force, ForceMention, find_force
from paraph.language.words import Words

MAY, EFFORT, WEIGHED, ADVISED, INTENDED = "may", "effort", "weighed", "advised", "intended"
"""The force of what is only possible, of what is only tried (use best endeavours to), of what is only considered, of
what only should be, and of what is only intended."""

BOUND, FIT, CONSENT, READY = STANCES = "bound", "fit", "consent", "ready"
"""The force of what must be, of what is held expedient, of what one agrees to do, and of what one is ready to do."""

STRICT = "strict"
"""The words of a section of data that say its force, and no other."""

NEAR = 8
"""Signs before a word that advises which tell that it is a condition."""


def read_forces(words: Words, lang: str) -> Iterator[Fact]:
    """The verbs of a folded text that bind or tell, and its words of possibility. They share their places."""
    yield from _forces(words.text, lang)
    yield from _possibilities(words, lang)


def meant(written: str, mention: ForceMention, lang: str) -> Force:
    """The force, where one word has another in this place: who offers proposes, who approves decides; `written` is
    the verb in small letters.
    """
    rule = lexicon(lang).rule
    if rule("offering").match(written):
        return "propose"
    if mention.force == "explore" and rule("future").search(written):
        return "consider"
    decides = rule("deciding").match(written) or (mention.force == "consider" and rule("deciding_noun").match(written))
    return "agree" if decides else mention.force


def _forces(text: str, lang: str) -> Iterator[Fact]:
    rule = lexicon(lang).rule
    for mention in find_force(text, lang, wide=True):
        written = text[slice(*mention.span)].lower()
        if _tells(text, mention, written, lang) and not _is_attribute(text, mention, lang):
            force = "agree" if _is_return(text, mention, lang) else meant(written, mention, lang)
            bound = force == "one_side" and rule("binding").match(written)
            promised = force == "consider" and rule("promised").match(written) is not None
            if force == "explore" and _is_ahead(text, mention, lang):
                yield from (Fact("force", either, mention.span, spare=True) for either in (force, "consider"))
                continue
            yield Fact("force", "undertake" if bound else force, mention.span, alone=promised)


def _is_ahead(text: str, mention: ForceMention, lang: str) -> bool:
    """Whether what is examined is said to be ahead: will be examined, जांच की जाएगी."""
    start, end = mention.span
    written = text[start:end].lower() if lang == "hi" else ""
    about = f"{text[max(start - NEAR, 0) : start].lower()}{written}§{text[end : end + 2 * NEAR].lower()}"
    return lexicon(lang).rule("examined_ahead").search(about) is not None


def _possibilities(words: Words, lang: str) -> Iterator[Fact]:
    """What may be and need not, of one text only where the other has no such word at all; and what is only tried."""
    own = lexicon(lang)
    for found in own.find("modality", words):
        if found.key.startswith(EFFORT):
            yield Fact("force", EFFORT, found.span, alone=found.key == EFFORT, spare=True)
        elif not (found.key == MAY and own.rule("month_of_may").fullmatch(words.written(found.first))):
            yield Fact("force", MAY, found.span, alone=found.key == MAY)
    for at, form in enumerate(words.forms):
        for force in _by_end(form, lang):
            strict = force == BOUND and at > 0 and own.rule("to_be_done").fullmatch(words.forms[at - 1]) is not None
            yield Fact("force", force, (words.starts[at], words.ends[at]), alone=strict, spare=True)
    for found in own.find("weighing", words):
        yield Fact("force", WEIGHED, found.span, alone=found.key == WEIGHED, spare=True)
    for found in own.find("resolve", words):
        conditional = own.rule("condition").search(words.text[: found.span[0]][-NEAR:]) is not None
        strict = "_" not in found.key and not (found.key == ADVISED and conditional)
        yield Fact("force", found.key.split("_")[0], found.span, alone=strict, spare=True)
    for force in STANCES:
        for found in own.find(force, words):
            yield Fact("force", force, found.span, alone=found.key == STRICT, spare=True)


@lru_cache(maxsize=20_000)
def _by_end(form: str, lang: str) -> tuple[str, ...]:
    """The forces that others say with a verb of their own and a word by its end: foreseeable, करें, передаст."""
    own = lexicon(lang)
    if own.expression("forcing").fullmatch(form) is None:
        return ()
    ahead = own.rule("ahead")
    ends = ((MAY, own.rule("able")), (ADVISED, own.rule("wished")), (INTENDED, ahead), (BOUND, ahead))
    return tuple(force for force, ending in ends if ending.fullmatch(form))


def _is_return(text: str, mention: ForceMention, lang: str) -> bool:
    """Whether what is agreed is to return to a matter: पुनः विचार करने पर सहमत."""
    return mention.force == "consider" and lexicon(lang).rule("again").search(text[: mention.span[0]]) is not None


def _tells(text: str, mention: ForceMention, written: str, lang: str) -> bool:
    """Whether it is the verb of its clause, affirmed: what is denied is told by its negation."""
    rule = lexicon(lang).rule
    if mention.negated or "]" in written or rule("doubtful").match(written):
        return False
    if rule("nothing").match(text, mention.span[1]):
        return False
    if rule("verbal_noun").fullmatch(written) and not rule("acts_so").search(text, 0, mention.span[0]):
        return False
    return mention.force == "consider" or not _is_governed(text, mention, written, lang)


def _is_governed(text: str, mention: ForceMention, written: str, lang: str) -> bool:
    """Whether it is an infinitive, which tells of no act: `promised to examine`."""
    rule, before = lexicon(lang).rule, text[: mention.span[0]]
    if rule("opens").search(before):
        return False
    return rule("infinitive").search(written) is not None or rule("governs").search(before) is not None


def _is_attribute(text: str, mention: ForceMention, lang: str) -> bool:
    """Whether it is a participle that goes with a noun: `the text proposed by`, подписанный."""
    start, end = mention.span
    found = lexicon(lang).rule("attribute").match(text, start)
    return found is not None and found.end() >= end
