"""The release a signed protocol would give: in each language what is chosen, and what is only offered.

Rules
    1. Chosen are the facts of the session, what its paragraphs say of topics, and where it meets next: the same
       paragraphs in every language, for what one language tells of a paragraph is so of it. Offered, and not chosen,
       are paragraphs subject to approval, those that tell of positions or of what was not agreed, those that point
       into the protocol itself, those that carry on what an earlier protocol says (whole, for they quote it), and its
       own housekeeping. A press officer chooses otherwise.
    2. Every sentence passes `check_release` against what it cites. Where sentences put together do not, they stand
       apart; where a sentence made from a topic does not, it is not offered.
    3. Blocks follow the sections of the protocol. Ministry and office are those of the last release of this body in the
       language, if the record has one; the day is that of signature. Number and marks are the publisher's to give.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from paraph.language.release import Paragraph as Held
from paraph.language.release import check_release
from paraph.mechanism.documents import Document
from paraph.mechanism.negotiation.reading import day_of_signature
from paraph.mechanism.paragraphs import Paragraph
from paraph.mechanism.releases import Force, Furniture, Release
from paraph.mechanism.state import State
from paraph.papers.releasing import facts
from paraph.papers.releasing.clauses import Clause, clause_of, is_internal, tells_of_another, together
from paraph.papers.releasing.facts import Source
from paraph.papers.releasing.sentences import FACTS, Kind, Passage, Text
from paraph.papers.releasing.speech import LANGUAGES, speech
from paraph.papers.releasing.topics import topic_sentences

TOLD = frozenset({Force.OBSERVE, Force.WELCOME, Force.EXPLORE, Force.INTEREST, Force.CONSIDER, Force.AGREE,
                  Force.INSTRUCT, Force.RECOMMEND, Force.REAFFIRM})  # fmt: skip
"""Forces whose paragraphs are chosen, of one side's only its will."""

GENERAL = frozenset({Force.WELCOME, Force.REAFFIRM})
"""Forces that are told also without a topic."""


def propose(
    state: State, document: str, *, side: str, languages: Iterable[str] = ("en", "hi", "ru")
) -> dict[str, Text]:
    """The release of a signed document as `side` might issue it, by language.

    Raises `UnknownDocument`, `UnsupportedLanguage`. A language in which the session's body has no name gets nothing.
    """
    found = {}
    for language in languages:
        source = Source(state, state.document(document), side, speech(language))
        if source.name_of(source.body):
            found[language] = _text(source)
    return found


def evidence(state: State, document: str, cites: Sequence[str], *, side: str, language: str) -> list[Held]:
    """What a sentence that cites these rests on; ids that the document does not have are passed over."""
    source = Source(state, state.document(document), side, speech(language))
    return _evidence(source, cites)


def _evidence(source: Source, cites: Sequence[str]) -> list[Held]:
    own = {paragraph.key: paragraph for paragraph in source.paragraphs()}
    found = [Held(own[key].number, dict(own[key].content.texts)) for key in cites if key in own]
    if FACTS in cites:
        found.append(Held("", {source.language: facts.sheet(source)}))
    return found


def _text(source: Source) -> Text:
    headline, below = facts.headings(source)
    last = _last_release(source.state, source.document, source.language)
    day = day_of_signature(source.state, source.document) or source.facts.end or source.facts.start
    furniture = Furniture(
        ministry=last.furniture.ministry if last else None,
        headline=headline,
        subheadlines=below,
        office=last.furniture.office if last else None,
        posted_at=day.isoformat() if day else None,
    )
    titles = tuple(
        Passage(f"heading{at}", line, (FACTS,), Kind.FACT) for at, line in enumerate((headline, *below), start=1)
    )
    return Text(source.language, furniture, tuple(block for block in _blocks(source) if block), titles)


def _blocks(source: Source) -> Iterator[tuple[Passage, ...]]:
    lead, *chairs = facts.opening(source)
    yield (lead,)
    yield tuple(chairs)
    reports = tuple(facts.groups(source))
    taken = {key for passage in reports for key in passage.cites}
    last = [p for p in source.paragraphs() if _is_next_session(p, source)][-1:]
    general = [p for p in source.paragraphs() if _is_general(p) and _is_told(p, source) and p not in last]
    taken |= {paragraph.key for paragraph in (*last, *general)}
    first = next((p.section for p in source.paragraphs()), "")
    for section in source.document.sections:
        own = [p for p in source.paragraphs() if p.section == section.key and p.key not in taken]
        if section.annex is None:
            yield (*_passages(own, source, first=section.key == first), *(reports if section.key == first else ()))
    yield (*_passages(general, source), *facts.closing(source), *_last(last, source))
    yield tuple(passage for passage in topic_sentences(source) if not _says_too_much(passage, source))


