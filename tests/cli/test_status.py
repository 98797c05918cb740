"""What `parley status` says of ways on which nothing can come back, and of what is not said again there."""

from __future__ import annotations

from typing import Any

import pytest

from parley.cli import reach
from parley.cli.main import main

CHANNEL = {
    "channel": "9c1f2ab0" * 8,
    "name": {"en": "Coast Guard of Belmora"},
    "contacts": [],
    "verified": True,
    "phase": "open",
    "heard_seconds_ago": None,
    "bearers": [],
    "bearers_wanted": 0,
    "can_speak": True,
    "receipts_can_come": True,
    "said_out": 0,
    "waiting_frames": 0,
    "attachments": {"bytes": 0, "bytes_max": 0, "refused": 0, "refused_there": 0},
    "lines": [],
}
KNOWN = {
    "name": {"en": "Northern Maritime Command of Arvenia"},
    "party": "ab" * 32,
    "time": 1_790_000_000,
    "serving": True,
    "bearers": [],
    "alarms": [],
    "forks": 0,
    "trail": [],
    "trouble": "",
}


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ({}, ""),
        ({"receipts_can_come": False}, "NO RECEIPT CAN COME"),
        ({"said_out": 3}, "3 entries were said as often as is planned"),
        ({"can_speak": False, "heard_seconds_ago": 5}, "HELD, CANNOT SPEAK YET"),
        ({"bearers": ["tcp"], "bearers_wanted": 2}, "FEW BEARERS: tcp; the terms ask for 2"),
    ],
    ids=["nothing", "no receipt", "said out", "only listens", "few"],
)
def test_each_is_said_where_it_is_so_and_nowhere_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], found: dict[str, Any], said: str
) -> None:
    monkeypatch.setattr(reach, "ask", lambda *_: KNOWN | {"channels": [CHANNEL | found]})
    assert main(["status"]) == 0
    shown = capsys.readouterr().out
    marks = ("NO RECEIPT CAN COME", "as often as is planned", "CANNOT SPEAK YET", "FEW BEARERS")
    assert said in shown
    assert sum(mark in shown for mark in marks) == bool(said)
