"""The facts of a call as a page tells them: one column where both stations signed the same, else one for each side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.service.export.readout import WORDS
from parley.wire.timeword import iso_time

if TYPE_CHECKING:
    from collections.abc import Mapping

    from parley.exchange.channel import Channel

Json = dict[str, Any]

FIELDS: Final[dict[str, tuple[str, str]]] = {
    "requested": ("Requested by", "提出通话的一方"),
    "invitation": ("At whose invitation", "应何方邀约"),
    "agreed": ("Agreed by", "同意通话的一方"),
    "starts": ("Began", "开始时间"),
    "ends": ("Ended", "结束时间"),
    "means": ("Means", "方式"),
    "present": ("Present", "在场人员"),
    "raised": ("Items that each side says it raised", "各方称其提出的议题"),
}
"""What is told, in this order; English and Chinese."""

MEANS: Final = {"video": ("video", "视频"), "voice": ("voice", "语音"), "text": ("text", "文字")}
INTERPRETER: Final = ("interpreter", "译员")
ASPECTS: Final = {"requested_at": "requested", "agreed_at": "agreed"}
"""Of times that stand beside who said it."""


def told(channel: Channel, facts: Json, language: str) -> Json:
    """The facts as a table: {sentence, sides, rows: [{label, values: [[text]], differs}]}."""
    names = {
        whose: _in(ring.newest.card.names, language)
        for whose, ring in (("ours", channel.own_ring), ("theirs", channel.other_ring))
    }
    signed = {whose: facts[whose] for whose in ("ours", "theirs") if facts[whose] is not None}
    differs = {ASPECTS.get(name, name) for name in facts["differs"]}
    key = "signed_once" if len(signed) == 1 else "signed_differ" if differs else "signed_alike"
    shown = signed if differs else dict([next(iter(signed.items()))])
    values = {whose: _values(one, names, language) for whose, one in shown.items()}
    place = int(language == "zh")
    return {
        "sentence": WORDS[language][key],
        "sides": [names[whose] for whose in shown] if len(shown) > 1 else [],
        "rows": [
            {"label": label[place], "values": [values[whose][field] for whose in shown], "differs": field in differs}
            for field, label in FIELDS.items()
        ],
    }


def _values(facts: Json, names: Mapping[str, str], language: str) -> dict[str, list[str]]:
    """The texts of each field."""
    place = int(language == "zh")

    def side(one: Json) -> str:
        return names["ours" if one["ours"] else "theirs"]

    def post(one: Json) -> str:
        title = _in(one["title"], language)
        return f"{side(one)}, {title}" if title else side(one)

    def person(one: Json) -> str:
        role = f", {INTERPRETER[place]}" if one["role"] == "interpreter" else ""
        return f"{one['name']} ({post(one)}{role}): {iso_time(one['joined'])} – {iso_time(one['left'])}"

    def moment(name: str) -> list[str]:
        there = [(names[whose], facts["local"][whose][name]) for whose in ("ours", "theirs")]
        local = [f"{whose}: {at['time']} ({at['zone']})" for whose, at in there if at is not None]
        return [iso_time(facts[name]), *local]

    return {
        "requested": [post(facts["requested"]), iso_time(facts["requested_at"])],
        "invitation": [] if facts["invitation"] is None else [names[facts["invitation"]]],
        "agreed": [post(facts["agreed"]), iso_time(facts["agreed_at"])],
        "starts": moment("starts"),
        "ends": moment("ends"),
        "means": [MEANS[facts["means"]][place]],
        "present": [person(one) for one in facts["present"]],
        "raised": [f"{side(one)}: {one['topic']}" for one in facts["raised"]],
    }


def _in(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or next(iter(texts.values()), "")
