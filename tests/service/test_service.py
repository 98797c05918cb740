"""Two stations over real TCP: letters, receipts, restarts, moved addresses."""

from __future__ import annotations

from pathlib import Path

from tests.service.stations import close, joined, play


def test_letters_cross_both_ways_and_receipts_come_back(tmp_path: Path) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        placed = await first.say("Request the position of your patrol vessel at 0600.")
        assert await second.letter() == "Request the position of your patrol vessel at 0600."
        await first.service.engine.held(placed)
        answer = await second.say("The vessel was in port.")
        assert await first.letter() == "The vessel was in port."
        await second.service.engine.held(answer)
        assert first.logs() == second.logs()[::-1]
        assert len(first.logs()[0]) == len(first.logs()[1]) == 1
        await close(first, second)

    play(scene())
