"""Compression: what it saves on texts that the dictionaries were not made from, and what it refuses."""

from __future__ import annotations

import os
import tracemalloc
import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.wire.compress import BadCompression, CompressionBomb, CompressionTrailing, compress, decompress
from parley.wire.dictionary import STANDARD_DIGEST, STANDARD_EN, STANDARD_ZH, Dictionary, dictionary_for
from parley.wire.errors import Refusal

HERE = Path(__file__).parent
SPEC = HERE.parents[1] / "spec"
TRAINING = HERE.parents[1] / "scripts" / "dictionary"
REPORTS = os.environ.get("PARLEY_REPORTS", "")
NONE = Dictionary("none", b"")
ROOM = 100_000

dictionaries = st.sampled_from([STANDARD_EN, STANDARD_ZH, NONE])
words = st.sampled_from([STANDARD_EN.data.decode(), STANDARD_ZH.data.decode()]).flatmap(
    lambda text: st.integers(0, len(text)).map(lambda at: text[at : at + 90])
)
texts = st.one_of(
    st.binary(max_size=400), st.lists(st.one_of(words, st.text()), max_size=8).map("".join).map(str.encode)
)


# -- what it saves ---------------------------------------------------------------------------------------------------


def english_texts() -> list[str]:
    """Real reports where the environment names a folder of them, else the project's own unseen text."""
    paths = sorted(Path(REPORTS).glob("*.txt")) if REPORTS else [HERE / "unseen_en.txt"]
    assert paths
    return [path.read_text("utf-8") for path in paths]


