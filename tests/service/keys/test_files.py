"""Key files: sealed, each for its purpose, and keys by their ids."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.exchange.effects import Carry, Decapsulate, Encapsulate, Sign
from parley.exchange.events import Decapsulated, Encapsulated, Signed
from parley.keys.kem import xwing_public
from parley.keys.purpose import Purpose
from parley.keys.sealed import KeyFileBad, PassphraseWrong
from parley.keys.signing import ed25519_public, ed25519_verify
from parley.service.folder import FolderTrouble
from parley.service.keys.files import (
    OFFICER,
    RECOVERY,
    KeyAbsent,
    StationKeys,
    WrongKeyFile,
    key_of,
    open_root,
    open_seed,
    open_station_keys,
    write_root,
    write_seed,
    write_station_keys,
)
from parley.station.founding import RootSeeds, publics
from parley.wire.limits import KEYFILE_BYTES_MAX

SEEDS = {purpose: bytes([purpose]) * 32 for purpose in Purpose}
EVERYDAY: dict[Purpose, bytes] = {purpose: seed for purpose, seed in SEEDS.items() if purpose is not Purpose.RECOVERY}
NEXT: dict[Purpose, bytes] = {purpose: bytes([16 + purpose]) * 32 for purpose in EVERYDAY}
KEYS = StationKeys(SEEDS, b"s" * 32, tuple(NEXT.items()))


def test_everyday_keys_come_back_without_the_recovery_key(tmp_path: Path) -> None:
    path = tmp_path / "station.key"
    write_station_keys(path, KEYS, "passphrase")
    opened = open_station_keys(path, "passphrase")
    assert opened.seeds == EVERYDAY
    assert opened.storage == KEYS.storage
    assert opened.spare == KEYS.spare
    with pytest.raises(KeyAbsent) as refused:
        opened.answer(Sign(1, "recovery", b"message", key_of(Purpose.RECOVERY, SEEDS[Purpose.RECOVERY])))
    assert refused.value.code == "key-absent"
    assert opened.with_recovery(SEEDS[Purpose.RECOVERY]).seeds[Purpose.RECOVERY] == SEEDS[Purpose.RECOVERY]


def test_the_root_and_single_keys_come_back(tmp_path: Path) -> None:
    root = RootSeeds(b"1" * 32, b"2" * 32)
    write_root(tmp_path / "root.key", root, "root")
    assert open_root(tmp_path / "root.key", "root") == root
    write_seed(tmp_path / "officer.key", OFFICER, b"3" * 32, "officer")
    assert open_seed(tmp_path / "officer.key", OFFICER, "officer") == b"3" * 32


def test_a_file_is_for_its_purpose_alone(tmp_path: Path) -> None:
    write_seed(tmp_path / "officer.key", OFFICER, b"3" * 32, "officer")
    for open_ in (open_station_keys, open_root, lambda path, phrase: open_seed(path, RECOVERY, phrase)):
        with pytest.raises(WrongKeyFile) as refused:
            open_(tmp_path / "officer.key", "officer")
        assert refused.value.code == "keyfile-purpose"


def test_a_wrong_passphrase_and_a_damaged_file_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "officer.key"
    write_seed(path, OFFICER, b"3" * 32, "officer")
    with pytest.raises(PassphraseWrong):
        open_seed(path, OFFICER, "Officer")
    raw = path.read_bytes()
    for place in range(len(raw)):
        path.write_bytes(raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :])
        with pytest.raises(KeyFileBad):
            open_seed(path, OFFICER, "officer")
        path.write_bytes(raw[:place])
        with pytest.raises(KeyFileBad):
            open_seed(path, OFFICER, "officer")


@given(st.binary(max_size=200))
def test_any_bytes_are_no_key_file(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    path = tmp_path_factory.mktemp("keys") / "any.key"
    path.write_bytes(raw)
    with pytest.raises(KeyFileBad):
        open_root(path, "any")


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.key"
    with path.open("wb") as file:
        file.truncate(KEYFILE_BYTES_MAX + 1)
    with pytest.raises(FolderTrouble):
        open_root(path, "any")


def test_an_effect_is_answered_with_the_key_that_it_names() -> None:
    newer = NEXT[Purpose.ENTRY]
    for seed in (SEEDS[Purpose.ENTRY], newer):
        answer = KEYS.answer(Sign(7, "entry", b"message", key_of(Purpose.ENTRY, seed)))
        assert isinstance(answer, Signed)
        assert answer.token == 7
        ed25519_verify(ed25519_public(seed), answer.signature, b"message")


def test_a_secret_for_our_static_key_opens() -> None:
    made = KEYS.answer(Encapsulate(1, xwing_public(SEEDS[Purpose.STATIC])))
    assert isinstance(made, Encapsulated)
    opened = KEYS.answer(Decapsulate(2, made.ciphertext))
    assert isinstance(opened, Decapsulated)
    assert opened.shared == made.shared
    assert KEYS.answer(Carry("tcp", "a", ())) is None


def test_keys_go_to_the_card_that_names_them() -> None:
    card = publics(NEXT)
    renewed = KEYS.for_card({**card, Purpose.RECOVERY: b"never here"})
    assert renewed.seeds == NEXT
    assert dict(renewed.spare) == SEEDS | {}
    again = renewed.for_card(publics(EVERYDAY))
    assert again.seeds == EVERYDAY
    with pytest.raises(KeyAbsent, match="entry key"):
        KEYS.for_card({**card, Purpose.ENTRY: bytes(32)})
