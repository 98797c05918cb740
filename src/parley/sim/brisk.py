"""What makes a world cheap to run, and changes nothing that a world is there to show."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import lru_cache
from hashlib import sha512, shake_256
from typing import TYPE_CHECKING, Any, Final

from parley.exchange import dehydration
from parley.keys import signing
from parley.keys.purpose import MLDSA44_SIGNATURE_BYTES
from parley.record.card import verify_card
from parley.record.terms import decode_terms
from parley.seal import frames, reception
from parley.seal.datagram import EpochKeys
from parley.sim.tags import NumberTable, tag_of
from parley.station import loading
from parley.station.state import State
from parley.wire.compress import compress
from parley.wire.limits import BEACON_STEP, BEACONS_AT_ONCE, EPOCH_NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from parley.exchange.alarms import Counts
    from parley.wire.ids import PartyId

_SIGN: Final = "_sodium_sign" if signing.FAST else "_openssl_sign"
_VERIFY: Final = "_sodium_verify" if signing.FAST else "_openssl_verify"

_COSIGNER: Final = "_mldsa44_private"
_COSIGNED: Final = "_mldsa44_key"

_verify_truly: Final = getattr(signing, _VERIFY)
_public: Final = lru_cache(signing.ed25519_public)
_mldsa44_key: Final = getattr(signing, _COSIGNED)
_mldsa44_private: Final = getattr(signing, _COSIGNER)

_KEPT: Final = 4_096
"""So many results of each are kept: a station starts and sends again what it started with and sent before."""

_PURE: Final = (
    (dehydration, "compress", lru_cache(_KEPT)(compress)),
    (loading, "verify_card", lru_cache(_KEPT)(verify_card)),
    (loading, "decode_terms", lru_cache(_KEPT)(decode_terms)),
    (frames, "parse", lru_cache(_KEPT)(frames.parse)),
)
"""What gives the same for the same bytes, where it is called, and what stands in its place."""


@contextmanager
def brisk(leaps: int | None, *, own_table: bool = False) -> Iterator[None]:
    """While a world runs, nobody looks for garbage; beacons lie near, tags are plain sums, and so are signatures.

    `leaps`: how often a sender may begin a new epoch because time has passed; one more it may use up by repeats, and so
    far numbers leap in a world; None keeps beacons as far ahead as a station does.  `own_table`: whether live tags
    stand in the station's own table.
    """
    put: list[tuple[Any, str, Any]] = [
        (EpochKeys, "tag", tag_of),
        (signing, _SIGN, _sign),
        (signing, _VERIFY, _verify),
        (signing, _COSIGNER, _Cosigner.of_seed),
        (signing, _COSIGNED, _Cosigner),
        *_PURE,
    ]
    if not own_table:
        put.append((loading, "State", _state))
    if leaps is not None:
        put.append((reception, "BEACON_AHEAD", BEACONS_AT_ONCE * BEACON_STEP + (leaps + 1) * EPOCH_NUMBERS))
    before = [(owner, name, getattr(owner, name)) for owner, name, _ in put]
    collecting = gc.isenabled()
    gc.disable()
    _set(put)
    try:
        yield
    finally:
        _set(before)
        if collecting:
            gc.enable()


def _set(put: list[tuple[Any, str, Any]]) -> None:
    for owner, name, value in put:
        setattr(owner, name, value)


def _state(party: PartyId, alarms: Counts) -> State:
    return State(party, NumberTable(), alarms=alarms)


def _sign(seed: bytes, message: bytes) -> bytes:
    return _mark(_public(seed), message)


def _verify(public: bytes, signature: bytes, message: bytes) -> None:
    """What was signed before the world began has a true signature."""
    if signature != _mark(public, message):
        _verify_truly(public, signature, message)


def _mark(public: bytes, message: bytes) -> bytes:
    """What stands for the signature by a key: nobody makes it by chance; its S lies below the group order."""
    digest = sha512(public + message).digest()
    return digest[:-1] + bytes((digest[-1] & 0x0F,))


class _Cosigner:
    """A post-quantum key in a world: the same for both halves of it."""

    def __init__(self, public: bytes) -> None:
        self._public = public

    @classmethod
    def of_seed(cls, seed: bytes) -> _Cosigner:
        return cls(_mldsa44_private(seed).public_key().public_bytes_raw())

    def public_key(self) -> Any:  # noqa: ANN401 - the library's own
        return _mldsa44_key(self._public)

    def sign(self, message: bytes) -> bytes:
        return shake_256(self._public + message).digest(MLDSA44_SIGNATURE_BYTES)

    def verify(self, signature: bytes, message: bytes) -> None:
        if signature != self.sign(message):
            _mldsa44_key(self._public).verify(signature, message)
