"""Enrolment as this station lives it: what it offered and accepted, and the channel that comes of it
(spec/enrolment.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NoReturn

from parley.exchange.effects import Durable, Keep
from parley.exchange.generations import CARDS_SPACE
from parley.exchange.keying import CARRIED_SPACE, KEYS_SPACE, RATCHET_SPACE
from parley.exchange.rekeying import first_offer
from parley.forms.builtin import CARD
from parley.keys.kem import xwing_decapsulate, xwing_encapsulate, xwing_public
from parley.keys.purpose import Purpose
from parley.keys.signing import ed25519_sign, ed25519_verify
from parley.record.card import SignedCard, verify_card
from parley.record.terms import Side, encode_terms, standard_terms
from parley.seal import enrolment as files
from parley.seal import enrolment_checks as checks
from parley.seal.channel import ChannelKeys
from parley.seal.schedule import Direction
from parley.seal.window import TagTable
from parley.service.forms.packs import standard
from parley.service.keys.vault import ENROLMENT_SPACE
from parley.station.loading import CHANNEL_SPACE, LINE_SPACE, ChannelFacts
from parley.station.telling import card_body, untold
from parley.wire.cbor import decode, encode
from parley.wire.dictionary import STANDARD_DIGEST
from parley.wire.errors import Refusal
from parley.wire.ids import STATION_POST, ChannelId, Instant, PartyId, PostId
from parley.wire.limits import OFFER_SECONDS_MAX

if TYPE_CHECKING:
    from collections.abc import Callable

    from parley.service.keys.files import StationKeys
    from parley.service.keys.vault import Vault

OFFERED: Final = b"offer"
ACCEPTED: Final = b"accept"
FINISHED: Final = b"finish"


FINISHED_SPACE: Final = "finished"


class PostNotOnCard(Refusal):
    """No post of this party's card has that number, or it is the station itself."""

    code = "post-not-on-card"
    hint = "`parley card show` lists the posts; a new one is added with `parley card draft --post`"


class NoEnrolment(Refusal):
    """This station has no enrolment under way that the file belongs to."""

    code = "enrolment-absent"
    hint = "it may be finished already (`parley line list`), or begun on another station; begin anew with `enrol offer`"


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A channel that has come to be: what to make durable, the six words' numbers, and who is on the other side."""

    facts: ChannelFacts
    durable: list[Durable]
    words: tuple[int, ...]
    other: SignedCard
    carried: bool
    """Whether a carried secret went into the keys; then the first datagram that opens verifies the channel."""
    file: bytes | None
    """The finish, to be carried to the other side; None at the side that received it."""


@dataclass(frozen=True, slots=True)
class Finished:
    """What is remembered of an enrolment that is complete: the words, and the files at its end.

    `taken` is the hash of the file that the other side sent, `file` the finish at the side that made it: a finish that
    was lost on its way is given again.
    """

    words: tuple[int, ...]
    taken: bytes
    file: bytes | None

    def encoded(self) -> bytes:
        """As it is kept."""
        return encode([list(self.words), self.taken, self.file])

    @classmethod
    def decoded(cls, kept: bytes) -> Finished:
        """What was kept."""
        match decode(kept):
            case [list() as words, bytes(taken), (None | bytes()) as file]:
                return cls(tuple(word for word in words if isinstance(word, int)), taken, file)
            case _:
                raise AssertionError("the end of an enrolment that we kept ourselves")


@dataclass(frozen=True, slots=True)
class Desk:
    """What enrolment needs of its station."""

    vault: Vault
    keys: StationKeys
    card: SignedCard
    entropy: Callable[[int], bytes]
    now: Instant

    @property
    def seconds(self) -> int:
        """The time as files carry it."""
        return self.now // 1000

    def channel_seed(self, card: bytes) -> bytes:
        """The channel key of one of our cards, which may have been replaced since; raises KeyAbsent."""
        return self.keys.for_card(verify_card(card).card.keys).seeds[Purpose.CHANNEL]


