"""A station's folder opened: its store, its keys, its engine, and, if it serves, its bearers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from parley.exchange.channel import Periods, Settings
from parley.exchange.events import TimePassed
from parley.keys.purpose import Purpose
from parley.keys.signing import ed25519_public
from parley.service.bearers import bearers_of
from parley.service.calls.rooms import Rooms
from parley.service.carriage import Carriage
from parley.service.challenges import Challenges
from parley.service.config import Config, settings_in
from parley.service.drafts.holding import Holding
from parley.service.elsewhere import Elsewhere
from parley.service.engine import Engine
from parley.service.entropy import now
from parley.service.folder import StationFolder
from parley.service.forms.packs import catalogue_of
from parley.service.in_force import note_settings
from parley.service.keys.files import open_station_keys
from parley.service.keys.hardware import hardware_of, no_pin
from parley.service.keys.vault import Vault
from parley.service.news import Stream
from parley.service.officers.entrances import Entrances
from parley.service.officers.guard import Guard
from parley.service.officers.sign_offs import SignOffs
from parley.service.opened import PARTY, SELF_SPACE, Opened
from parley.service.programs.annunciator import Annunciator
from parley.service.programs.webhooks import Webhooks
from parley.service.record.checking import Checking
from parley.service.record.gaps import Gaps
from parley.service.record.indexing import Indexing
from parley.service.record.rereading import Rereading
from parley.service.record.retention import Retention
from parley.service.record.storing import Tenure, open_store
from parley.service.sharing import Sharing
from parley.service.ticks import Ticks
from parley.service.watch.alarms import Alarms
from parley.service.watch.floor import Floor
from parley.service.watch.unread import UnreadLogs
from parley.service.watch.watch import Watch
from parley.station.loading import load_ring
from parley.station.upgrading import upgraded
from parley.store.backup import RESTORED_KEY, STORE_SPACE
from parley.store.troubles import StoreEmpty
from parley.wire.errors import Refusal
from parley.wire.ids import Instant, PartyId

if TYPE_CHECKING:
    from parley.forms.catalogue import Catalogue
    from parley.service.officers.sign_on import SignOn


class RestoreUnfinished(Refusal):
    """This station's store comes from a backup, and it has not asked the other sides to begin again."""

    code = "restore-unfinished"
    hint = "run `parley restore` once more, with the same backup and the recovery key"


class RecoveryKeyForeign(Refusal):
    """This recovery key is not the one that the station's card names."""

    code = "recovery-key-foreign"
    hint = "use the recovery key of this party, and the newest if it was replaced"


def _silent(_: str, __: int, ___: int) -> None:
    """A serving station says nothing of its progress."""


@dataclass(slots=True)
class Service(Opened):
    """An open station with all that serves people: what they are told, asked and shown."""

    progress: Callable[[str, int, int], None] = _silent
    """Told how far a long request is: what, done, of how many."""
    challenges: Challenges = field(default_factory=Challenges)
    """What passkeys are asked."""
    guard: Guard = field(default_factory=Guard)
    """Between passphrases and whoever tries them."""
    entrances: Entrances = field(default_factory=Entrances)
    """Links that open the console once."""
    sign_on: SignOn | None = None
    """The single sign-on, once somebody came by it: an extra."""
    sign_offs: SignOffs = field(init=False)
    news: Stream = field(init=False)
    alarms: Alarms = field(init=False)
    elsewhere: Elsewhere = field(init=False)
    watch: Watch = field(init=False)
    unread: UnreadLogs = field(init=False)
    gaps: Gaps = field(init=False)
    floor: Floor = field(init=False)
    checking: Checking = field(init=False)
    indexing: Indexing = field(init=False)
    webhooks: Webhooks = field(init=False)
    annunciator: Annunciator = field(init=False)
    holding: Holding = field(init=False)
    """What was released and waits."""
    tenure: Tenure = field(init=False)
    rereading: Rereading = field(init=False)
    rooms: Rooms = field(init=False)
    sharing: Sharing = field(init=False)
    ticks: Ticks = field(default_factory=Ticks)
    """What is looked at every second while it serves."""

    def __post_init__(self) -> None:
        self.tenure = Tenure(self.store)
        self.sign_offs = SignOffs(self)
        self.news = Stream(self)
        self.alarms = Alarms(self, self.news)
        self.elsewhere = Elsewhere(self)
        self.watch = Watch(self, self.news, self.alarms, self.elsewhere)
        self.unread = UnreadLogs(self)
        self.gaps = Gaps(self)
        self.floor = Floor(self, self.unread)
        self.checking = Checking(self)
        self.indexing = Indexing(self)
        self.webhooks = Webhooks(self, self.news)
        self.holding = Holding(self, self.news)
        self.annunciator = Annunciator(self, self.alarms)
        self.rereading = Rereading(self)
        self.rooms = Rooms(self, self.news, self.alarms)
        self.sharing = Sharing(self, self.news, self.alarms, self.elsewhere)
        self.sharing.on_look.append(self.sign_offs.look)
        self.ticks.each += [
            self.sharing.look,
            self.annunciator.look,
            self.holding.look,
            self.news.look,
            self.unread.look,
            self.gaps.look,
            self.watch.look,
            self.indexing.look,
            self.rereading.look,
            self.rooms.look,
            Retention(self).look,
        ]

    async def serve(self) -> None:
        """Start the bearers of the settings; raises BearerTrouble, AddressBad, FolderTrouble, as Store.commit."""
        note_settings(self)
        self.carriage = Carriage(self.engine, bearers_of(self.config), self.config)
        await self.carriage.start()
        if any(channel.resting for channel in self.engine.station.state.channels.values()):
            self.engine.post(TimePassed())  # the watch is told, whether there is a way or not
        self.ticks.start()
        self.tenure.start()
        self.webhooks.start()
        self.rooms.start()

    async def close(self) -> None:
        """Let what was asked for become durable, and let go of everything."""
        self.ticks.stop()
        await self.sharing.stop()
        await self.rooms.close()
        self.tenure.stop()
        self.holding.stop()
        self.annunciator.stop()
        self.checking.stop()
        self.indexing.stop()
        self.webhooks.stop()
        await asyncio.sleep(0)
        self.engine.drain()
        await self.engine.signatures.settled()
        self.unread.keep()
        self.engine.stop()
        if self.carriage is not None:
            await self.carriage.stop()
        self.store.close()

    def listening(self) -> list[str]:
        """The addresses at which TCP bearers of others reach us, with the ports that the system chose."""
        return [] if self.carriage is None else self.carriage.listening()


