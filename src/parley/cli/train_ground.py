"""The ground of a rehearsal: two real stations in one process, a wire between them, a clock that can be put forward.

One station serves at its socket like any other, so that a newcomer's verbs reach it; the other is the counterpart's.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final, TypeVar

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.exchange.effects import Carry, Effect
from parley.exchange.events import DatagramsArrived, TimePassed
from parley.exchange.route import Route
from parley.exchange.work import Work
from parley.forms.body import form_of, write
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.record.post import Post
from parley.seal.schedule import Lane
from parley.service import control
from parley.service.config import Config
from parley.service.entropy import entropy, now
from parley.service.folder import StationFolder
from parley.service.founding import Passphrases, init_station
from parley.service.keys.files import OFFICER, write_seed
from parley.service.requests.answering import answer
from parley.service.service import Service, open_service
from parley.station.events import Event, OfficerReleased, RouteFound
from parley.station.founding import About
from parley.station.releasing import speak
from parley.station.station import Station
from parley.wire.ids import STATION_POST, EntryHash, Instant, LineId, PostId
from parley.wire.marks import Nature, Precedence

Json = dict[str, Any]
T = TypeVar("T")

AHEAD_MS_MAX: Final = 13 * 3_600_000
"""About so long ago the clock of a rehearsal begins, and it never passes this machine's, by which officers release."""

HOUR_MS: Final = 3_600_000
BEGIN_MS: Final = 300_000
"""It begins five minutes past the hour, so that a line test is due within the first hour."""

SEED_BYTES: Final = 32
STEP_SECONDS: Final = 120
TICK_SECONDS: Final = 0.05
CROSSING_CYCLES: Final = 16
"""Cycles of the loop in which what one station said has crossed and been receipted, however busy the machine is."""

MTU_BYTES: Final = 16_384
READY_SECONDS_MAX: Final = 120
VALID_MS: Final = 600_000
WIRE: Final = "tcp"

OWN, OTHER = "own", "counterpart"
STATION: Final = Post(STATION_POST, {"en": "Station"})
ABOUT: Final = {
    OWN: About(
        {"en": "Northern Maritime Command of Arvenia (in training)"},
        (STATION, Post(PostId(1), {"en": "Duty officer"}, (PostId(2),)), Post(PostId(2), {"en": "Deputy"})),
        (),
        (),
        ("en",),
    ),
    OTHER: About(
        {"en": "Coast Guard of Belmora (simulated)"},
        (
            STATION,
            Post(PostId(1), {"en": "Director"}, (PostId(2),), PostId(3)),
            Post(PostId(2), {"en": "Deputy director"}),
            Post(PostId(3), {"en": "Duty desk"}),
        ),
        (),
        (),
        ("en",),
    ),
}


