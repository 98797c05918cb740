"""Work beside a commit: where it is done, in which order, and what becomes of it when the commit fails."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event, get_ident

import pytest

from parley.service.ahead import Ahead
from parley.store.interface import Begun

LONG_SECONDS = 30
"""Beyond anything here: a wait that would last so long has failed."""


@pytest.fixture
def ahead() -> Iterator[Ahead[int]]:
    one: Ahead[int] = Ahead()
    yield one
    one.stop()


def test_the_work_is_done_while_the_commit_waits(ahead: Ahead[int]) -> None:
    done = Event()

    def work() -> int:
        done.set()
        return get_ident()

    def commit(begun: Begun) -> None:
        begun()
        assert done.wait(LONG_SECONDS)

    assert ahead.beside(commit, work) != get_ident()


def test_a_commit_that_never_waits_is_followed_by_the_work(ahead: Ahead[int]) -> None:
    said = []

    def work() -> int:
        said.append("work")
        return get_ident()

    assert ahead.beside(lambda _: said.append("commit"), work) == get_ident()
    assert said == ["commit", "work"]


def test_what_the_thread_has_not_begun_the_caller_does(ahead: Ahead[int]) -> None:
    busy, free = Event(), Event()

    def other() -> int:
        busy.set()
        return free.wait(LONG_SECONDS)

    ahead.ask(other)
    assert busy.wait(LONG_SECONDS)
    try:
        assert ahead.beside(lambda begun: begun(), get_ident) == get_ident()
    finally:
        free.set()


def test_a_commit_that_fails_is_heard_when_the_work_is_over_and_not_what_the_work_raised(ahead: Ahead[int]) -> None:
    began, over = Event(), []

    def work() -> int:
        began.set()
        ahead.wait()
        over.append(True)
        raise ZeroDivisionError

    def commit(begun: Begun) -> None:
        begun()
        assert began.wait(LONG_SECONDS)
        raise OSError("the disk")

    with pytest.raises(OSError, match="the disk"):
        ahead.beside(commit, work)
    assert over == [True]


def test_what_the_work_raises_is_raised_after_the_commit(ahead: Ahead[int]) -> None:
    committed = []

    def commit(begun: Begun) -> None:
        begun()
        committed.append(True)

    def work() -> int:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        ahead.beside(commit, work)
    assert committed == [True]


def test_the_work_can_wait_for_the_commit(ahead: Ahead[int]) -> None:
    said: list[str] = []
    began = Event()

    def work() -> int:
        began.set()
        ahead.wait()
        said.append("read")
        return 1

    def commit(begun: Begun) -> None:
        begun()
        assert began.wait(LONG_SECONDS)
        said.append("written")

    assert ahead.beside(commit, work) == 1
    assert said == ["written", "read"]
