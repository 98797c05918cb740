"""Each pair of pages is joined once, and both ends agree who begins."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parley.meeting.legs import Seat, offers, others

PAGES = st.lists(st.binary(min_size=8, max_size=8), unique=True, min_size=1, max_size=4)


@given(PAGES, st.data())
def test_of_two_pages_exactly_one_makes_the_offer(pages: list[bytes], data: st.DataObject) -> None:
    room = [Seat(page, data.draw(st.booleans()), data.draw(st.booleans())) for page in pages]
    for one in room:
        for other in others(one, room):
            assert offers(one, other) is not offers(other, one)
            assert one in others(other, room)


@given(PAGES)
def test_who_only_writes_connects_to_nobody(pages: list[bytes]) -> None:
    room = [Seat(page, True, bool(number)) for number, page in enumerate(pages)]
    assert others(room[0], room) == []
    assert all(room[0] not in others(one, room) for one in room)


def test_between_the_sides_the_first_party_offers_and_within_one_the_smaller_page() -> None:
    first, second, beside = Seat(b"\7" * 8, True, True), Seat(b"\1" * 8, False, True), Seat(b"\2" * 8, False, True)
    assert offers(first, second)
    assert offers(first, beside)
    assert offers(second, beside)
    assert not offers(beside, second)
