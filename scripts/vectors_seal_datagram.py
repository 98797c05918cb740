"""Vectors of datagrams: keys, sealed bytes, shared tags, what is refused, and how a window moves."""

from __future__ import annotations

from parley.seal.datagram import EpochKeys, pad
from parley.seal.frames import Have, Receipt, pack
from parley.seal.schedule import Chain, Direction, Lane, epoch_of
from parley.wire.ids import ChannelId, LogSize
from scripts.vectors_common import Agreements, Json, fixed, flipped, invalid

ROOT = fixed("root 0")
CHANNEL = ChannelId(fixed("channel"))
HAVE = pack([Have(1, LogSize(70), LogSize(12))], padded=False)
RECEIPT = Receipt(1, LogSize(71), 1_790_000_000, fixed("signature") * 2)


ABOUT = """
Each datagram of `valid` opens to its plaintext under the keys of its root, channel, direction and lane, by its number;
the last two share a tag. Those of `invalid` come to a receiver of the root, channel, direction and lane given that has
accepted the numbers in `accepted`. `windows`: what a fresh receiver of the fast lane accepts, in order; so many seconds
pass before, in which it works out its beacons.
""".replace("\n", " ").strip()


def vectors(_: Agreements) -> dict[str, Json]:
    """The file by name."""
    return {"datagram.json": datagrams()}


def datagrams() -> Json:
    """The file."""
    sealed = [
        case(0, HAVE),
        case(0, pad(b"")),
        case(1, pack([RECEIPT], padded=True)),
        case(256, pack([RECEIPT, Have(0, LogSize(1), LogSize(1))], padded=True), lane=1),
        case(65_535, HAVE, direction=1),
        case(65_536, HAVE),
        case((5 << 16) + 3, b"", lane=1),
        *collision(),
    ]
    return {
        "about": ABOUT,
        "keys": [keys(direction, lane, epoch) for direction in (0, 1) for lane in (0, 1) for epoch in (0, 1, 5)],
        "valid": sealed,
        "invalid": refused(),
        "windows": windows(),
    }


def chain(direction: int, lane: int, epoch: int, root: bytes = ROOT, channel: ChannelId = CHANNEL) -> Chain:
    """The chain at an epoch."""
    found = Chain.start(root, channel, Direction(direction), Lane(lane))
    found.advance(epoch)
    return found


def keys(direction: int, lane: int, epoch: int) -> Json:
    """The keys of an epoch."""
    at = chain(direction, lane, epoch)
    made = at.keys()
    return {
        "root": ROOT.hex(),
        "channel": CHANNEL.hex(),
        "direction": direction,
        "lane": lane,
        "epoch": epoch,
        "chain": at.value.hex(),
        "tag_key": made.tag_key.hex(),
        "aead_key": made.aead_key.hex(),
    }


def seal(number: int, plaintext: bytes, direction: int = 0, lane: int = 0, **where: Json) -> bytes:
    """A datagram."""
    return chain(direction, lane, epoch_of(number), **where).keys().seal(number, plaintext)


def case(number: int, plaintext: bytes, direction: int = 0, lane: int = 0) -> Json:
    """A datagram that opens."""
    return {
        "root": ROOT.hex(),
        "channel": CHANNEL.hex(),
        "direction": direction,
        "lane": lane,
        "number": number,
        "plaintext": plaintext.hex(),
        "datagram": seal(number, plaintext, direction, lane).hex(),
    }


def collision() -> list[Json]:
    """Two numbers within one window whose tags are the same."""
    at = chain(0, 0, 0)
    for epoch in range(10_000):
        at.advance(epoch)
        made, seen = at.keys(), dict[bytes, int]()
        for number in range(epoch << 16, (epoch << 16) + (1 << 16)):
            tag = made.tag(number)
            if tag in seen:
                return [case(seen[tag], HAVE), case(number, HAVE)]
            seen[tag] = number
    raise AssertionError("no two tags are the same")


RECEIVER: Json = {"root": ROOT.hex(), "channel": CHANNEL.hex(), "direction": 0, "lane": 0, "accepted": [0]}


def refused() -> list[Json]:
    """Datagrams that the receiver must refuse."""
    good = seal(1, HAVE)
    wrong_tag = chain(0, 1, 0).keys().tag(1) + good[4:]
    after = chain(0, 0, 1).keys()
    next_keys = EpochKeys(0, after.tag_key, after.aead_key)
    cases = {
        "nothing": b"",
        "a tag alone": good[:4],
        "a byte short of the shortest": seal(1, b"")[:-1],
        "a byte short": good[:-1],
        "a byte long": good + b"\0",
        "a bit of the tag": flipped(good, 0),
        "a bit of the ciphertext": flipped(good, 4),
        "a bit of the authenticator": flipped(good, -1),
        "another lane's tag": wrong_tag,
        "longer than a bearer carries": good.ljust(65_508, b"\0"),
        "accepted before": seal(0, HAVE),
        "reflected": seal(1, HAVE, direction=1),
        "of another channel": seal(1, HAVE, channel=ChannelId(fixed("another channel"))),
        "of another root": seal(1, HAVE, root=fixed("root 1")),
        "of this epoch, its keys of the next": next_keys.seal(1, HAVE),
        "outside the window and no beacon": seal(4_097, HAVE),
        "a beacon too far ahead": seal((1 << 20) + 256, HAVE),
    }
    return [invalid(name, "datagram-unknown", **RECEIVER, datagram=bad) for name, bad in cases.items()]


def windows() -> list[Json]:
    """What a fresh receiver accepts, in order."""
    steps = [
        [(0, 32, False), (0, 31, True), (0, 31, False), (0, 0, True), (0, 127, True), (0, 128, True)],
        [(0, 0, True), (0, 100_000, False), (0, 100_096, True), (0, 100_100, True), (0, 100_200, False)],
        [(0, 1_048_832, False), (0, 1_048_320, True), (0, 0, True), (0, 1_048_321, True), (3_600, 1, False)],
        [*[(0, number, True) for number in range(17)], (0, 1_040, True), (0, 17, True), (0, 16, False)],
        [*[(0, number, True) for number in range(17)], (3_600, 1_040, False), (0, 48, True), (0, 112, True)],
        [(0, 65_535, False), (0, 65_280, True), (0, 65_300, True), (0, 65_536, True), (0, 65_301, True)],
    ]
    return [
        [{"seconds": seconds, "number": number, "accepted": accepted} for seconds, number, accepted in script]
        for script in steps
    ]
