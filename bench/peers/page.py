"""Writes docs/peers.md and its plot from the kept results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

from bench.peers import plot
from bench.peers.judging import Results, judged
from bench.peers.kinds import BY_NAME
from bench.peers.machine import QUIET, Json

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = ROOT / "docs" / "peers.md"
PLOT: Final = ROOT / "docs" / "images" / "peers.svg"

HOW: Final = """## How

Two servers of each kind stand on one machine, in a network of their own in which nobody else speaks. They knew each
other and had spoken before. Every kind says the same sentences, reports of a watch, half of them English and half
Chinese, no two alike.

* **Messages a second**: {in_flight} under way at one time, until the sender knows of each and the other side holds all
  of them. What Synapse's sender waits for is its own server, and the end is counted in the other one's database.
* **Receipt**: one message at a time, from handing it over until the sender knows what the second table names.
* **Bytes**: the payload of TCP on the servers' port, both ways, TLS and acknowledgements included. *Warm*: a message on
  a connection that stands, one after the other. *Cold*: from the start of both servers to three seconds after the first
  message.
* **Processor**: what a message takes of the cores with {in_flight} under way: both servers, databases, the sender and
  whoever answers. It depends little on what others do.
* **Memory**: the receiving server's own share (PSS), some seconds after its first message. Synapse's database server
  comes on top.
* **Others**: what share of the cores other programs used, at most, in the runs that count. Above {quiet:.0%} a figure
  is noisy.
* Parley's and the floor's sender is in the station's process, as LXMF's is a library in its user's; those of Prosody
  and Synapse are clients that ask a server. *Asked over its socket* is Parley with a sender in a process of its own. An
  officer's release is signed before the clock starts: the peers have nothing like it.
* *Compressing nothing* is the same with texts sent as they are.
* LXMF keeps neither what is sent nor what comes. Its users here have it write both to the disk: the sender before it
  hands a message over, the reader when it comes.
* Prosody's servers do not wait to fill packets (no Nagle), which is not its default and is quicker. Synapse knows no
  limits and no presence; nothing of it is encrypted from end to end.
* Between handing a message over and knowing that it is held, Parley and the floor wait for three durable writes, one
  after the other: the message at the sender, the message at the receiver, the receipt at the sender
  ([what a message waits for](decisions/latency.md)). LXMF, as it is used here, waits for one, at the sender.
* The floor signs, stores, sends, verifies, stores and receipts, and does nothing else
  ([bench/floor.py](../bench/floor.py)).
"""


def write(results: Results) -> None:
    """Both files."""
    PAGE.write_text(page(results), encoding="utf-8")
    PLOT.write_text(plot.plot(results), encoding="utf-8")


def page(results: Results) -> str:
    """The page."""
    in_flight = max((line["in_flight"] for line in results.values()), default=0)
    parts = (
        "# Beside its peers\n",
        "Made by `make bench-peers` from [what it measured](../bench/peers/results.jsonl), where every run stands.\n",
        *_when(results),
        "![Messages a second, receipt and bytes of Parley, its peers and the floor](images/peers.svg)\n",
        _table(FIGURES, map(_figures, results.items())),
        "## What a confirmation says\n",
        _table(GUARANTEES, _guarantees(results)),
        "## Wanted and measured\n",
        _table(("", "wanted", "measured", ""), _wanted(results)),
        HOW.format(in_flight=in_flight, quiet=QUIET),
        "## Versions\n",
        _table(("", "versions", "measured"), map(_versions, results.items())),
    )
    return "\n".join(parts)


FIGURES: Final = (
    "",
    "messages a second",
    "receipt, p50",
    "p99",
    "longest",
    "bytes warm, English",
    "Chinese",
    "cold",
    "processor",
    "idle memory",
    "others",
    "lacks",
)
GUARANTEES: Final = (
    "",
    "the sender waits for",
    "signed",
    "stored before it is confirmed",
    "forced to the disk before it is confirmed",
)


def noise(line: Json) -> float:
    """What others used at most in the runs that count: the quiet ones, or all of them."""
    shares = []
    for figure in ("throughput", "latency"):
        runs = [run["noise"] for run in line.get(figure, {"runs": ()})["runs"]]
        shares += [share for share in runs if share <= QUIET] or runs
    return max(shares, default=0.0)


def _when(results: Results) -> Iterator[str]:
    runs = sorted({line["run"] for line in results.values()})
    if not runs:
        return
    machine = next(iter(results.values()))["machine"]
    what = f"on {machine['cores']} cores ({machine['processor']}, {machine['system']}, Python {machine['python']})"
    began = f"One run, begun {_moment(runs[0])}" if len(runs) == 1 else f"Runs begun {', '.join(map(_moment, runs))}"
    yield f"{began}, {what}.\n"
    if any(line["quick"] for line in results.values()):
        yield "Quick: fewer messages than in a whole run, and of Synapse one run.\n"
    most = max(map(noise, results.values()))
    if most > QUIET:
        yield f"**Noisy**: other programs used up to {most:.0%} of the cores meanwhile. Such figures say little.\n"


def _figures(row: tuple[str, Json]) -> Sequence[str]:
    name, line = row
    kind, late = BY_NAME[name], line.get("latency")
    rate = f"{line['throughput']['messages_per_second']:,.0f}" if late else "–"
    times = [f"{late[one]:,.1f} ms" for one in ("p50_ms", "p99_ms", "max_ms")] if late else ["–"] * 3
    warm = [f"{line['warm'][language]['bytes']:,.0f}" for language in ("en", "zh")]
    cold, memory = f"{line['cold']['bytes']:,}", f"{line['memory']['pss_mb']:.0f} MB"
    others = f"{noise(line):.0%}" if late else "–"
    work = line.get("throughput", {}).get("processor_ms")  # lines that were kept earlier have none
    worked = "–" if work is None else f"{work:,.2f} ms"
    return kind.title, rate, *times, *warm, cold, worked, memory, others, kind.guarantee.lacks


def _guarantees(results: Results) -> Iterator[Sequence[str]]:
    """A row for all kinds that guarantee the same."""
    for given, kinds in groupby((BY_NAME[name] for name in results), key=lambda kind: kind.guarantee):
        yield "; ".join(kind.title for kind in kinds), given.confirms, given.signed, given.stores, given.durable


def _wanted(results: Results) -> Iterator[Sequence[str]]:
    for one in judged(results):
        yield one.what, one.wanted, one.measured, "met" if one.met else "**not met**"


def _versions(row: tuple[str, Json]) -> Sequence[str]:
    name, line = row
    versions = ", ".join(f"{what} {version}" for what, version in line["versions"].items())
    return BY_NAME[name].title, versions, _moment(line["run"])


def _moment(run: str) -> str:
    return run.replace("T", " ")[:16] + " UTC"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) + "\n"
