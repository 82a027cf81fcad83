"""Bodies, people and posts as Popolo (popoloproject.com), one document with `organizations`, `persons`, `posts`,
`memberships`.

A body's part of one side has its posts: `<body>/<side>/co_chair`. Names in other languages stand in `other_names` with
their language, the first of en, hi, ru in `name`.
"""

from collections.abc import Mapping

from paraph.mechanism.state import State
from paraph.papers.open_data.people import Seat, people

CODES = ("en", "hi", "ru")


def popolo(state: State) -> dict[str, object]:
    """The whole document, as plain JSON values."""
    everybody = people(state)
    seats = [(one.key, number, seat) for one in everybody for number, seat in enumerate(one.seats, start=1)]
    posts = {_post(seat): seat for _, _, seat in seats}
    return {
        "organizations": [
            _known({"id": key, **_named(body.names), "classification": body.kind.value, "parent_id": body.parent})
            for key, body in sorted(state.bodies.items())
        ],
        "persons": [{"id": one.key, **_named(one.names)} for one in everybody],
        "posts": [
            {"id": key, "organization_id": seat.body, "role": seat.role, "label": f"{seat.role} ({seat.side})"}
            for key, seat in sorted(posts.items())
        ],
        "memberships": [_membership(state, person, number, seat) for person, number, seat in seats],
        "events": [
            _known({"id": key, "organization_id": session.body, "classification": facts.kind.value,
                    "start_date": facts.start and facts.start.isoformat(),
                    "end_date": facts.end and facts.end.isoformat()})
            for key, session in sorted(state.sessions.items())
            for facts in [session.facts()]
        ],
    }  # fmt: skip


def _membership(state: State, person: str, number: int, seat: Seat) -> dict[str, object]:
    held = state.sessions[seat.session].facts() if seat.session else None
    return _known(
        {
            "id": f"{person}.{number:03}",
            "person_id": person,
            "organization_id": seat.body,
            "post_id": _post(seat),
            "role": seat.role,
            "label": _first(seat.titles),
            "start_date": held.start.isoformat() if held and held.start else seat.since,
            "end_date": held.end.isoformat() if held and held.end else seat.until,
            "event_id": seat.session,
        }
    )


def _post(seat: Seat) -> str:
    return f"{seat.body}/{seat.side}/{seat.role}"


def _named(names: Mapping[str, str]) -> dict[str, object]:
    first = _first(names)
    others = [{"name": name, "lang": code} for code, name in sorted(names.items()) if name != first]
    return {"name": first or "", "other_names": others}


def _first(names: Mapping[str, str]) -> str | None:
    return next((names[code] for code in (*CODES, *sorted(names)) if code in names), None)


def _known(values: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value is not None}
