"""Names for files that a stranger has named: whatever he wrote, they are plain, short, and inside the folder."""

from __future__ import annotations

from itertools import islice
from pathlib import PurePosixPath, PureWindowsPath
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.service.filenames import NAME_BYTES_MAX, NUMBERS_MAX, PLAIN, candidates


def first(name: str) -> str:
    return next(candidates(name))


@pytest.mark.parametrize(
    ("named", "ours"),
    [
        ("chart.pdf", "chart.pdf"),
        ("海图 12.pdf", "海图 12.pdf"),
        ("a\u202egpj.exe", "a_gpj.exe"),
        ("a\u200fb\u2028c\u200b.txt", "a_b_c_.txt"),
        ("../../etc/passwd", "_._etc_passwd"),
        ("..\\..\\x", "_._x"),
        ("/etc/passwd", "_etc_passwd"),
        ("C:evil*?.bat", "C_evil__.bat"),
        (".bashrc", "bashrc"),
        ("--rm -rf", "rm -rf"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("lpt1 .tar.gz", "_lpt1 .tar.gz"),
        ("console.txt", "console.txt"),
        ("trailing. . ", "trailing"),
        ("\x00\x07\x1b[2J", "____2J"),
        ("...", "attachment"),
        ("e\u0301tat.txt", "\u00e9tat.txt"),
        ("a; rm $(x) | y", "a_ rm _(x) _ y"),
    ],
)
def test_what_a_stranger_wrote_becomes_plain(named: str, ours: str) -> None:
    assert first(named) == ours


def test_a_name_that_is_taken_gets_a_number_before_its_suffix() -> None:
    assert list(islice(candidates("chart.pdf"), 3)) == ["chart.pdf", "chart (2).pdf", "chart (3).pdf"]
    assert list(islice(candidates("chart"), 2)) == ["chart", "chart (2)"]
    assert len(list(candidates("chart.pdf"))) == NUMBERS_MAX


def test_a_long_name_is_cut_between_characters_and_keeps_its_suffix() -> None:
    name = first("图" * 116 + ".pdf")
    assert name.endswith("图.pdf")
    assert NAME_BYTES_MAX - 3 <= len(name.encode()) <= NAME_BYTES_MAX + 1
    assert "." not in first("x." + "y" * 118)[2:]


@given(st.text(max_size=130))
def test_whatever_it_was_it_is_one_plain_name_in_the_folder(named: str) -> None:
    found = list(candidates(named))
    assert len(set(found)) == len(found)
    for name in found[:2]:
        assert PurePosixPath(name).name == name == PureWindowsPath(name).name
        assert name[0] not in " .-"
        assert name[-1] not in " ."
        assert len(name.encode()) <= 255
        assert all(category(one)[0] in "LMN" or one in PLAIN | {"_"} for one in name)
        assert name.split(".")[0].rstrip().lower() not in {"con", "prn", "aux", "nul", "com1", "lpt9", "com²"}