def _last(paragraphs: Sequence[Paragraph], source: Source) -> Iterator[Passage]:
    """When the body meets next, in the words a release has for it where they say no more than the paragraph."""
    for paragraph in paragraphs:
        said = facts.next_session(source, paragraph)
        if said is not None and not _says_too_much(said, source):
            yield said
        else:
            yield from _passages([paragraph], source)


def _passages(paragraphs: Sequence[Paragraph], source: Source, *, first: bool = False) -> Iterator[Passage]:
    """The sentences of some paragraphs, in order; those told are put together with their neighbours."""
    run: list[Clause] = []
    for paragraph in paragraphs:
        if paragraph.content.carries and source.language in paragraph.content.texts:
            yield from _written(run, source)
            run = []
            yield Passage(f"p{paragraph.number}", _whole(paragraph, source), (paragraph.key,), chosen=False)
            continue
        clause = clause_of(paragraph, source.speech)
        if clause is None:
            continue
        if _is_told(paragraph, source, first=first):
            run.append(clause)
            continue
        yield from _written(run, source)
        run = []
        yield replace(_passage(clause, source), chosen=False)
    yield from _written(run, source)


def _written(run: Sequence[Clause], source: Source) -> Iterator[Passage]:
    singles = {clause.paragraphs: clause for clause in run}
    for clause in together(run, source.speech):
        passage = _passage(clause, source)
        if len(clause.paragraphs) > 1 and _says_too_much(passage, source):
            yield from (_passage(singles[(paragraph,)], source) for paragraph in clause.paragraphs)
        else:
            yield passage


def _passage(clause: Clause, source: Source) -> Passage:
    """The sentence; the paragraph's own words whole, where what was left out of them changes what they say."""
    numbers = "+".join(paragraph.number for paragraph in clause.paragraphs)
    passage = Passage(f"p{numbers}", clause.text, tuple(paragraph.key for paragraph in clause.paragraphs))
    if len(clause.paragraphs) == 1 and _says_too_much(passage, source):
        return replace(passage, text=_whole(clause.paragraphs[0], source))
    return passage


def _whole(paragraph: Paragraph, source: Source) -> str:
    return " ".join(paragraph.content.texts[source.language].split())


def _says_too_much(passage: Passage, source: Source) -> bool:
    return bool(check_release(passage.text, source.language, _evidence(source, passage.cites), cited_all=True))


def _is_told(paragraph: Paragraph, source: Source, *, first: bool = False) -> bool:
    content = paragraph.content
    spoken = {language: text for language, text in content.texts.items() if language in LANGUAGES}
    if content.ad_referendum or any(is_internal(text, speech(language)) for language, text in spoken.items()):
        return False
    if _is_next_session(paragraph, source):
        return True
    mine = content.force is Force.ONE_SIDE and content.undertaking
    if content.force not in TOLD and not mine:
        return False
    if content.force in {Force.OBSERVE, Force.EXPLORE} and any(tells_of_another(spoken[one], one) for one in spoken):
        return False
    return content.topic is not None or content.force in GENERAL or _is_instruction(paragraph, source) or (
        first and content.force in {Force.OBSERVE, Force.EXPLORE}
    )  # fmt: skip


def _is_instruction(paragraph: Paragraph, source: Source) -> bool:
    """Whether somebody is told to do a thing under no topic, in a section that is about topics and not housekeeping."""
    beside = [p.content.topic is not None for p in source.paragraphs() if p.section == paragraph.section]
    return paragraph.content.force is Force.INSTRUCT and 2 * sum(beside) >= len(beside)


def _is_general(paragraph: Paragraph) -> bool:
    return paragraph.content.topic is None and paragraph.content.force in GENERAL


def _is_next_session(paragraph: Paragraph, source: Source) -> bool:
    """Whether the paragraph says where and when the body meets next, as the document's terms have it."""
    told, texts = source.document.terms.next_session, paragraph.content.texts
    return any(told[language] in texts.get(language, "") for language in told)


def _last_release(state: State, document: Document, language: str) -> Release | None:
    body = state.session(document.session).body
    days = {session.key: session.facts().start for session in state.sessions_of(body)}
    own = [r for r in state.releases.values() if r.language == language and r.session in days and r.furniture.ministry]
    return max(own, key=lambda release: (str(days[release.session] or ""), release.key), default=None)
