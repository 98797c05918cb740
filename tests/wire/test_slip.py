"""Slips: typed back leniently in case and spaces, strictly in every symbol."""

from __future__ import annotations

from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.wire import cbor, slip
from parley.wire.assigned import unassigned
from parley.wire.ids import PartyId
from parley.wire.limits import SLIP_LINES_MAX
from parley.wire.slip import (
    CardSlip,
    SlipBad,
    SlipLineBad,
    read_card_slip,
    read_secret_slip,
    write_card_slip,
    write_secret_slip,
)

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET = bytes(range(32))
COAST_GUARD = CardSlip(
    PartyId(bytes(range(32))),
    bytes(range(32, 64)),
    {"en": "Coast Guard of Belmora", "zh": "贝尔莫拉海岸警卫队"},
    (("tcp", "parley.belmora.example:4440"), ("mail", "parley@belmora.example")),
    ("telephone +000 555 0100",),
)

texts = st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=60).filter(
    lambda text: is_normalized("NFC", text) and not unassigned(text)
)
cards = st.builds(
    CardSlip,
    st.binary(min_size=32, max_size=32),
    st.binary(min_size=32, max_size=32),
    st.dictionaries(st.sampled_from(["en", "zh", "fr"]), texts, min_size=1),
    st.lists(st.tuples(st.sampled_from(["tcp", "mail"]), texts), max_size=2).map(tuple),
    st.lists(texts, max_size=2).map(tuple),
)


@given(secret=st.binary(min_size=32, max_size=32))
def test_a_secret_is_typed_back(secret: bytes) -> None:
    assert read_secret_slip("\n".join(write_secret_slip(secret))) == secret


@given(card=cards)
def test_a_card_slip_is_typed_back(card: CardSlip) -> None:
    assert read_card_slip("\n".join(write_card_slip(card))) == card


def test_people_type_as_they_like() -> None:
    title, *lines = write_card_slip(COAST_GUARD)
    typed = "\n\n".join(line[4:].lower().replace(" ", "-").replace("0", "o").replace("1", "l") for line in lines)
    assert read_card_slip(typed) == COAST_GUARD
    assert title == "PARLEY CARD"


@given(data=st.data())
def test_a_wrong_symbol_is_named_by_its_line(data: st.DataObject) -> None:
    lines = write_card_slip(COAST_GUARD)[1:]
    place = data.draw(st.integers(0, len(lines) - 1))
    at = data.draw(st.sampled_from([at for at, symbol in enumerate(lines[place]) if at >= 4 and symbol != " "]))
    other = data.draw(st.sampled_from(ALPHABET + "U!").filter(lambda symbol: symbol != lines[place][at]))
    lines[place] = lines[place][:at] + other + lines[place][at + 1 :]
    with pytest.raises(SlipLineBad, match=rf"line {place + 1}$") as caught:
        read_card_slip("\n".join(lines))
    assert caught.value.code == "slip-line-bad"


def test_lines_out_of_order_are_named() -> None:
    title, first, second = write_secret_slip(SECRET)
    with pytest.raises(SlipLineBad, match=r"line 1$"):
        read_secret_slip("\n".join((title, second[4:], first[4:])))


def test_a_secret_is_no_card() -> None:
    with pytest.raises(SlipLineBad):
        read_card_slip("\n".join(write_secret_slip(SECRET)))


def test_lines_missing_at_the_end_are_missed() -> None:
    whole = write_card_slip(COAST_GUARD)
    for size in range(len(whole)):
        with pytest.raises(SlipBad) as caught:
            read_card_slip("\n".join(whole[:size]))
        assert caught.value.code == "slip-bad"


def test_half_a_secret_is_missed() -> None:
    with pytest.raises(SlipBad, match="two lines"):
        read_secret_slip(write_secret_slip(SECRET)[1])


def test_more_than_a_sheet_is_refused() -> None:
    with pytest.raises(SlipBad, match="61 lines"):
        read_secret_slip("\n".join(["0"] * 61))


@pytest.mark.parametrize(
    "content",
    [
        b"\xff",
        cbor.encode({1: bytes(32), 2: bytes(32), 3: {}, 4: [], 5: []}),
        cbor.encode({1: bytes(31), 2: bytes(32), 3: {"en": "x"}, 4: [], 5: []}),
        cbor.encode({1: bytes(32), 2: bytes(32), 3: {"en": "x"}, 4: [["tcp"]], 5: []}),
        cbor.encode({1: bytes(32), 2: bytes(32), 3: {"en": "x"}, 4: [], 5: ["a\nb"]}),
        cbor.encode({1: bytes(32), 2: bytes(32), 3: {"en": "x"}, 4: [], 5: ["x"] * 33}),
        cbor.encode({1: bytes(32), 2: bytes(32), 3: {"en": "x"}, 4: [], 5: [], 6: 0}),
    ],
)
def test_another_content_is_refused(content: bytes) -> None:
    whole = len(content).to_bytes(2, "big") + content
    with pytest.raises(SlipBad):
        read_card_slip("\n".join(slip._write("card", whole)))


def test_bytes_after_the_content_are_refused() -> None:
    content = cbor.encode({1: bytes(32), 2: bytes(32), 3: {"en": "x"}, 4: [], 5: []})
    whole = len(content).to_bytes(2, "big") + content
    assert len(whole) % 16
    with pytest.raises(SlipBad):
        read_card_slip("\n".join(slip._write("card", whole + b"\x01")))


def test_what_does_not_fit_on_a_sheet_is_left_out_last_first() -> None:
    addresses = tuple(("tcp", f"{place:02d}" + "x" * 100) for place in range(8))
    lines = write_card_slip(CardSlip(COAST_GUARD.party, COAST_GUARD.card_hash, {"en": "B"}, addresses, ("c" * 150,)))
    read = read_card_slip("\n".join(lines))
    assert len(lines) <= SLIP_LINES_MAX + 1
    assert read.contacts == ()
    assert read.addresses == addresses[: len(read.addresses)]
    assert 6 <= len(read.addresses) <= 8
