"""Cards and keys change over real TCP: a ring that begins anywhere, cards that wait to be told, revoked keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.keys.purpose import Purpose, key_id
from parley.keys.sealed import PassphraseWrong
from parley.record.revocation import BadRevocation, revocation_body, revocation_message
from parley.service.keys.files import open_root, open_station_keys
from parley.service.renewing import EVERYDAY, make_keys
from parley.service.revoking import KeyInUse, KeyNotOurs
from tests.service.stations import PASSPHRASES, Party, close, enrol, found, joined, play, renew, two
from verifier import verify


async def sound(*parties: Party) -> None:
    """Every signature of the record verifies on each side."""
    for party in parties:
        logs = (await party.ask("check", signatures=True))["logs"]
        assert all(one["signatures_checked"] == one["entries"] for one in logs)


async def shown(party: Party, path: Path) -> verify.Bundle:
    """What the checker finds in the bundle that the party exports."""
    await party.ask("export", path=str(path))
    return _checked(path)


def _checked(path: Path) -> verify.Bundle:
    return verify.check_bundle(path.read_bytes())


def serials(bundle: verify.Bundle, party: Party) -> list[int]:
    """The cards that a bundle holds of a party."""
    return [card.serial for card in bundle.parties[party.service.party].cards]


def test_a_party_with_its_third_card_enrols_with_a_new_one(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await two(tmp_path)
        await first.start()
        await second.start()
        for _ in range(2):
            renew(first, new=EVERYDAY)
        await enrol(first, second)
        await first.service.engine.held(await first.say("under the third card"))
        await second.service.engine.held(await second.say("收到"))
        renew(first, new=[Purpose.ENTRY])
        await first.service.engine.held(await first.say("under the fourth"))
        for party in (first, second):
            ring = party.channel.own_ring if party is first else party.channel.other_ring
            assert [card.card.serial for card in ring.cards] == [3, 4]
            await sound(party)
            bundle = await shown(party, tmp_path / f"{party.port}.bundle")
            assert serials(bundle, first) == [3, 4]
        await close(second)
        await second.start()
        assert await first.ask("status")
        await second.service.engine.held(await second.say("after a restart"))

    play(scene())


def test_rings_of_one_party_begin_with_different_cards_in_two_channels(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await joined(tmp_path)
        third = await found(tmp_path / "third", "Coast Guard of Cardonia", "en")
        await third.start()
        await first.service.engine.held(await first.say("under the first card"))
        renew(first, new=EVERYDAY)
        channel = first.channel.id
        await enrol(first, third)
        rings = {
            one.id == channel: [card.card.serial for card in one.own_ring.cards]
            for one in first.service.engine.station.state.channels.values()
        }
        assert rings == {True: [1, 2], False: [2]}
        await third.service.engine.held(await third.say("heard"))
        bundle = await shown(first, tmp_path / "all.bundle")
        assert [card.serial for card in bundle.parties[first.service.party].cards] == [1, 2]
        assert [
            card.serial for card in (await shown(third, tmp_path / "one.bundle")).parties[first.service.party].cards
        ] == [2]

    play(scene())


@pytest.mark.parametrize("offers", [True, False])
def test_a_card_adopted_in_the_middle_of_an_enrolment_is_told_when_it_is_over(tmp_path: Path, offers: bool) -> None:  # noqa: FBT001 - which side
    async def scene() -> None:
        first, second = await two(tmp_path)
        await first.start()
        await second.start()
        offer = await first.ask("enrol offer")
        acceptance = await second.ask("enrol accept", file=offer["file"])
        changing, other = (first, second) if offers else (second, first)
        renew(changing, new=EVERYDAY)
        at_first = await first.ask("enrol finish", kind="accept", file=acceptance["file"])
        await second.ask("enrol finish", kind="finish", file=at_first["file"])
        await close(changing)
        await changing.start()
        for party in (first, second):
            await party.ask("enrol confirm", channel=at_first["channel"])
        assert first.line == second.line
        await changing.service.engine.held(await changing.say("under the second card"))
        assert [card.card.serial for card in other.channel.other_ring.cards] == [1, 2]
        await sound(first, second)

    play(scene())


def test_an_enrolment_that_came_to_nothing_leaves_no_card_behind(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await two(tmp_path)
        first.open()
        second.open()
        await enrol(first, second, confirm=False)
        for party in (first, second):
            await party.ask("enrol drop", channel=party.channel.id.hex())
        for _ in range(2):
            renew(first)
        await enrol(first, second)
        assert [card.card.serial for card in second.channel.other_ring.cards] == [3]

    play(scene())


def test_a_wrong_passphrase_leaves_the_key_file_as_it_is(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await two(tmp_path)
        first.open()
        before = first.folder.keys.read_bytes()
        with pytest.raises(PassphraseWrong):
            make_keys(first.service, "another passphrase", EVERYDAY)
        assert first.folder.keys.read_bytes() == before
        made = make_keys(first.service, PASSPHRASES.station, [Purpose.ENTRY, Purpose.COSIGN])
        assert made.keys() == {Purpose.ENTRY, Purpose.COSIGN}
        assert len(open_station_keys(first.folder.keys, PASSPHRASES.station).spare) == 2

    play(scene())


def signed(party: Party, drawn: str) -> str:
    raw = bytes.fromhex(drawn)
    root = open_root(party.folder.root_key, PASSPHRASES.root)
    return revocation_body(raw, *root.sign(revocation_message(raw))).hex()


def test_a_stolen_entry_key_is_replaced_and_revoked(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        placed = [await first.say(text) for text in ("genuine", "not by us")]
        await first.service.engine.held(placed[1])
        old = key_id(first.service.card.card.keys[Purpose.ENTRY]).hex()
        drawn = await first.ask("card revocation", key=old, reason="stolen", first_false=[placed[1].leaf.hex()])
        body = signed(first, drawn["revocation"])
        with pytest.raises(KeyInUse) as in_use:
            await first.ask("card revoke", revocation=body)
        assert in_use.value.code == "key-in-use"
        renew(first, new=[Purpose.ENTRY])
        await first.ask("card revoke", revocation=body)
        told = [(note["act"], note["words"]) for note in (await first.ask("audit"))["notes"][-2:]]
        assert told == [("card-adopted", "card 2"), ("key-revoked", f"key {old}")]
        await first.service.engine.held(await first.say("by the new key"))
        keys = {one["key"]: one for one in (await first.ask("card keys"))["keys"]}
        assert (keys[old]["revoked"], keys[old]["in_use"], keys[old]["since"]) == (True, False, 1)
        for party in (first, second):
            bundle = await shown(party, tmp_path / f"{party.port}.bundle")
            log = next(one for one in bundle.logs if one.origin == first.channel.lines[1].own.origin.text)
            assert [entry.is_disowned for entry in log.entries.values()] == [False, True, False]

    play(scene())


def test_a_stolen_receipt_key_disowns_what_it_receipted_beyond(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await first.service.engine.held(await first.say("held by us"))
        old = key_id(second.service.card.card.keys[Purpose.RECEIPT]).hex()
        drawn = await second.ask("card revocation", key=old[:6], reason="stolen", first_false=[])
        renew(second, new=[Purpose.RECEIPT])
        await second.ask("card revoke", revocation=signed(second, drawn["revocation"]))
        named = {log["origin"]: log["genuine"] for log in drawn["logs"]}
        assert named == {second.channel.lines[1].other.origin.text: 1}

    play(scene())


def test_what_cannot_be_revoked(tmp_path: Path) -> None:
    async def scene() -> None:
        first, _ = await two(tmp_path)
        first.open()
        card = first.service.card.card
        for key in ("", "zz", key_id(card.keys[Purpose.STATIC]).hex()):
            with pytest.raises(KeyNotOurs) as refused:
                await first.ask("card revocation", key=key, reason="lost", first_false=[])
            assert refused.value.code == "key-not-ours"
        with pytest.raises(BadRevocation):
            await first.ask(
                "card revocation", key=key_id(card.keys[Purpose.ENTRY]).hex(), reason="two\nlines", first_false=[]
            )

    play(scene())
