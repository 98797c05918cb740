"""`parley bench --narrow`: what a narrow line takes, on the simulator's clock: the same figures on every machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256, shake_256
from statistics import median, quantiles
from typing import TYPE_CHECKING, Final

from parley.cli import voice

if TYPE_CHECKING:
    from parley.sim.lines import Lines

TEXT: Final = ("Fishing vessel on fire 12 miles east of the cape, all hands in the water, request your helicopter now")[
    :100
]
"""A FLASH of 100 characters."""

MINUTE_MS: Final = 60_000
HOUR_MS: Final = 60 * MINUTE_MS
CHART_BYTES: Final = 1 << 20
OUTAGE_MESSAGES: Final = 200
TRIES: Final = 40


@dataclass(frozen=True, slots=True)
class Measured:
    """A row: the line, what was done on it, the figures in seconds or bytes, and what they may be at most."""

    what: str
    bits_per_second: int
    loss: float
    figure: str
    value: float
    at_most: float


def act(*, as_json: bool) -> bool:
    """Measure, tell the table, and say whether each figure is as it should be."""
    rows: list[Measured] = []
    with voice.patience("the lines run"):
        for measure in MEASURES:
            rows += measure()
    if as_json:
        voice.give_json([asdict(row) for row in rows])
    else:
        for row in rows:
            said = f"{row.bits_per_second:>6,} bit/s  loss {row.loss:>4.0%}  {row.what:<44} {row.figure:<26}"
            voice.give(f"{said} {row.value:>8.2f}  at most {row.at_most:g}")
    return all(row.value <= row.at_most for row in rows)


def flash_beside_chart(loss: float, tries: int = TRIES) -> Iterator[Measured]:
    """75 bit/s, two seconds away, datagrams of 128 bytes, and an attachment of a MiB on its way.

    Without loss the floor is 48.4 s: 192 bytes of the FLASH, 96 of its receipt, 128 of the piece that was on the line
    already, and the way there and back.
    """
    taken = [_beside_chart(loss, seed) for seed in range(tries)]
    name = "FLASH and receipt beside 1 MiB"
    if loss:
        yield Measured(name, 75, loss, "median, s", median(taken), 120)
    else:
        yield Measured(name, 75, loss, "longest, s", max(taken), 60)


def flash_alone(tries: int = 2 * TRIES) -> Iterator[Measured]:
    """300 bit/s, a second away, datagrams of 256 bytes, where three of ten are lost."""
    from parley.sim.lines import Lines, Wire

    lines = Lines(Wire("serial", 300, 1_000, 0.3, 256))
    lines.run(HOUR_MS)
    taken = [_flash(lines) for _ in range(tries)]
    yield Measured("FLASH and receipt", 300, 0.3, "median, s", median(taken), 25)
    yield Measured("FLASH and receipt", 300, 0.3, "95th percentile, s", quantiles(taken, n=20)[-1], 60)


def idle() -> Iterator[Measured]:
    """A channel on which nobody says anything, half a day long, after the first keys."""
    from parley.sim.lines import Lines, Wire

    wire = Wire("serial", 300, 1_000, 0.0, 256)
    lines = Lines(wire)
    lines.run(3 * HOUR_MS)
    before = max(wire.sent_bytes)
    lines.run(12 * HOUR_MS)
    yield Measured("idle, each way", 300, 0.0, "bytes an hour", (max(wire.sent_bytes) - before) / 12, 300)


def outage() -> Iterator[Measured]:
    """A day without the line, and 200 messages that waited."""
    from parley.sim.lines import Lines, Wire

    wire = Wire("serial", 2_400, 600, 0.0, 256)
    lines = Lines(wire)
    lines.run(HOUR_MS)
    wire.dead = {0, 1}
    for side in (0, 1):
        lines.lose(wire.bearer, side)
    ticket = 0
    for number in range(OUTAGE_MESSAGES):
        ticket = lines.say(0, f"{number}: {TEXT}")
        lines.run(24 * HOUR_MS // OUTAGE_MESSAGES)
    floor = _bytes_of_messages() * 8 / wire.bits_per_second
    wire.dead = set()
    for side in (0, 1):
        lines.find(wire.bearer, side)
    taken = lines.until_held(ticket, HOUR_MS)
    assert taken is not None, "a line that is whole again drains"
    yield Measured(
        "200 messages after a day's outage", 2_400, 0.0, "time, of what their bytes need", taken / 1e3 / floor, 1.15
    )


def long_report(*, one_way: bool, tries: int = 12) -> Iterator[Measured]:
    """A report of 2 KB at 1,200 bit/s, a second away, datagrams of 256 bytes, where half of all is lost.

    By a fountain, and beside it by pieces that the other side asks for, where it can.
    """
    poured = [_report(seed, one_way=one_way, fountain=True) for seed in range(tries)]
    in_pieces = [_report(seed, one_way=one_way, fountain=False) for seed in range(tries // 2)]
    name = "report of 2 KB there, one way" if one_way else "report of 2 KB and receipt"
    seconds, beside = (median(took for took, _ in one) for one in (poured, in_pieces))
    sent, beside_sent = (median(sent for _, sent in one) for one in (poured, in_pieces))
    yield Measured(name, 1_200, 0.5, "median, s", seconds, 180)
    yield Measured(name, 1_200, 0.5, "the same in pieces, s", beside, HOUR_MS / 1e3)
    yield Measured(name, 1_200, 0.5, "time, of what pieces take", seconds / beside, 0.4)
    yield Measured(name, 1_200, 0.5, "bytes, of what pieces take", sent / beside_sent, 0.6)


def _report(seed: int, *, one_way: bool, fountain: bool) -> tuple[float, int]:
    """The seconds until a long report is there, or its receipt here, an hour at most; and the bytes given to the line.

    Some short messages before it have told, where anything can, how much the line loses.
    """
    from parley.sim.lines import THERE, Lines, Wire
    from parley.station.events import RouteLost

    wire = Wire("serial", 1_200, 1_000, 0.5, 256, two_way=not one_way, dead={1} if one_way else set())
    lines = Lines(wire, seed=seed)
    lines.channel(0).fountain = fountain
    if one_way:
        lines.feed(1, RouteLost("serial", THERE, for_good=True))
    for number in range(12):
        lines.say(0, f"Message {number}")
        lines.run(2 * MINUTE_MS)
    before = wire.sent_bytes[0]
    ticket = lines.say(0, shake_256(b"report").hexdigest(2_000))
    taken = lines.until_there(HOUR_MS) if one_way else lines.until_held(ticket, HOUR_MS)
    return (HOUR_MS if taken is None else taken) / 1e3, wire.sent_bytes[0] - before


def _bytes_of_messages() -> int:
    """What the messages are on the wire where nothing delays them."""
    from parley.sim.lines import Lines, Wire

    wire = Wire("serial", 2_400, 600, 0.0, 256)
    lines = Lines(wire)
    lines.run(HOUR_MS)
    before = wire.sent_bytes[0]
    ticket = [lines.say(0, f"{number}: {TEXT}") for number in range(OUTAGE_MESSAGES)][-1]
    lines.until_held(ticket, HOUR_MS)
    return wire.sent_bytes[0] - before


def _flash(lines: Lines) -> float:
    """The seconds from a release until the receipt is here."""
    from parley.wire.marks import Precedence

    taken = lines.until_held(lines.say(0, TEXT, Precedence.FLASH), HOUR_MS)
    lines.run(2 * MINUTE_MS)
    return (HOUR_MS if taken is None else taken) / 1e3


def _beside_chart(loss: float, seed: int) -> float:
    from parley.forms.builtin import Attachment
    from parley.sim.lines import Lines, Wire

    lines = Lines(Wire("serial", 75, 2_000, loss, 128), seed=seed)
    lines.run(2 * HOUR_MS)
    content = shake_256(b"chart").digest(CHART_BYTES)
    lines.attach(0, content)
    lines.say(0, "See chart.", attachments=(Attachment(sha256(content).digest(), CHART_BYTES, "chart.pdf"),))
    lines.run(10 * MINUTE_MS + 1_150 * seed)
    return _flash(lines)


MEASURES: Final[tuple[Callable[[], Iterator[Measured]], ...]] = (
    lambda: flash_beside_chart(0.0, 12),
    lambda: flash_beside_chart(0.3),
    flash_alone,
    idle,
    outage,
    lambda: long_report(one_way=False),
    lambda: long_report(one_way=True),
)