def offer(desk: Desk, *, party: PartyId | None, post: PostId, secret: bytes | None) -> bytes:
    """Make an offer's file, and remember what it commits to; each offer stands alone, none ends another."""
    _check_post(desk, post)
    seed = desk.entropy(32)
    introduction = files.Introduction(desk.card.raw, xwing_public(seed), desk.entropy(32), post)
    name = next(iter(desk.card.card.names.values()))
    one = files.Offer(
        files.commitment(introduction),
        desk.seconds,
        desk.seconds + OFFER_SECONDS_MAX,
        desk.entropy(16),
        name,
        party,
    )
    file = files.write_offer(one)
    kept = encode([file, seed, introduction.nonce, post, secret, desk.card.raw])
    desk.vault.commit([Keep(ENROLMENT_SPACE, OFFERED + files.file_hash(file), kept)])
    return file


def accept(desk: Desk, file: bytes, *, post: PostId, secret: bytes | None) -> bytes:
    """Accept an offer: the acceptance's file.  Accepting the same offer again gives the same file.

    Raises EnrolmentBad, OfferExpired, CardUnexpected.
    """
    _check_post(desk, post)
    one = files.read_offer(file)
    checks.check_expiry(one, desk.now)
    checks.check_party(desk.card.party, one.party)
    key = ACCEPTED + files.file_hash(file)
    before = desk.vault.get(ENROLMENT_SPACE, key)
    if before is not None:
        return _remembered(before)[1]
    seed = desk.entropy(32)
    acceptance = files.Acceptance(
        files.file_hash(file),
        files.Introduction(desk.card.raw, xwing_public(seed), desk.entropy(32), post),
        desk.seconds,
        None if secret is None else files.secret_id(secret),
    )
    signature = ed25519_sign(desk.keys.seeds[Purpose.CHANNEL], files.acceptance_message(acceptance))
    answer = files.write_acceptance(acceptance, signature)
    desk.vault.commit([Keep(ENROLMENT_SPACE, key, encode([file, answer, seed, secret]))])
    return answer


def finish_offer(desk: Desk, file: bytes, expected: PartyId | None) -> Enrolled:
    """At the offering side: take the acceptance, make the finish and the channel.

    Raises what spec/enrolment.md lists, in its order.
    """
    signed = files.read_acceptance(file)
    acceptance = signed.acceptance
    key = OFFERED + acceptance.offer_hash
    kept = desk.vault.get(ENROLMENT_SPACE, key)
    if kept is None:
        return _finished_before(desk, file, acceptance.introduction.signed_card)
    offer_file, seed, nonce, post, secret, own_card = _offered(kept)
    one = files.read_offer(offer_file)
    checks.check_expiry(one, desk.now)
    other = verify_card(acceptance.introduction.signed_card)
    checks.check_party(other.party, one.party if one.party is not None else expected)
    ed25519_verify(other.card.keys[Purpose.CHANNEL], signed.signature, signed.message)
    checks.check_parties(desk.card.party, other.party, _enrolled(desk.vault))
    own_id = None if secret is None else files.secret_id(secret)
    checks.check_secret(own_id, acceptance.secret_id)
    ciphertext, shared = xwing_encapsulate(acceptance.introduction.xwing_public, desk.entropy(32))
    introduction = files.Introduction(own_card, xwing_public(seed), nonce, post)
    finish = files.Finish(files.file_hash(file), introduction, desk.seconds, own_id, ciphertext)
    signature = ed25519_sign(desk.channel_seed(own_card), files.finish_message(finish))
    finish_file = files.write_finish(finish, signature)
    meeting = _Meeting(offer_file, file, finish_file, introduction, acceptance.introduction, shared, secret)
    enrolled = _channel(desk, meeting, other, first=True, ratchet_seed=seed)
    enrolled.durable.append(Keep(ENROLMENT_SPACE, key, None))
    enrolled.durable.append(
        Keep(
            ENROLMENT_SPACE, FINISHED + files.file_hash(file), encode([enrolled.facts.id, finish_file, *enrolled.words])
        )
    )
    return enrolled


