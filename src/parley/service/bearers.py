"""The bearers that the settings ask for."""

from __future__ import annotations

import resource
from pathlib import Path
from typing import TYPE_CHECKING, Final

from parley.bearers.folder import FolderBearer, FolderSettings
from parley.bearers.tcp import TcpBearer, TcpSettings
from parley.service.config_shapes import lines_of, listed
from parley.service.entropy import entropy
from parley.service.folder import read_bounded
from parley.wire.limits import CONFIG_BYTES_MAX

if TYPE_CHECKING:
    from parley.bearers.interface import Bearer
    from parley.bearers.mail import MailBearer
    from parley.bearers.serial import SerialBearer
    from parley.bearers.udp import UdpBearer
    from parley.service.config import Config


OPEN_MAX: Final = 1 << 20
"""What a process is taken to hold open at most where its system sets no bound."""


def bearers_of(config: Config) -> list[Bearer]:
    """TCP and the folder, which ask for nothing, and what else is set; raises AddressBad, FolderTrouble."""
    watch = [Path(config.folder_watch)] if config.folder_watch else []
    settings = FolderSettings(poll_seconds=float(config.folder_poll_seconds))
    tcp = TcpBearer(listed(config.tcp_listen), TcpSettings(connections_max=_connections_max()))
    bearers: list[Bearer] = [tcp, FolderBearer(entropy, watch, settings), _udp(config)]
    if config.serial_lines:
        bearers.append(_serial(config))
    if config.mail_address:
        bearers.append(mail_bearer(config))
    return bearers


def _connections_max() -> int:
    """Half of what this process may hold open; the other half is for its files, its console, and whom it dials."""
    may_hold, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return OPEN_MAX // 2 if may_hold == resource.RLIM_INFINITY else may_hold // 2


def _udp(config: Config) -> UdpBearer:
    from parley.bearers.udp import UdpBearer, UdpSettings

    settings = UdpSettings(config.udp_mtu_bytes, config.udp_bits, two_way="udp" not in listed(config.one_way))
    return UdpBearer(listed(config.udp_listen), settings)


def _serial(config: Config) -> SerialBearer:
    from parley.bearers.serial import SerialBearer, SerialSettings

    settings = SerialSettings(
        config.serial_bits, config.serial_mtu_bytes, two_way="serial" not in listed(config.one_way)
    )
    return SerialBearer(lines_of(config.serial_lines), settings)


def mail_bearer(config: Config) -> MailBearer:
    """Mail, as it is set; raises FolderTrouble."""
    from parley.bearers.mail import MailBearer, MailSettings
    from parley.bearers.mailservers import server_at

    user = config.mail_user or config.mail_address
    password = _first_line(config.mail_password_file)
    settings = MailSettings(
        sender=config.mail_address,
        smtp=server_at(config.mail_smtp, "smtp", user, password),
        imap=server_at(config.mail_imap, "imap", user, password),
        mailbox=config.mail_folder,
        poll_seconds=float(config.mail_poll_seconds),
        trusted=config.mail_certificates or None,
    )
    return MailBearer(entropy, settings)


def _first_line(path: str) -> str:
    """The first line of a file; empty where none is named."""
    return read_bounded(Path(path), CONFIG_BYTES_MAX).decode("utf-8", "replace").partition("\n")[0] if path else ""
