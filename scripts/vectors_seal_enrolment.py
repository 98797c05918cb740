"""Vectors of enrolment: two whole ones, with and without a carried secret, and each refusal in the page's order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from parley.keys.kem import xwing_public
from parley.keys.purpose import Purpose
from parley.seal import enrolment as e
from parley.seal.ratchet import enrolment_offer
from parley.wire import cbor
from parley.wire.ids import PartyId, PostId
from parley.wire.words import chinese, english
from scripts.vectors_common import FOLDER, Agreements, Json, Memory, fixed, flipped, invalid, splices
from tests.record.maker import Party, arvenia, belmora, corvania

TIME = 1_790_000_000
NOW = TIME + 600


ABOUT = """
Arvenia offers, Belmora accepts, Arvenia finishes. `seeds`: the X-Wing seeds of their fresh keys. A case of `invalid` is
the file that it names, of the first valid enrolment, with its splices. It comes, at the time `now` and after the files
before it, to Belmora (offer, finish) or Arvenia (acceptance), who expects the party `expected` (null: any), names the
secret `secret` (null: none) and has channels with the parties `enrolled`.
""".replace("\n", " ").strip()


@dataclass
class Enrolment:
    """An enrolment of Arvenia (A, who offers) and Belmora (B); every part can be exchanged before the next is made."""

    a: Party
    b: Party
    agreements: Agreements
    secret: bytes | None
    party: PartyId | None = None

    def said(self, party: Party, post: int) -> e.Introduction:
        """What a side introduces itself with."""
        public = xwing_public(fixed(f"X-Wing {party.label}"))
        return e.Introduction(party.cards[0].raw, public, fixed(f"nonce {party.label}"), PostId(post))

    def offer(self, **changes: Json) -> e.Offer:
        """A's offer."""
        committed = e.commitment(self.said(self.a, 7))
        offer = e.Offer(committed, TIME, TIME + 86_400, fixed("offer id", 16), self.a.names["en"], self.party)
        return replace(offer, **changes)

    def accept(self, offer_file: bytes, **changes: Json) -> e.Acceptance:
        """B's acceptance."""
        acceptance = e.Acceptance(e.file_hash(offer_file), self.said(self.b, 7), TIME + 300, self.secret_id)
        return replace(acceptance, **changes)

    def finish(self, acceptance_file: bytes, **changes: Json) -> e.Finish:
        """A's finish."""
        ciphertext, _ = self.agree()
        finish = e.Finish(e.file_hash(acceptance_file), self.said(self.a, 7), TIME + 600, self.secret_id, ciphertext)
        return replace(finish, **changes)

    def agree(self) -> tuple[bytes, bytes]:
        """A ciphertext to B's key, and what it shares."""
        return self.agreements.encapsulate(fixed("X-Wing belmora"), "ephemeral of the finish")

    @property
    def secret_id(self) -> bytes | None:
        """The carried secret's name."""
        return None if self.secret is None else e.secret_id(self.secret)

    def accepted(self, offer_file: bytes, **changes: Json) -> bytes:
        """The acceptance's file."""
        acceptance = self.accept(offer_file, **changes)
        return e.write_acceptance(acceptance, self.b.sign(Purpose.CHANNEL, e.acceptance_message(acceptance)))

    def finished(self, acceptance_file: bytes, **changes: Json) -> bytes:
        """The finish's file."""
        finish = self.finish(acceptance_file, **changes)
        return e.write_finish(finish, self.a.sign(Purpose.CHANNEL, e.finish_message(finish)))


def vectors(agreements: Agreements) -> dict[str, Json]:
    """The file by name."""
    memory = Memory(FOLDER / "mldsa44.json")
    a, b, c = arvenia(memory.sign), belmora(memory.sign), corvania(memory.sign)
    plain = Enrolment(a, b, agreements, None)
    carried = Enrolment(a, b, agreements, fixed("carried secret"), b.id)
    return {
        "enrolment.json": {
            "about": ABOUT,
            "seeds": [fixed("X-Wing arvenia").hex(), fixed("X-Wing belmora").hex()],
            "valid": [shown(plain), shown(carried)],
            "invalid": offers(plain, c) + acceptances(plain, c) + finishes(plain, c),
        }
    }


