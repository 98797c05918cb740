"""What the service may ask of a store, and what the store promises.

A store keeps bytes under three kinds of places, and knows the meaning of none of them:

* **entries**: per origin an unbroken sequence from 0, written once and never again;
* **kept values**: per space a table from key to value, the last write of which stands;
* **journals**: per space an unbroken sequence from 0 that the store numbers itself; what one of them says may be
  removed, and something else stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Protocol

from parley.store.troubles import StoreTrouble
from parley.wire.values import dataclass

FIND_DIGITS_MIN: Final = 8
"""Fewer hexadecimal digits of a hash tell too little: in a store of a million entries most sixes mean one."""


@dataclass(frozen=True, slots=True)
class AppendEntry:
    """Put an entry into its place in a log; `leaf` is SHA-256(0x00 ‖ raw)."""

    origin: str
    index: int
    raw: bytes
    leaf: bytes


@dataclass(frozen=True, slots=True)
class Keep:
    """Put a value under a key of a space; None takes the key away."""

    space: str
    key: bytes
    value: bytes | None


@dataclass(frozen=True, slots=True)
class Journal:
    """Add a value to the end of a journal."""

    space: str
    value: bytes


@dataclass(frozen=True, slots=True)
class MendEntry:
    """Put back the bytes of an entry that is damaged or gone; what is left there goes into the journal `damaged`.

    The caller has verified them as the entry of that place.  The place may lie beyond the end of the log, whose last
    rows are gone then; those between are gone until they are put back as well.
    """

    origin: str
    index: int
    raw: bytes


@dataclass(frozen=True, slots=True)
class Replace:
    """Put another value in the place of one in a journal, of which nothing is left; never of an entry."""

    space: str
    index: int
    value: bytes


Op = AppendEntry | Keep | Journal | MendEntry | Replace


Begun = Callable[[], None]
"""Told that a commit waits for the disk from here on."""


def nothing() -> None:
    """For whoever has nothing to do meanwhile."""


class Store(Protocol):
    """Bytes that outlive the process and the machine's power.

    Durability: when `commit` returns, all that it was given is on the disk; not one part of it can be lost without the
    others.  When it raises, what holds depends on the name:

    * `store-failed`, `store-conflict`, `store-gap`: nothing was kept.  The store goes on.
    * `store-unsure`: all or nothing was kept, and it cannot be told which.  From here on every call raises
      `store-unsure`, until `reload` has settled the question; then the caller reads again whatever it holds in memory
      of what it had asked for, and asks again.  Asking again for an entry that was kept does nothing; for a journal
      the caller compares `journal_size`.

    What a read returns is durable.  Every read checks what it returns and raises `store-row-damaged` for bytes that
    are not those that were written, `store-damaged` where the file itself cannot be read.

    Calls come from one thread at a time.
    """

    def commit(self, ops: Sequence[Op], begun: Begun = nothing) -> None:
        """Keep all of these, in this order, or none; many at once cost hardly more than one.

        A store may call `begun` when only the disk is left to wait for: it may still fail.

        An entry whose very bytes are at its place already is left out.  Raises StoreFailed, StoreUnsure, StoreConflict
        (other bytes are there: nothing sound is overwritten, ever), StoreGap (the log does not reach that far).
        """
        ...

    def reload(self) -> None:
        """Settle what StoreUnsure left open: afterwards what can be read is durable, and the rest was never kept."""
        ...

    def origins(self) -> list[str]:
        """The origins of all logs, in ascending order."""
        ...

    def size(self, origin: str) -> int:
        """The number of entries kept of a log; 0 for one never heard of."""
        ...

    def entries(self, origin: str, start: int, count: int) -> list[bytes]:
        """At most `count` entries from index `start` on; fewer only where the log ends."""
        ...

    def leaves(self, origin: str, start: int, count: int) -> list[bytes]:
        """Their leaf hashes, as `entries`."""
        ...

    def as_found(self, origin: str, start: int, count: int) -> list[tuple[bytes, bytes]]:
        """Leaf hash and bytes of the same rows as they stand, sound or not; both empty where a row is gone."""
        ...

    def find(self, digits: str) -> list[tuple[str, int]]:
        """Origin and index of the entries whose leaf hash begins with these digits, in lower case; spoiled ones too.

        There are at least FIND_DIGITS_MIN.
        """
        ...

    def get(self, space: str, key: bytes) -> bytes | None:
        """The value under a key, None where there is none."""
        ...

    def kept(self, space: str, prefix: bytes = b"") -> dict[bytes, bytes]:
        """All keys of a space that begin with `prefix`, ascending, with their values."""
        ...

    def journal_size(self, space: str) -> int:
        """The number of values in a journal; 0 for one never heard of."""
        ...

    def journal(self, space: str, start: int, count: int) -> list[bytes]:
        """At most `count` values of a journal from number `start` on."""
        ...

    def journals(self) -> list[str]:
        """The spaces of all journals, in ascending order."""
        ...

    def spaces(self) -> list[str]:
        """The spaces in which anything is kept, in ascending order."""
        ...

    def damage(self) -> Iterator[StoreTrouble]:
        """Read everything, in chunks, and say what is damaged: one trouble a place."""
        ...

    def renew(self) -> None:
        """Go on holding it where several processes may have it; from any thread.  Raises StoreLost, StoreFailed."""
        ...

    def put_aside(self) -> str:
        """Give the store a name under which no station looks for it, the last act before `close`; the new name."""
        ...

    def scrub(self) -> None:
        """Take what was deleted or replaced, such as a spent key, out of the files too.

        What a drive's freed blocks still hold is out of reach; for that the disk is encrypted.  Raises StoreFailed.
        """
        ...

    def close(self) -> None:
        """Let go of the file and the lock; a second call does nothing."""
        ...
