"""The vault: secrets lie sealed, each in its own place, and all else as it is."""

from __future__ import annotations

import pytest

from parley.exchange.effects import Append, Keep, Note
from parley.keys.atrest import AtRestBad
from parley.record.merkle import leaf_hash
from parley.service.keys.vault import ENROLMENT_SPACE, SECRET_SPACES, Vault
from parley.store.interface import Keep as StoreKeep
from parley.store.memory import MemoryStore
from parley.wire.ids import EntryIndex


def test_secrets_are_sealed_and_open_again() -> None:
    store = MemoryStore()
    vault = Vault(store, b"k" * 32)
    for space in SECRET_SPACES:
        vault.commit([Keep(space, b"key", b"a secret of sixteen or more bytes")])
        kept = store.get(space, b"key")
        assert kept is not None
        assert b"secret" not in kept
        assert vault.get(space, b"key") == b"a secret of sixteen or more bytes"
        assert vault.kept(space) == {b"key": b"a secret of sixteen or more bytes"}
        vault.commit([Keep(space, b"key", None)])
        assert vault.get(space, b"key") is None


def test_the_same_secret_twice_looks_different() -> None:
    store = MemoryStore()
    vault = Vault(store, b"k" * 32)
    vault.commit([Keep(ENROLMENT_SPACE, b"one", b"same"), Keep(ENROLMENT_SPACE, b"two", b"same")])
    assert store.get(ENROLMENT_SPACE, b"one") != store.get(ENROLMENT_SPACE, b"two")


def test_a_sealed_value_opens_in_its_own_place_and_with_its_own_key_alone() -> None:
    store = MemoryStore()
    Vault(store, b"k" * 32).commit([Keep(ENROLMENT_SPACE, b"one", b"secret")])
    sealed = store.get(ENROLMENT_SPACE, b"one")
    assert sealed is not None
    for key, place in ((b"k" * 32, b"two"), (b"l" * 32, b"one")):
        _refused(store, key, place, sealed)
    for size in range(len(sealed)):
        _refused(store, b"k" * 32, b"one", sealed[:size])
        _refused(store, b"k" * 32, b"one", sealed[:size] + bytes([sealed[size] ^ 1]) + sealed[size + 1 :])


def _refused(store: MemoryStore, key: bytes, place: bytes, sealed: bytes) -> None:
    store.commit([StoreKeep(ENROLMENT_SPACE, place, sealed)])
    with pytest.raises(AtRestBad) as refused:
        Vault(store, key).get(ENROLMENT_SPACE, place)
    assert refused.value.code == "state-sealed-bad"


def test_all_else_goes_in_as_it_is() -> None:
    store = MemoryStore()
    vault = Vault(store, b"k" * 32)
    vault.commit(
        [
            Append("parley/log", EntryIndex(0), b"entry", leaf_hash(b"entry")),
            Keep("card", b"party", b"card"),
            Note("evidence", b"bytes"),
        ]
    )
    assert vault.size("parley/log") == 1
    assert vault.entries("parley/log", 0, 9) == [b"entry"]
    assert vault.leaves("parley/log", 0, 9) == [leaf_hash(b"entry")]
    assert store.get("card", b"party") == vault.get("card", b"party") == b"card"
    assert vault.journal("evidence", 0, 9) == [b"bytes"]
    assert vault.journal_size("evidence") == 1
