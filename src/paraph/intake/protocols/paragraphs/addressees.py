"""To whom a paragraph speaks, and which body leads on each side. Both as written.

The addressee of an instruction, a recommendation or a request is what stands where the verb wants it: after it
(`instructed the Sub-Group on Mining to`), before it in the passive (`Подгруппе поручено`) and in Hindi (`उप-समूह को
निदेश`). Sides agreeing to direct somebody address somebody too.
"""

from collections.abc import Mapping, Sequence

import regex

from paraph.intake.protocols.lexicon import pattern
from paraph.intake.protocols.page import Page
from paraph.intake.protocols.sentences.clause import Clause
from paraph.intake.source import Span
from paraph.language.countries import find_countries
from paraph.language.russian import analyzer

_WORD = regex.compile(r"[\w-]+")
LONGEST = 180
LONGEST_BODY = 160


def addressee_of(page: Page, sentence: Span, clause: Clause, lang: str) -> str | None:
    """The addressee of the sentence that `clause` governs, or None."""
    text = page.text[slice(*sentence)]
    span = None
    if clause.force in {"instruct", "recommend"} or clause.asks:
        span = _of_verb(text, clause, lang)
    elif clause.force == "agree":
        directed = pattern(lang, "direct_bodies").search(text, clause.verb[1] if lang != "hi" else 0)
        if directed:
            span = _until_infinitive(text, directed.span("np")) if lang == "ru" else directed.span("np")
    return _shown(page, sentence[0], text, span, lang) if span else None


def _of_verb(text: str, clause: Clause, lang: str) -> Span | None:
    if not clause.verb[1]:
        return _of_task(text, lang)
    if lang == "hi":
        return _hindi(text, clause)
    return _before_passive(text, clause.verb[0], lang) if clause.is_passive else _after_verb(text, clause, lang)


def _of_task(text: str, lang: str) -> Span | None:
    """Of an instruction without a verb of its own: `Подгруппе подготовить`, `The Sub-Group shall report`."""
    organ = pattern(lang, "organ_will").match(text)
    if organ:
        return organ.span("body")
    return _until_infinitive(text, (0, len(text))) if lang == "ru" else None


def _after_verb(text: str, clause: Clause, lang: str) -> Span | None:
    after = text[clause.verb[1] :]
    companies = pattern("en", "addressee_that").match(after) if lang == "en" else None
    match = companies or pattern(lang, "addressee_after").match(after)
    inside = pattern("ru", "turned_to").match(text[slice(*clause.verb)])
    if inside:
        return clause.verb[0] + inside.start("np"), clause.verb[0] + inside.end("np")
    if match is None:
        return None
    start, end = (clause.verb[1] + place for place in match.span("np"))
    return _until_infinitive(text, (start, end)) if lang == "ru" else (start, end)


def _before_passive(text: str, verb: int, lang: str) -> Span | None:
    before = text[:verb]
    if lang == "en":
        before = pattern(lang, "passive").sub("", before)
    start = max((match.end() for match in regex.finditer(r"[,;:]\s+", before)), default=0)
    if lang == "ru" and not before[start:].strip():
        return _until_infinitive(text, (verb + len(text[verb:].split(maxsplit=1)[0]), len(text)))
    return (start, len(before.rstrip())) if before[start:].strip() else None


def _until_infinitive(text: str, span: Span) -> Span | None:
    """The words before the infinitive: `подгруппе по горному делу | подготовить`; or before `с просьбой`."""
    asked = pattern("ru", "with_request").search(text[slice(*span)])
    if asked:
        return span[0], span[0] + asked.start()
    for word in _WORD.finditer(text, *span):
        if regex.search(r"(?:ть|ти|чь)(?:ся)?$", word[0]) and analyzer().parse(word[0].lower())[0].tag.POS == "INFN":
            return _without_adverb(text, (span[0], word.start())) if word.start() > span[0] + 1 else None
        if pattern("ru", "subclause").fullmatch(word[0]):
            return None
    return None


def _without_adverb(text: str, span: Span) -> Span:
    """Without an adverb or a deadline that belongs to the infinitive: `секретарям | ежеквартально сверять`."""
    when = pattern("ru", "task_when").search(text, *span)
    if when:
        return span[0], when.start()
    words = list(_WORD.finditer(text, *span))
    if len(words) > 1 and analyzer().parse(words[-1][0].lower())[0].tag.POS in {"ADVB", "COMP"}:
        return span[0], words[-1].start()
    return span


def _hindi(text: str, clause: Clause) -> Span | None:
    subject = pattern("hi", "who_instructs").match(text[: clause.verb[0]])
    start = subject.end() if subject else 0
    match = pattern("hi", "addressee").match(text, start, clause.verb[0])
    if match is None:
        return None
    first, last = match.span("np")
    skipped = [
        *pattern("hi", "addressee_skip").finditer(text, first, last),
        *pattern("hi", "joined_verb").finditer(text, first, last),
    ]
    return max((skip.end() for skip in skipped), default=first), last


