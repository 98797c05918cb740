"""The station's keys as files: sealed with the station's passphrase, opened once, used by purpose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from parley.exchange.effects import Decapsulate, Encapsulate, Sign
from parley.exchange.events import Decapsulated, Encapsulated, Signed
from parley.keys.atrest import STORAGE_KEY_BYTES
from parley.keys.kem import xwing_decapsulate, xwing_encapsulate
from parley.keys.purpose import Purpose, key_id
from parley.keys.sealed import ENTROPY_BYTES, open_material, seal_material
from parley.keys.signing import ed25519_sign, mldsa44_sign
from parley.service.entropy import entropy
from parley.service.folder import read_bounded, write_private
from parley.station.founding import PUBLIC, SEED_BYTES, RootSeeds
from parley.wire.cbor import Value, decode, encode
from parley.wire.errors import Refusal
from parley.wire.limits import KEYFILE_BYTES_MAX

if TYPE_CHECKING:
    from parley.exchange.effects import Effect
    from parley.exchange.events import Answer

STATION: Final = "station"
ROOT: Final = "root"
RECOVERY: Final = "recovery"
OFFICER: Final = "officer"

SPARE: Final = 8
"""The key of the spare keys in the key file; the numbers before it are purposes."""


class WrongKeyFile(Refusal):
    """This key file is for another purpose."""

    code = "keyfile-purpose"
    hint = "name the file that is asked for: station, root, recovery or an officer's own"


class KeyAbsent(Refusal):
    """The key that this needs is not at hand."""

    code = "key-absent"
    hint = "the recovery key is kept apart: name its file with --recovery-key"


@dataclass(frozen=True, slots=True)
class StationKeys:
    """The everyday keys by purpose, as seeds, and the key that seals what the station stores."""

    seeds: Mapping[Purpose, bytes]
    storage: bytes
    spare: tuple[tuple[Purpose, bytes], ...] = ()
    """Keys of older cards, and of one that is drawn up but not yet signed."""

    def answer(self, effect: Effect) -> Answer | None:
        """The answer to an effect that keys answer at once; None for every other."""
        match effect:
            case Sign(token, handle, message, key):
                seed = self._seed(Purpose[handle.upper()], key)
                return Signed(token, (mldsa44_sign if handle == "cosign" else ed25519_sign)(seed, message))
            case Encapsulate(token, public):
                return Encapsulated(token, *xwing_encapsulate(public, entropy(SEED_BYTES)))
            case Decapsulate(token, ciphertext):
                return Decapsulated(token, xwing_decapsulate(self._seed(Purpose.STATIC), ciphertext))
            case _:
                return None

    def with_recovery(self, seed: bytes) -> StationKeys:
        """The same with the recovery key, for the one act that needs it."""
        return replace(self, seeds={**self.seeds, Purpose.RECOVERY: seed})

    def for_card(self, keys: Mapping[Purpose, bytes]) -> StationKeys:
        """The same with the keys of this card in use and all others spare; raises KeyAbsent."""
        known = {(purpose, PUBLIC[purpose](seed)): seed for purpose, seed in (*self.seeds.items(), *self.spare)}
        everyday: list[Purpose] = [purpose for purpose in keys if purpose is not Purpose.RECOVERY]
        for purpose in everyday:
            if (purpose, keys[purpose]) not in known:
                _absent(f"the {purpose.name.lower()} key of the card")
        used: dict[Purpose, bytes] = {purpose: known[purpose, keys[purpose]] for purpose in everyday}
        spare = tuple((purpose, seed) for (purpose, _), seed in known.items() if used.get(purpose) != seed)
        return StationKeys(used, self.storage, spare)

    def _seed(self, purpose: Purpose, key: bytes | None = None) -> bytes:
        for candidate, seed in ((purpose, self.seeds.get(purpose)), *self.spare):
            if candidate is purpose and seed is not None and (key is None or key_of(purpose, seed) == key):
                return seed
        return _absent(purpose.name.lower())


@lru_cache(maxsize=64)
def key_of(purpose: Purpose, seed: bytes) -> bytes:
    """The key id of a seed's public key."""
    return key_id(PUBLIC[purpose](seed))


def write_station_keys(path: Path, keys: StationKeys, passphrase: str) -> None:
    """Seal the everyday keys into a file; the recovery key is not among them."""
    everyday = {int(purpose): seed for purpose, seed in keys.seeds.items() if purpose is not Purpose.RECOVERY}
    spare = [[int(purpose), seed] for purpose, seed in keys.spare]
    _write(path, STATION, encode({0: keys.storage, **everyday, SPARE: spare}), passphrase)


def open_station_keys(path: Path, passphrase: str) -> StationKeys:
    """Open the everyday keys; raises PassphraseWrong, KeyFileBad, WrongKeyFile, FolderTrouble."""
    match decode(_open(path, STATION, passphrase)):
        case {0: bytes(storage), 8: list(spare), **others} if len(storage) == STORAGE_KEY_BYTES:
            seeds = {Purpose(key): seed for key, seed in others.items() if isinstance(seed, bytes)}  # type: ignore[arg-type]
            return StationKeys(seeds, storage, tuple(_spare(one) for one in spare))
        case _:
            raise AssertionError("a key file that we sealed ourselves")


def _spare(one: Value) -> tuple[Purpose, bytes]:
    match one:
        case [int(purpose), bytes(seed)]:
            return Purpose(purpose), seed
        case _:
            raise AssertionError("a key file that we sealed ourselves")


def write_root(path: Path, root: RootSeeds, passphrase: str) -> None:
    """Seal the root into a file of its own."""
    _write(path, ROOT, root.ed25519 + root.mldsa44, passphrase)


def open_root(path: Path, passphrase: str) -> RootSeeds:
    """Open the root; raises as open_station_keys does."""
    material = _open(path, ROOT, passphrase)
    return RootSeeds(material[:SEED_BYTES], material[SEED_BYTES:])


def write_seed(path: Path, purpose: str, seed: bytes, passphrase: str) -> None:
    """Seal one key, of an officer or for recovery, into a file of its own."""
    _write(path, purpose, seed, passphrase)


def open_seed(path: Path, purpose: str, passphrase: str) -> bytes:
    """Open one key; raises as open_station_keys does."""
    return _open(path, purpose, passphrase)


def _write(path: Path, purpose: str, material: bytes, passphrase: str) -> None:
    write_private(path, seal_material(purpose, material, passphrase, entropy(ENTROPY_BYTES)))


def _open(path: Path, purpose: str, passphrase: str) -> bytes:
    sealed = open_material(read_bounded(path, KEYFILE_BYTES_MAX), passphrase)
    if sealed.purpose != purpose:
        raise WrongKeyFile(f"{path.name} is for {sealed.purpose}, {purpose} is wanted")
    return sealed.material


def _absent(which: str) -> NoReturn:
    raise KeyAbsent(which)
