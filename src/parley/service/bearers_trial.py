"""What the settings of UDP, serial lines and mail say, tried: whether the station could use them as they are."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from parley.bearers.sockets import parse_address, said
from parley.service.bearers import mail_bearer
from parley.service.config_shapes import lines_of, listed
from parley.wire.errors import ParleyError

if TYPE_CHECKING:
    from parley.service.config import Config

DATAGRAM_SECONDS_MAX: Final = 30
"""How long the longest datagram may take on a line: a FLASH waits for one that is on its way."""

ANSWER_SECONDS_MAX: Final = 10.0
"""How long a mail server may take for an answer while somebody waits for the findings."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What would not work: a stable name, a sentence, and what mends it."""

    code: str
    sentence: str
    remedy: str


def faults(config: Config, *, serving: bool) -> Iterator[Fault]:
    """What of these settings would not work; `serving`: the station has its ports and devices itself."""
    if not serving:
        yield from _udp(config)
        yield from _serial(config)
    yield from _rates(config)
    if config.mail_address:
        yield from _mail(config)


def _udp(config: Config) -> Iterator[Fault]:
    for address in listed(config.udp_listen):
        try:
            host, port = parse_address(address)
            with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_DGRAM) as tried:
                tried.bind((host, port))
        except ParleyError as error:
            yield Fault(error.code, error.sentence, error.hint)
        except OSError as error:
            remedy = "see who uses the port, or change udp_listen in station.toml"
            yield Fault("udp-listen-failed", f"cannot listen at udp {address}: {said(error)}", remedy)


def _serial(config: Config) -> Iterator[Fault]:
    from serial import Serial  # noqa: PLC0415 -- slow to import, and most stations have no such line

    for name, device in lines_of(config.serial_lines).items():
        if not Path(device).exists():
            remedy = "plug it in, or change serial_lines in station.toml"
            yield Fault("serial-absent", f"the device of line {name} is not there: {device}", remedy)
            continue
        try:
            Serial(device, config.serial_bits, timeout=0, exclusive=True).close()
        except OSError as error:
            remedy = "let the station's user into the device's group (often dialout), and see who else has it open"
            yield Fault("serial-closed", f"the device of line {name} cannot be opened: {said(error)}", remedy)
        except ValueError as error:
            remedy = "set serial_bits in station.toml to what the device can do"
            yield Fault("serial-rate", f"the device of line {name} does not run at this rate: {error}", remedy)


def _rates(config: Config) -> Iterator[Fault]:
    lines = [
        ("udp", config.udp_bits if config.udp_listen else 0, config.udp_mtu_bytes),
        ("serial", config.serial_bits if config.serial_lines else 0, config.serial_mtu_bytes),
    ]
    for name, bits, mtu_bytes in lines:
        seconds = 8 * mtu_bytes // bits if bits else 0
        if seconds > DATAGRAM_SECONDS_MAX:
            told = f"by {name} the longest datagram takes {seconds} s, and a FLASH waits for one"
            yield Fault("datagram-slow", told, f"make {name}_mtu_bytes smaller in station.toml, or see to {name}_bits")


def _mail(config: Config) -> Iterator[Fault]:
    if not config.mail_smtp and not config.mail_imap:
        remedy = "name mail_smtp, mail_imap or both in station.toml"
        yield Fault("mail-servers-none", "a mailbox is set, and no server that takes or keeps letters", remedy)
    try:
        bearer = mail_bearer(config)
    except ParleyError as error:
        yield Fault(error.code, error.sentence, "see mail_password_file in station.toml")
        return
    bearer.settings = replace(bearer.settings, answer_seconds_max=ANSWER_SECONDS_MAX)
    remedy = "see {} in station.toml, the user and the password; the server's certificate must be known here"
    if why := asyncio.run(bearer.why_none_goes()):
        yield Fault("mail-out", f"{config.mail_smtp} takes no letter of ours: {why}", remedy.format("mail_smtp"))
    if why := asyncio.run(bearer.why_none_comes()):
        remedy = remedy.format("mail_imap and mail_folder")
        yield Fault("mail-in", f"our mailbox at {config.mail_imap} cannot be read: {why}", remedy)
