"""What the two parties of the demonstration say while they go on: made up, in both languages, of an empty sea."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Scene:
    """One round: a letter and its answer, a notice and where somebody plots it wrongly, and what a call is about."""

    letter: str
    answer: str
    what: str
    hazard: str
    units: str
    radius: str
    centre: str
    mistaken: str
    topic: str


SCENES: Final = (
    Scene(
        "Our cutter Petrel leaves the anchorage at first light for the yearly survey of the shoals. It carries divers "
        "and no arms. Please tell your patrols.",
        "收悉。已通知该海域两艘巡逻艇，与“海燕”号保持三海里以上距离。祝测量顺利。",
        "A freighter lost fourteen containers in heavy weather. Some float just below the surface.",
        "floating containers, unlit",
        "1 merchant-ship",
        "4 nm",
        "37-12.0S 012-36.0W",
        "37-21.0S 012-36.0W",
        "我方渔船主机失灵，正向贵方海域漂移",
    ),
    Scene(
        "The light buoy at the eastern shoal is dark since last night. Our tender goes out to mend it and will be "
        "there for two days.",
        "收悉。我方已发布航行警告。如需备用灯器，可由我方巡逻艇送至会合点。",
        "A barge broke its tow and drifts without lights towards the east.",
        "an unlit barge adrift",
        "1 other",
        "3 nm",
        "37-00.0S 012-02.0W",
        "36-51.0S 012-02.0W",
        "请求协调拖带作业的先后次序",
    ),
    Scene(
        "One of our fishing boats reports a drifting net off the northern bank. It asks whether a boat of yours has "
        "lost one, and will bring it in if nobody minds.",
        "该网属我方渔船。请代为打捞，我方明日派艇接取，并致谢意。",
        "Two fishing boats collided in fog. Both are afloat, and one makes water.",
        "damaged boats, thick fog",
        "2 fishing-vessel",
        "2 nm",
        "36-48.0S 012-36.0W",
        "36-48.0S 012-46.0W",
        "我方直升机拟前往救助，请求进入贵方空域",
    ),
)
