"""The words Paraph itself speaks, in every interface language, and the one base of all refusals.

Ground floor: every room may say something to a person, so every room may import this one; it imports none.
"""

from paraph.messages.catalogue import LANGUAGES, N_, OWN_NAMES, preferred, translate, translate_plural
from paraph.messages.causes import cause
from paraph.messages.refusal import Cased, Phrase, Refused, Worded

__all__ = [
    "LANGUAGES",
    "N_",
    "OWN_NAMES",
    "Cased",
    "Phrase",
    "Refused",
    "Worded",
    "cause",
    "preferred",
    "translate",
    "translate_plural",
]
