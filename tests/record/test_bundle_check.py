"""What the check of a bundle finds; the refusals stand in the vectors, here each class is seen once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.record.bundle_check import CardMissing, LineUnknown, check_bundle
from parley.record.bundle_log import RootDiffers
from parley.wire.ids import LineId
from tests.record.maker import World, other_root

WORLD = World()
A, B = WORLD.a, WORLD.b
LOG = WORLD.a1
for number in range(12):
    LOG.add(f"Letter {number}.")


def test_refusals_by_their_class() -> None:
    """The vectors go by name; here each class is seen once."""
    strange = replace(LOG.show([], ()), head=replace(LOG.head(), origin=replace(LOG.origin, line=LineId(bytes(32)))))
    lying = LOG.show([A.checkpoint(other_root(LOG.head()))], ())
    whole = WORLD.bundle(LOG.show([], ()))
    for bundle, refusal in (
        (replace(whole, logs=(strange,)), LineUnknown),
        (replace(whole, cards=tuple(card.raw for card in A.cards)), CardMissing),
        (replace(whole, logs=(lying,)), RootDiffers),
    ):
        with pytest.raises(refusal):
            check_bundle(A.bundle(bundle))