def open_service(
    folder: StationFolder,
    passphrase: str,
    *,
    recovery_seed: bytes | None = None,
    clock: Callable[[], Instant] | None = None,
    pin: Callable[[], str] = no_pin,
    share: int = 0,
) -> Service:
    """Open a station, or one share of it.

    `clock`: another than this machine's, for a rehearsal; `pin`: asked where keys lie in hardware.

    Raises NoStation, BadConfig, PassphraseWrong, StationBusy, StoreDamaged, StoreEmpty, StoreNewer, RestoreUnfinished,
    KeyAbsent, PackUnreadable, BadDeclaration, FormTwice, StationUndivided, and of hardware.FAILURES what is so.
    """
    folder.opened()
    config = settings_in(folder)
    keys = open_station_keys(folder.keys, passphrase)
    hardware = hardware_of(config, pin)
    store = open_store(folder, config, share=share)
    with ExitStack() as undo:
        undo.callback(store.close)
        vault = Vault(store, keys.storage, share)
        party = _party(vault, recovery_seed)
        if upgrade := upgraded(vault):
            vault.commit(upgrade)
        if hardware is not None:
            hardware.open()
        keys = replace(keys, hardware=hardware).for_card(load_ring(vault, party).newest.card.keys)
        if recovery_seed is not None:
            keys = keys.with_recovery(recovery_seed)
        known = catalogue_of(folder.packs)
        engine = Engine(vault, keys, party, _settings(config, known), clock or now)
        undo.pop_all()
    return Service(folder, config, store, vault, keys, party, engine, known)


def _party(vault: Vault, recovery_seed: bytes | None) -> PartyId:
    """Whose store it is; raises StoreEmpty, RestoreUnfinished, RecoveryKeyForeign."""
    party = vault.get(SELF_SPACE, PARTY)
    if party is None:
        raise StoreEmpty
    if recovery_seed is None:
        if vault.get(STORE_SPACE, RESTORED_KEY) is not None:
            raise RestoreUnfinished
    elif ed25519_public(recovery_seed) != load_ring(vault, PartyId(party)).newest.card.keys[Purpose.RECOVERY]:
        raise RecoveryKeyForeign
    return PartyId(party)


def _settings(config: Config, known: Catalogue) -> Settings:
    periods = Periods(
        checkpoint_ms=config.checkpoint_seconds * 1000,
        keepalive_ms=config.keepalive_seconds * 1000,
        cosign_ms=config.quantum_seconds * 1000,
        ratchet_ms=config.ratchet_seconds * 1000,
    )
    slow = bool(config.folder_watch or config.mail_address)
    return Settings(periods, config.padded, config.attachments_mib_max << 20, config.watched, known, slow)
