"""Keys that lie in hardware: found by their public halves, used where they lie, never taken out (spec/keys.md).

What speaks with it is an extra: `parley.service.keys.pkcs11`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from parley.keys.purpose import Purpose
from parley.service.keys.troubles import HardwareUnfit, HardwareUnset, unfit, unset

if TYPE_CHECKING:
    from collections.abc import Callable

    from parley.service.config import Config
    from parley.service.keys.pkcs11 import Hardware
    from parley.wire.errors import ParleyError

IN_HARDWARE: Final = frozenset({Purpose.ENTRY, Purpose.CHECKPOINT, Purpose.RECEIPT})
"""The everyday keys that may lie in hardware; the root's Ed25519 key may, too."""


def hardware_of(config: Config, pin: Callable[[], str]) -> Hardware | None:
    """The hardware that the settings name, not yet opened; None where they name none.  Raises as token_of."""
    if not config.hardware_module:
        return None
    return token_of(config.hardware_module, config.hardware_token, config.hardware_label, pin)


def token_of(path: str, token: str, prefix: str, pin: Callable[[], str]) -> Hardware:
    """A token, not yet opened; `prefix` begins the labels of keys made there.  Raises HardwareUnfit, HardwareUnset."""
    if not path or not token:
        raise unset("the library" if not path else "the token")
    try:
        from parley.service.keys.pkcs11 import Hardware  # noqa: PLC0415 -- an extra
    except ModuleNotFoundError as absent:
        raise unfit(f"the extra is not installed ({absent.name})") from absent
    return Hardware(path, token, prefix, pin())


def faults(config: Config) -> list[ParleyError]:
    """What is wrong with the hardware that the settings name, as far as it shows without its PIN."""
    try:
        hardware = hardware_of(config, lambda: "")
    except (HardwareUnfit, HardwareUnset) as unfit_so:
        return [unfit_so]
    return [] if hardware is None else list(hardware.examined())


def no_pin() -> str:
    """Where no PIN was handed over; raises HardwareUnset."""
    raise unset("a PIN")
