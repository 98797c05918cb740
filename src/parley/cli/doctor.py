"""`parley doctor`: look for what is wrong with a station and its machine, with a remedy for each finding."""

from __future__ import annotations

import argparse
import asyncio
import shutil
import socket
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from parley.cli import doctor_dates, options, reach, spoken, voice
from parley.cli.codes import Exit
from parley.exchange.lines import ROW_DAMAGED
from parley.service.doctor.findings import Finding, found, refused
from parley.service.doctor.words import SAID
from parley.wire.errors import ParleyError

if TYPE_CHECKING:
    from parley.service.config import Config
    from parley.service.folder import StationFolder

Json = dict[str, Any]

CLOCK_SECONDS_MIN: Final = 1_767_225_600
"""2026-01-01: this program is younger than that."""

AHEAD_SECONDS_MAX: Final = 300
"""By how much the newest entry of our own may lie ahead of this clock."""

DISK_BYTES_MIN: Final = 1 << 30

LANGUAGES: Final = ("en", "zh")


@dataclass(frozen=True, slots=True)
class Patient:
    """What is examined: the folder, and, if it serves, what the station says of itself."""

    folder: StationFolder
    status: Json | None
    damage: list[str]
    newest_seconds: int
    """When our newest entry was made, as it says itself."""

    now_seconds: int


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("doctor", help="what is wrong, and what mends it", description=__doc__.split(": ", 1)[1])
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="of findings and remedies (en)")
    options.station(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Examine everything, and say all that is found."""
    folder = reach.folder_of(args).opened()
    patient = _examined(folder)
    findings = [finding for examination in EXAMINATIONS for finding in examination(patient)]
    told = [(one.code, *_told(one, args.language)) for one in findings]
    if args.json:
        listed = [{"code": code, "sentence": sentence, "remedy": remedy} for code, sentence, remedy in told]
        voice.give_json({"station": str(folder.path), "serving": patient.status is not None, "findings": listed})
    else:
        for code, sentence, remedy in told:
            voice.give(f"{code}: {sentence}")
            voice.hint(remedy)
        state = SAID["not-serving" if patient.status is None else "serving"][args.language]
        voice.say(SAID["found" if findings else "nothing"][args.language].format(count=len(findings), state=state))
    return Exit.FOUND if findings else Exit.DONE


def _told(one: Finding, language: str) -> tuple[str, str]:
    """Its sentence and its remedy in a language."""
    if language == "en":
        return one.sentence, one.remedy
    if one.chinese is not None:
        return one.chinese
    from parley.console.words import said

    return said(language, one.sentence), said(language, one.remedy)


# -- what is examined --------------------------------------------------------------------------------------------------


def _examined(folder: StationFolder) -> Patient:
    from parley.service import client
    from parley.service.entropy import now

    status = asyncio.run(client.ask(folder.socket, "status", {}))
    if status is not None:
        answer = asyncio.run(client.ask(folder.socket, "damage", {})) or {"damage": [], "newest": 0}
        return Patient(folder, status, answer["damage"], answer["newest"], now() // 1000)
    damage, newest = _look_into(folder)
    return Patient(folder, None, damage, newest, now() // 1000)


def _look_into(folder: StationFolder) -> tuple[list[str], int]:
    """What is damaged in the store of a station that does not serve; the time of its own newest entry."""
    from parley.service.config import settings_in
    from parley.service.doctor.damage import damage, newest_own
    from parley.service.record.storing import open_store

    try:
        store = open_store(folder, settings_in(folder))
    except ParleyError as error:
        return [error.sentence], 0
    try:
        return damage(store, voice.Progress()), newest_own(store)
    finally:
        store.close()


# -- examinations ------------------------------------------------------------------------------------------------------


def clock(patient: Patient) -> Iterator[Finding]:
    """A clock that stands in the past, or before our own newest entry."""
    if patient.now_seconds < CLOCK_SECONDS_MIN:
        yield found("clock-wrong", time=doctor_dates.day(patient.now_seconds))
    elif patient.newest_seconds > patient.now_seconds + AHEAD_SECONDS_MAX:
        yield found("clock-behind", ahead=spoken.span(patient.newest_seconds - patient.now_seconds))


def disk(patient: Patient) -> Iterator[Finding]:
    """A disk that is nearly full."""
    free = shutil.disk_usage(patient.folder.path).free
    if free < DISK_BYTES_MIN:
        yield found("disk-full", free_mib=free >> 20)


def store(patient: Patient) -> Iterator[Finding]:
    """Stored bytes that are no longer what was written."""
    yield from (found("store-damaged", damage=damage) for damage in patient.damage)


def secrecy(patient: Patient) -> Iterator[Finding]:
    """Files that others than their owner can reach."""
    folder = patient.folder
    wanted = [folder.path, folder.keys, folder.root_key, folder.recovery_key, folder.record, folder.officers]
    wanted += sorted(folder.officers.glob("*.key")) if folder.officers.is_dir() else []
    for path in wanted:
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            yield found("others-can-read", path=path, mode="700" if path.is_dir() else "600")


def keys(patient: Patient) -> Iterator[Finding]:
    """Keys that lie where they should not, or are missing."""
    folder = patient.folder
    if not folder.keys.is_file():
        yield found("key-missing", path=folder.keys)
    for code, path in (("root-beside", folder.root_key), ("recovery-beside", folder.recovery_key)):
        if path.exists():
            yield found(code, path=path)
    for path in sorted(folder.officers.glob("*.key")) if folder.officers.is_dir() else []:
        yield found("officer-beside", file=path.name)


def settings(patient: Patient) -> Iterator[Finding]:
    """Settings that `serve` would refuse, or that cannot work."""
    from parley.service.config import BadConfig, settings_in
    from parley.service.doctor import bearers as bearers_trial
    from parley.service.keys import hardware

    try:
        config = settings_in(patient.folder)
    except BadConfig as bad:
        yield refused(bad)
        return
    if config.folder_watch and not Path(config.folder_watch).is_dir():
        yield found("folder-absent", path=config.folder_watch)
    if patient.status is None:
        for address in filter(None, map(str.strip, config.tcp_listen.split(","))):
            yield from _listens(address)
    else:
        yield from bearers_trial.one_sided(config, patient.status["channels"])
    if config.relay_address:
        yield from _relays(config)
    yield from bearers_trial.faults(config, serving=patient.status is not None)
    yield from map(refused, hardware.faults(config))


def rest(patient: Patient) -> Iterator[Finding]:
    """A station that serves and rests."""
    if patient.status is not None and patient.status["trouble"]:
        yield found("station-rests", why=patient.status["trouble"])


def ways(patient: Patient) -> Iterator[Finding]:
    """Ways to the other sides that are down, and what else a serving station complains of."""
    if patient.status is None:
        return
    for way in patient.status["bearers"]:
        if way["state"] == "down":
            why = way["error"] or "no reason is known"
            yield found("way-down", bearer=way["bearer"], address=way["address"], why=why)
    for channel in patient.status["channels"]:
        name = spoken.name(channel["name"])
        if not channel["verified"]:
            yield found("channel-unverified", name=name)
        if channel["phase"] in ("quarantine", "recovering"):
            yield found("channel-quarantine", name=name)
        for line in channel["lines"]:
            if line["stopped"]:
                words = "line-damaged" if line["stopped"] == ROW_DAMAGED else "line-stopped"
                yield found(line["stopped"], words, name=name)
            if line["forked"]:
                yield found("log-forked", name=name)


def dates(patient: Patient) -> Iterator[Finding]:
    """What ends soon, and the database that the settings name."""
    from parley.service.config import BadConfig, settings_in

    with suppress(BadConfig):  # told by `settings`
        config = settings_in(patient.folder)
        yield from doctor_dates.database(config)
        yield from doctor_dates.certificates(config, patient.now_seconds)
    if patient.status is not None:
        yield from doctor_dates.renewals(patient.status["channels"])


def sign_on(patient: Patient) -> Iterator[Finding]:
    """A single sign-on by which nobody could come in, or soon will not."""
    from parley.service.config import BadConfig, settings_in

    with suppress(BadConfig):  # told by `settings`
        config = settings_in(patient.folder)
        if config.oidc_issuer:
            yield from _signs_on(config, patient.now_seconds)


def _signs_on(config: Config, now_seconds: int) -> Iterator[Finding]:
    try:
        from parley.service.doctor.sign_on import faults
    except ModuleNotFoundError:
        from parley.service.requests.sign_on import SignOnAbsent

        yield Finding(SignOnAbsent.code, SignOnAbsent.meaning(), SignOnAbsent.hint)
        return
    yield from asyncio.run(faults(config, now_seconds))


def _relays(config: Config) -> Iterator[Finding]:
    """A relay of calls that cannot be started: seen by starting one."""
    from parley.service.doctor.relay import why_not

    try:
        if why := asyncio.run(why_not(config)):
            yield found("relay-down", why=why)
    except ParleyError as error:
        yield refused(error)


def _listens(address: str) -> Iterator[Finding]:
    from parley.bearers.sockets import parse_address

    try:
        host, port = parse_address(address)
        with socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET):
            return
    except ParleyError as error:
        yield refused(error)
    except OSError as error:
        yield found("listen-failed", address=address, why=error.strerror)


EXAMINATIONS: Final[tuple[Callable[[Patient], Iterator[Finding]], ...]] = (
    settings,
    clock,
    disk,
    store,
    secrecy,
    keys,
    rest,
    ways,
    dates,
    sign_on,
)
