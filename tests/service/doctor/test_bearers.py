"""The settings of bearers, tried: each fault has its name and a remedy, and what works has none."""

from __future__ import annotations

import os
import pty
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from parley.service.config import Config
from parley.service.doctor.bearers import faults, one_sided
from tests.bearers.mailservers import PASSWORD, MailServers, running
from tests.ports import free_port


def codes(config: Config, *, serving: bool = False) -> list[str]:
    """The names of what is wrong."""
    found = list(faults(config, serving=serving))
    assert all(one.sentence and one.remedy for one in found)
    return [one.code for one in found]


def test_what_is_not_set_is_not_tried() -> None:
    assert codes(Config()) == []


def test_a_port_that_another_has() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.1", 0))
        config = Config(udp_listen=f"127.0.0.1:{taken.getsockname()[1]}")
        assert codes(config) == ["udp-listen-failed"]
        assert codes(config, serving=True) == []
    assert codes(Config(udp_listen=f"127.0.0.1:{free_port()}")) == []
    assert codes(Config(udp_listen="127.0.0.1")) == ["address-bad"]


def test_serial_devices(tmp_path: Path) -> None:
    near, far = pty.openpty()
    try:
        assert codes(Config(serial_lines=f"circuit-7={os.ttyname(far)}")) == []
    finally:
        os.close(near)
        os.close(far)
    plain = tmp_path / "plain"
    plain.touch()
    config = Config(serial_lines=f"circuit-7={tmp_path}/nothing, circuit-8={plain}")
    assert codes(config) == ["serial-absent", "serial-closed"]


def test_a_rate_at_which_a_flash_waits_too_long() -> None:
    assert codes(Config(udp_listen="127.0.0.1:0", udp_bits=75)) == ["datagram-slow"]
    assert codes(Config(udp_listen="127.0.0.1:0", udp_bits=75, udp_mtu_bytes=128)) == []


@pytest.mark.parametrize(
    ("settings", "wanted"),
    [
        ({"one_way": "udp"}, []),  # whoever has an address is written to
        ({"one_way": "serial"}, ["one-way-unused"]),
        ({"listen_only": "udp, serial, mail"}, ["listen-only-deaf"] * 3),
        ({"listen_only": "udp", "udp_listen": "127.0.0.1:0"}, []),
        ({"one_way": "udp", "listen_only": "udp"}, ["one-way-both"]),
        ({"folder_send": "9c1f2ab0=/nowhere"}, ["folder-send-absent"]),
        ({"folder_send": "9c1f2ab0=/"}, []),
    ],
)
def test_one_way_settings_that_cannot_work(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], wanted: list[str]
) -> None:
    monkeypatch.setattr(os, "access", lambda path, _: path == "/")
    assert codes(Config(**settings), serving=True) == wanted  # type: ignore[arg-type]  # texts, all of them


def test_what_one_way_settings_leave_a_channel_with() -> None:
    def found(channels: int, *, come: bool, **settings: str) -> list[str]:
        channel = {"channel": "9c1f2ab0" + "0" * 24, "name": {"en": "Belmora"}, "receipts_can_come": come}
        return [one.code for one in one_sided(Config(**settings), [channel] * channels)]  # type: ignore[arg-type]

    assert found(1, come=False) == []  # not by a setting of ours
    assert found(2, come=False, one_way="udp") == ["receipts-cannot-come"] * 2
    assert found(2, come=True, one_way="udp") == []
    assert found(1, come=False, folder_send="9c1f=/out") == ["receipts-cannot-come"]
    assert found(1, come=True, folder_send="9c1f=/out, 9c20=/other") == ["folder-send-nobodys"]
    assert found(0, come=True, folder_send="9c1f=/out") == ["folder-send-nobodys"]


@pytest.fixture(scope="module")
def mail_servers() -> Iterator[MailServers]:
    with running() as servers:
        yield servers


@pytest.mark.needs("mail")
def test_mail_servers_that_let_us_in_and_such_that_do_not(mail_servers: MailServers, tmp_path: Path) -> None:
    password = tmp_path / "password"
    password.write_text(PASSWORD, encoding="utf-8")
    config = Config(
        mail_address="trial@belmora.example",
        mail_user="trial",
        mail_smtp=f"smtps://localhost:{mail_servers.submissions}",
        mail_imap=f"imaps://localhost:{mail_servers.imaps}",
        mail_password_file=str(password),
        mail_certificates=str(mail_servers.place / "certificate.pem"),
    )
    assert codes(config) == []
    assert codes(replace(config, mail_folder="Parcels")) == ["mail-in"]
    assert codes(replace(config, mail_certificates="")) == ["mail-out", "mail-in"]
    assert codes(replace(config, mail_smtp=f"smtps://localhost:{free_port()}")) == ["mail-out"]
    password.write_text("guessed", encoding="utf-8")
    assert codes(config) == ["mail-out", "mail-in"]
    password.unlink()
    assert codes(config) == ["folder-failed"]


def test_a_mailbox_without_servers() -> None:
    assert codes(Config(mail_address="trial@belmora.example")) == ["mail-servers-none"]
