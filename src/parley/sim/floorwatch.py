"""What must hold in a watched world beside all that must hold in every one: pages, line tests, silences, figures.

What the stations make of a conversation is read from the books on their disks, by the code that their officers' views
use; what it should be, from the record on the same disks, by parley.sim.counting.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from parley.dialogue import silence
from parley.dialogue.book import Book
from parley.dialogue.calls import State, ask_of
from parley.dialogue.figures import answers, availability
from parley.dialogue.linetests import Schedule, line_tests
from parley.dialogue.threads import Kind
from parley.record.agreement import STANDARD
from parley.sim.checkers import Watch
from parley.sim.counting import Record, in_order
from parley.sim.ground import HURRIED
from parley.sim.ruling import MARKS, read_spoken_to_sign
from parley.sim.violation import violated
from parley.station.watching import BOOK_SPACE
from parley.wire.ids import EntryHash, LineId
from parley.wire.limits import PAGES_HOUR_MAX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parley.dialogue.calls import Ask
    from parley.record.agreement import Agreement
    from parley.sim.ruling import Spoken

PAGES_MAX: Final = 2
"""How often a station may sign that it paged somebody about one entry."""

SILENT: Final = frozenset(("no-path", "unknown", "desk-empty"))
LATER_SECONDS: Final = 10 * 365 * 86_400
"""By then whatever is due is due, by whichever clock."""

ACTED_ON: Final = MARKS | {"seen-false"}
"""Verdicts on entries that count: a false claim of what was seen is evidence, and makes nothing unsaid."""

SAME_CLOCK_SECONDS: Final = 5
INTERVAL: Final = HURRIED.test_seconds


class FloorWatch(Watch):
    """Sees, too, what stations do by themselves and what they make of it."""

    quiet: tuple[list[int], list[int]] | None = None
    """From when and until when people sat everywhere and nothing was wrong, by the clock of each side, in seconds."""
    before: frozenset[bytes] = frozenset()
    """What had been said till then."""

    def signing(self, side: int, key: str, message: bytes) -> None:
        """A page is about what has been received."""
        super().signing(side, key, message)
        said = read_spoken_to_sign(message) if key == "entry" else None
        if said is not None and said.form == "page":
            own = any(said.answers in copy.tree.leaves for copy in self._own(side, LineId(said.line)).values())
            if own or not self.disks[side].holds(said.answers or b""):
                violated(f"side {side} signs a page about what it has not received: {said}")

    def finish(self) -> None:
        """Both sides make of every conversation what the record shows."""
        super().finish()
        if any(self.contradict(origin) for _, origin in self.copies):
            return
        now = max(self.quiet[1]) if self.quiet else 0
        records = [self._record(line) for line in range(len(self.ground.lines))]
        for author in (0, 1):
            busy = sum(_paged(record.logs[1 - author]) for record in records) >= PAGES_HOUR_MAX
            for line, record in enumerate(records):
                self._asks(line, record, author, now)
                self._nobody_is_silent(record, author, now + LATER_SECONDS, busy=busy)
                self._pages(record, author)
        for caller in (0, 1):
            self._tests(records[0], caller)

    # -- what they ask of each other -----------------------------------------------------------------------------------

    def _asks(self, line: int, record: Record, author: int, now: int) -> None:
        """Both sides see the same asks of one side, and each as the record shows it."""
        asked = record.asks(author)
        seen = [self._asks_seen(side, line, author) for side in (author, 1 - author)]
        for later in (now, now + LATER_SECONDS):
            kinds = {bytes(ask.hash): record.kind(author, ask, later, held=True) for ask in asked}
            for found in seen:
                there = {
                    ask.root.hash: silence.decide(silence.signs(ask, later, held=True)).kind.value for ask in found
                }
                if there != kinds:
                    wrong = sorted(key.hex() for key, _ in kinds.items() ^ there.items())
                    violated(f"asked by {author} on line {line}, and seen otherwise than the record shows: {wrong}")
            if answers(seen[0], later) != answers(seen[1], later):
                counted = [answers(found, later) for found in seen]
                violated(f"what was asked by {author} on line {line} is counted differently: {counted}")

    def _asks_seen(self, side: int, line: int, author: int) -> list[Ask]:
        threads = self._book(side, line).newest(Kind.ASK)
        asks = [ask_of(thread, _agreed(line), held=True) for thread in threads]
        return [ask for ask in asks if ask.root.ours is (side == author) and ask.state is not State.REFUSED]

    def _nobody_is_silent(self, record: Record, author: int, later: int, *, busy: bool) -> None:
        """What was asked while people sat everywhere was answered; of all that was asked a station paged somebody."""
        for ask in record.asks(author):
            kind = record.kind(author, ask, later, held=True)
            if kind in {"no-path", "unknown"} and not busy:
                violated(f"nobody was told of it, and their station holds it: {ask}")
            if self.quiet and ask.hash not in self.before and ask.answers is None and kind in SILENT:
                violated(f"a path and a person were there, and it counts as {kind}: {ask}")

    def _pages(self, record: Record, author: int) -> None:
        """No station pages more often about one thing than it may."""
        signed = Counter(said.answers for said in record.logs[author] if said.form == "page" and said.body[1] == 0)
        for about, times in signed.items():
            if times > PAGES_MAX and author not in self.were_set_back:
                violated(f"side {author} pages {times} times about {about!r}")

    # -- line tests ----------------------------------------------------------------------------------------------------

    def _tests(self, record: Record, caller: int) -> None:
        """Each test is counted once, alike by both, and those of the quiet are met."""
        if self.quiet is None:
            return
        begin, end = (moments[caller] for moments in self.quiet)
        span = range(begin - begin % INTERVAL, end + 1)
        called = record.tests(caller)
        earlier = {
            call.body[1] for call in record.logs[caller] if call.form == "test/call" and call.hash in self.before
        }
        counted = []
        for side in (0, 1):
            schedule = Schedule(INTERVAL, first=caller == 0)
            threads = list(self._book(side, 0).newest(Kind.TEST))
            tests = line_tests(threads, schedule, span, end, lambda _: True, ours=side == caller)
            counted.append(availability(tests))
            for test in tests:
                wanted = _result(test.due_seconds, called.get(test.due_seconds, []), end)
                if test.result.value != wanted:
                    violated(f"side {side} counts the test of {test.due_seconds} as {test.result.value}: {wanted}")
                if begin < test.due_seconds <= end - INTERVAL and test.due_seconds not in earlier:
                    self._met(caller, test.due_seconds, wanted)
        if counted[0] != counted[1]:
            violated(f"the tests by side {caller} are counted differently: {counted}")
        doubled = [due for due, several in called.items() if len(several) > 1]
        if doubled and not self.were_set_back:
            violated(f"side {caller} calls up twice for {doubled}")

    def _met(self, caller: int, due: int, result: str) -> None:
        assert self.quiet is not None, "asked only of the quiet"
        apart = abs(self.quiet[1][0] - self.quiet[1][1]) > SAME_CLOCK_SECONDS
        if result != "met" and not (apart and result == "late"):
            violated(f"a path and a person were there, and the test of {due} by side {caller} is {result}")

    # -- the disks -----------------------------------------------------------------------------------------------------

    def _record(self, line: int) -> Record:
        """Both logs of a line as each author has them, judged by the other side."""
        logs = [
            in_order(
                {origin: copy.raws for origin, copy in self._own(author, self.ground.lines[line]).items()},
                lambda said, reader=1 - author: self._within(reader, said),  # type: ignore[misc]
            )
            for author in (0, 1)
        ]
        return Record((logs[0], logs[1]), _agreed(line).answer_seconds)

    def _within(self, reader: int, said: Spoken) -> bool:
        verdict = self.disks[reader].store.get("verdict", said.hash)
        return verdict is None or verdict.decode() in ACTED_ON

    def _own(self, side: int, line: LineId) -> dict[str, Any]:
        """A side's own logs on a line, by origin."""
        start = self.start_of(side, line)
        return {
            origin: copy for (owner, origin), copy in self.copies.items() if owner == side and origin.startswith(start)
        }

    def _book(self, side: int, line: int) -> Book:
        prefix = self.ground.channel + bytes((line,))
        rows = self.disks[side].store.kept(BOOK_SPACE, prefix)
        return Book({EntryHash(key[len(prefix) :]): row for key, row in rows.items()})

    def be_quiet(self, clocks: Sequence[int]) -> None:
        """From here on nothing is wrong, and people sit everywhere."""
        self.quiet = ([now // 1_000 for now in clocks], [])
        self.before = frozenset(leaf for copy in self.copies.values() for leaf in copy.tree.leaves)

    def quiet_is_over(self, clocks: Sequence[int]) -> None:
        """What was asked till here has been answered."""
        assert self.quiet is not None, "it has begun"
        self.quiet = (self.quiet[0], [now // 1_000 for now in clocks])


def _agreed(line: int) -> Agreement:
    return HURRIED if line else STANDARD


def _paged(log: Sequence[Spoken]) -> int:
    """How often a station says that it paged somebody."""
    return sum(said.form == "page" and said.body[1] == 0 for said in log)


def _result(due: int, called: list[tuple[int, ...]], now: int) -> str:
    """What became of the test of an interval: by that of the call-ups for it of which most became."""
    if not called:
        return "no-call"
    answered = [max(times) for times in called if len(times) == 2]
    if answered:
        return "met" if min(answered) < due + INTERVAL else "late"
    return "waiting" if now < due + INTERVAL else "missed"
