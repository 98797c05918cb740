"""What the settings of UDP, serial lines and mail say, tried: whether the station could use them as they are."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.bearers.sockets import parse_address, said
from parley.service.bearers import mail_bearer
from parley.service.config_shapes import lines_of, listed
from parley.service.doctor.findings import found, refused
from parley.wire.errors import ParleyError

if TYPE_CHECKING:
    from parley.service.config import Config
    from parley.service.doctor.findings import Finding

Json = dict[str, Any]

DATAGRAM_SECONDS_MAX: Final = 30
"""How long the longest datagram may take on a line: a FLASH waits for one that is on its way."""

ANSWER_SECONDS_MAX: Final = 10.0
"""How long a mail server may take for an answer while somebody waits for the findings."""


OUT: Final = {"udp": "", "serial": "serial_lines"}
"""What must be set so that a bearer which may be one-way says anything; by UDP whoever has an address is written to."""

EARS: Final = {"udp": "udp_listen", "serial": "serial_lines", "mail": "mail_imap"}
"""What must be set so that a bearer hears anything."""


def faults(config: Config, *, serving: bool) -> Iterator[Finding]:
    """What of these settings would not work; `serving`: the station has its ports and devices itself."""
    if not serving:
        yield from _udp(config)
        yield from _serial(config)
    yield from _rates(config)
    yield from _one_way(config)
    if config.mail_address:
        yield from _mail(config)


def one_sided(config: Config, channels: Sequence[Json]) -> Iterator[Finding]:
    """What one-way settings leave the channels of a serving station with, as `status` tells of these."""
    folders = lines_of(config.folder_send)
    for prefix, path in folders.items():
        if not any(channel["channel"].startswith(prefix) for channel in channels):
            yield found("folder-send-nobodys", prefix=prefix, path=path)
    for channel in channels if folders or config.one_way else ():
        if not channel["receipts_can_come"]:
            yield found("receipts-cannot-come", name=" / ".join(channel["name"].values()))


def _udp(config: Config) -> Iterator[Finding]:
    for address in listed(config.udp_listen):
        try:
            host, port = parse_address(address)
            with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_DGRAM) as tried:
                tried.bind((host, port))
        except ParleyError as error:
            yield refused(error)
        except OSError as error:
            yield found("udp-listen-failed", address=address, why=said(error))


def _serial(config: Config) -> Iterator[Finding]:
    from serial import Serial  # noqa: PLC0415 -- slow to import, and most stations have no such line

    for name, device in lines_of(config.serial_lines).items():
        if not Path(device).exists():
            yield found("serial-absent", line=name, device=device)
            continue
        try:
            Serial(device, config.serial_bits, timeout=0, exclusive=True).close()
        except OSError as error:
            yield found("serial-closed", line=name, why=said(error))
        except ValueError as error:
            yield found("serial-rate", line=name, why=error)


def _rates(config: Config) -> Iterator[Finding]:
    lines = [
        ("udp", config.udp_bits if config.udp_listen else 0, config.udp_mtu_bytes),
        ("serial", config.serial_bits if config.serial_lines else 0, config.serial_mtu_bytes),
    ]
    for name, bits, mtu_bytes in lines:
        seconds = 8 * mtu_bytes // bits if bits else 0
        if seconds > DATAGRAM_SECONDS_MAX:
            yield found("datagram-slow", bearer=name, seconds=seconds)


def _one_way(config: Config) -> Iterator[Finding]:
    """Settings of bearers on which nothing comes back, or by which nothing is said, that cannot work."""
    sends, hears = listed(config.one_way), listed(config.listen_only)
    for name in sends:
        if name in hears:
            yield found("one-way-both", bearer=name)
        elif OUT[name] and not getattr(config, OUT[name]):
            yield found("one-way-unused", bearer=name, setting=OUT[name])
    for name in hears:
        if name not in sends and not getattr(config, EARS[name]):
            yield found("listen-only-deaf", bearer=name, setting=EARS[name])
    for path in lines_of(config.folder_send).values():
        if not (Path(path).is_dir() and os.access(path, os.W_OK)):
            yield found("folder-send-absent", path=path)


def _mail(config: Config) -> Iterator[Finding]:
    if not config.mail_smtp and not config.mail_imap:
        yield found("mail-servers-none")
    try:
        bearer = mail_bearer(config)
    except ParleyError as error:
        yield refused(error, remedy="mail-unset")
        return
    bearer.settings = replace(bearer.settings, answer_seconds_max=ANSWER_SECONDS_MAX)
    if why := asyncio.run(bearer.why_none_goes()):
        yield found("mail-out", server=config.mail_smtp, why=why)
    if why := asyncio.run(bearer.why_none_comes()):
        yield found("mail-in", server=config.mail_imap, why=why)
