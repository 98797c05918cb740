"""Accounts compared in a process of their own: texts and entries, refusals by name, and what takes too long let go."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from parley.accounts.refusals import AccountNotText
from parley.service import comparing
from parley.service.arguments import BadRequest
from parley.service.comparing import ComparingSlow, compare
from tests.service.stations import joined, play

ONE = "The cutter was struck at 01:40 UTC on 21 November 2026. Two sailors were injured. It returned to port."
OTHER = "The cutter was struck at 02:10 UTC on 21 November 2026. Three sailors were injured. It returned to port."


def text(said: str, name: str = "") -> dict[str, Any]:
    """A text as the engine's process is given it."""
    return {"text": said, "name": name, "published": "2026-11-22", "zone": "+00:00"}


def test_what_differs_is_told_with_its_words_in_both_texts_and_both_languages() -> None:
    for language, kind in (("en", "figure"), ("zh", "数字")):
        found = compare([text(ONE, "a.txt"), text(OTHER)], language)
        findings = [one for group in found["differences"] for one in group["findings"]]
        assert any((one["a"]["words"], one["b"]["words"]) == ("Two sailors", "Three sailors") for one in findings)
        assert any(kind in one["kind"] for one in findings)
        runs = [run for paragraph in found["documents"][0]["paragraphs"] for one in paragraph for run in one["runs"]]
        assert "".join(run["text"] for run in runs).replace(" ", "") == ONE.replace(" ", "")
        assert found["report"]["format"] == "parley-accounts/1"


def test_quotations_are_held_against_the_texts_that_they_may_be_from() -> None:
    said = "奥洛表示，双方“将全天保持通道畅通”，并标示沉船。"
    press = "奥洛称双方“将全天保持通道畅通”，并警告“将付出代价”。"
    found = compare([text(said), text(press)], "zh", sources=1)
    assert [(one["document"], one["found"], one["sentence"], one["source"]) for one in found["checked"]] == [
        ("B", "whole", "逐字见于该文本", "A"),
        ("B", "absent", "该文本中没有", None),
    ]


def test_entries_are_compared_in_another_process_and_what_is_refused_there_is_refused_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> None:
        first, second = await joined(tmp_path)
        await first.say(ONE)
        await second.say(OTHER)
        await first.letter()
        entries = [one["hash"] for one in (await first.ask("inbox"))["entries"]]
        found = await first.ask("accounts", entries=entries)
        assert [one["name"][-12:] for one in found["documents"]] == [one[:12] for one in entries]
        with pytest.raises(AccountNotText):
            await first.ask("accounts", texts=[{"text": "\x01\x02\x03"}, {"text": ONE}])
        with pytest.raises(BadRequest):
            await first.ask("accounts", texts=[{"text": ONE}])
        monkeypatch.setattr(comparing, "SECONDS_MAX", 0)
        with pytest.raises(ComparingSlow):
            await first.ask("accounts", entries=entries)

    play(scene())
