"""A station divided among several processes: which share has a channel, and requests passed to the one that can answer.

Each process serves one share: its channels, with all that is said and kept about them.  What it does not have it asks
of the others, over the database alone; a request is sealed under the station's storage key for the one process that
holds the other share now, and is taken once.
"""

from __future__ import annotations

import asyncio
import json
from base64 import b64encode
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.exchange.effects import Keep
from parley.exchange.generations import CARDS_SPACE, REVOCATIONS_SPACE
from parley.keys.atrest import AtRestBad
from parley.record.merkle import leaf_hash
from parley.service.client import SILENT
from parley.service.client import told as read_outcome
from parley.service.entropy import entropy
from parley.service.joining import JOINED
from parley.service.news import Kind
from parley.service.outcomes import Answer, outcome
from parley.service.record.storing import shared
from parley.station.events import OfficerReleased, OfficersChanged
from parley.station.loading import SHARE_SPACE
from parley.store.troubles import StoreTrouble
from parley.wire.cbor import encode
from parley.wire.errors import Refusal, Trouble
from parley.wire.ids import LineId

if TYPE_CHECKING:
    from collections.abc import Callable

    from parley.exchange.effects import Arrived, Held, Placed
    from parley.service.elsewhere import Elsewhere
    from parley.service.news import Stream
    from parley.service.opened import Opened
    from parley.service.watch.alarms import Alarms
    from parley.station.events import Event
    from parley.store.passing import Passing, Share
    from parley.store.postgres import PostgresStore
    from parley.wire.ids import ChannelId

Json = dict[str, Any]

ELSEWHERE: Final = frozenset(
    {
        "channel-absent",
        "draft-absent",
        "draft-group-absent",
        "entry-absent",
        "line-unknown-here",
        "readout-absent",
    }
)
"""What a process says of something that another share may have."""

PASSED_SECONDS_MAX: Final = 60.0
"""For so long another process may take to answer."""

JOINED_SECONDS_MAX: Final = 3.0
"""The same where all are asked for what a screen shows: one that is stopped must not hold up what the others say."""

ALARMED_SECONDS: Final = 15
"""A share that was silent for so long is an alarm: another process follows one that died before that."""

LOOKED_AT: Final = frozenset((Kind.SHARES.value, Kind.OFFICERS.value))
"""News of other processes about what lies in the database for all."""

TOLD_SECONDS: Final = 0.1
TOLD_MAX: Final = 40
"""So much news goes into one notice; where there is more at once, screens are read anew."""

UNDER_WAY_SECONDS: Final = 4.0
"""For so long after a channel was given away what nobody has is asked for again: it is soon taken."""

ID_BYTES: Final = 16
LOOK_TICKS: Final = 2


class ShareSilent(Trouble):
    """The process that serves that share of the station does not answer."""

    code = "share-silent"
    hint = "see that a process serves it: `parley serve --share N --standby`; what was asked may have been done"


