"""Which language a text is written in, told from its script and its commonest words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import Final

COMMON: Final = {
    "en": "the of and to in that is was for on with as by said from at has his which".split(),
    "fr": "le la les des et du une est dans pour que qui sur pas avec par plus".split(),
    "de": "der die und das den von mit ist im des auf für ein nicht dem".split(),
    "es": "el los las del que y una por con para se su como más fue".split(),
    "pt": "o os que do da em um uma para com não foi ao pelo".split(),
    "it": "il di che della per una con sono nel alla gli dei".split(),
    "nl": "de het een van en dat op zijn voor met niet aan".split(),
    "id": "yang dan di dengan untuk dari pada ini itu dalam".split(),
    "vi": "của và là có trong được cho không với các".split(),
    "tr": "ve bir bu için ile olarak olan daha da".split(),
}
"""The commonest small words of languages in Latin script; enough to tell them apart, no more."""

SCRIPTS: Final = {"CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "CYRILLIC": "ru", "ARABIC": "ar"}
SCRIPT_SHARE: Final = 0.3
SAMPLE_CHARS: Final = 20_000
WORD: Final = re.compile(r"[^\W\d_]+")


def language(text: str) -> str:
    """The language's ISO 639-1 code, or "und" where none stands out."""
    sample = text[:SAMPLE_CHARS]
    scripts = Counter(unicodedata.name(each, "?").split(" ", 1)[0] for each in sample if each.isalpha())
    letters = sum(scripts.values()) or 1
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    if kana * 10 > letters:
        return "ja"
    for script, code in SCRIPTS.items():
        if scripts[script] > SCRIPT_SHARE * letters:
            return code
    return _latin(sample)


def _latin(sample: str) -> str:
    words = Counter(WORD.findall(sample.lower()))
    total = sum(words.values()) or 1
    shares = {code: sum(words[each] for each in common) / total for code, common in COMMON.items()}
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] > 0.1 else "und"
