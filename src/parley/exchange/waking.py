"""A station that has just started asks first what the other side holds: it may have been set back without knowing it.

1. On the first two-way way it says what it holds, a few times.        `begin`, `due`
2. The other side answers that at once with its own HAVE and receipt.   `answer`, `answer_way`
3. Until then nothing is signed and no entry leaves.                   `Channel.holds_back`
4. What it says agrees with our logs, or time is up.                   `is_over`
5. Who was not answered in that time asks on, ever less often.          `ask_on`, `due`
6. Who asks under a root that was left cannot know the present one:
   a receipt under that old root tells it that it was set back.         `note_elder`, `answer_elder`

Who does not answer within WAKE_MS keeps nobody silent: a line to a station that is dead, or deaf, is used as before.
But it may be that our questions only took numbers that a copy of us had used: then the next ones are heard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.exchange import outbound, sealing
from parley.exchange.channel import RESEND_MS_MIN
from parley.exchange.effects import Carry
from parley.seal import frames
from parley.seal.fragments import split
from parley.seal.schedule import Lane
from parley.wire.ids import Instant
from parley.wire.limits import BEACON_STEP, DATAGRAM_OVERHEAD_BYTES

if TYPE_CHECKING:
    from parley.exchange.channel import Channel
    from parley.exchange.lines import Line
    from parley.exchange.work import Work

WAKE_MS: Final = 5_000
"""How long we wait for an answer; where a way is slow, longer by what a datagram and its answer take on it."""

GREETINGS: Final = 4
"""How often we ask within that time: so many datagrams after a start take numbers that the other side knows."""

UP: Final = 1
ASLEEP: Final = GREETINGS + UP
"""`Channel.waking` when time is up, and when a station has just been loaded; below 0 it counts what was asked since."""

DOUBLINGS_MAX: Final = 20
"""Who asks on waits twice as long each time, so that the numbers that it takes are few in years of silence."""


def begin(work: Work, channel: Channel) -> None:
    """A way was found: where it can bring an answer, ask, and wait."""
    if channel.waking > 0 and channel.timers.wake is None and any(route.two_way for route in channel.ways()):
        channel.beacon_due = True  # as is after a start; where a line was mended nothing else would make it so
        channel.timers.wake = Instant(work.now + _step_ms(channel))


def due(work: Work, channel: Channel) -> None:
    """No answer yet: ask again, and wait for it no longer when time is up."""
    if channel.waking <= 0 and _answered(channel):
        return
    channel.waking -= 1
    if channel.waking != UP:
        channel.beacon_due = True
        for line in channel.lines.values():
            say_have(work, channel, line)
        channel.timers.wake = Instant(work.now + _step_ms(channel))


def answer(work: Work, channel: Channel, line: Line) -> None:
    """A HAVE came by a number that whoever has just started takes: it is answered with ours and a receipt.

    Who has said so himself just now does not.  Who is asked again was not heard, and answers by a number that is known
    after any loss, as often as one asks; each first answer takes no such number, and so is not answered itself: two who
    answer each other fall silent.
    """
    if _came_by_beacon(channel) and work.now >= line.said + _fresh_ms(channel):
        _answer(work, channel, line)


def answer_way(work: Work, channel: Channel) -> None:
    """A HAVE of line 0 alone asks whether its way carries anything: what we said by another is no answer."""
    if _came_by_beacon(channel) and channel.answered_to != channel.arrival:
        _answer(work, channel, channel.lines[0])


def _answer(work: Work, channel: Channel, line: Line) -> None:
    channel.say_newest("have", line.index, _have(line))
    line.other.receipt_due = True
    if channel.answered_to != channel.arrival:  # counted by line, the answers of two would keep each other up for ever
        again = work.now < channel.answered + _fresh_ms(channel)
        channel.answers = (channel.answers + 1) % GREETINGS if again else 0
        channel.answered_to, channel.answered = channel.arrival, work.now
        if again and channel.answers == 0:  # whatever else asks for such a number: two would keep each other up by it
            channel.beacon_due = channel.adrift = False
    channel.beacon_due |= channel.answers > 0


def note_elder(channel: Channel, line: Line) -> None:
    """The other side knows less of its own log than we hold: does it ask under a root that we have left?"""
    _, root, _ = channel.arrival
    if _came_by_beacon(channel) and channel.keys.answers_under(root, Lane.FAST):
        line.elder = root
        line.other.receipt_due = True


def answer_elder(work: Work, channel: Channel, line: Line, receipt: frames.ReceiptFull) -> None:
    """Our receipt, in full, under the old root too, and nothing else there: a thief may have that root's keys.

    He learns how much was said and not what; the station that was set back learns that it was.
    """
    root, line.elder = line.elder, None
    route = channel.answering()
    if root is None or route is None or route.lane is Lane.SLOW or not channel.keys.answers_under(root, route.lane):
        return
    room = route.mtu_bytes - DATAGRAM_OVERHEAD_BYTES
    whole = frames.size_of(receipt) <= room
    pieces = [receipt] if whole else split(receipt, outbound.new_frame_id(work, channel), room)
    datagrams = []
    for piece in pieces:
        sealing.make_ready(work, channel, route.lane, root)
        plaintext = frames.pack([piece], padded=channel.padded)
        datagrams.append(channel.keys.seal(plaintext, route.lane, beacon=True, root=root).datagram)
    work.do(Carry(route.bearer, route.address, tuple(datagrams)))


def is_over(channel: Channel) -> bool:
    """Whether the other side holds nothing of ours that we do not know, on any line, or time is up."""
    return channel.waking == UP or all(_agrees(line) for line in channel.lines.values())


def wake(channel: Channel) -> None:
    """From here on everything goes."""
    channel.waking, channel.timers.wake = 0, None


def ask_on(work: Work, channel: Channel) -> None:
    """Who was not answered asks on."""
    if not _answered(channel):
        channel.timers.wake = Instant(work.now + _step_ms(channel))


def say_have(work: Work, channel: Channel, line: Line) -> None:
    """Say of a line what we hold of both logs."""
    line.said = work.now
    channel.say_newest("have", line.index, _have(line))


def _came_by_beacon(channel: Channel) -> bool:
    """Whether what is being taken came by a number that whoever has just started takes."""
    lane, _, number = channel.arrival
    return lane == Lane.FAST and number > 0 and number % BEACON_STEP == 0


def _have(line: Line) -> frames.Have:
    return frames.Have(line.index, line.own.durable, line.other.durable)


def _agrees(line: Line) -> bool:
    """A receipt proves with its root that what the other side holds is what we hold; a size alone does not."""
    own = line.own
    return bool(own.stopped) or (own.told is not None and own.told <= own.receipted)


def _answered(channel: Channel) -> bool:
    """Whether they have said since our start what they hold, and no more than we know or have proof of."""
    own = [line.own for line in channel.lines.values()]
    return any(log.told is not None for log in own) and all(log.stopped or (log.told or 0) <= log.size for log in own)


def _fresh_ms(channel: Channel) -> int:
    """How long what we said may be on its way and an answer to it on its way back."""
    return 4 * channel.answer_ms


def _step_ms(channel: Channel) -> int:
    wait_ms = WAKE_MS + channel.answer_ms - RESEND_MS_MIN
    return wait_ms // GREETINGS if channel.waking > 0 else wait_ms << min(-channel.waking, DOUBLINGS_MAX)
