"""The alarms that a station has kept, each under one number, and which of them are this share's.

An alarm stands for good in the journal of the share that raised it.  One about another side belongs to whoever has that
side's channel now; one about the station itself to the share that raised it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from parley.exchange.alarms import ALARM_SPACE
from parley.service.keys.vault import named
from parley.service.whose import given_in
from parley.wire.cbor import decode
from parley.wire.ids import ChannelId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.service.keys.vault import Vault

NUMBERS_A_SHARE: Final = 1_000_000_000
"""Each share of a divided station numbers its alarms in a range of its own; the undivided one is share 0."""

HERE: Final = ChannelId(bytes(32))
"""The channel of an alarm about this station itself, as it is kept."""

READ_AT_ONCE: Final = 1_024


class Row(NamedTuple):
    """One of them: its number, when it was raised, in seconds, about whom and what."""

    number: int
    time: int
    channel: ChannelId
    code: str
    detail: str


def rows_of(vault: Vault) -> Iterator[Row]:
    """Those of this share."""
    given = given_in(vault)
    for share, name in vault.journals(ALARM_SPACE):
        yield from (row for row in _journal(vault, share, name) if _owner(row, given) == vault.share)


def raised_since(vault: Vault, seen: int) -> list[Row]:
    """Those that this share has raised since there were so many."""
    return list(_journal(vault, vault.share, named(ALARM_SPACE, vault.share), seen))


def row_at(vault: Vault, number: int) -> bytes:
    """The one of this number as it is kept."""
    share, place = divmod(number, NUMBERS_A_SHARE)
    (row,) = vault.store.journal(named(ALARM_SPACE, share), place, 1)
    return row


def read_row(number: int, row: bytes) -> Row:
    """What is kept under a number."""
    match decode(row):
        case [int(then), bytes(channel), str(code), str(detail)]:
            return Row(number, then, ChannelId(channel), code, detail)
        case _:
            raise AssertionError("an alarm that we kept ourselves")


def _owner(row: Row, given: dict[bytes, int]) -> int:
    return row.number // NUMBERS_A_SHARE if row.channel == HERE else given.get(row.channel, 0)


def _journal(vault: Vault, share: int, name: str, first: int = 0) -> Iterator[Row]:
    for start in range(first, vault.store.journal_size(name), READ_AT_ONCE):
        for number, row in enumerate(vault.store.journal(name, start, READ_AT_ONCE), share * NUMBERS_A_SHARE + start):
            yield read_row(number, row)
