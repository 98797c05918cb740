"""Parley beside its peers on this machine, in a private network: `make bench-peers`.

    python -m bench.peers [--quick] [--only KIND,...] [--resume] [--page]

Each kind (`kinds.py`) is measured by itself and its line kept at once (`results.jsonl`); the page and the plot are made
from the lines.  A run that was broken off goes on with `--resume`.  $PEERS_DIR holds what is installed and what the
servers keep while they run; it should lie on the disk that is meant.
"""

from __future__ import annotations

import argparse
import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bench.peers import page, results
from bench.peers.kinds import BY_NAME, KINDS, Kind, Programs
from bench.peers.machine import Json
from bench.peers.texts import workload

ROOT: Final = Path(__file__).resolve().parents[2]
PEERS: Final = Path(os.environ.get("PEERS_DIR", "/var/cache/parley-peers"))
DRIVER_SECONDS_MAX: Final = 1_500
TEXTS: Final = 20_000
SEED: Final = 57
IN_FLIGHT: Final = 32
ISOLATED: Final = ("unshare", "--net", "--mount", "sh", "-c", 'ip link set lo up && exec "$@"', "sh")

QUICK: Final = {"messages": 1_000, "singles": 200, "runs": 3, "counted": 60, "quiet_seconds": 4, "idle_seconds": 5}
QUICK_SLOW: Final = QUICK | {"messages": 300, "singles": 100, "runs": 1}
WHOLE: Final = {"messages": 2_000, "singles": 200, "runs": 5, "counted": 200, "quiet_seconds": 25, "idle_seconds": 15}
WHOLE_SLOW: Final = WHOLE | {"runs": 2, "counted": 100}


class NotMeasured(Exception):
    """A kind could not be measured here."""


def main() -> int:
    """Measure what is asked for, and write the page."""
    args = arguments()
    if args.page:
        page.write(results.read())
        return 0
    missing = cannot()
    if missing:
        say(missing)
        return 1
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the servers are ended too
    PEERS.mkdir(parents=True, exist_ok=True)
    with (PEERS / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"another run is under way in {PEERS}")
            return 1
        return run_all(args)


def run_all(args: argparse.Namespace) -> int:
    """Measure each kind, keep its line, write the page anew."""
    kinds = [BY_NAME[name] for name in args.only.split(",")] if args.only else list(KINDS)
    run, kept = begun(args), results.read()
    failed = []
    for kind in kinds:
        if args.resume and kept.get(kind.name, {}).get("run") == run["run"]:
            continue
        try:
            line = run | measured(kind, quick=run["quick"])
        except (NotMeasured, subprocess.SubprocessError, OSError) as why:
            say(f"{kind.name}: {why}")
            failed.append(kind.name)
            continue
        print(json.dumps(line, ensure_ascii=False), flush=True)
        results.keep(line)
        page.write(results.read())
    if failed:
        say(f"not measured: {', '.join(failed)}; what was kept of them before stays")
        say("hint: try them again with  make bench-peers ARGS=--resume")
    return 1 if failed else 0


def arguments() -> argparse.Namespace:
    """What is asked for."""
    parser = argparse.ArgumentParser(prog="make bench-peers ARGS=...", description="Parley beside its peers.")
    parser.add_argument("--quick", action="store_true", help="fewer messages and runs: about ten minutes, not forty")
    parser.add_argument("--only", default="", metavar="KIND,...", help=f"of {', '.join(BY_NAME)}")
    parser.add_argument("--resume", action="store_true", help="go on with the run that was begun last: what it lacks")
    parser.add_argument("--page", action="store_true", help="write the page from the kept results, and measure nothing")
    args = parser.parse_args()
    unknown = [name for name in args.only.split(",") if args.only and name not in BY_NAME]
    if unknown:
        parser.error(f"no kind {unknown[0]}")
    return args


