"""Attachments in the body of a letter: what is written is read, and nothing else is."""

from __future__ import annotations

import pytest

from parley.forms.builtin import Attachment, Letter, read_letter
from parley.forms.kinds import BadBody
from parley.forms.text import ForbiddenText, TextLength
from parley.wire.cbor import encode
from parley.wire.limits import ATTACHMENT_BYTES_MAX, ATTACHMENT_NAME_CHARACTERS_MAX, ATTACHMENTS_MAX, BODY_BYTES_MAX

CHART = Attachment(bytes(32), 5, "海图 3.pdf")


def body(attachments: object) -> bytes:
    return encode({1: "en", 2: "See the chart.", 4: attachments})


@pytest.mark.parametrize("count", [1, 2, ATTACHMENTS_MAX])
def test_what_is_written_is_read(count: int) -> None:
    letter = Letter("en", "See the chart.", "Chart", (CHART,) * count)
    assert read_letter(letter.body()) == letter


def test_the_most_and_longest_names_fit_into_a_body() -> None:
    longest = Attachment(bytes(32), ATTACHMENT_BYTES_MAX, "\U00020000" * ATTACHMENT_NAME_CHARACTERS_MAX)
    assert len(Letter("en", "x", None, (longest,) * ATTACHMENTS_MAX).body()) < BODY_BYTES_MAX // 2


def test_without_attachments_the_body_is_as_ever() -> None:
    assert Letter("en", "x").body() == encode({1: "en", 2: "x"})


@pytest.mark.parametrize(
    "attachments",
    [
        [],
        [[bytes(32), 5, "a"]] * (ATTACHMENTS_MAX + 1),
        "a",
        [5],
        [[bytes(32), 5]],
        [[bytes(32), 5, "a", 1]],
        [[bytes(31), 5, "a"]],
        [["0" * 32, 5, "a"]],
        [[bytes(32), 0, "a"]],
        [[bytes(32), -1, "a"]],
        [[bytes(32), True, "a"]],
        [[bytes(32), ATTACHMENT_BYTES_MAX + 1, "a"]],
        [[bytes(32), 5, b"a"]],
        [[bytes(32), 5, "../a"]],
        [[bytes(32), 5, "c:\\a"]],
        [[bytes(32), 5, "."]],
        [[bytes(32), 5, ".."]],
        [[bytes(32), 5, "a\nb"]],
        [[bytes(32), 5, "a\tb"]],
    ],
)
def test_anything_else_is_refused(attachments: object) -> None:
    with pytest.raises(BadBody):
        read_letter(body(attachments))


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("", TextLength),
        ("a" * (ATTACHMENT_NAME_CHARACTERS_MAX + 1), TextLength),
        ("a\u202egpj.exe", ForbiddenText),
        ("a\x00b", ForbiddenText),
    ],
)
def test_names_are_text_that_can_be_shown(name: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        read_letter(body([[bytes(32), 5, name]]))
    with pytest.raises(refusal):
        Letter("en", "x", None, (Attachment(bytes(32), 5, name),)).body()


def test_what_could_not_be_read_is_not_written() -> None:
    for bad in (Attachment(bytes(31), 5, "a"), Attachment(bytes(32), 0, "a"), Attachment(bytes(32), 5, "a/b")):
        with pytest.raises(BadBody):
            Letter("en", "x", None, (bad,)).body()
    with pytest.raises(BadBody):
        Letter("en", "x", None, (CHART,) * (ATTACHMENTS_MAX + 1)).body()
