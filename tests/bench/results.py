"""Results as the bench keeps them, of no machine."""

from __future__ import annotations

from bench.peers.kinds import KINDS, Kind
from bench.peers.machine import Json

RATES = {"parley": 1_700.0, "lxmf": 160.0, "prosody": 400.0, "synapse": 20.0, "floor": 3_300.0}
MEDIANS = {"parley": 4.0, "lxmf": 3.0, "prosody": 9.0, "synapse": 40.0, "floor": 2.0}
BYTES = {"parley": 320.0, "lxmf": 480.0, "prosody": 735.0, "synapse": 1_800.0, "floor": 380.0}


def line(kind: Kind, **changed: object) -> Json:
    """What might have been measured of a kind."""
    warm = {"bytes": BYTES[kind.pair], "segments": 2.0, "text_bytes": 187.0, "messages": 60}
    late = {
        "p50_ms": MEDIANS[kind.pair],
        "p99_ms": 2 * MEDIANS[kind.pair],
        "max_ms": 50.0,
        "noise": 0.02,
        "processor_ms": 1.5,
    }
    many = {"messages_per_second": RATES[kind.pair], "noise": 0.03, "processor_ms": 0.6}
    found: Json = {
        "kind": kind.name,
        "run": "2031-05-04T03:02:01Z",
        "quick": False,
        "versions": {"engine": "1.2"},
        "machine": {
            "processor": "some",
            "cores": 2,
            "system": "Linux 6",
            "python": "3.11.7",
            "load": 0.1,
            "sync_ms": 0.2,
        },
        "cold": {"bytes": 1_014, "segments": 11},
        "memory": {"rss_mb": 67.0, "pss_mb": 46.0},
        "warm": {"en": warm, "zh": warm},
        "in_flight": 32,
        "seconds": 60,
    }
    if not kind.bytes_only:
        found |= {
            "latency": late | {"singles": 200, "runs": [late]},
            "throughput": many | {"messages": 9, "runs": [many]},
        }
    return found | changed


def results() -> dict[str, Json]:
    """Of every kind."""
    return {kind.name: line(kind) for kind in KINDS}
