"""Plans and proposals as adopting would lay them out, without reading a file."""

from immutables import Map
from tests import cast

from paraph.intake.accounts.grouping import Kind
from paraph.intake.plans.plan import (
    BodyPlan,
    DifferencePlan,
    Plan,
    RefusedReading,
    SessionPlan,
    TopicPlan,
    plan_to_json,
)
from paraph.mechanism.topics import templates
from paraph.node.intake import reading, watching
from paraph.node.models import Proposal, SeenRelease

BY_CASTING = "2026-01-02T03:04:05Z"


def eleventh(*, known: bool = False) -> SessionPlan:
    """The eleventh session of the cast, as a plan upon an empty record."""
    state = cast.whole()
    session = state.session(cast.ELEVENTH)
    body, parent = state.body(cast.GROUP), state.body(cast.COMMISSION)
    topics = [topic for topic in state.topics_of(cast.GROUP) if topic.template]
    releases = state.releases_on(cast.ELEVENTH)
    keys = [release.key for release in releases]
    differences = (
        DifferencePlan("delegates", Map(zip(keys, ("80", "80", "84"), strict=True)), Kind.VALUE),
        DifferencePlan(
            "areas.coal_gasification", Map(zip(keys, ("explored", "explored", "agreed"), strict=True)), Kind.STANCE
        ),
    )
    return SessionPlan(
        key=session.key,
        body=BodyPlan(body.key, body.kind, body.names, parent.key),
        parent=BodyPlan(parent.key, parent.kind, parent.names),
        facts=session.facts("IN"),
        sub_groups=tuple(
            BodyPlan(key, state.body(key).kind, state.body(key).names, cast.GROUP) for key in cast.SUB_GROUPS
        ),
        topics=tuple(TopicPlan(topic.key, templates()[topic.template].names, topic.template) for topic in topics),
        releases=releases,
        differences=differences,
        known=known,
    )


def plan() -> Plan:
    """The plan of the eleventh session, with one file that reported none."""
    return Plan((eleventh(),), (RefusedReading("fair.txt", "intake.plan.not_a_session"),))


def stored(laid: Plan | None = None) -> Proposal:
    """The plan kept as a proposal that waits."""
    return Proposal.objects.create(
        mechanism="in-ru", plan=plan_to_json(laid or plan()).decode(), made_at=BY_CASTING, made_by=None
    )


SEEN = (
    "The 11th session of the India-Russia Working Group on Modernization and Industrial Cooperation was held in "
    "New Delhi on {day} August 2025. The two sides {verb} fertilizers and railway transport."
)


def watched(*texts: str, language: str = "en") -> SeenRelease:
    """A release that was seen, and then seen changed; in Hindi or Russian where its texts are."""
    told = texts or (SEEN.format(day=6, verb="discussed"), SEEN.format(day=7, verb="agreed on"))
    source = watching.add([f"https://publisher.example/{language}"])[0]
    read, watching.read_files = watching.read_files, lambda files, **_: [reading._read(file) for file in files]
    try:
        for text in told:
            address = f"https://publisher.example/{language}/1"
            sighting = watching.Sighting(address, text.encode(), address, "Working group meets")
            (taken,) = watching.take(source, [sighting])
    finally:
        watching.read_files = read
    return taken.release
