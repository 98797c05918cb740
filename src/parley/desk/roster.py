"""Who was an officer when: the notes of an audit trail in order say whose each key was at the time of each release."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from parley.desk import trail_words
from parley.desk.officers import OFFICER_ID_BYTES
from parley.desk.trail import Act, Note

if TYPE_CHECKING:
    from collections.abc import Iterable

_ENDS: Final = frozenset((Act.OFFICER_REMOVED, Act.KEY_REMOVED))
_CHANGES: Final = _ENDS | {Act.OFFICER_ADDED, Act.ROLES_CHANGED, Act.KEY_ADDED, Act.TICKET_MADE}
"""The acts whose words are what he is called from then on."""


class Roster:
    """Whose each key is, as far as the trail was followed."""

    def __init__(self, beside: Iterable[Note] = ()) -> None:
        """`beside`: the notes of the trails of other shares.

        Whoever was ever made an officer there is one here from the first: between two clocks no order is sure.
        """
        self._whose: dict[bytes, bytes] = {}
        self._names: dict[bytes, str] = {}
        for note in beside:
            if note.act in _CHANGES - _ENDS:
                self.take(note)

    def add(self, officer: bytes, name: str, keys: Iterable[bytes]) -> None:
        """Know an officer from elsewhere: by his id, what he is called, and his keys."""
        self._names[officer] = name
        self._whose |= dict.fromkeys(keys, officer)

    def take(self, note: Note) -> str:
        """Follow one note; what is wrong with it, empty where nothing is."""
        if note.act is Act.RELEASED:
            return self._wrong(note)
        if note.act not in _CHANGES:
            return ""
        whose = id_of(note.officer)
        key = note.officer if len(note.officer) > OFFICER_ID_BYTES else note.key
        if note.words:
            self._names[whose] = note.words
        if note.act in _ENDS:
            self._whose = {
                known: owner
                for known, owner in self._whose.items()
                if owner != whose or (note.act is Act.KEY_REMOVED and known != key)
            }
        elif key:
            self._whose[key] = whose
        return ""

    def name(self, officer: bytes) -> str | None:
        """What he is called whose key or id this is now; None if no note says it."""
        return self._names.get(self._whose.get(officer, id_of(officer)))

    def whose(self, officer: bytes) -> bytes | None:
        """The id of the officer whose key or id this is now; None if no note says it."""
        whose = self._whose.get(officer, id_of(officer))
        return whose if whose in self._names else None

    def _wrong(self, note: Note) -> str:
        drafted = None if note.release is None else note.release.drafted
        if note.officer not in self._whose:
            return trail_words.NOBODYS_RELEASE()
        if drafted is None:
            return ""
        if drafted.officer not in self._whose:
            return trail_words.NOBODYS_DRAFT()
        if self._whose[drafted.officer] == self._whose[note.officer]:
            return trail_words.ONE_PERSON()
        return ""


def id_of(officer: bytes) -> bytes:
    """The id of an officer whom a note names: by it, or, from before officers had ids, by his key."""
    return officer if len(officer) == OFFICER_ID_BYTES else sha256(officer).digest()[:OFFICER_ID_BYTES]
