"""The provider's word that a session there has ended, kept so that every process of a divided station obeys it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from parley.exchange.effects import Keep
from parley.service.keys.vault import SIGN_OFF_SPACE
from parley.wire.cbor import decode, encode

if TYPE_CHECKING:
    from collections.abc import Callable

    from parley.service.opened import Opened

KEPT_MS: Final = 2 * 86_400_000
"""Longer than any session lasts, whatever two machines' clocks say."""


class SignOffs:
    """Whose sessions at the provider have ended; `on_ended` is told his account and his session there."""

    def __init__(self, service: Opened) -> None:
        self._service = service
        self._known = service.vault.kept(SIGN_OFF_SPACE)
        """What was obeyed: when a process begins, nobody has come in yet."""
        self.on_ended: list[Callable[[str, str], None]] = []

    def keep(self, subject: str, session: str) -> None:
        """Obey it here, and keep it for the other processes; one of the two may be empty.  Raises as Store.commit."""
        self._tell(subject, session)
        vault, now = self._service.vault, self._service.engine.clock()
        named, row = sha256(encode([subject, session])).digest(), encode([subject, session, now])
        over = [key for key, old in vault.kept(SIGN_OFF_SPACE).items() if _read(old)[2] < now - KEPT_MS]
        vault.commit([*(Keep(SIGN_OFF_SPACE, key, None) for key in over), Keep(SIGN_OFF_SPACE, named, row)])
        self._known[named] = row

    def look(self) -> None:
        """Obey what another process was told."""
        rows = self._service.vault.kept(SIGN_OFF_SPACE)
        for key, row in rows.items():
            if self._known.get(key) != row:
                self._tell(*_read(row)[:2])
        self._known = rows

    def _tell(self, subject: str, session: str) -> None:
        for listener in self.on_ended:
            listener(subject, session)


def _read(row: bytes) -> tuple[str, str, int]:
    match decode(row):
        case [str(subject), str(session), int(at)]:
            return subject, session, at
        case _:
            raise AssertionError("what we kept ourselves")
