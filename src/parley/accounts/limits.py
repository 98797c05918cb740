"""Every bound on what a stranger's text may cost, each with its reason."""

from __future__ import annotations

from typing import Final

SOURCE_BYTES_MAX: Final = 4 << 20
"""A file; a long report with its page's markup is under one mebibyte."""

TEXT_CHARS_MAX: Final = 400_000
"""What may be read of one file: a hundred pages; an account of one event is rarely ten."""

DOCUMENTS_MAX: Final = 8
"""Texts laid side by side; the work grows with the square."""

STATEMENTS_MAX: Final = 600
"""Sentences in one text: thirty pages; an account has twenty to forty."""

PAIRS_MAX: Final = 60_000
"""Sentence pairs weighed for two texts, two of 245 sentences: each costs some fifty microseconds."""

SENTENCE_CHARS_MAX: Final = 4_000
"""A longer run without an end is no sentence and is refused, since every later step reads sentences."""

QUOTES_MAX: Final = 2_000
"""Quotations in one text."""

NAMES_MAX: Final = 4_000
"""Names found in one text."""

TAGS_MAX: Final = 60_000
"""Tags in one page."""

BROKEN_TAGS_MAX: Final = 64
"""Tags of one page that never end; each costs a look at the rest of the page."""

PAPER_PAGES_MAX: Final = 200
"""Pages of one PDF."""

PAPER_STREAM_BYTES_MAX: Final = 8 << 20
"""One stream of a PDF once it is unpacked: a bomb unpacks to far more."""

PAPER_WORK_MAX: Final = 200_000
"""Operators and operands of one page's drawing; a page of print has a few thousand."""

PAPER_OBJECTS_MAX: Final = 50_000
"""Objects that a PDF may declare."""

CONTROL_SHARE_MAX: Final = 0.01
"""The share of control characters above which a file is no text."""

GLOSSARY_TERMS_MAX: Final = 5_000
"""Terms in a glossary."""

REPORT_BYTES_MAX: Final = 64 << 20
"""A report that `verify` reads back."""
