"""The bearers that the settings ask for, and two stations that reach each other by one of them alone."""

from __future__ import annotations

import resource
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import shake_256
from pathlib import Path

import pytest

from parley.bearers.mail import MailBearer
from parley.bearers.mailservers import MailServer, Security
from parley.bearers.serial import SerialBearer
from parley.bearers.tcp import TcpBearer
from parley.bearers.udp import UdpBearer
from parley.record.card import Address
from parley.service.bearers import OPEN_MAX, bearers_of
from parley.service.config import Config
from parley.service.folder import FolderTrouble, StationFolder
from parley.service.founding import init_station
from tests.bearers.cables import Cable
from tests.bearers.mailservers import DOMAIN, PASSWORD, MailServers, running
from tests.ports import free_port
from tests.service.stations import PASSPHRASES, Party, about, close, enrol, play


def named(config: Config) -> dict[str, object]:
    return {bearer.name: bearer for bearer in bearers_of(config)}


def test_what_is_not_set_is_not_there() -> None:
    assert sorted(named(Config())) == ["folder", "tcp", "udp"]


@pytest.mark.parametrize(
    ("may_hold", "connections"), [(1_024, 512), (65_536, 32_768), (resource.RLIM_INFINITY, OPEN_MAX // 2)]
)
def test_as_many_may_dial_as_half_of_what_the_process_may_hold_open(
    may_hold: int, connections: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resource, "getrlimit", lambda _: (may_hold, may_hold))
    tcp = named(Config())["tcp"]
    assert isinstance(tcp, TcpBearer)
    assert tcp.settings.connections_max == connections


def test_what_is_set_is_as_it_is_set(tmp_path: Path) -> None:
    password = tmp_path / "password"
    password.write_text("rehearsal\nsecond line\n", encoding="utf-8")
    config = Config(
        one_way="udp",
        udp_bits=64_000,
        serial_lines="circuit-7 = /dev/ttyS0, hf=/dev/ttyS1",
        serial_bits=2_400,
        mail_address="station@belmora.example",
        mail_smtp="smtp://mail.belmora.example:587",
        mail_imap="imaps://mail.belmora.example:993",
        mail_password_file=str(password),
    )
    found = named(config)
    udp, serial, mail = found["udp"], found["serial"], found["mail"]
    assert isinstance(udp, UdpBearer)
    assert isinstance(serial, SerialBearer)
    assert isinstance(mail, MailBearer)
    assert (udp.two_way, udp.bits_per_second, serial.two_way) == (False, 64_000, True)
    assert serial.settings.bits_per_second == 2_400
    user = ("station@belmora.example", "rehearsal")
    assert mail.settings.smtp == MailServer("mail.belmora.example", 587, Security.UPGRADED, *user)
    assert mail.settings.imap == MailServer("mail.belmora.example", 993, Security.SEALED, *user)


def test_a_password_that_is_not_there_is_named(tmp_path: Path) -> None:
    config = Config(mail_address="station@belmora.example", mail_password_file=str(tmp_path / "nothing"))
    with pytest.raises(FolderTrouble):
        bearers_of(config)


async def joined_by(folder: Path, *ends: tuple[Sequence[Address], Config]) -> tuple[Party, Party]:
    """Two stations that serve, are reached at these addresses alone, and have a verified channel."""
    parties = []
    for name, language, (addresses, config) in zip(("arvenia", "belmora"), ("en", "zh"), ends, strict=True):
        place = StationFolder(folder / name)
        says = replace(about(name, language, 0), addresses=tuple(addresses))
        init_station(place, says, config, PASSPHRASES)
        party = Party(place)
        await party.start()
        parties.append(party)
    await enrol(*parties)
    await parties[0].add_officer()
    return parties[0], parties[1]


async def over_udp(folder: Path, first: Config, second: Config) -> tuple[Party, Party]:
    """The same by UDP."""
    ports = [f"127.0.0.1:{free_port()}" for _ in range(2)]
    ends = zip(ports, (first, second), strict=True)
    return await joined_by(
        folder, *(((Address("udp", port),), replace(config, udp_listen=port)) for port, config in ends)
    )


def test_a_station_that_only_listens_holds_and_cannot_speak_yet(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await over_udp(tmp_path, Config(one_way="udp"), Config(listen_only="udp"))
        await first.say("Radio silence until noon")
        assert await second.letter() == "Radio silence until noon"
        assert second.channel.routes == {}
        (there,) = (await second.ask("status"))["channels"]
        assert (there["can_speak"], there["lines"][1]["other_entries"]) == (False, 1)
        (here,) = (await first.ask("status"))["channels"]
        assert (here["can_speak"], here["lines"][1]["own_held"]) == (True, 0)
        assert (here["receipts_can_come"], here["said_out"]) == (False, 0)
        (way,) = (await first.ask("status"))["bearers"]
        assert (way["two_way"], way["lives"], way["proof_seconds_ago"]) == (False, False, None)
        (link,) = (await first.ask("floor"))["links"]
        assert link["receipts_can_come"] is False

    play(scene())


def test_a_long_letter_crosses_a_diode_as_symbols(tmp_path: Path) -> None:
    text = shake_256(b"a long letter").hexdigest(4_000)

    async def scene() -> None:
        first, second = await over_udp(tmp_path, Config(one_way="udp"), Config(listen_only="udp"))
        placed = await first.say(text)
        assert await second.letter() == text
        assert first.channel.lines[1].own.pours[placed.index].number > 4

    play(scene())


def test_a_folder_that_only_goes_one_way_and_a_stick_that_brings_the_receipt_back(tmp_path: Path) -> None:
    diode, stick = tmp_path / "diode", tmp_path / "stick"

    async def scene() -> None:
        parties = []
        for name, language, config in (
            ("arvenia", "en", Config()),
            ("belmora", "zh", Config(folder_watch=str(diode), folder_poll_seconds=1)),
        ):
            place = StationFolder(tmp_path / name)
            init_station(place, about(name, language, 0), config, PASSPHRASES)
            parties.append(Party(place))
        first, second = parties
        first.open()
        await second.start()
        await enrol(first, second)
        await first.add_officer()
        placed = await first.say("By the folder alone")
        for folder in (diode, stick):
            folder.mkdir()
        first.service.config = Config(folder_send=f"{first.channel.id.hex()[:8]}={diode}")
        await first.service.serve()
        assert await second.letter() == "By the folder alone"
        (here,) = (await first.ask("status"))["channels"]
        assert (here["can_speak"], here["receipts_can_come"], here["lines"][1]["own_held"]) == (True, False, 0)
        (way,) = (await first.ask("status"))["bearers"]
        assert (way["bearer"], way["address"], way["two_way"], way["state"]) == ("folder", str(diode), False, "up")
        await second.ask("carry out", channel=second.channel.id.hex()[:8], path=str(stick))
        await first.ask("carry in", path=str(stick))
        await first.service.engine.held(placed)

    play(scene())


def by_mail(servers: MailServers, folder: Path, name: str) -> tuple[Address, Config]:
    """The address and the settings of a station that has this mailbox."""
    password = folder / "password"
    password.write_text(PASSWORD, encoding="ascii")
    config = Config(
        mail_address=f"{name}@{DOMAIN}",
        mail_smtp=f"smtps://localhost:{servers.submissions}",
        mail_imap=f"imaps://localhost:{servers.imaps}",
        mail_password_file=str(password),
        mail_certificates=str(servers.place / "certificate.pem"),
        mail_poll_seconds=5,
    )
    return Address("mail", f"{name}@{DOMAIN}"), config


@pytest.fixture(scope="module")
def mail_servers() -> Iterator[MailServers]:
    with running() as servers:
        yield servers


@pytest.fixture
def letters_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mailbox gets more than a letter a minute: nobody waits for the test's."""
    monkeypatch.setattr("parley.exchange.sealing.SLOW_MS", 100)


@pytest.mark.needs("mail")
@pytest.mark.usefixtures("letters_at_once")
def test_two_stations_over_mail_alone(tmp_path: Path, mail_servers: MailServers) -> None:
    async def scene() -> None:
        ends = [by_mail(mail_servers, tmp_path, name) for name in ("arvenia", "belmora")]
        first, second = await joined_by(tmp_path, *(((address,), config) for address, config in ends))
        placed = await first.say("By letter")
        assert await second.letter() == "By letter"
        await first.service.engine.held(placed)
        assert {bearer for bearer, _ in first.channel.routes} == {"mail"}

    play(scene())


@pytest.mark.needs("mail")
@pytest.mark.usefixtures("letters_at_once")
def test_mail_takes_over_when_the_tcp_line_is_cut(tmp_path: Path, mail_servers: MailServers) -> None:
    async def scene() -> None:
        ends = []
        for name in ("north", "coast"):
            address, config = by_mail(mail_servers, tmp_path, name)
            listen = f"127.0.0.1:{free_port()}"
            ends.append(((Address("tcp", listen), address), replace(config, tcp_listen=listen)))
        first, second = await joined_by(tmp_path, *ends)
        placed = await first.say("By wire")
        assert await second.letter() == "By wire"
        await first.service.engine.held(placed)
        for party in (first, second):
            assert party.service.carriage is not None
            await party.service.carriage._bearers["tcp"].stop()
        placed = await first.say("By letter, then")
        assert await second.letter() == "By letter, then"
        await first.service.engine.held(placed)
        (way,) = [one for one in (await first.ask("status"))["bearers"] if one["bearer"] == "tcp"]
        assert not way["lives"]

    play(scene())


def test_two_stations_over_a_serial_line_alone(tmp_path: Path) -> None:
    async def scene() -> None:
        cable = Cable(115_200)
        cable.start()
        ends = [
            ((Address("serial", "circuit-7"),), Config(serial_lines=f"circuit-7={device}", serial_bits=115_200))
            for device in cable.ends
        ]
        first, second = await joined_by(tmp_path, *ends)
        placed = await first.say("By circuit 7")
        assert await second.letter() == "By circuit 7"
        await first.service.engine.held(placed)
        assert set(first.channel.routes) == {("serial", "circuit-7")}
        await close(first, second)
        cable.stop()
        cable.close()

    play(scene())


def test_two_stations_over_udp_alone(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await over_udp(tmp_path, Config(), Config())
        placed = await first.say("Radio check")
        assert await second.letter() == "Radio check"
        await first.service.engine.held(placed)
        (route,) = first.channel.routes.values()
        assert (route.bearer, route.fixed, route.two_way) == ("udp", True, True)

    play(scene())
