"""Words that carry a view wherever they stand: a short list drawn up by hand, in English and Chinese."""

from __future__ import annotations

from typing import Final

LOADED: Final = {
    "belittles": {
        "en": "so-called regime puppet clique stooge lackey henchman self-styled self-proclaimed farce sham "
        "farcical dupe",
        "zh": "所谓 傀儡 走狗 爪牙 小丑 闹剧 政客 跳梁",
    },
    "praises": {
        "en": "heroic glorious valiant gallant noble fearless resounding triumphant wise sacred",
        "zh": "英勇 光荣 伟大 神圣 英明 辉煌 正义",
    },
    "heightens": {
        "en": "brazen blatant flagrant egregious outrageous shocking reckless unprecedented grave ruthless "
        "relentless sinister brutal vicious",
        "zh": "悍然 公然 肆意 肆无忌惮 粗暴 严重 嚣张 野蛮 疯狂 恶劣",
    },
    "calls an act a crime": {
        "en": "aggression aggressor massacre atrocity atrocities slaughter piracy terrorist terrorism butchery "
        "invader rogue",
        "zh": "侵略 屠杀 暴行 罪行 海盗 恐怖主义 侵略者",
    },
    "gives a motive": {
        "en": "provocation provocations provocative pretext smear propaganda hype scaremongering blackmail coercion coercive "
        "meddling hegemony hegemonic sabotage bullying",
        "zh": "挑衅 借口 抹黑 炒作 渲染 讹诈 胁迫 霸权 霸凌 颠倒黑白 蓄意 别有用心 插手",
    },
}
"""What the words do, and the words."""
