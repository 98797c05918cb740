"""Encodings: found by mark, declaration or trial; noise is refused."""

from __future__ import annotations

import pytest

from parley.accounts.decoding import decode
from parley.accounts.limits import SOURCE_BYTES_MAX
from parley.accounts.refusals import AccountNotText, AccountTooLarge

CHINESE = "双方就海上安全交换了意见，中国的舰船在国际水域航行。"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("déjà vu".encode(), "déjà vu", "utf-8"),
        ("déjà vu".encode("utf-8-sig"), "déjà vu", "utf-8-sig"),
        ("déjà".encode("utf-16"), "déjà", "utf-16"),
        ("“déjà”".encode("cp1252"), "“déjà”", "cp1252"),
        (CHINESE.encode("gb18030"), CHINESE, "gb18030"),
    ],
)
def test_an_encoding_is_found(data: bytes, text: str, encoding: str) -> None:
    assert decode(data) == (text, encoding)


def test_a_page_may_declare_its_encoding() -> None:
    page = '<meta charset="gb2312"><p>双方</p>'
    assert decode(page.encode("gb18030"), page=True)[0] == page


def test_line_ends_are_kept() -> None:
    assert decode(b"a\r\nb\rc\n")[0] == "a\r\nb\rc\n"


@pytest.mark.parametrize("data", [b"a\x00b", bytes(range(1, 32)) * 4, b"\xff\xfea"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(AccountNotText):
        decode(data)


def test_too_large_is_refused_before_decoding() -> None:
    with pytest.raises(AccountTooLarge):
        decode(b"a" * (SOURCE_BYTES_MAX + 1))
