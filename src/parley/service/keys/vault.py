"""A store whose secret spaces lie sealed on the disk and in every backup of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from parley.exchange.effects import Append, Durable, Keep, Mend, Note
from parley.exchange.keying import KEYS_SPACE, RATCHET_SPACE, RECOVERY_SPACE
from parley.keys.atrest import NONCE_BYTES, open_value, seal_value
from parley.service.entropy import entropy
from parley.station.trailing import TRAIL_SPACE
from parley.store import interface
from parley.store.interface import Begun, nothing

if TYPE_CHECKING:
    from parley.store.interface import Store

ENROLMENT_SPACE: Final = "enrolment"
SIGN_IN_SPACE: Final = "officer-sign-in"
"""By officer: his key under his passphrase, and the secret of his one-time codes."""
SIGN_OFF_SPACE: Final = "sign-off"
"""By SHA-256 of account and session of the single sign-on: that it has ended, and when that was told."""
WEBHOOK_SPACE: Final = "webhook"
"""By webhook: where it is, and the secret that signs what it is told."""

DRAFT_SPACE: Final = "draft"
"""What officers write and have not said yet."""
DRAFT_FILE_SPACE: Final = "draft-file"
"""The files that it names, in pieces, by SHA-256 and number."""

READOUT_SPACE: Final = "readout"
"""The texts of readouts that are not published yet."""
ACKNOWLEDGED_SPACE: Final = "alarm-acknowledged"
"""By the number of an alarm: who acknowledged it, and when."""
QUEUE_SPACE: Final = "webhook-queue"
"""What is still to be told, by webhook ‖ number: the number never repeats."""
COUNT_SPACE: Final = "webhook-count"
"""Of each webhook, how many were put in its queue, and how many of them were given up."""

PRESS_SPACE: Final = "press"
"""Texts of the press beside a call."""

PER_SHARE_SPACES: Final = frozenset(
    {
        TRAIL_SPACE,
        QUEUE_SPACE,
        COUNT_SPACE,
    }
)
"""What each share of a divided station has for itself, like its journals, so that no two processes write at one place.

All else is about a channel, line or entry, and whoever has the channel writes it (whose.py), or belongs to the party
and is read when it is used.
"""

SECRET_SPACES: Final = frozenset(
    {
        KEYS_SPACE,
        ENROLMENT_SPACE,
        RATCHET_SPACE,
        RECOVERY_SPACE,
        SIGN_IN_SPACE,
        SIGN_OFF_SPACE,
        WEBHOOK_SPACE,
        DRAFT_SPACE,
        DRAFT_FILE_SPACE,
        READOUT_SPACE,
        PRESS_SPACE,
    }
)


class Vault:
    """The station's view of its store: effects in, bytes out; `key` is the storage key, bytes[32]."""

    def __init__(self, store: Store, key: bytes, share: int = 0) -> None:
        self.store = store
        self.share = share
        """Whose journals these are, where the station is divided; 0 is the undivided one's."""
        self._key = key

    def commit(
        self, effects: Sequence[Durable], begun: Begun = nothing, instead: Sequence[interface.Replace] = ()
    ) -> None:
        """Make the effects durable, all or none, as Store.commit does.

        `instead`: what is left in journals of ours of values whose retention has ended; an effect tells of it.
        """
        places = [interface.Replace(self._named(one.space), one.index, one.value) for one in instead]
        self.store.commit([*places, *(self._op(effect) for effect in effects)], begun)

    def size(self, origin: str) -> int:
        """As Store.size."""
        return self.store.size(origin)

    def entries(self, origin: str, start: int, count: int) -> list[bytes]:
        """As Store.entries."""
        return self.store.entries(origin, start, count)

    def leaves(self, origin: str, start: int, count: int) -> list[bytes]:
        """As Store.leaves."""
        return self.store.leaves(origin, start, count)

    def as_found(self, origin: str, start: int, count: int) -> list[tuple[bytes, bytes]]:
        """As Store.as_found."""
        return self.store.as_found(origin, start, count)

    def find(self, digits: str) -> list[tuple[str, int]]:
        """As Store.find."""
        return self.store.find(digits)

    def get(self, space: str, key: bytes) -> bytes | None:
        """As Store.get."""
        value = self.store.get(self._ours(space), key)
        return value if value is None or space not in SECRET_SPACES else self._opened(space, key, value)

    def kept(self, space: str, prefix: bytes = b"") -> dict[bytes, bytes]:
        """As Store.kept."""
        values = self.store.kept(self._ours(space), prefix)
        if space not in SECRET_SPACES:
            return values
        return {key: self._opened(space, key, value) for key, value in values.items()}

    def journal(self, space: str, start: int, count: int) -> list[bytes]:
        """As Store.journal."""
        return self.store.journal(self._named(space), start, count)

    def journal_size(self, space: str) -> int:
        """As Store.journal_size."""
        return self.store.journal_size(self._named(space))

    def _op(self, effect: Durable) -> interface.Op:
        match effect:
            case Append(origin, index, raw, leaf):
                return interface.AppendEntry(origin, index, raw, leaf)
            case Keep(space, key, bytes(value)) if space in SECRET_SPACES:
                sealed = seal_value(self._key, _place(space, key), value, entropy(NONCE_BYTES))
                return interface.Keep(self._ours(space), key, sealed)
            case Keep(space, key, value):
                return interface.Keep(self._ours(space), key, value)
            case Note(space, value):
                return interface.Journal(self._named(space), value)
            case Mend(origin, index, raw):
                return interface.MendEntry(origin, index, raw)

    def journals(self, space: str) -> list[tuple[int, str]]:
        """The journals of this space that the shares of this station have: whose each is, and its name in the store."""
        names = ((name.removeprefix(f"{space} of "), name) for name in self.store.journals())
        return [(0 if name == space else int(share), name) for share, name in names if name == space or share != name]

    def other_trails(self) -> list[str]:
        """The journals of the store in which other shares of this station keep their trails."""
        return [name for share, name in self.journals(TRAIL_SPACE) if share != self.share]

    def sealed(self, place: bytes, value: bytes) -> bytes:
        """A value that only processes of this station can read or make."""
        return seal_value(self._key, place, value, entropy(NONCE_BYTES))

    def unsealed(self, place: bytes, sealed: bytes) -> bytes:
        """The value; raises AtRestBad."""
        return open_value(self._key, place, sealed)

    def _ours(self, space: str) -> str:
        return self._named(space) if space in PER_SHARE_SPACES else space

    def _named(self, space: str) -> str:
        return named(space, self.share)

    def _opened(self, space: str, key: bytes, sealed: bytes) -> bytes:
        return open_value(self._key, _place(space, key), sealed)


def named(space: str, share: int) -> str:
    """What a share calls in the store what each has for itself."""
    return f"{space} of {share}" if share else space


def _place(space: str, key: bytes) -> bytes:
    return space.encode() + b"\x00" + key
