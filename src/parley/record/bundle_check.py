"""Check a bundle by the recipe of spec/bundle.md, with its step numbers, and find what it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from parley.keys.purpose import Purpose
from parley.keys.signing import BadSignature, bad_signature, ed25519_verify
from parley.record.bundle import Bundle, ShownLog, bundle_bad, bundle_message, decode_bundle
from parley.record.bundle_log import LogFinding, check_log
from parley.record.card import verify_card
from parley.record.fork import Fork, KnownLine, fork_not_proved, verify_fork
from parley.record.keyring import KeyRing
from parley.record.revocation import BadRevocation, Revocation, is_revocation, verify_revocation
from parley.record.terms import Terms, decode_terms, line_id
from parley.wire.errors import Refusal
from parley.wire.ids import LineId, PartyId


class CardMissing(Refusal):
    """The terms of a line name a card that the bundle does not hold."""

    code = "card-missing"
    hint = "ask the party that made the bundle for one that is complete"


class LineUnknown(Refusal):
    """A log belongs to a line whose terms the bundle does not hold, or to a party that has no part in it."""

    code = "line-unknown"
    hint = "ask the party that made the bundle for one that is complete"


@dataclass(frozen=True, slots=True)
class Findings:
    """What a bundle shows, all of it verified.

    `rings` hold the revocations in force.  `void` counts revocations without the form or the signatures of one.
    """

    bundle: Bundle
    rings: Mapping[PartyId, KeyRing]
    lines: Mapping[LineId, Terms]
    logs: tuple[LogFinding, ...]
    forks: tuple[Fork, ...]
    void: int


def check_bundle(raw: bytes) -> Findings:
    """What the bundle in a file shows.

    Raises the refusal that the recipe names for the first step that fails.
    """
    signed = decode_bundle(raw)  # 1
    bundle = signed.bundle
    rings = _rings(bundle)  # 2
    if bundle.exporter not in rings:  # 3
        bad_signature("the exporter has no card in the bundle")
    _, public = rings[bundle.exporter].signing_key(Purpose.CHECKPOINT)
    ed25519_verify(public, signed.signature, bundle_message(signed.payload))
    lines = _lines(bundle, rings)  # 4
    _know_lines(bundle, lines)  # 5
    logs = [_check_log(log, lines[log.head.origin.line], rings) for log in bundle.logs]  # 6, 7, 8
    rings, void = _revoked(logs, lines, rings)  # 9
    forks = tuple(_fork(proof, lines, rings) for proof in bundle.forks)  # 10
    _refuse_unused(bundle, lines, rings)  # 11
    return Findings(bundle, rings, lines, tuple(log.disown(rings) for log in logs), forks, void)


def _rings(bundle: Bundle) -> dict[PartyId, KeyRing]:
    """Step 2."""
    rings: dict[PartyId, KeyRing] = {}
    last: bytes = b""
    for card in map(verify_card, bundle.cards):
        if card.party < last:
            bundle_bad("the parties of the cards do not ascend")
        rings[card.party] = rings[card.party].add(card) if card.party == last else KeyRing.of(card)
        last = card.party
    return rings


def _lines(bundle: Bundle, rings: Mapping[PartyId, KeyRing]) -> dict[LineId, Terms]:
    """Step 4."""
    lines = {line_id(terms): decode_terms(terms) for terms in bundle.terms}
    cards = {(ring.party, card.hash) for ring in rings.values() for card in ring.cards}
    for line, terms in lines.items():
        if not {(side.party, side.card_hash) for side in terms.sides} <= cards:
            raise CardMissing(f"line {line.hex()}")
    return lines


def _know_lines(bundle: Bundle, lines: Mapping[LineId, Terms]) -> None:
    """Step 5."""
    for log in bundle.logs:
        origin = log.head.origin
        if origin.line not in lines or all(side.party != origin.party for side in lines[origin.line].sides):
            raise LineUnknown(origin.text)
    origins = [log.head.origin.text for log in bundle.logs]
    if origins != sorted(set(origins)):
        bundle_bad("the logs do not ascend by origin")


def _check_log(log: ShownLog, terms: Terms, rings: Mapping[PartyId, KeyRing]) -> LogFinding:
    author = log.head.origin.party
    here, there = (_ring_on(terms, party, rings) for party in (author, terms.other(author).party))
    return check_log(log, here, there, on_line0=terms.index == 0)


def _ring_on(terms: Terms, party: PartyId, rings: Mapping[PartyId, KeyRing]) -> KeyRing:
    """The party's ring on a line: its cards from the one on that the terms name."""
    (side,) = (side for side in terms.sides if side.party == party)
    return rings[party].since(side.card_hash)


def _revoked(
    logs: list[LogFinding], lines: Mapping[LineId, Terms], rings: Mapping[PartyId, KeyRing]
) -> tuple[dict[PartyId, KeyRing], int]:
    """Step 9: the rings with all revocations in force, and the number of void ones."""
    revoked, void = dict(rings), 0
    for log in logs:
        if lines[log.head.origin.line].index != 0:
            continue
        party = log.head.origin.party
        for found in log.entries:
            if is_revocation(found.entry.payload):
                revocation = _revocation(found.entry.payload.body, rings[party])
                revoked[party] = revoked[party].revoke(revocation) if revocation else revoked[party]
                void += revocation is None
    return revoked, void


def _revocation(body: bytes, ring: KeyRing) -> Revocation | None:
    try:
        return verify_revocation(body, ring.root)
    except (BadRevocation, BadSignature):
        return None


def _fork(proof: tuple[object, ...], lines: Mapping[LineId, Terms], rings: Mapping[PartyId, KeyRing]) -> Fork:
    """Step 10."""
    party, *items = proof
    ring = next((ring for ring in rings.values() if ring.party == party), None)
    if ring is None:
        fork_not_proved("the party has no card in the bundle")
    known = {
        line: KnownLine(terms.index == 0, _ring_on(terms, ring.party, rings))
        for line, terms in lines.items()
        if any(side.party == ring.party for side in terms.sides)
    }
    return verify_fork(items, ring, known)


def _refuse_unused(bundle: Bundle, lines: Mapping[LineId, Terms], rings: Mapping[PartyId, KeyRing]) -> None:
    """Step 11."""
    if set(rings) != {side.party for terms in lines.values() for side in terms.sides}:
        bundle_bad("there are cards of a party that no terms name")
    named = {side.card_hash for terms in lines.values() for side in terms.sides}
    if any(ring.cards[0].hash not in named for ring in rings.values()):
        bundle_bad("there is a card older than those that the terms name")
    if set(lines) != {log.head.origin.line for log in bundle.logs}:
        bundle_bad("there are terms of a line that no log names")
