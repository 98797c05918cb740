"""Shapes of decoded values: each function gives the value, or calls the page's refusal."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

import pytest

from parley.wire import shape
from parley.wire.cbor import encode
from parley.wire.errors import Refusal


class PageRefusal(Refusal):
    """A page's own refusal."""

    code = "page-bad"


def refuse(why: str) -> NoReturn:
    raise PageRefusal(why)


RIGHT: list[tuple[Callable[[object], object], object]] = [
    (lambda value: shape.number(value, 0, 9, "n", refuse), 9),
    (lambda value: shape.octets(value, 2, "o", refuse), b"ab"),
    (lambda value: shape.array(value, 0, 2, "a", refuse), [1, 2]),
    (lambda value: shape.table(value, (1, 2), (3,), "t", refuse), {1: 0, 2: 0, 3: 0}),
    (lambda value: shape.table(value, (1, 2), (3,), "t", refuse), {1: 0, 2: 0}),
    (lambda value: shape.line(value, 4, "l", refuse), "四字之文"),
    (lambda value: shape.language(value, "g", refuse), "zh-Hans-CN"),
    (lambda value: shape.titles(value, 0, 4, "t", refuse), {}),
    (lambda value: shape.titles(value, 1, 4, "t", refuse), {"en": "Post", "zh": "岗位"}),
]

WRONG: list[tuple[Callable[[object], object], object]] = [
    (lambda value: shape.number(value, 0, 9, "n", refuse), 10),
    (lambda value: shape.number(value, 0, 9, "n", refuse), -1),
    (lambda value: shape.number(value, 0, 9, "n", refuse), True),
    (lambda value: shape.number(value, 0, 9, "n", refuse), "1"),
    (lambda value: shape.octets(value, 2, "o", refuse), b"abc"),
    (lambda value: shape.octets(value, 2, "o", refuse), "ab"),
    (lambda value: shape.array(value, 0, 2, "a", refuse), [1, 2, 3]),
    (lambda value: shape.array(value, 1, 2, "a", refuse), []),
    (lambda value: shape.array(value, 0, 2, "a", refuse), {}),
    (lambda value: shape.table(value, (1, 2), (3,), "t", refuse), {1: 0, 3: 0}),
    (lambda value: shape.table(value, (1, 2), (3,), "t", refuse), {1: 0, 2: 0, 4: 0}),
    (lambda value: shape.table(value, (1, 2), (3,), "t", refuse), [1, 2]),
    (lambda value: shape.line(value, 4, "l", refuse), ""),
    (lambda value: shape.line(value, 4, "l", refuse), "12345"),
    (lambda value: shape.line(value, 4, "l", refuse), "a\nb"),
    (lambda value: shape.line(value, 4, "l", refuse), "\x7f"),
    (lambda value: shape.line(value, 4, "l", refuse), "\x85"),
    (lambda value: shape.line(value, 4, "l", refuse), b"ab"),
    (lambda value: shape.language(value, "g", refuse), "en_GB"),
    (lambda value: shape.language(value, "g", refuse), "en\n"),
    (lambda value: shape.language(value, "g", refuse), "abcdefgh-abcdefgh-abcdefgh-abcdefghi"),
    (lambda value: shape.language(value, "g", refuse), None),
    (lambda value: shape.titles(value, 1, 4, "t", refuse), {}),
    (lambda value: shape.titles(value, 1, 4, "t", refuse), {1: "Post"}),
    (lambda value: shape.titles(value, 1, 4, "t", refuse), {"en": ""}),
]


@pytest.mark.parametrize(("check", "value"), RIGHT, ids=map(str, range(len(RIGHT))))
def test_a_value_of_the_shape_comes_back(check: Callable[[object], object], value: object) -> None:
    assert check(value) == value


@pytest.mark.parametrize(("check", "value"), WRONG, ids=map(str, range(len(WRONG))))
def test_a_value_of_another_shape_is_refused_as_the_page_says(check: Callable[[object], object], value: object) -> None:
    with pytest.raises(PageRefusal):
        check(value)


def test_a_fault_of_encoding_is_told_as_the_page_s() -> None:
    assert shape.decoded(encode([1]), refuse, 2) == [1]
    with pytest.raises(PageRefusal, match="at most 2 allowed"):
        shape.decoded(encode([1, 2]), refuse, 2)
