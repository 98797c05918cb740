"""What waits: the highest level first, first come first served within one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parley.exchange.queue import LAST, LEVELS, URGENT, Queue, Waiting

FRAMES = st.builds(Waiting, st.integers(1, 18), st.binary(max_size=40))
ADDED = st.lists(st.tuples(st.sampled_from(LEVELS), FRAMES), max_size=40)


def filled(added: list[tuple[int, Waiting]]) -> Queue:
    queue = Queue()
    for level, waiting in added:
        queue.add(level, waiting)
    return queue


def emptied(queue: Queue) -> list[tuple[int, Waiting]]:
    taken = []
    while (one := queue.take()) is not None:
        taken.append(one)
    return taken


@given(ADDED)
def test_frames_come_by_level_and_within_one_in_the_order_of_their_coming(added: list[tuple[int, Waiting]]) -> None:
    assert emptied(filled(added)) == sorted(added, key=lambda one: -one[0])


@given(ADDED)
def test_it_knows_how_much_waits(added: list[tuple[int, Waiting]]) -> None:
    queue = filled(added)
    assert queue.frames == len(added) == len(list(queue.all()))
    assert queue.bytes == sum(len(waiting.content) for _, waiting in added)
    assert bool(queue) == bool(added)
    assert queue.top == max((level for level, _ in added), default=LAST - 1)
    assert [queue.waits(level) for level in LEVELS] == [level in {one for one, _ in added} for level in LEVELS]
    emptied(queue)
    assert (queue.frames, queue.bytes, queue.top) == (0, 0, LAST - 1)


@given(ADDED, st.sampled_from(LEVELS), st.lists(FRAMES, max_size=5))
def test_what_is_put_back_is_the_head_of_its_level(
    added: list[tuple[int, Waiting]], level: int, back: list[Waiting]
) -> None:
    queue = filled(added)
    queue.put_back(level, back)
    assert queue.bytes == sum(len(waiting.content) for waiting in queue.all())
    at_level = [waiting for one, waiting in emptied(queue) if one == level]
    assert at_level == back + [waiting for one, waiting in added if one == level]


def test_a_flash_passes_all_that_waits_but_what_repairs_the_channel() -> None:
    queue = filled([(0, Waiting(1, b"routine")), (URGENT, Waiting(4, b"need")), (3, Waiting(1, b"flash"))])
    assert [waiting.content for _, waiting in emptied(queue)] == [b"need", b"flash", b"routine"]


def test_cleared_it_is_as_new() -> None:
    queue = filled([(level, Waiting(1, b"frame")) for level in LEVELS])
    queue.clear()
    assert (queue.frames, queue.bytes, queue.take()) == (0, 0, None)


def turns(queue: Queue, count: int) -> list[int]:
    """The levels of what goes in so many datagrams, one frame in each."""
    levels = []
    for _ in range(count):
        taken = queue.take()
        assert taken is not None
        level, waiting = taken
        queue.repeated = level if waiting.again else None
        levels.append(level)
    return levels


def test_what_is_said_again_leaves_every_other_turn_to_what_is_new_below_it() -> None:
    queue = filled([(3, Waiting(0, b"", (1, 0), again=True)), (3, Waiting(0, b"", (1, 1), again=True))])
    queue.add(2, Waiting(0, b"", (1, 2), again=True))
    queue.add(1, Waiting(1, b"new"))
    assert turns(queue, 4) == [3, 1, 3, 2]


def test_what_was_asked_for_has_its_turns_between_what_is_said_again_and_what_is_new() -> None:
    queue = filled([(3, Waiting(0, b"", (1, index), again=True)) for index in range(4)])
    for _ in range(2):
        queue.add(2, Waiting(2, b"asked for", again=True, given=True))
    for _ in range(4):
        queue.add(0, Waiting(1, b"new"))
    assert turns(queue, 10) == [3, 2, 0, 3, 2, 0, 3, 0, 3, 0]


def test_what_is_new_goes_with_its_level_and_is_never_passed_by() -> None:
    queue = filled([(3, Waiting(0, b"", (1, 0), again=True)), (3, Waiting(0, b"", (1, 1))), (1, Waiting(1, b"new"))])
    queue.repeated = 3
    assert [level for level, _ in emptied(queue)] == [3, 3, 1]