def finish_acceptance(desk: Desk, file: bytes, expected: PartyId | None) -> Enrolled:
    """At the accepting side: take the finish and make the channel.

    Raises what spec/enrolment.md lists, in its order.
    """
    signed = files.read_finish(file)
    finish = signed.finish
    remembered, (offer_file, answer, seed, secret) = _accepted(desk.vault, finish.acceptance_hash)
    one = files.read_offer(offer_file)
    checks.check_expiry(one, desk.now)
    other = verify_card(finish.introduction.signed_card)
    checks.check_party(other.party, expected)
    ed25519_verify(other.card.keys[Purpose.CHANNEL], signed.signature, signed.message)
    checks.check_commitment(one, finish.introduction, file)
    checks.check_parties(desk.card.party, other.party, _enrolled(desk.vault))
    own_id = None if secret is None else files.secret_id(secret)
    checks.check_secret(own_id, finish.secret_id)
    shared = xwing_decapsulate(seed, finish.ciphertext)
    own = files.read_acceptance(answer).acceptance.introduction
    meeting = _Meeting(offer_file, answer, file, finish.introduction, own, shared, secret)
    enrolled = _channel(desk, meeting, other, first=False, ratchet_seed=None)
    enrolled.durable.append(Keep(ENROLMENT_SPACE, remembered, None))
    return enrolled


@dataclass(frozen=True, slots=True)
class _Meeting:
    """All that both sides know at the end of an enrolment."""

    offer_file: bytes
    acceptance_file: bytes
    finish_file: bytes
    offering: files.Introduction
    accepting: files.Introduction
    shared: bytes
    secret: bytes | None


def _channel(desk: Desk, meeting: _Meeting, other: SignedCard, *, first: bool, ratchet_seed: bytes | None) -> Enrolled:
    """The channel, its lines 0 and 1, and its first keys, ready to be made durable."""
    own = verify_card((meeting.offering if first else meeting.accepting).signed_card)
    channel = files.channel_id(meeting.offer_file, meeting.acceptance_file, meeting.finish_file)
    facts = ChannelFacts(channel, desk.card.party, other.party, first)
    cards = (own, other) if first else (other, own)
    carried = meeting.secret is not None
    durable: list[Durable] = [
        Keep(CHANNEL_SPACE, channel, facts.encoded()),
        *_first_card(desk.vault, other),
        *(untold(channel, CARD, card_body(newer)) for newer in _newer(desk.vault, own)),
    ]
    if carried:
        durable.append(Keep(CARRIED_SPACE, channel, b"\x01"))
    durable += _lines(channel, cards, (meeting.offering.post, meeting.accepting.post))
    durable += _first_keys(channel, meeting, first=first)
    durable.append(Keep(RATCHET_SPACE, channel, first_offer(meeting.offering.xwing_public, ratchet_seed)))
    words = files.word_numbers(meeting.offer_file, meeting.acceptance_file, meeting.offering)
    taken = files.file_hash(meeting.acceptance_file if first else meeting.finish_file)
    finished = Finished(words, taken, meeting.finish_file if first else None)
    durable.append(Keep(FINISHED_SPACE, channel, finished.encoded()))
    return Enrolled(facts, durable, words, other, carried, meeting.finish_file if first else None)


def _check_post(desk: Desk, post: PostId) -> None:
    """The post is one that people sit at; raises PostNotOnCard."""
    if post == STATION_POST or post not in {one.number for one in desk.card.card.posts}:
        raise PostNotOnCard(str(post)[:20])


def _first_card(vault: Vault, other: SignedCard) -> list[Durable]:
    """The other side's ring begins with this card: cards from an enrolment that came to nothing have no part in it."""
    first = Keep(CARDS_SPACE, other.party + other.card.serial.to_bytes(4, "big"), other.raw)
    forgotten = [Keep(CARDS_SPACE, key, None) for key in vault.kept(CARDS_SPACE, other.party) if key != first.key]
    return [*forgotten, first]


