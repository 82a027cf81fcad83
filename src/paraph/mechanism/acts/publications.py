"""`document.publish`: a side agrees that a signed document is shown to everybody (`mechanism.publications`)."""

from immutables import Map

from paraph.mechanism.acts.catalogue import ActBody, handles, say
from paraph.mechanism.negotiation.refusals import DigestDiffers
from paraph.mechanism.publications import agreeing, standing_digest
from paraph.mechanism.refusals import CopiesDiffer, PublicationAgreed
from paraph.mechanism.state import State
from paraph.record import Draft


class PublishDocument(ActBody, frozen=True, omit_defaults=True):
    """The digest of the text that may be published."""

    digest: str


def publish_document(state: State, *, side: str, office: str, key: str) -> Draft:
    """Agree that the signed document is published as it stands.

    Raises `UnknownDocument`, `CopiesDiffer`, `PublicationAgreed`. Showing it is each node's own decision.
    """
    body = PublishDocument(standing_digest(state, key))
    return say(state, "document.publish", body, side=side, office=office, on=key)


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
    return state.having(publishable=state.publishable.set(on, said))
