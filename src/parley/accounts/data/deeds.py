"""What accounts assert and deny, in Chinese and English: enough to see that one side negates what the other tells."""

from __future__ import annotations

from typing import Final

DEEDS: Final = {
    "领空": "airspace",
    "空域": "airspace",
    "领海": "territorial",
    "侵犯": "violat",
    "闯入": "enter|intru",
    "进入": "enter",
    "越境": "cross",
    "越过": "cross",
    "开火": "fire|shot|shoot",
    "射击": "fire|shot|shoot",
    "发射": "launch|fire",
    "击落": "shot down|shoot down|down",
    "攻击": "attack|strike",
    "袭击": "attack|strike|raid",
    "碰撞": "collision|collid",
    "相撞": "collision|collid",
    "撞击": "ram|collision|collid",
    "扣押": "seiz|detain|impound",
    "拘留": "detain|arrest",
    "逮捕": "arrest",
    "释放": "releas|free",
    "伤亡": "casualt",
    "死亡": "dead|death|die|kill",
    "受伤": "injur|wound|hurt",
    "受损": "damage",
    "损坏": "damage",
    "切断": "cut|sever",
    "泄漏": "leak|spill",
    "同意": "agree",
    "接受": "accept",
    "参加": "take part|attend|join|participat",
    "参与": "take part|involve|join|participat",
    "邀请": "invit",
    "通报": "inform|notif",
    "通知": "inform|notif|warn",
    "警告": "warn",
    "赔偿": "compensat|pay",
    "道歉": "apolog",
    "撤出": "withdraw|pull out",
    "撤离": "withdraw|evacuat",
    "停火": "ceasefire|truce",
    "使用": "use",
    "部署": "deploy",
    "跟踪": "follow|track|shadow",
    "干扰": "jam|interfer",
    "阻挠": "block|obstruct|hinder",
    "允许": "allow|permit",
    "针对": "directed|aimed|target",
    "恢复": "resum|restor|reopen",
    "中断": "cut|suspend|interrupt",
    "责任": "responsib|blame",
}
"""A Chinese word and the beginnings of English words for it."""

ASKS_ZH: Final = "敦促|呼吁|要求|希望|请求|建议"
ASKS_EN: Final = (
    r"\b(?:urg\w+|call\w* (?:on|for)|demand\w*|ask\w*|request\w*|hop\w+|propos\w+|suggest\w+|should|must|would)\b"
)
"""Words by which a sentence asks for something, so that it asserts nothing."""
