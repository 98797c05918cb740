"""What was wanted of Parley beside its peers, and what the kept results say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bench.peers.kinds import BY_NAME, FLOOR, PARLEY, Kind
from bench.peers.machine import Json

Results = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Judged:
    """A figure that was wanted, and the one that was measured."""

    what: str
    wanted: str
    measured: str
    met: bool


def judged(results: Results) -> list[Judged]:
    """Every figure for which there are results."""
    return [one for measure in MEASURES for one in measure(results)]


def rate(line: Json) -> float:
    """Messages a second."""
    return float(line["throughput"]["messages_per_second"])


def half(line: Json) -> float:
    """The median until the sender knows, in ms."""
    return float(line["latency"]["p50_ms"])


def warm_bytes(line: Json) -> float:
    """A message on a connection that stands, the mean of both languages."""
    return sum(float(one["bytes"]) for one in line["warm"].values()) / len(line["warm"])


def _faster_than_synapse(results: Results) -> Iterator[Judged]:
    for name, ours, theirs in _best(results, lambda kind: kind.pair == "synapse", rate, max):
        times = ours / theirs
        what = f"messages a second, of those of {BY_NAME[name].title}"
        yield Judged(what, "≥ 50 times", f"{times:.0f} times ({ours:,.0f} of {theirs:,.0f})", times >= 50)


def _faster_than_storing(results: Results) -> Iterator[Judged]:
    for name, ours, theirs in _best(results, lambda kind: kind.guarantee.stores_first, rate, max):
        times = ours / theirs
        what = f"of those of the fastest peer that stores before it confirms ({BY_NAME[name].title})"
        yield Judged(what, "≥ 2 times", f"{times:.1f} times ({ours:,.0f} of {theirs:,.0f})", times >= 2)


def _sooner(results: Results) -> Iterator[Judged]:
    """Beside every peer, and beside those that store first."""
    sets: tuple[tuple[str, Callable[[Kind], bool]], ...] = (
        ("receipt, p50, beside the soonest peer", lambda _: True),
        ("the same, beside the soonest peer that stores first", lambda kind: kind.guarantee.stores_first),
    )
    for what, fits in sets:
        for name, ours, theirs in _best(results, fits, half, min):
            figures = f"{ours:.1f} ms; {BY_NAME[name].title}: {theirs:.1f} ms"
            yield Judged(what, "below it", figures, ours < theirs)


def _never_late(results: Results) -> Iterator[Judged]:
    if PARLEY in results:
        late = float(results[PARLEY]["latency"]["p99_ms"])
        yield Judged("receipt, p99", "≤ 10 ms", f"{late:.1f} ms", late <= 10)


def _smaller(results: Results) -> Iterator[Judged]:
    for name, ours, theirs in _best(results, lambda kind: kind.pair == "lxmf", warm_bytes, min):
        share = ours / theirs
        what = f"bytes a message, of those of {BY_NAME[name].title}"
        yield Judged(what, "≤ 0.70", f"{share:.2f} ({ours:.0f} of {theirs:.0f})", share <= 0.7)


def _near_the_floor(results: Results) -> Iterator[Judged]:
    if PARLEY in results and FLOOR in results:
        ours, floor = rate(results[PARLEY]), rate(results[FLOOR])
        figures = f"{ours / floor:.2f} ({ours:,.0f} of {floor:,.0f})"
        yield Judged("messages a second, of those of the floor", "≥ 0.5", figures, ours / floor >= 0.5)


def _best(
    results: Results, fits: Callable[[Kind], bool], figure: Callable[[Json], float], choose: Callable[..., str]
) -> Iterator[tuple[str, float, float]]:
    """The hardest of the peers that fit: its name, our figure, its figure; nothing where somebody is missing."""
    peers = [name for name in results if not BY_NAME[name].ours and fits(BY_NAME[name])]
    if peers and PARLEY in results:
        name = choose(peers, key=lambda name: figure(results[name]))
        yield name, figure(results[PARLEY]), figure(results[name])


MEASURES: Final[tuple[Callable[[Results], Iterator[Judged]], ...]] = (
    _faster_than_synapse,
    _faster_than_storing,
    _sooner,
    _never_late,
    _smaller,
    _near_the_floor,
)
