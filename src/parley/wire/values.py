"""Frozen dataclasses of which thousands are made a second: the type checker, and nobody else, lets none be written to.

At run time a frozen dataclass of the standard library calls `object.__setattr__` once a field when it is made, three
times the cost of an assignment.  For the type checker this `dataclass` is that of the standard library.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, slots: bool, frozen: bool = False) -> object:
        """As dataclasses.dataclass; what is frozen is hashed by its fields."""
        return dataclasses.dataclass(slots=slots, unsafe_hash=frozen)


__all__ = ["dataclass"]
