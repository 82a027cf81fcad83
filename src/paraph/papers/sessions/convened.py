"""When and where the next session meets, as a line under a paper's title: only what both sides agreed."""

from paraph.mechanism.state import State
from paraph.mechanism.upcoming import upcoming
from paraph.papers.wording import Wording


def convened(state: State, body: str, wording: Wording) -> str:
    """The agreed days and place of the next session of `body`; empty where none are agreed. Raises `UnknownBody`.

    A place is named only where the record has it in the paper's language.
    """
    facts = upcoming(state, body).facts
    if facts.start is None:
        return ""
    return ", ".join(filter(None, (wording.days(facts.start, facts.end), facts.place.get(wording.language, ""))))
