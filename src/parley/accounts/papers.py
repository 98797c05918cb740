"""A PDF as reading text: its text layer, taken by a library, within bounds."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Final

from parley.accounts.layout import read_plain
from parley.accounts.limits import (
    PAPER_OBJECTS_MAX,
    PAPER_PAGES_MAX,
    PAPER_STREAM_BYTES_MAX,
    PAPER_WORK_MAX,
    TEXT_CHARS_MAX,
)
from parley.accounts.model import Reading
from parley.accounts.refusals import AccountUnreadablePaper, missing_part

if TYPE_CHECKING:
    from pypdf import PdfReader

BOUNDED: Final = (
    "maximum_declared_stream_length",
    "array_based_stream_maximum_output_length",
    "zlib_maximum_output_length",
    "lzw_maximum_output_length",
    "run_length_maximum_output_length",
    "brotli_maximum_output_length",
    "jbig2_maximum_output_length",
    "image_maximum_buffer_size",
    "stream_decoding_work_maximum_length",
)
"""The library's settings that bound what a stream unpacks to."""

MALFORMED: Final = (
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    RecursionError,
    OverflowError,
    NotImplementedError,
    AssertionError,
)
"""What the library lets through, beside its own errors, on files that are not well formed."""

OBJECT: Final = re.compile(rb"\d\s+obj\b")


def read_paper(data: bytes) -> Reading:
    """The text layer of a PDF; offsets count in that text, since a PDF has no characters of its own to count.

    Raises: AccountUnreadablePaper, AccountTooLarge, PartMissing.
    """
    try:
        import pypdf
        from pypdf.errors import PyPdfError
    except ImportError:
        raise missing_part("pypdf") from None
    if len(OBJECT.findall(data)) > PAPER_OBJECTS_MAX:
        raise _unreadable("too many objects")
    bounds = {**dict.fromkeys(BOUNDED, PAPER_STREAM_BYTES_MAX), "stream_parsing_work_maximum_count": PAPER_WORK_MAX}
    try:
        with pypdf.apply_configuration(pypdf.Configuration().with_overwrites(**bounds)):
            text = _text(pypdf.PdfReader(io.BytesIO(data), strict=False))
    except (PyPdfError, *MALFORMED) as fault:
        raise _unreadable(type(fault).__name__) from None
    return read_plain(text, media="pdf")


def _text(reader: PdfReader) -> str:
    if reader.is_encrypted:
        raise _unreadable("it is encrypted")
    if len(reader.pages) > PAPER_PAGES_MAX:
        raise _unreadable(f"more than {PAPER_PAGES_MAX} pages")
    texts, chars = [], 0
    for page in reader.pages:
        texts.append(page.extract_text() or "")
        chars += len(texts[-1])
        if chars > TEXT_CHARS_MAX:
            raise _unreadable(f"more than {TEXT_CHARS_MAX} characters")
    return "\n\n".join(texts)


def _unreadable(why: str) -> AccountUnreadablePaper:
    return AccountUnreadablePaper(why)
