"""The station's keys as files: sealed with the station's passphrase, opened once, used by purpose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from parley.exchange.effects import Decapsulate, Encapsulate, Sign
from parley.exchange.events import Decapsulated, Encapsulated, Signed
from parley.keys.atrest import STORAGE_KEY_BYTES
from parley.keys.kem import xwing_decapsulate, xwing_encapsulate
from parley.keys.purpose import Purpose
from parley.keys.sealed import ENTROPY_BYTES, open_material, seal_material
from parley.keys.signing import ed25519_sign, mldsa44_sign
from parley.service.entropy import entropy
from parley.service.folder import read_bounded, write_private
from parley.station.founding import SEED_BYTES, RootSeeds
from parley.wire.cbor import decode, encode
from parley.wire.errors import Refusal
from parley.wire.limits import KEYFILE_BYTES_MAX

if TYPE_CHECKING:
    from parley.exchange.effects import Effect
    from parley.exchange.events import Answer

STATION: Final = "station"
ROOT: Final = "root"
RECOVERY: Final = "recovery"
OFFICER: Final = "officer"


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

    def answer(self, effect: Effect) -> Answer | None:
        """The answer to an effect that keys answer at once; None for every other."""
        match effect:
            case Sign(token, handle, message):
                seed = self._seed(Purpose[handle.upper()])
                return Signed(token, (mldsa44_sign if handle == "cosign" else ed25519_sign)(seed, message))
            case Encapsulate(token, public):
                return Encapsulated(token, *xwing_encapsulate(public, entropy(SEED_BYTES)))
            case Decapsulate(token, ciphertext):
                return Decapsulated(token, xwing_decapsulate(self._seed(Purpose.STATIC), ciphertext))
            case _:
                return None

    def with_recovery(self, seed: bytes) -> StationKeys:
        """The same with the recovery key, for the one act that needs it."""
        return StationKeys({**self.seeds, Purpose.RECOVERY: seed}, self.storage)

    def _seed(self, purpose: Purpose) -> bytes:
        if purpose not in self.seeds:
            raise KeyAbsent(purpose.name.lower())
        return self.seeds[purpose]


def write_station_keys(path: Path, seeds: Mapping[Purpose, bytes], storage: bytes, passphrase: str) -> None:
    """Seal the everyday keys into a file; the recovery key is not among them."""
    everyday = {int(purpose): seed for purpose, seed in seeds.items() if purpose is not Purpose.RECOVERY}
    _write(path, STATION, encode({0: storage, **everyday}), passphrase)


def open_station_keys(path: Path, passphrase: str) -> StationKeys:
    """Open the everyday keys; raises PassphraseWrong, KeyFileBad, WrongKeyFile, FolderTrouble."""
    match decode(_open(path, STATION, passphrase)):
        case {0: bytes(storage), **others} if len(storage) == STORAGE_KEY_BYTES:
            seeds = {Purpose(key): seed for key, seed in others.items() if isinstance(seed, bytes)}  # type: ignore[arg-type]
            return StationKeys(seeds, storage)
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
