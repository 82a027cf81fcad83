"""Plans and proposals as adopting would lay them out, without reading a file."""

from immutables import Map
from tests import cast

from paraph.intake.accounts import Kind
from paraph.intake.plans import BodyPlan, DifferencePlan, Plan, RefusedReading, SessionPlan, TopicPlan, plan_to_json
from paraph.mechanism.topics import templates
from paraph.node.models import Proposal

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
