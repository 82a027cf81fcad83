"""Files beside a subject: known subjects only, in the order they came, from either side."""

import pytest

from paraph.mechanism.acts.attachments import add_attachments
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.refusals import MalformedBody, UnknownSubject
from paraph.mechanism.state import Added, State
from paraph.record import Draft
from paraph.record.attachments import Attached

SCAN = Attached("d4" * 32, "scan of the protocol.pdf", 48213, "application/pdf")
ANNEX = Attached("00" * 32, "приложение 1.xlsx", 0, "application/octet-stream")


def test_files_stand_beside_their_subject_in_the_order_they_came(grouped: State) -> None:
    state = grouped
    for side, file in (("IN", SCAN), ("RU", ANNEX)):
        draft = add_attachments(state, side=side, office="dpiit", on="wg-modernization", files=[file])
        state = fold_draft(state, draft, side=side)
    assert state.attached["wg-modernization"] == (Added("IN", SCAN), Added("RU", ANNEX))


@pytest.mark.parametrize("subject", ["nobody", "IN", "en"])
def test_what_is_not_in_the_record_has_no_files(grouped: State, subject: str) -> None:
    with pytest.raises(UnknownSubject, match=f"Nothing in the record has the id “{subject}”"):
        add_attachments(grouped, side="IN", office="dpiit", on=subject, files=[SCAN])


@pytest.mark.parametrize("name", ["../x", "a\\b", "a\nb", "\u202egpj.exe", "", "x" * 256])
def test_a_name_that_could_mislead_is_void(grouped: State, name: str) -> None:
    files = [{"sha256": "d4" * 32, "name": name, "size": 1, "media_type": "text/plain"}]
    draft = Draft(act="attachment.add", v=1, office="dpiit", on="wg-modernization", body={"attachments": files})
    with pytest.raises(MalformedBody):
        fold_draft(grouped, draft, side="IN")
