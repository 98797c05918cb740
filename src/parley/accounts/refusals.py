"""What the comparison declines, by name."""

from __future__ import annotations

from parley.wire.errors import Refusal


class AccountTooLarge(Refusal):
    """This text is larger than a comparison takes."""

    code = "account-too-large"
    hint = "cut the file down to the account itself"


class AccountNotText(Refusal):
    """This file is not text that can be read."""

    code = "account-not-text"
    hint = "save it as UTF-8 text, an HTML page, Markdown or a PDF with a text layer"


class AccountEmpty(Refusal):
    """There is no sentence in this text."""

    code = "account-empty"
    hint = "a scanned page has no text layer: it has to be read in first"


class AccountUnreadablePage(Refusal):
    """This page's markup is too broken or too large to be read."""

    code = "account-unreadable-page"
    hint = "save the account itself as plain text"


class AccountUnreadablePaper(Refusal):
    """This PDF cannot be read."""

    code = "account-unreadable-paper"
    hint = "it may be encrypted, damaged or packed beyond measure: save its text"


class AccountCount(Refusal):
    """A comparison takes at least two texts, and no more than the limit."""

    code = "account-count"
    hint = "name two or more files"


class GlossaryMalformed(Refusal):
    """This glossary does not have the form that is expected."""

    code = "glossary-malformed"
    hint = "see the guide on the comparison of accounts for the form"


class ReportMalformed(Refusal):
    """This is not a report of a comparison."""

    code = "report-malformed"
    hint = "give the file that `parley accounts compare --json` wrote"


class ReportInputChanged(Refusal):
    """A text that the report was made from is not the same any more."""

    code = "report-input-changed"
    hint = "the file's hash differs: find the file as it was, or compare again"


class ReportSpanMismatch(Refusal):
    """The report shows words that do not stand at this place of its text."""

    code = "report-span-mismatch"
    hint = "do not use this report: compare again"


class PartMissing(Refusal):
    """An optional part that was asked for is not installed."""

    code = "part-missing"
    hint = "install it with: pip install 'parley[meaning]' or 'parley[syntax]'"


def refuse_large(amount: int, limit: int, what: str) -> None:
    """Raises AccountTooLarge where a stranger's text goes beyond a limit."""
    if amount > limit:
        raise AccountTooLarge(f"more than {limit} {what}")


def missing_part(name: str) -> PartMissing:
    """The refusal for an optional part that is not installed, to be raised by whoever needs it."""
    return PartMissing(name)
