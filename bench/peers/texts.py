"""The workload: what is said on a watch, English and Chinese in turn, no two alike, the same for the same seed."""

from __future__ import annotations

from itertools import chain
from random import Random
from typing import Final

from parley.cli.bench_texts import distinct, sentences

Text = tuple[str, str]
"""A language, and what is said in it."""

VESSELS: Final = (
    "巡逻艇“矶鹬”号", "测量船“子午线”号", "拖网渔船“好望”号", "渡轮“奥洛女王”号", "拖轮“坚忍”号",
    "沿海货船“朱顶雀”号", "科考船“翠鸟”号", "训练帆船“和谐”号",
)  # fmt: skip
DEEDS: Final = (
    "报告主机故障", "抢修后已恢复航行", "请求拖带", "船上有两人受伤", "已接走救生艇上的人员", "最后一次在16频道应答",
    "转向灯塔背风处避风", "在商定海域之外捕鱼", "部分甲板货物落水", "正在进行救助演习",
)  # fmt: skip
PLACES: Final = ("奥洛角", "东灯塔", "窄滩", "塞尔姆港", "沉船浮标", "灰岛", "引航站", "伊斯特河口")
SEAS: Final = ("平静", "轻浪", "中浪", "大浪", "巨浪")
REQUESTS: Final = (
    "请转告贵方巡逻队。", "我方派出快艇，随后续报。", "目前不需要援助。", "请确认贵方掌握的位置与此相同。",
    "我方飞机将在一小时内飞越该处。", "欢迎贵方提供观察情况。",
)  # fmt: skip


def workload(count: int, seed: int) -> list[Text]:
    """So many texts, half of them English of about 200 bytes, half Chinese of about 70 characters."""
    pairs = zip(sentences((count + 1) // 2, seed), chinese((count + 1) // 2, seed), strict=True)
    return [*chain.from_iterable((("en", english), ("zh", said)) for english, said in pairs)][:count]


def chinese(count: int, seed: int) -> list[str]:
    """The same kind of report in Chinese."""
    return distinct(count, seed, _sentence)


def _sentence(draw: Random) -> str:
    hour, minute, bearing = draw.randrange(24), draw.randrange(60), draw.randrange(360)
    miles, knots = draw.randrange(1, 400) / 10, draw.randrange(1, 45)
    return (
        f"世界时{hour:02d}时{minute:02d}分，{draw.choice(VESSELS)}{draw.choice(DEEDS)}，位于{draw.choice(PLACES)}"
        f"方位{bearing:03d}度、距离{miles:.1f}海里处。风速{knots}节，海况{draw.choice(SEAS)}。{draw.choice(REQUESTS)}"
    )
