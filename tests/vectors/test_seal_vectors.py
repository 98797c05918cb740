"""The package against the vectors of what crosses: datagrams, frames, enrolment, ratchets, recovery, slips, keys."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from parley.keys.kem import x25519_shared, xwing_check, xwing_decapsulate, xwing_encapsulate, xwing_public
from parley.keys.purpose import Purpose
from parley.keys.sealed import open_material
from parley.keys.signing import ed25519_verify
from parley.record.card import verify_card
from parley.seal import enrolment, ratchet, recover
from parley.seal.channel import ChannelKeys
from parley.seal.datagram import DatagramUnknown
from parley.seal.dehydrate import index_near, own_zero_near, seen_near, seen_zero_near
from parley.seal.enrolment import Acceptance, Finish, Offer
from parley.seal.enrolment_checks import (
    check_answers,
    check_commitment,
    check_expiry,
    check_parties,
    check_party,
    check_secret,
)
from parley.seal.fountain import Source, Symbol, combination
from parley.seal.fragments import as_whole
from parley.seal.frames import decode, encode, number_of, pack, parse
from parley.seal.schedule import Chain, Direction, Lane
from parley.seal.symbols import SymbolAssembly
from parley.seal.window import TagTable
from parley.wire.errors import Refusal
from parley.wire.ids import ChannelId, Instant, PartyId
from parley.wire.slip import CardSlip, read_card_slip, read_secret_slip, write_card_slip
from parley.wire.words import chinese, english

FOLDER = Path(__file__).resolve().parents[2] / "spec" / "vectors"
NOW = 1_790_000_000_000
HAVE = bytes.fromhex("890105060000")

Json: TypeAlias = Any
"""What stands in a file of vectors."""


@lru_cache(maxsize=16)
def load(name: str) -> Json:
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def raw(value: str) -> bytes:
    return bytes.fromhex(value)


def cases(name: str, part: str = "invalid") -> list[Any]:
    return [pytest.param(case, id=f"{place} {case.get('name', '')}") for place, case in enumerate(load(name)[part])]


# -- X-Wing ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", cases("xwing.json", "valid"))
def test_xwing_agrees(case: Json) -> None:
    assert xwing_public(raw(case["seed"])) == raw(case["public"])
    assert xwing_decapsulate(raw(case["seed"]), raw(case["ciphertext"])) == raw(case["shared"])


@pytest.mark.parametrize("case", cases("xwing.json"))
def test_what_is_no_xwing_value_is_refused(case: Json) -> None:
    with pytest.raises(Refusal) as caught:
        agree(case)
    assert caught.value.code == case["refusal"]


def agree(case: Json) -> None:
    if "public" in case:
        xwing_check(raw(case["public"]))
        xwing_encapsulate(raw(case["public"]), bytes(31) + b"\x01")
    else:
        xwing_decapsulate(raw(case["seed"]), raw(case["ciphertext"]))


# -- datagrams ---------------------------------------------------------------------------------------------------------


def chain_of(case: Json, epoch: int) -> Chain:
    chain = Chain.start(
        raw(case["root"]), ChannelId(raw(case["channel"])), Direction(case["direction"]), Lane(case["lane"])
    )
    chain.advance(epoch)
    return chain


def receiver(case: Json) -> ChannelKeys:
    ours = Direction(case["direction"]).other
    keys = ChannelKeys.start(ChannelId(raw(case["channel"])), ours, raw(case["root"]), bytes(32), TagTable())
    keys.age(Instant(NOW))
    return keys


@pytest.mark.parametrize("case", cases("datagram.json", "keys"))
def test_the_keys_of_an_epoch(case: Json) -> None:
    chain = chain_of(case, case["epoch"])
    keys = chain.keys()
    assert [value.hex() for value in (chain.value, keys.tag_key, keys.aead_key)] == [
        case["chain"],
        case["tag_key"],
        case["aead_key"],
    ]


@pytest.mark.parametrize("case", cases("datagram.json", "valid"))
def test_datagrams_open(case: Json) -> None:
    keys = chain_of(case, case["number"] >> 16).keys()
    assert keys.open(case["number"], raw(case["datagram"])) == raw(case["plaintext"])
    assert keys.seal(case["number"], raw(case["plaintext"])) == raw(case["datagram"])


def test_two_datagrams_share_a_tag_and_a_table_gives_both() -> None:
    first, second = load("datagram.json")["valid"][-2:]
    assert raw(first["datagram"])[:4] == raw(second["datagram"])[:4]
    assert first["number"] != second["number"]


@pytest.mark.parametrize("case", cases("datagram.json"))
def test_other_datagrams_are_refused(case: Json) -> None:
    keys = receiver(case)
    for number in case["accepted"]:
        keys.open(chain_of(case, number >> 16).keys().seal(number, b""), Instant(NOW))
    before = keys.parts()
    with pytest.raises(DatagramUnknown) as caught:
        keys.open(raw(case["datagram"]), Instant(NOW))
    assert caught.value.code == case["refusal"]
    assert keys.parts() == before


@pytest.mark.parametrize("script", load("datagram.json")["windows"], ids=range(len(load("datagram.json")["windows"])))
def test_windows_move_as_told(script: Json) -> None:
    case = load("datagram.json")["invalid"][0]
    keys, now = receiver(case), NOW
    for step in script:
        now += 1_000 * step["seconds"]
        keys.age(Instant(now))
        datagram = chain_of(case, step["number"] >> 16).keys().seal(step["number"], HAVE)
        try:
            keys.open(datagram, Instant(now))
        except DatagramUnknown:
            accepted = False
        else:
            accepted = True
        assert accepted == step["accepted"], step


# -- frames ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", cases("frames.json", "valid"))
def test_frames_are_read_and_written(case: Json) -> None:
    frame = decode(case["type"], raw(case["content"]))
    assert encode(frame).hex() == case["content"]
    assert pack([frame], padded=False).hex() == case["alone"]
    assert pack([frame], padded=True).hex() == case["padded"]
    assert parse(raw(case["alone"])).frames == parse(raw(case["padded"])).frames == (frame,)
    assert plain(frame) == case["says"]


def plain(value: object) -> Json:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, bytes):
        return value.hex()
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("case", cases("frames.json", "plaintexts"))
def test_sequences_are_read(case: Json) -> None:
    parsed = parse(raw(case["plaintext"]))
    assert [number_of(frame) for frame in parsed.frames] == case["types"]
    assert parsed.trouble is None


@pytest.mark.parametrize("case", cases("frames.json"))
def test_the_rest_of_a_faulty_plaintext_is_dropped(case: Json) -> None:
    parsed = parse(raw(case["plaintext"]))
    assert len(parsed.frames) == case["stand"]
    assert parsed.trouble is not None
    assert parsed.trouble.code == case["refusal"]


@pytest.mark.parametrize("case", cases("fountain.json", "combinations"))
def test_symbols_are_sums_of_the_pieces_that_were_told(case: Json) -> None:
    assert combination(case["count"], case["number"]) == int.from_bytes(raw(case["pieces"]), "little")


def symbols_of(case: Json) -> list[Symbol]:
    found = [decode(18, raw(content)) for content in case["symbols"]]
    return [symbol for symbol in found if isinstance(symbol, Symbol)]


@pytest.mark.parametrize("case", cases("fountain.json", "valid"))
def test_symbols_make_their_whole_with_the_last_one(case: Json) -> None:
    assembly, source = SymbolAssembly(), Source(raw(case["whole"]), case["size"])
    *before, last = symbols_of(case)
    assert [assembly.add(symbol) for symbol in before] == [None] * len(before)
    frame = assembly.add(last)
    assert frame is not None
    assert as_whole(number_of(frame), encode(frame)) == raw(case["whole"])
    assert all(source.symbol(symbol.number) == symbol for symbol in (*before, last))


@pytest.mark.parametrize("case", cases("fountain.json"))
def test_symbols_that_make_something_else_are_refused_and_forgotten(case: Json) -> None:
    assembly = SymbolAssembly()
    *before, last = symbols_of(case)
    assert [assembly.add(symbol) for symbol in before] == [None] * len(before)
    with pytest.raises(Refusal) as caught:
        assembly.add(last)
    assert caught.value.code == case["refusal"]
    assert assembly.size == 0


@pytest.mark.parametrize("case", cases("frames.json", "near"))
def test_near_numbers_mean_what_they_meant(case: Json) -> None:
    reads = {
        "index": index_near,
        "seen size": seen_near,
        "own line-0 size": own_zero_near,
        "seen line-0 size": seen_zero_near,
    }
    assert reads[case["of"]](case["low"], case["size"]) == case["means"]


# -- enrolment ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", [0, 1])
def test_an_enrolment_leads_to_the_same_secrets(place: int) -> None:
    case = load("enrolment.json")["valid"][place]
    seeds = [raw(seed) for seed in load("enrolment.json")["seeds"]]
    files = [raw(case[name]) for name in ("offer", "acceptance", "finish")]
    finish = enrolment.read_finish(files[2]).finish
    shared = xwing_decapsulate(seeds[1], finish.ciphertext)
    secret = None if case["secret"] is None else raw(case["secret"])
    channel = enrolment.channel_id(*files)
    words = enrolment.word_numbers(files[0], files[1], finish.introduction)
    assert (shared.hex(), channel.hex(), list(words)) == (case["shared"], case["channel"], case["words"])
    assert (english(words), chinese(words)) == (case["words_en"], case["words_zh"])
    assert enrolment.root_zero(channel, shared, secret).hex() == case["root"]
    assert enrolment.recovery_root(channel, shared, secret).hex() == case["recovery_root"]
    assert secret is None or enrolment.secret_id(secret).hex() == case["secret_id"]
    assert ratchet.enrolment_offer(xwing_public(seeds[0])).hex() == case["ratchet_offer"]


@pytest.mark.parametrize("which", ["offer", "acceptance", "finish"])
@pytest.mark.parametrize("place", [0, 1])
def test_the_files_of_an_enrolment_are_taken(place: int, which: str) -> None:
    case = load("enrolment.json")["valid"][place]
    known = {"now": NOW // 1_000, "expected": None, "secret": case["secret"], "enrolled": []}
    take(which, raw(case[which]), known, place)


@pytest.mark.parametrize("case", cases("enrolment.json"))
def test_other_files_are_refused(case: Json) -> None:
    base = raw(load("enrolment.json")["valid"][0][case["file"]])
    with pytest.raises(Refusal) as caught:
        take(case["file"], spliced(base, case["splices"]), case, 0)
    assert caught.value.code == case["refusal"]


def spliced(base: bytes, splices: Json) -> bytes:
    for at, removed, put in reversed(splices):
        base = base[:at] + raw(put) + base[at + removed :]
    return base


def take(which: str, file: bytes, known: Json, place: int) -> None:
    """Check a file in the order of the page, as the side does that it comes to."""
    valid = load("enrolment.json")["valid"][place]
    if which == "offer":
        take_offer(enrolment.read_offer(file), known, PartyId(raw(valid["parties"][1])))
        return
    offer = enrolment.read_offer(raw(valid["offer"]))
    if which == "acceptance":
        accepted = enrolment.read_acceptance(file)
        check_expiry(offer, Instant(1_000 * known["now"]))
        check_answers(accepted.acceptance, raw(valid["offer"]))
        party = take_signed(accepted.acceptance, accepted.message, accepted.signature, known, offer)
        own = PartyId(raw(valid["parties"][0]))
        said: Acceptance | Finish = accepted.acceptance
    else:
        finished = enrolment.read_finish(file)
        check_answers(finished.finish, raw(valid["acceptance"]))
        party = take_signed(finished.finish, finished.message, finished.signature, known, None)
        check_commitment(offer, finished.finish.introduction, file)
        own = PartyId(raw(valid["parties"][1]))
        said = finished.finish
    check_parties(own, party, {PartyId(raw(one)) for one in known["enrolled"]})
    check_secret(None if known["secret"] is None else enrolment.secret_id(raw(known["secret"])), said.secret_id)
    if isinstance(said, Finish):
        xwing_decapsulate(raw(load("enrolment.json")["seeds"][1]), said.ciphertext)


def take_offer(offer: Offer, known: Json, own: PartyId) -> None:
    check_expiry(offer, Instant(1_000 * known["now"]))
    check_party(own, offer.party)


def take_signed(
    said: Acceptance | Finish, message: bytes, signature: bytes, known: Json, offer: Offer | None
) -> PartyId:
    card = verify_card(said.introduction.signed_card)
    party = card.card.root.party
    expected = None if known["expected"] is None else PartyId(raw(known["expected"]))
    check_party(party, expected if offer is None or offer.party is None else offer.party)
    ed25519_verify(card.card.keys[Purpose.CHANNEL], signature, message)
    return party


# -- ratchets and recovery ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", cases("ratchet.json", "valid"))
def test_a_ratchet_leads_to_the_next_root(case: Json) -> None:
    about = load("ratchet.json")
    offer, answer = (ratchet.read_message(raw(case[name])) for name in ("offer", "answer"))
    for key, message in zip(about["keys"], (offer, answer), strict=True):
        text = ratchet.signed_text(ChannelId(raw(about["channel"])), message.map_bytes)
        ed25519_verify(raw(key), message.signature, text)
    assert isinstance(offer.said, ratchet.RatchetOffer)
    assert isinstance(answer.said, ratchet.RatchetAnswer)
    assert answer.said.offer_hash == ratchet.offer_hash(offer.map_bytes)
    shared = (x25519_shared if case["kind"] == 1 else xwing_decapsulate)(raw(case["offer_secret"]), answer.said.value)
    assert shared.hex() == case["shared"]
    assert ratchet.next_root(raw(case["root"]), shared, offer.map_bytes, answer.map_bytes).hex() == case["next"]


@pytest.mark.parametrize("case", cases("ratchet.json"))
def test_other_ratchet_messages_are_refused(case: Json) -> None:
    with pytest.raises(Refusal) as caught:
        take_ratchet(raw(case["message"]))
    assert caught.value.code == case["refusal"]


def take_ratchet(raw_message: bytes) -> None:
    about = load("ratchet.json")
    message = ratchet.read_message(raw_message)
    text = ratchet.signed_text(ChannelId(raw(about["channel"])), message.map_bytes)
    ed25519_verify(raw(about["keys"][0]), message.signature, text)


def test_a_recovery_leads_to_the_same_root() -> None:
    about = load("recover.json")
    (case,) = about["valid"]
    channel = ChannelId(raw(about["channel"]))
    offer, answer = (recover.read_message(raw(case[name])) for name in ("offer", "answer"))
    for key, message in zip(about["keys"], (offer, answer), strict=True):
        ed25519_verify(raw(key), message.signature, recover.signed_text(channel, message.map_bytes))
    to_static = xwing_decapsulate(raw(case["static_seed"]), offer.said.ciphertext)
    to_fresh = xwing_decapsulate(raw(case["fresh_seed"]), answer.said.ciphertext)
    assert [to_static.hex(), to_fresh.hex()] == [case["offer_shared"], case["answer_shared"]]
    root = recover.recovered_root(channel, to_fresh, to_static, offer.map_bytes, answer.map_bytes)
    assert root.hex() == case["root"]
    assert isinstance(answer.said, recover.RecoverAnswer)
    assert answer.said.offer_hash == recover.offer_hash(offer.map_bytes)


@pytest.mark.parametrize("case", cases("recover.json"))
def test_other_recovery_messages_are_refused(case: Json) -> None:
    with pytest.raises(Refusal) as caught:
        take_recover(raw(case["message"]))
    assert caught.value.code == case["refusal"]


def take_recover(raw_message: bytes) -> None:
    about = load("recover.json")
    message = recover.read_message(raw_message)
    text = recover.signed_text(ChannelId(raw(about["channel"])), message.map_bytes)
    ed25519_verify(raw(about["keys"][0]), message.signature, text)


# -- slips and key files -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", cases("slip.json", "valid"))
def test_slips_are_typed_back(case: Json) -> None:
    typed, says = "\n".join(case["typed"]), case["says"]
    if case["kind"] == "secret":
        assert read_secret_slip(typed).hex() == says["secret"]
        return
    slip = read_card_slip(typed)
    addresses = tuple((bearer, address) for bearer, address in says["addresses"])
    assert slip == CardSlip(
        PartyId(raw(says["party"])), raw(says["card_hash"]), says["names"], addresses, tuple(says["contacts"])
    )
    assert write_card_slip(slip) == load("slip.json")["valid"][0]["typed"]


@pytest.mark.parametrize("case", cases("slip.json"))
def test_other_slips_are_refused(case: Json) -> None:
    with pytest.raises(Refusal) as caught:
        (read_card_slip if case["kind"] == "card" else read_secret_slip)("\n".join(case["typed"]))
    assert caught.value.code == case["refusal"]
    if "line" in case:
        assert caught.value.detail == f"line {case['line']}"


@pytest.mark.parametrize("case", cases("keyfile.json", "valid"))
def test_key_files_open(case: Json) -> None:
    opened = open_material(raw(case["file"]), case["passphrase"])
    assert (opened.purpose, opened.material.hex()) == (case["purpose"], case["material"])


@pytest.mark.parametrize("case", cases("keyfile.json"))
def test_other_key_files_are_refused(case: Json) -> None:
    with pytest.raises(Refusal) as caught:
        open_material(raw(case["file"]), case["passphrase"])
    assert caught.value.code == case["refusal"]
