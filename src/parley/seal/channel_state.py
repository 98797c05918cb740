"""How a channel's keys are kept: a part for the channel, one for each reception, one for each sender.

This is a station's own matter, not a format between stations; it holds secrets and is to be kept where keys are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, NoReturn

from parley.seal.datagram import EpochKeys
from parley.seal.reception import Reception
from parley.seal.schedule import Chain, Direction, Lane
from parley.seal.sender import Sender, SenderState
from parley.seal.window import EpochWindow, TagTable
from parley.wire import cbor
from parley.wire.errors import Refusal
from parley.wire.ids import ChannelId, Instant
from parley.wire.limits import CHANNEL_STATE_BYTES_MAX

_VERSION: Final = 1


class PartName(NamedTuple):
    """Which part: the channel, or what comes in or goes out on a lane under a root."""

    kind: str
    root: int
    lane: Lane

    def __str__(self) -> str:
        return f"{self.kind}/{self.root}/{int(self.lane)}"


CHANNEL: Final = PartName("channel", 0, Lane.FAST)


class StateBad(Refusal):
    """The keys of a channel, as they were kept, cannot be read."""

    code = "channel-state-bad"
    hint = "restore the station from its backup; the channel then recovers with the other side's help"


@dataclass(frozen=True, slots=True)
class ChannelFacts:
    """What is kept of the channel as a whole; `secrets` by root number."""

    ours: Direction
    confirmed: int
    sending: int
    slow_grace_seconds: int
    recovery_root: bytes
    secrets: Mapping[int, bytes]


def write_channel(facts: ChannelFacts) -> bytes:
    """The part of the channel as a whole."""
    numbers = [_VERSION, int(facts.ours), facts.confirmed, facts.sending, facts.slow_grace_seconds]
    return cbor.encode([*numbers, facts.recovery_root, dict(facts.secrets)])


def write_reception(reception: Reception) -> bytes:
    """The part of one reception."""
    windows = [
        [
            window.keys.epoch,
            window.keys.tag_key,
            window.keys.aead_key,
            window.highest,
            _bits(window.behind),
            window.last_accepted,
            window.deadline,
        ]
        for window in reception.windows
    ]
    chain = reception.chain
    return cbor.encode(
        [reception.root, int(reception.lane), chain.epoch, chain.value, reception.retired_until, windows]
    )


def write_sender(sender: Sender) -> bytes:
    """The part of one sender."""
    state = sender.state()
    kept = [state.epoch, state.chain, state.floor, state.epoch_since, state.epochs_unheard]
    return cbor.encode([sender.root, int(sender.lane), *kept])


def read_parts(state: bytes) -> dict[str, bytes]:
    """The parts of a state kept as one item."""
    match _decode(state):
        case dict() as parts if all(isinstance(part, bytes) for part in parts.values()):
            return parts
        case _:
            return _refuse("not a map of parts")


def read_channel(parts: Mapping[str, bytes]) -> ChannelFacts:
    """What `write_channel` wrote."""
    match _decode(parts.get(str(CHANNEL), b"")):
        case [1, (0 | 1) as ours, int(confirmed), int(sending), int(grace), bytes(recovery_root), dict(secrets)]:
            return ChannelFacts(Direction(ours), confirmed, sending, grace, recovery_root, secrets)
        case _:
            return _refuse("the channel's part")


def read_receptions(parts: Mapping[str, bytes], channel: ChannelId, table: TagTable) -> Iterator[Reception]:
    """The receptions that `write_reception` wrote, their tags live in the table."""
    for key in sorted(key for key in parts if key.startswith("in/")):
        match _decode(parts[key]):
            case [int(root), (0 | 1) as lane, int(epoch), bytes(chain), (int() | None) as retired, list(windows)]:
                reception = Reception(channel, root, Lane(lane), Chain(epoch, chain), table)
                reception.restore([_read_window(window, Lane(lane)) for window in windows], _instant(retired))
                yield reception
            case _:
                _refuse(key)


def read_senders(parts: Mapping[str, bytes]) -> Iterator[Sender]:
    """The senders that `write_sender` wrote; they are wary at first."""
    for key in sorted(key for key in parts if key.startswith("out/")):
        match _decode(parts[key]):
            case [
                int(root),
                (0 | 1) as lane,
                int(epoch),
                bytes(chain),
                int(floor),
                (int() | None) as since,
                int(unheard),
            ]:
                state = SenderState(epoch, chain, floor, _instant(since), unheard)
                yield Sender(root, Lane(lane), state, wary=floor > 0)
            case _:
                _refuse(key)


def _read_window(value: object, lane: Lane) -> EpochWindow:
    match value:
        case [
            int(epoch),
            bytes(tag_key),
            bytes(aead_key),
            (int() | None) as highest,
            bytes(behind),
            int(last),
            (int() | None) as deadline,
        ]:
            window = EpochWindow(EpochKeys(epoch, tag_key, aead_key), lane)
            window.restore(highest, int.from_bytes(behind, "big"), Instant(last), _instant(deadline))
            return window
        case _:
            return _refuse("a window")


def _instant(kept: int | None) -> Instant | None:
    return None if kept is None else Instant(kept)


def _bits(number: int) -> bytes:
    return number.to_bytes((number.bit_length() + 7) // 8, "big")


def _decode(raw: bytes) -> Any:  # noqa: ANN401 - a value of any shape
    try:
        return cbor.decode(raw, CHANNEL_STATE_BYTES_MAX)
    except cbor.BadCbor as bad:
        _refuse(bad.detail)


def _refuse(why: str) -> NoReturn:
    raise StateBad(why)
