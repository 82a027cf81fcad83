"""The mutation run: pouches each damaged by one random edit; none is opened, none crashes the reader, each has a code.

    python tools/prove_mutations.py [COUNT] [SEED]        COUNT is 200,000 unless said

An edit is of a byte, a stretch, a member, the order, a number or a name. Three pouches are damaged in turn: one in the
clear with a receipt and an attachment, one encrypted, one of a thousand acts. Memory is bounded by the system, time is
reported. `tests/record/pouches/test_reading.py` runs a small version.
"""

import resource
import sys
import time
from collections import Counter
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from random import Random

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests" / "record" / "pouches")]

from mutations import edits  # noqa: E402 - beside the tests
from sides import Side, two_sides  # noqa: E402 - same

from paraph.record import RecordError  # noqa: E402 - after the path
from paraph.record.pouches.judging import judge  # noqa: E402 - same
from paraph.record.pouches.reading import read_pouch  # noqa: E402 - same

MEMORY = 1 << 30
ANNEX = b"an annex"


def main(arguments: list[str]) -> int:
    """Run, print what was refused and how; 1 if anything was opened or crashed."""
    count, seed = int((arguments or ["200000"])[0]), int((arguments[1:] or ["1"])[0])
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    chance = Random(seed)  # noqa: S311 - edits, not secrets
    receiver, pouches = prepare()
    codes: Counter[str] = Counter()
    slowest, begun = 0.0, time.perf_counter()
    done = 0
    while done < count:
        pouch = pouches[0 if done % 20 > 1 else 1 + done % 20]
        kind, damaged = edits(pouch, chance)
        if damaged == pouch:
            continue
        started = time.perf_counter()
        codes[outcome(receiver, damaged)] += 1
        slowest = max(slowest, time.perf_counter() - started)
        done += 1
        if "!" in codes:
            Path("accepted.pouch").write_bytes(damaged)
            print(f"accepted after {kind}: accepted.pouch")
            return 1
    for code, times in codes.most_common():
        print(f"{times:>9,}  {code}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    spent = time.perf_counter() - begun
    print(f"{done:,} damaged pouches refused, none accepted; {spent:.0f} s, slowest {slowest:.3f} s, {peak} MB at most")
    return 0


def outcome(receiver: Side, damaged: bytes) -> str:
    """The code it was refused with; "!" if it was not."""
    try:
        judge(read_pouch(BytesIO(damaged), identity=receiver.identity), receiver.knowledge())
    except RecordError as refused:
        return refused.code
    return "!"


def prepare() -> tuple[Side, list[bytes]]:
    """The receiving side and three good pouches for it."""
    india, russia = two_sides()
    india.open(russia.seal())
    digest = sha256(ANNEX).hexdigest()
    india.say(1, annex=f"sha256:{digest}")
    contents = india.contents(attachments={digest: ANNEX})
    plain, shut = india.seal(contents), india.enclose(contents)
    india.say(1000)
    pouches = [plain, shut, india.seal()]
    for pouch in pouches:
        judge(read_pouch(BytesIO(pouch), identity=russia.identity), russia.knowledge())
    return russia, pouches


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
