"""Declared forms on a line: spoken where the terms name them in these very words, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.authority.rules import FormNotOnLine
from parley.forms.body import fill
from parley.forms.catalogue import BUILTIN, Catalogue
from parley.service.forms.packs import standard
from tests.exchange.hands import channel_of
from tests.station.pair import Pair
from tests.station.speaking import kept_verdict, open_door, say

STOP = ("stop", 1)


def names() -> tuple[tuple[str, int], ...]:
    return standard().names


def test_what_the_terms_name_is_spoken() -> None:
    found = standard().on(names(), standard().digests)
    assert found.declared == standard().declared


def test_a_form_in_other_words_than_the_terms_name_is_unknown() -> None:
    stop = standard().declared[STOP]
    changed = replace(stop, form=replace(stop.form, digest=bytes(32)))
    here = Catalogue({**standard().declared, STOP: changed})
    found = here.on(names(), standard().digests)
    assert found.form(STOP) is None
    assert found.form(("incident", 1)) is not None


def test_a_form_that_the_terms_do_not_name_is_unknown_and_the_protocols_own_are_always_known() -> None:
    found = standard().on(BUILTIN, {})
    assert found.form(STOP) is None
    assert all(found.form(one) is not None for one in BUILTIN)


HALT = fill(standard().declared[STOP].form, {"action": "firing"})


def test_our_own_door_declines_what_the_terms_do_not_name() -> None:
    pair = Pair()
    channel_of(pair, pair.a).catalogue = standard()
    with pytest.raises(FormNotOnLine, match="stop, version 1"):
        say(pair, pair.a, None, 1, form=STOP, raw_body=HALT)


def test_what_a_station_says_in_words_that_were_not_agreed_is_held_and_not_acted_on() -> None:
    pair = Pair()
    for side in (pair.a, pair.b):
        channel_of(pair, side).catalogue = standard()
    with open_door():
        entry = say(pair, pair.a, None, 1, form=STOP, raw_body=HALT)
    pair.settle()
    assert kept_verdict(pair.b, entry) == "form-not-on-line"
