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

REMEDIES: Final = {
    "row-damaged": "let the station serve: the other side is asked for what is lost; if it stays so, restore the newest"
    " backup; replace the disk"
}
"""What mends a line on which nothing is signed, by why; else it was set back."""

SET_BACK: Final = "find out which machine or backup this is; then `parley restore`"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: a stable name, a sentence, and what mends it."""

    code: str
    sentence: str
    remedy: str


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
    options.station(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Examine everything, and say all that is found."""
    folder = reach.folder_of(args).opened()
    patient = _examined(folder)
    findings = [finding for examination in EXAMINATIONS for finding in examination(patient)]
    if args.json:
        found = [{"code": one.code, "sentence": one.sentence, "remedy": one.remedy} for one in findings]
        voice.give_json({"station": str(folder.path), "serving": patient.status is not None, "findings": found})
    else:
        for one in findings:
            voice.give(f"{one.code}: {one.sentence}")
            voice.hint(one.remedy)
        serving = "serving" if patient.status is not None else "not serving"
        voice.say(f"{len(findings)} findings; the station is {serving}" if findings else f"nothing wrong; {serving}")
    return Exit.FOUND if findings else Exit.DONE


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
    from parley.service.damage import damage, newest_own
    from parley.service.storing import open_store

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
        said = f"this machine's clock says {spoken.time(patient.now_seconds)}"
        yield Finding("clock-wrong", said, "set the clock; a time server or a watch will do")
    elif patient.newest_seconds > patient.now_seconds + AHEAD_SECONDS_MAX:
        ahead = spoken.span(patient.newest_seconds - patient.now_seconds)
        said = f"our own newest entry lies {ahead} ahead of this machine's clock"
        yield Finding("clock-behind", said, "set the clock; order does not rest on it, but releases and times do")


def disk(patient: Patient) -> Iterator[Finding]:
    """A disk that is nearly full."""
    free = shutil.disk_usage(patient.folder.path).free
    if free < DISK_BYTES_MIN:
        yield Finding(
            "disk-full", f"{free >> 20} MiB are free where the record lies", "make room, or move the station's folder"
        )


def store(patient: Patient) -> Iterator[Finding]:
    """Stored bytes that are no longer what was written."""
    remedy = "replace the disk; what is damaged of the record the other side can give back; else restore a backup"
    yield from (Finding("store-damaged", said, remedy) for said in patient.damage)


def secrecy(patient: Patient) -> Iterator[Finding]:
    """Files that others than their owner can reach."""
    folder = patient.folder
    wanted = [folder.path, folder.keys, folder.root_key, folder.recovery_key, folder.record, folder.officers]
    wanted += sorted(folder.officers.glob("*.key")) if folder.officers.is_dir() else []
    for path in wanted:
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            mode = "700" if path.is_dir() else "600"
            yield Finding("others-can-read", f"others on this machine can reach {path}", f"chmod {mode} {path}")


def keys(patient: Patient) -> Iterator[Finding]:
    """Keys that lie where they should not, or are missing."""
    folder = patient.folder
    if not folder.keys.is_file():
        yield Finding(
            "key-missing", f"{folder.keys} is not there", "put your copy of it there; without it nothing opens"
        )
    if folder.root_key.exists():
        remedy = (
            f"move {folder.root_key} to a machine or a safe of its own; cards are signed there (`parley card sign`)"
        )
        yield Finding("root-beside", "the root key lies beside the station", remedy)
    if folder.recovery_key.exists():
        remedy = f"move {folder.recovery_key} into a safe, in another place than the backups"
        yield Finding("recovery-beside", "the recovery key lies beside the station", remedy)
    for path in sorted(folder.officers.glob("*.key")) if folder.officers.is_dir() else []:
        yield Finding("officer-beside", f"an officer's key file lies here: {path.name}", "give it to him; keep no copy")


def settings(patient: Patient) -> Iterator[Finding]:
    """Settings that `serve` would refuse, or that cannot work."""
    from parley.service import bearers_trial, hardware
    from parley.service.config import BadConfig, settings_in

    try:
        config = settings_in(patient.folder)
    except BadConfig as bad:
        yield Finding(bad.code, bad.sentence, bad.hint)
        return
    if config.folder_watch and not Path(config.folder_watch).is_dir():
        said = f"the folder to be watched is not there: {config.folder_watch}"
        yield Finding("folder-absent", said, "mount or make it, or change folder_watch in station.toml")
    if patient.status is None:
        for address in filter(None, map(str.strip, config.tcp_listen.split(","))):
            yield from _listens(address)
    if config.relay_address:
        yield from _relays(config)
    for fault in bearers_trial.faults(config, serving=patient.status is not None):
        yield Finding(fault.code, fault.sentence, fault.remedy)
    yield from (Finding(one.code, one.sentence, one.hint) for one in hardware.faults(config))


