"""A token of SoftHSM: keys that never leave it, and every way in which it can fail, by name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pkcs11
import pytest
from pkcs11 import Attribute, ObjectClass

from parley.keys.purpose import KeyId, key_id
from parley.keys.signing import ed25519_sign, ed25519_verify
from parley.service.keys.hardware import no_pin, token_of
from parley.service.keys.pkcs11 import Hardware, _point
from parley.service.keys.troubles import (
    HardwareAbsent,
    HardwareGone,
    HardwareKeyAbsent,
    HardwarePinLocked,
    HardwarePinWrong,
    HardwareUnfit,
    HardwareUnset,
)
from tests.softhsm import MODULE, PIN, Tray, tray

pytestmark = pytest.mark.needs("softhsm")


@pytest.fixture
def tokens(tmp_path: Path) -> Iterator[Tray]:
    with tray(tmp_path / "tray") as one:
        yield one


def of(label: str, pin: str = PIN) -> Hardware:
    return token_of(MODULE, label, "arvenia", lambda: pin)


def opened(tokens: Tray) -> Hardware:
    one = of(tokens.token("everyday"))
    one.open()
    return one


def test_a_key_is_made_there_signs_and_is_found_again(tokens: Tray) -> None:
    one = opened(tokens)
    assert one.keys == {}
    public = one.make("entry")
    (label,) = one.keys.values()
    assert label.startswith("arvenia-entry-")
    again = of("everyday")
    again.open()
    assert list(again.keys) == [key_id(public)]
    for message in (b"", b"a line", bytes(70_000)):
        ed25519_verify(public, again.sign(key_id(public), message), message)


def test_what_is_made_there_cannot_be_taken_out(tokens: Tray) -> None:
    opened(tokens).make("entry")
    with pkcs11.lib(MODULE).get_token(token_label="everyday").open() as session:
        (private,) = session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY})
        assert (private[Attribute.EXTRACTABLE], private[Attribute.SENSITIVE]) == (False, True)
        with pytest.raises(pkcs11.exceptions.AttributeSensitive):
            private[Attribute.VALUE]


def test_it_goes_on_when_it_is_plugged_in_again(tokens: Tray) -> None:
    one = opened(tokens)
    public = one.make("entry")
    tokens.pull()
    for ask in (lambda: one.sign(key_id(public), b"pulled out"), one.open, one.open):
        with pytest.raises(HardwareGone) as gone:
            ask()
        assert gone.value.code == "hardware-gone"
    tokens.plug()
    one.open()
    ed25519_verify(public, one.sign(key_id(public), b"back"), b"back")


def test_a_token_that_is_not_there(tokens: Tray) -> None:
    with pytest.raises(HardwareAbsent) as absent:
        of("another").open()
    assert absent.value.code == "hardware-absent"


def test_a_wrong_pin_is_named_and_so_is_a_locked_token(tokens: Tray, monkeypatch: pytest.MonkeyPatch) -> None:
    tokens.token("everyday")
    with pytest.raises(HardwarePinWrong) as wrong:
        of("everyday", "000000").open()
    assert wrong.value.code == "hardware-pin-wrong"

    def locked(*_: object, **__: object) -> None:
        raise pkcs11.exceptions.PinLocked

    monkeypatch.setattr("parley.service.keys.pkcs11.token_in", lambda *_: type("Token", (), {"open": locked}))
    with pytest.raises(HardwarePinLocked) as shut:
        of("everyday").open()
    assert shut.value.code == "hardware-pin-locked"


def test_a_token_without_the_key(tokens: Tray) -> None:
    one = opened(tokens)
    for ask in (lambda: one.sign(KeyId(bytes(8)), b""), lambda: one.want({KeyId(bytes(8))})):
        with pytest.raises(HardwareKeyAbsent) as absent:
            ask()
        assert absent.value.code == "hardware-key-absent"


@pytest.mark.parametrize("library", ["/usr/lib/softhsm/none.so", __file__])
def test_a_library_that_is_none(library: str) -> None:
    with pytest.raises(HardwareUnfit) as unfit:
        token_of(library, "everyday", "arvenia", lambda: PIN).open()
    assert unfit.value.code == "hardware-unfit"


def test_a_token_that_signs_wrongly_is_not_believed(tokens: Tray, monkeypatch: pytest.MonkeyPatch) -> None:
    one = opened(tokens)
    public = one.make("entry")
    held = one._held[key_id(public)]

    class Broken:
        def sign(self, message: bytes, **_: object) -> bytes:
            return ed25519_sign(b"x" * 32, message)

    monkeypatch.setitem(one._held, key_id(public), held._replace(private=Broken()))
    with pytest.raises(HardwareUnfit):
        one.sign(key_id(public), b"a line")


def test_nothing_named() -> None:
    for ask in (lambda: token_of("", "everyday", "", no_pin), lambda: token_of(MODULE, "", "", no_pin), no_pin):
        with pytest.raises(HardwareUnset) as unset:
            ask()
        assert unset.value.code == "hardware-unset"


@pytest.mark.parametrize("head", [b"\x04\x20", b"\x03\x21\x00", b""])
def test_a_public_key_however_it_is_wrapped(head: bytes) -> None:
    assert _point(head + bytes(range(32))) == bytes(range(32))
    with pytest.raises(HardwareUnfit):
        _point(head + bytes(31))
