"""A PDF as reading text: its text layer, taken by a library, within bounds."""

from __future__ import annotations

import io
import re
from typing import Final

from parley.accounts.layout import read_plain
from parley.accounts.limits import PAPER_OBJECTS_MAX, PAPER_PAGES_MAX, PAPER_STREAM_BYTES_MAX, TEXT_CHARS_MAX
from parley.accounts.model import Reading
from parley.accounts.refusals import AccountUnreadablePaper, PartMissing

OBJECT: Final = re.compile(rb"\d\s+obj\b")


def read_paper(data: bytes) -> Reading:
    """The text layer of a PDF; offsets count in that text, since a PDF has no characters of its own to count.

    Raises: AccountUnreadablePaper, AccountTooLarge, PartMissing.
    """
    try:
        import pypdf
        from pypdf.errors import PyPdfError
    except ImportError:
        raise PartMissing("pypdf") from None
    if len(OBJECT.findall(data)) > PAPER_OBJECTS_MAX:
        raise _unreadable("too many objects")
    _bound(pypdf)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted:
            raise _unreadable("it is encrypted")
        if len(reader.pages) > PAPER_PAGES_MAX:
            raise _unreadable(f"more than {PAPER_PAGES_MAX} pages")
        text = _pages(reader)
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
        OverflowError,
        NotImplementedError,
    ) as fault:
        raise _unreadable(type(fault).__name__) from None
    return read_plain(text, media="pdf")


def _pages(reader: object) -> str:
    texts, chars = [], 0
    for page in reader.pages:  # type: ignore[attr-defined]
        text = page.extract_text() or ""
        texts.append(text)
        chars += len(text)
        if chars > TEXT_CHARS_MAX:
            raise _unreadable(f"more than {TEXT_CHARS_MAX} characters")
    return "\n\n".join(texts)


def _bound(pypdf: object) -> None:
    """Holds the library to our bound on an unpacked stream, wherever this version of it keeps its own."""
    filters = getattr(pypdf, "filters", None)
    for name in (
        "ZLIB_MAX_OUTPUT_LENGTH",
        "LZW_MAX_OUTPUT_LENGTH",
        "RUN_LENGTH_MAX_OUTPUT_LENGTH",
        "MAX_DECLARED_STREAM_LENGTH",
    ):
        if hasattr(filters, name):
            setattr(filters, name, PAPER_STREAM_BYTES_MAX)


def _unreadable(why: str) -> AccountUnreadablePaper:
    return AccountUnreadablePaper(why)
