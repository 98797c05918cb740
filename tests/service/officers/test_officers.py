"""Officers of a real station: added, changed, removed; tickets that serve once; what each change leaves behind."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from parley.desk.officers import OfficerRoleWanted, Role
from parley.exchange.effects import Keep
from parley.keys.passkey import base64url, from_base64url
from parley.keys.sealed import PassphraseWrong
from parley.keys.signing import ed25519_public
from parley.service.officers.officers import AdministratorWanted, KeyTaken, LastAdministrator, OfficerNameTaken
from parley.service.officers.tickets import (
    TICKET_SPACE,
    BadTicket,
    TicketExpired,
    TicketForeign,
    TicketUsed,
    TicketVoid,
)
from parley.service.people import OFFICER_SPACE, KeyKind, NoOfficer, OfficerChanged, people
from parley.store.troubles import StoreTrouble
from parley.wire.cbor import encode
from parley.wire.errors import Refusal
from parley.wire.ids import Instant
from tests.keys.authenticator import HOST, Device, device
from tests.service.stations import OFFICER, PASSPHRASES, Party, close, found, play

Json = dict[str, Any]
ADDRESS = f"https://{HOST}:8443"


def at_console(folder: Path, scene: Callable[[Party], Awaitable[None]]) -> None:
    """A scene at an open station with a console."""

    async def played() -> None:
        party = await found(folder, "Arvenia", "en", port=0, console_address=ADDRESS, passphrases=True)
        party.open()
        await scene(party)
        assert (await party.ask("audit"))["findings"] == []

    play(played())


async def refused(party: Party, named: type[Refusal], verb: str, /, **args: Any) -> str:  # noqa: ANN401 - as the verb takes
    with pytest.raises(named) as told:
        await party.ask(verb, **args)
    return told.value.sentence


async def enrolled(party: Party, name: str, one: Device, *roles: str) -> Json:
    """An officer with this passkey."""
    made = await party.ask(
        "officer add", name=name, roles=list(roles) or None, ticket_seconds=600, passphrase=PASSPHRASES.station
    )
    begun = await party.ask("officer enrol begin", ticket=made["ticket"], kind="passkey")
    credential = one.makes_json(begun["options"])
    answer: Json = await party.ask("officer enrol finish", ticket=made["ticket"], credential=credential)
    return answer


async def administrator(party: Party, name: str = "Chief") -> str:
    return str((await enrolled(party, name, device("EdDSA", credential=name.encode()), "administrator"))["officer"])


# -- who is an officer -------------------------------------------------------------------------------------------------


def test_an_officer_has_an_id_roles_and_keys(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        made = await party.ask("officer add", name="Watch officer", roles=["watch", "interpreter"], public="ab" * 32)
        assert len(made["officer"]) == 32
        assert made["roles"] == ["watch", "interpreter"]
        assert [key["kind"] for key in made["keys"]] == ["file"]
        assert made["ticket"] is made["link"] is None
        listed = (await party.ask("officers"))["officers"]
        assert [one["name"] for one in listed] == ["Duty officer", "Watch officer"]
        assert listed[0]["roles"] == ["watch", "drafter", "releaser"]
        party.service.engine.drain()
        state = party.service.engine.station.state
        assert state.officers[bytes.fromhex("ab" * 32)].roles == {Role.WATCH, Role.INTERPRETER}

    at_console(tmp_path, scene)


def test_names_and_keys_are_each_one_persons(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        await refused(party, OfficerNameTaken, "officer add", name="DUTY officer")
        await refused(party, KeyTaken, "officer add", name="Other", public=ed25519_public(OFFICER).hex())
        await party.ask("officer add", name="Other", public="cd" * 32)
        await refused(party, KeyTaken, "officer key add", officer="Other", public="cd" * 32)
        await refused(party, NoOfficer, "officer remove", officer="Nobody")
        await refused(party, NoOfficer, "officer remove", officer="")
        await refused(party, NoOfficer, "officer key remove", officer="Other", key="ff")

    at_console(tmp_path, scene)


def test_officers_of_before_are_each_an_officer_of_his_own(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        old = [bytes((one,)) * 32 for one in (1, 2)]
        party.service.vault.commit([Keep(OFFICER_SPACE, key, encode({1: f"old {key[0]}", 2: 7})) for key in old])
        listed = [one for one in people(party.service.vault) if one.name.startswith("old")]
        assert [one.keys[0].key for one in listed] == old
        assert len({one.id for one in listed}) == 2
        after = await party.ask("officer roles", officer="old 1", roles=["watch"])
        assert (after["officer"], after["roles"]) == (listed[0].id.hex(), ["watch"])
        assert old[0] not in party.service.vault.kept(OFFICER_SPACE)
        await party.ask("officer remove", officer="02020202")
        assert [one.name for one in people(party.service.vault)] == ["Duty officer", "old 1"]

    at_console(tmp_path, scene)


def test_whoever_listens_hears_of_each_change(tmp_path: Path) -> None:
    heard: list[OfficerChanged] = []

    async def scene(party: Party) -> None:
        party.service.on_officer.append(heard.append)
        made = await party.ask("officer add", name="Guest")
        await party.ask("officer key add", officer="Guest", public="cd" * 32)
        await party.ask("officer roles", officer="Guest", roles=["auditor"])
        await party.ask("officer key remove", officer="Guest", key="cdcd")
        await party.ask("officer ticket", officer="Guest")
        await party.ask("officer remove", officer="Guest")
        assert {one.officer.hex() for one in heard} == {made["officer"]}
        acts = ["officer-added", "key-added", "roles-changed", "key-removed", "ticket-made", "officer-removed"]
        assert [one.act for one in heard] == acts
        notes = (await party.ask("audit"))["notes"][1:]
        assert [note["act"] for note in notes] == acts
        assert [note["officer_name"] for note in notes] == ["Guest"] * len(acts)
        assert notes[2]["roles"] == ["auditor"]

    at_console(tmp_path, scene)


def test_what_the_disk_does_not_take_is_neither_done_nor_noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StoreTrouble("no space left")

    async def scene(party: Party) -> None:
        heard: list[OfficerChanged] = []
        party.service.on_officer.append(heard.append)
        with monkeypatch.context() as broken:
            broken.setattr(party.service.store, "commit", full)
            with pytest.raises(StoreTrouble):
                await party.ask("officer add", name="Guest")
        assert heard == []
        await party.ask("officer add", name="Guest")
        notes = (await party.ask("audit"))["notes"]
        assert [note["officer_name"] for note in notes] == ["Duty officer", "Guest"]

    at_console(tmp_path, scene)


# -- on whose word -----------------------------------------------------------------------------------------------------


def test_only_an_administrator_changes_officers_at_the_console(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        chief = await administrator(party)
        guest = (await party.ask("officer add", name="Guest", by=chief))["officer"]
        for verb, more in (
            ("officer add", {"name": "More"}),
            ("officer roles", {"officer": "Guest", "roles": ["watch"]}),
            ("officer remove", {"officer": "Chief"}),
            ("officer key add", {"officer": "Guest", "public": "cd" * 32}),
            ("officer ticket", {"officer": "Chief"}),
        ):
            await refused(party, AdministratorWanted, verb, by=guest, **more)
        assert (await party.ask("officer ticket", officer="Guest", by=guest))["ticket"]  # his own next passkey
        assert (await party.ask("audit"))["notes"][-1]["by"] == guest
        await party.ask("officer remove", officer="Guest", by=chief)
        await refused(party, NoOfficer, "officer add", name="More", by=guest)

    at_console(tmp_path, scene)


def test_an_administrator_is_made_by_another_or_by_the_stations_passphrase(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        roles = {"roles": ["administrator"]}
        await refused(party, AdministratorWanted, "officer add", name="Chief", **roles)
        await refused(party, PassphraseWrong, "officer add", name="Chief", passphrase="no", **roles)
        await refused(party, AdministratorWanted, "officer roles", officer="Duty officer", **roles)
        chief = await administrator(party)
        await refused(party, AdministratorWanted, "officer ticket", officer="Chief")
        second = await party.ask("officer add", name="Second", by=chief, **roles)
        assert second["roles"] == ["administrator"]

    at_console(tmp_path, scene)


def test_the_last_administrator_goes_only_at_the_stations_own_machine(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        chief = await administrator(party)
        await refused(party, LastAdministrator, "officer remove", officer="Chief", by=chief)
        await refused(party, LastAdministrator, "officer roles", officer="Chief", roles=["watch"], by=chief)
        await party.ask("officer remove", officer="Chief")
        assert not [one for one in people(party.service.vault) if Role.ADMINISTRATOR in one.roles]
        await administrator(party, "Next")  # the passphrase of the station makes a new one

    at_console(tmp_path, scene)


# -- tickets -----------------------------------------------------------------------------------------------------------


def test_a_ticket_becomes_a_passkey_once(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        made = await party.ask("officer add", name="Guest", ticket_seconds=600)
        assert made["link"] == f"{ADDRESS}/enrol#{made['ticket']}"
        assert made["keys"] == []
        assert made["ticket_until"] == party.service.engine.clock() // 1000 + 600
        one = device("ES256")
        begun = await party.ask("officer enrol begin", ticket=made["ticket"], kind="passkey")
        assert begun["options"]["rp"] == {"id": HOST, "name": "Arvenia"}
        assert from_base64url(begun["options"]["user"]["id"]).hex() == made["officer"]
        credential = one.makes_json(begun["options"])
        done = await party.ask("officer enrol finish", ticket=made["ticket"], credential=credential)
        assert [(key["kind"], key["key"]) for key in done["keys"]] == [("passkey", one.key.hex())]
        assert done["ticket_until"] is None
        for verb, more in (("officer enrol begin", {"kind": "passkey"}), ("officer enrol finish", {})):
            await refused(party, TicketUsed, verb, ticket=made["ticket"], **more)
        await close(party)
        party.open()
        await refused(party, TicketUsed, "officer enrol begin", ticket=made["ticket"], kind="passkey")

    at_console(tmp_path, scene)


def test_a_ticket_altered_at_any_character_is_refused_by_name(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        text = (await party.ask("officer add", name="Guest", ticket_seconds=600))["ticket"]
        raw = from_base64url(text)
        for place in range(len(raw)):
            altered = raw[:place] + bytes((raw[place] ^ 1,)) + raw[place + 1 :]
            with pytest.raises((BadTicket, TicketForeign)):
                await party.ask("officer enrol begin", ticket=base64url(altered), kind="passkey")
        for wrong in ("", text[:-1], text + "A", "é" * 8, text.replace(text[0], "+", 1)):
            await refused(party, BadTicket, "officer enrol begin", ticket=wrong, kind="passkey")

    at_console(tmp_path, scene)


def test_another_stations_ticket(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        other = await found(tmp_path / "other", "Belmora", "en", port=0)
        other.open()
        text = (await other.ask("officer add", name="Guest", ticket_seconds=600))["ticket"]
        await refused(party, TicketForeign, "officer enrol begin", ticket=text, kind="passkey")
        await close(other)

    at_console(tmp_path, scene)


def test_a_ticket_ends_and_is_forgotten(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        now = party.service.engine.clock()
        text = (await party.ask("officer add", name="Guest", ticket_seconds=600))["ticket"]
        party.service.engine.clock = lambda: Instant(now + 602_000)
        await refused(party, TicketExpired, "officer enrol begin", ticket=text, kind="passkey")
        assert (await party.ask("officers"))["officers"][1]["ticket_until"] is None
        await party.ask("officer ticket", officer="Duty officer", seconds=60)
        assert len(party.service.vault.kept(TICKET_SPACE)) == 1

    at_console(tmp_path, scene)


def test_a_newer_ticket_and_a_removal_end_a_ticket(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        first = (await party.ask("officer add", name="Guest", ticket_seconds=600))["ticket"]
        second = (await party.ask("officer ticket", officer="Guest"))["ticket"]
        await refused(party, TicketVoid, "officer enrol begin", ticket=first, kind="passkey")
        await party.ask("officer enrol begin", ticket=second, kind="passkey")
        await party.ask("officer remove", officer="Guest")
        await refused(party, TicketVoid, "officer enrol begin", ticket=second, kind="passkey")

    at_console(tmp_path, scene)


def test_a_lost_passkey_counts_no_more_and_a_new_one_is_the_same_officers(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        lost, new = device("EdDSA"), device("ES256", credential=b"new")
        one = await enrolled(party, "Guest", lost)
        await party.ask("officer key add", officer="Guest", public="cd" * 32)
        ticket = await party.ask("officer ticket", officer="Guest", lost=True)
        assert [key["kind"] for key in ticket["keys"]] == ["file"]
        begun = await party.ask("officer enrol begin", ticket=ticket["ticket"], kind="passkey")
        done = await party.ask(
            "officer enrol finish", ticket=ticket["ticket"], credential=new.makes_json(begun["options"])
        )
        assert done["officer"] == one["officer"]
        assert [bytes.fromhex(key["key"]) for key in done["keys"]] == [b"\xcd" * 32, new.key]
        assert lost.key not in party.service.engine.station.state.officers
        after = await party.ask("officer ticket", officer="Guest", lost=True, key=done["keys"][0]["short"])
        assert [key["kind"] for key in after["keys"]] == ["passkey"]

    at_console(tmp_path, scene)


def test_roles_are_kept_across_a_start(tmp_path: Path) -> None:
    async def scene(party: Party) -> None:
        await enrolled(party, "Guest", device("EdDSA"), "auditor")
        await close(party)
        party.open()
        (guest,) = [one for one in people(party.service.vault) if one.name == "Guest"]
        assert guest.roles == {Role.AUDITOR}
        assert guest.keys[0].kind is KeyKind.PASSKEY
        officer = party.service.engine.station.state.officers[guest.keys[0].key]
        assert (officer.id, officer.roles) == (guest.id, guest.roles)
        assert OfficerRoleWanted.code == "officer-role-wanted"

    at_console(tmp_path, scene)
