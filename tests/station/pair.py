"""Two whole stations in one process, with memory stores and a wire that the test holds in its hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TypeVar

from parley.desk.draft import Draft
from parley.desk.officers import Officer, Role
from parley.desk.release import Release, release_message
from parley.exchange.channel import Settings
from parley.exchange.effects import (
    Append,
    Carry,
    Decapsulate,
    Declined,
    Durable,
    Effect,
    Encapsulate,
    Keep,
    Mend,
    Note,
    ReadEntries,
    ReadLine,
    ReadValues,
    Sign,
)
from parley.exchange.events import (
    Answer,
    DatagramsArrived,
    Decapsulated,
    Encapsulated,
    Persisted,
    Signed,
    TimePassed,
)
from parley.exchange.generations import CARDS_SPACE
from parley.exchange.keying import KEYS_SPACE, VERIFIED_SPACE
from parley.exchange.route import Route
from parley.forms.builtin import LETTER, Letter
from parley.keys.kem import xwing_decapsulate, xwing_encapsulate
from parley.keys.purpose import Purpose, key_id
from parley.keys.signing import ed25519_public, ed25519_sign, mldsa44_sign
from parley.record.card import Address, SignedCard
from parley.record.post import Post
from parley.record.terms import Side, encode_terms, line_id, standard_terms
from parley.seal.channel import ChannelKeys
from parley.seal.schedule import Direction, Lane
from parley.seal.window import TagTable
from parley.service.reading import Reading
from parley.station.events import Event, LineRead, OfficerReleased, OfficersChanged, RouteFound
from parley.station.founding import PUBLIC, About, RootSeeds, draw_up, new_root, new_seeds, publics, sign_card
from parley.station.loading import CHANNEL_SPACE, LINE_SPACE, ChannelFacts, load, load_again
from parley.station.station import Station
from parley.station.turn import take_turn
from parley.store.interface import AppendEntry, Journal, MendEntry, Op
from parley.store.interface import Keep as StoreKeep
from parley.store.memory import MemoryStore
from parley.wire.dictionary import STANDARD_DIGEST
from parley.wire.ids import ChannelId, Instant, LineId, OfficerId, PostId
from parley.wire.marks import Precedence

T = TypeVar("T")
Draw = Callable[[int], bytes]

START = Instant(1_700_000_000_000)
OFFICER = b"o" * 32
USUAL = Settings()


def drip(seed: str) -> Draw:
    """A deterministic source of entropy."""
    counter = 0

    def draw(size: int) -> bytes:
        nonlocal counter
        out = b""
        while len(out) < size:
            counter += 1
            out += sha256(f"{seed} {counter}".encode()).digest()
        return out[:size]

    return draw


def whose(*seeds: bytes) -> dict[bytes, Officer]:
    """An officer for each seed, who may do everything."""
    keys = [ed25519_public(seed) for seed in seeds]
    return {key: Officer(OfficerId(key[:16]), frozenset(Role)) for key in keys}


@dataclass
class Party:
    """A party's root, keys and card."""

    root: RootSeeds
    seeds: dict[Purpose, bytes]
    card: SignedCard
    older: tuple[dict[Purpose, bytes], ...] = ()


