"""The terms of a line: what two parties agreed it is; their hash is its id (spec/terms.md)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from types import MappingProxyType
from typing import Final, NoReturn

from parley.record.agreement import Agreement, read_agreement, write_agreement
from parley.record.entry import FORM_ID
from parley.record.origin import Head, read_head
from parley.wire import shape
from parley.wire.cbor import Value, encode
from parley.wire.errors import Refusal
from parley.wire.ids import STATION_POST, ChannelId, LineId, PartyId, PostId
from parley.wire.limits import GRACE_SECONDS, LINES_MAX, POSTS_MAX, SECONDS_MAX, TERMS_BYTES_MAX

VERSION: Final = 1
SUITE: Final = "parley-1"
FORMS_MAX: Final = 256
"""A form's number on the wire is one byte."""

CONTINUED_MAX: Final = 64
"""Logs that a line continues: two for each generation of the line before it."""

KNOWN_MAX: Final = 64
"""Tables of forms that are held once for all lines that have them."""

NOTHING_DECLARED: Final[Mapping[int, bytes]] = {}

_LABEL: Final = b"parley/terms/v1\n"


class BadTerms(Refusal):
    """The terms of a line are not formed as terms must be."""

    code = "terms-bad"
    hint = "ask for the terms again; a line has the same terms on both sides or it is no line"


@dataclass(frozen=True, slots=True)
class Side:
    """One of a line's two parties: the post that speaks for it, and the hash of its card when the terms were agreed."""

    party: PartyId
    post: PostId
    card_hash: bytes


@dataclass(frozen=True, slots=True)
class Terms:
    """What a line is.

    `sides`: that which offered the enrolment stands first.  `languages`: the first one's, the second one's.
    `dictionary` is the SHA-256 of the compression dictionary.  `forms` holds (form id, version) by number on the wire.
    `continues` holds the heads of the logs that the line continues under new roots, or is None.
    """

    index: int
    sides: tuple[Side, Side]
    dictionary: bytes
    languages: tuple[str, str]
    grace_seconds: int
    forms: tuple[tuple[str, int], ...]
    continues: tuple[Head, ...] | None
    nonce: bytes
    agreement: Agreement | None = None
    """What was agreed of a line that was proposed; None for those that the enrolment opens."""
    digests: Mapping[int, bytes] = field(default_factory=dict)
    """The hash of each declared form's declaration, by its number."""

    def language_of(self, party: PartyId) -> str:
        """In which language a party writes on this line, where what it says names no other."""
        return self.languages[[one.party for one in self.sides].index(party)]

    def digest_of(self, form: tuple[str, int]) -> bytes | None:
        """The hash of a form's declaration; None where the terms name none."""
        return self.digests.get(self.forms.index(form)) if form in self.forms else None

    def other(self, party: PartyId) -> Side:
        """The side that this party speaks to."""
        first, second = self.sides
        assert party in (first.party, second.party), "a party that has no part in these terms"
        return second if party == first.party else first


def line_id(terms: bytes) -> LineId:
    """The id of the line with these terms."""
    return LineId(sha256(_LABEL + terms).digest())


def standard_terms(
    *,
    index: int,
    channel: ChannelId,
    sides: tuple[Side, Side],
    languages: tuple[str, str],
    dictionary: bytes,
    forms: Sequence[tuple[str, int]],
    digests: Mapping[int, bytes] = NOTHING_DECLARED,
) -> Terms:
    """The terms of line 0 or 1, as both sides compute them from an enrolment; on line 0 the posts are 0."""
    assert index in (0, 1), "other lines are agreed on line 0"
    if index == 0:
        first, second = sides
        sides = (Side(first.party, STATION_POST, first.card_hash), Side(second.party, STATION_POST, second.card_hash))
    nonce = sha256(b"parley/line/v1\n" + channel + bytes((index,))).digest()
    return Terms(index, sides, dictionary, languages, GRACE_SECONDS, tuple(forms), None, nonce, None, digests)


