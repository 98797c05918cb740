"""Keys in a PKCS #11 token (OASIS PKCS #11 3.0): Ed25519 by CKM_EDDSA, keys found by their public halves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pkcs11
from pkcs11 import Attribute, KeyType, Mechanism, MechanismFlag, ObjectClass, TokenFlag
from pkcs11 import exceptions as fault

from parley.keys.purpose import ED25519_PUBLIC_BYTES, KeyId, key_id
from parley.keys.signing import BadSignature, ed25519_verify
from parley.service.entropy import entropy
from parley.service.keys.troubles import (
    FAILURES,
    HardwareAbsent,
    HardwareGone,
    HardwareKeyAbsent,
    absent,
    gone,
    key_absent,
    pin_locked,
    pin_wrong,
    unfit,
)
from parley.wire.errors import ParleyError

if TYPE_CHECKING:
    from pkcs11.types import Session, Token

EDWARDS_25519: Final = bytes.fromhex("06032b6570")
"""The curve as CKA_EC_PARAMS: the object identifier 1.3.101.112 in DER (RFC 8410)."""

POINT_FORMS: Final = (b"\x04\x20", b"\x03\x21\x00", b"")
"""What stands before the public key in CKA_EC_POINT: an octet string's head, a bit string's, or nothing."""

ID_BYTES: Final = 8

NAMED: Final[dict[type[fault.PKCS11Error], Callable[[str], ParleyError]]] = {
    fault.NoSuchToken: absent,
    fault.TokenNotPresent: absent,
    fault.TokenNotRecognised: absent,
    fault.NoSuchKey: key_absent,
    fault.PinIncorrect: pin_wrong,
    fault.PinInvalid: pin_wrong,
    fault.PinLenRange: pin_wrong,
    fault.PinLocked: pin_locked,
    fault.MechanismInvalid: unfit,
    fault.MultipleTokensReturned: unfit,
}
"""What the faults of the library are here; with every other one it is gone."""


class _Held(NamedTuple):
    private: Any  # what a key can do the library mixes in at run time
    public: bytes
    label: str


class Hardware:
    """The keys in one token.  Its calls take their time, and come from one thread at a time.

    Each raises HardwareAbsent, HardwareGone, HardwareKeyAbsent, HardwarePinWrong, HardwarePinLocked or HardwareUnfit.
    """

    def __init__(self, path: str, token: str, prefix: str, pin: str) -> None:
        self.token = token
        self._path = path
        self._prefix = prefix
        self._pin = pin
        self._wanted: frozenset[KeyId] = frozenset()
        self._session: Session | None = None
        self._held: dict[KeyId, _Held] = {}

    @property
    def keys(self) -> dict[KeyId, str]:
        """The labels of the keys that it holds, by the ids of their public halves."""
        return {key: held.label for key, held in self._held.items()}

    def open(self) -> None:
        """Begin, or begin again after a failure.

        A library may go on with a token as it was; where a new session does not help, it is loaded anew.
        """
        try:
            self._enter()
        except (HardwareAbsent, HardwareGone, HardwareKeyAbsent):
            with suppress(fault.PKCS11Error):
                pkcs11.lib(self._path).finalize()
            self._enter()

    def want(self, wanted: Collection[KeyId]) -> None:
        """It is to hold these keys from here on."""
        for key in wanted:
            self._found(key)
        self._wanted = frozenset(wanted)

    def sign(self, key: KeyId, message: bytes) -> bytes:
        """A signature, bytes[64]; verified here, since what a failing token signs must not leave."""
        held = self._found(key)
        with _asked():
            signature = bytes(held.private.sign(message, mechanism=Mechanism.EDDSA))
        try:
            ed25519_verify(held.public, signature, message)
        except BadSignature as bad:
            raise unfit(f"{self.token!r} signs wrongly") from bad
        return signature

    def make(self, purpose: str) -> bytes:
        """A new key, which the token does not give away; its public half, bytes[32]."""
        name = entropy(ID_BYTES)
        with _asked(), self._token().open(rw=True) as session:
            curve = session.create_domain_parameters(
                KeyType.EC_EDWARDS, {Attribute.EC_PARAMS: EDWARDS_25519}, local=True
            )
            made, _ = curve.generate_keypair(
                id=name,
                label=f"{self._prefix}-{purpose}-{name.hex()[:8]}",
                store=True,
                capabilities=MechanismFlag.SIGN | MechanismFlag.VERIFY,
                private_template={Attribute.SENSITIVE: True, Attribute.EXTRACTABLE: False},
            )
            public = _point(made[Attribute.EC_POINT])
        self._enter()
        self.want({key_id(public)} | self._wanted)
        return public

    def examined(self) -> Iterator[ParleyError]:
        """What is wrong with it, as far as it shows without its PIN."""
        try:
            with _asked():
                token = self._token()
                flags, mechanisms = token.flags, token.slot.get_mechanisms()
                with token.open() as session:
                    keys = _public_keys(session)
        except FAILURES as failure:
            yield failure
            return
        if flags & TokenFlag.USER_PIN_LOCKED:
            yield pin_locked(self.token)
        elif flags & (TokenFlag.USER_PIN_COUNT_LOW | TokenFlag.USER_PIN_FINAL_TRY):
            yield pin_wrong("somebody tried a wrong one")
        if Mechanism.EDDSA not in mechanisms:
            yield unfit("it does not sign with Ed25519")
        if not keys:
            yield key_absent(f"there is none in {self.token!r}")

    def _enter(self) -> None:
        """A session of our own, with all keys looked up anew."""
        with _asked():
            if self._session is not None:
                with suppress(fault.PKCS11Error):
                    self._session.close()
                self._session = None
            token = self._token()
            try:
                self._session = token.open(user_pin=self._pin)
            except fault.UserAlreadyLoggedIn:
                self._session = token.open()
            self._held = _keys_in(self._session)
        self.want(self._wanted)

    def _token(self) -> Token:
        return token_in(self._path, self.token)

    def _found(self, key: KeyId) -> _Held:
        if key not in self._held:
            raise key_absent(f"{key.hex()} in {self.token!r}")
        return self._held[key]


def token_in(path: str, label: str) -> Token:
    """The token of this label, by the library at a path, loaded once; raises HardwareUnfit for what is none."""
    try:
        library = pkcs11.lib(path)
    except fault.PKCS11Error as error:
        if type(error) is fault.PKCS11Error:  # the loader's, and of no class of its own
            raise unfit(str(error)) from error
        raise
    found: Token = library.get_token(token_label=label)
    return found


def _public_keys(session: Session) -> dict[bytes, bytes]:
    """The Ed25519 public keys in a token, by the ids that they share with their private halves."""
    found = session.get_objects({Attribute.CLASS: ObjectClass.PUBLIC_KEY, Attribute.KEY_TYPE: KeyType.EC_EDWARDS})
    return {bytes(one[Attribute.ID]): _point(one[Attribute.EC_POINT]) for one in found}


def _keys_in(session: Session) -> dict[KeyId, _Held]:
    publics = _public_keys(session)
    privates = session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.KEY_TYPE: KeyType.EC_EDWARDS})
    pairs = [(publics.get(bytes(one[Attribute.ID])), one) for one in privates]
    return {key_id(public): _Held(one, public, one[Attribute.LABEL]) for public, one in pairs if public is not None}


def _point(encoded: bytes) -> bytes:
    """The 32 bytes of a public key in CKA_EC_POINT, which libraries wrap in different ways."""
    for head in POINT_FORMS:
        if encoded.startswith(head) and len(encoded) == len(head) + ED25519_PUBLIC_BYTES:
            return bytes(encoded[len(head) :])
    raise unfit("it holds a key that is none of Ed25519")


@contextmanager
def _asked() -> Iterator[None]:
    """Around what asks the library: its faults by our names."""
    try:
        yield
    except fault.PKCS11Error as error:
        raise NAMED.get(type(error), gone)(_said(error)) from error


def _said(error: fault.PKCS11Error) -> str:
    """What happened, as the library calls it."""
    return f"{type(error).__name__} {error}".strip()
