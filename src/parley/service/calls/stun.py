"""A question that any relay answers, to see that it is there: the STUN binding request (RFC 8489)."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Final

from parley.service.entropy import entropy

MAGIC: Final = bytes.fromhex("2112a442")
AGAIN_SECONDS: Final = 0.02
"""How often it is asked: a relay that starts is there within a tenth of a second."""


class _Asking(asyncio.DatagramProtocol):
    """Waits for the answer to one question."""

    def __init__(self, question: bytes) -> None:
        self._id = question[8:20]
        self.answered = asyncio.Event()

    def datagram_received(self, data: bytes, _: object) -> None:
        """Whatever comes; only the answer counts."""
        if data[4:20] == MAGIC + self._id:
            self.answered.set()

    def error_received(self, _: Exception) -> None:
        """Nobody is there yet."""


async def answers(address: str, port: int, seconds: float) -> bool:
    """Whether something that speaks STUN answers there within so many seconds."""
    question = bytes.fromhex("00010000") + MAGIC + entropy(12)
    loop = asyncio.get_running_loop()
    transport, asking = await loop.create_datagram_endpoint(lambda: _Asking(question), remote_addr=(address, port))
    try:
        async with asyncio.timeout(seconds):
            while not asking.answered.is_set():
                transport.sendto(question)
                with suppress(TimeoutError):
                    await asyncio.wait_for(asking.answered.wait(), AGAIN_SECONDS)
    except TimeoutError:
        return False
    finally:
        transport.close()
    return True
