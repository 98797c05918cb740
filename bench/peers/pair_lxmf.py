"""Two LXMF routers over Reticulum, TCP between them; variant `direct` (a link) or `opportunistic` (single packets).

LXMF keeps neither what is sent nor what comes: that is its user's business.  Both ends here have the library write each
message to a file of its own (`LXMessage.write_to_directory`), the sender before it hands it over, the reader when it is
delivered.

    python -m bench.peers.pair_lxmf FOLDER      # the reader's side, which the pair starts
"""

from __future__ import annotations

import asyncio
import importlib.metadata
import sys
import time
from collections.abc import Collection
from pathlib import Path
from typing import Any, Final

from bench.peers.servers import Process, start_heard, until

PORT: Final = 4242
UP_SECONDS_MAX: Final = 30
SETTLED_SECONDS: Final = 1.5
"""After the announcements, until both have taken them in."""

LISTENS: Final = f"type = TCPServerInterface\nlisten_ip = 127.0.0.1\nlisten_port = {PORT}"
DIALS: Final = f"type = TCPClientInterface\ntarget_host = 127.0.0.1\ntarget_port = {PORT}"
CONFIG: Final = """[reticulum]
enable_transport = No
share_instance = No
[logging]
loglevel = 2
[interfaces]
[[between]]
interface_enabled = True
{interface}
"""


class Pair:
    """The sender in this process, the reader in one of its own."""

    def __init__(self, folder: Path, variant: str) -> None:
        self._folder, self._variant = folder, variant
        self._reader_folder = folder / "reader"
        self._process: Process | None = None
        self.ports: Collection[int] = (PORT,)

    def versions(self) -> dict[str, str]:
        """Of both libraries."""
        return {name: importlib.metadata.version(name) for name in ("lxmf", "rns")}

    async def meet(self) -> None:
        """They meet by announcements, when they are up."""

    async def up(self) -> None:
        """A reader, a sender, and each told of the other."""
        import LXMF
        import RNS

        self._process = start_heard((sys.executable, "-m", "bench.peers.pair_lxmf", str(self._reader_folder)))
        assert self._process.stdout is not None
        address = bytes.fromhex((await asyncio.to_thread(self._process.stdout.readline)).decode())
        self._router, self._me = started(self._folder / "sender", DIALS)
        await until(lambda: any(one.online for one in RNS.Transport.interfaces), UP_SECONDS_MAX)
        self._tell("announce")
        await until(lambda: RNS.Transport.has_path(address), UP_SECONDS_MAX)
        self._me.announce()
        await asyncio.sleep(SETTLED_SECONDS)
        to = RNS.Identity.recall(address)
        self._to = RNS.Destination(to, RNS.Destination.OUT, RNS.Destination.SINGLE, "lxmf", "delivery")
        direct = self._variant == "direct"
        self._method = LXMF.LXMessage.DIRECT if direct else LXMF.LXMessage.OPPORTUNISTIC
        self._message = LXMF.LXMessage

    async def down(self) -> None:
        """The reader ends; the sender's threads end with this process."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.close()
        await asyncio.to_thread(self._process.wait)

    def ready(self, text: tuple[str, str]) -> str:
        """Its words."""
        return text[1]

    async def say(self, text: str) -> float:
        """Until the sender has the other side's proof of delivery."""
        loop = asyncio.get_running_loop()
        known: asyncio.Future[float] = loop.create_future()

        def tell(at: float | None) -> None:
            if not known.done():
                known.set_exception(RuntimeError("not delivered")) if at is None else known.set_result(at)

        message = self._message(self._to, self._me, text, desired_method=self._method)
        message.register_delivery_callback(lambda _: loop.call_soon_threadsafe(tell, time.perf_counter()))
        message.register_failed_callback(lambda _: loop.call_soon_threadsafe(tell, None))
        message.pack()
        message.write_to_directory(str(self._folder / "sender" / "messages"))
        self._router.handle_outbound(message)
        return await known

    async def hand_over(self, text: str) -> None:
        """The same."""
        await self.say(text)

    async def stored(self) -> int:
        """The files that the reader has written."""
        return sum(".tmp." not in path.name for path in (self._reader_folder / "messages").iterdir())

    def reader(self) -> int:
        """The reader's process."""
        assert self._process is not None
        return self._process.pid

    def _tell(self, word: str) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write(f"{word}\n".encode())
        self._process.stdin.flush()


def started(folder: Path, interface: str) -> tuple[Any, Any]:
    """A router, and where it is delivered to; the same identity after each start."""
    import LXMF
    import RNS

    for name in ("reticulum", "messages"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "reticulum" / "config").write_text(CONFIG.format(interface=interface), encoding="utf-8")
    RNS.Reticulum(str(folder / "reticulum"))
    kept = folder / "identity"
    identity = RNS.Identity.from_file(str(kept)) if kept.exists() else RNS.Identity()
    identity.to_file(str(kept))
    router = LXMF.LXMRouter(identity=identity, storagepath=str(folder / "lxmf"))
    return router, router.register_delivery_identity(identity, display_name=folder.name)


def read(folder: Path) -> None:
    """The reader: writes what comes and is signed, announces itself when told to, ends with whoever started it."""
    router, me = started(folder, LISTENS)

    def delivered(message: Any) -> None:  # noqa: ANN401 -- the library has no types
        if message.signature_validated:
            message.write_to_directory(str(folder / "messages"))

    router.register_delivery_callback(delivered)
    print(me.hash.hex(), flush=True)
    for _ in sys.stdin:
        me.announce()


if __name__ == "__main__":
    read(Path(sys.argv[1]))