def _shown(page: Page, offset: int, text: str, span: Span, lang: str) -> str | None:
    words = text[slice(*span)]
    lead = len(words) - len(words.lstrip(" ,"))
    bare = words.strip(" ,")
    article = pattern(lang, "article").match(bare) if lang != "hi" else None
    start = span[0] + lead + (article.end() if article else 0)
    end = span[0] + lead + len(bare)
    shown = text[start:end]
    if not shown or len(shown) > LONGEST or pattern(lang, "not_addressee").search(shown):
        return None
    return page.written(offset + start, offset + end)


def lead_of(page: Page, span: Span, parties: Sequence[str], lang: str) -> Mapping[str, str | None]:
    """The body named responsible on each side in a stretch of `page`; None where none is named."""
    lead: dict[str, str | None] = dict.fromkeys(parties)
    text = page.text[slice(*span)]
    match = pattern(lang, "responsible").search(text)
    if match is not None:
        _from_list(page, span[0], text, match.end(), lang, lead)
    if not any(lead.values()):
        after = pattern(lang, "responsible_after").search(text)
        if after is not None:
            start = max((stop.end() for stop in regex.finditer(r"[.;।]\s+", text[: after.start()])), default=0)
            _named(page, span[0], text, (start, after.start()), lang, lead)
    return lead


def _from_list(page: Page, offset: int, text: str, start: int, lang: str, lead: dict[str, str | None]) -> None:
    stop = regex.compile(r"[.।](?=\s|$)|\n\s*\n").search(text, start)
    _named(page, offset, text, (start, stop.start() if stop else len(text)), lang, lead)


def _named(page: Page, offset: int, text: str, span: Span, lang: str, lead: dict[str, str | None]) -> None:
    """Bodies named with their side: `on the Indian Side - X`, `X (India)`, `X on the Indian Side`, `X of India`."""
    words = text[slice(*span)]
    marks = [mark for mark in find_countries(words, lang) if mark.code in lead and mark.form in {"name", "demonym"}]
    sides = [(mark.code, *_side_span(words, mark.span, lang)) for mark in marks if _is_side(words, mark.span, lang)]
    bracketed = [(mark.code, *mark.span) for mark in marks if words[mark.span[0] - 1 : mark.span[0]] == "("]
    if sides:
        leading = _begins_with_side(words, sides[0][1], lang)
        for at, (code, begin, end) in enumerate(sides):
            following = sides[at + 1][1] if at + 1 < len(sides) else len(words)
            previous = sides[at - 1][2] if at else 0
            stretch = (end, following) if leading else (previous, begin)
            lead[code] = lead[code] or _body(page, offset + span[0], words, stretch, lang)
    elif bracketed:
        for at, (code, begin, _) in enumerate(bracketed):
            previous = words.find(")", bracketed[at - 1][1]) + 1 if at else 0
            lead[code] = lead[code] or _body(page, offset + span[0], words, (previous, begin), lang)
    else:
        _by_owner(page, offset + span[0], words, [(mark.code, *mark.span) for mark in marks], lang, lead)


def _by_owner(
    page: Page, offset: int, words: str, marks: list[tuple[str, int, int]], lang: str, lead: dict[str, str | None]
) -> None:
    """`the Ministry of Mines of India and the Ministry of Industry and Trade of Russia`: cut after each owner."""
    begin = 0
    for code, _, end in marks:
        lead[code] = lead[code] or _body(page, offset, words, (begin, end), lang)
        begin = end


def _is_side(words: str, span: Span, lang: str) -> bool:
    return pattern(lang, "owner_side").match(words[span[1] :]) is not None


def _side_span(words: str, span: Span, lang: str) -> Span:
    lead = pattern(lang, "owner_lead").search(words[: span[0]])
    tail = pattern(lang, "owner_tail").match(words[span[1] :])
    return (lead.start() if lead else span[0], span[1] + (tail.end() if tail else 0))


def _begins_with_side(words: str, first: int, lang: str) -> bool:
    return not pattern(lang, "lead_clean").sub("", words[:first]).strip(" ,-:(")


def _body(page: Page, offset: int, words: str, stretch: Span, lang: str) -> str | None:
    raw = words[slice(*stretch)]
    begin = len(raw) - len(pattern(lang, "body_lead").sub("", raw))
    bare = pattern(lang, "body_tail").sub("", raw[begin:])
    if not 1 < len(bare) <= LONGEST_BODY or bare.count("(") < bare.count(")"):
        return None
    start = offset + stretch[0] + begin
    closing = 1 if bare.count("(") > bare.count(")") and raw[begin + len(bare) :].startswith(")") else 0
    return page.written(start, start + len(bare) + closing)