class Sharing:
    """This process's share among the others."""

    def __init__(self, service: Opened, news: Stream, alarms: Alarms, elsewhere: Elsewhere) -> None:
        self._service, self._news, self._alarms, self._elsewhere = service, news, alarms, elsewhere
        self._passing: Passing | None = None
        self._taken: set[bytes] = set()
        """Requests that were answered: each is taken once, whoever puts it into the table again."""
        self._ticks = 0
        self._seen: set[bytes] = set()
        self._divided = False
        self._silent: dict[int, int] = {}
        """Shares that nobody holds, and since when that is known here, in seconds."""
        self._alarmed: set[int] = set()
        self._under_way_until = 0.0
        self._untold: list[tuple[str, Json]] = []
        """What other processes are to be told soon, so that their screens show it."""
        self.on_look: list[Callable[[], None]] = []
        """Called when other processes may have changed what lies in the database for all."""
        engine = service.engine
        engine.on_arrived.append(self._arrived)
        engine.on_placed.append(self._placed)
        engine.on_held.append(self._held)

    def start(self, answer: Answer) -> None:
        """Begin to take requests and to answer them so; a station in a file has nobody to take them from."""
        database = shared(self._service.store)
        if database is not None:
            self._passing = database.passing(partial(self._take, database, answer), self._heard)
            self._service.engine.before_turn = self._officers_first
            self._look()
            self._passing.start()

    async def stop(self) -> None:
        """Take no more."""
        passing, self._passing = self._passing, None
        if passing is not None:
            await passing.stop()

    def look(self) -> None:
        """See what other processes have changed: a channel given to this share, our officers, our card."""
        self._ticks += 1
        if self._passing is None or self._ticks % LOOK_TICKS:
            return
        with suppress(StoreTrouble):  # the engine's own calls tell of it
            self._look()
        if self._divided:
            self._passing.spawn(self._see_others(self._passing))

    def tell_to_look(self) -> None:
        """Have the other processes see at once what this one has changed."""
        self._tell(Kind.OFFICERS, {})

    def _look(self) -> None:
        for look in self.on_look:
            look()
        engine, share = self._service.engine, self._service.vault.share
        if engine.officers() != engine.station.state.officers:
            engine.officers_changed()
        given = self._elsewhere.look()
        self._divided = bool(share or given)
        rings = self._rings()
        ours = {channel for channel, to in given.items() if to == share}
        if rings != (self._seen or rings) or ours - engine.station.state.channels.keys():
            self._service.store.reload()
            engine.reload()
        self._seen = rings

    def _officers_first(self, events: list[Event]) -> list[Event]:
        """Who may release is read when something released is to be signed: another process may have removed him."""
        engine = self._service.engine
        if not any(isinstance(one, OfficerReleased) for one in events):
            return events
        officers = engine.officers()
        if officers == engine.station.state.officers:
            return events
        for listener in engine.on_officers:
            listener()
        return [OfficersChanged(officers), *events]

    async def _see_others(self, passing: Passing) -> None:
        """Tell every screen when a share falls silent or is served again, and the watch when it stays silent."""
        with suppress(StoreTrouble):
            others, now = await self._others(passing), self._service.engine.clock() // 1000
            silent = {one.number: self._silent.get(one.number, now) for one in others if not one.held}
            if silent.keys() != self._silent.keys():
                self._news.tell(Kind.SHARES, lambda: {"silent": sorted(silent)})
            self._silent = silent
            self._alarmed &= silent.keys()
            first = all(one.number > self._service.vault.share for one in others if one.held)
            for number, since in silent.items() if first else ():  # one of those that live tells of it
                if now - since >= ALARMED_SECONDS and number not in self._alarmed:
                    self._alarmed.add(number)
                    self._alarms.raise_here("share-unserved", f"share {number}")

    async def _others(self, passing: Passing) -> list[Share]:
        """The other shares that have channels, whether anybody ever served them or not."""
        named = {0, *self._elsewhere.look().values()}
        return [one for one in await passing.others(named) if self._elsewhere.channels(one.number)]

    def _rings(self) -> set[bytes]:
        """Under which names our cards and revocations are kept."""
        vault, party = self._service.vault, self._service.party
        return {key for space in (CARDS_SPACE, REVOCATIONS_SPACE) for key in vault.kept(space, party)}

    def give_away(self, channel: ChannelId, share: int) -> None:
        """Let another share have a channel of ours: from here on this process does nothing more for it."""
        engine = self._service.engine
        engine.drain()
        self._service.vault.commit([Keep(SHARE_SPACE, channel, encode(share))])
        engine.reload()
        if self._passing is not None:
            self._changes_hands()
            self._passing.tell(json.dumps([(Kind.SHARES.value, {})]))

    def _changes_hands(self) -> None:
        """A channel goes from one share to another: for a moment nobody has it."""
        self._under_way_until = asyncio.get_running_loop().time() + UNDER_WAY_SECONDS

    async def answer(self, answer: Answer, verb: str, args: Json) -> Json:
        """The answer of the share that has what is asked about; of all of them where it is about the whole station."""
        while True:
            try:
                found = await answer(verb, args)
            except Refusal as refusal:
                if self._passing is None or refusal.code not in ELSEWHERE:
                    raise
                try:
                    return await self._elsewhere_answer(self._passing, verb, args, refusal)
                except Refusal as nowhere:
                    if nowhere.code not in ELSEWHERE or asyncio.get_running_loop().time() > self._under_way_until:
                        raise
                await asyncio.sleep(TOLD_SECONDS)
            else:
                return await self.whole(verb, args, found)

    async def whole(self, verb: str, args: Json, found: Json) -> Json:
        """What this process found, and where it is about the whole station what the others have.

        A share that cannot be asked is named in it, with all that is known of it.
        """
        how = JOINED.get(verb)
        if how is None or self._passing is None or self._is_here(args):
            return found
        if not (others := await self._others(self._passing)):
            return found
        said = await asyncio.gather(*(self._part(self._passing, one, verb, args) for one in others))
        for theirs in said:
            if theirs is not None:
                how.into(found, theirs)
        silent = [one for one, theirs in zip(others, said, strict=True) if theirs is None]
        if silent:
            found[SILENT] = [self._silent_view(one) for one in silent]
        how.whole(found, args)
        return found

    def _is_here(self, args: Json) -> bool:
        """Whether it is about one line, named in full, which this process has: nobody else knows more of it."""
        with suppress(ValueError):  # it is the beginning of an id, or of none
            return LineId(bytes.fromhex(args.get("line") or "")) in self._service.engine.station.state.places
        return False

    async def _part(self, passing: Passing, share: Share, verb: str, args: Json) -> Json | None:
        """What another share says of itself; None where nobody says it."""
        with suppress(Trouble):
            return await self._ask(passing, share, verb, args, JOINED_SECONDS_MAX) if share.held else None
        return None

    def _silent_view(self, share: Share) -> Json:
        """A share that nobody answers for: {share, held, since: seconds | null, channels: as Elsewhere.channels}.

        `held`: a process has it and does not answer; `since` is then not known, nor where nobody ever had it.
        """
        since = None if share.held else share.until
        view = {"share": share.number, "held": share.held, "since": since}
        return view | {"channels": self._elsewhere.channels(share.number)}

    async def at(self, number: int, answer: Answer, verb: str, args: Json) -> Json:
        """What the process that has this share says; raises what it raises, ShareSilent."""
        if number == self._service.vault.share:
            return await answer(verb, args)
        others = [] if self._passing is None else await self._passing.others({number})
        share = next((one for one in others if one.number == number), None)
        if self._passing is None or share is None or not share.held:
            _silent(str(number))
        return await self._ask(self._passing, share, verb, args)

    async def _elsewhere_answer(self, passing: Passing, verb: str, args: Json, refusal: Refusal) -> Json:
        silent = []
        for share in await self._others(passing):
            if not share.held:
                silent.append(str(share.number))
                continue
            try:
                return await self._ask(passing, share, verb, args)
            except Refusal as theirs:
                if theirs.code not in ELSEWHERE:
                    raise
        if silent:
            _silent(", ".join(silent))
        raise refusal

    # -- news ----------------------------------------------------------------------------------------------------------

    def _arrived(self, arrived: Arrived) -> None:
        self._tell(Kind.ARRIVED, {"line": arrived.line_id.hex(), "hash": leaf_hash(arrived.raw).hex()})

    def _placed(self, placed: Placed) -> None:
        about = {"line": placed.line_id.hex(), "hash": placed.leaf.hex(), "index": placed.index}
        self._tell(Kind.PLACED, about)

    def _held(self, held: Held) -> None:
        self._tell(Kind.HELD, {"line": held.line_id.hex(), "entries": held.size})

    def _tell(self, kind: Kind, about: Json) -> None:
        if self._passing is None or not self._divided:
            return
        if not self._untold:
            asyncio.get_running_loop().call_later(TOLD_SECONDS, self._tell_others)
        self._untold.append((kind.value, about))

    def _tell_others(self) -> None:
        told, self._untold = self._untold, []
        if self._passing is not None:
            many = len(told) > TOLD_MAX
            self._passing.tell(json.dumps([(Kind.RELOADED.value, {})] if many else told, separators=(",", ":")))

    def _heard(self, words: str) -> None:
        """Others tell; whoever shows it asks for it, so that what stands in the database alone moves nothing."""
        with suppress(ValueError, TypeError, StoreTrouble):
            for kind, about in json.loads(words):
                self._news.tell(Kind(kind), partial(dict, about), elsewhere=True)
                if kind == Kind.SHARES.value:
                    self._changes_hands()
                if kind in LOOKED_AT:
                    self._look()

    # -- passing -------------------------------------------------------------------------------------------------------

    async def _ask(
        self, passing: Passing, share: Share, verb: str, args: Json, seconds: float = PASSED_SECONDS_MAX
    ) -> Json:
        """Raises what the other process raised, ShareSilent."""
        vault, one = self._service.vault, entropy(ID_BYTES)
        asked = json.dumps({"verb": verb, "args": args}, default=_in_base64).encode()
        request = one + vault.sealed(_to(share.number, share.fence, one), asked)
        try:
            reply = await passing.ask(share.number, request, seconds)
            return read_outcome(json.loads(vault.unsealed(_back(one), reply)))
        except (TimeoutError, AtRestBad, StoreTrouble):
            _silent(str(share.number))

    async def _take(self, store: PostgresStore, answer: Answer, request: bytes) -> bytes:
        """Answer what another process of this station asked, and nobody else."""
        vault, one = self._service.vault, request[:ID_BYTES]
        if one in self._taken:
            return b""
        try:
            asked = json.loads(vault.unsealed(_to(store.share, store.fence, one), request[ID_BYTES:]))
        except AtRestBad:
            return b""
        self._taken.add(one)
        return vault.sealed(_back(one), await outcome(asked, answer))


def given(share: int, channel: ChannelId) -> list[Keep]:
    """What is kept so that this share has the channel."""
    return [Keep(SHARE_SPACE, channel, encode(share))] if share else []


def _in_base64(octets: bytes) -> str:
    """The bytes of a file, as JSON brings them (arguments.Upload)."""
    return b64encode(octets).decode()


def _to(share: int, fence: int, one: bytes) -> bytes:
    return b"asked of %d under %d: %b" % (share, fence, one)


def _back(one: bytes) -> bytes:
    return b"answered: " + one


def _silent(which: str) -> NoReturn:
    raise ShareSilent(f"share {which}")