def windows(text: str, length: int) -> Iterator[bytes]:
    """Every window of that many characters, half a window apart, in UTF-8."""
    for start in range(0, len(text) - length + 1, length // 2):
        yield text[start : start + length].encode()


def median_size(texts: list[str], length: int, dictionary: Dictionary) -> float:
    return median(len(compress(window, dictionary)) for text in texts for window in windows(text, length))


def test_two_hundred_characters_of_english_take_at_most_120_bytes() -> None:
    assert median_size(english_texts(), 200, STANDARD_EN) <= 120


def test_what_the_dictionaries_reach_is_not_lost_again() -> None:
    assert median_size(english_texts(), 200, STANDARD_EN) <= 96
    assert median_size([(HERE / "unseen_en.txt").read_text("utf-8")], 200, STANDARD_EN) <= 93
    assert median_size([(HERE / "unseen_zh.txt").read_text("utf-8")], 60, STANDARD_ZH) <= 99


def test_without_the_dictionaries_the_bounds_would_not_hold() -> None:
    assert median_size(english_texts(), 200, NONE) > 130
    assert median_size([(HERE / "unseen_zh.txt").read_text("utf-8")], 60, NONE) > 150


@pytest.mark.parametrize("code", ["en", "zh"])
def test_unseen_texts_were_not_trained_on(code: str) -> None:
    trained = "\n".join(path.read_text("utf-8") for path in sorted((TRAINING / f"texts_{code}").iterdir()))
    unseen = [(HERE / f"unseen_{code}.txt").read_text("utf-8")]
    run = 40 if code == "en" else 20
    for text in unseen + (english_texts() if code == "en" else []):
        assert [text[at : at + run] for at in range(len(text) - run) if text[at : at + run] in trained] == []


# -- there and back --------------------------------------------------------------------------------------------------


@given(texts, dictionaries)
def test_a_text_comes_back(text: bytes, dictionary: Dictionary) -> None:
    packed = compress(text, dictionary)
    assert decompress(packed, dictionary, len(text)) == text
    assert packed == compress(text, dictionary), "the prepared stream was left as it was"


def test_anyones_deflate_is_read() -> None:
    text = b"We acknowledge receipt of your message of this morning. " * 3
    for level in range(10):
        stream = zlib.compressobj(level, wbits=-15, zdict=STANDARD_EN.data)
        assert decompress(stream.compress(text) + stream.flush(), STANDARD_EN, ROOM) == text


# -- what it refuses -------------------------------------------------------------------------------------------------


@given(st.binary(max_size=200), dictionaries, st.integers(0, 300))
def test_any_bytes_are_read_or_refused(data: bytes, dictionary: Dictionary, size_max: int) -> None:
    try:
        assert len(decompress(data, dictionary, size_max)) <= size_max
    except (BadCompression, CompressionBomb, CompressionTrailing) as refusal:
        assert isinstance(refusal, Refusal)  # noqa: PT017  (either outcome is right; any other error is not)


def test_the_wrong_dictionary_is_noticed_where_it_is_too_short() -> None:
    with pytest.raises(BadCompression, match="distance") as caught:
        decompress(compress(b"the Ministry of Foreign Affairs", STANDARD_EN), NONE, ROOM)
    assert caught.value.code == "compression-bad"


def test_a_reserved_block_type_is_refused() -> None:
    with pytest.raises(BadCompression, match="block type"):
        decompress(b"\x07", STANDARD_EN, ROOM)


def test_the_bound_is_exact() -> None:
    packed = compress(b"0123456789", STANDARD_EN)
    assert decompress(packed, STANDARD_EN, 10) == b"0123456789"
    with pytest.raises(CompressionBomb, match="more than 9 bytes") as caught:
        decompress(packed, STANDARD_EN, 9)
    assert caught.value.code == "compression-too-large"


def test_a_bomb_is_not_unpacked() -> None:
    bomb = compress(bytes(50_000_000), STANDARD_EN)
    assert len(bomb) < 60_000
    tracemalloc.start()
    try:
        with pytest.raises(CompressionBomb):
            decompress(bomb, STANDARD_EN, 32_768)
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()


@given(texts, st.binary(min_size=1, max_size=40))
def test_nothing_may_follow(text: bytes, more: bytes) -> None:
    with pytest.raises(CompressionTrailing, match=f"{len(more)} bytes after the end") as caught:
        decompress(compress(text, STANDARD_EN) + more, STANDARD_EN, ROOM)
    assert caught.value.code == "compression-trailing"


@given(texts, st.data())
def test_the_end_must_be_there(text: bytes, data: st.DataObject) -> None:
    packed = compress(text, STANDARD_EN)
    cut = data.draw(st.integers(0, len(packed) - 1))
    with pytest.raises(CompressionTrailing, match="the end is missing"):
        decompress(packed[:cut], STANDARD_EN, ROOM)


# -- the dictionaries ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dictionary", [STANDARD_EN, STANDARD_ZH])
def test_the_standard_dictionaries_never_change(dictionary: Dictionary) -> None:
    page = (SPEC / "compression.md").read_text("utf-8")
    assert (SPEC / "dictionaries" / f"{dictionary.name}.txt").read_bytes() == dictionary.data
    assert f"`{dictionary.digest.hex()}`" in page
    assert f"`{STANDARD_DIGEST.hex()}`" in page
    assert dictionary.digest == sha256(dictionary.data).digest()


@pytest.mark.parametrize(
    ("language", "dictionary"),
    [
        ("en", STANDARD_EN),
        ("en-GB", STANDARD_EN),
        ("zh", STANDARD_ZH),
        ("zh-Hans-CN", STANDARD_ZH),
        ("ZH-cn", STANDARD_ZH),
        ("zha", STANDARD_EN),
        ("fr", STANDARD_EN),
        ("", STANDARD_EN),
    ],
)
def test_the_language_says_which(language: str, dictionary: Dictionary) -> None:
    assert dictionary_for(language) is dictionary


def test_a_dictionary_that_deflate_cannot_reach_is_a_fault() -> None:
    assert len(Dictionary("longest", bytes(32_768)).data) == 32_768
    with pytest.raises(AssertionError):
        Dictionary("too long", bytes(32_769))
