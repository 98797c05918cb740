"""What can be wrong with the hardware that holds keys, by name."""

from __future__ import annotations

from typing import Final

from parley.wire.errors import Refusal, Trouble


class HardwareUnset(Refusal):
    """It is not said which hardware holds the keys."""

    code = "hardware-unset"
    hint = "set hardware_module and hardware_token in [keys] of station.toml, or give --module"


class HardwareUnfit(Refusal):
    """This hardware cannot hold keys of a station, or what speaks with it is not installed."""

    code = "hardware-unfit"
    hint = "pip install 'parley[pkcs11]'; see the path of the library; the token must know Ed25519 (CKM_EDDSA)"


class HardwareAbsent(Trouble):
    """The hardware that holds the keys is not there."""

    code = "hardware-absent"
    hint = "plug it in; the label of the token is hardware_token in [keys] of station.toml"


class HardwareGone(Trouble):
    """The hardware that holds the keys does not answer."""

    code = "hardware-gone"
    hint = "plug it in again, or see why it is slow; the station rests, and goes on by itself when it is back"


class HardwareKeyAbsent(Refusal):
    """The hardware does not hold this key."""

    code = "hardware-key-absent"
    hint = "plug in the token in which the key was made; if it is lost for good, enrol anew"


class HardwarePinWrong(Refusal):
    """The hardware does not take this PIN."""

    code = "hardware-pin-wrong"
    hint = "do not guess: after a few wrong ones it locks itself; the station tries no second time by itself"


class HardwarePinLocked(Refusal):
    """The hardware has locked itself after wrong PINs."""

    code = "hardware-pin-locked"
    hint = "its security officer unlocks it with the token's own tool"


FAILURES: Final = (HardwareAbsent, HardwareGone, HardwareKeyAbsent, HardwarePinWrong, HardwarePinLocked, HardwareUnfit)
"""All that may come of asking it."""

UNMENDED: Final = (HardwarePinWrong, HardwarePinLocked)
"""What trying again makes worse: it is tried again by a person alone."""


def unset(what: str) -> HardwareUnset:
    """To be raised: it is not said what is meant."""
    return HardwareUnset(what)


def unfit(why: str) -> HardwareUnfit:
    """To be raised: it cannot be used."""
    return HardwareUnfit(why)


def absent(which: str) -> HardwareAbsent:
    """To be raised: no such token is there."""
    return HardwareAbsent(which)


def gone(why: str) -> HardwareGone:
    """To be raised: it does not answer."""
    return HardwareGone(why)


def key_absent(which: str) -> HardwareKeyAbsent:
    """To be raised: it lacks a key."""
    return HardwareKeyAbsent(which)


def pin_wrong(why: str) -> HardwarePinWrong:
    """To be raised: the PIN is none of it."""
    return HardwarePinWrong(why)


def pin_locked(why: str) -> HardwarePinLocked:
    """To be raised: it takes no PIN any more."""
    return HardwarePinLocked(why)
