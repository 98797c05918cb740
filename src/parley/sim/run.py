"""Many worlds, one after the other on every core; a world that fails is told at once, with how to see it again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import cpu_count, get_context

from parley.sim.world import Outcome, run_seed


def run_seeds(first: int, count: int, trace: bool, report: Callable[[str], None]) -> int:  # noqa: FBT001 - the tool's switch
    """Run the worlds of `count` seeds from `first` on; the number of those that failed.

    Each failing seed is reported as soon as its turn comes, with what went wrong in its world and how to replay it;
    with `trace`, every world is told event by event.
    """
    failed = entries = faults = 0
    slowest = (0, first)
    with _worlds(first, count, trace=trace) as outcomes:
        for outcome in outcomes:
            failed += bool(outcome.failure)
            entries += outcome.entries
            faults += sum(number for _, number in outcome.struck)
            slowest = max(slowest, (outcome.healed_ms, outcome.seed))
            for line in told(outcome) if outcome.failure or trace else ():
                report(line)
    report(f"{count} worlds from seed {first}, {failed} failed; {entries} entries, {faults} faults")
    report(f"slowest to agree after the storm: seed {slowest[1]}, {slowest[0] / 1000:.1f} s")
    return failed


def told(outcome: Outcome) -> Iterator[str]:
    """A world in words: its seed first."""
    yield f"seed {outcome.seed}: {'FAILED ' + outcome.failure if outcome.failure else 'well'}"
    yield f"  faults: {outcome.faults.told()}"
    yield f"  world: {outcome.kind}"
    yield f"  struck: {', '.join(f'{kind} {number}' for kind, number in outcome.struck if number)}"
    yield f"  replay: parley sim --seed {outcome.seed} --trace"
    yield from (f"  {line}" for line in outcome.trace)


@contextmanager
def _worlds(first: int, count: int, *, trace: bool) -> Iterator[Iterator[Outcome]]:
    """The outcomes in the order of their seeds, on as many cores as there are."""
    seeds = range(first, first + count)
    if count < 4:
        yield (run_seed(seed, trace=trace) for seed in seeds)
        return
    with ProcessPoolExecutor(cpu_count(), get_context("spawn")) as pool:
        yield pool.map(_run, seeds, [trace] * count, chunksize=min(16, -(-count // cpu_count())))


def _run(seed: int, trace: bool) -> Outcome:  # noqa: FBT001 - called by position
    return run_seed(seed, trace=trace)
