"""Terms: both sides compute the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.record.origin import first_generation
from parley.record.terms import BadTerms, decode_terms, encode_terms, line_id
from parley.wire.ids import LineId
from tests.record.maker import CHANNEL, World, make_terms

WORLD = World()
A, B = WORLD.a, WORLD.b


def test_both_sides_compute_the_same_terms_and_generations() -> None:
    zero, one = (make_terms(index, A, B) for index in (0, 1))
    assert [side.post for side in zero.sides] == [0, 0]
    assert [side.post for side in one.sides] == [7, 7]
    assert zero.nonce != one.nonce
    assert line_id(encode_terms(zero)) != line_id(encode_terms(one))
    assert [one.language_of(party) for party in (A.id, B.id)] == list(one.languages)
    assert one.other(A.id).party == B.id
    assert one.other(B.id).party == A.id
    assert decode_terms(encode_terms(one)) == one
    assert first_generation(LineId(CHANNEL), A.id) != first_generation(LineId(CHANNEL), B.id)


def test_terms_of_another_form_are_refused() -> None:
    with pytest.raises(BadTerms):
        decode_terms(encode_terms(replace(make_terms(1, A, B), index=256)))
