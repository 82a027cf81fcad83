"""A proposal as a form: every fact the plan holds, beside the words it was read from, open to correction.

Rules
    1. Fields are named as `intake.corrections` names them, with the place of the session in front: `0.place.hi`.
    2. A field shows what was typed, else what the plan says; an error stands at its field, in the reader's language.
    3. A fact that no release states has an empty field: a person may fill it, nothing else does.
    4. Differences between versions are shown, and the field proposes what most of them say; a person decides.
    5. What is doubtful is asked about apart, after what is stated (`pages.doubts`).
    6. What the record holds already is shown as text: it is not said again, so there is nothing to correct.

Example: the number of the session is the field `0.ordinal`, value "11", numbered 1; the marks numbered 1 stand on
"11th", "11वां" and "одиннадцатое" in the three versions.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from paraph.intake.plans.plan import Answer, Plan, SessionPlan
from paraph.intake.plans.training import FURNITURE
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.releases import Release, Span
from paraph.mechanism.sessions import Mode
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown, Texts
from paraph.messages import LANGUAGES, N_, Refused
from paraph.papers.wording import KINDS, MODES, STANCES
from paraph.web.pages.fields import Field
from paraph.web.pages.passages import Mark, lines
from paraph.web.pages.reader import Reader
from paraph.web.pages.readings.differences import differences
from paraph.web.pages.readings.doubts import DoubtRow, doubt_row
from paraph.web.pages.readings.form import Cluster, Group, ProposalPage, SessionForm, Source, StatementRow
from paraph.web.pages.releases.release import PATHS
from paraph.web.pages.sessions.facts import Finding, at, likest
from paraph.web.pages.sessions.session import version_of

LONG = 40
"""Characters from which a text is given several lines."""


@dataclass(slots=True)
class _Draft:
    """A session's form while it is being laid out."""

    place: int
    plan: SessionPlan
    reader: Reader
    typed: Mapping[str, str]
    refused: Mapping[str, Refused]
    marks: dict[str, list[Mark]] = field(default_factory=dict)
    count: int = 0

    def next(self, find: Finding, *, doubtful: bool = False) -> int:
        """The next number, with its marks entered in each release."""
        self.count += 1
        for release in self.plan.releases:
            entered = self.marks.setdefault(release.key, [])
            anchor = f"m{self.place}-{release.language}-{self.count}"
            entered += [Mark(span, self.count, doubtful=doubtful, anchor=anchor) for span in find(release)]
        return self.count

    def one(self, path: str, label: str, value: object, find: Finding, **more: object) -> Cluster:
        """A fact that is no text. `label` is in the reader's language."""
        number = self.next(find)
        return Cluster(label, number, (self.field(path, label, value, number, **more),))

    def field(self, path: str, label: str, value: object, number: int | None = None, **more: object) -> Field:
        """A field with what was typed and what was said against it."""
        name = f"{self.place}.{path}"
        why = self.refused.get(name)
        error = why.text(self.reader.language) if why else ""
        shown = self.typed.get(name, "" if value is None else str(value))
        return Field(name, label, shown, number=number, error=error, **more)

    def texts(self, path: str, label: str, values: Texts, find: Finding) -> Cluster:
        """A fact in words: one field a language, for those of the releases and any the value has."""
        number, reader = self.next(find), self.reader
        spoken = (*(release.language for release in self.plan.releases), *sorted(values))
        kind = "long" if any(len(text) > LONG for text in values.values()) else "text"
        fields = tuple(
            self.field(f"{path}.{code}", f"{label} ({reader.language_name(code)})", values.get(code), number,
                       language=code, language_name=reader.language_name(code), kind=kind)
            for code in reader.own_language_first(code for code in spoken if code in LANGUAGES)
        )  # fmt: skip
        return Cluster(label, number, fields)


def proposal_page(
    plan: Plan, state: State, reader: Reader, *, typed: Mapping[str, str] | None = None,
    refused: Mapping[str, Refused] | None = None,
) -> ProposalPage:  # fmt: skip
    """The form of a plan. `typed` holds what a person typed and `refused` what was said against it, by field name."""
    forms = tuple(
        _session(_Draft(place, session, reader, typed or {}, refused or {}), state)
        for place, session in enumerate(plan.sessions)
    )
    page = ProposalPage(forms, ())
    return replace(page, errors=tuple(known for known in page.fields() if known.error))


