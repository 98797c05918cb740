"""A small client of TURN (RFC 8656): as much as shows what a relay lets through."""

from __future__ import annotations

import asyncio
import hmac
import socket
from dataclasses import dataclass, field
from hashlib import md5
from ipaddress import IPv4Address
from os import urandom

from tests.patience import SECONDS_MAX

MAGIC = 0x2112A442
ALLOCATE, CREATE_PERMISSION, SEND, DATA = 0x003, 0x008, 0x016, 0x017
USERNAME, INTEGRITY, ERROR, PEER, CONTENT, REALM, NONCE = 0x06, 0x08, 0x09, 0x12, 0x13, 0x14, 0x15
RELAYED, TRANSPORT = 0x16, 0x19
DONE = 0


def _attribute(kind: int, value: bytes) -> bytes:
    return kind.to_bytes(2) + len(value).to_bytes(2) + value + bytes(-len(value) % 4)


def _address(address: str, port: int) -> bytes:
    """An XOR'ed address of IPv4."""
    number = int(IPv4Address(address)) ^ MAGIC
    return b"\0\1" + (port ^ (MAGIC >> 16)).to_bytes(2) + number.to_bytes(4)


@dataclass
class Turn:
    """A client with a credential, at a relay."""

    server: tuple[str, int]
    username: str
    password: str
    relayed: tuple[str, int] = ("", 0)
    _realm: bytes = b""
    _nonce: bytes = b""
    _socket: socket.socket = field(init=False)

    def __post_init__(self) -> None:
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.setblocking(False)
        self._socket.connect(self.server)

    def close(self) -> None:
        """Let go."""
        self._socket.close()

    async def allocate(self) -> int:
        """Ask for a place of one's own; 0, or the code of the error."""
        wanted = _attribute(TRANSPORT, b"\x11\0\0\0")
        first = await self._ask(ALLOCATE, wanted)
        assert _error(first) == 401, "a relay asks who it is"
        self._realm, self._nonce = first[REALM], first[NONCE]
        answer = await self._ask(ALLOCATE, wanted)
        if (place := answer.get(RELAYED)) is not None:
            port = int.from_bytes(place[2:4]) ^ (MAGIC >> 16)
            self.relayed = str(IPv4Address(int.from_bytes(place[4:8]) ^ MAGIC)), port
        return _error(answer)

    async def permit(self, address: str) -> int:
        """Ask to send to an address; 0, or the code of the error."""
        return _error(await self._ask(CREATE_PERMISSION, _attribute(PEER, _address(address, 9))))

    async def send(self, to: tuple[str, int], content: bytes) -> None:
        """Send by the relay."""
        body = _attribute(PEER, _address(*to)) + _attribute(CONTENT, content)
        head = SEND.to_bytes(2) + len(body).to_bytes(2) + MAGIC.to_bytes(4) + urandom(12)
        await asyncio.get_running_loop().sock_sendall(self._socket, head + body)

    async def receive(self) -> bytes:
        """The next that comes by the relay."""
        async with asyncio.timeout(SECONDS_MAX):
            while True:
                data = await asyncio.get_running_loop().sock_recv(self._socket, 4_096)
                if int.from_bytes(data[:2]) == DATA:
                    return _attributes(data)[CONTENT]

    async def _ask(self, method: int, body: bytes) -> dict[int, bytes]:
        if self._nonce:
            named = ((USERNAME, self.username.encode()), (REALM, self._realm), (NONCE, self._nonce))
            body += b"".join(_attribute(kind, value) for kind, value in named)
        transaction = urandom(12)

        def head(more: int) -> bytes:
            return method.to_bytes(2) + (len(body) + more).to_bytes(2) + MAGIC.to_bytes(4) + transaction

        message = head(0) + body
        if self._nonce:
            key = md5(f"{self.username}:{self._realm.decode()}:{self.password}".encode()).digest()  # noqa: S324 -- RFC 8489
            message = head(24) + body + _attribute(INTEGRITY, hmac.digest(key, head(24) + body, "sha1"))
        loop = asyncio.get_running_loop()
        async with asyncio.timeout(SECONDS_MAX):
            await loop.sock_sendall(self._socket, message)
            while True:
                data = await loop.sock_recv(self._socket, 4_096)
                if data[8:20] == transaction:
                    return _attributes(data)


def _attributes(data: bytes) -> dict[int, bytes]:
    found: dict[int, bytes] = {}
    at = 20
    while at + 4 <= len(data):
        kind, size = int.from_bytes(data[at : at + 2]), int.from_bytes(data[at + 2 : at + 4])
        found.setdefault(kind, data[at + 4 : at + 4 + size])
        at += 4 + size + -size % 4
    return found


def _error(answer: dict[int, bytes]) -> int:
    told = answer.get(ERROR)
    return DONE if told is None else told[2] * 100 + told[3]
