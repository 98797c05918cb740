"""The engine over disks that lie: what was not kept was not said, and the station goes on."""

from __future__ import annotations

import asyncio
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from parley.exchange.effects import Alarm, Carry, ReadEntries
from parley.exchange.events import TimePassed
from parley.seal.channel import Sealed
from parley.seal.schedule import Lane
from parley.service import engine
from parley.service.engine import NotKept
from parley.service.faults import StationFault
from parley.station.events import ChannelVerified
from parley.station.turn import Turn, take_turn
from parley.store.plan import damaged
from parley.store.troubles import StoreRowDamaged
from parley.wire.ids import EntryIndex
from tests.patience import SECONDS_MAX
from tests.service.stations import Party, close, enrol, joined, play, two
from tests.store.faulty import Fault, FaultyStore


def lying(party: Party, *faults: Fault) -> FaultyStore:
    """Let the next commits of a station go wrong, in this order."""
    store = FaultyStore(party.service.vault.store, dict(enumerate(faults)))
    party.service.vault.store = store
    return store


def alarms(party: Party) -> list[str]:
    """The codes of the alarms from here on."""
    heard: list[str] = []
    party.service.engine.on_alarm.append(lambda alarm: heard.append(alarm.code))
    return heard


@pytest.mark.parametrize("fault", [Fault.REFUSED, Fault.LOST])
def test_what_the_disk_did_not_take_was_not_said(tmp_path: Path, fault: Fault) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        heard = alarms(first)
        lying(first, fault)
        with pytest.raises(NotKept) as refused:
            await first.say("lost")
        assert refused.value.code == "not-kept"
        assert heard == ["store-failed" if fault is Fault.REFUSED else "store-unsure"]
        assert first.logs()[0] == []
        placed = await first.say("said again")
        assert await second.letter() == "said again"
        await first.service.engine.held(placed)
        assert first.logs()[0] == second.logs()[1]
        assert len(first.logs()[0]) == 1

    play(scene())


def test_what_the_disk_took_and_denied_was_said_once(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        lying(first, Fault.HAPPENED)
        placed = await first.say("taken, and denied")
        assert await second.letter() == "taken, and denied"
        await first.service.engine.held(placed)
        await first.service.engine.held(await first.say("the next"))
        assert first.logs()[0] == second.logs()[1]
        assert len(first.logs()[0]) == 2

    play(scene())


def test_nothing_leaves_that_is_not_durable(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _second = await joined(tmp_path)
        await first.service.engine.held(await first.say("before"))
        carried: list[Carry] = []
        first.service.engine.carrier = carried.append
        lying(first, *[Fault.REFUSED] * 3)
        with pytest.raises(NotKept):
            await first.say("never")
        with pytest.raises(NotKept):
            first.service.engine.do(TimePassed(), ChannelVerified(first.channel.id))
        assert carried == []

    play(scene())


def test_the_receiver_whose_disk_fails_receipts_nothing_and_gets_it_again(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        store = lying(second, Fault.REFUSED, Fault.LOST, Fault.HAPPENED)
        held = first.service.engine.held(await first.say("three times on its way"))
        await held
        assert store.commits >= 3
        assert first.logs()[0] == second.logs()[1]

    play(scene())


def test_a_full_disk_makes_the_station_rest_and_not_spin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "REST_SECONDS", 0.001)

    async def scene() -> None:
        first, second = await joined(tmp_path)
        store = lying(first, *[Fault.REFUSED] * 6)
        refused = 0
        while store.commits <= 6:
            await first.until(lambda: not first.service.engine.trouble)
            try:
                await first.service.engine.held(await first.say("is there room?"))
            except NotKept:
                refused += 1
        untold = [one for one in first.service.alarms.newest() if one["number"] is None]
        assert 1 <= refused <= first.service.engine.reloads == 6 - len(untold), "alarms meet the full disk as well"
        assert first.logs()[0] == second.logs()[1]

    play(scene())


def test_receipts_that_became_durable_untold_are_told(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _second = await joined(tmp_path)
        placed = await first.say("received")
        held = first.service.engine.held(placed)
        lying(first, Fault.HAPPENED)
        await held

    play(scene())


def test_a_fault_of_ours_ends_a_turn_and_not_the_station(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        traces: list[Any] = []
        asyncio.get_running_loop().set_exception_handler(lambda _, context: traces.append(context["exception"]))
        heard = alarms(first)
        turns = [_stumble]

        def stumble_once(*given: Any) -> Turn:  # noqa: ANN401 - as take_turn
            return (turns.pop() if turns else take_turn)(*given)

        monkeypatch.setattr(engine, "take_turn", stumble_once)
        with pytest.raises(NotKept):
            await first.say("stumbled over")
        assert heard == [StationFault.code]
        assert [str(one) for one in traces] == ["a fault of ours"]
        await first.service.engine.held(await first.say("and on it goes"))
        assert first.logs()[0] == second.logs()[1]

    play(scene())


def _stumble(*_: object) -> Turn:
    raise ZeroDivisionError("a fault of ours")


def test_what_was_sealed_beside_a_commit_that_failed_never_leaves(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await first.service.engine.held(await first.say("before"))
        sealed: list[bytes] = []
        carried: list[bytes] = []
        ready = Event()
        keys, engine = second.channel.keys, second.service.engine
        seal, carrier = keys.seal, engine.carrier

        def watched(plaintext: bytes, lane: Lane, **how: Any) -> Sealed:  # noqa: ANN401 - as ChannelKeys.seal
            found: Sealed = seal(plaintext, lane, **how)
            sealed.extend([found.datagram] if store.commits else [])
            ready.set()
            return found

        def carry(effect: Carry) -> None:
            carried.extend(effect.datagrams)
            carrier(effect)

        keys.seal = watched  # of the station that the failed commit ends, and not of the one that is loaded after it
        engine.carrier = carry
        store = lying(second, Fault.LOST)
        store.before_fault = lambda: ready.wait(SECONDS_MAX)
        await first.service.engine.held(await first.say("receipted only when it was kept"))
        assert sealed, "the receipt was ready before the commit failed"
        assert carried, "and another one left after it was kept"
        assert not set(sealed) & set(carried)

    play(scene())


def test_a_spoiled_entry_is_told_after_the_turn_that_read_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        first, _second = await joined(tmp_path)
        heard = alarms(first)
        engine = first.service.engine

        def spoiled(name: str, _start: int, _count: int) -> list[bytes]:
            raise damaged(name, 1)

        with monkeypatch.context() as patched:
            patched.setattr(first.service.vault, "entries", spoiled)
            with pytest.raises(StoreRowDamaged):
                engine._answer(ReadEntries(1, first.channel.lines[1].own.origin.text, EntryIndex(0), 3))
        assert heard == []
        engine.do(TimePassed())
        assert heard == ["store-row-damaged"]

    play(scene())


def test_a_closed_station_says_so_and_its_store_stays_closed(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await two(tmp_path)
        first.open()
        second.open()
        await enrol(first, second)
        await close(first, second)
        with pytest.raises(NotKept, match="closing"):
            await first.say("too late")
        first.service.engine.post(TimePassed())
        first.service.engine.drain()
        first.open()  # the lock is free: the closed one has not taken it again

    play(scene())


def test_alarms_reach_whoever_listens(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _second = await joined(tmp_path)
        heard = alarms(first)
        first.service.engine.tell(Alarm("peer-regressed", first.channel.id, "line 1"))
        assert heard == ["peer-regressed"]

    play(scene())
