"""How long bad input occupies a station, and how much memory: files that are not what they say, frames under the right
keys that are cut, changed, or ask for much more than they are, and bodies of forms that no honest station writes.

    PYTHONPATH=. python bench/refusals.py

Prints one JSON object with the slowest and the largest cases, and the slowest body of a form.  Each is timed
alone, the best of three.
"""

from __future__ import annotations

import json
import time
import tracemalloc
from collections.abc import Callable, Iterator

from parley.forms.body import read as read_body
from parley.seal.frames import encode, number_of, pack_encoded
from parley.seal.schedule import Lane
from parley.wire.errors import ParleyError
from tests.faults.test_bad_files import FILES, READERS
from tests.faults.test_bad_frames import bombs, carriers, started
from tests.forms.hostile import corpus
from tests.seal.samples import EVERY_FRAME

SHOWN = 5
ROUNDS = 3
Case = tuple[str, Callable[[], object]]


def main() -> dict[str, object]:
    """What is printed."""
    timed: list[tuple[float, str]] = []
    sized: list[tuple[int, str]] = []
    for name, bad in (*files(), *datagrams(), *bodies()):
        timed.append((min(milliseconds(bad) for _ in range(ROUNDS)), name))
        sized.append((peak_bytes(bad), name))
    machine = min(milliseconds(lambda: sum(range(100_000))) for _ in range(20))
    return {
        "a_hundred_thousand_sums_ms": round(machine, 2),
        "cases": len(timed),
        "bodies_of_forms": sum(name.startswith("body of ") for _, name in timed),
        "slowest_body_ms": round(max(took for took, name in timed if name.startswith("body of ")), 2),
        "slowest_ms": {name: round(took, 2) for took, name in sorted(timed, reverse=True)[:SHOWN]},
        "largest_bytes": {name: size for size, name in sorted(sized, reverse=True)[:SHOWN]},
    }


def files() -> Iterator[Case]:
    """Every reader with every file that is nothing for it."""
    for kind, read in READERS.items():
        for name, raw in FILES.items():
            yield f"{kind}: {name}", lambda read=read, raw=raw: refused(read, raw)  # type: ignore[misc]  # of this round


def refused(read: Callable[[bytes], object], raw: bytes) -> None:
    """Read what is refused by name."""
    try:
        read(raw)
    except ParleyError:
        return
    raise AssertionError("it was taken")


def bodies() -> Iterator[Case]:
    """Every hostile body of every declared form."""
    for name, declared, body in corpus():
        form = declared.form
        yield f"body of {name}", lambda form=form, body=body: refused(lambda raw: read_body(form, raw), body)  # type: ignore[misc]


def datagrams() -> Iterator[Case]:
    """Every frame cut in half and with a byte changed, and every bomb in every frame that may carry it."""
    pair = started()
    keys = pair.a.station.state.channels[pair.channel].keys

    def hand_up(plaintext: bytes) -> Callable[[], None]:
        def arrive() -> None:
            reservation = keys.reserve(Lane.FAST, pair.a.now)
            if reservation is not None:
                keys.grant(reservation)
            pair.deliver(pair.b, [keys.seal(plaintext, Lane.FAST).datagram])
            pair.take_wire(pair.b)

        return arrive

    for frame in EVERY_FRAME:
        whole = pack_encoded([(number_of(frame), encode(frame))], padded=False)
        middle = len(whole) // 2
        yield f"{type(frame).__name__}, cut", hand_up(whole[:middle])
        yield f"{type(frame).__name__}, changed", hand_up(whole[:middle] + b"\xff" + whole[middle + 1 :])
    for name, raw in bombs().items():
        for frame in carriers(raw):
            plaintext = pack_encoded([(number_of(frame), encode(frame))], padded=False)
            yield f"{type(frame).__name__} of {len(plaintext)} bytes: {name}", hand_up(plaintext)


def milliseconds(bad: Callable[[], object]) -> float:
    """Processor time of one case."""
    start = time.process_time()
    bad()
    return 1_000 * (time.process_time() - start)


def peak_bytes(bad: Callable[[], object]) -> int:
    """The most memory that one case takes beyond what there was."""
    tracemalloc.start()
    try:
        bad()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


if __name__ == "__main__":
    print(json.dumps(main(), indent=2))
