"""The channels that other shares of a station have, as the database names them, whether anybody serves them or not."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from parley.exchange.generations import CARDS_SPACE
from parley.record.card import verify_card
from parley.record.terms import decode_terms, line_id
from parley.service.views.views import title
from parley.service.whose import share_in
from parley.station.loading import CHANNEL_SPACE, LINE_SPACE, SHARE_SPACE, UNDIVIDED
from parley.station.releasing import place_of
from parley.wire.cbor import decode

if TYPE_CHECKING:
    from parley.record.card import SignedCard
    from parley.service.opened import Opened
    from parley.wire.ids import LineId, PostId

Json = dict[str, Any]

KEPT_SECONDS: Final = 30
"""For so long it is remembered what lines a share has, unless channels change their share meanwhile."""


class Elsewhere:
    """What this process knows of the channels of the others."""

    def __init__(self, service: Opened) -> None:
        self._service = service
        self._given: dict[bytes, bytes] = {}
        self._known: dict[int, list[Json]] = {}
        self._until = 0

    def look(self) -> dict[bytes, int]:
        """Which share each channel has been given to, by name; what is in no such row is in share 0."""
        given = self._service.vault.kept(SHARE_SPACE)
        if given != self._given:
            self._given, self._until = given, 0
        return {channel: share_in(row) for channel, row in given.items()}

    def channels(self, share: int) -> list[Json]:
        """The channels of another share.

        {channel, name, lines: [{line, line_index, title, own_post, own_title, other_post, other_title}]}
        """
        now = self._service.engine.clock() // 1000
        if now >= self._until and (self._given or self._service.vault.share):
            self._known, self._until = self._read(), now + KEPT_SECONDS
        return self._known.get(share, [])

    def share_of(self, line: LineId) -> int:
        """Which share has a line; raises UnknownLine."""
        for _ in range(2):
            if line in self._service.engine.station.state.places:
                return self._service.vault.share
            self.channels(0)
            for share, channels in self._known.items():
                if any(one["line"] == line.hex() for channel in channels for one in channel["lines"]):
                    return share
            self._until = 0  # it may have been agreed since
        place_of(self._service.engine.station.state, line)
        return self._service.vault.share

    def posts(self) -> set[PostId]:
        """The posts of ours that lines of other shares join."""
        self.channels(0)
        every = (line for channels in self._known.values() for one in channels for line in one["lines"])
        return {line["own_post"] for line in every if line["line_index"]}

    def _read(self) -> dict[int, list[Json]]:
        vault, found = self._service.vault, dict[int, list[Json]]()
        own = self._service.card
        for channel, raw in vault.kept(CHANNEL_SPACE).items():
            share = share_in(self._given.get(channel, UNDIVIDED))
            if share != vault.share:
                match decode(raw):
                    case [bytes(), bytes(other), bool()]:
                        card = self._newest_card(other)
                    case _:
                        raise AssertionError("a channel that we kept ourselves")
                lines = [_line(raw, own, card) for raw in vault.kept(LINE_SPACE, channel).values()]
                view = {
                    "channel": channel.hex(),
                    "name": dict(card.card.names),
                    "lines": sorted(lines, key=itemgetter("line_index")),
                }
                found.setdefault(share, []).append(view)
        return found

    def _newest_card(self, party: bytes) -> SignedCard:
        *_, newest = sorted(self._service.vault.kept(CARDS_SPACE, party).items())
        return verify_card(newest[1])


def _line(raw: bytes, own: SignedCard, other: SignedCard) -> Json:
    terms = decode_terms(raw)
    posts = {side.party: side.post for side in terms.sides}
    ours, theirs = posts[own.party], posts[other.party]
    return {
        "line": line_id(raw).hex(),
        "line_index": terms.index,
        "title": {} if terms.agreement is None else dict(terms.agreement.titles),
        "own_post": ours,
        "own_title": title(own, ours),
        "other_post": theirs,
        "other_title": title(other, theirs),
    }
