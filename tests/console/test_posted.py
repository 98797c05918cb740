"""What was posted, read strictly: a form with a file, and what only looks like one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import cast

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request

from parley.console import guard
from parley.console.guard import PostSlow, PostTooLarge, PostUnreadable
from parley.console.posted import FORM, PARTS_MAX, Fields, Files, form

BOUNDARY = "----WebKitFormBoundaryA1b2"
MULTIPART = f"multipart/form-data; boundary={BOUNDARY}"
FILE_MAX = 1_000


def part(head: str, content: bytes, boundary: str = BOUNDARY) -> bytes:
    """One part, as a browser writes it."""
    return f"--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + content + b"\r\n"


def whole(*parts: bytes, boundary: str = BOUNDARY) -> bytes:
    """A posted form of these parts."""
    return b"".join(parts) + f"--{boundary}--\r\n".encode()


def read(body: bytes, said: str = MULTIPART, file_bytes_max: int = FILE_MAX) -> tuple[Fields, Files]:
    """What is read of it, however it is cut up on its way."""

    async def stream() -> AsyncIterator[bytes]:
        for start in range(0, len(body), 7):
            yield body[start : start + 7]

    posted = SimpleNamespace(headers={"content-type": said}, stream=stream)
    return anyio.run(form, cast("Request", posted), file_bytes_max)


def test_a_file_and_the_fields_beside_it() -> None:
    body = whole(
        part('name="guard"', b"0f"),
        part('name="file"; filename="chart %22A%22 \u6d77.pdf"\r\nContent-Type: application/pdf', b"\r\n--\x00\r\n"),
    )
    assert read(body) == ({"guard": ["0f"]}, {"file": {"name": 'chart "A" 海.pdf', "content": b"\r\n--\x00\r\n"}})
    assert read(whole()) == read(whole(part('name="file"; filename=""', b""))) == ({}, {})
    assert read(whole(part('name="file"; filename="empty"', b"")))[1]["file"]["content"] == b""
    assert read(b"guard=0f&a=%E6%B5%B7", FORM) == ({"guard": ["0f"], "a": ["海"]}, {})


@given(content=st.binary(max_size=200), name=st.text(st.characters(blacklist_characters='"\r\n%', codec="utf-8")))
def test_any_bytes_come_as_they_were_sent(content: bytes, name: str) -> None:
    boundary = "x" * 70
    body = whole(part(f'name="file"; filename="{name}x"', content, boundary), boundary=boundary)
    assert read(body, f'multipart/form-data; boundary="{boundary}"')[1]["file"] == {
        "name": f"{name}x",
        "content": content,
    }


ONE = part('name="file"; filename="a"', b"abc")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"file=abc",
        ONE,
        b"preamble\r\n" + whole(ONE),
        whole(ONE) + b"epilogue",
        whole(ONE, ONE),
        whole(ONE).replace(b"form-data", b"attachment"),
        whole(ONE).replace(b"\r\n\r\nabc", b"\r\nabc"),
        whole(ONE).replace(b'name="file"', b"name=file"),
        whole(ONE).replace(b'="a"', b'="\xff"'),
        whole(part('name="guard"', b"\xff")),
        whole(part('name="file"; filename="' + "a" * 3_000 + '"', b"abc")),
        whole(*[part(f'name="{number}"', b"") for number in range(PARTS_MAX + 1)]),
        whole(part('name="a"\r\nContent-Disposition: form-data; name="b"', b"")),
    ],
)
def test_what_is_no_form_is_refused(body: bytes) -> None:
    with pytest.raises(PostUnreadable):
        read(body)


@pytest.mark.parametrize(
    "said", ["multipart/form-data", f"multipart/mixed; boundary={BOUNDARY}", MULTIPART + "\u00e9", "text/plain"]
)
def test_what_is_of_another_type_is_refused(said: str) -> None:
    with pytest.raises(PostUnreadable, match="another type"):
        read(whole(ONE), said)


def test_a_form_without_a_file_takes_none_and_nothing_is_longer_than_it_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PostUnreadable, match="another type"):
        read(whole(ONE), file_bytes_max=0)
    monkeypatch.setattr(guard, "POST_BYTES_MAX", 500)
    with pytest.raises(PostTooLarge):
        read(whole(part('name="file"; filename="a"', bytes(FILE_MAX + 500))))
    with pytest.raises(PostTooLarge):
        read(b"a=" + b"x" * 500, FORM)


def test_what_does_not_come_in_its_time_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    async def stream() -> AsyncIterator[bytes]:
        yield b"a="
        await anyio.sleep_forever()

    monkeypatch.setattr(guard, "POST_SECONDS_MAX", 0.01)
    with pytest.raises(PostSlow, match="2 bytes"):
        anyio.run(form, cast("Request", SimpleNamespace(headers={"content-type": FORM}, stream=stream)), 0)
