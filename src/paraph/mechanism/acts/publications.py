"""What a side agrees to have shown to everybody.

document.publish       a signed document, by its digest (`mechanism.publications`)
undertaking.publish    the status of an undertaking that both recorded (`mechanism.progress`)
"""

from immutables import Map

from paraph.mechanism.acts.catalogue import ActBody, handles, handles_timed, say
from paraph.mechanism.negotiation.refusals import DigestDiffers
from paraph.mechanism.progress import NOTHING
from paraph.mechanism.publications import agreeing, may_be_published, standing_digest
from paraph.mechanism.refusals import CopiesDiffer, ProgressAgreed, ProgressDiffers, PublicationAgreed
from paraph.mechanism.state import State
from paraph.mechanism.undertakings import Status
from paraph.record import Draft


class PublishDocument(ActBody, frozen=True, omit_defaults=True):
    """The digest of the text that may be published."""

    digest: str


class PublishUndertaking(ActBody, frozen=True, omit_defaults=True):
    """The status that may be published."""

    status: Status


def publish_document(state: State, *, side: str, office: str, key: str) -> Draft:
    """Agree that the signed document is published as it stands.

    Raises `UnknownDocument`, `CopiesDiffer`, `PublicationAgreed`. Showing it is each node's own decision.
    """
    body = PublishDocument(standing_digest(state, key))
    return say(state, "document.publish", body, side=side, office=office, on=key)


def publish_undertaking(state: State, *, side: str, office: str, key: str) -> Draft:
    """Agree that the status both sides recorded of an undertaking is published.

    Raises `UnknownUndertaking`, `ProgressAgreed`. Whether its document is published is not looked at: without that
    nobody sees it.
    """
    body = PublishUndertaking(state.undertaking(key).recorded.status)
    return say(state, "undertaking.publish", body, side=side, office=office, on=key)


@handles("document.publish", PublishDocument)
def _publish(state: State, side: str, on: str, body: PublishDocument) -> State:
    digest = standing_digest(state, on)
    if not digest:
        raise CopiesDiffer(document=on)
    if body.digest != digest:
        raise DigestDiffers(found=body.digest, expected=digest)
    if side in agreeing(state, on):
        raise PublicationAgreed(side=side, document=on)
    said = state.publishable.get(on, Map()).set(side, digest)
    state = state.having(publishable=state.publishable.set(on, said))
    return state.having(published=state.published.set(on, digest)) if may_be_published(state, on) else state


@handles_timed("undertaking.publish", PublishUndertaking)
def _progress(state: State, side: str, on: str, body: PublishUndertaking, at: str) -> State:
    recorded = state.undertaking(on).recorded.status
    if body.status != recorded:
        raise ProgressDiffers(undertaking=on, found=body.status.value, expected=recorded.value)
    progress = state.progress.get(on, NOTHING)
    if progress.said.get(side) == body.status:
        raise ProgressAgreed(side=side, undertaking=on)
    after = progress.with_word(side, body.status, parties=state.parties, at=at)
    return state.having(progress=state.progress.set(on, after))
