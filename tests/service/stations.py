"""Whole stations in one event loop: real folders, stores, and TCP on loopback; only the clock may be the test's."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from parley.desk.draft import Draft
from parley.desk.release import Release, release_message
from parley.exchange.effects import Arrived, Placed
from parley.forms.builtin import LETTER, Letter, read_letter
from parley.keys.purpose import Purpose
from parley.keys.signing import ed25519_public, ed25519_sign
from parley.record.card import Address, SignedCard
from parley.record.entry import Entry, decode_entry
from parley.record.post import Post
from parley.service.config import Config
from parley.service.folder import StationFolder
from parley.service.founding import Passphrases, Tokens, init_station
from parley.service.keys.files import open_root
from parley.service.keys.hardware import hardware_of
from parley.service.renewing import adopt_card, make_keys
from parley.service.requests import answering
from parley.service.service import Service, open_service
from parley.station.founding import About, draw_up, sign_card
from parley.wire.ids import Instant, LineId, PostId
from parley.wire.marks import Precedence
from tests.patience import SECONDS_MAX
from tests.ports import free_port
from tests.softhsm import PIN

PASSPHRASES = Passphrases("station passphrase", "root passphrase", "recovery passphrase")
OFFICER = b"o" * 32
OPEN: list[Party] = []
"""The stations of the scene that is being played."""


def play(
    scene: Coroutine[Any, Any, None],
    run: Callable[[Coroutine[Any, Any, None]], None] = asyncio.run,
    *,
    seconds_max: float = SECONDS_MAX,
) -> None:
    """Run a scene to its end, and close every station that it left open."""

    async def bounded() -> None:
        try:
            async with asyncio.timeout(seconds_max):
                await scene
        finally:
            await close(*OPEN)

    run(bounded())


def about(name: str, language: str, port: int) -> About:
    """What a card says of a party with one desk, reachable at one port; 0: not reachable."""
    posts = (Post(PostId(0), {language: "Station"}), Post(PostId(1), {language: "Duty desk"}))
    addresses = (Address("tcp", f"127.0.0.1:{port}"),) if port else ()
    return About({language: name}, posts, addresses, ("telephone 5550123",), (language,))


@dataclass(eq=False)
class Party:
    """A station that may be opened and closed; its officer's key is always the same."""

    folder: StationFolder
    port: int = 0
    share: int = 0
    service: Service = field(init=False)
    turned: asyncio.Event = field(default_factory=asyncio.Event)
    arrived: asyncio.Queue[Entry] = field(default_factory=asyncio.Queue)

    def open(self, *, clock: Callable[[], Instant] | None = None, recovery_seed: bytes | None = None) -> Service:
        """Open it."""
        self.service = open_service(
            self.folder, PASSPHRASES.station, recovery_seed=recovery_seed, pin=lambda: PIN, share=self.share
        )
        if clock is not None:
            self.service.engine.clock = clock
        self._listen_in()
        OPEN.append(self)
        return self.service

    async def start(self, *, clock: Callable[[], Instant] | None = None) -> Service:
        """Open it and let it serve."""
        self.open(clock=clock)
        await self.service.serve()
        answering.answer_others(self.service)
        return self.service

    async def ask(self, verb: str, **args: Any) -> Any:  # noqa: ANN401 - as over the socket
        """What the station answers to a verb."""
        return await answering.answer(self.service, verb, args)

    async def add_officer(self) -> None:
        """The officer whose key is always the same."""
        await self.ask("officer add", public=ed25519_public(OFFICER).hex(), name="Duty officer")

    async def say(self, text: str, *, precedence: Precedence = Precedence.ROUTINE) -> Placed:
        """Release a letter on line 1 of the only channel."""
        line = self.line
        draft = Draft(PostId(1), LETTER, Letter("en", text).body(), precedence)
        until = Instant(self.service.engine.clock() + 60_000)
        signature = ed25519_sign(OFFICER, release_message(line, draft, until))
        return await self.service.engine.say(line, draft, Release(ed25519_public(OFFICER), until, signature))

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait, turn by turn of the station, for something to become true."""
        while not true():
            await self.turned.wait()
            self.turned.clear()

    async def letter(self) -> str:
        """The text of the next letter that arrives."""
        while True:
            entry = await self.arrived.get()
            if (entry.payload.form, entry.payload.form_version) == LETTER:
                return str(read_letter(entry.payload.body).text)

    @property
    def channel(self) -> Any:  # noqa: ANN401 - a Channel; its line 1 is always there
        """The only channel."""
        (channel,) = self.service.engine.station.state.channels.values()
        return channel

    @property
    def line(self) -> LineId:
        """Line 1 of the only channel."""
        return LineId(self.channel.lines[1].own.origin.line)

    def logs(self, *, index: int = 1) -> tuple[list[bytes], list[bytes]]:
        """The entries of our log and of our copy of the other side's."""
        line, vault = self.channel.lines[index], self.service.vault
        own, other = line.own.origin.text, line.other.origin.text
        return vault.entries(own, 0, vault.size(own)), vault.entries(other, 0, vault.size(other))

    def _listen_in(self) -> None:
        engine = self.service.engine
        turn = engine.turn

        def turn_and_tell() -> None:
            turn()
            self.turned.set()

        engine.turn = turn_and_tell  # type: ignore[method-assign]  # the test sees each turn
        engine.on_arrived.append(self._note)

    def _note(self, arrived: Arrived) -> None:
        if not arrived.provisional:
            self.arrived.put_nowait(decode_entry(arrived.raw))


