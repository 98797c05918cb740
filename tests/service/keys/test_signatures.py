"""Stations whose keys lie in hardware: nothing stops for a slow token, and one that is pulled out makes them rest."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from parley.exchange import waking
from parley.exchange.effects import Sign
from parley.keys.purpose import Purpose, key_id
from parley.record.revocation import revocation_body, revocation_message
from parley.service.engine import NotKept
from parley.service.keys import signatures
from parley.service.keys.files import open_root, open_station_keys
from parley.service.keys.hardware import IN_HARDWARE
from parley.service.keys.troubles import HardwareGone, HardwareKeyAbsent, HardwarePinWrong, HardwareUnset
from parley.service.renewing import EVERYDAY, adopt_card
from parley.station.founding import draw_up, sign_card
from tests.service.stations import PASSPHRASES, Party, about, close, joined, play, two
from tests.softhsm import MODULE, Tray, tray
from verifier import verify

pytestmark = pytest.mark.needs("softhsm")


@pytest.fixture
def tokens(tmp_path: Path) -> Iterator[Tray]:
    with tray(tmp_path / "tray") as one:
        yield one


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signatures, "RETRY_SECONDS", 0.01)
    monkeypatch.setattr(waking, "WAKE_MS", 1_200)


async def with_token(tmp_path: Path, tokens: Tray) -> tuple[Party, Party]:
    """Two stations with a channel; the first has its keys in a token."""
    return await joined(tmp_path, hardware_module=MODULE, hardware_token=tokens.token("everyday"))


async def renewed(party: Party, *purposes: Purpose) -> None:
    """The next card, with these keys made in hardware."""
    before = party.service.card
    names = [one.name.lower() for one in purposes]
    made = await party.ask("card renew", purposes=names, passphrase=PASSPHRASES.station, hardware=True)
    keys = {**before.card.keys, **{Purpose[name.upper()]: bytes.fromhex(key) for name, key in made["public"].items()}}
    said = about("Northern Maritime Command of Arvenia", "en", party.port)
    drawn = draw_up(before.card.root, keys, said, before.card.time_seconds + 1, before)
    adopt_card(party.service, sign_card(open_root(party.folder.root_key, PASSPHRASES.root), drawn).raw)


def test_letters_receipts_and_bundles_are_signed_there(tmp_path: Path, tokens: Tray) -> None:
    async def scene() -> None:
        first, second = await with_token(tmp_path, tokens)
        assert not IN_HARDWARE & open_station_keys(first.folder.keys, PASSPHRASES.station).seeds.keys()
        for number in range(5):
            await first.service.engine.held(await first.say(f"signed there, {number}"))
            await second.service.engine.held(await second.say(f"and receipted there, {number}"))
        assert first.logs() == second.logs()[::-1]
        for party in (first, second):
            logs = (await party.ask("check", signatures=True))["logs"]
            assert all(one["signatures_checked"] == one["entries"] for one in logs)
            path = tmp_path / f"{party.port}.bundle"
            await party.ask("export", path=str(path))
            verify.check_bundle(path.read_bytes())
        await close(first)
        await first.start()
        await second.say("after a restart")
        assert await first.letter()

    play(scene())


def slow(party: Party, monkeypatch: pytest.MonkeyPatch) -> Event:
    """The token of a station signs nothing until the event is set."""
    hardware = party.service.keys.hardware
    assert hardware is not None
    may, sign = Event(), hardware.sign
    monkeypatch.setattr(hardware, "sign", lambda key, message: may.wait() and sign(key, message))
    return may


def test_a_slow_token_stops_nothing_else(tmp_path: Path, tokens: Tray, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        first, second = await with_token(tmp_path, tokens)
        may = slow(first, monkeypatch)
        saying = asyncio.ensure_future(first.say("in its own time"))
        held = second.service.engine.held(await second.say("meanwhile"))
        assert await first.letter() == "meanwhile"
        assert (await first.ask("status"))["trouble"] is None
        assert first.logs()[0] == []
        assert not saying.done()
        assert not held.done()
        may.set()
        await first.service.engine.held(await saying)
        await held

    play(scene())


def test_a_slow_token_has_one_receipt_to_sign_and_not_many(
    tmp_path: Path, tokens: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        first, second = await with_token(tmp_path, tokens)
        may = slow(first, monkeypatch)
        asked: list[bytes] = []
        ask = first.service.engine.signatures.ask

        def count(effect: Sign) -> None:
            asked.append(effect.message)
            ask(effect)

        monkeypatch.setattr(first.service.engine.signatures, "ask", count)
        for number in range(6):
            await second.say(f"meanwhile, {number}")
            assert await first.letter() == f"meanwhile, {number}"
        assert len([one for one in asked if one.startswith(b"cosignature/v1")]) == 1
        held = second.service.engine.held(await second.say("the last"))
        assert await first.letter() == "the last"
        may.set()
        await held
        assert len([one for one in asked if one.startswith(b"cosignature/v1")]) in {2, 3}, (
            "one more if they repeated it"
        )

    play(scene())


def test_a_station_that_closes_waits_for_its_signatures(
    tmp_path: Path, tokens: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        first, _ = await with_token(tmp_path, tokens)
        may = slow(first, monkeypatch)
        saying = asyncio.ensure_future(first.say("the last"))
        await asyncio.sleep(0)
        closing = asyncio.ensure_future(close(first))
        asyncio.get_running_loop().call_later(0.05, may.set)
        await closing
        assert (await saying).index == 0

    play(scene())


def test_a_token_that_takes_too_long_counts_as_gone(
    tmp_path: Path, tokens: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        first, second = await with_token(tmp_path, tokens)
        may = slow(first, monkeypatch)
        monkeypatch.setattr(signatures, "ANSWER_SECONDS_MAX", 0.05)
        with pytest.raises(NotKept):
            await first.say("too late")
        monkeypatch.setattr(signatures, "ANSWER_SECONDS_MAX", 30.0)
        may.set()
        await first.until(lambda: not first.service.engine.trouble)
        await first.service.engine.held(await first.say("said again"))
        assert len(second.logs()[1]) == 1

    play(scene())


def test_pulled_out_it_rests_and_says_so_and_goes_on_when_it_is_back(tmp_path: Path, tokens: Tray) -> None:
    async def scene() -> None:
        first, second = await with_token(tmp_path, tokens)
        heard: list[str] = []
        first.service.engine.on_alarm.append(lambda alarm: heard.append(alarm.code))
        await first.service.engine.held(await first.say("before"))
        tokens.pull()
        with pytest.raises(NotKept) as refused:
            await first.say("never said")
        assert HardwareGone.meaning() in refused.value.sentence
        with pytest.raises(NotKept):
            await first.say("nor this")
        assert HardwareGone.meaning() in (await first.ask("status"))["trouble"]
        held = second.service.engine.held(await second.say("not receipted yet"))
        assert heard == ["hardware-gone"]
        assert not held.done()
        tokens.plug()
        await held
        assert (await first.ask("status"))["trouble"] is None
        await first.service.engine.held(await first.say("after"))
        assert [len(log) for log in first.logs()] == [2, 1]
        assert first.logs() == second.logs()[::-1]

    play(scene())


def test_a_pin_that_is_wrong_is_not_tried_again(tmp_path: Path, tokens: Tray, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        first, _ = await with_token(tmp_path, tokens)
        hardware = first.service.keys.hardware
        tried: list[str] = []

        def wrong() -> None:
            tried.append("wrong")
            raise HardwarePinWrong

        monkeypatch.setattr(hardware, "open", wrong)
        tokens.pull()
        heard: asyncio.Queue[str] = asyncio.Queue()
        first.service.engine.on_alarm.append(lambda alarm: heard.put_nowait(alarm.code))
        with pytest.raises(NotKept):
            await first.say("never said")
        assert [await heard.get(), await heard.get()] == ["hardware-gone", "hardware-pin-wrong"]
        assert first.service.engine.signatures._back is not None
        await first.service.engine.signatures._back
        assert tried == ["wrong"]
        with pytest.raises(NotKept):
            await first.say("never said either")
        tokens.plug()

    play(scene())


def test_a_key_of_a_file_is_replaced_by_one_in_hardware_and_that_by_another(tmp_path: Path, tokens: Tray) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        with pytest.raises(HardwareUnset):
            await renewed(first, Purpose.ENTRY)
        await close(first)
        text = first.folder.config.read_text(encoding="utf-8")
        for name, value in (("module", MODULE), ("token", tokens.token("everyday"))):
            text = text.replace(f'hardware_{name} = ""', f'hardware_{name} = "{value}"')
        first.folder.config.write_text(text, encoding="utf-8")
        await first.start()
        await first.service.engine.held(await first.say("by the key in the file"))
        for number in range(2):
            await renewed(first, *EVERYDAY)
            await first.service.engine.held(await first.say(f"by a key in hardware, {number}"))
        found = {one["key"]: one for one in (await first.ask("card keys"))["keys"] if one["purpose"] == "entry"}
        assert [(one["hardware"] is None, one["in_use"]) for one in found.values()] == [
            (True, False),
            (False, False),
            (False, True),
        ]
        assert first.logs() == second.logs()[::-1]
        old = list(found)[1]
        drawn = bytes.fromhex(
            (await first.ask("card revocation", key=old, reason="token lost", first_false=[]))["revocation"]
        )
        root = open_root(first.folder.root_key, PASSPHRASES.root)
        body = revocation_body(drawn, *root.sign(revocation_message(drawn)))
        await first.ask("card revoke", revocation=body.hex())
        await first.service.engine.held(await first.say("still heard"))

    play(scene())


def test_a_station_whose_token_lacks_its_keys_does_not_open(tmp_path: Path, tokens: Tray) -> None:
    async def scene() -> None:
        first, _ = await two(tmp_path, hardware_module=MODULE, hardware_token=tokens.token("everyday"))
        config = first.folder.config
        text = config.read_text(encoding="utf-8")
        config.write_text(text.replace('"everyday"', f'"{tokens.token("another")}"'), encoding="utf-8")
        with pytest.raises(HardwareKeyAbsent) as absent:
            first.open()
        config.write_text(text, encoding="utf-8")
        card = first.open().card
        assert any(key_id(card.card.keys[one]).hex() in absent.value.detail for one in IN_HARDWARE)

    play(scene())
