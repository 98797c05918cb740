"""What the watch is told at once, by code: the sentence, and what to do."""

from __future__ import annotations

from typing import Final, NamedTuple


class Told(NamedTuple):
    """An alarm's sentence in English and Simplified Chinese, and what to do."""

    sentence: str
    sentence_zh: str
    hint: str


ALARMS: Final[dict[str, Told]] = {
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
    "peer-regressed": Told(
        "The other side lacks entries that it had receipted",
        "对方缺少它曾签收的条目",
        "its station was set back; its receipts prove what it held, and it is given the entries again",
    ),
    "peer-restored": Told(
        "The other side was restored from a backup and asked to go on",
        "对方从备份恢复，并请求继续",
        "confirm with them by another way that they did so; from here on their logs begin anew",
    ),
    "receipt-beyond-log": Told(
        "The other side says that it holds more of our log than this station has signed",
        "对方称其持有的我方日志多于本站所签署的",
        "this station was set back, or somebody else has its keys: stop, and find out which",
    ),
    "recovered": Told(
        "The other side answered our recovery; our logs begin anew",
        "对方已答复我方的恢复请求；我方日志重新开始",
        "see `parley status` for what was given back",
    ),
}
"""Alarms that are not refusals; those have their own sentence (docs/reference/refusals.md)."""
