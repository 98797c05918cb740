"""The attachments that letters of one channel name: what their pieces must be, and that they come to be held."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from parley.exchange.blobs import put_in
from parley.forms.builtin import Attachment
from parley.sim.disk import Fate
from parley.sim.pledges import holds_whole
from parley.sim.violation import violated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parley.seal.frames import Blob
    from parley.sim.disk import Disk
    from parley.sim.ground import Ground

RECEIPTS: Final = "attachment-receipt"


class Files:
    """What is attached on both sides (0 and 1)."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.contents: dict[bytes, bytes] = {}
        """By hash, whatever people have put in."""
        self.named: set[tuple[int, bytes]] = set()
        """By side, what a letter with a place names."""

    def put_in(self, side: int, disk: Disk, contents: Sequence[bytes]) -> None:
        """People put files where their letters may name them."""
        for content in contents:
            self.contents[sha256(content).digest()] = content
            disk.commit(list(put_in(self.ground.parties[side].card.party, content)), Fate.WELL)

    def name(self, side: int, contents: Sequence[bytes]) -> None:
        """A letter with these has its place."""
        self.named |= {(side, sha256(content).digest()) for content in contents}

    def trouble_sending(self, piece: Blob) -> str:
        """What is wrong with a piece that leaves, if anything."""
        content = self.contents.get(piece.blob_hash, b"")
        right = piece.total == len(content) and content[piece.offset :][: len(piece.piece)] == piece.piece
        return "" if right else f"a piece leaves of what nobody attached: {piece.blob_hash.hex()} from {piece.offset}"

    def differences(self, disks: Sequence[Disk]) -> list[str]:
        """What has no receipt of the other side yet."""
        return [
            f"attachment {blob_hash.hex()} of side {side} has no receipt"
            for side, blob_hash in sorted(self.named)
            if disks[side].store.get(RECEIPTS, self.ground.channel + blob_hash) is None
        ]

    def finish(self, disks: Sequence[Disk]) -> None:
        """What has a receipt is held whole."""
        for side, blob_hash in self.named:
            if not holds_whole(disks[1 - side], blob_hash):
                violated(f"side {1 - side} has given a receipt for an attachment that it lacks: {blob_hash.hex()}")


def attached(contents: Sequence[bytes]) -> tuple[Attachment, ...]:
    """As a letter names them."""
    return tuple(
        Attachment(sha256(content).digest(), len(content), f"chart {number}") for number, content in enumerate(contents)
    )
