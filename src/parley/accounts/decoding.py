"""From a file's bytes to its characters: one encoding, nothing dropped, nothing repaired."""

from __future__ import annotations

import codecs
import re
from typing import Final

from parley.accounts.limits import CONTROL_SHARE_MAX, SOURCE_BYTES_MAX
from parley.accounts.refusals import AccountNotText, refuse_large

MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NAMED: Final = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5",
    "windows-1252": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "windows-1251": "cp1251",
    "koi8-r": "koi8-r",
    "shift_jis": "shift_jis",
    "euc-jp": "euc-jp",
    "euc-kr": "euc-kr",
}
"""What a page calls its encoding, and the codec for it; a page that names any other is read by trial."""

DECLARED: Final = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_\-]{2,20})""", re.IGNORECASE
)
CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


def decode(data: bytes, *, page: bool = False) -> tuple[str, str]:
    """The characters of `data` and the encoding's name.

    A mark at the start decides, then a page's own declaration, then UTF-8, then GB 18030 where the result reads as
    Chinese, then Windows-1252.  A byte-order mark is not part of the text; line ends are kept as they are.

    Raises: AccountTooLarge, AccountNotText.
    """
    refuse_large(len(data), SOURCE_BYTES_MAX, "bytes")
    for encoding in _candidates(data, page=page):
        text = _try(data, encoding)
        if text is not None and not _is_noise(text):
            return text, encoding
    raise AccountNotText(_why(data))


def _candidates(data: bytes, *, page: bool) -> list[str]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return [encoding]
    found = DECLARED.search(data[:4096]) if page else None
    declared = NAMED.get(found.group(1).decode("ascii").lower()) if found else None
    first = [declared] if declared else []
    tail = ["gb18030", "cp1252"] if _reads_as_chinese(data) else ["cp1252"]
    return [*first, "utf-8", *tail]


def _reads_as_chinese(data: bytes) -> bool:
    text = _try(data[: len(data) // 2 * 2], "gb18030")
    if text is None:
        return False
    common = sum(text.count(each) for each in "的在是和了中国，。")
    return common * 20 >= sum(1 for each in text if each > "\x7f")


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_noise(text: str) -> bool:
    return "\x00" in text or len(CONTROLS.findall(text)) > CONTROL_SHARE_MAX * max(len(text), 1)


def _why(data: bytes) -> str:
    return "it holds null bytes" if b"\x00" in data else "its encoding is mixed or unknown"
