"""A process that adopts one session after another until it is killed, and says so after each commit.

python -m tests.cli.adopting FIRST        prints "<number of the session> <its acts>" for each one kept
"""

import sys
from datetime import date, timedelta
from itertools import count

from tests.intake.readings import released

from paraph import node


def main() -> None:
    """Adopt sessions FIRST, FIRST + 1 …"""
    home = node.setup()
    from paraph.intake.plans.planning import plan
    from paraph.node import records
    from paraph.node.intake import adoption

    for number in count(int(sys.argv[1])):
        day = date(1900, 1, 1) + timedelta(days=number)
        read = [released("en", ordinal=number, day=day.isoformat(), release_id=str(number))]
        laid = plan(read, records.current().state, side=home.side)
        acts = adoption.adopt(adoption.Laid((), laid, ()))
        print(number, *(act.reference for act in acts), flush=True)  # noqa: T201 - its only voice


if __name__ == "__main__":
    main()
