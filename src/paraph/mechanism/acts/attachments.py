"""`attachment.add`: files put beside something in the record: evidence, a signed scan, an annex, an opening.

Any act may list files in a member `attachments` of its body (`paraph.record.attachments`); this one does nothing else.
The files travel in the pouch that carries the act. `on` is the subject they belong to.
"""

from collections.abc import Sequence

from paraph.mechanism.acts.catalogue import ActBody, handles, say
from paraph.mechanism.refusals import UnknownSubject
from paraph.mechanism.state import Added, State
from paraph.mechanism.trail import Trail
from paraph.record import Draft
from paraph.record.attachments import Attached


class AddAttachments(ActBody, frozen=True, omit_defaults=True):
    """What each file is."""

    attachments: tuple[Attached, ...]


def add_attachments(state: State, *, side: str, office: str, on: str, files: Sequence[Attached]) -> Draft:
    """Put files beside the subject `on`; raises `UnknownSubject`. That they are kept is for the node to see."""
    return say(state, "attachment.add", AddAttachments(tuple(files)), side=side, office=office, on=on)


@handles("attachment.add", AddAttachments)
def _add(state: State, side: str, on: str, body: AddAttachments) -> State:
    if not state.has_subject(on):
        raise UnknownSubject(subject=on)
    beside = state.attached.get(on) or Trail()
    for file in body.attachments:
        beside = beside.then(Added(side, file))
    return state.having(attached=state.attached.set(on, beside))
