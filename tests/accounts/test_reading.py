"""One file to one document: media, anchor, kind, voice; and hostile files end in a refusal, soon."""

from __future__ import annotations

import time
from datetime import date

import pytest

from parley.accounts.model import DocId, Document, Voice
from parley.accounts.reading import Given, read_document, read_text
from parley.accounts.refusals import AccountEmpty, AccountNotText, AccountTooLarge, AccountUnreadablePage
from parley.wire.errors import Refusal
from tests.accounts.samples import READOUT, document

HOSTILE = {
    "ten million of one line": b"a" * 10_000_000,
    "null bytes": b"They met.\x00They parted." * 100,
    "mixed encodings": "双方通话。".encode("gb18030") + "они встретились".encode("cp1251") + b"\x81\xff\x8f\x9d" * 20,
    "one endless sentence": b"and so on " * 30_000,
    "a page of open tags": b"<html><body>" + b"<p " * 900_000,
    "a page of open comments": b"<html><!--" * 300_000,
    "a script without end": b"<html><body><script>" + b"x=1;" * 500_000,
    "only blanks": b" \n" * 1_000_000,
    "quotation marks": "“".encode() * 100_000,
    "names": b"General Aa Bb met. " * 20_000,
}


def test_media_are_told_by_name_and_by_content() -> None:
    assert read_text(b"<p>They met.</p>", "a.html").media == "html"
    assert read_text(b"<!DOCTYPE html><p>They met.</p>", "a.txt").media == "html"
    assert read_text(b"# Talks\n\nThey met.", "a.md").media == "markdown"
    assert read_text(b"# Talks\n\nThey met.", "a.txt").media == "text"


@pytest.mark.parametrize(
    ("data", "name", "anchor", "basis"),
    [
        (b"They met yesterday.", "a.txt", "", "none"),
        (b"PORT ANSEL, 5 March 2031 (Merpress) - They met yesterday.", "a.txt", "2031-03-05", "found"),
        (b'<meta name="date" content="2031-03-05"><p>They met yesterday.</p>', "a.html", "2031-03-05", "found"),
        (b"Talks\nPublished 5 March 2031\nThey met yesterday.", "a.txt", "2031-03-05", "found"),
    ],
)
def test_the_anchor_is_given_or_found_and_never_guessed(data: bytes, name: str, anchor: str, basis: str) -> None:
    read = read_document(DocId("A"), data, Given(name, lang="en"))
    assert (read.anchor, read.anchor_basis) == (anchor, basis)
    assert [each.first for each in read.moments][-1:] == ["2031-03-04" if anchor else ""]


def test_a_given_anchor_comes_first() -> None:
    read = read_document(DocId("A"), b"They met yesterday.", Given(anchor=date(2031, 3, 5), zone="+08:00", lang="en"))
    assert (read.anchor_basis, read.moments[0].first, read.moments[0].zone) == ("given", "2031-03-04", "+08:00")


def test_kinds_and_voices() -> None:
    assert document("Readout of a call\nThe ministers spoke.\n").kind == "readout"
    read = document(READOUT)
    assert read.kind == "news"
    assert [each.voice for each in read.statements][2:5] == [Voice.ATTRIBUTED, Voice.QUOTED, Voice.ATTRIBUTED]


def test_negations_leave_out_what_only_looks_like_one() -> None:
    read = document("They did not meet. He did not only speak. It is no longer than before.", lang="en")
    assert [len(each.negations) for each in read.statements] == [1, 0, 0]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_soon_in_a_named_refusal_or_a_document(name: str) -> None:
    begun = time.process_time()
    outcome = _outcome(HOSTILE[name])
    assert outcome in {Document, AccountTooLarge, AccountNotText, AccountEmpty, AccountUnreadablePage}
    assert time.process_time() - begun < 5


def _outcome(data: bytes) -> type:
    try:
        return type(read_document(DocId("A"), data, Given(lang="en")))
    except Refusal as refusal:
        return type(refusal)


def test_steering_characters_are_read_as_they_are() -> None:
    text = "He said \u202eno\u202c to it."
    assert document(text, lang="en").says(document(text, lang="en").statements[0]) == text
