"""Carrying by hand: a stick that goes to and fro, comes late, or holds other people's parcels."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from parley.bearers.parcel import BODY_BYTES_MAX, read_parcels
from parley.exchange.effects import Carry
from parley.service.requests.carry import ChannelSilent
from parley.station.events import CarryOutAsked
from parley.wire.ids import Instant
from parley.wire.limits import BEACON_AHEAD, BEACON_STEP, WINDOW_IDLE_SLOW
from tests.service.stations import Party, enrol, found, play

DAY_MS = 86_400_000
HOUR_MS = 3_600_000
QUIET_MS = 50 * 60_000
"""A moment of the hour at which no station calls the other up for a line test."""


async def apart(folder: Path) -> tuple[Party, Party, Path]:
    """Two verified stations without a network, and a stick."""
    first = await found(folder / "arvenia", "Northern Maritime Command of Arvenia", "en", port=0)
    second = await found(folder / "belmora", "贝尔莫拉海岸警卫队", "zh", port=0)
    first.open()
    second.open()
    await enrol(first, second)
    stick = folder / "stick"
    stick.mkdir()
    return first, second, stick


def test_a_letter_its_receipt_and_an_answer_by_stick(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second, stick = await apart(tmp_path)
        placed = await first.say("Request permission to pass at 0900.")
        held = first.service.engine.held(placed)
        out = await first.ask("carry out", channel=first.channel.id.hex(), path=str(stick))
        assert Path(out["path"]).parent == stick
        assert (await second.ask("carry in", path=str(stick)))["entries"] == 1
        assert await second.letter() == "Request permission to pass at 0900."
        await second.say("同意。")
        await second.ask("carry out", channel=second.channel.id.hex(), path=str(stick))
        assert not held.done()
        assert (await first.ask("carry in", path=str(stick)))["entries"] == 1
        await held
        assert first.logs() == second.logs()[::-1]

    play(scene())


def test_the_tags_of_the_slow_lane_are_live_where_a_slow_bearer_listens_or_once_a_stick_was_read(
    tmp_path: Path,
) -> None:
    def tags(party: Party) -> int:
        return len(party.service.engine.station.state.table)

    async def scene() -> None:
        deaf = await found(tmp_path / "arvenia", "Northern Maritime Command of Arvenia", "en", port=0)
        watched = str(tmp_path / "watched")
        listens = await found(tmp_path / "belmora", "贝尔莫拉海岸警卫队", "zh", port=0, folder_watch=watched)
        deaf.open()
        listens.open()
        await enrol(deaf, listens)
        assert tags(listens) > tags(deaf) + 2 * WINDOW_IDLE_SLOW
        (tmp_path / "stick").mkdir()
        await deaf.ask("carry in", path=str(tmp_path / "stick"))
        assert tags(deaf) > BEACON_AHEAD // BEACON_STEP

    play(scene())


def test_nobodys_parcel_is_eaten_by_another(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second, stick = await apart(tmp_path)
        await first.say("for Belmora")
        await first.ask("carry out", channel=first.channel.id.hex(), path=str(stick))
        in_own = await first.ask("carry in", path=str(stick))
        assert (in_own["parcels"], in_own["others"]) == (0, 1)
        assert (await second.ask("carry in", path=str(stick)))["entries"] == 1

    play(scene())


def test_a_parcel_read_twice_brings_nothing_twice(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second, stick = await apart(tmp_path)
        await first.say("once")
        out = await first.ask("carry out", channel=first.channel.id.hex(), path=str(stick))
        shutil.copy(out["path"], tmp_path / "copy")
        await second.ask("carry in", path=str(stick))
        for _ in range(3):
            shutil.copy(tmp_path / "copy", out["path"])
            assert (await second.ask("carry in", path=str(stick)))["entries"] == 0
        assert len(second.logs()[1]) == 1

    play(scene())


def test_a_stick_from_three_weeks_ago_still_opens(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second, stick = await apart(tmp_path)
        now = first.service.engine.clock() // HOUR_MS * HOUR_MS + QUIET_MS
        days = 0
        for party in (first, second):
            party.service.engine.clock = lambda: Instant(now + days * DAY_MS)
        await first.say("written three weeks before it arrives")
        await first.ask("carry out", channel=first.channel.id.hex(), path=str(stick))
        later = tmp_path / "later"
        for day in range(1, 22):
            days = day
            later.mkdir(exist_ok=True)
            await second.say(f"day {day}")
            await second.ask("carry out", channel=second.channel.id.hex(), path=str(later))
            assert (await first.ask("carry in", path=str(later)))["entries"] == 1
        assert (await second.ask("carry in", path=str(stick)))["entries"] == 1
        assert await second.letter() == "written three weeks before it arrives"

    play(scene())


def test_what_does_not_fit_into_one_parcel_goes_into_several(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        first, second, stick = await apart(tmp_path)
        turned = first.service.engine.do

        def much(*events: object) -> None:
            turned(*events)  # type: ignore[arg-type]  # events, as they came
            if isinstance(events[0], CarryOutAsked):
                first.service.engine.carrier(Carry("folder", str(stick), tuple(b"x" * 60_000 for _ in range(300))))

        monkeypatch.setattr(first.service.engine, "do", much)
        await first.say("and much else")
        out = await first.ask("carry out", channel=first.channel.id.hex(), path=str(stick))
        assert len(out["paths"]) == 2
        assert BODY_BYTES_MAX < 300 * 60_000
        assert sum(len(one.datagrams) for one in read_parcels(stick).parcels) == out["datagrams"]
        assert (await second.ask("carry in", path=str(stick)))["entries"] == 1

    play(scene())


def test_junk_on_the_stick_is_named_and_left(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second, stick = await apart(tmp_path)
        await first.say("whole")
        out = Path((await first.ask("carry out", channel=first.channel.id.hex(), path=str(stick)))["path"])
        whole = out.read_bytes()  # noqa: ASYNC240 - nothing else runs
        (stick / "0torn.parley").write_bytes(whole[: len(whole) // 2])
        (stick / "1foreign.parley").write_bytes(b"not a parcel")
        (stick / "2bits.parley").write_bytes(whole[:70] + bytes((whole[70] ^ 1,)) + whole[71:])
        answer = await second.ask("carry in", path=str(stick))
        assert [one["code"] for one in answer["skipped"]] == ["parcel-torn", "parcel-foreign", "parcel-torn"]
        assert (answer["entries"], answer["parcels"]) == (1, 1)

    play(scene())


def test_nothing_is_carried_before_the_words_are_confirmed(tmp_path: Path) -> None:
    async def scene() -> None:
        first = await found(tmp_path / "arvenia", "Northern Maritime Command of Arvenia", "en", port=0)
        second = await found(tmp_path / "belmora", "贝尔莫拉海岸警卫队", "zh", port=0)
        first.open()
        second.open()
        await enrol(first, second, confirm=False)
        with pytest.raises(ChannelSilent) as refused:
            await first.ask("carry out", channel=first.channel.id.hex(), path=str(tmp_path))
        assert refused.value.code == "channel-silent"

    play(scene())
