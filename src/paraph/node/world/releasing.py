"""Saying a joint release: putting a version forward, clearing it, deciding to show it (mechanism.joint_releases).

    put_forward("….protocol", by=user)           release.draft for each language that changed
    clear("….protocol", by=user)                 release.clear for each language that stands
    publish("….protocol", by=user)               this node's decision on what both sides cleared

Rules

1. What is put forward states what a reader finds in it: facts and statements come from reading the text, each with its
   place, as with a release that was adopted.
2. A side clears the text it put forward itself, or, where it has put none forward, the other side's; it may name whose.
3. Nothing is published that not all sides have cleared. When it is under embargo the decision is kept and the site
   shows nothing before (`node.world.publishing`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from django.conf import settings
from immutables import Map

from paraph.intake.plans.planning import stated
from paraph.intake.reading import Reading
from paraph.language.countries import codes, country_name
from paraph.mechanism.acts.joint_releases import clear_release, draft_release
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.joint_releases import JointRelease, Resting, Version
from paraph.mechanism.releases import Statement
from paraph.mechanism.state import State
from paraph.node import records
from paraph.node.models import User
from paraph.node.refusals import FindingsOpen, NothingCleared, NothingToClear
from paraph.node.world import press, publishing
from paraph.papers.releases import Shown
from paraph.papers.releasing import Text, composed
from paraph.papers.releasing.sentences import FACTS
from paraph.record import Act, Draft


@dataclass(frozen=True, slots=True)
class Line:
    """Where one language of a release stands."""

    joint: JointRelease
    cleared: bool
    published: bool
    decided: bool

    @property
    def text(self) -> Version:
        """The text that is cleared, else the one held by the side first by code."""
        held = self.joint.held
        both = self.joint.joint(held) if self.cleared else None
        return both or held[min(held)]


def put_forward(
    document: str, *, languages: Iterable[str] = (), all_the_same: bool = False, by: User | None = None
) -> tuple[Act, ...]:
    """Put forward the release in work, in the languages given or in all; nothing where nothing changed.

    Raises `NothingInWork`, `FindingsOpen` unless `all_the_same`, and what `draft_release` raises.
    """
    work = press.at_work(document)
    wanted = [language for language in work.texts if language in set(languages or work.texts)]
    state = records.current().state
    checked = {language: press.check(state, document, work.texts[language]) for language in wanted}
    count = sum(one.count for one in checked.values())
    if count and not all_the_same:
        raise FindingsOpen(document=document, count=count)
    versions = {
        language: version_of(work.texts[language], checked[language].reading, state, document, work.embargo)
        for language in wanted
    }
    return records.append(lambda now: _drafts(now, document, versions), by=by)


def clear(
    document: str, *, languages: Iterable[str] = (), of: str | None = None, by: User | None = None
) -> tuple[Act, ...]:
    """Put this side's key to what stands; raises `NothingToClear`, `VersionNotDrafted`."""
    acts = records.append(lambda state: _keys(state, document, tuple(languages), of), by=by)
    if not acts:
        raise NothingToClear(document=document)
    return acts


def clear_text(key: str, digest: str, *, by: User | None = None) -> tuple[Act, ...]:
    """Put this side's key to the very text somebody has read; raises `VersionNotDrafted` where no side holds it now."""
    voice = {"side": settings.HOME.side, "office": settings.HOME.office}
    return records.append(lambda state: (clear_release(state, **voice, key=key, digest=digest),), by=by)


def publish(document: str, *, by: User | None = None) -> tuple[str, ...]:
    """Decide to show every cleared version; gives those not decided on before. Raises `NothingCleared`."""
    state = records.current().state
    keys = [line.joint.key for line in lines(state, document) if line.cleared]
    if not keys:
        raise NothingCleared(document=document)
    return publishing.publish(keys, by=by)