async def found(folder: Path, name: str, language: str, *, port: int | None = None, **config: Any) -> Party:  # noqa: ANN401 - settings
    """A new station with one officer, closed; `port` 0: it cannot be dialled and dials."""
    port = free_port() if port is None else port
    listen = f"127.0.0.1:{port}" if port else ""
    party = Party(StationFolder(folder), port)
    settings = Config(tcp_listen=listen, **config)
    tokens = Tokens(hardware_of(settings, lambda: PIN))
    init_station(party.folder, about(name, language, port), settings, PASSPHRASES, tokens=tokens)
    party.open()
    await party.add_officer()
    await close(party)
    return party


async def two(folder: Path, **config: Any) -> tuple[Party, Party]:  # noqa: ANN401 - settings of the first
    """Two new stations, closed, that do not know each other."""
    return (
        await found(folder / "arvenia", "Northern Maritime Command of Arvenia", "en", **config),
        await found(folder / "belmora", "贝尔莫拉海岸警卫队", "zh"),
    )


async def enrol(first: Party, second: Party, *, confirm: bool = True, secret: str | None = None) -> list[str]:
    """Carry the three files from one open station to the other and back; the words, which both must show alike."""
    offer = await first.ask("enrol offer", secret=secret)
    acceptance = await second.ask("enrol accept", file=offer["file"], secret=secret)
    at_first = await first.ask("enrol finish", kind="accept", file=acceptance["file"])
    at_second = await second.ask("enrol finish", kind="finish", file=at_first["file"])
    assert at_first["words"] == at_second["words"]
    assert at_first["channel"] == at_second["channel"]
    if confirm:
        for party in (first, second):
            await party.ask("enrol confirm", channel=at_first["channel"])
    words: list[str] = at_first["words"]
    return words


async def joined(folder: Path, **config: Any) -> tuple[Party, Party]:  # noqa: ANN401 - settings of the first
    """Two stations that serve and have a verified channel."""
    first, second = await two(folder, **config)
    await first.start()
    await second.start()
    await enrol(first, second)
    return first, second


def next_card(party: Party, *, port: int | None = None, new: Collection[Purpose] = ()) -> bytes:
    """The party's next card, with these keys made anew and perhaps at another port, signed where the root is."""
    before = party.service.card
    (language, name), *_ = before.card.names.items()
    keys = {**before.card.keys, **make_keys(party.service, PASSPHRASES.station, new)}
    said = about(name, language, party.port if port is None else port)
    drawn = draw_up(before.card.root, keys, said, before.card.time_seconds + 1, before)
    return sign_card(open_root(party.folder.root_key, PASSPHRASES.root), drawn).raw


def renew(party: Party, *, port: int | None = None, new: Collection[Purpose] = ()) -> SignedCard:
    """The same, adopted."""
    return adopt_card(party.service, next_card(party, port=port, new=new))


async def close(*parties: Party) -> None:
    """Close those of them that are open."""
    for party in parties:
        if party in OPEN:
            OPEN.remove(party)
            await party.service.close()