def shown(made: Enrolment) -> Json:
    """A whole enrolment and everything that follows from it."""
    offer = e.write_offer(made.offer())
    acceptance = made.accepted(offer)
    finish = made.finished(acceptance)
    channel = e.channel_id(offer, acceptance, finish)
    words = e.word_numbers(offer, acceptance, made.said(made.a, 7))
    _, shared = made.agree()
    return {
        "offer": offer.hex(),
        "acceptance": acceptance.hex(),
        "finish": finish.hex(),
        "secret": None if made.secret is None else made.secret.hex(),
        "secret_id": None if made.secret_id is None else made.secret_id.hex(),
        "parties": [made.a.id.hex(), made.b.id.hex()],
        "shared": shared.hex(),
        "channel": channel.hex(),
        "words": list(words),
        "words_en": english(words),
        "words_zh": chinese(words),
        "root": e.root_zero(channel, shared, made.secret).hex(),
        "recovery_root": e.recovery_root(channel, shared, made.secret).hex(),
        "ratchet_offer": enrolment_offer(made.said(made.a, 7).xwing_public).hex(),
    }


def change(file: bytes, at: int) -> Callable[[Json], bytes]:
    """A function that gives the file with another value under a key of its map."""

    def changed(value: Json) -> bytes:
        parts: Any = cbor.decode(file)
        if isinstance(parts[1], bytes):
            inner: Any = cbor.decode(parts[1])
            parts[1] = cbor.encode({**inner, at: value})
        else:
            parts[1] = {**parts[1], at: value}
        return cbor.encode(parts)

    return changed


def bad(file: str, good: bytes, name: str, refusal: str, changed: bytes, **changes: Json) -> Json:
    """A file that is refused, and what the side that refuses it knows, unless the case says otherwise."""
    known: dict[str, Json] = {"now": NOW, "expected": None, "secret": None, "enrolled": []} | changes
    return invalid(f"{file}: {name}", refusal, file=file, splices=splices(good, changed), **known)


def offers(made: Enrolment, c: Party) -> list[Json]:
    """Offers that Belmora refuses."""
    good = e.write_offer(made.offer())
    late = TIME + 86_401
    forms = {
        "nothing": b"",
        "cut short": good[:-1],
        "a byte after its end": good + b"\0",
        "an acceptance": made.accepted(good),
        "a commitment of 31 bytes": change(good, 1)(bytes(31)),
        "an expiry before its time": change(good, 3)(TIME - 1),
        "an expiry more than a week away": change(good, 3)(TIME + 604_801),
        "an offer id of 15 bytes": change(good, 4)(bytes(15)),
        "an empty name": change(good, 5)(""),
        "a name of 201 characters": change(good, 5)("x" * 201),
        "a name of two lines": change(good, 5)("one\ntwo"),
        "a name that turns the line round": change(good, 5)("\u202etfel"),
        "a party id of 31 bytes": change(good, 6)(bytes(31)),
        "another key": change(good, 7)(0),
    }
    cases = [bad("offer", good, name, "enrolment-bad", changed) for name, changed in forms.items()]
    for_c = e.write_offer(made.offer(party=c.id))
    return [
        *cases,
        bad("offer", good, "expired", "offer-expired", good, now=late),
        bad("offer", good, "made for another party", "card-unexpected", for_c),
    ]


