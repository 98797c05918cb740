"""Two stations over real TCP: letters, receipts, restarts, moved addresses, new cards, restored backups."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from pathlib import Path

import pytest

from parley.keys.purpose import Purpose
from parley.service.engine import NotKept
from parley.service.finding import AmbiguousEntry, NoEntry
from parley.service.folder import StationFolder
from parley.service.keys.files import RECOVERY, KeyAbsent, open_seed
from parley.service.renewing import EVERYDAY, adopt_card
from parley.service.restore import lay_store, recover
from parley.service.service import RestoreUnfinished, open_service
from parley.service.views.links import ways_view
from parley.station.releasing import LogStopped
from parley.store.backup import open_backup
from parley.store.troubles import StationBusy, StoreRowDamaged
from tests.ports import free_port
from tests.service.stations import PASSPHRASES, Party, close, joined, next_card, play, renew


def agree(first: Party, second: Party) -> None:
    """Both hold the same two logs on line 1, whichever wrote which."""
    assert first.logs() == second.logs()[::-1]


def test_letters_cross_both_ways_and_receipts_come_back(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        placed = await first.say("Request the position of your patrol vessel at 0600.")
        assert await second.letter() == "Request the position of your patrol vessel at 0600."
        await first.service.engine.held(placed)
        answer = await second.say("The vessel was in port.")
        assert await first.letter() == "The vessel was in port."
        await second.service.engine.held(answer)
        agree(first, second)
        assert len(first.logs()[0]) == len(first.logs()[1]) == 1
        view = await first.ask("show", entry=placed.leaf.hex()[:8])
        assert (view["state"], view["text"]) == ("held", "Request the position of your patrol vessel at 0600.")

    play(scene())


def test_a_side_that_restarts_in_the_middle_loses_and_doubles_nothing(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        for number in range(10):
            await first.say(f"before {number}")
        await close(second)
        for number in range(10):
            await first.say(f"while away {number}")
        await second.start()
        placed = await first.say("after")
        await first.service.engine.held(placed)
        await close(first)
        await second.say("said while the other is away")
        await first.start()
        assert await first.letter() == "said while the other is away"
        agree(first, second)
        assert len(first.logs()[0]) == 21

    play(scene())


def test_one_store_has_one_process_and_a_closed_one_says_nothing(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        with pytest.raises(StationBusy):
            open_service(first.folder, PASSPHRASES.station)
        await close(first)
        with pytest.raises(NotKept):
            await first.say("closed")

    play(scene())


def test_entries_are_found_by_the_beginning_of_their_hash(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        hashes = [(await first.say(f"number {number}")).leaf.hex() for number in range(3)]
        assert (await first.ask("show", entry=hashes[1][:8].upper()))["index"] == 1
        for prefix in ("", hashes[0][:7], hashes[0][:8] + "g", "00" * 32):
            with pytest.raises(NoEntry) as refused:
                await first.ask("show", entry=prefix)
            assert refused.value.code == "entry-absent"
        places = first.service.vault.find(hashes[0]) + first.service.vault.find(hashes[1])
        first.service.vault.find = lambda _: places  # type: ignore[method-assign, assignment]  # hashes that begin alike cannot be had
        with pytest.raises(AmbiguousEntry) as several:
            await first.ask("show", entry="00000000")
        assert several.value.code == "entry-ambiguous"

    play(scene())


def test_a_party_that_moved_is_found_at_the_address_of_its_new_card(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await first.service.engine.held(await first.say("to the old address"))
        await second.service.engine.held(await second.say("this way too"))
        port = free_port()
        renew(second, port=port)
        await first.until(lambda: first.channel.other_ring.newest.card.serial == 2)
        config = second.folder.config.read_text().replace(str(second.port), str(port))
        await close(second)
        second.folder.config.write_text(config)
        await second.start()
        ways = {way["address"] for way in ways_view(first.service)}
        assert f"127.0.0.1:{port}" in ways
        await first.service.engine.held(await first.say("to the new address"))
        agree(first, second)

    play(scene())


def test_keys_are_renewed_while_letters_go_on(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        before = dict(first.service.card.card.keys)
        placed = [await first.say("under the old keys")]
        renew(first, new=EVERYDAY)
        placed += [await first.say(f"under the new keys {number}") for number in range(3)]
        await asyncio.gather(*(first.service.engine.held(one) for one in placed))
        await second.service.engine.held(await second.say("heard"))
        agree(first, second)
        after = dict(second.channel.other_ring.newest.card.keys)
        assert all(before[purpose] != after[purpose] for purpose in Purpose if purpose is not Purpose.RECOVERY)
        await close(first)
        await first.start()
        await first.service.engine.held(await first.say("after a restart"))
        for party in (first, second):
            assert all(
                one["signatures_checked"] == one["entries"]
                for one in (await party.ask("check", signatures=True))["logs"]
            )

    play(scene())


def test_a_card_whose_keys_are_not_here_is_not_adopted(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        signed = next_card(first, new=EVERYDAY)
        first.service.keys = open_service_keys(second)
        with pytest.raises(KeyAbsent):
            adopt_card(first.service, signed)
        with pytest.raises(KeyAbsent):
            await first.ask("card adopt", card=signed.hex())

    play(scene())


def open_service_keys(party: Party):  # type: ignore[no-untyped-def]  # noqa: ANN201 - StationKeys
    return party.service.keys


def test_a_restored_station_is_let_in_again_and_begins_new_generations(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await first.service.engine.held(await first.say("in the backup"))
        await second.service.engine.held(await second.say("also in it"))
        await first.ask("backup", path=str(tmp_path / "backup"))
        for number in range(3):
            await first.service.engine.held(await first.say(f"after the backup {number}"))
            await second.service.engine.held(await second.say(f"after it {number}"))
        lost = first.logs()
        old = first.channel.lines[1].own.origin.generation
        await close(first)
        restored = _moved(first, tmp_path / "restored")
        lay_store(restored.folder, open_backup(tmp_path / "backup"))
        with pytest.raises(RestoreUnfinished) as refused:
            restored.open()
        assert refused.value.code == "restore-unfinished"
        seed = open_seed(first.folder.recovery_key, RECOVERY, PASSPHRASES.recovery)
        assert await recover(restored.folder, PASSPHRASES.station, seed) == 1
        await restored.start()
        line = restored.channel.lines[1]
        await restored.until(lambda: line.own.origin.generation != old and line.own.durable > 0)
        placed = await restored.say("in the new generation")
        while await second.letter() != "in the new generation":
            pass
        await restored.service.engine.held(placed)
        await restored.until(lambda: restored.service.vault.size(line.own_past[0].origin.text) == len(lost[0]))
        await restored.until(lambda: line.other.durable >= len(lost[1]))
        vault = restored.service.vault
        assert vault.entries(line.own_past[0].origin.text, 0, 99) == lost[0]
        assert vault.entries(line.other.origin.text, 0, len(lost[1])) == lost[1]
        assert [one["code"] for one in (await restored.ask("status"))["alarms"]].count("log-regressed") == 0

    play(scene())


def _moved(party: Party, folder: Path) -> Party:
    """A new folder with the settings and the everyday keys of the old one, and no record."""
    fresh = StationFolder(folder).made()
    fresh.keys.write_bytes(party.folder.keys.read_bytes())
    fresh.config.write_text(party.folder.config.read_text())
    return Party(fresh, party.port)


def test_a_folder_set_back_by_hand_stops_at_first_contact(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await first.service.engine.held(await first.say("kept"))
        await close(first)
        before = first.folder.record.read_bytes()
        await first.start()
        for number in range(3):
            await first.service.engine.held(await first.say(f"forgotten {number}"))
        await close(first)
        for beside in first.folder.path.glob("record.db*"):
            beside.unlink()
        first.folder.record.write_bytes(before)
        await first.start()
        await second.say("Is anything wrong over there?")
        await first.until(lambda: first.channel.lines[1].own.stopped == "log-regressed")
        with pytest.raises(LogStopped) as refused:
            await first.say("a second entry at a place that is taken")
        assert refused.value.code == "log-stopped"
        assert len(second.logs()[1]) == 4

    play(scene())


def spoil(party: Party, written: bytes, instead: bytes) -> None:
    """Change bytes in the file of a closed station."""
    raw = party.folder.record.read_bytes()
    assert raw.count(written) == 1
    party.folder.record.write_bytes(raw.replace(written, instead))


@pytest.mark.parametrize("ours", [True, False])
def test_a_spoiled_row_is_named_at_opening_and_the_other_side_gives_it_back(tmp_path: Path, *, ours: bool) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        for party in (first, second):
            await party.service.engine.held(await party.say(f"Zanzibar {party is first}"))
        await close(first)
        spoil(first, f"Zanzibar {ours}".encode(), f"Zanzibas {ours}".encode())
        await first.start()
        assert set(first.channel.resting) == {1}
        with pytest.raises(LogStopped, match="row-damaged"):
            await first.say("on a line that rests")
        with pytest.raises(LogStopped, match="row-damaged"):
            await first.ask("export", path=str(tmp_path / "bundle"))
        found = [one for one in (await first.ask("check"))["logs"] if one["lost"]]
        assert [(one["ours"], one["lost"]["entries"]) for one in found] == [(ours, [0])]
        assert [one["ours"] for one in (await first.ask("inbox"))["entries"]] == [not ours]
        begun = first.service.engine.clock()
        await first.until(lambda: not first.channel.resting)
        assert first.service.engine.clock() - begun < 5_000
        status = await first.ask("status")
        assert [one["code"] for one in status["alarms"]] == ["row-damaged"]
        assert ("our log" if ours else "their log") in status["alarms"][0]["detail"]
        assert (await first.ask("check", signatures=True))["logs"][0]["lost"] is None
        for party, other in ((first, second), (second, first)):
            await party.service.engine.held(await party.say("it goes on"))
            assert await other.letter()
        agree(first, second)
        assert [len(log) for log in first.logs()] == [2, 2]

    play(scene())


def test_while_line_0_rests_the_lines_of_the_desks_serve(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        renew(first)
        await first.until(lambda: first.channel.lines[0].own.receipted == 1)
        origin = first.channel.lines[0].own.origin.text
        (sound,) = first.service.vault.entries(origin, 0, 1)
        await close(first)
        file = sqlite3.connect(first.folder.record)
        assert file.execute("UPDATE row SET raw = x'00' WHERE raw = ?", (sound,)).rowcount == 1
        file.commit()
        file.close()
        await first.start()
        assert set(first.channel.resting) == {0}
        placed = await first.say("while line 0 rests")
        await first.service.engine.held(placed)
        await first.until(lambda: not first.channel.resting)
        assert first.service.vault.entries(origin, 0, 1) == [sound]
        agree(first, second)

    play(scene())


def test_a_spoiled_value_keeps_a_station_shut_and_the_lock_is_let_go(tmp_path: Path) -> None:
    """Nobody else has it: only a backup brings it back."""

    async def scene() -> None:
        first, _ = await joined(tmp_path)
        await close(first)
        raw = first.folder.record.read_bytes()
        file = sqlite3.connect(first.folder.record)
        file.execute("UPDATE kept SET value = x'00' WHERE space = 'line'")
        file.commit()
        file.close()
        for _ in range(2):
            with pytest.raises(StoreRowDamaged):
                first.open()
        first.folder.record.write_bytes(raw)
        first.open()

    play(scene())


def test_a_bundle_is_written_and_status_says_how_old_everything_is(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        await first.service.engine.held(await first.say("in the bundle"))
        told = await first.ask("export", path=str(tmp_path / "bundle"))
        assert (tmp_path / "bundle").stat().st_size == told["bytes"]
        status = await first.ask("status")
        json.dumps(status)
        (line,) = [
            one for one in status["channels"][0]["lines"] if one["line_index" if "line_index" in one else "index"] == 1
        ]
        assert (line["own_entries"], line["own_held"]) == (1, 1)
        assert 0 <= line["held_age_seconds"] < 60

    play(scene())
