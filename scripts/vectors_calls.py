"""Write the vectors of the facts of calls, by python scripts/vectors_calls.py."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
PLACE = ROOT / "spec" / "vectors" / "calls.json"

from parley.dialogue.callbook import CallBook  # noqa: E402 - found by the path above
from parley.dialogue.meetings import meeting_of  # noqa: E402
from parley.dialogue.threads import Fact  # noqa: E402
from parley.forms.body import write  # noqa: E402
from parley.forms.calls import CallAnswer, CallAnswered, CallCancelled, CallRequest  # noqa: E402
from parley.forms.meetings import (  # noqa: E402
    CallEnded,
    CallJoined,
    CallLeft,
    CallMeansChanged,
    CallRole,
    ItemRaised,
    Leaving,
    MediaUp,
)
from parley.forms.standings import Means, Whose  # noqa: E402
from parley.wire.ids import PostId  # noqa: E402
from tests.dialogue.facts import Talk  # noqa: E402

POST = PostId(1)
A, B, LATER = b"page-a-1", b"page-b-1", b"page-a-2"
PRINT = bytes(range(32))
ASKED = CallRequest(("Trawlers adrift",), ("en",), (Means.VIDEO,), invitation=Whose.THEIRS)
YES, NO = CallAnswered(CallAnswer.ACCEPTED), CallAnswered(CallAnswer.DECLINED, reason="the minister is at sea")
Step = tuple[int, object]
Case = dict[str, Any]


def main() -> int:
    """Write the file."""
    content = {
        "about": "spec/calls.md. `entries`: those about one call, the request first, in no further order, all within "
        "what was agreed and of one generation: [side (0 the first party of the terms), index in its log, size of the "
        "other log that its author had seen, time, post, form, body]. `facts`: the body of `signal/facts`, null where "
        "the call was not held. It is over in each.",
        "valid": list(cases()),
    }
    PLACE.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{PLACE.relative_to(ROOT)}: {PLACE.stat().st_size} bytes")
    return 0


def cases() -> Iterator[Case]:
    """Each with one thing that decides."""
    both = [(0, join(A)), (1, join(B, "瞭望长"))]
    ups = [(0, MediaUp(A, B, 0, PRINT)), (1, MediaUp(B, A, 0, PRINT))]
    left = [(1, CallLeft(B, Leaving.LEFT)), (0, CallLeft(A, Leaving.ENDED))]
    ended = (1, CallEnded(POST, "瞭望长"))
    raised = [
        (0, ItemRaised(A, "Trawlers adrift")),
        (1, ItemRaised(B, "拖船频道")),
        (0, ItemRaised(A, "Trawlers adrift")),
    ]
    yield case("held with pictures", [(1, YES), *both, *ups, *raised, *left])
    yield case("in writing, where only one side said that media arrived", [(1, YES), *both, ups[0], *left])
    voice = (1, CallMeansChanged(B, Means.VOICE))
    yield case("by voice, as one side had fallen back before media arrived", [(1, YES), *both, voice, *ups, *left])
    yield case("accepted, then declined, before anybody joined", [(1, YES), (1, NO), *both, *left])
    yield case("declined after somebody had joined", [(1, YES), both[0], (1, NO), both[1], *left])
    yield case("taken back", [(1, YES), (0, CallCancelled()), *both, *left])
    again = [(0, CallLeft(A, Leaving.LOST)), (0, join(LATER)), ended]
    yield case("one side was lost, came back with another page, and the other ended it", [(1, YES), *both, *again])
    yield case("nobody of the other side came", [(1, YES), both[0], (0, CallLeft(A, Leaving.LEFT))])
    never = [(1, YES), both[0], (0, CallLeft(A, Leaving.LEFT)), both[1], (1, CallLeft(B, Leaving.LEFT))]
    yield case("never together", never)
    second = [(0, join(LATER, "another")), (0, join(b"page-a-3", "an interpreter", CallRole.INTERPRETER))]
    yield case("a second principal, and an interpreter", [(1, YES), *both, *second, ended])
    yield case("ended, and joined after that", [(1, YES), *both, ended, (0, join(LATER, "too late"))])
    yield case("crossing leaves", [(1, YES), *both, *left], crossing=lambda body: isinstance(body, CallLeft))


def case(name: str, steps: list[Step], crossing: Callable[[object], bool] = lambda _: False) -> Case:
    """The entries of a call, a minute between each and the next, and its facts."""
    talk = Talk(whole=True)
    root = talk.say(1 - steps[0][0], ASKED)
    for side, body in steps:
        talk.say(side, body, root, crossing=crossing(body))
    return {"name": name, "entries": [entry(one) for one in talk.all], "facts": facts(talk.all)}


def facts(entries: list[Fact]) -> str | None:
    """What follows from them, as a station finds it."""
    book = CallBook()
    for one in entries:
        book.add(one)
    thread = book.get(entries[0].hash)
    assert thread is not None, "a request"
    found = meeting_of(thread).facts()
    return None if found is None else write(found).hex()


def entry(fact: Fact) -> list[Any]:
    """An entry as the file has it."""
    side = int(not fact.first)
    return [side, fact.index, fact.depth - fact.index, fact.time_seconds, fact.post, fact.form, fact.body.hex()]


def join(page: bytes, name: str = "the duty officer", role: CallRole = CallRole.PRINCIPAL) -> CallJoined:
    """Somebody joins."""
    return CallJoined(page, POST, name, role, Means.VIDEO, "192.0.2.7")


def read(given: list[list[Any]], *, ours: int) -> list[Fact]:
    """The entries of a case, as the party at this place has them."""
    talk = Talk(whole=True)
    root = talk.say(given[0][0], ASKED)
    return [
        replace(
            root,
            hash=root.hash if number == 0 else type(root.hash)(bytes((number,)) * 32),
            ours=side == ours,
            first=side == 0,
            index=index,
            depth=index + seen,
            time_seconds=time,
            post=PostId(post),
            form=form,
            body=bytes.fromhex(body),
            answers=None if number == 0 else root.hash,
        )
        for number, (side, index, seen, time, post, form, body) in enumerate(given)
    ]


if __name__ == "__main__":
    sys.exit(main())