def _newer(vault: Vault, own: SignedCard) -> list[SignedCard]:
    """Our cards that were adopted after the one in our file: the other side is told of them when the channel begins."""
    cards = [verify_card(raw) for _, raw in sorted(vault.kept(CARDS_SPACE, own.party).items())]
    return [card for card in cards if card.card.serial > own.card.serial]


def _lines(channel: ChannelId, cards: tuple[SignedCard, SignedCard], posts: tuple[PostId, PostId]) -> list[Durable]:
    first, second = (Side(card.party, post, card.hash) for card, post in zip(cards, posts, strict=True))
    languages = (cards[0].card.languages[0], cards[1].card.languages[0])
    return [
        Keep(
            LINE_SPACE,
            channel + bytes((index,)),
            encode_terms(
                standard_terms(
                    index=index,
                    channel=channel,
                    sides=(first, second),
                    languages=languages,
                    dictionary=STANDARD_DIGEST,
                    forms=standard().names,
                    digests=standard().digests,
                )
            ),
        )
        for index in (0, 1)
    ]


def _first_keys(channel: ChannelId, meeting: _Meeting, *, first: bool) -> list[Durable]:
    root = files.root_zero(channel, meeting.shared, meeting.secret)
    recovery = files.recovery_root(channel, meeting.shared, meeting.secret)
    keys = ChannelKeys.start(channel, Direction(0 if first else 1), root, recovery, TagTable())
    return [Keep(KEYS_SPACE, channel + name.encode(), part) for name, part in keys.parts().items()]


def _enrolled(vault: Vault) -> list[PartyId]:
    parties = []
    for raw in vault.kept(CHANNEL_SPACE).values():
        match decode(raw):
            case [_, bytes(other), _]:
                parties.append(PartyId(other))
            case _:
                raise AssertionError("a channel that we kept ourselves")
    return parties


def _finished_before(desk: Desk, acceptance_file: bytes, signed_card: bytes) -> Enrolled:
    """The finish that was made of this acceptance before, for the case that it was lost; raises NoEnrolment."""
    kept = desk.vault.get(ENROLMENT_SPACE, FINISHED + files.file_hash(acceptance_file))
    if kept is None:
        return _refuse("no offer of this station is accepted in it")
    match decode(kept):
        case [bytes(channel), bytes(finish_file), *words]:
            pass
        case _:
            raise AssertionError("a finish that we kept ourselves")
    other = verify_card(signed_card)
    facts = ChannelFacts(ChannelId(channel), desk.card.party, other.party, first=True)
    numbers = tuple(word for word in words if isinstance(word, int))
    carried = desk.vault.get(CARRIED_SPACE, channel) is not None
    return Enrolled(facts, [], numbers, other, carried, finish_file)


def _accepted(vault: Vault, answer_hash: bytes) -> tuple[bytes, tuple[bytes, bytes, bytes, bytes | None]]:
    """The acceptance whose file has this hash, and under which key it is kept; raises NoEnrolment."""
    for key, kept in vault.kept(ENROLMENT_SPACE, ACCEPTED).items():
        remembered = _remembered(kept)
        if files.file_hash(remembered[1]) == answer_hash:
            return key, remembered
    return _refuse("no acceptance of this station is finished in it")


def _offered(kept: bytes) -> tuple[bytes, bytes, bytes, PostId, bytes | None, bytes]:
    match decode(kept):
        case [bytes(file), bytes(seed), bytes(nonce), int(post), (None | bytes()) as secret, bytes(card)]:
            return file, seed, nonce, PostId(post), secret, card
        case _:
            raise AssertionError("an offer that we kept ourselves")


def _remembered(kept: bytes) -> tuple[bytes, bytes, bytes, bytes | None]:
    match decode(kept):
        case [bytes(offer_file), bytes(answer), bytes(seed), (None | bytes()) as secret]:
            return offer_file, answer, seed, secret
        case _:
            raise AssertionError("an acceptance that we kept ourselves")


def _refuse(why: str) -> NoReturn:
    raise NoEnrolment(why)