def rest(patient: Patient) -> Iterator[Finding]:
    """A station that serves and rests."""
    if patient.status is not None and patient.status["trouble"]:
        remedy = "mend that; the station looks again by itself, save after a wrong PIN: then start it anew"
        yield Finding("station-rests", f"the station says and takes nothing: {patient.status['trouble']}", remedy)


def ways(patient: Patient) -> Iterator[Finding]:
    """Ways to the other sides that are down, and what else a serving station complains of."""
    if patient.status is None:
        return
    for way in patient.status["bearers"]:
        if way["state"] == "down":
            said = f"{way['bearer']} to {way['address']} is down: {way['error'] or 'no reason is known'}"
            yield Finding(
                "way-down", said, "see cable, address and port; else `parley carry out`, or their other contacts"
            )
    for channel in patient.status["channels"]:
        named = spoken.name(channel["name"])
        if not channel["verified"]:
            remedy = "compare the six words: `parley enrol finish` shows them"
            yield Finding("channel-unverified", f"the words with {named} were never compared", remedy)
        if channel["phase"] in ("quarantine", "recovering"):
            remedy = "call them; it goes on by itself when their station answers, or bring a stick"
            yield Finding("channel-quarantine", f"restored, and {named} has not answered yet", remedy)
        for line in channel["lines"]:
            if line["stopped"]:
                remedy = REMEDIES.get(line["stopped"], SET_BACK)
                yield Finding(line["stopped"], f"this station signs nothing on a line with {named}", remedy)
            if line["forked"]:
                remedy = "call them; `parley record export` holds the proof"
                yield Finding("log-forked", f"{named} signed two histories", remedy)


def dates(patient: Patient) -> Iterator[Finding]:
    """What ends soon, and the database that the settings name."""
    from parley.service.config import BadConfig, settings_in

    with suppress(BadConfig):  # told by `settings`
        config = settings_in(patient.folder)
        yield from (Finding(*told) for told in doctor_dates.database(config))
        yield from (Finding(*told) for told in doctor_dates.certificates(config, patient.now_seconds))
    if patient.status is not None:
        yield from (Finding(*told) for told in doctor_dates.renewals(patient.status["channels"]))


def sign_on(patient: Patient) -> Iterator[Finding]:
    """A single sign-on by which nobody could come in, or soon will not."""
    from parley.service.config import BadConfig, settings_in

    with suppress(BadConfig):  # told by `settings`
        config = settings_in(patient.folder)
        if config.oidc_issuer:
            yield from _signs_on(config, patient.now_seconds)


def _signs_on(config: Config, now_seconds: int) -> Iterator[Finding]:
    try:
        from parley.service.sign_on_trial import faults
    except ModuleNotFoundError:
        from parley.service.requests_sign_on import SignOnAbsent

        yield Finding(SignOnAbsent.code, str(SignOnAbsent.__doc__), SignOnAbsent.hint)
        return
    for fault in asyncio.run(faults(config, now_seconds)):
        yield Finding(fault.code, fault.sentence, fault.remedy)


def _relays(config: Config) -> Iterator[Finding]:
    """A relay of calls that cannot be started: seen by starting one."""
    from parley.service.relay_trial import why_not

    remedy = "see [relay] in station.toml: the address is one of this machine's, and the ports are free"
    try:
        if why := asyncio.run(why_not(config)):
            yield Finding("relay-down", f"a relay for calls cannot be started: {why}", remedy)
    except ParleyError as error:
        yield Finding(error.code, error.sentence, error.hint)


def _listens(address: str) -> Iterator[Finding]:
    from parley.bearers.sockets import parse_address

    try:
        host, port = parse_address(address)
        with socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET):
            return
    except ParleyError as error:
        yield Finding(error.code, error.sentence, error.hint)
    except OSError as error:
        said = f"cannot listen at {address}: {error.strerror}"
        yield Finding("listen-failed", said, "see who uses the port, or change tcp_listen in station.toml")


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
