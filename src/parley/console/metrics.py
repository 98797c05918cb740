"""What a side's own watching of its machines may read: whether the console lives, and numbers in OpenMetrics' text.

Numbers and ids alone: nothing of what was said, and no names.  Of a divided station each process tells of its own
share, so that nothing is told twice; of what all of them see they tell alike, under the station's id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from parley.service.client import SILENT
from parley.service.requests import answering
from parley.wire.errors import Trouble

if TYPE_CHECKING:
    from parley.console.console import Console

Json = dict[str, Any]

TYPE: Final = "application/openmetrics-text; version=1.0.0; charset=utf-8"
TRAIL_DIGITS: Final = 12
"""Hexadecimal digits of a hash in one number: whoever collects numbers keeps 53 bits of each."""

TRAIL_PARTS: Final = 3
"""Numbers of one hash: of 144 bits nobody finds another row that has the same."""

Row = tuple[Mapping[str, str], float]


def health(console: Console) -> Json:
    """Whether it answers, and in time."""
    return {"status": "late" if console.gate.late_seconds > 1 else "ok"}


async def metrics(console: Console) -> str:
    """Every number, as OpenMetrics 1.0 writes them."""
    status = await answering.answer_here(console.service, "status", {})
    hooks = (await answering.answer_here(console.service, "webhooks", {}))["webhooks"]
    lines: list[str] = []
    for name, kind, about, rows in (
        *_of_console(console),
        *_of_machine(status["machine"]),
        *_of_shares(console, await _silent(console)),
        *_of_station(status),
        *_of_trail(status["trail"]),
        *_of_ways(status["bearers"]),
        *_of_webhooks(hooks),
    ):
        lines += [f"# TYPE {name} {kind}", f"# HELP {name} {about}"]
        lines += [
            f"{name}{'_total' if kind == 'counter' else ''}{_labels(labels)} {_written(value)}"
            for labels, value in rows
        ]
    return "\n".join([*lines, "# EOF", ""])


def _of_console(console: Console) -> Iterator[tuple[str, str, str, Iterable[Row]]]:
    gate = console.gate
    passed = [({"sort": sort.value}, count) for sort, count in gate.passed.items()]
    away = [({"code": code}, count) for code, count in gate.turned_away.items()]
    yield "parley_console_requests", "counter", "Requests that were let in.", passed
    yield "parley_console_turned_away", "counter", "Requests that were not.", away
    yield "parley_console_under_way", "gauge", "Requests that are being answered.", [({}, gate.under_way)]
    yield "parley_console_late_seconds", "gauge", "How far the station's loop is behind.", [({}, gate.late_seconds)]
    yield "parley_console_streams", "gauge", "Live streams that are open.", [({}, len(console.live.watchers))]
    yield "parley_console_sessions", "gauge", "Sessions that are open.", [({}, len(console.sessions))]


def _of_machine(machine: Json) -> Iterator[tuple[str, str, str, Iterable[Row]]]:
    yield "parley_disk_free_bytes", "gauge", "Room where the station's folder lies.", [({}, machine["disk_free_bytes"])]
    end = machine["console_certificate_end"]
    about = "When the console's certificate ends, since 1970."
    yield "parley_console_certificate_end_seconds", "gauge", about, [({}, end)] if end is not None else []


async def _silent(console: Console) -> int | None:
    """How many shares no process answers for; None where the database does not tell."""
    with suppress(Trouble):
        return len((await console.ask("watch show")).get(SILENT, ()))
    return None


def _of_shares(console: Console, silent: int | None) -> Iterator[tuple[str, str, str, Iterable[Row]]]:
    share, station = console.service.vault.share, {"station": console.service.party.hex()}
    yield "parley_share", "gauge", "The share of the station that this process serves.", [(station, share)]
    about = "Shares of this station that no process answers for."
    yield "parley_shares_silent", "gauge", about, [] if silent is None else [(station, silent)]


def _of_station(status: Json) -> Iterator[tuple[str, str, str, Iterable[Row]]]:
    channels = [({"channel": one["channel"]}, one) for one in status["channels"]]
    lines = [({"line": line["line"]}, line) for _, one in channels for line in one["lines"]]
    heard = [(label, one["heard_seconds_ago"]) for label, one in channels if one["heard_seconds_ago"] is not None]
    yield "parley_alarms_shown", "gauge", "Alarms that the watch is shown.", [({}, len(status["alarms"]))]
    yield "parley_resting", "gauge", "Whether the station rests, as its store fails.", [({}, bool(status["trouble"]))]
    for name, about, key in (
        ("parley_lines_stopped", "Lines on which nothing is signed.", "stopped"),
        ("parley_lines_forked", "Lines of which the other side signed two histories.", "forked"),
    ):
        yield name, "gauge", about, [({}, sum(bool(line[key]) for _, line in lines))]
    states = [one["state"] for one in status["relays"]]
    relays = [({"state": state}, states.count(state)) for state in ("none", "starting", "up", "down")]
    yield "parley_relays", "gauge", "Relays of calls.", relays
    again = sum(one["round"] for one in status["relays"])
    yield "parley_relay_restarts", "gauge", "How often relays of running calls were begun again.", [({}, again)]
    yield "parley_unknown_datagrams", "counter", "Datagrams of nobody.", [({}, status["unknown_datagrams"])]
    yield "parley_heard_age_seconds", "gauge", "Since the other side was heard last.", heard
    for name, about, key in (
        ("parley_waiting_frames", "Frames that wait to be sent.", "waiting_frames"),
        ("parley_channel_verified", "Whether the words were compared.", "verified"),
    ):
        yield name, "gauge", about, [(label, one[key]) for label, one in channels]
    for name, about, key in (
        ("parley_own_entries", "Entries of ours.", "own_entries"),
        ("parley_own_held", "Entries of ours for which there is a receipt.", "own_held"),
        ("parley_other_entries", "Entries of theirs that are here.", "other_entries"),
        ("parley_other_missing", "Entries of theirs that are not here yet.", "other_missing"),
    ):
        yield name, "gauge", about, [(label, one[key]) for label, one in lines]


def _of_trail(trails: Iterable[Json]) -> Iterator[tuple[str, str, str, Iterable[Row]]]:
    """Where the audit trail ends, so that whoever collects this knows it when somebody has cut it."""
    sizes, parts = list[Row](), list[Row]()
    for one in trails:
        sizes.append(({"share": str(one["share"])}, one["rows"]))
        digits = [one["newest"][at : at + TRAIL_DIGITS] for at in range(0, TRAIL_PARTS * TRAIL_DIGITS, TRAIL_DIGITS)]
        parts += (
            ({"share": str(one["share"]), "part": str(place)}, int(part, 16)) for place, part in enumerate(digits, 1)
        )
    yield "parley_trail_rows", "gauge", "Rows of the audit trail.", sizes
    yield "parley_trail_newest", "gauge", "The first 36 digits of its newest row's hash, twelve in each part.", parts


def _of_ways(ways: Iterable[Json]) -> Iterator[tuple[str, str, str, Iterable[Row]]]:
    """Each way by its place among those of all channels: addresses are no numbers."""
    told = [
        ({"channel": one["channel"], "bearer": one["bearer"], "way": str(place)}, one) for place, one in enumerate(ways)
    ]
    for name, about, key, unit in (
        ("parley_bearer_lives", "Whether the way is known to work.", "lives", 1),
        ("parley_bearer_proof_age_seconds", "Since it was last known to work.", "proof_seconds_ago", 1),
        ("parley_bearer_waiting_datagrams", "What the bearer has not taken yet.", "waiting", 1),
        ("parley_bearer_loss_ratio", "What of the things asked by it alone was not answered in time.", "loss", 1),
        ("parley_bearer_delay_seconds", "How long the last answer took.", "delay_ms", 1_000),
    ):
        yield name, "gauge", about, [(label, one[key] / unit) for label, one in told if one[key] is not None]


def _of_webhooks(hooks: Iterable[Json]) -> Iterator[tuple[str, str, str, Iterable[Row]]]:
    told = [({"webhook": one["id"]}, one) for one in hooks]
    waiting = [(label, one["waiting"]) for label, one in told]
    yield "parley_webhook_waiting", "gauge", "What an address is still to be told.", waiting
    given_up = [(label, one["given_up"]) for label, one in told]
    yield "parley_webhook_given_up", "counter", "What it will not be told, because too much waited.", given_up


def _labels(labels: Mapping[str, str]) -> str:
    told = ",".join(f'{name}="{value}"' for name, value in labels.items())
    return f"{{{told}}}" if told else ""


def _written(value: float) -> str:
    """Whole numbers in full: a time or a size in six digits is wrong by hours or by gigabytes."""
    return str(int(value)) if value == int(value) else f"{value:g}"
