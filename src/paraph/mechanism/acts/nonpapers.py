"""`nonpaper.circulate`: a text without an author is put before the other side.

The office that every act names is `NOBODY` here, whoever speaks: the decision takes none. Both sides may choose ids
freely, so they are drawn by chance (`document.np-5f3a90c1d2e4`) and tell nothing.
"""

import re

from paraph.mechanism.acts.catalogue import ActBody, handles_timed, say
from paraph.mechanism.acts.contents import Said
from paraph.mechanism.negotiation.refusals import NonPaperIdUnfit, TextsUnfit
from paraph.mechanism.nonpapers import NonPaper
from paraph.mechanism.state import State
from paraph.mechanism.texts import Texts, texts
from paraph.record import Draft

NOBODY = "nobody"
"""In place of the office that speaks."""

_CHANCE = re.compile(r"np-[0-9a-f]{12}")


class CirculateNonPaper(ActBody, frozen=True, omit_defaults=True):
    """The text it is about, its title, its words."""

    document: str
    texts: Said
    title: dict[str, str] = {}


def nonpaper_key(document: str, chance: str) -> str:
    """The id of a non-paper, from twelve hexadecimal digits drawn by chance."""
    return f"{document}.np-{chance}"


def circulate_nonpaper(
    state: State, *, side: str, key: str, document: str, title: dict[str, str], words: dict[str, str]
) -> Draft:
    """Circulate a non-paper; raises `UnknownDocument`, `NonPaperIdUnfit`, `TextsUnfit`."""
    body = CirculateNonPaper(document, words, title)
    return say(state, "nonpaper.circulate", body, side=side, office=NOBODY, on=key)


@handles_timed("nonpaper.circulate", CirculateNonPaper)
def _circulate(state: State, side: str, on: str, body: CirculateNonPaper, at: str) -> State:
    del side
    draft = state.negotiation(body.document)
    drawn = on.removeprefix(f"{draft.key}.")
    if on in state.nonpapers or not _CHANCE.fullmatch(drawn):
        raise NonPaperIdUnfit(nonpaper=on)
    title, words = texts(body.title), _known(state, texts(body.texts))
    made = NonPaper(on, draft.key, _known(state, title) if title else title, words, at)
    return state.having(nonpapers=state.nonpapers.set(on, made))


def _known(state: State, words: Texts) -> Texts:
    if not words or not set(words) <= set(state.languages):
        raise TextsUnfit(languages=", ".join(sorted(state.languages)))
    return words