def found(name: str, language: str) -> Party:
    """A party with one post beside the station."""
    draw = drip(name)
    root, seeds = new_root(draw), new_seeds(draw)
    posts = (Post(PostId(0), {language: "Station"}), Post(PostId(1), {language: "Duty desk"}))
    about = About({language: name}, posts, (Address("tcp", "127.0.0.1:1"),), (), (language,))
    return Party(root, seeds, sign_card(root, draw_up(root.public, publics(seeds), about, START // 1000)))


ARVENIA = found("Northern Maritime Command of Arvenia", "en")
BELMORA = found("贝尔莫拉海岸警卫队", "zh")


@dataclass
class End:
    """One station with its store and keys."""

    party: Party
    store: MemoryStore
    station: Station
    now: Instant = START
    carried: list[Carry] = field(default_factory=list)
    told: list[Effect] = field(default_factory=list)
    draw: Draw = field(default_factory=lambda: drip("nothing"))
    settings: Settings = USUAL

    def feed(self, *events: Event) -> None:
        """Turn the wheel until it stands still."""
        waiting: list[Event] = list(events)
        while waiting:
            turn = take_turn(self.station, waiting, self.now, self.draw, self.answer)
            self.store.commit([to_op(effect) for effect in turn.durable])
            waiting = [Persisted()] if turn.durable else []
            for effect in turn.release:
                if isinstance(effect, Carry):
                    self.carried.append(effect)
                elif isinstance(effect, ReadLine):
                    channel = self.station.state.channels[effect.channel]
                    waiting.append(LineRead(*load_again(self.store, channel, effect.line)))
                else:
                    self.told.append(effect)

    def answer(self, effect: Effect) -> Answer | None:
        """What the world answers at once."""
        match effect:
            case Sign(token, key, message, wanted):
                seed = self._seed(Purpose[key.upper()], wanted)
                return Signed(token, (mldsa44_sign if key == "cosign" else ed25519_sign)(seed, message))
            case ReadEntries() | ReadValues():
                return Reading(self.store).answer(effect)
            case Encapsulate(token, public):
                ciphertext, shared = xwing_encapsulate(public, self.draw(32))
                return Encapsulated(token, ciphertext, shared)
            case Decapsulate(token, ciphertext):
                return Decapsulated(token, xwing_decapsulate(self.party.seeds[Purpose.STATIC], ciphertext))
            case _:
                return None

    def _seed(self, purpose: Purpose, wanted: bytes) -> bytes:
        """The private key with this id, of the newest card or of one before it."""
        for seeds in (self.party.seeds, *self.party.older):
            if key_id(PUBLIC[purpose](seeds[purpose])) == wanted:
                return seeds[purpose]
        raise AssertionError("a key that this party never had")

    def reload(self) -> None:
        """A crash: only what is durable is left."""
        self.station = Station(load(self.store, self.party.card.party, self.settings))
        self.carried.clear()
        self.feed(OfficersChanged(whose(OFFICER)))

    def said(self, kind: type[T]) -> list[T]:
        """What it told of one kind."""
        return [effect for effect in self.told if isinstance(effect, kind)]

    def size(self, origin: str) -> int:
        """Entries in its store."""
        return self.store.size(origin)


def to_op(effect: Durable) -> Op:
    """The store's word for a durable effect."""
    match effect:
        case Append(origin, index, raw, leaf):
            return AppendEntry(origin, index, raw, leaf)
        case Keep(space, key, value):
            return StoreKeep(space, key, value)
        case Note(space, value):
            return Journal(space, value)
        case Mend(origin, index, raw):
            return MendEntry(origin, index, raw)


class Pair:
    """Two sides that share a verified channel with lines 0 and 1, and the wire between them."""

    def __init__(self, mtu_bytes: int = 16_384, *, settings: Settings = USUAL, kind: type[End] = End) -> None:
        self.kind = kind
        self.channel = ChannelId(sha256(b"channel").digest())
        first, second = ARVENIA, BELMORA
        sides = (
            Side(first.card.party, PostId(1), first.card.hash),
            Side(second.card.party, PostId(1), second.card.hash),
        )
        terms = [
            encode_terms(
                standard_terms(
                    index=index,
                    channel=self.channel,
                    sides=sides,
                    languages=("en", "zh"),
                    dictionary=STANDARD_DIGEST,
                    forms=settings.catalogue.names,
                    digests=settings.catalogue.digests,
                )
            )
            for index in (0, 1)
        ]
        self.lines = [line_id(one) for one in terms]
        self.a = self._side(first, second, terms, settings, is_first=True)
        self.b = self._side(second, first, terms, settings, is_first=False)
        self.mtu_bytes = mtu_bytes
        self.connect()

    def _side(self, own: Party, other: Party, terms: list[bytes], settings: Settings, *, is_first: bool) -> End:
        store = MemoryStore()
        facts = ChannelFacts(self.channel, own.card.party, other.card.party, is_first)
        direction = Direction(0 if is_first else 1)
        keys = ChannelKeys.start(self.channel, direction, b"r" * 32, b"R" * 32, TagTable())
        ops = [
            StoreKeep(CHANNEL_SPACE, self.channel, facts.encoded()),
            StoreKeep(VERIFIED_SPACE, self.channel, b"\x01"),
        ]
        ops += [StoreKeep(KEYS_SPACE, self.channel + name.encode(), part) for name, part in keys.parts().items()]
        ops += [StoreKeep(CARDS_SPACE, one.card.party + bytes((0, 0, 0, 1)), one.card.raw) for one in (own, other)]
        ops += [StoreKeep(LINE_SPACE, self.channel + bytes((index,)), one) for index, one in enumerate(terms)]
        store.commit(ops)
        side = self.kind(
            own, store, Station(load(store, own.card.party, settings)), draw=drip(str(is_first)), settings=settings
        )
        side.station.state.channels[self.channel].waking = 0  # it has just enrolled, and not started
        side.feed(OfficersChanged(whose(OFFICER)))
        return side

    def connect(self) -> None:
        """Both find their way to the other."""
        for side, address in ((self.a, "b"), (self.b, "a")):
            route = Route("tcp", address, Lane.FAST, self.mtu_bytes, two_way=True, fixed=True)
            side.feed(RouteFound(self.channel, route))

    @property
    def line(self) -> LineId:
        """The line of the two desks."""
        return self.lines[1]

    def send(
        self, side: End, text: str, precedence: Precedence = Precedence.ROUTINE, ticket: int = 1, language: str = "en"
    ) -> None:
        """Release a letter."""
        draft = Draft(PostId(1), LETTER, Letter(language, text).body(), precedence)
        until = Instant(side.now + 60_000)
        signature = ed25519_sign(OFFICER, release_message(self.line, draft, until))
        release = Release(ed25519_public(OFFICER), until, signature)
        before = len(side.said(Declined))
        side.feed(OfficerReleased(self.line, draft, release, ticket))
        declined = side.said(Declined)[before:]
        if declined:
            raise declined[0].refusal

    def take_wire(self, side: End) -> list[bytes]:
        """What a side has given to its bearer."""
        datagrams = [one for carry in side.carried for one in carry.datagrams]
        side.carried.clear()
        return datagrams

    def deliver(self, side: End, datagrams: list[bytes]) -> None:
        """Hand datagrams up to a side."""
        via = "b" if side is self.a else "a"
        side.feed(DatagramsArrived("tcp", via, tuple(datagrams), Lane.FAST, self.mtu_bytes, answers=True))

    def settle(self, rounds: int = 50) -> None:
        """Let everything cross until both are silent."""
        for _ in range(rounds):
            to_b, to_a = self.take_wire(self.a), self.take_wire(self.b)
            if not to_a and not to_b:
                return
            if to_b:
                self.deliver(self.b, to_b)
            if to_a:
                self.deliver(self.a, to_a)
        raise AssertionError("they do not fall silent")

    def wait(self, milliseconds: int) -> None:
        """Let time pass on both sides, timer by timer."""
        end = Instant(self.a.now + milliseconds)
        while True:
            due = [t for side in (self.a, self.b) if (t := side.station.next_timer()) is not None and t <= end]
            now = max(min(due), self.a.now) if due else end
            for side in (self.a, self.b):
                side.now = now
                side.feed(TimePassed())
            self.settle()
            if now >= end:
                return
