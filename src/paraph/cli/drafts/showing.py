"""A text under negotiation on a terminal, and as one JSON object.

{"document", "session", "type", "counts": {"paragraphs", "agreed", "brackets", "oldest", "waiting": {side: n}, "stale",
"packages"}, "digest", "initialled", "in_force", "corrected", "obstacles": [{"code", "message"}],
"frame": {"agreed", "languages", "prevailing", "sections": [{"key", "titles", "annex"}]},
"paragraphs": [{"id", "number", "section", "agreed", "alternatives": [{"label", "choice", "texts", "deleted", "holders",
"since", "ground", "reason", "stale", "ad_referendum"}], "reservations": {side: texts}}],
"packages": [{"id", "by", "state", "choices"}], "voided": [{"digest", "by", "since"}]}
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from paraph.cli.runtime import as_told
from paraph.cli.shown.columns import two_columns
from paraph.messages import N_, Phrase, translate

if TYPE_CHECKING:
    from paraph.mechanism.negotiation.drafts import Negotiation
    from paraph.mechanism.negotiation.reading import Alternative, Line

WIDEST = 110
DELETED = N_("[proposal to delete]")
NO_TEXT = N_("[no text in this language]")


def as_json(draft: "Negotiation", language: str) -> dict[str, object]:
    """The whole draft as it stands."""
    from paraph.mechanism.negotiation.obstacles import obstacles

    regime = draft.frame.terms.regime
    return {
        **summary(draft),
        "obstacles": [] if draft.in_force else [
            {"code": one.code, "message": as_told(one, language).sentence(language)} for one in obstacles(draft)
        ],
        "frame": {
            "agreed": draft.agreed_frame() is not None,
            "languages": list(regime.languages),
            "prevailing": regime.prevailing,
            "sections": [{"key": s.key, "titles": dict(s.titles), "annex": s.annex} for s in draft.frame.sections],
        },
        "paragraphs": [_paragraph(line) for line in _lines(draft)],
        "packages": [
            {"id": key, "by": package.by, "state": package.state.value, "choices": dict(package.choices)}
            for key, package in sorted(draft.packages.items())
        ],
        "voided": [{"digest": one.digest, "by": one.by, "since": one.since} for one in draft.voided],
    }  # fmt: skip


def summary(draft: "Negotiation") -> dict[str, object]:
    """Where the draft stands, without its text."""
    from paraph.mechanism.negotiation.counting import counts

    found = counts(draft)
    return {
        "document": draft.key,
        "session": draft.session,
        "type": draft.type.value,
        "counts": {
            "paragraphs": found.paragraphs, "agreed": found.agreed, "brackets": found.brackets, "oldest": found.oldest,
            "waiting": dict(found.waiting), "stale": found.stale, "packages": found.packages,
        },
        "digest": draft.digest(),
        "initialled": draft.initialled(),
        "in_force": draft.in_force or None,
        "corrected": [one.since for one in draft.corrections],
    }  # fmt: skip


def counters(draft: "Negotiation", side: str, language: str) -> str:
    """42 of 60 agreed, 9 brackets open, oldest 3 days, 5 wait for us."""
    from paraph.mechanism.negotiation.counting import counts

    found = counts(draft)
    days = (datetime.now(UTC) - datetime.fromisoformat(found.oldest)).days if found.oldest else 0
    said = N_("Agreed: {agreed} of {all}. Brackets open: {open}; oldest, in days: {days}; wait for us: {ours}.")
    return Phrase(
        said, agreed=found.agreed, all=found.paragraphs, open=found.brackets, days=days, ours=found.waiting.get(side, 0)
    ).text(language)


def text(draft: "Negotiation", language: str, shown_in: str) -> Iterator[str]:
    """The bracketed text in the language `shown_in`, lines for a terminal."""
    section = ""
    for line in _lines(draft):
        if line.item.place.section != section:
            section = line.item.place.section
            found = draft.frame.section(section)
            yield ""
            yield found.titles.get(shown_in, section) if found else section
        for one in line.alternatives:
            number = f"{line.number} {one.label}".strip()
            yield from two_columns([(number, _words(line, one, language, shown_in))], width=WIDEST)


def _words(line: "Line", one: "Alternative", language: str, shown_in: str) -> str:
    if one.content is None:
        words = translate(DELETED, language)
    else:
        words = one.content.texts.get(shown_in) or translate(NO_TEXT, language)
    if line.agreed:
        return words
    holders = ", ".join(one.named)
    return f"[{holders}: {words}]" if holders else f"[{words}]"


def _paragraph(line: "Line") -> dict[str, object]:
    return {
        "id": line.key,
        "number": line.number,
        "section": line.item.place.section,
        "agreed": line.agreed,
        "alternatives": [
            {
                "label": one.label, "choice": one.choice, "deleted": one.content is None,
                "texts": dict(one.content.texts) if one.content else {}, "holders": list(one.holders),
                "since": one.since, "ground": one.ground.value, "reason": dict(one.reason), "stale": sorted(one.stale),
                "ad_referendum": list(one.ad_referendum),
            }
            for one in line.alternatives
        ],
        "reservations": {side: dict(said.texts) for side, said in sorted(line.item.reservations.items())},
    }  # fmt: skip


def _lines(draft: "Negotiation") -> "tuple[Line, ...]":
    from paraph.mechanism.negotiation.reading import line

    return tuple(line(draft, number, item) for number, item in draft.numbered())
