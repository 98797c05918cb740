"""Two stations with an agreed call between them, and pages in it: without a browser, saying what one would say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.exchange.effects import Placed
from parley.forms.body import form_of, write
from parley.forms.calls import CallAnswer, CallAnswered, CallRequest
from parley.forms.standings import Means
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.wire.errors import ParleyError
from parley.wire.ids import STATION_POST, EntryHash, Instant, PostId
from parley.wire.marks import Precedence
from tests.ports import own_address
from tests.service.stations import OFFICER, Party, enrol, found

SAMPLES = Path(__file__).parents[2] / "meeting" / "samples"
HERE, THERE, THIRD = own_address(1), own_address(2), own_address(3)
WHO = "Duty officer"


@dataclass
class Scene:
    """Arvenia asked for a call, and Belmora agreed."""

    first: Party
    second: Party
    call: EntryHash

    def pages(self) -> tuple[Browser, Browser]:
        """A page of each side: first the one that makes the offer."""
        here, there = Browser(self, self.first, HERE), Browser(self, self.second, THERE)
        return (here, there) if self.first.channel.lines[1].first else (there, here)

    async def refusals(self, party: Party, code: str) -> list[Any]:
        """What a side has refused in the call, once it has recorded that it refused something by this code."""
        news = party.service.news
        while True:
            newest, room = news.newest, await party.ask("room", call=self.call.hex())
            found = [one for one in room["refused"] if one["ours"]]
            if any(one["why"] == code for one in found):
                return found
            await news.following(newest)


@dataclass
class Browser:
    """A page: what it knows of the room, and what it says."""

    scene: Scene
    party: Party
    relay: str
    page: str = ""
    certificate: bytes = b""
    joined: dict[str, Any] = field(default_factory=dict)

    async def join(self, means: str = "VIDEO", **more: Any) -> Browser:  # noqa: ANN401 -- as over the socket
        """Join the call."""
        self.joined = await self._ask("join", means=means, **more)
        self.page = self.joined["page"]
        self.certificate = sha256(self.page.encode()).digest()
        return self

    async def room(self) -> Any:  # noqa: ANN401
        """The room as this page sees it."""
        return await self.party.ask("room", call=self.scene.call.hex(), page=self.page)

    async def leg(self, other: Browser) -> Any:  # noqa: ANN401
        """What there is between this page and another; None where there is nothing."""
        return next((one for one in (await self.room())["legs"] if one["to"] == other.page), None)

    async def say(self, act: str, **said: Any) -> Any:  # noqa: ANN401
        """Say something as this page."""
        return await self._ask(act, page=self.page, **said)

    async def offer(self, other: Browser, *, round: int = 0, **other_words: Any) -> Any:  # noqa: A002, ANN401
        """Offer media."""
        said = {"sdp": self.sdp("offer"), "fingerprint": self.certificate.hex(), **other_words}
        return await self.say("offer", to=other.page, round=round, **said)

    async def answer(self, other: Browser, *, round: int = 0, **other_words: Any) -> Any:  # noqa: A002, ANN401
        """Answer the offer that was made."""
        leg = await self.leg(other)
        said = {"sdp": self.sdp("answer"), "fingerprint": self.certificate.hex(), "offer": leg["offer"]["hash"]}
        return await self.say("answer", to=other.page, round=round, **{**said, **other_words})

    async def up(self, other: Browser, *, round: int = 0, **other_words: Any) -> Any:  # noqa: A002, ANN401
        """Say that media flow."""
        said = {"fingerprint": other.certificate.hex(), **other_words}
        return await self.say("up", to=other.page, round=round, **said)

    def sdp(self, sample: str, *, relay: str | None = None, certificate: bytes | None = None) -> str:
        """A description of a browser with this page's certificate, at its own side's relay."""
        text = (SAMPLES / f"{sample}.sdp").read_text().replace("192.0.2.91", relay or self.relay)
        printed = (certificate or self.certificate).hex(":").upper()
        lines = [
            f"a=fingerprint:sha-256 {printed}" if line.startswith("a=fingerprint:") else line
            for line in text.splitlines()
        ]
        return "\r\n".join([*lines, ""])

    async def until_leg(self, other: Browser, key: str) -> Any:  # noqa: ANN401
        """Wait until there is something between this page and another."""
        news = self.party.service.news
        while True:
            newest, leg = news.newest, await self.leg(other)
            if leg is not None and leg[key]:
                return leg
            await news.following(newest)

    async def until(self, true: Callable[[Any], bool]) -> Any:  # noqa: ANN401
        """Wait until the room is so."""
        news = self.party.service.news
        while True:
            newest, room = news.newest, await self.room()
            if true(room):
                return room
            await news.following(newest)

    async def until_there(self, other: Browser) -> None:
        """Wait until this page sees another in the room."""
        await self.until(lambda room: other.page in {one["page"] for one in room["present"]})

    async def _ask(self, act: str, **said: Any) -> Any:  # noqa: ANN401
        return await self.party.ask(f"room {act}", call=self.scene.call.hex(), officer=WHO, **said)


async def agreed(folder: Path, *, relays: bool = False, **request: Any) -> Scene:  # noqa: ANN401 -- of the request
    """Two stations that serve, and a call that was asked for and accepted."""
    settings: list[dict[str, Any]] = [{"relay_address": one} if relays else {} for one in (HERE, THERE)]
    first = await found(folder / "arvenia", "Northern Maritime Command of Arvenia", "en", **settings[0])
    second = await found(folder / "belmora", "贝尔莫拉海岸警卫队", "zh", **settings[1])
    await first.start()
    await second.start()
    await enrol(first, second)
    asked = CallRequest(topics=("The drifting buoy",), languages=("en",), means=(Means.VIDEO,), **request)
    call = EntryHash((await release(first, asked)).leaf)
    await second.until(lambda: _thread(second, call) is not None)
    await release(second, CallAnswered(answer=CallAnswer.ACCEPTED), call)
    scene = Scene(first, second, call)
    await first.until(lambda: bool(_thread(first, call).facts))
    return scene


async def release(party: Party, body: object, answers: EntryHash | None = None, *, index: int = 1) -> Placed:
    """Say something of a post's on line 1, or of the party's on line 0, released by the officer."""
    line = party.channel.lines[index].own.origin.line
    draft = Draft(PostId(index), form_of(type(body)).named, write(body), Precedence.IMMEDIATE, answers=answers)
    until = Instant(party.service.engine.clock() + 60_000)
    signature = ed25519_sign(OFFICER, release_message(line, draft, until))
    return await party.service.engine.say(line, draft, Release(ed25519_public(OFFICER), until, signature))


async def refusal_of(saying: Any) -> str:  # noqa: ANN401 -- whatever is awaited
    """The code by which something is refused."""
    try:
        await saying
    except ParleyError as refusal:
        return refusal.code
    return ""


async def signal(party: Party, call: EntryHash, body: object) -> Placed:
    """Have a station say a signal that its own checks would not let pass."""
    named = form_of(type(body)).named
    draft = Draft(STATION_POST, named, write(body), Precedence.IMMEDIATE, answers=call)
    return await party.service.engine.signal(party.line, draft)


def _thread(party: Party, call: EntryHash) -> Any:  # noqa: ANN401 -- a Thread, if it is there
    state = party.service.engine.station.state
    return state.watches[party.channel.id].calls.books[1].get(call)
