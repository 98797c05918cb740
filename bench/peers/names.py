"""The least of a name server, where there is none: addresses and XMPP services of a few hosts (RFC 1035, RFC 2782)."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bench.peers.servers import run

ADDRESS: Final = 1
SERVICE: Final = 33
NO_SUCH_NAME: Final = 3
AUTHORITATIVE: Final = 0x8580
SERVICE_PREFIX: Final = "_xmpp-server._tcp."
SERVER_PORT: Final = 5269
LIFETIME_SECONDS: Final = 3_600


def serve_names(hosts: Mapping[str, str], folder: Path) -> None:
    """Answer for these hosts from a thread, and have this process's mount namespace ask nobody else."""
    asked = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    asked.bind(("127.0.0.1", 53))
    threading.Thread(target=_answer_all, args=(asked, hosts), daemon=True).start()
    resolver = folder / "resolv.conf"
    resolver.write_text("nameserver 127.0.0.1\n", encoding="utf-8")
    run(("mount", "--bind", str(resolver), "/etc/resolv.conf"))


def answer(query: bytes, hosts: Mapping[str, str]) -> bytes:
    """The answer to one question."""
    labels, at = [], 12
    while query[at]:
        labels.append(query[at + 1 : at + 1 + query[at]].decode().lower())
        at += 1 + query[at]
    (kind,) = struct.unpack_from(">H", query, at + 1)
    name = ".".join(labels)
    host = name.removeprefix(SERVICE_PREFIX)
    record = b""
    if kind == ADDRESS and name in hosts:
        record = socket.inet_aton(hosts[name])
    elif kind == SERVICE and host != name and host in hosts:
        written = b"".join(bytes([len(one)]) + one.encode() for one in host.split("."))
        record = struct.pack(">HHH", 0, 5, SERVER_PORT) + written + b"\0"
    code = 0 if record or name in hosts else NO_SUCH_NAME
    head = query[:2] + struct.pack(">HHHHH", AUTHORITATIVE | code, 1, 1 if record else 0, 0, 0)
    found = head + query[12 : at + 5]
    if record:
        found += b"\xc0\x0c" + struct.pack(">HHIH", kind, 1, LIFETIME_SECONDS, len(record)) + record
    return found


def _answer_all(asked: socket.socket, hosts: Mapping[str, str]) -> None:
    while True:
        query, who = asked.recvfrom(4096)
        asked.sendto(answer(query, hosts), who)
