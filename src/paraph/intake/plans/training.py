"""What a person's corrections teach: examples, words for a lexicon of one's own, and what those words add to a reading.

Rules
    1. An example is one correction: the field, what was read, what a person put there, and the words of the release it
       was read from with their sentence. It is private to the side that made it.
    2. A word is suggested only where a release shows it: the corrected value has to stand in the text of its language,
       or the correction has to be about words that do.
    3. Words that a person accepted complete a reading and never change it: an area without a topic whose words hold an
       accepted phrase gets that topic, with the rule "own-lexicon", and is no longer doubtful. What the reader found
       itself stands.

Worked example: in "progress in pultrusion lines" the reader names no topic; a person chooses carbon fibre. The example
suggests the phrase "pultrusion lines" for the topic `carbon_fibre`; once accepted, the next release that speaks of
pultrusion lines gets that topic.

Reads: a session plan before and after corrections. Writes: examples, suggestions; a reading with what was added.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import regex

from paraph.intake.plans.plan import SessionPlan
from paraph.intake.reading import Area, Fact, Reading
from paraph.language.script import fold
from paraph.mechanism.releases import Release, Span
from paraph.mechanism.texts import NO_TEXTS, Texts

TOPIC = "topic"
KINDS = (TOPIC, "stance", "city", "venue", "body", "post", "person", "sub_group", "publisher")
LONGEST_PHRASE = 8
"""Words of a phrase that is suggested."""

AROUND = 200
"""Characters of the sentence that are kept on each side of the words."""

_KIND_OF = {
    "place": "city",
    "venue": "venue",
    "body.name": "body",
    "parent.name": "body",
    "chairs.name": "person",
    "chairs.title": "post",
    "sub_groups.name": "sub_group",
}
_ENDS = regex.compile(r"[.!?।\n]")


@dataclass(frozen=True, slots=True)
class Example:
    """One correction."""

    field: str
    """As `corrections` names it: "ordinal", "releases.0.statements.3.topic"."""

    language: str
    """Of the release or of the text corrected; empty where the field is of the session as a whole."""

    before: str
    after: str
    words: str
    """The words it was read from; empty where the release says nothing that was read."""

    sentence: str
    source: str
    """Name of the release."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A phrase for the lexicon."""

    kind: str
    """One of `KINDS`."""

    value: str
    """What the phrase stands for: id of a topic, a stance; empty where it stands for itself."""

    language: str
    phrase: str


@dataclass(frozen=True, slots=True)
class Addition:
    """A phrase that a person accepted for a topic."""

    language: str
    phrase: str
    topic: str


def examples(before: SessionPlan, after: SessionPlan, fields: Iterable[str]) -> tuple[Example, ...]:
    """What the corrections of these fields teach; fields whose value did not change teach nothing."""
    found = (_example(before, after, name) for name in fields)
    return tuple(example for example in found if example and example.before != example.after)


def suggestion(example: Example, plan: SessionPlan) -> Suggestion | None:
    """The phrase an example suggests, if the releases of the plan show one."""
    path = example.field.split(".")
    if path[0] == "releases":
        return _of_release(example, plan, path)
    kind = _KIND_OF.get(".".join(part for part in path if not part.isdigit() and part != example.language))
    if kind is None or not example.after or not _stands(example.after, example.language, plan):
        return None
    return _fit(Suggestion(kind, "", example.language, example.after))


def completed(reading: Reading, additions: Iterable[Addition]) -> Reading:
    """The reading with the topics that accepted phrases name; the same reading where none does."""
    own = [one for one in additions if one.language == reading.lang]
    named = reading.named()
    told = [_completed(area, own) for area in named]
    if told == list(named):
        return reading
    areas, doubtful = ([area for area in told if area.is_sure is sure] for sure in (True, False))
    return replace(reading, areas=tuple(areas), doubtful=tuple(doubtful))


def _completed(area: Area, additions: Iterable[Addition]) -> Area:
    if area.topic is not None:
        return area
    words = f" {_plain(area.text.value)} "
    fitting = [one for one in additions if f" {_plain(one.phrase)} " in words]
    if not fitting:
        return area
    longest = max(fitting, key=lambda one: len(one.phrase))
    return replace(area, topic=Fact(longest.topic, area.text.span, "own-lexicon", 0.9))


def _plain(text: str) -> str:
    return " ".join(regex.findall(r"[\w\p{M}]+", fold(text).text.lower()))


def _example(before: SessionPlan, after: SessionPlan, name: str) -> Example | None:
    path = name.split(".")
    if path[0] == "releases":
        return _example_of_release(before, after, name, path)
    if path[0] == "doubtful":
        return _example_of_doubt(before, after, name, int(path[1]))
    language = path[-1] if len(path[-1]) == 2 else ""  # noqa: PLR2004 - codes of languages have two letters
    release = next((one for one in before.releases if one.language == language), None)
    old, new = _value(before, path), _value(after, path)
    span = release.facts.get(_place(name)) if release else _first(before.releases, _place(name))
    where = release or (before.releases[0] if before.releases else None)
    return Example(name, language, old, new, *_shown(where, span), where.source if where else "")


