"""Origins: the names of logs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parley.record.origin import Origin, first_origin, parse_origin
from parley.wire.ids import Generation, LineId, PartyId
from tests.record.maker import World

WORLD = World()
A, B = WORLD.a, WORLD.b
HASHES = st.binary(min_size=32, max_size=32)
GENERATIONS = st.binary(min_size=8, max_size=8).map(Generation)


@given(HASHES, HASHES, GENERATIONS)
def test_an_origin_is_read_as_it_was_written(line: bytes, party: bytes, generation: Generation) -> None:
    origin = Origin(LineId(line), PartyId(party), generation)
    assert parse_origin(origin.text) == origin
    assert len(origin.text) == 153


def test_another_text_is_no_origin() -> None:
    text = first_origin(LineId(bytes(32)), A.id).text
    for wrong in (text.upper(), text + "\n", text[:-1], " " + text, text.replace("parley", "parole"), ""):
        assert parse_origin(wrong) is None
