"""Folder: parcels written to one folder and read from another, whoever carries them between the two."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from parley.bearers.interface import SLOW, VIA, BearerState, BearerTrouble, Deliver, Status, bad_address, down
from parley.bearers.parcel import (
    FileId,
    Parcel,
    ParcelUnreadable,
    Settle,
    Skipped,
    batches,
    read_parcels,
    settle,
    write_parcel,
)
from parley.bearers.tasks import end
from parley.wire import limits

HANDED_UP = 1_024
"""Datagrams of a parcel handed up at one time, so that what else arrives is heard in between."""

KNOWN_MAX = 16 * limits.PARCELS_MAX
"""Files remembered as read or of no use; beyond that all are looked at anew."""


@dataclass(frozen=True, slots=True)
class FolderSettings:
    """The clock of the bearer, and what becomes of parcels that were read."""

    poll_seconds: float = 5.0
    settle: Settle = Settle.MOVE


class FolderBearer:
    """Reads the parcels that appear in the folders of `watch`; an address is the path of a folder to write to.

    Addresses are the operator's own: a path that another side names is never one.  File work is done in a thread, since
    a stick can take seconds to sync.
    """

    name = "folder"
    two_way = False
    mtu_bytes = limits.DATAGRAM_BYTES_MAX
    lane = SLOW
    bits_per_second = 0

    def __init__(
        self, entropy: Callable[[int], bytes], watch: Sequence[Path] = (), settings: FolderSettings | None = None
    ) -> None:
        self.settings = settings or FolderSettings()
        self.skipped: Counter[str] = Counter()
        """How many files were not read, by code."""
        self.last_skipped: deque[Skipped] = deque(maxlen=64)
        self._entropy = entropy
        self._watch = [folder.resolve() for folder in watch]
        self._known: dict[Path, set[FileId]] = {folder: set() for folder in self._watch}
        self._states: dict[str, BearerState] = {}
        self._deliver: Deliver | None = None
        self._poller: asyncio.Task[None] | None = None

    async def start(self, deliver: Deliver) -> None:
        """As Bearer.start; a folder that is not there yet is waited for."""
        self._deliver = deliver
        self._poller = asyncio.get_running_loop().create_task(self._poll())

    async def send(self, address: str, datagrams: Sequence[bytes]) -> None:
        """As Bearer.send: returns when the parcels are on the disk."""
        folder = await asyncio.to_thread(self._outgoing, address)
        for batch in batches(datagrams):
            try:
                await asyncio.to_thread(write_parcel, folder, batch, self._entropy(16).hex())
            except BearerTrouble as trouble:
                self._note(address, Status.DOWN, trouble.detail)
                raise
            self._note(address, Status.UP, "")

    def send_now(self, address: str, datagrams: Sequence[bytes]) -> bool:  # noqa: ARG002 - a disk is always waited for
        """As Bearer.send_now."""
        return False

    def state(self, address: str) -> BearerState:
        """As Bearer.state; of a watched folder whether it could be read."""
        return self._states.get(address, BearerState(Status.UNKNOWN))

    def vouch(self, via: str) -> None:
        """As Bearer.vouch: a folder has no strangers."""

    async def stop(self) -> None:
        """As Bearer.stop."""
        poller, self._poller = self._poller, None
        await end(poller)

    def _outgoing(self, address: str) -> Path:
        if address.startswith(VIA):
            raise down("a parcel has no way back")
        folder = Path(address)
        if "\0" in address or not folder.is_absolute() or folder.resolve() in self._watch:
            raise bad_address(address)
        return folder

    async def _poll(self) -> None:
        while True:
            more = [await self._take_in(folder) for folder in self._watch]
            await asyncio.sleep(0 if any(more) else self.settings.poll_seconds)

    async def _take_in(self, folder: Path) -> bool:
        """Read a folder once, hand up what it has, put that away; whether there is more."""
        known = self._known[folder]
        try:
            reading = await asyncio.to_thread(read_parcels, folder, frozenset(known))
        except BearerTrouble as trouble:
            self._note(str(folder), Status.DOWN, trouble.detail)
            return False
        self._note(str(folder), Status.UP, "")
        if len(known) > KNOWN_MAX:
            known.clear()
        for skipped in reading.skipped:
            known.add(skipped.id)
            self._skip(skipped)
        for parcel in reading.parcels:
            known.add(parcel.id)
            await self._hand_up(parcel)
        return reading.more

    async def _hand_up(self, parcel: Parcel) -> None:
        assert self._deliver is not None, "a bearer hears nothing before it has started"
        for start in range(0, len(parcel.datagrams), HANDED_UP):
            self._deliver(parcel.datagrams[start : start + HANDED_UP], VIA + str(parcel.path.parent))
            await asyncio.sleep(0)
        try:
            await asyncio.to_thread(settle, parcel, self.settings.settle)
        except ParcelUnreadable as trouble:
            self._skip(Skipped(parcel.path, parcel.id, trouble))

    def _skip(self, skipped: Skipped) -> None:
        self.skipped[skipped.reason.code] += 1
        self.last_skipped.append(skipped)

    def _note(self, address: str, status: Status, error: str) -> None:
        before = self.state(address)
        since = before.since_seconds if before.status is status else asyncio.get_running_loop().time()
        self._states[address] = BearerState(status, since, error or before.error)