def changes(plan: Plan, typed: Mapping[str, str], reader: Reader) -> dict[int, dict[str, str]]:
    """What was typed and differs from the plan: place of the session -> field -> text. Other names are passed over."""
    page = proposal_page(plan, State(), reader)
    changed: dict[int, dict[str, str]] = {}
    for known in page.fields():
        text = typed.get(known.name)
        if text is not None and text.strip() != known.value:
            place, _, path = known.name.partition(".")
            changed.setdefault(int(place), {})[path] = text
    return changed


def _session(draft: _Draft, state: State) -> SessionForm:
    plan, reader = draft.plan, draft.reader
    groups = () if plan.known else tuple(_groups(draft))
    sources = tuple(_source(draft, place, release) for place, release in enumerate(plan.releases))
    return SessionForm(
        name=reader.session_name(plan.facts),
        body=reader.text(plan.body.names),
        known=plan.known,
        adds=tuple(_adds(plan, state, reader)),
        groups=groups,
        sources=sources,
        differences=differences(plan, reader),
    )


def _adds(plan: SessionPlan, state: State, reader: Reader) -> Iterator[str]:
    bodies = [body for body in (plan.parent, plan.body, *plan.sub_groups) if body and not body.known]
    topics = [topic for topic in plan.topics if not topic.known]
    releases = [release for release in plan.releases if release.key not in state.releases]
    yield from (reader.say(KINDS[body.kind]) + ": " + reader.text(body.names).text for body in bodies)
    if topics:
        yield reader.say(N_("New topics: {topics}"),
                         topics=reader.listed(reader.text(topic.names).text for topic in topics))  # fmt: skip
    if not plan.known:
        yield reader.say(N_("The session: {session}"), session=reader.session_name(plan.facts))
    if releases:
        spoken = reader.listed(reader.language_within(release.language) for release in releases)
        yield reader.say(N_("Releases: {languages}"), languages=spoken)


def _groups(draft: _Draft) -> Iterator[Group]:
    say = draft.reader.say
    for title, clusters in (
        (N_("When and where"), _when(draft)),
        (N_("The body"), _bodies(draft)),
        (N_("Co-chairs"), _chairs(draft)),
        (N_("Sub-groups that reported"), _sub_groups(draft)),
        (N_("Outcome"), _outcome(draft)),
    ):
        laid = tuple(clusters)
        if laid:
            yield Group(say(title), laid)


def _when(draft: _Draft) -> Iterator[Cluster]:
    facts, say = draft.plan.facts, draft.reader.say
    day = say(N_("Year, month and day, as in 2025-08-06"))
    modes = (("", say(N_("not stated"))), *((mode.value, say(MODES[mode])) for mode in Mode))
    mode = facts.mode.value if facts.mode else ""
    yield draft.one("ordinal", say(N_("Number of the session")), facts.ordinal, at("session.ordinal"), kind="number")
    yield draft.one("start", say(N_("First day")), _iso(facts.start), at("session.date"), kind="date", help=day)
    yield draft.one("end", say(N_("Last day")), _iso(facts.end), at("session.end_date"), kind="date", help=day)
    yield draft.texts("place", say(N_("Place")), facts.place, at("session.city"))
    yield draft.texts("venue", say(N_("Venue")), facts.venue, at("session.venue"))
    yield draft.one(
        "mode", say(N_("Form of meeting")), mode, at("session.format"), kind="choice", short=True, choices=modes
    )


def _bodies(draft: _Draft) -> Iterator[Cluster]:
    plan, say = draft.plan, draft.reader.say
    if not plan.body.known:
        yield draft.texts("body.name", say(KINDS[plan.body.kind]), plan.body.names, at("body.name"))
    if plan.parent is not None and not plan.parent.known:
        yield draft.texts("parent.name", say(N_("Under the framework of")), plan.parent.names, at("body.parent"))


def _chairs(draft: _Draft) -> Iterator[Cluster]:
    say = draft.reader.say
    for place, chair in enumerate(draft.plan.facts.chairs):
        side = draft.reader.side_name(chair.side)
        name, office = say(N_("Co-chair, {side}"), side=side), say(N_("Office, {side}"), side=side)
        yield draft.texts(f"chairs.{place}.name", name, chair.names, _like("chairs.{}.name", chair.names))
        yield draft.texts(f"chairs.{place}.title", office, chair.titles, _like("chairs.{}.post", chair.titles))