def encode_terms(terms: Terms) -> bytes:
    """The terms' one encoding."""
    heads = terms.continues
    agreed: dict[int, Value] = {} if terms.agreement is None else {11: write_agreement(terms.agreement)}
    declared: dict[int, Value] = {12: dict(terms.digests.items())} if terms.digests else {}
    sides: list[Value] = [[side.party, side.post, side.card_hash] for side in terms.sides]
    return encode(
        {
            1: VERSION,
            2: terms.index,
            3: sides,
            4: SUITE,
            5: terms.dictionary,
            6: terms.languages,
            7: terms.grace_seconds,
            8: terms.forms,
            9: None if heads is None else [head.items for head in heads],
            10: terms.nonce,
            **agreed,
            **declared,
        }
    )


def decode_terms(terms: bytes) -> Terms:
    """The terms in these bytes; raises BadTerms, LineDeniable."""
    items = shape.table(shape.decoded(terms, _refuse, TERMS_BYTES_MAX), range(1, 11), (11, 12), "terms", _refuse)
    shape.number(items[1], VERSION, VERSION, "version", _refuse)
    if items[4] != SUITE:
        _refuse("the suite is unknown")
    first, second = shape.array(items[6], 2, 2, "languages", _refuse)
    index = shape.number(items[2], 0, LINES_MAX - 1, "line", _refuse)
    forms = _forms(items[8])
    return Terms(
        index=index,
        sides=_sides(items[3], index),
        dictionary=shape.octets(items[5], 32, "dictionary", _refuse),
        languages=(shape.language(first, "language", _refuse), shape.language(second, "language", _refuse)),
        grace_seconds=shape.number(items[7], 0, SECONDS_MAX, "grace", _refuse),
        forms=forms,
        continues=None if items[9] is None else _heads(items[9]),
        nonce=shape.octets(items[10], 32, "nonce", _refuse),
        agreement=read_agreement(items[11], _refuse) if 11 in items else None,
        digests=_digests(items[12], len(forms)) if 12 in items else {},
    )


def _sides(value: Value, index: int) -> tuple[Side, Side]:
    first, second = map(_side, shape.array(value, 2, 2, "parties", _refuse))
    if first.party == second.party:
        _refuse("a line joins two parties")
    if index == 0 and (first.post, second.post) != (STATION_POST, STATION_POST):
        _refuse("line 0 joins the stations")
    return first, second


def _side(value: Value) -> Side:
    party, post, card = shape.array(value, 3, 3, "party", _refuse)
    return Side(
        PartyId(shape.octets(party, 32, "party", _refuse)),
        PostId(shape.number(post, 0, POSTS_MAX - 1, "post", _refuse)),
        shape.octets(card, 32, "card hash", _refuse),
    )


def _forms(value: Value) -> tuple[tuple[str, int], ...]:
    return _one_for_all(tuple(map(_form, shape.array(value, 1, FORMS_MAX, "forms", _refuse))))


@lru_cache(maxsize=KNOWN_MAX)
def _one_for_all(forms: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    """The forms as they stood in terms before: hundreds of lines have the same, and each has all of them at hand."""
    return forms


def _form(value: Value) -> tuple[str, int]:
    form, version = shape.array(value, 2, 2, "form", _refuse)
    if type(form) is not str or not FORM_ID.fullmatch(form):
        _refuse("form: an id of 1 to 64 characters is wanted")
    return form, shape.number(version, 0, shape.NUMBER_MAX, "form version", _refuse)


def _digests(value: Value, forms: int) -> Mapping[int, bytes]:
    if type(value) is not dict or not value:
        _refuse("declarations: a map from a form's number to a hash is wanted")
    return _one_map_for_all(
        tuple(
            (shape.number(at, 0, forms - 1, "declared form", _refuse), shape.octets(one, 32, "declaration", _refuse))
            for at, one in value.items()
        )
    )


@lru_cache(maxsize=KNOWN_MAX)
def _one_map_for_all(digests: tuple[tuple[int, bytes], ...]) -> Mapping[int, bytes]:
    """The same of the declarations' hashes."""
    return MappingProxyType(dict(digests))


def _heads(value: Value) -> tuple[Head, ...]:
    return tuple(read_head(head, _refuse) for head in shape.array(value, 0, CONTINUED_MAX, "logs continued", _refuse))


def _refuse(why: str) -> NoReturn:
    raise BadTerms(why)
