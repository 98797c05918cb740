"""What the text of a setting must look like, and how it is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from ipaddress import ip_address, ip_network
from typing import Final

from parley.bearers.mailservers import MAILBOX, server_at
from parley.desk.officers import Role
from parley.keys.passkey import allowed_origin


def host_of(address: str) -> str:
    """The host in an address without a path."""
    return address.partition("://")[2].partition(":")[0]


def may_be_asked(address: str) -> bool:
    """Whether what is sent there stays on this machine or is sealed on its way."""
    found = _ADDRESS.fullmatch(address)
    if found is None or int(found["port"] or 0) > _PORT_MAX:
        return False
    return found["scheme"] == "https" or found["host"] in HERE


def listed(value: str) -> list[str]:
    """What a setting names, separated by commas."""
    return [one.strip() for one in value.split(",") if one.strip()]


def lines_of(value: str) -> dict[str, str]:
    """The devices of serial lines, or the folders of channels, by their names."""
    found = map(_LINE.fullmatch, listed(value))
    return {line[1]: line[2] for line in found if line is not None}


def roles_of(value: str) -> dict[str, frozenset[Role]]:
    """The roles that a table such as `navy-watch=watch+drafter, navy-duty=releaser` gives, by what gives them."""
    found: dict[str, frozenset[Role]] = {}
    for row in listed(value):
        group, _, roles = row.rpartition("=")
        named = frozenset(Role[name.strip().upper()] for name in roles.split("+"))
        found[group.strip()] = found.get(group.strip(), frozenset()) | named
    return found


_ADDRESS: Final = re.compile(
    r"(?P<scheme>https?)://(?P<host>[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(:(?P<port>\d{1,5}))?(/[\w./~-]*)?", re.ASCII
)
_LINE: Final = re.compile(r"([0-9A-Za-z.-]{1,64})\s*=\s*(/[^,=]{1,200})")
_PORT_MAX: Final = 65_535
HERE: Final = ("localhost", "127.0.0.1", "[::1]")
"""This machine."""


def _gives_roles(text: str) -> bool:
    try:
        table = roles_of(text)
    except KeyError:
        return False
    return all(group and Role.ADMINISTRATOR not in roles for group, roles in table.items())


def _is_address(text: str) -> bool:
    try:
        return not ip_address(text).is_unspecified
    except ValueError:
        return False


def _are_networks(text: str) -> bool:
    try:
        return bool([ip_network(one) for one in listed(text)])
    except ValueError:
        return False


def _are_ports(text: str) -> bool:
    found = _PORTS.fullmatch(text)
    return (
        found is not None
        and 1_024 <= int(found[1]) <= int(found[2]) - RELAY_PORTS_MIN + 1
        and int(found[2]) <= _PORT_MAX
    )


RELAY_PORTS_MIN: Final = 128
"""Thirty-two for each of four calls: two pages a side with two network interfaces each take no more."""

_PORTS: Final = re.compile(r"(\d{1,5})-(\d{1,5})", re.ASCII)
_TURN: Final = re.compile(r"turns?:[A-Za-z0-9.-]+(:\d{1,5})?(\?transport=(udp|tcp))?", re.ASCII)

SHAPES: Final[dict[str, tuple[Callable[[str], object], str]]] = {
    "translator": (may_be_asked, "https://HOST[:PORT][/PATH], or http:// at an address of this machine"),
    "console_address": (
        lambda value: allowed_origin(value, host_of(value)),
        "https://HOST[:PORT], HOST a name in small letters, or http:// with localhost",
    ),
    "oidc_issuer": (may_be_asked, "https://HOST[:PORT][/PATH], or http:// at an address of this machine"),
    "oidc_scopes": (lambda value: "openid" in value.split(), "words with spaces between, openid among them"),
    "oidc_unknown": (lambda value: value in {"refuse", "enrol"}, "refuse or enrol"),
    "oidc_roles": (
        _gives_roles,
        "GROUP=ROLE, or GROUP=ROLE+ROLE, and more of them separated by commas; administrator is given here alone",
    ),
    "one_way": (lambda value: {"udp", "serial"}.issuperset(listed(value)), "udp, serial, or both"),
    "listen_only": (lambda value: {"udp", "serial", "mail"}.issuperset(listed(value)), "some of udp, serial, mail"),
    "folder_send": (
        lambda value: all(map(_LINE.fullmatch, listed(value))),
        "CHANNEL=/PATH, CHANNEL the first digits of its name, and more of them separated by commas",
    ),
    "serial_lines": (
        lambda value: all(map(_LINE.fullmatch, listed(value))),
        "NAME=/dev/DEVICE, and more of them separated by commas",
    ),
    "mail_address": (MAILBOX.fullmatch, "NAME@HOST"),
    "mail_smtp": (lambda value: server_at(value, "smtp"), "smtps://HOST:PORT or smtp://HOST:PORT"),
    "mail_imap": (lambda value: server_at(value, "imap"), "imaps://HOST:PORT or imap://HOST:PORT"),
    "relay_address": (_is_address, "the literal of an IP address"),
    "relay_listen": (_is_address, "the literal of an IP address"),
    "relay_peers": (_are_networks, "networks such as 198.51.100.0/24, with commas between them"),
    "relay_ports": (_are_ports, f"LOW-HIGH, {RELAY_PORTS_MIN} ports or more above 1023"),
    "relay_external_url": (_TURN.fullmatch, "turn:HOST[:PORT][?transport=udp]"),
}
"""What a setting that is not empty must look like, and how that is said."""
