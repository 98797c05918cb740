"""What is told of an audit trail in fixed sentences: in English, as files have them, and in Chinese for who shows them.

A sentence in Chinese is found by the English one that it stands for, so a file of any station can be shown in both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PLACE: Final = "{}"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, with places for what belongs to one case; these stand in one order in both languages."""

    english: str
    chinese: str

    def __call__(self, *values: object) -> str:
        """It in English."""
        return self.english.format(*values)

    def values(self, said: str) -> list[str] | None:
        """What stands in its places; None where this is another sentence."""
        first, *others = self.english.split(PLACE)
        if not others:
            return [] if said == first else None
        *between, last = others
        if not (said.startswith(first) and said.endswith(last) and len(said) >= len(first) + len(last)):
            return None
        values, rest = [], said[len(first) : len(said) - len(last)]
        for words in between:
            value, found, rest = rest.partition(words)
            if not found:
                return None
            values.append(value)
        return [*values, rest]


# -- what is wrong with a trail ----------------------------------------------------------------------------------------

NO_NOTE: Final = Sentence("it is no note ({})", "不是审计记录的行（{}）")
NOT_FOLLOWING: Final = Sentence(
    "it does not follow: row {} was changed, or a row between them removed",
    "与前一行不相衔接：第{}行被改动，或两行之间有一行被删去",
)
BEGINNING_GONE: Final = Sentence(
    "it does not follow: rows before it are gone", "与前一行不相衔接：此行之前的各行已不存在"
)
REMOVAL_UNTOLD: Final = Sentence("it was removed, and row {} does not say so", "此行已被删除，而第{}行没有注明")
REMOVAL_DIFFERS: Final = Sentence("what it says was removed is not what is missing", "所注明删除的各行与实际缺少的不符")
NOBODYS_RELEASE: Final = Sentence(
    "it was released with a key that was no officer's then", "放行所用的密钥当时不属于任何值班人员"
)
NOBODYS_DRAFT: Final = Sentence(
    "it was drafted with a key that was no officer's then", "起草所用的密钥当时不属于任何值班人员"
)
ONE_PERSON: Final = Sentence("one person drafted and released it", "起草与放行为同一人")
UNSIGNED: Final = Sentence("its signatures do not fit ({}): the row was changed", "签名不相符（{}）：此行被改动")
ROW_CHANGED: Final = Sentence(
    "the row was changed: the store's own check does not fit", "此行被改动：与存储自身的校验值不符"
)
END_REMOVED: Final = Sentence("{} rows at its end were removed", "末尾有{}行被删去")
END_CHANGED: Final = Sentence("the last row was changed", "最后一行被改动")
END_ADDED: Final = Sentence("rows were put in at its end", "末尾被加入若干行")
END_UNKNOWN: Final = Sentence("where it ends was removed from the store", "审计记录的末尾位置已从存储中删去")
UNRELEASED: Final = Sentence("entry {} of ours has no release in it", "本方条目{}在审计记录中没有放行")

# -- what stands in rows -----------------------------------------------------------------------------------------------

REFUSED: Final = Sentence("{}: {}, from {}, {} times in {} s", "{}：{}，来自{}，共{}次，历时{}秒")
"""The way, why, the address, how often, in which time."""

OTHERS_REFUSED: Final = Sentence("{} more in {} s, not told one by one", "另有{}次，历时{}秒，不逐一列出")
EXPORTED_FROM: Final = Sentence("from {} on", "自{}起")
NOTES_OVER: Final = Sentence("{} rows before {}: {}", "{}行，早于{}：{}")
DRAFTS_OVER: Final = Sentence("{} drafts that nobody had changed since {}", "{}份草稿，自{}起无人改动")

SENTENCES: Final = tuple(one for one in list(globals().values()) if isinstance(one, Sentence))

TERMS: Final = {
    "watch": "值班",
    "drafter": "起草",
    "releaser": "放行",
    "interpreter": "翻译",
    "auditor": "审计",
    "administrator": "管理",
    "passkey": "通行密钥",
    "passkey again": "再次以通行密钥",
    "passphrase": "口令",
    "passphrase again": "再次以口令",
    "link": "一次性链接",
    "single sign-on": "单点登录",
    "from its beginning": "自起始处",
    "sign-ins": "登录",
    "watches, alarms and exports": "值班、警报与导出",
    "idle": "闲置过久",
    "its single sign-on was over": "单点登录期限已到",
    "too many sessions": "会话过多",
}
"""Single words of the station's."""


def chinese_of(said: str) -> str | None:
    """The Chinese of a sentence or a word; None of what is not the station's own."""
    if said in TERMS:
        return TERMS[said]
    for one in SENTENCES:
        values = one.values(said)
        if values is not None:
            return one.chinese.format(*(TERMS.get(value, value) for value in values))
    return None