def cannot() -> str:
    """Why nothing can be measured here; empty where it can."""
    if sys.platform != "linux" or not all(map(shutil.which, ("unshare", "ip", "apt-get"))):
        return "bench-peers runs on Debian alone: it wants network namespaces and installs the peers by apt-get"
    if os.geteuid() != 0:
        return "bench-peers needs root, for a network in which nothing but the pair speaks: sudo make bench-peers"
    return ""


def begun(args: argparse.Namespace) -> Json:
    """The run: when it began, which is its name, and whether it is a quick one; the last one where it is resumed."""
    file = PEERS / "run.json"
    if args.resume and file.exists():
        last: Json = json.loads(file.read_text(encoding="utf-8"))
        return last
    run = {"run": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), "quick": args.quick}
    file.write_text(json.dumps(run), encoding="utf-8")
    return run


def measured(kind: Kind, *, quick: bool) -> Json:
    """Install what the kind needs, make its pair known to each other, measure it; raises NotMeasured."""
    say(f"installing what {kind.title} needs")
    interpreter = installed(kind.programs)
    work = PEERS / "work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    texts = work / "texts.json"
    texts.write_text(json.dumps(workload(TEXTS, SEED)), encoding="utf-8")
    folder = work / kind.name
    folder.mkdir()
    plan = (QUICK_SLOW if kind.slow else QUICK) if quick else (WHOLE_SLOW if kind.slow else WHOLE)
    order = plan | {
        "pair": kind.pair,
        "variant": kind.variant,
        "folder": str(folder),
        "texts": str(texts),
        "in_flight": IN_FLIGHT,
        "bytes_only": kind.bytes_only,
    }
    began = time.monotonic()
    say("the two meet")
    line = {"kind": kind.name} | driven(interpreter, folder, order | {"meet": True})
    say("measuring")
    line |= driven(interpreter, folder, order | {"meet": False})
    shutil.rmtree(work)
    return line | {"in_flight": IN_FLIGHT, "seconds": round(time.monotonic() - began)}


def driven(interpreter: str, folder: Path, order: Json) -> Json:
    """What the driver says, run in a network of its own; raises NotMeasured."""
    file = folder / "order.json"
    file.write_text(json.dumps(order), encoding="utf-8")
    command = [*ISOLATED, interpreter, "-m", "bench.peers.driver", str(file)]
    path = os.pathsep.join((str(ROOT / "src"), str(ROOT))) if interpreter == sys.executable else str(ROOT)
    with (folder / "driver.log").open("ab") as log:
        driver = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=log, env=os.environ | {"PYTHONPATH": path}, start_new_session=True
        )
    try:
        said, _ = driver.communicate(timeout=DRIVER_SECONDS_MAX)
    finally:
        if driver.poll() is None:  # with the servers that it started
            os.killpg(driver.pid, signal.SIGKILL)
            driver.wait()
    if driver.returncode:
        last = (folder / "driver.log").read_text(encoding="utf-8", errors="replace").strip().splitlines()[-1:]
        kept = PEERS / f"failed-{folder.name}"
        shutil.rmtree(kept, ignore_errors=True)
        folder.rename(kept)
        raise NotMeasured(f"{' '.join(last)} (what is left of it: {kept})")
    found: Json = json.loads(said.splitlines()[-1])
    return found


def installed(programs: Programs) -> str:
    """The interpreter that has the packages; made once, and again when they change."""
    if not programs.venv:
        return sys.executable
    subprocess.run((ROOT / "scripts" / "deps.sh", "deps/peers.txt"), check=True, stdout=sys.stderr)
    venv = PEERS / f"venv-{programs.venv}"
    done, wanted = venv / ".packages", "\n".join(programs.packages)
    interpreter = str(venv / "bin" / "python")
    if not done.exists() or done.read_text(encoding="utf-8") != wanted:
        subprocess.run((sys.executable, "-m", "venv", "--clear", str(venv)), check=True)
        subprocess.run(
            (interpreter, "-m", "pip", "install", "--quiet", *programs.packages), check=True, stdout=sys.stderr
        )
        done.write_text(wanted, encoding="utf-8")
    return interpreter


def say(words: str) -> None:
    """To whoever looks on."""
    print(f"parley: {words}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
