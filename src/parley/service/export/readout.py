"""A readout as a page for anybody: static, without a script, for reading and printing; the proof lies beside it."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

Json = dict[str, Any]

LANGUAGES: Final = {"en": "English", "zh": "中文"}
HTML_LANGUAGE: Final = {"en": "en", "zh": "zh-Hans"}

WORDS: Final[dict[str, dict[str, str]]] = {
    "en": {
        "readout": "Readout of a call",
        "published": "Published",
        "replaces": "In the place of the earlier version, which stays on record: entry",
        "replaced": "A later version has been published in the place of this one, which stays on record: entry",
        "facts": "Facts of the call",
        "proof": "What proves this page",
        "fixed": "Before it was published, the text was fixed: its digest was signed and given to the other side, "
        "so that nothing in it could be changed afterwards.",
        "fixed_at": "Text fixed, by its author's own clock",
        "held_at": "The other side's station signed that it held the digest, by its clock",
        "not_held": "no receipt for it is in the proof",
        "said_at": "Text signed and given to the other side, by its author's own clock",
        "version": "Version",
        "digest": "Digest",
        "entry": "Entry",
        "parties": "Parties, under the names that they give themselves, and their ids",
        "how": "Anybody can check this without either side, and without a network, with the checker verify.py and "
        "the file beside this page:",
        "signed_alike": "Both sides' stations signed the same facts.",
        "signed_differ": "The sides' stations signed different facts; what differs is marked.",
        "signed_once": "Only one side's station has signed facts.",
        "differs": "DIFFERS",
    },
    "zh": {
        "readout": "通话通报",
        "published": "发布时间：",
        "replaces": "取代下列先前版本，该版本仍保留在案：条目",
        "replaced": "已另行发布后续版本取代本版本，本版本仍保留在案：条目",
        "facts": "通话基本情况",
        "proof": "本页的证明",
        "fixed": "文本在发布之前已定稿：其摘要经签署并交付对方，此后文本无法再作任何改动。",
        "fixed_at": "定稿时间（发布方时钟）",
        "held_at": "对方台站签收摘要的时间（对方时钟）",
        "not_held": "证明文件中没有相应回执",
        "said_at": "文本签署并交付对方的时间（发布方时钟）",
        "version": "版本",
        "digest": "摘要",
        "entry": "条目",
        "parties": "双方（各自所用名称）及其编号",
        "how": "任何人均可使用核查程序verify.py及本页所附文件自行核查，无须任何一方参与，也无须联网：",
        "signed_alike": "双方台站签署了相同的基本情况。",
        "signed_differ": "双方台站签署的基本情况不一致，不一致之处已标出。",
        "signed_once": "仅有一方台站签署了基本情况。",
        "differs": "不一致",
    },
}
"""Every fixed sentence of the page."""

MARKS: Final = {
    "OPERATION": {"en": "", "zh": ""},
    "EXERCISE": {"en": "EXERCISE", "zh": "演习 EXERCISE"},
    "TEST": {"en": "TEST", "zh": "测试 TEST"},
}


def write(language: str, values: Json) -> bytes:
    """The page in a language; `values`: what the template names, each text in that language already."""
    shown = {
        "html_language": HTML_LANGUAGE[language],
        "words": WORDS[language],
        "mark": MARKS[values["nature"]][language],
        **values,
    }
    return _template().render(shown).encode()


@cache
def _template() -> Template:
    loader = PackageLoader("parley.service.export")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined).get_template("readout.html")
