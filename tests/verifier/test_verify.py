"""The checker, step by step of the recipe in spec/bundle.md: what is accepted, and one refusal for each rule."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.verifier.writer import (
    TIME,
    Log,
    Party,
    Raw,
    Value,
    encode,
    frontier,
    leaf,
    make_payload,
    make_terms,
    note_line,
    revoke,
    sign_bundle,
)
from verifier import verify

ARVENIA, BELMORA, STRANGER = "Northern Maritime Command of Arvenia", "Coast Guard of Belmora", "Harbour of Corvane"


class World:
    """Two parties, line 0 and line 1, and a bundle that each test spoils in its own way."""

    def __init__(self) -> None:
        self.a, self.b = Party(ARVENIA), Party(BELMORA)
        self.terms = make_terms(self.a, self.b)
        self.log = Log(self.a, self.b, self.terms)
        self.theirs = Log(self.b, self.a, self.terms)
        self.all_terms, self.logs, self.parties = [self.terms], [self.log, self.theirs], [self.a, self.b]
        self.forks: list[Any] = []

    def payload(self) -> dict[int, Any]:
        return make_payload(self.a, self.parties, self.all_terms, self.logs) | {6: self.forks}

    def bundle(self, **changes: Value) -> bytes:
        return sign_bundle(self.a, self.payload() | {int(key[1:]): item for key, item in changes.items()})

    def line_0(self) -> tuple[Log, Log]:
        terms = make_terms(self.a, self.b, 0)
        pair = Log(self.a, self.b, terms, 0), Log(self.b, self.a, terms, 0)
        self.all_terms.append(terms)
        self.logs += pair
        return pair

    def spoiled_log(self, change: Callable[[dict[int, Any]], object]) -> bytes:
        """The bundle after a change to the map of `self.log`."""
        payload = self.payload()
        change(next(item for item in payload[5] if item[2] == self.a.id and item[1] == self.log.line_id))
        return sign_bundle(self.a, payload)


@pytest.fixture
def world() -> World:
    world = World()
    for number in range(5):
        world.log.say(f"letter {number}")
    world.log.note(3)
    world.log.note(5)
    world.theirs.say("an answer", k12=leaf(world.log.entries[1]), k3=[[world.log.generation, 5, world.log.root()]])
    world.theirs.note(1)
    return world


def refused(data: bytes) -> str:
    with pytest.raises(verify.Refusal) as caught:
        verify.check_bundle(data)
    assert str(caught.value) == f"{caught.value.code}: {caught.value.sentence}"
    return str(caught.value.code)


def said(data: bytes, *pinned: bytes) -> Value:
    return json.loads(json.dumps(verify.report(verify.check_bundle(data), set(pinned))))


def spoken(data: bytes) -> str:
    return "\n".join(verify.Speaker(said(data)).lines())


def log_said(report: Value, log: Log) -> Value:
    return next(item for item in report["logs"] if item["origin"] == log.origin)


# -- what is proved ----------------------------------------------------------------------------------------------------


def test_a_good_bundle_is_accepted_and_nothing_is_missing(world: World) -> None:
    report = said(world.bundle())
    mine = log_said(report, world.log)
    assert [entry["held"] for entry in mine["entries"]] == ["receipt"] * 5
    assert mine["held_by_other_side"]["size"] == 5
    assert mine["root_signed_by"] == sorted([world.a.id.hex(), world.b.id.hex()])
    assert mine["entries"][4]["letter"]["text"] == "letter 4"
    assert report["forks"] == report["revoked_keys"] == []
    assert len(report["missing"]) == 2
    assert all("whether it revoked a key cannot be seen" in sentence for sentence in report["missing"])
    assert all(entry["remarks"] == [] for log in report["logs"] for entry in log["entries"])


def test_a_bundle_with_line_0_lacks_nothing(world: World) -> None:
    mine, theirs = world.line_0()
    for log in (mine, theirs):
        log.add(log.make(log.payload({}, ("ack", 1))))
    assert said(world.bundle())["missing"] == []
    mine.shown = set()
    assert len(said(world.bundle())["missing"]) == 1


def test_what_a_receipt_does_not_cover_is_only_claimed(world: World) -> None:
    world.log.say("not yet received")
    mine = log_said(said(world.bundle()), world.log)
    assert [entry["held"] for entry in mine["entries"]] == ["receipt"] * 5 + ["claimed"]
    assert mine["root_signed_by"] == []


def test_an_entry_receipt_holds_one_entry(world: World) -> None:
    for text in ("the sixth", "the seventh"):
        world.log.say(text)
    world.log.entry_receipt(6, 5)
    mine = log_said(said(world.bundle()), world.log)
    assert [entry["held"] for entry in mine["entries"][5:]] == ["claimed", "entry_receipt"]


def test_an_entry_receipt_may_be_for_an_entry_that_is_not_shown(world: World) -> None:
    world.log.entry_receipt(4, 2)
    world.log.shown = {0, 2}
    mine = log_said(said(world.bundle()), world.log)
    assert mine["not_shown"] == [[1, 1], [3, 4]]
    assert [item["index"] for item in mine["receipts_for_entries_not_shown"]] == [4]


def test_the_authors_checkpoint_alone_shows_nothing_about_the_other_side(world: World) -> None:
    world.log.notes, world.log.sizes = [], set()
    world.log.note(5, world.log.checkpoint_line(world.log.body(5)))
    mine = log_said(said(world.bundle()), world.log)
    assert mine["held_by_other_side"] is None
    assert mine["checkpoint"]["size"] == 5
    assert {entry["held"] for entry in mine["entries"]} == {"claimed"}


def test_post_quantum_cosignatures_of_either_side(world: World) -> None:
    world.log.note(4, world.log.cosign_line(world.a, 4), world.log.cosign_line(world.b, 4))
    world.log.note(2, world.log.cosign_line(world.a, 2))
    cosigned = log_said(said(world.bundle()), world.log)["post_quantum"]
    assert [(item["by"], item["size"]) for item in cosigned] == [(world.a.id.hex(), 4), (world.b.id.hex(), 4)]


def test_an_answer_to_an_entry_that_is_not_shown_says_so(world: World) -> None:
    world.theirs.say("to whom?", k12=bytes(32))
    (_, second) = log_said(said(world.bundle()), world.theirs)["entries"]
    assert second["remarks"] == ["it answers an entry that is not shown"]


def test_what_an_author_claims_to_have_held_beyond_the_bundle_is_missing(world: World) -> None:
    world.theirs.say("I hold nine", k3=[[world.log.generation, 9, bytes(32)]])
    assert any("claims to have held 9 entries" in sentence for sentence in said(world.bundle())["missing"])


def test_an_author_who_claims_another_root_of_the_other_log_is_shown(world: World) -> None:
    world.theirs.say("another root", k3=[[world.log.generation, 3, bytes(32)]])
    (_, second) = log_said(said(world.bundle()), world.theirs)["entries"]
    assert "another root for the first 3 entries" in second["remarks"][0]


def test_an_entry_that_denies_the_entries_before_it_is_shown(world: World) -> None:
    world.log.say("a denial", k2=bytes(32))
    entries = log_said(said(world.bundle()), world.log)["entries"]
    assert "contradicts its own log" in entries[5]["remarks"][0]
    assert entries[4]["remarks"] == []


def test_an_unknown_form_is_shown_without_text(world: World) -> None:
    world.log.add(world.log.make(world.log.payload({1: 2}, ("weather", 3))))
    entry = log_said(said(world.bundle()), world.log)["entries"][5]
    assert (entry["form"], entry["letter"]) == (["weather", 3], None)


def test_a_letter_of_the_wrong_shape_is_no_letter(world: World) -> None:
    world.log.add(world.log.make(world.log.payload({1: "en"})))
    entry = log_said(said(world.bundle()), world.log)["entries"][5]
    assert entry["letter"] is None
    assert "shape of a letter" in entry["remarks"][0]


def held_call(world: World, *facts: tuple[Log, dict[int, Any]]) -> Value:
    """What is said of a call of which these facts are signed."""
    request = world.log.add(world.log.make(world.log.payload({1: ["x"], 2: ["en"], 3: [1]}, ("call/request", 1))))
    for log, body in facts:
        log.add(log.make(log.payload(body, ("signal/facts", 1)) | {9: 0, 12: leaf(request)}))
    return said(world.bundle())["calls"]


HELD = {5: TIME, 6: TIME + 300, 7: 1}


def test_the_facts_of_a_call_that_both_signed_alike(world: World) -> None:
    (call,) = held_call(world, (world.log, HELD | {6: TIME}), (world.log, HELD), (world.theirs, HELD))
    assert (call["alike"], call["differs"]) == (True, [])
    assert len(call["facts"]) == 2
    assert f"both signed the same: held from {call['starts_claimed']}" in spoken(world.bundle())


def test_the_facts_of_a_call_that_differ_are_named(world: World) -> None:
    (call,) = held_call(world, (world.log, HELD), (world.theirs, {5: TIME, 6: TIME + 301, 7: 3}))
    assert (call["alike"], call["differs"]) == (False, ["ends", "means"])
    assert "THEY DIFFER: ends, means" in spoken(world.bundle())


@pytest.mark.parametrize("body", [HELD, {}, {5: "no time", 6: -1}])
def test_the_facts_of_a_call_that_one_side_signed(world: World, body: dict[int, Any]) -> None:
    (call,) = held_call(world, (world.theirs, body))
    assert call["alike"] is None
    assert "the other side's facts are not shown" in spoken(world.bundle())


def test_a_call_without_facts_is_not_told(world: World) -> None:
    assert held_call(world) == []


def test_files_that_a_letter_names_are_named(world: World) -> None:
    body = {1: "en", 2: "See the chart.", 4: [[bytes(32), 5, "chart.pdf"]]}
    world.log.add(world.log.make(world.log.payload(body)))
    entry = log_said(said(world.bundle()), world.log)["entries"][5]
    assert entry["letter"]["attachments"] == [{"sha256": bytes(32).hex(), "size": 5, "name": "chart.pdf"}]
    assert entry["remarks"] == []


@pytest.mark.parametrize(
    "item", [[bytes(31), 5, "a"], [bytes(32), 0, "a"], [bytes(32), 5, "../a"], [bytes(32), 5, ".."]]
)
def test_a_letter_that_names_what_cannot_be_a_file_is_no_letter(world: World, item: list[Any]) -> None:
    world.log.add(world.log.make(world.log.payload({1: "en", 2: "See the chart.", 4: [item]})))
    assert log_said(said(world.bundle()), world.log)["entries"][5]["letter"] is None


def test_cards_may_be_rotated_and_old_keys_still_verify(world: World) -> None:
    world.a.issue()
    world.log.say("under the new key")
    report = said(world.bundle())
    assert [party["cards"] for party in report["parties"] if party["id"] == world.a.id.hex()] == [2]


def test_a_later_generation_that_names_one_not_here_is_missing_something(world: World) -> None:
    later = Log(world.a, world.b, world.terms, generation=b"later on")
    later.add(later.make(later.payload({1: b"earlier!", 2: 7, 3: bytes(32)}, ("parley/generation", 1))))
    world.logs.append(later)
    report = said(world.bundle())
    assert any("6561726c69657221" in sentence and "7 entries" in sentence for sentence in report["missing"])
    assert not log_said(report, later)["is_first_generation"]


def test_a_later_generation_after_one_that_is_here_is_whole(world: World) -> None:
    later = Log(world.a, world.b, world.terms, generation=b"later on")
    body = {1: world.log.generation, 2: 5, 3: world.log.root()}
    later.add(later.make(later.payload(body, ("parley/generation", 1))))
    world.logs.append(later)
    world.line_0()
    assert said(world.bundle())["missing"] == []


def test_a_later_generation_that_names_none_before_it(world: World) -> None:
    later = Log(world.a, world.b, world.terms, generation=b"later on")
    later.add(later.make(later.payload({}, ("parley/generation", 1))))
    world.logs.append(later)
    assert any("without naming the one before" in sentence for sentence in said(world.bundle())["missing"])


def test_a_side_without_a_log_and_a_line_that_continues_others_are_named(world: World) -> None:
    world.terms = make_terms(world.a, world.b, 2, k9=[[world.log.origin, 5, world.log.root()]])
    log = Log(world.a, world.b, world.terms, 2)
    log.say("alone")
    world.all_terms, world.logs = [world.terms], [log]
    missing = said(world.bundle())["missing"]
    assert any(f"line 2 continues {world.log.origin}" in sentence for sentence in missing)
    assert f"line 2: no log of {world.b.id.hex()} is here" in missing


def test_an_empty_log_is_accepted(world: World) -> None:
    world.theirs.entries, world.theirs.notes, world.theirs.sizes = [], [], set()
    world.theirs.note(0)
    assert log_said(said(world.bundle()), world.theirs)["size"] == 0


def test_a_note_of_size_0_in_a_longer_log_is_accepted(world: World) -> None:
    world.log.note(0)
    assert log_said(said(world.bundle()), world.log)["size"] == 5


@pytest.mark.parametrize("size", range(1, 17))
def test_every_proof_in_small_trees(size: int) -> None:
    world = World()
    for number in range(size):
        world.log.say(f"letter {number}")
    for first in range(1, size + 1):
        world.log.note(first, world.log.checkpoint_line(world.log.body(first)))
    world.logs = [world.log]
    entries = log_said(said(world.bundle()), world.log)["entries"]
    assert len(entries) == size
    assert all(entry["remarks"] == [] for entry in entries)


# -- step 1 ------------------------------------------------------------------------------------------------------------


def test_step_1_form_of_the_bundle(world: World) -> None:
    good = world.bundle()
    outer = [Raw(good[1:17]), world.payload(), bytes(64)]
    assert refused(b"") == "bundle-bad"
    assert refused(good[:-1]) == "bundle-bad"
    assert refused(good + b"\x00") == "bundle-bad"
    assert refused(encode(outer)) == "bundle-bad"
    assert refused(encode(["parley-bundle/2", encode(world.payload()), bytes(64)])) == "bundle-bad"
    assert refused(encode(["parley-bundle/1", encode(world.payload()), bytes(63)])) == "bundle-bad"
    assert refused(encode(["parley-bundle/1", b"", bytes(64)])) == "bundle-bad"


@pytest.mark.parametrize(
    "changes",
    [
        {"k1": -1},
        {"k1": 2**32},
        {"k2": bytes(31)},
        {"k3": {}},
        {"k4": [1]},
        {"k5": [{}]},
        {"k6": [[]]},
        {"k6": [[bytes(32)]]},
        {"k7": 0},
        {"k1": True},
    ],
)
def test_step_1_form_of_the_payload(world: World, changes: dict[str, Any]) -> None:
    assert refused(world.bundle(**changes)) == "bundle-bad"


@pytest.mark.parametrize("key", range(1, 7))
def test_step_1_no_key_of_the_payload_may_lack(world: World, key: int) -> None:
    payload = world.payload()
    del payload[key]
    assert refused(sign_bundle(world.a, payload)) == "bundle-bad"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (1, bytes(31)),
        (3, bytes(9)),
        (4, -1),
        (5, None),
        (6, [b"note"]),
        (4, 2**40 + 1),
        (7, [[3, []], [3, []]]),
        (7, [[5, []]]),
        (7, [[0, []]]),
        (7, [[4, []], [3, []]]),
        (8, [[2**40, b"", []]]),
        (7, [[3, [bytes(31)]]]),
        (8, [[0, b""]]),
        (9, [["", bytes(8)]]),
        (10, 0),
    ],
)
def test_step_1_form_of_a_log(world: World, key: int, value: Value) -> None:
    assert refused(world.spoiled_log(lambda log: log.update({key: value}))) == "bundle-bad"


def test_step_1_entries_and_terms_ascend(world: World) -> None:
    assert refused(world.spoiled_log(lambda log: log[8].reverse())) == "bundle-bad"
    assert refused(world.spoiled_log(lambda log: log[8].insert(0, log[8][0]))) == "bundle-bad"
    world.line_0()
    assert refused(world.bundle(k4=world.payload()[4][::-1])) == "bundle-bad"
    assert refused(world.bundle(k4=world.payload()[4][:1] * 2)) == "bundle-bad"


# -- step 2 ------------------------------------------------------------------------------------------------------------


def cards_with(world: World, signed: bytes) -> bytes:
    """The bundle with the first card of Arvenia replaced."""
    cards = [signed if card == world.a.signed_card(0) else card for card in world.payload()[3]]
    return world.bundle(k3=cards)


def signed_by(party: Party, card: bytes) -> bytes:
    text = b"parley/card/v1\n" + card
    return encode([card, party.root.sign(text), party.root_pq.sign(text)])


@pytest.mark.parametrize("place", [1, 2])
def test_step_2_both_root_signatures_are_required(world: World, place: int) -> None:
    parts: list[Any] = [
        world.a.cards[0],
        world.a.root.sign(b"parley/card/v1\n" + world.a.cards[0]),
        world.a.root_pq.sign(b"parley/card/v1\n" + world.a.cards[0]),
    ]
    assert (
        refused(cards_with(world, encode([*parts[:place], parts[place][::-1], *parts[place + 1 :]]))) == "signature-bad"
    )
    assert refused(cards_with(world, encode([*parts[:place], parts[place][1:], *parts[place + 1 :]]))) == "card-bad"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (1, 2),
        (2, {}),
        (2, {"en": ""}),
        (2, {"en": "x" * 201}),
        (2, {"en": "bell \x07"}),
        (2, {"en": "delete \x7f"}),
        (2, {"not a language": "x"}),
        (2, {1: "x"}),
        (3, [bytes(32), bytes(1311)]),
        (4, 0),
        (4, 2),
        (5, {1: bytes(32)}),
        (6, []),
        (6, [{1: 1, 2: {"en": "x"}}]),
        (6, [{1: 0, 2: {}}, {1: 0, 2: {}}]),
        (6, [{1: 0, 2: {}}, {1: 1000, 2: {}}]),
        (7, [["pigeon", "loft"]]),
        (7, [["tcp", "a"]] * 33),
        (8, ["a"] * 33),
        (9, 2**32),
        (10, bytes(32)),
        (10, b""),
        (11, []),
        (11, ["en", "fr", "de"]),
        (12, 0),
    ],
)
def test_step_2_form_of_a_card(world: World, key: int, value: Value) -> None:
    card = encode(world.a.card_map(1, world.a.keys[0]) | {10: None, key: value})
    assert refused(cards_with(world, signed_by(world.a, card))) == "card-bad"


def test_step_2_a_card_of_bad_cbor_or_too_long(world: World) -> None:
    posts = [{1: number, 2: {"en": "x" * 40}} for number in range(1000)]
    long = encode(world.a.card_map(1, world.a.keys[0]) | {10: None, 6: posts})
    assert refused(cards_with(world, b"\x9f\xff")) == "card-bad"
    assert refused(cards_with(world, signed_by(world.a, b"\xff"))) == "card-bad"
    assert refused(cards_with(world, signed_by(world.a, long))) == "card-bad"


def test_step_4_a_ring_begins_with_the_card_that_the_terms_name(world: World) -> None:
    world.a.issue()
    sides = [[world.a.id, 12, world.a.card_hash(1)], [world.b.id, 12, world.b.card_hash()]]
    late = make_terms(world.a, world.b, k3=sides)
    log = Log(world.a, world.b, late)
    log.say("under the second card")
    world.all_terms, world.logs = [late], [log]
    cards = [card for card in world.payload()[3] if card != world.a.signed_card(0)]
    assert said(world.bundle(k3=cards))["verdict"] == "accepted"
    assert refused(world.bundle()) == "bundle-bad"
    world.all_terms, world.logs = [late, world.terms], [log, world.log]
    assert said(world.bundle())["verdict"] == "accepted"
    log.add(log.make(log.payload({1: "en", 2: "under the first card"}), key=0))
    assert refused(world.bundle()) == "key-unknown"


def test_step_2_cards_chain(world: World) -> None:
    world.a.issue()
    cards = world.payload()[3]
    first, second = world.a.signed_card(0), world.a.signed_card(1)
    without_first = [card for card in cards if card != first]
    assert refused(world.bundle(k3=without_first)) == "card-missing"
    world.a.issue(k10=bytes(32))
    assert refused(world.bundle()) == "card-chain"
    world.a.cards.pop()
    world.a.keys.pop()
    world.a.issue(k4=4)
    assert refused(world.bundle()) == "card-chain"
    twice = [card for card in cards for _ in range(2 if card == second else 1)]
    assert refused(world.bundle(k3=twice)) == "card-chain"


def test_step_2_parties_ascend(world: World) -> None:
    assert refused(world.bundle(k3=world.payload()[3][::-1])) == "bundle-bad"
    cards = world.payload()[3]
    assert refused(world.bundle(k3=[*cards, cards[0]])) == "bundle-bad"


# -- steps 3, 4, 5 -----------------------------------------------------------------------------------------------------


def test_step_3_the_exporter(world: World) -> None:
    assert refused(world.bundle(k2=bytes(32))) == "signature-bad"
    assert refused(world.bundle(k2=world.b.id)) == "signature-bad"
    assert refused(encode(["parley-bundle/1", encode(world.payload()), bytes(64)])) == "signature-bad"


def test_step_3_the_newest_card_signs(world: World) -> None:
    world.a.issue()
    payload = encode(world.payload())
    old = world.a.keys[0].checkpoint.sign(b"parley/bundle/v1\n" + payload)
    assert refused(encode(["parley-bundle/1", payload, old])) == "signature-bad"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (1, 2),
        (2, 256),
        (3, []),
        (4, "parley-2"),
        (5, bytes(31)),
        (6, ["en"]),
        (7, -1),
        (6, ["en", "e" * 9]),
        (6, ["en", "-".join(["abcdefgh"] * 4 + ["x"])]),
        (7, 2**32),
        (8, []),
        (8, [["x", 1]] * 257),
        (8, [["Letter", 1]]),
        (8, [["x" * 65, 1]]),
        (9, [["parley/x", 1, bytes(32)]]),
        (9, [[f"parley/{'0' * 64}/{'0' * 64}/{'0' * 16}", 1, bytes(32)]] * 65),
        (9, [[f"parley/{'0' * 64}/{'0' * 64}/{'0' * 16}", 2**40 + 1, bytes(32)]]),
        (10, bytes(31)),
        (11, 0),
    ],
)
def test_step_4_form_of_terms(world: World, key: int, value: Value) -> None:
    assert refused(world.bundle(k4=[make_terms(world.a, world.b, **{f"k{key}": value})])) == "terms-bad"


def test_step_4_two_parties_and_posts_of_line_0(world: World) -> None:
    side = [world.a.id, 0, world.a.card_hash(0)]
    other = [world.b.id, 5, world.b.card_hash(0)]
    assert refused(world.bundle(k4=[make_terms(world.a, world.b, k3=[side, side])])) == "terms-bad"
    assert refused(world.bundle(k4=[make_terms(world.a, world.b, 0, k3=[side, other])])) == "terms-bad"
    forms = [["x" * 60, 1]] * 300
    assert refused(world.bundle(k4=[make_terms(world.a, world.b, k8=forms)])) == "terms-bad"


def test_step_4_the_cards_that_terms_name_are_here(world: World) -> None:
    side = [world.a.id, 12, world.a.card_hash(0)]
    for other in ([world.b.id, 12, bytes(32)], [bytes(32), 12, world.b.card_hash(0)], [world.b.id, 12, side[2]]):
        assert refused(world.bundle(k4=[make_terms(world.a, world.b, k3=[side, other])])) == "card-missing"


def test_step_5_lines_and_origins(world: World) -> None:
    assert refused(world.bundle(k4=[])) == "line-unknown"
    assert refused(world.spoiled_log(lambda log: log.update({2: bytes(32)}))) == "line-unknown"
    assert refused(world.bundle(k5=world.payload()[5][::-1])) == "bundle-bad"
    assert refused(world.bundle(k5=world.payload()[5][:1] * 2)) == "bundle-bad"


# -- step 6 ------------------------------------------------------------------------------------------------------------


def test_step_6_a_note_of_another_log_or_size(world: World) -> None:
    world.log.notes.append(world.theirs.notes[0])
    assert refused(world.bundle()) == "note-bad"
    world.log.notes.pop()
    body = world.log.body(6)
    world.log.notes.append(body + "\n" + world.log.checkpoint_line(body))
    assert refused(world.bundle()) == "note-bad"


NOTE_FAULTS: dict[str, Callable[[str], str]] = {
    "no last newline": lambda note: note[:-1],
    "an empty line at the end": lambda note: note + "\n",
    "no empty line": lambda note: note.replace("\n\n", "\n"),
    "no signature": lambda note: note.split("\n\n")[0] + "\n\n",
    "a leading zero": lambda note: note.replace("\n5\n", "\n05\n"),
    "other digits": lambda note: note.replace("\n5\n", "\n٥\n"),
    "four lines": lambda note: note.replace("\n5\n", "\n5\n5\n"),
    "an extension line": lambda note: note.replace("\n\n", "\nextension\n\n"),
    "a hyphen": lambda note: note.replace("— ", "- "),
    "two spaces": lambda note: note.replace("— ", "—  "),
    "two empty lines": lambda note: note.replace("\n\n—", "\n\n\n—"),
    "carriage returns": lambda note: note.replace("\n", "\r\n"),
    "broken base64": lambda note: note[:-3] + "\n",
    "a space at the end": lambda note: note[:-1] + " \n",
    "too many signatures": lambda note: note.split("\n\n")[0] + "\n\n" + note.split("\n\n")[1] * 9,
    "a size above 2^40": lambda note: note.replace("\n5\n", f"\n{2**40 + 1}\n"),
    "too long": lambda note: "x" * 65_536 + note,
    "nothing": lambda note: note[:0],
}


@pytest.mark.parametrize("fault", NOTE_FAULTS)
def test_step_6_form_of_a_note(world: World, fault: str) -> None:
    world.log.notes[1] = NOTE_FAULTS[fault](world.log.notes[1])
    assert refused(world.bundle()) == "note-bad"


def test_step_6_base64_is_written_in_its_one_way(world: World) -> None:
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    body, rest = world.log.notes[1].split("=\n\n")
    world.log.notes[1] = body[:-1] + alphabet[alphabet.index(body[-1]) + 1] + "=\n\n" + rest
    assert refused(world.bundle()) == "note-bad"


def test_step_6_only_the_two_parties_keys_sign(world: World) -> None:
    log, body = world.log, world.log.body(5)
    stranger = Party(STRANGER)
    own_receipt = note_line(f"parley/{world.a.id.hex()}/receipt", 4, world.a.keys[0].receipt.public, bytes(72))
    strange = note_line(log.origin, 1, stranger.keys[0].checkpoint.public, bytes(64))
    wrong_purpose = note_line(log.origin, 1, world.a.keys[0].entry.public, bytes(64))
    theirs = log.cosign_line(stranger, 5)
    for line in (own_receipt, strange, wrong_purpose, theirs):
        log.notes = [body + "\n" + log.checkpoint_line(body) + line]
        assert refused(world.bundle()) == "key-unknown"


def test_step_6_every_signature_verifies(world: World) -> None:
    log, body = world.log, world.log.body(5)
    keys, name = world.b.keys[0], f"parley/{world.b.id.hex()}"
    time = TIME.to_bytes(8, "big")
    for line in (
        note_line(log.origin, 1, world.a.keys[0].checkpoint.public, world.a.keys[0].checkpoint.sign(b"else")),
        note_line(f"{name}/receipt", 4, keys.receipt.public, time + keys.receipt.sign(body.encode())),
        note_line(f"{name}/cosign", 6, keys.cosign.public, time + keys.cosign.sign(body.encode())),
        log.cosign_line(world.b, 4),
    ):
        log.notes = [body + "\n" + log.checkpoint_line(body) + line]
        assert refused(world.bundle()) == "signature-bad"


def test_step_6_lengths_and_times_of_signatures(world: World) -> None:
    log, body = world.log, world.log.body(5)
    receipt = world.b.keys[0].receipt
    for line in (
        note_line(f"parley/{world.b.id.hex()}/receipt", 4, receipt.public, bytes(64)),
        note_line(log.origin, 1, world.a.keys[0].checkpoint.public, bytes(72)),
        log.receipt_line(body, time=2**32),
    ):
        log.notes = [body + "\n" + line]
        assert refused(world.bundle()) == "note-bad"


def test_step_6_roots(world: World) -> None:
    log = world.log
    for size in (5, 0):
        body = log.body(size, bytes(32))
        log.notes = [body + "\n" + log.checkpoint_line(body)]
        log.sizes = set()
        assert refused(world.bundle()) == "root-differs"
    body = log.body(3, bytes(32))
    log.notes, log.sizes = [body + "\n" + log.checkpoint_line(body)], {3}
    assert refused(world.bundle()) == "proof-bad"


def test_step_6_the_root_of_an_empty_log_is_known(world: World) -> None:
    world.theirs.entries, world.theirs.notes, world.theirs.sizes = [], [], set()
    payload = world.payload()
    next(log for log in payload[5] if log[2] == world.b.id)[5] = bytes(32)
    assert refused(sign_bundle(world.a, payload)) == "root-differs"


PROOF_FAULTS: dict[str, Callable[[list[bytes]], list[bytes]]] = {
    "empty": lambda proof: proof[:0],
    "too short": lambda proof: proof[:-1],
    "too long": lambda proof: [*proof, bytes(32)],
    "turned round": lambda proof: proof[::-1],
}


@pytest.mark.parametrize("fault", PROOF_FAULTS)
def test_step_6_consistency_proofs(world: World, fault: str) -> None:
    spoil = PROOF_FAULTS[fault]
    assert refused(world.spoiled_log(lambda log: log.update({7: [[3, spoil(log[7][0][1])]]}))) == "proof-bad"


def test_step_6_a_consistency_proof_lacks_or_is_of_no_note(world: World) -> None:
    assert refused(world.spoiled_log(lambda log: log.update({7: []}))) == "proof-bad"
    assert refused(world.spoiled_log(lambda log: log[7].append([4, []]))) == "bundle-bad"


# -- step 7 ------------------------------------------------------------------------------------------------------------


def with_entry(world: World, entry: bytes) -> bytes:
    world.log.add(entry)
    return world.bundle()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (1, -1),
        (2, bytes(31)),
        (3, []),
        (3, [[bytes(8), 0]]),
        (4, None),
        (4, [[bytes(8), 0]]),
        (5, 2**32),
        (6, 4),
        (7, 3),
        (8, 3),
        (1, 2**40),
        (3, [[bytes(8), 2**40 + 1, bytes(32)]]),
        (4, [[bytes(8), 0], [bytes(8), 2**40 + 1]]),
        (9, 1000),
        (10, ["Letter", 1]),
        (10, ["", 1]),
        (11, b""),
        (11, b"\x01\x01"),
        (11, encode("x" * 32_766)),
        (11, b"\xfb" + bytes(8)),
        (12, bytes(31)),
        (13, 0),
        (6, False),
    ],
)
def test_step_7_form_of_an_entry(world: World, key: int, value: Value) -> None:
    assert (
        refused(with_entry(world, world.log.make(world.log.payload({1: "en", 2: "x"}) | {key: value}))) == "entry-bad"
    )


def test_step_7_key_4_is_null_on_line_0_only(world: World) -> None:
    mine, _ = world.line_0()
    mine.add(mine.make(mine.payload({}, ("ack", 1))))
    assert said(world.bundle())["verdict"] == "accepted"
    mine.add(mine.make(mine.payload({}, ("ack", 1)) | {4: [[bytes(8), 0], [bytes(8), 0]]}))
    assert refused(world.bundle()) == "entry-bad"


ARRAY_FAULTS: dict[str, Callable[[list[Any]], list[Any]]] = {
    "three items": lambda parts: parts[:3],
    "an unprotected header": lambda parts: [parts[0], {1: 2}, *parts[2:]],
    "an empty header": lambda parts: [b"", *parts[1:]],
    "a header without most": lambda parts: [encode({1: -19}), *parts[1:]],
    "a short signature": lambda parts: [*parts[:3], bytes(63)],
    "too long": lambda parts: [*parts[:2], parts[2] + bytes(40_000), parts[3]],
}


@pytest.mark.parametrize("fault", ARRAY_FAULTS)
def test_step_7_form_of_the_array(world: World, fault: str) -> None:
    parts = verify.decode(world.log.make(world.log.payload({})))
    assert refused(with_entry(world, encode(ARRAY_FAULTS[fault](parts)))) == "entry-bad"


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        (1, -8, "entry-misplaced"),
        (3, "application/cbor", "entry-misplaced"),
        (4, bytes(8), "key-unknown"),
        (15, {1: f"parley:{bytes(32).hex()}", 2: "ORIGIN"}, "entry-misplaced"),
        (15, {1: "ISSUER", 2: "parley/elsewhere"}, "entry-misplaced"),
        (1, "EdDSA", "entry-bad"),
        (15, {1: "ISSUER"}, "entry-bad"),
    ],
)
def test_step_7_the_header(world: World, key: int, value: Value, code: str) -> None:
    log = world.log
    known = {"ORIGIN": log.origin, "ISSUER": f"parley:{world.a.id.hex()}"}
    if key == 15:
        value = {claim: known.get(item, item) for claim, item in value.items()}
    header = log.header(world.a.keys[0]) | {key: value}
    assert refused(with_entry(world, log.make(log.payload({}), header))) == code


def test_step_7_a_key_of_another_purpose_is_unknown(world: World) -> None:
    header = world.log.header(world.a.keys[0]) | {4: world.a.keys[0].receipt.id}
    assert refused(with_entry(world, world.log.make(world.log.payload({}), header))) == "key-unknown"


def test_step_7_the_signature(world: World) -> None:
    parts = verify.decode(world.log.make(world.log.payload({})))
    spoiled = encode([*parts[:3], bytes([parts[3][0] ^ 1]) + parts[3][1:]])
    assert refused(with_entry(world, spoiled)) == "signature-bad"


def test_step_7_place_and_proof(world: World) -> None:
    def swap(log: dict[int, Any]) -> None:
        log[8][1][1] = log[8][2][1]

    def other_index(log: dict[int, Any]) -> None:
        log[8][4][0] = 5

    def other_root(log: dict[int, Any]) -> None:
        log[5], log[6], log[7] = bytes(32), [], []

    assert refused(world.spoiled_log(swap)) == "proof-bad"
    assert refused(world.spoiled_log(other_index)) == "proof-bad"
    assert refused(world.spoiled_log(other_root)) == "proof-bad"
    assert refused(world.spoiled_log(lambda log: log[8][1][2].pop())) == "proof-bad"
    assert refused(world.spoiled_log(lambda log: log[8][1][2].append(bytes(32)))) == "proof-bad"
    assert refused(world.spoiled_log(lambda log: log[8][1][2].reverse())) == "proof-bad"


def test_step_7_an_entry_that_says_another_index(world: World) -> None:
    assert refused(with_entry(world, world.log.make(world.log.payload({}) | {1: 9}))) == "proof-bad"


# -- step 8 ------------------------------------------------------------------------------------------------------------


def test_step_8_entry_receipts(world: World) -> None:
    log = world.log
    log.entry_receipt(1, hash=bytes(32))
    assert refused(world.bundle()) == "root-differs"
    log.receipts = []
    log.entry_receipt(1, origin=world.theirs.origin)
    assert refused(world.bundle()) == "note-bad"
    log.receipts = []
    log.entry_receipt(1)
    good = log.receipts[0]
    assert said(world.bundle())["verdict"] == "accepted"
    for spoiled, code in (
        ([good[0], bytes(8), good[2]], "key-unknown"),
        ([good[0], world.a.keys[0].receipt.id, good[2]], "key-unknown"),
        ([good[0], good[1], bytes(64)], "signature-bad"),
        ([good[0] + "\n", good[1], good[2]], "note-bad"),
        ([good[0].replace("time ", "time 0"), good[1], good[2]], "note-bad"),
        ([good[0].replace(str(TIME), str(2**32)), good[1], good[2]], "note-bad"),
        ([good[0].replace("\n1\n", f"\n{2**40}\n"), good[1], good[2]], "note-bad"),
        ([good[0].replace("\n0\n", f"\n{2**40 + 1}\n"), good[1], good[2]], "note-bad"),
        ([good[0].replace("/v1", "/v2"), good[1], good[2]], "note-bad"),
    ):
        log.receipts = [spoiled]
        assert refused(world.bundle()) == code


# -- step 9 ------------------------------------------------------------------------------------------------------------


def add_revocation(log: Log, body: dict[int, Any]) -> None:
    log.add(log.make(log.payload(body, ("parley/revoke", 1))))


def disowned(world: World) -> list[int]:
    return [entry["index"] for entry in log_said(said(world.bundle()), world.log)["entries"] if entry["disowned"]]


def test_step_9_a_revocation_disowns_from_its_genuine_size_on(world: World) -> None:
    mine, _ = world.line_0()
    key = world.a.keys[0].entry.id
    add_revocation(mine, revoke(mine, key, [[world.log.origin, 3, world.log.root(3)], [mine.origin, 9, bytes(32)]]))
    assert disowned(world) == [3, 4]
    assert "disowns it" in log_said(said(world.bundle()), world.log)["entries"][3]["remarks"][0]
    assert not log_said(said(world.bundle()), world.theirs)["entries"][0]["disowned"]


def test_step_9_a_log_that_a_revocation_does_not_name_is_disowned_whole(world: World) -> None:
    mine, _ = world.line_0()
    add_revocation(mine, revoke(mine, world.a.keys[0].entry.id, []))
    assert disowned(world) == [0, 1, 2, 3, 4]


def test_step_9_two_revocations_of_one_key_disown_what_either_does(world: World) -> None:
    mine, _ = world.line_0()
    for size in (4, 2):
        add_revocation(mine, revoke(mine, world.a.keys[0].entry.id, [[world.log.origin, size, bytes(32)]]))
    assert disowned(world) == [2, 3, 4]


def test_step_9_the_other_partys_revocation_disowns_nothing_here(world: World) -> None:
    _, theirs = world.line_0()
    add_revocation(theirs, revoke(theirs, world.a.keys[0].entry.id, []))
    assert disowned(world) == []


def test_step_9_a_receipt_by_a_revoked_key_is_marked(world: World) -> None:
    _, theirs = world.line_0()
    add_revocation(theirs, revoke(theirs, world.b.keys[0].receipt.id, []))
    mine = log_said(said(world.bundle()), world.log)
    assert mine["held_by_other_side"] is None
    assert mine["held_and_disowned"]["disowned"]
    assert {entry["held"] for entry in mine["entries"]} == {"disowned"}
    assert "IT DISOWNS THIS" in spoken(world.bundle())


def test_step_9_a_receipt_up_to_its_genuine_size_counts(world: World) -> None:
    _, theirs = world.line_0()
    add_revocation(theirs, revoke(theirs, world.b.keys[0].receipt.id, [[world.log.origin, 3, world.log.root(3)]]))
    mine = log_said(said(world.bundle()), world.log)
    assert (mine["held_by_other_side"]["size"], mine["held_and_disowned"]["size"]) == (3, 5)
    assert [entry["held"] for entry in mine["entries"]] == ["receipt"] * 3 + ["disowned"] * 2


def test_step_9_an_entry_receipt_by_a_revoked_key_is_disowned(world: World) -> None:
    for text in ("the sixth", "the seventh"):
        world.log.say(text)
    world.log.entry_receipt(6, 5)
    world.log.entry_receipt(5, 5)
    world.log.shown = {0, 1, 2, 3, 4, 6}
    _, theirs = world.line_0()
    add_revocation(theirs, revoke(theirs, world.b.keys[0].receipt.id, [[world.log.origin, 5, world.log.root(5)]]))
    mine = log_said(said(world.bundle()), world.log)
    assert [entry["held"] for entry in mine["entries"]] == ["receipt"] * 5 + ["disowned"]
    assert [item["disowned"] for item in mine["receipts_for_entries_not_shown"]] == [True]
    assert "IT DISOWNS THIS" in spoken(world.bundle())


@pytest.mark.parametrize("place", [2, 3])
def test_step_9_a_revocation_without_both_root_signatures_is_void(world: World, place: int) -> None:
    mine, _ = world.line_0()
    body = revoke(mine, world.a.keys[0].entry.id, [])
    add_revocation(mine, body | {place: body[place][::-1]})
    assert disowned(world) == []
    report = said(world.bundle())
    assert "no revocation in force" in log_said(report, mine)["entries"][0]["remarks"][0]
    assert report["revoked_keys"] == []


def test_step_9_a_revocation_of_another_form_is_void(world: World) -> None:
    mine, _ = world.line_0()
    key, head = world.a.keys[0].entry.id, [world.log.origin, 3, bytes(32)]
    add_revocation(mine, {1: b"no revocation", 2: bytes(64), 3: bytes(2420)})
    add_revocation(mine, revoke(mine, key, [], reason=""))
    add_revocation(mine, revoke(mine, key, [head, head]))
    add_revocation(mine, revoke(mine, key, [], reason="two\nlines"))
    assert disowned(world) == []
    entries = log_said(said(world.bundle()), mine)["entries"]
    assert all("no revocation in force" in entry["remarks"][0] for entry in entries)


def test_step_9_a_revocation_on_another_line_is_an_entry_like_others(world: World) -> None:
    add_revocation(world.log, revoke(world.log, world.a.keys[0].entry.id, []))
    assert disowned(world) == []
    assert log_said(said(world.bundle()), world.log)["entries"][5]["remarks"] == []


# -- step 10 -----------------------------------------------------------------------------------------------------------


def fork_proofs(world: World) -> dict[int, list[Any]]:
    """One proof of each kind against Arvenia, whose log has five entries."""
    log = world.log
    other = log.make(log.payload({1: "en", 2: "x"}) | {1: 4})
    body = log.body(5, bytes(32))
    note = body + "\n" + log.checkpoint_line(body) + log.cosign_line(world.b, 5)
    before = frontier(log.leaves[:4])
    denial = log.make(log.payload({1: "en", 2: "x"}) | {2: bytes(32)})
    return {
        1: [world.a.id, 1, log.entries[4], other],
        2: [world.a.id, 2, log.notes[1], note],
        3: [world.a.id, 3, log.entries[4], before, denial],
        4: [world.a.id, 4, log.entries[4], before, note],
    }


@pytest.mark.parametrize("kind", [1, 2, 3, 4])
def test_step_10_a_fork_of_each_kind_is_proved(world: World, kind: int) -> None:
    world.forks = [fork_proofs(world)[kind]]
    (fork,) = said(world.bundle())["forks"]
    assert (fork["party"], fork["kind"], fork["origin"]) == (world.a.id.hex(), kind, world.log.origin)


def test_step_10_what_is_no_fork(world: World) -> None:
    log, proofs = world.log, fork_proofs(world)
    honest = log.make(log.payload({1: "en", 2: "x"}))
    body = log.body(5)
    receipt_only = body + "\n" + log.receipt_line(body)
    for proof in (
        [world.a.id, 1, log.entries[4], log.entries[4]],
        [world.a.id, 1, log.entries[4], log.entries[3]],
        [world.a.id, 1, log.entries[4], world.theirs.entries[0]],
        [world.b.id, *proofs[1][1:]],
        [bytes(32), *proofs[1][1:]],
        [world.a.id, 1, log.entries[4]],
        [world.a.id, 1, log.entries[4], b"\xff"],
        [world.a.id, 1, log.entries[4], proofs[1][3][:-1] + bytes([proofs[1][3][-1] ^ 1])],
        [world.a.id, 2, log.notes[1], log.notes[1]],
        [world.a.id, 2, log.notes[0], log.notes[1]],
        [world.a.id, 2, proofs[2][3], receipt_only],
        [world.a.id, 2, proofs[2][3], b"note"],
        [world.a.id, 3, log.entries[4], proofs[3][3], honest],
        [world.a.id, 3, log.entries[4], [], proofs[3][4]],
        [world.a.id, 3, log.entries[4], [bytes(32)], proofs[3][4]],
        [world.a.id, 3, log.entries[3], frontier(log.leaves[:3]), proofs[3][4]],
        [world.a.id, 4, log.entries[4], proofs[3][3], log.notes[1]],
        [world.a.id, 4, log.entries[4], proofs[3][3], log.notes[0]],
        [world.a.id, 5, log.entries[4], proofs[1][3]],
        [world.a.id, True, log.entries[4], proofs[1][3]],
        [world.a.id, [], log.entries[4], proofs[1][3]],
    ):
        world.forks = [proof]
        assert refused(world.bundle()) == "fork-not-proved", proof[1]


def test_step_10_a_fork_on_a_line_without_terms_here(world: World) -> None:
    for index in (0, 3):
        log = Log(world.a, world.b, make_terms(world.a, world.b, index), index)
        proof = [log.make(log.payload({1: "en", 2: text})) for text in ("this", "that")]
        world.forks = [[world.a.id, 1, *proof]]
        assert len(said(world.bundle())["forks"]) == 1


def test_step_10_a_fork_at_the_first_entry(world: World) -> None:
    log = world.log
    first = log.entries[0]
    second = log.make(log.payload({}) | {1: 1, 2: bytes(32)})
    world.forks = [[world.a.id, 3, first, [], second]]
    assert "entry 1" in said(world.bundle())["forks"][0]["sentence"]


# -- step 11 -----------------------------------------------------------------------------------------------------------


def test_step_11_nothing_is_unused(world: World) -> None:
    world.parties.append(Party(STRANGER))
    assert refused(world.bundle()) == "bundle-bad"
    world.parties.pop()
    world.all_terms.append(make_terms(world.a, world.b, 7))
    assert refused(world.bundle()) == "bundle-bad"


# -- the program -------------------------------------------------------------------------------------------------------


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    status = verify.main([str(argument) for argument in arguments])
    return status, capsys.readouterr().out


@pytest.fixture
def path(world: World, tmp_path: Path) -> Path:
    path = tmp_path / "bundle"
    path.write_bytes(world.bundle())
    return path


def test_the_program_accepts_and_asks_to_compare_ids(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out = run(capsys, path)
    assert status == 0
    assert out.startswith("accepted: ")
    assert "must be compared" in out
    assert "| letter 4\n" in out


def test_the_program_holds_parties_to_the_ids_given(
    world: World, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = ["--party", world.a.id.hex(), "--party", world.b.id.hex()]
    status, out = run(capsys, path, *both)
    assert status == 0
    assert "must be compared" not in out
    assert out.count("you gave this id") == 2
    status, out = run(capsys, path, *both[:2])
    assert status == 1
    assert out.startswith("refused: card-unexpected: ")
    assert world.b.id.hex() in out


def test_the_program_refuses_by_name(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    *raw, last = path.read_bytes()
    path.write_bytes(bytes((*raw, last ^ 1)))
    status, out = run(capsys, path)
    assert status == 1
    assert out.startswith("refused: signature-bad: ")
    status, out = run(capsys, path, "--json")
    assert status == 1
    assert json.loads(out)["code"] == "signature-bad"


@pytest.mark.parametrize("arguments", [[], ["--party", "zz", "x"], ["--party", "00", "x"], ["/nowhere/at/all"]])
def test_the_programs_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        verify.main(arguments)
    assert caught.value.code == 2


def test_the_program_says_data(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out = run(capsys, path, "--json")
    assert status == 0
    assert json.loads(out)["verdict"] == "accepted"


def test_everything_is_said_in_words(world: World, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine, _ = world.line_0()
    world.log.shown = {0, 1}
    world.log.entry_receipt(4)
    world.log.note(2, world.log.cosign_line(world.b, 2))
    world.forks = list(fork_proofs(world).values())
    add_revocation(mine, revoke(mine, world.a.keys[0].entry.id, [], "lost \u202e"))
    path.write_bytes(world.bundle())
    _, out = run(capsys, path)
    for words in (
        "its own copy must contain exactly those entries",
        "entries not shown: 2 to 4",
        "post-quantum: ",
        "signed that it holds entry 4, not shown",
        "FORK: ",
        "REVOKED: ",
        "the exporter claims it",
        "NOTE: its party revoked",
        "lost \\u202e",
    ):
        assert words in out
    assert out.count("FORK: ") == 4


def test_no_text_of_a_letter_reaches_a_terminal_as_it_is(
    world: World, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = "\x1b[2J\u202e\u2066\u200e\u2028\x9b\r\naccepted: all is well" + " " * 200 + "accepted: \\n 阿尔文尼亚"
    world.log.say(hostile, k11=encode({1: "en", 2: hostile, 3: "subject\x07"}))
    path.write_bytes(world.bundle())
    _, out = run(capsys, path)
    assert not set("\x1b\u202e\u2066\u200e\u2028\x9b\r\x07") & set(out)
    assert "\\x1b[2J\\u202e\\u2066\\u200e\\u2028\\x9b\\r\n" in out
    assert "阿尔文尼亚" in out
    assert [line for line in out.split("\n") if line.startswith("accepted")] == [out.split("\n")[0]]
    assert max(len(line) for line in out.split("\n") if "| " in line) <= 80


# -- the vectors -------------------------------------------------------------------------------------------------------

VECTORS = Path(__file__).resolve().parents[2] / "spec" / "vectors"


def test_every_vector_of_the_record(capsys: pytest.CaptureFixture[str]) -> None:
    status, out = run(capsys, "--vectors", VECTORS)
    assert status == 0, out
    assert out.count(" 0 differ") == len(verify.VECTORS) == 11


def test_the_points_refused_are_the_published_ones() -> None:
    published = json.loads((VECTORS / "ed25519-strict.json").read_text("utf-8"))
    ys = {int.from_bytes(bytes.fromhex(point), "little") % 2**255 for point in published["small_order"]}
    assert ys == verify.SMALL_ORDER_Y


@pytest.mark.parametrize("name", [name for name in verify.VECTORS if name != "tree"])
def test_a_vector_that_differs_is_told(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in VECTORS.glob("*.json"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    spoiled = json.loads((VECTORS / f"{name}.json").read_text("utf-8"))
    spoiled["valid"][0]["refusal"] = "another-code"
    (tmp_path / f"{name}.json").write_text(json.dumps(spoiled))
    status, out = run(capsys, "--vectors", tmp_path)
    assert status == 1
    assert out.count(", not another-code") == 1