def acceptances(made: Enrolment, c: Party) -> list[Json]:
    """Acceptances that Arvenia refuses."""
    offer = e.write_offer(made.offer())
    other = e.write_offer(made.offer(offer_id=bytes(16)))
    good = made.accepted(offer)
    by_c = replace(made, b=c)
    by_a = replace(made, b=made.a)
    bad_card = made.accepted(offer, introduction=replace(made.said(made.b, 7), signed_card=b"no card"))
    unsigned = made.b.cards[0].raw
    bad_root = made.accepted(offer, introduction=replace(made.said(made.b, 7), signed_card=flipped(unsigned, -1)))
    forms = {
        "nothing": b"",
        "cut short": good[:-1],
        "an offer": offer,
        "no map": cbor.encode(["parley-accept/1", cbor.encode(1), bytes(64)]),
        "a signature of 63 bytes": cbor.encode([*list(_list(good))[:2], bytes(63)]),
        "a nonce of 33 bytes": change(good, 4)(bytes(33)),
        "a key of 1215 bytes": change(good, 3)(bytes(1_215)),
        "post 1000": change(good, 6)(1_000),
        "a secret id of 9 bytes": change(good, 7)(bytes(9)),
        "key 8": change(good, 8)(bytes(1_120)),
    }
    rest: list[tuple[str, str, bytes, Json]] = [
        ("expired", "offer-expired", good, {"now": TIME + 86_401}),
        ("of another offer", "offer-unknown", made.accepted(other), {}),
        ("a card that is none", "card-bad", bad_card, {}),
        ("a card whose root signature is wrong", "signature-bad", bad_root, {}),
        ("by another party than expected", "card-unexpected", by_c.accepted(offer), {"expected": made.b.id.hex()}),
        ("a changed time", "signature-bad", change(good, 5)(TIME + 301), {}),
        ("a changed signature", "signature-bad", flipped(good, -1), {}),
        ("by the offering party", "enrolment-self", by_a.accepted(offer), {}),
        ("by a party that has a channel", "enrolment-again", good, {"enrolled": [made.b.id.hex()]}),
        ("a secret that we do not name", "secret-differs", made.accepted(offer, secret_id=fixed("id", 8)), {}),
        ("no secret where we name one", "secret-differs", good, {"secret": fixed("carried secret").hex()}),
    ]
    return [bad("acceptance", good, name, "enrolment-bad", changed) for name, changed in forms.items()] + [
        bad("acceptance", good, name, refusal, changed, **more) for name, refusal, changed, more in rest
    ]


def finishes(made: Enrolment, c: Party) -> list[Json]:
    """Finishes that Belmora refuses."""
    offer = e.write_offer(made.offer())
    acceptance = made.accepted(offer)
    good = made.finished(acceptance)
    by_c = replace(made, a=c)
    said = made.said(made.a, 7)
    forms = {
        "nothing": b"",
        "cut short": good[:-1],
        "an acceptance": acceptance,
        "a ciphertext of 1119 bytes": change(good, 8)(bytes(1_119)),
        "key 9": change(good, 9)(0),
    }
    cipher, _ = made.agree()
    rest: list[tuple[str, str, bytes, Json]] = [
        ("of another acceptance", "offer-unknown", made.finished(made.accepted(offer, time=TIME)), {}),
        ("by another party than expected", "card-unexpected", by_c.finished(acceptance), {"expected": made.a.id.hex()}),
        ("a changed signature", "signature-bad", flipped(good, -1), {}),
        ("by another party", "commitment-broken", by_c.finished(acceptance), {}),
        (
            "another nonce",
            "commitment-broken",
            made.finished(acceptance, introduction=replace(said, nonce=bytes(32))),
            {},
        ),
        (
            "another post",
            "commitment-broken",
            made.finished(acceptance, introduction=replace(said, post=PostId(0))),
            {},
        ),
        ("by a party that has a channel", "enrolment-again", good, {"enrolled": [made.a.id.hex()]}),
        ("a secret that we do not name", "secret-differs", made.finished(acceptance, secret_id=fixed("id", 8)), {}),
        (
            "an ephemeral key of small order",
            "kem-bad",
            made.finished(acceptance, ciphertext=cipher[:-32] + bytes(32)),
            {},
        ),
    ]
    return [bad("finish", good, name, "enrolment-bad", changed) for name, changed in forms.items()] + [
        bad("finish", good, name, refusal, changed, **more) for name, refusal, changed, more in rest
    ]


def _list(file: bytes) -> list[Any]:
    parts: Any = cbor.decode(file)
    return list(parts)
