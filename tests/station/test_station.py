"""Two stations and a wire: a letter crosses, both hold it, the receipt comes back."""

from __future__ import annotations

from parley.exchange.effects import Arrived, Held, Placed
from parley.forms.builtin import read_letter
from parley.record.entry import decode_entry
from tests.station.pair import Pair


def test_a_letter_crosses_and_its_receipt_comes_back() -> None:
    pair = Pair()
    pair.send(pair.a, "Request the position of your patrol vessel at 0600.")
    pair.settle()
    (placed,) = pair.a.said(Placed)
    (arrived,) = pair.b.said(Arrived)
    (held,) = pair.a.said(Held)
    assert decode_entry(arrived.raw).hash == placed.leaf
    assert (
        read_letter(decode_entry(arrived.raw).payload.body).text
        == "Request the position of your patrol vessel at 0600."
    )
    assert held.size == 1


def test_letters_cross_both_ways_and_both_records_agree() -> None:
    pair = Pair()
    for number in range(20):
        pair.send(pair.a, f"Message {number}")
        pair.send(pair.b, f"答复 {number}", language="zh")
        if number % 3 == 0:
            pair.settle()
    pair.settle()
    for writer, reader in ((pair.a, pair.b), (pair.b, pair.a)):
        own = writer.station.state.places[pair.line][1].own
        other = reader.station.state.places[pair.line][1].other
        assert own.origin == other.origin
        assert own.size == other.size == own.receipted == 20
        assert writer.store.entries(own.origin.text, 0, 99) == reader.store.entries(own.origin.text, 0, 99)


def test_after_a_crash_what_had_no_receipt_goes_out_again() -> None:
    pair = Pair()
    pair.settle()
    pair.send(pair.a, "lost on the way")
    pair.take_wire(pair.a)
    pair.a.reload()
    pair.connect()
    pair.settle()
    assert pair.a.station.state.places[pair.line][1].own.receipted == 1
    assert len(pair.b.said(Arrived)) == 1


def test_a_gap_that_closes_before_hundreds_of_entries_is_closed_in_one_go() -> None:
    pair = Pair()
    pair.settle()
    pair.send(pair.a, "the one that is late")
    late = pair.take_wire(pair.a)
    for number in range(700):
        pair.send(pair.a, f"early {number}")
    pair.deliver(pair.b, pair.take_wire(pair.a))
    assert not pair.b.said(Arrived)
    pair.deliver(pair.b, late)
    pair.settle()
    pair.wait(120_000)
    assert [decode_entry(one.raw).payload.index for one in pair.b.said(Arrived)] == list(range(701))
