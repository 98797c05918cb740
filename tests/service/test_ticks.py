"""What is looked at every second: each is called, and one that fails stops no other."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from parley.service import ticks
from parley.service.ticks import Ticks


def test_each_is_called_again_and_again_whatever_another_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ticks, "SECONDS", 0.0)

    async def scene() -> None:
        faults: list[dict[str, Any]] = []
        asyncio.get_running_loop().set_exception_handler(lambda _, fault: faults.append(fault))
        called = asyncio.Queue[int]()

        def fails() -> None:
            raise ValueError("its own fault")

        one = Ticks()
        one.each += [fails, lambda: called.put_nowait(1)]
        one.start()
        for _ in range(3):
            await called.get()
        one.stop()
        one.stop()
        assert len(faults) >= 3

    asyncio.run(scene())
