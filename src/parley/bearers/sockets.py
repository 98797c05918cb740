"""Addresses of the internet, and how a socket is set up; for every bearer that has sockets."""

from __future__ import annotations

import asyncio
import ipaddress
import re
import socket

from parley.bearers.interface import bad_address

ADDRESS = re.compile(r"(?:\[([0-9A-Fa-f:.]+(?:%[0-9A-Za-z]+)?)\]|([0-9A-Za-z._-]+)):([0-9]{1,5})")


def parse_address(address: str) -> tuple[str, int]:
    """The host and port of "host:port" or "[IPv6 address]:port".  Raises AddressBad."""
    found = ADDRESS.fullmatch(address) if len(address) <= 300 else None
    if found is None or int(found[3]) > 65_535:
        raise bad_address(address[:300])
    return found[1] or found[2], int(found[3])


def write_address(host: str, port: int) -> str:
    """The address that `parse_address` reads back."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def race_seconds(host: str) -> float | None:
    """How long a name's first address has before the next is tried too; None for an address, which has no rival.

    A race that is cancelled can leave a socket behind (asyncio.staggered).
    """
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return 0.25
    return None


async def close_all(servers: list[asyncio.Server]) -> None:
    """Accept nobody any more.

    Who was accepted just before is told to his protocol first: asyncio loses the socket of one for whom the server
    closes between the two.
    """
    loop = asyncio.get_running_loop()
    for server in servers:
        for listener in server.sockets:
            loop.remove_reader(listener.fileno())
    await asyncio.sleep(0)
    for server in servers:
        server.close()


def source_of(name: tuple[str, int] | None) -> str:
    """Whose connection it is, as far as addresses tell: an IPv4 address, or the /64 that one subscriber usually has."""
    if name is None:
        return "gone already"
    address = ipaddress.ip_address(name[0].partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is None:
        return address.packed[:8].hex()
    return str(getattr(address, "ipv4_mapped", None) or address)


def set_up_tcp(connected: socket.socket, stall_seconds_max: float, unsent_bytes_max: int) -> None:
    """Send at once, notice a dead peer, and leave what waits with us, where a later FLASH can still overtake it."""
    wanted = [
        ("IPPROTO_TCP", "TCP_NODELAY", 1),
        ("SOL_SOCKET", "SO_KEEPALIVE", 1),
        ("IPPROTO_TCP", "TCP_KEEPIDLE", 60),
        ("IPPROTO_TCP", "TCP_KEEPINTVL", 20),
        ("IPPROTO_TCP", "TCP_KEEPCNT", 3),
        ("IPPROTO_TCP", "TCP_USER_TIMEOUT", int(2_000 * stall_seconds_max)),
        ("IPPROTO_TCP", "TCP_NOTSENT_LOWAT", unsent_bytes_max // 2),
    ]
    for level, option, value in wanted:
        if hasattr(socket, option):  # not every system has all of them
            connected.setsockopt(getattr(socket, level), getattr(socket, option), value)


def said(error: OSError) -> str:
    """What the system says went wrong."""
    return error.strerror or str(error) or type(error).__name__
