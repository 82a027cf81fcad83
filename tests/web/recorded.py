"""The cast's working group with its eleventh protocol, in a real record: for tests in which acts are appended."""

from dataclasses import replace

from immutables import Map
from tests import cast
from tests.web.following import KEY, followed

from paraph.mechanism.acts.adoptions import adopt_document, adopt_paragraph
from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.state import State
from paraph.node import records
from paraph.record import Draft

MINING = cast.SUB_GROUPS[1]
SAID = {"side": "IN", "office": "secretariat"}


def put() -> records.Current:
    """Append it all for India; the mechanism must be open."""
    records.append(_drafts)
    return records.current()


def _drafts(state: State) -> list[Draft]:
    shown, made = followed(), []

    def then(draft: Draft) -> None:
        nonlocal state
        made.append(draft)
        state = fold_draft(state, draft, side="IN")

    for key in (cast.COMMISSION, cast.GROUP, MINING):
        body = shown.bodies[key]
        then(establish_body(state, key=key, kind=body.kind, names=body.names, parent=body.parent, **SAID))
    facts = replace(shown.sessions[cast.ELEVENTH].facts("IN"), sub_groups=())
    then(record_session(state, key=cast.ELEVENTH, body=cast.GROUP, facts=facts, **SAID))
    then(adopt_document(state, document=shown.documents[KEY], **SAID))
    for key in shown.documents[KEY].paragraphs:
        one = shown.paragraphs[key]
        one = replace(one, content=replace(one.content, topic=None))
        then(adopt_paragraph(state, paragraph=one, spans=Map(), **SAID))
    return made
