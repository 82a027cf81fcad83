"""The key paper: whose key this is, by its fingerprint, on one page in three languages.

It is handed over in person or by note verbale, and compared before a key is confirmed (docs/formats/pouch.md 7).

Rules
    1. One page, the three languages beside each other as equals, in one fixed order; the digits are the same for all.
    2. The digits are those of `VerifierKey.fingerprint`, large, in twelve groups of five, and in the groups' order
       numbered, so that two people can read them to each other.
    3. Nothing on it is secret.
"""

from paraph.messages import N_, translate
from paraph.papers.paper import Content
from paraph.papers.typesetting import typeset
from paraph.papers.wording import Wording, languages_of_papers
from paraph.record import VerifierKey

TITLE = N_("Key paper")
WHOSE = N_("{side}: the key of its record “{mechanism}”")
WHAT = N_("With this key the Side signs its record and what it sends to the other Side.")
DO = N_(
    "Compare the sixty digits with those that the programme shows for a pouch received. If all are the same, confirm "
    "the key. If one differs, confirm nothing, and ask the Side in person."
)
COMMAND = N_("To confirm it on the other Side's node:")
PLACES = (N_("Handed over by"), N_("Received by"), N_("Date"))


def key_paper(*, mechanism: str, side: str, key: VerifierKey) -> bytes:
    """The PDF; the same arguments give the same bytes. Raises `SettingFailed`."""
    return typeset("key", compose(mechanism=mechanism, side=side, key=key))


def compose(*, mechanism: str, side: str, key: VerifierKey) -> Content:
    """What the paper says, before it is set."""
    return {
        "title": " · ".join(translate(TITLE, language) for language in languages_of_papers()),
        "side": side,
        "groups": key.fingerprint.split(" "),
        "verifier": key.to_text(),
        "command": "paraph key confirm",
        "languages": [_told(language, mechanism, side) for language in languages_of_papers()],
    }


def _told(language: str, mechanism: str, side: str) -> Content:
    wording = Wording(language, side)
    return {
        "language": language,
        "title": wording.say(TITLE),
        "whose": wording.say(WHOSE, mechanism=mechanism, side=wording.side_name(side)),
        "what": wording.say(WHAT),
        "do": wording.say(DO),
        "command": wording.say(COMMAND),
        "places": [wording.say(place) for place in PLACES],
    }