def _example_of_release(before: SessionPlan, after: SessionPlan, name: str, path: list[str]) -> Example | None:
    number = int(path[1])
    old, new = before.releases[number], after.releases[number]
    if path[2] != "statements":
        told = _furniture(old, path[2]), _furniture(new, path[2])
        return Example(name, old.language, *told, *_shown(old, old.facts.get(FURNITURE[path[2]])), old.source)
    which, part = int(path[3]), path[4]
    statement = old.statements[which]
    spans = [one.span for one in new.statements]
    changed = new.statements[spans.index(statement.span)] if statement.span in spans else None
    told = str(getattr(statement, part) or ""), str(getattr(changed, part, None) or "")
    span = old.facts.get(f"areas.{which}.stance", statement.span) if part == "stance" else statement.span
    return Example(name, old.language, *told, *_shown(old, span), old.source)


def _example_of_doubt(before: SessionPlan, after: SessionPlan, name: str, which: int) -> Example:
    old, new = before.doubtful[which], after.doubtful[which]
    release = before.releases[old.release]
    shown = _shown(release, old.statement.span)
    return Example(name, release.language, old.answer.value, new.answer.value, *shown, release.source)


FURNITURE: Mapping[str, str] = {
    "headline": "release.headline",
    "publisher": "release.ministry",
    "posted_at": "release.posted_at",
    "number": "release.release_id",
}
"""Fields of a release's furniture -> path of the fact."""


def _furniture(release: Release, name: str) -> str:
    return getattr(release.furniture, FURNITURE[name].removeprefix("release.")) or ""


def _of_release(example: Example, plan: SessionPlan, path: list[str]) -> Suggestion | None:
    if path[2] == "publisher" and example.after and _stands(example.after, example.language, plan):
        return _fit(Suggestion("publisher", "", example.language, example.after))
    if path[2] != "statements" or not example.after or not example.words:
        return None
    if path[4] == "topic":
        templates = {topic.key: topic.template for topic in plan.topics}
        return _fit(Suggestion(TOPIC, templates.get(example.after, example.after), example.language, example.words))
    return _fit(Suggestion("stance", example.after, example.language, example.words))


def _fit(found: Suggestion) -> Suggestion | None:
    phrase = " ".join(found.phrase.split())
    return replace(found, phrase=phrase) if 0 < len(phrase.split()) <= LONGEST_PHRASE else None


def _stands(text: str, language: str, plan: SessionPlan) -> bool:
    wanted = _plain(text)
    return any(f" {wanted} " in f" {_plain(one.text)} " for one in plan.releases if one.language == language)


def _value(plan: SessionPlan, path: list[str]) -> str:
    """What a field holds, as text; empty where it holds nothing or is not there."""
    facts: object = plan.facts
    match path:
        case [name]:
            found = getattr(facts, name)
            return "" if found is None else str(getattr(found, "value", found))
        case ["chairs", number, "side"]:
            return plan.facts.chairs[int(number)].side
        case [*_, language]:
            return _texts(plan, path).get(language, "")
    return ""


def _texts(plan: SessionPlan, path: list[str]) -> Texts:
    """The texts of which a field holds one language."""
    match path:
        case ["body" | "parent" as which, "name", _]:
            body = plan.body if which == "body" else plan.parent
            return body.names if body else NO_TEXTS
        case ["sub_groups", number, "name", _]:
            return plan.sub_groups[int(number)].names
        case ["chairs", number, which, _]:
            chair = plan.facts.chairs[int(number)]
            return chair.names if which == "name" else chair.titles
        case ["signed", number, _]:
            signed = plan.facts.signed
            return signed[int(number)] if int(number) < len(signed) else NO_TEXTS
    found: Texts = getattr(plan.facts, path[0])
    return found


_PATHS = {
    "ordinal": "session.ordinal", "start": "session.date", "end": "session.end_date", "mode": "session.format",
    "place": "session.city", "venue": "session.venue", "body": "body.name", "parent": "body.parent",
}  # fmt: skip


def _place(name: str) -> str:
    """The path of the fact in a release; lists keep their own order there, so the place of a listed one is a guess."""
    head, _, rest = name.partition(".")
    if head == "chairs":
        number, _, part = rest.partition(".")
        return f"chairs.{number}.{'post' if part.startswith('title') else part.partition('.')[0]}"
    if head in {"sub_groups", "signed"}:
        return f"{head.replace('_', '')}.{rest.partition('.')[0]}"
    return _PATHS.get(head, head)


def _first(releases: Iterable[Release], path: str) -> Span | None:
    return next((release.facts[path] for release in releases if path in release.facts), None)


def _shown(release: Release | None, span: Span | None) -> tuple[str, str]:
    """The words at a span, and their sentence."""
    if release is None or span is None:
        return "", ""
    text, (start, end) = release.text, span
    before = [mark.end() for mark in _ENDS.finditer(text, max(0, start - AROUND), start)]
    after = _ENDS.search(text, end, end + AROUND)
    begin = before[-1] if before else max(0, start - AROUND)
    return text[start:end], " ".join(text[begin : after.end() if after else end + AROUND].split())