def lines(state: State, document: str) -> tuple[Line, ...]:
    """Every version of the release of a document, by language, then number."""
    shown, decided = publishing.published(state), publishing.decided()[publishing.RELEASE]
    return tuple(
        Line(joint, joint.key in state.releases, joint.key in shown, joint.key in decided)
        for language in state.languages
        for joint in state.versions_of(document, language)
    )


def on_paper(state: State, document: str, language: str) -> Shown | None:
    """One language as a paper shows it: the last version as it stands, else what is in work; `None` without either."""
    joint = press.standing(state, document, language)
    return version_on_paper(state, joint) if joint else work_on_paper(state, document, language)


def version_on_paper(state: State, joint: JointRelease) -> Shown:
    """A version as a paper shows it: what is cleared, else this side's own text, else another's."""
    agreed = joint.joint(state.parties)
    version = agreed or joint.held.get(settings.HOME.side) or joint.held[min(joint.held)]
    return _warned(state, Shown(joint.language, version.furniture, version.text, joint.number, agreed is not None,
                                version.embargo, version.notice))  # fmt: skip


def work_on_paper(state: State, document: str, language: str) -> Shown | None:
    """What is in work as a paper shows it; `None` where nothing is."""
    work = press.in_work(document)
    if work is None or language not in work.texts:
        return None
    text = work.texts[language]
    return _warned(state, Shown(language, text.furniture, composed(text).text, 1, cleared=False,
                                embargo=work.embargo or None, notice=text.notice))  # fmt: skip


def _warned(state: State, shown: Shown) -> Shown:
    """With the embargo in the time of both capitals, or without it once it has passed."""
    language = shown.language
    if not shown.embargo or not publishing.is_embargoed(shown.embargo):
        return replace(shown, embargo=None)
    names = {side: country_name(side, language) for side in state.parties if side in codes()}
    return replace(shown, local=press.local_times(shown.embargo, state.parties), sides=names)


def version_of(text: Text, reading: Reading, state: State, document: str, embargo: str) -> Version:
    """The version a text gives (rule 1)."""
    whole = composed(text)
    sentences = tuple(
        Resting(span, tuple(cited for cited in passage.cites if cited != FACTS)) for span, passage in whole.sentences
    )
    body = state.session(state.document(document).session).body
    return Version(
        text=whole.text,
        furniture=text.furniture,
        sentences=sentences,
        facts=Map(reading.spans()),
        statements=tuple(_known(statement, state) for statement in stated(reading, body)),
        embargo=embargo or None,
        notice=text.notice,
    )


def _known(statement: Statement, state: State) -> Statement:
    """A statement without a topic that the record does not have."""
    if statement.topic is None or statement.topic in state.topics:
        return statement
    return Statement(statement.text, statement.span, statement.stance)


def _drafts(state: State, document: str, versions: Mapping[str, Version]) -> Iterator[Draft]:
    home = settings.HOME
    for language, version in sorted(versions.items()):
        last = press.standing(state, document, language)
        agreed = last.joint(state.parties) if last else None
        held = agreed or (last.held.get(home.side) if last else None)
        if (held and held.digest() == version.digest()) or (agreed and not version.notice):
            continue
        number = 1 if last is None else last.number + (agreed is not None)
        draft = draft_release(
            state, side=home.side, office=home.office, document=document, language=language, number=number,
            version=version,
        )  # fmt: skip
        state = fold_draft(state, draft, side=home.side)
        yield draft


def _keys(state: State, document: str, languages: tuple[str, ...], of: str | None) -> Iterator[Draft]:
    home = settings.HOME
    for language in languages or state.languages:
        joint = press.standing(state, document, language)
        if joint is None or joint.key in state.releases:
            continue
        version = joint.held.get(of or home.side) or (None if of else joint.held[min(joint.held)])
        if version is None or joint.cleared.get(home.side) == version.digest():
            continue
        yield clear_release(state, side=home.side, office=home.office, key=joint.key, digest=version.digest())
