"""What the watch is told at once, by code: the sentence, and what to do; and how much of it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from parley.wire.cbor import decode, encode
from parley.wire.ids import ChannelId
from parley.wire.limits import ALARMS_KEPT_MAX
from parley.wire.marks import Precedence

ALARM_SPACE: Final = "alarm"
"""The journal of the alarms that are kept: the first of each kind from each side."""

COUNT_SPACE: Final = "alarm-count"
"""How many there were by when, under channel ‖ code, once more came than are kept."""

QUIET_SECONDS: Final = 3_600
"""How often the watch is told that there are more of a kind of which enough are kept."""


@dataclass(slots=True)
class Count:
    """How many alarms of one kind one side has raised, and when the watch was told last, in seconds."""

    raised: int = 0
    told: int = 0

    @property
    def full(self) -> bool:
        """Whether as many are kept as are ever kept."""
        return self.raised >= ALARMS_KEPT_MAX

    def encoded(self) -> bytes:
        """As it is kept."""
        return encode([self.raised, self.told])


@dataclass(slots=True)
class Counts:
    """The alarms that were raised, counted by side and kind."""

    by_kind: dict[tuple[ChannelId, str], Count] = field(default_factory=dict)

    def of(self, channel: ChannelId, code: str) -> Count:
        """Those of one kind from one side."""
        return self.by_kind.setdefault((channel, code), Count())


def counts_of(journal: Iterable[bytes], rows: Mapping[bytes, bytes]) -> Counts:
    """What was kept of them: ALARM_SPACE and COUNT_SPACE."""
    counts = Counts()
    for kept in journal:
        match decode(kept):
            case [int(), bytes(channel), str(code), str()]:
                counts.of(ChannelId(channel), code).raised += 1
            case _:
                raise AssertionError("an alarm that we kept ourselves")
    for key, row in rows.items():
        match decode(row):
            case [int(raised), int(told)]:
                channel, code = ChannelId(key[:32]), key[32:].decode()
                counts.by_kind[channel, code] = Count(raised, told)
            case _:
                raise AssertionError("a count that we kept ourselves")
    return counts


class Told(NamedTuple):
    """An alarm's sentence in English and Simplified Chinese, what to do, and how urgently the watch is called."""

    sentence: str
    sentence_zh: str
    hint: str
    precedence: Precedence = Precedence.IMMEDIATE


ALARMS: Final[dict[str, Told]] = {
    "alarms-many": Told(
        "So many alarms of one kind came from this side that further ones are only counted",
        "来自对方的同一种警报过多，此后只计数",
        "the first ones are kept with their evidence: export a bundle, and settle it with them by another way",
        Precedence.PRIORITY,
    ),
    "bearers-few": Told(
        "Fewer bearers to the other side work than the terms of a line ask for; traffic may still flow",
        "与对方之间可用的传输途径少于线路条款所要求的数目；通信可能仍在进行",
        "`parley status` tells which; mend it before the last one fails, and tell them by another way",
        Precedence.PRIORITY,
    ),
    "call-refused": Told(
        "Something that was said in a call to connect two pages was refused: it is not what it should be",
        "通话中为连接两个页面而说的某项内容已被拒绝：它并非应有的内容",
        "nothing came of it; `parley call show` tells what it was: if it comes again, end the call and ask the other "
        "side by a way that you know",
    ),
    "facts-differ": Told(
        "The two stations signed different facts of one call",
        "双方台站对同一次通话签署的事实不一致",
        "`parley call show` tells which fields differ, and what each entry of the call says; settle it with them",
        Precedence.PRIORITY,
    ),
    "generation-differs": Told(
        "The other side began its log anew, and what it says it held is not what we hold",
        "对方重新开始了日志，而它所称持有的内容与我们所持不同",
        "compare the two sizes with them by another way; our copy stays as it is",
    ),
    "heads-differ": Told(
        "The two sides hold different logs of the same size",
        "双方持有大小相同而内容不同的日志",
        "one log was forked, or a copy was changed: export a bundle on both sides and compare",
    ),
    "offer-behind": Told(
        "The other side was restored once more and asks to go on with an older time than the last time: not taken",
        "对方再次恢复并请求继续，但其时间早于上一次，因此未被接受",
        "tell them by another way: set their clock right, later than the last one taken, and `parley restore` again",
    ),
    "peer-regressed": Told(
        "The other side lacks entries that it had receipted",
        "对方缺少它曾签收的条目",
        "its station was set back; its receipts prove what it held, and it is given the entries again",
    ),
    "peer-restored": Told(
        "The other side was restored from a backup and asked to go on",
        "对方从备份恢复，并请求继续",
        "confirm with them by another way that they did so; from here on their logs begin anew",
        Precedence.PRIORITY,
    ),
    "readback-differs": Told(
        "What one side understood of a notice is not what the other side said: a place, a time, or its words",
        "一方对通报的理解与另一方所述不符：位置、时间或文字",
        "`parley notice show` tells what differs; speak with them before anybody acts on it",
    ),
    "receipt-beyond-log": Told(
        "The other side says that it holds more of our log than this station has signed",
        "对方称其持有的我方日志多于本站所签署的",
        "this station was set back, or somebody else has its keys: stop, and find out which",
        Precedence.FLASH,
    ),
    "relay-down": Told(
        "The relay of a call does not come up: there are no pictures and no voices in it",
        "通话的中继无法启动：通话中没有图像和语音",
        "the call goes on in text; `parley doctor` looks whether a relay can be started",
    ),
    "row-damaged": Told(
        "The disk has spoiled entries of a line: nothing is signed on it until they are back",
        "磁盘损坏了一条线路的条目：在恢复之前，本站不在该线路上签署任何内容",
        "the other side is asked for them, and the line goes on by itself; if it does not, see `parley doctor` and"
        " restore; replace the disk",
    ),
    "understanding-ends": Told(
        "An understanding that both sides have signed ends soon",
        "双方签署的一项谅解即将终止",
        "`parley understanding list` shows it; another text takes its place only if both have signed that before",
        Precedence.PRIORITY,
    ),
    "undertaking-due": Told(
        "An undertaking is due soon and is not done",
        "一项承诺即将到期而尚未完成",
        "`parley undertaking list` shows whose it is and what it says; its owner says that it is done, or puts it off",
        Precedence.PRIORITY,
    ),
    "recovered": Told(
        "The other side answered our recovery; our logs begin anew",
        "对方已答复我方的恢复请求；我方日志重新开始",
        "see `parley status` for what was given back",
        Precedence.PRIORITY,
    ),
    "share-unserved": Told(
        "No process serves a part of this station: its lines are not shown, and nothing is said or receipted on them",
        "本站有一部分没有任何进程提供服务：其线路不显示，也不在其上发言或给出回执",
        "start a process for it, `parley serve --share N --standby`; `parley status` names its lines",
    ),
    "watch-vacant": Told(
        "Nobody has the watch on a post that should be staffed now",
        "现在应有人值班的岗位无人值班",
        "`parley watch take NAME` takes it; `parley watch show` tells for how long nobody has had it",
    ),
}
"""Alarms that are not refusals; those have their own sentence (docs/reference/refusals.md)."""
