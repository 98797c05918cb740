"""Recovery messages, and the root that both sides come to."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from parley.seal.recover import (
    Earlier,
    Head,
    RecoverAnswer,
    RecoverBad,
    RecoverOffer,
    earlier_named,
    heads_of,
    map_bytes,
    offer_hash,
    read_message,
    recovered_root,
    signed_text,
    write_message,
)
from parley.wire import cbor
from parley.wire.ids import Generation, LogSize, RootHash
from parley.wire.limits import RECOVER_BYTES_MAX, RECOVER_EARLIER_MAX
from tests.seal.samples import CHANNEL, GENERATION, HASH, SIGNATURE

HEAD = Head(0, GENERATION, LogSize(5), RootHash(HASH), Generation(bytes(8)), LogSize(1 << 40), RootHash(bytes(32)))
LOGS: list[Any] = [bytes(8), 0, HASH, bytes(8), 0, HASH, [], []]
OFFER = RecoverOffer(
    1_790_000_000,
    bytes(1_216),
    bytes(1_120),
    (HEAD, replace(HEAD, line=7, own_earlier=((Generation(b"earlier."), LogSize(3)),))),
)
ANSWER = RecoverAnswer(1_790_000_001, offer_hash(map_bytes(OFFER)), bytes(1_120), (), 12)


@pytest.mark.parametrize("said", [OFFER, ANSWER], ids=["offer", "answer"])
def test_messages_go_round(said: RecoverOffer | RecoverAnswer) -> None:
    message = write_message(map_bytes(said), SIGNATURE)
    read = read_message(message)
    assert (read.said, read.map_bytes, read.signature) == (said, map_bytes(said), SIGNATURE)
    assert signed_text(CHANNEL, read.map_bytes) == b"parley/recover/v1\n" + CHANNEL + map_bytes(said)


@pytest.mark.parametrize("said", [OFFER, ANSWER], ids=["offer", "answer"])
def test_truncated_messages_are_refused(said: RecoverOffer | RecoverAnswer) -> None:
    message = write_message(map_bytes(said), SIGNATURE)
    for size in range(len(message)):
        with pytest.raises(RecoverBad) as caught:
            read_message(message[:size])
        assert caught.value.code == "recover-bad"


def earlier(count: int) -> Earlier:
    """So many generations before the newest."""
    return tuple((Generation(b"%08d" % number), LogSize(1 << 40)) for number in range(count))


def test_the_heads_of_all_lines_fit_with_all_earlier_generations_that_may_be_named() -> None:
    large = replace(HEAD, own_size=LogSize(1 << 40))
    heads = tuple(replace(large, line=line, own_earlier=earlier(2), other_earlier=earlier(2)) for line in range(256))
    offer = replace(OFFER, heads=heads)
    message = write_message(map_bytes(offer), SIGNATURE)
    assert len(message) <= RECOVER_BYTES_MAX
    assert read_message(message).said == offer
    assert heads_of(map_bytes(offer)) == heads


@pytest.mark.parametrize(
    ("lengths", "named"),
    [([], 0), ([0, 0], 0), ([3, 9], 9), ([255] * 4, 255), ([255] * 5, 204), ([4] * 512, 2), ([1] * 9 + [255] * 4, 253)],
)
def test_of_more_earlier_generations_than_may_be_named_the_newest_of_each_are(lengths: list[int], named: int) -> None:
    assert earlier_named(lengths) == named
    assert sum(min(named, length) for length in lengths) <= RECOVER_EARLIER_MAX


@pytest.mark.parametrize(
    "change",
    [
        {1: 2},
        {1: True},
        {2: -1},
        {2: 1 << 32},
        {3: bytes(32)},
        {4: bytes(1_119)},
        {5: [1]},
        {5: [[0]]},
        {5: [[256, *LOGS]]},
        {5: [[0, bytes(7), *LOGS[1:]]]},
        {5: [[0, bytes(8), (1 << 40) + 1, *LOGS[2:]]]},
        {5: [[1, *LOGS], [0, *LOGS]]},
        {5: [[1, *LOGS]] * 2},
        {5: [[0, *LOGS[:-1]]]},
        {5: [[0, *LOGS[:-1], None]]},
        {5: [[0, *LOGS[:-1], [[bytes(7), 0]]]]},
        {5: [[0, *LOGS[:-1], [[b"e" * 8, -1]]]]},
        {5: [[0, *LOGS[:-1], [[b"e" * 8]]]]},
        {5: [[0, *LOGS[:-1], [[b"e" * 8, 0]] * 2]]},
        {5: [[0, *LOGS[:-1], [[bytes(8), 0]]]]},
        {5: [[0, *LOGS[:-1], [[b"%08d" % number, 0] for number in range(256)]]]},
        {5: None},
        {6: 1},
    ],
)
def test_other_shapes_are_refused(change: dict[int, object]) -> None:
    fields: Any = cbor.decode(map_bytes(OFFER))
    with pytest.raises(RecoverBad):
        read_message(write_message(cbor.encode({**fields, **change}), SIGNATURE))


def test_an_answer_names_a_root() -> None:
    with pytest.raises(RecoverBad):
        read_message(write_message(map_bytes(replace(ANSWER, root=0)), SIGNATURE))


@pytest.mark.parametrize("outer", [[], [1, 2], [cbor.encode(1), SIGNATURE], [cbor.encode({2: 1}), SIGNATURE]])
def test_other_envelopes_are_refused(outer: object) -> None:
    with pytest.raises(RecoverBad):
        read_message(cbor.encode(outer))


def test_a_root_depends_on_everything() -> None:
    first = recovered_root(CHANNEL, b"a" * 32, b"b" * 32, b"offer", b"answer")
    others = {
        recovered_root(CHANNEL, b"b" * 32, b"a" * 32, b"offer", b"answer"),
        recovered_root(CHANNEL, b"a" * 32, b"b" * 32, b"offer.", b"answer"),
        recovered_root(CHANNEL, b"a" * 32, b"b" * 32, b"offer", b"answer."),
    }
    assert len(others | {first}) == 4