def _sub_groups(draft: _Draft) -> Iterator[Cluster]:
    label = draft.reader.say(KINDS[BodyKind.SUB_GROUP])
    for place, group in enumerate(draft.plan.sub_groups):
        if not group.known:
            yield draft.texts(f"sub_groups.{place}.name", label, group.names, _like("subgroups.{}", group.names))


def _outcome(draft: _Draft) -> Iterator[Cluster]:
    facts, say = draft.plan.facts, draft.reader.say
    for place, document in enumerate(facts.signed):
        yield draft.texts(f"signed.{place}", say(N_("Documents signed")), document, at(f"signed.{place}"))
    yield draft.one("delegates", say(N_("Delegates, both Sides")), facts.delegates, at("delegates"), kind="number")
    yield draft.texts("next_session", say(N_("Next session, as stated")), facts.next_session, at("next_session"))


def _source(draft: _Draft, place: int, release: Release) -> Source:
    furniture = tuple(_furniture(draft, place, release))
    rows = []
    for which, statement in enumerate(release.statements):
        number = draft.next(_words(release, statement.span))
        rows.append(_statement(draft, f"releases.{place}.statements.{which}", number, release, which))
    doubts = tuple(_doubts(draft, place, release))
    verbs = [Mark(span, verb=True) for path, span in release.facts.items()
             if path.startswith("areas.") and path.endswith(".stance")]  # fmt: skip
    marks = [*draft.marks.get(release.key, []), *verbs]
    return Source(version_of(release, draft.reader), lines(release.text, marks), tuple(rows), doubts, furniture)


def _doubts(draft: _Draft, place: int, release: Release) -> Iterator[DoubtRow]:
    for which, doubt in enumerate(draft.plan.doubtful):
        if doubt.release == place and doubt.answer is not Answer.YES:
            label = draft.reader.say(N_("Doubtful: {words}"), words=doubt.statement.text)
            number = draft.next(_words(release, doubt.statement.span), doubtful=True)
            field = draft.field(f"doubtful.{which}", label, doubt.answer.value, number)
            yield doubt_row(doubt, release, number, field, draft.reader)


def _furniture(draft: _Draft, place: int, release: Release) -> Iterator[Cluster]:
    say, held = draft.reader.say, release.furniture
    stamp = say(N_("Year, month, day and hour, as in 2025-08-06 18:37"))
    posted = held.posted_at.replace("T", " ") if held.posted_at else None
    for name, label, value, more in (
        ("publisher", PATHS["release.ministry"], held.ministry, {"language": release.language}),
        ("headline", PATHS["release.headline"], held.headline, {"language": release.language, "kind": "long"}),
        ("posted_at", PATHS["release.posted_at"], posted, {"help": stamp}),
        ("number", PATHS["release.release_id"], held.release_id, {}),
    ):
        number = draft.next(_only(release, FURNITURE[name]))
        labelled = say(
            N_("{label} ({language})"), label=say(label), language=draft.reader.language_name(release.language)
        )
        known = draft.field(f"releases.{place}.{name}", labelled, value, number, **more)
        yield Cluster(labelled, number, (known,), alone=True)


def _only(release: Release, path: str) -> Finding:
    """Finds a fact in this release and in no other."""
    return lambda one: at(path)(one) if one is release else []


def _words(release: Release, span: Span) -> Finding:
    """Finds these words of this release."""
    return lambda one: [span] if one is release else []


def _statement(draft: _Draft, path: str, number: int, release: Release, which: int) -> StatementRow:
    reader, statement = draft.reader, release.statements[which]
    words = Shown(" ".join(release.words(statement.span).split()), release.language)
    stances = (*((stance.value, reader.say(text)) for stance, text in STANCES.items()),
               ("", reader.say(N_("leave it out"))))  # fmt: skip
    topics = (("", reader.say(N_("no topic of the list"))),
              *((topic.key, reader.text(topic.names).text) for topic in draft.plan.topics))  # fmt: skip
    return StatementRow(
        number,
        words,
        draft.field(f"{path}.stance", reader.say(N_("What the Sides did: {words}"), words=words.text),
                    statement.stance.value, kind="choice", choices=stances),
        draft.field(f"{path}.topic", reader.say(N_("Topic: {words}"), words=words.text), statement.topic or "",
                    kind="choice", choices=topics),
    )  # fmt: skip


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _like(path: str, names: Texts) -> Finding:
    """Finds where a release writes the name, under whatever number it lists it."""
    return lambda release: at(path.format(likest(release, path, names)))(release)