class Ground:
    """Both stations at work, in a thread of their own."""

    def __init__(self, folder: Path, passphrase: str) -> None:
        self.own = StationFolder(folder / OWN)
        self._other = StationFolder(folder / OTHER)
        self._passphrase = passphrase
        self.key = self.own.path / "trainee.key"
        begun = (now() - AHEAD_MS_MAX) // HOUR_MS * HOUR_MS + BEGIN_MS
        self._ahead_ms = begun - now()
        self._officer = entropy(SEED_BYTES)
        self._loop = asyncio.new_event_loop()
        self._ready, self._end = threading.Event(), asyncio.Event()
        self._services: dict[str, Service] = {}
        self.each_step: Callable[[], Coroutine[Any, Any, None]] = _nothing
        """What happens on the counterpart's side whenever some time has passed."""
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._ended = self._thread.submit(self._run)
        self._ready.wait(READY_SECONDS_MAX)
        if self._ended.done():
            self._ended.result()

    # -- for the thread that trains ------------------------------------------------------------------------------------

    def close(self) -> None:
        """Both stations end."""
        self._loop.call_soon_threadsafe(self._end.set)
        self._ended.result()
        self._thread.shutdown()

    def run(self, what: Coroutine[Any, Any, T]) -> T:
        """What it comes to, done in the stations' thread."""
        return asyncio.run_coroutine_threadsafe(what, self._loop).result()

    def pass_time(self, seconds: int) -> None:
        """So much time passes, two minutes at a time."""
        self.run(self._pass(seconds))

    def now(self) -> Instant:
        """The time of the rehearsal, in milliseconds since 1970."""
        return Instant(now() + self._ahead_ms)

    @property
    def left_seconds(self) -> int:
        """How much longer the rehearsal can last."""
        return -self._ahead_ms // 1000

    # -- in the stations' thread ---------------------------------------------------------------------------------------

    async def ask(self, verb: str, *, of: str = OTHER, **request: Any) -> Json:  # noqa: ANN401 -- what the verb takes
        """What one of the stations answers."""
        return await answer(self._services[of], verb, request)

    async def say(
        self,
        body: object,
        *,
        line: int = 1,
        post: int | None = None,
        answers: str | None = None,
        precedence: Precedence = Precedence.ROUTINE,
        anyway: bool = False,
    ) -> None:
        """The counterpart says it; `anyway`: though its own station would not let it, as one that was changed would."""
        service = self._services[OTHER]
        (channel,) = service.engine.station.state.channels.values()
        usual = channel.lines[line].own_post if line else STATION_POST
        draft = Draft(
            post=usual if post is None else PostId(post),
            form=form_of(type(body)).named,
            body=write(body),
            precedence=precedence,
            nature=Nature.EXERCISE if line else Nature.OPERATION,
            answers=None if answers is None else EntryHash(bytes.fromhex(answers)),
        )
        line_id = channel.lines[line].own.origin.line
        until = Instant(self.now() + VALID_MS)
        signature = ed25519_sign(self._officer, release_message(line_id, draft, until))
        release = Release(ed25519_public(self._officer), until, signature)
        if anyway:
            service.engine.do(_SaidAnyway(line_id, draft, release, 0))
        else:
            await service.engine.say(line_id, draft, release)
        await self._settle()

    async def _pass(self, seconds: int) -> None:
        while seconds > 0:
            step = min(seconds, STEP_SECONDS)
            seconds -= step
            self._ahead_ms = min(0, self._ahead_ms + step * 1000)
            await self._settle()
            await self.each_step()

    async def _settle(self) -> None:
        """What is due happens, and what crosses has crossed."""
        for _ in range(3):
            for service in self._services.values():
                service.engine.post(TimePassed())
            for _ in range(CROSSING_CYCLES):
                await asyncio.sleep(0)
            await asyncio.sleep(TICK_SECONDS / 10)

    def _run(self) -> None:
        try:
            with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
                runner.run(self._serve())
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        try:
            for name, folder in ((OWN, self.own), (OTHER, self._other)):
                secrets = Passphrases(self._passphrase, self._passphrase, self._passphrase)
                init_station(folder, ABOUT[name], Config(), secrets)
                self._services[name] = open_service(folder, self._passphrase, clock=self.now)
            await self._join()
            await self._give_key()
            server = await control.listen(self._services[OWN])
            self._ready.set()
            while not self._end.is_set():
                await self._tick()
            server.close()
            self.own.socket.unlink(missing_ok=True)
        finally:
            for service in self._services.values():
                await service.close()

    async def _tick(self) -> None:
        """What a station wants to be told the time for happens soon, wherever the clock was put."""
        for service in self._services.values():
            service.engine.post(TimePassed())
        await asyncio.sleep(TICK_SECONDS)

    async def _give_key(self) -> None:
        """The newcomer is an officer of his station."""
        seed = entropy(SEED_BYTES)
        write_seed(self.key, OFFICER, seed, self._passphrase)
        await self.ask("officer add", of=OWN, public=ed25519_public(seed).hex(), name="trainee")

    async def _join(self) -> None:
        """Both enrol, and a wire joins them; the counterpart has an officer, and a station that can be made to lie."""
        offer = await self.ask("enrol offer", of=OWN)
        accept = await self.ask("enrol accept", file=offer["file"])
        begun = await self.ask("enrol finish", of=OWN, file=accept["file"], kind="accept")
        await self.ask("enrol finish", file=begun["file"], kind="finish")
        for name, peer in ((OWN, OTHER), (OTHER, OWN)):
            await self.ask("enrol confirm", of=name, channel=begun["channel"])
            engine, there = self._services[name].engine, self._services[peer].engine
            engine.carrier = _wire(there.post, name)
            (channel,) = engine.station.state.channels
            engine.post(RouteFound(channel, Route(WIRE, peer, Lane.FAST, MTU_BYTES, two_way=True, fixed=True)))
        other = self._services[OTHER]
        await self.ask("officer add", public=ed25519_public(self._officer).hex(), name="counterpart")
        other.engine.station = _Unruly(other.engine.station.state)


class _SaidAnyway(OfficerReleased):
    """A draft that is said without a look at the rules."""


class _Unruly(Station):
    """A station whose door can stand open."""

    __slots__ = ()

    def step(self, event: Event, now: Instant, entropy: Callable[[int], bytes]) -> list[Effect]:
        """As any station does; what is to be said anyway goes straight to its signature."""
        if not isinstance(event, _SaidAnyway):
            return super().step(event, now, entropy)
        work = Work(now, entropy, self.state.errands, alarms=self.state.alarms)
        channel, line = self.state.places[LineId(event.line_id)]
        speak(self.state, work, channel, line, event.draft)
        return work.effects


def _wire(post: Callable[[Event], None], name: str) -> Callable[[Carry], None]:
    """Hands what a station gives to its bearer up at the other one."""

    def carry(effect: Carry) -> None:
        post(DatagramsArrived(WIRE, name, effect.datagrams, Lane.FAST, MTU_BYTES, answers=True))

    return carry


async def _nothing() -> None:
    """Nobody acts on the counterpart's side."""
