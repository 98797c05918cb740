"""The station's keys as files: sealed with the station's passphrase, opened once, used by purpose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from parley.exchange.effects import Decapsulate, Encapsulate, Sign
from parley.exchange.events import Decapsulated, Encapsulated, Signed
from parley.keys.atrest import STORAGE_KEY_BYTES
from parley.keys.kem import xwing_decapsulate, xwing_encapsulate
from parley.keys.purpose import KeyId, Purpose, key_id
from parley.keys.sealed import ENTROPY_BYTES, open_material, seal_material
from parley.keys.signing import ed25519_sign, mldsa44_public, mldsa44_sign
from parley.record.card import Root
from parley.service.entropy import entropy
from parley.service.folder import read_bounded, write_private
from parley.service.keys.hardware import IN_HARDWARE, no_pin, token_of
from parley.station.founding import PUBLIC, SEED_BYTES, RootKeys, RootSeeds
from parley.wire.cbor import Value, decode, encode
from parley.wire.errors import Refusal
from parley.wire.limits import KEYFILE_BYTES_MAX

if TYPE_CHECKING:
    from parley.exchange.effects import Effect
    from parley.exchange.events import Answer
    from parley.service.keys.pkcs11 import Hardware

STATION: Final = "station"
ROOT: Final = "root"
ROOT_IN_HARDWARE: Final = "root in hardware"
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
    hint = "the recovery key is kept apart: name its file with --recovery-key; hardware is named in station.toml"


@dataclass(frozen=True, slots=True)
class StationKeys:
    """The everyday keys by purpose, as seeds, and the key that seals what the station stores.

    Those that lie in hardware are not among the seeds.
    """

    seeds: Mapping[Purpose, bytes]
    storage: bytes
    spare: tuple[tuple[Purpose, bytes], ...] = ()
    """Keys of older cards, and of one that is drawn up but not yet signed."""
    hardware: Hardware | None = None

    def answer(self, effect: Effect) -> Answer | None:
        """The answer to an effect that keys answer at once; None for every other, and for what hardware signs."""
        match effect:
            case Sign(token, handle, message, key):
                signature = self.signature(Purpose[handle.upper()], KeyId(key), message)
                return None if signature is None else Signed(token, signature)
            case Encapsulate(token, public):
                return Encapsulated(token, *xwing_encapsulate(public, entropy(SEED_BYTES)))
            case Decapsulate(token, ciphertext):
                return Decapsulated(token, xwing_decapsulate(self._seed(Purpose.STATIC), ciphertext))
            case _:
                return None

    def signature(self, purpose: Purpose, key: KeyId, message: bytes) -> bytes | None:
        """A signature, or None where the key can only lie in hardware; raises KeyAbsent."""
        seed = self._found(purpose, key)
        if seed is not None:
            return (mldsa44_sign if purpose is Purpose.COSIGN else ed25519_sign)(seed, message)
        return None if self.hardware is not None and purpose in IN_HARDWARE else _absent(purpose.name.lower())

    def with_recovery(self, seed: bytes) -> StationKeys:
        """The same with the recovery key, for the one act that needs it."""
        return replace(self, seeds={**self.seeds, Purpose.RECOVERY: seed})

    def for_card(self, keys: Mapping[Purpose, bytes]) -> StationKeys:
        """The same with the keys of this card in use and all others spare; raises KeyAbsent, HardwareKeyAbsent."""
        known = {(purpose, PUBLIC[purpose](seed)): seed for purpose, seed in (*self.seeds.items(), *self.spare)}
        used: dict[Purpose, bytes] = {
            purpose: known[purpose, public] for purpose, public in keys.items() if (purpose, public) in known
        }
        elsewhere = {purpose for purpose in keys if purpose is not Purpose.RECOVERY and purpose not in used}
        for purpose in elsewhere if self.hardware is None else elsewhere - IN_HARDWARE:
            _absent(f"the {purpose.name.lower()} key of the card")
        if self.hardware is not None:
            self.hardware.want({key_id(keys[purpose]) for purpose in elsewhere})
        spare = tuple((purpose, seed) for (purpose, _), seed in known.items() if used.get(purpose) != seed)
        return StationKeys(used, self.storage, spare, self.hardware)

    def _seed(self, purpose: Purpose) -> bytes:
        seed = self._found(purpose, None)
        return _absent(purpose.name.lower()) if seed is None else seed

    def _found(self, purpose: Purpose, key: bytes | None) -> bytes | None:
        for candidate, seed in ((purpose, self.seeds.get(purpose)), *self.spare):
            if candidate is purpose and seed is not None and (key is None or key_of(purpose, seed) == key):
                return seed
        return None


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


@dataclass(frozen=True, slots=True)
class RootInHardware:
    """The root whose Ed25519 key lies in hardware: its public half, and the seed of the ML-DSA-44 key."""

    ed25519: bytes
    mldsa44: bytes
    hardware: Hardware

    @property
    def public(self) -> Root:
        """As RootKeys.public."""
        return Root(self.ed25519, mldsa44_public(self.mldsa44))

    def sign(self, message: bytes) -> tuple[bytes, bytes]:
        """As RootKeys.sign; raises of hardware.FAILURES what is so."""
        return self.hardware.sign(key_id(self.ed25519), message), mldsa44_sign(self.mldsa44, message)


def write_root(path: Path, root: RootSeeds | RootInHardware, passphrase: str) -> None:
    """Seal the root, or what of it lies in no hardware, into a file of its own."""
    if isinstance(root, RootSeeds):
        _write(path, ROOT, root.ed25519 + root.mldsa44, passphrase)
    else:
        _write(path, ROOT_IN_HARDWARE, encode([root.ed25519, root.mldsa44, root.hardware.token]), passphrase)


def open_root(path: Path, passphrase: str, module: str = "", pin: Callable[[], str] = no_pin) -> RootKeys:
    """Open the root; `module`, the path of a library, and `pin` are needed where it lies in hardware.

    Raises as open_station_keys does, HardwareUnset, and of hardware.FAILURES what is so.
    """
    material = _open(path, ROOT, passphrase, ROOT_IN_HARDWARE)
    if len(material) == 2 * SEED_BYTES:
        return RootSeeds(material[:SEED_BYTES], material[SEED_BYTES:])
    match decode(material):
        case [bytes(ed25519), bytes(mldsa44), str(token)]:
            hardware = token_of(module, token, "", pin)
            hardware.open()
            hardware.want({key_id(ed25519)})
            return RootInHardware(ed25519, mldsa44, hardware)
        case _:
            raise AssertionError("a key file that we sealed ourselves")


def write_seed(path: Path, purpose: str, seed: bytes, passphrase: str) -> None:
    """Seal one key, of an officer or for recovery, into a file of its own."""
    _write(path, purpose, seed, passphrase)


def open_seed(path: Path, purpose: str, passphrase: str) -> bytes:
    """Open one key; raises as open_station_keys does."""
    return _open(path, purpose, passphrase)


def _write(path: Path, purpose: str, material: bytes, passphrase: str) -> None:
    write_private(path, seal_material(purpose, material, passphrase, entropy(ENTROPY_BYTES)))


def _open(path: Path, purpose: str, passphrase: str, *others: str) -> bytes:
    sealed = open_material(read_bounded(path, KEYFILE_BYTES_MAX), passphrase)
    if sealed.purpose not in {purpose, *others}:
        raise WrongKeyFile(f"{path.name} is for {sealed.purpose}, {purpose} is wanted")
    return sealed.material


def _absent(which: str) -> NoReturn:
    raise KeyAbsent(which)
