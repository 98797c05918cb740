"""Made-up content for the page of all components: fictional parties, one of each case that a page may meet."""

from __future__ import annotations

from typing import Any, Final

from parley.service.views.sentences import alarm_told
from parley.wire.ids import ChannelId

Json = dict[str, Any]

ARVENIA: Final = {"en": "Northern Maritime Command of Arvenia", "zh": "阿尔文尼亚北方海上司令部"}
BELMORA: Final = {"en": "Coast Guard of Belmora", "zh": "贝尔莫拉海岸警卫队"}
DESK: Final = {"en": "Duty desk", "zh": "值班席"}
HASH: Final = "5c1e" * 16
ALARMS: Final = ("watch-vacant", "peer-restored")
NUMBERS_FROM: Final = 900_000
"""Of alarms, so that no real one has the same."""


def components(now: int) -> Json:
    """Everything that the page of components shows, as of a moment."""
    cases = (
        {"precedence": "FLASH", "unread": True, "ours": False},
        {"precedence": "IMMEDIATE", "ours": True, "state": "held"},
        {"precedence": "PRIORITY", "ours": False, "nature": "EXERCISE"},
        {"precedence": "ROUTINE", "ours": True, "state": "acknowledged"},
        {"precedence": "ROUTINE", "ours": False, "judgement": _judged("refused", "No mandate covers this post")},
    )
    bearers = {"bearers": ["tcp"], "bearers_wanted": 1, "receipts_can_come": True}
    return {
        "entries": [_entry(number, now, case) for number, case in enumerate(cases)],
        "gap": {"missing": 3, "asked_since": now - 900, "damaged": False},
        "sample_strip": {
            "links": [
                {"name": BELMORA, "kind": "good", "words": "connected", "heard": now - 12, "verified": True, **bearers},
                {
                    "name": BELMORA,
                    "kind": "wait",
                    "words": "not heard for longer than it should be",
                    "heard": now - 5_400,
                    "verified": True,
                    **bearers,
                },
                {
                    "name": BELMORA,
                    "kind": "bad",
                    "words": "nothing heard yet",
                    "heard": None,
                    "verified": False,
                    **bearers,
                },
            ],
            "watch": [],
            "silent": [_silent(now)],
            "alarms": [_alarm(now, number, code) for number, code in enumerate(ALARMS, NUMBERS_FROM)],
            "calls": [
                {"precedence": "FLASH", "nature": "OPERATION", "other": BELMORA, "time": now - 40, "entry": HASH}
            ],
            "unacknowledged": len(ALARMS),
            "highest": "IMMEDIATE",
        },
        "at": now - 3_725,
    }


def _entry(number: int, now: int, case: Json) -> Json:
    ours = case["ours"]
    entry = {
        "hash": f"{number:04x}" * 16,
        "line": "00" * 32,
        "order": None,
        "party": ARVENIA if ours else BELMORA,
        "title": DESK,
        "heading": {"en": "Notice of exercise", "zh": "演习通报"},
        "time": now - 600 * (number + 1),
        "nature": "OPERATION",
        "handling": "PARTIES",
        "unread": False,
        "later": None,
        "state": "new",
        "steps": [],
        "texts": [
            ("en", "Gunnery exercise in area K-4 from 04:00Z to 09:00Z; keep clear by 5 nautical miles."),
            ("zh", "协调世界时04时至09时在K-4区域进行火炮演习；请保持5海里以外距离。"),
        ],
        "judgement": _judged("within", ""),
        "shown_steps": [
            {"words": "held here", "at": now - 500, "done": True},
            {"words": "at their station", "at": now - 480, "done": True},
            {"words": "acknowledged", "at": None, "done": False},
        ],
    }
    return entry | case


def _silent(now: int) -> Json:
    line = {"line": HASH, "line_index": 1, "title": {}, "own_title": DESK, "other_title": DESK}
    return {"share": 1, "held": False, "since": now - 620, "channels": [{"name": BELMORA, "lines": [line]}]}


def _alarm(now: int, number: int, code: str) -> Json:
    told = alarm_told(code, ChannelId(bytes(32)), "")
    return {"number": number, "time": now - 95, "age_seconds": 95, "about": BELMORA, **told}


def _judged(word: str, sentence: str) -> Json:
    return {"word": word, "rule": None, "sentence": sentence}
